"""Filling the ledger in batches, pausing, cancelling; what readers acknowledged, and reminders

Revision: 0009, after 0008
"""

import sqlalchemy as sa
from alembic import op

import bot.storage.columns

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None

_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.add_column('broadcast', sa.Column('acknowledge', sa.Boolean(), server_default=sa.true(), nullable=False))
    op.add_column('broadcast', sa.Column('filled_to', sa.BigInteger(), server_default='0', nullable=False))
    op.add_column('broadcast', sa.Column('filled_at', bot.storage.columns.Moment(), nullable=True))
    op.add_column('broadcast', sa.Column('paused_at', bot.storage.columns.Moment(), nullable=True))
    op.add_column('broadcast', sa.Column('cancelled_at', bot.storage.columns.Moment(), nullable=True))
    op.add_column('broadcast', sa.Column('halts', sa.Integer(), server_default='0', nullable=False))
    # Until now confirming wrote every promise itself, and no copy had a button to acknowledge it with.
    op.execute("UPDATE broadcast SET filled_at = confirmed_at, acknowledge = false WHERE confirmed_at IS NOT NULL")
    op.create_table('acknowledgement',
    sa.Column('broadcast_id', _IDENTITY, nullable=False),
    sa.Column('member_id', _IDENTITY, nullable=False),
    sa.Column('acknowledged_at', bot.storage.columns.Moment(), nullable=False),
    sa.ForeignKeyConstraint(['broadcast_id'], ['broadcast.id'], name=op.f('fk_acknowledgement_broadcast_id_broadcast')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_acknowledgement_member_id_member')),
    sa.PrimaryKeyConstraint('broadcast_id', 'member_id', name=op.f('pk_acknowledgement'))
    )
    op.create_index(op.f('ix_acknowledgement_member_id'), 'acknowledgement', ['member_id'])
    op.create_table('broadcast_reminder',
    sa.Column('broadcast_id', _IDENTITY, nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('message_id', _IDENTITY, nullable=False),
    sa.ForeignKeyConstraint(['broadcast_id'], ['broadcast.id'], name=op.f('fk_broadcast_reminder_broadcast_id_broadcast')),
    sa.ForeignKeyConstraint(['message_id'], ['message.id'], name=op.f('fk_broadcast_reminder_message_id_message')),
    sa.PrimaryKeyConstraint('broadcast_id', 'number', name=op.f('pk_broadcast_reminder')),
    sa.UniqueConstraint('message_id', name=op.f('uq_broadcast_reminder_message_id'))
    )


def downgrade() -> None:
    # The copies of reminders stay readable; their messages say nothing any more.
    op.drop_table('broadcast_reminder')
    op.drop_table('acknowledgement')
    for column in ('halts', 'cancelled_at', 'paused_at', 'filled_at', 'filled_to', 'acknowledge'):
        op.execute(f"ALTER TABLE broadcast DROP COLUMN {column}")
