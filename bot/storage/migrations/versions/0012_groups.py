"""Telegram groups that are linked to a room

Revision: 0012, after 0011
"""

import sqlalchemy as sa
from alembic import op

import bot.storage.columns
import bot.storage.sealed

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None

_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.create_table('linked_group',
    sa.Column('id', _IDENTITY, nullable=False),
    sa.Column('chat_id', sa.BigInteger(), nullable=False),
    sa.Column('former_chat_id', sa.BigInteger(), nullable=True),
    sa.Column('thread_id', sa.BigInteger(), nullable=True),
    sa.Column('title', bot.storage.sealed.SealedText(), nullable=False),
    sa.Column('room_id', _IDENTITY, nullable=False),
    sa.Column('team_id', _IDENTITY, nullable=True),
    sa.Column('combined', sa.Boolean(), server_default=sa.false(), nullable=False),
    sa.Column('hears', sa.Boolean(), server_default=sa.true(), nullable=False),
    sa.Column('lost', sa.String(length=40), nullable=True),
    sa.Column('lagging_since', bot.storage.columns.Moment(), nullable=True),
    sa.Column('linked_by', _IDENTITY, nullable=False),
    sa.Column('linked_at', bot.storage.columns.Moment(), nullable=False),
    sa.ForeignKeyConstraint(['linked_by'], ['member.id'], name=op.f('fk_linked_group_linked_by_member')),
    sa.ForeignKeyConstraint(['room_id'], ['room.id'], name=op.f('fk_linked_group_room_id_room')),
    sa.ForeignKeyConstraint(['team_id'], ['team.id'], name=op.f('fk_linked_group_team_id_team')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_linked_group')),
    sa.UniqueConstraint('chat_id', name=op.f('uq_linked_group_chat_id')),
    sa.UniqueConstraint('former_chat_id', name=op.f('uq_linked_group_former_chat_id')),
    sa.UniqueConstraint('room_id', 'team_id', name=op.f('uq_linked_group_room_id_team_id'))
    )
    op.create_table('group_told',
    sa.Column('group_id', _IDENTITY, nullable=False),
    sa.Column('telegram_user_id', sa.BigInteger(), nullable=False),
    sa.Column('words', sa.String(length=40), nullable=False),
    sa.Column('told_at', bot.storage.columns.Moment(), nullable=False),
    sa.ForeignKeyConstraint(['group_id'], ['linked_group.id'], name=op.f('fk_group_told_group_id_linked_group')),
    sa.PrimaryKeyConstraint('group_id', 'telegram_user_id', 'words', name=op.f('pk_group_told'))
    )
    op.create_index(op.f('ix_group_told_telegram_user_id'), 'group_told', ['telegram_user_id'])


def downgrade() -> None:
    op.drop_table('group_told')
    op.drop_table('linked_group')
