"""The termbase as a file: what is read, what is refused, and that nothing is lost on the way."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import glossary
from content.terms import EVERY_LANGUAGE, Term, TermState, TermStatus

SEPSIS = Term(concept="sepsis", language="pt", text="sepse")
EVERYTHING = Term(
    concept="ward",
    language="zh-Hant",
    text='enfermaria, "geral"',
    status=TermStatus.FORBIDDEN,
    state=TermState.APPROVED,
    room_id=7,
    approved_by="Terminology group",
    approved_at=datetime(2026, 3, 1, 9, tzinfo=UTC),
    source="MeSH heading",
    note="a; b",
)


def read(*rows: str, header: str = "concept,language,term,status") -> glossary.Glossary:
    return glossary.read("\n".join((header, *rows)).encode())


def refused(row: str, header: str = "concept,language,term,status") -> str:
    """The reason for the one row, in line 2."""
    (problem,) = read(row, header=header).problems
    assert problem.line == 2
    return problem.reason


def test_every_field_comes_back_as_it_was_written() -> None:
    """Also what holds commas and quotation marks."""
    written = glossary.write([SEPSIS, EVERYTHING]).encode()
    assert glossary.read(written) == glossary.Glossary((SEPSIS, EVERYTHING), ())


@given(st.text(st.sampled_from("'=+-@＝a b;,\"\té脓"), min_size=1, max_size=12).filter(lambda text: text.strip()))
def test_whatever_begins_a_term_comes_back(text: str) -> None:
    """Apostrophes and signs of formulas too, however many."""
    term = Term(concept="c", language="en", text=" ".join(f"{text}x".split()))
    assert glossary.read(glossary.write([term]).encode()).terms == (term,)


@pytest.mark.parametrize("text", ["=1+1", "+1x", "-x", "@x", "＝x"])
def test_no_cell_is_a_formula_to_a_spreadsheet(text: str) -> None:
    """The apostrophe is what spreadsheets know as "this is text"."""
    written = glossary.write([Term(concept="c", language="en", text=text, note=text)])
    assert written.splitlines()[1] == f"c,en,'{text},preferred,draft,,,,,'{text}"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_files_of_every_spreadsheet_are_read(mark: bytes, delimiter: str, line_end: str) -> None:
    """With or without a byte order mark; spreadsheets in Spanish, French and Portuguese write semicolons."""
    lines = (delimiter.join(("Term", "Language", "Concept")), delimiter.join(("sepse", "pt", "sepsis")), "")
    assert glossary.read(mark + line_end.join(lines).encode()).terms == (SEPSIS,)


def test_a_row_is_a_preferred_draft_for_every_room_unless_it_says_otherwise() -> None:
    assert read("sepsis,pt,sepse", "sbar,mul,SBAR,do-not-translate").terms == (
        SEPSIS,
        Term(concept="sbar", language=EVERY_LANGUAGE, text="SBAR", status=TermStatus.DO_NOT_TRANSLATE),
    )


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Sepsis!,pt,sepse", "concept: expected a-z"),
        ("sepsis,Klingon-no,sepse", "language: expected a BCP-47 tag"),
        ("sepsis,pt,", "term: expected a word"),
        ("sepsis,pt,***", "term: expected a word"),
        (f"sepsis,pt,{'a' * 121}", "term: expected at most 120"),
        (f"sepsis,pt,{'a ' * 13}", "and 12 words"),
        ("sepsis,pt,sep\u202ese", "term: holds invisible characters"),
        ("sepsis,pt,sepse,nice", "status: expected preferred, admitted, forbidden, do-not-translate"),
        ("sepsis,pt,sepse,preferred,draft", "expected 4 cells, found 5"),
        ('sepsis,pt,"sepse', "cannot be read as CSV"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused_with_its_line_and_reason(row: str, reason: str) -> None:
    assert reason in refused(row)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("c,en,x,approved,,,", "approved needs approved_by"),
        ("c,en,x,approved,,Group,2026-03-01T09:00:00", "a time with its zone"),
        ("c,en,x,draft,,Group,", "a draft has no approved_by"),
        ("c,en,x,draft,0,,", "room: expected the id"),
        ("c,en,x,draft,٣,,", "room: expected the id"),
        ("c,en,x,finished,,,", "state: expected draft, approved"),
    ],
)
def test_who_approved_what_has_to_be_said_whole(row: str, reason: str) -> None:
    assert reason in refused(row, header="concept,language,term,state,room,approved_by,approved_at")


def test_bad_rows_keep_nobody_else_out() -> None:
    """Not even one in another encoding, or with a quotation mark that never closes."""
    content = b'concept,language,term\nsepsis,pt,"x\nsepsis,es,caf\xe9\n\nsepsis,pt,sepse\n'
    found = glossary.read(content)
    assert found.terms == (SEPSIS,)
    assert [problem.line for problem in found.problems] == [2, 3]


def test_a_term_counts_once_and_a_concept_has_one_preferred_term() -> None:
    found = read("sepsis,pt,sepse", "sepsis,pt,sepse,admitted", "sepsis,pt,sépsis", "sepsis,en,sepsis")
    assert [problem.reason for problem in found.problems] == [
        "the same term as in line 2",
        "the preferred term is in line 2 already: admitted?",
    ]
    assert len(found.terms) == 2


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("concept,term", "expected a column 'language'"),
        ("concept,language,term,colour", "unknown column 'colour'"),
        ("concept,language,term,term", "a column comes twice"),
    ],
)
def test_nothing_is_read_under_columns_that_are_not_understood(header: str, reason: str) -> None:
    found = read("sepsis,pt,sepse", header=header)
    assert found.terms == ()
    assert [(one.line, reason in one.reason) for one in found.problems] == [(1, True)]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"x" * (glossary.LARGEST_FILE + 1)])
def test_no_file_at_all_and_one_that_is_too_large_are_named(content: bytes) -> None:
    assert [problem.line for problem in glossary.read(content).problems] == [1]


def test_reading_ends_at_the_most_rows() -> None:
    rows = [f"c{number},en,x" for number in range(glossary.MOST_ROWS + 2)]
    found = read(*rows)
    assert len(found.terms) == glossary.MOST_ROWS
    assert [problem.line for problem in found.problems] == [glossary.MOST_ROWS + 2]
