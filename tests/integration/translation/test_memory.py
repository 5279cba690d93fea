"""The translation memory: what is suggested to whom."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from bot.storage.engine import Database
from bot.translation.memory import LONGEST_SEGMENT, NEARLY, UnitState
from bot.translation.remembering import TranslationMemory
from tests.support.clock import FakeClock
from tests.support.memory_house import DOSE, IMPORTED, RIGHT, House, open_memory, screen


@pytest.fixture
async def house(database: Database) -> House:
    return await open_memory(database)


async def test_a_similar_unit_is_suggested_with_what_differs_in_value(house: House) -> None:
    """The person who decides sees at once that the dose is another one."""
    await house.approve(room=house.room)

    (one,) = await house.suggest("Give 50 mg of apixaban twice a day.", room=house.room)

    assert one.unit.target == RIGHT
    assert 0.9 < one.score <= NEARLY
    assert [(found.check, found.detail) for found in one.differences] == [("numbers", "5 mg → 50 mg")]


async def test_only_the_very_same_text_scores_1(house: House) -> None:
    """Case may change the meaning, so another case is not the same; white space is."""
    await house.approve("Give it IM now please", "Administre IM agora, por favor", room=None)

    same, other_case = [
        (await house.suggest(text))[0].score for text in ("Give  it IM now please", "give it im now please")
    ]

    assert (same, other_case) == (1, NEARLY)


async def test_suggestions_of_a_room_stay_in_it(house: House) -> None:
    """Approval counts where it was given."""
    await house.approve(room=house.room)

    assert await house.suggest(room=await house.other_room()) == []
    assert await house.suggest(room=None) == []


async def test_an_imported_unit_is_suggested_as_imported_and_never_used(house: House) -> None:
    """Nobody here has stood for it yet."""
    await house.add(IMPORTED)

    (one,) = await house.suggest(room=house.room)

    assert (one.score, one.unit.state, one.unit.approved_by_name) == (1, UnitState.IMPORTED, None)
    assert await house.exact(room=house.room) is None


async def test_an_imported_unit_for_all_rooms_that_names_somebody_is_not_shown(house: House) -> None:
    """Whoever imported it may not have looked at every line; in its own room it may stand."""
    named = replace(IMPORTED, source="Somebody has a fever")
    await house.add(named)
    assert await house.suggest("Somebody has a fever", room=house.room) == []

    await house.add(replace(named, source="Somebody has a cough"), room=house.room)
    assert [one.unit.source for one in await house.suggest("Somebody has a cough", room=house.room)] == [
        "Somebody has a cough"
    ]


async def test_each_pair_is_suggested_once_the_approved_one_first(house: House) -> None:
    """The same pair in the room and everywhere is one suggestion."""
    await house.add(IMPORTED, replace(IMPORTED, target="Dar 5 mg de apixabana, duas vezes."))
    await house.approve(room=house.room)

    suggested = await house.suggest(room=house.room)

    assert [(one.unit.state, one.unit.room_id) for one in suggested] == [
        (UnitState.APPROVED, house.room),
        (UnitState.IMPORTED, None),
    ]


async def test_what_another_process_changes_counts_at_the_next_question(house: House) -> None:
    """Each process keeps an index of its own, and looks whether anything changed."""
    elsewhere = TranslationMemory(house.database, clock=house.clock, screen=screen)
    assert await house.suggest(room=house.room) == []

    made = await elsewhere.approve(
        source=DOSE, target=RIGHT, source_language="en", target_language="pt", room_id=house.room
    )
    assert [one.unit.id for one in await house.suggest(room=house.room)] == [made]

    await elsewhere.forget(made)
    assert await house.suggest(room=house.room) == []


async def test_a_number_that_is_given_again_after_forgetting_is_the_new_unit(house: House) -> None:
    """SQLite numbers a new row like a deleted one."""
    first = await house.approve(room=house.room)
    await house.suggest(room=house.room)
    await house.memory.forget(first)
    await house.approve("No known allergies.", "Sem alergias conhecidas.", room=house.room)

    assert await house.suggest(room=house.room) == []
    assert [one.unit.target for one in await house.suggest("No known allergy.", room=house.room)] == [
        "Sem alergias conhecidas."
    ]


async def test_a_text_that_is_too_long_gets_no_suggestion(house: House) -> None:
    """Nothing is compared without a bound."""
    assert await house.suggest("a" * (LONGEST_SEGMENT + 1)) == []


async def test_sealed_texts_are_found_too(sqlite_database: Database) -> None:
    """With keys, no text stands in the database in the open; the index opens them."""
    path = sqlite_database.file
    assert path is not None
    key = "bm90IGEgc2VjcmV0LCBqdXN0IDMyIGJ5dGVzIGxvbmc="
    database = Database.open(f"sqlite:///{path}", sealing_keys=[key])
    memory = TranslationMemory(database, clock=FakeClock(), screen=screen)

    await memory.approve(source=DOSE, target=RIGHT, source_language="en", target_language="pt", room_id=None)
    (one,) = await memory.suggest(DOSE.replace("5", "6"), "en", "pt", None)
    await database.close()

    with sqlite3.connect(path) as raw:
        (stored,) = raw.execute("SELECT source FROM memory_unit").fetchone()
    assert one.unit.source == DOSE
    assert "apixaban" not in stored
