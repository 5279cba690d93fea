"""Questions, ratings and subscriptions of guidance

Revision: 0008, after 0007
"""

import sqlalchemy as sa
from alembic import op

import bot.storage.columns
import bot.storage.sealed

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None

_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.create_table('guidance_vote',
    sa.Column('member_id', _IDENTITY, nullable=False),
    sa.Column('card_id', sa.String(length=35), nullable=False),
    sa.Column('language', sa.String(length=35), nullable=False),
    sa.Column('helpful', sa.Boolean(), nullable=False),
    sa.Column('voted_at', bot.storage.columns.Moment(), nullable=False),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_guidance_vote_member_id_member')),
    sa.PrimaryKeyConstraint('member_id', 'card_id', 'language', name=op.f('pk_guidance_vote'))
    )
    op.create_index(op.f('ix_guidance_vote_card_id_language'), 'guidance_vote', ['card_id', 'language'])
    op.create_table('guidance_question',
    sa.Column('id', _IDENTITY, nullable=False),
    sa.Column('member_id', _IDENTITY, nullable=False),
    sa.Column('content', bot.storage.sealed.SealedText(), nullable=False),
    sa.Column('language', sa.String(length=35), nullable=True),
    sa.Column('chat_id', sa.BigInteger(), nullable=False),
    sa.Column('telegram_message_id', sa.BigInteger(), nullable=False),
    sa.Column('kept_at', bot.storage.columns.Moment(), nullable=False),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_guidance_question_member_id_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_guidance_question')),
    sa.UniqueConstraint('chat_id', 'telegram_message_id', name=op.f('uq_guidance_question_chat_id_telegram_message_id'))
    )
    op.create_index(op.f('ix_guidance_question_member_id'), 'guidance_question', ['member_id'])
    op.create_table('guidance_weekly',
    sa.Column('member_id', _IDENTITY, nullable=False),
    sa.Column('begun_at', bot.storage.columns.Moment(), nullable=False),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_guidance_weekly_member_id_member')),
    sa.PrimaryKeyConstraint('member_id', name=op.f('pk_guidance_weekly'))
    )
    op.create_table('guidance_seen',
    sa.Column('member_id', _IDENTITY, nullable=False),
    sa.Column('card_id', sa.String(length=35), nullable=False),
    sa.Column('sent_at', bot.storage.columns.Moment(), nullable=False),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_guidance_seen_member_id_member')),
    sa.PrimaryKeyConstraint('member_id', 'card_id', name=op.f('pk_guidance_seen'))
    )
    op.create_table('guidance_sending',
    sa.Column('message_id', _IDENTITY, nullable=False),
    sa.Column('card_id', sa.String(length=35), nullable=False),
    sa.Column('weekly', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['message_id'], ['message.id'], name=op.f('fk_guidance_sending_message_id_message')),
    sa.PrimaryKeyConstraint('message_id', name=op.f('pk_guidance_sending'))
    )
    op.create_table('guidance_own',
    sa.Column('id', _IDENTITY, nullable=False),
    sa.Column('institution_id', _IDENTITY, nullable=False),
    sa.Column('author_id', _IDENTITY, nullable=False),
    sa.Column('language', sa.String(length=35), nullable=False),
    sa.Column('content', bot.storage.sealed.SealedText(), nullable=True),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('reviewed_by', _IDENTITY, nullable=True),
    sa.Column('reviewed_at', bot.storage.columns.Moment(), nullable=True),
    sa.Column('created_at', bot.storage.columns.Moment(), nullable=False),
    sa.Column('changed_at', bot.storage.columns.Moment(), nullable=False),
    sa.CheckConstraint('(reviewed_by IS NULL) = (reviewed_at IS NULL)', name=op.f('ck_guidance_own_review_is_whole')),
    sa.CheckConstraint('reviewed_by IS NULL OR reviewed_by <> author_id', name=op.f('ck_guidance_own_review_by_another')),
    sa.ForeignKeyConstraint(['institution_id'], ['institution.id'], name=op.f('fk_guidance_own_institution_id_institution')),
    sa.ForeignKeyConstraint(['author_id'], ['member.id'], name=op.f('fk_guidance_own_author_id_member')),
    sa.ForeignKeyConstraint(['reviewed_by'], ['member.id'], name=op.f('fk_guidance_own_reviewed_by_member')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_guidance_own'))
    )
    op.create_index(op.f('ix_guidance_own_institution_id'), 'guidance_own', ['institution_id'])
    op.create_index(op.f('ix_guidance_own_author_id'), 'guidance_own', ['author_id'])
    op.create_table('guidance_dialogue',
    sa.Column('member_id', _IDENTITY, nullable=False),
    sa.Column('own_id', _IDENTITY, nullable=True),
    sa.Column('begun_at', bot.storage.columns.Moment(), nullable=False),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_guidance_dialogue_member_id_member')),
    sa.ForeignKeyConstraint(['own_id'], ['guidance_own.id'], name=op.f('fk_guidance_dialogue_own_id_guidance_own')),
    sa.PrimaryKeyConstraint('member_id', name=op.f('pk_guidance_dialogue'))
    )
    op.create_table('guidance_input',
    sa.Column('chat_id', sa.BigInteger(), nullable=False),
    sa.Column('telegram_message_id', sa.BigInteger(), nullable=False),
    sa.Column('own_id', _IDENTITY, nullable=False),
    sa.ForeignKeyConstraint(['own_id'], ['guidance_own.id'], name=op.f('fk_guidance_input_own_id_guidance_own')),
    sa.PrimaryKeyConstraint('chat_id', 'telegram_message_id', name=op.f('pk_guidance_input'))
    )
    op.create_index(op.f('ix_guidance_input_own_id'), 'guidance_input', ['own_id'])


def downgrade() -> None:
    # A copy of a shared card stays readable in its reader's chat; here its message is a notice that says nothing any more.
    for table in ('input', 'dialogue', 'own', 'sending', 'seen', 'weekly', 'question', 'vote'):
        op.drop_table(f'guidance_{table}')
