"""Languages that people correct and confirm

Revision: 0006, after 0005
"""

import sqlalchemy as sa
from alembic import op

import bot.storage.columns

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None

_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    # SQLite adds a column together with its reference, but Alembic would add the reference afterwards, which it cannot.
    identity = "INTEGER" if op.get_bind().dialect.name == 'sqlite' else "BIGINT"
    op.execute(
        f"ALTER TABLE message ADD COLUMN language_confirmed_by {identity} "
        "CONSTRAINT fk_message_language_confirmed_by_member REFERENCES member (id)"
    )
    op.add_column('message', sa.Column('language_parts', sa.JSON(), nullable=True))
    op.create_table('member_language',
    sa.Column('member_id', _IDENTITY, nullable=False),
    sa.Column('language', sa.String(length=35), nullable=False),
    sa.Column('confirmed', sa.Integer(), nullable=False),
    sa.Column('confirmed_at', bot.storage.columns.Moment(), nullable=False),
    sa.CheckConstraint('confirmed > 0', name=op.f('ck_member_language_confirmed_at_least_once')),
    sa.ForeignKeyConstraint(['member_id'], ['member.id'], name=op.f('fk_member_language_member_id_member')),
    sa.PrimaryKeyConstraint('member_id', 'language', name=op.f('pk_member_language'))
    )


def downgrade() -> None:
    op.drop_table('member_language')
    op.drop_column('message', 'language_parts')
    op.execute("ALTER TABLE message DROP COLUMN language_confirmed_by")
