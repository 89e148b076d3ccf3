"""What is being written and not yet done."""

from datetime import datetime
from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Json, WallTime, Words


class DraftRow(Base):
    """A draft: all of it in `payload`, and beside it what the list of drafts shows."""

    __tablename__ = "draft"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32), unique=True)
    entry_uid: Mapped[str | None] = mapped_column(String(32))
    opening: Mapped[str] = mapped_column(Words)
    packs: Mapped[Any] = mapped_column(Json)
    step: Mapped[str] = mapped_column(String(160))
    payload: Mapped[Any] = mapped_column(Json)
    changed_at: Mapped[datetime] = mapped_column(WallTime, index=True)
