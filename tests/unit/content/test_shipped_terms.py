"""The terms that come with Common Ground: whole, honest, and spelt as their languages are."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import pytest

from bot.language import tags
from bot.language.han import HanKind, kind
from content.glossary import Glossary, read, shipped, write
from content.terms import EVERY_LANGUAGE, Term, TermState, TermStatus

LANGUAGES = ("en", "zh-Hans", "ar", "es", "fr", "pt")


@pytest.fixture(scope="module")
def terms() -> tuple[Term, ...]:
    return shipped().terms


def test_every_row_can_be_read_and_written_again(terms: tuple[Term, ...]) -> None:
    assert shipped().problems == ()
    assert read(write(terms).encode()) == Glossary(terms, ())


def test_no_person_is_said_to_have_approved_any(terms: tuple[Term, ...]) -> None:
    assert {(term.state, term.approved_by, term.approved_at, term.room_id) for term in terms} == {
        (TermState.DRAFT, None, None, None)
    }


def test_there_are_about_150_concepts_or_more_each_with_one_preferred_term_in_each_language(
    terms: tuple[Term, ...],
) -> None:
    preferred = Counter((term.concept, term.language) for term in terms if term.status is TermStatus.PREFERRED)
    concepts = {term.concept for term in terms if term.language != EVERY_LANGUAGE}
    assert len(concepts) >= 150
    assert preferred == Counter((concept, language) for concept in concepts for language in LANGUAGES)


def test_languages_are_canonical_tags(terms: tuple[Term, ...]) -> None:
    assert {term.language for term in terms} == {*map(tags.canonical, LANGUAGES), EVERY_LANGUAGE}


def test_no_term_is_right_and_forbidden_for_the_same_concept(terms: tuple[Term, ...]) -> None:
    """Whatever its capitals."""
    twice = Counter((term.concept, term.language, term.text.casefold()) for term in terms)
    assert [key for key, count in twice.items() if count > 1] == []


def test_arabic_terms_are_written_without_vowel_marks_and_stretching_so_that_they_are_found(
    terms: tuple[Term, ...],
) -> None:
    """And with the letters of Arabic, not with those of Persian keyboards."""
    arabic = [term.text for term in terms if term.language == "ar"]
    assert [text for text in arabic if re.search("[\u064b-\u0652\u0640\u0670پچژگکی]", text)] == []
    assert [text for text in arabic if not re.fullmatch("[\u0620-\u064a ]+", text)] == []


def test_chinese_terms_are_simplified(terms: tuple[Term, ...]) -> None:
    everything = {character for term in terms if term.language == "zh-Hans" for character in term.text}
    assert [one for one in everything if kind(one) in (HanKind.TRADITIONAL, HanKind.JAPANESE)] == []


def test_terms_are_composed_and_have_no_stray_spaces(terms: tuple[Term, ...]) -> None:
    for term in terms:
        assert term.text == " ".join(unicodedata.normalize("NFC", term.text).split())
