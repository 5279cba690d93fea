"""The checker of requests notices what it is there for."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.bot_api_specification import check_request


def field(name: str, *types: str, required: bool = False) -> dict[str, Any]:
    """A field as the specification describes it."""
    return {"name": name, "types": list(types), "required": required}


SPECIFICATION: dict[str, Any] = {
    "methods": {
        "sendMessage": {
            "fields": [
                field("chat_id", "Integer", "String", required=True),
                field("text", "String", required=True),
                field("silent", "Boolean"),
                field("entities", "Array of Entity"),
                field("markup", "Inline", "Remove"),
            ]
        },
        "sendPhoto": {
            "fields": [field("photo", "InputFile", "String", required=True), field("media", "Array of Media")]
        },
        "getMe": {},
    },
    "types": {
        "Entity": {"fields": [field("type", "String", required=True), field("offset", "Integer", required=True)]},
        "Inline": {"fields": [field("rows", "Array of Array of Entity", required=True)]},
        "Remove": {"fields": [field("remove", "Boolean", required=True)]},
        "Media": {"subtypes": ["MediaPhoto"]},
        "MediaPhoto": {"fields": [field("media", "String", required=True)]},
    },
}


@pytest.mark.parametrize(
    ("method", "parameters"),
    [
        ("getMe", {}),
        ("SENDMESSAGE", {"chat_id": "5", "text": "x"}),
        ("sendMessage", {"chat_id": 5, "text": "x", "silent": True}),
        ("sendMessage", {"chat_id": "@x", "text": "x", "silent": "true"}),
        ("sendMessage", {"chat_id": 5, "text": "x", "entities": '[{"type": "bold", "offset": 0}]'}),
        ("sendMessage", {"chat_id": 5, "text": "x", "markup": {"rows": [[{"type": "a", "offset": 1}]]}}),
        ("sendMessage", {"chat_id": 5, "text": "x", "markup": {"remove": True}}),
        ("sendPhoto", {"photo": {"upload": "a.png", "size": 3}}),
        ("sendPhoto", {"photo": "attach://p1", "p1": {"upload": "a.png", "size": 3}}),
        ("sendPhoto", {"photo": "x", "media": '[{"media": "attach://p1"}]', "p1": {"upload": "a", "size": 3}}),
    ],
)
def test_good_requests_have_no_problems(method: str, parameters: dict[str, Any]) -> None:
    """Strings from forms and values from JSON alike."""
    assert check_request(method, parameters, SPECIFICATION) == []


@pytest.mark.parametrize(
    ("method", "parameters", "problem"),
    [
        ("sendTelepathy", {}, "no such method"),
        ("sendMessage", {"text": "x"}, "chat_id is missing"),
        ("sendMessage", {"chat_id": 5, "text": "x", "txet": "y"}, "there is no field txet"),
        ("sendMessage", {"chat_id": 5, "text": 6}, "text should be String"),
        ("sendMessage", {"chat_id": 5, "text": "x", "silent": "perhaps"}, "silent should be Boolean"),
        ("sendMessage", {"chat_id": 5, "text": "x", "entities": "["}, "as JSON"),
        ("sendMessage", {"chat_id": 5, "text": "x", "entities": [{"type": "a", "offset": 1.5}]}, "entities[0].offset"),
        ("sendMessage", {"chat_id": 5, "text": "x", "entities": [{"offset": 1}]}, "entities[0].type is missing"),
        (
            "sendMessage",
            {"chat_id": 5, "text": "x", "markup": {"rows": [[{"offset": 1, "type": "a", "z": 1}]]}},
            ".z is",
        ),
        ("sendPhoto", {"photo": "x", "media": [{"media": "y", "other": 1}]}, "media[0].other is not a field"),
    ],
)
def test_problems_are_named(method: str, parameters: dict[str, Any], problem: str) -> None:
    """Where they are and what they are."""
    (found,) = check_request(method, parameters, SPECIFICATION)
    assert problem in found
