"""Plain text on screen: where it stands, and which way its words run."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app.ui.widgets.label import Label

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
ENGLISH = "Nothing is lost."


@pytest.fixture
def show(qtbot) -> Callable[[Label], Label]:
    """Puts a label on the screen."""

    def shown(label: Label) -> Label:
        qtbot.addWidget(label)
        label.show()
        return label

    return shown


def painted(label: Label, direction: Qt.LayoutDirection, width: int = 0) -> QImage:
    label.setLayoutDirection(direction)
    label.resize(width or label.sizeHint().width(), label.sizeHint().height())
    return label.grab().toImage()


def ink(image: QImage) -> tuple[int, int]:
    """The first and the last column with anything on it, in parts of the picture's width."""
    paper = image.pixel(0, 0)
    columns = [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) != paper for y in range(image.height()))
    ]
    return columns[0] * 100 // image.width(), columns[-1] * 100 // image.width()


def middle_of_ink(image: QImage) -> float:
    """Where most of it stands, in parts of the picture's width."""
    paper = image.pixel(0, 0)
    found = [
        x for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != paper
    ]
    return 100 * sum(found) / len(found) / image.width()


@pytest.mark.parametrize("wrap", [False, True])
def test_the_stops_come_after_the_letters_on_the_side_these_run_to(themes, show, wrap):
    for letters, leads_from_left in (("WWW", True), ("\u05e9\u05e9\u05e9", False)):
        for direction in (LTR, RTL):
            image = painted(show(Label(themes, f"{letters}.........", wrap=wrap)), direction)
            assert (middle_of_ink(image) < 45) == leads_from_left, (letters, direction)
            assert (middle_of_ink(image) > 55) != leads_from_left, (letters, direction)


@pytest.mark.parametrize("wrap", [False, True])
def test_the_side_it_stands_on_is_that_of_the_window(themes, show, wrap):
    label = show(Label(themes, ENGLISH, wrap=wrap))
    wide = label.sizeHint().width() * 3
    assert ink(painted(label, LTR, wide))[1] < 40
    assert ink(painted(label, RTL, wide))[0] > 60
