"""An edited message: every copy follows, whenever the edit comes."""

from __future__ import annotations

from datetime import timedelta

from bot.delivery.model import DeliveryState
from bot.errors import ConnectionFailed, OutcomeUnknown
from tests.support.ledger import FIRST_RETRY, Ledger


async def test_an_edit_before_the_send_is_sent_as_it_reads_now(ledger: Ledger) -> None:
    message = await promised(ledger, "Give 5 mg.")
    await ledger.edit(message, "Give 2.5 mg.")

    await ledger.work_off()

    assert ledger.sender.reads(41) == ["Give 2.5 mg."]
    assert ledger.sender.requests == [("send", "Give 2.5 mg.")]


async def test_an_edit_during_the_send_follows_at_once(ledger: Ledger) -> None:
    """The old text was rendered before the edit was committed, and left after it: the reader must not keep it."""
    message = await promised(ledger, "Give 5 mg.")
    on_its_way = await ledger.begin()
    await ledger.edit(message, "Give 2.5 mg.")

    await ledger.finish(on_its_way)
    await ledger.work_off()

    assert ledger.sender.reads(41) == ["Give 2.5 mg."]
    assert (await ledger.only(message)).revision_sent == 2


async def test_an_edit_between_two_parts_reaches_both(ledger: Ledger) -> None:
    ledger.sender.then(None, ConnectionFailed())
    message = await promised(ledger, "Give 5 mg.", "Every day.")
    await ledger.look()
    await ledger.edit(message, "Give 2.5 mg.", "Twice a day.")

    ledger.clock.advance(FIRST_RETRY)
    await ledger.work_off()

    assert ledger.sender.reads(41) == ["Give 2.5 mg.", "Twice a day."]


async def test_an_edit_after_the_send_changes_the_copy(ledger: Ledger) -> None:
    message = await sent(ledger, "Give 5 mg.")

    assert await ledger.edit(message, "Give 2.5 mg.") == 1
    await ledger.work_off()

    assert ledger.sender.reads(41) == ["Give 2.5 mg."]
    delivery = await ledger.only(message)
    assert (delivery.state, delivery.revision_sent, len(delivery.parts)) == (DeliveryState.SENT, 2, 1)


async def test_two_edits_end_with_the_last(ledger: Ledger) -> None:
    """The second job finds nothing to do."""
    message = await sent(ledger, "Give 5 mg.")
    await ledger.edit(message, "Give 4 mg.")
    await ledger.edit(message, "Give 2.5 mg.")

    await ledger.work_off()

    assert ledger.sender.reads(41) == ["Give 2.5 mg."]
    assert [kind for kind, _ in ledger.sender.requests] == ["send", "edit"]


async def test_a_corrected_text_comes_anew_where_the_reader_deleted_the_copy(ledger: Ledger) -> None:
    """They may have acted on the old one; a correction that nobody can see would be lost."""
    message = await sent(ledger, "Give 5 mg.")
    ledger.sender.chats[41].clear()
    await ledger.edit(message, "Give 2.5 mg.")
    await ledger.work_off()
    assert ledger.sender.reads(41) == ["Give 2.5 mg."]

    await ledger.edit(message, "Give 2 mg.")
    await ledger.work_off()

    assert ledger.sender.reads(41) == ["Give 2 mg."], "the new copy is the one that is known from then on"
    assert not (await ledger.only(message)).repeated


async def test_a_text_that_grew_gets_more_parts(ledger: Ledger) -> None:
    message = await sent(ledger, "One.")
    await ledger.edit(message, "One!", "Two!")

    await ledger.work_off()

    assert ledger.sender.reads(41) == ["One!", "Two!"]
    assert len((await ledger.only(message)).parts) == 2


async def test_a_part_that_an_edit_added_is_flagged_when_it_may_be_there_twice(ledger: Ledger) -> None:
    message = await sent(ledger, "One.")
    await ledger.edit(message, "One!", "Two!")
    ledger.sender.then_lose_the_answer(OutcomeUnknown())
    await ledger.work_off()
    ledger.clock.advance(FIRST_RETRY)
    await ledger.work_off()

    assert ledger.sender.reads(41) == ["One!", "Two!", "Two!"]
    assert (await ledger.only(message)).repeated


async def test_a_text_that_shrank_loses_its_superfluous_parts(ledger: Ledger) -> None:
    message = await sent(ledger, "One.", "Two.", "Three.")
    await ledger.edit(message, "All.")

    await ledger.work_off()

    assert ledger.sender.reads(41) == ["All."]
    assert len((await ledger.only(message)).parts) == 1


async def test_a_superfluous_part_that_cannot_be_deleted_keeps_no_stale_words(ledger: Ledger) -> None:
    """Telegram lets nobody delete what is older than two days."""
    message = await sent(ledger, "One.", "Give 5 mg.")
    ledger.sender.deletes = False
    await ledger.edit(message, "All.")

    await ledger.work_off()

    assert ledger.sender.reads(41) == ["All.", "—"]


async def test_an_edit_whose_answer_was_lost_is_made_again_and_repeats_nothing(ledger: Ledger) -> None:
    message = await sent(ledger, "Give 5 mg.")
    await ledger.edit(message, "Give 2.5 mg.")
    ledger.sender.then(OutcomeUnknown())
    await ledger.work_off()
    ledger.clock.advance(FIRST_RETRY)
    await ledger.work_off()

    assert ledger.sender.reads(41) == ["Give 2.5 mg."]
    assert not (await ledger.only(message)).repeated


async def test_an_edit_that_fails_for_good_leaves_the_copy_as_what_it_is(ledger: Ledger) -> None:
    """Sent, at the revision that it shows; the dead job is the operator's to see."""
    message = await sent(ledger, "Give 5 mg.")
    await ledger.edit(message, "Give 2.5 mg.")
    ledger.sender.then(*[OutcomeUnknown()] * 20)
    for _ in range(20):
        await ledger.look()
        ledger.clock.advance(timedelta(minutes=10))

    delivery = await ledger.only(message)
    assert (delivery.state, delivery.revision_sent) == (DeliveryState.SENT, 1)


async def promised(ledger: Ledger, *parts: str) -> int:
    """A message promised to one reader, whose chat is 41."""
    message = await ledger.message(*parts)
    await ledger.promise(message, await ledger.member())
    return message


async def sent(ledger: Ledger, *parts: str) -> int:
    """A message that one reader has."""
    message = await promised(ledger, *parts)
    await ledger.work_off()
    return message
