"""The figures that are promised for the gate, on texts made by rule."""

from __future__ import annotations

import pytest

from bench.identifier_texts import examples
from bench.identifiers import Result, clinical, measure
from bot.privacy.identifiers import Kind

NAMES_AND_ADDRESSES = {Kind.NAME, Kind.ADDRESS}


@pytest.fixture(scope="module")
def measured() -> Result:
    """The sentences written after the rules."""
    return measure(examples(held_out=True, each=4))


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.UNSCREENED])
def test_enough_of_every_kind_is_found(measured: Result, kind: Kind) -> None:
    """Nineteen of twenty with a check or a fixed form; 85 of a hundred names and addresses."""
    there = sum(times for (of, _), times in measured.there.items() if of is kind)
    found = sum(times for (of, _), times in measured.found.items() if of is kind)
    assert there > 0
    assert found / there >= (0.85 if kind in NAMES_AND_ADDRESSES else 0.95), measured.missed


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.UNSCREENED])
def test_little_is_taken_for_an_identifier_that_is_none(measured: Result, kind: Kind) -> None:
    """One in twenty may be wrong; of names and addresses one in ten."""
    found = sum(times for (of, _), times in measured.found.items() if of is kind)
    wrong = measured.wrong[kind]
    assert found / (found + wrong) >= (0.90 if kind in NAMES_AND_ADDRESSES else 0.95), measured.mistaken


def test_clinical_sentences_that_name_nobody_raise_no_alarm() -> None:
    """Doses, rates, dates and sides in six languages."""
    assert measure(clinical()).mistaken == []
