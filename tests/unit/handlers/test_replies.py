"""Callback data, keyboards and long texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import tags
from bot.messenger.callbacks import LONGEST_DATA
from handlers.languages import OFFERED, choice, own_name, prepare
from handlers.replies import LARGEST_ROW_ID, LONGEST_TEXT, ButtonExpired, Press, Verb, keyboard, pages


def utf16_units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize("verb", list(Verb))
@pytest.mark.parametrize("value", ["", "zh-Hans", "x" * 30])
def test_a_button_means_what_it_was_made_with(verb: Verb, value: str) -> None:
    press = Press(verb, 42, value)
    assert Press.parse(press.data) == press


@pytest.mark.parametrize("verb", list(Verb))
def test_the_largest_row_fits_into_telegrams_64_bytes(verb: Verb) -> None:
    assert len(Press(verb, LARGEST_ROW_ID, "zh-Hans").data.encode()) <= LONGEST_DATA


@pytest.mark.parametrize("press", [Press(Verb.ROOM, -1), Press(Verb.ROOM, 1, "a b"), Press(Verb.ROOM, 1, "x" * 60)])
def test_what_would_not_come_back_the_same_is_not_made(press: Press) -> None:
    with pytest.raises(ValueError, match="callback data"):
        _ = press.data


@pytest.mark.parametrize(
    "data",
    [
        None,
        "",
        "1",
        "1:room",
        "1:room:",
        "1:room:x",
        "2:room:1",
        "room:1",
        "1:nosuchverb:1",
        "1:room:1:",
        "1:room:1:a b",
        "1:room:1\n",
        f"1:room:{LARGEST_ROW_ID + 1}",
        "1:room:" + "9" * 30,
        "1:room:١",
    ],
)
def test_data_of_another_version_or_made_up_is_an_expired_button(data: str | None) -> None:
    with pytest.raises(ButtonExpired):
        Press.parse(data)


@given(
    (st.text(max_size=64) | st.text(max_size=60).map("1:{}".format)).filter(
        lambda data: not data.startswith(tuple(f"1:{verb}:" for verb in Verb))
    )
)
def test_no_data_breaks_the_parser(data: str) -> None:
    """Whatever does not name something that we do is an expired button, and no other error."""
    with pytest.raises(ButtonExpired):
        Press.parse(data)


@given(st.sampled_from(list(Verb)), st.integers(min_value=0, max_value=LARGEST_ROW_ID))
def test_every_button_of_ours_is_read_as_it_was_written(verb: Verb, row_id: int) -> None:
    assert Press.parse(f"1:{verb}:{row_id}") == Press(verb, row_id)


@given(st.sampled_from(list(Verb)), st.text(min_size=1, max_size=20).filter(lambda text: not text[0].isdigit()))
def test_a_button_of_ours_with_a_broken_number_is_an_expired_button(verb: Verb, broken: str) -> None:
    with pytest.raises(ButtonExpired):
        Press.parse(f"1:{verb}:{broken}")


@given(st.text(alphabet=st.sampled_from("ab \n😀é中"), max_size=400), st.integers(min_value=4, max_value=60))
def test_pages_keep_every_character_that_is_not_an_end_of_line(text: str, longest: int) -> None:
    found = pages(text, longest)
    assert all(0 < utf16_units(page) <= longest for page in found)
    assert "".join(found).replace("\n", "") == text.replace("\n", "")


def test_a_text_that_fits_stays_whole() -> None:
    assert pages("one\n\ntwo") == ["one\n\ntwo"]


def test_a_long_text_is_cut_at_the_ends_of_lines() -> None:
    text = "\n".join(["x" * 1000] * 10)
    assert pages(text) == ["\n".join(["x" * 1000] * count) for count in (4, 4, 2)]


def test_length_is_counted_as_telegram_does() -> None:
    """An emoji counts twice there."""
    assert [utf16_units(page) for page in pages("😀" * 3000)] == [LONGEST_TEXT, 6000 - LONGEST_TEXT]


def test_a_choice_of_languages_shows_each_once_under_its_own_name() -> None:
    rows = choice(["ar", "en", "ar", "zh-Hans"], Verb.READING, 7)
    assert [[button.label for button in row] for row in rows] == [["العربية", "English"], [own_name("zh-Hans")]]
    assert rows[0][0].press == Press(Verb.READING, 7, "ar")


def test_every_offered_language_has_a_button() -> None:
    markup = keyboard(*choice(OFFERED, Verb.JOIN_LANGUAGE, LARGEST_ROW_ID))
    labels = [button.text for row in markup.inline_keyboard for button in row]
    assert len(set(labels)) == len(OFFERED) == len(set(OFFERED))
    assert not any("\U0001f1e6" <= character <= "\U0001f1ff" for label in labels for character in label), "no flags"


def test_after_preparing_no_name_of_an_offered_language_has_to_be_read() -> None:
    prepare(["en", "ar"])
    before = tags.display_name.cache_info().misses
    choice(OFFERED, Verb.READING, 1)
    assert [tags.display_name(tag, "ar") for tag in OFFERED]
    assert tags.display_name.cache_info().misses == before
