"""The tables of the termbase, re-exported by :mod:`bot.storage.tables`."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Index, String, Table, text

from bot.storage.columns import Identity, Moment
from bot.storage.metadata import metadata, one_of
from bot.storage.sealed import SealedText

_EVERYWHERE = text("room_id IS NULL")
_IN_A_ROOM = text("room_id IS NOT NULL")

glossary_term = Table(
    "glossary_term",
    metadata,
    Column("id", Identity, primary_key=True),
    # NULL: in every room.
    Column("room_id", ForeignKey("room.id"), nullable=True),
    Column("concept", String(60), nullable=False),
    Column("language", String(35), nullable=False),
    Column("term", SealedText, nullable=False),
    Column("term_digest", String(64), nullable=False),
    Column("status", String(20), nullable=False),
    Column("state", String(20), nullable=False),
    Column("approved_by", ForeignKey("member.id"), nullable=True),
    Column("approved_by_name", SealedText, nullable=True),
    Column("approved_at", Moment, nullable=True),
    Column("source", SealedText, nullable=False),
    Column("note", SealedText, nullable=False),
    Column("created_at", Moment, nullable=False),
    one_of("status", "preferred", "admitted", "forbidden", "do-not-translate"),
    one_of("state", "draft", "approved"),
    CheckConstraint("(state = 'approved') = (approved_at IS NOT NULL)", name="approved_is_dated"),
    # A NULL is like no other NULL to a unique index, so that there are two.
    Index(
        "uq_glossary_term_everywhere",
        "concept",
        "language",
        "term_digest",
        unique=True,
        sqlite_where=_EVERYWHERE,
        postgresql_where=_EVERYWHERE,
    ),
    Index(
        "uq_glossary_term_in_a_room",
        "room_id",
        "concept",
        "language",
        "term_digest",
        unique=True,
        sqlite_where=_IN_A_ROOM,
        postgresql_where=_IN_A_ROOM,
    ),
    Index("ix_glossary_term_state", "state", "room_id"),
)

# One row, counted up in every transaction that changes a term: whoever has read a value has read what belongs to it.
glossary_revision = Table(
    "glossary_revision",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("value", BigInteger, nullable=False),
)
