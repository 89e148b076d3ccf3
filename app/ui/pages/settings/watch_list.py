"""The words one wants watched, one row each."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.ui.delegates.rows import Index, RowDelegate
from app.ui.listmodels.whole import WholeModel
from app.ui.theme import ThemeHolder
from app.ui.widgets import paint
from app.ui.widgets.row_list import RowList, held_with

_SIDE = 14
_TALL = 38
_FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class WatchedRow:
    """A word that is watched for."""

    text: str = field(repr=False)


class WatchedModel(WholeModel[WatchedRow]):
    """The words, in the order they were added."""

    def key(self, row: WatchedRow) -> str:
        return row.text

    def words(self, row: WatchedRow) -> str:
        return row.text

    def sentence(self, row: WatchedRow, number: int) -> str:
        return row.text


class WatchedDelegate(RowDelegate):
    """Paints a word."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._themes.px(_TALL))

    def paint_row(self, painter: QPainter, rect: QRectF, row: WatchedRow) -> None:
        side = self._themes.px(_SIDE)
        place = rect.adjusted(side, 0, -side, 0)
        ink = self._themes.color("text")
        paint.line_of_text(painter, place, row.text, self._themes.font(), ink)


class WatchedView(RowList):
    """The words; Del takes the current one off.

    Signals:
        chosen: a row became current, or none is.
        remove_wanted: Del was pressed.
    """

    chosen = Signal()
    remove_wanted = Signal()

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__(themes, "settings.watched", self.tr("Names to watch for"))
        self.rows = WatchedModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(WatchedDelegate(themes, self))
        themes.changed.connect(self._restyle)
        self._restyle()

    def word(self) -> str:
        """The word of the current row, nothing where there is none."""
        row = self.rows.row(self.currentIndex())
        return row.text if row is not None else ""

    def show_words(self, words: tuple[str, ...]) -> None:
        """Shows these words; the row that is current stays so, or the one in its place."""
        number = self.currentIndex().row()
        self.rows.show_rows([WatchedRow(word) for word in words])
        if words and number >= 0 and not self.currentIndex().isValid():
            self.choose(self.rows.index(min(number, len(words) - 1)))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt override)
        super().currentChanged(current, previous)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and not held_with(event) and self.word():
            self.remove_wanted.emit()
            return
        super().keyPressEvent(event)

    def _restyle(self) -> None:
        self.setMinimumHeight(self._themes.px(_TALL * _FEWEST_ROWS))
