"""Terms in running text: whichever ending a language gives them, whole words only, the longest first."""

from __future__ import annotations

import time

import pytest

from bot.translation.glossary_matching import TermIndex


def found(text: str, language: str, *terms: str) -> list[tuple[str, str]]:
    """What stands in the text, and the term that it is."""
    index: TermIndex[str] = TermIndex(language)
    for term in terms:
        index.add(term, term)
    return [(text[one.start : one.end], value) for one in index.find(text) for value in one.values]


@pytest.mark.parametrize(
    ("language", "term", "text"),
    [
        ("en", "discharge summary", "two DISCHARGE SUMMARIES"),
        ("en", "diagnosis", "both diagnoses"),
        ("en", "vital signs", "one vital sign"),
        ("en", "biopsy", "the biopsy's result"),
        ("en", "follow-up visit", "a follow up visit"),
        ("es", "transfusión", "dos transfusiones"),
        ("es", "informe de alta", "los informes de alta"),
        ("fr", "signes vitaux", "les signes vitaux"),
        ("fr", "accès veineux", "l'accès veineux"),
        ("fr", "examen médical", "examens médicaux"),
        ("pt", "transfusão", "as transfusões"),
        ("pt", "sinal vital", "sinais vitais"),
        ("pt", "alta hospitalar", "altas hospitalares"),
        ("pt", "ordem de não reanimar", "ordens de não reanimar"),
        ("ar", "حساسية", "وبالحساسية"),
        ("ar", "علامات حيوية", "والعلامات الحيوية"),
        ("ar", "موافقة مستنيرة", "موافقته المستنيرة"),
        ("ar", "إنتان", "للانتان"),
        ("ar", "إنتان", "إِنْتـــان"),
        ("ar", "مستشفى شريك", "المستشفي الشريك"),
        ("zh-Hans", "知情同意", "请签知情同意书。"),
        ("zh-Hans", "CT检查", "做CT检查"),
    ],
)
def test_a_term_is_found_in_its_other_forms(language: str, term: str, text: str) -> None:
    assert [value for _, value in found(text, language, term)] == [term]


@pytest.mark.parametrize(
    ("language", "term", "text"),
    [
        ("en", "ward", "forward, toward, warden"),
        ("en", "care team", "the car team"),
        ("en", "informed consent", "he was informed. Consent is missing"),
        ("es", "alta", "saltar"),
        ("pt", "enfermaria", "enfermeira"),
        ("ar", "دم", "قدم"),
        ("zh-Hans", "知情同意", "知情，同意"),
    ],
)
def test_what_only_looks_like_a_term_is_none(language: str, term: str, text: str) -> None:
    assert found(text, language, term) == []


def test_the_longest_term_at_a_place_is_the_one_that_is_meant() -> None:
    terms = "出院", "出院小结", "脓毒症", "脓毒性休克"
    assert [value for _, value in found("出院小结：脓毒性休克。", "zh-Hans", *terms)] == ["出院小结", "脓毒性休克"]
    assert found("septic shock", "en", "shock", "septic shock") == [("septic shock", "septic shock")]


def test_an_acronym_is_only_found_in_capitals() -> None:
    """Or it would be found in every other sentence: it, us, or."""
    assert found("It is in IT; two MOUs for us", "en", "IT", "MOU", "US") == [("IT", "IT"), ("MOUs", "MOU")]


@pytest.mark.parametrize(
    "text", ["see https://sepsis.example/sepsis", "ask @sepsis", "sepsis@example.org", "#sepsis", "XX1XX sepsisXX"]
)
def test_nothing_is_found_in_addresses_mentions_and_masks(text: str) -> None:
    assert found(text, "en", "sepsis", "XX1XX") == []


def test_places_are_those_of_the_text_itself() -> None:
    """Also after characters that become several when they are folded."""
    text = "½ ﬁve， SEPSIS！"
    assert found(text, "en", "sepsis") == [("SEPSIS", "sepsis")]


@pytest.mark.parametrize("unit", ["a", "sepsis ", "的", "وال", "sign signs ", "'"])
def test_a_long_text_takes_time_in_proportion_to_its_length(unit: str) -> None:
    """Measured against itself, since machines differ: four times the text, well below sixteen times the time."""
    index: TermIndex[str] = TermIndex("ar" if unit == "وال" else "en")
    for number in range(500):
        index.add("sepsis " * (number % 11) + f"sign w{number}", "x")

    def seconds(text: str) -> float:
        best = 1e9
        for _ in range(3):
            began = time.perf_counter()
            index.find(text)
            best = min(best, time.perf_counter() - began)
        return best

    assert seconds(unit * (8000 // len(unit))) < 10 * seconds(unit * (2000 // len(unit))) + 0.02
