"""What was searched for, best first, and other short lists of cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.listmodels.rows import CardRow, Sentence, flags_of
from app.ui.listmodels.whole import WholeModel
from app.ui.words import found_by, similar_words
from models.records.entries import EntryCard
from models.records.ids import EntryId
from models.records.queries import Hit

_Index = QModelIndex | QPersistentModelIndex


class CardListModel(WholeModel[CardRow]):
    """A list of cards."""

    def __init__(self, sentence: Sentence, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentence = sentence
        self._total = 0

    def key(self, row: CardRow) -> EntryId:
        return row.card.id

    def words(self, row: CardRow) -> str:
        return row.card.title

    def sentence(self, row: CardRow, number: int) -> str:
        sentence = self._sentence(row.card, row.number, max(self._total, len(self._rows)))
        return f"{sentence} {row.said}." if row.said else sentence

    def show_hits(self, hits: Sequence[Hit], total: int) -> None:
        """Shows what was found of `total` entries."""
        rows = [
            CardRow(hit.card, at, hit.snippet, _why(hit), found_by(hit))
            for at, hit in enumerate(hits, 1)
        ]
        self._show(rows, total)

    def show_cards(self, cards: Sequence[EntryCard]) -> None:
        """Shows cards in the order given."""
        self._show([CardRow(card, at) for at, card in enumerate(cards, 1)], len(cards))

    def clear(self) -> None:
        """Forgets everything."""
        self._show([], 0)

    def card(self, index: _Index) -> EntryCard | None:
        """The entry of a row."""
        row = self.row(index)
        return row.card if row is not None else None

    def first(self) -> QModelIndex:
        """The first entry, an invalid index when there is none."""
        return self.index(0) if self._rows else QModelIndex()

    def _show(self, rows: list[CardRow], total: int) -> None:
        if rows == self._rows and total == self._total:
            return
        self._total = total
        self.show_rows(rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return flags_of(self._rows[index.row()])


def _why(hit: Hit) -> str:
    # Words that stand marked in the quotation need not be said below it.
    is_marked = any(span.found for span in hit.snippet)
    return similar_words(hit) if is_marked else found_by(hit)
