"""What stands between a text in which somebody may be named and a provider outside the institution's own machines. Pure.

The room's policy decides: the identifiers are masked, or that provider is passed over, or no third party gets anything. In
doubt nothing leaves: a screening that fails, or a text that still shows what was to be hidden, counts as refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.privacy.model import IdentifierRule
from bot.translation.masking import MASK, Masked, mask, unmask
from bot.translation.model import Finding
from bot.translation.normalise import normalise

KEPT_ON_DEVICE = "identifiers-kept-on-device"
"""The outcome of an attempt that was not made, because the room keeps such texts on the institution's own machines."""
REFUSED = "identifiers-refused"
"""The same, because no third party may have the text: nobody further is asked."""
NOT_SCREENED = "not-screened"
"""Stands among the kinds of identifiers where the screening itself failed."""

_SHORTEST_REPEATED = 3
"""Code points. What names somebody is hidden wherever it stands; anything shorter stands everywhere."""
_LONGEST_CUT = 200
"""Code points of an identifier that are looked for at the edges of a part."""
_FEWEST_DIGITS = 6
"""Digits in a row that are looked for in what is about to leave, however they are grouped there."""


class Identifier(Protocol):
    """A part of a text that may name somebody; :class:`bot.privacy.identifiers.Identifier` is one."""

    @property
    def start(self) -> int:
        """In code points."""

    @property
    def end(self) -> int:
        """In code points, exclusive."""

    @property
    def kind(self) -> str:
        """What it is; never the thing itself."""


Screen = Callable[[str, str | None], Sequence[Identifier]]
"""Text and language → the identifiers in it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What may be given to a provider outside, and the way back."""

    text: str
    outcome: str | None = None
    """Why nothing may be given to it; None where it may."""
    kinds: tuple[str, ...] = ()
    """The kinds of identifiers that were found, each once."""
    masked: Masked | None = None

    def restore(self, translated: str) -> tuple[str, tuple[Finding, ...]]:
        """The answer with the identifiers put back as they were written, and what did not come back as it should."""
        if self.masked is None:
            return translated, ()
        text, findings = unmask(translated, self.masked)
        return text, tuple(findings)


def screened(text: str, language: str | None) -> Sequence[Identifier]:
    """The screening of the house; loaded when it is first needed, since the tables of telephone numbers take a while."""
    from bot.privacy.identifiers import screen

    return screen(text, language)


def pass_out(
    text: str, language: str | None, rule: IdentifierRule, screen: Screen = screened, whole: str | None = None
) -> Passage:
    """What may leave of a text in this language (BCP-47) under this rule. Raises nothing because of the screening.

    Looked at are the text as it was written and as engines get it, in ordinary letters and in the digits of English; and the
    ``whole`` that it is a part of, since what tells a name may stand in another part.
    """
    try:
        found = list(screen(text, language))
        if whole is not None and whole != text:
            found += _of_the_whole(text, whole, screen(whole, language))
        written_out = normalise(text, language or "und").text
        also = [] if written_out == text else list(screen(written_out, language))
        kinds = tuple(dict.fromkeys(str(one.kind) for one in (*found, *also)))
        if not kinds:
            return Passage(text)
        if rule is IdentifierRule.MASK:
            return _masked(text, language, found, kinds, screen)
    except Exception:  # noqa: BLE001 - whatever a screening raises, nobody has looked: nothing leaves
        return Passage(text, REFUSED, (NOT_SCREENED,))
    return Passage(text, KEPT_ON_DEVICE if rule is IdentifierRule.ON_DEVICE else REFUSED, kinds)


@dataclass(frozen=True, slots=True)
class _Spot:
    start: int
    end: int
    kind: str


def _of_the_whole(text: str, whole: str, found: Iterable[Identifier]) -> list[_Spot]:
    """Where a part shows what was found in the whole; also where it ends, or begins, within that."""
    spots = []
    for one in found:
        words, kind = whole[one.start : one.end].strip(), str(one.kind)
        spots += [_Spot(*again.span(), kind) for again in re.finditer(re.escape(words), text)] if words else []
        if words and words not in text:
            most = min(len(words), len(text), _LONGEST_CUT)
            ends = next((n for n in range(most, 0, -1) if text.startswith(words[-n:]) and _is_edge(text, n)), 0)
            begins = next(
                (n for n in range(most, 0, -1) if text.endswith(words[:n]) and _is_edge(text, len(text) - n)), 0
            )
            spots += [_Spot(0, ends, kind)] if ends else []
            spots += [_Spot(len(text) - begins, len(text), kind)] if begins else []
    return spots


def _is_edge(text: str, place: int) -> bool:
    """Whether no word goes on across this place."""
    return not (0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum())


def _masked(
    text: str, language: str | None, found: Sequence[Identifier], kinds: tuple[str, ...], screen: Screen
) -> Passage:
    surfaces = list(dict.fromkeys(text[one.start : one.end].strip() for one in found))
    masked = mask(text, protected=_ranges(text, [(one.start, one.end) for one in found], surfaces))
    leaving = normalise(masked.text, language or "und").text
    shown = [leaving[one.start : one.end] for one in screen(leaving, language)]
    if any(_names_somebody(part) for part in shown) or _shows(leaving, surfaces):
        return Passage(text, REFUSED, kinds)
    return Passage(masked.text, None, kinds, masked)


def _ranges(text: str, found: Iterable[tuple[int, int]], surfaces: Iterable[str]) -> list[tuple[int, int]]:
    """Every range to hide, none overlapping another and none with a line break in it, since masks take neither."""
    repeated = sorted((re.escape(one) for one in surfaces if len(one) >= _SHORTEST_REPEATED), key=len, reverse=True)
    again = re.finditer("|".join(repeated), text, re.IGNORECASE) if repeated else ()
    joined: list[tuple[int, int]] = []
    for start, end in sorted([*found, *(match.span() for match in again)]):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return [
        (start + part.start(), start + part.end())
        for start, end in joined
        for part in re.finditer(r"[^\n]+", text[start:end])
    ]


def _names_somebody(part: str) -> bool:
    """Whether more than a mask was taken for an identifier, as the number behind "MRN" may be."""
    rest = MASK.sub("", part)
    return rest == part or any(character.isdigit() for character in rest)


def _shows(leaving: str, surfaces: Iterable[str]) -> bool:
    """Whether what was to be hidden still stands in the text, in other letters, digits or groups of digits too."""
    rest = MASK.sub("\n", leaving)
    words, digits = _folded(rest), _digits(rest)
    return any(
        (len(one) >= _SHORTEST_REPEATED and _folded(one) in words)
        or (len(_digits(one)) >= _FEWEST_DIGITS and _digits(one) in digits)
        for one in surfaces
    )


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _digits(text: str) -> str:
    """Its decimal digits as ASCII; line breaks, which stand for masks too, stay."""
    return "".join(
        character if character == "\n" else str(unicodedata.decimal(character))
        for character in text
        if character == "\n" or character.isdecimal()
    )
