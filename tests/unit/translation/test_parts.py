"""A message in two languages: told apart, put together, kept."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from bot.language.segments import LanguageSegment
from bot.language.text import FormattedText, Span
from bot.translation.model import Origin, Provenance, TextPart, Translation
from bot.translation.parts import combined, divided, edges, fits, main_language
from bot.translation.provenance import from_json, to_json

TEXT = FormattedText("Stable.\n\nEstá bem.", (Span(0, 7, "bold"),))
PARTS = (TextPart(0, 9, "en"), TextPart(9, 18, "pt"))
ORIGINAL = Provenance(Origin.ORIGINAL, "en", "pt")


def made(text: FormattedText, source: str, origin: Origin = Origin.MACHINE, **more: str) -> Translation:
    """What became of a part."""
    return Translation(text, Provenance(origin, source, "pt", **more))  # type: ignore[arg-type]  # fields of type str


@given(text=st.text(max_size=80), cuts=st.lists(st.integers(0, 80), max_size=5))
def test_parts_that_are_left_alone_joined_are_the_text(text: str, cuts: list[int]) -> None:
    """Nothing is lost, whatever the text and wherever it is cut."""
    formatted = FormattedText(text)
    ends = sorted({cut for cut in cuts if 0 < cut < len(text)} | {len(text)})
    languages = ["en", "pt"]
    starts = [0, *ends[:-1]]
    parts = tuple(TextPart(a, b, languages[i % 2]) for i, (a, b) in enumerate(zip(starts, ends, strict=True)) if a < b)
    left = [made(edges(formatted.slice(one.start, one.end))[1], "en") for one in parts]

    assert combined(formatted, parts, left, ORIGINAL).text == formatted


def test_a_text_in_one_language_has_no_parts() -> None:
    assert divided([LanguageSegment(0, 5, "en"), LanguageSegment(5, 9, None), LanguageSegment(9, 12, "en")], "en") == ()


def test_chinese_in_two_scripts_is_one_language() -> None:
    assert divided([LanguageSegment(0, 5, "zh-Hans"), LanguageSegment(5, 9, "zh-Hant")], "zh-Hans") == ()


def test_the_main_language_is_one_of_the_parts() -> None:
    assert main_language(PARTS, "pt") == "pt"
    assert main_language((TextPart(0, 3, "en"), TextPart(3, 20, "pt")), "gl") == "pt"
    assert main_language((), "en") == "en"


def test_parts_of_another_text_do_not_fit() -> None:
    assert fits(PARTS, TEXT)
    assert not fits(PARTS, FormattedText("short"))


def test_paragraphs_and_formatting_stay_where_parts_meet() -> None:
    whole = combined(
        TEXT,
        PARTS,
        [
            made(FormattedText("Estável.", (Span(0, 8, "bold"),)), "en"),
            made(FormattedText("Está bem."), "pt", Origin.ORIGINAL),
        ],
        ORIGINAL,
    )

    assert whole.text == FormattedText("Estável.\n\nEstá bem.", (Span(0, 8, "bold"),))
    assert [(one.language, one.origin) for one in whole.provenance.parts] == [
        ("en", Origin.MACHINE),
        ("pt", Origin.ORIGINAL),
    ]


def test_one_refused_part_refuses_the_whole() -> None:
    refused = made(FormattedText("Stable."), "en", Origin.ORIGINAL, doubtful_text="Instável.")
    whole = combined(TEXT, PARTS, [refused, made(FormattedText("Está bem."), "pt")], ORIGINAL)

    assert (whole.text, whole.provenance.origin) == (TEXT, Origin.ORIGINAL)
    assert whole.provenance.doubtful_text == "Instável.\n\nEstá bem."


def test_parts_are_kept_in_the_provenance_and_older_rows_are_still_read() -> None:
    kept = Provenance(Origin.MACHINE, "en", "pt", parts=(TextPart(0, 9, "en", Origin.MACHINE, "on-device"), PARTS[1]))
    assert from_json(to_json(kept)) == kept
    before = json.loads(to_json(kept))
    del before["parts"]
    assert from_json(json.dumps(before)).parts == ()
