"""A time of day in a message is followed by what the reader's clock shows then, and by nothing where that is not sure."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.language.text import FormattedText, Span
from bot.relay.local_times import MOST, LocalTime, with_local_times
from bot.relay.local_times_words import for_reader
from tests.support.time_texts import time_texts
from tests.support.words import strict_messages

LA, DOHA, SHANGHAI, KOLKATA = "America/Los_Angeles", "Asia/Qatar", "Asia/Shanghai", "Asia/Kolkata"
MONDAY = datetime(2026, 5, 4, 17, tzinfo=UTC)
"""Ten in the morning in Los Angeles, eight in the evening in Doha."""


def said(local: LocalTime) -> str:
    shown = f"{local.at:%H:%M}" + (f"-{local.until:%H:%M}" if local.until else "")
    day = f"{local.at:%a} " if local.weekday else ""
    return f"({day}{shown}{f' {local.days_away:+d}' if local.days_away else ''})"


def annotated(
    text: str | FormattedText,
    language: str = "en",
    *,
    sender: str = LA,
    reader: str = DOHA,
    at: datetime = MONDAY,
) -> str:
    formatted = FormattedText(text) if isinstance(text, str) else text
    shown = with_local_times(formatted, language, sender, reader, at, said).text
    return shown.replace("\u2068", "").replace("\u2069", "")


def test_the_texts_that_were_written_first_get_their_local_times_and_no_others() -> None:
    """In six languages, half with times of day, half with doses, ratios, scores, rooms and lengths of time."""
    assert [(one.text, one.found()) for one in time_texts() if one.found() != one.expected] == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Tuesday 3 pm", "Tuesday 3 pm (Wed 01:00)"),
        ("Tuesday at 6 am", "Tuesday at 6 am (16:00)"),
        ("3 pm", "3 pm (01:00 +1)"),
        ("3-4 pm", "3-4 pm (01:00-02:00 +1)"),
        ("11-1 pm", "11-1 pm (21:00-23:00)"),
        ("between 3 and 4 pm", "between 3 and 4 pm (01:00-02:00 +1)"),
        ("9 am and 3 pm", "9 am (19:00) and 3 pm (01:00 +1)"),
        ("not Tuesday but 3 pm Wednesday", "not Tuesday but 3 pm (Thu 01:00) Wednesday"),
        ("noon", "noon (22:00)"),
        ("at 0800", "at 0800 (18:00)"),
        ("15:00 today", "15:00 (Tue 01:00) today"),
    ],
)
def test_the_day_is_said_where_it_is_another_there(text: str, shown: str) -> None:
    """As a weekday where the text names the day; else by how much it differs, which is true of any day."""
    assert annotated(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "at 3", "at 10:30", "half past 3 pm", "quarter to 3 pm", "10 to 3 pm", "8 AM/PM",
        "1:10 dilution", "score 14:20", "ratio 13:20", "12:34:56:78", "room 15:30", "25:00", "24:00", "PM2.5 and 10 PM2.5",
        "every 8 hours", "1500 mL", "lesion at 3 o'clock", "right breast, 10:30, 2 cm", "midnight on Tuesday",
        "tonight we decide; 08:30 then",
    ],
)  # fmt: skip
def test_what_may_be_read_in_two_ways_gets_nothing(text: str) -> None:
    assert annotated(text) == text


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("3 pm UTC", "en", "3 pm UTC (18:00)"),
        ("3 pm GMT-5", "en", "3 pm GMT-5 (23:00)"),
        ("15:00Z", "en", "15:00Z (18:00)"),
        ("3 pm Los Angeles time", "en", "3 pm Los Angeles time (01:00 +1)"),
        ("8 pm Doha time", "en", "8 pm Doha time"),
        ("15:00 (London time)", "en", "15:00 (London time) (17:00)"),
        ("3 pm your time", "en", "3 pm your time"),
        ("3 pm my time", "en", "3 pm my time (01:00 +1)"),
        ("3 pm Springfield time", "en", "3 pm Springfield time"),
        ("London 15:00", "en", "London 15:00"),
        ("北京时间晚上8点", "zh", "北京时间晚上8点 (15:00)"),
        ("您那边时间15:00", "zh", "您那边时间15:00"),
        ("手术时间15:00", "zh", "手术时间15:00 (01:00 +1)"),
        ("a las 15:00 hora de Madrid", "es", "a las 15:00 hora de Madrid (16:00)"),
        ("الساعة 6 مساءً بتوقيت القاهرة", "ar", "الساعة 6 مساءً بتوقيت القاهرة (18:00)"),
        ("All times UTC. Call at 3 pm.", "en", "All times UTC. Call at 3 pm."),
    ],
)
def test_a_zone_in_the_text_wins_and_an_unknown_one_silences(text: str, language: str, shown: str) -> None:
    """The clock in Doha and Cairo shows the same in May: the local time of such a text says nothing new."""
    assert annotated(text, language) == (text if "القاهرة" in text else shown)


@pytest.mark.parametrize(
    ("text", "sender", "shown"),
    [
        ("3 pm PST", LA, "3 pm PST (01:00 +1)"),
        ("3 pm PST", SHANGHAI, "3 pm PST"),
        ("3 pm PDT", SHANGHAI, "3 pm PDT (01:00 +1)"),
        ("3 pm CST", SHANGHAI, "3 pm CST"),
        ("3 pm PT", LA, "3 pm PT (01:00 +1)"),
        ("3 pm PT review", SHANGHAI, "3 pm PT review"),
    ],
)
def test_letters_for_a_zone_count_where_they_mean_one_thing(text: str, sender: str, shown: str) -> None:
    """In May "PST" is what people in Los Angeles call their summer time; from others it may mean winter time."""
    assert annotated(text, sender=sender) == shown


@pytest.mark.parametrize(
    ("text", "sent", "shown"),
    [
        ("Tuesday 3 pm", datetime(2026, 10, 30, 17, tzinfo=UTC), "Tuesday 3 pm (Wed 02:00)"),
        ("Saturday 3 pm", datetime(2026, 10, 30, 17, tzinfo=UTC), "Saturday 3 pm (Sun 01:00)"),
        (
            "On Tuesday at 3 pm he was febrile",
            datetime(2026, 10, 30, 17, tzinfo=UTC),
            "On Tuesday at 3 pm he was febrile",
        ),
        ("Sunday 1:30 am", datetime(2026, 10, 30, 17, tzinfo=UTC), "Sunday 1:30 am"),
        ("8 March 2:30 am", datetime(2026, 3, 6, 17, tzinfo=UTC), "8 March 2:30 am"),
        ("8 March 3:30 am", datetime(2026, 3, 6, 17, tzinfo=UTC), "8 March 3:30 am (13:30)"),
        ("3 pm", datetime(2026, 10, 31, 17, tzinfo=UTC), "3 pm"),
    ],
)
def test_clocks_that_change_are_minded(text: str, sent: datetime, shown: str) -> None:
    """On 1 November 2026 clocks in Los Angeles go back at 2:00, on 8 March forward: hours skipped or doubled get nothing."""
    assert annotated(text, at=sent) == shown


def test_a_day_that_can_be_two_is_not_called_by_its_name() -> None:
    assert annotated("on 5/6 at 3 pm") == "on 5/6 at 3 pm (01:00 +1)"


def test_the_same_zone_and_the_same_clock_add_nothing() -> None:
    assert annotated("3 pm", reader=LA) == "3 pm"
    assert annotated("15:00", sender="Europe/Paris", reader="Europe/Madrid") == "15:00"


def test_people_of_one_zone_get_the_times_of_another_that_is_named() -> None:
    assert annotated("3 pm Doha time", reader=LA) == "3 pm Doha time (05:00)"


def test_a_table_of_times_gets_no_more_than_it_can_bear() -> None:
    assert annotated(", ".join(f"{hour} pm" for hour in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10))).count("(") == MOST


def test_marks_stay_over_their_words_and_the_addition_is_small() -> None:
    text = FormattedText(
        "See you at 3 pm sharp", (Span(0, 21, "bold"), Span(16, 5, "underline"), Span(11, 4, "italic"))
    )
    shown = with_local_times(text, "en", LA, DOHA, MONDAY, said)
    assert [(span.kind, shown.slice(span.offset, span.end).text) for span in shown.spans] == [
        ("bold", "See you at 3 pm \u2068(01:00 +1)\u2069 sharp"),
        ("underline", "sharp"),
        ("italic", "3 pm"),
        ("italic", "\u2068(01:00 +1)\u2069"),
    ]


@pytest.mark.parametrize("kind", ["code", "pre", "url", "strikethrough"])
def test_what_is_copied_or_crossed_out_stays_as_it_is(kind: str) -> None:
    assert annotated(FormattedText("3 pm", (Span(0, 4, kind),))) == "3 pm"


def test_nothing_is_added_to_a_translation_that_lost_the_zone() -> None:
    written = FormattedText("a las 3 pm hora de Madrid"), "es"
    lost = with_local_times(FormattedText("at 3 pm"), "en", "Europe/Madrid", DOHA, MONDAY, said, written=written)
    assert lost.text == "at 3 pm"


def test_an_unknown_zone_or_a_failing_word_costs_the_addition_only() -> None:
    def fails(local: LocalTime) -> str:
        raise RuntimeError(str(local))

    assert with_local_times(FormattedText("3 pm"), "en", LA, DOHA, MONDAY, fails).text == "3 pm"
    assert annotated("3 pm", sender="Nowhere/Here") == "3 pm"


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "3 pm Tuesday (Wed 1:00 AM your time)"),
        ("zh-Hans", "3 pm Tuesday（您当地时间周三 01:00）"),
        ("ar", "3 pm Tuesday (الأربعاء 1:00 ص بتوقيتكم)"),
        ("es", "3 pm Tuesday (mié 1:00 en su hora local)"),
        ("fr", "3 pm Tuesday (mer. 01:00 chez vous)"),
        ("pt", "3 pm Tuesday (qua. 01:00 no seu horário)"),
    ],
)
def test_it_is_said_in_the_readers_interface_language(language: str, shown: str) -> None:
    text = for_reader(
        FormattedText("Tuesday, 3 pm"),
        "en",
        written=None,
        sender_zone=LA,
        reader_zone=DOHA,
        sent_at=MONDAY,
        interface_language=language,
        messages=strict_messages(),
    ).text
    expected = shown.replace("3 pm Tuesday", "Tuesday, 3 pm")
    assert text.replace("\u2068", "").replace("\u2069", "").replace("\u202f", " ") == expected
