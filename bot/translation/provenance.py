"""Provenance as JSON and back, for the column that keeps it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.translation.model import Attempt, Finding, Origin, Provenance, Severity, TextPart


def to_json(provenance: Provenance) -> str:
    """One JSON object with everything that :class:`Provenance` says."""
    return json.dumps(
        {
            "origin": provenance.origin.value,
            "source_language": provenance.source_language,
            "target_language": provenance.target_language,
            "detection_confidence": provenance.detection_confidence,
            "provider": provenance.provider,
            "route": list(provenance.route),
            "engine_version": provenance.engine_version,
            "attempts": [
                {
                    "provider": one.provider,
                    "outcome": one.outcome,
                    "findings": _findings(one.findings),
                    "identifiers": list(one.identifiers),
                    "terms": list(one.terms),
                }
                for one in provenance.attempts
            ],
            "findings": _findings(provenance.findings),
            "parts": [[one.start, one.end, one.language, one.origin.value, one.provider] for one in provenance.parts],
            "doubtful_text": provenance.doubtful_text,
            "memory_unit": provenance.memory_unit,
            "correction": provenance.correction,
            "terms": list(provenance.terms),
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def from_json(data: str) -> Provenance:
    """What :func:`to_json` wrote. Raises ValueError or KeyError for anything else."""
    content: dict[str, Any] = json.loads(data)
    return Provenance(
        origin=Origin(content["origin"]),
        source_language=content["source_language"],
        target_language=content["target_language"],
        detection_confidence=content["detection_confidence"],
        provider=content["provider"],
        route=tuple(content["route"]),
        engine_version=content["engine_version"],
        attempts=tuple(
            Attempt(
                one["provider"],
                one["outcome"],
                _read_findings(one["findings"]),
                tuple(one.get("identifiers", ())),
                tuple(one.get("terms", ())),
            )
            for one in content["attempts"]
        ),
        findings=_read_findings(content["findings"]),
        # Variants of before messages in two languages do not have these.
        parts=tuple(
            TextPart(start, end, language, Origin(origin), provider)
            for start, end, language, origin, provider in content.get("parts", ())
        ),
        doubtful_text=content["doubtful_text"],
        # Variants of before the correction loop do not have these.
        memory_unit=content.get("memory_unit"),
        correction=content.get("correction"),
        # Nor those of before the termbase this.
        terms=tuple(content.get("terms", ())),
    )


def _findings(findings: Sequence[Finding]) -> list[dict[str, str]]:
    return [{"check": one.check, "severity": one.severity.value, "detail": one.detail} for one in findings]


def _read_findings(content: Sequence[Mapping[str, str]]) -> tuple[Finding, ...]:
    return tuple(Finding(one["check"], Severity(one["severity"]), one["detail"]) for one in content)
