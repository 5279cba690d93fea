"""The tables of announcements that were corrected, and of reviewed texts, re-exported by :mod:`bot.storage.tables`."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, false

from bot.storage.columns import Identity, Moment
from bot.storage.metadata import metadata, one_of

# Since when readers of a language have another text than they had first; the empty language: everybody.
broadcast_correction = Table(
    "broadcast_correction",
    metadata,
    Column("broadcast_id", ForeignKey("broadcast.id"), primary_key=True),
    Column("language", String(35), primary_key=True),
    Column("corrected_at", Moment, nullable=False),
)

# Who was asked to look at a draft's text in one language, and what they made of it.
broadcast_review = Table(
    "broadcast_review",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("broadcast_id", ForeignKey("broadcast.id"), nullable=False),
    Column("language", String(35), nullable=False),
    # The revision that the text came with.
    Column("revision", Integer, nullable=False),
    Column("reviewer_id", ForeignKey("member.id"), nullable=False),
    Column("asked_by", ForeignKey("member.id"), nullable=False),
    Column("state", String(20), nullable=False),
    # Whether the reviewer's next text is the draft's in this language.
    Column("awaiting", Boolean, nullable=False, server_default=false()),
    Column("asked_at", Moment, nullable=False),
    Column("decided_at", Moment, nullable=True),
    one_of("state", "open", "approved", "edited", "declined", "withdrawn"),
    Index(None, "broadcast_id"),
    Index(None, "reviewer_id"),
)
