"""A door: a large button with a drawing, what it is for, and how long it takes."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.pressable import Pressable


class Door(Pressable):
    """`drawing` is "hung", "slipped" or "folded"; pressing anywhere opens."""

    def __init__(
        self,
        themes: ThemeHolder,
        drawing: str,
        title: str,
        text: str,
        small: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, parent)
        self._drawing = drawing
        self._words = text
        self._small = small
        self.setText(title)
        self.setAccessibleName(f"{title}. {text} {small}.")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, text: str, small: str) -> None:
        """Changes what stands under the title."""
        self._words = text
        self._small = small
        self.setAccessibleName(f"{self.text()}. {text} {small}.")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = self._themes.px(336)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._themes.px(180), self._themes.px(120))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        parts = self._parts(width - 2 * self._themes.px(24))
        return self._themes.px(105 + 6 + 22) + sum(tall for _, tall, _ in parts)

    def ring_radius(self) -> float:
        return self._themes.px(10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        px, color = self._themes.px, self._themes.color
        rect = QRectF(self.rect())
        over = self.underMouse() or self.isDown()
        edge = color("control" if over else "line")
        paint.box(painter, rect, px(10), color("hover" if self.isDown() else "paper"), edge)
        inner = rect.adjusted(px(24), 0, -px(24), 0)
        direction = self.layoutDirection()
        drawing = self._themes.drawing(self._drawing, 124)
        size = drawing.deviceIndependentSize()
        place = QRectF(inner.left() - px(10), px(16), size.width(), size.height())
        place = paint.mirrored(place, rect, direction)
        painter.drawPixmap(place.topLeft(), drawing)
        top = float(px(105))
        for layout, tall, ink in self._parts(inner.width()):
            painter.setPen(color(ink))
            layout.draw(painter, QPointF(inner.left(), top))
            top += tall + (px(6) if ink == "text2" else 0)

    def _parts(self, width: float) -> list[tuple[QTextLayout, int, str]]:
        """Title, words and small line, folded: each with its height and colour role."""
        parts: list[tuple[QTextLayout, int, str]] = []
        for text, role, fewest, ink in (
            (self.text(), Type.DOOR, 1, "text"),
            (self._words, Type.UI, 2, "text2"),
            (self._small, Type.SMALL, 1, "text2"),
        ):
            layout = self._folded(text, role, width)
            lines = max(fewest, layout.lineCount())
            parts.append((layout, lines * self._themes.pitch(role), ink))
        return parts

    def _folded(self, text: str, role: Type, width: float) -> QTextLayout:
        return paint.folded(
            text,
            self._themes.font(role),
            width,
            self._themes.pitch(role),
            Qt.AlignmentFlag.AlignLeading,
            self.layoutDirection(),
        )
