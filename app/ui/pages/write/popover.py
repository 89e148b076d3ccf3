"""A small panel below a button: a child of the page, never a window; Esc or a press beside leaves."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets import paint
from app.ui.widgets.scrim import Scrim

_MARGIN = 8


class _Box(QFrame):
    """The panel itself: paper with an edge."""

    def __init__(self, themes: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes

    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._themes.color
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint.box(painter, rect, self._themes.px(10), color("paper"), color("control"))


class Popover(Scrim):
    """Shows `content` below `anchor`, or in the middle when there is none; dims nothing."""

    def __init__(
        self,
        themes: ThemeHolder,
        host: QWidget,
        content: QWidget,
        *,
        width: int,
        anchor: QWidget | None = None,
        dims: bool = False,
    ) -> None:
        super().__init__(themes, host)
        self._width = width
        self._anchor = anchor
        self._dims = dims
        self._content = content
        self._box = _Box(themes, self)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(content)
        content.setAutoFillBackground(False)
        self._area = area
        layout = QVBoxLayout(self._box)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(area)
        self.left.connect(self.close_and_return)

    def open_for(self, first: QWidget) -> None:
        """Opens and puts the keyboard on `first`."""
        self.open()
        self._place()
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def grow(self) -> None:
        """Fits the panel to content that changed."""
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._dims:
            super().paintEvent(event)

    def _place(self) -> None:
        margin = self._themes.px(_MARGIN)
        room = self.rect().adjusted(margin, margin, -margin, -margin)
        wide = min(self._themes.px(self._width), room.width())
        layout = self._content.layout()
        needed = self._content.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            needed = layout.heightForWidth(wide - 4)
        tall = min(needed + 6, room.height())
        if self._anchor is None:
            place = QRect(0, 0, wide, tall)
            place.moveCenter(room.center())
        else:
            below = self._anchor.mapTo(self._host, QPoint(0, self._anchor.height() + margin // 2))
            left = below.x()
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                left += self._anchor.width() - wide
            left = max(room.left(), min(left, room.right() - wide))
            tall = min(tall, max(room.bottom() - below.y(), room.height() // 2))
            place = QRect(left, min(below.y(), room.bottom() - tall), wide, tall)
        self._box.setGeometry(place)
