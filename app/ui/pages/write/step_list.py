"""The steps of a reflection in the rail: where one is, what is answered, what comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class StepRow:
    """One step as the rail shows it."""

    title: str
    words: str = ""
    done: bool = False


class StepModel(QAbstractListModel):
    """The rows of the rail, and which of them is current."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[StepRow, ...] = ()
        self._current = 0

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(index.row())
        return None

    def show(self, rows: Sequence[StepRow], current: int) -> None:
        """Takes new rows; only what changed is painted again."""
        fresh = tuple(rows)
        if len(fresh) != len(self._rows):
            self.beginResetModel()
            self._rows, self._current = fresh, current
            self.endResetModel()
            return
        if (fresh, current) != (self._rows, self._current):
            self._rows, self._current = fresh, current
            self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))

    @property
    def current(self) -> int:
        return self._current

    def _sentence(self, place: int) -> str:
        row = self._rows[place]
        parts = [
            self.tr("Question {n} of {total}. {title}").format(
                n=place + 1, total=len(self._rows), title=row.title
            )
        ]
        if row.words:
            parts.append(row.words)
        if row.done:
            parts.append(self.tr("Answered"))
        if place == self._current:
            parts.append(self.tr("Current"))
        return " ".join(part if part[-1] in ".?!…" else f"{part}." for part in parts)


class StepDelegate(QStyledItemDelegate):
    """Paints a circle with a number or a tick, the short title, and the first words."""

    def __init__(self, themes: ThemeHolder, view: QListView) -> None:
        super().__init__(view)
        self._themes = themes

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: StepRow = index.data(Qt.ItemDataRole.UserRole)
        return QSize(0, self._themes.px(60 if row.words else 41))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: StepRow = index.data(Qt.ItemDataRole.UserRole)
        model = index.model()
        current = isinstance(model, StepModel) and model.current == index.row()
        px, color = self._themes.px, self._themes.color
        whole = QRectF(option.rect)
        rect = whole.adjusted(0, px(1), 0, -px(1))
        painter.save()
        if current:
            paint.box(painter, rect, px(6), color("selected"))
            bar = QRectF(rect.left(), rect.top() + px(9), px(3), rect.height() - px(18))
            bar = paint.mirrored(bar, whole, option.direction)
            paint.box(painter, bar, px(2), color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint.box(painter, rect, px(6), color("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint.box(painter, rect, px(6), None, color("focus"), 2.0)
        self._paint_circle(painter, option, rect, row, current, index.row() + 1)
        self._paint_words(painter, option, rect, row, current)
        painter.restore()

    def _paint_circle(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRectF,
        row: StepRow,
        current: bool,
        number: int,
    ) -> None:
        px, color = self._themes.px, self._themes.color
        circle = QRectF(rect.left() + px(10), rect.top() + px(9), px(20), px(20))
        circle = paint.mirrored(circle, QRectF(option.rect), option.direction)
        if current:
            paint.box(painter, circle, px(10), color("accent"))
        else:
            edge = "accent" if row.done else "control"
            paint.box(painter, circle, px(10), None, color(edge), 1.5 if row.done else 1.0)
        if row.done and not current:
            paint.picture(painter, circle, self._themes.pixmap("check", "accent", 14))
            return
        font = self._themes.font(Type.KEY, semibold=current)
        ink = color("on_accent" if current else "text2")
        paint.line_of_text(painter, circle, str(number), font, ink, Qt.AlignmentFlag.AlignHCenter)

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRectF,
        row: StepRow,
        current: bool,
    ) -> None:
        px, color = self._themes.px, self._themes.color
        wide = rect.width() - px(41 + 8)
        title = QRectF(rect.left() + px(41), rect.top() + px(8), wide, px(22))
        title = paint.mirrored(title, QRectF(option.rect), option.direction)
        font = self._themes.font(Type.UI, semibold=current)
        painter.setLayoutDirection(option.direction)
        paint.line_of_text(painter, title, row.title, font, color("text" if current else "text2"))
        if row.words:
            below = title.translated(0, px(21))
            paint.line_of_text(
                painter, below, row.words, self._themes.font(Type.SMALL), color("text2")
            )


class StepList(QListView):
    """The steps; a press or Enter goes to one."""

    chosen = Signal(int)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._steps = StepModel(self)
        self.setObjectName("steps")
        self.setAccessibleName(self.tr("Questions"))
        self.setModel(self._steps)
        self.setItemDelegate(StepDelegate(themes, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.viewport().setAutoFillBackground(False)
        self.setProperty("clear", True)
        self.clicked.connect(self._on_index)
        self.activated.connect(self._on_index)
        themes.changed.connect(self._on_theme_changed)

    def show_steps(self, rows: Sequence[StepRow], current: int) -> None:
        """Shows the steps; the current one is kept in sight."""
        moved = self._steps.current != current or self._steps.rowCount() != len(rows)
        heights = [bool(row.words) for row in rows]
        before = [bool(self._row(i).words) for i in range(self._steps.rowCount())]
        self._steps.show(rows, current)
        if heights != before:
            self.scheduleDelayedItemsLayout()
        if moved:
            self.setCurrentIndex(self._steps.index(current))
            self.scrollTo(self._steps.index(current))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._steps.index(self._steps.current))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def _row(self, place: int) -> StepRow:
        row: StepRow = self._steps.index(place).data(Qt.ItemDataRole.UserRole)
        return row

    def _on_index(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())

    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
