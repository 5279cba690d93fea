"""Vectors on the disk: never wrong, at worst missing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from content.embedding import Vectors
from content.shipping import wanted
from content.vectors import SHIPPED, Kind, Library, Wanted, read_file

TEXT = Wanted(Kind.PASSAGE, ("a text",))
OTHER = Wanted(Kind.QUERY, ("a text",))


class Counting:
    """An engine that counts what it reads."""

    width = 1

    def __init__(self, version: str = "1") -> None:
        self.version = version
        self.read = 0

    def query(self, text: str) -> Vectors:
        self.read += 1
        return np.array([0, 1], dtype=np.float32)

    def passage(self, text: str) -> Vectors:
        self.read += 1
        return np.array([1, 0], dtype=np.float32)


def kept(folder: Path) -> Path:
    """A folder with one vector in it."""
    library = Library(Counting(), folder)
    library.read([TEXT])
    library.save()
    return next(folder.glob("vectors-*"))


def test_a_text_is_read_once_for_all_who_share_the_folder(tmp_path: Path) -> None:
    """The next process finds it."""
    kept(tmp_path)
    engine = Counting()
    library = Library(engine, tmp_path)
    assert library.read([TEXT])
    assert (engine.read, library.vectors([TEXT]).tolist()) == (0, [[1, 0]])


def test_the_same_text_as_a_question_is_another(tmp_path: Path) -> None:
    """The engine reads both in different ways."""
    kept(tmp_path)
    library = Library(Counting(), tmp_path)
    library.read([TEXT, OTHER])
    assert library.vectors([TEXT, OTHER]).tolist() == [[1, 0], [0, 1]]


def test_another_engine_reads_anew(tmp_path: Path) -> None:
    """Vectors of two engines do not compare."""
    kept(tmp_path)
    engine = Counting("2")
    Library(engine, tmp_path).read([TEXT])
    assert engine.read == 1


@pytest.mark.parametrize("damage", [b"", b"not a file of vectors", None], ids=["empty", "other", "a bit"])
def test_a_damaged_file_is_read_as_none_and_written_anew(tmp_path: Path, damage: bytes | None) -> None:
    """Even one bit."""
    file = kept(tmp_path)
    content = bytearray(file.read_bytes())
    place = content.index(np.array([1, 0], dtype=np.float32).tobytes())
    content[place] ^= 1
    file.write_bytes(content if damage is None else damage)
    engine = Counting()
    library = Library(engine, tmp_path)
    library.read([TEXT])
    library.save()
    again = Counting()
    assert Library(again, tmp_path).read([TEXT])
    assert (engine.read, again.read) == (1, 0)


def test_what_another_process_wrote_meanwhile_is_not_lost(tmp_path: Path) -> None:
    """And nothing but the file is left behind."""
    first, second = Library(Counting(), tmp_path), Library(Counting(), tmp_path)
    first.read([TEXT])
    second.read([OTHER])
    first.save()
    second.save()
    assert Library(Counting(), tmp_path).has([TEXT, OTHER])
    assert len(list(tmp_path.iterdir())) == 1


def test_where_nothing_can_be_written_search_goes_on(tmp_path: Path) -> None:
    """The folder is a file here."""
    (tmp_path / "file").write_text("")
    library = Library(Counting(), tmp_path / "file" / "folder")
    library.read([TEXT])
    library.save()
    assert library.has([TEXT])


def test_who_runs_out_of_time_has_not_read_all() -> None:
    """What is missing is told."""
    library = Library(Counting(), None)
    assert not library.read([TEXT], until=0)
    assert not library.has([TEXT])


def test_all_that_is_read_of_our_cards_comes_along() -> None:
    """So that no machine spends minutes on it. After a change of a card: ``make vectors``."""
    (shipped,) = SHIPPED.glob("vectors-*.npz")
    assert {one.key for one in wanted()} == set(read_file(shipped))
