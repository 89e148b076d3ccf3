"""What is told of one relationship, in as few statements as can be. The bin counts nowhere."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from models.records.entries import AnswerKey, Privacy
from models.records.ids import EntryId, PersonId, RepairId, SessionId
from models.records.relationships import (
    Known,
    Met,
    Outcome,
    Reflection,
    RepairChange,
    SignKind,
    Told,
    Who,
)
from models.records.repairs import MoveKind
from models.records.supervision import SessionState
from models.repositories.digest import rests_on
from models.repositories.excerpts import hidden_of
from models.repositories.rows import placing_of
from models.tables import (
    AgendaItemRow,
    AgendaSourceRow,
    AnswerRow,
    EntryPackRow,
    EntryRow,
    PersonRow,
    RepairEntryRow,
    RepairMoveRow,
    RepairRow,
    SessionRow,
)

Condition = ColumnElement[bool]

_SUPERVISION = "supervision"
_HELD = (SessionState.HELD.value, SessionState.FINISHED.value)
_CHANGES = {
    MoveKind.TRY.value: SignKind.TRIED,
    MoveKind.CLOSED.value: SignKind.CLOSED,
    MoveKind.REOPENED.value: SignKind.REOPENED,
}


@dataclass(frozen=True, slots=True)
class Whose:
    """Which reflections: those with any of these codes, or those on supervision without a code.

    Share-safe, without anything private.
    """

    codes: tuple[str, ...] = ()
    on_supervision: bool = False
    share_safe: bool = False

    def entries(self) -> list[Condition]:
        """What an entry must meet."""
        met: list[Condition] = [EntryRow.deleted_at.is_(None)]
        if self.on_supervision:
            met += [EntryRow.code == "", EntryRow.kind == _SUPERVISION]
        else:
            met.append(EntryRow.code.in_(self.codes))
        if self.share_safe:
            met.append(EntryRow.privacy != Privacy.PRIVATE.value)
        return met

    def row_ids(self) -> Select[Any]:
        """The row ids of these."""
        return select(EntryRow.id).where(*self.entries())


class RelationshipsRepository:
    """Reads of one unit of work. Each is one statement, whatever there is of a relationship."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # ------------------------------------------------------------- with whom

    def codes(self, *, share_safe: bool = False) -> tuple[Known, ...]:
        """Every code that a reflection has, the one met last first."""
        met = [EntryRow.deleted_at.is_(None), EntryRow.code != ""]
        if share_safe:
            met.append(EntryRow.privacy != Privacy.PRIVATE.value)
        last = func.max(EntryRow.held_at, type_=EntryRow.held_at.type)
        rows = self._connection.execute(
            select(EntryRow.code, func.count().label("n"), last.label("last"))
            .where(*met)
            .group_by(EntryRow.code)
            .order_by(last.desc(), EntryRow.code)
        )
        return tuple(Known(Who(code=row.code), row.n, row.last) for row in rows)

    def supervisors(self) -> tuple[Known, ...]:
        """Every supervisor with whom a session was held, the one met last first."""
        last = func.max(SessionRow.held_at, type_=SessionRow.held_at.type)
        rows = self._connection.execute(
            select(PersonRow.uid, PersonRow.name, func.count().label("n"), last.label("last"))
            .join(SessionRow, SessionRow.person_id == PersonRow.id)
            .where(SessionRow.state.in_(_HELD))
            .group_by(PersonRow.id)
            .order_by(last.desc(), PersonRow.id)
        )
        return tuple(
            Known(Who(person=PersonId(row.uid), name=row.name), row.n, row.last) for row in rows
        )

    def sessions(self) -> tuple[Met, ...]:
        """Every session that was held, with whomever, oldest first."""
        rows = self._connection.execute(
            select(SessionRow.uid, PersonRow.uid.label("person"), SessionRow.held_at)
            .join(PersonRow, PersonRow.id == SessionRow.person_id)
            .where(SessionRow.state.in_(_HELD))
            .order_by(SessionRow.held_at, SessionRow.id)
        )
        return tuple(Met(SessionId(row.uid), PersonId(row.person), row.held_at) for row in rows)

    # ------------------------------------------------------------- what was told

    def reflections(self, whose: Whose) -> tuple[Reflection, ...]:
        """The reflections, oldest first."""
        rows = self._connection.execute(
            select(
                EntryRow.uid,
                EntryRow.held_at,
                EntryRow.title,
                EntryRow.kind,
                EntryRow.code,
                EntryRow.position,
                EntryRow.position_began,
                EntryRow.position_ended,
                EntryRow.position_private,
                EntryRow.privacy,
            )
            .where(*whose.entries())
            .order_by(EntryRow.held_at, EntryRow.uid)
        )
        return tuple(
            Reflection(
                EntryId(row.uid),
                row.held_at,
                row.title,
                row.kind,
                row.code,
                None if whose.share_safe and row.position_private else placing_of(row),
                row.privacy == Privacy.PRIVATE.value,
            )
            for row in rows
        )

    def told(self, whose: Whose, keys: Collection[AnswerKey]) -> tuple[Told, ...]:
        """The answers to some questions, oldest first, those of one reflection in their order."""
        if not keys:
            return ()
        met = whose.entries()
        if whose.share_safe:
            met.append(AnswerRow.private.is_(False))
        rows = self._connection.execute(
            select(
                EntryRow.uid,
                EntryRow.held_at,
                EntryRow.code,
                EntryRow.privacy,
                AnswerRow.pack,
                AnswerRow.question,
                AnswerRow.value_json,
                AnswerRow.text,
                AnswerRow.private,
            )
            .join(AnswerRow, AnswerRow.entry_id == EntryRow.id)
            .where(*met)
            .where(AnswerRow.pack.in_(sorted({key.pack for key in keys})))
            .where(AnswerRow.question.in_(sorted({key.question for key in keys})))
            .order_by(EntryRow.held_at, EntryRow.uid, AnswerRow.seq)
        ).all()
        return tuple(
            Told(
                EntryId(row.uid),
                row.held_at,
                row.code,
                AnswerKey(row.pack, row.question),
                row.value_json,
                row.text,
                row.private or row.privacy == Privacy.PRIVATE.value,
            )
            for row in rows
            if AnswerKey(row.pack, row.question) in keys
        )

    def codes_choosing(
        self, key: AnswerKey, options: Collection[str], *, without: str, share_safe: bool = False
    ) -> tuple[str, ...]:
        """The other codes under which one of the options of a question was chosen."""
        whose: list[Condition] = [
            EntryRow.deleted_at.is_(None),
            EntryRow.code.not_in(("", without)),
        ]
        if share_safe:
            whose += [EntryRow.privacy != Privacy.PRIVATE.value, AnswerRow.private.is_(False)]
        rows = self._connection.execute(
            select(EntryRow.code)
            .select_from(EntryPackRow)
            .join(EntryRow, EntryRow.id == EntryPackRow.entry_id)
            .join(
                AnswerRow,
                (AnswerRow.entry_id == EntryPackRow.entry_id)
                & (AnswerRow.pack == EntryPackRow.pack),
            )
            .where(EntryPackRow.pack == key.pack, AnswerRow.question == key.question)
            .where(AnswerRow.value_json.in_(sorted(options)), *whose)
            .distinct()
            .order_by(EntryRow.code)
        )
        return tuple(rows.scalars())

    # ------------------------------------------------------------- repairs

    def telling(self, whose: Whose) -> dict[RepairId, tuple[EntryId, ...]]:
        """Which of these reflections tell of which repair, the one linked first leading."""
        rows = self._connection.execute(
            select(RepairRow.uid, EntryRow.uid.label("entry"))
            .join(RepairEntryRow, RepairEntryRow.repair_id == RepairRow.id)
            .join(EntryRow, EntryRow.id == RepairEntryRow.entry_id)
            .where(*whose.entries(), RepairRow.deleted_at.is_(None))
            .order_by(RepairRow.id, RepairEntryRow.seq)
        )
        found: dict[RepairId, tuple[EntryId, ...]] = {}
        for row in rows:
            repair = RepairId(row.uid)
            found[repair] = (*found.get(repair, ()), EntryId(row.entry))
        return found

    def changes(self, whose: Whose) -> tuple[RepairChange, ...]:
        """When their repairs were tried, closed and opened again by hand, in the order of it."""
        ids = select(RepairEntryRow.repair_id).where(RepairEntryRow.entry_id.in_(whose.row_ids()))
        met: list[Condition] = [RepairRow.deleted_at.is_(None)]
        met.append(RepairMoveRow.kind.in_(_CHANGES))
        if whose.share_safe:
            met.append(RepairMoveRow.private.is_(False))
        rows = self._connection.execute(
            select(
                RepairRow.uid,
                RepairMoveRow.seq,
                RepairMoveRow.at,
                RepairMoveRow.kind,
                RepairMoveRow.value_json,
            )
            .join(RepairRow, RepairRow.id == RepairMoveRow.repair_id)
            .where(or_(RepairRow.id.in_(ids), RepairRow.code.in_(whose.codes)), *met)
            .order_by(RepairRow.id, RepairMoveRow.seq)
        )
        return tuple(
            RepairChange(
                RepairId(row.uid),
                row.at,
                row.seq,
                _CHANGES[row.kind],
                row.value_json if isinstance(row.value_json, str) else "",
            )
            for row in rows
        )

    # ------------------------------------------------------------- supervision

    def outcomes(self, whose: Whose) -> tuple[Outcome, ...]:
        """What came of these reflections in supervision, oldest first.

        Share-safe, what repeats private words of any reflection it was about is left out.
        """
        rows = self._connection.execute(
            _outcomes()
            .add_columns(EntryRow.uid.label("entry"))
            .join(AgendaSourceRow, AgendaSourceRow.item_id == AgendaItemRow.id)
            .join(EntryRow, EntryRow.id == AgendaSourceRow.entry_id)
            .where(*whose.entries(), AgendaItemRow.outcome != "")
            .order_by(SessionRow.held_at, AgendaItemRow.id, AgendaSourceRow.place)
        )
        return self._open_ones(_with_entries(rows), whose.share_safe)

    def outcomes_with(self, person: PersonId, *, share_safe: bool = False) -> tuple[Outcome, ...]:
        """What came of the sessions with a supervisor, oldest first; share-safe as `outcomes`."""
        met = (EntryRow.id == AgendaSourceRow.entry_id) & EntryRow.deleted_at.is_(None)
        if share_safe:
            met &= EntryRow.privacy != Privacy.PRIVATE.value
        rows = self._connection.execute(
            _outcomes()
            .add_columns(EntryRow.uid.label("entry"))
            .outerjoin(AgendaSourceRow, AgendaSourceRow.item_id == AgendaItemRow.id)
            .outerjoin(EntryRow, met)
            .where(PersonRow.uid == person, AgendaItemRow.outcome != "")
            .order_by(SessionRow.held_at, AgendaItemRow.place, AgendaSourceRow.place)
        )
        return self._open_ones(_with_entries(rows), share_safe)

    def _open_ones(self, found: dict[int, Outcome], share_safe: bool) -> tuple[Outcome, ...]:
        if not share_safe:
            return tuple(found.values())
        hidden = self._hidden_words(list(found))
        return tuple(
            replace(each, question="" if rests_on(each.question, hidden[item]) else each.question)
            for item, each in found.items()
            if not rests_on(each.text, hidden[item])
        )

    def _hidden_words(self, items: Sequence[int]) -> dict[int, list[str]]:
        """What is private of the reflections that agenda items are about."""
        pairs = self._connection.execute(
            select(AgendaSourceRow.item_id, AgendaSourceRow.entry_id).where(
                AgendaSourceRow.item_id.in_(items), AgendaSourceRow.entry_id.is_not(None)
            )
        ).all()
        known = hidden_of(self._connection, sorted({pair.entry_id for pair in pairs}))
        closed = [row_id for row_id, each in known.items() if each.everything]
        said: dict[int, list[str]] = defaultdict(list)
        for row in self._connection.execute(
            select(AnswerRow.entry_id, AnswerRow.text).where(AnswerRow.entry_id.in_(closed))
        ):
            said[row.entry_id].append(row.text)
        found: dict[int, list[str]] = defaultdict(list)
        for item, entry in pairs:
            if entry in known:
                title = [known[entry].title] if known[entry].everything else []
                found[item] += [*known[entry].texts, *title, *said[entry]]
        return found


def _outcomes() -> Select[Any]:
    return (
        select(
            AgendaItemRow.id,
            SessionRow.uid,
            SessionRow.held_at,
            PersonRow.name,
            AgendaItemRow.question,
            AgendaItemRow.outcome,
        )
        .join(SessionRow, SessionRow.id == AgendaItemRow.session_id)
        .join(PersonRow, PersonRow.id == SessionRow.person_id)
    )


def _with_entries(rows: Any) -> dict[int, Outcome]:
    """One outcome an item, with all reflections it was about."""
    found: dict[int, Outcome] = {}
    for row in rows:
        before = found[row.id].entries if row.id in found else ()
        entries = (*before, EntryId(row.entry)) if row.entry is not None else before
        found[row.id] = Outcome(
            SessionId(row.uid), row.held_at, row.name, row.question, row.outcome, entries
        )
    return found
