"""What coordinators announce is corrected like any other message, by its readers."""

from __future__ import annotations

import pytest

from bot.delivery import repository as ledger
from bot.errors import NotAllowed
from bot.relay.corrections_model import Decided, Took
from bot.storage.engine import Database
from tests.support.announcing import IN_PORTUGUESE, NEWS, open_announcing

BETTER = "A partir de amanhã, a farmácia abre às 7:30."


async def test_a_corrected_announcement_changes_every_copy_in_its_language_and_no_other(database: Database) -> None:
    """Somebody who knows both languages decides; the coordinator who announced it is told."""
    announcing = await open_announcing(database)
    room = announcing.room
    eva, rui = await announcing.join(2, "pt"), await announcing.join(3, "pt")
    ben, zoe = await announcing.join(4, "en"), await announcing.join(5, "fr")
    sent = await announcing.send()
    await announcing.arrive()
    async with database.read() as connection:
        copies = {one.member_id: one.id for one in await ledger.of_message(connection, sent.message_id or 0)}

    await room.corrections.begin(eva, copies[eva.id])
    taken = await room.corrections.take(eva, room.incoming(eva, BETTER))
    with pytest.raises(NotAllowed):
        await room.corrections.review.approve(eva, 1)
    decision = await room.corrections.review.approve(rui, 1)
    await announcing.arrive()

    assert taken is not None
    assert (taken.outcome, decision.outcome, decision.copies) == (Took.PROPOSED, Decided.APPROVED, 2)
    for reader in (eva, rui):
        assert BETTER in room.reads(reader)[0]
        assert IN_PORTUGUESE[NEWS] not in room.reads(reader)[0]
    assert NEWS in room.reads(ben)[0]
    assert "pharmacie" in room.reads(zoe)[0]
    assert [text for kind, text in room.sender.requests if kind == "edit" and "pharmacie" in text] == []
    assert any("approved" in text for text in room.reads(announcing.coordinator))
