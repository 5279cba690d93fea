"""Announcements that are corrected or withdrawn after sending, and texts that a reviewer looks at

Revision: 0016, after 0015
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.columns import Moment
from bot.storage.sealed import SealedText

revision = '0016'
down_revision = '0015'
branch_labels = None
depends_on = None

_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
_OF_BROADCAST = ('applied_at', 'corrections', 'corrected_at', 'withdrawn_at', 'following', 'attachments', 'hour_asked_at')


def upgrade() -> None:
    # SQLite adds a column together with its reference, but Alembic would add the reference afterwards, which it cannot.
    identity = "INTEGER" if op.get_bind().dialect.name == 'sqlite' else "BIGINT"
    op.execute(
        f"ALTER TABLE broadcast ADD COLUMN corrects_id {identity} "
        "CONSTRAINT fk_broadcast_corrects_id_broadcast REFERENCES broadcast (id)"
    )
    op.add_column('broadcast', sa.Column('applied_at', Moment(), nullable=True))
    op.add_column('broadcast', sa.Column('corrections', sa.Integer(), server_default='0', nullable=False))
    op.add_column('broadcast', sa.Column('corrected_at', Moment(), nullable=True))
    op.add_column('broadcast', sa.Column('withdrawn_at', Moment(), nullable=True))
    op.add_column('broadcast', sa.Column('following', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column('broadcast', sa.Column('attachments', SealedText(), nullable=True))
    op.add_column('broadcast', sa.Column('hour_asked_at', Moment(), nullable=True))
    op.add_column('acknowledgement', sa.Column('outdated', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column('acknowledgement', sa.Column('earlier_at', Moment(), nullable=True))
    op.create_table('broadcast_correction',
    sa.Column('broadcast_id', _IDENTITY, nullable=False),
    sa.Column('language', sa.String(length=35), nullable=False),
    sa.Column('corrected_at', Moment(), nullable=False),
    sa.ForeignKeyConstraint(['broadcast_id'], ['broadcast.id'], name=op.f('fk_broadcast_correction_broadcast_id_broadcast')),
    sa.PrimaryKeyConstraint('broadcast_id', 'language', name=op.f('pk_broadcast_correction'))
    )
    op.create_table('broadcast_review',
    sa.Column('id', _IDENTITY, nullable=False),
    sa.Column('broadcast_id', _IDENTITY, nullable=False),
    sa.Column('language', sa.String(length=35), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('reviewer_id', _IDENTITY, nullable=False),
    sa.Column('asked_by', _IDENTITY, nullable=False),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('awaiting', sa.Boolean(), server_default=sa.false(), nullable=False),
    sa.Column('asked_at', Moment(), nullable=False),
    sa.Column('decided_at', Moment(), nullable=True),
    sa.CheckConstraint("state IN ('open', 'approved', 'edited', 'declined', 'withdrawn')", name=op.f('ck_broadcast_review_state')),
    sa.ForeignKeyConstraint(['asked_by'], ['member.id'], name=op.f('fk_broadcast_review_asked_by_member')),
    sa.ForeignKeyConstraint(['broadcast_id'], ['broadcast.id'], name=op.f('fk_broadcast_review_broadcast_id_broadcast')),
    sa.ForeignKeyConstraint(['reviewer_id'], ['member.id'], name=op.f('fk_broadcast_review_reviewer_id_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_broadcast_review'))
    )
    op.create_index(op.f('ix_broadcast_review_broadcast_id'), 'broadcast_review', ['broadcast_id'])
    op.create_index(op.f('ix_broadcast_review_reviewer_id'), 'broadcast_review', ['reviewer_id'])


def downgrade() -> None:
    # A draft that corrects something would go out as an announcement of its own.
    op.execute(
        "UPDATE broadcast SET state = 'discarded', awaiting = 'nothing', content = NULL, ended_at = changed_at"
        " WHERE state = 'draft' AND corrects_id IS NOT NULL"
    )
    op.drop_table('broadcast_review')
    op.drop_table('broadcast_correction')
    # Not in batch mode: SQLite itself drops a column since 3.35, and keeps everything that refers to the table.
    for column in ('earlier_at', 'outdated'):
        op.execute(f"ALTER TABLE acknowledgement DROP COLUMN {column}")
    for column in (*_OF_BROADCAST, 'corrects_id'):
        op.execute(f"ALTER TABLE broadcast DROP COLUMN {column}")
