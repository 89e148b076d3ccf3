"""A pack of my own with a branch, used the same day: by keyboard, from New set to the entry."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListView, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from app.services.session import Unlocked
from app.ui.widgets.fields import ComboBox
from models.records.entries import AnswerKey, DraftAnswer
from tests.support.app import App, app

__all__ = ["app"]

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(app: App, qtbot: QtBot) -> Iterator[App]:
    app.make_journal()
    app.start()
    app.unlock()
    app.window.resize(1440, 868)
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    return app


def write(app: App, qtbot: QtBot, words: str) -> None:
    qtbot.keyClicks(app.window.focusWidget(), words)


def pick(app: App, name: str, words: str) -> None:
    """Goes down a list that drops down, by its arrows, until it says these words."""
    app.see(name, ComboBox).setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(30):
        box = app.see(name, ComboBox)
        assert isinstance(box, ComboBox)
        assert app.window.focusWidget() is box
        if box.currentText() == words:
            return
        app.key(K.Key_Down)
        app.settle()
    raise AssertionError(words)


def line(app: App, qtbot: QtBot, number: int) -> None:
    """Goes to a line of the outline and into its form."""
    outline = app.see("outline", QListView)
    outline.setFocus(Qt.FocusReason.TabFocusReason)
    app.key(K.Key_Home)
    for _ in range(number):
        app.key(K.Key_Down)
    app.key(K.Key_Return)
    app.settle()


def make_the_set(app: App, qtbot: QtBot) -> None:
    app.key(K.Key_6, CTRL)
    app.see("sets").setFocus()
    app.settle()
    app.see("new_set").setFocus(Qt.FocusReason.TabFocusReason)
    app.key(K.Key_Space)
    app.settle()
    app.see("outline")
    app.key(K.Key_Return)
    write(app, qtbot, "After the ward round")
    app.key(K.Key_Tab)
    write(app, qtbot, "Who spoke, and who did not?")
    line(app, qtbot, 1)
    write(app, qtbot, "Did I speak up?")
    line(app, qtbot, 2)
    pick(app, "edit.kind", "Yes or no")
    app.see("editor.add_step").setFocus(Qt.FocusReason.TabFocusReason)
    app.key(K.Key_Space)
    app.settle()
    assert app.window.focusWidget() is app.see("edit.title")
    write(app, qtbot, "What kept me quiet?")
    app.see("edit.when.add").setFocus(Qt.FocusReason.TabFocusReason)
    app.key(K.Key_Space)
    pick(app, "edit.when.0.value0", "no")
    app.see("editor.done").setFocus(Qt.FocusReason.TabFocusReason)
    app.key(K.Key_Space)
    app.settle()
    app.see("sets")
    app.settle()


def test_a_pack_of_my_own_with_a_branch_used_the_same_day(opened: App, qtbot: QtBot):
    make_the_set(opened, qtbot)
    library = opened.on_worker(lambda unlocked: unlocked.library.shelf())
    (mine,) = [each.pack for each in library if each.is_own]
    first = next(mine.questions()).id
    assert [str(step.when or "") for step in mine.steps] == ["", f"{first} = no"]
    view = opened.see("sets", QListView)
    assert opened.window.focusWidget() is view
    assert view.currentIndex().data() == "After the ward round"
    opened.key(K.Key_Return)
    opened.see("page.write")
    opened.settle()
    block = opened.see(f"question.{mine.id}.{first}")
    assert "What kept me quiet?" not in steps(opened)
    block.editor.focus_first()
    opened.key(K.Key_Right)
    opened.key(K.Key_Space)
    opened.settle()
    assert "What kept me quiet?" in steps(opened)
    opened.key(K.Key_Return, CTRL)
    opened.settle()
    write(opened, qtbot, "The consultant was already standing.")
    opened.key(K.Key_Return, CTRL)
    opened.settle()
    card = opened.on_worker(_newest)
    opened.go_to("journal", entry_id=card.id)
    opened.settle()
    qtbot.waitUntil(lambda: "already standing" in shown(opened), timeout=10_000)
    assert "What kept me quiet?" in shown(opened)
    assert "Did I speak up?" in shown(opened)
    again = opened.on_worker(lambda unlocked: unlocked.library.shelf())
    assert [each.uses for each in again if each.pack.id == mine.id] == [1]


def test_it_is_among_the_sets_of_new_reflection_after_a_lock(opened: App, qtbot: QtBot):
    make_the_set(opened, qtbot)
    opened.lock()
    opened.unlock()
    opened.settle()
    assert opened.window.focusWidget() is opened.see("sets")
    opened.parts.actions.trigger("new_choose")
    opened.settle()
    mine = opened.on_worker(
        lambda unlocked: [each.pack.id for each in unlocked.library.shelf() if each.is_own]
    )
    assert opened.see(f"set.{mine[0]}").accessibleName().startswith("After the ward round")


def _newest(unlocked):
    from models.records.queries import Filter

    return unlocked.timeline.page(Filter(), None, 5).cards[0]


def steps(app: App) -> list[str]:
    """The screens in the rail; there is no list of one."""
    found = app.find("steps", QListView)
    if not isinstance(found, QListView):
        return []
    model = found.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def shown(app: App) -> str:
    """Everything the reading pane shows."""
    page: QWidget = app.see("page.journal")
    return "\n".join(
        browser.toPlainText() for browser in page.findChildren(QTextBrowser) if browser.isVisible()
    )


def test_a_new_reflection_begins_with_the_set_finished_last_after_a_lock_too(opened: App):
    def finish(unlocked: Unlocked) -> str:
        pack = unlocked.catalogue.get("quick_capture")
        key = AnswerKey(pack.id, next(pack.questions()).id)
        draft = unlocked.writing.begin((pack.id,))
        unlocked.writing.finish(replace(draft, answers={key: DraftAnswer("Late again.")}))
        return pack.title

    title = opened.on_worker(finish)
    opened.lock()
    opened.unlock()
    opened.settle()
    opened.parts.actions.trigger("new")
    opened.see("page.write")
    opened.settle()
    assert opened.see("set_title", QLabel).text() == title
