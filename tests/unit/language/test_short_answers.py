"""Very short answers come from a sourced list, and words that every language shares are known as such."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from bot.language.short_answers import ShortAnswer, equivalent, short_answer


@pytest.mark.parametrize(
    ("text", "meaning", "language"),
    [
        ("好", "okay", "zh-Hans"),
        ("否", "no", "zh-Hans"),
        ("否。", "no", "zh-Hans"),
        ("沒有", "no", "zh-Hant"),
        ("نعم", "yes", "ar"),
        ("لا!", "no", "ar"),
        ("sí", "yes", "es"),
        ("Oui 👍", "yes", "fr"),
        ("NÃO", "no", "pt"),
        ("  thank   you ", "thanks", "en"),
        ("d’accord", "okay", "fr"),
    ],
)
def test_a_very_short_answer_has_a_meaning_and_a_language(text: str, meaning: str, language: str) -> None:
    assert short_answer(text) == ShortAnswer(meaning, language)


def test_a_word_that_several_languages_share_needs_a_hint() -> None:
    assert short_answer("no") == ShortAnswer("no", None)
    assert short_answer("no", "es-MX") == ShortAnswer("no", "es")
    assert short_answer("ok", "pt") == ShortAnswer("okay", "pt")


def test_the_hint_says_which_chinese_it_is() -> None:
    assert short_answer("好", "zh-TW") == ShortAnswer("okay", "zh-Hant")


@pytest.mark.parametrize("hint", ["not a tag", "de", "", "\ud800"])
def test_a_hint_that_does_not_help_is_ignored(hint: str) -> None:
    assert short_answer("sim", hint) == ShortAnswer("yes", "pt")


@pytest.mark.parametrize("text", ["", "👍", "the patient is stable", "nonsense", "no fever", "\ud800", "否" * 10_000])
def test_anything_else_is_no_very_short_answer(text: str) -> None:
    assert short_answer(text) is None


def test_every_answer_says_where_it_comes_from() -> None:
    """Each entry has a meaning and one of the sources that the head of the file explains."""
    file = resources.files("bot.language").joinpath("short_answers.toml").read_text(encoding="utf-8")
    for entry in tomllib.loads(file)["answers"]:
        assert entry["meaning"]
        assert entry["source"] in {"cldr", "usage"}


@pytest.mark.parametrize(
    ("text", "source", "target", "expected"),
    [
        ("Obrigada.", "pt", "en", "Thanks."),
        ("否", "zh-Hans", "en", "no"),
        ("نعم", "ar", "pt", "sim"),
        ("YES!!", "en", "es", "Sí!!"),
        ("thanks 👍", "en", "fr", "merci 👍"),
        ("understood", "en", "pt", None),
        ("not yet", "en", "pt", None),
        ("thanks for the dose", "en", "pt", None),
        ("no", "es", "xx", None),
    ],
)
def test_an_interchangeable_answer_has_its_equivalent(
    text: str, source: str, target: str, expected: str | None
) -> None:
    assert equivalent(text, source, target) == expected
