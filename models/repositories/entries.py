"""Whole entries: written with everything derived from them, read back, binned, purged."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from models import search
from models.records.entries import (
    AboutSession,
    Bring,
    BroughtAction,
    BroughtOutcome,
    Entry,
    Hindsight,
    PackUse,
    Privacy,
    Revision,
)
from models.records.ids import EntryId, ItemId, RevisionId, SessionId, new_id
from models.records.supervision import ActionDetails, Aftermath, ItemState
from models.repositories import dismissals, excerpts
from models.repositories.carrying import times_carried
from models.repositories.digest import Digest, digest, private_texts, rests_on
from models.repositories.meaning import forget_read, was_read
from models.repositories.own_text import written_by, written_in
from models.repositories.plain_records import record_from
from models.repositories.repairs import RepairsRepository
from models.repositories.rows import (
    answer_columns,
    answer_of,
    entry_columns,
    header_of,
    hindsight_of,
    links_of,
)
from models.snapshots import entry_from, entry_values
from models.tables import (
    ActionRow,
    AgendaItemRow,
    AgendaSourceRow,
    AnswerRow,
    EntryPackRow,
    EntryRow,
    HindsightRow,
    LinkRow,
    PersonRow,
    RevisionRow,
    SessionEntryRow,
    SessionRow,
    TagRow,
    WordRow,
)


class EntriesRepository:
    """Entries of one unit of work."""

    def __init__(self, connection: Connection, repairs: RepairsRepository) -> None:
        self._connection = connection
        self._repairs = repairs

    # ------------------------------------------------------------- writing

    def put(self, entry: Entry, *, batch: int | None = None) -> None:
        """Write an entry, its notes, words and index, in place of what stood under its id.

        An entry of that id in the bin comes out of it. Its repairs, its revisions and what came of
        it in supervision are not touched, but excerpts of it lose what is private now. `batch` is the row id of the import it came with.
        """
        derived = digest(entry)
        columns = entry_columns(entry, derived)
        row_id = self.row_id(entry.id)
        if row_id is None:
            row_id = self._insert({**columns, "uid": entry.id, "import_batch_id": batch})
        else:
            self._unread_if_reworded(row_id, entry)
            self._connection.execute(
                update(EntryRow).where(EntryRow.id == row_id).values(**columns, deleted_at=None)
            )
            self._clear(row_id)
        self._write_parts(row_id, entry)
        excerpts.strip(self._connection, row_id)
        self._index(row_id, derived)

    def _unread_if_reworded(self, row_id: int, entry: Entry) -> None:
        """A mark, a tag or a code makes no word another one: what was read of it stays then."""
        if was_read(self._connection, row_id):
            before = written_in(self._connection, [row_id], share_safe=False).get(row_id)
            if before != written_by(entry):
                forget_read(self._connection, row_id)

    def _insert(self, columns: dict[str, Any]) -> int:
        key = self._connection.execute(insert(EntryRow), columns).inserted_primary_key
        if key is None:
            raise RuntimeError("the database gave no row id")
        return int(key[0])

    def _clear(self, row_id: int) -> None:
        for table in (AnswerRow, EntryPackRow, TagRow, LinkRow, WordRow):
            self._connection.execute(delete(table).where(table.entry_id == row_id))

    def _write_parts(self, row_id: int, entry: Entry) -> None:
        self._rows(AnswerRow, answer_columns(entry, row_id))
        self._rows(
            EntryPackRow,
            [
                {
                    "entry_id": row_id,
                    "pack": use.pack,
                    "seq": seq,
                    "version": use.version,
                    "title": use.title,
                }
                for seq, use in enumerate(entry.packs)
            ],
        )
        tags = dict.fromkeys(entry.header.tags)
        self._rows(
            TagRow, [{"entry_id": row_id, "tag": tag, "seq": seq} for seq, tag in enumerate(tags)]
        )
        self._rows(
            LinkRow,
            [
                {"entry_id": row_id, "target_uid": link, "seq": seq}
                for seq, link in enumerate(dict.fromkeys(entry.links))
            ],
        )
        self._write_notes(row_id, entry.hindsight)

    def _write_notes(self, row_id: int, notes: Sequence[Hindsight]) -> None:
        """Notes that stay are not touched: a legal hold lets none be taken away in between."""
        of_entry = HindsightRow.entry_id == row_id
        wanted = [note.id for note in notes]
        self._connection.execute(
            delete(HindsightRow).where(of_entry, HindsightRow.uid.not_in(wanted))
        )
        known = set(self._connection.execute(select(HindsightRow.uid).where(of_entry)).scalars())
        for note in notes:
            if note.id in known:
                self._connection.execute(
                    update(HindsightRow)
                    .where(HindsightRow.uid == note.id)
                    .values(**_hindsight_columns(row_id, note))
                )
        fresh = [note for note in notes if note.id not in known]
        self._rows(HindsightRow, [_hindsight_columns(row_id, note) for note in fresh])

    def _rows(self, table: Any, rows: list[dict[str, Any]]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)

    def _index(self, row_id: int, derived: Digest) -> None:
        self._rows(
            WordRow,
            [
                {
                    "kind": word.kind,
                    "word": word.word,
                    "entry_id": row_id,
                    "intensity": word.intensity,
                    "private": word.private,
                    "seq": seq,
                }
                for seq, word in enumerate(derived.words)
            ],
        )
        search.put(self._connection, row_id, derived.index)

    def set_bring(self, entry_id: EntryId, bring: Bring, question: str, when: datetime) -> None:
        """Mark an entry for supervision, or take the mark away."""
        entry = self.get(entry_id)
        if entry is not None:
            self.put(replace(entry, bring=bring, bring_question=question, changed_at=when))

    # ------------------------------------------------------------- reading

    def row_id(self, entry_id: EntryId) -> int | None:
        """The row id of an entry, whether in the bin or not."""
        return self._connection.execute(
            select(EntryRow.id).where(EntryRow.uid == entry_id)
        ).scalar()

    def row_ids(self, entry_ids: Sequence[EntryId]) -> dict[EntryId, int]:
        """The row ids of those entries that there are."""
        rows = self._connection.execute(
            select(EntryRow.uid, EntryRow.id).where(EntryRow.uid.in_(entry_ids))
        )
        return {EntryId(uid): row_id for uid, row_id in rows}

    def count(self) -> int:
        """How many entries there are outside the bin."""
        statement = select(func.count()).where(EntryRow.deleted_at.is_(None))
        return int(self._connection.execute(statement).scalar_one())

    def get(
        self, entry_id: EntryId, *, share_safe: bool = False, binned: bool = False
    ) -> Entry | None:
        """The whole entry, or None when there is none or it is in the bin (see `binned`).

        Share-safe, an entry of the private class is not there, nor is anything private of another.
        """
        row = self._connection.execute(
            select(EntryRow.__table__).where(EntryRow.uid == entry_id)
        ).one_or_none()
        if row is None or (row.deleted_at is not None and not binned):
            return None
        entry = self._read(row)
        if not share_safe:
            return entry
        if entry.header.privacy is Privacy.PRIVATE:
            return None
        return self._shareable(entry, row)

    def last_changed(self) -> datetime | None:
        """When an entry was last changed, the bin included; None when there is none."""
        return self._connection.execute(select(func.max(EntryRow.changed_at))).scalar()

    def every_id(self) -> tuple[EntryId, ...]:
        """The ids of all entries outside the bin, oldest first."""
        uids = self._connection.execute(
            select(EntryRow.uid)
            .where(EntryRow.deleted_at.is_(None))
            .order_by(EntryRow.held_at, EntryRow.uid)
        ).scalars()
        return tuple(EntryId(uid) for uid in uids)

    def _read(self, row: Row[Any]) -> Entry:
        return Entry(
            id=EntryId(row.uid),
            header=header_of(row, tuple(r.tag for r in self._parts(TagRow, row.id))),
            title=row.title,
            packs=tuple(
                PackUse(r.pack, r.version, r.title) for r in self._parts(EntryPackRow, row.id)
            ),
            answers=tuple(answer_of(r) for r in self._parts(AnswerRow, row.id)),
            bring=Bring(row.bring),
            bring_question=row.bring_question,
            links=links_of(self._parts(LinkRow, row.id)),
            hindsight=self._hindsight(row.id),
            outcomes=self._outcomes(row.id),
            about=self._about(row.id),
            repairs=self._repairs.of_entry(EntryId(row.uid)),
            revisions=self._revision_count(row.id),
            created_at=row.created_at,
            changed_at=row.changed_at,
            source=row.source,
        )

    def _parts(self, table: Any, row_id: int) -> list[Row[Any]]:
        statement = select(table.__table__).where(table.entry_id == row_id).order_by(table.seq)
        return list(self._connection.execute(statement).all())

    def _hindsight(self, row_id: int) -> tuple[Hindsight, ...]:
        rows = self._connection.execute(
            select(HindsightRow.__table__)
            .where(HindsightRow.entry_id == row_id)
            .order_by(HindsightRow.written_at, HindsightRow.id)
        )
        return tuple(hindsight_of(row) for row in rows)

    def _shareable(self, entry: Entry, row: Row[Any]) -> Entry:
        private = private_texts(entry)
        answers = tuple(answer for answer in entry.answers if not answer.private)
        packs_left = {answer.key.pack for answer in answers}
        hides = {answer.key.pack for answer in entry.answers} - packs_left
        header = replace(entry.header, placing=None) if row.position_private else entry.header
        return replace(
            entry,
            header=header,
            packs=tuple(use for use in entry.packs if use.pack not in hides),
            answers=answers,
            bring_question="" if rests_on(entry.bring_question, private) else entry.bring_question,
            hindsight=tuple(note for note in entry.hindsight if not note.private),
            outcomes=tuple(_shareable_outcome(each, private) for each in entry.outcomes),
            about=(),
            repairs=self._repairs.of_entry(entry.id, share_safe=True),
            revisions=0,
        )

    def _outcomes(self, row_id: int) -> tuple[BroughtOutcome, ...]:
        rows = self._connection.execute(
            select(
                AgendaItemRow.id,
                AgendaItemRow.uid.label("item"),
                AgendaItemRow.question,
                AgendaItemRow.outcome,
                AgendaItemRow.aftermath,
                AgendaItemRow.carried_from,
                AgendaItemRow.origin_uid,
                SessionRow.uid.label("session"),
                SessionRow.held_at,
                PersonRow.name,
            )
            .join(AgendaSourceRow, AgendaSourceRow.item_id == AgendaItemRow.id)
            .join(SessionRow, SessionRow.id == AgendaItemRow.session_id)
            .join(PersonRow, PersonRow.id == SessionRow.person_id)
            .where(AgendaSourceRow.entry_id == row_id)
            .where(AgendaItemRow.state == ItemState.DISCUSSED.value)
            .order_by(SessionRow.held_at, AgendaItemRow.place)
        ).all()
        return tuple(
            BroughtOutcome(
                session_id=SessionId(row.session),
                item_id=ItemId(row.item),
                held_at=row.held_at,
                person=row.name,
                question=row.question,
                outcome=row.outcome,
                promised=self._promised(row.id),
                take=told.take,
                view=told.view,
                carried_from=row.carried_from,
                times_carried=times_carried(self._connection, row.origin_uid),
            )
            for row in rows
            for told in (record_from(Aftermath, row.aftermath),)
        )

    def _about(self, row_id: int) -> tuple[AboutSession, ...]:
        rows = self._connection.execute(
            select(SessionRow.uid, SessionRow.held_at, PersonRow.name, SessionEntryRow.kind)
            .join(SessionEntryRow, SessionEntryRow.session_id == SessionRow.id)
            .join(PersonRow, PersonRow.id == SessionRow.person_id)
            .where(SessionEntryRow.entry_id == row_id)
            .order_by(SessionRow.held_at)
        )
        return tuple(
            AboutSession(SessionId(row.uid), row.held_at, row.name, row.kind) for row in rows
        )

    def _promised(self, item_id: int) -> tuple[BroughtAction, ...]:
        rows = self._connection.execute(
            select(ActionRow.text, ActionRow.done, ActionRow.result, ActionRow.details)
            .where(ActionRow.item_id == item_id)
            .order_by(ActionRow.place, ActionRow.id)
        )
        return tuple(
            BroughtAction(row.text, row.done, told.dropped, row.result, told.effect)
            for row in rows
            for told in (record_from(ActionDetails, row.details),)
        )

    # ------------------------------------------------------------- revisions

    def keep_revision(self, before: Entry, when: datetime) -> RevisionId:
        """Keep an entry as it stood before an edit."""
        revision_id = RevisionId(new_id())
        self._connection.execute(
            insert(RevisionRow),
            {
                "uid": revision_id,
                "entry_id": self.row_id(before.id),
                "saved_at": when,
                "snapshot": entry_values(before),
            },
        )
        return revision_id

    def drop_revision(self, revision_id: RevisionId) -> None:
        """Take back a revision: the edit that made it was undone."""
        self._connection.execute(delete(RevisionRow).where(RevisionRow.uid == revision_id))

    def revisions(self, entry_id: EntryId) -> tuple[Revision, ...]:
        """Earlier states, newest first. `saved_at` is when that state was replaced."""
        rows = self._connection.execute(
            select(RevisionRow.uid, RevisionRow.saved_at, RevisionRow.snapshot)
            .join(EntryRow, EntryRow.id == RevisionRow.entry_id)
            .where(EntryRow.uid == entry_id)
            .order_by(RevisionRow.id.desc())
        )
        found = []
        for row in rows:
            before = entry_from(row.snapshot)
            found.append(
                Revision(RevisionId(row.uid), entry_id, row.saved_at, before.title, before.answers)
            )
        return tuple(found)

    def _revision_count(self, row_id: int) -> int:
        statement = select(func.count()).where(RevisionRow.entry_id == row_id)
        return int(self._connection.execute(statement).scalar_one())

    # ------------------------------------------------------------- the bin

    def move_to_bin(self, entry_ids: Sequence[EntryId], when: datetime) -> tuple[EntryId, ...]:
        """Take entries out of every list and index; returns those that were there to take."""
        taken = []
        for entry_id in dict.fromkeys(entry_ids):
            row_id = self.row_id(entry_id)
            changed = self._connection.execute(
                update(EntryRow)
                .where(EntryRow.id == row_id, EntryRow.deleted_at.is_(None))
                .values(deleted_at=when)
            ).rowcount
            if row_id is not None and changed:
                self._connection.execute(delete(WordRow).where(WordRow.entry_id == row_id))
                search.drop(self._connection, row_id)
                forget_read(self._connection, row_id)
                taken.append(entry_id)
        return tuple(taken)

    def restore(self, entry_ids: Sequence[EntryId]) -> tuple[EntryId, ...]:
        """Bring entries back from the bin; returns those that were in it."""
        restored = []
        for entry_id in dict.fromkeys(entry_ids):
            row_id = self.row_id(entry_id)
            changed = self._connection.execute(
                update(EntryRow)
                .where(EntryRow.id == row_id, EntryRow.deleted_at.is_not(None))
                .values(deleted_at=None)
            ).rowcount
            entry = self.get(entry_id) if row_id is not None and changed else None
            if entry is not None and row_id is not None:
                self._index(row_id, digest(entry))
                restored.append(entry_id)
        return tuple(restored)

    def binned(self, before: datetime | None = None) -> tuple[EntryId, ...]:
        """Entries in the bin, last deleted first; with `before`, those deleted before it."""
        statement = select(EntryRow.uid).where(EntryRow.deleted_at.is_not(None))
        if before is not None:
            statement = statement.where(EntryRow.deleted_at < before)
        rows = self._connection.execute(
            statement.order_by(EntryRow.deleted_at.desc(), EntryRow.uid.desc())
        )
        return tuple(EntryId(uid) for uid in rows.scalars())

    def open_with(self, pack: str, *, binned: bool = False) -> tuple[EntryId, ...]:
        """Entries that answer a prompt set and are not of the private class; with `binned`, all."""
        rows = self._connection.execute(_open_with(pack, EntryRow.uid, binned=binned))
        return tuple(EntryId(uid) for uid in rows.scalars())

    def close_off_binned(self, pack: str) -> None:
        """Make entries in the bin that answer a prompt set private: no list and no index has them."""
        rows = self._connection.execute(
            _open_with(pack, EntryRow.id, binned=True).where(EntryRow.deleted_at.is_not(None))
        )
        for row_id in rows.scalars().all():
            self._connection.execute(
                update(EntryRow).where(EntryRow.id == row_id).values(privacy=Privacy.PRIVATE.value)
            )
            excerpts.strip(self._connection, row_id)

    def erase(self, entry_ids: Sequence[EntryId]) -> None:
        """Remove entries for good, with everything that belongs to them.

        A repair goes with the last entry that tells of it, unless something was written on it.
        """
        self._repairs.erase(self._repairs.hanging_on(entry_ids))
        for entry_id, row_id in self.row_ids(entry_ids).items():
            excerpts.strip(self._connection, row_id)
            search.drop(self._connection, row_id)
            forget_read(self._connection, row_id)
            dismissals.forget(self._connection, entry_id)
            self._connection.execute(delete(LinkRow).where(LinkRow.target_uid == entry_id))
            self._connection.execute(delete(EntryRow).where(EntryRow.id == row_id))

    # ------------------------------------------------------------- imports

    def known_sources(self, sources: Sequence[str]) -> frozenset[str]:
        """Those of the sources from which an entry came, the bin included."""
        statement = select(EntryRow.source).where(
            EntryRow.source.in_(sources), EntryRow.source != ""
        )
        return frozenset(self._connection.execute(statement).scalars())

    def known_hashes(self, hashes: Sequence[str]) -> frozenset[str]:
        """Those of the content hashes (`digest.content_hash`) that an entry has."""
        statement = select(EntryRow.content_hash).where(EntryRow.content_hash.in_(hashes))
        return frozenset(self._connection.execute(statement).scalars())


def _hindsight_columns(row_id: int, note: Hindsight) -> dict[str, Any]:
    return {
        "uid": note.id,
        "entry_id": row_id,
        "written_at": note.written_at,
        "text": note.text,
        "private": note.private,
    }


def _open_with(pack: str, column: Any, *, binned: bool) -> Any:
    answered = select(EntryPackRow.entry_id).where(EntryPackRow.pack == pack)
    found = select(column).where(
        EntryRow.id.in_(answered), EntryRow.privacy != Privacy.PRIVATE.value
    )
    return found if binned else found.where(EntryRow.deleted_at.is_(None))


def _shareable_outcome(outcome: BroughtOutcome, private: tuple[str, ...]) -> BroughtOutcome:
    return replace(
        outcome,
        question="" if rests_on(outcome.question, private) else outcome.question,
        outcome="" if rests_on(outcome.outcome, private) else outcome.outcome,
        promised=tuple(
            _shareable_action(each, private)
            for each in outcome.promised
            if not rests_on(each.text, private)
        ),
        take="" if rests_on(outcome.take, private) else outcome.take,
    )


def _shareable_action(action: BroughtAction, private: tuple[str, ...]) -> BroughtAction:
    return replace(
        action,
        result="" if rests_on(action.result, private) else action.result,
        effect="" if rests_on(action.effect, private) else action.effect,
    )
