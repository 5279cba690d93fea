"""The translation memory: similar texts as brute force finds them, and files that come back as they went."""

from __future__ import annotations

import io
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from bot.translation.fuzzy import Entry, FuzzyIndex
from bot.translation.memory import LOWEST_SCORE, MemoryUnit, NewUnit, UnitOrigin, UnitState, folded, tidy
from bot.translation.tmx import Refused, read
from bot.translation.tmx_writing import BEGINNING, END, written

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
WORDS = st.sampled_from(
    ["give", "5", "mg", "of", "not", "the", "a", "left", "right", "患者", "发热", "لا", "ألم", "ao", "dia", "10", "µg"]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
LETTERS = st.text("ab ", min_size=1, max_size=24)
TEXTS = st.lists(st.one_of(SENTENCES, LETTERS), min_size=1, max_size=40)
ANYTHING = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from("\n\t<&>\"'"), min_size=1)


@given(texts=TEXTS, asked=st.one_of(SENTENCES, LETTERS), tail=st.sampled_from([1, 3, 100]))
def test_the_best_hit_is_as_good_as_the_one_of_brute_force(texts: list[str], asked: str, tail: int) -> None:
    """With few texts no bound cuts anything off, and two similar texts always share a trigram."""
    index = FuzzyIndex(tail=tail)
    entries = [Entry(number, folded(text), None, True) for number, text in enumerate(texts, 1)]
    index.put(entries)
    query = folded(asked)
    scores = [Levenshtein.normalized_similarity(query, one.text) for one in entries if query and one.text]
    best = max((score for score in scores if score >= LOWEST_SCORE), default=None)

    hits = index.search(query, None, 1)

    assert (hits[0].score if hits else None) == best


@given(st.lists(st.tuples(ANYTHING, ANYTHING), max_size=5))
def test_what_was_exported_is_imported_as_it_was(pairs: list[tuple[str, str]]) -> None:
    """Texts, languages and dates come back; only a text without any letter or sign is refused."""
    units = [
        MemoryUnit(
            id=number,
            source_language="en",
            target_language="zh-Hans",
            source=source,
            target=target,
            state=UnitState.APPROVED,
            room_id=None,
            approved_by_name="A team",
            approved_at=NOW,
            created_at=NOW,
            origin=UnitOrigin.PERSON,
        )
        for number, (source, target) in enumerate(pairs, 1)
    ]
    file = BEGINNING + "".join(written(unit, with_names=True) for unit in units) + END

    came = list(read(io.BytesIO(file.encode())))

    expected = [(tidy(u.source), tidy(u.target)) for u in units if tidy(u.source) and tidy(u.target)]
    imported = [one for one in came if isinstance(one, NewUnit)]
    assert [(tidy(one.source), tidy(one.target)) for one in imported] == _as_xml_can_say(expected)
    assert {(one.source_language, one.target_language, one.created_at) for one in imported} <= {("en", "zh-Hans", NOW)}
    assert len([one for one in came if isinstance(one, Refused)]) == len(units) - len(imported)


def _as_xml_can_say(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """XML has no way to write U+FFFE and U+FFFF; they become U+FFFD."""
    table = str.maketrans({"\ufffe": "\ufffd", "\uffff": "\ufffd"})
    return [(source.translate(table), target.translate(table)) for source, target in pairs]
