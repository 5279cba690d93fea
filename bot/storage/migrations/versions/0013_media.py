"""Messages that carry more than text

Revision: 0013, after 0012
"""

import sqlalchemy as sa
from alembic import op

import bot.storage.columns
import bot.storage.sealed

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None

_IDENTITY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    # Whose a message was before its author forwarded it.
    op.add_column('message', sa.Column('origin', bot.storage.sealed.SealedText(), nullable=True))
    op.add_column('message', sa.Column('attachments', bot.storage.sealed.SealedText(), nullable=True))
    op.add_column('message', sa.Column('album', sa.String(length=64), nullable=True))
    op.create_index('uq_message_chat_id_album', 'message', ['chat_id', 'album'], unique=True)
    op.add_column('delivery_part', sa.Column('kind', sa.String(length=20), server_default='text', nullable=False))
    op.add_column('delivery_part', sa.Column('shows', sa.String(length=64), nullable=True))
    op.create_table('message_item',
    sa.Column('message_id', _IDENTITY, nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('chat_id', sa.BigInteger(), nullable=False),
    sa.Column('telegram_message_id', sa.BigInteger(), nullable=False),
    sa.Column('edited_at', bot.storage.columns.Moment(), nullable=True),
    sa.ForeignKeyConstraint(['message_id'], ['message.id'], name=op.f('fk_message_item_message_id_message')),
    sa.PrimaryKeyConstraint('message_id', 'number', name=op.f('pk_message_item')),
    sa.UniqueConstraint('chat_id', 'telegram_message_id', name=op.f('uq_message_item_chat_id_telegram_message_id'))
    )


def downgrade() -> None:
    op.drop_table('message_item')
    op.drop_index('uq_message_chat_id_album', 'message')
    # Not in batch mode: SQLite itself drops a column since 3.35, and keeps everything that refers to the table.
    for table, columns in (('delivery_part', ('shows', 'kind')), ('message', ('album', 'attachments', 'origin'))):
        for column in columns:
            op.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
