"""The scarf on its rail: the role is off."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import ThemeHolder

# In units of the drawing, which is 132 wide: the scarf without the short rail it is drawn on.
_DRAWING = 132
_SCARF = QRectF(44, 8, 41, 70)
_RAIL = 14
_WIDTH = 205


class ScarfRail(QWidget):
    """A rail from edge to edge with the scarf in the middle. Decoration: it has no name."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(200), round(_SCARF.height() * self._unit()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        unit = self._unit()
        high = round((_RAIL - _SCARF.top()) * unit)
        painter.setPen(QPen(self._themes.color("text2"), 1.5))
        painter.drawLine(0, high, self.width(), high)
        drawing = self._themes.drawing("hung", _WIDTH)
        ratio = drawing.devicePixelRatio()
        part = QRectF(
            _SCARF.left() * unit * ratio,
            _SCARF.top() * unit * ratio,
            _SCARF.width() * unit * ratio,
            _SCARF.height() * unit * ratio,
        )
        place = QRectF(0, 0, _SCARF.width() * unit, _SCARF.height() * unit)
        place.moveLeft((self.width() - place.width()) / 2)
        painter.drawPixmap(place, drawing, part)

    def _unit(self) -> float:
        return self._themes.px(_WIDTH) / _DRAWING
