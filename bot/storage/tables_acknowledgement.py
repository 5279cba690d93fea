"""The tables of what readers confirmed to have read and understood, re-exported by :mod:`bot.storage.tables`."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, Table, false

from bot.storage.columns import Moment
from bot.storage.metadata import metadata

# Once a reader and broadcast, whatever is pressed again.
acknowledgement = Table(
    "acknowledgement",
    metadata,
    Column("broadcast_id", ForeignKey("broadcast.id"), primary_key=True),
    Column("member_id", ForeignKey("member.id"), primary_key=True),
    Column("acknowledged_at", Moment, nullable=False),
    # The text was corrected since; and when the reader had acknowledged an earlier text before this one.
    Column("outdated", Boolean, nullable=False, server_default=false()),
    Column("earlier_at", Moment, nullable=True),
    Index(None, "member_id"),
)

# The message that reminds of a broadcast, one a round: the ledger sees to it that nobody gets a round twice.
broadcast_reminder = Table(
    "broadcast_reminder",
    metadata,
    Column("broadcast_id", ForeignKey("broadcast.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("message_id", ForeignKey("message.id"), nullable=False, unique=True),
)
