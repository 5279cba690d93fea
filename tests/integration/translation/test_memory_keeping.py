"""The translation memory: who may approve what, what an import changes, and what stays when a person leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import InvalidInput, NotAllowed, NotFound
from bot.storage.engine import Connection, Database
from bot.translation.gate import Identifier
from bot.translation.memory import LONGEST_SEGMENT, UnitOrigin, UnitState
from bot.translation.personal_data import TranslationPersonalData
from bot.translation.remembering import TranslationMemory
from bot.translation.tmx import Refused
from tests.support.memory_house import DOSE, IMPORTED, RIGHT, House, open_memory


@pytest.fixture
async def house(database: Database) -> House:
    return await open_memory(database)


async def administrator(_connection: Connection, member_id: int) -> bool:
    """For these tests, member 1 is the only administrator."""
    return member_id == 1


# ── who may approve what ──────────────────────────────────────────────────────────────────────────────────────────────


async def test_approving_an_imported_unit_lets_it_outrank_engines(house: House) -> None:
    """It says who stands for it, and since when."""
    await house.add(IMPORTED, room=house.room)
    (one,) = await house.suggest(room=house.room)

    await house.memory.approve_unit(one.unit.id, by_name="A team")

    found = await house.exact(room=house.room)
    assert found is not None
    assert (found.id, found.approved_by_name, found.approved_at) == (one.unit.id, "A team", house.clock())
    assert (found.origin, await house.acts()) == (UnitOrigin.IMPORT, ["memory.approved", "memory.imported"])


async def test_approving_the_same_pair_again_makes_no_second_unit(house: House) -> None:
    """The unit is approved anew; another translation of the text makes it a draft."""
    first = await house.approve(room=house.room)
    house.clock.advance(timedelta(days=1))
    assert await house.approve(room=house.room) == first

    other = await house.approve(target="Dê 5 mg de apixabana 2 vezes ao dia.", room=house.room)

    assert (await house.unit(first)).state is UnitState.DRAFT
    assert (await house.unit(other)).state is UnitState.APPROVED


async def test_what_names_somebody_cannot_be_approved_for_all_rooms(house: House) -> None:
    """In its own room it can."""
    with pytest.raises(InvalidInput, match="may name somebody"):
        await house.approve("Somebody has a fever", "x", room=None)
    assert await house.approve("Somebody has a fever", "x", room=house.room)

    await house.add(replace(IMPORTED, target="Somebody"))
    (one,) = [one for one in await house.every_unit() if one.state is UnitState.IMPORTED]
    with pytest.raises(InvalidInput, match="may name somebody"):
        await house.memory.approve_unit(one.id)


async def test_while_nobody_can_screen_nothing_counts_everywhere(house: House) -> None:
    """A screening that fails has not looked."""

    def broken(_text: str, _language: str | None) -> Sequence[Identifier]:
        raise RuntimeError

    memory = TranslationMemory(house.database, clock=house.clock, screen=broken)
    with pytest.raises(InvalidInput, match="could not be screened"):
        await memory.approve(source="a", target="b", source_language="en", target_language="pt", room_id=None)
    await house.add(IMPORTED)
    assert await memory.suggest(DOSE, "en", "pt", None) == []


async def test_a_member_approves_for_a_room_and_not_for_all(house: House) -> None:
    """Making it global is an administrator's act of its own."""
    with pytest.raises(NotAllowed):
        await house.approve(room=None, actor=1)
    await house.add(IMPORTED)
    (one,) = await house.suggest()
    with pytest.raises(NotAllowed):
        await house.memory.approve_unit(one.unit.id, actor_id=1)


@pytest.mark.parametrize(("source", "target"), [("", "x"), ("x", " "), ("x" * (LONGEST_SEGMENT + 1), "x")])
async def test_texts_that_are_empty_or_too_long_are_not_approved(house: House, source: str, target: str) -> None:
    """The memory holds segments."""
    with pytest.raises(InvalidInput):
        await house.approve(source, target, room=house.room)


async def test_an_administrator_makes_a_rooms_unit_count_everywhere(house: House) -> None:
    """An equal one that counted everywhere before is not kept twice."""
    await house.add(IMPORTED)
    own = await house.approve(room=house.room)

    await house.memory.make_global(own, actor_id=1, is_administrator=administrator)

    found = await house.exact(room=await house.other_room())
    assert found is not None
    assert found.id == own
    assert [one.id for one in await house.every_unit()] == [own]
    assert (await house.acts())[0] == "memory.made-global"


async def test_making_global_takes_an_administrator_an_approval_and_texts_that_name_nobody(house: House) -> None:
    """Each of the three is missing once."""
    own = await house.approve(room=house.room)
    named = await house.approve("Somebody has a fever", "x", room=house.room)
    draft = await house.approve(target="Outra", room=house.room) and own

    with pytest.raises(NotAllowed):
        await house.memory.make_global(named, actor_id=2, is_administrator=administrator)
    with pytest.raises(InvalidInput, match="may name somebody"):
        await house.memory.make_global(named, actor_id=1, is_administrator=administrator)
    with pytest.raises(InvalidInput, match="not approved"):
        await house.memory.make_global(draft, actor_id=1, is_administrator=administrator)
    with pytest.raises(NotFound):
        await house.memory.make_global(999, actor_id=1, is_administrator=administrator)


# ── imports ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_second_import_adds_nothing(house: House) -> None:
    """Nor does the same pair twice in one file; only what is refused is told again."""
    assert await house.add(IMPORTED, IMPORTED, Refused(7, "an empty text")) == (1, 1, 1)
    assert await house.add(IMPORTED, IMPORTED, Refused(7, "an empty text")) == (0, 2, 1)


async def test_an_import_neither_doubles_nor_replaces_what_was_approved(house: House) -> None:
    """Another translation of the same text becomes a suggestion beside it."""
    approved = await house.approve(room=None)

    assert await house.add(IMPORTED, replace(IMPORTED, target="Outra"), room=house.room) == (1, 1, 0)

    found = await house.exact(room=house.room)
    assert found is not None
    assert found.id == approved


async def test_an_import_into_one_room_does_not_count_as_there_in_another(house: House) -> None:
    """Rooms do not learn what others have."""
    await house.add(IMPORTED, room=house.room)
    assert await house.add(IMPORTED, room=await house.other_room()) == (1, 0, 0)


# ── at rest, and when a person leaves ─────────────────────────────────────────────────────────────────────────────────


async def test_an_erased_members_words_stay_only_where_somebody_stands_for_them(house: House) -> None:
    """What a colleague approved no longer says whose words it was; what was replaced goes."""
    author = await house.hospital.join(501, house.hospital.cardiology)
    for target in ("Outra", RIGHT):
        await house.memory.approve(
            source=DOSE,
            target=target,
            source_language="en",
            target_language="pt",
            room_id=house.room,
            origin=UnitOrigin.MESSAGE,
            author_id=author.id,
        )
    personal = TranslationPersonalData()
    async with house.database.write() as connection:
        exported = await personal.export(connection, author.id)
        report = await personal.erase(connection, author.id)
        afterwards = await personal.export(connection, author.id)

    assert len(exported["written"]) == 2  # type: ignore[arg-type] - a list, as JSON has it
    assert afterwards["written"] == []
    assert {line.message_id: line.count for line in (*report.erased, *report.kept) if line.count} == {
        "erased-memory-pairs": 1,
        "kept-pairs-from-messages": 1,
    }
    assert [one.unit.target for one in await house.suggest(room=house.room)] == [RIGHT]
