"""Which requests a fault or a limit hits."""

from __future__ import annotations

import pytest

from bot.sandbox.errors import ApiError
from bot.sandbox.faults import Faults, Limits


def test_a_seed_decides_which_requests_are_hit() -> None:
    """The same ones every time, about as many as the probability says."""

    def hits() -> list[bool]:
        faults = Faults()
        faults.add({"kind": "500", "count": None, "probability": 0.3, "seed": 7})
        return [faults.meet("sendmessage", "1") is not None for _ in range(1000)]

    assert hits() == hits()
    assert 250 < sum(hits()) < 350


def test_the_oldest_matching_fault_strikes_first() -> None:
    """One request meets one fault."""
    faults = Faults()
    faults.add({"kind": "500"})
    faults.add({"kind": "429", "retry_after": 3})
    struck = [faults.meet("sendmessage", "1") for _ in range(3)]
    assert [fault.kind if fault else None for fault in struck] == ["500", "429", None]


def test_a_private_chat_takes_one_message_a_second() -> None:
    """And says when there is room again."""
    limits = Limits(enabled=True)
    limits.check(5, 100.0)
    with pytest.raises(ApiError, match="retry after 1") as refused:
        limits.check(5, 100.4)
    assert refused.value.parameters == {"retry_after": 1}
    limits.check(5, 101.0)
    assert limits.refused == 1


def test_a_group_takes_twenty_messages_a_minute() -> None:
    """The twenty-first waits for the first to be a minute old."""
    limits = Limits(enabled=True)
    for number in range(20):
        limits.check(-5, 100.0 + number)
    with pytest.raises(ApiError) as refused:
        limits.check(-5, 120.0)
    assert refused.value.parameters == {"retry_after": 40}
    limits.check(-5, 160.0)


def test_all_chats_together_take_thirty_messages_a_second() -> None:
    """However many chats they go to."""
    limits = Limits(enabled=True)
    for chat_id in range(1, 31):
        limits.check(chat_id, 100.0)
    with pytest.raises(ApiError, match="Too Many Requests"):
        limits.check(31, 100.5)
    limits.check(31, 101.0)


def test_limits_are_off_until_enabled() -> None:
    """Nothing is counted either."""
    limits = Limits()
    for _ in range(100):
        limits.check(5, 100.0)
    assert limits.refused == 0
