"""What a figure is made of, and the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.records.ids import EntryId

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that can be chosen, and the reflections behind it.

    `title` heads the list of these, `sentence` is what is heard, `cells` its row in the table.
    `words` are the kinds and ids of the words that make it a pattern, if any do.
    """

    key: str = field(repr=False)
    title: str = field(repr=False)
    sentence: str = field(repr=False)
    cells: tuple[str, ...] = field(repr=False)
    entries: tuple[EntryId, ...] = ()
    words: tuple[tuple[str, str], ...] = field(default=(), repr=False)


class MarkTable(QAbstractTableModel):
    """One row a mark."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._marks: tuple[Mark, ...] = ()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Shows other marks."""
        self.beginResetModel()
        self._marks = tuple(marks)
        self.endResetModel()

    def mark(self, row: int) -> Mark | None:
        """The mark of a row."""
        return self._marks[row] if 0 <= row < len(self._marks) else None

    def row_of(self, key: str) -> int:
        """Where a mark stands, -1 where it does not."""
        return next((at for at, mark in enumerate(self._marks) if mark.key == key), -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._marks)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        return self._marks[index.row()].cells[index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None
