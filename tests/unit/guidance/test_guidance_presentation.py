"""What a card looks like: honest about its state, within one message, each line in its own direction."""

from __future__ import annotations

import dataclasses
import unicodedata
from datetime import date

import pytest

from bot.guidance.model import Phrase, PhraseTopic
from bot.guidance.own_form import OwnContent
from bot.guidance.presentation import phrases, short, whole
from bot.guidance.reading import Reading
from bot.language import tags
from bot.messenger.entities import BOLD, ITALIC, LONGEST_TEXT, utf16_length
from content.cards import LONGEST_BODY, LONGEST_SUMMARY, LONGEST_TITLE, Card, CardState
from tests.support.conversation import plain
from tests.support.words import shipped_cards, strict_messages

LANGUAGES = ("en", "zh-Hans", "ar", "es", "fr", "pt")
STORE = shipped_cards()
MESSAGES = strict_messages()


def card(language: str = "en", card_id: str = "humility") -> Card:
    found = STORE.exact(card_id, language)
    assert found is not None
    return found


def reading(
    shown: Card, *, wanted: str | None = None, state: CardState = CardState.DRAFT, partner: Card | None = None
) -> Reading:
    others = [((partner.language, text),) for text in partner.say] if partner else [()] * len(shown.say)
    said = tuple(Phrase(text, other) for text, other in zip(shown.say, others, strict=True))
    return Reading(card=shown, state=state, wanted=wanted or shown.language, phrases=said, related=())


def test_the_short_form_is_title_summary_and_state() -> None:
    shown = short(reading(card()), MESSAGES)
    title, summary, state = shown.text.split("\n\n")
    assert (title, summary) == (card().title, card().summary)
    assert state == "Draft: no person has reviewed this card yet."
    assert [(span.kind, span.offset) for span in shown.spans] == [(BOLD, 0), (ITALIC, shown.text.index("Draft"))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_whole_card_has_its_parts_and_fits_one_message(language: str) -> None:
    """With the phrases of a partner beneath each of its own."""
    other = "ar" if language != "ar" else "zh-Hans"
    shown_cards = [one for card_id in STORE.ids if (one := STORE.exact(card_id, language)) is not None]
    assert shown_cards
    for one in shown_cards:
        partner = STORE.exact(one.id, other)
        partner = partner if partner is not None and len(partner.say) == len(one.say) else None
        shown = whole(reading(one, partner=partner), MESSAGES)
        for part in (one.title, one.summary, one.why, *one.do, *one.avoid, *one.say, *one.reflect, *one.sources):
            assert part in shown.text
        assert partner is None or all(phrase in shown.text for phrase in partner.say)
        assert MESSAGES.format(language, "guide-state-draft") in shown.text
        assert utf16_length(shown.text) <= LONGEST_TEXT
        assert len([span for span in shown.spans if span.kind == BOLD]) == 7


def test_an_institutions_own_card_says_whose_it_is_and_shows_only_what_it_has() -> None:
    own = OwnContent(title="Transfers", summary="Call first.", do=("Name the ward.",)).as_card(3, "en", None, None)
    shown = whole(dataclasses.replace(reading(own), institution="North Clinic"), MESSAGES)
    assert plain(shown.text) == (
        "Transfers\n\nCall first.\n\nWhat helps\n• Name the ward.\n\n"
        "A card of North Clinic, for its own people.\nDraft: no person has reviewed this card yet."
    )


def test_phrases_of_the_partners_are_left_out_where_they_would_not_fit() -> None:
    phrases_of = tuple(Phrase("y" * 200, (("ar", "x" * 200), ("pt", "x" * 200))) for _ in range(10))
    shown = phrases(PhraseTopic("privacy", "en", phrases_of), MESSAGES)
    assert utf16_length(shown.text) <= LONGEST_TEXT
    assert "xxx" not in shown.text
    assert shown.text.count("y" * 200) == 10


def test_the_longest_card_that_is_valid_fits_without_the_partners_phrases() -> None:
    long = dataclasses.replace(
        card(),
        title="😀" * LONGEST_TITLE,
        summary="y" * LONGEST_SUMMARY,
        why="z" * (LONGEST_BODY - 100),
        sources=("s" * LONGEST_SUMMARY,) * 2,
    )
    shown = whole(reading(long, partner=dataclasses.replace(card("ar"), say=("x" * 900,) * 3)), MESSAGES)
    assert utf16_length(shown.text) <= LONGEST_TEXT
    assert "xxx" not in shown.text


def test_a_reviewed_card_says_by_whom_and_when() -> None:
    reviewed = dataclasses.replace(card(), reviewed_by="A person", reviewed_on=date(2026, 3, 31))
    shown = short(reading(reviewed, state=CardState.REVIEWED), MESSAGES)
    assert plain(shown.text).endswith("Reviewed by A person, March 31, 2026.")


def test_an_outdated_card_says_so_and_its_review_counts_no_more() -> None:
    reviewed = dataclasses.replace(card("pt"), reviewed_by="A person", reviewed_on=date(2026, 3, 31))
    shown = short(reading(reviewed, state=CardState.OUTDATED), MESSAGES).text
    assert "⚠ Pode estar desatualizada" in shown
    assert "Rascunho" in shown
    assert "A person" not in shown


def test_a_card_in_another_language_than_the_reader_reads_says_so() -> None:
    assert "⚠ Not available in Hindi yet. Shown in English." in plain(
        short(reading(card(), wanted="hi"), MESSAGES).text
    )


def test_readers_of_traditional_characters_get_the_simplified_ones_without_a_warning() -> None:
    assert "⚠" not in short(reading(card("zh-Hans"), wanted="zh-Hant"), MESSAGES).text


@pytest.mark.parametrize(("language", "partner"), [("ar", "en"), ("en", "ar"), ("ar", "zh-Hans")])
def test_every_line_runs_in_the_direction_of_its_own_language(language: str, partner: str) -> None:
    """Telegram takes the direction of a line from its first letter, so that no line may begin in another script."""
    shown, other = card(language), card(partner)
    lines = whole(reading(shown, partner=other), MESSAGES).text.splitlines()
    phrases_elsewhere = {line for line in lines for phrase in other.say if phrase in line}
    sources = {line for line in lines for source in shown.sources if source in line}
    assert len(phrases_elsewhere) == len(other.say)
    for line in filter(None, lines):
        expected = "en" if line in sources else partner if line in phrases_elsewhere else language
        first = next(one for one in line if unicodedata.bidirectional(one) in {"L", "R", "AL"})
        runs = "ltr" if unicodedata.bidirectional(first) == "L" else "rtl"
        assert runs == tags.direction(expected), line
