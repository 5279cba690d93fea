"""TMX 1.4b, written as a stream: one unit after the other, for other programs and other houses.

State, room and dates go along. Who approved a unit goes along only where the operator asked for names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from xml.sax.saxutils import escape, quoteattr

from bot.translation.memory import MemoryUnit

BEGINNING = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="Common Ground" creationtoolversion="1" segtype="block" o-tmf="commonground" adminlang="en" \
srclang="*all*" datatype="plaintext"/>
<body>
"""
END = "</body>\n</tmx>\n"

_IMPOSSIBLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot say, not even escaped."""


def written(unit: MemoryUnit, *, with_names: bool) -> str:
    """One unit as TMX. Characters that XML has no way to write become U+FFFD."""
    return "".join(_lines(unit, with_names=with_names))


def _lines(unit: MemoryUnit, *, with_names: bool) -> Iterator[str]:
    dates = f' creationdate="{_date(unit.created_at)}"'
    if unit.approved_at is not None:
        dates += f' changedate="{_date(unit.approved_at)}"'
    yield f'<tu tuid="{unit.id}" srclang={quoteattr(unit.source_language)}{dates}>\n'
    yield _property("state", unit.state.value)
    yield _property("origin", unit.origin.value)
    if unit.room_id is not None:
        yield _property("room", str(unit.room_id))
    if with_names and unit.approved_by_name:
        yield _property("approved-by", unit.approved_by_name)
    for language, text in ((unit.source_language, unit.source), (unit.target_language, unit.target)):
        yield f"<tuv xml:lang={quoteattr(language)}><seg>{_escaped(text)}</seg></tuv>\n"
    yield "</tu>\n"


def _property(name: str, value: str) -> str:
    return f'<prop type="x-commonground-{name}">{_escaped(value)}</prop>\n'


def _escaped(text: str) -> str:
    # A bare carriage return would be read back as a line feed.
    return escape(_IMPOSSIBLE.sub("\ufffd", text), {"\r": "&#13;"})


def _date(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
