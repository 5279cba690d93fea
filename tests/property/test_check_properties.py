"""What holds of the checks, of masks and of normalisation for any text at all."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.translation.checks import Severity, inspect
from bot.translation.masking import mask, unmask
from bot.translation.normalise import normalise, restore
from bot.translation.reading.folding import fold
from bot.translation.reading.reader import read

LANGUAGES = st.sampled_from(["en", "es", "fr", "pt", "ar", "zh-Hans", "ru", "sw"])
CLINICAL = st.text(
    alphabet="0123456789.,:/%-–()≥≤½µ° \nabcdehgimlnopqrstuxyzXMGL"
    "毫克每天两次半片上午点左右不至少五万"
    "مرتين كل يوم حبة ونصف٥٠٫дваразане",
    max_size=80,
)
TEXTS = st.one_of(st.text(max_size=80), CLINICAL)


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS, LANGUAGES, LANGUAGES)
def test_inspect_never_fails_within(source: str, target: str, source_language: str, target_language: str) -> None:
    """No check raises, whatever the text: a finding that only names an exception would be a fault of ours."""
    findings = inspect(source, target, source_language, target_language)
    assert not [finding for finding in findings if finding.detail.endswith(("Error", "Exception", "Interrupt"))]


@settings(max_examples=150, deadline=None)
@given(CLINICAL, st.sampled_from(["en", "es", "fr", "pt", "ar", "zh-Hans", "ru"]))
def test_a_text_agrees_with_itself(text: str, language: str) -> None:
    """The same values, units, sides and negations are read from the same text: no alarm of meaning."""
    meaning = {"numbers", "units", "times", "frequency", "negation", "laterality", "comparators", "drugs", "literals"}
    alarms = [
        finding for finding in inspect(text, text, language, language) if finding.severity is not Severity.NOT_CHECKED
    ]
    assert not meaning & {finding.check for finding in alarms}


@settings(max_examples=200, deadline=None)
@given(TEXTS, LANGUAGES)
def test_what_is_read_lies_in_the_text(text: str, language: str) -> None:
    """Places are code points of the original, in order, and the item's text is what stands there."""
    for item in read(text, language.partition("-")[0]).items:
        assert 0 <= item.start <= item.end <= len(text)
        assert text[item.start : item.end] == item.text


@given(st.text(max_size=200))
def test_folding_knows_the_way_back(text: str) -> None:
    """Every folded character has a place in the original."""
    folded = fold(text)
    start, end = folded.span(0, len(folded.text))
    assert 0 <= start <= end <= len(text)


@given(st.text(max_size=200))
def test_masking_and_unmasking_gives_the_text_back(text: str) -> None:
    """An engine that changes nothing changes nothing."""
    masked = mask(text, numbers=True)
    assert unmask(masked.text, masked) == (text, [])


@given(TEXTS, LANGUAGES)
def test_normalising_twice_is_normalising_once(text: str, language: str) -> None:
    """Nothing is written out that was written out."""
    once = normalise(text, language).text
    assert normalise(once, language).text == once


@given(TEXTS, LANGUAGES)
def test_lines_stay_lines(text: str, language: str) -> None:
    """Normalising and restoring keep every line break."""
    normalised = normalise(text, language)
    assert normalised.text.count("\n") == text.count("\n")
    assert restore(normalised.text, normalised).count("\n") == text.count("\n")
