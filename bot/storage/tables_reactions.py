"""The tables of reactions to messages, and of what is pinned, re-exported by :mod:`bot.storage.tables`."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Index, Table

from bot.storage.columns import Moment
from bot.storage.metadata import metadata

# What somebody's reactions to one Telegram message are now; empty once they took them back, so that a late update finds that.
reaction = Table(
    "reaction",
    metadata,
    Column("chat_id", BigInteger, primary_key=True),
    Column("telegram_message_id", BigInteger, primary_key=True),
    # A member's number; a chat's Telegram id (below 0) that reacts as itself; 0: all whom Telegram only counts.
    Column("actor", BigInteger, primary_key=True),
    # The message that the Telegram message is of.
    Column("message_id", ForeignKey("message.id"), nullable=False),
    Column("member_id", ForeignKey("member.id"), nullable=True),
    # By emoji: how often; 1 for a member.
    Column("emoji", JSON, nullable=False),
    Column("changed_at", Moment, nullable=False),
    # Of the update that said so: of two in the same second the later one holds.
    Column("update_id", BigInteger, nullable=False),
    # Since when it waits to be counted; NULL once it was.
    Column("waits_since", Moment, nullable=True),
    Index(None, "message_id"),
    Index(None, "member_id"),
)

# What is pinned in every chat that has it. Unpinning deletes the row; the audit remembers it.
pinned = Table(
    "pinned",
    metadata,
    Column("message_id", ForeignKey("message.id"), primary_key=True, autoincrement=False),
    # NULL once they asked to be forgotten.
    Column("pinned_by", ForeignKey("member.id"), nullable=True),
    Column("pinned_at", Moment, nullable=False),
    Index(None, "pinned_by"),
)
