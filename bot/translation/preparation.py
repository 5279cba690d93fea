"""What happens to a text on its way into an engine and back: normalised, masked, restored. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from bot.translation.model import Finding


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text as the engine gets it."""

    text: str

    def restore(self, translated: str) -> tuple[str, tuple[Finding, ...]]:
        """The engine's answer with everything put back that was taken out, and what did not come back."""
        return translated, ()


def prepare(text: str, source_language: str, target_language: str) -> Prepared:
    """Ready a text for an engine."""
    return Prepared(text)
