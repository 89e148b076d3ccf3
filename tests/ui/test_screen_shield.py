"""The window kept out of pictures: what the systems are asked, and when."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.ui import screen_shield
from app.ui.screen_shield import ScreenShield
from tests.support.app import App, app

__all__ = ["app"]


class User32:
    """Stands for Windows; `knows` are the affinities that this one takes."""

    def __init__(self, *knows: int) -> None:
        self.knows = knows
        self.asked: list[tuple[int | None, int]] = []

    def SetWindowDisplayAffinity(self, window, affinity):
        self.asked.append((window.value, affinity.value))
        return int(affinity.value in self.knows)


@pytest.mark.parametrize(
    ("hidden", "knows", "asked"),
    [
        (True, (0x00, 0x01, 0x11), [(7, 0x11)]),
        (True, (0x00, 0x01), [(7, 0x11), (7, 0x01)]),
        (False, (0x00, 0x01, 0x11), [(7, 0x00)]),
    ],
)
def test_windows_is_asked_to_leave_the_window_out(hidden, knows, asked):
    user = User32(*knows)
    assert screen_shield.hide_on_windows(7, hidden, user)
    assert user.asked == asked


def test_windows_that_takes_nothing_is_believed():
    assert not screen_shield.hide_on_windows(7, True, User32())


@pytest.mark.parametrize(("hidden", "sharing"), [(True, 0), (False, 1)])
def test_macos_is_asked_to_share_the_window_with_nobody(hidden, sharing):
    asked = []
    window = SimpleNamespace(setSharingType_=asked.append)
    bridge = SimpleNamespace(
        objc_object=lambda c_void_p: SimpleNamespace(window=lambda: window if c_void_p else None)
    )
    assert screen_shield.hide_on_macos(7, hidden, bridge)
    assert asked == [sharing]
    assert not screen_shield.hide_on_macos(0, hidden, bridge)


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_it_hides_the_window_once_it_is_there_and_again_with_another_handle(qtbot, window):
    asked = []

    def hide(handle, hidden):
        asked.append((handle == int(window.winId()), hidden))
        return True

    shield = ScreenShield(window, hide)
    shield.set_wanted(True)
    assert asked == []
    with qtbot.waitExposed(window):
        window.show()
    assert asked == [(True, True)] * len(asked)
    assert asked
    before = len(asked)
    QApplication.sendEvent(window, QEvent(QEvent.Type.WinIdChange))
    assert len(asked) == before + 1
    shield.set_wanted(False)
    shield.set_wanted(False)
    assert asked[before + 1 :] == [(True, False)]


def test_a_window_that_may_be_seen_is_left_as_it_is(qtbot, window):
    asked = []
    ScreenShield(window, lambda handle, hidden: bool(asked.append(hidden))).set_wanted(False)
    with qtbot.waitExposed(window):
        window.show()
    assert asked == []


def test_without_anything_of_the_kind_the_settings_do_not_speak_of_it(app: App):
    app.make_journal()
    app.start()
    app.unlock()
    app.go_to("settings", section="security")
    app.see("settings.lock_on_minimise")
    assert not app.parts.shield.is_possible
    assert app.find("settings.hide_from_capture") is None


def test_the_journal_is_hidden_until_a_session_or_the_switch_shows_it(app: App, qtbot):
    hidden: list[bool] = []

    def hide(_handle, wanted):
        hidden.append(wanted)
        return True

    app.parts = replace(app.parts, shield=ScreenShield(app.window, hide))
    app.make_journal()
    app.start()
    assert hidden[-1] is True
    app.unlock()
    app.go_to("in_session")
    assert hidden[-1] is False
    app.lock()
    assert hidden[-1] is True
    app.unlock()
    app.go_to("settings", section="security")
    switch = app.see("settings.hide_from_capture", QAbstractButton)
    assert hidden[-1] is True
    switch.click()
    assert hidden[-1] is False
    switch.click()
    assert hidden[-1] is True
