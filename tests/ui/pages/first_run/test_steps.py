"""The steps of a first run as they look."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QLineEdit

from app.ui.pages.first_run.steps import PassphraseStep
from app.ui.widgets.dashes import StepIndicator


@pytest.fixture
def step(themes, qtbot):
    made = PassphraseStep(themes, lambda typed: None, lambda: "five words that are unrelated")
    qtbot.addWidget(made)
    made.resize(1440, 868)
    with qtbot.waitExposed(made):
        made.show()
    return made


def left_of_ink(step, widget) -> int:
    """Where something other than the background begins in the row of pixels at its top."""
    corner = widget.mapTo(step, QPoint(0, 1))
    picture = step.grab().toImage()
    ground = picture.pixelColor(4, corner.y())
    return next(
        x for x in range(picture.width()) if picture.pixelColor(x, corner.y() + 1) != ground
    )


def test_steps_and_fields_stand_on_one_edge_and_the_ring_has_room(step):
    field = step.findChild(QLineEdit, "new.passphrase")
    edge = field.mapTo(step, QPoint(0, 0)).x()
    assert left_of_ink(step, step.findChild(StepIndicator)) == edge
    headings = [label for label in step.findChildren(QLabel) if label.text().startswith("Choose")]
    assert headings[0].mapTo(step, headings[0].contentsRect().topLeft()).x() == edge
    assert field.parentWidget().mapTo(step, QPoint(0, 0)).x() <= edge - 4
