"""Who may link which Telegram group to which room, and what a second link comes to."""

from __future__ import annotations

import pytest

from bot.errors import InvalidInput, NotAllowed, NotFound, UserError
from bot.members.groups import GroupSeen, Linked, LinkOutcome, Place
from bot.members.groups_personal import GroupsPersonalData
from bot.members.model import Member, Role
from bot.members.repository_groups import tell_once
from bot.storage.audit import entries
from bot.storage.engine import Database
from tests.support.clock import FakeClock
from tests.support.hospital import Hospital, open_hospital
from tests.support.linked_groups import seen

HERE, THERE = -100_1, -100_2


class Links:
    """The hospital's links, each act in a transaction of its own."""

    def __init__(self, database: Database, hospital: Hospital) -> None:
        self.database = database
        self.hospital = hospital

    async def link(
        self, actor: Member, found: GroupSeen, place: Place | None = None, *, instead: bool = False
    ) -> Linked:
        """For the actor's own team, where nothing else is said."""
        place = place or Place(self.hospital.room.id, actor.team_id)
        async with self.database.write() as connection:
            return await self.hospital.members.groups.link(connection, actor, found, place, instead=instead)

    async def coordinator(self, number: int = 1) -> Member:
        """Of Cardiology."""
        return await self.hospital.join(number, self.hospital.cardiology, Role.COORDINATOR)


@pytest.fixture
async def links(sqlite_database: Database) -> Links:
    """A hospital without groups."""
    return Links(sqlite_database, await open_hospital(sqlite_database, FakeClock()))


async def test_a_coordinator_links_their_teams_group(database: Database) -> None:
    """On both engines; and it is in the audit."""
    links = Links(database, await open_hospital(database, FakeClock()))
    linked = await links.link(await links.coordinator(), seen(HERE, topic=7))

    assert linked.outcome is LinkOutcome.LINKED
    assert (linked.group.chat_id, linked.group.thread_id, linked.group.team_language) == (HERE, 7, "en")
    async with database.read() as connection:
        assert (await entries(connection, limit=1))[0].action == "group.linked"


async def test_a_clinician_links_nothing(links: Links) -> None:
    clinician = await links.hospital.join(1, links.hospital.cardiology)
    with pytest.raises(NotAllowed):
        await links.link(clinician, seen(HERE))


async def test_whoever_does_not_administer_the_telegram_group_does_not_link_it(links: Links) -> None:
    with pytest.raises(NotAllowed) as refused:
        await links.link(await links.coordinator(), seen(HERE, is_admin=False))
    assert refused.value.specific_message_id == "error-group-admins-only"


async def test_a_coordinator_links_no_other_teams_group(links: Links) -> None:
    place = Place(links.hospital.room.id, links.hospital.heart.id)
    with pytest.raises(NotFound):
        await links.link(await links.coordinator(), seen(HERE), place)


async def test_an_administrator_links_any_teams_group(links: Links) -> None:
    place = Place(links.hospital.room.id, links.hospital.heart.id)
    linked = await links.link(links.hospital.operator, seen(HERE), place)

    assert linked.group.team_name == "Heart centre"


async def test_a_team_that_is_not_in_the_room_gets_no_group_there(links: Links) -> None:
    with pytest.raises(NotFound):
        await links.link(links.hospital.operator, seen(HERE), Place(links.hospital.room.id, links.hospital.pharmacy.id))


async def test_linked_twice_alike_is_said_to_be_so(links: Links) -> None:
    ana = await links.coordinator()
    await links.link(ana, seen(HERE))
    again = await links.link(ana, seen(HERE))

    assert (again.outcome, again.room.name) == (LinkOutcome.ALREADY, "Heart room")


async def test_linked_again_from_a_topic_moves_the_link_there(links: Links) -> None:
    ana = await links.coordinator()
    await links.link(ana, seen(HERE))
    moved = await links.link(ana, seen(HERE, topic=9))

    assert (moved.outcome, moved.group.thread_id) == (LinkOutcome.LINKED, 9)


async def test_a_group_that_is_linked_elsewhere_stays_there_and_where_is_named(links: Links) -> None:
    ana = await links.coordinator()
    await links.link(ana, seen(HERE))
    for place in (Place(links.hospital.room.id, links.hospital.heart.id), Place(links.hospital.room.id, None)):
        with pytest.raises(InvalidInput) as refused:
            await links.link(links.hospital.operator, seen(HERE), place)
        assert refused.value.specific_message_id == "error-group-linked-for-team"
        assert refused.value.arguments == {"room": "Heart room", "team": "Cardiology"}


async def test_a_team_with_another_group_in_the_room_chooses(links: Links) -> None:
    ana = await links.coordinator()
    await links.link(ana, seen(HERE))
    asked = await links.link(ana, seen(THERE))
    assert (asked.outcome, asked.group.chat_id) == (LinkOutcome.TEAM_HAS_ANOTHER, HERE)

    chosen = await links.link(ana, seen(THERE), instead=True)
    assert (chosen.outcome, chosen.group.chat_id) == (LinkOutcome.LINKED, THERE)
    assert chosen.replaced is not None
    assert chosen.replaced.chat_id == HERE


async def test_a_lost_group_makes_place_without_being_asked_about(links: Links) -> None:
    ana = await links.coordinator()
    first = await links.link(ana, seen(HERE))
    async with links.database.write() as connection:
        await links.hospital.members.groups.lose(connection, first.group, "kicked")

    assert (await links.link(ana, seen(THERE))).outcome is LinkOutcome.LINKED


async def test_a_room_has_one_mixed_group(links: Links) -> None:
    ana = await links.coordinator()
    mixed = Place(links.hospital.room.id, None)
    first = await links.link(ana, seen(HERE), mixed)
    second = await links.link(ana, seen(THERE), mixed)

    assert first.group.is_mixed
    assert second.outcome is LinkOutcome.TEAM_HAS_ANOTHER


async def test_unlinking_needs_what_linking_needs(links: Links) -> None:
    ana = await links.coordinator()
    await links.link(ana, seen(HERE))
    mei = await links.hospital.join(3, links.hospital.heart, Role.COORDINATOR)
    groups = links.hospital.members.groups
    async with links.database.read() as connection:
        for actor, found in ((mei, seen(HERE)), (ana, seen(HERE, is_admin=False)), (ana, seen(THERE))):
            with pytest.raises(UserError):
                await groups.to_unlink(connection, actor, found)
        assert (await groups.to_unlink(connection, ana, seen(HERE))).chat_id == HERE


async def test_what_groups_hold_about_a_person_is_shown_and_what_was_said_to_them_goes(links: Links) -> None:
    ana = await links.coordinator()
    linked = await links.link(ana, seen(HERE))
    part = GroupsPersonalData()
    async with links.database.write() as connection:
        await tell_once(connection, linked.group.id, 1, "lag", FakeClock()())
        exported = await part.export(connection, ana.id)
        report = await part.erase(connection, ana.id)
        after = await part.export(connection, ana.id)

    assert exported["linked"] == [{"group": "Group 1001", "room": 1, "linked_at": "2026-03-02T09:00:00+00:00"}]
    assert exported["told"] == [{"group": "Group 1001", "what": "lag", "at": "2026-03-02T09:00:00+00:00"}]
    assert after["told"] == []
    assert [line.count for line in report.kept] == [1]
