"""The first tables: entries, drafts, slips, supervision, and the full-text index.

Revision ID: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op

from models import search

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _keeping()
    _entries()
    _parts_of_entries()
    _supervision()
    search.create(op.get_bind())


def downgrade() -> None:
    raise NotImplementedError("a journal is never taken back: restore the backup made before")


def _keeping() -> None:
    op.create_table(
        "code",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("made_at", sa.String(length=19), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_code")),
    )
    op.create_table(
        "draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("entry_uid", sa.String(length=32), nullable=True),
        sa.Column("opening", sa.Text(), nullable=False),
        sa.Column("packs", sa.Text(), nullable=False),
        sa.Column("step", sa.String(length=160), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.String(length=19), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
        sa.UniqueConstraint("uid", name=op.f("uq_draft_uid")),
    )
    op.create_index(op.f("ix_draft_changed_at"), "draft", ["changed_at"], unique=False)
    op.create_table(
        "import_batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("made_at", sa.String(length=19), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
        sa.UniqueConstraint("uid", name=op.f("uq_import_batch_uid")),
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
    )


def _entries() -> None:
    op.create_table(
        "entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("held_at", sa.String(length=19), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("my_role", sa.String(length=40), nullable=False),
        sa.Column("other_role", sa.String(length=40), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("format", sa.String(length=40), nullable=False),
        sa.Column("voluntariness", sa.String(length=40), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("position", sa.String(length=10), nullable=True),
        sa.Column("position_began", sa.String(length=10), nullable=True),
        sa.Column("position_ended", sa.String(length=10), nullable=True),
        sa.Column("position_private", sa.Boolean(), nullable=False),
        sa.Column("certainty", sa.Integer(), nullable=True),
        sa.Column("preload", sa.Integer(), nullable=True),
        sa.Column("preload_sources", sa.Text(), nullable=False),
        sa.Column("privacy", sa.String(length=10), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("snippet", sa.Text(), nullable=False),
        sa.Column("bring", sa.String(length=10), nullable=False),
        sa.Column("bring_question", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("import_batch_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.String(length=19), nullable=False),
        sa.Column("changed_at", sa.String(length=19), nullable=False),
        sa.Column("deleted_at", sa.String(length=19), nullable=True),
        sa.ForeignKeyConstraint(
            ["import_batch_id"],
            ["import_batch.id"],
            name=op.f("fk_entry_import_batch_id_import_batch"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry")),
        sa.UniqueConstraint("uid", name=op.f("uq_entry_uid")),
    )
    op.create_index(
        "ix_entry_bring",
        "entry",
        ["deleted_at", "bring", "position", "code", "held_at"],
        unique=False,
    )
    op.create_index(
        "ix_entry_code",
        "entry",
        ["deleted_at", "code", "position", "bring", "held_at"],
        unique=False,
    )
    op.create_index(op.f("ix_entry_content_hash"), "entry", ["content_hash"], unique=False)
    op.create_index(op.f("ix_entry_import_batch_id"), "entry", ["import_batch_id"], unique=False)
    op.create_index(
        "ix_entry_position",
        "entry",
        ["deleted_at", "position", "code", "bring", "held_at"],
        unique=False,
    )
    op.create_index("ix_entry_timeline", "entry", ["deleted_at", "held_at", "uid"], unique=False)
    op.create_index(
        "ux_entry_source", "entry", ["source"], unique=True, sqlite_where=sa.text("source != ''")
    )


def _parts_of_entries() -> None:
    op.create_table(
        "answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("pack", sa.String(length=80), nullable=False),
        sa.Column("pack_version", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(length=80), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=160), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("value_json", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_answer_entry_id_entry"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer")),
    )
    op.create_index("ux_answer_place", "answer", ["entry_id", "pack", "question"], unique=True)
    op.create_table(
        "entry_pack",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("pack", sa.String(length=80), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["entry.id"],
            name=op.f("fk_entry_pack_entry_id_entry"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("entry_id", "pack", name=op.f("pk_entry_pack")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_entry_pack_pack", "entry_pack", ["pack", "entry_id"], unique=False)
    op.create_table(
        "word",
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("intensity", sa.Integer(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_word_entry_id_entry"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("kind", "word", "entry_id", name=op.f("pk_word")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_word_entry_id", "word", ["entry_id"], unique=False)
    op.create_table(
        "tag",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_tag_entry_id_entry"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "tag", name=op.f("pk_tag")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_tag_tag", "tag", ["tag", "entry_id"], unique=False)
    op.create_table(
        "link",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("target_uid", sa.String(length=32), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_link_entry_id_entry"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "target_uid", name=op.f("pk_link")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_link_target_uid", "link", ["target_uid"], unique=False)
    op.create_table(
        "hindsight",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("written_at", sa.String(length=19), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_hindsight_entry_id_entry"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hindsight")),
        sa.UniqueConstraint("uid", name=op.f("uq_hindsight_uid")),
    )
    op.create_index(op.f("ix_hindsight_entry_id"), "hindsight", ["entry_id"], unique=False)
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("saved_at", sa.String(length=19), nullable=False),
        sa.Column("snapshot", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_revision_entry_id_entry"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision")),
        sa.UniqueConstraint("uid", name=op.f("uq_revision_uid")),
    )
    op.create_index(op.f("ix_revision_entry_id"), "revision", ["entry_id"], unique=False)
    op.create_table(
        "slip",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("noticed_at", sa.String(length=19), nullable=False),
        sa.Column("owned_at", sa.String(length=19), nullable=True),
        sa.Column("closed_at", sa.String(length=19), nullable=True),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name=op.f("fk_slip_entry_id_entry"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slip")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_slip_entry_id")),
        sa.UniqueConstraint("uid", name=op.f("uq_slip_uid")),
    )
    op.create_index(op.f("ix_slip_state"), "slip", ["state"], unique=False)


def _supervision() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("made_at", sa.String(length=19), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("name", name=op.f("uq_person_name")),
        sa.UniqueConstraint("uid", name=op.f("uq_person_uid")),
    )
    op.create_table(
        "supervision_session",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("held_at", sa.String(length=19), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("format", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("need", sa.Text(), nullable=False),
        sa.Column("started_at", sa.String(length=19), nullable=True),
        sa.Column("finished_at", sa.String(length=19), nullable=True),
        sa.Column("made_at", sa.String(length=19), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
            name=op.f("fk_supervision_session_person_id_person"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_supervision_session")),
        sa.UniqueConstraint("uid", name=op.f("uq_supervision_session_uid")),
    )
    op.create_index(
        op.f("ix_supervision_session_person_id"), "supervision_session", ["person_id"], unique=False
    )
    op.create_index(
        "ix_supervision_session_state", "supervision_session", ["state", "held_at"], unique=False
    )
    op.create_table(
        "agenda_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("slip_id", sa.Integer(), nullable=True),
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
            ["slip_id"], ["slip.id"], name=op.f("fk_agenda_item_slip_id_slip"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
        sa.UniqueConstraint("uid", name=op.f("uq_agenda_item_uid")),
    )
    op.create_index(op.f("ix_agenda_item_session_id"), "agenda_item", ["session_id"], unique=False)
    op.create_index(op.f("ix_agenda_item_slip_id"), "agenda_item", ["slip_id"], unique=False)
    op.create_table(
        "agenda_source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("entry_uid", sa.String(length=32), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("excerpt", sa.Text(), nullable=False),
        sa.Column("added_at", sa.String(length=19), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["entry.id"],
            name=op.f("fk_agenda_source_entry_id_entry"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_item.id"],
            name=op.f("fk_agenda_source_item_id_agenda_item"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_source")),
    )
    op.create_index(op.f("ix_agenda_source_entry_id"), "agenda_source", ["entry_id"], unique=False)
    op.create_index("ux_agenda_source_item", "agenda_source", ["item_id", "entry_uid"], unique=True)
    op.create_table(
        "action",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("due", sa.String(length=10), nullable=True),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.Column("made_at", sa.String(length=19), nullable=False),
        sa.Column("done_at", sa.String(length=19), nullable=True),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["agenda_item.id"],
            name=op.f("fk_action_item_id_agenda_item"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action")),
        sa.UniqueConstraint("uid", name=op.f("uq_action_uid")),
    )
    op.create_index("ix_action_due", "action", ["done", "due"], unique=False)
    op.create_index(op.f("ix_action_item_id"), "action", ["item_id"], unique=False)
    op.create_table(
        "set_aside",
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["supervision_session.id"],
            name=op.f("fk_set_aside_session_id_supervision_session"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("session_id", "key", name=op.f("pk_set_aside")),
    )
