"""Follow-ups, cue cards, own packs, and the key points of a session.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _follow_ups()
    _cues()
    _own_packs()
    op.add_column(
        "supervision_session",
        sa.Column("key_points", sa.Text(), nullable=False, server_default="[]"),
    )
    # Few answers are of this kind, and they are looked for whatever pack they belong to.
    op.create_index(
        "ix_answer_continuum",
        "answer",
        ["kind", "entry_id"],
        unique=False,
        sqlite_where=sa.text("kind = 'continuum'"),
    )


def downgrade() -> None:
    raise NotImplementedError("a journal is never taken back: restore the backup made before")


def _follow_ups() -> None:
    op.create_table(
        "follow_up",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("pack", sa.String(length=80), nullable=False),
        sa.Column("question", sa.String(length=80), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("touched", sa.Boolean(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("rule", sa.String(length=20), nullable=False),
        sa.Column("due", sa.String(length=10), nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("made_at", sa.String(length=19), nullable=False),
        sa.Column("changed_at", sa.String(length=19), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_follow_up_entry_id_entry"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
        sa.UniqueConstraint("uid", name=op.f("uq_follow_up_uid")),
    )
    op.create_index("ix_follow_up_due", "follow_up", ["state", "rule", "due"], unique=False)
    op.create_index(op.f("ix_follow_up_entry_id"), "follow_up", ["entry_id"], unique=False)


def _cues() -> None:
    op.create_table(
        "cue",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("pack", sa.String(length=80), nullable=False),
        sa.Column("question", sa.String(length=80), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("touched", sa.Boolean(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("made_at", sa.String(length=19), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_cue_entry_id_entry"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cue")),
        sa.UniqueConstraint("uid", name=op.f("uq_cue_uid")),
    )
    op.create_index(op.f("ix_cue_entry_id"), "cue", ["entry_id"], unique=False)


def _own_packs() -> None:
    op.create_table(
        "own_pack",
        sa.Column("uid", sa.String(length=48), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("toml", sa.Text(), nullable=False),
        sa.Column("made_at", sa.String(length=19), nullable=False),
        sa.Column("changed_at", sa.String(length=19), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_own_pack")),
    )
