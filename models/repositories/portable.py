"""What belongs to no single entry, as plain records by table: for exports and their way back.

Records name each other by their public ids, never by row, so that another journal can take them in.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Connection, and_, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DataError, IntegrityError, InterfaceError, ProgrammingError

from models.records.entries import Entry
from models.records.follow_ups import REMINDERS, FollowUpKind, FollowUpState
from models.records.hours import ExportDetails, ExportedThing, HoursKind, HoursNotes
from models.records.ids import DraftId, EntryId, HindsightId, new_id
from models.records.positions import Position
from models.records.repairs import MoveKind, Side, Stage, Standing
from models.records.supervision import (
    ActionDetails,
    Aftermath,
    Framing,
    ItemState,
    PersonDetails,
    SessionDetails,
    SessionEntryKind,
    SessionKind,
    SessionState,
    SupervisionSide,
    Terms,
)
from models.records.values import DueRule
from models.repositories.digest import content_hash
from models.repositories.former_slips import with_repairs
from models.repositories.plain_records import record_from
from models.repositories.repairs import RepairsRepository
from models.repositories.supervision import reason_from
from models.snapshots import (
    check_draft,
    check_entry,
    check_names,
    check_number,
    check_plain,
    check_words,
    draft_from,
    entry_from,
)
from models.tables import (
    ActionRow,
    AgendaItemRow,
    AgendaSourceRow,
    AgreementRow,
    CodeRow,
    CueRow,
    DraftRow,
    EntryRow,
    ExportRow,
    FollowUpRow,
    HindsightRow,
    HoursRow,
    OwnPackRow,
    PersonRow,
    RepairEntryRow,
    RepairMoveRow,
    RepairRow,
    RevisionRow,
    SessionEntryRow,
    SessionRow,
    SetAsideRow,
    SettingRow,
)
from models.types import Day, Json, WallTime, Words

_DAMAGED = (
    AttributeError, IndexError, KeyError, OverflowError, RecursionError, TypeError, ValueError,
    DataError, IntegrityError, InterfaceError, ProgrammingError,
)  # fmt: skip
"""What a record that is not as it was written raises, on its way in."""

_Values = Mapping[str, Any]

_PASSAGE = ("chosen", "checked_at", "given")
"""What an excerpt keeps of the passage that was chosen of it, all of it text."""


class DamagedRecord(Exception):  # noqa: N818 - a reason, caught by whoever counts what is left out
    """A record is not as it was written, or stands in the way of one that is there."""


def _check_draft(values: _Values) -> None:
    check_names(*values["packs"])
    if not isinstance(values["packs"], list):
        raise TypeError("packs")
    check_draft(draft_from(DraftId(values["uid"]), values["changed_at"], values["payload"]))


def _check_session(values: _Values) -> None:
    SessionState(values["state"])
    SupervisionSide(values.get("side", SupervisionSide.HAD))
    SessionKind(values.get("kind", SessionKind.INDIVIDUAL))
    record_from(SessionDetails, values.get("details", {}))
    points = values.get("key_points", [])
    if not isinstance(points, list):
        raise TypeError("key_points")
    check_words(*points)


def _check_follow_up(values: _Values) -> None:
    FollowUpKind(values["kind"])
    FollowUpState(values["state"])
    check_names(values["uid"], values["pack"], values["question"])
    if DueRule(values["rule"]) is DueRule.DATE and values["due"] is None:
        raise ValueError("due")


def _check_cue(values: _Values) -> None:
    check_names(values["uid"], values["pack"], values["question"])
    if values["place"] not in (None, *range(REMINDERS)):
        raise ValueError("place")


def _check_item(values: _Values) -> None:
    ItemState(values["state"])
    for told in values["reasons"]:
        reason = reason_from(told)
        if not isinstance(told["words"], list):
            raise TypeError("words")
        check_words(*reason.words)
        check_number(reason.count)
    record_from(Framing, values.get("framing", {}))
    record_from(Aftermath, values.get("aftermath", {}))


def _check_agreement(values: _Values) -> None:
    check_names(values["uid"])
    SupervisionSide(values["side"])
    record_from(Terms, values["terms"])


def _check_hours(values: _Values) -> None:
    check_names(values["uid"], values["mode"])
    HoursKind(values["kind"])
    SupervisionSide(values["side"])
    SessionKind(values["format"])
    record_from(HoursNotes, values["details"])
    if min(values["minutes"], values["group_size"]) < 0:
        raise ValueError("minutes")


def _check_export(values: _Values) -> None:
    check_names(values["uid"], values["form"], values["sha256"])
    ExportedThing(values["what"])
    record_from(ExportDetails, values["details"])


def _check_source(values: _Values) -> None:
    excerpt = values["excerpt"]
    if not excerpt and isinstance(excerpt, dict | None):
        return
    if datetime.fromisoformat(excerpt["held_at"]).tzinfo is not None:
        raise ValueError("held_at")
    if excerpt.get("position"):
        Position(excerpt["position"])
    check_words(excerpt.get("title", ""), excerpt.get("code", ""))
    check_words(*(excerpt.get(name, "") for name in _PASSAGE))
    for heading, text in excerpt["answers"]:
        check_words(heading, text)


def _check_repair(values: _Values) -> None:
    check_names(values["uid"], values["result"])
    Stage(values["stage"])
    Side(values["side"])
    Standing(values["standing"])
    if DueRule(values["rule"]) is DueRule.DATE and values["due"] is None:
        raise ValueError("due")


def _check_move(values: _Values) -> None:
    kind, value, name = MoveKind(values["kind"]), values["value_json"], values["name"]
    Stage(values["stage"])
    check_names(name)
    if kind is MoveKind.FIELD:
        Stage(name.partition(".")[0])
    wanted = {MoveKind.STAGE: Stage, MoveKind.SIDE: Side, MoveKind.STANDING: Standing}.get(kind)
    if wanted is not None:
        wanted(value)
    elif kind is not MoveKind.FIELD and not isinstance(value, str | None):
        raise TypeError("value")


@dataclass(frozen=True, slots=True)
class _Shape:
    """A table that travels: `refers` maps a column of row ids to the table it points into.

    `check` refuses values of which no page could make a record. What is named in `owner`, if
    anything, has to be there. A value of the column `single` is for one row only: where it is
    taken, a newcomer goes without. Two with one value of `alike` are the same thing, whatever their
    ids: what refers to the newcomer refers to the one that is there. What is a `part` of another, whose column it names, comes with
    it: where that one is there already, it has its own. Exports of earlier versions have nothing
    under `later`. Records go out by `order`, else as they were made: those that came in with an
    export go out in the order they had in it.
    """

    name: str
    table: Any
    refers: Mapping[str, Any] = field(default_factory=dict)
    check: Callable[[_Values], object] = lambda _values: None
    owner: str = ""
    single: str = ""
    alike: str = ""
    part: str = ""
    order: tuple[str, ...] = ()
    later: frozenset[str] = frozenset()


_SHAPES = (
    _Shape("codes", CodeRow, later=frozenset({"ended_on", "review_on"})),
    _Shape("settings", SettingRow),
    _Shape("own_packs", OwnPackRow),
    _Shape("drafts", DraftRow, check=_check_draft),
    _Shape("repairs", RepairRow, {"entry_id": EntryRow}, _check_repair),
    _Shape(
        "repair_entries",
        RepairEntryRow,
        {"repair_id": RepairRow, "entry_id": EntryRow},
        part="repair_id",
        order=("repair_id", "seq"),
    ),
    _Shape("repair_moves", RepairMoveRow, {"repair_id": RepairRow}, _check_move, part="repair_id"),
    _Shape(
        "revisions",
        RevisionRow,
        {"entry_id": EntryRow},
        lambda values: check_entry(entry_from(values["snapshot"])),
    ),
    _Shape(
        "people",
        PersonRow,
        check=lambda values: record_from(PersonDetails, values.get("details", {})),
        alike="name",
    ),
    _Shape(
        "sessions",
        SessionRow,
        {"person_id": PersonRow},
        _check_session,
    ),
    _Shape("items", AgendaItemRow, {"session_id": SessionRow, "repair_id": RepairRow}, _check_item),
    _Shape(
        "sources",
        AgendaSourceRow,
        {"item_id": AgendaItemRow, "entry_id": EntryRow},
        _check_source,
    ),
    _Shape(
        "actions",
        ActionRow,
        {"item_id": AgendaItemRow},
        lambda values: record_from(ActionDetails, values.get("details", {})),
    ),
    _Shape("set_aside", SetAsideRow, {"session_id": SessionRow}),
    _Shape(
        "session_entries",
        SessionEntryRow,
        {"session_id": SessionRow, "entry_id": EntryRow},
        lambda values: SessionEntryKind(values["kind"]),
    ),
    _Shape("agreements", AgreementRow, {"person_id": PersonRow}, _check_agreement),
    _Shape("hours", HoursRow, {"session_id": SessionRow}, _check_hours, single="session_id"),
    _Shape("exports", ExportRow, check=_check_export),
    _Shape("follow_ups", FollowUpRow, {"entry_id": EntryRow}, _check_follow_up, owner="entry_id"),
    _Shape("cues", CueRow, {"entry_id": EntryRow}, _check_cue, owner="entry_id", single="place"),
)


class PortableRepository:
    """Records of one unit of work, on their way out or in."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._repairs = RepairsRepository(connection)
        self._same: dict[Any, dict[str, int]] = {}

    def match(self, entry: Entry) -> tuple[EntryId, bool] | None:
        """An entry that is the same: by id, by where it came from, or by day and words.

        Returns:
            Its id, and whether it rests in the bin; None when there is none.
        """
        same = (
            EntryRow.uid == entry.id,
            and_(EntryRow.source == entry.source, EntryRow.source != ""),
            EntryRow.content_hash == content_hash(entry),
        )
        for condition in same:
            row = self._connection.execute(
                select(EntryRow.uid, EntryRow.deleted_at).where(condition).limit(1)
            ).one_or_none()
            if row is not None:
                return EntryId(row.uid), row.deleted_at is not None
        return None

    @contextmanager
    def one(self) -> Iterator[None]:
        """Within it, all of one record is written; or nothing of it, and the rest goes on.

        Raises:
            DamagedRecord: It cannot be kept.
        """
        before = self._connection.begin_nested()
        try:
            yield
        except _DAMAGED:
            before.rollback()
            raise DamagedRecord from None
        before.commit()

    def with_own_notes(self, entry: Entry) -> Entry:
        """The entry; later notes of it whose id is in use get another."""
        ids = [note.id for note in entry.hindsight]
        taken = set(
            self._connection.execute(
                select(HindsightRow.uid).where(HindsightRow.uid.in_(ids))
            ).scalars()
            if ids
            else ()
        )
        notes = []
        for note in entry.hindsight:
            own = HindsightId(new_id()) if note.id in taken else note.id
            taken.add(own)
            notes.append(replace(note, id=own))
        return replace(entry, hindsight=tuple(notes))

    def records(self) -> dict[str, list[dict[str, Any]]]:
        """All that belongs to no single entry; what hangs on an entry in the bin stays behind."""
        return {shape.name: list(self._records(shape)) for shape in _SHAPES}

    def _records(self, shape: _Shape) -> Iterator[dict[str, Any]]:
        columns = shape.table.__table__.columns
        names = {column: self._uids(table) for column, table in shape.refers.items()}
        order = [columns[name] for name in shape.order] or shape.table.__table__.primary_key.columns
        statement = select(shape.table.__table__).order_by(*order)
        if shape.table is RepairRow:
            statement = statement.where(RepairRow.uid.in_(self._shown_repairs()))
        for row in self._connection.execute(statement):
            record: dict[str, Any] = {}
            for column in columns:
                value = getattr(row, column.name)
                if column.name in shape.refers:
                    named, value = value, names[column.name].get(value)
                    is_owned = column.name == shape.owner and named is not None
                    if value is None and (is_owned or not column.nullable):
                        break
                elif column.name == "id":
                    continue
                record[column.name] = value.isoformat() if isinstance(value, date) else value
            else:
                yield record

    def _uids(self, table: Any) -> dict[int, str]:
        statement = select(table.id, table.uid)
        if table is EntryRow:
            statement = statement.where(EntryRow.deleted_at.is_(None))
        elif table is RepairRow:
            statement = statement.where(RepairRow.uid.in_(self._shown_repairs()))
        return {row.id: row.uid for row in self._connection.execute(statement)}

    def _shown_repairs(self) -> list[str]:
        return [card.id for card in self._repairs.cards()]

    def take_in(self, records: Mapping[str, Any]) -> int:
        """Write records that are not there yet; what is there stays as it is.

        Returns:
            How many were damaged, or hang on something that is not there.
        """
        records = with_repairs(self._connection, records)
        known = frozenset(self._repairs.every_id())
        left_out = sum(
            self._take_in(shape, records.get(shape.name, ()), known) for shape in _SHAPES
        )
        return left_out + self._repairs.drop_empty(known)

    def _take_in(self, shape: _Shape, records: object, known: Collection[str]) -> int:
        if isinstance(records, str | Mapping) or not isinstance(records, Iterable):
            return 1
        rows = {column: self._rows(table) for column, table in shape.refers.items()}
        left_out = 0
        for record in records:
            try:
                with self.one():
                    if shape.part and record[shape.part] in known:
                        continue
                    values = dict(_values(shape, record, rows))
                    shape.check(values)
                    if self._is_there(shape, values):
                        continue
                    self._without_taken(shape, values)
                    statement = insert(shape.table).values(values)
                    self._connection.execute(statement.on_conflict_do_nothing())
            except DamagedRecord:
                left_out += 1
        return left_out

    def _without_taken(self, shape: _Shape, values: dict[str, Any]) -> None:
        value = values.get(shape.single)
        if value is None:
            return
        column = shape.table.__table__.columns[shape.single]
        statement = select(column).where(column == value).limit(1)
        if self._connection.execute(statement).one_or_none() is not None:
            values[shape.single] = None

    def _is_there(self, shape: _Shape, values: Mapping[str, Any]) -> bool:
        """Whether the same thing is there under another id; that id stands for it from here on."""
        if not shape.alike:
            return False
        column = shape.table.__table__.columns[shape.alike]
        row_id = self._connection.execute(
            select(shape.table.id).where(column == values[shape.alike]).limit(1)
        ).scalar()
        if row_id is None:
            return False
        self._same.setdefault(shape.table, {})[values["uid"]] = int(row_id)
        return True

    def _rows(self, table: Any) -> dict[str, int]:
        rows = self._connection.execute(select(table.uid, table.id))
        return {**self._same.get(table, {}), **{row.uid: row.id for row in rows}}


def _values(
    shape: _Shape, record: Mapping[str, Any], rows: Mapping[str, Mapping[str, int]]
) -> Iterator[tuple[str, Any]]:
    for column in shape.table.__table__.columns:
        is_later = column.name in shape.later or column.server_default is not None
        if column.name == "id" or (column.name not in record and is_later):
            continue
        value = record[column.name]
        if column.name in shape.refers:
            found = rows[column.name].get(value)
            if found is None and (value is not None or not column.nullable):
                if column.nullable and column.name != shape.owner:
                    yield column.name, None
                    continue
                raise KeyError(column.name)
            yield column.name, found
        else:
            yield column.name, _read(column, value)


def _read(column: Column[Any], value: Any) -> Any:
    """The value a column keeps, from the plain one of a record.

    Raises:
        ValueError, TypeError: It is not of the column's kind.
    """
    if isinstance(column.type, Json):
        check_plain(value)
        return value
    if value is None:
        if column.nullable:
            return None
        raise ValueError(column.name)
    if isinstance(column.type, WallTime):
        return datetime.fromisoformat(value)
    if isinstance(column.type, Day):
        return date.fromisoformat(value)
    wanted = str if isinstance(column.type, Words) else column.type.python_type
    if not isinstance(value, wanted):
        raise TypeError(column.name)
    if isinstance(value, int):
        check_number(value)
    return value
