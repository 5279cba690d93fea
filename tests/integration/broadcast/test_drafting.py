"""A draft belongs to its author, lives in tables, and shows exactly what would be sent."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.broadcast.model import LONGEST_TEXT, Awaiting, BroadcastState
from bot.broadcast.personal_data import BroadcastPersonalData
from bot.errors import InvalidInput, NotAllowed, NotFound
from bot.language.text import FormattedText
from bot.members.model import Role
from bot.storage.audit import entries
from bot.translation.model import Origin
from tests.support.announcing import IN_PORTUGUESE, LATER, NEWS, Announcing


async def test_the_preview_counts_readers_by_language_and_leaves_the_author_out(desk: Announcing) -> None:
    for number, language in enumerate(("en", "pt", "pt"), start=1):
        await desk.join(number, language)

    preview = await desk.draft()

    shown = [(one.language, one.readers, one.draft and one.draft.text.text) for one in preview.sections]
    assert shown == [("en", 1, None), ("pt", 2, IN_PORTUGUESE[NEWS])]
    assert [one.language for one in preview.unapproved] == ["pt"]


async def test_a_text_that_arrives_twice_changes_nothing_and_is_no_message_to_the_room(desk: Announcing) -> None:
    await desk.join(1, "pt")
    await desk.begin()
    first = await desk.write(NEWS, number=50)
    again = await desk.write(NEWS, number=50)

    assert first is not None
    assert again is not None
    assert again.preview == first.preview


async def test_a_text_that_arrives_again_after_the_draft_was_sent_is_still_no_message_to_the_room(
    desk: Announcing,
) -> None:
    await desk.join(1)
    await desk.begin()
    taken = await desk.write(NEWS, number=50)
    assert taken is not None
    assert taken.preview is not None
    await desk.confirm(taken.preview)

    again = await desk.write(NEWS, number=50)
    assert again is not None
    assert again.preview is None


async def test_only_the_next_text_is_taken(desk: Announcing) -> None:
    await desk.join(1)
    assert await desk.write("before") is None
    await desk.draft()
    assert await desk.write("after") is None


async def test_an_answer_to_a_colleague_is_never_taken(desk: Announcing) -> None:
    ana = await desk.join(1)
    await desk.room.write(ana, "Is there news?")
    await desk.arrive()
    await desk.begin()

    assert await desk.write("Not yet.", reply_to=desk.room.last_number(desk.coordinator)) is None


async def test_a_text_that_is_too_long_is_not_taken_and_the_draft_waits_on(desk: Announcing) -> None:
    await desk.join(1)
    await desk.begin()
    with pytest.raises(InvalidInput) as refused:
        await desk.write("x" * (LONGEST_TEXT + 1))

    assert refused.value.arguments == {"length": LONGEST_TEXT + 1, "limit": LONGEST_TEXT}
    assert await desk.write("x" * LONGEST_TEXT) is not None


async def test_nobody_can_announce_to_an_empty_room(desk: Announcing) -> None:
    with pytest.raises(InvalidInput) as refused:
        await desk.begin()
    assert refused.value.specific_message_id == "broadcast-nobody"


async def test_coordinators_have_the_rooms_of_their_team_and_administrators_all(desk: Announcing) -> None:
    hospital = desk.room.hospital
    other = await hospital.members.administration.create_room(hospital.operator, "Pharmacies", [hospital.pharmacy.id])

    assert [room.id for room in await desk.service.rooms(desk.coordinator)] == [hospital.room.id]
    assert [room.id for room in await desk.service.rooms(hospital.operator)] == [hospital.room.id, other.id]
    with pytest.raises(NotFound):
        await desk.service.begin(desk.coordinator, other.id)


async def test_a_clinician_may_do_nothing_of_this(desk: Announcing) -> None:
    ana = await desk.join(1)
    preview = await desk.draft()
    draft, service = preview.broadcast, desk.service

    for forbidden in (
        service.open_draft(ana),
        service.rooms(ana),
        service.begin(ana, draft.room_id),
        service.preview(ana, draft.id),
        service.approve(ana, draft.id, "pt", draft.revision),
        service.confirm(ana, draft.id, draft.revision),
        service.discard(ana, draft.id),
    ):
        with pytest.raises(NotAllowed):
            await forbidden
    assert await service.take(ana, desk.written("hello", by=ana)) is None


async def test_a_draft_is_its_authors_alone(desk: Announcing) -> None:
    await desk.join(1)
    draft = (await desk.draft()).broadcast
    other = await desk.room.hospital.join(701, desk.room.hospital.cardiology, Role.COORDINATOR)

    for forbidden in (
        desk.service.preview(other, draft.id),
        desk.service.confirm(other, draft.id, draft.revision),
        desk.service.discard(other, draft.id),
    ):
        with pytest.raises(NotFound):
            await forbidden
    assert await desk.service.open_draft(other) is None


async def test_a_second_beginning_finds_the_same_draft(desk: Announcing) -> None:
    await desk.join(1)
    first = await desk.draft()
    assert (await desk.begin()).broadcast.id == first.broadcast.id


async def test_an_approval_counts_for_the_text_that_was_shown(desk: Announcing) -> None:
    """The button under an older preview approves nothing."""
    await desk.join(1, "pt")
    shown = await desk.draft()
    await desk.service.rewrite(desk.coordinator, shown.broadcast.id)
    await desk.write(LATER)

    with pytest.raises(InvalidInput):
        await desk.approve(shown, "pt")


async def test_a_new_text_undoes_every_approval(desk: Announcing) -> None:
    await desk.join(1, "pt")
    await desk.begin()
    taken = await desk.write(NEWS, number=50)
    assert taken is not None
    assert taken.preview is not None
    assert (await desk.approve(taken.preview, "pt")).unapproved == ()

    changed = await desk.service.change(desk.coordinator, desk.written(LATER, number=50))

    assert changed is not None
    assert changed.preview is not None
    (section,) = changed.preview.unapproved
    assert section.draft is not None
    assert section.draft.text.text == IN_PORTUGUESE[LATER]


async def test_an_edit_that_changes_no_word_keeps_the_approval(desk: Announcing) -> None:
    await desk.join(1, "pt")
    await desk.begin()
    taken = await desk.write(NEWS, number=50)
    assert taken is not None
    assert taken.preview is not None
    await desk.approve(taken.preview, "pt")

    same = await desk.service.change(desk.coordinator, desk.written(NEWS, number=50))
    assert same is not None
    assert same.preview is not None
    assert same.preview.unapproved == ()


async def test_own_words_in_a_language_are_approved_and_checked(desk: Announcing) -> None:
    """The coordinator stands for them; a number that differs is shown all the same."""
    await desk.join(1, "pt")
    preview = await desk.draft()
    await desk.service.edit(desk.coordinator, preview.broadcast.id, "pt")
    taken = await desk.write("A farmácia abre às 9:45 amanhã.")

    assert taken is not None
    assert taken.preview is not None
    (section,) = [one for one in taken.preview.sections if one.draft is not None]
    assert section.draft is not None
    assert section.is_approved
    assert section.draft.provenance.origin is Origin.MEMORY
    assert {one.check for one in section.draft.provenance.findings} & {"numbers", "times"}


async def test_leaving_an_edit_keeps_the_draft_and_leaving_an_empty_draft_ends_it(desk: Announcing) -> None:
    await desk.join(1, "pt")
    preview = await desk.draft()
    await desk.service.edit(desk.coordinator, preview.broadcast.id, "pt")
    back = await desk.service.leave(desk.coordinator)
    assert back is not None
    assert back.broadcast.awaiting is Awaiting.NOTHING

    await desk.service.discard(desk.coordinator, preview.broadcast.id)
    begun = await desk.begin()
    assert await desk.service.leave(desk.coordinator) is None
    assert (await desk.stored(begun.broadcast.id)).state is BroadcastState.DISCARDED
    with pytest.raises(InvalidInput):
        await desk.service.leave(desk.coordinator)


async def test_a_draft_left_for_a_week_is_gone_also_before_it_is_purged(desk: Announcing) -> None:
    await desk.join(1)
    preview = await desk.draft()
    await desk.service.rewrite(desk.coordinator, preview.broadcast.id)
    desk.room.clock.advance(timedelta(days=7))

    assert await desk.write("Good morning.") is None, "it is an ordinary message again"
    assert await desk.service.open_draft(desk.coordinator) is None
    for late in (
        desk.service.preview(desk.coordinator, preview.broadcast.id),
        desk.confirm(preview),
        desk.service.discard(desk.coordinator, preview.broadcast.id),
    ):
        with pytest.raises(NotFound) as gone:
            await late
        assert gone.value.specific_message_id == "broadcast-draft-gone"
    assert (await desk.begin()).broadcast.id != preview.broadcast.id


async def test_the_purge_forgets_what_old_drafts_said_and_leaves_younger_ones(desk: Announcing) -> None:
    await desk.join(1, "pt")
    old = (await desk.draft()).broadcast
    desk.room.clock.advance(timedelta(days=8))
    purge = BroadcastPersonalData(desk.room.clock)
    younger = await desk.room.hospital.join(701, desk.room.hospital.cardiology, Role.COORDINATOR)
    await desk.service.begin(younger, old.room_id)
    await desk.service.take(younger, desk.written(NEWS, by=younger))

    async with desk.database.write() as connection:
        await purge.purge(connection, desk.room.clock() - timedelta(days=90))

    assert (await desk.stored(old.id)).text is None
    kept = await desk.service.open_draft(younger)
    assert kept is not None
    assert kept.broadcast.text == FormattedText(NEWS)


async def test_every_act_is_in_the_audit_without_its_text(desk: Announcing) -> None:
    await desk.join(1, "pt")
    preview = await desk.approve(await desk.draft(), "pt")
    await desk.confirm(preview)

    async with desk.database.read() as connection:
        acts = [one for one in await entries(connection) if one.action.startswith("broadcast.")]
    assert [one.action.partition(".")[2] for one in reversed(acts)] == ["begun", "written", "approved", "confirmed"]
    assert {one.actor_id for one in acts} == {desk.coordinator.id}
    assert NEWS not in str(acts)
