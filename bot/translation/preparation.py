"""What happens to a text on its way into an engine and back: normalised, masked; unmasked, restored. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.translation.masking import Masked, Replacement, mask, unmask
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


def prepare(text: str, source_language: str, terms: Iterable[Replacement] = ()) -> Prepared:
    """Ready a text in this language (BCP-47) for an engine: written out where engines drop signs, masked where they break.

    ``terms`` are masked too, and come back as what they are replaced by.
    """
    normalised = normalise(text, source_language)
    if normalised.capitals:
        terms = [replace(term, exact=False) for term in terms]
    return Prepared(normalised, mask(normalised.text, terms=terms, protected=_unknown(normalised)))


def _unknown(normalised: Normalised) -> list[tuple[int, int]]:
    """The characters that engines are known to drop, each as a range to protect."""
    wanted = set(normalised.unknown)
    return [(place, place + 1) for place, character in enumerate(normalised.text) if character in wanted]
