"""Whatever is written, adding local times and looking for hints fails never, and takes nothing away."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.language.text import FormattedText, Span
from bot.relay.clarity import hint
from bot.relay.local_times import MOST, insertions, with_local_times

PIECES = [
    "3 pm", "15:00", "at 3", "Tuesday", "tomorrow", "下午3点", "明天", "15点30分", "الساعة 3 مساءً", "غدًا", "٣",
    "a las 15:00", "15h30", "às 9h", " ", "-", "–", "to ", "UTC", "GMT+3", " PST", "Doha time", "北京时间", "بتوقيت الدوحة",
    "5/6", "May 5", "2026-02-30", "29 February", "5.0 mg", ".5 mg", "10 U", "03/04", "qd", "😀", "\u2068", "\u2069",
    "\u202e", "é", "\n", "I:E 1:2", "noon", "midnight", "24:00", "99:99",
]  # fmt: skip
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=14).map("".join)
languages = st.sampled_from(["en", "zh-Hans", "ar", "es", "fr", "pt", "ru", "de", "ja", None])
zones = st.sampled_from(
    ["America/Los_Angeles", "Asia/Qatar", "Asia/Shanghai", "Australia/Lord_Howe", "Pacific/Apia", "UTC"]
)
moments = st.integers(1577836800, 2051222400).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
WORDS = "(⁂)"


@st.composite
def formatted(draw: st.DrawFn) -> FormattedText:
    """A text with marks over any parts of it."""
    text = FormattedText(draw(texts))
    spans = []
    for _ in range(draw(st.integers(0, 4)) if text else 0):
        start = draw(st.integers(0, len(text) - 1))
        kind = draw(st.sampled_from(["bold", "italic", "code", "spoiler", "blockquote"]))
        spans.append(Span(start, draw(st.integers(1, len(text) - start)), kind))
    return FormattedText(text.text, tuple(spans))


@given(formatted(), languages, zones, zones, moments)
def test_taking_the_additions_out_gives_the_text_back(
    text: FormattedText, language: str | None, sender: str, reader: str, at: datetime
) -> None:
    shown = with_local_times(text, language, sender, reader, at, lambda _: WORDS)
    added = shown.spans[len(text.spans) :]
    assert len(added) <= MOST
    left = shown.text
    for addition in (f" \u2068{WORDS}\u2069",):
        left = left.replace(addition, "")
    assert left == text.text
    covered = [shown.slice(span.offset, span.end).text.replace(f" \u2068{WORDS}\u2069", "") for span in shown.spans]
    assert covered[: len(text.spans)] == [text.slice(span.offset, span.end).text for span in text.spans]


@given(texts, languages, zones, zones, moments)
def test_what_is_shown_is_the_same_moment_on_another_clock(
    text: str, language: str | None, sender: str, reader: str, at: datetime
) -> None:
    """Nothing is read that the reader's place never shows, and additions stand in order."""
    found = insertions(FormattedText(text), language, ZoneInfo(sender), ZoneInfo(reader), at)
    assert [one.offset for one in found] == sorted(one.offset for one in found)
    for one in found:
        assert one.time.at.tzinfo == ZoneInfo(reader)
        assert 0 < one.offset <= len(text)
        assert abs(one.time.days_away) <= 1 or "GMT" in text or sender == "Pacific/Apia" or reader == "Pacific/Apia"


@given(texts, languages, st.booleans())
def test_a_hint_quotes_the_author(text: str, language: str | None, several_zones: bool) -> None:
    one = hint(text, language, several_zones=several_zones)
    assert one is None or one.found in text or one.found.isdecimal()
