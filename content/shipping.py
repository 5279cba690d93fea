"""Makes the file of vectors that comes with our content: ``make vectors``, after a card of ours has changed."""

from __future__ import annotations

import os
from pathlib import Path

from content.embedding import load_engine
from content.search import GuidanceIndex
from content.store import ContentStore
from content.vectors import SHIPPED, Library, Wanted, write_file


def wanted() -> list[Wanted]:
    """All that has to be read of our content."""
    reading = GuidanceIndex(ContentStore.load()).reading()
    return [one for step in reading.steps for one in step]


def ship(folder: Path = SHIPPED) -> Path:
    """Read what is not there yet, and write all that is wanted and nothing else. Raises RuntimeError without an engine."""
    engine = load_engine()
    if engine is None:
        raise RuntimeError("the engine does not run on this machine")
    library, listed = Library(engine, None), wanted()
    library.read(listed, workers=os.cpu_count() or 1)
    file = folder / f"vectors-{engine.version}.npz"
    known = {one.key: vector for one, vector in zip(listed, library.vectors(listed), strict=True)}
    write_file(file, known)
    file.chmod(0o644)
    return file


if __name__ == "__main__":
    print(ship())  # noqa: T201 - a program run by hand
