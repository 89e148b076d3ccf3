"""Cells whose shade says how many, with the number in them."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint

_FEWEST = 3
"""With less than that at most, one is not shown as if it were much."""


def paint_cell(
    painter: QPainter, rect: QRectF, count: int, most: int, themes: ThemeHolder, *, small: bool
) -> None:
    """A cell of the figure where the largest number is `most`."""
    ramp = themes.theme.ramp
    step = min(ceil(len(ramp) * count / max(most, _FEWEST)), len(ramp)) - 1
    paint.box(painter, rect, themes.px(2), QColor(ramp[step]))
    ink = themes.color("on_accent" if step == len(ramp) - 1 else "text")
    font = themes.font(Type.KEY if small else Type.SMALL)
    middle = Qt.AlignmentFlag.AlignHCenter
    paint.line_of_text(painter, rect, str(count), font, ink, middle)
