"""The tables of guidance, re-exported by :mod:`bot.storage.tables`. The cards themselves are files; institutions' own are here."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from bot.storage.columns import Identity, Moment
from bot.storage.metadata import metadata
from bot.storage.sealed import SealedText

# Whether a card helped: one vote a member for each language of a card, the last one counts.
guidance_vote = Table(
    "guidance_vote",
    metadata,
    Column("member_id", ForeignKey("member.id"), primary_key=True),
    Column("card_id", String(35), primary_key=True),
    Column("language", String(35), primary_key=True),
    Column("helpful", Boolean, nullable=False),
    Column("voted_at", Moment, nullable=False),
    Index(None, "card_id", "language"),
)

# Questions without a card that their askers left to the curators, redacted before they came here.
guidance_question = Table(
    "guidance_question",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("member_id", ForeignKey("member.id"), nullable=False),
    Column("content", SealedText, nullable=False),
    Column("language", String(35), nullable=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("telegram_message_id", BigInteger, nullable=False),
    Column("kept_at", Moment, nullable=False),
    # The same button pressed twice keeps a question once.
    UniqueConstraint("chat_id", "telegram_message_id"),
    Index(None, "member_id"),
)

# Who gets a card of the week.
guidance_weekly = Table(
    "guidance_weekly",
    metadata,
    Column("member_id", ForeignKey("member.id"), primary_key=True),
    Column("begun_at", Moment, nullable=False),
)

# Which cards of the week a member got, and when last.
guidance_seen = Table(
    "guidance_seen",
    metadata,
    Column("member_id", ForeignKey("member.id"), primary_key=True),
    Column("card_id", String(35), primary_key=True),
    Column("sent_at", Moment, nullable=False),
)

# Which card a message of the ledger brings: shared with a room, or somebody's card of the week.
guidance_sending = Table(
    "guidance_sending",
    metadata,
    Column("message_id", ForeignKey("message.id"), primary_key=True),
    Column("card_id", String(35), nullable=False),
    Column("weekly", Boolean, nullable=False),
)

# Cards that coordinators write for their own institution.
guidance_own = Table(
    "guidance_own",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("institution_id", ForeignKey("institution.id"), nullable=False),
    Column("author_id", ForeignKey("member.id"), nullable=False),
    Column("language", String(35), nullable=False),
    # NULL once it was removed.
    Column("content", SealedText, nullable=True),
    Column("revision", Integer, nullable=False),
    Column("reviewed_by", ForeignKey("member.id"), nullable=True),
    Column("reviewed_at", Moment, nullable=True),
    Column("created_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    CheckConstraint("(reviewed_by IS NULL) = (reviewed_at IS NULL)", name="review_is_whole"),
    # Nobody reviews their own words.
    CheckConstraint("reviewed_by IS NULL OR reviewed_by <> author_id", name="review_by_another"),
    Index(None, "institution_id"),
    Index(None, "author_id"),
)

# What a coordinator's next text is for: a new card, or the new words of one.
guidance_dialogue = Table(
    "guidance_dialogue",
    metadata,
    Column("member_id", ForeignKey("member.id"), primary_key=True),
    Column("own_id", ForeignKey("guidance_own.id"), nullable=True),
    Column("begun_at", Moment, nullable=False),
)

# Which Telegram messages became cards: an update that comes twice must not reach the room as a message.
guidance_input = Table(
    "guidance_input",
    metadata,
    Column("chat_id", BigInteger, primary_key=True),
    Column("telegram_message_id", BigInteger, primary_key=True),
    Column("own_id", ForeignKey("guidance_own.id"), nullable=False),
    Index(None, "own_id"),
)
