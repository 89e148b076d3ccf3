"""The journal as a list that is fetched page by page, newest first, with a row for each month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import partial

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.ui import i18n
from app.ui.listmodels.rows import ROW, CardRow, MonthRow, Row, Sentence, flags_of
from models.records.entries import EntryCard
from models.records.ids import EntryId
from models.records.queries import Page, PageKey

PAGE = 100

Deliver = Callable[[Page], None]
Fetch = Callable[[PageKey | None, int, Deliver], None]
"""Asks for at most so many cards after a place; what it finds goes to `deliver`, any time later."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PagedListModel(QAbstractListModel):
    """Holds cards, never bodies. A page that was asked for before a reload is ignored.

    Signals:
        arrived: a page came, the list may still be empty.
    """

    arrived = Signal()

    def __init__(self, fetch: Fetch, sentence: Sentence, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._sentence = sentence
        self._rows: list[Row] = []
        self._cards = 0
        self._total = 0
        self._after: PageKey | None = None
        self._generation = 0
        self._is_waiting = False
        self._is_known = False

    # What there is

    @property
    def is_known(self) -> bool:
        """Whether a page has come since the list was last cleared."""
        return self._is_known

    def cards(self) -> int:
        """How many entries are loaded."""
        return self._cards

    def card(self, index: _Index) -> EntryCard | None:
        """The entry of a row; None for a month."""
        row = self._rows[index.row()] if index.isValid() else None
        return row.card if isinstance(row, CardRow) else None

    def index_of(self, entry_id: EntryId) -> QModelIndex:
        """Where an entry stands, an invalid index when it is not loaded."""
        for at, row in enumerate(self._rows):
            if isinstance(row, CardRow) and row.card.id == entry_id:
                return self.index(at)
        return QModelIndex()

    def row(self, at: int) -> Row:
        """What stands in a row."""
        return self._rows[at]

    def first(self) -> QModelIndex:
        """The newest entry, an invalid index when there is none."""
        at = next((n for n, row in enumerate(self._rows) if isinstance(row, CardRow)), None)
        return self.index(at) if at is not None else QModelIndex()

    # What changes

    def set_total(self, total: int) -> None:
        """How many entries there are in all, loaded or not; only said, never shown as rows."""
        self._total = total

    def clear(self) -> None:
        """Forgets everything; pages on their way are ignored."""
        self._generation += 1
        self._is_waiting = False
        self._is_known = False
        self.beginResetModel()
        self._rows, self._cards, self._after = [], 0, None
        self.endResetModel()

    def reload(self) -> None:
        """Empties the list and fetches it from the beginning: something else is asked for."""
        self.clear()
        self._ask(PAGE)

    def refresh(self) -> None:
        """Fetches again what is loaded; rows that stay keep their place, selection and scroll."""
        self._generation += 1
        self._after = None
        self._ask(max(PAGE, self._cards), in_place=True)

    def _ask(self, limit: int, *, in_place: bool = False) -> None:
        self._is_waiting = True
        deliver = partial(self._on_page, self._generation, in_place)
        self._fetch(self._after, limit, deliver)

    def _on_page(self, generation: int, in_place: bool, page: Page) -> None:
        if generation != self._generation:
            return
        self._is_waiting = False
        self._is_known = True
        self._after = page.after
        if in_place:
            self._replace(_rows_of(page.cards, None, 0))
        else:
            self._append(page.cards)
        self.arrived.emit()

    def _append(self, cards: Sequence[EntryCard]) -> None:
        last = self._rows[-1] if self._rows else None
        before = last.card if isinstance(last, CardRow) else None
        more = _rows_of(cards, before, self._cards)
        if not more:
            return
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(more) - 1)
        self._rows += more
        self._cards += len(cards)
        self.endInsertRows()

    def _replace(self, rows: list[Row]) -> None:
        """Puts other rows in place; what is in both is neither removed nor inserted."""
        old, new = [_key(row) for row in self._rows], [_key(row) for row in rows]
        steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        for kind, first, last, start, end in reversed(steps):
            if kind in ("delete", "replace"):
                self.beginRemoveRows(QModelIndex(), first, last - 1)
                del self._rows[first:last]
                self.endRemoveRows()
            if kind in ("insert", "replace"):
                self.beginInsertRows(QModelIndex(), first, first + end - start - 1)
                self._rows[first:first] = rows[start:end]
                self.endInsertRows()
        changed = [at for at, row in enumerate(rows) if self._rows[at] != row]
        self._rows = rows
        self._cards = sum(1 for row in rows if isinstance(row, CardRow))
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    # What Qt asks

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return i18n.month(row.month) if isinstance(row, MonthRow) else row.card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if isinstance(row, MonthRow):
                return i18n.month(row.month)
            return self._sentence(row.card, row.number, max(self._total, self._cards))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return flags_of(self._rows[index.row()])

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and self._after is not None and not self._is_waiting

    def fetchMore(self, parent: _Index) -> None:
        if self.canFetchMore(parent):
            self._ask(PAGE)


def _rows_of(cards: Sequence[EntryCard], before: EntryCard | None, number: int) -> list[Row]:
    rows: list[Row] = []
    month = before.held_at.date().replace(day=1) if before is not None else None
    for at, card in enumerate(cards, number + 1):
        this = card.held_at.date().replace(day=1)
        if this != month:
            rows.append(MonthRow(this))
            month = this
        rows.append(CardRow(card, at))
    return rows


def _key(row: Row) -> object:
    """What a row is of, whatever is said about it."""
    return row.month if isinstance(row, MonthRow) else row.card.id
