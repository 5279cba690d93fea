"""The tables of broadcasts, re-exported by :mod:`bot.storage.tables`."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    false,
    text,
    true,
)

from bot.storage.columns import Identity, Moment
from bot.storage.metadata import metadata, one_of
from bot.storage.sealed import SealedText

broadcast = Table(
    "broadcast",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("author_id", ForeignKey("member.id"), nullable=False),
    Column("room_id", ForeignKey("room.id"), nullable=False),
    Column("state", String(20), nullable=False),
    # What the author's next text is for, and in which language where it is a translation.
    Column("awaiting", String(20), nullable=False),
    Column("awaiting_language", String(35), nullable=True),
    # The draft's own text; once it is sent, the message has it.
    Column("content", SealedText, nullable=True),
    Column("language", String(35), nullable=True),
    Column("detection_confidence", Float, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("unapproved_allowed", Boolean, nullable=False),
    Column("message_id", ForeignKey("message.id"), nullable=True, unique=True),
    Column("promised", Integer, nullable=False),
    Column("progress_message_id", BigInteger, nullable=True),
    Column("progress_shown", String(64), nullable=True),
    Column("created_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("confirmed_at", Moment, nullable=True),
    Column("ended_at", Moment, nullable=True),
    # Whether its copies have a button to say "read and understood".
    Column("acknowledge", Boolean, nullable=False, server_default=true()),
    # The last member who was looked at while the ledger is filled; when it was full.
    Column("filled_to", BigInteger, nullable=False, server_default="0"),
    Column("filled_at", Moment, nullable=True),
    Column("paused_at", Moment, nullable=True),
    Column("cancelled_at", Moment, nullable=True),
    # How often it was paused, resumed or cancelled: each has a job of its own.
    Column("halts", Integer, nullable=False, server_default="0"),
    # What readers get in whose language nobody approved a text; whether it rings in quiet hours too; when it is to begin.
    Column("missing", String(20), nullable=False, server_default="ask"),
    Column("urgent", Boolean, nullable=False, server_default=false()),
    Column("scheduled_for", Moment, nullable=True),
    # A draft that corrects what was sent: which; and when it was taken into that, which is its end.
    Column("corrects_id", ForeignKey("broadcast.id"), nullable=True),
    Column("applied_at", Moment, nullable=True),
    # Of what was sent: how often it was corrected, when last, when it was withdrawn, and whether copies are still to follow.
    Column("corrections", Integer, nullable=False, server_default="0"),
    Column("corrected_at", Moment, nullable=True),
    Column("withdrawn_at", Moment, nullable=True),
    Column("following", Boolean, nullable=False, server_default=false()),
    # What a draft carries besides words, as in message.attachments; once it is sent, the message has it.
    Column("attachments", SealedText, nullable=True),
    # When its author was asked for the hour: for a while, an hour that they write is for that.
    Column("hour_asked_at", Moment, nullable=True),
    one_of("state", "draft", "sending", "sent", "discarded"),
    one_of("awaiting", "nothing", "text", "translation"),
    CheckConstraint("(state IN ('sending', 'sent')) = (message_id IS NOT NULL)", name="sent_as_message"),
    # One open draft a person is a fact of the database; what waits for its hour is not worked on.
    Index(
        "uq_broadcast_open_draft",
        "author_id",
        unique=True,
        sqlite_where=text("state = 'draft' AND scheduled_for IS NULL"),
        postgresql_where=text("state = 'draft' AND scheduled_for IS NULL"),
    ),
)

broadcast_text = Table(
    "broadcast_text",
    metadata,
    Column("broadcast_id", ForeignKey("broadcast.id"), primary_key=True),
    Column("language", String(35), primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("content", SealedText, nullable=False),
    Column("provenance", SealedText, nullable=False),
    Column("approved_by", ForeignKey("member.id"), nullable=True),
)

# Which Telegram messages went into a draft: an update that comes twice must not reach the room as an ordinary message.
broadcast_input = Table(
    "broadcast_input",
    metadata,
    Column("chat_id", BigInteger, primary_key=True),
    Column("telegram_message_id", BigInteger, primary_key=True),
    Column("broadcast_id", ForeignKey("broadcast.id"), nullable=False),
    # The language that the text was for; NULL for the draft's own text.
    Column("language", String(35), nullable=True),
    Index(None, "broadcast_id"),
)
