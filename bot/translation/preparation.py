"""What happens to a text on its way into an engine and back: normalised, masked; unmasked, restored. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from bot.translation.masking import Masked, mask, unmask
from bot.translation.model import Finding
from bot.translation.normalise import Normalised, normalise, restore


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text as the engine gets it, and what it takes to undo that."""

    normalised: Normalised
    masked: Masked

    @property
    def text(self) -> str:
        """What the engine is given."""
        return self.masked.text

    def restore(self, translated: str) -> tuple[str, tuple[Finding, ...]]:
        """The engine's answer with everything put back that was taken out, and what did not come back as it should."""
        text, findings = unmask(restore(translated, self.normalised), self.masked)
        return text, tuple(findings)


def prepare(text: str, source_language: str) -> Prepared:
    """Ready a text in this language (BCP-47) for an engine: written out where engines drop signs, masked where they break."""
    normalised = normalise(text, source_language)
    return Prepared(normalised, mask(normalised.text, protected=_unknown(normalised)))


def _unknown(normalised: Normalised) -> list[tuple[int, int]]:
    """The characters that engines are known to drop, each as a range to protect."""
    wanted = set(normalised.unknown)
    return [(place, place + 1) for place, character in enumerate(normalised.text) if character in wanted]
