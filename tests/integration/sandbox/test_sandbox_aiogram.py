"""Answers and updates are read by a second library, so that the bot and the sandbox do not share one library's mistakes."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiogram.types
import httpx
import pytest
from pydantic import TypeAdapter

from bot.sandbox.files import plain_picture
from tests.support.bot_api_specification import load_specification
from tests.support.sandbox_server import RunningSandbox

Call = Callable[..., Awaitable[Any]]
NEWER = {"can_send_welcome_messages"}  # of Bot API 10.3; the specification at hand is of 10.1
EVERYTHING = list(aiogram.types.Update.model_fields.keys() - {"update_id"})


@pytest.fixture
async def call(sandbox: RunningSandbox) -> AsyncIterator[Call]:
    """Call a method with JSON and get its result."""
    async with httpx.AsyncClient(base_url=f"{sandbox.bot_api}{sandbox.token}/") as http:

        async def do(method: str, **fields: Any) -> Any:
            answer = (await http.post(method, json=fields)).json()
            assert answer["ok"], answer
            return answer["result"]

        yield do


def unknown_fields(value: Any, kind: str, specification: dict[str, Any]) -> list[str]:
    """Fields that the Bot API does not document and required ones that are missing, at any depth."""
    if kind.startswith("Array of "):
        inner = kind.removeprefix("Array of ")
        return [problem for item in value for problem in unknown_fields(item, inner, specification)]
    described = specification["types"].get(kind)
    if described is None or not isinstance(value, dict):
        return []
    if subtypes := described.get("subtypes"):
        each: list[list[str]] = [unknown_fields(value, subtype, specification) for subtype in subtypes]
        return min(each, key=len)
    fields = {field["name"]: field for field in described.get("fields", [])}
    problems = [f"{kind}.{name} is unknown" for name in value if name not in fields and name not in NEWER]
    problems += [
        f"{kind}.{name} is missing" for name, field in fields.items() if field["required"] and name not in value
    ]
    for name, part in value.items():
        if name in fields:
            tried: list[list[str]] = [unknown_fields(part, each, specification) for each in fields[name]["types"]]
            fewest = min(tried, key=len)
            problems += fewest
    return problems


def documented(value: Any, kind: str) -> None:
    """Check against the published specification when it is at hand."""
    if specification := load_specification():
        assert unknown_fields(value, kind, specification) == []


async def test_results_are_read_by_aiogram(sandbox: RunningSandbox, call: Call, amira: int) -> None:
    """Every method that answers with more than true."""
    group = await sandbox.client.create_group("Ward", [amira], forum=True, bot_is_admin=True)
    asked = await sandbox.client.send_text(amira, "One two")
    markup = {
        "inline_keyboard": [[{"text": "Yes", "callback_data": "1"}, {"text": "Go", "url": "https://example.org"}]]
    }
    reply = {"message_id": asked, "quote": "two"}
    bold = [
        {"type": "bold", "offset": 0, "length": 3},
        {"type": "text_link", "offset": 4, "length": 3, "url": "http://a.b"},
    ]
    messages = [
        await call(
            "sendMessage", chat_id=amira, text="Two one", reply_parameters=reply, reply_markup=markup, entities=bold
        ),
        await call("sendLocation", chat_id=amira, latitude=1.5, longitude=2.5),
        await call("sendContact", chat_id=amira, phone_number="+1", first_name="A"),
        await call("sendMessage", chat_id=group, text="In the group"),
        await call("forwardMessage", chat_id=group, from_chat_id=amira, message_id=asked),
    ]
    messages.append(await call("editMessageText", chat_id=amira, message_id=messages[0]["message_id"], text="x"))
    file_ids: dict[str, str] = {}
    for kind in ("photo", "voice", "document", "video", "audio", "animation", "sticker"):
        sent = await sandbox.client.send_media(amira, kind)
        file_ids[kind] = str((await sandbox.client.message(amira, sent)).file_id)
        messages.append(await call(f"send{kind.title()}", chat_id=amira, **{kind: file_ids[kind]}))
    album = [
        {"type": "photo", "media": file_ids["photo"]},
        {"type": "video", "media": file_ids["video"], "caption": "c"},
    ]
    messages += await call("sendMediaGroup", chat_id=amira, media=album)
    for message in messages:
        assert aiogram.types.Message.model_validate(message).message_id == message["message_id"]
        documented(message, "Message")
    await call("pinChatMessage", chat_id=group, message_id=messages[3]["message_id"])
    results: list[tuple[type[Any], str, Any]] = [
        (aiogram.types.User, "User", await call("getMe")),
        (aiogram.types.ChatFullInfo, "ChatFullInfo", await call("getChat", chat_id=group)),
        (aiogram.types.ChatFullInfo, "ChatFullInfo", await call("getChat", chat_id=amira)),
        (aiogram.types.File, "File", await call("getFile", file_id=file_ids["voice"])),
        (aiogram.types.WebhookInfo, "WebhookInfo", await call("getWebhookInfo")),
        (
            aiogram.types.MessageId,
            "MessageId",
            await call("copyMessage", chat_id=amira, from_chat_id=amira, message_id=asked),
        ),
    ]
    for model, name, body in results:
        model.model_validate(body)
        documented(body, name)
    member: TypeAdapter[Any] = TypeAdapter(aiogram.types.ChatMemberUnion)
    for administrator in await call("getChatAdministrators", chat_id=group):
        member.validate_python(administrator)
        documented(administrator, "ChatMember")
    documented(await call("getChatMember", chat_id=group, user_id=amira), "ChatMember")


async def test_updates_of_every_kind_are_read_by_aiogram(sandbox: RunningSandbox, call: Call, amira: int) -> None:
    """Each of the kinds that the sandbox makes, at least once."""
    people = sandbox.client
    await call("getUpdates", allowed_updates=EVERYTHING)
    chen = await people.create_user("Chen")
    basic = await people.create_group("Old ward", [amira], bot_is_admin=True)
    ward = await people.migrate_group(basic)
    await people.add_member(ward, chen, by=amira)
    await people.rename_group(ward, "Ward")
    forum = await people.create_group("Network", [amira], forum=True, bot_is_admin=True)
    topic = await people.create_topic(forum, "Pharmacy")
    in_topic = await people.send_text(amira, "one", chat_id=forum, thread_id=topic)
    await people.send_text(amira, "two", chat_id=forum, reply_to=in_topic, quote="one")
    mentioned = [{"type": "text_mention", "offset": 0, "length": 4, "user": {"id": chen}}]
    told = await people.send_text(amira, "Chen see https://example.org #x /help a@b.org", entities=mentioned)
    await people.edit_text(amira, amira, told, "Chen saw")
    await people.forward(amira, amira, told)
    for kind in ("photo", "voice", "document", "video", "audio", "animation", "sticker", "video_note"):
        await people.send_media(amira, kind)
    await people.send_photo(amira, data=plain_picture(4, 3), caption="small")
    await people.send_album(amira, [{"kind": "photo"}, {"kind": "video"}])
    await people.send_location(amira, 1.0, 2.0)
    await people.send_contact(amira, "+1", "A")
    markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "1"}]]}
    sent = await call("sendMessage", chat_id=amira, text="Pick", reply_markup=json.dumps(markup))
    await people.press(amira, amira, sent["message_id"], label="Yes")
    await people.react(amira, amira, sent["message_id"], "👍")
    await people.inline_query(amira, "")
    query = await people.inline_query(amira, "card")
    article = {"type": "article", "id": "1", "title": "T", "input_message_content": {"message_text": "t"}}
    await call("answerInlineQuery", inline_query_id=query, results=[article])
    await people.choose_inline_result(amira, query, "1")
    await people.remove_member(ward, chen)
    await people.restrict_bot(ward)
    await people.kick_bot(ward)
    await people.block(amira)
    seen: set[str] = set()
    offset = 0
    while updates := await call("getUpdates", offset=offset):
        for update in updates:
            aiogram.types.Update.model_validate(update)
            documented(update, "Update")
            seen |= update.keys()
        offset = updates[-1]["update_id"] + 1
    assert seen - {"update_id"} == {
        "message",
        "edited_message",
        "callback_query",
        "inline_query",
        "chosen_inline_result",
        "message_reaction",
        "my_chat_member",
        "chat_member",
    }
