"""How often the journal was saved: what tells that older files were put in its place."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import WallTime


class StateRow(Base):
    """One row. `counter` grows by one with every transaction that changed something.

    It belongs to this journal alone: exports and imports leave it out.
    """

    __tablename__ = "journal_state"

    id: Mapped[int] = mapped_column(primary_key=True)
    counter: Mapped[int]
    written_at: Mapped[datetime | None] = mapped_column(WallTime)
