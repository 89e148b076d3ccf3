"""What could be looked at again, as rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.ui.delegates.rows import Index, RowDelegate
from app.ui.listmodels.whole import WholeModel
from app.ui.pages.settings.retention_said import review_reason, review_title
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.row_list import RowList
from models.records.keeping import Review

_SIDE = 14
_TALL = 54
_LINE = 22
_FEWEST_ROWS = 3


class ReviewsModel(WholeModel[Review]):
    """The queue, the longest due first."""

    def __init__(self, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self.today = today

    def key(self, row: Review) -> object:
        return row.key

    def words(self, row: Review) -> str:
        return review_title(row)

    def sentence(self, row: Review, number: int) -> str:
        return f"{review_title(row)}, {review_reason(row, self.today())}"


class ReviewsDelegate(RowDelegate):
    """Paints what it is, and below it why it is there."""

    def __init__(self, themes: ThemeHolder, view: ReviewsView) -> None:
        super().__init__(themes, view)
        self._today = view.rows.today

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._themes.px(_TALL))

    def paint_row(self, painter: QPainter, rect: QRectF, row: Review) -> None:
        px, themes = self._themes.px, self._themes
        wide = rect.width() - 2 * px(_SIDE)
        place = QRectF(rect.left() + px(_SIDE), rect.top() + px(5), wide, px(_LINE))
        place = self.turned(place, rect)
        paint.line_of_text(painter, place, review_title(row), themes.font(), themes.color("text"))
        place.translate(0, px(_LINE))
        said = review_reason(row, self._today())
        said = said[:1].upper() + said[1:]
        small, second = themes.font(Type.SMALL), themes.color("text2")
        paint.line_of_text(painter, place, said, small, second)


class ReviewsView(RowList):
    """The queue; the arrows choose one.

    Signals:
        current_changed: what the current row is, or None.
    """

    current_changed = Signal(object)

    def __init__(self, themes: ThemeHolder, today: Callable[[], date]) -> None:
        super().__init__(themes, "settings.reviews", self.tr("What could be looked at again"))
        self.rows = ReviewsModel(today, self)
        self.setModel(self.rows)
        self.setItemDelegate(ReviewsDelegate(themes, self))
        themes.changed.connect(self._restyle)
        self._restyle()

    def review(self) -> Review | None:
        """What the current row is."""
        return self.rows.row(self.currentIndex())

    def select(self, key: object) -> bool:
        """Makes a row the current one; returns whether it is shown."""
        index = self.rows.index_of(key)
        return index.isValid() and self.choose(index)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt override)
        super().currentChanged(current, previous)
        self.current_changed.emit(self.rows.row(current))

    def _restyle(self) -> None:
        self.setMinimumHeight(self._themes.px(_TALL * _FEWEST_ROWS))
