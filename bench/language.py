"""How well, how fast and in how much memory the language of a message is known: ``python -m bench.language``.

Reads ``language_dev.jsonl`` (text, lang or null, subtest) from the folder in the environment variable
COMMONGROUND_SHARED, or from the one given. Prints tables; changes nothing.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
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
"""Percent right that each kind of message should reach."""


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


def accuracy(messages: Sequence[Message], detect: Callable[[Message], Detection], table: Table) -> list[Message]:
    """Adds a line per kind to the table; returns the messages answered wrongly."""
    tallies: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    wrong = []
    for message in messages:
        correct = right(message, detect(message))
        tallies[message.kind][0] += correct
        tallies[message.kind][1] += 1
        if not correct:
            wrong.append(message)
    for kind, (correct_count, count) in sorted(tallies.items()):
        add_line(table, kind, correct_count, count)
    add_line(table, "all languages", sum(c for c, _ in tallies.values()), len(messages))
    return wrong


def add_line(table: Table, kind: str, correct: int, count: int) -> None:
    """One line: the kind, how many, percent right, the target, and whether it is reached."""
    target = next(
        (
            value
            for name, value in TARGETS.items()
            if kind == name or kind.startswith(name.rstrip("*") * name.endswith("*") or "\0")
        ),
        None,
    )
    percent = 100 * correct / count if count else 0.0
    verdict = "" if target is None else ("[green]reached[/]" if percent >= target else "[red]below[/]")
    table.add_row(kind, str(count), f"{percent:.2f}", "" if target is None else f"{target:.1f}", verdict)


def restricted(messages: Iterable[Message], room: frozenset[str]) -> list[Message]:
    """The messages that are in one of the room's languages."""
    return [message for message in messages if message.language in room]


def measure(name: str, messages: list[Message], console: Console) -> None:
    """Prints the table of one engine."""
    before = time.perf_counter()
    detector = Detector(name)
    detector.load()
    loaded = time.perf_counter() - before
    spoken = [m for m in messages if m.language is not None and m.kind != "outside"]
    everything = tuple(sorted({m.language for m in spoken if m.language}))
    table = Table("kind", "messages", "right %", "target %", "", title=f"Knowing the language: {name}")
    accuracy(spoken, lambda m: detector.detect(m.text, everything), table)
    unnamed = sum(right(m, detector.detect(m.text)) for m in spoken)
    add_line(table, "all, no room named", unnamed, len(spoken))
    for room in (("en", "zh", "ar"), ("en", "zh", "ar", "pt", "es")):
        mine = restricted(spoken, frozenset(room))
        add_line(
            table, "{" + ",".join(room) + "}", sum(right(m, detector.detect(m.text, room)) for m in mine), len(mine)
        )
    outside = [m for m in messages if m.kind == "outside"]
    add_line(
        table, "outside", sum(_foreign(detector.detect(m.text, everything), everything) for m in outside), len(outside)
    )
    small = ("en", "zh", "ar")
    foreign = [m for m in spoken if m.language not in small]
    add_line(
        table,
        "foreign in {en,zh,ar}",
        sum(_foreign(detector.detect(m.text, small), small) for m in foreign),
        len(foreign),
    )
    for kind in ("none_strict", "none_token"):
        none = [m for m in messages if m.kind == kind]
        add_line(table, kind, sum(right(m, detector.detect(m.text, everything)) for m in none), len(none))
    console.print(table)
    console.print(
        f"loaded in {loaded:.2f} s; {speed(detector, spoken):,.0f} messages/s; {peak_megabytes():.0f} MB at most"
    )


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
