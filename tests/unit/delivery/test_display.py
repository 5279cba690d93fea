"""What a reader sees who chose the translation, both texts, or the original."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.delivery.presentation import Copy, present, translation_alone
from bot.language.text import FormattedText, Span
from bot.members.model import Display
from bot.messenger.entities import LONGEST_TEXT, utf16_length
from bot.translation.model import Attempt, Finding, Origin, Provenance, Severity, TextPart
from content.messages import Messages
from tests.support.conversation import plain

MACHINE = Provenance(Origin.MACHINE, "pt", "en", provider="on-device")
NUMBERS = Finding("numbers", Severity.WARNING, "")
LONGEST_CAPTION = 1024
WIDEST = 14
"""Letters that a third of a phone's width shows."""


@pytest.fixture(scope="module")
def messages() -> Messages:
    return Messages.load(strict=True)


def a_copy(display: Display, provenance: Provenance = MACHINE, **more: object) -> Copy:
    """A message of Ana's in Portuguese."""
    usual: dict[str, object] = {
        "delivery_id": 7,
        "author_name": "Ana Prado",
        "team_name": None,
        "institution_name": None,
        "text": FormattedText("Give 5 mg."),
        "original": FormattedText("Dê 5 mg."),
        "edited": False,
        "interface_language": "en",
    }
    return Copy(provenance=provenance, display=display, **(usual | more))  # type: ignore[arg-type]  # a test's shorthand


def lines(copy: Copy, messages: Messages) -> list[str]:
    (shown,) = present(copy, messages)
    return plain(shown.text.text).split("\n")


def verbs(copy: Copy, messages: Messages) -> list[str]:
    return [button.data.split(":")[1] for button in present(copy, messages)[-1].buttons]


TABLE = {
    Display.TRANSLATION: (["Give 5 mg.", "", "PT→EN · on-device"], ["original", "problem"]),
    Display.BOTH: (["Give 5 mg.", "", "— PT —", "Dê 5 mg.", "", "PT→EN · on-device"], ["problem"]),
    Display.ORIGINAL: (["Dê 5 mg."], ["translation", "problem"]),
}


@pytest.mark.parametrize("display", Display)
def test_each_choice_shows_its_texts_and_offers_the_other(messages: Messages, display: Display) -> None:
    body, buttons = TABLE[display]
    copy = a_copy(display)
    assert (lines(copy, messages), verbs(copy, messages)) == (["Ana Prado", *body], buttons)


@pytest.mark.parametrize("display", Display)
def test_a_text_in_the_readers_own_language_looks_the_same_for_all(messages: Messages, display: Display) -> None:
    copy = a_copy(display, Provenance(Origin.ORIGINAL, "en", "en"), text=FormattedText("Give 5 mg."))
    assert (lines(copy, messages), verbs(copy, messages)) == (["Ana Prado", "Give 5 mg."], ["problem"])


@pytest.mark.parametrize("display", Display)
def test_a_refused_translation_is_refused_for_all(messages: Messages, display: Display) -> None:
    refused = Provenance(
        Origin.ORIGINAL,
        "pt",
        "en",
        attempts=(Attempt("on-device", "checks-failed", (NUMBERS,)),),
        findings=(replace(NUMBERS, severity=Severity.CRITICAL),),
        doubtful_text="Give 50 mg.",
    )
    copy = a_copy(display, refused, text=FormattedText("Dê 5 mg."))
    assert lines(copy, messages)[:3] == ["Ana Prado", "Dê 5 mg.", ""]
    assert "safety check" in lines(copy, messages)[3]
    assert verbs(copy, messages) == ["doubtful", "problem"]


@pytest.mark.parametrize("display", [Display.TRANSLATION, Display.BOTH])
def test_what_the_checks_found_is_said_wherever_the_translation_is_shown(messages: Messages, display: Display) -> None:
    copy = a_copy(display, replace(MACHINE, findings=(NUMBERS,)))
    assert "⚠ Please compare with the original: numbers" in lines(copy, messages)


def test_the_translation_on_demand_has_the_marks_that_everybody_sees(messages: Messages) -> None:
    """Never more certain than it is."""
    (shown,) = translation_alone(FormattedText("Give 5 mg."), replace(MACHINE, findings=(NUMBERS,)), "en", messages)
    assert plain(shown.text).split("\n") == [
        "Give 5 mg.",
        "",
        "⚠ Please compare with the original: numbers",
        "PT→EN · on-device",
    ]


def test_the_line_between_the_texts_names_every_language_of_the_original(messages: Messages) -> None:
    parts = (TextPart(0, 3, "pt", Origin.MACHINE), TextPart(3, 5, "es", Origin.MACHINE))
    assert "— PT+ES —" in lines(a_copy(Display.BOTH, replace(MACHINE, parts=parts)), messages)


def test_formatting_of_both_texts_stays_where_it_was(messages: Messages) -> None:
    copy = a_copy(
        Display.BOTH,
        text=FormattedText("Give 5 mg.", (Span(5, 4, "underline"),)),
        original=FormattedText("Dê 5 mg.", (Span(3, 4, "underline"),)),
    )
    (shown,) = present(copy, messages)
    marked = [shown.text.text[one.offset : one.end] for one in shown.text.spans if one.kind == "underline"]
    assert marked == ["5 mg", "5 mg"]


def test_each_text_of_an_arabic_copy_runs_in_its_own_direction(messages: Messages) -> None:
    """Also where a line begins with a Latin name, and the line between them belongs to the reader."""
    copy = a_copy(
        Display.BOTH,
        replace(MACHINE, target_language="ar"),
        text=FormattedText("Warfarin 10-20 mg مرتين"),
        interface_language="ar",
    )
    (shown,) = present(copy, messages)
    body = shown.text.text.split("\n")[1:5]
    assert body == ["\u200fWarfarin \u206610-20 mg\u2069 مرتين", "", "\u200f— PT —", "Dê 5 mg."]


def test_long_texts_are_numbered_and_never_share_a_message_with_each_other(messages: Messages) -> None:
    copy = a_copy(Display.BOTH, text=FormattedText("Give it. " * 500), original=FormattedText("Dê isso. " * 500))
    shown = present(copy, messages)

    heads = [plain(part.text.text).split("\n")[0] for part in shown]
    assert heads == [f"Ana Prado ({number}/4)" for number in range(1, 5)]
    assert all(utf16_length(part.text.text) <= LONGEST_TEXT for part in shown)
    assert [("Give" in part.text.text, "Dê" in part.text.text) for part in shown] == [(True, False)] * 2 + [
        (False, True)
    ] * 2
    assert [bool(part.buttons) for part in shown] == [False, False, False, True]
    assert "— PT —" in shown[2].text.text


@pytest.mark.parametrize("display", Display)
@pytest.mark.parametrize("length", [900, 1000, 1100, 3000, 9000])
def test_a_caption_that_grows_goes_on_in_texts(messages: Messages, display: Display, length: int) -> None:
    """Nothing is lost, the first part fits under a picture, the others are full texts."""
    copy = a_copy(display, text=FormattedText("Go. " * (length // 4)), original=FormattedText("Já. " * (length // 4)))
    first, *others = present(copy, messages, first_limit=LONGEST_CAPTION)

    assert utf16_length(first.text.text) <= LONGEST_CAPTION
    assert all(utf16_length(part.text.text) <= LONGEST_TEXT for part in others)
    together = "".join(part.text.text for part in (first, *others))
    wanted = {Display.TRANSLATION: ["Go."], Display.ORIGINAL: ["Já."], Display.BOTH: ["Go.", "Já."]}[display]
    assert [together.count(word) for word in wanted] == [length // 4] * len(wanted)


def test_a_caption_that_leaves_no_room_begins_in_the_next_message(messages: Messages) -> None:
    """The names stand under the picture, the words below it."""
    first, second = present(a_copy(Display.TRANSLATION, author_name="A" * 120), messages, first_limit=140)
    assert (plain(first.text.text), "Give 5 mg." in second.text.text) == ("A" * 120 + " (1/2)", True)


def test_no_label_under_a_copy_is_wider_than_its_share_of_a_phone(messages: Messages) -> None:
    """A row of three at most, in every language."""
    labels = ("original", "translation", "doubtful", "problem", "lang-wrong")
    for language in messages.languages:
        for label in labels:
            assert len(messages.format(language, f"button-{label}")) <= WIDEST, (language, label)
    unsure = replace(MACHINE, detection_confidence=0.5)
    for display in Display:
        assert len(present(a_copy(display, unsure), messages)[-1].buttons) <= 3
