"""A promise: a delivery and its job, both or neither, once."""

from __future__ import annotations

import pytest

from bot.delivery.model import DeliveryState, Recipient
from tests.support.jobs import states
from tests.support.ledger import Ledger


async def test_a_promise_is_a_delivery_and_a_job(ledger: Ledger) -> None:
    ben = await ledger.member()
    message = await ledger.message("Stop apixaban.")

    assert await ledger.promise(message, ben) == 1
    assert (await ledger.only(message)).state is DeliveryState.PENDING
    assert await states(ledger.queue) == ["waiting"]


async def test_promised_twice_it_is_sent_once(ledger: Ledger) -> None:
    ben = await ledger.member()
    message = await ledger.message("Stop apixaban.")
    await ledger.promise(message, ben)

    assert await ledger.promise(message, ben) == 0
    await ledger.work_off()
    assert ledger.sender.reads(41) == ["Stop apixaban."]


async def test_a_decision_that_is_rolled_back_promises_nothing(ledger: Ledger) -> None:
    """Neither the delivery nor the job is left."""
    ben = await ledger.member()
    message = await ledger.message("Stop apixaban.")

    async def decide() -> None:
        async with ledger.database.write() as connection:
            await ledger.service.promise(connection, message, [Recipient(chat_id=41, member_id=ben.id)])
            raise RuntimeError("the decision failed")

    with pytest.raises(RuntimeError):
        await decide()

    assert (await ledger.of(message), await states(ledger.queue)) == ([], [])


async def test_a_large_room_is_promised_in_one_transaction(ledger: Ledger) -> None:
    """More recipients than one statement takes."""
    message = await ledger.message("Stop apixaban.")
    recipients = [Recipient(chat_id=1000 + number, member_id=None) for number in range(501)]

    async with ledger.database.write() as connection:
        new = await ledger.service.promise(connection, message, recipients)

    assert (new, len(await ledger.of(message)), len(await states(ledger.queue))) == (501, 501, 501)


async def test_what_is_erased_before_it_is_sent_goes_nowhere(ledger: Ledger) -> None:
    ben = await ledger.member()
    message = await ledger.message("Stop apixaban.")
    await ledger.promise(message, ben)
    del ledger.renderer.words[message]

    await ledger.work_off()

    assert (await ledger.only(message)).state is DeliveryState.CANCELLED
    assert ledger.sender.requests == []


async def test_a_reader_who_left_is_not_written_to(ledger: Ledger) -> None:
    ben = await ledger.member()
    message = await ledger.message("Stop apixaban.")
    await ledger.promise(message, ben)
    ledger.renderer.left.add(ben.id)

    await ledger.work_off()

    assert (await ledger.only(message)).state is DeliveryState.CANCELLED
    assert ledger.sender.requests == []


async def test_the_language_is_that_of_the_reader_at_sending(ledger: Ledger) -> None:
    ben = await ledger.member()
    message = await ledger.message("Stop apixaban.")
    await ledger.promise(message, ben)
    ledger.renderer.languages[ben.id] = "pt"

    await ledger.work_off()

    assert (await ledger.only(message)).language_sent == "pt"
    assert ledger.sender.reads(41) == ["pt: Stop apixaban."]
