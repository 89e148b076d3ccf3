import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from app.jobs.inactivity import Inactivity


class Hand:
    """A clock moved by hand."""

    def __init__(self):
        self.seconds = 1000.0

    def __call__(self):
        return self.seconds


@pytest.fixture
def hand():
    return Hand()


@pytest.fixture
def field(qtbot):
    made = QLineEdit()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def watch(field, hand):
    made = Inactivity(field, hand)
    yield made
    made.stop()


def test_it_warns_once_and_then_says_that_nobody_is_there(qtbot, watch, hand):
    said = []
    watch.warned.connect(lambda seconds: said.append(seconds))
    watch.idle.connect(lambda: said.append("idle"))
    watch.start(5)
    for passed in (279, 2, 5, 10, 5):
        hand.seconds += passed
        watch.look()
    assert said == [19, "idle"]


@pytest.mark.parametrize("how", ["key", "mouse"])
def test_a_key_or_the_mouse_begins_the_time_anew(qtbot, watch, hand, field, how):
    said = []
    watch.warned.connect(lambda seconds: said.append("warned"))
    watch.stirred.connect(lambda: said.append("stirred"))
    watch.idle.connect(lambda: said.append("idle"))
    watch.start(1)
    hand.seconds += 45
    watch.look()
    if how == "key":
        qtbot.keyClick(field.windowHandle(), Qt.Key.Key_A)
    else:
        qtbot.mouseMove(field.windowHandle(), QPoint(3, 3))
    hand.seconds += 39
    watch.look()
    assert said == ["warned", "stirred"]


def test_it_tells_how_long_nothing_has_stirred(qtbot, watch, hand, field):
    watch.start(5)
    hand.seconds += 3
    assert watch.quiet_seconds() == 3
    qtbot.keyClick(field.windowHandle(), Qt.Key.Key_A)
    assert watch.quiet_seconds() == 0


def test_time_asleep_counts(qtbot, watch, hand):
    said = []
    watch.idle.connect(lambda: said.append("idle"))
    watch.start(5)
    hand.seconds += 8 * 3600
    watch.look()
    assert said == ["idle"]


def test_stopped_it_says_nothing_more(qtbot, watch, hand):
    watch.start(1)
    watch.stop()
    hand.seconds += 100
    with qtbot.assertNotEmitted(watch.idle, wait=700):
        pass
