"""The tables of the way in: invites and joinings, re-exported by :mod:`bot.storage.tables`."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Integer, String, Table

from bot.storage.columns import Identity, Moment
from bot.storage.metadata import metadata

invite = Table(
    "invite",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("token_digest", String(64), nullable=False, unique=True),
    Column("team_id", ForeignKey("team.id"), nullable=False),
    Column("role", String(20), nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("uses_left", Integer, nullable=False),
    Column("revoked_at", Moment, nullable=True),
    Column("created_by", ForeignKey("member.id"), nullable=True),
    Column("created_at", Moment, nullable=False),
    CheckConstraint("uses_left >= 0", name="uses_left_not_negative"),
)

joining = Table(
    "joining",
    metadata,
    Column("telegram_user_id", BigInteger, primary_key=True),
    Column("invite_id", ForeignKey("invite.id"), nullable=False),
    Column("interface_language", String(35), nullable=False),
    Column("reading_language", String(35), nullable=True),
    Column("started_at", Moment, nullable=False),
)
