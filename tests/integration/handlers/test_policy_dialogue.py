"""An administrator looks at what a room allows, and changes it by buttons."""

from __future__ import annotations

import pytest

from bot.privacy.model import IdentifierRule
from tests.integration.handlers.conftest import ADMINISTRATOR, CLINICIAN, House

ROOM = 1
EAST, WEST = 1, 2


def labels(call_parameters: dict[str, object]) -> str:
    """The labels and the data of a keyboard, as they were sent."""
    return str(call_parameters["reply_markup"])


async def test_it_shows_the_room_its_institutions_and_what_holds(house: House) -> None:
    (shown,) = await house.write(ADMINISTRATOR, "/policy Heart room")

    assert "policy-of-room" in house.said
    assert house.said.count("policy-of-institution") == 2
    assert "policy-in-force" in house.said
    for name in ("Heart room", "East Hospital", "West Hospital", "on-device"):
        assert name in shown.text


async def test_the_list_leads_to_a_room_and_a_room_to_its_institutions(house: House) -> None:
    (rooms,) = await house.write(ADMINISTRATOR, "/policy")
    assert f"1:policy:{ROOM}" in labels(rooms.parameters)
    (room,) = await house.press(ADMINISTRATOR, f"1:policy:{ROOM}")
    assert f"1:policy.institution:{WEST}" in labels(room.parameters)
    await house.press(ADMINISTRATOR, f"1:policy.institution:{WEST}")
    assert "policy-institution-binds" in house.said


async def test_leave_needs_everybody_and_the_room_says_so(house: House) -> None:
    """What is in force is told after each press: on-device alone until the last institution has agreed."""
    for data in (f"1:policy.leave:{ROOM}:r-yes", f"1:policy.leave:{EAST}:i-yes"):
        await house.press(ADMINISTRATOR, data)
    (before,) = await house.press(ADMINISTRATOR, f"1:policy:{ROOM}")
    await house.press(ADMINISTRATOR, f"1:policy.leave:{WEST}:i-yes")
    (after,) = await house.press(ADMINISTRATOR, f"1:policy:{ROOM}")

    assert "Google" not in before.text.splitlines()[-1]
    assert "Google" in after.text.splitlines()[-1]


async def test_a_room_in_which_nobody_may_translate_says_so(house: House) -> None:
    await house.press(ADMINISTRATOR, f"1:policy.engine:{ROOM}:r-on-device-off")

    assert "policy-in-force-nothing" in house.said


async def test_the_order_and_the_rule_change_by_a_press(house: House) -> None:
    await house.press(ADMINISTRATOR, f"1:policy.engine:{ROOM}:r-google-first")
    await house.press(ADMINISTRATOR, f"1:policy.rule:{ROOM}:r-on-device")
    room = await house.members.room(ROOM)

    assert room.providers == ("google", "on-device")
    assert room.identifiers is IdentifierRule.ON_DEVICE


async def test_the_last_provider_stays(house: House) -> None:
    await house.press(ADMINISTRATOR, f"1:policy.engine:{ROOM}:r-google-off")
    await house.press(ADMINISTRATOR, f"1:policy.engine:{ROOM}:r-on-device-off")

    assert "policy-last-provider" in house.said


@pytest.mark.parametrize("data", ["1:policy.leave:1:r-maybe", "1:policy.engine:1:r-google-up", "1:policy.rule:1:r"])
async def test_a_made_up_button_has_expired(house: House, data: str) -> None:
    await house.press(ADMINISTRATOR, data)

    assert "button-expired" in house.said


async def test_nobody_else_changes_anything_by_a_made_up_button(house: House) -> None:
    await house.press(CLINICIAN, f"1:policy.leave:{ROOM}:r-yes")

    assert "error-not-allowed" in house.said
    assert not (await house.members.room(ROOM)).text_may_leave
