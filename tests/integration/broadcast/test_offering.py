"""Beside the texts a preview shows what was approved for a similar one, and that something names a patient: neither acts."""

from __future__ import annotations

import pytest

from bot.broadcast.model import Preview, Section
from bot.errors import InvalidInput
from bot.storage.engine import Database
from tests.support.announcing import IN_PORTUGUESE, LATER, NEWS, Announcing, open_announcing

CLOSES = "The pharmacy closes at 7:30 tomorrow."
IT_CLOSES = "A farmácia fecha às 7:30 amanhã."


@pytest.fixture
async def announced(sqlite_database: Database) -> Announcing:
    """A room in which one announcement in Portuguese was approved."""
    desk = await open_announcing(sqlite_database)
    await desk.join(1, "pt")
    preview = await desk.approve(await desk.draft(), "pt")
    await desk.service.discard(desk.coordinator, preview.broadcast.id)
    return desk


def portuguese(preview: Preview) -> Section:
    return next(one for one in preview.sections if one.language == "pt")


async def test_what_was_approved_for_a_similar_text_is_offered_and_not_used(announced: Announcing) -> None:
    """With how much alike the two are, and what differs in value."""
    shown = portuguese(await announced.draft(LATER))
    assert shown.suggestion is not None
    assert shown.draft is not None
    assert shown.draft.text.text == IN_PORTUGUESE[LATER]
    assert shown.suggestion.text == IN_PORTUGUESE[NEWS]
    assert 75 <= shown.suggestion.percent < 100
    assert "numbers" in [one.check for one in shown.suggestion.differences]


async def test_once_taken_it_is_approved_by_nobody_until_somebody_does(announced: Announcing) -> None:
    """The engine does not know these words at all."""
    preview = await announced.draft(CLOSES)
    offered = portuguese(preview).suggestion
    assert offered is not None
    used = portuguese(
        await announced.service.composing.use(announced.coordinator, preview.broadcast.id, "pt", offered.unit_id)
    )
    assert used.draft is not None
    assert used.draft.text.text == IN_PORTUGUESE[NEWS]
    assert not used.is_approved


async def test_where_its_values_are_others_it_is_shown_as_doubtful_and_never_sent(announced: Announcing) -> None:
    """7:30 is not 8:30."""
    preview = await announced.draft(LATER)
    offered = portuguese(preview).suggestion
    assert offered is not None
    composing = announced.service.composing
    used = portuguese(await composing.use(announced.coordinator, preview.broadcast.id, "pt", offered.unit_id)).draft
    assert used is not None
    assert used.text.text == LATER
    assert used.provenance.doubtful_text == IN_PORTUGUESE[NEWS]
    with pytest.raises(InvalidInput):
        await composing.use(announced.coordinator, preview.broadcast.id, "pt", 999)


async def test_the_author_sees_that_a_text_seems_to_name_a_patient(announced: Announcing) -> None:
    """In their own words, or in a language that they wrote; nothing is held back."""
    announced.room.identifiers[CLOSES] = ["name", "phone"]
    announced.room.identifiers[IT_CLOSES] = ["name", "email"]
    preview = await announced.draft(CLOSES)
    assert preview.kinds == ("name", "phone")
    await announced.service.edit(announced.coordinator, preview.broadcast.id, "pt")
    taken = await announced.write(IT_CLOSES)
    assert taken is not None
    assert taken.preview is not None
    assert taken.preview.kinds == ("name", "phone", "email")
