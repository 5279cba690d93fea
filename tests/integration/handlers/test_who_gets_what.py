"""Every command and every button, as a stranger and in each role: what each of them hears.

The table is complete by construction: a command or a verb without a row fails the tests below.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from telegram.ext import CommandHandler

from bot.members.model import Act, Role
from bot.storage.audit import entries
from handlers.replies import Verb
from tests.integration.handlers.conftest import ADMINISTRATOR, CLINICIAN, COORDINATOR, STRANGER, House
from tests.support.who_gets_what import PRESSED, STRANGERS_TEXT, TYPED

PEOPLE = (STRANGER, CLINICIAN, COORDINATOR, ADMINISTRATOR)


def cases(table: dict[str, tuple[str, str, str, str]]) -> Iterator[tuple[str, int, str]]:
    for sent, expected in table.items():
        for person, message_id in zip(PEOPLE, expected, strict=True):
            yield sent, person, message_id


@pytest.mark.parametrize(("sent", "person", "message_id"), list(cases(TYPED)))
async def test_everybody_hears_what_the_table_says_to_a_command(
    house: House, sent: str, person: int, message_id: str
) -> None:
    shown = await house.write(person, sent)
    assert message_id in house.said
    assert len(shown) == 1
    if person == STRANGER:
        assert set(house.said) == {message_id}


@pytest.mark.parametrize(("sent", "person", "message_id"), list(cases(PRESSED)))
async def test_everybody_hears_what_the_table_says_to_a_button(
    house: House, sent: str, person: int, message_id: str
) -> None:
    shown = await house.press(person, sent)
    assert message_id in house.said
    assert len(shown) == 1
    assert house.request.of("answerCallbackQuery"), "the button's clock would run on"
    if person == STRANGER:
        assert set(house.said) == {message_id}


@pytest.mark.parametrize("text", ["hello", "my patient …", "https://example.org", "👍"])
async def test_a_strangers_text_gets_the_polite_answer_and_nothing_else(house: House, text: str) -> None:
    await house.write(STRANGER, text)
    assert house.said == [STRANGERS_TEXT]


async def test_a_strangers_edit_gets_no_answer(house: House) -> None:
    """The message itself was answered already."""
    await house.process(house.updates.text(STRANGER, "hello", edited=True))
    assert house.request.calls == []


async def test_strangers_are_not_scolded_in_a_group(house: House) -> None:
    await house.process(house.updates.text(STRANGER, "hello", group=True))
    await house.process(house.updates.text(STRANGER, "/admin", group=True))
    assert house.request.calls == []


async def test_a_strangers_button_in_a_group_is_answered_to_them_alone(house: House) -> None:
    await house.process(house.updates.press(STRANGER, "1:room:1", group=True))
    (call,) = house.request.calls
    assert call.method == "answerCallbackQuery"
    assert call.parameters["show_alert"] is True
    assert len(call.text) <= 200


async def test_a_strangers_inline_query_finds_nothing(house: House) -> None:
    await house.process(house.updates.inline(STRANGER, "dose"))
    (call,) = house.request.calls
    assert (call.method, call.parameters["results"]) == ("answerInlineQuery", [])


ALSO_IN_GROUPS = {
    "/status",
    "/help",
    "/why",
    "/unsend",
    "/lang",
    "/lang pt",
    "/link",
    "/unlink",
    "/combined",
    "/combined on",
}
"""Answered to whoever asks, in private: tested in ``test_status_dialogue.py`` and ``test_group_dialogue.py``."""


async def test_commands_in_groups_are_left_alone(house: House) -> None:
    for person in PEOPLE:
        for typed in TYPED.keys() - ALSO_IN_GROUPS:
            await house.process(house.updates.text(person, typed, group=True))
    assert house.request.calls == []


async def test_edits_of_commands_do_nothing(house: House) -> None:
    """PTB's CommandHandler would take them as well."""
    for person in PEOPLE:
        for typed in TYPED:
            await house.process(house.updates.text(person, typed, edited=True))
    assert house.request.calls == []


async def test_nothing_a_stranger_sends_leaves_a_trace(house: House) -> None:
    async with house.database.read() as connection:
        before = await entries(connection)
    for typed in TYPED:
        await house.write(STRANGER, typed)
    for pressed in PRESSED:
        await house.press(STRANGER, pressed)
    async with house.database.read() as connection:
        assert await entries(connection) == before
    assert await house.members.find(STRANGER) is None


async def test_the_table_names_every_command(house: House) -> None:
    registered = {
        command
        for group in house.application.handlers.values()
        for handler in group
        if isinstance(handler, CommandHandler)
        for command in handler.commands
    }
    assert registered == {typed.split()[0][1:] for typed in TYPED} - {"nosuchcommand"}


def test_the_table_names_every_verb() -> None:
    assert {verb.value for verb in Verb} <= {data.split(":")[1] for data in PRESSED if ":" in data}


def test_every_act_is_somebodys() -> None:
    """An act that no role permits would be a door that nobody can open."""
    assert all(any(role.may(act) for role in Role) for act in Act)
