"""Follow-ups, cue cards and key points as they are stored."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, insert, or_, select, update

from models.records.entries import AnswerKey, Privacy
from models.records.follow_ups import (
    REMINDERS,
    Cue,
    DueRule,
    FollowUp,
    FollowUpKind,
    FollowUpState,
    KeptCue,
    KeptFollowUp,
    KeyPoints,
)
from models.records.ids import CueId, EntryId, FollowUpId, SessionId
from models.tables import (
    AnswerRow,
    CueRow,
    EntryPackRow,
    EntryRow,
    FollowUpRow,
    PersonRow,
    SessionRow,
)

Condition = Any


class FollowUpsRepository:
    """Follow-ups and cue cards of one unit of work. What lists give leaves out the bin."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # ------------------------------------------------------------- follow-ups

    def found(self, *conditions: Condition, share_safe: bool = False) -> tuple[FollowUp, ...]:
        """Follow-ups in the order they were made."""
        statement = _open_part(_follow_ups(), FollowUpRow, share_safe).where(*conditions)
        rows = self._connection.execute(statement.order_by(FollowUpRow.made_at, FollowUpRow.id))
        return tuple(_shown(row) for row in rows)

    def open(self, *, code: str | None = None, share_safe: bool = False) -> tuple[FollowUp, ...]:
        """Those that are open, of one code or of all."""
        met = [FollowUpRow.state == FollowUpState.OPEN.value]
        if code is not None:
            met.append(FollowUpRow.code == code)
        return self.found(*met, share_safe=share_safe)

    def every(
        self,
        kinds: Sequence[FollowUpKind],
        state: FollowUpState | None,
        *,
        share_safe: bool = False,
    ) -> tuple[FollowUp, ...]:
        """Those of any of the kinds (of all, where none is named), in a state or in any."""
        met: list[Condition] = []
        if kinds:
            met.append(FollowUpRow.kind.in_([kind.value for kind in kinds]))
        if state is not None:
            met.append(FollowUpRow.state == state.value)
        return self.found(*met, share_safe=share_safe)

    def get(self, follow_up_id: FollowUpId) -> KeptFollowUp | None:
        """All that is kept under that id, of entries in the bin too."""
        found = self._kept(FollowUpRow.uid == follow_up_id)
        return found[0] if found else None

    def shown(self, follow_up_id: FollowUpId) -> FollowUp | None:
        """The follow-up of that id as lists show it."""
        found = self.found(FollowUpRow.uid == follow_up_id)
        return found[0] if found else None

    def of_entry(self, entry_id: EntryId) -> tuple[KeptFollowUp, ...]:
        """All that is kept of an entry."""
        return self._kept(EntryRow.uid == entry_id)

    def every_id(self) -> tuple[FollowUpId, ...]:
        """The ids of all, of entries in the bin too."""
        uids = self._connection.execute(select(FollowUpRow.uid)).scalars()
        return tuple(FollowUpId(uid) for uid in uids)

    def put(self, kept: KeptFollowUp) -> None:
        """Write a follow-up in place of what stands under its id."""
        one = kept.follow_up
        columns = {
            "entry_id": self._row_id(one.entry_id),
            "pack": kept.key.pack if kept.key else "",
            "question": kept.key.question if kept.key else "",
            "place": kept.place,
            "told": kept.told,
            "touched": kept.touched,
            "private": one.private,
            "kind": one.kind.value,
            "text": one.text,
            "basis": one.basis,
            "rule": one.rule.value,
            "due": one.due,
            "state": one.state.value,
            "result": one.result,
            "code": one.code,
            "made_at": one.made_at,
            "changed_at": one.changed_at,
        }
        self._write(FollowUpRow, one.id, columns)

    def remove(self, follow_up_id: FollowUpId) -> None:
        """Forget a follow-up."""
        self._connection.execute(delete(FollowUpRow).where(FollowUpRow.uid == follow_up_id))

    def _kept(self, *conditions: Condition) -> tuple[KeptFollowUp, ...]:
        # An undo writes rows anew: their ids tell no order.
        order = (FollowUpRow.pack, FollowUpRow.question, FollowUpRow.place, FollowUpRow.uid)
        rows = self._connection.execute(_follow_ups().where(*conditions).order_by(*order)).all()
        return tuple(
            KeptFollowUp(_follow_up(row), _key(row), row.place, row.told, row.touched)
            for row in rows
        )

    # ------------------------------------------------------------- cue cards

    def cues(self, *, share_safe: bool = False) -> tuple[Cue, ...]:
        """Cue cards, the reminders leading in their order, then the newest."""
        statement = _open_part(_cues(), CueRow, share_safe).where(CueRow.text != "")
        rows = self._connection.execute(
            statement.order_by(
                CueRow.place.is_(None), CueRow.place, CueRow.made_at.desc(), CueRow.id.desc()
            )
        )
        return tuple(_shown_cue(row) for row in rows)

    def cue(self, cue_id: CueId) -> KeptCue | None:
        """All that is kept under that id."""
        found = self._kept_cues(CueRow.uid == cue_id)
        return found[0] if found else None

    def reminders(self) -> tuple[KeptCue, ...]:
        """Those that have a place, of entries in the bin too."""
        return self._kept_cues(CueRow.place.is_not(None))

    def cues_of_entry(self, entry_id: EntryId) -> tuple[KeptCue, ...]:
        """All cue cards of an entry."""
        return self._kept_cues(EntryRow.uid == entry_id)

    def every_cue_id(self) -> tuple[CueId, ...]:
        """The ids of all, of entries in the bin too."""
        return tuple(CueId(uid) for uid in self._connection.execute(select(CueRow.uid)).scalars())

    def put_cue(self, kept: KeptCue) -> None:
        """Write a cue card in place of what stands under its id."""
        cue = kept.cue
        columns = {
            "entry_id": self._row_id(cue.entry_id),
            "pack": kept.key.pack if kept.key else "",
            "question": kept.key.question if kept.key else "",
            "told": kept.told,
            "touched": kept.touched,
            "private": cue.private,
            "text": cue.text,
            "place": cue.place,
            "made_at": cue.made_at,
        }
        self._write(CueRow, cue.id, columns)

    def remove_cue(self, cue_id: CueId) -> None:
        """Forget a cue card."""
        self._connection.execute(delete(CueRow).where(CueRow.uid == cue_id))

    def _kept_cues(self, *conditions: Condition) -> tuple[KeptCue, ...]:
        rows = self._connection.execute(_cues().where(*conditions).order_by(CueRow.uid)).all()
        return tuple(KeptCue(_cue(row), _key(row), row.told, row.touched) for row in rows)

    # ------------------------------------------------------------- key points

    def entry_points(
        self, pack: str, since: date | None, *, share_safe: bool = False
    ) -> tuple[KeyPoints, ...]:
        """What entries answered to the questions of a set, newest first."""
        statement = (
            select(EntryRow.uid, EntryRow.held_at, EntryRow.title, AnswerRow.text)
            .join(EntryPackRow, EntryPackRow.entry_id == EntryRow.id)
            .join(AnswerRow, AnswerRow.entry_id == EntryRow.id)
            .where(EntryPackRow.pack == pack, AnswerRow.pack == pack)
            .where(EntryRow.deleted_at.is_(None))
            .order_by(EntryRow.held_at.desc(), EntryRow.uid, AnswerRow.seq)
        )
        if since is not None:
            statement = statement.where(EntryRow.held_at >= f"{since.isoformat()}T00:00:00")
        if share_safe:
            statement = statement.where(
                AnswerRow.private.is_(False), EntryRow.privacy != Privacy.PRIVATE.value
            )
        found: dict[str, KeyPoints] = {}
        for row in self._connection.execute(statement):
            points = found.get(row.uid) or KeyPoints(
                EntryId(row.uid), None, row.held_at, row.title, ()
            )
            if row.text.strip():
                found[row.uid] = replace(points, points=(*points.points, row.text))
        return tuple(found.values())

    def session_points(self, since: date | None) -> tuple[KeyPoints, ...]:
        """Key points of supervision sessions, newest first."""
        statement = (
            select(SessionRow.uid, SessionRow.held_at, SessionRow.key_points, PersonRow.name)
            .join(PersonRow, PersonRow.id == SessionRow.person_id)
            .where(SessionRow.key_points != [])
            .order_by(SessionRow.held_at.desc(), SessionRow.uid)
        )
        if since is not None:
            statement = statement.where(SessionRow.held_at >= f"{since.isoformat()}T00:00:00")
        return tuple(
            KeyPoints(None, SessionId(row.uid), row.held_at, row.name, tuple(row.key_points))
            for row in self._connection.execute(statement)
        )

    def points_of(self, session_id: SessionId) -> tuple[str, ...] | None:
        """The key points of a session; None where there is no such session."""
        statement = select(SessionRow.key_points).where(SessionRow.uid == session_id)
        row = self._connection.execute(statement).one_or_none()
        return None if row is None else tuple(row.key_points)

    def put_points(self, session_id: SessionId, points: Sequence[str]) -> None:
        """Keep the key points of a session."""
        self._connection.execute(
            update(SessionRow)
            .where(SessionRow.uid == session_id)
            .values(key_points=list(points[:REMINDERS]))
        )

    # ------------------------------------------------------------- rows

    def _row_id(self, entry_id: EntryId | None) -> int | None:
        if entry_id is None:
            return None
        statement = select(EntryRow.id).where(EntryRow.uid == entry_id)
        return int(self._connection.execute(statement).scalar_one())

    def _write(self, table: Any, uid: str, columns: dict[str, Any]) -> None:
        changed = self._connection.execute(
            update(table).where(table.uid == uid).values(**columns)
        ).rowcount
        if not changed:
            self._connection.execute(insert(table), {**columns, "uid": uid})


def _follow_ups() -> Select[Any]:
    return select(
        FollowUpRow.__table__, EntryRow.uid.label("entry_uid"), EntryRow.privacy
    ).outerjoin(EntryRow, EntryRow.id == FollowUpRow.entry_id)


def _cues() -> Select[Any]:
    return select(CueRow.__table__, EntryRow.uid.label("entry_uid"), EntryRow.privacy).outerjoin(
        EntryRow, EntryRow.id == CueRow.entry_id
    )


def _open_part(statement: Select[Any], table: Any, share_safe: bool) -> Select[Any]:
    """Without what hangs on the bin; share-safe, without what is private."""
    statement = statement.where(EntryRow.deleted_at.is_(None))
    if share_safe:
        statement = statement.where(
            table.private.is_(False),
            or_(EntryRow.privacy.is_(None), EntryRow.privacy != Privacy.PRIVATE.value),
        )
    return statement


def _key(row: Row[Any]) -> AnswerKey | None:
    return AnswerKey(row.pack, row.question) if row.pack else None


def _follow_up(row: Row[Any]) -> FollowUp:
    return FollowUp(
        id=FollowUpId(row.uid),
        kind=FollowUpKind(row.kind),
        text=row.text,
        made_at=row.made_at,
        changed_at=row.changed_at,
        basis=row.basis,
        rule=DueRule(row.rule),
        due=row.due,
        state=FollowUpState(row.state),
        result=row.result,
        code=row.code,
        entry_id=EntryId(row.entry_uid) if row.entry_uid else None,
        private=row.private,
    )


def _cue(row: Row[Any]) -> Cue:
    return Cue(
        id=CueId(row.uid),
        text=row.text,
        made_at=row.made_at,
        place=row.place,
        entry_id=EntryId(row.entry_uid) if row.entry_uid else None,
        private=row.private,
    )


def _shown(row: Row[Any]) -> FollowUp:
    return replace(_follow_up(row), private=_is_private(row))


def _shown_cue(row: Row[Any]) -> Cue:
    return replace(_cue(row), private=_is_private(row))


def _is_private(row: Row[Any]) -> bool:
    return bool(row.private) or row.privacy == Privacy.PRIVATE.value
