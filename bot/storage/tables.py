"""Every table, in one place. Rules live in each capability's ``model.py``; here is only what the database itself guarantees.

Texts that people wrote are :class:`~bot.storage.sealed.SealedText`; times are :class:`~bot.storage.columns.Moment` (UTC).
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
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
    UniqueConstraint,
    false,
    text,
    true,
)

from bot.storage.columns import Identity, Moment
from bot.storage.metadata import metadata as metadata  # also for Alembic, which must see every table below
from bot.storage.metadata import one_of
from bot.storage.sealed import SealedText
from bot.storage.tables_acknowledgement import acknowledgement as acknowledgement
from bot.storage.tables_acknowledgement import broadcast_reminder as broadcast_reminder
from bot.storage.tables_announced import broadcast_correction as broadcast_correction
from bot.storage.tables_announced import broadcast_review as broadcast_review
from bot.storage.tables_audience import broadcast_audience as broadcast_audience
from bot.storage.tables_audience import broadcast_schedule as broadcast_schedule
from bot.storage.tables_broadcast import broadcast as broadcast
from bot.storage.tables_broadcast import broadcast_input as broadcast_input
from bot.storage.tables_broadcast import broadcast_text as broadcast_text
from bot.storage.tables_corrections import correction as correction
from bot.storage.tables_corrections import correction_dialogue as correction_dialogue
from bot.storage.tables_corrections import correction_input as correction_input
from bot.storage.tables_corrections import notice as notice
from bot.storage.tables_glossary import glossary_revision as glossary_revision
from bot.storage.tables_glossary import glossary_term as glossary_term
from bot.storage.tables_groups import group_told as group_told
from bot.storage.tables_groups import linked_group as linked_group
from bot.storage.tables_guidance import guidance_dialogue as guidance_dialogue
from bot.storage.tables_guidance import guidance_input as guidance_input
from bot.storage.tables_guidance import guidance_own as guidance_own
from bot.storage.tables_guidance import guidance_question as guidance_question
from bot.storage.tables_guidance import guidance_seen as guidance_seen
from bot.storage.tables_guidance import guidance_sending as guidance_sending
from bot.storage.tables_guidance import guidance_vote as guidance_vote
from bot.storage.tables_guidance import guidance_weekly as guidance_weekly
from bot.storage.tables_invites import invite as invite
from bot.storage.tables_invites import joining as joining
from bot.storage.tables_languages import member_language as member_language
from bot.storage.tables_media import message_item as message_item
from bot.storage.tables_memory import machine_cache as machine_cache
from bot.storage.tables_memory import memory_forgotten as memory_forgotten
from bot.storage.tables_memory import memory_revision as memory_revision
from bot.storage.tables_memory import memory_unit as memory_unit
from bot.storage.tables_reactions import pinned as pinned
from bot.storage.tables_reactions import reaction as reaction

institution = Table(
    "institution",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("name", String(120), nullable=False, unique=True),
    Column("providers", JSON, nullable=False, server_default="[]"),
    Column("text_may_leave", Boolean, nullable=False, server_default=false()),
    Column("identifiers", String(20), nullable=False, server_default="refuse"),
    Column("created_at", Moment, nullable=False),
    one_of("identifiers", "mask", "on-device", "refuse"),
)

team = Table(
    "team",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("institution_id", ForeignKey("institution.id"), nullable=False),
    Column("name", String(120), nullable=False),
    Column("language", String(35), nullable=False),
    Column("time_zone", String(64), nullable=False),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("institution_id", "name"),
)

room = Table(
    "room",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("name", String(120), nullable=False, unique=True),
    Column("providers", JSON, nullable=False),
    Column("text_may_leave", Boolean, nullable=False),
    Column("identifiers", String(20), nullable=False, server_default="refuse"),
    Column("own_team", Boolean, nullable=False, server_default=true()),
    Column("created_at", Moment, nullable=False),
    one_of("identifiers", "mask", "on-device", "refuse"),
)

room_team = Table(
    "room_team",
    metadata,
    Column("room_id", ForeignKey("room.id"), primary_key=True),
    Column("team_id", ForeignKey("team.id"), primary_key=True),
)

member = Table(
    "member",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("telegram_user_id", BigInteger, nullable=True, unique=True),
    Column("team_id", ForeignKey("team.id"), nullable=True),
    Column("role", String(20), nullable=False),
    Column("state", String(20), nullable=False),
    Column("name", SealedText, nullable=False),
    Column("reading_language", String(35), nullable=False),
    Column("interface_language", String(35), nullable=False),
    Column("written_language", String(35), nullable=True),
    Column("current_room_id", ForeignKey("room.id"), nullable=True),
    Column("joined_at", Moment, nullable=False),
    Column("unreachable_since", Moment, nullable=True),
    Column("display", String(20), nullable=False, server_default="translation"),
    Column(
        "quiet_from", Integer, nullable=True
    ),  # hours of the clock in the team's zone; both NULL: as the house has it
    Column("quiet_until", Integer, nullable=True),  # the same hour as quiet_from: never quiet
    Column("clarity_hints", Boolean, nullable=False, server_default=true()),
    one_of("role", "clinician", "coordinator", "administrator"),
    one_of("state", "active", "left"),
    one_of("display", "translation", "both", "original"),
    CheckConstraint(
        "(quiet_from IS NULL) = (quiet_until IS NULL) AND quiet_from BETWEEN 0 AND 23 AND quiet_until BETWEEN 0 AND 23",
        name="quiet_hours_of_a_day",
    ),
    CheckConstraint("(state = 'active') = (telegram_user_id IS NOT NULL)", name="active_has_address"),
)

message = Table(
    "message",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("room_id", ForeignKey("room.id"), nullable=True),
    Column("author_id", ForeignKey("member.id"), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("chat_id", BigInteger, nullable=True),
    Column("telegram_message_id", BigInteger, nullable=True),
    Column("content", SealedText, nullable=True),
    # Whose it was before its author forwarded it; empty where nobody knows, NULL for their own words.
    Column("origin", SealedText, nullable=True),
    Column("attachments", SealedText, nullable=True),
    Column("album", String(64), nullable=True),
    Column("language", String(35), nullable=True),
    Column("detection_confidence", Float, nullable=False),
    # Who said that it is this language; NULL while only we said so.
    Column("language_confirmed_by", ForeignKey("member.id"), nullable=True),
    # Where a message is in two languages: [[start, end, language], …], in code points.
    Column("language_parts", JSON, nullable=True),
    Column("reply_to_id", ForeignKey("message.id"), nullable=True),
    Column("revision", Integer, nullable=False),
    Column("revision_key", String(64), nullable=False),
    Column("sent_at", Moment, nullable=False),
    Column("edited_at", Moment, nullable=True),
    Column("created_at", Moment, nullable=False),
    # When its author took it back: its text is gone, and it does not come back.
    Column("withdrawn_at", Moment, nullable=True),
    # Copies that could not be removed then, and whose deliveries went since, with their readers or with the years.
    Column("copies_kept", Integer, nullable=False, server_default="0"),
    # The passage of the answered message that its author quoted, in the words that they saw.
    Column("quote", SealedText, nullable=True),
    UniqueConstraint("chat_id", "telegram_message_id"),
    Index(None, "room_id", "created_at"),
    Index("uq_message_chat_id_album", "chat_id", "album", unique=True),
    one_of("kind", "text", "notice", "broadcast"),
)

variant = Table(
    "variant",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("message_id", ForeignKey("message.id"), nullable=False),
    Column("language", String(35), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("content", SealedText, nullable=False),
    Column("provenance", SealedText, nullable=False),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("message_id", "language"),
)

delivery = Table(
    "delivery",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("message_id", ForeignKey("message.id"), nullable=False),
    Column("member_id", ForeignKey("member.id"), nullable=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("state", String(20), nullable=False),
    Column("reason", String(80), nullable=True),
    Column("repeated", Boolean, nullable=False),
    Column("language_sent", String(35), nullable=True),
    Column("revision_sent", Integer, nullable=True),
    Column("created_at", Moment, nullable=False),
    Column("sent_at", Moment, nullable=True),
    Column("ended_at", Moment, nullable=True),
    # Once the message was taken back: waiting, removed, or kept where Telegram did not let us.
    Column("removal", String(20), nullable=True),
    # A part of it may have arrived without our learning its number: nobody can remove that one.
    Column("unaccounted", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("message_id", "chat_id"),
    Index(None, "chat_id", "state"),
    Index(None, "member_id"),
    one_of("state", "pending", "sent", "refused", "failed", "cancelled"),
)

delivery_part = Table(
    "delivery_part",
    metadata,
    Column("delivery_id", ForeignKey("delivery.id"), primary_key=True),
    Column("part", Integer, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("telegram_message_id", BigInteger, nullable=False),
    Column(
        "kind", String(20), nullable=False, server_default="text"
    ),  # of the Telegram message: a text cannot become a place
    Column("shows", String(64), nullable=True),  # the file_unique_id of the file in it
    UniqueConstraint("chat_id", "telegram_message_id"),
)

problem = Table(
    "problem",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("delivery_id", ForeignKey("delivery.id"), nullable=False),
    Column("reported_by", ForeignKey("member.id"), nullable=False),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("delivery_id", "reported_by"),
)

job = Table(
    "job",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("lane", String(80), nullable=False),
    Column("grp", String(80), nullable=True),
    Column("payload", SealedText, nullable=True),
    Column("priority", Integer, nullable=False),
    Column("state", String(20), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("outcome_unknown", Boolean, nullable=False),
    Column("run_at", Moment, nullable=False),
    Column("lease_until", Moment, nullable=True),
    Column("owner", String(80), nullable=True),
    Column("dedupe", String(120), nullable=True, unique=True),
    Column("error", String(200), nullable=True),
    Column("created_at", Moment, nullable=False),
    Column("ended_at", Moment, nullable=True),
    one_of("state", "waiting", "running", "done", "dead", "cancelled"),
    # One running job a lane is a fact of the database, whatever a worker believes.
    Index(
        "uq_job_lane_running",
        "lane",
        unique=True,
        sqlite_where=text("state = 'running'"),
        postgresql_where=text("state = 'running'"),
    ),
    Index(
        "ix_job_unfinished",
        "lane",
        "id",
        sqlite_where=text("state IN ('waiting', 'running')"),
        postgresql_where=text("state IN ('waiting', 'running')"),
    ),
    # The claim's walk: one kind, the most urgent first. The lane comes along so that the walk need not visit the table.
    Index(
        "ix_job_due",
        "kind",
        "priority",
        "run_at",
        "id",
        "lane",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index(
        "ix_job_next",
        "kind",
        "run_at",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index(
        "ix_job_dead",
        "kind",
        sqlite_where=text("state = 'dead'"),
        postgresql_where=text("state = 'dead'"),
    ),
    Index(
        "ix_job_grp",
        "grp",
        "state",
        sqlite_where=text("grp IS NOT NULL"),
        postgresql_where=text("grp IS NOT NULL"),
    ),
    Index(
        "ix_job_ended_at",
        "ended_at",
        sqlite_where=text("ended_at IS NOT NULL"),
        postgresql_where=text("ended_at IS NOT NULL"),
    ),
)

rate = Table(
    "rate",
    metadata,
    Column("key", String(80), primary_key=True),
    Column("theoretical_arrival", Moment, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Identity, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("actor_id", ForeignKey("member.id"), nullable=True),
    Column("action", String(80), nullable=False),
    Column("subject", String(120), nullable=False),
    Column("detail", JSON, nullable=False),
    Index(None, "at"),
)
