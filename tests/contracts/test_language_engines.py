"""What every language engine promises, and what the layer reaches with each."""

from __future__ import annotations

import json
import math
import os
from pathlib import Path

import pytest

from bot.language.detection import Detector
from bot.language.engines import ENGINES, Engine, create
from bot.language.tags import same_language

SHARED = Path(os.environ.get("COMMONGROUND_SHARED", Path(__file__).resolve().parents[3] / "shared"))
MESSAGES = SHARED / "data" / "language_dev.jsonl"

SENTENCES = {
    "en": "She has had a cough for three days",
    "pt": "Ela está com tosse há três dias",
    "es": "Tiene tos desde hace tres días",
    "fr": "Elle tousse depuis trois jours",
    "de": "Sie hustet seit drei Tagen",
    "it": "Ha la tosse da tre giorni",
    "tr": "Üç gündür öksürüyor",
    "id": "Dia sudah batuk selama tiga hari",
    "vi": "Cô ấy bị ho ba ngày nay",
    "sw": "Amekuwa na kikohozi kwa siku tatu",
    "ar": "تعاني من السعال منذ ثلاثة أيام",
    "fa": "او سه روز است که سرفه می‌کند",
    "ur": "اسے تین دن سے کھانسی ہے",
    "ru": "Она кашляет уже три дня",
    "hi": "उसे तीन दिन से खांसी है",
    "zh": "她已经咳嗽三天了",
    "ja": "彼女は三日間咳をしています",
}


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Engine:
    """Each engine, loaded."""
    engine = create(request.param)
    engine.load()
    return engine


def test_scores_are_log_probabilities_of_the_languages_asked_for(engine: Engine) -> None:
    scores = engine.scores("she has a cough", ("en", "pt", "fr"))
    assert set(scores) == {"en", "pt", "fr"}
    assert all(score <= 0 and math.isfinite(score) for score in scores.values())
    assert max(scores, key=lambda language: scores[language]) == "en"


def test_the_order_in_which_languages_are_asked_for_changes_nothing(engine: Engine) -> None:
    forwards = engine.scores("ela está com tosse", ("en", "pt", "es", "sw"))
    backwards = engine.scores("ela está com tosse", ("sw", "es", "pt", "en"))
    assert {language: round(score, 6) for language, score in forwards.items()} == {
        language: round(score, 6) for language, score in backwards.items()
    }


def test_the_same_text_always_gets_the_same_scores(engine: Engine) -> None:
    """Also after other texts, and from another instance."""
    first = engine.scores("three days of fever")
    engine.scores("autre chose")
    assert engine.scores("three days of fever") == first
    assert create(engine.name).scores("three days of fever") == first


@pytest.mark.parametrize("text", ["", " ", "1", "?", "\ufffd", "x" * 10_000])
def test_a_text_without_words_is_scored_too(engine: Engine, text: str) -> None:
    assert engine.scores(text, ("en", "pt"))


def test_languages_that_an_engine_does_not_know_are_left_out(engine: Engine) -> None:
    assert "tlh" not in engine.scores("hello", ("en",))


def test_loading_twice_is_harmless(engine: Engine) -> None:
    engine.load()
    assert engine.scores("hello there")


@pytest.mark.parametrize("language", SENTENCES)
def test_the_layer_knows_a_plain_sentence_with_every_engine(engine: Engine, language: str) -> None:
    found = Detector(engine).detect(SENTENCES[language], tuple(SENTENCES)).language
    assert found is not None
    assert same_language(found, language)


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(ValueError, match="no language engine"):
        create("crystal ball")


if MESSAGES.exists():

    @pytest.mark.parametrize(("name", "least", "every"), [(ENGINES[0], 98.3, 4), (ENGINES[1], 94.0, 20)])
    def test_short_messages_in_twenty_languages_are_known(name: str, least: float, every: int) -> None:
        """Percent right on a sample of the development messages; bench/language.py reads them all."""
        rows = [json.loads(line) for line in MESSAGES.read_text(encoding="utf-8").splitlines()]
        spoken = [row for row in rows if row["lang"] and row["subtest"] != "outside"]
        room = tuple(sorted({row["lang"] for row in spoken}))
        detector = Detector(name)
        answers = [(row["lang"], detector.detect(row["text"], room).language) for row in spoken[::every]]
        right = sum(answer is not None and same_language(language, answer) for language, answer in answers)
        assert 100 * right / len(answers) >= least
