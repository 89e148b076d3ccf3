"""The lines of the log as rows, newest first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem

from app.domain.hours import counted
from app.ui import i18n
from app.ui.delegates.rows import Index, RowDelegate
from app.ui.listmodels.whole import WholeModel
from app.ui.pages.supervision.hours_words import (
    line_aside,
    line_sentence,
    line_time,
    line_title,
    month_name,
)
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.row_list import ENTER, RowList
from models.records.hours import HoursKind, HoursLine
from models.records.ids import HoursId
from prompts.hours import Rules

_SIDE = 16
_LINE = 22
_ROOM = 18
_DAY = 108
_TIME = 150
_NARROW = 480
_FEWEST = 4
"""How many rows are in sight at least."""
_TALLEST = 16_777_215


class HoursModel(WholeModel[HoursLine]):
    """Lines, counted by the rules that are followed first."""

    def __init__(self, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self.today = today
        self.rules: Rules | None = None

    def key(self, row: HoursLine) -> object:
        return row.id

    def words(self, row: HoursLine) -> str:
        return f"{self.day(row)}, {line_title(row)}"

    def sentence(self, row: HoursLine, number: int) -> str:
        told = counted(self.rules, row) if self.rules is not None else None
        return line_sentence(row, told, self.rules, self.today())

    def day(self, row: HoursLine) -> str:
        """The day of a line; the month of a break."""
        if row.kind is HoursKind.BREAK:
            return month_name(row.day, self.today())
        return i18n.brief_day(row.day, self.today())

    def time(self, row: HoursLine) -> str:
        """Its minutes, and what of them counts."""
        return line_time(row, counted(self.rules, row) if self.rules is not None else None)

    def lines(self) -> list[HoursLine]:
        """Those that are shown, in order."""
        return list(self._rows)


class HoursDelegate(RowDelegate):
    """The day, what it was, its minutes; below it what is to be said of it."""

    def __init__(self, themes: ThemeHolder, view: HoursView) -> None:
        super().__init__(themes, view)
        self._rows = view.rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._rows.row(index)
        lines = 2 if self._is_narrow() else 1
        if row is not None and line_aside(row, self._rows.rules):
            lines += 1
        return QSize(0, self._themes.px(_LINE * lines + _ROOM))

    def paint_row(self, painter: QPainter, rect: QRectF, row: HoursLine) -> None:
        px, themes = self._themes.px, self._themes
        ink, soft = themes.color("text"), themes.color("text2")
        ui, small = themes.font(), themes.font(Type.SMALL)
        inner = rect.adjusted(px(_SIDE), px(9), -px(_SIDE), -px(9))
        title, time = line_title(row), self._rows.time(row)
        aside, day = line_aside(row, self._rows.rules), self._rows.day(row)
        if self._is_narrow():
            lines = (title, ", ".join(filter(None, (day, time))), aside)
            for number, words in enumerate(lines):
                place = QRectF(
                    inner.left(), inner.top() + px(_LINE) * number, inner.width(), px(_LINE)
                )
                font, color = (small, soft) if number else (ui, ink)
                paint.line_of_text(painter, self.turned(place, rect), words, font, color)
            return
        day_wide = max(px(_DAY), paint.text_width(small, day) + px(12))
        time_wide = max(px(_TIME), paint.text_width(small, time) + px(12))
        top = QRectF(inner.left(), inner.top(), day_wide, px(_LINE))
        paint.line_of_text(painter, self.turned(top, rect), day, small, soft)
        room = inner.width() - day_wide - time_wide
        place = QRectF(inner.left() + day_wide, inner.top(), room, px(_LINE))
        paint.line_of_text(painter, self.turned(place, rect), title, ui, ink)
        below = QRectF(place.left(), place.top() + px(_LINE), inner.width() - day_wide, px(_LINE))
        paint.line_of_text(painter, self.turned(below, rect), aside, small, soft)
        end = inner.right() - paint.text_width(small, time)
        place = QRectF(end, inner.top(), inner.right() - end, px(_LINE))
        paint.line_of_text(painter, self.turned(place, rect), time, small, ink)

    def _is_narrow(self) -> bool:
        return self._view.viewport().width() < self._themes.px(_NARROW)


class HoursView(RowList):
    """Lines; the arrows choose one, Enter opens it, Delete takes it out.

    Signals:
        opened, removed: the line. chosen: the line that is current now, or None.
    """

    opened = Signal(object)
    removed = Signal(object)
    chosen = Signal(object)

    def __init__(self, themes: ThemeHolder, today: Callable[[], date]) -> None:
        super().__init__(themes, "hours.lines", self.tr("The log"))
        self._grows = False
        self.rows = HoursModel(today, self)
        self.setModel(self.rows)
        self.setItemDelegate(HoursDelegate(themes, self))
        self.doubleClicked.connect(self._open)

    def line(self) -> HoursLine | None:
        """The line of the current row."""
        return self.rows.row(self.currentIndex())

    def select(self, hours_id: HoursId) -> bool:
        """Makes the row of a line the current one; returns whether it is shown."""
        index = self.rows.index_of(hours_id)
        return index.isValid() and self.choose(index)

    def set_grows(self, wanted: bool) -> None:
        """Makes it as tall as all its rows; else it scrolls in the room it has."""
        self._grows = wanted
        self.fit()

    def fit(self) -> None:
        """No taller than its rows, at this width."""
        tall = sum(self.sizeHintForRow(row) for row in range(self.rows.rowCount())) + 2
        few = self._themes.px(_LINE + _ROOM) * _FEWEST
        self.setMinimumHeight(tall if self._grows else min(tall, few))
        self.setMaximumHeight(min(tall, _TALLEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.line()
        if line is not None and event.key() in ENTER:
            self.opened.emit(line)
        elif line is not None and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(line)
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt override)
        super().currentChanged(current, previous)
        self.chosen.emit(self.rows.row(current))

    def _open(self, index: Index) -> None:
        line = self.rows.row(index)
        if line is not None:
            self.opened.emit(line)
