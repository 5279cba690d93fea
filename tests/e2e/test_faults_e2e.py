"""Telegram refuses, fails, hangs and drops, before and after it accepted: nothing is lost, and what came twice is known."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest

from bot.app import House
from bot.delivery import repository as ledger
from bot.relay import repository
from bot.sandbox.client import FaultKind
from tests.support.conversation import Collaboration

pytestmark = pytest.mark.asyncio(loop_scope="module")
SHARES: dict[FaultKind, float] = {"429": 0.04, "500": 0.06, "hang": 0.015, "drop_before": 0.055, "drop_after": 0.055}
"""How many requests meet which trouble: one in five in all. Hangs are few since each costs a time-out of two seconds."""
MESSAGES = 60


async def test_with_every_fifth_request_in_trouble_nothing_is_lost_and_the_order_is_kept(
    collaboration: Collaboration, house: House
) -> None:
    client = collaboration.client
    ana, eva, rui = [
        await collaboration.join(name, "Cardiologia", "pt") for name in ("Ana Prado", "Eva Lima", "Rui Sá")
    ]
    for number, (kind, share) in enumerate(SHARES.items()):
        await client.inject_fault(
            kind, method="sendMessage", count=None, probability=share, seed=number, retry_after=1, seconds=3.0
        )
    written = {ana: [], eva: []}
    for number in range(MESSAGES):
        author = (ana, eva)[number % 2]
        text = f"Leito {author}: resultado {number}."
        await client.send_text(author, text)
        written[author].append(text)
    wanted = {
        ana: written[eva],
        eva: written[ana],
        rui: [text for pair in zip(*written.values(), strict=True) for text in pair],
    }

    async def read_by(person: int) -> list[str]:
        """The relayed texts in a person's chat, in their order."""
        return [
            one.text.split("\n")[1] for one in await client.transcript(person) if one.from_bot and "Leito" in one.text
        ]

    async def all_there() -> bool:
        for person, texts in wanted.items():
            if not set(texts) <= set(await read_by(person)):
                return False
        return True

    await client.wait_until(all_there, timeout=60)
    hits = sum(fault["hits"] for fault in await client.faults())
    await client.clear_faults()
    await client.wait_until_idle(quiet=0.5, timeout=20)

    assert hits >= 20
    repeated = await flagged(house)
    for person, texts in wanted.items():
        received = await read_by(person)
        first_seen = list(dict.fromkeys(received))
        for author in written.values():
            assert [text for text in first_seen if text in author] == [text for text in texts if text in author]
        twice = {text for text, count in Counter(received).items() if count > 1}
        assert twice <= repeated[person], "whatever came twice is flagged"


async def test_an_edit_arrives_through_the_same_trouble(collaboration: Collaboration) -> None:
    client = collaboration.client
    ana, eva = [await collaboration.join(name, "Cardiologia", "pt") for name in ("Ana Prado", "Eva Lima")]
    sent = await client.send_text(ana, "Dar 5 mg agora.")
    read = await client.wait_for_message(eva, contains="5 mg")
    for kind in ("500", "drop_after", "drop_before", "429"):
        await client.inject_fault(kind, method="editMessageText", retry_after=1)

    await client.edit_text(ana, ana, sent, "Dar 2,5 mg agora.")
    await client.wait_for_edit(eva, message_id=read.message_id, contains="2,5 mg", timeout=20)
    await client.wait_until_idle(quiet=1.5, timeout=20)

    assert len([one for one in await client.transcript(eva) if "mg agora" in one.text]) == 1


async def test_a_dialogue_goes_on_after_a_failed_answer(collaboration: Collaboration) -> None:
    ana = await collaboration.join("Ana Prado", "Cardiologia", "pt")
    await collaboration.client.inject_fault("500", method="sendMessage", chat_id=ana, count=2)

    told = await asyncio.wait_for(collaboration.ask(ana, "/help"), 10)

    assert told.text


async def flagged(house: House) -> dict[int, set[str]]:
    """By chat: the texts whose delivery says that it may be there twice."""
    found: dict[int, set[str]] = {}
    async with house.database.read() as connection:
        rows = (await connection.exec_driver_sql("SELECT id FROM delivery")).scalars()
        deliveries = await ledger.by_ids(connection, list(rows))
        messages = await repository.by_ids(connection, [one.message_id for one in deliveries.values()])
    for one in deliveries.values():
        text = messages[one.message_id].text
        marked = found.setdefault(one.chat_id, set())
        if one.repeated and text is not None:
            marked.add(text.text)
    return found
