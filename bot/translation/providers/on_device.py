"""Translation on this machine: the Firefox Translations models, run by fxtranslate in processes of our own."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from bot.errors import ModelInvalid, ProviderAnswerInvalid, ProviderUnavailable, TextTooLong, UnsupportedPair
from bot.translation.model import ProviderAnswer
from bot.translation.models import ModelPair, ModelStore
from bot.translation.models.manifest import legs
from bot.translation.providers.pieces import LONGEST_TOKEN, has_overlong_token
from bot.translation.providers.processes import ProcessPool

LONGEST_TEXT = 4096
"""Code points: a Telegram message."""


class OnDeviceProvider:
    """Translates without any network. Implements :class:`bot.translation.model.Provider`.

    ``processes`` engine processes are started when first needed; each takes some 53 MB with its first model and 32 MB
    more for each further one (PSS, measured). ``timeout`` (seconds) bounds the wait for a free process and then, again,
    the work; a process that is late is killed and replaced. After ``idle_unload`` seconds without work a process ends
    and its memory is free.
    """

    name = "on-device"
    leaves_premises = False
    longest_text = LONGEST_TEXT

    def __init__(
        self, store: ModelStore, *, processes: int = 1, timeout: float = 20.0, idle_unload: float = 900.0
    ) -> None:
        if processes < 1 or timeout <= 0 or idle_unload <= 0:
            raise ValueError("processes, timeout and idle_unload must be positive")
        self._store = store
        self._pool = ProcessPool(store.path, processes=processes, timeout=timeout, idle_unload=idle_unload)

    @property
    def process_ids(self) -> list[int]:
        """The engine processes that run now."""
        return self._pool.pids

    def version(self, source_language: str, target_language: str) -> str:
        """The models of the way; empty where there is none."""
        route = self._store.route(source_language, target_language) or ()
        return "; ".join(self._store.manifest(ModelPair(*leg)).label for leg in pairwise(route))

    def supports(self, source_language: str, target_language: str) -> bool:
        """Whether the models are here, for both legs where the way goes through English."""
        return self._store.route(source_language, target_language) is not None

    async def translate(self, text: str, source_language: str, target_language: str) -> ProviderAnswer:
        """Translate; line ends, blank lines and outer spaces stay as they are.

        Raises :class:`bot.errors.UnsupportedPair` without a model, :class:`bot.errors.TextTooLong` beyond
        :data:`LONGEST_TEXT` code points or for a word beyond :data:`.pieces.LONGEST_TOKEN`,
        :class:`bot.errors.ProviderTimeout`, :class:`bot.errors.ProviderUnavailable` where a process died twice or a
        model is damaged, and :class:`bot.errors.ProviderAnswerInvalid` where the engine gave up on the text.
        """
        route = self._store.route(source_language, target_language)
        if route is None:
            raise UnsupportedPair(f"no model for {source_language}→{target_language}")
        if len(text) > LONGEST_TEXT:
            raise TextTooLong(f"{len(text)} code points, {LONGEST_TEXT} are the most")
        if has_overlong_token(text):
            raise TextTooLong(f"a word of more than {LONGEST_TOKEN} code points")
        if not text.strip():
            return ProviderAnswer(text, route)
        needed = legs(route)
        answer = await self._pool.ask({"legs": needed, "text": text}, needed)
        _raise_failure(answer)
        if not answer["text"].strip():
            raise ProviderAnswerInvalid("the engine gave an empty answer")
        return ProviderAnswer(answer["text"], route, engine_version="; ".join(answer["labels"]))

    async def warm(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Start every process that is free and load these directions, so that the first text does not wait for it.

        Raises :class:`bot.errors.ModelMissing` and :class:`bot.errors.ModelInvalid` for the operator to see.
        """
        needed = sorted({leg for pair in pairs for leg in legs(self._store.require(*pair))})
        for answer in await self._pool.ask_all({"legs": needed}):
            if answer.get("error") == "model":
                raise ModelInvalid(str(answer["detail"]))
            _raise_failure(answer)

    async def close(self) -> None:
        """Kill the processes. May be called twice; later calls of :meth:`translate` raise ProviderUnavailable."""
        await self._pool.close()


def _raise_failure(answer: dict[str, Any]) -> None:
    match answer.get("error"):
        case None:
            return
        case "model":
            raise ProviderUnavailable(str(answer["detail"]))
        case _:
            raise ProviderAnswerInvalid(f"the engine gave up on the text ({answer['detail']})")
