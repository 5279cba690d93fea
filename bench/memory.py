"""``python -m bench.memory``: the translation memory on SQLite, with 100,000 units of one direction.

Reads the TICO-19 translations in the shared folder (``COMMONGROUND_SHARED``, by default ``../shared``) and mixes new sentences
from their words; where they are not there, both are made from a list of words. Similar texts are asked for with one to four
words changed, added or left out; every tenth is one that nothing resembles. Recall is measured against the edit distance to
every unit.
"""

from __future__ import annotations

import asyncio
import os
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from html import unescape
from pathlib import Path

import psutil
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from bot.storage.engine import Database
from bot.storage.time import utc_now
from bot.translation.memory import LOWEST_SCORE, NewUnit, folded
from bot.translation.remembering import TranslationMemory
from bot.translation.repository_memory import MemoryRepository
from bot.translation.tmx import Refused, read

ROOT = Path(__file__).resolve().parent.parent
UNITS = 100_000
SEGMENTS = 3071
QUESTIONS = 400
COMPARED = 60
"""Questions that are also answered by looking at every unit."""
EXACT_GOAL, FUZZY_GOAL, IMPORT_GOAL = 2.0, 20.0, 5.0
WORDS = """the a patient doctor nurse has had no fever cough pain in on left right arm leg chest for since two three five days
hours give take stop mg ml of before after with without food water blood pressure heart rate is was not and or at twice"""


def main() -> int:
    """Measure; the exit code says whether the goals are reached."""
    rng = random.Random(19)
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_measure(Path(folder), rng))


async def _measure(folder: Path, rng: random.Random) -> int:
    database = Database.open(f"sqlite:///{folder / 'memory.sqlite3'}")
    await database.upgrade()
    memory = TranslationMemory(database, clock=utc_now)
    file = _tmx(folder, rng)
    with file.open("rb") as stream:
        began = time.perf_counter()
        added, present, refused = await memory.import_from(read(stream), room_id=None)
        import_seconds = time.perf_counter() - began
    print(
        f"import  {file.name}: {added} added, {present} twice, {refused} refused: {import_seconds:.2f} s (goal {IMPORT_GOAL})"
    )

    texts = _sources(file)
    texts += list(_mixed(texts, UNITS - len(texts), rng))
    began = time.perf_counter()
    mixed = (_unit(number, text) for number, text in enumerate(texts[added:]))
    added, _, _ = await memory.import_from(mixed, room_id=None)
    print(
        f"        {added} more in {time.perf_counter() - began:.1f} s, {statistics.mean(map(len, texts)):.0f} characters each"
    )
    async with database.write() as connection:
        for text in rng.sample(texts, 200):
            await MemoryRepository(database.keyring).approve(
                connection,
                source=text,
                target="approved",
                source_language="en",
                target_language="fr",
                room_id=None,
                approved_by=None,
                approved_by_name=None,
                at=utc_now(),
            )

    this = psutil.Process()
    before, began = this.memory_info().rss, time.perf_counter()
    waits: list[float] = []
    watching = asyncio.create_task(_watch(waits))
    await memory.suggest("nothing like this", "en", "fr", None)
    took, grown = time.perf_counter() - began, (this.memory_info().rss - before) / 1e6
    watching.cancel()
    stalls = f"the event loop stood still for {statistics.quantiles(waits, n=100)[-1]:.0f} ms (p99), at most {max(waits):.0f} ms"
    print(f"index   made in {took:.1f} s, {grown:.0f} MB more in memory; meanwhile {stalls}")

    async def exact(text: str) -> object:
        async with database.read() as connection:
            return await MemoryRepository(database.keyring).exact(connection, text, "en", "fr", None)

    async def similar(text: str) -> object:
        return await memory.suggest(text, "en", "fr", None)

    questions = [_changed(rng.choice(texts), rng) if place % 10 else _nonsense(rng) for place in range(QUESTIONS)]
    exact_p95 = await _timed("exact", exact, rng.sample(texts, QUESTIONS), EXACT_GOAL)
    similar_p95 = await _timed("fuzzy", similar, questions, FUZZY_GOAL)
    await _recall(memory, questions[:COMPARED], texts)
    await database.close()
    reached = exact_p95 <= EXACT_GOAL and similar_p95 <= FUZZY_GOAL and import_seconds <= IMPORT_GOAL
    return 0 if reached else 1


async def _watch(waits: list[float]) -> None:
    """How much longer than asked for the loop lets a task sleep, in milliseconds."""
    while True:
        began = time.perf_counter()
        await asyncio.sleep(0.001)
        waits.append((time.perf_counter() - began) * 1000 - 1)


async def _timed(name: str, ask: Callable[[str], Awaitable[object]], questions: Sequence[str], goal: float) -> float:
    took = []
    for question in questions:
        began = time.perf_counter()
        await ask(question)
        took.append((time.perf_counter() - began) * 1000)
    p95 = statistics.quantiles(took, n=20)[-1]
    print(
        f"{name:8}p50 {statistics.median(took):.2f} ms, p95 {p95:.2f} ms, most {max(took):.2f} ms (goal: p95 {goal:g} ms)"
    )
    return p95


async def _recall(memory: TranslationMemory, questions: Sequence[str], texts: Sequence[str]) -> None:
    every = [folded(text) for text in texts]
    there = found = 0
    took = []
    for question in questions:
        began = time.perf_counter()
        best = process.extractOne(
            folded(question), every, scorer=Levenshtein.normalized_similarity, score_cutoff=LOWEST_SCORE
        )
        took.append((time.perf_counter() - began) * 1000)
        if best is not None:
            there += 1
            suggested = await memory.suggest(question, "en", "fr", None, 10)
            found += max((one.score for one in suggested), default=0.0) >= min(best[1], 0.99) - 1e-9
    print(f"recall  of the best unit: {found} of {there}; looking at every unit takes {statistics.median(took):.0f} ms")


def _tmx(folder: Path, rng: random.Random) -> Path:
    shared = Path(os.environ.get("COMMONGROUND_SHARED", ROOT.parent / "shared")) / "data" / "tico19" / "en-fr.tmx"
    if shared.exists():
        return shared
    made = folder / "made.tmx"
    sentences = [" ".join(rng.choices(WORDS.split(), k=rng.randint(4, 30))) for _ in range(SEGMENTS)]
    units = (
        f'<tu><tuv xml:lang="en"><seg>{one}</seg></tuv>\n<tuv xml:lang="fr"><seg>{one}</seg></tuv></tu>\n'
        for one in sentences
    )
    made.write_text(f'<tmx version="1.4"><header srclang="en"/><body>\n{"".join(units)}</body></tmx>', encoding="utf-8")
    return made


def _sources(file: Path) -> list[str]:
    found = re.findall(r'<tuv xml:lang="en">\s*<seg>(.*?)</seg>', file.read_text(encoding="utf-8"))
    return list(dict.fromkeys(map(unescape, found)))


def _mixed(texts: Sequence[str], count: int, rng: random.Random) -> Iterator[str]:
    """New sentences, each one of the texts with half its words taken from others."""
    words = [word for text in texts for word in text.split()]
    for _ in range(count):
        yield " ".join(rng.choice(words) if rng.random() < 0.5 else word for word in rng.choice(texts).split())


def _unit(number: int, text: str) -> NewUnit | Refused:
    return NewUnit(source_language="en", target_language="fr", source=text, target=f"translation {number}: {text}")


def _changed(text: str, rng: random.Random) -> str:
    words = text.split()
    for _ in range(rng.randint(1, 4)):
        place = rng.randrange(len(words))
        words[place : place + 1] = rng.choice(
            ([], [rng.choice(WORDS.split())], [words[place], rng.choice(WORDS.split())])
        )
        words = words or ["again"]
    return " ".join(words)


def _nonsense(rng: random.Random) -> str:
    return "".join(rng.choice("abcdefghij klmnopqrst uvwxyz") for _ in range(rng.randint(20, 300)))


if __name__ == "__main__":
    sys.exit(main())
