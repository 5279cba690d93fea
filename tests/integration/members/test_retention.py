"""Export, erasure and purging, on both databases."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta

import pytest

from bot.errors import NotAllowed
from bot.members.model import MemberState
from bot.members.personal_data import MembersPersonalData
from bot.privacy.retention import ErasureReport, Line, RetentionService
from bot.storage.audit import entries
from bot.storage.engine import Connection, Database
from bot.storage.tables import invite, joining
from tests.support.clock import FakeClock
from tests.support.hospital import Hospital, open_hospital


class Texts:
    """Another capability's data, as a fake."""

    name = "texts"

    def __init__(self, *, fails: bool = False) -> None:
        self.fails = fails
        self.purged_before: datetime | None = None

    async def export(self, connection: Connection, member_id: int) -> Mapping[str, object]:
        return {"written": 2}

    async def erase(self, connection: Connection, member_id: int) -> ErasureReport:
        if self.fails:
            raise RuntimeError("cannot")
        return ErasureReport(erased=(Line("erased-texts", 2),), kept=(Line("kept-texts", 0),))

    async def purge(self, connection: Connection, before: datetime) -> int:
        self.purged_before = before
        return 7


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
async def hospital(database: Database, clock: FakeClock) -> Hospital:
    return await open_hospital(database, clock)


def service(database: Database, clock: FakeClock, texts: Texts) -> RetentionService:
    return RetentionService(database, [texts, MembersPersonalData()], clock=clock, days=30)


async def test_an_export_is_json_and_about_this_person_only(
    hospital: Hospital, database: Database, clock: FakeClock
) -> None:
    member = await hospital.join(1, hospital.cardiology)
    await hospital.join(2, hospital.cardiology)
    exported = await service(database, clock, Texts()).export(member.id)
    written = json.dumps(exported)
    assert json.loads(written)["member"]["name"] == "Person 1"
    assert exported["texts"] == {"written": 2}
    assert "Person 2" not in written


async def test_erasing_takes_address_and_name_and_keeps_the_number(
    hospital: Hospital, database: Database, clock: FakeClock
) -> None:
    member = await hospital.join(1, hospital.cardiology)
    report = await service(database, clock, Texts()).erase(member.id, actor_id=member.id)
    assert report.erased == (Line("erased-texts", 2), Line("erased-profile", 1))
    assert report.kept == (Line("kept-member-number", 1), Line("kept-audit", 2))
    gone = await hospital.members.member(member.id)
    assert (gone.state, gone.telegram_user_id, gone.name) == (MemberState.LEFT, None, "")
    assert await hospital.members.find(1) is None
    assert await hospital.members.readers(hospital.room.id) == []
    async with database.read() as connection:
        newest = (await entries(connection, limit=1))[0]
    assert (newest.action, newest.actor_id) == ("member.erased", member.id)


async def test_nobody_is_half_erased(hospital: Hospital, database: Database, clock: FakeClock) -> None:
    member = await hospital.join(1, hospital.cardiology)
    retention = RetentionService(database, [MembersPersonalData(), Texts(fails=True)], clock=clock, days=30)
    with pytest.raises(RuntimeError):
        await retention.erase(member.id, actor_id=member.id)
    assert await hospital.members.find(1) == member


async def test_erasing_again_is_harmless(hospital: Hospital, database: Database, clock: FakeClock) -> None:
    member = await hospital.join(1, hospital.cardiology)
    retention = RetentionService(database, [MembersPersonalData()], clock=clock, days=30)
    await retention.erase(member.id, actor_id=member.id)
    again = await retention.erase(member.id, actor_id=None)
    assert again.erased == ()


async def test_nobody_erases_somebody_else(hospital: Hospital, database: Database, clock: FakeClock) -> None:
    member = await hospital.join(1, hospital.cardiology)
    with pytest.raises(NotAllowed):
        await service(database, clock, Texts()).erase(member.id, actor_id=hospital.operator.id)


async def test_somebody_who_left_can_come_back_as_a_new_member(
    hospital: Hospital, database: Database, clock: FakeClock
) -> None:
    before = await hospital.join(1, hospital.cardiology)
    await service(database, clock, Texts()).erase(before.id, actor_id=before.id)
    after = await hospital.join(1, hospital.cardiology)
    assert after.id != before.id


async def test_a_purge_drops_what_is_older_than_the_retention_time(
    hospital: Hospital, database: Database, clock: FakeClock
) -> None:
    texts = Texts()
    steps = hospital.members.invitations
    old = await steps.create_invite(hospital.operator, hospital.cardiology.id)
    await steps.begin_joining(1, old.token, interface_language="en")
    clock.advance(timedelta(days=40))
    await steps.create_invite(hospital.operator, hospital.cardiology.id)
    retention = service(database, clock, texts)
    assert await retention.purge() == {"texts": 7, "member": 2}
    assert texts.purged_before == clock.now - timedelta(days=30)
    async with database.read() as connection:
        assert len((await connection.execute(invite.select())).all()) == 1
        assert (await connection.execute(joining.select())).all() == []
    assert await retention.purge() == {"texts": 7, "member": 0}


async def test_a_joining_with_an_invite_that_was_purged_is_over(
    hospital: Hospital, database: Database, clock: FakeClock
) -> None:
    """The foreign key must not stand in the way, however fresh the joining is."""
    made = await hospital.members.invitations.create_invite(hospital.operator, hospital.cardiology.id)
    await hospital.members.invitations.begin_joining(1, made.token, interface_language="en")
    clock.advance(timedelta(days=38))
    async with database.write() as connection:
        await connection.execute(joining.update().values(started_at=clock.now))
    assert await service(database, clock, Texts()).purge() == {"texts": 7, "member": 2}
