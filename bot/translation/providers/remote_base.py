"""Translation by other people's servers, through deep-translator. Blocking clients in bounded threads of our own.

Each provider has its own map of languages, cap of length and rate. Whatever goes wrong ends in one of
:class:`bot.errors.TranslationError`; no error carries the text.
"""

from __future__ import annotations

import asyncio
import functools
import random
import time
from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any, ClassVar

from bot.errors import (
    ProviderAnswerInvalid,
    ProviderTimeout,
    ProviderUnavailable,
    TextTooLong,
    TranslationError,
    UnsupportedPair,
)
from bot.translation.model import ProviderAnswer
from bot.translation.providers.answers import is_markup, is_unchanged, lines_of
from bot.translation.providers.breaker import Breaker
from bot.translation.providers.exchange import BoundedThreads

MOST_CALLS = 4
"""Calls of one provider at the same time, those that hang included."""
_MOST_LINES = 30
_RETRY_PAUSE = (0.1, 0.4)
"""Seconds, drawn evenly, before the second try."""


class RemoteProvider(ABC):
    """What all remote providers share. Implements :class:`bot.translation.model.Provider`.

    A call ends within ``timeout`` seconds, one retry after a broken connection included. After five failures in a row the
    provider is left alone for 30 s. ``per_second`` spaces the starts of calls.
    """

    name: ClassVar[str]
    longest_text: ClassVar[int]
    """Code points."""
    languages: ClassVar[Mapping[str, tuple[str, ...]]]
    """Canonical tag → the provider's codes for it, tried in this order where its servers differ."""
    per_second: ClassVar[float | None] = None

    def __init__(self, *, leaves_premises: bool, timeout: float, breaker: Breaker | None = None) -> None:
        if timeout <= 0:
            raise ValueError("timeout must be positive")
        self.leaves_premises = leaves_premises
        self._timeout = timeout
        self._breaker = breaker or Breaker()
        self._threads = BoundedThreads(MOST_CALLS)
        self._next_start = 0.0
        self._refused_codes: set[str] = set()
        self._closed = False

    @abstractmethod
    def _ask(self, text: str, source: str, target: str, deadline: float) -> Any:
        """Ask the server, in a thread. ``source`` and ``target`` are the provider's codes, ``deadline`` is monotonic."""

    def version(self, source_language: str, target_language: str) -> str:
        """Unknown to us: what an engine behind the net answers today, it may not tomorrow."""
        return "remote"

    def supports(self, source_language: str, target_language: str) -> bool:
        """Whether its map has both languages; a server of one's own may still have fewer."""
        return source_language != target_language and {source_language, target_language} <= self.languages.keys()

    async def translate(self, text: str, source_language: str, target_language: str) -> ProviderAnswer:
        """Translate; line ends and outer spaces stay as they are. Raises :class:`bot.errors.TranslationError`."""
        if not self.supports(source_language, target_language):
            raise UnsupportedPair(f"{self.name} does not know {source_language}→{target_language}")
        if len(text) > self.longest_text:
            raise TextTooLong(f"{len(text)} code points, {self.longest_text} are the most")
        if self._closed:
            raise ProviderUnavailable(f"{self.name} is closed")
        route = (source_language, target_language)
        body = text.strip()
        if not body:
            return ProviderAnswer(text, route)
        with self._breaker.guard():
            try:
                async with asyncio.timeout(self._timeout):
                    deadline = time.monotonic() + self._timeout
                    answer = await self._translate_lines(body, source_language, target_language, deadline)
            except TimeoutError:
                raise ProviderTimeout(f"no answer in {self._timeout:g} s") from None
        if is_unchanged(body, answer):
            raise ProviderAnswerInvalid("the text came back unchanged")
        start = text.index(body)
        return ProviderAnswer(text[:start] + answer + text[start + len(body) :], route)

    async def close(self) -> None:
        """Take no more calls. Those that run end by themselves, in time. May be called twice."""
        self._closed = True

    async def _translate_lines(self, text: str, source: str, target: str, deadline: float) -> str:
        """The whole text at once; line by line where the server has run its lines together."""
        answer = await self._translate_body(text, source, target, deadline)
        lines = lines_of(text)
        wordy = [line for line in lines if line.strip()]
        if len(lines_of(answer)) == len(lines) or len(wordy) == 1:
            return answer
        if len(wordy) > _MOST_LINES:
            raise ProviderAnswerInvalid("the lines were run together")
        translated = []
        for line in lines:
            content = line.strip()
            words = await self._translate_body(content, source, target, deadline) if content else ""
            translated.append(line.replace(content, words, 1) if content else line)
        return "".join(translated)

    async def _translate_body(self, text: str, source: str, target: str, deadline: float) -> str:
        try:
            return await self._translate_once(text, source, target, deadline)
        except ProviderUnavailable:
            # A restarted server or a stale connection; a server that is down is for the breaker.
            pause = random.uniform(*_RETRY_PAUSE)  # noqa: S311 - spreads retries, keeps no secret
            if max(time.monotonic() + pause, self._next_start) >= deadline:
                raise
            await asyncio.sleep(pause)
            return await self._translate_once(text, source, target, deadline)

    async def _translate_once(self, text: str, source: str, target: str, deadline: float) -> str:
        refused: UnsupportedPair | None = None
        for source_code in self._codes(source):
            for target_code in self._codes(target):
                try:
                    return await self._call(text, source_code, target_code, deadline)
                except UnsupportedPair as error:
                    refused = error
                    self._refused_codes |= {code for code in (source_code, target_code) if self._has_another(code)}
        raise refused or UnsupportedPair(self.name)

    async def _call(self, text: str, source_code: str, target_code: str, deadline: float) -> str:
        await self._wait_for_turn()
        ask = functools.partial(self._ask_safely, text, source_code, target_code, deadline)
        answer = await self._threads.run(ask)
        if not isinstance(answer, str) or not answer.strip():
            raise ProviderAnswerInvalid("an empty answer")
        if is_markup(answer) and not is_markup(text):
            raise ProviderAnswerInvalid("a page instead of a translation")
        return answer.strip()

    def _ask_safely(self, text: str, source: str, target: str, deadline: float) -> Any:
        try:
            return self._ask(text, source, target, deadline)
        except TranslationError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever a strange answer makes deep-translator raise
            kind = type(error).__name__
        # Raised out here: deep-translator's errors quote the text, and ours must not carry them as its context.
        raise ProviderAnswerInvalid(f"no translation in it ({kind})")

    async def _wait_for_turn(self) -> None:
        if self.per_second is None:
            return
        now = time.monotonic()
        start = max(now, self._next_start)
        self._next_start = start + 1 / self.per_second
        await asyncio.sleep(start - now)

    def _codes(self, language: str) -> list[str]:
        """The provider's codes, those that this server has refused last."""
        return sorted(self.languages[language], key=lambda code: code in self._refused_codes)

    def _has_another(self, code: str) -> bool:
        return any(code in codes and len(codes) > 1 for codes in self.languages.values())
