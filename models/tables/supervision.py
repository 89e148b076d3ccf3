"""Supervision: people, sessions, what is on the agenda, what came of it."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Day, Json, WallTime, Words


class PersonRow(Base):
    """A supervisor under the name or alias that was typed; never a client."""

    __tablename__ = "person"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32), unique=True)
    name: Mapped[str] = mapped_column(Words, unique=True)
    role: Mapped[str] = mapped_column(String(40))
    made_at: Mapped[datetime] = mapped_column(WallTime)
    details: Mapped[Any] = mapped_column(Json, server_default="{}")


class SessionRow(Base):
    """A supervision session, planned, held, finished or cancelled."""

    __tablename__ = "supervision_session"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="RESTRICT"), index=True)
    held_at: Mapped[datetime] = mapped_column(WallTime)
    minutes: Mapped[int]
    format: Mapped[str] = mapped_column(String(40))
    state: Mapped[str] = mapped_column(String(12))
    need: Mapped[str] = mapped_column(Words)
    started_at: Mapped[datetime | None] = mapped_column(WallTime)
    finished_at: Mapped[datetime | None] = mapped_column(WallTime)
    made_at: Mapped[datetime] = mapped_column(WallTime)
    key_points: Mapped[Any] = mapped_column(Json, server_default="[]")
    side: Mapped[str] = mapped_column(String(8), server_default="had")
    kind: Mapped[str] = mapped_column(String(12), server_default="individual")
    details: Mapped[Any] = mapped_column(Json, server_default="{}")

    __table_args__ = (Index("ix_supervision_session_state", "state", "held_at"),)


class AgendaItemRow(Base):
    """One thing to talk about. `proposal` is the key of the proposal it was made from, or empty.

    `origin_uid` names the item of an earlier session that this one carries on.
    """

    __tablename__ = "agenda_item"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32), unique=True)
    session_id: Mapped[int] = mapped_column(
        ForeignKey("supervision_session.id", ondelete="CASCADE"), index=True
    )
    place: Mapped[int]
    question: Mapped[str] = mapped_column(Words)
    minutes: Mapped[int]
    state: Mapped[str] = mapped_column(String(12))
    repair_id: Mapped[int | None] = mapped_column(
        ForeignKey("repair.id", ondelete="SET NULL"), index=True
    )
    proposal: Mapped[str] = mapped_column(Words)
    reasons: Mapped[Any] = mapped_column(Json)
    outcome: Mapped[str] = mapped_column(Words)
    carried_from: Mapped[date | None] = mapped_column(Day)
    origin_uid: Mapped[str | None] = mapped_column(String(32))
    made_at: Mapped[datetime] = mapped_column(WallTime)
    framing: Mapped[Any] = mapped_column(Json, server_default="{}")
    aftermath: Mapped[Any] = mapped_column(Json, server_default="{}")


class AgendaSourceRow(Base):
    """An entry that an item came from, and what it said at that time.

    The snapshot stays when the entry is edited, and when it is gone for good (`entry_id` is then
    null). It holds nothing private.
    """

    __tablename__ = "agenda_source"

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id", ondelete="CASCADE"))
    entry_id: Mapped[int | None] = mapped_column(
        ForeignKey("entry.id", ondelete="SET NULL"), index=True
    )
    entry_uid: Mapped[str] = mapped_column(String(32))
    place: Mapped[int]
    excerpt: Mapped[Any] = mapped_column(Json)
    added_at: Mapped[datetime] = mapped_column(WallTime)

    __table_args__ = (Index("ux_agenda_source_item", "item_id", "entry_uid", unique=True),)


class ActionRow(Base):
    """Something promised in supervision."""

    __tablename__ = "action"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32), unique=True)
    item_id: Mapped[int] = mapped_column(
        ForeignKey("agenda_item.id", ondelete="CASCADE"), index=True
    )
    place: Mapped[int]
    text: Mapped[str] = mapped_column(Words)
    due: Mapped[date | None] = mapped_column(Day)
    done: Mapped[bool]
    made_at: Mapped[datetime] = mapped_column(WallTime)
    done_at: Mapped[datetime | None] = mapped_column(WallTime)
    result: Mapped[str] = mapped_column(Words, server_default="")
    details: Mapped[Any] = mapped_column(Json, server_default="{}")

    __table_args__ = (Index("ix_action_due", "done", "due"),)


class SetAsideRow(Base):
    """A proposal that was put aside for one session."""

    __tablename__ = "set_aside"

    session_id: Mapped[int] = mapped_column(
        ForeignKey("supervision_session.id", ondelete="CASCADE"), primary_key=True
    )
    key: Mapped[str] = mapped_column(Words, primary_key=True)
    reason: Mapped[str] = mapped_column(Words, server_default="")


class SessionEntryRow(Base):
    """A reflection written about a session, and as what: after it, unsaid, feedback."""

    __tablename__ = "session_entry"

    session_id: Mapped[int] = mapped_column(
        ForeignKey("supervision_session.id", ondelete="CASCADE"), primary_key=True
    )
    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    kind: Mapped[str] = mapped_column(String(12))


class AgreementRow(Base):
    """A version of what was agreed with one person; a later version leaves it as it is."""

    __tablename__ = "agreement"

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="RESTRICT"), index=True)
    side: Mapped[str] = mapped_column(String(8))
    version: Mapped[int]
    starts: Mapped[date] = mapped_column(Day)
    review_due: Mapped[date | None] = mapped_column(Day)
    ends: Mapped[date | None] = mapped_column(Day)
    signed_on: Mapped[date | None] = mapped_column(Day)
    terms: Mapped[Any] = mapped_column(Json)
    made_at: Mapped[datetime] = mapped_column(WallTime)
    changed_at: Mapped[datetime] = mapped_column(WallTime)
