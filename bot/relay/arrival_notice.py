"""What an author reads when a message of theirs did not reach every team, and when it does after all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.delivery.model import REFUSALS
from bot.language.tags import listed
from bot.language.text import FormattedText
from bot.messenger.sender import OutgoingText
from bot.relay.repository_notices import Notice
from bot.relay.status_model import FAILED, PlaceKind
from bot.relay.telling import ARRIVED
from content.messages import Messages

Names = Mapping[tuple[PlaceKind, int], str]
"""What teams and groups are called."""


def places_of(notices: Iterable[Notice]) -> set[tuple[PlaceKind, int]]:
    """The teams and groups that these notices name."""
    return {(kind, id_) for notice in notices for kind, id_, _ in _missing(notice)}


def arrived(notice: Notice, names: Names, language: str, messages: Messages) -> tuple[OutgoingText, ...]:
    """The notice as one message."""
    places, reached = _number(notice, "places"), _number(notice, "reached")
    missing = _missing(notice)
    if not missing:
        # Also where the team that had not got it left the room since: whoever is still asked for has it.
        return (OutgoingText(FormattedText(messages.format(language, "arrived-everywhere", places=places))),)
    teams = [
        messages.format(
            language,
            "arrived-missing",
            team=names.get((kind, id_)) or messages.format(language, "status-no-team"),
            reasons=listed(
                [messages.format(language, f"refusal-{one}") for one in reasons], messages.nearest(language)
            ),
        )
        for kind, id_, reasons in missing
    ]
    lines = [
        messages.format(
            language,
            ARRIVED if reached else "arrived-nowhere",
            **({"reached": reached, "places": places} if reached else {}),
        ),
        *(f"• {one}" for one in teams),
    ]
    if any(reason != FAILED for _, _, reasons in missing for reason in reasons):
        lines.append(messages.format(language, "arrived-if-back"))
    return (OutgoingText(FormattedText("\n".join(lines))),)


def _missing(notice: Notice) -> list[tuple[PlaceKind, int, list[str]]]:
    """Which teams and groups were not reached, and why."""
    found = notice.detail.get("missing")
    if not isinstance(found, list):
        return []
    known = {*REFUSALS, FAILED}
    return [(PlaceKind(kind), int(id_), [one for one in reasons if one in known]) for kind, id_, reasons in found]


def _number(notice: Notice, name: str) -> int:
    value = notice.detail.get(name)
    return value if isinstance(value, int) else 0
