"""Surfaces: the card and the hairline."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets import paint


class Card(QFrame):
    """Paper with a hairline edge; `column` is its layout.

    Args:
        padding: inside the edge, at 100 %.
        fill, edge: colour roles, for panels such as a notice ("notice_tint", "notice").
    """

    def __init__(
        self,
        themes: ThemeHolder,
        *,
        padding: int = 20,
        fill: str = "paper",
        edge: str = "line",
        radius: int = 10,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._padding = padding
        self._fill = fill
        self._edge = edge
        self._radius = radius
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)
        themes.changed.connect(self._restyle)
        self._restyle()

    def set_edge(self, edge: str) -> None:
        """Sets the colour role of the edge."""
        self._edge = edge
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._themes.color
        radius = self._themes.px(self._radius)
        rect = QRectF(self.rect())
        paint.box(QPainter(self), rect, radius, color(self._fill), color(self._edge))

    def _restyle(self) -> None:
        space = self._themes.px(self._padding)
        self.column.setContentsMargins(space, space, space, space)
        self.update()


class Rule(QWidget):
    """A hairline across."""

    def __init__(self, themes: ThemeHolder, role: str = "line", parent: QWidget | None = None):
        super().__init__(parent)
        self._themes = themes
        self._role = role
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(24, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._themes.color(self._role))


class Upright(Rule):
    """A hairline down."""

    def __init__(self, themes: ThemeHolder, role: str = "line", parent: QWidget | None = None):
        super().__init__(themes, role, parent)
        self.setMaximumHeight(16_777_215)
        self.setMinimumHeight(0)
        self.setFixedWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
