"""Whether authors want hints

Revision: 0015, after 0014
"""

import sqlalchemy as sa
from alembic import op

revision = '0015'
down_revision = '0014'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('member', sa.Column('clarity_hints', sa.Boolean(), server_default=sa.true(), nullable=False))


def downgrade() -> None:
    # Not in batch mode: SQLite itself drops a column since 3.35.
    op.execute('ALTER TABLE member DROP COLUMN clarity_hints')
