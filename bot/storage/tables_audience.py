"""The tables of whom a broadcast is for and when it goes out, re-exported by :mod:`bot.storage.tables`."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, String, Table

from bot.storage.columns import Moment
from bot.storage.metadata import metadata

# A rule, not a list of readers: it is resolved whenever it counts. A broadcast without a row is for its whole room.
broadcast_audience = Table(
    "broadcast_audience",
    metadata,
    Column("broadcast_id", ForeignKey("broadcast.id"), primary_key=True),
    Column("teams", JSON, nullable=False),
    Column("roles", JSON, nullable=False),
    Column("languages", JSON, nullable=False),
    Column("people", JSON, nullable=False),
)

broadcast_schedule = Table(
    "broadcast_schedule",
    metadata,
    Column("broadcast_id", ForeignKey("broadcast.id"), primary_key=True),
    # A change makes a new number; the job of an older one finds that it is not meant any more.
    Column("number", Integer, nullable=False),
    # As it was said: a time on the clock of a place. Without a zone it is the clock of each reader's own team.
    Column("clock_time", String(16), nullable=False),
    Column("time_zone", String(64), nullable=True),
    # Whether its author let go out what nobody had approved.
    Column("unapproved_too", Boolean, nullable=False),
    # The message that says why it could not go out; it waits for somebody to decide.
    Column("held", String(60), nullable=True),
    Column("scheduled_at", Moment, nullable=False),
)
