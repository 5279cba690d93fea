"""``python -m bench.checks``: what the checks of translations catch, how often they cry wolf, and how long they take.

Reads translations of public-health texts with planted errors, and human translations of TICO-19 as they are, from the shared
folder (``COMMONGROUND_SHARED``, by default ``../shared``; left out where it is not there); and ``bench/clinical_pairs*.jsonl``,
short clinical messages between English and Chinese, Arabic, Spanish and Portuguese with one fluent error planted. The checks
were mended after the first three of these files; of the last, ``_third``, the figures before any mending were 99.0 % caught
and 6.2 % false; of ``_blind``, 91.9 % and 4.4 %; of ``_blind_second``, 87.5 % and 7.5 %; of ``_blind_third``, 98.8 %
and 6.2 %. An alarm is a CRITICAL or a WARNING finding.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from bot import language
from bot.translation.checks import inspect
from bot.translation.model import Severity

ROOT = Path(__file__).resolve().parent.parent
CLINICAL = sorted((ROOT / "bench").glob("clinical_pairs*.jsonl"))
MISALIGNED_FRENCH = (*range(450, 761), *range(1060, 1151))
"""Segments of TICO-19's en-fr.tmx, from 0, most of which stand beside the translation of another one."""
LENGTH_TIMED = range(250, 351)
"""Code points of the sources that are timed."""


@dataclass
class Row:
    """What was counted for one kind of pair."""

    bad: bool
    pairs: int = 0
    alarms: int = 0
    by_check: dict[str, int] = field(default_factory=dict)


@dataclass
class Result:
    """What was counted over one file."""

    rows: dict[str, Row] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    """Processor time of each inspect() of a text of some 300 code points."""

    def share(self, *, bad: bool) -> float:
        """Alarms over pairs, of all kinds that are bad, or of all that are good."""
        chosen = [row for row in self.rows.values() if row.bad == bad]
        return sum(row.alarms for row in chosen) / max(1, sum(row.pairs for row in chosen))


def shared_set() -> Path:
    """The development set in the shared folder; it may not be there."""
    return Path(os.environ.get("COMMONGROUND_SHARED", ROOT.parent / "shared")) / "data" / "integrity_dev.jsonl"


def pairs(path: Path) -> Iterator[dict[str, str | bool]]:
    """The pairs of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def human_translations(path: Path) -> Iterator[dict[str, str | bool]]:
    """The segments of a TMX file from English, with and without digits; those known to be misaligned on their own."""
    target_language = path.stem.partition("-")[2]
    for number, unit in enumerate(ElementTree.parse(path).getroot().iter("tu")):
        source, target = ("".join(segment.itertext()) for segment in unit.iter("seg"))
        kind = "digits" if re.search(r"\d", source) else "plain"
        if target_language == "fr" and number in MISALIGNED_FRENCH:
            kind += " misaligned"
        yield {
            "source": source, "target": target, "source_language": "en", "target_language": target_language,
            "kind": kind, "bad": False,
        }  # fmt: skip


def measure(rows: Iterable[dict[str, str | bool]], *, by_target: bool) -> Result:
    """Inspect every pair. ``by_target`` counts each kind once per target language."""
    result = Result()
    for pair in rows:
        source, target = str(pair["source"]), str(pair["target"])
        began = time.process_time()
        findings = inspect(source, target, str(pair["source_language"]), str(pair["target_language"]))
        spent = time.process_time() - began
        if len(source) in LENGTH_TIMED and not pair["bad"]:
            result.seconds.append(spent)
        name = f"{pair['kind']} {pair['target_language']}" if by_target else str(pair["kind"])
        row = result.rows.setdefault(name, Row(bool(pair["bad"])))
        row.pairs += 1
        raised = {finding.check for finding in findings if finding.severity is not Severity.NOT_CHECKED}
        row.alarms += bool(raised)
        for check in raised:
            row.by_check[check] = row.by_check.get(check, 0) + 1
    return result


def show(title: str, result: Result) -> None:
    """Print one table."""
    print(f"\n{title}")
    print(f"{'kind':28}{'pairs':>7}{'caught':>9}{'false':>9}   by check")
    for name, row in sorted(result.rows.items(), key=lambda entry: (not entry[1].bad, entry[0])):
        share = f"{100 * row.alarms / row.pairs:.1f} %"
        by_check = " ".join(f"{check}:{times}" for check, times in sorted(row.by_check.items(), key=lambda e: -e[1]))
        caught, false = (share, "") if row.bad else ("", share)
        print(f"{name:28}{row.pairs:>7}{caught:>9}{false:>9}   {by_check}")
    print(f"{'all':28}{'':>7}{100 * result.share(bad=True):>7.1f} %{100 * result.share(bad=False):>7.1f} %")
    if result.seconds:
        ordered = sorted(result.seconds)
        mean, high = 1000 * sum(ordered) / len(ordered), 1000 * ordered[int(0.95 * len(ordered))]
        print(
            f"inspect() of {len(ordered)} texts of some 300 code points: mean {mean:.2f} ms, 95th centile {high:.2f} ms"
        )


def main() -> int:
    """Print the tables."""
    language.load()
    if shared_set().exists():
        show("public-health texts, planted errors", measure(pairs(shared_set()), by_target=True))
    else:
        print(f"left out, not there: {shared_set()}")
    for path in sorted((shared_set().parent / "tico19").glob("en-*.tmx")):
        show(f"TICO-19, {path.stem}: correct human translations", measure(human_translations(path), by_target=True))
    for path in CLINICAL:
        show(f"short clinical messages, one fluent error each: {path.stem}", measure(pairs(path), by_target=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
