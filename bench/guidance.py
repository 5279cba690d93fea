"""``python -m bench.guidance``: does a question find its card, and one on another matter none; how fast, in how much memory.

Asks two stores: the cards that ship, with questions that are not among their samples
(tests/unit/content/guidance_questions.jsonl), and a store on quite another theme (bench/guidance_library.toml). Prints tables.
"""

from __future__ import annotations

import json
import resource
import statistics
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import psutil
from rich.console import Console
from rich.table import Table

from content.cards import Card
from content.search import GuidanceIndex
from content.store import ContentStore

HERE = Path(__file__).parent
OWN_QUESTIONS = HERE.parent / "tests/unit/content/guidance_questions.jsonl"
LIBRARY = HERE / "guidance_library.toml"
FIRST, AMONG_THREE, KEPT, REFUSED = 0.75, 0.93, 0.95, 0.85
SLOWEST, COLD, WARM, MEMORY = 60.0, 20.0, 0.5, 120.0
"""Milliseconds, seconds, seconds, MB."""
LARGE = 200
"""Cards, in six languages each."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question, and the cards that answer it; none for another matter."""

    language: str
    text: str
    cards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """How a question was answered: the place of its card, from 1, or None; and whether any card was given."""

    question: Question
    place: int | None
    kept: bool
    seconds: float


def own_questions() -> list[Question]:
    """The questions about the cards that ship."""
    rows = (json.loads(line) for line in OWN_QUESTIONS.read_text(encoding="utf-8").splitlines())
    return [Question(row["language"], row["question"], tuple(row["cards"])) for row in rows]


def library(folder: Path) -> list[Question]:
    """Write the other store into a folder; return the questions about it."""
    content = tomllib.loads(LIBRARY.read_text(encoding="utf-8"))
    (folder / "en").mkdir(parents=True)
    for card in content["card"]:
        matter = {"state": "draft", "sources": ["Written for this measurement"], "related": []}
        matter |= {name: card[name] for name in ("id", "title", "summary", "questions")}
        lines = ["+++", *(f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in matter.items()), "+++"]
        for section in ("why", "do", "avoid", "say", "reflect"):
            given = card[section]
            items = given if isinstance(given, list) else [given]
            lines += [f"## {section.title()}", *(items if section == "why" else (f"- {item}" for item in items))]
        (folder / "en" / f"{card['id']}.md").write_text("\n".join(lines), encoding="utf-8")
    asked = [Question(language, text, (card_id,)) for language, card_id, text in content["asked"]]
    return asked + [Question(language, text) for language, text in content["elsewhere"]]


def ask(index: GuidanceIndex, questions: Iterable[Question]) -> Iterator[Answered]:
    """Ask all, with abstention as in the chat; the place is among all cards."""
    for question in questions:
        begun = time.perf_counter()
        hits = index.search(question.text, question.language, 3)
        seconds = time.perf_counter() - begun
        every = [one.card_id for one in index.explain(question.text, question.language, 1000)] if question.cards else []
        places = [place for place, card_id in enumerate(every, 1) if card_id in question.cards]
        yield Answered(question, min(places, default=None), bool(hits), seconds)


def share(answers: Sequence[bool]) -> float:
    """The share that is true; 1 of none."""
    return sum(answers) / len(answers) if answers else 1.0


def figures(answers: Sequence[Answered]) -> tuple[float, float, float, float]:
    """Right card first; among three; questions on cards that get one; others that get none."""
    on_cards = [one for one in answers if one.question.cards]
    return (
        share([one.place == 1 for one in on_cards]),
        share([one.place is not None and one.place <= 3 for one in on_cards]),
        share([one.kept for one in on_cards]),
        share([not one.kept for one in answers if not one.question.cards]),
    )


def table(console: Console, title: str, answers: Sequence[Answered]) -> bool:
    """Print the figures by language; whether the goals are reached."""
    shown = Table(title=title)
    for column in ("language", "questions", "first", "among three", "kept", "others", "refused"):
        shown.add_column(column, justify="left" if column == "language" else "right")
    languages = list(dict.fromkeys(one.question.language for one in answers))
    for language in (*languages, "all"):
        chosen = [one for one in answers if language in (one.question.language, "all")]
        on_cards = sum(bool(one.question.cards) for one in chosen)
        first, three, kept, refused = (f"{one:.2f}" for one in figures(chosen))
        others = str(len(chosen) - on_cards)
        shown.add_row(
            language, str(on_cards), first, three, kept, others, refused, end_section=language == languages[-1]
        )
    console.print(shown)
    reached = all(one >= goal for one, goal in zip(figures(answers), (FIRST, AMONG_THREE, KEPT, REFUSED), strict=True))
    console.print(f"goals: {FIRST} first, {AMONG_THREE} among three, {KEPT} kept, {REFUSED} refused: {_yes(reached)}\n")
    return reached


def large_store() -> ContentStore:
    """The cards that ship, in changed words, as often as it takes; in every language they have."""
    shipped = ContentStore.load()
    ids = [shipped.ids[number % len(shipped.ids)] for number in range(LARGE)]
    return ContentStore(
        _changed(card, number)
        for number, card_id in enumerate(ids)
        for language in shipped.languages(card_id)
        if (card := shipped.exact(card_id, language)) is not None
    )


def _changed(card: Card, number: int) -> Card:
    """Another card of the same length; no text of it was read before."""

    def listed(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(f"{text} {number}" for text in texts)

    return replace(
        card,
        id=f"{card.id}-{number}",
        title=f"{card.title} {number}",
        why=f"{card.why} {number}",
        do=listed(card.do),
        avoid=listed(card.avoid),
        say=listed(card.say),
        reflect=listed(card.reflect),
        questions=listed(card.questions),
    )


def speed(console: Console, folder: Path) -> bool:
    """Build the index of a large store twice; print how long it takes and in how much memory."""
    store, cache = large_store(), folder / "cache"
    begun, cpu = time.perf_counter(), time.process_time()
    index = GuidanceIndex(store, cache=cache)
    index.prepare()
    cold, cold_cpu = time.perf_counter() - begun, time.process_time() - cpu
    index.complete()
    whole = time.perf_counter() - begun
    begun = time.perf_counter()
    again = GuidanceIndex(store, cache=cache)
    again.prepare()
    warm = time.perf_counter() - begun
    console.print(
        f"{LARGE} cards, cold, until it can be searched: {cold:.1f} s ({cold_cpu:.1f} s of processor; goal {COLD:.0f} s)"
    )
    console.print(f"{LARGE} cards, cold, until the bodies are read too: {whole:.1f} s")
    console.print(f"{LARGE} cards, from the cache: {warm:.2f} s (goal {WARM} s)")
    return cold <= COLD and warm <= WARM


def main() -> int:
    """Measure; the exit code says whether the goals are reached."""
    console = Console()
    before = psutil.Process().memory_info().rss
    reached, times = True, []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        asked = library(folder / "library")
        for title, store, questions in (
            ("the cards that ship", ContentStore.load(), own_questions()),
            ("a store that nobody tuned", ContentStore.load(folder / "library"), asked),
        ):
            index = GuidanceIndex(store, cache=folder / "cache")
            begun = time.perf_counter()
            index.complete()
            console.print(f"{len(store.ids)} cards read in {time.perf_counter() - begun:.1f} s")
            if index.engine is None:
                console.print("no engine on this machine: nothing to measure")
                return 1
            answers = list(ask(index, questions))
            times += [1000 * one.seconds for one in answers]
            reached &= table(console, title, answers)
        used = (psutil.Process().memory_info().rss - before) / 1e6
        slow = statistics.quantiles(times, n=20)[-1]
        console.print(
            f"a question: median {statistics.median(times):.0f} ms, p95 {slow:.0f} ms (goal {SLOWEST:.0f} ms)"
        )
        console.print(f"memory: {used:.0f} MB more than without (goal {MEMORY:.0f} MB)")
        reached &= slow <= SLOWEST and used <= MEMORY
        if "--quick" not in sys.argv[1:]:
            reached &= speed(console, folder)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
        console.print(f"the process at its largest: {peak:.0f} MB")
    return 0 if reached else 1


def _yes(reached: bool) -> str:
    return "reached" if reached else "not reached"


if __name__ == "__main__":
    sys.exit(main())
