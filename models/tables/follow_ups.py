"""What is to come back: follow-ups and cue cards."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Day, WallTime, Words


class FollowUpRow(Base):
    """A follow-up, of an entry or of none.

    `pack`, `question` and `place` name the answer, and the row of it, that it comes from; `told` is
    what that answer said. They are empty where it was added by hand. `touched` says that a person
    changed or answered it, so that an edit of the entry does not.
    """

    __tablename__ = "follow_up"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32), unique=True)
    entry_id: Mapped[int | None] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), index=True
    )
    pack: Mapped[str] = mapped_column(String(80))
    question: Mapped[str] = mapped_column(String(80))
    place: Mapped[int]
    told: Mapped[str] = mapped_column(Words)
    touched: Mapped[bool]
    private: Mapped[bool]
    kind: Mapped[str] = mapped_column(String(20))
    text: Mapped[str] = mapped_column(Words)
    basis: Mapped[str] = mapped_column(Words)
    rule: Mapped[str] = mapped_column(String(20))
    due: Mapped[date | None] = mapped_column(Day)
    state: Mapped[str] = mapped_column(String(12))
    result: Mapped[str] = mapped_column(Words)
    code: Mapped[str] = mapped_column(Words)
    made_at: Mapped[datetime] = mapped_column(WallTime)
    changed_at: Mapped[datetime] = mapped_column(WallTime)

    __table_args__ = (Index("ix_follow_up_due", "state", "rule", "due"),)


class CueRow(Base):
    """A cue card, from an answer or added by hand (see `FollowUpRow`).

    `place` is its place among the reminders, or null.
    """

    __tablename__ = "cue"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32), unique=True)
    entry_id: Mapped[int | None] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), index=True
    )
    pack: Mapped[str] = mapped_column(String(80))
    question: Mapped[str] = mapped_column(String(80))
    told: Mapped[str] = mapped_column(Words)
    touched: Mapped[bool]
    private: Mapped[bool]
    text: Mapped[str] = mapped_column(Words)
    place: Mapped[int | None]
    made_at: Mapped[datetime] = mapped_column(WallTime)
