"""Codes, imports, and settings that tell something about the person and so stay in the vault."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Day, Json, WallTime, Words


class CodeRow(Base):
    """A generated reference for a client, group or relationship; never a name.

    One that was merged into another names it. `retention` is the class of how long to keep what
    stands under it, `review_on` the day to look at that.
    """

    __tablename__ = "code"

    code: Mapped[str] = mapped_column(Words, primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    made_at: Mapped[datetime] = mapped_column(WallTime)
    archived: Mapped[bool]
    ended_on: Mapped[date | None] = mapped_column(Day)
    merged_into: Mapped[str] = mapped_column(Words, server_default="")
    review_on: Mapped[date | None] = mapped_column(Day)
    retention: Mapped[str] = mapped_column(String(20), server_default="standard")


class ImportBatchRow(Base):
    """One import, so that it can be taken back in one step."""

    __tablename__ = "import_batch"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32), unique=True)
    made_at: Mapped[datetime] = mapped_column(WallTime)
    counts: Mapped[Any] = mapped_column(Json)


class SettingRow(Base):
    """A setting of a private kind, such as own words or what was put aside."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(String(120), primary_key=True)
    value: Mapped[Any] = mapped_column(Json)
