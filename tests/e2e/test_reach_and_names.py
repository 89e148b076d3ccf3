"""Every control of every page has a name and is reached by Tab, on a journal full of things."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.app import App, app

__all__ = ["app"]

PAGES = (
    "today",
    "journal",
    "supervision",
    "repairs",
    "patterns",
    "prompts",
    "write",
    "in_session",
    "transfer",
    "settings",
)


@pytest.fixture
def full(app: App, qtbot: QtBot) -> Iterator[App]:
    """The sample journal, in front."""
    app.start()
    app.press("first_run.sample")
    app.see("shell")
    app.settle()
    app.window.resize(1440, 868)
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    return app


def come_to(app: App, page: str) -> None:
    if page == "in_session":
        session = app.on_worker(lambda unlocked: unlocked.supervision.next_session())
        app.on_worker(lambda unlocked: unlocked.supervision.start(session.id))
        app.go_to(page, session_id=session.id)
    elif page == "write":
        app.go_to(page, packs=["after_session"])
    else:
        app.go_to(page)
    app.see(f"page.{page}")
    app.settle()


def name_of(widget: QWidget) -> str:
    """What assistive technology calls it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def takes_tab(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(by_tab) and widget.isVisible() and widget.isEnabled() and not widget.focusProxy()


def path_of(widget: QWidget) -> str:
    """Where it stands, for whoever reads a failure."""
    parts, at = [], widget
    while at is not None and len(parts) < 4:
        parts.append(f"{type(at).__name__} {at.objectName()}".strip())
        at = at.parentWidget()
    return " in ".join(parts)


def by_tab(app: App, qtbot: QtBot, most: int) -> set[QWidget]:
    """Everything that has the focus on the way round."""
    reached: list[QWidget] = []
    while len(reached) < most:
        qtbot.keyClick(QApplication.focusWidget() or app.window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if reached and now is reached[0]:
            break
        reached.append(now)
    return set(reached)


def is_reached(widget: QWidget, reached: set[QWidget]) -> bool:
    """Of buttons that exclude each other one is on the way, and arrows lead to the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and group.exclusive():
        return any(button in reached for button in group.buttons())
    return widget in reached


def test_every_control_has_a_name_and_tab_leads_to_it(full: App, qtbot: QtBot):
    nameless, missed = [], []
    for page in PAGES:
        come_to(full, page)
        controls = [widget for widget in full.window.findChildren(QWidget) if takes_tab(widget)]
        assert len(controls) > 10
        reached = by_tab(full, qtbot, 2 * len(controls))
        nameless += [path_of(widget) for widget in controls if not name_of(widget)]
        missed += [path_of(widget) for widget in controls if not is_reached(widget, reached)]
    assert nameless == []
    assert missed == []
