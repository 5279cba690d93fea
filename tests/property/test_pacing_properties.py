"""Whatever is asked for whenever: no stretch of time gets more starts than its allowance."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.jobs.pacing import Allowance, Limits

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)

allowances = st.builds(
    Allowance,
    st.timedeltas(min_value=timedelta(milliseconds=1), max_value=timedelta(seconds=10)),
    st.integers(1, 20),
)
pauses = st.lists(st.timedeltas(min_value=timedelta(0), max_value=timedelta(seconds=5)), min_size=1, max_size=80)


def granted(allowance: Allowance, waits: list[timedelta]) -> list[datetime]:
    """The starts of sends that are asked for with these pauses between."""
    now, arrival, starts = NOON, NOON, []
    for pause in waits:
        now += pause
        start, arrival = allowance.reserve(arrival, now)
        assert start >= now
        starts.append(start)
    return starts


@given(allowances, pauses, st.timedeltas(min_value=timedelta(milliseconds=1), max_value=timedelta(minutes=1)))
def test_any_stretch_has_at_most_a_burst_and_its_steady_share(
    allowance: Allowance, waits: list[timedelta], stretch: timedelta
) -> None:
    starts = granted(allowance, waits)
    most = allowance.burst + stretch // allowance.interval
    assert max(sum(first <= one <= first + stretch for one in starts) for first in starts) <= most


@given(allowances, pauses)
def test_starts_are_in_the_order_of_asking(allowance: Allowance, waits: list[timedelta]) -> None:
    starts = granted(allowance, waits)
    assert starts == sorted(starts)


@given(allowances, pauses)
def test_a_patient_sender_never_waits(allowance: Allowance, waits: list[timedelta]) -> None:
    patient = [max(pause, allowance.interval) for pause in waits]
    now = NOON
    for pause, start in zip(patient, granted(allowance, patient), strict=True):
        now += pause
        assert start == now


@given(pauses, st.lists(st.integers(0, 40_000), min_size=80, max_size=80))
def test_starts_that_come_late_within_the_tolerance_still_keep_telegrams_limit(
    waits: list[timedelta], lateness: list[int]
) -> None:
    """Thirty in any one second, though each real start is up to 40 ms after its reserved one."""
    overall = Limits().overall
    assert overall is not None
    reserved = granted(overall, [pause / 200 for pause in waits])
    real = [start + timedelta(microseconds=late) for start, late in zip(reserved, lateness, strict=False)]
    second = timedelta(seconds=1)
    assert max(sum(first <= one <= first + second for one in real) for first in real) <= 30
