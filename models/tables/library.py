"""Prompt sets of one's own."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import WallTime, Words


class OwnPackRow(Base):
    """A prompt set that a person made, copied or took in; `toml` is the file it would be.

    `uid` is the id of the pack, by which drafts and entries name it.
    """

    __tablename__ = "own_pack"

    uid: Mapped[str] = mapped_column(String(48), primary_key=True)
    version: Mapped[int]
    toml: Mapped[str] = mapped_column(Words)
    made_at: Mapped[datetime] = mapped_column(WallTime)
    changed_at: Mapped[datetime] = mapped_column(WallTime)
