"""What comes back when a button is pressed: ``1:<verb>:<row id>``, versioned, at most 64 bytes.

``handlers.replies.Press`` reads it. Nothing in it is believed: whoever acts on it asks anew whether this person may.
"""

from __future__ import annotations

VERSION = "1"
LONGEST_DATA = 64
"""Bytes (Bot API, InlineKeyboardButton.callback_data)."""


def pack(verb: str, row_id: int, value: str = "") -> str:
    """The callback data of a button. Raises ValueError when it would not fit."""
    data = ":".join([VERSION, verb, str(row_id), *([value] if value else [])])
    if len(data.encode()) > LONGEST_DATA or ":" in verb:
        raise ValueError(f"callback data of verb {verb} does not fit")
    return data
