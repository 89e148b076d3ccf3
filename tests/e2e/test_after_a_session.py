"""The first evening: a journal is made, a session written about, and found again. Keyboard only."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QListView, QTextBrowser, QTreeView, QWidget

from tests.support.app import PASSPHRASE, App, app, beats_well

__all__ = ["app"]

CTRL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key


@pytest.fixture
def newcomer(app: App) -> App:
    """Someone who has just made a journal and left the recovery sheet for later."""
    app.start()
    app.type("new.passphrase", PASSPHRASE)
    app.key(K.Key_Return)
    app.type("new.again", PASSPHRASE)
    app.key(K.Key_Return)
    app.see("recovery.group1")
    app.see("first_run.aside").setFocus(Qt.FocusReason.TabFocusReason)
    app.key(K.Key_Space)
    app.key(K.Key_Space)  # "Start writing" has the keyboard
    app.see("shell")
    app.settle()
    return app


def focus(app: App) -> QWidget:
    # Without a window system a window is not active again after everything on it was replaced.
    widget = QApplication.focusWidget() or app.window.focusWidget()
    assert widget is not None
    return widget


def press(app: App, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """A key, and the moment that passes before any hand presses the next."""
    app.key(key, modifier)
    app._qtbot.wait(6)


def tab_to(app: App, is_it, what: str) -> QWidget:
    """Tab, as often as it takes; it must be on the way."""
    for _ in range(60):
        if is_it(focus(app)):
            return focus(app)
        press(app, K.Key_Tab)
    pytest.fail(f"Tab does not lead to {what}")


def named(name: str):
    return lambda widget: widget.objectName() == name


def called(words: str):
    return lambda widget: words in widget.accessibleName()


def say(app: App, words: str) -> None:
    app._qtbot.keyClicks(focus(app), words, delay=1)


def step(app: App) -> str:
    return app.says("step_title")


def write_after_a_session(app: App) -> None:
    """The door, the questions one by one, Done."""
    tab_to(app, named("door.after_session"), "the door")
    press(app, K.Key_Return)
    app.see("one_at_a_time")
    app.settle()
    say(app, "Twelve minutes were left and I wanted her to go home.")
    press(app, K.Key_Return, CTRL)
    press(app, K.Key_Space)  # up-power, the first place
    tab_to(app, called("Responsible"), "the feelings")
    press(app, K.Key_3)
    tab_to(app, called("In your own words"), "the words")
    say(app, "I was the one with the clock.")
    press(app, K.Key_Return, CTRL)
    say(app, "She may have felt hurried.")
    press(app, K.Key_Return, CTRL)
    for _ in range(12):
        if app.find("one_at_a_time") is None:
            break
        press(app, K.Key_Return, CTRL)
        app.settle()
    app.settle()


def just_write(app: App, words: str) -> None:
    press(app, K.Key_1, CTRL)
    tab_to(app, named("just_write"), "just write")
    press(app, K.Key_Return)
    app.see_editor()
    app.settle()
    say(app, words)
    press(app, K.Key_Return, CTRL)
    app.settle()


def rows(app: App) -> list[str]:
    view = app.see("entries", QListView)
    assert isinstance(view, QListView)
    model = view.model()
    cards = [model.index(row, 0) for row in range(model.rowCount())]
    return [str(card.data()) for card in cards if card.flags() & Qt.ItemFlag.ItemIsSelectable]


def reading(app: App) -> str:
    view = app.find("entry_text", QTextBrowser)
    return view.toPlainText() if isinstance(view, QTextBrowser) else ""


def tick(app: App, words: str) -> None:
    """F6 to the filters, down to the words, Space."""
    for _ in range(4):
        if isinstance(focus(app), QTreeView):
            break
        press(app, K.Key_F6)
    tree = focus(app)
    assert isinstance(tree, QTreeView)
    press(app, K.Key_Home)
    for _ in range(80):
        if tree.currentIndex().data() == words:
            break
        press(app, K.Key_Down)
    assert tree.currentIndex().data() == words, every_row(tree, QModelIndex())
    press(app, K.Key_Space)
    app.settle()


def every_row(tree: QTreeView, parent: QModelIndex) -> list[str]:
    model = tree.model()
    found: list[str] = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found += [str(index.data()), *every_row(tree, index)]
    return found


def test_what_was_felt_leads_back_to_the_reflection(newcomer, qtbot):
    just_write(newcomer, "Nothing of the kind today.")
    press(newcomer, K.Key_1, CTRL)
    newcomer.heartbeat.start()
    write_after_a_session(newcomer)
    press(newcomer, K.Key_2, CTRL)
    newcomer.settle()
    qtbot.waitUntil(lambda: len(rows(newcomer)) == 2)
    tick(newcomer, "Responsible")
    qtbot.waitUntil(lambda: len(rows(newcomer)) == 1)
    assert rows(newcomer)[0].startswith("Twelve minutes")
    qtbot.waitUntil(lambda: "I was the one with the clock." in reading(newcomer))
    newcomer.heartbeat.stop()
    said = reading(newcomer)
    assert "How may it have been for them?" in said
    assert "She may have felt hurried." in said
    assert beats_well(newcomer.heartbeat), newcomer.heartbeat.longest_ms


def test_a_word_of_it_leads_back_from_anywhere(newcomer, qtbot):
    write_after_a_session(newcomer)
    just_write(newcomer, "Nothing of the kind today.")
    press(newcomer, K.Key_1, CTRL)
    newcomer.heartbeat.start()
    press(newcomer, K.Key_K, CTRL)
    newcomer.see("palette.field")
    say(newcomer, "hurried")
    listed = newcomer.see("palette.list", QListView)
    assert isinstance(listed, QListView)
    model = listed.model()
    qtbot.waitUntil(
        lambda: any(
            str(model.index(row, 0).data()).startswith("Twelve minutes")
            for row in range(model.rowCount())
        )
    )
    press(newcomer, K.Key_Return)
    qtbot.waitUntil(lambda: "She may have felt hurried." in reading(newcomer))
    newcomer.heartbeat.stop()
    assert beats_well(newcomer.heartbeat), newcomer.heartbeat.longest_ms


def test_the_sheet_left_for_later_is_made_later_and_opens_the_journal(newcomer):
    assert newcomer.parts.settings.now.recovery_later
    press(newcomer, K.Key_Comma, CTRL)
    newcomer.settle()
    tab_to(newcomer, named("settings.new_sheet"), "a new sheet")
    press(newcomer, K.Key_Space)
    newcomer.see("question")
    say(newcomer, PASSPHRASE)
    tab_to(newcomer, named("question.act"), "making it")
    press(newcomer, K.Key_Space)
    code = [newcomer.says(f"recovery.group{number}") for number in range(1, 9)]
    assert not newcomer.parts.settings.now.recovery_later
    newcomer.lock()
    tab_to(newcomer, named("lock.switch"), "the other way in")
    press(newcomer, K.Key_Space)
    newcomer.type("lock.code", " ".join(code))
    press(newcomer, K.Key_Return)
    newcomer.see("shell")
    newcomer.settle()
    assert focus(newcomer) is newcomer.see("new.passphrase")
