"""Han characters: Simplified or Traditional Chinese, or Japanese without kana.

Method: the national character sets were drawn up for one orthography each, so a character that is in GB 2312 (1980,
Simplified) and not in Big5 (1984, Traditional) is Simplified, the other way round Traditional; one of JIS X 0208 that is
in neither is Japanese, and a text that mixes both kinds within JIS X 0208 is Japanese too, whose reform simplified
fewer characters. The codecs of the standard library carry the sets. Of the
5,330 characters that OpenCC's conversion tables also call one or the other, 4 rare ones (榘蔂沄蒏) differ.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

_SIMPLIFIED_THOUGH_IN_BIG5 = frozenset("与么优体儿听圣坏复宁并异怀怜惊扑扰机构气洁洒炖痒离网肮茧虱触")
"""Simplified forms in use that Big5 holds as rare characters in their own right.

Source: OpenCC, STCharacters.txt (Apache-2.0), picked by hand from those that both sets hold: the ones that are also
ordinary Traditional spellings (床 群 峰 雇) are left out."""


class HanKind(Enum):
    """What a single Han character says about the text."""

    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"
    JAPANESE = "japanese"
    CHINESE = "chinese"
    """In no Japanese set; Simplified and Traditional Chinese share it."""
    SHARED = "shared"


@lru_cache(maxsize=8192)
def kind(character: str) -> HanKind:
    """The kind of one Han character."""
    in_gb, in_big5, in_jis = (_in_set(character, codec) for codec in ("gb2312", "big5", "shift_jis"))
    if character in _SIMPLIFIED_THOUGH_IN_BIG5 or (in_gb and not in_big5):
        return HanKind.SIMPLIFIED
    if in_big5 and not in_gb:
        return HanKind.TRADITIONAL
    if in_jis and not in_gb:
        return HanKind.JAPANESE
    return HanKind.SHARED if in_jis else HanKind.CHINESE


def chinese_script(text: str) -> str | None:
    """``Hans`` or ``Hant``, whichever has more characters of its own; None where neither has more."""
    kinds = [kind(character) for character in text if character >= "\u3400"]
    simplified, traditional = kinds.count(HanKind.SIMPLIFIED), kinds.count(HanKind.TRADITIONAL)
    if simplified == traditional:
        return None
    return "Hans" if simplified > traditional else "Hant"


def looks_japanese(text: str) -> bool | None:
    """Whether Han characters alone show that the text is Japanese (True) or is not (False); None where they do not."""
    characters = [character for character in text if character >= "\u3400" and character.isalpha()]
    kinds = {kind(character) for character in characters}
    if HanKind.JAPANESE in kinds:
        return True
    if not all(_in_set(character, "shift_jis") for character in characters):
        return False
    return True if {HanKind.SIMPLIFIED, HanKind.TRADITIONAL} <= kinds else None


@lru_cache(maxsize=16384)
def _in_set(character: str, codec: str) -> bool:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
