"""How people see messages and when they want quiet, and who gets what is written in a room: decided in the chat."""

from __future__ import annotations

import json

import pytest

from bot.members.model import Display
from bot.members.quiet_model import NEVER_QUIET, QuietHours
from bot.storage.audit import entries
from tests.integration.handlers.conftest import ADMINISTRATOR, CLINICIAN, COORDINATOR, House
from tests.support.recording_request import Call


def data_of(call: Call, start: str, value: str = "") -> str:
    """The data of the first button of this verb, with this value."""
    found = [button["callback_data"] for button in call.buttons]
    return next(one for one in found if one.startswith(f"1:{start}:") and one.endswith(value))


async def test_settings_lead_to_what_one_sees(house: House) -> None:
    """A press changes it, says that it holds from now on, and offers the other ways."""
    (settings,) = await house.write(CLINICIAN, "/settings")
    (ways,) = await house.press(CLINICIAN, data_of(settings, "settings.display"))
    (answer,) = await house.press(CLINICIAN, data_of(ways, "display", ":both"))

    assert (await house.member(CLINICIAN)).display is Display.BOTH
    assert house.messages.format("en", "display-from-now-on") in answer.text
    assert [button["callback_data"].rsplit(":", 1)[1] for button in answer.buttons] == ["translation", "original"]


async def test_a_way_of_seeing_that_does_not_exist_changes_nothing(house: House) -> None:
    member = await house.member(CLINICIAN)
    await house.press(CLINICIAN, f"1:display:{member.id}:backwards")
    assert "button-expired" in house.said
    assert (await house.member(CLINICIAN)).display is Display.TRANSLATION


async def test_settings_lead_to_quiet_hours(house: House) -> None:
    """As the reader's language writes hours; those of everybody are kept as no choice of one's own."""
    (settings,) = await house.write(CLINICIAN, "/settings")
    (shown,) = await house.press(CLINICIAN, data_of(settings, "settings.quiet"))
    assert "10:00\u202fPM" in shown.text

    (changed,) = await house.press(CLINICIAN, data_of(shown, "quiet", ":23-8"))
    assert (await house.member(CLINICIAN)).quiet_hours == QuietHours(23, 8)
    await house.press(CLINICIAN, data_of(changed, "quiet", ":off"))
    assert (await house.member(CLINICIAN)).quiet_hours == NEVER_QUIET
    await house.write(CLINICIAN, "/quiet 22-7")
    assert (await house.member(CLINICIAN)).quiet_hours is None


async def test_other_hours_are_written(house: House) -> None:
    await house.write(CLINICIAN, "/quiet 20:00–6")
    assert (await house.member(CLINICIAN)).quiet_hours == QuietHours(20, 6)


async def test_mydata_tells_the_choices_and_forgetme_takes_them(house: House) -> None:
    member = await house.member(CLINICIAN)
    await house.press(CLINICIAN, f"1:display:{member.id}:original")
    await house.write(CLINICIAN, "/quiet 20-6")
    await house.write(CLINICIAN, "/mydata")
    (call,) = house.request.of("sendDocument")
    (document,) = call.files.values()
    exported = json.loads(document)["member"]
    assert (exported["display"], exported["quiet_hours"]) == ("original", "20-6")

    (question,) = await house.write(CLINICIAN, "/forgetme")
    await house.press(CLINICIAN, data_of(question, "forget"))
    left = await house.members.member(member.id)
    assert (left.display, left.quiet_hours) == (Display.TRANSLATION, None)


@pytest.mark.parametrize("who", [COORDINATOR, ADMINISTRATOR])
async def test_who_sets_up_a_room_decides_whether_the_authors_team_reads_along(house: House, who: int) -> None:
    """By a button under the room, which is in the audit once."""
    (shown,) = await house.write(who, "/room Heart room")
    number = int(data_of(shown, "room.ownteam", ":no").split(":")[2])
    (answer,) = await house.press(who, data_of(shown, "room.ownteam", ":no"))
    await house.press(who, data_of(shown, "room.ownteam", ":no"))

    assert not (await house.members.room(number)).own_team
    assert house.messages.format("en", "room-others-only") in answer.text
    assert data_of(answer, "room.ownteam").endswith(":yes")
    async with house.database.read() as connection:
        changes = [one for one in await entries(connection) if one.action == "room.changed"]
    assert [(one.subject, dict(one.detail)) for one in changes] == [(f"room:{number}", {"own_team": 0})]


async def test_a_clinician_sees_the_rule_and_no_button(house: House) -> None:
    (shown,) = await house.write(CLINICIAN, "/room")
    assert house.messages.format("en", "room-own-team") in shown.text
    assert shown.buttons == []


async def test_a_coordinator_decides_only_for_the_rooms_of_their_team(house: House) -> None:
    """A made-up button opens nothing."""
    await house.write(ADMINISTRATOR, "/admin room Pharmacies | Pharmacy")
    other = next(one for one in await house.members.all_rooms() if one.name == "Pharmacies")

    await house.press(COORDINATOR, f"1:room.ownteam:{other.id}:no")

    assert "error-room-not-yours" in house.said
    assert (await house.members.room(other.id)).own_team
