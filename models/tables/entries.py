"""Entries and everything that belongs to one.

`entry.id` is the row id of the full-text index; `uid` is the id the rest of the program knows.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Json, WallTime, Words


class EntryRow(Base):
    """One reflection: its header, and what lists need so that they never read answers.

    `title` and `snippet` hold nothing private. `position_private` says that the position comes from
    a private answer. An entry with `deleted_at` rests in the bin.
    """

    __tablename__ = "entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32), unique=True)
    held_at: Mapped[datetime] = mapped_column(WallTime)
    kind: Mapped[str] = mapped_column(String(40))
    my_role: Mapped[str] = mapped_column(String(40))
    other_role: Mapped[str] = mapped_column(String(40))
    code: Mapped[str] = mapped_column(Words)
    format: Mapped[str] = mapped_column(String(40))
    voluntariness: Mapped[str] = mapped_column(String(40))
    minutes: Mapped[int | None]
    position: Mapped[str | None] = mapped_column(String(10))
    position_began: Mapped[str | None] = mapped_column(String(10))
    position_ended: Mapped[str | None] = mapped_column(String(10))
    position_private: Mapped[bool]
    certainty: Mapped[int | None]
    preload: Mapped[int | None]
    preload_sources: Mapped[Any] = mapped_column(Json)
    privacy: Mapped[str] = mapped_column(String(10))
    title: Mapped[str] = mapped_column(Words)
    snippet: Mapped[str] = mapped_column(Words)
    bring: Mapped[str] = mapped_column(String(10))
    bring_question: Mapped[str] = mapped_column(Words)
    source: Mapped[str] = mapped_column(Words)
    content_hash: Mapped[str] = mapped_column(String(64), index=True)
    import_batch_id: Mapped[int | None] = mapped_column(
        ForeignKey("import_batch.id", ondelete="SET NULL"), index=True
    )
    created_at: Mapped[datetime] = mapped_column(WallTime)
    changed_at: Mapped[datetime] = mapped_column(WallTime)
    deleted_at: Mapped[datetime | None] = mapped_column(WallTime)

    __table_args__ = (
        Index("ix_entry_timeline", "deleted_at", "held_at", "uid"),
        # Each holds all that filters and counts look at, so that none of them reads a row.
        Index("ix_entry_position", "deleted_at", "position", "code", "bring", "held_at"),
        Index("ix_entry_code", "deleted_at", "code", "position", "bring", "held_at"),
        Index("ix_entry_bring", "deleted_at", "bring", "position", "code", "held_at"),
        Index("ux_entry_source", "source", unique=True, sqlite_where=sql("source != ''")),
    )


class EntryPackRow(Base):
    """A prompt set that an entry answered, as it was called then."""

    __tablename__ = "entry_pack"

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    pack: Mapped[str] = mapped_column(String(80), primary_key=True)
    seq: Mapped[int]
    version: Mapped[int]
    title: Mapped[str] = mapped_column(Words)

    __table_args__ = (
        Index("ix_entry_pack_pack", "pack", "entry_id"),
        {"sqlite_with_rowid": False},
    )


class AnswerRow(Base):
    """One answer, with the words of its question as they were asked."""

    __tablename__ = "answer"

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"))
    pack: Mapped[str] = mapped_column(String(80))
    pack_version: Mapped[int]
    question: Mapped[str] = mapped_column(String(80))
    seq: Mapped[int]
    step: Mapped[str] = mapped_column(String(160))
    kind: Mapped[str] = mapped_column(String(20))
    heading: Mapped[str] = mapped_column(Words)
    value_json: Mapped[Any] = mapped_column(Json)
    text: Mapped[str] = mapped_column(Words)
    private: Mapped[bool]

    __table_args__ = (
        Index("ux_answer_place", "entry_id", "pack", "question", unique=True),
        # Few answers are of this kind, and they are looked for whatever pack they belong to.
        Index("ix_answer_continuum", "kind", "entry_id", sqlite_where=sql("kind = 'continuum'")),
    )


class WordRow(Base):
    """An index: the vocabulary words an entry holds. Entries in the bin have none.

    `kind` is feeling, trigger, body, urge, helped or thought. `private` says that only private
    answers hold it.
    """

    __tablename__ = "word"

    kind: Mapped[str] = mapped_column(String(10), primary_key=True)
    word: Mapped[str] = mapped_column(Words, primary_key=True)
    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    intensity: Mapped[int]
    private: Mapped[bool]
    seq: Mapped[int]

    __table_args__ = (Index("ix_word_entry_id", "entry_id"), {"sqlite_with_rowid": False})


class TagRow(Base):
    """A tag of an entry."""

    __tablename__ = "tag"

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    tag: Mapped[str] = mapped_column(Words, primary_key=True)
    seq: Mapped[int]

    __table_args__ = (Index("ix_tag_tag", "tag", "entry_id"), {"sqlite_with_rowid": False})


class LinkRow(Base):
    """A link from one entry to another, which may be in the bin or not yet imported."""

    __tablename__ = "link"

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    target_uid: Mapped[str] = mapped_column(String(32), primary_key=True)
    seq: Mapped[int]

    __table_args__ = (
        Index("ix_link_target_uid", "target_uid"),
        {"sqlite_with_rowid": False},
    )


class HindsightRow(Base):
    """A later note on an entry."""

    __tablename__ = "hindsight"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32), unique=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"), index=True)
    written_at: Mapped[datetime] = mapped_column(WallTime)
    text: Mapped[str] = mapped_column(Words)
    private: Mapped[bool]


class RevisionRow(Base):
    """An entry as it stood before an edit: `snapshot` holds what `models.snapshots` reads."""

    __tablename__ = "revision"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32), unique=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"), index=True)
    saved_at: Mapped[datetime] = mapped_column(WallTime)
    snapshot: Mapped[Any] = mapped_column(Json)
