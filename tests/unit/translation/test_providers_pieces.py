"""Cutting texts for the engine: nothing is lost, added or moved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.translation.providers.pieces import (
    LONGEST_PIECE,
    LONGEST_TOKEN,
    LONGEST_UNSPACED_PIECE,
    cut,
    has_overlong_token,
    translate_whole,
)


def sentences(line: str) -> list[str]:
    """A stand-in for the engine's own cutting, which leaves out the spaces between sentences."""
    return [
        sentence.strip() for sentence in line.replace("。", "。|").replace(". ", ".|").split("|") if sentence.strip()
    ]


texts = st.text(alphabet=st.sampled_from("ab,.; \n\t-病人。，X1\r"), max_size=1500)


@given(texts)
def test_a_translator_that_changes_nothing_gives_the_text_back(text: str) -> None:
    assert translate_whole(text, lambda piece: piece, sentences) == text


@given(texts)
def test_the_engine_never_sees_a_line_end_or_an_outer_space(text: str) -> None:
    def check(piece: str) -> str:
        assert piece == piece.strip() != ""
        assert "\n" not in piece
        return piece.upper()

    translate_whole(text, check, sentences)


@given(st.text(alphabet="ab ,;病。", max_size=2000), st.integers(min_value=2, max_value=80))
def test_pieces_are_short_and_make_up_the_whole(run: str, longest: int) -> None:
    pieces = cut(run, longest)
    assert "".join(pieces) == run
    assert all(len(piece) <= longest for piece in pieces)


def test_ordinary_lines_go_to_the_engine_as_they_are() -> None:
    seen: list[str] = []

    def note(piece: str) -> str:
        seen.append(piece)
        return piece

    translate_whole("One. Two.\n- three\n", note, sentences)
    assert seen == ["One. Two.", "- three"]


def test_a_long_run_is_cut_at_a_clause_mark_where_there_is_one() -> None:
    clause = "the patient slept well through the whole of the night, "
    pieces = cut(clause * 10, LONGEST_PIECE)
    assert all(piece.strip().endswith("night,") for piece in pieces if piece.strip())


def test_a_long_chinese_run_is_cut_between_characters_never_in_a_number_or_mask() -> None:
    run = "病" * (LONGEST_UNSPACED_PIECE - 4) + "XXNUM1XX" + "人" * 50
    pieces = cut(run, LONGEST_UNSPACED_PIECE)
    assert sum("XXNUM1XX" in piece for piece in pieces) == 1
    assert "".join(pieces) == run


def test_an_overlong_word_is_seen_and_long_chinese_is_none() -> None:
    assert not has_overlong_token("x" * LONGEST_TOKEN + " " + "y" * LONGEST_TOKEN)
    assert has_overlong_token("see " + "x" * (LONGEST_TOKEN + 1))
    assert not has_overlong_token("病" * 4000)
    assert not has_overlong_token("ผู้ป่วย" * 100)
