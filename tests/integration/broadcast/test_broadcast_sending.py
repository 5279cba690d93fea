"""Confirmed once, promised to everybody, and each reader gets it in the language that they read by then."""

from __future__ import annotations

import asyncio

from sqlalchemy import select

from bot.broadcast.model import PRIORITY, BroadcastState, Confirmed
from bot.broadcast.personal_data import BroadcastPersonalData
from bot.delivery.service import SEND_JOB
from bot.storage.tables import job, variant
from tests.support.announcing import IN_FRENCH, IN_PORTUGUESE, NEWS, Announcing

HEADER = "Announcement · Person 700 · Cardiology, West Hospital"


async def test_everybody_but_the_author_gets_it_once_in_their_language(desk: Announcing) -> None:
    ben, ana = await desk.join(1, "en"), await desk.join(2, "pt", team="heart")
    preview = await desk.approve(await desk.draft(), "pt")
    assert (await desk.confirm(preview)).outcome is Confirmed.STARTED
    await desk.arrive()

    assert desk.room.reads(ben) == [f"{HEADER}\n{NEWS}"]
    assert desk.room.reads(ana) == [f"{HEADER}\n{IN_PORTUGUESE[NEWS]}\n\nEN→PT · approved by a person"]
    assert desk.room.reads(desk.coordinator) == []


async def test_unapproved_texts_wait_for_a_second_yes_and_are_marked(desk: Announcing) -> None:
    ana = await desk.join(1, "pt")
    preview = await desk.draft()
    assert (await desk.confirm(preview)).outcome is Confirmed.ASK_AGAIN
    assert await desk.promises() == 0

    assert (await desk.confirm(preview, unapproved_too=True)).outcome is Confirmed.STARTED
    await desk.arrive()
    assert desk.room.reads(ana)[0].endswith("EN→PT · on-device")


async def test_a_button_pressed_twice_sends_once(desk: Announcing) -> None:
    await desk.join(1)
    preview = await desk.draft()
    outcomes = [(await desk.confirm(preview)).outcome for _ in range(3)]

    assert outcomes == [Confirmed.STARTED, Confirmed.ALREADY, Confirmed.ALREADY]
    assert await desk.promises() == 1


async def test_two_presses_at_the_same_moment_send_once(desk: Announcing) -> None:
    """Whoever comes second finds the draft taken, and changes nothing."""
    await desk.join(1)
    preview = await desk.draft()
    both = await asyncio.gather(desk.confirm(preview), desk.confirm(preview))

    assert sorted(one.outcome for one in both) == [Confirmed.ALREADY, Confirmed.STARTED]
    assert await desk.promises() == 1


async def test_a_preview_that_is_no_longer_true_sends_nothing(desk: Announcing) -> None:
    """Somebody who reads French joined since: the author looks at the French text first."""
    await desk.join(1)
    preview = await desk.draft()
    await desk.join(2, "fr")
    confirmation = await desk.confirm(preview)

    assert confirmation.outcome is Confirmed.CHANGED
    assert confirmation.preview is not None
    assert [one.language for one in confirmation.preview.unapproved] == ["fr"]
    assert await desk.promises() == 0


async def test_the_reader_s_language_counts_at_the_moment_of_sending(desk: Announcing) -> None:
    ben, _ = await desk.join(1, "en"), await desk.join(2, "pt")
    preview = await desk.approve(await desk.draft(), "pt")
    await desk.confirm(preview)
    await desk.room.hospital.members.set_reading_language(ben, "pt")
    await desk.arrive()

    assert IN_PORTUGUESE[NEWS] in desk.room.reads(ben)[0]


async def test_a_language_that_nobody_approved_gets_the_original_unless_the_author_let_it_go(desk: Announcing) -> None:
    ben = await desk.join(1, "en")
    await desk.confirm(await desk.draft())
    await desk.room.hospital.members.set_reading_language(ben, "fr")
    await desk.arrive()

    mark = "⚠ Original text: there is no approved translation into your language."
    assert desk.room.reads(ben) == [f"{HEADER}\n{NEWS}\n\n{mark}"]


async def test_where_the_author_let_machine_texts_go_a_late_language_is_translated_once_and_marked(
    desk: Announcing,
) -> None:
    readers = [await desk.join(number, "pt") for number in (1, 2, 3)]
    sent = await desk.send(unapproved_too=True)
    for reader in readers[:2]:
        await desk.room.hospital.members.set_reading_language(reader, "fr")
    await desk.arrive()

    for reader in readers[:2]:
        assert desk.room.reads(reader) == [f"{HEADER}\n{IN_FRENCH[NEWS]}\n\nEN→FR · on-device"]
    asked = [target for target, _ in desk.room.providers[0].asked]
    assert asked.count("fr") == 1
    async with desk.database.read() as connection:
        made = select(variant.c.language).where(variant.c.message_id == sent.message_id)
        assert set((await connection.execute(made)).scalars()) == {"pt", "fr"}


async def test_what_the_memory_has_approved_needs_no_second_approval(desk: Announcing) -> None:
    await desk.join(1, "pt")
    await desk.room.translation.remember(
        source=NEWS,
        target="A farmácia abre amanhã às 7:30.",
        source_language="en",
        target_language="pt",
        room_id=desk.room.hospital.room.id,
    )
    assert (await desk.confirm(await desk.draft())).outcome is Confirmed.STARTED


async def test_send_jobs_come_after_people_s_messages_and_belong_to_the_broadcast(desk: Announcing) -> None:
    await desk.join(1)
    sent = await desk.send()
    async with desk.database.read() as connection:
        query = select(job.c.priority, job.c.grp).where(job.c.kind == SEND_JOB)
        assert [tuple(row) for row in await connection.execute(query)] == [(PRIORITY, f"broadcast:{sent.id}")]


async def test_once_sent_the_texts_are_the_message_s_alone(desk: Announcing) -> None:
    await desk.join(1, "pt")
    sent = await desk.send()

    assert (sent.state, sent.text, sent.promised) == (BroadcastState.SENDING, None, 1)


async def test_what_an_erased_author_had_not_sent_yet_is_withdrawn(desk: Announcing) -> None:
    ben = await desk.join(1)
    sent = await desk.send()
    personal = BroadcastPersonalData(desk.room.clock)
    async with desk.database.write() as connection:
        exported = await personal.export(connection, desk.coordinator.id)
        report = await personal.erase(connection, desk.coordinator.id)
    await desk.arrive()

    assert NEWS in str(exported)
    assert [(line.message_id, line.count) for line in report.without_nothing().erased] == [("erased-broadcasts", 1)]
    assert desk.room.reads(ben) == []
    async with desk.database.write() as connection:
        assert NEWS not in str(await personal.export(connection, desk.coordinator.id))
    await desk.show_progress()
    assert (await desk.stored(sent.id)).state is BroadcastState.SENT
