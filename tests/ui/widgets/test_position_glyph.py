from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.ui.theme import THEMES
from app.ui.widgets.position_glyph import POSITIONS, paint_position


def grey(themes, value: str, size: int) -> list[int]:
    """The shape as it is seen with no colour vision: the grey of every pixel."""
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(themes.color("surface"))
    painter = QPainter(image)
    paint_position(painter, QRectF(0, 0, size, size), value, themes)
    painter.end()
    flat = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return [QColor(flat.pixel(x, y)).red() for y in range(size) for x in range(size)]


@pytest.mark.parametrize("theme_id", THEMES)
@pytest.mark.parametrize("size", [16, 34])
def test_the_seven_shapes_differ_without_any_colour(themes, theme_id, size):
    themes.set_choice(theme_id)
    seen = {value: grey(themes, value, size) for value in POSITIONS}
    for one, other in combinations(POSITIONS, 2):
        differing = sum(abs(a - b) > 40 for a, b in zip(seen[one], seen[other], strict=True))
        assert differing >= size * size * 0.03, f"{one} looks like {other}"


def test_the_dome_stands_above_the_horizon_and_the_bowl_below(themes):
    size = 40
    ground = themes.color("surface").red()

    def marks(value: str) -> tuple[int, int]:
        pixels = grey(themes, value, size)
        rows = [pixels[y * size : (y + 1) * size] for y in range(size)]
        above = sum(abs(p - ground) > 30 for row in rows[:18] for p in row)
        below = sum(abs(p - ground) > 30 for row in rows[22:] for p in row)
        return above, below

    assert marks("up")[0] > 50 > marks("up")[1]
    assert marks("down")[1] > 50 > marks("down")[0]
    assert marks("upish")[0] > marks("upish")[1] > 20
    assert marks("downish")[1] > marks("downish")[0] > 20
