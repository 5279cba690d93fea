"""The words of each language, from ``bot/privacy/data``, and patterns made of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources
from typing import Any, Final

from bot.privacy.identifying.reading import plain

LETTERS: Final = "a-zа-яё\u0900-\u0963"
"""The letters of words with spaces between them, as far as we have such words; small."""
_ARABIC: Final = "\u0621-\u064a\u0671-\u06d3"
_AT_A_WORD: Final = rf"(?<![{LETTERS}0-9])"
_AFTER_ARABIC: Final = (
    rf"(?:(?<![{_ARABIC}])|(?<=(?<![{_ARABIC}])[وفبلك])|(?<=(?<![{_ARABIC}])ال)"
    rf"|(?<=(?<![{_ARABIC}])[وبف]ال)|(?<=(?<![{_ARABIC}])لل))"
)
"""At the start of an Arabic word, or after the conjunctions, prepositions and the article that are written with it."""


@lru_cache(maxsize=8)
def data(name: str) -> dict[str, Any]:
    """A file of the data. The result is shared: read it only."""
    return tomllib.loads((resources.files("bot.privacy") / "data" / f"{name}.toml").read_text(encoding="utf-8"))


def listed(text: str) -> frozenset[str]:
    """The words of a text, as they look in a reading; an underscore stands for a space."""
    return frozenset(plain(word).replace("_", " ") for word in text.split())


def alternation(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first, that shares their beginnings: as fast for many as for few."""
    tree: dict[str, Any] = {}
    for word in words:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _branch(tree)


def _branch(tree: dict[str, Any]) -> str:
    ends = "" in tree
    options = [re.escape(letter) + _branch(rest) for letter, rest in sorted(tree.items()) if letter]
    if not options:
        return ""
    if len(options) == 1 and not ends:
        return options[0]
    return f"(?:{'|'.join(options)}){'?' if ends else ''}"


def starting(words: Iterable[str]) -> str:
    """A pattern, empty itself, for the letters that the words start with, small or capital: what is tried before the words."""
    letters = {sign for word in words for sign in (word[0], word[0].upper()) if len(sign) == 1}
    return f"(?=[{''.join(re.escape(letter) for letter in sorted(letters))}])"


class Lexicon:
    """Words, each with what it stands for, found wherever they are whole words of a plain text, in one pass per script."""

    def __init__(self, meanings: dict[str, str]) -> None:
        self._meanings = meanings
        arabic = {word for word in meanings if re.match(f"[{_ARABIC}]", word)}
        han = {word for word in meanings if re.match("[\u3400-\u9fff]", word)}
        others = set(meanings) - arabic - han
        self._patterns = [
            re.compile(pattern)
            for words, pattern in (
                (others, rf"{starting(others)}{_AT_A_WORD}({alternation(others)})(?![{LETTERS}])"),
                (
                    arabic,
                    rf"{starting(arabic)}{_AFTER_ARABIC}({alternation(arabic)})(?:هما|هم|ها|ه|ي|ك|نا)?(?![{_ARABIC}])",
                ),
                (han, f"{starting(han)}({alternation(han)})"),
            )
            if words
        ]

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Start, end and meaning of every word, in order."""
        return sorted(
            (match.start(1), match.end(), self._meanings[match[1]])
            for pattern in self._patterns
            for match in pattern.finditer(text)
        )
