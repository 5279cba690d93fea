"""The process that runs the engine: ``python -m bot.translation.providers.engine_process <parent> <store> <idle>``.

It reads requests from its standard input and writes answers to its standard output, each one line of JSON. It ends at the
end of its input, and the kernel ends it when its parent is gone. It writes nothing else anywhere: an engine that panics
prints parts of the text, and texts do not belong in logs.

Why a process of its own, started from scratch rather than forked: the engine is bound to one thread, holds Python's lock
while it works, and cannot be interrupted by anything but a signal that kills.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from bot.errors import ModelInvalid, ModelMissing
from bot.translation.models import ModelPair, ModelStore
from bot.translation.providers.pieces import translate_whole

MOST_MODELS = 8
"""Models that one process keeps: four languages both ways beside English, some 35 MB each."""

_PR_SET_PDEATHSIG = 1


@dataclass(slots=True)
class _Engine:
    translator: Any
    label: str
    digest: str
    last_used: float


class Engines:
    """The models this process has loaded; those unused for ``idle`` seconds are let go at the next request."""

    def __init__(self, store: ModelStore, *, idle: float) -> None:
        self._store = store
        self._idle = idle
        self._loaded: dict[ModelPair, _Engine] = {}

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """Do what one request asks. Never raises for what a text or a model may cause."""
        legs = [ModelPair(*pair) for pair in request["legs"]]
        try:
            self._release(legs)
            engines = [self._engine(pair) for pair in legs]
            text = request.get("text")
            if text is not None:
                from fxtranslate import discovery

                for engine in engines:
                    text = translate_whole(text, engine.translator.translate_long, discovery.segment_sentences)
            return {"text": text, "labels": [engine.label for engine in engines], "loaded": list(self._loaded)}
        except (ModelInvalid, ModelMissing) as error:
            return {"error": "model", "detail": str(error)}
        except BaseException as error:  # noqa: BLE001 - pyo3's PanicException is no Exception; see the module's facts
            if not isinstance(error, Exception):
                self._loaded.clear()  # an engine that has panicked is in no state to go on
            # Only the kind: the words of an engine's error may quote the text.
            return {"error": "engine", "detail": type(error).__name__}

    def _engine(self, pair: ModelPair) -> _Engine:
        manifest = self._store.manifest(pair)
        engine = self._loaded.get(pair)
        if engine is None or engine.digest != manifest.digest:
            from fxtranslate import Translator

            content = self._store.open(pair)
            translator = Translator(
                content.model, content.source_vocabulary, content.target_vocabulary, content.shortlist
            )
            engine = _Engine(translator, content.manifest.label, content.manifest.digest, 0.0)
            self._loaded[pair] = engine
        engine.last_used = time.monotonic()
        return engine

    def _release(self, wanted: list[ModelPair]) -> None:
        now = time.monotonic()
        others = sorted((pair for pair in self._loaded if pair not in wanted), key=lambda p: self._loaded[p].last_used)
        surplus = len(others) + len(wanted) - MOST_MODELS
        for position, pair in enumerate(others):
            if position < surplus or now - self._loaded[pair].last_used > self._idle:
                del self._loaded[pair]


def serve(requests: BinaryIO, answers: BinaryIO, engines: Engines) -> None:
    """Answer until the input ends."""
    while (line := requests.readline()).endswith(b"\n"):
        answers.write(json.dumps(engines.answer(json.loads(line))).encode("ascii") + b"\n")
        answers.flush()


def main(arguments: list[str]) -> None:
    """Bind this process to its parent, then serve."""
    parent, store, idle = int(arguments[0]), Path(arguments[1]), float(arguments[2])
    # The parent decides when to end: Ctrl-C and the supervisor's SIGTERM go to the whole group, and a worker that ended
    # on them would cost the sentence that the parent still waits for.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold texts
    if sys.platform == "linux":
        # The end of the input alone is noticed only between two texts.
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        return  # the parent ended before the kernel was told to watch it
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whatever a library prints must not end up between the answers
    serve(sys.stdin.buffer, answers, Engines(ModelStore(store), idle=idle))


if __name__ == "__main__":
    main(sys.argv[1:])
