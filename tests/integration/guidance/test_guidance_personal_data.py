"""What guidance keeps of people: shown to them, erased for them, dropped in time."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import text

from bot.guidance import repository, repository_own
from bot.members.model import Member, Role
from tests.integration.guidance.conftest import OpenGuidance
from tests.support.guidance_room import GuidanceRoom

CARD = "Transfers\nCall first."


async def ask(room: GuidanceRoom, member: Member, question: str, number: int = 5) -> bool:
    return await room.guidance.feedback.keep(member, question, chat_id=1, telegram_message_id=number)


async def write_card(room: GuidanceRoom, coordinator: Member, number: int = 9) -> str:
    """Returns the id of the card."""
    await room.guidance.own.begin(coordinator)
    reading = await room.guidance.own.take(
        coordinator, CARD, chat_id=coordinator.telegram_user_id or 0, telegram_message_id=number, is_answer=False
    )
    assert reading is not None
    return reading.card.id


async def test_a_question_is_redacted_before_it_is_kept_and_kept_once(open_room: OpenGuidance) -> None:
    """What may name somebody is nowhere in the database."""
    room = await open_room()
    ana = await room.join(1)
    question = "Who tells the family of Mr John Miller? \ud800 <b>ana@example.org</b>"
    assert [await ask(room, ana, question) for _ in range(2)] == [True, False]
    async with room.relay.database.read() as connection:
        (kept,) = await repository.questions(connection)
        raw = (await connection.execute(text("SELECT content FROM guidance_question"))).scalar_one()
    for shown in (kept.text, raw):
        assert "Miller" not in shown
        assert "ana@example.org" not in shown
    assert kept.text.startswith("Who tells the family of ")


async def test_a_very_long_question_is_cut_and_kept(open_room: OpenGuidance) -> None:
    """A hundred thousand characters take no longer than a thousand."""
    room = await open_room()
    await ask(room, await room.join(1), "why? " * 20_000)
    async with room.relay.database.read() as connection:
        (kept,) = await repository.questions(connection)
    assert len(kept.text) <= 1000


async def test_a_person_sees_everything_and_it_goes_with_them(open_room: OpenGuidance) -> None:
    """Questions, votes, the subscription, what they shared and wrote."""
    room = await open_room()
    ana = await room.relay.hospital.join(1, room.relay.hospital.cardiology, Role.COORDINATOR)
    await room.join(2)
    await ask(room, ana, "Who feeds the cat?")
    reading = await room.guidance.cards.read(ana, "risk")
    await room.guidance.feedback.vote(ana, reading, helpful=True)
    await room.guidance.weekly.switch(ana, on=True)
    await room.share(ana, "humility")
    await write_card(room, ana)
    async with room.relay.database.write() as connection:
        exported = dict(await room.personal.export(connection, ana.id))
        report = (await room.personal.erase(connection, ana.id)).without_nothing()
        again = (await room.personal.erase(connection, ana.id)).without_nothing()
        left = dict(await room.personal.export(connection, ana.id))
    assert [one["text"] for one in exported["questions"]] == ["Who feeds the cat?"]  # type: ignore[attr-defined]  # a list
    assert [one["card"] for one in exported["votes"]] == ["risk"]  # type: ignore[attr-defined]  # a list
    assert [one["card"] for one in exported["shared"]] == ["humility"]  # type: ignore[attr-defined]  # a list
    assert [one["text"]["title"] for one in exported["cards"]] == ["Transfers"]  # type: ignore[attr-defined]  # a list
    assert exported["weekly_since"] is not None
    assert {(line.message_id, line.count) for line in report.erased} == {
        ("erased-guidance", 2),
        ("erased-own-cards", 1),
    }
    assert again.erased == ()
    assert (left["questions"], left["votes"], left["weekly_since"], left["cards"]) == ([], [], None, [])


async def test_a_card_that_a_colleague_reviewed_stays_with_the_institution(open_room: OpenGuidance) -> None:
    """Its author's name is nowhere on it."""
    room = await open_room()
    cardiology = room.relay.hospital.cardiology
    ana, ben = [await room.relay.hospital.join(number, cardiology, Role.COORDINATOR) for number in (1, 2)]
    card_id = await write_card(room, ana)
    await room.guidance.own.review(ben, int(card_id.removeprefix("own-")), 1)
    async with room.relay.database.write() as connection:
        report = (await room.personal.erase(connection, ana.id)).without_nothing()
    assert [(line.message_id, line.count) for line in report.kept] == [("kept-own-cards", 1)]
    assert await room.guidance.own.read(ben, card_id) is not None


async def test_questions_go_when_their_time_is_over(open_room: OpenGuidance) -> None:
    """After 90 days, though messages are kept for a year. Votes and institutions' cards are no texts of conversations, and stay."""
    room = await open_room()
    ana = await room.relay.hospital.join(1, room.relay.hospital.cardiology, Role.COORDINATOR)
    await ask(room, ana, "An old question?")
    await write_card(room, ana)
    room.relay.clock.advance(timedelta(days=91))
    await ask(room, ana, "A new question?", number=6)
    async with room.relay.database.write() as connection:
        assert await room.personal.purge(connection, room.relay.clock() - timedelta(days=365)) == 1
        assert [one.text for one in await repository.questions(connection)] == ["A new question?"]
        assert len(await repository_own.of_author(connection, ana.id)) == 1
