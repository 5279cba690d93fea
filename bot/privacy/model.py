"""What a room or an institution allows to be done with its texts. Pure.

Rooms and institutions are asked alike, and the strictest answer counts: nobody's leave can be given by somebody else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class IdentifierRule(StrEnum):
    """What becomes of a text in which somebody may be named, before a provider outside the institution's own machines."""

    MASK = "mask"
    """It goes there with the identifiers taken out, which are put back into the answer."""
    ON_DEVICE = "on-device"
    """That provider is passed over; the institution's own machines may translate it."""
    REFUSE = "refuse"
    """No third party gets it, and nobody further is asked: the original is delivered, plainly marked."""

    @property
    def strictness(self) -> int:
        """The higher, the less is done with the text."""
        return _FROM_THE_MILDEST.index(self)


_FROM_THE_MILDEST = (IdentifierRule.MASK, IdentifierRule.ON_DEVICE, IdentifierRule.REFUSE)


@dataclass(frozen=True, slots=True)
class PlacePolicy:
    """What one room, or one institution, says. The default lets no text leave."""

    providers: tuple[str, ...] = ()
    """The translation providers that it allows, a room's in the order in which they are tried; empty: the house's usual."""
    text_may_leave: bool = False
    """Whether texts may go to providers outside the institution's own machines."""
    identifiers: IdentifierRule = IdentifierRule.REFUSE


def strictest(room: PlacePolicy, institutions: Iterable[PlacePolicy], usual: Iterable[str]) -> PlacePolicy:
    """What holds in a room: its own order of providers, and only what the room and every institution in it allow.

    ``usual`` are the providers of those who name none. Another institution never makes more possible. Where nothing is
    allowed by everybody, no provider is left, and originals are delivered.
    """
    house = tuple(usual)
    everybody = [room, *institutions]
    return PlacePolicy(
        providers=tuple(
            name for name in room.providers or house if all(name in (one.providers or house) for one in everybody)
        ),
        text_may_leave=all(one.text_may_leave for one in everybody),
        identifiers=max((one.identifiers for one in everybody), key=lambda rule: rule.strictness),
    )
