"""Repairs in place of slips, and what is kept of a code.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _repairs()
    _parts_of_repairs()
    _slips_as_repairs()
    _agenda_items()
    # What the entries tell of them needs the library, which is at hand once the journal is open.
    op.execute(
        "INSERT OR IGNORE INTO setting (key, value)"
        " SELECT 'repairs_to_tell', 'true' WHERE EXISTS (SELECT 1 FROM slip)"
    )
    op.drop_table("slip")
    _codes()
    op.add_column("action", sa.Column("result", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    raise NotImplementedError("a journal is never taken back: restore the backup made before")


def _repairs() -> None:
    op.create_table(
        "repair",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("stage", sa.String(length=12), nullable=False),
        sa.Column("side", sa.String(length=20), nullable=False),
        sa.Column("standing", sa.String(length=10), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("noticed_at", sa.String(length=19), nullable=False),
        sa.Column("changed_at", sa.String(length=19), nullable=False),
        sa.Column("rule", sa.String(length=20), nullable=False),
        sa.Column("due", sa.String(length=10), nullable=True),
        sa.Column("closed_at", sa.String(length=19), nullable=True),
        sa.Column("reopened_at", sa.String(length=19), nullable=True),
        sa.Column("result", sa.String(length=40), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("deferential", sa.Boolean(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("deleted_at", sa.String(length=19), nullable=True),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_repair_entry_id_entry"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_repair")),
        sa.UniqueConstraint("uid", name=op.f("uq_repair_uid")),
    )
    op.create_index(op.f("ix_repair_code"), "repair", ["code"], unique=False)
    op.create_index(op.f("ix_repair_entry_id"), "repair", ["entry_id"], unique=False)
    op.create_index(
        "ix_repair_open", "repair", ["deleted_at", "closed_at", "noticed_at"], unique=False
    )


def _parts_of_repairs() -> None:
    op.create_table(
        "repair_entry",
        sa.Column("repair_id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["entry.id"],
            name=op.f("fk_repair_entry_entry_id_entry"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["repair_id"],
            ["repair.id"],
            name=op.f("fk_repair_entry_repair_id_repair"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("repair_id", "entry_id", name=op.f("pk_repair_entry")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_repair_entry_entry_id", "repair_entry", ["entry_id"], unique=False)
    op.create_table(
        "repair_move",
        sa.Column("repair_id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=19), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("stage", sa.String(length=12), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("value_json", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["repair_id"],
            ["repair.id"],
            name=op.f("fk_repair_move_repair_id_repair"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("repair_id", "seq", name=op.f("pk_repair_move")),
        sqlite_with_rowid=False,
    )


def _slips_as_repairs() -> None:
    """Each keeps its row id, by which agenda items know it.

    One that turned out not to be a slip is a repair closed with that result.
    """
    op.execute(
        """
        INSERT INTO repair (
            id, uid, entry_id, title, stage, side, standing, code, private, noticed_at, changed_at,
            rule, due, closed_at, reopened_at, result, tries, deferential, shown, deleted_at
        )
        SELECT slip.id, slip.uid, slip.entry_id, '',
            CASE slip.state WHEN 'not_a_slip' THEN 'closed' ELSE slip.state END,
            'none',
            CASE
                WHEN entry.position IN ('up', 'upish') THEN 'up'
                WHEN entry.position IN ('down', 'downish') THEN 'down'
                ELSE 'unsaid'
            END,
            entry.code, slip.private, slip.noticed_at,
            coalesce(slip.closed_at, slip.owned_at, slip.noticed_at),
            'none', NULL,
            CASE WHEN slip.state IN ('closed', 'not_a_slip')
                THEN coalesce(slip.closed_at, slip.owned_at, slip.noticed_at) END,
            NULL,
            CASE slip.state WHEN 'not_a_slip' THEN 'no_slip' ELSE '' END,
            0, 0, 0, NULL
        FROM slip JOIN entry ON entry.id = slip.entry_id
        """
    )
    op.execute(
        "INSERT INTO repair_entry (repair_id, entry_id, seq) SELECT id, entry_id, 0 FROM repair"
    )
    _first_moves()


def _first_moves() -> None:
    move = (
        "INSERT INTO repair_move (repair_id, seq, at, kind, stage, name, round, value_json, text,"
        " reason, private) "
    )
    op.execute(
        move + "SELECT id, 1, noticed_at, 'began', 'noticed', '', 0, 'null', '', '', private"
        " FROM repair"
    )
    op.execute(
        move + "SELECT id, 2, coalesce(owned_at, noticed_at), 'stage', 'owned', '', 0, '\"owned\"',"
        " '', '', private FROM slip WHERE owned_at IS NOT NULL OR state = 'owned'"
    )
    op.execute(
        move + "SELECT repair.id, 3, repair.closed_at, 'closed', 'closed', '', 0,"
        " '\"' || result || '\"', '', '', private FROM repair WHERE repair.closed_at IS NOT NULL"
    )


def _agenda_items() -> None:
    """The same table, its reference to a slip being one to a repair."""
    op.create_table(
        "agenda_item_new",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("repair_id", sa.Integer(), nullable=True),
        sa.Column("proposal", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("carried_from", sa.String(length=10), nullable=True),
        sa.Column("origin_uid", sa.String(length=32), nullable=True),
        sa.Column("made_at", sa.String(length=19), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["supervision_session.id"],
            name=op.f("fk_agenda_item_session_id_supervision_session"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["repair_id"],
            ["repair.id"],
            name=op.f("fk_agenda_item_repair_id_repair"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
        sa.UniqueConstraint("uid", name=op.f("uq_agenda_item_uid")),
    )
    op.execute(
        """
        INSERT INTO agenda_item_new (
            id, uid, session_id, place, question, minutes, state, repair_id, proposal, reasons,
            outcome, carried_from, origin_uid, made_at
        )
        SELECT id, uid, session_id, place, question, minutes, state, slip_id, proposal, reasons,
            outcome, carried_from, origin_uid, made_at
        FROM agenda_item
        """
    )
    op.drop_table("agenda_item")
    op.rename_table("agenda_item_new", "agenda_item")
    op.create_index(op.f("ix_agenda_item_session_id"), "agenda_item", ["session_id"], unique=False)
    op.create_index(op.f("ix_agenda_item_repair_id"), "agenda_item", ["repair_id"], unique=False)


def _codes() -> None:
    op.add_column("code", sa.Column("ended_on", sa.String(length=10), nullable=True))
    op.add_column("code", sa.Column("merged_into", sa.Text(), nullable=False, server_default=""))
    op.add_column("code", sa.Column("review_on", sa.String(length=10), nullable=True))
    op.add_column(
        "code",
        sa.Column("retention", sa.String(length=20), nullable=False, server_default="standard"),
    )
