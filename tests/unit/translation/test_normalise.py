"""A text is written so that an engine can read it, and what the reader must not see is undone."""

from __future__ import annotations

import pytest

from bot.translation.normalise import Normalised, normalise, restore


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Give 5 µg now.", "en", "Give 5 mcg now."),
        ("Dar 5 μg agora.", "pt", "Dar 5 mcg agora."),
        ("Sodium 5 μmol/L.", "en", "Sodium 5 umol/L."),
        ("Patients ≥65 years.", "en", "Patients at least 65 years."),
        ("Adults (≥60).", "en", "Adults (at least 60)."),
        ("Pacientes ≤ 5 anos.", "pt", "Pacientes no máximo 5 anos."),
        ("年龄≥65岁。", "zh-Hans", "年龄至少65岁。"),
        ("العمر ≥ 65 سنة.", "ar", "العمر على الأقل 65 سنة."),
        ("It was 5±2 cm.", "en", "It was 5 plus or minus 2 cm."),
        ("A mass of 3 × 4 cm.", "en", "A mass of 3 x 4 cm."),
        ("IFN-α was given.", "en", "IFN-alpha was given."),
        ("Interferón β.", "es", "Interferón beta."),
        ("أعط ٥٫٥ ملغ.", "ar", "أعط 5.5 ملغ."),
        ("SpO₂ was low.", "en", "SpO2 was low."),
        ("It was 10⁹/L.", "en", "It was 10^9/L."),
    ],
)
def test_signs_that_engines_drop_are_written_out(text: str, language: str, expected: str) -> None:
    """Seen: 5 µg → 5 g, ≥65 → under 65."""
    assert normalise(text, language).text == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("DO NOT GIVE IBUPROFEN.", "en", "Do not give ibuprofen."),
        ("PATIENT IN ICU, GIVE AMOXICILLIN 500 MG IV.", "en", "Patient in ICU, give amoxicillin 500 mg IV."),
        ("COVID-19 TEST NEGATIVE.", "en", "COVID-19 test negative."),
        ("NÃO DAR IBUPROFENO.", "pt", "Não dar ibuprofeno."),
    ],
)
def test_capitals_become_ordinary_letters_but_abbreviations_stay(text: str, language: str, expected: str) -> None:
    """Seen: "DO NOT GIVE IBUPROFEN" → "Não GIVE IBUPROFEN"."""
    normalised = normalise(text, language)
    assert normalised.text == expected
    assert normalised.capitals


@pytest.mark.parametrize("text", ["BP 120/80 HR 90.", "MRI OK.", "Dr. LI saw him.", "Call the ICU."])
def test_abbreviations_alone_are_no_shouting(text: str) -> None:
    """They stay as they are."""
    assert normalise(text, "en").text == text


@pytest.mark.parametrize(
    "text", ["Give 5 mg.", "Is she well?", "- first.\n- second.\n", "See https://example.org/a", "🙂", ""]
)
def test_a_text_without_anything_special_comes_back_unchanged(text: str) -> None:
    """Nothing to do is nothing done."""
    assert normalise(text, "en") == Normalised(text)


def test_a_missing_final_mark_is_added_and_taken_off_again() -> None:
    """Without one, engines leave words out; the reader never sees it."""
    normalised = normalise("Give 5 mg\nCall me", "en")
    assert normalised.text == "Give 5 mg.\nCall me."
    assert restore("Dar 5 mg.\nLlámeme.", normalised) == "Dar 5 mg\nLlámeme"


def test_a_final_mark_of_the_writer_stays() -> None:
    """Only what was added is taken off."""
    assert restore("Dar 5 mg.", normalise("Give 5 mg.", "en")) == "Dar 5 mg."


def test_only_the_last_mark_goes_when_the_engine_changed_the_lines() -> None:
    """Which line is which can no longer be told."""
    assert restore("Dar 5 mg. Llámeme.", normalise("Give 5 mg\nCall me", "en")) == "Dar 5 mg. Llámeme"


def test_characters_that_engines_drop_are_named() -> None:
    """So that a caller can mask or refuse them."""
    assert normalise("A → B.", "en").unknown == ("→",)


def test_greek_text_keeps_its_letters() -> None:
    """They are letters there, not signs."""
    assert normalise("Καλημέρα.", "el") == Normalised("Καλημέρα.")
