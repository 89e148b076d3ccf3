"""Shows all pages of a document, one below the other, as they will be."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.paper import draw_page, whole_page
from app.ui.theme import ThemeHolder

_GAP = 12


class PagesView(QWidget):
    """Only the pages that are in sight are drawn; a page is as wide as the view."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._made: QTextDocument | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_pages(self, made: QTextDocument | None, words: str = "") -> None:
        """Shows a document, or nothing; `words` is what it says, for assistive technology."""
        self._made = made
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = self._themes.px(320)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._themes.px(120), 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._made is None:
            return 0
        pages = self._made.pageCount()
        return int(pages * self._high(width) + (pages - 1) * self._themes.px(_GAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._made is None:
            return
        painter = QPainter(self)
        high, gap = self._high(self.width()), self._themes.px(_GAP)
        for page in range(self._made.pageCount()):
            place = QRectF(0, page * (high + gap), self.width(), high)
            if place.intersects(QRectF(event.rect())):
                draw_page(painter, self._made, page, place)
                painter.setPen(self._themes.color("line"))
                painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _high(self, width: int) -> float:
        if self._made is None:
            return 0.0
        size = whole_page(self._made)
        return width * size.height() / size.width()
