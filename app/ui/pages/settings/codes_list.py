"""The codes of the journal as rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.ui.delegates.rows import Index, RowDelegate
from app.ui.listmodels.whole import WholeModel
from app.ui.pages.settings.codes_said import aside, row_sentence, use_words
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.row_list import RowList
from models.records.keeping import CodeCard

_SIDE = 14
_TALL = 38
_CODE = 48
_FEWEST_ROWS = 5


class CodesModel(WholeModel[CodeCard]):
    """Codes, those that are offered first."""

    def __init__(self, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self.today = today

    def key(self, row: CodeCard) -> object:
        return row.code

    def words(self, row: CodeCard) -> str:
        return row.code

    def sentence(self, row: CodeCard, number: int) -> str:
        return row_sentence(row, self.today())

    def cards(self) -> list[CodeCard]:
        """All of them, in order."""
        return list(self._rows)


class CodesDelegate(RowDelegate):
    """Paints a code, what it stands for, and its use at the end."""

    def __init__(self, themes: ThemeHolder, view: CodesView) -> None:
        super().__init__(themes, view)
        self._today = view.rows.today

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._themes.px(_TALL))

    def paint_row(self, painter: QPainter, rect: QRectF, row: CodeCard) -> None:
        px, themes = self._themes.px, self._themes
        small, ui = themes.font(Type.SMALL), themes.font(semibold=True)
        second = themes.color("text2")
        ink = themes.color("text") if row.is_offered else second
        start = rect.left() + px(_SIDE)
        code_wide = max(px(_CODE), paint.text_width(ui, row.code) + px(10))
        place = QRectF(start, rect.top(), code_wide, rect.height())
        paint.line_of_text(painter, self.turned(place, rect), row.code, ui, ink)
        room = rect.right() - px(_SIDE) - start - code_wide
        used = use_words(row, self._today())
        wide = paint.text_width(small, used)
        told = aside(row, self._today())
        # Where room lacks, what it stands for stays and its use gives way: both are told below.
        if wide + px(12) + min(paint.text_width(small, told), px(90)) <= room:
            end = QRectF(rect.right() - px(_SIDE) - wide, rect.top(), wide, rect.height())
            paint.line_of_text(painter, self.turned(end, rect), used, small, second)
            room -= wide + px(12)
        place = QRectF(start + code_wide, rect.top(), max(0, room), rect.height())
        paint.line_of_text(painter, self.turned(place, rect), told, small, second)


class CodesView(RowList):
    """Codes; the arrows choose one.

    Signals:
        current_changed: the code of the row that is current now, or None.
    """

    current_changed = Signal(object)

    def __init__(self, themes: ThemeHolder, today: Callable[[], date]) -> None:
        super().__init__(themes, "settings.codes", self.tr("Codes"))
        self.rows = CodesModel(today, self)
        self.setModel(self.rows)
        self.setItemDelegate(CodesDelegate(themes, self))
        themes.changed.connect(self._restyle)
        self.rows.modelReset.connect(self._restyle)
        self.rows.rowsInserted.connect(self._restyle)
        self.rows.rowsRemoved.connect(self._restyle)
        self._restyle()

    def card(self) -> CodeCard | None:
        """The code of the current row."""
        return self.rows.row(self.currentIndex())

    def select(self, code: str) -> bool:
        """Makes the row of a code the current one; returns whether it is shown."""
        index = self.rows.index_of(code)
        return index.isValid() and self.choose(index)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt override)
        super().currentChanged(current, previous)
        self.current_changed.emit(self.rows.row(current))

    def _restyle(self) -> None:
        px = self._themes.px
        self.setMinimumHeight(px(_TALL * _FEWEST_ROWS))
        # No taller than its rows: what is set of one stands right below them.
        self.setMaximumHeight(px(_TALL) * max(_FEWEST_ROWS, self.rows.rowCount()) + 2)
