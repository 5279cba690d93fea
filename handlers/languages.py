"""Keyboards to choose a language from. Every language under its own name; never a flag."""

from __future__ import annotations

from collections.abc import Iterable

from bot.language import tags
from handlers.replies import Button, Press, Verb, in_rows

OFFERED = (
    *("en", "zh-Hans", "zh-Hant", "ar", "es", "fr", "pt", "ru", "de", "it", "ja", "ko", "hi", "ur"),
    *("bn", "fa", "tr", "vi", "id", "fil", "th", "sw", "am", "pl", "uk", "ro", "el", "he"),
)
"""What the buttons offer, the interface's languages first. ``/language <name>`` takes any other."""

_TO_A_ROW = 2


def choice(languages: Iterable[str], verb: Verb, row_id: int) -> list[list[Button]]:
    """One button a language, each language once, in the order given."""
    buttons = (Button(own_name(tag), Press(verb, row_id, tag)) for tag in dict.fromkeys(languages))
    return in_rows(buttons, _TO_A_ROW)


def own_name(tag: str) -> str:
    """What its speakers call a language, with a capital where the script has them, as labels do."""
    name = tags.display_name(tag, tag)
    return name[:1].upper() + name[1:]


def prepare(interfaces: Iterable[str]) -> None:
    """Read the names of all offered languages now (some 0.6 s), in a thread, so that no press of a button has to wait.

    ``interfaces``: the languages that the names are shown in, beside their own.
    """
    tags.load()
    for shown_in in interfaces:
        for tag in OFFERED:
            tags.display_name(tag, shown_in)
    for tag in OFFERED:
        own_name(tag)
