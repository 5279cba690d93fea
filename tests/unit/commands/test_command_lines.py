"""How commands read many texts and answer each."""

from __future__ import annotations

import io
import json

import pytest

from bot.commands.lines import Answer, BadLine, Request, answer_each, one, requests


def read(content: bytes, *, as_json: bool) -> list[dict[str, object] | str]:
    """The fields of each request, or what is wrong with the line."""
    lines = requests([], as_json=as_json, stream=io.BytesIO(content))
    return [str(line.request) if isinstance(line.request, BadLine) else dict(line.request.fields) for line in lines]


def shout(request: Request) -> Answer:
    """A command for these tests: it answers in capitals."""
    text = request.text("text").upper()
    return Answer(content={"text": text}, text=text, notes=["a note"], wrong=text == "WRONG")


def answer(content: bytes, *, as_json: bool) -> int:
    return answer_each(requests([], as_json=as_json, stream=io.BytesIO(content)), shout, as_json=as_json)


def test_words_of_the_command_line_are_one_text() -> None:
    assert [line.request for line in requests(["no", "fever"], as_json=False)] == [Request({"text": "no fever"})]


def test_every_line_is_a_text_the_blank_ones_too() -> None:
    assert read("\ufeffuno\r\n\n três \n".encode(), as_json=False) == [
        {"text": "uno"},
        {"text": ""},
        {"text": " três "},
    ]


def test_json_lines_may_have_blank_lines_between_them() -> None:
    assert read(b'{"text": "a"}\n\n{"text": "b"}', as_json=True) == [{"text": "a"}, {"text": "b"}]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        (b"not json", "expected a JSON object"),
        (b"[1]", "expected a JSON object"),
        (b"[" * 100_000, "expected a JSON object"),
        (b'{"text": "\xff"}', "expected UTF-8"),
        (b'{"text": "\\ud800"}', "expected Unicode text, found half a character"),
    ],
)
def test_a_line_that_holds_no_request_says_what_was_expected(line: bytes, complaint: str) -> None:
    assert read(line + b'\n{"text": "the next"}', as_json=True) == [complaint, {"text": "the next"}]


def test_an_argument_that_is_no_unicode_is_refused_like_a_line() -> None:
    (line,) = one({"text": "\udcff"})
    assert isinstance(line.request, BadLine)


def test_a_bad_line_is_answered_in_its_place_and_the_rest_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(b'{"text": "a", "id": [1]}\nnonsense\n{"text": 5}\n{"text": "b"}\n', as_json=True) == 1
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [
        {"id": [1], "text": "A"},
        {"error": "expected a JSON object", "line": 2},
        {"error": 'expected a text in "text"', "line": 3},
        {"text": "B"},
    ]


def test_without_json_answers_and_notes_go_different_ways(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(b"a\n\xff\nb\n", as_json=False) == 1
    output = capsys.readouterr()
    assert output.out == "A\nB\n"
    assert output.err == "a note\nline 2: expected UTF-8\na note\n"


@pytest.mark.parametrize(("text", "exit_code"), [(b"right", 0), (b"wrong\nright", 1)])
def test_an_answer_that_finds_something_wrong_decides_the_exit_code(text: bytes, exit_code: int) -> None:
    assert answer(text, as_json=False) == exit_code


def test_a_request_names_languages_by_any_of_the_fields_names() -> None:
    request = Request({"from": "zh-CN", "target_language": None})
    assert request.language("source_language", "from", otherwise=None) == "zh-Hans"
    assert request.language("target_language", "to", otherwise="pt") == "pt"
    with pytest.raises(BadLine, match="target_language"):
        request.required_language("target_language", "to", otherwise=None)


@pytest.mark.parametrize("value", [0, -1, True, "7", 1.5, 10**18])
def test_an_id_is_a_whole_number_that_a_row_can_have(value: object) -> None:
    with pytest.raises(BadLine):
        Request({"room": value}).row_id("room", None)


@pytest.mark.parametrize("value", ["pt", [5], ["klingon!"]])
def test_languages_are_a_list_of_tags(value: object) -> None:
    with pytest.raises(BadLine, match="expected"):
        Request({"expected": value}).languages("expected", [])
