"""Scales: 0 to 10, and from one end to another; untouched means not answered."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QSlider, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.focus import KeyboardRing
from app.ui.widgets.label import Label

_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 2,
    Qt.Key.Key_PageDown: -2,
}


class Track(KeyboardRing, QSlider):
    """The line with its stops. Without an answer it has no handle.

    Signals:
        picked: a person set it.
        cleared: a person takes the answer away.
    """

    picked = Signal()
    cleared = Signal()

    def __init__(self, themes: ThemeHolder, lowest: int, highest: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._themes = themes
        self.is_answered = False
        self.setRange(lowest, highest)
        self.setPageStep(2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        themes.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(440), self._themes.px(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._themes.px(180), self._themes.px(44))

    def pick(self, value: int) -> None:
        """Answers as the person: with `value`, held within the scale."""
        self.is_answered = True
        self.setValue(max(self.minimum(), min(self.maximum(), value)))
        self.update()
        self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        middle = (self.minimum() + self.maximum()) // 2
        if key in _STEPS:
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            turned = rtl and key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            step = -_STEPS[key] if turned else _STEPS[key]
            self.pick(self.value() + step if self.is_answered else middle)
        elif key == Qt.Key.Key_Home:
            self.pick(self.minimum())
        elif key == Qt.Key.Key_End:
            self.pick(self.maximum())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        elif event.text().isdecimal() and event.text().isascii():
            self.pick(int(event.text()))
        elif key == Qt.Key.Key_Space and not self.is_answered:
            self.pick(middle)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pick(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.pick(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # It moves the page, never an answer that the pointer comes across.
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, color = self._themes.px, self._themes.color
        middle = self.height() / 2 - px(8)
        first, last = self.x_of(self.minimum()), self.x_of(self.maximum())
        painter.setPen(QPen(color("control"), 1.5))
        painter.drawLine(QPointF(first, middle), QPointF(last, middle))
        if self.is_answered:
            start = self.x_of(max(self.minimum(), min(self.maximum(), 0)))
            painter.setPen(QPen(color("accent"), 3))
            here = self.x_of(self.value())
            painter.drawLine(QPointF(start, middle), QPointF(here, middle))
        for value in range(self.minimum(), self.maximum() + 1):
            self._paint_stop(painter, value, middle)

    def _paint_stop(self, painter: QPainter, value: int, middle: float) -> None:
        px, color = self._themes.px, self._themes.color
        centre = QPointF(self.x_of(value), middle)
        here = self.is_answered and value == self.value()
        if here:
            painter.setPen(QPen(color("paper"), 2))
            painter.setBrush(color("accent"))
            painter.drawEllipse(centre, px(9), px(9))
        else:
            painter.setPen(QPen(color("control"), 1.2))
            painter.setBrush(color("paper"))
            painter.drawEllipse(centre, px(4), px(4))
        number = QRectF(centre.x() - px(14), middle + px(10), px(28), px(18))
        font = self._themes.font(Type.KEY, semibold=here)
        text = str(value).replace("-", "\N{MINUS SIGN}")
        ink = color("text" if here else "text3")
        paint.line_of_text(painter, number, text, font, ink, Qt.AlignmentFlag.AlignHCenter)

    def x_of(self, value: int) -> float:
        """Where a value stands on the line."""
        side = self._themes.px(14)
        share = (value - self.minimum()) / (self.maximum() - self.minimum())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        return side + share * (self.width() - 2 * side)

    def _value_at(self, x: float) -> int:
        values = range(self.minimum(), self.maximum() + 1)
        return min(values, key=lambda value: abs(self.x_of(value) - x))


class ScaleSlider(QWidget):
    """0 to 10 with words at the ends; `value()` is None until the person answers."""

    changed = Signal()
    lowest = 0
    highest = 10

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        low_words: str = "",
        high_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._name = name
        self._ends = (low_words, high_words)
        self._track = Track(themes, self.lowest, self.highest)
        self._state = Label(themes, "", Type.SMALL, color="text2")
        self._clear = QuietLink(themes, self.tr("Clear"))
        self._clear.setAccessibleName(self.tr("Clear the answer: {0}").format(name))
        self._lay_out()
        self.setFocusProxy(self._track)
        self._track.picked.connect(self._on_picked)
        self._track.cleared.connect(self._on_cleared)
        self._clear.clicked.connect(self._on_cleared)
        self._tell()

    def value(self) -> int | None:
        """The answer, or None while there is none."""
        return self._track.value() if self._track.is_answered else None

    def set_value(self, value: int | None) -> None:
        """Shows an answer without telling anyone."""
        self._track.is_answered = value is not None
        if value is not None:
            self._track.setValue(value)
        self._track.update()
        self._tell()

    def first_focus(self) -> QWidget:
        """Who takes the focus when the question is entered."""
        return self._track

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(self._themes.px(2))
        low = Label(self._themes, self._ends[0], Type.SMALL, color="text2", wrap=True)
        high = Label(self._themes, self._ends[1], Type.SMALL, color="text2", wrap=True)
        high.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        grid.addWidget(self._track, 0, 0, 1, 2)
        grid.addWidget(low, 1, 0)
        grid.addWidget(high, 1, 1)
        below = QHBoxLayout()
        below.setSpacing(self._themes.px(12))
        below.addWidget(self._state)
        below.addWidget(self._clear)
        below.addStretch(1)
        grid.addLayout(below, 2, 0, 1, 2)

    def _on_picked(self) -> None:
        self._tell()
        self.changed.emit()

    def _on_cleared(self) -> None:
        if self._track.is_answered:
            if self._clear.hasFocus():
                self._track.setFocus(Qt.FocusReason.OtherFocusReason)
            self.set_value(None)
            self.changed.emit()

    def _tell(self) -> None:
        value = self.value()
        low, high = self._ends
        self._clear.setVisible(value is not None)
        if value is None:
            words = self.tr("Not answered")
        else:
            words = str(value).replace("-", "\N{MINUS SIGN}")
        self._state.setText(words)
        ends = self.tr("{0} is {1}, {2} is {3}").format(self.lowest, low, self.highest, high)
        said = [self._name, words, ends if low and high else ""]
        self._track.setAccessibleName(", ".join(part for part in said if part))


class BipolarSlider(ScaleSlider):
    """-5 to 5: the low end, the middle, the high end."""

    lowest = -5
    highest = 5
