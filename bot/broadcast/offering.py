"""What a preview says beside the texts: what was approved before for a similar text, and that a text seems to name a patient.

Neither does anything by itself. What fails here, or takes too long, costs the hint and never the preview.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

import structlog

from bot.broadcast.model import Broadcast, Preview, Section, Suggested
from bot.translation.memory import Suggestion, UnitState

ALIKE_ENOUGH = 0.75
LONGEST_LOOK = 2.0
"""Seconds: the first look in a direction reads the memory, and the next one goes on from there."""
_SCREENED_AT_ONCE = 300
"""Code points: about a millisecond. A longer text goes to a thread."""


class Found(Protocol):
    """A part of a text that may name somebody; :class:`bot.privacy.identifiers.Identifier` is one."""

    @property
    def kind(self) -> str:
        """What it is; never the thing itself."""


Screen = Callable[[str, str | None], Sequence[Found]]
"""Text and language → what in it may name somebody."""


class Memory(Protocol):
    """:class:`bot.translation.remembering.TranslationMemory`, or what a test puts in its place."""

    async def suggest(
        self,
        text: str,
        source_language: str,
        target_language: str,
        room_id: int | None,
        limit: int = 5,
        *,
        at_least: float = ALIKE_ENOUGH,
    ) -> list[Suggestion]:
        """Units whose source is like the text, best first."""


class Offering:
    """Looks for both."""

    def __init__(self, memory: Memory | None, screen: Screen | None) -> None:
        self._memory = memory
        self._screen = screen
        self._log = structlog.get_logger("bot.broadcast")

    async def beside(self, preview: Preview) -> Preview:
        """The same with what there is to say. Raises nothing."""
        draft = preview.broadcast
        sections = [await self._with_suggestion(draft, section) for section in preview.sections]
        return replace(preview, sections=tuple(sections), kinds=tuple(await self._kinds(preview)))

    async def suggested(self, draft: Broadcast, language: str) -> Suggested | None:
        """The best text that was approved for a similar one."""
        if self._memory is None or draft.text is None or draft.language is None:
            return None
        try:
            async with asyncio.timeout(LONGEST_LOOK):
                found = await self._memory.suggest(
                    draft.text.text, draft.language, language, draft.room_id, at_least=ALIKE_ENOUGH
                )
        except Exception as error:  # noqa: BLE001 - whatever fails in the memory, the preview is shown
            self._log.error("suggesting-failed", error=type(error).__name__, broadcast_id=draft.id)
            return None
        best = next((one for one in found if one.unit.state is UnitState.APPROVED and one.score < 1), None)
        if best is None:
            return None
        return Suggested(best.unit.id, int(best.score * 100), best.unit.target, best.differences)

    async def _with_suggestion(self, draft: Broadcast, section: Section) -> Section:
        if section.draft is None or section.is_approved:
            return section
        found = await self.suggested(draft, section.language)
        is_there = found is not None and found.text == section.draft.text.text
        return section if found is None or is_there else replace(section, suggestion=found)

    async def _kinds(self, preview: Preview) -> list[str]:
        """The kinds of identifiers in what people wrote, each once; engines add none."""
        draft = preview.broadcast
        texts = [(draft.text.text, draft.language)] if draft.text is not None else []
        for section in preview.sections:
            if section.draft is not None and section.draft.approved_by is not None:
                texts.append((section.draft.text.text, section.language))
        kinds: dict[str, None] = {}
        for text, language in texts:
            kinds |= dict.fromkeys(await self._screened(text, language))
        return list(kinds)

    async def _screened(self, text: str, language: str | None) -> list[str]:
        if self._screen is None:
            return []
        try:
            if len(text) <= _SCREENED_AT_ONCE:
                found = self._screen(text, language)
            else:
                found = await asyncio.to_thread(self._screen, text, language)
        except Exception as error:  # noqa: BLE001 - whatever fails in a screening, the preview is shown
            self._log.error("screening-failed", error=type(error).__name__, length=len(text))
            return []
        return [str(one.kind) for one in found]
