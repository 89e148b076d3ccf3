"""A compact button that opens a menu or a small panel below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets import paint
from app.ui.widgets.buttons import SecondaryButton


class MenuButton(SecondaryButton):
    """Words with a chevron at the end; cut with an ellipsis where room lacks."""

    def __init__(
        self, themes: ThemeHolder, text: str, *, compact: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, text, compact=compact, parent=parent)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width() + self._themes.px(11), size.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._themes.px(56), self.sizeHint().height())

    def _paint_content(self, painter: QPainter, rect: QRectF) -> None:
        px = self._themes.px
        words = QRectF(px(10), 0, rect.width() - px(10 + 20), rect.height())
        arrow = QRectF(rect.width() - px(21), 0, px(15), rect.height())
        direction = self.layoutDirection()
        paint.line_of_text(
            painter,
            paint.mirrored(words, rect, direction),
            self.text(),
            self._font(),
            self._themes.color("text"),
        )
        pixmap = self._themes.pixmap("chevron-down", "text2", 15)
        paint.picture(painter, paint.mirrored(arrow, rect, direction), pixmap)
