"""One's three reminders, in one press."""

import pytest
from PySide6.QtWidgets import QWidget

from app.ui.widgets.reminders import RemindersFold


@pytest.fixture
def fold(themes, qtbot):
    host = QWidget()
    made = RemindersFold(themes, host)
    qtbot.addWidget(host)
    host.resize(500, 300)
    made.resize(500, 300)
    host.show()
    yield made
    host.hide()


def test_they_are_asked_for_when_they_are_to_be_seen(fold, qtbot):
    assert not fold.card.isVisible()
    with qtbot.waitSignal(fold.wanted):
        fold.button.click()
    fold.show_reminders(["Wait.", "Ask."])
    assert fold.card.isVisible()
    assert fold.card.words() == "Wait. Ask"
    assert fold.button.accessibleDescription() == "Wait. Ask"
    fold.button.click()
    assert not fold.card.isVisible()


def test_none_yet_is_said_kindly(fold):
    fold.button.click()
    fold.show_reminders([])
    assert fold.card.words().startswith("You have none yet.")
    fold.show_reminders(["Wait."])
    assert fold.card.accessibleName() == "My three reminders. Wait"
