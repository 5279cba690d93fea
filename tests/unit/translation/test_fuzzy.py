"""The index of similar texts: who sees what, and that changes count at once."""

from __future__ import annotations

import pytest

from bot.translation.fuzzy import Entry, FuzzyIndex
from bot.translation.memory import LONGEST_COMPARED, folded

FEVER = "the patient has had a fever for three days"
FEVERS = "the patient has had a fever for five days"


def entry(number: int, text: str = FEVER, *, room: int | None = None, approved: bool = True) -> Entry:
    return Entry(number, folded(text), room, approved)


@pytest.fixture(params=[1, 100], ids=["by-trigrams", "one-by-one"])
def index(request: pytest.FixtureRequest) -> FuzzyIndex:
    """With every text in a part of the index, and with every text still waiting for one."""
    return FuzzyIndex(tail=request.param)


def test_a_similar_text_is_found_with_how_similar_it_is(index: FuzzyIndex) -> None:
    """The score is 1 minus the edits over the longer length: here four edits in 42 characters."""
    index.put([entry(1), entry(2, "something else altogether")])

    (hit,) = index.search(folded(FEVERS), None, 5)

    assert (hit.id, round(hit.score, 4)) == (1, round(1 - 4 / 42, 4))


def test_nothing_below_the_lowest_score_is_found_whatever_is_asked_for(index: FuzzyIndex) -> None:
    """Below it the search for candidates could not promise to find the best."""
    index.put([entry(1)])
    assert index.search(folded("the patient has a cough"), None, 5, at_least=0.1) == []


def test_a_room_sees_its_own_texts_and_those_of_all_rooms(index: FuzzyIndex) -> None:
    """What was said in one room is no suggestion in another."""
    index.put([entry(1, room=1), entry(2, room=2), entry(3)])

    assert {hit.id for hit in index.search(FEVER, 1, 5)} == {1, 3}
    assert {hit.id for hit in index.search(FEVER, None, 5)} == {3}


def test_a_change_of_room_or_state_counts_at_once(index: FuzzyIndex) -> None:
    """Making a unit global, or approving it, needs no new index."""
    index.put([entry(1, room=1, approved=False)])
    index.put([entry(1, room=None, approved=True)])

    (hit,) = index.search(FEVER, 7, 5)

    assert hit.approved
    assert len(index) == 1


def test_a_forgotten_text_is_found_no_more(index: FuzzyIndex) -> None:
    """Forgetting an unknown id is harmless."""
    index.put([entry(1), entry(2, FEVERS)])
    index.remove([1, 99])

    assert [hit.id for hit in index.search(FEVER, None, 5)] == [2]
    assert len(index) == 1


def test_an_id_that_is_used_again_stands_for_the_new_text(index: FuzzyIndex) -> None:
    """SQLite gives the number of a deleted row to a new one."""
    index.put([entry(1)])
    index.put([entry(1, "no known allergies to any medicine")])

    assert index.search(FEVER, None, 5) == []
    assert [hit.id for hit in index.search("no known allergy to any medicine", None, 5)] == [1]


def test_an_approved_text_comes_before_a_slightly_more_similar_one_that_is_not(index: FuzzyIndex) -> None:
    """The score itself stays what it is."""
    index.put([entry(1, FEVER + "!", approved=True), entry(2, FEVER, approved=False)])

    assert [hit.id for hit in index.search(FEVER, None, 5)] == [1, 2]
    assert index.search(FEVER, None, 5)[1].score == 1


def test_texts_too_long_to_compare_are_left_out(index: FuzzyIndex) -> None:
    """What a search may cost is bounded, whoever asks for what."""
    long = "a b " * LONGEST_COMPARED
    index.put([entry(1, long)])

    assert len(index) == 0
    assert index.search(folded(long), None, 5) == []


def test_short_chinese_texts_are_compared_by_character(index: FuzzyIndex) -> None:
    """Scripts without spaces need no words."""
    index.put([entry(1, "患者今天没有发热"), entry(2, "明天上午开会讨论")])
    assert [hit.id for hit in index.search("患者今天没有发烧", None, 5)] == [1]


def test_parts_are_merged_and_nothing_is_lost() -> None:
    """Many small parts become a large one, without what was forgotten."""
    index = FuzzyIndex(tail=2)
    index.put(entry(number, f"reading {number} of the monitor in ward {number * 7}") for number in range(1, 60))
    index.remove([3])

    found = {number for number in range(1, 60) if _best(index, number) == number}

    assert found == set(range(1, 60)) - {3}
    assert len(index) == 58
    assert index.size > 0


def _best(index: FuzzyIndex, number: int) -> int | None:
    hits = index.search(f"reading {number} of the monitor in ward {number * 7}", None, 1)
    return hits[0].id if hits else None
