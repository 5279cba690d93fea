"""Reactions to messages, what is pinned, and the passage that an answer quotes

Revision: 0014, after 0013
"""

import sqlalchemy as sa
from alembic import op

import bot.storage.columns
import bot.storage.sealed

revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None

_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.add_column('message', sa.Column('quote', bot.storage.sealed.SealedText(), nullable=True))
    op.create_table('reaction',
    sa.Column('chat_id', sa.BigInteger(), nullable=False),
    sa.Column('telegram_message_id', sa.BigInteger(), nullable=False),
    sa.Column('actor', sa.BigInteger(), nullable=False),
    sa.Column('message_id', _IDENTITY, nullable=False),
    sa.Column('member_id', _IDENTITY, nullable=True),
    sa.Column('emoji', sa.JSON(), nullable=False),
    sa.Column('changed_at', bot.storage.columns.Moment(), nullable=False),
    sa.Column('update_id', sa.BigInteger(), nullable=False),
    sa.Column('waits_since', bot.storage.columns.Moment(), nullable=True),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_reaction_member_id_member')),
    sa.ForeignKeyConstraint(['message_id'], ['message.id'], name=op.f('fk_reaction_message_id_message')),
    sa.PrimaryKeyConstraint('chat_id', 'telegram_message_id', 'actor', name=op.f('pk_reaction'))
    )
    op.create_index(op.f('ix_reaction_member_id'), 'reaction', ['member_id'], unique=False)
    op.create_index(op.f('ix_reaction_message_id'), 'reaction', ['message_id'], unique=False)
    op.create_table('pinned',
    sa.Column('message_id', _IDENTITY, autoincrement=False, nullable=False),
    sa.Column('pinned_by', _IDENTITY, nullable=True),
    sa.Column('pinned_at', bot.storage.columns.Moment(), nullable=False),
    sa.ForeignKeyConstraint(['message_id'], ['message.id'], name=op.f('fk_pinned_message_id_message')),
    sa.ForeignKeyConstraint(['pinned_by'], ['member.id'], name=op.f('fk_pinned_pinned_by_member')),
    sa.PrimaryKeyConstraint('message_id', name=op.f('pk_pinned'))
    )
    op.create_index(op.f('ix_pinned_pinned_by'), 'pinned', ['pinned_by'], unique=False)


def downgrade() -> None:
    op.drop_table('pinned')
    op.drop_table('reaction')
    # Not in batch mode: SQLite itself drops a column since 3.35, and keeps everything that refers to the table.
    op.execute('ALTER TABLE message DROP COLUMN quote')
