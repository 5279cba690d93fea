"""Which terms a text holds: whole words whatever their ending, the longest first, in one pass. Pure.

Words are compared by their keys: a word has the keys of what it may be a form of, and two words match that share one. Latin
plurals are taken off; in Arabic the particles written as part of a word, the article and the usual endings. Chinese, Japanese
and Thai go character by character. Broken plurals and verbs are not known: a glossary names them as terms of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from bot.language.tags import base
from bot.translation.masking import LITERALS, MASK
from bot.translation.reading.folding import fold

_UNSPACED = "\u0e00-\u0e7f\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_UNIT = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_GAP = re.compile(r"[ '·/-]{0,2}")
"""What may stand between the words of a term."""
_LONGEST_WORD = 40
_ACRONYM = re.compile(r"[^\W\d_]{2}")

Value = TypeVar("Value")
Node = dict[str, "Node"]


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """A place of a text, and everything that was entered for it."""

    start: int
    """Code points, half-open."""
    end: int
    values: tuple[Value, ...]


class TermIndex(Generic[Value]):
    """Terms of one language, found in texts of it. Filled once, then only read."""

    def __init__(self, language: str) -> None:
        self._language = base(language)
        self._root: Node = {}
        self._ends: dict[int, list[tuple[str | None, Value]]] = {}

    def add(self, term: str, value: Value, *, inflected: bool = True) -> None:
        """Enter a term. An acronym is only found in capitals; ``inflected`` finds other endings too."""
        nodes = [self._root]
        words = _UNIT.findall(fold(term).text)
        for word in words:
            keys = keys_of_term(word, self._language) if inflected else (word,)
            fresh: Node = {}
            nodes = _unique([node.setdefault(key, fresh) for node in nodes for key in keys])
        exact = term if term == term.upper() != term.lower() and _ACRONYM.search(term) else None
        for node in nodes if words else ():
            self._ends.setdefault(id(node), []).append((exact, value))

    def find(self, text: str) -> list[Found[Value]]:
        """Where the terms stand, from left to right, the longest at each place; never in an address, mention or mask."""
        if not self._root:
            return []
        folded = fold(text)
        closed = [match.span() for pattern in (LITERALS, MASK) for match in pattern.finditer(text)]
        units = [match.span() for match in _UNIT.finditer(folded.text)]
        places = [folded.span(start, end) for start, end in units]
        found: list[Found[Value]] = []
        first = 0
        while first < len(units):
            end, values = self._longest(text, folded.text, units, places, first)
            start = places[first][0]
            if not values:
                first += 1
                continue
            stop = places[end - 1][1]
            if not any(start < after and before < stop for before, after in closed):
                found.append(Found(start, stop, tuple(values)))
            first = end
        return found

    def _longest(
        self,
        text: str,
        folded: str,
        units: Sequence[tuple[int, int]],
        places: Sequence[tuple[int, int]],
        first: int,
    ) -> tuple[int, list[Value]]:
        """The end of the longest term that begins with this word, and its values; none: no term does."""
        best: tuple[int, list[Value]] = (first, [])
        nodes = [self._root]
        for at in range(first, len(units)):
            start, end = units[at]
            if at > first and not _GAP.fullmatch(folded, units[at - 1][1], start):
                break
            keys = keys_of(folded[start:end], self._language) if end - start <= _LONGEST_WORD else ()
            nodes = _unique([node[key] for node in nodes for key in keys if key in node])
            if not nodes:
                break
            surface = text[places[first][0] : places[at][1]]
            values = [
                value
                for node in nodes
                for exact, value in self._ends.get(id(node), ())
                if exact is None or surface in (exact, f"{exact}s")
            ]
            if values:
                best = at + 1, values
        return best


def _unique(nodes: Iterable[Node]) -> list[Node]:
    return list({id(node): node for node in nodes}.values())


@lru_cache(maxsize=8192)
def keys_of(word: str, language: str) -> tuple[str, ...]:
    """What a folded word of a text may be a form of, itself among it."""
    forms = {word}
    rule = _FORMS.get(language)
    if rule is not None and len(word) > 2:
        forms |= rule(word)
    return tuple(forms)


@lru_cache(maxsize=8192)
def keys_of_term(word: str, language: str) -> tuple[str, ...]:
    """The same for a word of a term: Arabic terms lose no more than their article."""
    if language != "ar":
        return keys_of(word, language)
    word = word.replace("ة", "ه")
    return (word, word[2:]) if word.startswith("ال") and len(word) > 4 else (word,)


def _plural(word: str, endings: Sequence[tuple[str, str]]) -> set[str]:
    """The word with each ending that it has replaced, if three letters are left."""
    return {
        word[: len(word) - len(ending)] + instead
        for ending, instead in endings
        if word.endswith(ending) and len(word) - len(ending) + len(instead) >= 3
    }


_ENGLISH = (("s", ""), ("es", ""), ("ies", "y"), ("ses", "sis"), ("ae", "a"))
_SPANISH = (("s", ""), ("es", ""), ("ces", "z"))
_PORTUGUESE = (
    ("s", ""), ("es", ""), ("oes", "ao"), ("aes", "ao"), ("ais", "al"), ("eis", "el"), ("eis", "il"), ("is", "il"),
    ("ois", "ol"), ("uis", "ul"), ("ns", "m"),
)  # fmt: skip
_FRENCH = (("s", ""), ("x", ""), ("aux", "al"))
_ARABIC_ENDINGS = (
    ("ات", "ه"), ("ات", ""), ("اته", "ه"), ("اتها", "ه"), ("ته", "ه"), ("تها", "ه"), ("تهم", "ه"), ("تنا", "ه"),
    ("تك", "ه"), ("ه", ""), ("ها", ""), ("هم", ""), ("هن", ""), ("نا", ""), ("ين", ""), ("ان", ""), ("ون", ""),
    ("تان", "ه"), ("تين", "ه"),
)  # fmt: skip


def _english(word: str) -> set[str]:
    return set() if word.endswith("ss") else _plural(word, _ENGLISH)


def _arabic(word: str) -> set[str]:
    word = word.replace("ة", "ه")
    stems = {word}
    for joined in (("و", "ف"), ("ب", "ك", "ل")):
        stems |= {stem[1:] for stem in stems if stem.startswith(joined) and len(stem) > 3}
    stems |= {stem[2:] for stem in stems if stem.startswith(("ال", "لل")) and len(stem) > 3}
    return stems.union(*(_plural(stem, _ARABIC_ENDINGS) for stem in stems))


_FORMS: dict[str, Callable[[str], set[str]]] = {
    "en": _english,
    "es": lambda word: _plural(word, _SPANISH),
    "pt": lambda word: _plural(word, _PORTUGUESE),
    "fr": lambda word: _plural(word, _FRENCH),
    "ar": _arabic,
}
