"""Very short answers ("ok", "好", "نعم", "sí", "否"), and words that belong to no language.

Statistics cannot tell the language of a word or two that several languages share, and translation engines turn some of
them into their opposite; so there is a short list, ``short_answers.toml``, with the source of every entry, and another,
``shared_words.toml``, of what people write in every language: interjections, chart abbreviations, names of medicines.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from bot.errors import InvalidInput
from bot.language.tags import base, canonical

LONGEST_ANSWER = 40
"""Code points. Nothing longer is a very short answer."""

_NO_LANGUAGES = frozenset({"meaning", "source", "interchangeable"})
_SIGNS_AROUND = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """What a very short answer means, in one English word, and the language that it is in, or None if several share it."""

    meaning: str
    language: str | None


@dataclass(frozen=True, slots=True)
class SharedWords:
    """Words that belong to no language. A message of ``alone`` words only has none; ``anywhere`` words tell nothing."""

    alone: frozenset[str]
    anywhere: frozenset[str]


def short_answer(text: str, language_hint: str | None = None) -> ShortAnswer | None:
    """The very short answer that the text is, or None.

    ``language_hint`` is the tag of the sender's usual language: it decides between languages that share a word, and an
    unknown tag counts as no hint. Letter case and the signs around the word do not matter. Never raises.
    """
    found = languages_of(text)
    if not found:
        return None
    hint = _hinted(language_hint)
    if len(found) > 1 and hint:
        found = {language: meaning for language, meaning in found.items() if base(language) == base(hint)} or found
        if hint in found:
            found = {hint: found[hint]}
    language = next(iter(found)) if len({base(tag) for tag in found}) == 1 else None
    return ShortAnswer(next(iter(found.values())), language)


def equivalent(text: str, source_language: str, target_language: str) -> str | None:
    """The very short answer in another language, with the signs around it and its capital; None where the list has none.

    Only entries whose words are interchangeable count: engines turn such words into sentences that nobody said.
    """
    if len(text) > 4 * LONGEST_ANSWER:
        return None
    word = _equivalents().get((fold(text), source_language), {}).get(target_language)
    bare = _SIGNS_AROUND.sub("", text)
    if word is None or not bare:
        return None
    start = text.index(bare)
    cased = word.capitalize() if bare[0].isupper() else word
    return text[:start] + cased + text[start + len(bare) :]


def languages_of(text: str) -> Mapping[str, str]:
    """The languages in which the text is a very short answer, each with its meaning; empty when there is none."""
    if len(text) > 4 * LONGEST_ANSWER:
        return {}
    return _answers().get(fold(text), {})


def fold(text: str) -> str:
    """The text as the lists spell words: no signs or digits around it, single spaces, lower case, NFC."""
    bare = _SPACES.sub(" ", unicodedata.normalize("NFC", text)).replace("’", "'").lower()
    return _SIGNS_AROUND.sub("", bare)


@lru_cache(maxsize=1)
def shared_words() -> SharedWords:
    """The words of ``shared_words.toml``; read once."""
    lists = _read("shared_words.toml")
    anywhere = frozenset(lists["medicines"]) | frozenset(lists["borrowed"])
    alone = anywhere.union(lists["interjections"], lists["clinical"], lists["roman_numerals"])
    return SharedWords(alone, anywhere)


@lru_cache(maxsize=1)
def _answers() -> Mapping[str, Mapping[str, str]]:
    answers: dict[str, dict[str, str]] = {}
    for entry in _read("short_answers.toml")["answers"]:
        for language, words in entry.items():
            if language in _NO_LANGUAGES:
                continue
            for word in words:
                answers.setdefault(fold(word), {}).setdefault(language, entry["meaning"])
    return MappingProxyType({word: MappingProxyType(languages) for word, languages in answers.items()})


@lru_cache(maxsize=1)
def _equivalents() -> Mapping[tuple[str, str], Mapping[str, str]]:
    found: dict[tuple[str, str], Mapping[str, str]] = {}
    for entry in _read("short_answers.toml")["answers"]:
        if not entry.get("interchangeable"):
            continue
        languages = {language: words for language, words in entry.items() if language not in _NO_LANGUAGES}
        firsts = MappingProxyType({language: words[0] for language, words in languages.items()})
        for language, words in languages.items():
            found |= {(fold(word), language): firsts for word in words}
    return MappingProxyType(found)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))


def _hinted(language_hint: str | None) -> str | None:
    try:
        return canonical(language_hint) if language_hint else None
    except InvalidInput:
        return None
