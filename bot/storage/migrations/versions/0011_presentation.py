"""How people see copies, when they want quiet, and whether a room's authors reach their own colleagues

Revision: 0011, after 0010
"""

import sqlalchemy as sa
from alembic import op

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # In words of SQL where there is a check, because Alembic would add it afterwards, which SQLite cannot.
    op.execute(
        "ALTER TABLE member ADD COLUMN display VARCHAR(20) DEFAULT 'translation' NOT NULL "
        "CONSTRAINT ck_member_display_known CHECK (display IN ('translation', 'both', 'original'))"
    )
    op.add_column('member', sa.Column('quiet_from', sa.Integer(), nullable=True))
    op.execute(
        "ALTER TABLE member ADD COLUMN quiet_until INTEGER CONSTRAINT ck_member_quiet_hours_of_a_day CHECK "
        "((quiet_from IS NULL) = (quiet_until IS NULL) AND quiet_from BETWEEN 0 AND 23 AND quiet_until BETWEEN 0 AND 23)"
    )
    op.add_column('room', sa.Column('own_team', sa.Boolean(), server_default=sa.true(), nullable=False))


def downgrade() -> None:
    # Not in batch mode: SQLite itself drops a column since 3.35. The check names both hours and goes with the later one.
    for table, column in (
        ('room', 'own_team'), ('member', 'quiet_until'), ('member', 'quiet_from'), ('member', 'display'),
    ):
        op.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
