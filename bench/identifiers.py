"""``python -m bench.identifiers``: how much of what names a patient is found, by kind and language, and how fast.

The texts are made by rule (see :mod:`bench.identifier_texts`). Found is what is covered whole, under any kind: what matters
is that it does not leave. Wrong is every identifier reported outside of the one that the text has. The words that Common
Ground ships for demonstration of checks (``bench/clinical_pairs.jsonl``) name nobody and are counted too.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bench.identifier_blind import Marked, marked, once, rounds
from bench.identifier_texts import LANGUAGES, Example, examples
from bot.privacy.identifiers import Kind, load, redacted, screen

CLINICAL = Path(__file__).with_name("clinical_pairs.jsonl")
TIMED_LENGTHS = (300, 4096)
REPEATS = 50


@dataclass
class Result:
    """What was counted over many texts."""

    there: Counter[tuple[Kind, str]] = field(default_factory=Counter)
    found: Counter[tuple[Kind, str]] = field(default_factory=Counter)
    of_kind: Counter[Kind] = field(default_factory=Counter)
    """Found under the very kind."""
    wrong: Counter[Kind] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    mistaken: list[str] = field(default_factory=list)


def measure(texts: Iterable[Example]) -> Result:
    """Screen every text. The language is given, as after its recognition."""
    result = Result()
    for example in texts:
        identifiers = screen(example.text, example.language)
        if example.kind is not None:
            result.there[example.kind, example.language] += 1
            covering = [one for one in identifiers if one.start <= example.start and example.end <= one.end]
            if covering:
                result.found[example.kind, example.language] += 1
                result.of_kind[example.kind] += any(one.kind is example.kind for one in covering)
            else:
                result.missed.append(
                    f"{example.kind} {example.language}: {redacted(example.text, identifiers)}  «{example.text}»"
                )
        for one in identifiers:
            if example.kind is None or one.end <= example.start or example.end <= one.start:
                result.wrong[one.kind] += 1
                result.mistaken.append(f"{one.kind} {example.language}: {redacted(example.text, [one])}")
    return result


def measure_marked(texts: Iterable[Marked]) -> Result:
    """The same for texts with any number of parts that name somebody."""
    result = Result()
    for example in texts:
        identifiers = screen(example.text, example.language)
        for kind, start, end in example.parts:
            result.there[kind, example.language] += 1
            covering = [one for one in identifiers if one.start <= start and end <= one.end]
            if covering:
                result.found[kind, example.language] += 1
                result.of_kind[kind] += any(one.kind is kind for one in covering)
            else:
                result.missed.append(
                    f"{kind} {example.language}: {redacted(example.text, identifiers)}  «{example.text}»"
                )
        for one in identifiers:
            if not any(one.start < end and start < one.end for _, start, end in example.parts):
                result.wrong[one.kind] += 1
                result.mistaken.append(f"{one.kind} {example.language}: {redacted(example.text, [one])}")
    return result


def show_once(name: str) -> None:
    """Print what a round of blind texts gave before the rules were mended by it."""
    print(f"\n{name} round of texts that the rules had not seen: before the rules were mended by them")
    print(f"{'kind':16}{'there':>7}{'recall':>9}{'wrong':>18}{'precision':>11}")
    counted = once(name)
    for kind, figures in counted.items():
        print(
            f"{kind:16}{figures.there:>7}{100 * figures.found / max(1, figures.there):>7.1f} %{figures.wrong:>18}"
            f"{100 * figures.found / max(1, figures.found + figures.wrong):>9.1f} %"
        )
    there, found, wrong = (sum(getattr(one, part) for one in counted.values()) for part in ("there", "found", "wrong"))
    print(f"{'all':16}{there:>7}{100 * found / there:>7.1f} %{wrong:>18}{100 * found / (found + wrong):>9.1f} %")


def show(title: str, result: Result) -> None:
    """Print one table."""
    print(f"\n{title}")
    print(
        f"{'kind':16}{'there':>7}{'recall':>9}{'same kind':>11}{'wrong':>7}{'precision':>11}   "
        + "".join(f"{tag:>9}" for tag in LANGUAGES)
    )
    for kind in Kind:
        there = sum(times for (of, _), times in result.there.items() if of is kind)
        if not there:
            continue
        found = sum(times for (of, _), times in result.found.items() if of is kind)
        wrong = result.wrong[kind]
        by_language = [
            f"{100 * result.found[kind, tag] / result.there[kind, tag]:.0f}%" if result.there[kind, tag] else "-"
            for tag in LANGUAGES
        ]
        print(
            f"{kind:16}{there:>7}{100 * found / there:>7.1f} %{100 * result.of_kind[kind] / there:>9.1f} %{wrong:>7}"
            f"{100 * found / max(1, found + wrong):>9.1f} %   " + "".join(f"{share:>9}" for share in by_language)
        )


def clinical() -> Iterable[Example]:
    """The sentences of the bench of the checks, which name nobody."""
    with CLINICAL.open(encoding="utf-8") as lines:
        for line in lines:
            pair = json.loads(line)
            for side in ("source", "target"):
                yield Example(pair[side], pair[f"{side}_language"], None)


def speed() -> None:
    """Print the processor time of texts of two lengths."""
    joined = "\n".join(example.text for example in examples(held_out=False, each=1, seed=3))
    for length in TIMED_LENGTHS:
        pieces = [joined[place : place + length] for place in range(0, len(joined) - length, length)] or [joined]
        began = time.process_time()
        for turn in range(REPEATS):
            screen(pieces[turn % len(pieces)], "en")
        print(
            f"screen() of {length} code points dense with identifiers: {1000 * (time.process_time() - began) / REPEATS:.2f} ms"
        )


def main() -> int:
    """Print the tables; with -v, what was missed and mistaken."""
    began = time.process_time()
    load()
    print(f"load(): {1000 * (time.process_time() - began):.0f} ms")
    for title, held_out in (
        ("sentences of the development", False),
        ("sentences written after the rules, which were mended once by what was missed in them", True),
    ):
        result = measure(examples(held_out=held_out))
        show(title, result)
        if "-v" in sys.argv:
            print("\n".join(sorted({*result.missed, *result.mistaken})))
    for name in rounds():
        show_once(name)
        result = measure_marked(marked(name))
        show(f"{name} round: now", result)
        if "-v" in sys.argv:
            print("\n".join(sorted({*result.missed, *result.mistaken})))
    alarms = measure(clinical())
    print(f"\nclinical sentences that name nobody: {alarms.wrong.total()} false alarms in {sum(1 for _ in clinical())}")
    speed()
    return 0


if __name__ == "__main__":
    sys.exit(main())
