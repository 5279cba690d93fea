"""Whom a broadcast is for, and when it goes out

Revision: 0010, after 0009
"""

import sqlalchemy as sa
from alembic import op

import bot.storage.columns

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None

_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.add_column('broadcast', sa.Column('missing', sa.String(length=20), server_default='ask', nullable=False))
    op.add_column('broadcast', sa.Column('urgent', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column('broadcast', sa.Column('scheduled_for', bot.storage.columns.Moment(), nullable=True))
    # What waits for its hour is not worked on: its author can begin another draft meanwhile.
    _open_draft_where("state = 'draft' AND scheduled_for IS NULL")
    op.create_table('broadcast_audience',
    sa.Column('broadcast_id', _IDENTITY, nullable=False),
    sa.Column('teams', sa.JSON(), nullable=False),
    sa.Column('roles', sa.JSON(), nullable=False),
    sa.Column('languages', sa.JSON(), nullable=False),
    sa.Column('people', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['broadcast_id'], ['broadcast.id'], name=op.f('fk_broadcast_audience_broadcast_id_broadcast')),
    sa.PrimaryKeyConstraint('broadcast_id', name=op.f('pk_broadcast_audience'))
    )
    op.create_table('broadcast_schedule',
    sa.Column('broadcast_id', _IDENTITY, nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('clock_time', sa.String(length=16), nullable=False),
    sa.Column('time_zone', sa.String(length=64), nullable=True),
    sa.Column('unapproved_too', sa.Boolean(), nullable=False),
    sa.Column('held', sa.String(length=60), nullable=True),
    sa.Column('scheduled_at', bot.storage.columns.Moment(), nullable=False),
    sa.ForeignKeyConstraint(['broadcast_id'], ['broadcast.id'], name=op.f('fk_broadcast_schedule_broadcast_id_broadcast')),
    sa.PrimaryKeyConstraint('broadcast_id', name=op.f('pk_broadcast_schedule'))
    )


def downgrade() -> None:
    for table in ('schedule', 'audience'):
        op.drop_table(f'broadcast_{table}')
    # Nothing would send them any more, and their authors may have begun another draft.
    op.execute(
        "UPDATE broadcast SET state = 'discarded', awaiting = 'nothing', content = NULL, ended_at = scheduled_for"
        " WHERE state = 'draft' AND scheduled_for IS NOT NULL"
    )
    _open_draft_where("state = 'draft'")
    # Not in batch mode: SQLite itself drops a column since 3.35, and keeps everything that refers to the table.
    for column in ('scheduled_for', 'urgent', 'missing'):
        op.execute(f"ALTER TABLE broadcast DROP COLUMN {column}")


def _open_draft_where(condition: str) -> None:
    op.drop_index('uq_broadcast_open_draft', 'broadcast')
    op.create_index(
        'uq_broadcast_open_draft', 'broadcast', ['author_id'], unique=True,
        sqlite_where=sa.text(condition), postgresql_where=sa.text(condition),
    )
