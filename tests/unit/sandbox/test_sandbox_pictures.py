"""The size of a picture from its first bytes."""

from __future__ import annotations

import struct

import pytest

from bot.sandbox.files import picture_size, plain_picture

JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(9) + b"\xff\xc0\x00\x11\x08" + struct.pack(">HH", 600, 800) + bytes(10)
)


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (plain_picture(40, 30), (40, 30)),
        (b"GIF89a" + struct.pack("<HH", 12, 34) + bytes(10), (12, 34)),
        (JPEG, (800, 600)),
        (b"%PDF-1.7", None),
        (b"", None),
        (b"\xff\xd8\xff", None),
    ],
)
def test_the_size_is_read_from_the_header(data: bytes, size: tuple[int, int] | None) -> None:
    """PNG, GIF and JPEG; anything else is no picture."""
    assert picture_size(data) == size
