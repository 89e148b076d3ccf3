"""What was searched for, best first, and other short lists of cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.listmodels.rows import ROW, CardRow, Sentence, flags_of
from models.records.entries import EntryCard
from models.records.ids import EntryId
from models.records.queries import Hit

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class CardListModel(QAbstractListModel):
    """A list that is there as a whole."""

    def __init__(self, sentence: Sentence, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentence = sentence
        self._rows: list[CardRow] = []
        self._total = 0

    def show_hits(self, hits: Sequence[Hit], total: int) -> None:
        """Shows what was found of `total` entries."""
        rows = [CardRow(hit.card, at, hit.snippet) for at, hit in enumerate(hits, 1)]
        self._show(rows, total)

    def show_cards(self, cards: Sequence[EntryCard]) -> None:
        """Shows cards in the order given."""
        self._show([CardRow(card, at) for at, card in enumerate(cards, 1)], len(cards))

    def clear(self) -> None:
        """Forgets everything."""
        self._show([], 0)

    def card(self, index: _Index) -> EntryCard | None:
        """The entry of a row."""
        return self._rows[index.row()].card if index.isValid() else None

    def index_of(self, entry_id: EntryId) -> QModelIndex:
        """Where an entry stands, an invalid index when it is not in the list."""
        for at, row in enumerate(self._rows):
            if row.card.id == entry_id:
                return self.index(at)
        return QModelIndex()

    def first(self) -> QModelIndex:
        """The first entry, an invalid index when there is none."""
        return self.index(0) if self._rows else QModelIndex()

    def _show(self, rows: list[CardRow], total: int) -> None:
        self.beginResetModel()
        self._rows, self._total = rows, total
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(row.card, row.number, max(self._total, len(self._rows)))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return flags_of(self._rows[index.row()])
