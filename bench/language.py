"""How well, how fast and in how much memory the language of a message is known: ``python -m bench.language``.

Reads ``language_dev.jsonl`` (text, lang or null, subtest) from the folder in the environment variable
COMMONGROUND_SHARED. Prints tables; changes nothing. The scales in bot/language/engines.py were chosen on
these messages, and some of the words in shared_words.toml were listed after reading them ("none_token" above all), so the
figures are optimistic for other messages.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.language.detection import Detection, Detector
from bot.language.engines import ENGINES
from bot.language.tags import same_language

TARGETS = {
    "sent": 99.5,
    "med_sent": 99.5,
    "med_first": 98.5,
    "gen_first": 98.5,
    "pair": 95.5,
    "term": 93.0,
    "noise_*": 99.0,
    "mix_short": 98.0,
    "zh_*": 99.5,
    "all languages": 98.3,
    "{en,zh,ar}": 99.5,
    "{en,zh,ar,pt,es}": 98.8,
    "outside": 94.0,
    "foreign in {en,zh,ar}": 94.0,
    "none_strict": 100.0,
    "none_token": 85.0,
}
"""Percent right that each kind of message should reach with the default engine."""

TARGETS_LANGDETECT = {"all languages": 95.0}
"""langdetect is the second choice, for those who want its slower pure Python; only the whole has a target."""


@dataclass(frozen=True, slots=True)
class Message:
    """One labelled message; ``language`` is None where there is none to be known."""

    text: str
    language: str | None
    kind: str


def read(path: Path) -> list[Message]:
    """The labelled messages of a JSON Lines file."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    return [Message(row["text"], row["lang"], row["subtest"]) for row in rows]


def right(message: Message, detection: Detection) -> bool:
    """Whether the answer names the message's language; for no language, whether it abstains."""
    if message.language is None or detection.language is None:
        return message.language is None and detection.language is None
    if message.kind.startswith(("zh_hans", "zh_hant")) and detection.script in {"Hans", "Hant"}:
        own = {"zh_hans": "Hant", "zh_hant": "Hans"}[message.kind[:7]]
        return detection.script != own or not _has_own_script(message, detection)
    return same_language(message.language, detection.language)


def _has_own_script(message: Message, detection: Detection) -> bool:
    """Traditional and Simplified text without a character of its own is not counted against the detector."""
    from bot.language.han import chinese_script

    return detection.script == chinese_script(message.text)


class Report:
    """A table with one line per kind: how many, percent right, the target, and whether it is reached."""

    def __init__(self, engine: str) -> None:
        self.table = Table("kind", "messages", "right %", "target %", "", title=f"Knowing the language: {engine}")
        self._targets = TARGETS if engine == ENGINES[0] else TARGETS_LANGDETECT

    def add(self, kind: str, verdicts: Sequence[bool]) -> None:
        """One line."""
        family = next((name for name in self._targets if name.endswith("*") and kind.startswith(name[:-1])), kind)
        target = self._targets.get(family)
        percent = 100 * sum(verdicts) / max(1, len(verdicts))
        reached = "" if target is None else ("[green]reached[/]" if percent >= target else "[red]below[/]")
        self.table.add_row(
            kind, str(len(verdicts)), f"{percent:.2f}", "" if target is None else f"{target:.1f}", reached
        )


def measure(name: str, messages: list[Message], console: Console) -> None:
    """Prints the table of one engine."""
    before = time.perf_counter()
    detector = Detector(name)
    detector.load()
    loaded = time.perf_counter() - before
    spoken = [m for m in messages if m.language is not None and m.kind != "outside"]
    everything = tuple(sorted({m.language for m in spoken if m.language}))
    report = Report(name)

    kinds: dict[str, list[bool]] = defaultdict(list)
    for message in spoken:
        kinds[message.kind].append(right(message, detector.detect(message.text, everything)))
    for kind, verdicts in sorted(kinds.items()):
        report.add(kind, verdicts)
    report.add("all languages", [verdict for verdicts in kinds.values() for verdict in verdicts])
    report.add("all, no room named", [right(m, detector.detect(m.text)) for m in spoken])
    for room in (("en", "zh", "ar"), ("en", "zh", "ar", "pt", "es")):
        own = [m for m in spoken if m.language in room]
        report.add("{" + ",".join(room) + "}", [right(m, detector.detect(m.text, room)) for m in own])
    outside = [m for m in messages if m.kind == "outside"]
    report.add("outside", [_foreign(detector.detect(m.text, everything), everything) for m in outside])
    small = ("en", "zh", "ar")
    foreign = [m for m in spoken if m.language not in small]
    report.add("foreign in {en,zh,ar}", [_foreign(detector.detect(m.text, small), small) for m in foreign])
    for kind in ("none_strict", "none_token"):
        none = [m for m in messages if m.kind == kind]
        report.add(kind, [right(m, detector.detect(m.text, everything)) for m in none])

    console.print(report.table)
    pace = speed(detector, spoken)
    console.print(f"loaded in {loaded:.2f} s; {pace:,.0f} messages/s; {peak_megabytes():.0f} MB at most")


def _foreign(detection: Detection, room: Iterable[str]) -> bool:
    return detection.language is None or not any(same_language(detection.language, tag) for tag in room)


def speed(detector: Detector, messages: Sequence[Message], seconds: float = 5.0) -> float:
    """Messages per second of processor time, one thread, over some seconds of it."""
    room = ("en", "zh-Hans", "ar", "pt", "es")
    start, done = time.process_time(), 0
    while time.process_time() - start < seconds:
        detector.detect(messages[done % len(messages)].text, room)
        done += 1
    return done / (time.process_time() - start)


def peak_megabytes() -> float:
    """The most memory this process has held, in MB (2**20 bytes)."""
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return kilobytes / 1024


def run(shared_data_path: Path, engines: Sequence[str] = ENGINES) -> None:
    """Prints accuracy by kind, speed, memory and load time of each engine. One process, so memory adds up."""
    messages = read(shared_data_path / "language_dev.jsonl")
    console = Console()
    for name in engines:
        measure(name, messages, console)


if __name__ == "__main__":
    shared = Path(os.environ.get("COMMONGROUND_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    run(shared / "data", sys.argv[1:] or ENGINES)
