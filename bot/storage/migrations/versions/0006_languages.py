"""Languages that people correct and confirm

Revision: 0006, after 0005
"""

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass
