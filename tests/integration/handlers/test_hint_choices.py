"""Hints about wording: off with one tap under a hint or in /settings, on again in the same place."""

from __future__ import annotations

from tests.integration.handlers.conftest import CLINICIAN, House
from tests.support.recording_request import Call


def labels(call: Call) -> dict[str, str]:
    return {button["text"]: button["callback_data"] for button in call.buttons}


async def test_no_more_hints_is_one_tap_and_so_is_taking_it_back(house: House) -> None:
    (off,) = await house.press(CLINICIAN, "1:hint.off:999")
    assert not (await house.member(CLINICIAN)).clarity_hints

    await house.press(CLINICIAN, labels(off)["Hints on wording: turn on"])
    assert house.said[-2:] == ["hints-on", "button-hints-turn-off"]
    assert (await house.member(CLINICIAN)).clarity_hints


async def test_settings_offers_the_other_choice(house: House) -> None:
    (shown,) = await house.write(CLINICIAN, "/settings")
    await house.press(CLINICIAN, labels(shown)["Hints on wording: turn off"])
    (shown,) = await house.write(CLINICIAN, "/settings")

    assert not (await house.member(CLINICIAN)).clarity_hints
    assert "Hints on wording: turn on" in labels(shown)


async def test_nobody_decides_about_another_authors_message(house: House) -> None:
    """The message behind the button belongs to somebody else, or to nobody."""
    await house.press(CLINICIAN, "1:hint.fine:999")
    assert "error-message-erased" in house.said
