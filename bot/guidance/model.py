"""The words of guidance: a card to choose, a phrase to say, and which texts are a plain question. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

SHORTEST_QUESTION, LONGEST_QUESTION = 8, 300
"""Code points."""
_ASKS = re.compile(r"[?？؟][\s\"'”’»）)]*$")
_ABOUT_SOMETHING_ELSE = re.compile(r"\d|@|://|^\s*/")
"""Numbers, addresses and commands: a question with these is about a patient, a date or a document."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words to say: as the reader reads them, and as the partners would."""

    text: str
    elsewhere: tuple[tuple[str, str], ...] = ()
    """Language and text, in the partners' languages."""


@dataclass(frozen=True, slots=True)
class Title:
    """A card to choose."""

    card_id: str
    text: str


def looks_like_a_question(text: str) -> bool:
    """Whether a message is one plain question: short, with its mark at the end, without numbers, addresses or commands."""
    stripped = text.strip()
    fits = SHORTEST_QUESTION <= len(stripped) <= LONGEST_QUESTION
    return fits and _ASKS.search(stripped) is not None and _ABOUT_SOMETHING_ELSE.search(stripped) is None
