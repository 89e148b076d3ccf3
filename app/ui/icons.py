"""Icons and drawings: SVG text in token colours, rendered at the screen's density and kept."""

import re
from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources


def _render(svg: str, width: int, ratio: float) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    natural = renderer.defaultSize()
    height = round(width * natural.height() / natural.width())
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def fill_drawing(template: str, colors: Mapping[str, str]) -> str:
    """Puts the theme's colours in place of `{role}`."""
    return re.sub(r"\{([a-z_0-9]+)\}", lambda match: colors[match[1]], template)


class IconCache:
    """Rendered icons by (name, colour, size); one belongs to one theme holder."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, color: str, size: int, ratio: float) -> QPixmap:
        """The icon `name` with strokes of `color`, `size` logical pixels wide."""
        key = (name, color, size, ratio)
        if key not in self._kept:
            svg = resources.read_text(f"icons/{name}.svg").replace("currentColor", color)
            self._kept[key] = _render(svg, size, ratio)
        return self._kept[key]

    def drawing(self, name: str, colors: Mapping[str, str], width: int, ratio: float) -> QPixmap:
        """The drawing `name` filled with the theme's colours."""
        key = (f"art/{name}", "", width, ratio)
        if key not in self._kept:
            svg = fill_drawing(resources.read_text(f"art/{name}.svg.tmpl"), colors)
            self._kept[key] = _render(svg, width, ratio)
        return self._kept[key]

    def clear(self) -> None:
        """Forgets everything, because the colours changed."""
        self._kept.clear()
