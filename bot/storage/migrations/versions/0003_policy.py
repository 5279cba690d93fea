"""Which engines rooms and institutions allow

Revision: 0003, after 0002
"""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Nobody has given leave yet: what is there already gets the strictest rule.
    op.add_column('institution', sa.Column('providers', sa.JSON(), server_default='[]', nullable=False))
    op.add_column('institution', sa.Column('text_may_leave', sa.Boolean(), server_default=sa.false(), nullable=False))
    for table in ('institution', 'room'):
        # In words of SQL, because Alembic would add the check afterwards, which SQLite cannot.
        op.execute(
            f"ALTER TABLE {table} ADD COLUMN identifiers VARCHAR(20) DEFAULT 'refuse' NOT NULL "
            f"CONSTRAINT ck_{table}_identifiers_known CHECK (identifiers IN ('mask', 'on-device', 'refuse'))"
        )


def downgrade() -> None:
    for table in ('institution', 'room'):
        op.drop_column(table, 'identifiers')
    op.drop_column('institution', 'text_may_leave')
    op.drop_column('institution', 'providers')
