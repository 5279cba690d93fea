"""Where a sentence ends, in the languages of the interface."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bot.delivery.sentences import ends


def sentences(text: str) -> list[str]:
    places = [0, *ends(text, 0, len(text)), len(text)]
    found = [text[start:end].strip() for start, end in pairwise(places)]
    return [one for one in found if one]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He sleeps. She wakes! Who? They wait…", 4),
        ("He said: “Stop.” She stopped. (Twice.) Then she left.", 4),
        ("患者情况稳定。明天复查！好吗？", 3),
        ("医生说：“停药。”家属同意。", 2),
        ("المريض مستقر. هل نعطي الدواء؟ نعم.", 3),
        ("¿Duele? No. ¡Bien!", 2),  # "No." could be a number's
    ],
)
def test_a_sentence_ends_at_its_stop(text: str, count: int) -> None:
    """With what closes after it."""
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    "text",
    [
        "Ask Dr. Ruiz about it",
        "Some drugs, e.g. Warfarin, wait",
        "Some drugs (e.g. Warfarin) wait",
        "See Fig. 3 and No. 7 below",
        "It is J. K. Ono who knows",
        "approx. five hours",
        "Smith et al. Found it",
        "la Dra. Gil y el Sr. Sanz, p. ej. Hoy",
        "M. Petit et Mme. Roux, p.ex. Demain",
        "a Exma. Dra. Reis e o núm. 4",
        "د. عمر حداد",
        "1. Warfarin",
        "First:\n 12. Heparin",
        "2.5 mg",
        "www.example.org/a.b",
        "Wait ... and see",
    ],
)
def test_a_stop_within_a_sentence_ends_nothing(text: str) -> None:
    """Abbreviations, initials, numbers of a list, decimal places."""
    assert sentences(text) == [text]


def test_a_number_at_the_end_of_a_sentence_ends_it() -> None:
    assert sentences("Give 5. Then wait.") == ["Give 5.", "Then wait."]
