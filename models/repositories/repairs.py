"""Repairs: what is kept of each, the entries that tell of it, and its dated changes."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, delete, func, insert, or_, select, update

from models.records.entries import Privacy
from models.records.ids import EntryId, RepairId
from models.records.repairs import (
    NO_SLIP,
    LinkedEntry,
    MoveKind,
    RepairCard,
    RepairMove,
    Standing,
)
from models.records.supervision import SessionState
from models.repositories.digest import own_words, rests_on
from models.repositories.excerpts import Hidden, hidden_of
from models.repositories.repair_rows import KeptRepair as KeptRepair
from models.repositories.repair_rows import StoredRepair as StoredRepair
from models.repositories.repair_rows import card_of, move_of, stored, title_of
from models.tables import (
    ActionRow,
    AgendaItemRow,
    AnswerRow,
    EntryRow,
    RepairEntryRow,
    RepairMoveRow,
    RepairRow,
    SessionRow,
)

_AT_ONCE = 500
_BY_HAND = (MoveKind.TRY.value, MoveKind.TITLE.value)
_RESULT = "closed.result"


@dataclass(slots=True)
class _Hidden:
    """What nobody else is to read of a repair; `closed_off` where a whole entry is."""

    texts: list[str] = field(default_factory=list, repr=False)
    closed_off: bool = False

    def take(self, entry: Hidden, said: Sequence[str]) -> None:
        """Add what is private of an entry that tells of it: of one closed off, all it says."""
        self.texts += entry.texts
        if entry.everything:
            self.texts += (entry.title, *said)
            self.closed_off = True


class RepairsRepository:
    """Repairs of one unit of work.

    Lists leave out what rests in the bin: repairs, and those of which only entries in the bin tell.
    Share-safe, they leave out those of which only private words tell.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # ------------------------------------------------------------- what is kept

    def put(self, repair: StoredRepair) -> None:
        """Write a repair in place of what stands under its id; links and changes stay."""
        columns = {
            "entry_id": self._entry_row(repair.entry_id) if repair.entry_id else None,
            "title": repair.title,
            "stage": repair.stage.value,
            "side": repair.side.value,
            "standing": repair.standing.value,
            "code": repair.code,
            "private": repair.private,
            "noticed_at": repair.noticed_at,
            "changed_at": repair.changed_at,
            "rule": repair.rule.value,
            "due": repair.due,
            "closed_at": repair.closed_at,
            "reopened_at": repair.reopened_at,
            "result": repair.result,
            "tries": repair.tries,
            "deferential": repair.is_deferential,
            "shown": repair.is_shown,
            "deleted_at": repair.deleted_at,
        }
        changed = self._connection.execute(
            update(RepairRow).where(RepairRow.uid == repair.id).values(**columns)
        ).rowcount
        if not changed:
            self._connection.execute(insert(RepairRow), {**columns, "uid": repair.id})

    def get(self, repair_id: RepairId) -> StoredRepair | None:
        """What is kept under that id, whether in the bin or not."""
        found = self._stored(RepairRow.uid == repair_id)
        return found[0] if found else None

    def noticed_in(self, entry_id: EntryId) -> StoredRepair | None:
        """The repair of what was noticed in that entry first, whether in the bin or not."""
        found = self._stored(EntryRow.uid == entry_id)
        return found[0] if found else None

    def kept(self, repair_id: RepairId) -> KeptRepair | None:
        """The whole of it."""
        repair = self.get(repair_id)
        if repair is None:
            return None
        entries = self._connection.execute(
            select(EntryRow.uid)
            .join(RepairEntryRow, RepairEntryRow.entry_id == EntryRow.id)
            .where(RepairEntryRow.repair_id == self._row(repair_id))
            .order_by(RepairEntryRow.seq)
        ).scalars()
        return KeptRepair(repair, tuple(EntryId(uid) for uid in entries), self.moves(repair_id))

    def put_back(self, kept: KeptRepair) -> None:
        """Make a repair what it was: its columns, its links to entries that are there, its changes."""
        repair_id = kept.repair.id
        now = self.kept(repair_id)
        self.put(kept.repair)
        for entry_id in now.entries if now and now.entries != kept.entries else ():
            self.unlink(repair_id, entry_id)
        for entry_id in kept.entries:
            self.link(repair_id, entry_id)
        known = {move.seq: move for move in (now.moves if now else ())}
        # What stays is not touched: a legal hold lets nothing be taken away in between.
        self.remove_moves(repair_id, set(known) - {move.seq for move in kept.moves})
        for move in kept.moves:
            if known.get(move.seq) != move:
                self.put_move(repair_id, move)

    def every_id(self) -> tuple[RepairId, ...]:
        """The ids of all, of those in the bin too."""
        uids = self._connection.execute(select(RepairRow.uid).order_by(RepairRow.id)).scalars()
        return tuple(RepairId(uid) for uid in uids)

    def _stored(self, condition: Any) -> tuple[StoredRepair, ...]:
        rows = self._connection.execute(_repairs().where(condition).order_by(RepairRow.id))
        return tuple(stored(row) for row in rows)

    # ------------------------------------------------------------- the entries that tell of it

    def link(self, repair_id: RepairId, entry_id: EntryId) -> bool:
        """Link an entry; whether it was not linked and is there to be linked."""
        row, entry_row = self._row(repair_id), self._entry_row(entry_id)
        if row is None or entry_row is None:
            return False
        linked = self._connection.execute(
            select(RepairEntryRow.entry_id, RepairEntryRow.seq).where(
                RepairEntryRow.repair_id == row
            )
        ).all()
        if any(each.entry_id == entry_row for each in linked):
            return False
        seq = max((each.seq for each in linked), default=-1) + 1
        self._connection.execute(
            insert(RepairEntryRow), {"repair_id": row, "entry_id": entry_row, "seq": seq}
        )
        return True

    def unlink(self, repair_id: RepairId, entry_id: EntryId) -> bool:
        """Take a link away; whether there was one."""
        gone = self._connection.execute(
            delete(RepairEntryRow).where(
                RepairEntryRow.repair_id == self._row(repair_id),
                RepairEntryRow.entry_id == self._entry_row(entry_id),
            )
        ).rowcount
        return bool(gone)

    def entries(self, repair_id: RepairId, *, share_safe: bool = False) -> tuple[LinkedEntry, ...]:
        """Linked entries outside the bin, as they happened."""
        statement = (
            select(EntryRow.uid, EntryRow.title, EntryRow.held_at, EntryRow.id, RepairRow.entry_id)
            .join(RepairEntryRow, RepairEntryRow.entry_id == EntryRow.id)
            .join(RepairRow, RepairRow.id == RepairEntryRow.repair_id)
            .where(RepairRow.uid == repair_id, EntryRow.deleted_at.is_(None))
            .order_by(EntryRow.held_at, RepairEntryRow.seq)
        )
        if share_safe:
            statement = statement.where(EntryRow.privacy != Privacy.PRIVATE.value)
        return tuple(
            LinkedEntry(EntryId(row.uid), row.title, row.held_at, row.id == row.entry_id)
            for row in self._connection.execute(statement)
        )

    def telling_of(self, entry_id: EntryId) -> tuple[RepairId, ...]:
        """All repairs that entry is linked to, in the bin or not, in the order they began in."""
        uids = self._connection.execute(
            select(RepairRow.uid)
            .join(RepairEntryRow, RepairEntryRow.repair_id == RepairRow.id)
            .join(EntryRow, EntryRow.id == RepairEntryRow.entry_id)
            .where(EntryRow.uid == entry_id)
            .order_by(RepairRow.noticed_at, RepairRow.id)
        ).scalars()
        return tuple(RepairId(uid) for uid in uids)

    # ------------------------------------------------------------- dated changes

    def moves(self, repair_id: RepairId) -> tuple[RepairMove, ...]:
        """All changes, in order."""
        rows = self._connection.execute(
            select(RepairMoveRow.__table__)
            .where(RepairMoveRow.repair_id == self._row(repair_id))
            .order_by(RepairMoveRow.seq)
        )
        return tuple(move_of(row) for row in rows)

    def add_move(self, repair_id: RepairId, move: RepairMove) -> RepairMove:
        """Keep a change after all others; it comes back with its `seq`."""
        last = self._connection.execute(
            select(func.max(RepairMoveRow.seq)).where(
                RepairMoveRow.repair_id == self._row(repair_id)
            )
        ).scalar()
        kept = replace(move, seq=(last or 0) + 1)
        self.put_move(repair_id, kept)
        return kept

    def put_move(self, repair_id: RepairId, move: RepairMove) -> None:
        """Keep a change in place of the one of its `seq`, if there is one."""
        row = self._row(repair_id)
        columns = {
            "at": move.at,
            "kind": move.kind.value,
            "stage": move.stage.value,
            "name": move.name,
            "round": move.round,
            "value_json": move.value,
            "text": move.text,
            "reason": move.reason,
            "private": move.private,
        }
        place = (RepairMoveRow.repair_id == row, RepairMoveRow.seq == move.seq)
        changed = self._connection.execute(
            update(RepairMoveRow).where(*place).values(**columns)
        ).rowcount
        if not changed:
            self._connection.execute(
                insert(RepairMoveRow), {**columns, "repair_id": row, "seq": move.seq}
            )

    def remove_moves(self, repair_id: RepairId, seqs: Iterable[int]) -> None:
        """Forget changes that were taken back."""
        self._connection.execute(
            delete(RepairMoveRow).where(
                RepairMoveRow.repair_id == self._row(repair_id), RepairMoveRow.seq.in_(list(seqs))
            )
        )

    # ------------------------------------------------------------- lists

    def cards(self, *, share_safe: bool = False) -> tuple[RepairCard, ...]:
        """All outside the bin: open ones, longest open first, then closed ones, the last first."""
        found = self._cards(_shown(), share_safe)
        closed = [card for card in found if not card.is_open]
        closed.sort(key=lambda card: card.closed_at or card.noticed_at, reverse=True)
        return (*(card for card in found if card.is_open), *closed)

    def open(self, *, share_safe: bool = False) -> tuple[RepairCard, ...]:
        """Those under way, longest open first."""
        return self._cards(_shown().where(RepairRow.closed_at.is_(None)), share_safe)

    def of_code(self, code: str, *, share_safe: bool = False) -> tuple[RepairCard, ...]:
        """Those of one code, open and closed, longest ago noticed first."""
        return self._cards(_shown().where(RepairRow.code == code), share_safe)

    def of_entry(self, entry_id: EntryId, *, share_safe: bool = False) -> tuple[RepairCard, ...]:
        """Those an entry tells of, unless it turned out that nothing had slipped."""
        linked = (
            select(RepairEntryRow.repair_id)
            .join(EntryRow, EntryRow.id == RepairEntryRow.entry_id)
            .where(EntryRow.uid == entry_id)
        )
        return self._cards(
            _shown().where(RepairRow.id.in_(linked), RepairRow.result != NO_SLIP), share_safe
        )

    def card(self, repair_id: RepairId, *, share_safe: bool = False) -> RepairCard | None:
        """One of them."""
        found = self._cards(_shown().where(RepairRow.uid == repair_id), share_safe)
        return found[0] if found else None

    def _cards(self, statement: Select[Any], share_safe: bool) -> tuple[RepairCard, ...]:
        rows = self._connection.execute(
            statement.order_by(RepairRow.noticed_at, RepairRow.id)
        ).all()
        linked = self._linked([row.id for row in rows], share_safe)
        by_hand = self._by_hand([row.id for row in rows if not linked[row.id]], share_safe)
        shown = [row for row in rows if linked[row.id] or row.id in by_hand]
        if not share_safe:
            return tuple(card_of(row, linked[row.id]) for row in shown)
        shown = [row for row in shown if not row.private]
        hidden = self._hidden([row.id for row in shown])
        return tuple(_shareable(row, linked[row.id], hidden[row.id]) for row in shown)

    def _hidden(self, row_ids: Sequence[int]) -> dict[int, _Hidden]:
        """What is private of each repair and of its entries, in the bin or not."""
        found: dict[int, _Hidden] = defaultdict(_Hidden)
        for some in _slices(list(row_ids)):
            links = self._connection.execute(
                select(RepairEntryRow.repair_id, RepairEntryRow.entry_id).where(
                    RepairEntryRow.repair_id.in_(some)
                )
            ).all()
            entries = hidden_of(self._connection, list({each.entry_id for each in links}))
            said = self._said_in([row_id for row_id, each in entries.items() if each.everything])
            for link in links:
                found[link.repair_id].take(entries[link.entry_id], said[link.entry_id])
            written = select(RepairMoveRow.repair_id, RepairMoveRow.text).where(
                RepairMoveRow.repair_id.in_(some),
                RepairMoveRow.private.is_(True),
                RepairMoveRow.text != "",
            )
            for row in self._connection.execute(written):
                found[row.repair_id].texts.append(row.text)
        return found

    def _said_in(self, entry_rows: Sequence[int]) -> dict[int, list[str]]:
        """All that entries say in words of one's own."""
        found: dict[int, list[str]] = defaultdict(list)
        for some in _slices(list(entry_rows)):
            answers = select(AnswerRow.__table__).where(AnswerRow.entry_id.in_(some))
            for row in self._connection.execute(answers):
                found[row.entry_id] += own_words(row.kind, row.text, row.value_json)
        return found

    def _linked(self, row_ids: Sequence[int], share_safe: bool) -> dict[int, list[Row[Any]]]:
        """The linked entries outside the bin by repair, in the order they were linked in."""
        found: dict[int, list[Row[Any]]] = defaultdict(list)
        for begin in range(0, len(row_ids), _AT_ONCE):
            statement = (
                select(
                    RepairEntryRow.repair_id,
                    EntryRow.id,
                    EntryRow.uid,
                    EntryRow.title,
                    EntryRow.held_at,
                    EntryRow.position_private,
                    EntryRow.code,
                )
                .join(EntryRow, EntryRow.id == RepairEntryRow.entry_id)
                .where(RepairEntryRow.repair_id.in_(row_ids[begin : begin + _AT_ONCE]))
                .where(EntryRow.deleted_at.is_(None))
                .order_by(RepairEntryRow.repair_id, RepairEntryRow.seq)
            )
            if share_safe:
                statement = statement.where(EntryRow.privacy != Privacy.PRIVATE.value)
            for row in self._connection.execute(statement):
                found[row.repair_id].append(row)
        return found

    def _by_hand(self, row_ids: Sequence[int], share_safe: bool = False) -> frozenset[int]:
        """Those of the repairs on which something was written by hand, a mere result left out."""
        statement = select(RepairMoveRow.repair_id).where(
            RepairMoveRow.repair_id.in_(row_ids),
            or_(
                RepairMoveRow.kind.in_(_BY_HAND),
                and_(RepairMoveRow.kind == MoveKind.FIELD.value, RepairMoveRow.name != _RESULT),
                RepairMoveRow.reason != "",
            ),
        )
        if share_safe:
            statement = statement.where(RepairMoveRow.private.is_(False))
        return frozenset(self._connection.execute(statement.distinct()).scalars())

    # ------------------------------------------------------------- supervision

    def questions(self, repair_id: RepairId) -> tuple[str, ...]:
        """The questions it came to supervision with, the first one leading."""
        return tuple(
            self._connection.execute(
                select(AgendaItemRow.question)
                .join(SessionRow, SessionRow.id == AgendaItemRow.session_id)
                .where(AgendaItemRow.repair_id == self._row(repair_id))
                .order_by(SessionRow.held_at, AgendaItemRow.place)
            ).scalars()
        )

    def actions(self, repair_id: RepairId) -> tuple[tuple[str, bool], ...]:
        """What was promised for it in supervision, and whether it is done."""
        rows = self._connection.execute(
            select(ActionRow.text, ActionRow.done)
            .join(AgendaItemRow, AgendaItemRow.id == ActionRow.item_id)
            .where(AgendaItemRow.repair_id == self._row(repair_id))
            .order_by(ActionRow.made_at, ActionRow.item_id, ActionRow.place)
        )
        return tuple((row.text, row.done) for row in rows)

    def outcomes(self, repair_id: RepairId) -> tuple[tuple[datetime, str], ...]:
        """What came of it in supervision sessions that are over, each with when it ended."""
        ended = func.coalesce(SessionRow.finished_at, SessionRow.held_at)
        rows = self._connection.execute(
            select(ended.label("ended"), AgendaItemRow.outcome)
            .join(SessionRow, SessionRow.id == AgendaItemRow.session_id)
            .where(
                AgendaItemRow.repair_id == self._row(repair_id),
                AgendaItemRow.outcome != "",
                SessionRow.state == SessionState.FINISHED.value,
            )
            .order_by(SessionRow.held_at, AgendaItemRow.place)
        )
        return tuple((row.ended, row.outcome) for row in rows)

    # ------------------------------------------------------------- the bin

    def move_to_bin(self, repair_id: RepairId, when: datetime) -> bool:
        """Take a repair out of every list; whether it was there to take."""
        return self._set_bin(repair_id, when, RepairRow.deleted_at.is_(None))

    def restore(self, repair_id: RepairId) -> bool:
        """Bring a repair back from the bin; whether it was in it."""
        return self._set_bin(repair_id, None, RepairRow.deleted_at.is_not(None))

    def _set_bin(self, repair_id: RepairId, when: datetime | None, condition: Any) -> bool:
        changed = self._connection.execute(
            update(RepairRow).where(RepairRow.uid == repair_id, condition).values(deleted_at=when)
        ).rowcount
        return bool(changed)

    def binned(self, before: datetime | None = None) -> tuple[RepairCard, ...]:
        """Repairs in the bin, last deleted first; with `before`, those deleted before it."""
        statement = _repairs().where(RepairRow.deleted_at.is_not(None))
        if before is not None:
            statement = statement.where(RepairRow.deleted_at < before)
        rows = self._connection.execute(
            statement.order_by(RepairRow.deleted_at.desc(), RepairRow.id.desc())
        ).all()
        linked = self._linked([row.id for row in rows], share_safe=False)
        return tuple(card_of(row, linked[row.id]) for row in rows)

    def erase(self, repair_ids: Iterable[RepairId]) -> None:
        """Remove repairs for good; agenda items they were brought with stay."""
        self._connection.execute(delete(RepairRow).where(RepairRow.uid.in_(list(repair_ids))))

    def hanging_on(self, entry_ids: Sequence[EntryId]) -> tuple[RepairId, ...]:
        """Repairs that would tell nothing without these entries: no other one is linked, and
        nothing was written on them by hand."""
        gone: set[int] = set()
        for some in _slices(list(entry_ids)):
            gone |= set(self._all(select(EntryRow.id).where(EntryRow.uid.in_(some))))
        telling: set[int] = set()
        for rows in _slices(list(gone)):
            linked = select(RepairEntryRow.repair_id).where(RepairEntryRow.entry_id.in_(rows))
            telling |= set(self._all(linked))
        found: list[RepairId] = []
        for each in _slices(list(telling)):
            found += self._only_told_by(gone, each)
        return tuple(found)

    def _only_told_by(self, gone: Collection[int], row_ids: Sequence[int]) -> Iterable[RepairId]:
        links = self._connection.execute(
            select(RepairEntryRow.repair_id, RepairEntryRow.entry_id).where(
                RepairEntryRow.repair_id.in_(row_ids)
            )
        )
        told = {row.repair_id for row in links if row.entry_id not in gone}
        left = told | self._by_hand(row_ids)
        uids = select(RepairRow.uid).where(RepairRow.id.in_(set(row_ids) - left))
        return [RepairId(uid) for uid in self._all(uids.order_by(RepairRow.id))]

    def drop_empty(self, known: Collection[RepairId]) -> int:
        """Remove those beside the known ones that nothing tells of; how many they were."""
        linked = select(RepairEntryRow.repair_id)
        rows = self._connection.execute(
            select(RepairRow.id, RepairRow.uid).where(RepairRow.id.not_in(linked))
        ).all()
        new = [row for row in rows if row.uid not in known]
        by_hand = self._by_hand([row.id for row in new])
        gone = [RepairId(row.uid) for row in new if row.id not in by_hand]
        self.erase(gone)
        return len(gone)

    # ------------------------------------------------------------- rows

    def _all(self, statement: Select[Any]) -> Sequence[Any]:
        return self._connection.execute(statement).scalars().all()

    def _row(self, repair_id: RepairId) -> int | None:
        statement = select(RepairRow.id).where(RepairRow.uid == repair_id)
        return self._connection.execute(statement).scalar()

    def _entry_row(self, entry_id: EntryId) -> int | None:
        statement = select(EntryRow.id).where(EntryRow.uid == entry_id)
        return self._connection.execute(statement).scalar()


def _shareable(row: Row[Any], entries: Sequence[Row[Any]], hidden: _Hidden) -> RepairCard:
    """A card without its own title, where that repeats private words, and without a place or a
    code that only private words tell."""
    card = card_of(row, entries)
    first = next((each for each in entries if each.id == row.entry_id), None)
    if (first is None and hidden.closed_off) or (first is not None and first.position_private):
        card = replace(card, standing=Standing.UNSAID)
    if hidden.closed_off and all(each.code != row.code for each in entries):
        card = replace(card, code="")
    if row.title and rests_on(row.title, hidden.texts):
        card = replace(card, title=title_of(row, entries))
    return card


def _slices(several: list[Any]) -> Iterable[list[Any]]:
    return (several[at : at + _AT_ONCE] for at in range(0, len(several), _AT_ONCE))


def _repairs() -> Select[Any]:
    return select(RepairRow.__table__, EntryRow.uid.label("entry_uid")).outerjoin(
        EntryRow, EntryRow.id == RepairRow.entry_id
    )


def _shown() -> Select[Any]:
    return _repairs().where(RepairRow.deleted_at.is_(None))
