"""Another drug: names compared by sound, and by a table of common ones in Chinese."""

from __future__ import annotations

from collections.abc import Iterable

from bot.translation.checks.base import BaseCheck, TextPair
from bot.translation.checks.opposites import AGENT, poles, texts
from bot.translation.model import Finding, Severity
from bot.translation.reading.drugs import Drug, chinese_class, find_drugs, sounds_in
from bot.translation.reading.folding import fold_text
from bot.translation.reading.model import Item

_READ = frozenset(["en", "es", "pt", "fr", "it", "de", "ca", "ro", "ar", "fa", "ur", "zh"])


class DrugsCheck(BaseCheck):
    """Every drug that the source names is named by the target, and no other.

    Covers words with a stem of the international nonproprietary names, and some 230 common drugs with some 60 brand names, in
    languages of the Latin and Arabic scripts and in Chinese; and what people are allergic to, where it is in our lists. Other
    brand names and other scripts are not covered.
    """

    id = "drugs"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL for another drug, WARNING for one that is gone, NOT_CHECKED for a Chinese name that is not known."""
        said, read = poles(pair.source_reading).get(AGENT, []), poles(pair.target_reading).get(AGENT, [])
        lost_agents = [mark for mark in said if mark.payload not in {other.payload for other in read}]
        new_agents = [mark for mark in read if mark.payload not in {other.payload for other in said}]
        if lost_agents and new_agents:
            yield self.finding(f"{texts(lost_agents)} → {texts(new_agents)}")
        elif (lost_agents or new_agents) and len(said) == len(read):
            yield self.finding(f"{texts(said)} → {texts(read)}", Severity.WARNING)  # latex, latex → iodine, latex
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
        if not lost and not new and (exchanged := _exchanged(pair, named, found)):
            yield self.finding(exchanged, Severity.WARNING)
        if unknown and not new:
            yield self.not_checked(_texts(unknown))


def _exchanged(pair: TextPair, named: list[Drug], found: list[Drug]) -> str:
    """What stands where the doses of two drugs changed places; "" where they did not, or it cannot be said."""
    order, other = [drug.name for drug in named], [drug.name for drug in found]
    said, read = (
        [item for item in reading.items if item.unit is not None and item.unit.dimension == "mass"]
        for reading in (pair.source_reading, pair.target_reading)
    )
    if (
        len(order) != 2
        or set(order) != set(other)
        or not len(said) == len(read) == 2
        or said[0].magnitudes & said[1].magnitudes
    ):
        return ""
    if not said[0].magnitudes & read[1].magnitudes or not said[1].magnitudes & read[0].magnitudes:
        return f"{_texts(named)} → {_texts(found)}" if order != other and _stand_still(said, read) else ""
    return f"{said[0].text}, {said[1].text} → {read[0].text}, {read[1].text}" if order == other else ""


def _stand_still(said: list[Item], read: list[Item]) -> bool:
    return all(first.magnitudes & second.magnitudes for first, second in zip(said, read, strict=True))


def _unique(drugs: list[Drug]) -> list[Drug]:
    return list({drug.name: drug for drug in drugs}.values())


def _texts(drugs: list[Drug]) -> str:
    return ", ".join(drug.text for drug in drugs)


def _answered(drug: Drug, others: list[Drug], text: str, language: str) -> bool:
    if any(other.name == drug.name for other in others):
        return True
    return sounds_in(drug, text, language, frozenset(other.text for other in others if drug.known and other.known))


def _cannot_tell(drug: Drug, text: str, language: str) -> bool:
    """Towards Chinese, a drug outside the table: its class must be there, and no more is known."""
    if language != "zh" or drug.known:
        return False
    ending = chinese_class(drug.name)
    return ending is None or ending in text
