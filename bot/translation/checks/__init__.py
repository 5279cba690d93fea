"""Checks of a translation against its source.

``inspect`` is the stable door. A clean result means that no check found anything, not that the translation is right: no
check catches a fluent wrong sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import structlog

from bot.translation.checks.base import LONGEST_TEXT, Check, GlossaryTerm, TextPair
from bot.translation.checks.registry import all_checks
from bot.translation.model import Finding, Severity

__all__ = ["LONGEST_TEXT", "Check", "Finding", "GlossaryTerm", "Severity", "TextPair", "all_checks", "inspect"]


def inspect(
    source: str,
    target: str,
    source_language: str,
    target_language: str,
    glossary: Iterable[GlossaryTerm] = (),
    checks: Sequence[Check] | None = None,
) -> list[Finding]:
    """Everything that the checks find wrong with ``target`` as a translation of ``source``, gravest first.

    Languages are BCP-47 tags. Each text is examined up to 8,192 code points; a longer one gives a ``NOT_CHECKED`` finding of
    the check ``length``. A check that raises gives a CRITICAL finding of its own id: it fails closed. ``checks`` defaults
    to :func:`all_checks`. Never raises for any text.
    """
    pair = TextPair(source[:LONGEST_TEXT], target[:LONGEST_TEXT], source_language, target_language, tuple(glossary))
    findings: list[Finding] = []
    if max(len(source), len(target)) > LONGEST_TEXT:
        findings.append(Finding("length", Severity.NOT_CHECKED, f"> {LONGEST_TEXT}"))
    for check in all_checks() if checks is None else checks:
        try:
            findings.extend(check.examine(pair))
        except Exception as error:  # noqa: BLE001 - fails closed: whatever went wrong in a check counts against the text
            structlog.get_logger(__name__).error("check_failed", check=check.id, error=type(error).__name__)
            findings.append(Finding(check.id, Severity.CRITICAL, type(error).__name__))
    order = {Severity.CRITICAL: 0, Severity.WARNING: 1, Severity.NOT_CHECKED: 2}
    unique = dict.fromkeys(findings)
    return sorted(unique, key=lambda finding: order[finding.severity])
