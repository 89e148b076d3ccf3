"""The whole cycle of supervision: framing, agreements, hours, and what left the journal.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _json("person", "details")
    _text("supervision_session", "side", 8, "had")
    _text("supervision_session", "kind", 12, "individual")
    _json("supervision_session", "details")
    _json("agenda_item", "framing")
    _json("agenda_item", "aftermath")
    _json("action", "details")
    op.add_column("set_aside", sa.Column("reason", sa.Text(), nullable=False, server_default=""))
    _session_entries()
    _agreements()
    _hours()
    _exports()


def downgrade() -> None:
    raise NotImplementedError("a journal is never taken back: restore the backup made before")


def _json(table: str, name: str) -> None:
    op.add_column(table, sa.Column(name, sa.Text(), nullable=False, server_default="{}"))


def _text(table: str, name: str, length: int, default: str) -> None:
    column = sa.Column(name, sa.String(length=length), nullable=False, server_default=default)
    op.add_column(table, column)


def _session_entries() -> None:
    op.create_table(
        "session_entry",
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["entry.id"],
            name=op.f("fk_session_entry_entry_id_entry"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["supervision_session.id"],
            name=op.f("fk_session_entry_session_id_supervision_session"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("session_id", "entry_id", name=op.f("pk_session_entry")),
    )
    op.create_index(op.f("ix_session_entry_entry_id"), "session_entry", ["entry_id"], unique=False)


def _agreements() -> None:
    op.create_table(
        "agreement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("side", sa.String(length=8), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("starts", sa.String(length=10), nullable=False),
        sa.Column("review_due", sa.String(length=10), nullable=True),
        sa.Column("ends", sa.String(length=10), nullable=True),
        sa.Column("signed_on", sa.String(length=10), nullable=True),
        sa.Column("terms", sa.Text(), nullable=False),
        sa.Column("made_at", sa.String(length=19), nullable=False),
        sa.Column("changed_at", sa.String(length=19), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_agreement_person_id_person"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement")),
        sa.UniqueConstraint("uid", name=op.f("uq_agreement_uid")),
    )
    op.create_index(op.f("ix_agreement_person_id"), "agreement", ["person_id"], unique=False)


def _hours() -> None:
    op.create_table(
        "hours_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("side", sa.String(length=8), nullable=False),
        sa.Column("format", sa.String(length=12), nullable=False),
        sa.Column("mode", sa.String(length=40), nullable=False),
        sa.Column("group_size", sa.Integer(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=True),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("made_at", sa.String(length=19), nullable=False),
        sa.Column("changed_at", sa.String(length=19), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["supervision_session.id"],
            name=op.f("fk_hours_line_session_id_supervision_session"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hours_line")),
        sa.UniqueConstraint("uid", name=op.f("uq_hours_line_uid")),
        sa.UniqueConstraint("session_id", name=op.f("uq_hours_line_session_id")),
    )
    op.create_index("ix_hours_line_day", "hours_line", ["day", "id"], unique=False)


def _exports() -> None:
    op.create_table(
        "export_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("made_at", sa.String(length=19), nullable=False),
        sa.Column("what", sa.String(length=20), nullable=False),
        sa.Column("form", sa.String(length=12), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_export_line")),
        sa.UniqueConstraint("uid", name=op.f("uq_export_line_uid")),
    )
