"""Drafts: what is being written and not yet done."""

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from models.records.entries import Draft, DraftCard
from models.records.ids import DraftId, EntryId
from models.snapshots import draft_from, draft_values
from models.tables import DraftRow


class DraftsRepository:
    """Drafts of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, draft: Draft, opening: str) -> None:
        """Keep the whole draft in place of what stood under its id.

        `opening` is what the list of drafts shows of it: its first words that are not private.
        """
        columns = {
            "uid": draft.id,
            "entry_uid": draft.entry_id,
            "opening": opening,
            "packs": list(draft.packs),
            "step": draft.step,
            "payload": draft_values(draft),
            "changed_at": draft.changed_at,
        }
        statement = insert(DraftRow).values(columns)
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["uid"],
                set_={key: statement.excluded[key] for key in columns if key != "uid"},
            )
        )

    def get(self, draft_id: DraftId) -> Draft | None:
        """The draft, or None when it was finished or discarded."""
        row = self._connection.execute(
            select(DraftRow.changed_at, DraftRow.payload).where(DraftRow.uid == draft_id)
        ).one_or_none()
        return draft_from(draft_id, row.changed_at, row.payload) if row else None

    def remove(self, draft_id: DraftId, *, words_kept: bool = False) -> bool:
        """Forget a draft; returns whether there was one.

        Args:
            words_kept: Nothing is lost by it: its words are in an entry now, or there are none. A
                legal hold lets no other draft go.
        """
        if words_kept:
            self._connection.execute(
                update(DraftRow).where(DraftRow.uid == draft_id).values(payload={})
            )
        found = self._connection.execute(delete(DraftRow).where(DraftRow.uid == draft_id))
        return found.rowcount > 0

    def cards(self) -> tuple[DraftCard, ...]:
        """All drafts, last changed first."""
        rows = self._connection.execute(
            select(
                DraftRow.uid,
                DraftRow.opening,
                DraftRow.packs,
                DraftRow.step,
                DraftRow.changed_at,
                DraftRow.entry_uid,
                DraftRow.payload,
            ).order_by(DraftRow.changed_at.desc(), DraftRow.id.desc())
        )
        return tuple(
            DraftCard(
                id=DraftId(row.uid),
                opening=row.opening,
                packs=tuple(row.packs),
                step=row.step,
                changed_at=row.changed_at,
                entry_id=EntryId(row.entry_uid) if row.entry_uid else None,
                has_private=any(each.get("private") for each in row.payload.get("answers", ())),
            )
            for row in rows
        )
