"""Corrections that readers propose, what notices are about, and messages that are taken back

Revision: 0007, after 0006
"""

import sqlalchemy as sa
from alembic import op

import bot.storage.columns
import bot.storage.sealed

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None

_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.add_column('message', sa.Column('withdrawn_at', bot.storage.columns.Moment(), nullable=True))
    op.add_column('message', sa.Column('copies_kept', sa.Integer(), server_default='0', nullable=False))
    op.add_column('delivery', sa.Column('removal', sa.String(length=20), nullable=True))
    op.add_column('delivery', sa.Column('unaccounted', sa.Boolean(), server_default=sa.false(), nullable=False))
    # What was sent again after an attempt whose outcome nobody knew may be there twice.
    op.execute("UPDATE delivery SET unaccounted = repeated")
    op.create_table('correction',
    sa.Column('id', _IDENTITY, nullable=False),
    sa.Column('message_id', _IDENTITY, nullable=False),
    sa.Column('language', sa.String(length=35), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('proposed_by', _IDENTITY, nullable=False),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('content', bot.storage.sealed.SealedText(), nullable=True),
    sa.Column('findings', bot.storage.sealed.SealedText(), nullable=True),
    sa.Column('decided_by', _IDENTITY, nullable=True),
    sa.Column('reason', bot.storage.sealed.SealedText(), nullable=True),
    sa.Column('memory_unit', sa.BigInteger(), nullable=True),
    sa.Column('created_at', bot.storage.columns.Moment(), nullable=False),
    sa.Column('decided_at', bot.storage.columns.Moment(), nullable=True),
    sa.CheckConstraint("state IN ('proposed', 'approved', 'rejected', 'outdated')", name=op.f('ck_correction_state_known')),
    sa.ForeignKeyConstraint(['message_id'], ['message.id'], name=op.f('fk_correction_message_id_message')),
    sa.ForeignKeyConstraint(['proposed_by'], ['member.id'], name=op.f('fk_correction_proposed_by_member')),
    sa.ForeignKeyConstraint(['decided_by'], ['member.id'], name=op.f('fk_correction_decided_by_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_correction'))
    )
    op.create_index(op.f('ix_correction_message_id_language'), 'correction', ['message_id', 'language'])
    op.create_index(op.f('ix_correction_proposed_by'), 'correction', ['proposed_by'])
    op.create_table('correction_dialogue',
    sa.Column('member_id', _IDENTITY, nullable=False),
    sa.Column('message_id', _IDENTITY, nullable=False),
    sa.Column('language', sa.String(length=35), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('correction_id', _IDENTITY, nullable=True),
    sa.Column('begun_at', bot.storage.columns.Moment(), nullable=False),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_correction_dialogue_member_id_member')),
    sa.ForeignKeyConstraint(['message_id'], ['message.id'], name=op.f('fk_correction_dialogue_message_id_message')),
    sa.ForeignKeyConstraint(['correction_id'], ['correction.id'], name=op.f('fk_correction_dialogue_correction_id_correction')),
    sa.PrimaryKeyConstraint('member_id', name=op.f('pk_correction_dialogue'))
    )
    op.create_table('correction_input',
    sa.Column('chat_id', sa.BigInteger(), nullable=False),
    sa.Column('telegram_message_id', sa.BigInteger(), nullable=False),
    sa.Column('correction_id', _IDENTITY, nullable=False),
    sa.ForeignKeyConstraint(['correction_id'], ['correction.id'], name=op.f('fk_correction_input_correction_id_correction')),
    sa.PrimaryKeyConstraint('chat_id', 'telegram_message_id', name=op.f('pk_correction_input'))
    )
    op.create_index(op.f('ix_correction_input_correction_id'), 'correction_input', ['correction_id'])
    op.create_table('notice',
    sa.Column('message_id', _IDENTITY, nullable=False),
    sa.Column('about_id', _IDENTITY, nullable=False),
    sa.Column('words', sa.String(length=60), nullable=False),
    sa.Column('correction_id', _IDENTITY, nullable=True),
    sa.Column('detail', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['message_id'], ['message.id'], name=op.f('fk_notice_message_id_message')),
    sa.ForeignKeyConstraint(['about_id'], ['message.id'], name=op.f('fk_notice_about_id_message')),
    sa.ForeignKeyConstraint(['correction_id'], ['correction.id'], name=op.f('fk_notice_correction_id_correction')),
    sa.PrimaryKeyConstraint('message_id', name=op.f('pk_notice'))
    )
    op.create_index(op.f('ix_notice_about_id'), 'notice', ['about_id'])
    op.create_index(op.f('ix_notice_correction_id'), 'notice', ['correction_id'])


def downgrade() -> None:
    op.drop_table('notice')
    op.drop_table('correction_input')
    op.drop_table('correction_dialogue')
    op.drop_table('correction')
    # Not in batch mode: SQLite itself drops a column since 3.35, and keeps everything that refers to the table.
    op.execute("ALTER TABLE delivery DROP COLUMN unaccounted")
    op.execute("ALTER TABLE delivery DROP COLUMN removal")
    op.execute("ALTER TABLE message DROP COLUMN copies_kept")
    op.execute("ALTER TABLE message DROP COLUMN withdrawn_at")
