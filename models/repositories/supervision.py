"""Supervision as it is stored: people, sessions, agendas, actions, what was set aside."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from models.records.ids import ActionId, EntryId, ItemId, PersonId, RepairId, SessionId, new_id
from models.records.queries import Reason, ReasonKind
from models.records.supervision import (
    ActionDetails,
    Aftermath,
    Framing,
    ItemState,
    SessionCard,
    SessionDetails,
    SessionKind,
    SessionState,
    SupervisionSide,
)
from models.repositories.carrying import times_carried
from models.repositories.excerpts import Hidden, hidden_of, open_part, open_sheet, taken_out
from models.repositories.plain_records import record_from, values_of
from models.tables import (
    ActionRow,
    AgendaItemRow,
    AgendaSourceRow,
    EntryRow,
    PersonRow,
    RepairRow,
    SessionRow,
    SetAsideRow,
)

_COUNTED = tuple(
    state.value for state in (ItemState.PLANNED, ItemState.PARKED, ItemState.DISCUSSED)
)


@dataclass(frozen=True, slots=True)
class StoredSession:
    """All that is kept of a session but its agenda."""

    id: SessionId
    person: str = field(repr=False)
    held_at: datetime
    minutes: int
    format: str
    state: SessionState
    need: str = field(repr=False)
    made_at: datetime
    started_at: datetime | None = None
    finished_at: datetime | None = None
    side: SupervisionSide = SupervisionSide.HAD
    kind: SessionKind = SessionKind.INDIVIDUAL
    details: SessionDetails = field(default_factory=SessionDetails)


@dataclass(frozen=True, slots=True)
class StoredSource:
    """An entry an item came from, with plain values of what it openly said at that time."""

    entry_id: EntryId
    excerpt: Mapping[str, Any] = field(repr=False)
    added_at: datetime


@dataclass(frozen=True, slots=True)
class StoredItem:
    """All that is kept of an agenda item but its actions.

    `proposal` is the key of the proposal it was made from, or empty; `origin` the item of an earlier
    session that it carries on.
    """

    id: ItemId
    session_id: SessionId
    place: int
    question: str = field(repr=False)
    minutes: int
    state: ItemState
    made_at: datetime
    repair_id: RepairId | None = None
    proposal: str = field(default="", repr=False)
    reasons: tuple[Reason, ...] = ()
    outcome: str = field(default="", repr=False)
    carried_from: date | None = None
    origin: ItemId | None = None
    sources: tuple[StoredSource, ...] = ()
    framing: Framing = field(default_factory=Framing)
    aftermath: Aftermath = field(default_factory=Aftermath)


@dataclass(frozen=True, slots=True)
class StoredAction:
    """All that is kept of an action."""

    id: ActionId
    item_id: ItemId
    place: int
    text: str = field(repr=False)
    made_at: datetime
    due: date | None = None
    done_at: datetime | None = None
    done: bool = False
    result: str = field(default="", repr=False)
    details: ActionDetails = field(default_factory=ActionDetails)


class SupervisionRepository:
    """Supervision of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # ------------------------------------------------------------- sessions

    def session(self, session_id: SessionId) -> StoredSession | None:
        """The session of that id."""
        row = self._connection.execute(_sessions().where(SessionRow.uid == session_id)).first()
        return _session(row) if row else None

    def sessions(self, *states: SessionState) -> tuple[StoredSession, ...]:
        """Sessions in any of the states, soonest first."""
        rows = self._connection.execute(
            _sessions()
            .where(SessionRow.state.in_([state.value for state in states]))
            .order_by(SessionRow.held_at, SessionRow.id)
        )
        return tuple(_session(row) for row in rows)

    def put_session(self, session: StoredSession) -> None:
        """Write a session in place of what stands under its id."""
        columns = {
            "person_id": self._person(session.person, session.made_at),
            "held_at": session.held_at,
            "minutes": session.minutes,
            "format": session.format,
            "state": session.state.value,
            "need": session.need,
            "started_at": session.started_at,
            "finished_at": session.finished_at,
            "made_at": session.made_at,
            "side": session.side.value,
            "kind": session.kind.value,
            "details": values_of(session.details),
        }
        self._put(SessionRow, session.id, columns)

    def remove_session(self, session_id: SessionId) -> None:
        """Forget a session with its agenda: planning it was undone."""
        self._connection.execute(delete(SessionRow).where(SessionRow.uid == session_id))

    def cards(self) -> tuple[SessionCard, ...]:
        """Every session, latest first, with the counts of its agenda."""
        items = self._count(AgendaItemRow.session_id, AgendaItemRow.state.in_(_COUNTED))
        actions = self._count(AgendaItemRow.session_id, ActionRow.item_id == AgendaItemRow.id)
        done = self._count(
            AgendaItemRow.session_id,
            ActionRow.item_id == AgendaItemRow.id,
            ActionRow.done.is_(True),
        )
        rows = self._connection.execute(
            _sessions().order_by(SessionRow.held_at.desc(), SessionRow.id.desc())
        )
        return tuple(
            SessionCard(
                id=SessionId(row.uid),
                person=row.name,
                held_at=row.held_at,
                minutes=row.minutes,
                state=SessionState(row.state),
                items=items.get(row.id, 0),
                actions=actions.get(row.id, 0),
                actions_done=done.get(row.id, 0),
                side=SupervisionSide(row.side),
                kind=SessionKind(row.kind),
            )
            for row in rows
        )

    def people(self) -> tuple[str, ...]:
        """Names of supervisors, the one met last first."""
        rows = self._connection.execute(
            select(PersonRow.name)
            .join(SessionRow, SessionRow.person_id == PersonRow.id)
            .where(PersonRow.name != "")
            .group_by(PersonRow.id)
            .order_by(func.max(SessionRow.held_at).desc())
        )
        return tuple(rows.scalars())

    def _count(self, column: Any, *conditions: Any) -> dict[int, int]:
        statement = select(column, func.count()).where(*conditions).group_by(column)
        return {row[0]: row[1] for row in self._connection.execute(statement)}

    def _person(self, name: str, when: datetime) -> int:
        found = self._connection.execute(
            select(PersonRow.id).where(PersonRow.name == name)
        ).scalar()
        if found is not None:
            return int(found)
        values = {"uid": PersonId(new_id()), "name": name, "role": "supervisor", "made_at": when}
        key = self._connection.execute(insert(PersonRow), values).inserted_primary_key
        if key is None:
            raise RuntimeError("the database gave no row id")
        return int(key[0])

    # ------------------------------------------------------------- agenda

    def item(self, item_id: ItemId) -> StoredItem | None:
        """The item of that id."""
        found = self._items(AgendaItemRow.uid == item_id)
        return found[0] if found else None

    def agenda(self, session_id: SessionId) -> tuple[StoredItem, ...]:
        """The items of a session in their order, whatever became of them."""
        return self._items(SessionRow.uid == session_id)

    def carried(self) -> tuple[StoredItem, ...]:
        """Items an earlier session did not come to and that no later one carries on."""
        later = select(AgendaItemRow.origin_uid).where(AgendaItemRow.origin_uid.is_not(None))
        return self._items(
            AgendaItemRow.state == ItemState.CARRIED.value, AgendaItemRow.uid.not_in(later)
        )

    def times_carried(self, item_id: ItemId | None) -> int:
        """How many sessions did not come to it, given the item of the session before."""
        return times_carried(self._connection, item_id)

    def put_item(self, item: StoredItem) -> None:
        """Write an item and its sources in place of what stands under its id."""
        session_row = select(SessionRow.id).where(SessionRow.uid == item.session_id)
        repair_row = select(RepairRow.id).where(RepairRow.uid == (item.repair_id or ""))
        sources, gone = self._open_sources(item.sources)
        columns = {
            "session_id": self._connection.execute(session_row).scalar_one(),
            "place": item.place,
            "question": item.question,
            "minutes": item.minutes,
            "state": item.state.value,
            "repair_id": self._connection.execute(repair_row).scalar(),
            "proposal": item.proposal,
            "reasons": [_reason_values(reason) for reason in item.reasons],
            "outcome": item.outcome,
            "carried_from": item.carried_from,
            "origin_uid": item.origin,
            "made_at": item.made_at,
            "framing": values_of(open_sheet(item.framing, item.question, gone)),
            "aftermath": values_of(item.aftermath),
        }
        row_id = self._put(AgendaItemRow, item.id, columns)
        self._connection.execute(delete(AgendaSourceRow).where(AgendaSourceRow.item_id == row_id))
        if sources:
            rows = [{**source, "item_id": row_id} for source in sources]
            self._connection.execute(insert(AgendaSourceRow), rows)

    def remove_item(self, item_id: ItemId) -> None:
        """Take an item off its agenda, with its sources and actions."""
        self._connection.execute(delete(AgendaItemRow).where(AgendaItemRow.uid == item_id))

    def _open_sources(
        self, sources: Sequence[StoredSource]
    ) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
        """The columns of sources without what is private now, and the answers that went."""
        uids = [source.entry_id for source in sources]
        entries = select(EntryRow.uid, EntryRow.id).where(EntryRow.uid.in_(uids))
        known = {row.uid: row.id for row in self._connection.execute(entries)}
        hidden = hidden_of(self._connection, list(known.values()))
        rows: list[dict[str, Any]] = []
        gone: tuple[str, ...] = ()
        for place, source in enumerate(sources):
            row_id = known.get(source.entry_id)
            excerpt = _open_part(source, hidden.get(row_id or 0))
            gone += taken_out(source.excerpt, excerpt)
            rows.append(
                {
                    "entry_id": row_id,
                    "entry_uid": source.entry_id,
                    "place": place,
                    "excerpt": excerpt,
                    "added_at": source.added_at,
                }
            )
        return rows, gone

    def open_part(self, source: StoredSource) -> dict[str, Any]:
        """The excerpt of a source without what is private of its entry now; empty when all is."""
        row = select(EntryRow.id).where(EntryRow.uid == source.entry_id)
        row_id = self._connection.execute(row).scalar()
        hidden = hidden_of(self._connection, [row_id]) if row_id is not None else {}
        return _open_part(source, hidden.get(row_id or 0))

    def _items(self, *conditions: Any) -> tuple[StoredItem, ...]:
        rows = self._connection.execute(
            select(
                AgendaItemRow.__table__,
                SessionRow.uid.label("session_uid"),
                RepairRow.uid.label("repair_uid"),
            )
            .join(SessionRow, SessionRow.id == AgendaItemRow.session_id)
            .outerjoin(RepairRow, RepairRow.id == AgendaItemRow.repair_id)
            .where(*conditions)
            .order_by(SessionRow.held_at, AgendaItemRow.place, AgendaItemRow.id)
        ).all()
        sources = self._sources([row.id for row in rows])
        return tuple(_item(row, tuple(sources[row.id])) for row in rows)

    def _sources(self, row_ids: Sequence[int]) -> dict[int, list[StoredSource]]:
        found: dict[int, list[StoredSource]] = defaultdict(list)
        rows = self._connection.execute(
            select(AgendaSourceRow.__table__)
            .where(AgendaSourceRow.item_id.in_(row_ids))
            .order_by(AgendaSourceRow.item_id, AgendaSourceRow.place)
        )
        for row in rows:
            source = StoredSource(EntryId(row.entry_uid), row.excerpt or {}, row.added_at)
            found[row.item_id].append(source)
        return found

    # ------------------------------------------------------------- actions

    def action(self, action_id: ActionId) -> StoredAction | None:
        """The action of that id."""
        found = self._actions(ActionRow.uid == action_id)
        return found[0] if found else None

    def actions(self, session_id: SessionId) -> tuple[StoredAction, ...]:
        """What was promised in a session, in order."""
        return self._actions(SessionRow.uid == session_id)

    def open_actions(self) -> tuple[StoredAction, ...]:
        """What was promised in sessions that are over and is neither done nor dropped."""
        over = SessionRow.state == SessionState.FINISHED.value
        found = self._actions(over, ActionRow.done.is_(False))
        return tuple(each for each in found if not each.details.dropped)

    def actions_to_check(self, today: date) -> tuple[StoredAction, ...]:
        """What was done in sessions that are over and is to be looked at again by that day."""
        day = func.json_extract(ActionRow.details, "$.next_check")
        over = SessionRow.state == SessionState.FINISHED.value
        return self._actions(over, ActionRow.done.is_(True), day <= today.isoformat())

    def put_action(self, action: StoredAction) -> None:
        """Write an action in place of what stands under its id."""
        item_row = select(AgendaItemRow.id).where(AgendaItemRow.uid == action.item_id)
        columns = {
            "item_id": self._connection.execute(item_row).scalar_one(),
            "place": action.place,
            "text": action.text,
            "due": action.due,
            "done": action.done,
            "made_at": action.made_at,
            "done_at": action.done_at,
            "result": action.result,
            "details": values_of(action.details),
        }
        self._put(ActionRow, action.id, columns)

    def remove_action(self, action_id: ActionId) -> None:
        """Forget an action."""
        self._connection.execute(delete(ActionRow).where(ActionRow.uid == action_id))

    def _actions(self, *conditions: Any) -> tuple[StoredAction, ...]:
        rows = self._connection.execute(
            select(ActionRow.__table__, AgendaItemRow.uid.label("item_uid"))
            .join(AgendaItemRow, AgendaItemRow.id == ActionRow.item_id)
            .join(SessionRow, SessionRow.id == AgendaItemRow.session_id)
            .where(*conditions)
            .order_by(AgendaItemRow.id, ActionRow.place, ActionRow.id)
        )
        return tuple(
            StoredAction(
                id=ActionId(row.uid),
                item_id=ItemId(row.item_uid),
                place=row.place,
                text=row.text,
                made_at=row.made_at,
                due=row.due,
                done_at=row.done_at,
                done=row.done,
                result=row.result,
                details=record_from(ActionDetails, row.details),
            )
            for row in rows
        )

    # ------------------------------------------------------------- set aside

    def aside(self, session_id: SessionId) -> dict[str, str]:
        """The proposals set aside for a session by key, each with the reason that was given."""
        statement = (
            select(SetAsideRow.key, SetAsideRow.reason)
            .join(SessionRow, SessionRow.id == SetAsideRow.session_id)
            .where(SessionRow.uid == session_id)
        )
        return {row.key: row.reason for row in self._connection.execute(statement)}

    def aside_before(self, session_id: SessionId | None) -> dict[str, tuple[date, str]]:
        """By key the last reason given for an earlier session, and the day of that session.

        Without one, of any session.
        """
        statement = (
            select(SetAsideRow.key, SetAsideRow.reason, SessionRow.held_at)
            .join(SessionRow, SessionRow.id == SetAsideRow.session_id)
            .where(SetAsideRow.reason != "")
            .order_by(SessionRow.held_at, SessionRow.id)
        )
        if session_id is not None:
            held_at = select(SessionRow.held_at).where(SessionRow.uid == session_id)
            statement = statement.where(
                SessionRow.uid != session_id, SessionRow.held_at <= held_at.scalar_subquery()
            )
        rows = self._connection.execute(statement)
        return {row.key: (row.held_at.date(), row.reason) for row in rows}

    def put_aside(self, session_id: SessionId, key: str, wanted: bool, reason: str = "") -> None:
        """Set a proposal aside for a session, or offer it again."""
        session_row = select(SessionRow.id).where(SessionRow.uid == session_id)
        row_id = self._connection.execute(session_row).scalar_one()
        self._connection.execute(
            delete(SetAsideRow).where(SetAsideRow.session_id == row_id, SetAsideRow.key == key)
        )
        if wanted:
            self._connection.execute(
                insert(SetAsideRow), {"session_id": row_id, "key": key, "reason": reason}
            )

    def _put(self, table: Any, uid: str, columns: dict[str, Any]) -> int:
        row_id = self._connection.execute(select(table.id).where(table.uid == uid)).scalar()
        if row_id is not None:
            self._connection.execute(update(table).where(table.id == row_id).values(**columns))
            return int(row_id)
        key = self._connection.execute(insert(table), {**columns, "uid": uid}).inserted_primary_key
        if key is None:
            raise RuntimeError("the database gave no row id")
        return int(key[0])


def _open_part(source: StoredSource, hidden: Hidden | None) -> dict[str, Any]:
    """What may be kept of an excerpt: put back by an undo, it may be older than a wish for privacy."""
    return open_part(source.excerpt, hidden) if hidden else dict(source.excerpt)


def _sessions() -> Any:
    return select(SessionRow.__table__, PersonRow.name).join(
        PersonRow, PersonRow.id == SessionRow.person_id
    )


def _session(row: Row[Any]) -> StoredSession:
    return StoredSession(
        id=SessionId(row.uid),
        person=row.name,
        held_at=row.held_at,
        minutes=row.minutes,
        format=row.format,
        state=SessionState(row.state),
        need=row.need,
        made_at=row.made_at,
        started_at=row.started_at,
        finished_at=row.finished_at,
        side=SupervisionSide(row.side),
        kind=SessionKind(row.kind),
        details=record_from(SessionDetails, row.details),
    )


def _item(row: Row[Any], sources: tuple[StoredSource, ...]) -> StoredItem:
    return StoredItem(
        id=ItemId(row.uid),
        session_id=SessionId(row.session_uid),
        place=row.place,
        question=row.question,
        minutes=row.minutes,
        state=ItemState(row.state),
        made_at=row.made_at,
        repair_id=RepairId(row.repair_uid) if row.repair_uid else None,
        proposal=row.proposal,
        reasons=tuple(reason_from(values) for values in row.reasons or ()),
        outcome=row.outcome,
        carried_from=row.carried_from,
        origin=ItemId(row.origin_uid) if row.origin_uid else None,
        sources=sources,
        framing=record_from(Framing, row.framing),
        aftermath=record_from(Aftermath, row.aftermath),
    )


def _reason_values(reason: Reason) -> dict[str, Any]:
    return {
        "kind": reason.kind.value,
        "words": list(reason.words),
        "count": reason.count,
        "day": reason.day.isoformat() if reason.day else None,
    }


def reason_from(values: Mapping[str, Any]) -> Reason:
    """The reason that an agenda item keeps as plain values."""
    day = values.get("day")
    return Reason(
        ReasonKind(values["kind"]),
        tuple(values.get("words", ())),
        values.get("count", 0),
        date.fromisoformat(day) if day else None,
    )
