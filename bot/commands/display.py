"""Tables for people, and the same rows for other programs."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows under a heading on a terminal; elsewhere one line a row, with tabs between."""
    if not sys.stdout.isatty():
        for row in rows:
            typer.echo("\t".join(row))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = Table(*columns, box=None, header_style="bold", pad_edge=False)
    for row in rows:
        shown.add_row(*map(Text, row))
    Console().print(shown)


def megabytes(size: int) -> str:
    """Bytes for people."""
    return f"{size / 1_000_000:.1f} MB"


def duration(seconds: float) -> str:
    """Seconds for people, in the largest fitting unit."""
    for unit, length in (("d", 86_400), ("h", 3600), ("min", 60)):
        if seconds >= length:
            return f"{seconds / length:.0f} {unit}"
    return f"{max(seconds, 0):.0f} s"
