"""What a reader sees: who speaks, the words, where they came from, and what to mind."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.delivery.presentation import Copy, check_names, present
from bot.language.text import FormattedText, Span
from bot.messenger.entities import LONGEST_TEXT, utf16_length
from bot.translation.checks.registry import all_checks
from bot.translation.model import Attempt, Finding, Origin, Provenance, Severity
from content.messages import Messages
from tests.support.conversation import plain
from tests.support.words import strict_messages

ORIGINAL = Provenance(Origin.ORIGINAL, "en", "en")
MACHINE = Provenance(Origin.MACHINE, "pt", "en", provider="on-device")
MEMORY = Provenance(Origin.MEMORY, "pt", "en")
UNTRANSLATED = Provenance(Origin.ORIGINAL, "pt", "en")
NUMBERS = Finding("numbers", Severity.CRITICAL, "5 → 50")
DOUBTFUL = replace(
    UNTRANSLATED,
    attempts=(Attempt("on-device", "checks-failed", (NUMBERS,)),),
    findings=(NUMBERS,),
    doubtful_text="Give 50 mg.",
)


@pytest.fixture(scope="module")
def messages() -> Messages:
    return strict_messages()


def a_copy(provenance: Provenance = ORIGINAL, text: str = "Give 5 mg.", **more: object) -> Copy:
    """A message of Ana's."""
    usual: dict[str, object] = {
        "delivery_id": 7,
        "author_name": "Ana Prado",
        "team_name": "Cardiologia",
        "institution_name": "Hospital do Sul",
        "text": FormattedText(text),
        "edited": False,
        "interface_language": "en",
    }
    return Copy(provenance=provenance, **(usual | more))  # type: ignore[arg-type]  # a test's shorthand


def lines(copy: Copy, messages: Messages) -> list[str]:
    (shown,) = present(copy, messages)
    return plain(shown.text.text).split("\n")


def buttons(copy: Copy, messages: Messages) -> list[str]:
    return [button.data for button in present(copy, messages)[-1].buttons]


def test_the_sender_stands_in_bold_on_a_line_of_their_own(messages: Messages) -> None:
    (shown,) = present(a_copy(), messages)

    assert lines(a_copy(), messages) == ["Ana Prado · Cardiologia, Hospital do Sul", "Give 5 mg."]
    assert shown.text.spans == (Span(0, shown.text.text.index("\n"), "bold"),)


def test_somebody_without_a_team_is_named_alone(messages: Messages) -> None:
    assert lines(a_copy(team_name=None, institution_name=None), messages)[0] == "Ana Prado"


def test_somebody_who_left_has_no_name_any_more(messages: Messages) -> None:
    former = messages.format("en", "relay-former-member")
    assert lines(a_copy(author_name=""), messages)[0] == f"{former} · Cardiologia, Hospital do Sul"


def test_formatting_stays_where_it_was_below_the_header(messages: Messages) -> None:
    (shown,) = present(replace(a_copy(), text=FormattedText("Stop warfarin.", (Span(0, 4, "underline"),))), messages)

    (stop,) = [span for span in shown.text.spans if span.kind == "underline"]
    assert shown.text.text[stop.offset : stop.end] == "Stop"


def test_a_machines_words_say_so_and_by_which_engine(messages: Messages) -> None:
    assert lines(a_copy(MACHINE), messages)[-1] == "PT→EN · on-device"
    assert buttons(a_copy(MACHINE), messages) == ["1:original:7", "1:problem:7"]


def test_words_that_a_person_approved_say_so(messages: Messages) -> None:
    tag = messages.format("en", "relay-tag-approved", source="PT", target="EN")
    assert lines(a_copy(MEMORY), messages)[-1] == plain(tag)
    assert buttons(a_copy(MEMORY), messages) == ["1:original:7", "1:problem:7"]


def test_the_authors_own_words_need_no_tag_and_no_button_to_the_original(messages: Messages) -> None:
    assert len(lines(a_copy(), messages)) == 2
    assert buttons(a_copy(), messages) == ["1:problem:7"]


def test_an_edited_message_says_so(messages: Messages) -> None:
    assert lines(a_copy(MACHINE, edited=True), messages)[-2:] == ["PT→EN · on-device", "edited"]


@pytest.mark.parametrize("origin", [MACHINE, MEMORY])
@pytest.mark.parametrize("severity", [Severity.WARNING, Severity.CRITICAL])
def test_what_the_checks_found_is_marked_whoever_translated(
    messages: Messages, origin: Provenance, severity: Severity
) -> None:
    marked = replace(origin, findings=(Finding("numbers", severity), Finding("units", severity)))
    shown = "\n".join(lines(a_copy(marked), messages))

    assert "⚠ Please compare with the original: numbers and units" in shown


def test_that_nobody_checked_is_no_mark(messages: Messages) -> None:
    """Neither passed nor failed: /why tells it, the copy does not cry wolf."""
    unchecked = replace(MACHINE, findings=(Finding("drugs", Severity.NOT_CHECKED),))
    assert lines(a_copy(unchecked), messages) == lines(a_copy(MACHINE), messages)


@pytest.mark.parametrize(
    ("attempts", "words"),
    [
        ((), "relay-mark-no-engine"),
        ((Attempt("on-device", "unsupported-pair"),), "relay-mark-no-engine"),
        ((Attempt("on-device", "time-out"),), "relay-mark-engine-failed"),
        ((Attempt("on-device", "unsupported-pair"), Attempt("google", "rate-limited")), "relay-mark-engine-failed"),
        ((Attempt("on-device", "failed"),), "relay-mark-engine-failed"),
    ],
)
def test_an_original_that_could_not_be_translated_says_why(
    messages: Messages, attempts: tuple[Attempt, ...], words: str
) -> None:
    mark = plain(messages.format("en", words, source="PT", target="EN"))
    copy = a_copy(replace(UNTRANSLATED, attempts=attempts))

    assert lines(copy, messages)[-1] == mark
    assert buttons(copy, messages) == ["1:problem:7"]


def test_a_refused_translation_is_one_tap_away_and_its_findings_are_named(messages: Messages) -> None:
    shown = "\n".join(lines(a_copy(DOUBTFUL), messages))

    assert "did not pass the safety check (numbers)" in shown
    assert "50" not in shown, "the doubtful text itself is not shown"
    assert buttons(a_copy(DOUBTFUL), messages) == ["1:doubtful:7", "1:problem:7"]


def test_a_refused_translation_without_findings_is_not_offered(messages: Messages) -> None:
    assert buttons(a_copy(replace(DOUBTFUL, findings=())), messages) == ["1:problem:7"]


@pytest.mark.parametrize(("text", "marked"), [("Lorem ipsum dolor sit.", True), ("ok CT 5 mg", False), ("👍", False)])
def test_a_language_that_was_not_recognised_is_marked_from_four_words_on(
    messages: Messages, text: str, marked: bool
) -> None:
    unknown = Provenance(Origin.ORIGINAL, None, "en")
    mark = messages.format("en", "relay-mark-language-unknown")
    assert (mark in lines(a_copy(unknown, text), messages)) is marked


def test_two_scripts_of_one_language_are_no_failed_translation(messages: Messages) -> None:
    traditional = Provenance(Origin.ORIGINAL, "zh-Hans", "zh-Hant")
    assert lines(a_copy(traditional, "患者情况稳定"), messages)[1:] == ["患者情况稳定"]


def test_every_check_has_a_name_in_every_language(messages: Messages) -> None:
    """Strict messages raise for a missing one."""
    for check in (*(one.id for one in all_checks()), "masks"):
        found = replace(MACHINE, findings=(Finding(check, Severity.WARNING),))
        for language in messages.languages:
            assert check_names(found, language, messages)


def test_an_interface_language_without_words_of_ours_is_answered_in_english(messages: Messages) -> None:
    """Also one that the library for lists does not know: no message is lost for that."""
    marked = replace(MACHINE, findings=(NUMBERS, Finding("units", Severity.CRITICAL)))
    assert "numbers and units" in "\n".join(lines(a_copy(marked, interface_language="tlh"), messages))


def test_a_name_can_neither_begin_a_line_nor_turn_the_direction(messages: Messages) -> None:
    """It could pass for a mark of ours, or hide the dose."""
    copy = a_copy(author_name="Ana\n⚠ edited\u202e", team_name="\u2069Car\u200fdio", institution_name="Sul\u2066\r\n")
    assert lines(copy, messages) == ["Ana ⚠ edited · Cardio, Sul", "Give 5 mg."]


def test_long_names_and_a_long_text_fit_in_numbered_messages(messages: Messages) -> None:
    text = ("😀 " * 2048).strip()
    names = {"author_name": "𝒜" * 120, "team_name": "𝒯" * 120, "institution_name": "ℐ" * 120}
    shown = present(a_copy(DOUBTFUL, text, edited=True, **names), messages)

    assert all(utf16_length(part.text.text) <= LONGEST_TEXT for part in shown)
    headers = [plain(part.text.text).split("\n")[0] for part in shown]
    assert [header[-5:] for header in headers] == [f"({number}/{len(shown)})" for number in range(1, len(shown) + 1)]
    assert "".join(part.text.text for part in shown).count("😀") == 2048
    assert [bool(part.buttons) for part in shown] == [False] * (len(shown) - 1) + [True]


def test_a_text_whose_header_and_footer_make_it_too_long_is_cut_and_nothing_is_lost(messages: Messages) -> None:
    @settings(deadline=None)  # how long it takes depends on what else the machine does
    @given(st.integers(4000, 4096), st.sampled_from(["word ", "5 mg. ", "患者。", "a", "😀"]))
    def whatever_the_length(length: int, unit: str) -> None:
        text = (unit * 4096)[:length].strip()
        while utf16_length(text) > LONGEST_TEXT:
            text = text[:-1]
        shown = present(a_copy(DOUBTFUL, text), messages)

        assert all(utf16_length(part.text.text) <= LONGEST_TEXT for part in shown)
        bodies = "".join(part.text.text.split("\n", 1)[1] for part in shown)
        assert bodies.split("\n\n⚠")[0].replace(" ", "") == text.replace(" ", "")

    whatever_the_length()


class TestRightToLeft:
    """The same in Arabic: a Latin name or code never turns a line around."""

    @pytest.fixture
    def arabic(self, messages: Messages) -> str:
        (shown,) = present(a_copy(MACHINE, "أعطِ 5 mg.", edited=True, interface_language="ar"), messages)
        return shown.text.text

    def test_the_line_of_the_sender_begins_from_the_right(self, arabic: str) -> None:
        """By the first strong character outside isolates (UAX #9, P2 and P3)."""
        assert direction(arabic.split("\n")[0]) == "R"

    def test_every_name_is_isolated(self, arabic: str) -> None:
        for name in ("Ana Prado", "Cardiologia", "Hospital do Sul"):
            assert f"\u2068{name}\u2069" in arabic

    def test_what_was_isolated_is_closed_on_the_same_line(self, arabic: str) -> None:
        for line in arabic.split("\n"):
            depth = 0
            for character in line:
                depth += {"\u2066": 1, "\u2067": 1, "\u2068": 1, "\u2069": -1}.get(character, 0)
                assert depth >= 0
            assert depth == 0

    def test_the_tag_reads_from_the_source_to_the_target(self, arabic: str) -> None:
        """Inside an isolate of its own that runs from left to right."""
        (tag,) = [line for line in arabic.split("\n") if "→" in line]
        assert tag.index("\u2066") < tag.index("PT") < tag.index("→") < tag.index("EN")

    def test_a_name_with_an_override_does_not_reach_the_dose(self, messages: Messages) -> None:
        (shown,) = present(a_copy(author_name="أنا\u202e5 mg", interface_language="ar"), messages)
        assert not {"\u202d", "\u202e"} & set(shown.text.text)

    def test_failures_are_told_in_arabic(self, messages: Messages) -> None:
        for provenance in (DOUBTFUL, replace(UNTRANSLATED, attempts=(Attempt("on-device", "time-out"),)), UNTRANSLATED):
            (shown,) = present(a_copy(provenance, interface_language="ar"), messages)
            assert "⚠ النص الأصلي" in shown.text.text


def direction(line: str) -> str:
    """R or L: the direction of a line whose sender leaves it to its first strong character."""
    depth = 0
    for character in line:
        depth += {"\u2066": 1, "\u2067": 1, "\u2068": 1, "\u2069": -1}.get(character, 0)
        kind = unicodedata.bidirectional(character)
        if depth == 0 and kind in ("L", "R", "AL"):
            return "L" if kind == "L" else "R"
    return "L"
