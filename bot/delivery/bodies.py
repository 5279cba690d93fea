"""The words of a copy, ready to be sent: each text runs in its own direction, and what is too long becomes several pieces. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.delivery.direction import directed
from bot.delivery.splitting import split
from bot.language.text import FormattedText
from bot.messenger.entities import utf16_length

_LEAST = 64
"""UTF-16 units. What is shorter than this is no place to begin a text in: it begins in the next message."""


@dataclass(frozen=True, slots=True)
class Body:
    """One text of a copy."""

    text: FormattedText
    language: str | None
    """None where it has none that we could tell."""
    machine: bool = False
    """Whether it is a translation: nobody wrote it as it stands."""
    above: FormattedText | None = None
    """The line before it, with its end."""

    def below(self, text: FormattedText) -> FormattedText:
        """A text with the line above it."""
        return text if self.above is None else self.above.append(text)


def fitted(bodies: Sequence[Body], *, whole: int, first: int, limit: int) -> list[FormattedText]:
    """The texts one below the other where they fit in ``whole`` UTF-16 units, else in pieces, no piece with words of two of them.

    ``first`` is what the first piece may have, ``limit`` every other.
    """
    together = FormattedText("")
    for body in bodies:
        shown = body.below(directed(body.text, body.language, machine=body.machine))
        together = FormattedText.concatenate((together, "\n\n", shown)) if together else shown
    if utf16_length(together.text) <= whole:
        return [together]
    pieces: list[FormattedText] = [] if first >= _LEAST else [FormattedText("")]
    for body in bodies:
        room = limit if pieces else first
        if body.above is not None:
            room -= utf16_length(body.above.text)
        begun, *rest = _pieces(body, body.text, room, limit)
        pieces += [body.below(begun), *rest]
    return pieces


def _pieces(body: Body, text: FormattedText, first: int, limit: int) -> list[FormattedText]:
    """Split before the marks of direction come in, so that no isolate is torn; what grows too long by them is split again."""
    found: list[FormattedText] = []
    for number, piece in enumerate(split(text, limit, first=first)):
        room = limit if number else first
        shown = directed(piece, body.language, machine=body.machine)
        length = utf16_length(shown.text)
        if length <= room:
            found.append(shown)
        else:
            # Shorter than the piece in the proportion in which it grew, so that each part of it has its share of the marks.
            found += _pieces(body, piece, max(2, utf16_length(piece.text) * room // length - 1), room)
    return found
