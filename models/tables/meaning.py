"""Recall by meaning: passages of entries as vectors, what was read, and what was put away.

Nothing here holds a word. All of it but the dismissals is made anew from the entries, and none of
it leaves the journal.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import WallTime


class PassageRow(Base):
    """A stretch of what was written in an entry, as a vector.

    `begins` and `ends` are places in the open text, or in the private one when `private`. An id is
    never given twice: who keeps one learns by it that the passage is gone. `sentences` holds for
    each sentence where it begins and ends, and the signs of its vector.
    """

    __tablename__ = "passage"

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"))
    ordinal: Mapped[int]
    private: Mapped[bool]
    begins: Mapped[int]
    ends: Mapped[int]
    vector: Mapped[bytes] = mapped_column(LargeBinary)
    sentences: Mapped[bytes] = mapped_column(LargeBinary)

    __table_args__ = (Index("ix_passage_entry_id", "entry_id"), {"sqlite_autoincrement": True})


class EncodedRow(Base):
    """An entry that was read by a model, whether it has passages or not.

    One that was written, changed or taken out of the bin since then has no such row, and no
    passages.
    """

    __tablename__ = "encoded"

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    model: Mapped[str] = mapped_column(String(80))


class DismissalRow(Base):
    """An entry that is not brought up any more beside another one, or beside a draft.

    `about` is the public id of that one; a draft that becomes an entry keeps it.
    """

    __tablename__ = "dismissal"

    about: Mapped[str] = mapped_column(String(32), primary_key=True)
    other_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    dismissed_at: Mapped[datetime] = mapped_column(WallTime)

    __table_args__ = (
        Index("ix_dismissal_other_id", "other_id"),
        {"sqlite_with_rowid": False},
    )
