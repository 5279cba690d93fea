"""What comes back when a button is pressed: ``1:<verb>:<row id>``, versioned, at most 64 bytes.

Nothing in it is believed: whoever acts on it asks anew whether this person may.
"""

from __future__ import annotations

from dataclasses import dataclass

VERSION = "1"
_LONGEST = 64


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed."""

    verb: str
    row_id: str
    """As it was packed; mostly a number."""

    @property
    def number(self) -> int | None:
        """The row id as a number; None where it is none."""
        return int(self.row_id) if self.row_id.isascii() and self.row_id.isdigit() else None


def pack(verb: str, row_id: int | str) -> str:
    """The callback data of a button. Raises ValueError when it would not fit."""
    data = f"{VERSION}:{verb}:{row_id}"
    if len(data.encode()) > _LONGEST or ":" in verb:
        raise ValueError(f"callback data of verb {verb} does not fit")
    return data


def unpack(data: str | None) -> Press | None:
    """The press; None for data of another version or of nobody's."""
    parts = (data or "").split(":", 2)
    return Press(parts[1], parts[2]) if len(parts) == 3 and parts[0] == VERSION else None
