"""The translation memory, searched and imported

Revision: 0005, after 0004
"""

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass
