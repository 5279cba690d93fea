"""A kept translation gets the formatting of its source; engines translate at most a few of the marked words alone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.language.text import FormattedText
from bot.translation.markup import Carried, Shielded, carry, snippets

TranslateAlone = Callable[[str], Awaitable[str | None]]
"""What an engine makes of a few words; None where it failed."""


async def style(shielded: Shielded, translated: str, alone: TranslateAlone | None = None) -> Carried:
    """The translation with the formatting of its source, and what was taken out of it put back.

    Without ``alone``, words are only found where they stand unchanged. What an engine says of a word is never shown: it is
    only looked for.
    """
    known: dict[str, str] = {}
    for snippet in snippets(shielded.text, translated) if alone is not None else ():
        answer = None if alone is None else await alone(snippet)
        if answer is not None:
            known[snippet] = answer
    carried = carry(shielded.text, translated, known)
    return Carried(shielded.reveal(carried.text), carried.findings)


def revealed(shielded: Shielded, text: str) -> str:
    """A text without formatting, with what was taken out put back."""
    return shielded.reveal(FormattedText(text)).text
