"""Rows of repairs: a title, the running stitch with the word of the stage, and when it is due."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from app.ui.delegates.rows import Index, RowDelegate
from app.ui.listmodels.rows import ROW
from app.ui.listmodels.whole import WholeModel
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.dashes import STITCHES, paint_dashes

_START, _END = 40, 20
_TOP, _BELOW = 12, 13
_HEAD = 44
_DASHES = 22 * STITCHES
_GAP = 10
_LINES = 2


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The words above a group of repairs; it cannot be chosen."""

    words: str


@dataclass(frozen=True, slots=True)
class RepairRow:
    """One repair. `dashes` are "done", "now" or "open", one for each stitch."""

    id: str
    title: str = field(repr=False)
    stage: str
    when: str
    sentence: str = field(repr=False)
    dashes: tuple[str, ...]


AnyRow = GroupRow | RepairRow


class RepairModel(WholeModel[AnyRow]):
    """Repairs in their groups."""

    def key(self, row: AnyRow) -> str:
        return row.id if isinstance(row, RepairRow) else f"group {row.words}"

    def words(self, row: AnyRow) -> str:
        return row.title if isinstance(row, RepairRow) else row.words

    def sentence(self, row: AnyRow, number: int) -> str:
        return row.sentence if isinstance(row, RepairRow) else row.words

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if isinstance(self.row(index), GroupRow):
            # Not enabled, so that the keys go past it.
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def first(self) -> QModelIndex:
        """Where the first repair stands."""
        rows = (self.index(at) for at in range(self.rowCount()))
        return next((each for each in rows if self.repair_id(each)), QModelIndex())

    def repair_id(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Which repair stands in a row; "" above a group."""
        row = self.row(index)
        return row.id if isinstance(row, RepairRow) else ""


class RepairDelegate(RowDelegate):
    """Titles fold into two lines; where a row is narrow the date goes below the stitch."""

    def __init__(self, themes: ThemeHolder, view: QAbstractItemView) -> None:
        super().__init__(themes, view)
        self._start = _START
        self._heights: dict[tuple[str, str, str], int] = {}
        self._measured_for = (0, 0)
        themes.changed.connect(self._heights.clear)

    def set_start(self, start: int) -> None:
        """How far from the edge the words begin, at 100 %."""
        self._start = start
        self._view.scheduleDelayedItemsLayout()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: AnyRow = index.data(ROW)
        if isinstance(row, GroupRow):
            return QSize(0, self._themes.px(_HEAD))
        measured_for = (self._view.viewport().width(), self._start)
        if measured_for != self._measured_for:
            self._heights.clear()
            self._measured_for = measured_for
        key = (row.title, row.stage, row.when)
        if key not in self._heights:
            self._heights[key] = self._measured(row)
        return QSize(0, self._heights[key])

    def _measured(self, row: RepairRow) -> int:
        px, pitch = self._themes.px, self._themes.pitch
        room = self._view.viewport().width() - px(self._start + _END)
        lines = self._title(row.title, room).lineCount()
        tall = px(_TOP) + lines * pitch(Type.SNIPPET) + px(2) + pitch(Type.SMALL)
        if not self._fits(row, room):
            tall += pitch(Type.SMALL)
        return tall + px(_BELOW)

    def paint_ground(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index
    ) -> None:
        if isinstance(index.data(ROW), RepairRow):
            super().paint_ground(painter, rect, option, index)

    def paint_row(self, painter: QPainter, rect: QRectF, row: AnyRow) -> None:
        px, color = self._themes.px, self._themes.color
        inner = self.turned(rect.adjusted(px(self._start), px(_TOP), -px(_END), 0), rect)
        small = self._themes.font(Type.SMALL)
        if isinstance(row, GroupRow):
            font = self._themes.font(Type.SMALL, semibold=True)
            paint.line_of_text(painter, inner, row.words, font, color("text2"))
            return
        painter.setPen(color("text"))
        title = self._title(row.title, inner.width())
        title.draw(painter, QPointF(inner.left(), inner.top()))
        top = inner.top() + title.lineCount() * self._themes.pitch(Type.SNIPPET) + px(2)
        line = QRectF(inner.left(), top, inner.width(), self._themes.pitch(Type.SMALL))
        dashes = self.turned(QRectF(line.left(), top, px(_DASHES), line.height()), line)
        paint_dashes(painter, dashes, row.dashes, self._themes)
        after = px(_DASHES + _GAP)
        stage = QRectF(line.left() + after, top, line.width() - after, line.height())
        wide = paint.text_width(small, row.when)
        when = QRectF(line.right() - wide, top, wide, line.height())
        if not self._fits(row, inner.width()):
            when = QRectF(line.left(), line.bottom(), line.width(), line.height())
        stage, when = self.turned(stage, line), self.turned(when, line)
        paint.line_of_text(painter, stage, row.stage, small, color("text2"))
        paint.line_of_text(painter, when, row.when, small, color("text2"))

    def _fits(self, row: RepairRow, room: float) -> bool:
        small, px = self._themes.font(Type.SMALL), self._themes.px
        words = paint.text_width(small, row.stage) + paint.text_width(small, row.when)
        return px(_DASHES + 2 * _GAP) + words <= room

    def _title(self, text: str, width: float) -> QTextLayout:
        font, pitch = self._themes.font(Type.SNIPPET), self._themes.pitch(Type.SNIPPET)
        leading, direction = Qt.AlignmentFlag.AlignLeading, self._view.layoutDirection()
        return paint.folded(text, font, max(1.0, width), pitch, leading, direction, _LINES)
