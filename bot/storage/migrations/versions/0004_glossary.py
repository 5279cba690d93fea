"""The termbase

Revision: 0004, after 0003
"""

import sqlalchemy as sa
from alembic import op

import bot.storage.columns
import bot.storage.sealed

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None

_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
_EVERYWHERE = sa.text("room_id IS NULL")
_IN_A_ROOM = sa.text("room_id IS NOT NULL")


def upgrade() -> None:
    op.create_table('glossary_term',
    sa.Column('id', _IDENTITY, nullable=False),
    sa.Column('room_id', _IDENTITY, nullable=True),
    sa.Column('concept', sa.String(length=60), nullable=False),
    sa.Column('language', sa.String(length=35), nullable=False),
    sa.Column('term', bot.storage.sealed.SealedText(), nullable=False),
    sa.Column('term_digest', sa.String(length=64), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=False),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('approved_by', _IDENTITY, nullable=True),
    sa.Column('approved_by_name', bot.storage.sealed.SealedText(), nullable=True),
    sa.Column('approved_at', bot.storage.columns.Moment(), nullable=True),
    sa.Column('source', bot.storage.sealed.SealedText(), nullable=False),
    sa.Column('note', bot.storage.sealed.SealedText(), nullable=False),
    sa.Column('created_at', bot.storage.columns.Moment(), nullable=False),
    sa.CheckConstraint("status IN ('preferred', 'admitted', 'forbidden', 'do-not-translate')", name=op.f('ck_glossary_term_status_known')),
    sa.CheckConstraint("state IN ('draft', 'approved')", name=op.f('ck_glossary_term_state_known')),
    sa.CheckConstraint("(state = 'approved') = (approved_at IS NOT NULL)", name=op.f('ck_glossary_term_approved_is_dated')),
    sa.ForeignKeyConstraint(['room_id'], ['room.id'], name=op.f('fk_glossary_term_room_id_room')),
    sa.ForeignKeyConstraint(['approved_by'], ['member.id'], name=op.f('fk_glossary_term_approved_by_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_glossary_term'))
    )
    op.create_index('uq_glossary_term_everywhere', 'glossary_term', ['concept', 'language', 'term_digest'], unique=True, sqlite_where=_EVERYWHERE, postgresql_where=_EVERYWHERE)
    op.create_index('uq_glossary_term_in_a_room', 'glossary_term', ['room_id', 'concept', 'language', 'term_digest'], unique=True, sqlite_where=_IN_A_ROOM, postgresql_where=_IN_A_ROOM)
    op.create_index('ix_glossary_term_state', 'glossary_term', ['state', 'room_id'])
    revisions = op.create_table('glossary_revision',
    sa.Column('id', _IDENTITY, nullable=False),
    sa.Column('value', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_glossary_revision'))
    )
    op.bulk_insert(revisions, [{'id': 1, 'value': 0}])


def downgrade() -> None:
    op.drop_table('glossary_revision')
    op.drop_table('glossary_term')
