"""What in a text names a patient, or lets one be found: the door of the privacy gate.

:func:`screen` reads all six interface languages at once, since people mix them; the language it is given only decides
between national forms. It finds numbers by form and check (python-stdnum, phonenumbers), numbers by the words beside them,
addresses, and names after a title or after a word for a patient.

Names of clinicians ("Dr Smith", 王医生, د. أحمد) are not identifiers here: the gate is for patients, and a message whose
every colleague were hidden could not be worked with. Names without title or such a word beside them are not found.

The gate lowers a risk; it does not promise that a clean text names nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from bot.privacy.identifying import contacts
from bot.privacy.identifying.addresses import Addresses
from bot.privacy.identifying.arabic_names import ArabicNames
from bot.privacy.identifying.births import Births
from bot.privacy.identifying.contacts import Emails, Phones
from bot.privacy.identifying.han_names import HanNames
from bot.privacy.identifying.labelled import Labelled, labels, numbers_of_things
from bot.privacy.identifying.latin_names import LatinNames
from bot.privacy.identifying.links import links
from bot.privacy.identifying.model import Found, Identifier, Kind, Recogniser
from bot.privacy.identifying.money import BankAccounts, PaymentCards
from bot.privacy.identifying.national_ids import NationalIds
from bot.privacy.identifying.passports import MachineReadable
from bot.privacy.identifying.reading import Reading, read

__all__ = ["LONGEST", "Identifier", "Kind", "load", "redacted", "screen"]

LONGEST: Final = 20_000
"""Code points that are screened. What lies beyond is one identifier of kind ``unscreened``: it must not leave either."""
_MARGIN: Final = 256
"""Read beyond the limit too, so that an identifier which the limit cuts in two is found."""


def screen(text: str, language: str | None = None) -> list[Identifier]:
    """Everything in the text that names a patient or a person, in order, without overlap. Never raises.

    ``language`` is the tag of the text's language, if it is known; an unknown tag counts as none. Takes some milliseconds
    for the longest message; the first call loads the rules (see :func:`load`).
    """
    reading = read(text[: LONGEST + _MARGIN], language)
    reading = replace(reading, labels=labels().find(reading.plain))
    found = [
        Identifier(*reading.original(one.start, one.end), one.kind)
        for one in _without_overlap(_all(reading))
        if one.end > one.start
    ]
    if len(text) <= LONGEST:
        return found
    kept = [one for one in found if one.start < LONGEST]
    begins = max([LONGEST, *(one.end for one in kept)])
    return [*kept, Identifier(begins, len(text), Kind.UNSCREENED)] if begins < len(text) else kept


def redacted(text: str, identifiers: Iterable[Identifier]) -> str:
    """The text with the kind of each identifier in brackets in its place: "call [phone]"."""
    parts, done = [], 0
    for one in sorted(identifiers, key=lambda one: one.start):
        if one.start >= done:
            parts += [text[done : one.start], f"[{one.kind}]"]
        done = max(done, one.end)
    return "".join([*parts, text[done:]])


def load() -> None:
    """Read the words and compile the rules, half a second of work, so that no message waits for it. Safe in any thread."""
    contacts.load()
    screen("Mr 1 @ 2000 < 12345678 号 شارع 1", None)


@lru_cache(maxsize=1)
def _recognisers() -> Sequence[Recogniser]:
    return (
        Emails(),
        BankAccounts(),
        MachineReadable(),
        Births(),
        NationalIds(),
        PaymentCards(),
        Labelled(),
        Phones(),
        Addresses(),
        LatinNames(),
        HanNames(),
        ArabicNames(),
    )


_BY_FORM_ALONE: Final = (NationalIds, PaymentCards, Phones)
"""What does not count where a word says that the number is of a thing (a protocol, a lot), or inside a link."""


def _all(reading: Reading) -> list[Found]:
    things = [*numbers_of_things(reading), *links(reading.plain)]
    found = []
    for recogniser in _recognisers():
        for one in recogniser.find(reading):
            if not isinstance(recogniser, _BY_FORM_ALONE) or not any(start <= one.start < end for start, end in things):
                found.append(one)
    return found


_STRENGTH: Final = {kind: rank for rank, kind in enumerate(Kind)}


def _without_overlap(found: list[Found]) -> list[Found]:
    """What overlaps becomes one, of the surest kind: nothing that was found is given up."""
    merged: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if merged and one.start < merged[-1].end:
            last = merged[-1]
            kind = min(last.kind, one.kind, key=_STRENGTH.__getitem__)
            merged[-1] = Found(last.start, max(last.end, one.end), kind)
        else:
            merged.append(one)
    return merged
