"""Everything that concerns one code, the bin included: for a report, never for a list."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, func, or_, select

from models.records.ids import ActionId, EntryId, ItemId
from models.records.keeping import BroughtItem, Mention, PromisedAction
from models.records.supervision import Aftermath, Framing
from models.repositories.plain_records import record_from
from models.repositories.timeline import TimelineRepository
from models.tables import (
    ActionRow,
    AgendaItemRow,
    AgendaSourceRow,
    AnswerRow,
    EntryRow,
    HindsightRow,
    PersonRow,
    RepairRow,
    SessionRow,
)


class ConcerningRepository:
    """Reads in one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def entries(self, codes: Collection[str]) -> tuple[tuple[EntryId, bool], ...]:
        """Reflections of these codes as they were held, and whether each is in the bin."""
        rows = self._connection.execute(
            select(EntryRow.uid, EntryRow.deleted_at)
            .where(EntryRow.code.in_(sorted(codes)))
            .order_by(EntryRow.held_at, EntryRow.uid)
        )
        return tuple((EntryId(row.uid), row.deleted_at is not None) for row in rows)

    def held(self, codes: Collection[str]) -> tuple[datetime, ...]:
        """When those outside the bin were held, in order."""
        rows = self._connection.execute(
            select(EntryRow.held_at)
            .where(EntryRow.code.in_(sorted(codes)), EntryRow.deleted_at.is_(None))
            .order_by(EntryRow.held_at)
        )
        return tuple(rows.scalars())

    def brought(self, codes: Collection[str]) -> tuple[BroughtItem, ...]:
        """What of these codes came to supervision, as it was held, with what came of it.

        Known by its reflections, by its repair, or by what was kept of reflections that are gone.
        """
        wanted = sorted(codes)
        of_sources = (
            select(AgendaSourceRow.item_id)
            .outerjoin(EntryRow, EntryRow.id == AgendaSourceRow.entry_id)
            .where(
                or_(
                    EntryRow.code.in_(wanted),
                    func.json_extract(AgendaSourceRow.excerpt, "$.code").in_(wanted),
                )
            )
        )
        rows = self._connection.execute(
            select(
                AgendaItemRow.id,
                AgendaItemRow.uid,
                AgendaItemRow.question,
                AgendaItemRow.outcome,
                AgendaItemRow.state,
                AgendaItemRow.framing,
                AgendaItemRow.aftermath,
                SessionRow.held_at,
                PersonRow.name,
            )
            .join(SessionRow, SessionRow.id == AgendaItemRow.session_id)
            .join(PersonRow, PersonRow.id == SessionRow.person_id)
            .outerjoin(RepairRow, RepairRow.id == AgendaItemRow.repair_id)
            .where(
                or_(
                    AgendaItemRow.id.in_(of_sources),
                    RepairRow.code.in_(wanted),
                    func.json_extract(AgendaItemRow.framing, "$.code").in_(wanted),
                )
            )
            .order_by(SessionRow.held_at, AgendaItemRow.place, AgendaItemRow.id)
        ).all()
        row_ids = [row.id for row in rows]
        actions, passages = self._actions(row_ids), self._passages(row_ids)
        return tuple(
            BroughtItem(
                id=ItemId(row.uid),
                held_at=row.held_at,
                person=row.name,
                question=row.question,
                outcome=row.outcome,
                state=row.state,
                actions=tuple(actions[row.id]),
                framing=record_from(Framing, row.framing),
                aftermath=record_from(Aftermath, row.aftermath),
                passages=tuple(passages[row.id]),
            )
            for row in rows
        )

    def _actions(self, item_ids: Sequence[int]) -> dict[int, list[PromisedAction]]:
        found: dict[int, list[PromisedAction]] = defaultdict(list)
        rows = self._connection.execute(
            select(ActionRow.__table__)
            .where(ActionRow.item_id.in_(item_ids))
            .order_by(ActionRow.item_id, ActionRow.place, ActionRow.id)
        )
        for row in rows:
            found[row.item_id].append(
                PromisedAction(ActionId(row.uid), row.text, row.due, row.done_at, row.done)
            )
        return found

    def _passages(self, item_ids: Sequence[int]) -> dict[int, list[str]]:
        """What was chosen to be shown, of each item."""
        found: dict[int, list[str]] = defaultdict(list)
        rows = self._connection.execute(
            select(AgendaSourceRow.item_id, AgendaSourceRow.excerpt)
            .where(AgendaSourceRow.item_id.in_(item_ids))
            .order_by(AgendaSourceRow.item_id, AgendaSourceRow.place)
        )
        for row in rows:
            chosen = (row.excerpt or {}).get("chosen")
            if chosen:
                found[row.item_id].append(chosen)
        return found

    def mentions(self, codes: Collection[str]) -> tuple[Mention, ...]:
        """Reflections of other codes, or of none, whose answers or notes name one of these."""
        found: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
        for code in sorted(codes):
            for uid, heading, text, private in self._near(code, codes):
                if names(text, code) and (heading, text, private) not in found[uid]:
                    found[uid].append((heading, text, private))
        ids = [EntryId(uid) for uid, passages in found.items() if passages]
        cards = TimelineRepository(self._connection).cards(ids)
        told = [Mention(card, tuple(found[card.id])) for card in cards]
        return tuple(sorted(told, key=lambda each: each.card.held_at))

    def _near(self, code: str, codes: Collection[str]) -> list[tuple[str, str, str, bool]]:
        other = (EntryRow.code.not_in(sorted(codes)), EntryRow.deleted_at.is_(None))
        answers = (
            select(EntryRow.uid, AnswerRow.heading, AnswerRow.text, AnswerRow.private)
            .join(AnswerRow, AnswerRow.entry_id == EntryRow.id)
            .where(*other, AnswerRow.text.contains(code, autoescape=True))
            .order_by(EntryRow.id, AnswerRow.seq)
        )
        notes = (
            select(EntryRow.uid, HindsightRow.text, HindsightRow.private)
            .join(HindsightRow, HindsightRow.entry_id == EntryRow.id)
            .where(*other, HindsightRow.text.contains(code, autoescape=True))
            .order_by(EntryRow.id, HindsightRow.id)
        )
        found = [
            (row.uid, row.heading, row.text, row.private)
            for row in self._connection.execute(answers)
        ]
        found += [(row.uid, "", row.text, row.private) for row in self._connection.execute(notes)]
        return found


def names(text: str, code: str) -> bool:
    """Whether a text names a code as a word of its own."""
    return re.search(rf"(?<!\w){re.escape(code)}(?!\w)", text) is not None
