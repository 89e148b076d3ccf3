"""Rows of the palette: what is marked in them, and what room their words have."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from app.ui.palette_rows import LineDelegate, Lines, PaletteHit, fitting, line_of_hit
from app.ui.theme import Type

SNIPPET = (
    ("He had said that ", False),
    ("I was powerless in the team meeting", True),
    (" and after that nobody in the room said anything for a long while.", False),
)


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("room", [40, 118, 250, 420, 2000])
def test_what_is_too_long_is_cut_and_says_so(themes, scale: int, room: int):
    themes.set_text_scale(scale)
    plain, strong = themes.font(Type.SMALL), themes.font(Type.SMALL, semibold=True)
    shown = fitting(SNIPPET, plain, strong, room)
    wide = sum(
        QFontMetricsF(strong if found else plain).horizontalAdvance(text) for text, found in shown
    )
    whole = "".join(text for text, _ in SNIPPET)
    said = "".join(text for text, _ in shown)
    assert said == whole or (said.endswith("…") and whole.startswith(said.rstrip("… ")))
    assert wide <= room + 1
    assert (said == whole) == (room == 2000)


def painted(themes, qtbot, aside: str, way: Qt.LayoutDirection, words=()) -> QImage:
    view = QListView()
    qtbot.addWidget(view)
    view.setLayoutDirection(way)
    model, delegate = Lines(view), LineDelegate(themes, view)
    delegate.words = tuple(words)
    view.setModel(model)
    model.set_lines([line_of_hit(PaletteHit("e7", "When he left", aside, snippet=SNIPPET))])
    option = QStyleOptionViewItem()
    height = delegate.sizeHint(option, model.index(0)).height()
    option.rect = QRect(0, 0, 640, height)
    image = QImage(640, height, QImage.Format.Format_RGB32)
    image.fill(themes.color("paper"))
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    return image


def inked(image: QImage, paper: int, columns: range) -> bool:
    """Whether anything stands in these columns of the quotation's line."""
    rows = range(image.height() // 2, image.height())
    return any(image.pixel(x, y) != paper for x in columns for y in rows)


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("way", list(Qt.LayoutDirection)[:2])
def test_the_quotation_ends_before_the_reason_at_its_side(themes, qtbot, scale, way):
    themes.set_text_scale(scale)
    aside = "Similar meaning, Today"
    wide = QFontMetricsF(themes.font(Type.SMALL)).horizontalAdvance(aside)
    # The reason and the edge beyond it; before it a gap of nothing.
    edge = int(min(wide, 640 * 0.45)) + themes.px(18)
    gap = range(edge + 3, edge + themes.px(8))
    if way == Qt.LayoutDirection.LeftToRight:
        gap = range(640 - gap.stop, 640 - gap.start)
    paper = themes.color("paper").rgb()
    assert not inked(painted(themes, qtbot, aside, way), paper, gap)
    assert inked(painted(themes, qtbot, "", way), paper, gap)


def test_a_short_word_of_what_is_sought_is_not_marked_in_a_title(themes, qtbot):
    way = Qt.LayoutDirection.LeftToRight
    bare = painted(themes, qtbot, "", way)
    assert painted(themes, qtbot, "", way, ["he", "me", "le"]) == bare
    assert painted(themes, qtbot, "", way, ["left"]) != bare
