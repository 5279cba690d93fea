"""A colleague who reads a language looks at the text in it: approves it, writes a better one, or declines."""

from __future__ import annotations

import pytest

from bot.broadcast.model import Preview
from bot.broadcast.personal_data import BroadcastPersonalData
from bot.broadcast.repository_reviewing import Review, ReviewState, awaiting, by_id
from bot.errors import InvalidInput, NotAllowed, NotFound
from bot.members.model import Member, Role
from bot.storage.audit import entries
from bot.storage.engine import Database
from bot.translation.model import Origin
from tests.support.announcing import IN_PORTUGUESE, LATER, NEWS, Announcing, open_announcing

BETTER = "A partir de amanhã, a farmácia abre às 7:30."


@pytest.fixture
async def announced(sqlite_database: Database) -> Announcing:
    """The same room, where the subject is not the database."""
    return await open_announcing(sqlite_database)


async def colleague(desk: Announcing, number: int = 800, language: str = "pt") -> Member:
    """A coordinator of the other institution."""
    hospital = desk.room.hospital
    return await hospital.join(number, hospital.heart, Role.COORDINATOR, language=language)


async def asked(desk: Announcing, reviewer: Member) -> Preview:
    """The coordinator asks them to look at the Portuguese text."""
    draft = (await desk.draft()).broadcast
    preview = await desk.service.reviewing.ask(desk.coordinator, draft.id, "pt", reviewer.id)
    await desk.tell()
    return preview


async def review(desk: Announcing, number: int = 1) -> Review:
    async with desk.database.read() as connection:
        found = await by_id(connection, number)
    assert found is not None
    return found


async def text_of(desk: Announcing, preview: Preview) -> tuple[str, bool]:
    """The Portuguese text as the author sees it now, and whether somebody stands for it."""
    shown = await desk.service.preview(desk.coordinator, preview.broadcast.id)
    draft = next(one.draft for one in shown.sections if one.language == "pt")
    assert draft is not None
    return draft.text.text, draft.is_approved


async def test_the_reviewer_sees_both_texts_and_what_they_approve_is_theirs_in_the_memory(desk: Announcing) -> None:
    """The author is told, and the next announcement of the same words needs nobody."""
    rui = await colleague(desk)
    preview = await asked(desk, rui)
    (section,) = [one for one in preview.sections if one.language == "pt"]
    assert section.asked == rui.name
    assert desk.told(rui)[1:3] == [NEWS, IN_PORTUGUESE[NEWS]]
    await desk.service.reviewing.approve(rui, 1)

    assert await text_of(desk, preview) == (IN_PORTUGUESE[NEWS], True)
    assert any("has approved the text in Portuguese" in text for text in await desk.tell())
    async with desk.database.read() as connection:
        kept = [one for one in await entries(connection) if one.action == "broadcast.review-approved"]
    assert [one.actor_id for one in kept] == [rui.id]
    await desk.service.discard(desk.coordinator, preview.broadcast.id)
    (again,) = [one.draft for one in (await desk.draft()).sections if one.language == "pt"]
    assert again is not None
    assert again.provenance.origin is Origin.MEMORY


async def test_what_the_reviewer_writes_takes_the_place_of_the_text(desk: Announcing) -> None:
    """Their next text, once, and an edit of it too; after that their texts are for the room."""
    rui = await colleague(desk)
    preview = await asked(desk, rui)
    await desk.service.reviewing.edit(rui, 1)
    first = desk.written(BETTER, by=rui)
    assert await desk.service.reviewing.take(rui, first) == "pt"
    assert await desk.service.reviewing.take(rui, first) == "", "the same update twice is no message to the room"
    assert await desk.service.reviewing.take(rui, desk.written("Bom dia", by=rui)) is None

    assert await text_of(desk, preview) == (BETTER, True)
    assert (await review(desk)).state is ReviewState.EDITED
    assert any("has written the text in Portuguese" in text for text in await desk.tell())
    changed = desk.written(BETTER.upper(), by=rui, number=first.telegram_message_id)
    assert await desk.service.reviewing.change(rui, changed)
    assert (await text_of(desk, preview))[0] == BETTER.upper()


async def test_a_new_text_of_the_author_ends_the_request(desk: Announcing) -> None:
    """What the reviewer would approve is not what they were shown; what they write then goes nowhere."""
    rui = await colleague(desk)
    preview = await asked(desk, rui)
    await desk.service.reviewing.edit(rui, 1)
    await desk.service.rewrite(desk.coordinator, preview.broadcast.id)
    await desk.write(LATER)

    assert (await review(desk)).state is ReviewState.WITHDRAWN
    assert await desk.service.reviewing.take(rui, desk.written(BETTER, by=rui)) is None
    for act in (desk.service.reviewing.approve, desk.service.reviewing.edit, desk.service.reviewing.decline):
        with pytest.raises(InvalidInput) as refused:
            await act(rui, 1)
        assert refused.value.specific_message_id == "broadcast-review-over"


async def test_whoever_declines_is_not_asked_twice_by_the_same_request(announced: Announcing) -> None:
    """The author hears of it and can ask somebody else; a new request ends an open one."""
    rui, eva = await colleague(announced), await colleague(announced, 801)
    preview = await asked(announced, rui)
    await announced.service.reviewing.decline(rui, 1)
    assert any("cannot look at" in text for text in await announced.tell())
    for reviewer in (rui, eva):
        await announced.service.reviewing.ask(announced.coordinator, preview.broadcast.id, "pt", reviewer.id)
    states = [(await review(announced, number)).state for number in (1, 2, 3)]
    assert states == [ReviewState.DECLINED, ReviewState.WITHDRAWN, ReviewState.OPEN]


async def test_only_colleagues_who_read_the_language_and_are_staff_or_of_its_team_can_be_asked(
    announced: Announcing,
) -> None:
    """A clinician of a team of another language cannot judge for others; nor can somebody who does not read it."""
    rui = await colleague(announced)
    await announced.join(3, "pt")
    await colleague(announced, 802, "en")
    heart = await announced.join(4, "zh-Hans", team="heart")
    draft = (await announced.draft()).broadcast
    reviewing, coordinator = announced.service.reviewing, announced.coordinator

    found = {
        language: [one.member_id for one in await reviewing.reviewers(coordinator, draft.id, language)]
        for language in ("pt", "zh-Hans", "fr")
    }
    assert found == {"pt": [rui.id], "zh-Hans": [heart.id], "fr": []}
    with pytest.raises(InvalidInput):
        await reviewing.ask(coordinator, draft.id, "pt", heart.id)


async def test_nobody_decides_for_somebody_else(announced: Announcing) -> None:
    """Whatever number a button is given."""
    rui, eva = await colleague(announced), await colleague(announced, 801)
    await asked(announced, rui)
    with pytest.raises(NotAllowed):
        await announced.service.reviewing.approve(eva, 1)
    with pytest.raises(NotFound):
        await announced.service.reviewing.approve(eva, 99)


async def test_what_somebody_was_asked_is_theirs_to_see_and_to_erase(announced: Announcing) -> None:
    """With what they made of it."""
    rui = await colleague(announced)
    await asked(announced, rui)
    await announced.service.reviewing.edit(rui, 1)
    personal = BroadcastPersonalData(announced.room.clock)
    async with announced.database.write() as connection:
        exported = await personal.export(connection, rui.id)
        erased = (await personal.erase(connection, rui.id)).without_nothing().erased
        assert await awaiting(connection, rui.id) is None
    at = announced.room.clock().isoformat()
    assert exported["asked_to_review"] == [{"broadcast": 1, "language": "pt", "outcome": "open", "asked_at": at}]
    assert [(line.message_id, line.count) for line in erased] == [("erased-reviews", 1)]
