"""The tables of Telegram groups that are linked to a room, re-exported by :mod:`bot.storage.tables`."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, String, Table, UniqueConstraint, false, true

from bot.storage.columns import Identity, Moment
from bot.storage.metadata import metadata
from bot.storage.sealed import SealedText

# A Telegram group that is linked to a room: one team's, or a mixed one without a team. Unlinking deletes the row; the audit
# remembers it.
linked_group = Table(
    "linked_group",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("chat_id", BigInteger, nullable=False, unique=True),
    # What its number was before it became a supergroup: copies from then keep it, since its messages were numbered anew.
    Column("former_chat_id", BigInteger, nullable=True, unique=True),
    # The topic of the group that the room lives in; NULL: the whole group.
    Column("thread_id", BigInteger, nullable=True),
    Column("title", SealedText, nullable=False),
    Column("room_id", ForeignKey("room.id"), nullable=False),
    Column("team_id", ForeignKey("team.id"), nullable=True),
    # In a mixed group: whether an administrator of it turned the combined replies on.
    Column("combined", Boolean, nullable=False, server_default=false()),
    # Whether Telegram shows us what people write there: it does while we are an administrator, or without privacy mode.
    Column("hears", Boolean, nullable=False, server_default=true()),
    # Why Telegram does not take our messages there any more; NULL while it does.
    Column("lost", String(40), nullable=True),
    # Since when what is sent there arrives late; NULL while it does not.
    Column("lagging_since", Moment, nullable=True),
    Column("linked_by", ForeignKey("member.id"), nullable=False),
    Column("linked_at", Moment, nullable=False),
    UniqueConstraint("room_id", "team_id"),
)

# What was said once to one person in one group, so that it is not said twice.
group_told = Table(
    "group_told",
    metadata,
    Column("group_id", ForeignKey("linked_group.id"), primary_key=True),
    Column("telegram_user_id", BigInteger, primary_key=True),
    Column("words", String(40), primary_key=True),
    Column("told_at", Moment, nullable=False),
    Index(None, "telegram_user_id"),
)
