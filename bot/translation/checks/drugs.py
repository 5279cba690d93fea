"""Another drug: names compared by sound, and by a table of common ones in Chinese."""

from __future__ import annotations

from collections.abc import Iterable

from bot.translation.checks.base import BaseCheck, TextPair
from bot.translation.model import Finding, Severity
from bot.translation.reading.drugs import Drug, chinese_class, find_drugs, sounds_in
from bot.translation.reading.folding import fold_text

_READ = frozenset(["en", "es", "pt", "fr", "it", "de", "ca", "ro", "ar", "fa", "ur", "zh"])


class DrugsCheck(BaseCheck):
    """Every drug that the source names is named by the target, and no other.

    Covers words with a stem of the international nonproprietary names, and some 230 common drugs, in languages of the
    Latin and Arabic scripts and in Chinese. Brand names and other scripts are not covered.
    """

    id = "drugs"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL for another drug, WARNING for one that is gone, NOT_CHECKED for a Chinese name that is not known."""
        source_text, target_text = fold_text(pair.source), fold_text(pair.target)
        named = _unique(find_drugs(source_text, pair.source_base))
        found = _unique(find_drugs(target_text, pair.target_base))
        if not named and not found:
            return
        if not {pair.source_base, pair.target_base} <= _READ:
            yield self.not_checked(f"{pair.source_base} → {pair.target_base}")
            return
        lost = [drug for drug in named if not _answered(drug, found, target_text, pair.target_base)]
        new = [drug for drug in found if not _answered(drug, named, source_text, pair.source_base)]
        unknown = [drug for drug in lost if _cannot_tell(drug, target_text, pair.target_base)]
        lost = [drug for drug in lost if drug not in unknown]
        new = [drug for drug in new if not _cannot_tell(drug, source_text, pair.source_base)]
        if lost and new:
            yield self.finding(f"{_texts(lost)} → {_texts(new)}")
        elif lost:
            yield self.finding(f"{_texts(lost)} → ∅", Severity.WARNING)
        elif new and named:
            yield self.finding(f"{_texts(unknown) or '∅'} → {_texts(new)}", Severity.WARNING)
        if unknown and not new:
            yield self.not_checked(_texts(unknown))


def _unique(drugs: list[Drug]) -> list[Drug]:
    return list({drug.name: drug for drug in drugs}.values())


def _texts(drugs: list[Drug]) -> str:
    return ", ".join(drug.text for drug in drugs)


def _answered(drug: Drug, others: list[Drug], text: str, language: str) -> bool:
    if any(other.name == drug.name for other in others):
        return True
    return sounds_in(drug, text, language)


def _cannot_tell(drug: Drug, text: str, language: str) -> bool:
    """Towards Chinese, a drug outside the table: its class must be there, and no more is known."""
    if language != "zh" or drug.known:
        return False
    ending = chinese_class(drug.name)
    return ending is None or ending in text
