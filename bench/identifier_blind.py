"""Texts that the rules had not seen, and what was found in them then and now.

They are in ``identifier_blind.toml``, in rounds. The first was written by somebody who had not looked at the rules; the later
ones by the same person, who had mended them by then, and so may be kinder than a stranger's. Each round was measured once
before it was used for mending: the figures of that once are kept beside the texts, since what the rules find in these texts
today says little about texts that nobody has seen. Nobody is meant by any of them: the numbers are generated, or of ranges
kept for fiction, the names are common ones combined by chance.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from bench.identifier_texts import LANGUAGES
from bot.privacy.identifiers import Kind

TEXTS = Path(__file__).with_name("identifier_blind.toml")
_MARKED: Final = re.compile(r"\{([a-z-]+)\|([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text, and every part of it that names somebody."""

    text: str
    language: str
    parts: tuple[tuple[Kind, int, int], ...]


@dataclass(frozen=True, slots=True)
class Once:
    """What was counted when the texts of a round met rules that had not been mended by them."""

    there: int
    found: int
    wrong: int


@lru_cache(maxsize=1)
def _rounds() -> dict[str, Any]:
    return tomllib.loads(TEXTS.read_text(encoding="utf-8"))


def rounds() -> tuple[str, ...]:
    """The names of the rounds, the earliest first."""
    return tuple(_rounds())


def marked(name: str) -> Iterator[Marked]:
    """The texts of a round: those with identifiers, then those that name nobody."""
    for language in LANGUAGES:
        texts = _rounds()[name][language]
        for written in [*texts["with"], *texts["without"]]:
            yield _read(written, language)


def once(name: str) -> dict[Kind, Once]:
    """The figures of a round from before the mending, by kind."""
    return {Kind(kind): Once(*counts) for kind, counts in _rounds()[name]["once"].items()}


def _read(written: str, language: str) -> Marked:
    text, done = "", 0
    parts = []
    for mark in _MARKED.finditer(written):
        text += written[done : mark.start()]
        parts.append((Kind(mark[1]), len(text), len(text) + len(mark[2])))
        text += mark[2]
        done = mark.end()
    return Marked(text + written[done:], language, tuple(parts))
