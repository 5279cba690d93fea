"""What can be told of an answer without knowing its language. Pure."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body|script|title)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_LINE_ENDS = re.compile(r"(?<=\n)")

FEWEST_WORDS = 5
"""Fewer may well be a name, a heading or a list of drugs, which are the same in both languages."""
FEWEST_UNSPACED = 8
"""The same in code points for scripts without spaces between words."""


def lines_of(text: str) -> list[str]:
    """The lines with their ends; their concatenation is the text."""
    return [line for line in _LINE_ENDS.split(text) if line]


def is_markup(text: str) -> bool:
    """Whether it begins like an HTML page."""
    return _MARKUP.match(text) is not None


def is_unchanged(source: str, answer: str) -> bool:
    """Whether a text of some length came back as it was, but for case and spaces: nobody has translated it."""
    if " ".join(source.split()).casefold() != " ".join(answer.split()).casefold():
        return False
    return len(_WORD.findall(source)) >= FEWEST_WORDS or len(_UNSPACED.findall(source)) >= FEWEST_UNSPACED
