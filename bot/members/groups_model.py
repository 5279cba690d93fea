"""Telegram groups that are linked to a room. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

KICKED, NO_RIGHTS = "kicked", "no-rights"
"""Why a group is lost, as far as Telegram tells us of it before it refuses a message."""
_CLOSED_TOPIC = frozenset({"topic-closed", "topic-gone"})
_UNCLEAR = frozenset({"chat-not-found", "forbidden"})


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedGroup:
    """A Telegram group in which a room is written to and read."""

    id: int
    chat_id: int
    """Telegram's; it follows when the group becomes a supergroup."""
    former_chat_id: int | None = None
    """What it was before that: copies from then keep it, because a supergroup numbers its messages anew."""
    thread_id: int | None
    """The topic that the room lives in; None: the whole group."""
    title: str
    room_id: int
    team_id: int | None
    """The team whose address it is in this room; None for a mixed group, in which several teams talk."""
    team_name: str | None = None
    team_language: str | None = None
    """In which it is written to; None for a mixed group."""
    combined: bool
    """In a mixed group: whether one combined reply carries the other languages present. Off until an administrator wants it."""
    hears: bool = True
    """Whether Telegram shows us what people write there: as an administrator of the group, or without privacy mode."""
    lost: str | None
    """Why Telegram does not take our messages there any more (``kicked``, ``chat-not-found``, …); None while it does."""
    lagging_since: datetime | None = None
    """Since when what is sent there arrives late; None while it does not."""
    linked_by: int
    linked_at: datetime

    @property
    def is_mixed(self) -> bool:
        """Whether people of several teams talk in it."""
        return self.team_id is None

    @property
    def is_an_address(self) -> bool:
        """Whether what is written elsewhere in the room is sent there now."""
        return self.lost is None and (not self.is_mixed or self.combined)

    @property
    def waits_for_its_topic(self) -> bool:
        """Whether it was lost because its topic is closed: that we are in the group does not open it."""
        return self.lost in _CLOSED_TOPIC

    @property
    def was_lost_by_mistake(self) -> bool:
        """Of a group in which somebody is heard writing: whether that shows that we are there, and may write."""
        return self.lost in _UNCLEAR

    def is_about(self, thread_id: int | None) -> bool:
        """Whether what is written in this topic of the group belongs to the room."""
        return self.thread_id is None or self.thread_id == thread_id
