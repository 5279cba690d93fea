"""What people press, type and edit in groups and elsewhere who guess, come late, or use Telegram in an ordinary way."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select
from telegram import Update

from bot.language.text import FormattedText
from bot.members.groups import Place
from bot.storage import tables
from tests.integration.handlers.conftest import CLINICIAN, COORDINATOR, STRANGER, House
from tests.support.linked_groups import seen
from tests.support.updates import GROUP_ID

SOMEWHERE_ELSE = -100_777


@pytest.fixture
async def linked(house: House) -> House:
    """The group is linked for Cardiology."""
    await house.write(COORDINATOR, "/start")
    actor = await house.member(COORDINATOR)
    await services(house).groups.link(actor, seen(GROUP_ID), Place(1, actor.team_id))
    house.request.calls.clear()
    return house


def services(house: House) -> Any:
    """The services of the application."""
    return house.application.bot_data["services"]


async def says(house: House, user_id: int, text: str, kind: str = "message", **more: Any) -> int:
    """Somebody writes in the group; ``more`` is what else the message holds. Returns its number."""
    raw = house.updates.text(user_id, text, group=True, edited=kind == "edited_message").to_dict()
    raw[kind] |= more
    await house.process(Update.de_json(raw, house.application.bot))
    return int(raw[kind]["message_id"])


async def words(house: House) -> list[str]:
    """What stands in the tables of the messages that people wrote, oldest first."""
    query = select(tables.message.c.content).where(tables.message.c.kind == "text").order_by(tables.message.c.id)
    async with house.database.read() as connection:
        return [FormattedText.from_json(content).text for content in (await connection.execute(query)).scalars()]


# ── groups ────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_an_answer_in_an_ordinary_group_is_about_the_message_that_it_answers(linked: House) -> None:
    """In groups without topics, Telegram gives an answer the number of what it answers as its thread, too."""
    first = await says(linked, CLINICIAN, "Give 5 mg.")
    await says(linked, COORDINATOR, "Noted.")
    answered = {"message_id": first, "date": 1_767_225_600, "chat": {"id": GROUP_ID, "type": "supergroup"}}
    await says(linked, COORDINATOR, "/status", reply_to_message=answered, message_thread_id=first)

    assert "How the message of" in linked.request.of("sendMessage")[-1].text


async def test_the_first_message_of_a_topic_is_answered_by_everything_in_it_and_asked_about_by_nobody(
    linked: House,
) -> None:
    """In a topic, what answers nothing answers that: /status is then about the person's last message."""
    first = await says(linked, CLINICIAN, "Give 5 mg.")
    await says(linked, COORDINATOR, "Noted.")
    answered = {"message_id": first, "date": 1_767_225_600, "chat": {"id": GROUP_ID, "type": "supergroup"}}
    await says(
        linked,
        COORDINATOR,
        "/status",
        reply_to_message=answered,
        message_thread_id=first,
        is_topic_message=True,
    )

    assert "How your message of" in linked.request.of("sendMessage")[-1].text


@pytest.mark.parametrize("after", ["unlinked", "linked to a topic"])
async def test_a_corrected_dose_follows_although_the_group_is_not_heard_any_more(linked: House, after: str) -> None:
    """Its copies are out: what they say must not stay wrong because somebody changed a link meanwhile."""
    number = await says(linked, CLINICIAN, "Give 5 mg.")
    actor = await linked.member(COORDINATOR)
    if after == "unlinked":
        await services(linked).groups.unlink(actor, seen(GROUP_ID))
    else:
        await services(linked).groups.link(actor, seen(GROUP_ID, topic=7), Place(1, actor.team_id))
    await says(linked, CLINICIAN, "Give 2.5 mg.", "edited_message", message_id=number)

    assert await words(linked) == ["Give 2.5 mg."]


async def test_an_edit_in_a_group_that_is_none_of_ours_is_passed_over_in_silence(house: House) -> None:
    await says(house, CLINICIAN, "Give 5 mg.")
    await says(house, CLINICIAN, "Give 2.5 mg.", "edited_message", message_id=1)

    assert (await words(house), house.request.calls) == ([], [])


async def test_a_stranger_who_edits_and_answers_in_a_linked_group_changes_nothing(linked: House) -> None:
    number = await says(linked, CLINICIAN, "Give 5 mg.")
    await says(linked, STRANGER, "Give 50 mg.", "edited_message", message_id=number)
    answered = {"message_id": number, "date": 1_767_225_600, "chat": {"id": GROUP_ID, "type": "supergroup"}}
    await says(linked, STRANGER, "Give 500 mg.", reply_to_message=answered)

    assert await words(linked) == ["Give 5 mg."]


async def test_a_colleague_cannot_pass_an_edit_off_as_the_authors(linked: House) -> None:
    """Telegram never says so; a forged update would."""
    number = await says(linked, CLINICIAN, "Give 5 mg.")
    await says(linked, COORDINATOR, "Give 50 mg.", "edited_message", message_id=number)

    assert await words(linked) == ["Give 5 mg."]


# ── buttons that somebody made up ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("press", ["link", "link.instead"])
async def test_a_made_up_button_that_names_a_group_in_which_we_are_not_is_answered_like_any_mistake(
    house: House, press: str
) -> None:
    """Nothing is tried again and again for it, and nothing is learnt about that group."""
    house.request.refuse("getChat", 400, "Bad Request: chat not found")
    await house.press(COORDINATOR, f"1:{press}:1:{-SOMEWHERE_ELSE}-0-1")

    assert house.said[-1] in ("error-group-admins-only", "error-button-expired")
    assert await services(house).groups.by_chat(SOMEWHERE_ELSE) is None


@pytest.mark.parametrize(
    "data",
    [
        "1:combined:1:100123-on",
        "1:status:9223372036854775807:0",
        "1:original:1",
        "1:takeback:1",
        "1:lang:1:es",
    ],
)
async def test_a_stranger_who_sends_a_button_in_a_linked_group_changes_and_learns_nothing(
    linked: House, data: str
) -> None:
    """They are told alone, above the button, that this is for members."""
    await says(linked, CLINICIAN, "Give 5 mg.")
    linked.request.calls.clear()
    await linked.process(linked.updates.press(STRANGER, data, group=True))

    assert [call.method for call in linked.request.calls] == ["answerCallbackQuery"]
    assert await words(linked) == ["Give 5 mg."]


async def test_what_a_stranger_typed_too_long_ago_is_not_answered_again_and_again(house: House) -> None:
    """After an outage Telegram does not take the answer any more, and nobody waits for it."""
    too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    house.request.refuse("answerInlineQuery", 400, too_old)
    await house.process(house.updates.inline(STRANGER, "What is this?"))

    assert [call.method for call in house.request.calls] == ["answerInlineQuery"]


async def test_results_of_an_inline_query_are_for_the_person_alone_and_kept_by_nobody(house: House) -> None:
    for person in (CLINICIAN, STRANGER):
        await house.process(house.updates.inline(person, "humility"))

    answers = house.request.of("answerInlineQuery")
    assert [(one.parameters["cache_time"], one.parameters["is_personal"]) for one in answers] == [(0, True)] * 2
    assert [one.parameters["results"] for one in answers][1] == []
