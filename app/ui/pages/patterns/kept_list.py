"""What was kept, as a list: what it says, of what kind, when, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.ui.delegates.rows import paint_row_ground
from app.ui.listmodels.rows import ROW
from app.ui.pages.patterns.found_kept import Kept
from app.ui.pages.patterns.words import began, due_words, kind_word, state_word, tr, written_words
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from models.plain import plain_words
from models.records.follow_ups import FollowUpState

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SIDE, _TOP, _LINES = 16, 9, 2
_BETWEEN = "  ·  "


def facts(kept: Kept, today: date, *, with_kind: bool = True) -> str:
    """ "Assumption · written three times, last 3 March · T3 · again on Tuesday"."""
    parts = [kind_word(kept.kind)] if with_kind else []
    parts += [written_words(kept.times, kept.at.date(), today), kept.code]
    if kept.follow_up is not None:
        if kept.follow_up.state is not FollowUpState.OPEN:
            parts.append(state_word(kept.follow_up.state))
        else:
            parts.append(due_words(kept.follow_up, today))
    if kept.kind == "statement" and kept.earlier:
        parts.append(tr("{n} versions").format(n=len(kept.earlier) + 1))
    if kept.private:
        parts.append(tr("Private"))
    return _BETWEEN.join(part for part in parts if part)


class KeptModel(QAbstractListModel):
    """Rows that stay keep their place."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._rows: list[Kept] = []

    def show_rows(self, rows: Sequence[Kept]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def kept(self, index: _Index) -> Kept | None:
        """What stands in a row."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def index_of(self, wanted: str) -> QModelIndex:
        """Where something stands."""
        for at, row in enumerate(self._rows):
            if row.id == wanted:
                return self.index(at)
        return QModelIndex()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.kept(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return plain_words(row.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = [began(part) for part in facts(row, self._today).split(_BETWEEN)]
            return ". ".join((plain_words(row.text).rstrip("."), *said)) + "."
        return None


class KeptDelegate(QStyledItemDelegate):
    """Words in two lines at most, the facts below."""

    def __init__(self, themes: ThemeHolder, view: QListView, today: date) -> None:
        super().__init__(view)
        self._themes = themes
        self._view = view
        self._today = today

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: Kept = index.data(ROW)
        words, below = self._folded(row)
        pitch = self._themes.pitch
        tall = words.lineCount() * pitch(Type.SNIPPET) + below.lineCount() * pitch(Type.SMALL)
        return QSize(0, tall + self._themes.px(2 * _TOP + 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Kept = index.data(ROW)
        rect, px, color = QRectF(option.rect), self._themes.px, self._themes.color
        painter.save()
        painter.setLayoutDirection(self._view.layoutDirection())
        paint_row_ground(painter, rect, option, index, self._view, self._themes)
        words, below = self._folded(row)
        left, top = rect.left() + px(_SIDE), rect.top() + px(_TOP)
        painter.setPen(color("text"))
        words.draw(painter, QPointF(left, top))
        painter.setPen(color("text2"))
        top += words.lineCount() * self._themes.pitch(Type.SNIPPET) + px(1)
        below.draw(painter, QPointF(left, top))
        painter.restore()

    def _folded(self, row: Kept) -> tuple[QTextLayout, QTextLayout]:
        wide = self._view.viewport().width() - 2 * self._themes.px(_SIDE)
        return (
            self._lines(plain_words(row.text), Type.SNIPPET, wide),
            self._lines(facts(row, self._today), Type.SMALL, wide),
        )

    def _lines(self, text: str, role: Type, wide: int) -> QTextLayout:
        themes = self._themes
        return paint.folded(
            text,
            themes.font(role),
            wide,
            themes.pitch(role),
            Qt.AlignmentFlag.AlignLeading,
            self._view.layoutDirection(),
            _LINES,
        )


class KeptList(QListView):
    """Arrows choose, Enter and a press open.

    Signals:
        chosen: another row became the current one.
        opened: a row is to be answered or read.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, themes: ThemeHolder, today: date) -> None:
        super().__init__()
        self.setObjectName("kept.list")
        self.setAccessibleName(tr("Kept"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self._rows = KeptModel(today, self)
        self._is_quiet = False
        self.setModel(self._rows)
        self.setItemDelegate(KeptDelegate(themes, self, today))
        self.clicked.connect(self._open)
        themes.changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: Sequence[Kept]) -> None:
        """Shows other rows; the current one stays where it is still there, else its neighbour."""
        before, at = self.current(), self.currentIndex().row()
        self._is_quiet = True
        self._rows.show_rows(rows)
        found = self._rows.index_of(before.id) if before is not None else _NOWHERE
        if not found.isValid() and rows:
            found = self._rows.index(max(0, min(at, len(rows) - 1)))
        self.setCurrentIndex(found)
        self._is_quiet = False

    def current(self) -> Kept | None:
        """What stands in the current row."""
        return self._rows.kept(self.currentIndex())

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802 (Qt override)
        super().currentChanged(current, previous)
        kept = self._rows.kept(current)
        if kept is not None and not self._is_quiet:
            self.chosen.emit(kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        kept = self._rows.kept(index)
        if kept is not None:
            self.opened.emit(kept)
