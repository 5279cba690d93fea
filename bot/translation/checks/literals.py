"""What must come through letter by letter: addresses, mentions, placeholders, masks left in the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bot.translation.checks.base import BaseCheck, TextPair
from bot.translation.masking import LITERALS, MASK
from bot.translation.model import Finding


class LiteralsCheck(BaseCheck):
    """Web addresses, e-mail addresses, mentions, hashtags, commands and placeholders; and no mask left over."""

    id = "literals"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL for one that changed, went or came, and for a mask that the reader would see."""
        source, target = _literals(pair.source), _literals(pair.target)
        lost, new = list((source - target).elements()), list((target - source).elements())
        lost = [text for text in lost if text not in pair.target]
        new = [text for text in new if text not in pair.source]
        if lost or new:
            yield self.finding(f"{', '.join(lost) or '∅'} → {', '.join(new) or '∅'}")
        masks = [match.group() for match in MASK.finditer(pair.target) if match.group() not in pair.source]
        if masks:
            yield self.finding(f"∅ → {', '.join(masks)}")


_SIGNS = frozenset("@#/{%$")


def _literals(text: str) -> Counter[str]:
    if _SIGNS.isdisjoint(text) and "www." not in text.lower():
        return Counter()  # most messages: the pattern is slow where it finds nothing
    return Counter(_trimmed(match.group()) for match in LITERALS.finditer(text))


def _trimmed(text: str) -> str:
    return text.rstrip(".,;:!?)]}»”。，；：！？）、،؛؟").lower()
