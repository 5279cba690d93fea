"""The shapes of requests and answers on the wire, without python-telegram-bot in between."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

import httpx
import pytest

from tests.support.sandbox_server import RunningSandbox


@pytest.fixture
async def http(sandbox: RunningSandbox) -> AsyncIterator[httpx.AsyncClient]:
    """A plain client with the bot's address as its base."""
    async with httpx.AsyncClient(base_url=f"{sandbox.bot_api}{sandbox.token}/") as client:
        yield client


async def test_query_form_multipart_and_json_are_all_accepted(http: httpx.AsyncClient, amira: int) -> None:
    """The same request in four ways, one of them with a structure."""
    fields = {"chat_id": str(amira), "text": "Hello", "reply_markup": json.dumps({"remove_keyboard": True})}
    answers = [
        await http.get("sendMessage", params=fields),
        await http.post("sendMessage", data=fields),
        await http.post("sendMessage", files={name: (None, value) for name, value in fields.items()}),
        await http.post("sendMessage", json={**fields, "chat_id": amira, "reply_markup": {"remove_keyboard": True}}),
    ]
    assert [answer.json()["result"]["text"] for answer in answers] == ["Hello"] * 4


async def test_method_names_ignore_case(http: httpx.AsyncClient) -> None:
    """sendMessage is SENDMESSAGE."""
    assert (await http.get("GETME")).json()["result"]["is_bot"] is True


async def test_an_unknown_method_is_not_found(http: httpx.AsyncClient) -> None:
    """404 with Telegram's words."""
    answer = await http.get("sendTelepathy")
    assert (answer.status_code, answer.json()) == (
        404,
        {"ok": False, "error_code": 404, "description": "Not Found: method not found"},
    )


async def test_a_wrong_token_is_401_for_methods_and_files(sandbox: RunningSandbox) -> None:
    """The error code is the HTTP status."""
    async with httpx.AsyncClient(base_url=sandbox.base_url) as client:
        answers = [await client.get("/bot1:no/getMe"), await client.get("/file/bot1:no/photos/file_1.jpg")]
    assert [answer.status_code for answer in answers] == [401, 401]
    assert answers[0].json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


@pytest.mark.parametrize(
    ("fields", "description"),
    [
        ({"text": "x"}, "Bad Request: chat_id is empty"),
        ({"chat_id": "5", "text": "x"}, "Bad Request: chat not found"),
        ({"chat_id": "me"}, "Bad Request: chat not found"),
        ({"chat_id": "{amira}"}, "Bad Request: message text is empty"),
        ({"chat_id": "{amira}", "text": "x", "entities": "{"}, "Bad Request: can't parse entities JSON object"),
        ({"chat_id": "{amira}", "text": "x", "message_thread_id": "y"}, 'field "message_thread_id" must be a valid'),
        ({"chat_id": "{amira}", "text": "x", "reply_markup": "[]"}, "can't parse reply markup: expected an Object"),
    ],
)
async def test_malformed_requests_are_400(
    http: httpx.AsyncClient, amira: int, fields: dict[str, str], description: str
) -> None:
    """Status, code and description."""
    filled = {name: value.replace("{amira}", str(amira)) for name, value in fields.items()}
    answer = await http.post("sendMessage", data=filled)
    body = answer.json()
    assert (answer.status_code, body["ok"], body["error_code"]) == (400, False, 400)
    assert description in body["description"]


async def test_a_body_that_is_no_json_is_400(http: httpx.AsyncClient) -> None:
    """When it says that it is."""
    answer = await http.post("sendMessage", content=b"{", headers={"content-type": "application/json"})
    assert answer.status_code == 400


async def test_answers_leave_out_what_the_bot_api_leaves_out(http: httpx.AsyncClient, amira: int) -> None:
    """python-telegram-bot writes four fields as false that Telegram never sends so, in nested messages too."""
    first = (await http.get("sendMessage", params={"chat_id": amira, "text": "one"})).json()["result"]
    reply = json.dumps({"message_id": first["message_id"]})
    answer = await http.get("sendMessage", params={"chat_id": amira, "text": "two", "reply_parameters": reply})
    assert set(answer.json()["result"]) == {"message_id", "from", "chat", "date", "text", "reply_to_message"}
    assert set(first) == {"message_id", "from", "chat", "date", "text"}
    assert set(answer.json()["result"]["reply_to_message"]) == set(first)


async def test_every_request_is_recorded(sandbox: RunningSandbox, http: httpx.AsyncClient, amira: int) -> None:
    """With parameters, status and order."""
    since = await sandbox.client.sequence()
    await http.get("sendMessage", params={"chat_id": amira, "text": "one"})
    await http.post("sendMessage", json={"chat_id": 5, "text": "two"})
    calls = await sandbox.client.calls(since)
    assert [(call.method, call.status, call.parameters["text"]) for call in calls] == [
        ("sendMessage", 200, "one"),
        ("sendMessage", 400, "two"),
    ]
    assert calls[1].description == "Bad Request: chat not found"
    assert calls[0].sequence < calls[1].sequence
    assert calls[0].time <= calls[1].time
