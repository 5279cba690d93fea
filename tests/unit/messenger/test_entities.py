"""Telegram's UTF-16 offsets to code points and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from telegram import MessageEntity

from bot.language.text import FormattedText, Span
from bot.messenger.entities import from_telegram, to_telegram, utf16_length


def test_bold_after_an_emoji_is_found_where_it_stands() -> None:
    received = from_telegram("👍 stop now", [MessageEntity(MessageEntity.BOLD, 3, 4)])

    assert received.spans == (Span(2, 4, "bold"),)
    assert received.text[2:6] == "stop"


def test_a_link_keeps_its_address() -> None:
    received = from_telegram(
        "the protocol", [MessageEntity(MessageEntity.TEXT_LINK, 4, 8, url="https://example.org/p")]
    )

    assert received.spans == (Span(4, 8, "text_link", "https://example.org/p"),)


def test_an_entity_that_cuts_a_character_in_two_is_left_out() -> None:
    assert from_telegram("👍 ok", [MessageEntity(MessageEntity.BOLD, 1, 2)]).spans == ()


def test_what_telegram_finds_by_itself_is_not_sent() -> None:
    _, entities = to_telegram(FormattedText("see https://example.org", (Span(4, 19, "url"),)))

    assert entities == []


def test_no_more_than_a_hundred_entities_are_sent() -> None:
    spans = tuple(Span(index, 1, "bold") for index in range(150))

    assert len(to_telegram(FormattedText("x" * 150, spans))[1]) == 100


@given(st.text(alphabet=st.sampled_from("aé好😀 "), min_size=1, max_size=40), st.data())
def test_what_is_sent_comes_back_the_same(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    formatted = FormattedText(text, (Span(start, end - start, "italic"),))

    assert from_telegram(*to_telegram(formatted)) == formatted


@given(st.text(max_size=60))
def test_the_length_is_what_utf_16_takes(text: str) -> None:
    assert utf16_length(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2
