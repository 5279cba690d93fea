"""Vectors of texts that were read before, kept on the disk: reading a text takes 20 to 100 ms, finding it here none.

Kept by what was read and by which engine, so nothing in it is ever wrong, only unused. Several processes may share a folder: each
writes a whole file and puts it in its place in one step; at worst one of them reads some texts again.
"""

from __future__ import annotations

import hashlib
import os
import threading
import time
import zipfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import numpy as np
import structlog
from numpy.typing import NDArray

from content.embedding import Embedder, Vectors

SHIPPED = Path(__file__).parent
"""Here lie the vectors of our own content, so that no machine has to read it again (:mod:`content.shipping`)."""
MOST_KEPT = 30_000
"""Vectors in the file, 1.5 KB each. Beyond that, those that this store does not need are let go."""


class Kind(StrEnum):
    """As what a text is read."""

    QUERY = "query"
    PASSAGE = "passage"
    MEAN = "mean"
    """Several passages, one vector: their mean."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something to be read."""

    kind: Kind
    texts: tuple[str, ...]

    @property
    def key(self) -> bytes:
        """16 bytes that stand for it."""
        return hashlib.sha256("\x00".join([self.kind, *self.texts]).encode()).digest()[:16]


class Library:
    """What one engine read, in memory and, with a folder, on the disk. Safe to use from several threads."""

    def __init__(self, engine: Embedder, folder: Path | None) -> None:
        self._engine = engine
        name = f"vectors-{engine.version}.npz"
        self._file = None if folder is None else folder / name
        self._known = read_file(SHIPPED / name)
        self._asked: set[bytes] = set()
        self._lock = threading.Lock()
        self._unsaved = False
        if self._file is not None:
            self._known |= read_file(self._file)

    def has(self, wanted: Sequence[Wanted]) -> bool:
        """Whether all of it was read."""
        return all(one.key in self._known for one in wanted)

    def read(self, wanted: Sequence[Wanted], *, workers: int = 1, until: float = float("inf")) -> bool:
        """Read what was not read before. ``until``: give up at this ``time.monotonic()``. Whether all is there now."""
        keys = {one.key: one for one in wanted}
        self._asked |= set(keys)
        missing = [(key, one) for key, one in keys.items() if key not in self._known]

        def read_one(item: tuple[bytes, Wanted]) -> bool:
            if time.monotonic() >= until:
                return False
            vector = _vector(self._engine, item[1])
            with self._lock:
                self._known[item[0]] = vector
                self._unsaved = True
            return True

        if not missing:
            return True
        with ThreadPoolExecutor(max(1, workers), "guidance-vectors") as pool:
            return all(list(pool.map(read_one, missing)))

    def vectors(self, wanted: Sequence[Wanted]) -> Vectors:
        """One row each. All of it must have been read."""
        return np.stack([self._known[one.key] for one in wanted])

    def save(self) -> None:
        """Write the file, with what others wrote meanwhile. Where that fails it is logged, and read again next time."""
        if self._file is None or not self._unsaved:
            return
        with self._lock:
            known = read_file(self._file) | self._known
            if len(known) > MOST_KEPT:
                known = {key: vector for key, vector in known.items() if key in self._asked}
            try:
                write_file(self._file, known)
            except OSError as error:
                log = structlog.get_logger("content.vectors")
                log.warning("guidance vectors not kept", file=str(self._file), reason=error.strerror)
            else:
                self._unsaved = False


def _vector(engine: Embedder, wanted: Wanted) -> Vectors:
    if wanted.kind is Kind.MEAN:
        return unit(np.stack([engine.passage(text) for text in wanted.texts]).mean(axis=0))
    read: Callable[[str], Vectors] = engine.query if wanted.kind is Kind.QUERY else engine.passage
    return np.asarray(read(wanted.texts[0]), dtype=np.float32)


def unit(vectors: NDArray[np.floating[Any]]) -> Vectors:
    """The same directions, each of length 1; what has none stays nothing."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    scaled: Vectors = (vectors / np.maximum(lengths, 1e-9)).astype(np.float32)
    return scaled


def read_file(file: Path) -> dict[bytes, Vectors]:
    """What is in the file; nothing where it is missing or damaged."""
    try:
        with np.load(file, allow_pickle=False) as content:
            keys, vectors, digest = content["keys"], content["vectors"], bytes(content["digest"])
            if keys.shape != (len(vectors), 16) or keys.dtype != np.uint8 or vectors.dtype != np.float32:
                return {}
            if vectors.ndim != 2 or digest != _digest(keys, vectors):
                return {}
            return {bytes(key): vector for key, vector in zip(keys, vectors, strict=True)}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        structlog.get_logger("content.vectors").warning("guidance vectors damaged", reason=type(error).__name__)
        return {}


def write_file(file: Path, known: dict[bytes, Vectors]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    keys = np.frombuffer(b"".join(known), dtype=np.uint8).reshape(-1, 16)
    vectors = np.stack(list(known.values()))
    with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}-", delete=False) as temporary:
        try:
            digest = np.frombuffer(_digest(keys, vectors), dtype=np.uint8)
            np.savez(temporary, keys=keys, vectors=vectors, digest=digest)
            temporary.flush()
            os.replace(temporary.name, file)
        except BaseException:
            with suppress(OSError):
                Path(temporary.name).unlink()
            raise


def _digest(keys: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], vectors: Vectors) -> bytes:
    return hashlib.sha256(keys.tobytes() + vectors.tobytes()).digest()
