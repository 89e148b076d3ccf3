"""Repairs: what a slip led to, as far as it stands on the repair itself.

What the entries of a repair tell of it is not here: it is read from their answers.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Day, Json, WallTime, Words


class RepairRow(Base):
    """A repair: what lists show of it. `entry_id` is the entry it was noticed in, if it is there.

    `title` holds own words, or nothing. `private` says that only private words tell of it. One with
    `deleted_at` rests in the bin.
    """

    __tablename__ = "repair"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32), unique=True)
    entry_id: Mapped[int | None] = mapped_column(
        ForeignKey("entry.id", ondelete="SET NULL"), index=True
    )
    title: Mapped[str] = mapped_column(Words)
    stage: Mapped[str] = mapped_column(String(12))
    side: Mapped[str] = mapped_column(String(20))
    standing: Mapped[str] = mapped_column(String(10))
    code: Mapped[str] = mapped_column(Words, index=True)
    private: Mapped[bool]
    noticed_at: Mapped[datetime] = mapped_column(WallTime)
    changed_at: Mapped[datetime] = mapped_column(WallTime)
    rule: Mapped[str] = mapped_column(String(20))
    due: Mapped[date | None] = mapped_column(Day)
    closed_at: Mapped[datetime | None] = mapped_column(WallTime)
    reopened_at: Mapped[datetime | None] = mapped_column(WallTime)
    result: Mapped[str] = mapped_column(String(40))
    tries: Mapped[int]
    deferential: Mapped[bool]
    shown: Mapped[bool]
    deleted_at: Mapped[datetime | None] = mapped_column(WallTime)

    __table_args__ = (Index("ix_repair_open", "deleted_at", "closed_at", "noticed_at"),)


class RepairEntryRow(Base):
    """An entry that tells of a repair; the one it was noticed in is among them."""

    __tablename__ = "repair_entry"

    repair_id: Mapped[int] = mapped_column(
        ForeignKey("repair.id", ondelete="CASCADE"), primary_key=True
    )
    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    seq: Mapped[int]

    __table_args__ = (
        Index("ix_repair_entry_entry_id", "entry_id"),
        {"sqlite_with_rowid": False},
    )


class RepairMoveRow(Base):
    """One dated change of a repair. `seq` counts those of the repair from 1, and orders them.

    `round` names a try by the `seq` of the move that began it, where the try was written on the
    repair itself.
    """

    __tablename__ = "repair_move"

    repair_id: Mapped[int] = mapped_column(
        ForeignKey("repair.id", ondelete="CASCADE"), primary_key=True
    )
    seq: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(WallTime)
    kind: Mapped[str] = mapped_column(String(10))
    stage: Mapped[str] = mapped_column(String(12))
    name: Mapped[str] = mapped_column(String(80))
    round: Mapped[int]
    value_json: Mapped[Any] = mapped_column(Json)
    text: Mapped[str] = mapped_column(Words)
    reason: Mapped[str] = mapped_column(Words)
    private: Mapped[bool]

    __table_args__ = ({"sqlite_with_rowid": False},)
