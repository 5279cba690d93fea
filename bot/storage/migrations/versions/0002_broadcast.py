"""Broadcasts: drafts, their texts, and what went into them; messages may be broadcasts

Revision: 0002, after 0001
"""

import sqlalchemy as sa
from alembic import op

import bot.storage.columns
import bot.storage.sealed

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
_DRAFTS = sa.text("state = 'draft'")


def upgrade() -> None:
    _allow_kinds("text", "notice", "broadcast")
    op.create_table('broadcast',
    sa.Column('id', _IDENTITY, nullable=False),
    sa.Column('author_id', _IDENTITY, nullable=False),
    sa.Column('room_id', _IDENTITY, nullable=False),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('awaiting', sa.String(length=20), nullable=False),
    sa.Column('awaiting_language', sa.String(length=35), nullable=True),
    sa.Column('content', bot.storage.sealed.SealedText(), nullable=True),
    sa.Column('language', sa.String(length=35), nullable=True),
    sa.Column('detection_confidence', sa.Float(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('unapproved_allowed', sa.Boolean(), nullable=False),
    sa.Column('message_id', _IDENTITY, nullable=True),
    sa.Column('promised', sa.Integer(), nullable=False),
    sa.Column('progress_message_id', sa.BigInteger(), nullable=True),
    sa.Column('progress_shown', sa.String(length=64), nullable=True),
    sa.Column('created_at', bot.storage.columns.Moment(), nullable=False),
    sa.Column('changed_at', bot.storage.columns.Moment(), nullable=False),
    sa.Column('confirmed_at', bot.storage.columns.Moment(), nullable=True),
    sa.Column('ended_at', bot.storage.columns.Moment(), nullable=True),
    sa.CheckConstraint("state IN ('draft', 'sending', 'sent', 'discarded')", name=op.f('ck_broadcast_state_known')),
    sa.CheckConstraint("awaiting IN ('nothing', 'text', 'translation')", name=op.f('ck_broadcast_awaiting_known')),
    sa.CheckConstraint("(state IN ('sending', 'sent')) = (message_id IS NOT NULL)", name=op.f('ck_broadcast_sent_as_message')),
    sa.ForeignKeyConstraint(['author_id'], ['member.id'], name=op.f('fk_broadcast_author_id_member')),
    sa.ForeignKeyConstraint(['room_id'], ['room.id'], name=op.f('fk_broadcast_room_id_room')),
    sa.ForeignKeyConstraint(['message_id'], ['message.id'], name=op.f('fk_broadcast_message_id_message')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_broadcast')),
    sa.UniqueConstraint('message_id', name=op.f('uq_broadcast_message_id'))
    )
    op.create_index('uq_broadcast_open_draft', 'broadcast', ['author_id'], unique=True, sqlite_where=_DRAFTS, postgresql_where=_DRAFTS)
    op.create_table('broadcast_text',
    sa.Column('broadcast_id', _IDENTITY, nullable=False),
    sa.Column('language', sa.String(length=35), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('content', bot.storage.sealed.SealedText(), nullable=False),
    sa.Column('provenance', bot.storage.sealed.SealedText(), nullable=False),
    sa.Column('approved_by', _IDENTITY, nullable=True),
    sa.ForeignKeyConstraint(['approved_by'], ['member.id'], name=op.f('fk_broadcast_text_approved_by_member')),
    sa.ForeignKeyConstraint(['broadcast_id'], ['broadcast.id'], name=op.f('fk_broadcast_text_broadcast_id_broadcast')),
    sa.PrimaryKeyConstraint('broadcast_id', 'language', name=op.f('pk_broadcast_text'))
    )
    op.create_table('broadcast_input',
    sa.Column('chat_id', sa.BigInteger(), nullable=False),
    sa.Column('telegram_message_id', sa.BigInteger(), nullable=False),
    sa.Column('broadcast_id', _IDENTITY, nullable=False),
    sa.Column('language', sa.String(length=35), nullable=True),
    sa.ForeignKeyConstraint(['broadcast_id'], ['broadcast.id'], name=op.f('fk_broadcast_input_broadcast_id_broadcast')),
    sa.PrimaryKeyConstraint('chat_id', 'telegram_message_id', name=op.f('pk_broadcast_input'))
    )
    op.create_index(op.f('ix_broadcast_input_broadcast_id'), 'broadcast_input', ['broadcast_id'])


def downgrade() -> None:
    op.drop_table('broadcast_input')
    op.drop_table('broadcast_text')
    op.drop_index('uq_broadcast_open_draft', 'broadcast', sqlite_where=_DRAFTS, postgresql_where=_DRAFTS)
    op.drop_table('broadcast')
    # Copies of broadcasts stay readable as what they are to their readers: texts of their authors.
    op.execute("UPDATE message SET kind = 'text' WHERE kind = 'broadcast'")
    _allow_kinds("text", "notice")


def _allow_kinds(*kinds: str) -> None:
    condition = f"kind IN ({', '.join(repr(kind) for kind in kinds)})"
    if op.get_bind().dialect.name == 'sqlite':
        _make_message_anew(condition)
        return
    op.drop_constraint(op.f('ck_message_kind_known'), 'message')
    op.create_check_constraint(op.f('ck_message_kind_known'), 'message', condition)


def _make_message_anew(condition: str) -> None:
    """SQLite cannot change a CHECK. Alembic's batch mode would drop the table and rename a copy, which loses count of the
    foreign keys that point here; with the rows put back under the old name, every reference holds again at the commit."""
    op.execute("PRAGMA defer_foreign_keys = ON")
    op.execute("CREATE TABLE message_before AS SELECT * FROM message")
    op.drop_index(op.f('ix_message_room_id_created_at'), 'message')
    op.drop_table('message')
    made = op.create_table('message',
    sa.Column('id', _IDENTITY, nullable=False),
    sa.Column('room_id', _IDENTITY, nullable=True),
    sa.Column('author_id', _IDENTITY, nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('chat_id', sa.BigInteger(), nullable=True),
    sa.Column('telegram_message_id', sa.BigInteger(), nullable=True),
    sa.Column('content', bot.storage.sealed.SealedText(), nullable=True),
    sa.Column('language', sa.String(length=35), nullable=True),
    sa.Column('detection_confidence', sa.Float(), nullable=False),
    sa.Column('reply_to_id', _IDENTITY, nullable=True),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('revision_key', sa.String(length=64), nullable=False),
    sa.Column('sent_at', bot.storage.columns.Moment(), nullable=False),
    sa.Column('edited_at', bot.storage.columns.Moment(), nullable=True),
    sa.Column('created_at', bot.storage.columns.Moment(), nullable=False),
    sa.CheckConstraint(condition, name=op.f('ck_message_kind_known')),
    sa.ForeignKeyConstraint(['author_id'], ['member.id'], name=op.f('fk_message_author_id_member')),
    sa.ForeignKeyConstraint(['reply_to_id'], ['message.id'], name=op.f('fk_message_reply_to_id_message')),
    sa.ForeignKeyConstraint(['room_id'], ['room.id'], name=op.f('fk_message_room_id_room')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_message')),
    sa.UniqueConstraint('chat_id', 'telegram_message_id', name=op.f('uq_message_chat_id_telegram_message_id'))
    )
    columns = ", ".join(column.name for column in made.columns)
    op.execute(f"INSERT INTO message ({columns}) SELECT {columns} FROM message_before")
    op.drop_table('message_before')
    op.create_index(op.f('ix_message_room_id_created_at'), 'message', ['room_id', 'created_at'])
