"""What every service of this capability checks in the same way."""

from __future__ import annotations

from bot.errors import InvalidInput, NotAllowed
from bot.language import tags
from bot.members.model import Act, Member, person_name


def require(actor: Member, act: Act) -> None:
    """Raise NotAllowed unless the actor is active and their role permits the act."""
    if not (actor.is_active and actor.role.may(act)):
        raise NotAllowed(f"member {actor.id} ({actor.role}) may not {act}")


def require_active(actor: Member) -> None:
    """Raise NotAllowed for somebody who has left."""
    if not actor.is_active:
        raise NotAllowed(f"member {actor.id} has left")


def known_language(name_or_tag: str) -> str:
    """The canonical tag of a language that a person named. Raises InvalidInput, which repeats what was typed."""
    tag = tags.find(name_or_tag)
    if tag is None:
        raise InvalidInput("not a language", message_id="error-language-unknown", value=person_name(name_or_tag))
    return tag
