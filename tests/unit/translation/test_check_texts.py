"""Checks of the text as a whole: there at all, in the right language, complete, not in a loop."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from bot.translation.checks import LONGEST_TEXT, Finding, Severity, TextPair, all_checks, inspect
from bot.translation.checks.base import BaseCheck

SOURCE = "Please wash your hands before you enter the ward, and wear a mask at all times."
SPANISH = "Por favor, lávese las manos antes de entrar en la sala y use mascarilla en todo momento."


def critical(target: str, target_language: str = "es", source: str = SOURCE) -> set[str]:
    """The checks with a CRITICAL finding."""
    findings = inspect(source, target, "en", target_language)
    return {finding.check for finding in findings if finding.severity is Severity.CRITICAL}


def test_a_correct_translation_has_no_finding() -> None:
    """Nothing at all, not even a note."""
    assert inspect(SOURCE, SPANISH, "en", "es") == []


@pytest.mark.parametrize("target", ["", "  \n", "…", "."])
def test_an_empty_translation_is_critical(target: str) -> None:
    """A mark of punctuation is no translation."""
    assert "empty" in critical(target)


def test_the_source_left_as_it_was_is_critical() -> None:
    """The engine gave the text back."""
    assert "untranslated" in critical(SOURCE)


def test_a_name_may_stay_as_it_is() -> None:
    """Short texts of names and codes are the same in many languages."""
    assert "untranslated" not in critical("Dr. Li Wei", source="Dr. Li Wei")


def test_another_language_is_critical() -> None:
    """Portuguese where Spanish was asked for."""
    target = "Por favor, lave as mãos antes de entrar na enfermaria e use máscara o tempo todo."
    assert "language" in critical(target)


def test_words_left_in_the_source_script_are_found() -> None:
    """A Chinese word in an English text was not translated."""
    findings = inspect(
        "请给患者服用阿莫西林，然后复查血压。",
        "Please give the 患者 amoxicillin, then check blood pressure.",
        "zh",
        "en",
    )
    assert ("language", Severity.WARNING) in {(finding.check, finding.severity) for finding in findings}


def test_a_text_that_stops_in_the_middle_is_critical() -> None:
    """Half the length and no end."""
    assert "cut-off" in critical("Por favor, lávese las manos antes de ent")


def test_a_missing_sentence_is_found() -> None:
    """Fewer sentences, and shorter."""
    source = "Give 5 mg of morphine as needed. Call me if breathing is slow."
    findings = inspect(source, "Dé 5 mg de morfina según necesidad.", "en", "es")
    assert "length" in {finding.check for finding in findings}


def test_sentences_joined_by_commas_are_not_missing() -> None:
    """Chinese joins what English parts."""
    findings = inspect(
        "The patient is stable. The family has been told.", "患者情况稳定，已告知家属。", "en", "zh-Hans"
    )
    assert "length" not in {finding.check for finding in findings}


def test_a_loop_is_critical() -> None:
    """The same words over and over."""
    assert "repeated" in critical(SPANISH + " todo momento todo momento todo momento todo momento")


def test_a_repetition_that_the_source_has_too_is_none() -> None:
    """Ha ha ha stays ha ha ha."""
    assert "repeated" not in critical("no, no, no, no", source="no, no, no, no")


def test_a_check_that_raises_counts_as_critical() -> None:
    """Checks fail closed."""

    class Broken(BaseCheck):
        id = "broken"

        def examine(self, pair: TextPair) -> Iterable[Finding]:
            raise RuntimeError(pair.source)

    assert inspect("a", "b", "en", "es", checks=[Broken()]) == [Finding("broken", Severity.CRITICAL, "RuntimeError")]


def test_what_is_beyond_the_bound_is_said_to_be_unchecked() -> None:
    """Texts are examined up to 8,192 code points."""
    findings = inspect("word " * LONGEST_TEXT, "palabra " * LONGEST_TEXT, "en", "es", checks=[])
    assert findings == [Finding("length", Severity.NOT_CHECKED, f"> {LONGEST_TEXT}")]


def test_critical_findings_come_first() -> None:
    """The reader is told the gravest first."""
    severities = [finding.severity for finding in inspect("Give 5 mg to the left knee.", "Dar 50 mg.", "en", "es")]
    assert severities == sorted(severities, key=list(Severity).index)


def test_every_check_has_a_message_of_its_own() -> None:
    """``check-<id>`` explains it to readers."""
    ids = [check.id for check in all_checks()]
    assert len(ids) == len(set(ids))
    assert {check.message_id for check in all_checks()} == {f"check-{one}" for one in ids}
