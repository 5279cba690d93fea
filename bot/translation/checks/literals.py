"""What must come through letter by letter: addresses, mentions, placeholders, masks left in the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from bot.translation.checks.base import BaseCheck, GlossaryTerm, TextPair
from bot.translation.masking import LITERALS, MASK
from bot.translation.model import Finding, Severity
from bot.translation.reading.folding import fold_text


class LiteralsCheck(BaseCheck):
    """Web addresses, e-mail addresses, mentions, hashtags, commands and placeholders; and no mask left over."""

    id = "literals"

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """CRITICAL for one that changed, went or came, and for a mask that the reader would see."""
        source = Counter(_trimmed(match.group()) for match in LITERALS.finditer(pair.source))
        target = Counter(_trimmed(match.group()) for match in LITERALS.finditer(pair.target))
        lost, new = list((source - target).elements()), list((target - source).elements())
        lost = [text for text in lost if text not in pair.target]
        new = [text for text in new if text not in pair.source]
        if lost or new:
            yield self.finding(f"{', '.join(lost) or '∅'} → {', '.join(new) or '∅'}")
        masks = [match.group() for match in MASK.finditer(pair.target) if match.group() not in pair.source]
        if masks:
            yield self.finding(f"∅ → {', '.join(masks)}")


def _trimmed(text: str) -> str:
    return text.rstrip(".,;:!?)]}»”。，；：！？）、").lower()


class TermsCheck(BaseCheck):
    """The institution's glossary: its word for a term, and none that it forbids."""

    id = "terms"
    severity = Severity.WARNING

    def examine(self, pair: TextPair) -> Iterable[Finding]:
        """WARNING where a term of the source has not the agreed translation, or has a forbidden one."""
        if not pair.glossary:
            return
        source, target = fold_text(pair.source), fold_text(pair.target)
        for term in pair.glossary:
            if not contains_term(source, term.source):
                continue
            present = contains_term(target, term.target, inflected=True)
            if present == term.forbidden:
                yield self.finding(_detail(term))


def _detail(term: GlossaryTerm) -> str:
    return f"{term.source} → {'≠ ' if term.forbidden else ''}{term.target}"


def contains_term(folded: str, term: str, *, inflected: bool = False) -> bool:
    """Whether a folded text has the term as whole words. ``inflected`` allows another ending of up to two letters."""
    wanted = fold_text(term).strip()
    if not wanted:
        return False
    start = folded.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        if _stands_alone(folded, start, end, 2 if inflected else 0):
            return True
        start = folded.find(wanted, start + 1)
    return False


_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_ARABIC = re.compile(r"[\u0620-\u064a]")


def _stands_alone(text: str, start: int, end: int, ending: int) -> bool:
    if _UNSPACED.match(text[start]) or _UNSPACED.match(text[end - 1]):
        return True
    if _ARABIC.match(text[start]):  # particles are written as part of the word
        ending = max(ending, 2)
        before = 0
        while start - before > 0 and text[start - before - 1].isalnum():
            before += 1
        if before > 3:
            return False
    elif start > 0 and text[start - 1].isalnum():
        return False
    after = 0
    while end + after < len(text) and text[end + after].isalnum() and after <= ending:
        after += 1
    return after <= ending
