"""Who has a message, team by team: what counts as reached, what is said of each address, and how long lists are cut."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from bot.delivery.model import REFUSALS, RETURN_WINDOW, DeliveryState
from bot.relay.status import Status
from bot.relay.status_model import Address, Arrival, Missing, Place, PlaceKind, Wait, by_place, returns_until
from bot.relay.status_text import NAMES_A_LINE, pages_of
from tests.support.words import strict_messages

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
HEART = Place(PlaceKind.TEAM, 1, "Heart centre", "East Hospital")
WARDS = Place(PlaceKind.TEAM, 2, "Wards", "West Hospital")
MIXED = Place(PlaceKind.GROUP, 3, "Everybody")
ids = count(1)


def address(place: Place, state: DeliveryState = DeliveryState.SENT, name: str = "Ana", **more: object) -> Address:
    number = next(ids)
    usual = Address(
        delivery_id=number,
        chat_id=number,
        place=place,
        name=name,
        is_group=False,
        state=state,
        reason=None,
        repeated=False,
        language="pt" if state is DeliveryState.SENT else None,
        outdated=False,
        promised_at=NOW,
    )
    return replace(usual, **more)  # type: ignore[arg-type]  # a test's shorthand


def blocked(place: Place, name: str = "Ben") -> Address:
    return address(place, DeliveryState.REFUSED, name, reason="blocked")


def shown(*addresses: Address, waits: dict[int, Wait] | None = None, **more: object) -> str:
    (page,) = pages(*addresses, waits=waits, **more)
    return page


def pages(*addresses: Address, waits: dict[int, Wait] | None = None, **more: object) -> list[str]:
    usual = Status(
        message_id=1,
        written_at=NOW,
        is_own=True,
        with_names=True,
        arrival=Arrival.of(addresses),
        places=tuple(by_place(addresses, waits or {})),
        returns_until=returns_until(addresses),
        too_late=False,
    )
    status = replace(usual, **more)  # type: ignore[arg-type]  # a test's shorthand
    found = pages_of(status, "en", strict_messages())
    return [page.replace("\u2068", "").replace("\u2069", "") for page in found]


def test_a_team_is_reached_when_one_of_its_people_has_it() -> None:
    arrival = Arrival.of([address(HEART), blocked(HEART), blocked(WARDS)])

    assert (arrival.reached, arrival.places) == (1, 2)
    assert arrival.missing == (Missing(WARDS, ("blocked",)),)


def test_a_mixed_group_counts_by_itself() -> None:
    arrival = Arrival.of([address(HEART), address(MIXED, DeliveryState.REFUSED, reason="kicked", is_group=True)])

    assert arrival.missing == (Missing(MIXED, ("kicked",)),)


def test_what_was_cancelled_counts_for_nobody() -> None:
    arrival = Arrival.of([address(HEART), address(WARDS, DeliveryState.CANCELLED)])

    assert (arrival.reached, arrival.places, arrival.missing) == (1, 1, ())


def test_while_something_is_on_its_way_nobody_is_missing_there() -> None:
    arrival = Arrival.of([blocked(HEART), address(HEART, DeliveryState.PENDING)])

    assert arrival.waiting
    assert arrival.missing == ()


def test_every_reason_of_a_team_is_named_once() -> None:
    arrival = Arrival.of(
        [blocked(HEART), blocked(HEART), address(HEART, DeliveryState.FAILED, reason="OutcomeUnknown")]
    )

    assert arrival.missing == (Missing(HEART, ("blocked", "failed")),)


def test_a_refusal_that_we_do_not_know_has_a_word_too() -> None:
    assert address(HEART, DeliveryState.REFUSED, reason="something new").why_not in REFUSALS


@pytest.mark.parametrize("reason", sorted(REFUSALS))
def test_every_refusal_is_said_in_words(reason: str) -> None:
    text = shown(address(HEART, DeliveryState.REFUSED, reason=reason))

    assert re.fullmatch(r"• [a-zA-Z ]{12,}: Ana", text.splitlines()[4])


def test_the_author_reads_names_languages_and_what_is_odd() -> None:
    text = shown(
        address(HEART, name="Ana", language="zh-Hans"),
        address(HEART, name="Rui", outdated=True),
        address(HEART, name="Eva", repeated=True),
        blocked(HEART),
        blocked(WARDS, "Mei"),
    )

    heading, *lines = text.splitlines()
    assert heading.startswith(
        "How your message of Mar 2, 2026, 9:00\u202fAM stands. “Delivered” means that Telegram took it"
    )
    assert lines == [
        "Delivered to 1 of 2 teams.",
        "",
        "Wards · West Hospital: 0 of 1",
        "• the assistant is blocked: Mei",
        "",
        "Heart centre · East Hospital: 3 of 4",
        "• delivered: Ana (ZH) and Eva (PT and perhaps twice)",
        "• shows an earlier version: Rui (PT)",
        "• the assistant is blocked: Ben",
        "",
        "Whoever could not be reached gets it if they can be reached again before Mar 9, 2026, 9:00\u202fAM.",
    ]


def test_a_reader_reads_counts_and_no_names() -> None:
    text = shown(address(HEART, language="zh-Hans"), address(HEART), blocked(HEART), with_names=False, is_own=False)

    assert "• delivered: 2 (PT and ZH)" in text
    assert "• the assistant is blocked: 1" in text
    assert not any(name in text for name in ("Ana", "Ben"))


@pytest.mark.parametrize(
    ("wait", "words"),
    [
        (Wait.TURN, "on its way"),
        (Wait.TELEGRAM, "waiting, Telegram asks us to slow down"),
        (Wait.NET, "waiting, Telegram cannot be reached"),
        (Wait.AGAIN, "being tried again"),
    ],
)
def test_what_waits_says_why(wait: Wait, words: str) -> None:
    waiting = address(HEART, DeliveryState.PENDING)

    assert f"• {words}: Ana" in shown(waiting, waits={waiting.chat_id: wait})


def test_after_seven_days_nothing_is_promised_any_more() -> None:
    text = shown(blocked(HEART), too_late=True)

    assert "does not get it any more: that was more than seven days ago" in text
    assert returns_until([blocked(HEART)]) == NOW + RETURN_WINDOW
    assert returns_until([address(HEART)]) is None


def test_a_long_list_of_names_is_cut() -> None:
    text = shown(*(address(HEART, name=f"Person {number}") for number in range(NAMES_A_LINE + 7)))

    assert "Person 9 (PT), and 7 more" in text
    assert "Person 10" not in text


def test_many_teams_come_on_pages_that_telegram_takes() -> None:
    """Whatever the names are: every team stands on one of them, whole."""
    many = [
        address(
            Place(PlaceKind.TEAM, number, f"Team {number} ".ljust(120, "t"), "i" * 120), state, "n" * 120, reason=why
        )
        for number in range(20)
        for state, why in ((DeliveryState.SENT, None), (DeliveryState.REFUSED, "blocked"))
        for _ in range(NAMES_A_LINE + 1)
    ]
    found = pages(*many)

    assert len(found) > 5
    assert max(len(page.encode("utf-16-le")) // 2 for page in found) <= 4096
    assert all(any(f"Team {number} " in page for page in found) for number in range(20))
    assert found[1].endswith(f"Page 2 of {len(found)}")


def test_a_message_that_nobody_was_to_get_says_so() -> None:
    assert "nobody else in the room" in shown()


def test_the_last_moment_is_that_of_the_latest_promise() -> None:
    later = replace(blocked(HEART), promised_at=NOW + timedelta(hours=1))

    assert returns_until([blocked(HEART), later]) == NOW + timedelta(hours=1) + RETURN_WINDOW
