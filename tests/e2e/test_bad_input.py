"""Whatever comes in, from whomever: an answer or a dead letter, and the next message goes on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import select

from bot.app import House
from bot.sandbox.client import SandboxClient
from bot.storage.tables import job
from tests.support.conversation import Collaboration, plain, running_house, settings_for
from tests.support.providers import ScriptedProvider
from tests.support.sandbox_server import RunningSandbox

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def house(sandbox: RunningSandbox, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    """The bot with an engine that breaks its promise: it raises what no engine should."""
    folder: Path = tmp_path_factory.mktemp("house")
    settings = settings_for(sandbox, f"sqlite:///{folder / 'house.sqlite3'}", folder / "models")
    broken = ScriptedProvider(error=RuntimeError("a bug in an engine"))
    async with running_house(settings, engines=lambda _settings, _models: [broken]) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def ana(collaboration: Collaboration) -> int:
    return await collaboration.join("Ana Prado", "Cardiologia", "pt")


def said(house: House, message_id: str, **arguments: str | int) -> str:
    """What the assistant says in English."""
    return plain(house.messages.format("en", message_id, **arguments))


async def dead_letters(house: House) -> list[tuple[str, str | None]]:
    """Kind and error of every job that was given up."""
    async with house.database.read() as connection:
        rows = await connection.execute(select(job.c.kind, job.c.error).where(job.c.state == "dead"))
        return [(row.kind, row.error) for row in rows]


async def test_a_fault_in_an_engine_costs_the_translation_and_never_the_message(
    collaboration: Collaboration, ana: int
) -> None:
    ben = await collaboration.join("Ben Reyes", "Heart Team", "en")
    await collaboration.client.send_text(ana, "O paciente deve tomar 5 mg de apixabana.")
    read = await collaboration.client.wait_for_message(ben, contains="apixabana")

    assert "PT→EN" in plain(read.text).splitlines()[-1]
    assert plain(read.text).splitlines()[-1].startswith("⚠")


@pytest.mark.parametrize("kind", ["text", "command", "edit", "photo", "voice", "location", "contact", "document"])
async def test_nothing_of_a_strangers_reaches_anybody(
    collaboration: Collaboration, house: House, ana: int, kind: str
) -> None:
    """They are told how to come in, and that is all."""
    client = collaboration.client
    stranger = await client.create_user("Mallory")
    sent = await send(client, stranger, kind)
    told = await client.wait_for_message(stranger, after_message_id=sent)
    await client.wait_until_idle()

    assert plain(told.text) == said(house, "error-not-a-member")
    assert len([one for one in await client.transcript(stranger) if one.from_bot]) == 1
    assert [one for one in await client.transcript(ana) if one.from_bot] == []


async def send(client: SandboxClient, person: int, kind: str) -> int:
    """A message of this kind."""
    match kind:
        case "photo":
            return await client.send_photo(person, caption="Look.")
        case "voice":
            return await client.send_voice(person)
        case "location":
            return await client.send_location(person, 25.3, 51.5)
        case "contact":
            return await client.send_contact(person, "+97440000000", "Somebody")
        case "document":
            return await client.send_document(person)
        case "command":
            return await client.send_text(person, "/room")
        case "edit":
            number = await client.send_text(person, "Helo")
            await client.edit_text(person, person, number, "Hello")
            return number
        case _:
            return await client.send_text(person, "Hello, colleagues.")


@pytest.mark.parametrize(
    "data",
    [
        "0:original:1",
        "1:original",
        "1:nonsense:1",
        "1:original:99999999999999999999",
        "1:original:1:" + "x" * 45,
        "?",
        "",
    ],
)
async def test_a_button_of_another_version_says_that_it_no_longer_works(
    collaboration: Collaboration, house: House, ana: int, data: str
) -> None:
    before = await collaboration.client.send_text(ana, "/help")
    await collaboration.client.wait_for_message(ana, after_message_id=before)
    sequence = await collaboration.client.sequence()

    await collaboration.client.raw_update({"callback_query": pressed(ana, data)})
    call = await collaboration.client.wait_for_call("sendMessage", since=sequence)

    assert plain(call.parameters["text"]) == said(house, "button-expired")


async def test_a_made_up_button_opens_nobody_elses_copy(collaboration: Collaboration, house: House, ana: int) -> None:
    """The number of somebody else's copy is easily guessed."""
    client = collaboration.client
    eva = await collaboration.join("Eva Lima", "Cardiologia", "pt")
    await client.send_text(eva, "Tudo bem com o leito 7.")
    copy = await client.wait_for_message(ana, contains="leito 7")
    data = copy.buttons[0][-1].data or ""
    other = await collaboration.join("Rui Sá", "Heart Team", "pt")
    for verb in ("original", "doubtful", "problem"):
        sequence = await client.sequence()
        await client.raw_update({"callback_query": pressed(other, data.replace("problem", verb))})
        call = await client.wait_for_call("sendMessage", since=sequence)
        assert plain(call.parameters["text"]) == said(house, "error-not-allowed")


def pressed(person: int, data: str) -> dict[str, Any]:
    """A press of a button that stands under no message that we know."""
    chat = {"id": person, "type": "private", "first_name": "Person"}
    message = {"message_id": 1, "date": 0, "chat": chat}
    sender = {"id": person, "is_bot": False, "first_name": "Person", "language_code": "en"}
    return {"id": "4711", "from": sender, "chat_instance": "1", "data": data, "message": message}


async def test_a_member_without_a_room_is_told_whom_to_ask(collaboration: Collaboration, house: House) -> None:
    make, operator = collaboration.members.administration, await collaboration.operator()
    owner = await make.create_institution(operator, f"Lonely Hospital {collaboration.number}")
    team = await make.create_team(operator, owner.id, "Lonely Team", "en", "Asia/Qatar")
    collaboration.team_ids["Lonely Team"] = team.id
    person = await collaboration.join("Sam Lone", "Lonely Team", "en")

    told = await collaboration.ask(person, "Hello?")

    assert plain(told.text) == said(house, "error-no-room")


async def test_a_command_that_does_not_exist_is_answered_and_not_relayed(
    collaboration: Collaboration, house: House, ana: int
) -> None:
    eva = await collaboration.join("Eva Lima", "Cardiologia", "pt")
    told = await collaboration.ask(ana, "/pescribe 5 mg")

    assert plain(told.text) == said(house, "unknown-command")
    assert [one for one in await collaboration.client.transcript(eva) if one.from_bot] == []


@pytest.mark.parametrize(
    "malformed",
    [
        {"message": {"message_id": "x"}},
        {"message": {"message_id": 1, "date": 10**18, "chat": {"id": 1, "type": "private"}, "text": "x"}},
        {"message": 5},
        {"callback_query": []},
    ],
)
async def test_an_update_that_cannot_be_parsed_is_a_dead_letter_and_the_next_goes_on(
    collaboration: Collaboration, house: House, ana: int, malformed: dict[str, Any]
) -> None:
    before = await dead_letters(house)
    await collaboration.client.raw_update(malformed)
    await collaboration.ask(ana, "/help")

    async def noted() -> bool:
        return (await dead_letters(house))[len(before) :] == [("update", "malformed update")]

    await collaboration.client.wait_until(noted)


@pytest.mark.parametrize("update", [{}, {"telepathy": {"from": 5}}, {"poll": {"id": "1"}}])
async def test_an_update_of_a_kind_that_nobody_knows_is_passed_over(
    collaboration: Collaboration, house: House, ana: int, update: dict[str, Any]
) -> None:
    await collaboration.client.raw_update(update)
    assert (await collaboration.ask(ana, "/help")).text


@pytest.mark.parametrize(
    "text",
    [
        "\u202eabc\u2066",
        "a\u0000b",
        "👨\u200d👩\u200d👧" * 200,
        "\u0301" * 500,
        "%s{0}{name}",
        "<b>x</b> *y* _z_ [l](u)",
    ],
)
async def test_odd_characters_arrive_as_they_were_written(collaboration: Collaboration, ana: int, text: str) -> None:
    eva = await collaboration.join("Eva Lima", "Cardiologia", "pt")
    await collaboration.client.send_text(ana, text)
    read = await collaboration.client.wait_for_message(eva, contains="Ana Prado")

    assert read.text.split("\n", 1)[1].startswith(text)
