"""A reader who blocked us comes back: what they missed is there, in order, for seven days."""

from __future__ import annotations

from datetime import timedelta

from bot.delivery.model import RETURN_WINDOW, DeliveryState
from bot.errors import RecipientUnavailable
from bot.members.model import Member
from tests.support.ledger import Ledger

BLOCKED = RecipientUnavailable(reason="blocked")


async def test_what_was_refused_arrives_in_order(ledger: Ledger) -> None:
    ben = await ledger.member()
    messages = [await refused(ledger, ben, f"Result {number}.") for number in range(3)]

    assert await ledger.service.returned(41) == 3
    await ledger.work_off()

    assert ledger.sender.reads(41) == ["Result 0.", "Result 1.", "Result 2."]
    assert [(await ledger.only(one)).state for one in messages] == [DeliveryState.SENT] * 3


async def test_what_was_refused_longer_ago_than_seven_days_stays_refused(ledger: Ledger) -> None:
    ben = await ledger.member()
    old = await refused(ledger, ben, "Old.")
    ledger.clock.advance(RETURN_WINDOW - timedelta(days=1))
    await refused(ledger, ben, "New.")
    ledger.clock.advance(timedelta(days=1, seconds=1))

    assert await ledger.service.returned(41) == 1
    await ledger.work_off()

    assert ledger.sender.reads(41) == ["New."]
    assert (await ledger.only(old)).state is DeliveryState.REFUSED


async def test_a_text_edited_meanwhile_arrives_as_it_reads_now(ledger: Ledger) -> None:
    message = await refused(ledger, await ledger.member(), "Give 5 mg.")
    await ledger.edit(message, "Give 2.5 mg.")

    await ledger.service.returned(41)
    await ledger.work_off()

    assert ledger.sender.reads(41) == ["Give 2.5 mg."]


async def test_a_correction_that_was_refused_reaches_the_copy_that_had_arrived(ledger: Ledger) -> None:
    ben = await ledger.member()
    message = await ledger.message("Give 5 mg.")
    await ledger.promise(message, ben)
    await ledger.work_off()
    ledger.sender.then(BLOCKED)
    await ledger.edit(message, "Give 2.5 mg.")
    await ledger.work_off()
    assert ledger.sender.reads(41) == ["Give 5 mg."]

    assert await ledger.service.returned(41) == 1
    await ledger.work_off()

    assert ledger.sender.reads(41) == ["Give 2.5 mg."]


async def test_a_copy_refused_half_way_is_completed(ledger: Ledger) -> None:
    ledger.sender.then(None, BLOCKED)
    message = await ledger.message("One.", "Two.")
    await ledger.promise(message, await ledger.member())
    await ledger.work_off()

    await ledger.service.returned(41)
    await ledger.work_off()

    assert ledger.sender.reads(41) == ["One.", "Two."]


async def test_coming_back_twice_sends_nothing_twice(ledger: Ledger) -> None:
    await refused(ledger, await ledger.member(), "Give 5 mg.")
    await ledger.service.returned(41)

    assert await ledger.service.returned(41) == 0
    await ledger.work_off()
    assert ledger.sender.reads(41) == ["Give 5 mg."]


async def test_one_readers_return_is_nobody_elses(ledger: Ledger) -> None:
    await refused(ledger, await ledger.member(41), "For Ben.")
    await refused(ledger, await ledger.member(42), "For Eva.")

    await ledger.service.returned(41)
    await ledger.work_off()

    assert (ledger.sender.reads(41), ledger.sender.reads(42)) == (["For Ben."], [])


async def refused(ledger: Ledger, reader: Member, text: str) -> int:
    """A message that the reader's chat refused."""
    message = await ledger.message(text)
    await ledger.promise(message, reader)
    ledger.sender.then(BLOCKED)
    await ledger.work_off()
    return message
