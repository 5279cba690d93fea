"""The names that Mozilla gives to languages and files, and what they are here. The one place that knows them.

Source: the file names of the Firefox Translations models (``model.enpt.intgemm.alphas.bin``, ``vocab.enpt.spm``,
``srcvocab.enzh.spm``, ``lex.50.50.enpt.s2t.bin``), and the fields of their Remote Settings records.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.errors import InvalidInput
from bot.language.tags import canonical
from bot.translation.models.manifest import ModelPair, Role

_FILE_NAMES = (
    (re.compile(r"model\.(?P<pair>[\w-]+)\.intgemm[\w.]*\.bin"), (Role.MODEL,)),
    (re.compile(r"vocab\.(?P<pair>[\w-]+)\.spm"), (Role.SOURCE_VOCABULARY, Role.TARGET_VOCABULARY)),
    (re.compile(r"srcvocab\.(?P<pair>[\w-]+)\.spm"), (Role.SOURCE_VOCABULARY,)),
    (re.compile(r"trgvocab\.(?P<pair>[\w-]+)\.spm"), (Role.TARGET_VOCABULARY,)),
    (re.compile(r"lex\.(?:\d+\.\d+\.)?(?P<pair>[\w-]+)\.s2t\.bin"), (Role.SHORTLIST,)),
)

_RECORD_ROLES = {
    "model": (Role.MODEL,),
    "vocab": (Role.SOURCE_VOCABULARY, Role.TARGET_VOCABULARY),
    "srcvocab": (Role.SOURCE_VOCABULARY,),
    "trgvocab": (Role.TARGET_VOCABULARY,),
    "lex": (Role.SHORTLIST,),
}


def language_tag(code: str) -> str | None:
    """The canonical tag of one of Mozilla's codes (``zh`` and ``zh-Hans`` are both ``zh-Hans``); None if it is none."""
    try:
        return canonical(code)
    except InvalidInput:
        return None


def roles_of_record(file_type: str) -> tuple[Role, ...]:
    """What a record's ``fileType`` is used for; empty for types that the engine does not need."""
    return _RECORD_ROLES.get(file_type, ())


def roles_in(names: Iterable[str]) -> dict[Role, str]:
    """Which of these file names has which role. A vocabulary of one side goes before one that both sides share."""
    roles: dict[Role, str] = {}
    for name in sorted(names):
        for pattern, file_roles in _FILE_NAMES:
            if pattern.fullmatch(name):
                for role in file_roles:
                    if role not in roles or len(file_roles) == 1:
                        roles[role] = name
    return roles


def pair_of(model_file_name: str) -> ModelPair | None:
    """The languages that a model's file name tells (``enpt``, ``en-pt``, ``enzh_hant``); None where it tells none."""
    match = _FILE_NAMES[0][0].fullmatch(model_file_name)
    if match is None:
        return None
    codes = match["pair"]
    # English is on one side of every published model, so it tells where the two codes part.
    if codes.startswith("en"):
        source, target = "en", codes[2:].lstrip("-_")
    elif codes.endswith("en"):
        source, target = codes[:-2].rstrip("-_"), "en"
    elif len(codes) == 4:
        source, target = codes[:2], codes[2:]
    else:
        return None
    source_tag, target_tag = language_tag(source), language_tag(target)
    return ModelPair(source_tag, target_tag) if source_tag and target_tag and source_tag != target_tag else None
