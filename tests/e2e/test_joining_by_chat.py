"""Joining through the chat: the notice comes before the membership, and a link that does not work opens nothing."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from bot.app import House
from bot.sandbox.views import SeenMessage
from bot.storage.tables import invite
from tests.support.conversation import Collaboration, button_data, plain

pytestmark = pytest.mark.asyncio(loop_scope="module")
DOSE = "O paciente deve tomar 5 mg de apixabana duas vezes ao dia."


async def link_of(collaboration: Collaboration, team: str = "Heart Team") -> tuple[int, str]:
    """The number of a fresh invite, and what follows /start in its link."""
    made = await collaboration.members.invitations.create_invite(
        await collaboration.operator(), collaboration.team_ids[team]
    )
    return made.invite.id, made.token


def said(house: House, message_id: str, **arguments: str | int) -> str:
    """What the assistant says in English."""
    return plain(house.messages.format("en", message_id, **arguments))


async def press(collaboration: Collaboration, person: int, shown: SeenMessage, part: str) -> SeenMessage:
    """Press a button, and wait for the message to change."""
    data = button_data(shown, part)
    assert data is not None
    await collaboration.client.press(person, person, shown.message_id, data=data)
    return await collaboration.client.wait_for_edit(person, message_id=shown.message_id, since=shown.changed)


async def test_the_privacy_notice_is_read_before_anybody_is_a_member(
    collaboration: Collaboration, house: House
) -> None:
    client = collaboration.client
    person = await client.create_user("Ben Reyes")
    _, token = await link_of(collaboration)

    shown = await collaboration.ask(person, f"/start {token}")
    assert "Heart Team" in plain(shown.text)
    notice = await press(collaboration, person, shown, ":en")
    assert said(house, "privacy-notice", days=house.retention.days) in plain(notice.text)
    assert await house.members.find(person) is None

    accept = button_data(notice, "1:join.accept")
    await client.press(person, person, notice.message_id, data=accept)
    welcome = await client.wait_for_message(person, after_message_id=notice.message_id)

    assert said(house, "joining-done", team="Heart Team") in plain(welcome.text)
    member = await house.members.find(person)
    assert member is not None
    assert (member.name, member.reading_language) == ("Ben Reyes", "en")


async def test_whoever_joined_reads_what_is_written_from_then_on(collaboration: Collaboration) -> None:
    client = collaboration.client
    ana = await collaboration.join("Ana Prado", "Cardiologia", "pt")
    _, token = await link_of(collaboration)
    ben = await collaboration.walk_in("Ben Reyes", f"https://t.me/bot?start={token}", "en")

    await client.send_text(ana, DOSE)
    assert "5 mg" in (await client.wait_for_message(ben, contains="Ana Prado", timeout=20)).text


async def test_half_way_in_is_not_in(collaboration: Collaboration, house: House) -> None:
    """The language is chosen, the notice is not accepted: what they write goes nowhere."""
    client = collaboration.client
    ana = await collaboration.join("Ana Prado", "Cardiologia", "pt")
    person = await client.create_user("Ben Reyes")
    _, token = await link_of(collaboration)
    await press(collaboration, person, await collaboration.ask(person, f"/start {token}"), ":en")

    told = await collaboration.ask(person, "Hello, colleagues.")

    assert plain(told.text) == said(house, "error-not-a-member")
    assert [one for one in await client.transcript(ana) if "colleagues" in one.text] == []


@pytest.mark.parametrize("broken", ["unknown", "cut", "expired", "used up", "revoked", "nonsense"])
async def test_an_invite_that_does_not_work_says_so_and_lets_nobody_in(
    collaboration: Collaboration, house: House, broken: str
) -> None:
    """In the same words whatever is wrong with it, so that nobody learns which links exist."""
    number, token = await link_of(collaboration)
    changes: dict[str, object] = {
        "expired": {"expires_at": datetime.now(UTC) - timedelta(seconds=1)},
        "used up": {"uses_left": 0},
        "revoked": {"revoked_at": datetime.now(UTC)},
    }.get(broken, {})
    if changes:
        async with house.database.write() as connection:
            await connection.execute(update(invite).where(invite.c.id == number).values(**changes))
    shown = {"unknown": "i-" + "A" * 22, "cut": token[:-3], "nonsense": "i-'; DROP TABLE member; --"}.get(broken, token)
    person = await collaboration.client.create_user("Somebody")

    told = await collaboration.ask(person, f"/start {shown}")

    assert plain(told.text) == said(house, "error-invite-invalid")
    assert await house.members.find(person) is None


async def test_an_invite_that_expires_between_the_steps_lets_nobody_in(
    collaboration: Collaboration, house: House
) -> None:
    person = await collaboration.client.create_user("Somebody")
    number, token = await link_of(collaboration)
    notice = await press(collaboration, person, await collaboration.ask(person, f"/start {token}"), ":en")
    async with house.database.write() as connection:
        await connection.execute(update(invite).where(invite.c.id == number).values(uses_left=0))

    await collaboration.client.press(person, person, notice.message_id, data=button_data(notice, "1:join.accept"))
    told = await collaboration.client.wait_for_message(person, after_message_id=notice.message_id)

    assert plain(told.text) == said(house, "error-invite-invalid")
    assert await house.members.find(person) is None


async def test_the_document_of_mydata_holds_what_a_person_wrote_and_nothing_of_others(
    collaboration: Collaboration, house: House
) -> None:
    client = collaboration.client
    ana = await collaboration.join("Ana Prado", "Cardiologia", "pt")
    ben = await collaboration.join("Ben Reyes", "Heart Team", "en")
    await client.send_text(ana, DOSE)
    await client.wait_for_message(ben, contains="5 mg", timeout=20)
    await client.send_text(ben, "Thank you, I will call her.")
    await client.wait_for_message(ana, contains="Ben Reyes", timeout=20)

    sent = await client.send_text(ben, "/mydata")
    shown = await client.wait_for_message(ben, after_message_id=sent)
    assert shown.file_id is not None
    file = await house.application.bot.get_file(shown.file_id)
    document = bytes(await file.download_as_bytearray()).decode()

    data = json.loads(document)
    assert [one["text"] for one in data["messages"]["written"]] == ["Thank you, I will call her."]
    assert (data["member"]["name"], len(data["deliveries"]["received"])) == ("Ben Reyes", 1)
    for of_others in ("Ana Prado", "apixabana", "apixaban", "5 mg", house.settings.require_token()):
        assert of_others not in document


async def test_after_forgetme_the_person_is_a_stranger_and_their_words_are_gone(
    collaboration: Collaboration, house: House
) -> None:
    client = collaboration.client
    ana = await collaboration.join("Ana Prado", "Cardiologia", "pt")
    ben = await collaboration.join("Uma Forget", "Heart Team", "en")
    await client.send_text(ben, "The patient in bed Quokka is stable today.")
    read = await client.wait_for_message(ana, contains="Uma Forget", timeout=20)

    question = await collaboration.ask(ben, "/forgetme")
    await client.press(ben, ben, question.message_id, data=button_data(question, "1:forget:"))
    report = await client.wait_for_message(ben, after_message_id=question.message_id)
    assert said(house, "forgetme-done") in plain(report.text)

    told = await collaboration.ask(ben, "Are you there?")
    assert plain(told.text) == said(house, "error-not-a-member")

    async def nothing_is_left() -> bool:
        return await stored_about(house, "Quokka", "Uma Forget") == []

    await client.wait_until(nothing_is_left)
    original = read.button(said(house, "button-original"))
    if original is not None:
        await client.press(ana, ana, read.message_id, data=original.data)
        gone = await client.wait_for_message(ana, after_message_id=read.message_id)
        assert plain(gone.text) == said(house, "error-message-erased")


async def stored_about(house: House, *words: str) -> list[str]:
    """The tables in which any of these words is still to be found."""
    found = []
    async with house.database.read() as connection:
        tables = (await connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars()
        for table in list(tables):
            rows = (await connection.exec_driver_sql(f'SELECT * FROM "{table}"')).all()
            found += [str(table) for row in rows if any(word in str(row) for word in words)]
    return found
