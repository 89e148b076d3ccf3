"""The seven shapes of power: a horizon with a dome above it or a bowl below it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import ThemeHolder

POSITIONS = ("up", "upish", "both", "downish", "down", "moved", "unsure")

# On a grid of 20: (centre x, radius) of dome and bowl; chords stand 1.4 from the horizon at 10.
_DOMES = {"up": (10.0, 7.5), "upish": (10.0, 7.5), "both": (10.0, 7.5), "downish": (10.0, 4.0)}
_BOWLS = {"upish": (10.0, 4.0), "both": (10.0, 7.5), "downish": (10.0, 7.5), "down": (10.0, 7.5)}
_DOMES["moved"] = (5.8, 4.2)
_BOWLS["moved"] = (14.2, 4.2)
_CHORD = 1.4


def paint_position(
    painter: QPainter,
    rect: QRectF,
    value: str,
    themes: ThemeHolder,
    horizon: str = "text3",
) -> None:
    """Paints the shape of `value` into the square in the middle of `rect`."""
    edge = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - edge / 2, rect.center().y() - edge / 2)
    painter.scale(edge / 20, edge / 20)
    if value == "unsure":
        pen = QPen(themes.color("text2"), 1.5, Qt.PenStyle.CustomDashLine)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.0, 0.945])
        painter.setPen(pen)
        painter.drawEllipse(QPointF(10, 10), 6.5, 6.5)
    else:
        if value in _DOMES:
            _half(painter, *_DOMES[value], themes.color("up"), above=True)
        if value in _BOWLS:
            _half(painter, *_BOWLS[value], themes.color("down"), above=False)
        painter.setPen(QPen(themes.color(horizon), 1.3, c=Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(1.5, 10), QPointF(18.5, 10))
    painter.restore()


def _half(painter: QPainter, x: float, radius: float, color: QColor, *, above: bool) -> None:
    """A half disc whose straight side is the chord beside the horizon."""
    chord = 10 - _CHORD if above else 10 + _CHORD
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    around = QRectF(x - radius, chord - radius, 2 * radius, 2 * radius)
    painter.drawChord(around, 0 if above else 180 * 16, 180 * 16)


class PositionGlyph(QWidget):
    """The shape alone, for beside its word; decoration to assistive technology."""

    def __init__(
        self,
        themes: ThemeHolder,
        value: str = "unsure",
        size: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._value = value
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.updateGeometry)

    def set_value(self, value: str) -> None:
        """Shows another position."""
        self._value = value
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(self._size), self._themes.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_position(QPainter(self), QRectF(self.rect()), self._value, self._themes)
