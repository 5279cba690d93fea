"""Reactions and pins at the door: who is counted, who is ignored without a word, and what the assistant hears of itself."""

from __future__ import annotations

from typing import Any

from telegram import Update

from bot.storage.tables import pinned, reaction
from tests.integration.handlers.conftest import CLINICIAN, COORDINATOR, STRANGER, House
from tests.support.updates import GROUP_ID

_DATE = 1_767_225_600


async def rows(house: House) -> list[Any]:
    """What is stored of reactions and pins."""
    async with house.database.read() as connection:
        return [*(await connection.execute(reaction.select())), *(await connection.execute(pinned.select()))]


def person(user_id: int) -> dict[str, Any]:
    """An account as updates show it."""
    return {"id": user_id, "is_bot": False, "first_name": "Person"}


def private(user_id: int) -> dict[str, Any]:
    """Their chat with the assistant."""
    return {"id": user_id, "type": "private", "first_name": "Person"}


GROUP = {"id": GROUP_ID, "type": "supergroup", "title": "A group"}


def update(house: House, kind: str, content: dict[str, Any]) -> Update:
    """An update with this content."""
    body = {"message_id": 700, "date": _DATE, **content}
    return Update.de_json({"update_id": 700, kind: body}, house.application.bot)


def reacts(house: House, user_id: int, chat: dict[str, Any], number: int, *kinds: dict[str, Any]) -> Update:
    """Somebody gives these signs."""
    given = {"chat": chat, "message_id": number, "user": person(user_id), "old_reaction": [], "new_reaction": kinds}
    return update(house, "message_reaction", given)


def pins(house: House, sender: dict[str, Any], chat: dict[str, Any], number: int) -> Update:
    """Telegram says that somebody pinned a message."""
    target = {"message_id": number, "date": _DATE, "chat": chat, "text": "x"}
    return update(house, "message", {"chat": chat, "from": sender, "pinned_message": target})


async def copy_of(house: House, author: int, reader: int) -> int:
    """Let somebody write, and note a copy in a reader's chat; returns its number there."""
    await house.write(author, "Rounds are at eight.")
    async with house.database.write() as connection:
        await connection.exec_driver_sql(
            "INSERT INTO delivery_part (delivery_id, part, chat_id, telegram_message_id)"
            f" SELECT id, 0, chat_id, 4711 FROM delivery WHERE chat_id = {reader}"
        )
        await connection.exec_driver_sql("UPDATE delivery SET state = 'sent', revision_sent = 1")
    return 4711


THUMB = {"type": "emoji", "emoji": "👍"}
CUSTOM = {"type": "custom_emoji", "custom_emoji_id": "1"}


async def test_a_members_reaction_is_kept_by_sign_and_answered_with_nothing(house: House) -> None:
    """However many custom emoji somebody gives, it is one sign."""
    copy = await copy_of(house, CLINICIAN, COORDINATOR)
    custom_too = (THUMB, CUSTOM, CUSTOM | {"custom_emoji_id": "2"}, {"type": "paid"})
    shown = await house.process(reacts(house, COORDINATOR, private(COORDINATOR), copy, *custom_too))

    assert shown == []
    assert [row.emoji for row in await rows(house)] == [{"👍": 1, "⭐": 1}]


async def test_strangers_and_those_without_a_linked_group_are_ignored_without_a_word(house: House) -> None:
    copy = await copy_of(house, CLINICIAN, COORDINATOR)
    counts = {"chat": GROUP, "message_id": copy, "reactions": [{"type": THUMB, "total_count": 3}]}
    anonymous = {"chat": GROUP, "message_id": copy, "actor_chat": GROUP, "old_reaction": [], "new_reaction": [THUMB]}
    before = len(house.request.calls)
    await house.process(reacts(house, STRANGER, private(STRANGER), copy, THUMB))
    await house.process(reacts(house, STRANGER, GROUP, copy, THUMB))
    await house.process(update(house, "message_reaction_count", counts))
    await house.process(update(house, "message_reaction", anonymous))
    await house.process(pins(house, person(STRANGER), GROUP, copy))

    assert len(house.request.calls) == before
    assert await rows(house) == []


async def test_what_the_assistant_pinned_itself_is_not_answered(house: House) -> None:
    """Telegram tells a bot of its own pins, in the person's chat: that is no stranger who writes."""
    copy = await copy_of(house, CLINICIAN, COORDINATOR)
    ourselves = {"id": house.application.bot.id, "is_bot": True, "first_name": "Common Ground"}
    before = len(house.request.calls)
    await house.process(pins(house, ourselves, private(COORDINATOR), copy))

    assert len(house.request.calls) == before
    assert await rows(house) == []


async def test_a_coordinators_pin_is_kept_and_answered_with_nothing(house: House) -> None:
    copy = await copy_of(house, CLINICIAN, COORDINATOR)
    assert await house.process(pins(house, person(COORDINATOR), private(COORDINATOR), copy)) == []
    assert [row.message_id for row in await rows(house)] == [1]
