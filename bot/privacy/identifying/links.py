"""Links: the digits in them are of pages, not of persons."""

from __future__ import annotations

import re
from typing import Final

_LINK: Final = re.compile(
    r"(?<![a-z])(?:https?://|www\.)[^\s<>\"'，。；！？、（）]{1,2048}|\b(?:doi:\s?)?10\.\d{4,9}/[^\s]{1,100}"
)


def links(text: str) -> list[tuple[int, int]]:
    """Where the links of a plain text are."""
    return [match.span() for match in _LINK.finditer(text)]
