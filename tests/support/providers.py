"""Translation engines that say what a test told them, and remember what they were asked."""

from __future__ import annotations

from collections.abc import Mapping

from bot.translation.model import ProviderAnswer


class ScriptedProvider:
    """Translates by a table: target language, then text. ``error`` is raised instead, while it is set."""

    def __init__(
        self,
        name: str = "on-device",
        table: Mapping[str, Mapping[str, str]] | None = None,
        *,
        leaves_premises: bool = False,
        error: Exception | None = None,
        languages: frozenset[str] | None = None,
    ) -> None:
        self.name = name
        self.leaves_premises = leaves_premises
        self.longest_text = 10_000
        self.error = error
        self.asked: list[tuple[str, str]] = []
        """Target language and text, of every call."""
        self.closed = 0
        self.release = "1"
        self._table = table or {}
        self._languages = languages

    def version(self, source_language: str, target_language: str) -> str:
        return self.release

    def supports(self, source_language: str, target_language: str) -> bool:
        return self._languages is None or {source_language, target_language} <= self._languages

    async def translate(self, text: str, source_language: str, target_language: str) -> ProviderAnswer:
        self.asked.append((target_language, text))
        if self.error is not None:
            raise self.error
        answer = self._table.get(target_language, {}).get(text, f"[{target_language}] {text}")
        return ProviderAnswer(answer, (source_language, target_language), "test 1")

    async def close(self) -> None:
        self.closed += 1
