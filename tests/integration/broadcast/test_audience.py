"""Whom a draft is for: chosen, counted, resolved again when it is sent."""

from __future__ import annotations

import pytest

from bot.broadcast import repository_audience
from bot.broadcast.audience import Audience, Narrowing
from bot.broadcast.model import Confirmed, Missing
from bot.errors import InvalidInput, NotFound
from bot.members.model import Member, Role
from bot.storage.audit import entries
from tests.support.announcing import IN_PORTUGUESE, NEWS, Announcing
from tests.support.words import strict_messages


async def readers(desk: Announcing) -> dict[str, Member]:
    """Three readers who differ in team, role and language."""
    hospital = desk.room.hospital
    return {
        "ana": await desk.join(1, "pt"),
        "ben": await desk.join(2, "en", team="heart"),
        "carol": await hospital.join(3, hospital.heart, Role.COORDINATOR, language="pt"),
    }


async def test_every_rule_fits_the_same_people_in_the_database_as_on_paper(desk: Announcing) -> None:
    """The count, the batches and the rule itself never differ."""
    await readers(desk)
    hospital = desk.room.hospital
    whole = Audience(room_id=hospital.room.id, author_id=desk.coordinator.id)
    heart = whole.toggled(Narrowing.TEAM, str(hospital.heart.id))
    rules = [
        whole,
        heart,
        heart.toggled(Narrowing.LANGUAGE, "pt"),
        whole.toggled(Narrowing.ROLE, "coordinator"),
        whole.toggled(Narrowing.LANGUAGE, "pt"),
        whole.toggled(Narrowing.LANGUAGE, "fr"),
        whole.toggled(Narrowing.PERSON, str(desk.coordinator.id)),
    ]
    people = {one.member_id: one for one in await hospital.members.readers(hospital.room.id)}
    roles = {number: (await hospital.members.member(number)).role for number in people}
    async with desk.database.read() as connection:
        for rule in rules:
            expected = [
                number
                for number, one in sorted(people.items())
                if rule.includes(
                    member_id=number, team_id=one.team_id, role=roles[number], language=one.reading_language
                )
            ]
            found, after = [], 0
            while batch := await repository_audience.readers_of(connection, rule, after=after, limit=2):
                found += [one.member_id for one in batch]
                after = found[-1] or 0
            assert found == expected
            assert sum(one.people for one in await repository_audience.counted(connection, rule)) == len(expected)


async def test_only_whom_it_is_for_get_it_and_only_their_languages_are_shown(desk: Announcing) -> None:
    """The others do not even see that there was something."""
    people = await readers(desk)
    preview = await desk.draft()
    team = str(desk.room.hospital.heart.id)
    narrowed = await desk.service.composing.narrow(desk.coordinator, preview.broadcast.id, Narrowing.TEAM, team)
    narrowed = await desk.service.composing.narrow(desk.coordinator, preview.broadcast.id, Narrowing.LANGUAGE, "pt")
    assert [(one.language, one.readers) for one in narrowed.sections] == [("pt", 1)]

    await desk.confirm(narrowed, unapproved_too=True)
    await desk.arrive()

    assert [bool(desk.room.reads(one)) for one in people.values()] == [False, False, True]


async def test_somebody_who_joins_before_it_is_sent_gets_it_too(desk: Announcing) -> None:
    """The rule is kept, not the list of who fitted then."""
    await readers(desk)
    preview = await desk.draft()
    narrowed = await desk.service.composing.narrow(desk.coordinator, preview.broadcast.id, Narrowing.LANGUAGE, "en")
    late = await desk.join(4, "en")
    await desk.confirm(narrowed)
    await desk.arrive()
    assert len(desk.room.reads(late)) == 1


async def test_an_audience_of_nobody_is_refused_and_the_draft_stays(desk: Announcing) -> None:
    """Nothing is half sent: the reader changed their language since."""
    people = await readers(desk)
    preview = await desk.draft()
    narrowed = await desk.service.composing.narrow(desk.coordinator, preview.broadcast.id, Narrowing.LANGUAGE, "en")
    await desk.room.hospital.members.set_reading_language(people["ben"], "fr")

    with pytest.raises(InvalidInput) as refused:
        await desk.confirm(narrowed)
    assert refused.value.specific_message_id == "broadcast-audience-empty"
    assert (await desk.service.composing.widen(desk.coordinator, preview.broadcast.id)).readers == 3


async def test_nobody_outside_the_room_can_be_picked(desk: Announcing) -> None:
    """Data that somebody made up names a person of another team."""
    await readers(desk)
    hospital = desk.room.hospital
    outsider = await hospital.join(5, hospital.pharmacy)
    draft = (await desk.draft()).broadcast
    for by, value in ((Narrowing.PERSON, str(outsider.id)), (Narrowing.TEAM, str(hospital.pharmacy.id))):
        with pytest.raises(InvalidInput):
            await desk.service.composing.narrow(desk.coordinator, draft.id, by, value)


async def test_a_preview_from_before_the_choice_sends_nothing(desk: Announcing) -> None:
    """Who presses Send has seen whom it is for."""
    await readers(desk)
    shown = await desk.draft()
    await desk.service.composing.narrow(desk.coordinator, shown.broadcast.id, Narrowing.LANGUAGE, "en")
    assert (await desk.confirm(shown, unapproved_too=True)).outcome is Confirmed.CHANGED
    assert await desk.promises() == 0


async def test_the_original_for_whose_language_nobody_approved(desk: Announcing) -> None:
    """Chosen beforehand, it is not asked about; what the machine made stays in the house."""
    people = await readers(desk)
    preview = await desk.draft()
    chosen = await desk.service.composing.choose_missing(desk.coordinator, preview.broadcast.id, Missing.ORIGINAL)
    assert (await desk.confirm(chosen)).outcome is Confirmed.STARTED
    await desk.arrive()
    (copy,) = desk.room.reads(people["ana"])
    assert NEWS in copy
    assert IN_PORTUGUESE[NEWS] not in copy


async def test_the_machines_draft_is_asked_about_once_more_and_marked(desk: Announcing) -> None:
    """Choosing it beforehand does not spare the last question."""
    people = await readers(desk)
    preview = await desk.draft()
    chosen = await desk.service.composing.choose_missing(desk.coordinator, preview.broadcast.id, Missing.MACHINE)
    assert (await desk.confirm(chosen)).outcome is Confirmed.ASK_AGAIN
    assert (await desk.confirm(chosen, unapproved_too=True)).outcome is Confirmed.STARTED
    await desk.arrive()
    (copy,) = desk.room.reads(people["ana"])
    assert IN_PORTUGUESE[NEWS] in copy
    assert "approved" not in copy


async def test_what_was_approved_is_known_the_next_time(desk: Announcing) -> None:
    """It enters the memory of the room, and is approved when the same is announced again."""
    await desk.join(1, "pt")
    preview = await desk.approve(await desk.draft(), "pt")
    await desk.service.discard(desk.coordinator, preview.broadcast.id)
    again = await desk.draft()
    assert again.unapproved == ()


async def test_a_trial_shows_every_language_and_promises_nothing(desk: Announcing) -> None:
    """It is the author's alone."""
    await readers(desk)
    preview = await desk.draft()
    shown = await desk.service.composing.test(desk.coordinator, preview.broadcast.id, strict_messages())
    texts = {language: part.text.text for language, part in shown}
    assert NEWS in texts["en"]
    assert IN_PORTUGUESE[NEWS] in texts["pt"]
    assert await desk.promises() == 0


async def test_a_colleague_takes_a_draft_over_and_its_author_is_told(desk: Announcing) -> None:
    """The draft is theirs alone from then on; the audit says who had it before."""
    people = await readers(desk)
    draft = (await desk.draft()).broadcast
    listed = await desk.service.composing.drafts(people["carol"])
    assert [one.broadcast.id for one in listed] == [draft.id]

    taken = await desk.service.composing.take_over(people["carol"], draft.id)

    assert taken.broadcast.author_id == people["carol"].id
    with pytest.raises(NotFound):
        await desk.service.preview(desk.coordinator, draft.id)
    async with desk.database.read() as connection:
        (act,) = [one for one in await entries(connection) if one.action == "broadcast.taken-over"]
    assert act.detail == {"author": desk.coordinator.id}
    (told,) = await desk.tell()
    assert "has taken over your draft" in told


async def test_two_who_take_over_at_once_do_not_share_a_draft(desk: Announcing) -> None:
    """Who has a draft of their own finishes it first; who comes second finds it taken by its new author."""
    people = await readers(desk)
    draft = (await desk.draft()).broadcast
    other = await desk.room.hospital.join(6, desk.room.hospital.cardiology, Role.COORDINATOR)
    await desk.service.begin(other, draft.room_id)
    with pytest.raises(InvalidInput) as refused:
        await desk.service.composing.take_over(other, draft.id)
    assert refused.value.specific_message_id == "broadcast-own-draft-first"
    assert (await desk.service.composing.take_over(people["carol"], draft.id)).broadcast.author_id == people["carol"].id
