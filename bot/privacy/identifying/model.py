"""The kinds of identifiers, and what a recogniser is. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from bot.privacy.identifying.reading import Reading


class Kind(StrEnum):
    """What an identifier is. The earlier ones are surer: where two meet, the earlier one gives the kind."""

    EMAIL = "email"
    BANK_ACCOUNT = "bank-account"
    """IBANs, and account numbers that are called so."""
    PASSPORT = "passport"
    """Numbers that are called so, and machine-readable lines of passports and identity cards."""
    DATE_OF_BIRTH = "date-of-birth"
    MEDICAL_RECORD = "medical-record"
    """Numbers of records, files, charts, admissions: what a hospital knows a patient by."""
    NATIONAL_ID = "national-id"
    """Identity, social security, health insurance and tax numbers of persons."""
    PAYMENT_CARD = "payment-card"
    PHONE = "phone"
    ADDRESS = "address"
    """Where somebody lives: with a street, a house or a postal code; never a city alone."""
    NAME = "name"
    """A name after a title or after a word for a patient; the title belongs to it, the word does not."""
    UNSCREENED = "unscreened"
    """What lies beyond the length that is screened, and so must be treated as if it named somebody."""


@dataclass(frozen=True, slots=True)
class Identifier:
    """A part of a text that names somebody: ``text[start:end]``, in code points."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Found:
    """What a recogniser found, in places of the reading."""

    start: int
    end: int
    kind: Kind


class Recogniser(Protocol):
    """Finds identifiers of one family. Keeps nothing between texts."""

    def find(self, reading: Reading) -> Iterator[Found]:
        """Everything in the text that is one, in any order; overlaps are resolved by the caller."""
        ...
