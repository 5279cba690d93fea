"""Is there a translation at all: empty, left in the source's words, said over and over."""

from __future__ import annotations

import re
from collections.abc import Iterable
from operator import eq

from bot.translation.checks.base import BaseCheck, TextPair
from bot.translation.masking import LITERALS
from bot.translation.model import Finding, Severity
from bot.translation.reading.drugs import find_drugs
from bot.translation.reading.folding import fold_text
from bot.translation.reading.units import SYMBOLS

_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W_]+")


class EmptyCheck(BaseCheck):
    """A source with content and a target without any."""

    id = "empty"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL when nothing readable came back."""
        if not pair.source.strip():
            return
        if not pair.target.strip():
            yield self.finding(f"{len(pair.source)} → 0")
        elif _LETTER.search(pair.source) and not _WORD.search(pair.target):
            yield self.finding(f"{len(pair.source)} → {pair.target.strip()[:20]}")


class UntranslatedCheck(BaseCheck):
    """The target is the source, or holds long runs of it, though the languages differ."""

    id = "untranslated"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL for a text that came back as it was, WARNING for a long run of words left as they were."""
        if pair.source_base == pair.target_base:
            return
        source, target = _said(pair.source), _said(pair.target)
        if len(source) < _FEWEST_WORDS and len("".join(source)) < _FEWEST_LETTERS:
            return  # names, codes and "OK" are the same in many languages
        if not target:
            return
        if source == target:
            names = len(source) <= _MOST_WORDS_OF_A_NAME and not any(
                word[0].islower() for word in _WORD.findall(pair.source) if word[0].isalpha()
            )
            if names and not pair.source.isupper() and pair.source.isascii():
                return
            abbreviations = pair.source.isupper() and len("".join(source)) < _FEWEST_CAPITALS
            if not abbreviations:
                yield self.finding(" ".join(source[:6]))
            return
        run = _longest_common_run(source, target)
        if run >= max(_FEWEST_WORDS_IN_RUN, len(target) // 2):
            yield self.finding(
                f"{run}/{len(target)}", Severity.CRITICAL if run > len(target) * 0.6 else Severity.WARNING
            )


_MOST_WORDS_OF_A_NAME = 4
_FEWEST_CAPITALS = 20
_FEWEST_WORDS = 3
_FEWEST_LETTERS = 12
_FEWEST_WORDS_IN_RUN = 6


def _said(text: str) -> list[str]:
    """The words, without addresses, and without names of units and drugs where there is hardly anything else."""
    if not _SIGNS.isdisjoint(text):
        text = LITERALS.sub(" ", text)
    words = [word for word in _WORD.findall(fold_text(text)) if not word.isdigit()]
    if len(words) > _MOST_WORDS_OF_AN_ORDER:
        return words
    drugs = {drug.text for drug in find_drugs(fold_text(text), "")}
    return [word for word in words if word not in drugs and word not in _SYMBOLS]


_SIGNS = frozenset("@#/{%$")
_MOST_WORDS_OF_AN_ORDER = 8
_SYMBOLS = frozenset(form for forms in SYMBOLS.values() for form in forms.split("|"))


def _longest_common_run(source: list[str], target: list[str]) -> int:
    """The longest run of words that both have. Words of the target are looked up by pairs, so that it stays linear."""
    places: dict[tuple[str, str], int] = {}
    for index in range(len(source) - 1):
        places.setdefault((source[index], source[index + 1]), index)
    longest = index = 0
    while index < len(target) - 1:
        place = places.get((target[index], target[index + 1]))
        if place is None:
            index += 1
            continue
        length = 2
        while (
            index + length < len(target)
            and place + length < len(source)
            and target[index + length] == source[place + length]
        ):
            length += 1
        longest = max(longest, length)
        index += length - 1
    return longest


class RepeatedCheck(BaseCheck):
    """An engine in a loop: the same words again and again, more than in the source."""

    id = "repeated"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL for a phrase said three times running (or a word four times) that the source does not repeat so."""
        phrase, times = _longest_loop(pair.target)
        if times and times > _longest_loop(pair.source)[1]:
            yield self.finding(f"{phrase[:40]} ×{times}")


_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_PIECE = re.compile(r"[\u0e00-\u0e7f\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
_LONGEST_PHRASE = 12
"""Words (or characters, where no spaces are written) of a phrase that is looked for again right after itself."""


def _longest_loop(text: str) -> tuple[str, int]:
    """The phrase most often repeated back to back, and how often it stands there; ("", 0) without a loop."""
    pieces = _PIECE.findall(text.lower())
    best: tuple[str, int] = ("", 0)
    unspaced = bool(_UNSPACED.search(text))
    for size in range(1, min(_LONGEST_PHRASE, len(pieces) // 2) + 1):
        if sum(map(eq, pieces, pieces[size:])) < 2 * size:
            continue  # too few are the same so far apart: nothing is said three times running
        run = 0
        longest, at = 0, 0
        for index in range(len(pieces) - size):
            run = run + 1 if pieces[index] == pieces[index + size] else 0
            if run > longest:
                longest, at = run, index
        times = longest // size + 1
        phrase = pieces[at - size + 1 : at + 1] if longest else []
        needed = 4 if size == 1 and unspaced else 3
        if size == 1 and phrase and phrase[0].isdigit():
            continue
        if size == 2 and phrase and all(piece.isdigit() for piece in phrase):
            continue
        if times >= needed and times > best[1]:
            best = ("".join(phrase) if unspaced else " ".join(phrase), times)
    return best
