"""How often the journal was saved, so that older files put in its place are noticed.

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "journal_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.Column("written_at", sa.String(length=19), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_state")),
    )
    op.execute("INSERT INTO journal_state (id, counter) VALUES (1, 0)")


def downgrade() -> None:
    raise NotImplementedError("a journal is never taken back: restore the backup made before")
