"""The tables of corrections and of what the assistant says about a message, re-exported by :mod:`bot.storage.tables`."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Index, Integer, String, Table

from bot.storage.columns import Identity, Moment
from bot.storage.metadata import metadata, one_of
from bot.storage.sealed import SealedText

correction = Table(
    "correction",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("message_id", ForeignKey("message.id"), nullable=False),
    Column("language", String(35), nullable=False),
    # The message's revision that the proposal is about; it follows when only another language was corrected.
    Column("revision", Integer, nullable=False),
    Column("proposed_by", ForeignKey("member.id"), nullable=False),
    Column("state", String(20), nullable=False),
    # NULL once it was erased.
    Column("content", SealedText, nullable=True),
    Column("findings", SealedText, nullable=True),
    Column("decided_by", ForeignKey("member.id"), nullable=True),
    Column("reason", SealedText, nullable=True),
    # The pair in the memory that its approval made. No foreign key: whoever tends the memory may delete the unit.
    Column("memory_unit", BigInteger, nullable=True),
    Column("created_at", Moment, nullable=False),
    Column("decided_at", Moment, nullable=True),
    one_of("state", "proposed", "approved", "rejected", "outdated"),
    Index(None, "message_id", "language"),
    Index(None, "proposed_by"),
)

# What a person's next text is for: a proposal, or, with a correction, the reason why it is rejected.
correction_dialogue = Table(
    "correction_dialogue",
    metadata,
    Column("member_id", ForeignKey("member.id"), primary_key=True),
    Column("message_id", ForeignKey("message.id"), nullable=False),
    Column("language", String(35), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("correction_id", ForeignKey("correction.id"), nullable=True),
    Column("begun_at", Moment, nullable=False),
)

# Which Telegram messages were proposals or reasons: an update that comes twice must not reach the room as a message.
correction_input = Table(
    "correction_input",
    metadata,
    Column("chat_id", BigInteger, primary_key=True),
    Column("telegram_message_id", BigInteger, primary_key=True),
    Column("correction_id", ForeignKey("correction.id"), nullable=False),
    Index(None, "correction_id"),
)

# What a notice says besides its words: ids, counts, kinds, never texts.
notice = Table(
    "notice",
    metadata,
    Column("message_id", ForeignKey("message.id"), primary_key=True),
    Column("about_id", ForeignKey("message.id"), nullable=False),
    Column("words", String(60), nullable=False),
    Column("correction_id", ForeignKey("correction.id"), nullable=True),
    Column("detail", JSON, nullable=False),
    Index(None, "about_id"),
    Index(None, "correction_id"),
)
