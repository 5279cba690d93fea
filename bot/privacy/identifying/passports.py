"""Machine-readable lines of passports, visas and identity cards (ICAO 9303). Numbers after a word are in ``labelled``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.privacy.identifying.model import Found, Kind
from bot.privacy.identifying.reading import Reading

_LINES: Final = (
    re.compile(r"(?<![a-z0-9<])[piacv][a-z<][a-z<]{3}[a-z<]{8,40}(?![a-z0-9<])"),
    re.compile(r"(?<![a-z0-9<])[a-z0-9<]{9}[0-9<][a-z<]{3}\d{7}[mfx<]\d{7}[a-z0-9<]{2,16}(?![a-z0-9<])"),
    re.compile(r"(?<![a-z0-9<])[iac][a-z<][a-z<]{3}[a-z0-9<]{9}[0-9<][a-z0-9<]{15}(?![a-z0-9<])"),
    re.compile(r"(?<![a-z0-9<])\d{7}[mfx<]\d{7}[a-z<]{3}[a-z0-9<]{11}\d(?![a-z0-9<])"),
    re.compile(r"(?<![a-z0-9<])[a-z]+<<[a-z]+(?:<[a-z]+)*<{3,}(?![a-z0-9<])"),
)


class MachineReadable:
    """Whole lines: each carries a name, a number or a date of birth."""

    def find(self, reading: Reading) -> Iterator[Found]:
        """Lines of 30, 36 or 44 characters, also if the end was cut off."""
        text = reading.plain
        if "<" not in text:
            return
        for pattern in _LINES:
            for match in pattern.finditer(text):
                if "<" in match[0]:
                    yield Found(*match.span(), Kind.PASSPORT)
