"""Payment cards and IBANs, by their checks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from stdnum import iban, luhn

from bot.privacy.identifying.model import Found, Kind
from bot.privacy.identifying.reading import Reading

_CARD: Final = re.compile(
    r"(?<![a-z0-9])(?<!\d[.,/-])(?:\d{4}(?P<sign>[ "
    r".-])\d{4}(?P=sign)\d{4}(?P=sign)\d{4}(?:(?P=sign)\d{3})?|3\d{3}(?P<other>[ "
    r".-])\d{6}(?P=other)\d{4,5}"
    r"|\d{14,16}|62\d{14,17})(?![a-z0-9])(?![.,/-]\d)"
)
_ISSUERS: Final = re.compile(
    r"4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}"
    r"|6(?:011|5\d\d|4[4-9]\d|[02]\d\d)\d{12,15}|5[0678]\d{14}"
)
_IBAN_LENGTHS: Final = range(15, 35)


class PaymentCards:
    """Numbers of a known issuer's form whose last digit holds (Luhn)."""

    def find(self, reading: Reading) -> Iterator[Found]:
        """Cards, in groups or in one piece."""
        for match in _CARD.finditer(reading.plain):
            number = re.sub(r"\D", "", match[0])
            if _ISSUERS.fullmatch(number) and luhn.is_valid(number):
                yield Found(*match.span(), Kind.PAYMENT_CARD)


class BankAccounts:
    """IBANs. The country gives the length, so what follows in letters is not taken for a part."""

    def find(self, reading: Reading) -> Iterator[Found]:
        """IBANs, in groups or in one piece."""
        text = reading.plain
        for match in re.finditer(r"(?<![a-z0-9])[a-z]{2}\d{2}(?=[ -]?[a-z0-9]{2})", text):
            number, end = "", match.start()
            while end < len(text) and len(number) < _IBAN_LENGTHS.stop:
                sign = text[end]
                if sign.isascii() and sign.isalnum():
                    number += sign
                elif sign not in " -.":
                    break
                end += 1
                whole = end == len(text) or not (text[end].isascii() and text[end].isalnum())
                if whole and len(number) in _IBAN_LENGTHS and iban.is_valid(number):
                    yield Found(match.start(), end, Kind.BANK_ACCOUNT)
                    break
