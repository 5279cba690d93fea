"""Lines run as their language does, whatever stands first in them, and what people copy stays clean."""

from __future__ import annotations

import pytest

from bot.delivery.direction import bare, directed, heading
from bot.language.text import FormattedText, Span

MARKS = str.maketrans({"\u200e": "(L)", "\u200f": "(R)", "\u2066": "[", "\u2069": "]"})


def shown(text: str, language: str | None, *, machine: bool = False) -> str:
    """With the invisible made visible."""
    return directed(FormattedText(text), language, machine=machine).text.translate(MARKS)


@pytest.mark.parametrize("language", ["en", "zh-Hans", "ar", "ur", None])
@pytest.mark.parametrize("text", ["Give 5 mg.", "患者情况稳定", "أعطِ الدواء", "5-10", "👍", ""])
def test_a_text_that_is_right_by_itself_gets_nothing(text: str, language: str | None) -> None:
    """Nor does a line of another script: it is a quotation, and runs as it should."""
    assert shown(text, language) == text


def test_a_line_of_an_arabic_text_that_begins_in_latin_letters_runs_from_the_right() -> None:
    """Only that line: every line has a direction of its own."""
    assert shown("أعطِ الدواء.\nWarfarin مرتين\nWarfarin", "ar") == "أعطِ الدواء.\n(R)Warfarin مرتين\nWarfarin"


def test_a_line_that_begins_with_a_number_and_a_latin_unit_does_too() -> None:
    assert shown("5 mg مرتين", "ar") == "(R)5 mg مرتين"


def test_a_line_whose_letters_all_stand_in_isolates_does_too() -> None:
    """They hide their letters from whoever looks for the first one."""
    assert shown("\u2067أعطِ\u2069 5", "ar") == "(R)\u2067أعطِ] 5"


def test_an_arabic_name_at_the_beginning_does_not_turn_an_english_line() -> None:
    assert shown("أحمد: please give 5 mg", "en") == "(L)أحمد: please give 5 mg"


def test_an_arabic_quotation_in_an_english_text_stays_as_it_is() -> None:
    """Most of the line is from the right."""
    assert shown("He said:\n«خذ 5 mg مرتين يوميا»", "en") == "He said:\n«خذ 5 mg مرتين يوميا»"


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("أعطِ 10-20 mg الآن", "أعطِ [10-20 mg] الآن"),
        ("أعطِ -5 ثم +3", "أعطِ [-5] ثم [+3]"),
        ("الحرارة ≥ 38.5 °C.", "الحرارة [≥ 38.5 °C]."),
        ("الضغط 120/80 mmHg، جيد", "الضغط [120/80 mmHg]، جيد"),
        ("أعطِ 5 mg IV every 8 h.", "أعطِ [5 mg IV every 8 h]."),
        ("(5 mg) كل يوم", "(R)([5 mg]) كل يوم"),
        ("اتصل +974 5555 1234", "اتصل [+974 5555 1234]"),
        ("في 3/10/2026 الساعة 15:30", "في 3/10/2026 الساعة 15:30"),
        ("أعطِ 1,000.5 منه", "أعطِ 1,000.5 منه"),
        ("الرابط https://x.org/5-6 هنا", "الرابط https://x.org/5-6 هنا"),
        ("اكتب a5-6@x.org أو @user5-6", "اكتب a5-6@x.org أو @user5-6"),
        ("أعطِ ٥-١٠ منه", "أعطِ ٥-١٠ منه"),
    ],
)
def test_quantities_in_an_arabic_translation_read_as_they_were_written(text: str, isolated: str) -> None:
    """ "10-20" would be read as "20-10". What reads alike in both directions, and addresses, are left alone."""
    assert shown(text, "ar", machine=True) == isolated


def test_within_what_people_wrote_nothing_is_touched() -> None:
    assert shown("أعطِ 10-20 mg الآن", "ar") == "أعطِ 10-20 mg الآن"


def test_code_is_copied_with_a_tap_and_gets_no_marks_inside() -> None:
    words = "أعطِ\nab 5-6 ثم"
    text = FormattedText(words, (Span(0, len(words), "pre"),))
    assert directed(text, "ar", machine=True) == text


def test_formatting_covers_the_words_that_it_covered() -> None:
    """A quotation begins with its line, so that the mark does not become a line above it."""
    text = FormattedText("Warfarin 5-6 mg مرتين", (Span(0, 8, "bold"), Span(9, 6, "code"), Span(0, 21, "blockquote")))
    made = directed(FormattedText(text.text, (text.spans[0], text.spans[2])), "ar", machine=True)

    assert [made.text[one.offset : one.end].translate(MARKS) for one in made.spans] == [
        "Warfarin",
        "(R)Warfarin [5-6 mg] مرتين",
    ]


def test_what_was_copied_from_a_copy_is_what_was_kept() -> None:
    kept = FormattedText("Warfarin 10-20 mg مرتين", (Span(0, 8, "bold"), Span(9, 8, "italic")))
    assert bare(directed(kept, "ar", machine=True)) == kept


def test_a_span_over_nothing_but_marks_goes_with_them() -> None:
    assert bare(FormattedText("a\u2066\u2069b", (Span(1, 2, "bold"), Span(0, 4, "code")))) == FormattedText(
        "ab", (Span(0, 2, "code"),)
    )


def test_a_heading_whose_names_run_from_the_right_runs_as_its_words_do() -> None:
    """Whether a client looks into isolates for the first letter or not."""
    assert heading("\u2068هدى\u2069 · \u2068قسم القلب\u2069", "en").startswith("\u200e")
    assert heading("\u2068李敏\u2069 · \u2068Ward\u2069", "en") == "\u2068李敏\u2069 · \u2068Ward\u2069"
