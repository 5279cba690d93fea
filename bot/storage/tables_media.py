"""The table of albums' items, re-exported by :mod:`bot.storage.tables`."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, Table, UniqueConstraint

from bot.storage.columns import Moment
from bot.storage.metadata import metadata

# Which Telegram message of the author's is which item of an album. What it shows is in message.attachments.
message_item = Table(
    "message_item",
    metadata,
    Column("message_id", ForeignKey("message.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("telegram_message_id", BigInteger, nullable=False),
    Column("edited_at", Moment, nullable=True),
    UniqueConstraint("chat_id", "telegram_message_id"),
)
