"""What people answer with a sign instead of words, and how it is counted. Pure.

Counted is by sign, over all chats, and nothing else: no names, no teams. A team may be one person, and who taps a heart in their
own chat does not expect to be named to another hospital.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

OTHER = "⭐"
"""Every sign that a line of text cannot show or that is not free to give: custom emoji, paid ones. No free one looks like it."""
ALL_COUNTED = 0
"""The actor of reactions whose givers Telegram does not name: it only says how many there are."""
MOST_SIGNS = 11
"""Different signs in a line; what is beyond is counted as others."""
_LONGEST_SIGN = 16
"""Code points: a family with skin tones has 11."""
_MOST = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Reacted:
    """Somebody's reactions to one Telegram message, all of them, as Telegram says that they are now."""

    chat_id: int
    telegram_message_id: int
    actor: int
    """A member's number; the id of a chat (below 0) that reacts as itself; :data:`ALL_COUNTED`."""
    signs: Mapping[str, int]
    """By sign: how often. Empty: taken back."""
    at: datetime
    update_id: int


def bounded(signs: Iterable[tuple[str | None, int]]) -> dict[str, int]:
    """Signs as they are kept: what is no emoji (None), or too long for one, counts as :data:`OTHER`."""
    kept: dict[str, int] = {}
    for sign, count in signs:
        known = sign if sign and len(sign) <= _LONGEST_SIGN else OTHER
        if known not in kept and len(kept) >= MOST_SIGNS:
            known = OTHER
        kept[known] = min(_MOST, kept.get(known, 0) + max(0, count))
    return {sign: count for sign, count in kept.items() if count}


def counted(given: Iterable[Reacted]) -> list[tuple[str, int]]:
    """How often each sign was given, the most frequent first; nobody counts twice for the same sign, in whichever chats."""
    people: dict[str, set[int]] = {}
    sums: dict[str, int] = {}
    for one in given:
        for sign, count in one.signs.items():
            if one.actor == ALL_COUNTED:
                sums[sign] = sums.get(sign, 0) + count
            else:
                people.setdefault(sign, set()).add(one.actor)
    totals = {sign: sums.get(sign, 0) + len(people.get(sign, ())) for sign in {**people, **sums}}
    ordered = sorted(totals.items(), key=lambda pair: (pair[0] == OTHER, -pair[1], pair[0]))
    shown = [pair for pair in ordered if pair[0] != OTHER][:MOST_SIGNS]
    others = sum(totals.values()) - sum(count for _, count in shown)
    return [*shown, *([(OTHER, others)] if others else [])]
