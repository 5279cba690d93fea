"""What Telegram suggests while a member types: their role's commands, in the language that we speak to them."""

from __future__ import annotations

import json

import pytest

from tests.integration.handlers.conftest import ADMINISTRATOR, House


def offered(house: House) -> dict[str, str]:
    """The commands of the last registration, with what they are said to do."""
    commands = house.request.of("setMyCommands")[-1].parameters["commands"]
    listed = json.loads(commands) if isinstance(commands, str) else commands
    return {one["command"]: one["description"] for one in listed}


@pytest.mark.parametrize(
    ("person", "staff"),
    [(2, set()), (3, {"broadcast", "invite"}), (ADMINISTRATOR, {"broadcast", "invite", "admin"})],
)
async def test_each_role_is_offered_its_own_commands(house: House, person: int, staff: set[str]) -> None:
    await house.write(person, "/start")

    assert offered(house).keys() & {"broadcast", "invite", "admin"} == staff
    assert {"help", "guide", "settings", "mydata", "forgetme"} <= offered(house).keys()


async def test_the_commands_follow_the_language_that_the_member_chooses(house: House) -> None:
    await house.write(2, "/interface fr")

    assert offered(house)["forgetme"] == "Partir et faire effacer vos données"
