"""The translation memory, searched and imported

Revision: 0005, after 0004
"""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None

_COLUMNS = (
    "origin VARCHAR(20) NOT NULL DEFAULT 'person'"
    " CONSTRAINT ck_memory_unit_origin_known CHECK (origin IN ('person', 'message', 'import'))",
    "author_id {identity} CONSTRAINT fk_memory_unit_author_id_member REFERENCES member (id)",
    "changed BIGINT NOT NULL DEFAULT 0",
)


def upgrade() -> None:
    # Both engines add a column together with its constraints, in their own words; Alembic's would copy SQLite's table.
    identity = "INTEGER" if op.get_bind().dialect.name == 'sqlite' else "BIGINT"
    for column in _COLUMNS:
        op.execute(f"ALTER TABLE memory_unit ADD COLUMN {column.format(identity=identity)}")
    op.create_index('ix_memory_unit_changed', 'memory_unit', ['source_language', 'target_language', 'changed', 'id'])
    revisions = op.create_table('memory_revision',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('value', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_memory_revision'))
    )
    op.bulk_insert(revisions, [{'id': 1, 'value': 0}])
    op.create_table('memory_forgotten',
    sa.Column('unit_id', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('changed', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('unit_id', name=op.f('pk_memory_forgotten'))
    )
    op.create_index(op.f('ix_memory_forgotten_changed'), 'memory_forgotten', ['changed'])


def downgrade() -> None:
    op.drop_table('memory_forgotten')
    op.drop_table('memory_revision')
    op.drop_index('ix_memory_unit_changed', 'memory_unit')
    for column in ('changed', 'author_id', 'origin'):
        op.execute(f"ALTER TABLE memory_unit DROP COLUMN {column}")
