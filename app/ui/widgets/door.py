"""A door: a large button with a drawing, what it is for, and how long it takes."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.focus import KeyboardRing


class Door(KeyboardRing, QAbstractButton):
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
        super().__init__(parent)
        self._themes = themes
        self._drawing = drawing
        self._words = text
        self._small = small
        self.setText(title)
        self.setAccessibleName(f"{title}. {text} {small}.")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.changed.connect(self._on_theme_changed)

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
        lines = max(2, self._lines(width - 2 * self._themes.px(24)).lineCount())
        text = lines * self._themes.pitch(Type.UI)
        return self._themes.px(105) + self._themes.pitch(Type.DOOR) + text + self._themes.px(48)

    def ring_radius(self) -> float:
        return self._themes.px(10)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

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
        top = px(105)
        title = QRectF(inner.left(), top, inner.width(), self._themes.pitch(Type.DOOR))
        font = self._themes.font(Type.DOOR)
        paint.line_of_text(painter, title, self.text(), font, color("text"))
        painter.setPen(color("text2"))
        lines = self._lines(inner.width())
        lines.draw(painter, QPointF(inner.left(), title.bottom()))
        tall = max(2, lines.lineCount()) * self._themes.pitch(Type.UI)
        small = QRectF(inner.left(), title.bottom() + tall + px(6), inner.width(), px(20))
        font = self._themes.font(Type.SMALL)
        paint.line_of_text(painter, small, self._small, font, color("text2"))

    def _lines(self, width: float) -> QTextLayout:
        pitch = self._themes.pitch(Type.UI)
        font = self._themes.font()
        leading = Qt.AlignmentFlag.AlignLeading
        option = paint.text_option(leading, self.layoutDirection())
        layout = QTextLayout(self._words, font)
        layout.setTextOption(option)
        layout.beginLayout()
        row = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, row * pitch))
            row += 1
        layout.endLayout()
        return layout

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
