"""The log of hours and the list of what left the journal: neither holds a word of a reflection."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Day, Json, WallTime, Words


class HoursRow(Base):
    """One line of the log. `session_id` is the session it was made from, if it was."""

    __tablename__ = "hours_line"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32), unique=True)
    day: Mapped[date] = mapped_column(Day)
    kind: Mapped[str] = mapped_column(String(20))
    minutes: Mapped[int]
    side: Mapped[str] = mapped_column(String(8))
    format: Mapped[str] = mapped_column(String(12))
    mode: Mapped[str] = mapped_column(String(40))
    group_size: Mapped[int]
    person: Mapped[str] = mapped_column(Words)
    site: Mapped[str] = mapped_column(Words)
    session_id: Mapped[int | None] = mapped_column(
        ForeignKey("supervision_session.id", ondelete="SET NULL"), unique=True
    )
    details: Mapped[Any] = mapped_column(Json)
    made_at: Mapped[datetime] = mapped_column(WallTime)
    changed_at: Mapped[datetime] = mapped_column(WallTime)

    __table_args__ = (Index("ix_hours_line_day", "day", "id"),)


class ExportRow(Base):
    """Something that left the journal: what, when, as which file, with which hash. Never changed."""

    __tablename__ = "export_line"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32), unique=True)
    made_at: Mapped[datetime] = mapped_column(WallTime)
    what: Mapped[str] = mapped_column(String(20))
    form: Mapped[str] = mapped_column(String(12))
    name: Mapped[str] = mapped_column(Words)
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    details: Mapped[Any] = mapped_column(Json)
