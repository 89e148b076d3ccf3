"""Recall by meaning: passages as vectors, which entries were read, what was put away.

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "passage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("begins", sa.Integer(), nullable=False),
        sa.Column("ends", sa.Integer(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.Column("sentences", sa.LargeBinary(), nullable=False),
        _of_entry("passage", "entry_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passage")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_passage_entry_id", "passage", ["entry_id"])
    op.create_table(
        "encoded",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("model", sa.String(length=80), nullable=False),
        _of_entry("encoded", "entry_id"),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_encoded")),
    )
    op.create_table(
        "dismissal",
        sa.Column("about", sa.String(length=32), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("dismissed_at", sa.String(length=19), nullable=False),
        _of_entry("dismissal", "other_id"),
        sa.PrimaryKeyConstraint("about", "other_id", name=op.f("pk_dismissal")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_dismissal_other_id", "dismissal", ["other_id"])


def downgrade() -> None:
    raise NotImplementedError("a journal is never taken back: restore the backup made before")


def _of_entry(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], ["entry.id"], name=op.f(f"fk_{table}_{column}_entry"), ondelete="CASCADE"
    )
