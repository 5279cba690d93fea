"""Language tags have one canonical form; names, direction and codes follow from it."""

from __future__ import annotations

import pytest

from bot.errors import InvalidInput
from bot.language import tags


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh_CN", "zh-Hans"),
        ("zh-Hans", "zh-Hans"),
        ("ZH-hans-SG", "zh-Hans"),
        ("cmn", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh_Hant_CN", "zh-Hant"),
    ],
)
def test_chinese_always_carries_its_script(given: str, expected: str) -> None:
    """A script is taken from the tag, else from the region, else it is Simplified."""
    assert tags.canonical(given) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [("pt-BR", "pt"), ("pt_PT", "pt"), ("en-GB-oed", "en"), ("ca-valencia", "ca"), ("es-419", "es"), (" fr ", "fr")],
)
def test_regions_and_variants_are_dropped(given: str, expected: str) -> None:
    assert tags.canonical(given) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("sr", "sr"),
        ("sr-Latn", "sr-Latn"),
        ("sr-ME", "sr-Latn"),
        ("pa-PK", "pa-Arab"),
        ("uz-Latn", "uz"),
        ("ar-Arab", "ar"),
    ],
)
def test_a_script_is_kept_only_where_it_is_not_the_usual_one(given: str, expected: str) -> None:
    assert tags.canonical(given) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("iw", "he"),
        ("in", "id"),
        ("mo", "ro"),
        ("por", "pt"),
        ("arb", "ar"),
        ("nb", "no"),
        ("tl", "fil"),
        ("prs", "fa"),
    ],
)
def test_retired_and_synonymous_codes_become_the_one_in_use(given: str, expected: str) -> None:
    assert tags.canonical(given) == expected


@pytest.mark.parametrize(
    "given",
    ["", "a", "xx", "und", "mul", "not a tag", "x-private", "qaa", "en\ud800", "Portuguese", "x" * 10_000, "中文"],
)
def test_what_names_no_language_is_invalid_input(given: str) -> None:
    """The error names the value, shortened and without lone surrogates, so that it can be shown."""
    with pytest.raises(InvalidInput) as raised:
        tags.canonical(given)
    value = raised.value.arguments["value"]
    assert isinstance(value, str)
    assert len(value) <= tags.LONGEST_NAME
    value.encode()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Portuguese", "pt"),
        ("português", "pt"),
        ("portugues", "pt"),
        ("PORTUGUÊS", "pt"),
        ("brazilian portuguese", "pt"),
        ("中文", "zh-Hans"),
        ("汉语", "zh-Hans"),
        ("繁體中文", "zh-Hant"),
        ("Traditional Chinese", "zh-Hant"),
        ("Mandarin", "zh-Hans"),
        ("العربية", "ar"),
        ("  francais ", "fr"),
        ("Tieng Viet", "vi"),
        ("zh-TW", "zh-Hant"),
        ("PT", "pt"),
    ],
)
def test_a_language_is_found_by_tag_or_by_name(typed: str, expected: str) -> None:
    assert tags.find(typed) == expected


@pytest.mark.parametrize("typed", ["", "   ", "xyzzy", "the", "not", "yes", "\ud800", "a" * 1000, "🙂", "\x00\x80"])
def test_what_is_neither_tag_nor_name_is_not_found(typed: str) -> None:
    """Everyday words that happen to be codes of small languages are not taken for them."""
    assert tags.find(typed) is None


def test_both_chinese_scripts_are_one_language() -> None:
    assert tags.same_language("zh-Hans", "zh-TW")
    assert tags.same_language("pt-BR", "pt-PT")
    assert not tags.same_language("pt", "es")


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("ar", "rtl"), ("he", "rtl"), ("fa", "rtl"), ("ur-PK", "rtl"), ("pa-Arab", "rtl"), ("pa", "ltr"), ("zh", "ltr")],
)
def test_direction_follows_the_script(tag: str, expected: str) -> None:
    assert tags.direction(tag) == expected


def test_a_name_is_given_in_the_readers_language() -> None:
    assert tags.display_name("pt", "en") == "Portuguese"
    assert tags.display_name("zh-TW", "en") == "Traditional Chinese"
    assert tags.display_name("en", "zh") == "英语"


def test_the_autonym_is_the_name_in_the_language_itself() -> None:
    assert [tags.display_name(tag, tag) for tag in ("pt", "zh-Hans", "zh-Hant")] == [
        "português",
        "简体中文",
        "繁體中文",
    ]


def test_a_name_that_the_reader_s_language_lacks_is_given_in_english() -> None:
    assert tags.display_name("pt", "tlh") == "Portuguese"
    assert tags.display_name("sr-Latn", "en") == "Serbian (Latin)"


@pytest.mark.parametrize(
    ("tag", "code"), [("pt-BR", "PT"), ("en", "EN"), ("zh-Hant", "ZH"), ("ar", "AR"), ("fil", "FIL")]
)
def test_the_short_code_is_the_language_in_capitals(tag: str, code: str) -> None:
    assert tags.short_code(tag) == code
