"""What somebody finds who has left a room, links groups anew, quotes what was said to them alone, or is unlucky with a move."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.delivery.model import DeliveryState
from bot.errors import NotAllowed, NotFound
from bot.language.text import FormattedText
from bot.members.model import Member
from bot.relay.local_times import with_local_times
from bot.relay.quoting_model import Quote
from bot.relay.status_model import PlaceKind
from bot.storage.engine import Database
from tests.support.linked_groups import CARDIOLOGISTS, SURGEONS, TRANSLATED, GroupRoom, seen
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom, open_relay_room

WORDS = "Give 5 mg."
CORRECTED = "Give 1 mg."
SUPERGROUP = -100_99
MONDAY = datetime(2026, 5, 4, 17, tzinfo=UTC)
"""Ten in the morning in Los Angeles; Tuesday, one in the morning, in Shanghai."""


@pytest.fixture
async def people(sqlite_database: Database) -> GroupRoom:
    """Two teams, no group yet."""
    return await GroupRoom.open(await open_relay_room(sqlite_database, ScriptedProvider(table=TRANSLATED)))


@pytest.fixture
async def grouped(people: GroupRoom) -> GroupRoom:
    """Each team has its group."""
    await people.link_both()
    return people


async def leave(room: RelayRoom, member: Member) -> Member:
    """They change to a team that is not in the room, with the same account."""
    moved = await room.join(member.telegram_user_id or 0, "en", team="pharmacy")
    assert moved.id == member.id
    return moved


# ── whoever changed to a team outside the room ────────────────────────────────────────────────────────────────────────


async def test_what_changes_after_a_reader_left_the_room_does_not_reach_them(people: GroupRoom) -> None:
    """Their copy stays as it was: new words in the room are none of theirs."""
    number, _ = await people.write(people.ana, WORDS)
    await leave(people.room, people.ben)
    await people.room.edit(people.ana, number, CORRECTED)
    await people.room.arrive()

    assert WORDS in people.room.reads(people.ben)[0]
    assert CORRECTED not in "".join(people.room.reads(people.ben))


async def test_what_waits_for_a_reader_who_left_the_room_is_not_sent_any_more(people: GroupRoom) -> None:
    """They were promised it, and are elsewhere when its turn comes."""
    _, receipt = await people.room.write(people.ana, WORDS)
    await leave(people.room, people.ben)
    await people.room.arrive()

    assert people.room.reads(people.ben) == []
    assert (await people.room.copies(receipt))[people.ben.id].state is DeliveryState.CANCELLED


ON_AN_OLD_COPY: dict[str, Callable[[RelayRoom, Member, int], Awaitable[object]]] = {
    "original": lambda room, actor, copy: room.relay.original(actor, copy),
    "translation": lambda room, actor, copy: room.relay.translation(actor, copy),
    "doubtful": lambda room, actor, copy: room.relay.doubtful(actor, copy),
    "unclear": lambda room, actor, copy: room.relay.report_problem(actor, copy),
    "why": lambda room, actor, copy: room.why.copy(actor, copy),
    "back": lambda room, actor, copy: room.why.back(actor, copy),
}


@pytest.mark.parametrize("verb", ON_AN_OLD_COPY)
async def test_old_buttons_show_nothing_of_a_room_that_one_has_left(people: GroupRoom, verb: str) -> None:
    """Behind them stands what the message says now, not what it said then."""
    _, receipt = await people.write(people.ana, WORDS)
    moved = await leave(people.room, people.lin)
    copy = (await people.room.copies(receipt))[people.lin.id].id

    with pytest.raises(NotAllowed):
        await ON_AN_OLD_COPY[verb](people.room, moved, copy)


async def test_whoever_left_the_room_puts_no_new_words_into_it_by_an_edit(people: GroupRoom) -> None:
    """They are told so; taking it back stays theirs."""
    number, receipt = await people.write(people.ben, WORDS)
    moved = await leave(people.room, people.ben)
    with pytest.raises(NotAllowed):
        await people.room.edit(moved, number, "Ask me for the rest.")
    await people.room.arrive()

    assert people.reads(3) == ["给予 5 mg。"]
    taken = await people.room.withdrawal.take_back(moved, receipt.message_id or 0)
    assert taken.copies > 0


async def test_how_a_message_stands_does_not_tell_to_which_team_a_reader_changed(people: GroupRoom) -> None:
    """Nor is a team counted that was never in the room."""
    _, receipt = await people.write(people.ana, WORDS)
    await leave(people.room, people.lin)
    status = await people.room.status.of(people.ana, receipt.message_id or 0)

    assert "Pharmacy" not in [one.place.name for one in status.places]
    assert {one.place.kind for one in status.places} == {PlaceKind.TEAM, PlaceKind.NOWHERE}


async def test_whoever_left_the_room_asks_about_their_own_messages_only_and_hears_no_names(people: GroupRoom) -> None:
    _, theirs = await people.write(people.ana, WORDS)
    _, own = await people.write(people.ben, WORDS)
    moved = await leave(people.room, people.ben)

    with pytest.raises(NotFound):
        await people.room.status.of(moved, theirs.message_id or 0)
    assert not (await people.room.status.of(moved, own.message_id or 0)).with_names


# ── groups that are linked anew ───────────────────────────────────────────────────────────────────────────────────────


async def test_a_group_that_serves_another_team_now_opens_nothing_of_the_team_before(grouped: GroupRoom) -> None:
    """The number of a copy from then can be guessed."""
    people, hospital = grouped, grouped.room.hospital
    _, receipt = await people.write_in(CARDIOLOGISTS, people.ben, WORDS)
    copy = (await people.room.copies(receipt))[0].id
    make = hospital.members.administration
    pharmacist = await people.room.join(9, "en", team="pharmacy")
    other = await make.create_room(hospital.operator, "Other room", [hospital.pharmacy.id])
    await people.room.groups.unlink(people.mei, seen(SURGEONS))
    place = replace(people.place(hospital.pharmacy), room_id=other.id)
    await people.room.groups.link(hospital.operator, seen(SURGEONS), place)

    for act in ON_AN_OLD_COPY.values():
        with pytest.raises((NotAllowed, NotFound)):
            await act(people.room, pharmacist, copy)
    with pytest.raises(NotFound):
        await people.room.relay.languages.choices(pharmacist, receipt.message_id or 0)


async def test_an_answer_to_a_copy_from_before_a_group_served_another_room_surfaces_in_neither(
    grouped: GroupRoom,
) -> None:
    """Whoever is not in the first room cannot answer into it, and their words are not taken for the second."""
    people, hospital = grouped, grouped.room.hospital
    await people.write_in(CARDIOLOGISTS, people.ben, WORDS)
    copy = list(people.room.sender.chats[SURGEONS])[-1]
    pharmacist = await people.room.join(9, "en", team="pharmacy")
    other = await hospital.members.administration.create_room(hospital.operator, "Other", [hospital.pharmacy.id])
    await people.room.groups.unlink(people.mei, seen(SURGEONS))
    await people.room.groups.link(
        hospital.operator, seen(SURGEONS), replace(people.place(hospital.pharmacy), room_id=other.id)
    )
    with pytest.raises(NotAllowed):
        await people.write_in(SURGEONS, pharmacist, "Why?", reply_to=copy)


async def test_a_supergroup_that_was_linked_before_its_move_was_known_holds_up_nobody(grouped: GroupRoom) -> None:
    """Somebody was quick with /link elsewhere: the old link ends, and what waited goes to its readers in private."""
    people, hospital = grouped, grouped.room.hospital
    other = await hospital.members.administration.create_room(hospital.operator, "Other", [hospital.pharmacy.id])
    place = replace(people.place(hospital.pharmacy), room_id=other.id)
    _, receipt = await people.room.write(people.ana, WORDS)
    await people.room.groups.link(hospital.operator, seen(SUPERGROUP), place)
    people.room.sender.moved[SURGEONS] = SUPERGROUP
    await people.room.groups.migrated(SURGEONS, SUPERGROUP)
    await people.room.arrive()

    assert people.reads(3) == ["给予 5 mg。"]
    assert not [text for text in people.room.sender.reads(SUPERGROUP) if "5 mg" in text]
    assert await people.room.groups.by_chat(SURGEONS) is None
    assert (await people.group(SUPERGROUP)).room_id == other.id
    assert receipt.readers == 2


async def test_a_message_in_a_group_that_became_a_supergroup_counts_for_its_team(grouped: GroupRoom) -> None:
    """What it got before the move is not said to be nowhere."""
    people = grouped
    _, receipt = await people.write_in(CARDIOLOGISTS, people.ben, WORDS)
    await people.room.groups.migrated(SURGEONS, SUPERGROUP)
    status = await people.room.status.of(people.ben, receipt.message_id or 0)

    assert [(one.place.name, one.having, one.of) for one in status.places] == [("Heart centre", 1, 1)]


# ── words that were not the author's to show ──────────────────────────────────────────────────────────────────────────


async def test_what_is_quoted_of_a_notice_is_not_shown_as_words_of_the_message(people: GroupRoom) -> None:
    """A notice is said to one person; whoever answers it answers what it is about."""
    _, receipt = await people.write(people.ana, WORDS)
    copy = (await people.room.copies(receipt))[people.mei.id].id
    await people.room.relay.report_problem(people.mei, copy)
    await people.room.arrive()
    notice = people.room.last_number(people.ana)
    said = people.room.reads(people.ana)[-1]
    await people.write(people.ana, "It is right.", reply_to=notice, quote=Quote(said, 0))

    for reader in (people.ben, people.mei, people.lin):
        assert "Person 3" not in people.room.reads(reader)[-1]
        assert "It is right." in people.room.reads(reader)[-1]


async def test_what_is_quoted_of_a_copy_is_shown(people: GroupRoom) -> None:
    """The rule above takes nothing from an ordinary quotation."""
    await people.write(people.mei, WORDS)
    copy = people.room.last_number(people.ben)
    await people.write(people.ben, "Why?", reply_to=copy, quote=Quote("5 mg", 5))

    assert people.room.sender.quotes[-1] is not None or "5 mg" in people.room.reads(people.ana)[-1]


# ── local times ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_time_in_somebody_elses_words_gets_no_local_time(people: GroupRoom) -> None:
    """Whoever forwards a message is in another place than whoever wrote it: their clock says nothing about it."""
    people.room.clock.advance(MONDAY - people.room.clock())
    incoming = replace(people.room.incoming(people.ana, "Theatre is at 15:00."), origin="Somebody in Doha")
    await people.room.relay.accept(people.ana, incoming)
    await people.room.write(people.ana, "Theatre is at 16:00.")
    await people.room.arrive()

    forwarded, own = people.room.reads(people.lin)
    assert "your time" not in forwarded
    assert "your time" in own


async def test_tomorrow_in_an_edit_of_days_later_names_no_day_that_it_may_not_be(people: GroupRoom) -> None:
    """Nobody knows whether it is the day after the message, or after the edit."""
    people.room.clock.advance(MONDAY - people.room.clock())
    number, _ = await people.write(people.ana, "Theatre tomorrow at 3 pm.")
    assert "Wed" in people.room.reads(people.lin)[0]
    people.room.clock.advance(timedelta(days=3))
    await people.room.edit(people.ana, number, "Theatre tomorrow at 4 pm.")
    await people.room.arrive()

    assert "4 pm" in people.room.reads(people.lin)[0]
    assert "Wed" not in people.room.reads(people.lin)[0]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rounds are at 9 am every day.", "en"),
        ("Fridays at 9 am we meet.", "en"),
        ("每周一上午9点查房。", "zh-Hans"),
        ("Todos los lunes a las 15:00.", "es"),
        ("Tous les lundis à 9h00.", "fr"),
    ],
)
def test_what_happens_every_week_gets_no_local_time_where_clocks_will_change(text: str, language: str) -> None:
    """It would be right until then, and an hour off afterwards; between places without summer time it stays right."""
    words = FormattedText(text)
    changing = with_local_times(words, language, "America/Los_Angeles", "Asia/Qatar", MONDAY, lambda _: "(said)")
    lasting = with_local_times(words, language, "Asia/Shanghai", "Asia/Qatar", MONDAY, lambda _: "(said)")

    assert changing.text == text
    assert "(said)" in lasting.text


def test_a_local_time_does_not_come_between_a_time_and_its_pm() -> None:
    words = FormattedText("Theatre tonight 11 pm.")
    shown = with_local_times(words, "en", "America/Los_Angeles", "Asia/Qatar", MONDAY, lambda _: "(said)").text

    assert shown.replace("\u2068", "").replace("\u2069", "") == "Theatre tonight 11 pm (said)."
