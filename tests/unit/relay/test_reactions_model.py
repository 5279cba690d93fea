"""How reactions are counted."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.relay.reactions_model import ALL_COUNTED, MOST_SIGNS, OTHER, Reacted, bounded, counted


def given(actor: int, *signs: str, chat: int = 1, number: int = 1, counts: dict[str, int] | None = None) -> Reacted:
    return Reacted(
        chat_id=chat,
        telegram_message_id=number,
        actor=actor,
        signs=counts or dict.fromkeys(signs, 1),
        at=datetime(2026, 3, 2, tzinfo=UTC),
        update_id=1,
    )


def test_nobody_counts_twice_for_the_same_sign() -> None:
    """In a group and in private, or on two photos of an album."""
    assert counted([given(1, "👍"), given(1, "👍", chat=2), given(1, "❤️", number=2)]) == [("❤️", 1), ("👍", 1)]


def test_the_most_frequent_come_first_and_others_last() -> None:
    reactions = [given(1, OTHER), given(2, OTHER), given(3, "👍", OTHER), given(4, "🙏"), given(5, "🙏")]
    assert counted(reactions) == [("🙏", 2), ("👍", 1), (OTHER, 3)]


def test_those_whom_telegram_only_counts_are_added() -> None:
    assert counted([given(1, "👍"), given(ALL_COUNTED, counts={"👍": 3})]) == [("👍", 4)]


def test_beyond_a_few_signs_the_rest_are_others() -> None:
    reactions = [given(number, chr(0x1F600 + number)) for number in range(1, MOST_SIGNS + 4)]
    line = counted(reactions)
    assert len(line) == MOST_SIGNS + 1
    assert line[-1] == (OTHER, 3)


def test_what_is_no_emoji_counts_as_other() -> None:
    """Custom emoji and paid reactions; and whatever is too long to be a sign."""
    assert bounded([(None, 1), (None, 2), ("x" * 17, 1), ("👍", 1), ("🙏", 0)]) == {OTHER: 4, "👍": 1}


def test_nothing_given_is_nothing_counted() -> None:
    assert counted([given(1)]) == []
