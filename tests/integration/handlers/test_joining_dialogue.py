"""The way in, as a person lives it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.members.model import Role
from content.messages import FALLBACK
from tests.integration.handlers.conftest import ADMINISTRATOR, CLINICIAN, COORDINATOR, STRANGER, House
from tests.support.recording_request import BOT_USERNAME, Call


async def invite(house: House, team: str = "Cardiology") -> str:
    """The token of a fresh invite, from the link that the administrator gets."""
    (answer,) = await house.write(ADMINISTRATOR, f"/admin invite {team}")
    return token_in(answer)


def token_in(answer: Call) -> str:
    found = re.search(rf"^https://t\.me/{BOT_USERNAME}\?start=(i-[A-Za-z0-9_-]{{22}})$", answer.text, re.MULTILINE)
    assert found, answer.text
    return found[1]


def data_of(call: Call, verb: str, value: str = "") -> str:
    return next(
        button["callback_data"]
        for button in call.buttons
        if button["callback_data"].startswith(f"1:{verb}:") and button["callback_data"].endswith(value)
    )


async def test_the_whole_way_in(house: House) -> None:
    """Link, language (Telegram's own proposed first), notice, in."""
    token = await invite(house)
    (question,) = await house.write(STRANGER, f"/start {token}", language="pt-br")
    assert {"joining-welcome", "joining-choose-language"} <= set(house.said)
    assert question.buttons[0]["callback_data"].endswith(":pt")

    (notice,) = await house.press(STRANGER, data_of(question, "join.language", ":pt"))
    assert notice.method == "editMessageText"
    assert {"joining-language-chosen", "privacy-notice"} <= set(house.said)
    assert await house.members.find(STRANGER) is None, "nobody is in before they accept"

    (welcome,) = await house.press(STRANGER, data_of(notice, "join.accept"))
    assert {"joining-done", "home-member"} <= set(house.said)
    assert house.request.of("editMessageReplyMarkup"), "the notice stays, its buttons go"
    member = await house.member(STRANGER)
    assert (member.reading_language, member.role, member.name) == ("pt", Role.CLINICIAN, f"Person {STRANGER}")
    assert "Heart room" in welcome.text


async def test_the_notice_says_what_it_must(house: House) -> None:
    (notice,) = await house.write(STRANGER, "/privacy")
    for words in (
        "not for patients",
        "not for emergencies",
        "not end-to-end encrypted",
        "Leave names out",
        "every dose",
    ):
        assert words in notice.text


async def test_a_second_press_of_the_last_button_is_harmless(house: House) -> None:
    (question,) = await house.write(STRANGER, f"/start {await invite(house)}")
    (notice,) = await house.press(STRANGER, data_of(question, "join.language", ":en"))
    await house.press(STRANGER, data_of(notice, "join.accept"))
    before = await house.member(STRANGER)
    await house.press(STRANGER, data_of(notice, "join.accept"))
    assert "joining-already-in" in house.said
    assert await house.member(STRANGER) == before


async def test_another_language_can_be_chosen_before_accepting(house: House) -> None:
    (question,) = await house.write(STRANGER, f"/start {await invite(house)}")
    (notice,) = await house.press(STRANGER, data_of(question, "join.language", ":en"))
    (more,) = await house.press(STRANGER, data_of(notice, "join.more"))
    (notice,) = await house.press(STRANGER, data_of(more, "join.language", ":sw"))
    await house.press(STRANGER, data_of(notice, "join.accept"))
    assert (await house.member(STRANGER)).reading_language == "sw"


async def test_a_made_up_language_is_refused(house: House) -> None:
    (question,) = await house.write(STRANGER, f"/start {await invite(house)}")
    data = data_of(question, "join.language", ":en").removesuffix(":en") + ":qqq"
    await house.press(STRANGER, data)
    assert "error-invalid-input" in house.said


async def test_an_expired_invite_says_so(house: House) -> None:
    token = await invite(house)
    house.clock.advance(timedelta(days=8))
    await house.write(STRANGER, f"/start {token}")
    assert house.said == ["error-invite-invalid"]


async def test_a_button_from_a_month_ago_says_so_even_where_its_message_is_out_of_reach(house: House) -> None:
    (question,) = await house.write(STRANGER, f"/start {await invite(house)}")
    data = data_of(question, "join.language", ":en")
    await house.press(STRANGER, data)
    house.clock.advance(timedelta(days=31))
    accept = data.replace("join.language", "join.accept").removesuffix(":en")
    shown = await house.process(house.updates.press(STRANGER, accept, old=True))
    assert [call.method for call in shown] == ["sendMessage"]
    assert house.said == ["error-invite-invalid"]


async def test_a_member_who_follows_an_invite_elsewhere_is_told_what_they_leave(house: House) -> None:
    (question,) = await house.write(CLINICIAN, f"/start {await invite(house, 'Pharmacy')}")
    assert "joining-leaves" in house.said
    assert "Cardiology" in question.text
    (notice,) = await house.press(CLINICIAN, data_of(question, "join.language", ":en"))
    await house.press(CLINICIAN, data_of(notice, "join.accept"))
    assert "home-without-room" in house.said
    assert "error-no-room" in house.said


async def test_following_an_invite_to_ones_own_team_changes_nothing(house: House) -> None:
    await house.write(CLINICIAN, f"/start {await invite(house)}")
    assert house.said == ["joining-already-in"]


async def test_a_coordinators_link_works(house: House) -> None:
    (answer,) = await house.write(COORDINATOR, "/invite")
    await house.write(STRANGER, f"/start {token_in(answer)}")
    assert "joining-welcome" in house.said


async def test_the_link_is_not_wrapped_in_directional_isolates(house: House) -> None:
    """They would become part of the address."""
    (answer,) = await house.write(COORDINATOR, "/invite")
    assert re.search(r"https://t\.me/\S+$", answer.text, re.MULTILINE)
    assert token_in(answer)


async def test_withdrawing_an_invite_by_its_button_ends_it(house: House) -> None:
    (answer,) = await house.write(COORDINATOR, "/invite")
    (changed,) = await house.press(COORDINATOR, data_of(answer, "revoke"))
    assert (changed.method, "invite-revoked" in house.said) == ("editMessageText", True)
    await house.write(STRANGER, f"/start {token_in(answer)}")
    assert house.said == ["error-invite-invalid"]


async def test_an_account_named_by_the_operator_is_an_administrator_at_first_contact(house: House) -> None:
    await house.write(ADMINISTRATOR, "/start")
    assert house.said[0] == "home-administrator"


async def test_a_stranger_is_addressed_in_the_nearest_language_that_we_have(house: House) -> None:
    update = house.updates.text(STRANGER, "hello", language=None)
    (answer,) = await house.process(update)
    assert answer.text == house.messages.format(FALLBACK, "error-not-a-member")


@pytest.mark.parametrize("refusal", ["message to edit not found", "message can't be edited"])
async def test_where_a_message_cannot_be_changed_the_answer_is_sent(house: House, refusal: str) -> None:
    (question,) = await house.write(STRANGER, f"/start {await invite(house)}")
    house.request.refuse("editMessageText", 400, f"Bad Request: {refusal}")
    shown = await house.press(STRANGER, data_of(question, "join.language", ":en"))
    assert [call.method for call in shown] == ["editMessageText", "sendMessage"]
