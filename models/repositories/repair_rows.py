"""Repairs as they are kept, and their rows as records."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row

from models.records.ids import EntryId, RepairId
from models.records.repairs import MoveKind, RepairCard, RepairMove, Side, Stage, Standing
from models.records.values import DueRule


@dataclass(frozen=True, slots=True)
class StoredRepair:
    """All that is kept of a repair beside its entries and changes; `title` is one's own or empty."""

    id: RepairId
    noticed_at: datetime
    changed_at: datetime
    entry_id: EntryId | None = None
    title: str = field(default="", repr=False)
    stage: Stage = Stage.NOTICED
    side: Side = Side.NONE
    standing: Standing = Standing.UNSAID
    code: str = field(default="", repr=False)
    private: bool = False
    rule: DueRule = DueRule.NONE
    due: date | None = None
    closed_at: datetime | None = None
    reopened_at: datetime | None = None
    result: str = ""
    tries: int = 0
    is_deferential: bool = False
    is_shown: bool = False
    deleted_at: datetime | None = None

    def with_card(self, card: RepairCard) -> "StoredRepair":
        """The same with what the card says of its way; title, code, entry and bin stay."""
        return replace(
            self,
            stage=card.stage,
            side=card.side,
            standing=card.standing,
            private=card.private,
            rule=card.rule,
            due=card.due,
            closed_at=card.closed_at,
            reopened_at=card.reopened_at,
            result=card.result,
            tries=card.tries,
            is_deferential=card.is_deferential,
            is_shown=card.is_shown,
        )


@dataclass(frozen=True, slots=True)
class KeptRepair:
    """A whole repair as it is kept: to compare it, and to put it back as it stood.

    `entries` are the linked ones, in the bin or not, in the order they were linked in.
    """

    repair: StoredRepair
    entries: tuple[EntryId, ...] = ()
    moves: tuple[RepairMove, ...] = field(default=(), repr=False)


def stored(row: Row[Any]) -> StoredRepair:
    """What a row of `repair` keeps, with the id of the entry it was noticed in."""
    return StoredRepair(
        id=RepairId(row.uid),
        noticed_at=row.noticed_at,
        changed_at=row.changed_at,
        entry_id=EntryId(row.entry_uid) if row.entry_uid else None,
        title=row.title,
        stage=Stage(row.stage),
        side=Side(row.side),
        standing=Standing(row.standing),
        code=row.code,
        private=row.private,
        rule=DueRule(row.rule),
        due=row.due,
        closed_at=row.closed_at,
        reopened_at=row.reopened_at,
        result=row.result,
        tries=row.tries,
        is_deferential=row.deferential,
        is_shown=row.shown,
        deleted_at=row.deleted_at,
    )


def card_of(row: Row[Any], entries: Sequence[Row[Any]]) -> RepairCard:
    """The card; without an own title it is called as the first of its entries is."""
    noticed_in = next((each for each in entries if each.id == row.entry_id), None)
    return RepairCard(
        id=RepairId(row.uid),
        title=row.title or title_of(row, entries),
        stage=Stage(row.stage),
        side=Side(row.side),
        standing=Standing(row.standing),
        noticed_at=row.noticed_at,
        changed_at=row.changed_at,
        entry_id=EntryId(noticed_in.uid) if noticed_in else None,
        held_at=noticed_in.held_at if noticed_in else None,
        code=row.code,
        rule=DueRule(row.rule),
        due=row.due,
        closed_at=row.closed_at,
        reopened_at=row.reopened_at,
        result=row.result,
        tries=row.tries,
        is_deferential=row.deferential,
        is_shown=row.shown,
        private=row.private,
        entries=len(entries),
    )


def title_of(row: Row[Any], entries: Sequence[Row[Any]]) -> str:
    """What the entry is called that it was noticed in, else another that tells of it."""
    titles = {each.id: str(each.title) for each in entries}
    return titles.get(row.entry_id, next(iter(titles.values()), ""))


def move_of(row: Row[Any]) -> RepairMove:
    """The change in a row of `repair_move`."""
    return RepairMove(
        seq=row.seq,
        at=row.at,
        kind=MoveKind(row.kind),
        stage=Stage(row.stage),
        name=row.name,
        round=row.round,
        value=row.value_json,
        reason=row.reason,
        private=row.private,
        text=row.text,
    )
