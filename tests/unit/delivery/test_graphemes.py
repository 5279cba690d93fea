"""No cut falls into what people see as one character."""

from __future__ import annotations

import pytest

from bot.delivery.graphemes import last_cut, may_cut

WHOLE = {
    "line end": "\r\n",
    "accent": "e\u0301\u0323",
    "skin tone": "👍🏽",
    "profession": "👩🏽\u200d⚕\ufe0f",
    "family": "👨\u200d👩\u200d👧",
    "flag": "🇶🇦",
    "flag of tags": "🏴\U000e0067\U000e0062\U000e007f",
    "keycap": "5\ufe0f\u20e3",
    "Arabic vowels": "عِّ",
    "Persian joiner": "ی\u200cخ",
    "Arabic number sign": "\u0600١",
    "conjunct": "क्ष",
    "vowel sign": "कि",
    "Thai am": "กำ",
    "syllable of letters": "\u1112\u1161\u11ab",
    "half-width voicing": "ｶﾞ",
}


@pytest.mark.parametrize("cluster", WHOLE.values(), ids=WHOLE)
def test_what_people_see_as_one_is_not_cut(cluster: str) -> None:
    """Before and after it a cut is allowed."""
    places = [index for index in range(len(cluster) + 3) if may_cut(f"a{cluster}b", index)]
    assert places == [0, 1, len(cluster) + 1, len(cluster) + 2]


def test_two_flags_are_cut_between_them_only() -> None:
    flags = "🇶🇦🇨🇳"
    assert [index for index in range(5) if may_cut(flags, index)] == [0, 2, 4]


def test_letters_of_any_script_can_be_cut_apart() -> None:
    for text in ("ab", "患者", "مر", "а5", "5a", "😀😀"):
        assert may_cut(text, 1)


def test_the_last_place_is_found_before_a_cluster() -> None:
    assert last_cut("abc👩\u200d⚕", 0, 5) == 3


def test_one_cluster_that_fills_everything_is_cut_all_the_same() -> None:
    """Nothing is ever too long to be sent."""
    assert last_cut("e" + "\u0301" * 50, 0, 20) == 20
