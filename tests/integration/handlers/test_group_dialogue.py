"""What is heard in a Telegram group, and what is said there: announcements, and nothing else in front of everybody."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select
from telegram import Update

from bot.members.groups import Place
from bot.members.groups_model import LinkedGroup
from bot.storage import tables
from tests.integration.handlers.conftest import ADMINISTRATOR, CLINICIAN, COORDINATOR, STRANGER, House
from tests.support.linked_groups import seen
from tests.support.updates import GROUP_ID

MOVED = -100_999


@pytest.fixture
async def linked(house: House) -> House:
    """The group is linked for Cardiology."""
    actor = await house.member(COORDINATOR)
    await services(house).groups.link(actor, seen(GROUP_ID), Place(1, actor.team_id))
    house.request.calls.clear()
    return house


def services(house: House) -> Any:
    """The services of the application."""
    return house.application.bot_data["services"]


async def group_of(house: House, chat_id: int = GROUP_ID) -> LinkedGroup | None:
    """The linked group, if it is one."""
    found: LinkedGroup | None = await services(house).groups.by_chat(chat_id)
    return found


async def written(house: House) -> list[tuple[int, int]]:
    """The chats and numbers of what was taken for a message to a room."""
    query = select(tables.message.c.chat_id, tables.message.c.telegram_message_id)
    async with house.database.read() as connection:
        rows = await connection.execute(query.where(tables.message.c.kind == "text").order_by(tables.message.c.id))
        return [(row.chat_id, row.telegram_message_id) for row in rows]


async def says(house: House, user_id: int, text: str, **more: Any) -> Update:
    """Somebody writes in the group; ``more`` is what else the message holds."""
    update = house.updates.text(user_id, text, group=True)
    raw = update.to_dict()
    raw["message"] |= more
    rebuilt = Update.de_json(raw, house.application.bot)
    await house.process(rebuilt)
    return rebuilt


async def service(house: House, user_id: int, **content: Any) -> None:
    """Telegram says something in the group."""
    raw = house.updates.text(user_id, "x", group=True).to_dict()
    del raw["message"]["text"]
    raw["message"] |= content
    await house.process(Update.de_json(raw, house.application.bot))


async def standing(house: House, status: str, **rights: Any) -> None:
    """How we stand in the group is otherwise now."""
    bot = {"id": house.application.bot.id, "is_bot": True, "first_name": "Bot"}
    raw = house.updates.text(STRANGER, "x", group=True).to_dict()
    change = {
        "chat": raw["message"]["chat"],
        "from": raw["message"]["from"],
        "date": raw["message"]["date"],
        "old_chat_member": {"status": "member", "user": bot},
        "new_chat_member": {"status": status, "user": bot, **rights},
    }
    await house.process(
        Update.de_json({"update_id": raw["update_id"], "my_chat_member": change}, house.application.bot)
    )


def told(house: House) -> list[int]:
    """The chats in which something was said."""
    return [int(call.parameters["chat_id"]) for call in house.request.of("sendMessage")]


# ── linking ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_coordinator_who_administers_the_group_links_it_at_once(house: House) -> None:
    """The announcement is a delivery of its own: nothing is said by the handler."""
    house.request.administrators = {COORDINATOR, house.application.bot.id}
    await says(house, COORDINATOR, "/link")

    found = await group_of(house)
    assert found is not None
    assert (found.room_id, found.team_name, found.hears) == (1, "Cardiology", True)
    assert house.said == []


@pytest.mark.parametrize(
    ("person", "administers", "words"),
    [
        (CLINICIAN, True, "error-not-allowed"),
        (COORDINATOR, False, "error-group-admins-only"),
        (ADMINISTRATOR, True, "link-which-room"),
    ],
)
async def test_who_does_not_link_it_hears_in_private_why(
    house: House, person: int, administers: bool, words: str
) -> None:
    house.request.administrators = {person} if administers else set()
    await says(house, person, "/link")

    assert house.said[0] == words
    assert told(house) == [person]
    assert await group_of(house) is None


async def test_an_administrator_without_a_team_chooses_the_room_and_the_team(house: House) -> None:
    house.request.administrators = {ADMINISTRATOR, house.application.bot.id}
    await says(house, ADMINISTRATOR, "/link")
    await house.press(ADMINISTRATOR, f"1:link:1:{-GROUP_ID}-0-2")

    found = await group_of(house)
    assert found is not None
    assert found.team_name == "Heart centre"
    assert house.said == ["link-done"]


async def test_linked_twice_is_said_in_private(linked: House) -> None:
    linked.request.administrators = {COORDINATOR, linked.application.bot.id}
    await says(linked, COORDINATOR, "/link")

    assert linked.said == ["link-already"]
    assert told(linked) == [COORDINATOR]


async def test_a_group_of_a_team_cannot_become_a_mixed_one_on_the_way(linked: House) -> None:
    linked.request.administrators = {COORDINATOR}
    await says(linked, COORDINATOR, "/link mixed")

    assert linked.said == ["error-group-linked-for-team"]


async def test_unlinked_it_is_no_more(linked: House) -> None:
    linked.request.administrators = {COORDINATOR}
    await says(linked, COORDINATOR, "/unlink")

    assert await group_of(linked) is None


# ── what is written there ─────────────────────────────────────────────────────────────────────────────────────────────


async def test_what_members_write_is_taken_and_nothing_is_said(linked: House) -> None:
    update = await says(linked, CLINICIAN, "The graft is fine.")

    assert update.message is not None
    assert await written(linked) == [(GROUP_ID, update.message.message_id)]
    assert told(linked) == []


async def test_an_edit_is_followed_after_the_group_was_unlinked_and_nothing_is_said(linked: House) -> None:
    update = await says(linked, CLINICIAN, "Give 5 mg.")
    linked.request.administrators = {COORDINATOR}
    await says(linked, COORDINATOR, "/unlink")
    raw = update.to_dict()
    edit = raw["message"] | {"text": "Give 2.5 mg.", "edit_date": raw["message"]["date"] + 60}
    await linked.process(Update.de_json({"update_id": 10_000, "edited_message": edit}, linked.application.bot))

    async with linked.database.read() as connection:
        rows = await connection.execute(select(tables.message.c.revision).where(tables.message.c.kind == "text"))
        assert rows.scalars().all() == [2]
    assert told(linked) == []


async def test_where_nothing_is_linked_nothing_is_taken_and_nothing_said(house: House) -> None:
    for person in (STRANGER, CLINICIAN, COORDINATOR):
        await says(house, person, "The graft is fine.")

    assert await written(house) == []
    assert told(house) == []


async def test_whoever_is_not_registered_is_told_once_quietly_in_their_language(linked: House) -> None:
    for text in ("Hello.", "Is anybody there?"):
        await says(linked, STRANGER, text)

    (call,) = linked.request.of("sendMessage")
    assert (int(call.parameters["chat_id"]), call.parameters["disable_notification"]) == (GROUP_ID, True)
    assert await written(linked) == []


async def test_a_topic_beside_the_linked_one_is_left_alone(linked: House) -> None:
    actor = await linked.member(COORDINATOR)
    await services(linked).groups.link(actor, seen(GROUP_ID, topic=7), Place(1, actor.team_id))
    await says(linked, CLINICIAN, "Elsewhere.", message_thread_id=8, is_topic_message=True)
    await says(linked, CLINICIAN, "Here.", message_thread_id=7, is_topic_message=True)

    assert len(await written(linked)) == 1


async def test_commands_are_answered_in_private_and_other_peoples_not_at_all(linked: House) -> None:
    name = linked.application.bot.username
    await says(linked, CLINICIAN, "/help")
    await says(linked, CLINICIAN, f"/settings@{name}")
    await says(linked, CLINICIAN, "/settings")
    await says(linked, CLINICIAN, "/somebody_elses")

    assert told(linked) == [CLINICIAN, CLINICIAN]
    assert await written(linked) == []


# ── what Telegram says ────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_group_that_becomes_a_supergroup_stays_linked_whoever_made_it_one(linked: House) -> None:
    """Also where Telegram tells the new group first."""
    await service(linked, STRANGER, migrate_to_chat_id=MOVED)

    found = await group_of(linked, MOVED)
    assert found is not None
    assert (found.chat_id, found.former_chat_id) == (MOVED, GROUP_ID)


async def test_kicked_it_is_lost_and_added_again_found(linked: House) -> None:
    await standing(linked, "kicked", until_date=0)
    lost = await group_of(linked)
    await standing(linked, "member")
    found = await group_of(linked)

    assert lost is not None
    assert found is not None
    assert (lost.lost, found.lost, found.hears) == ("kicked", None, False)


async def test_where_we_may_not_write_hearing_is_no_sign_that_we_may(linked: House) -> None:
    """Else it would be lost and found again with every message."""
    await services(linked).groups.removed(GROUP_ID, "no-rights")
    await says(linked, CLINICIAN, "The graft is fine.")

    found = await group_of(linked)
    assert found is not None
    assert found.lost == "no-rights"
    assert len(await written(linked)) == 1


async def test_added_to_a_group_it_says_nothing(house: House) -> None:
    await standing(house, "member")
    await service(house, STRANGER, new_chat_members=[{"id": 5, "is_bot": False, "first_name": "Person"}])

    assert house.request.calls == []


# ── buttons under the group's copies ──────────────────────────────────────────────────────────────────────────────────


async def test_a_button_in_a_group_is_answered_to_the_person_alone(linked: House) -> None:
    """What is wrong stands above the button; the group's copy stays as it is."""
    await linked.process(linked.updates.press(CLINICIAN, "1:problem:999", group=True))

    (call,) = linked.request.calls
    assert (call.method, call.parameters["show_alert"]) == ("answerCallbackQuery", True)
    assert linked.said[-1] == "error-message-erased"
