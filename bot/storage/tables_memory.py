"""The tables of the translation memory and of the machine cache, re-exported by :mod:`bot.storage.tables`."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Index, String, Table, UniqueConstraint

from bot.storage.columns import Identity, Moment
from bot.storage.metadata import metadata, one_of
from bot.storage.sealed import SealedText

memory_unit = Table(
    "memory_unit",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("source_language", String(35), nullable=False),
    Column("target_language", String(35), nullable=False),
    Column("source_digest", String(64), nullable=False),
    Column("source", SealedText, nullable=False),
    Column("target", SealedText, nullable=False),
    Column("state", String(20), nullable=False),
    Column("room_id", ForeignKey("room.id"), nullable=True),
    Column("approved_by", ForeignKey("member.id"), nullable=True),
    Column("approved_by_name", String(120), nullable=True),
    Column("created_at", Moment, nullable=False),
    Column("approved_at", Moment, nullable=True),
    Column("origin", String(20), nullable=False, server_default="person"),
    # The member whose message it is, where it is one.
    Column("author_id", ForeignKey("member.id"), nullable=True),
    # The number of the memory's revision that changed it last.
    Column("changed", BigInteger, nullable=False, server_default="0"),
    one_of("state", "approved", "imported", "draft"),
    one_of("origin", "person", "message", "import"),
    CheckConstraint("state <> 'approved' OR approved_at IS NOT NULL", name="approved_is_dated"),
    Index("ix_memory_unit_exact", "source_digest", "source_language", "target_language"),
    Index("ix_memory_unit_changed", "source_language", "target_language", "changed", "id"),
)

# One row. Whoever changes the memory adds one to it first, and so takes turns: changes become visible in their order.
memory_revision = Table(
    "memory_revision",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("value", BigInteger, nullable=False),
)

# Ids of units that are no more, for whoever holds a copy of their texts in memory.
memory_forgotten = Table(
    "memory_forgotten",
    metadata,
    Column("unit_id", BigInteger, primary_key=True, autoincrement=False),
    Column("changed", BigInteger, nullable=False, index=True),
)

machine_cache = Table(
    "machine_cache",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("room_id", ForeignKey("room.id"), nullable=False),
    Column("key_digest", String(64), nullable=False),
    Column("answer", SealedText, nullable=False),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("room_id", "key_digest"),
)
