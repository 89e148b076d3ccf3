"""Short lists that are there as a whole: the sets of the library, the words of a vocabulary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.listmodels.rows import ROW

R = TypeVar("R")

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class WholeModel(QAbstractListModel, Generic[R]):
    """Rows that stay keep their selection. Each kind of list says what its rows are called."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[R] = []

    def key(self, row: R) -> object:
        """What makes it the same row, whatever is said about it."""
        raise NotImplementedError

    def words(self, row: R) -> str:
        """What is read in it, and typed to come to it."""
        raise NotImplementedError

    def sentence(self, row: R, number: int) -> str:
        """What assistive technology says of it; `number` counts from 1."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[R]) -> None:
        """Shows other rows; the same ones in the same order are only brought up to date."""
        is_same = [self.key(row) for row in rows] == [self.key(row) for row in self._rows]
        if is_same:
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, index: _Index) -> R | None:
        """What stands in a row."""
        there = index.isValid() and 0 <= index.row() < len(self._rows)
        return self._rows[index.row()] if there else None

    def index_of(self, key: object) -> QModelIndex:
        """Where the row of a key stands, an invalid index when it is not shown."""
        for at, row in enumerate(self._rows):
            if self.key(row) == key:
                return self.index(at)
        return QModelIndex()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(row, index.row() + 1)
        return None
