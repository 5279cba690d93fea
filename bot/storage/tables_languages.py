"""The tables of what people confirmed about languages, re-exported by :mod:`bot.storage.tables`."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, String, Table

from bot.storage.columns import Moment
from bot.storage.metadata import metadata

# In which languages a person writes, as they themselves confirmed it, message by message. What they pinned is
# member.written_language, which stands above these.
member_language = Table(
    "member_language",
    metadata,
    Column("member_id", ForeignKey("member.id"), primary_key=True),
    Column("language", String(35), primary_key=True),
    Column("confirmed", Integer, nullable=False),
    Column("confirmed_at", Moment, nullable=False),
    CheckConstraint("confirmed > 0", name="confirmed_at_least_once"),
)
