"""The buttons under a copy: only for whoever received it."""

from __future__ import annotations

import pytest

from bot.delivery.personal_data import DeliveryPersonalData
from bot.errors import NotAllowed, NotFound
from bot.members.model import Member
from bot.members.personal_data import MembersPersonalData
from bot.relay.personal_data import RelayPersonalData
from content.messages import Messages
from tests.integration.relay.conftest import OpenRoom
from tests.support.providers import ScriptedProvider
from tests.support.relay_room import RelayRoom

DOSE = "Give 5 mg of apixaban."
WRONG = "Administre 50 mg de apixabana."


@pytest.fixture
async def room(open_room: OpenRoom) -> RelayRoom:
    return await open_room(ScriptedProvider(table={"pt": {DOSE: WRONG}}))


@pytest.fixture
async def ana(room: RelayRoom) -> Member:
    return await room.join(1, "en")


@pytest.fixture
async def eva(room: RelayRoom) -> Member:
    return await room.join(2, "pt")


@pytest.fixture
async def copy(room: RelayRoom, ana: Member, eva: Member) -> int:
    """Eva's copy of a dose, whose translation did not pass the checks."""
    _, receipt = await room.write(ana, DOSE)
    await room.arrive()
    return (await room.copies(receipt))[eva.id].id


async def test_the_original_is_what_the_author_wrote(room: RelayRoom, eva: Member, copy: int) -> None:
    assert (await room.relay.original(eva, copy)).text.text == DOSE


async def test_a_doubtful_text_comes_with_what_is_wrong_with_it(room: RelayRoom, eva: Member, copy: int) -> None:
    seen = await room.relay.doubtful(eva, copy)

    assert seen.text.text == WRONG
    assert "numbers" in {one.check for one in seen.provenance.findings}


@pytest.mark.parametrize("act", ["original", "doubtful", "report_problem"])
async def test_nobody_acts_on_another_readers_copy(room: RelayRoom, ana: Member, copy: int, act: str) -> None:
    """Not even the author, and not another member of the room: callback data is easily made up."""
    other = await room.join(3, "pt")
    for somebody in (ana, other, await room.join(4, "ar", team="pharmacy"), room.hospital.operator):
        with pytest.raises(NotAllowed):
            await getattr(room.relay, act)(somebody, copy)


@pytest.mark.parametrize("act", ["original", "doubtful", "report_problem"])
async def test_a_copy_that_does_not_exist_is_not_found(room: RelayRoom, eva: Member, act: str) -> None:
    with pytest.raises(NotFound):
        await getattr(room.relay, act)(eva, 4711)


async def test_a_copy_without_a_doubtful_text_has_none(room: RelayRoom, ana: Member, eva: Member) -> None:
    _, receipt = await room.write(ana, "Hello.")
    with pytest.raises(NotFound):
        await room.relay.doubtful(eva, (await room.copies(receipt))[eva.id].id)


async def test_a_reported_problem_reaches_the_author_once(room: RelayRoom, ana: Member, eva: Member, copy: int) -> None:
    assert await room.relay.report_problem(eva, copy)
    assert not await room.relay.report_problem(eva, copy)
    await room.arrive()

    (notice,) = room.reads(ana)
    assert "Person 2 finds this message" in notice


async def test_the_notice_hangs_on_the_authors_own_message(room: RelayRoom, ana: Member, eva: Member) -> None:
    number, receipt = await room.write(ana, DOSE)
    await room.arrive()
    await room.relay.report_problem(eva, (await room.copies(receipt))[eva.id].id)
    await room.arrive()

    assert room.sender.replies[room.last_number(ana)] == number


async def test_a_notice_has_neither_an_original_nor_a_problem(
    room: RelayRoom, ana: Member, eva: Member, copy: int
) -> None:
    """Its recipient could make the callback data up."""
    await room.relay.report_problem(eva, copy)
    await room.arrive()
    async with room.database.read() as connection:
        notice = await room.delivery.by_copy(connection, 1, room.last_number(ana))
    assert notice is not None

    for act in (room.relay.original, room.relay.doubtful, room.relay.report_problem):
        with pytest.raises(NotFound):
            await act(ana, notice.id)


async def test_a_problem_with_the_message_of_somebody_who_left_is_kept_and_told_to_nobody(
    room: RelayRoom, ana: Member, eva: Member, copy: int
) -> None:
    await erase(room, ana)

    assert await room.relay.report_problem(eva, copy)
    await room.arrive()
    assert room.reads(ana) == []


async def test_the_original_of_somebody_who_left_is_gone(room: RelayRoom, ana: Member, eva: Member, copy: int) -> None:
    await erase(room, ana)

    with pytest.raises(NotFound):
        await room.relay.original(eva, copy)


async def test_a_report_of_somebody_who_left_since_names_nobody(
    room: RelayRoom, ana: Member, eva: Member, copy: int
) -> None:
    await room.relay.report_problem(eva, copy)
    await erase(room, eva)
    await room.arrive()

    assert room.reads(ana)[0].startswith(Messages.load().format("en", "relay-former-member"))


async def test_an_export_holds_what_a_person_wrote_and_reported_and_nothing_of_others(
    room: RelayRoom, ana: Member, eva: Member, copy: int
) -> None:
    await room.write(eva, "Qual dose?")
    await room.relay.report_problem(eva, copy)
    async with room.database.read() as connection:
        exported = await RelayPersonalData().export(connection, eva.id)

    written, reported = exported["written"], exported["reported"]
    assert [one["text"] for one in written] == ["Qual dose?"]  # type: ignore[attr-defined]  # JSON
    assert len(reported) == 1  # type: ignore[arg-type]  # JSON
    assert DOSE not in str(exported)


async def erase(room: RelayRoom, member: Member) -> None:
    """The member asked to be forgotten."""
    async with room.database.write() as connection:
        for part in (RelayPersonalData(), DeliveryPersonalData(), MembersPersonalData()):
            await part.erase(connection, member.id)
