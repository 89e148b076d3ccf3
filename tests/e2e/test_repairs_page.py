"""A slip that is mended on the page for repairs: by keyboard, through locks, in a real window."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.ui.forms.editor import AnswerEditor
from models.records.repairs import Repair, Stage
from tests.support.app import App

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
NOW = datetime(2025, 11, 13, 9, 0)
TITLE = "I corrected the interpreter in front of J."


class Mender:
    """Someone at the page."""

    def __init__(self, app: App, clock: FixedClock, bot: QtBot) -> None:
        self.app, self.clock, self.bot = app, clock, bot

    def repair(self) -> Repair:
        """The only repair, as the journal has it."""

        def read(unlocked: Any) -> Repair:
            (card,) = unlocked.repairs.cards()
            return unlocked.repairs.get(card.id)

        found = self.app.on_worker(read)
        assert isinstance(found, Repair)
        return found

    def said(self, name: str, number: int = 0) -> Any:
        field = self.repair().stands(name, number)
        return field.value if field is not None else None

    def wait(self, until: Callable[[], bool]) -> None:
        self.bot.waitUntil(until, timeout=20_000)

    def type(self, words: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        self.bot.keyClicks(focus, words)

    def tab_to(self, name: str) -> None:
        for _ in range(150):
            focus = QApplication.focusWidget()
            if focus is not None and focus.objectName() == name:
                return
            self.app.key(K.Key_Tab)
        raise AssertionError(f"Tab does not come to {name}")

    def go_on(self, stage: Stage) -> None:
        """Presses the primary button, reached by Tab."""
        self.tab_to("repair.go")
        self.app.key(K.Key_Space)
        self.app.see(f"form.{stage}")
        self.app.settle()

    def answer(self, question: str) -> AnswerEditor:
        found = self.app.see(f"answer.{question}")
        assert isinstance(found, AnswerEditor)
        return found

    def write(self, question: str, words: str) -> None:
        self.answer(question).focus_first()
        self.type(words)

    def choose(self, question: str, value: Any) -> None:
        editor = self.answer(question)
        editor.set_value(value)
        editor.changed.emit()

    def later(self, days: int) -> None:
        """Some days pass between a lock and the next unlock."""
        self.app.lock()
        self.clock.advance(timedelta(days=days))
        self.unlock()

    def unlock(self) -> None:
        self.app.unlock()
        # What a window manager does.
        self.app.window.activateWindow()
        self.wait(self.app.window.isActiveWindow)


@pytest.fixture
def mender(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Any:
    clock = FixedClock(NOW)
    app = App(qtbot, tmp_path / "home", clock=clock)
    app.make_journal()
    app.start()
    app.unlock()
    yield Mender(app, clock, qtbot)
    app.forget()


def begin(mender: Mender) -> None:
    app = mender.app
    app.key(K.Key_4, CTRL)
    app.see("page.repairs")
    app.press("repairs.begin")
    mender.type(TITLE)
    app.key(K.Key_Return)
    app.see("form.owned")
    mender.wait(lambda: mender.answer("my_part").has_keyboard())


def test_a_slip_is_owned_planned_tried_twice_learned_from_and_closed(mender: Mender):
    app = mender.app
    begin(mender)
    mender.type("I wanted to be seen")
    mender.go_on(Stage.PLANNED)
    mender.write("words", "How was it for you?")
    mender.go_on(Stage.TRIED)
    mender.write("did", "Said it at the start")
    mender.go_on(Stage.RESPONSE)
    mender.choose("response", "polite")
    mender.wait(lambda: mender.repair().card.is_deferential)
    app.see("note.deferential")

    mender.later(7)
    app.see("form.response")
    app.press("stage.add_try")
    app.see("stage.tried.2")
    mender.write("did", "Asked again, with more time")
    mender.go_on(Stage.RESPONSE)
    mender.choose("response", "opened")
    mender.go_on(Stage.LEARNED)
    mender.write("known", "Agreeing is not being well")
    mender.choose("cue", "Wait for her")
    app.press("repair.add_cue")
    app.settle()
    cues = app.on_worker(lambda unlocked: unlocked.follow_ups.cues())
    assert [cue.text for cue in cues] == ["Wait for her"]

    app.press("repair.close")
    app.see("form.closed")
    mender.choose("result", "repaired")
    mender.tab_to("repair.go")
    app.key(K.Key_Space)
    mender.wait(lambda: not mender.repair().card.is_open)
    repair = mender.repair()
    assert repair.card.tries == 2
    assert not repair.card.is_deferential
    assert mender.said("tried.did", 1) == "Said it at the start"
    assert mender.said("tried.did", 2) == "Asked again, with more time"
    assert mender.said("response.kind", 1) == "polite"

    mender.later(365)
    app.go_to("repairs", place="closed")
    app.see("repair.go")
    mender.wait(lambda: app.see("repair.go").text() == "Open it again")
    app.press("repair.go")
    mender.wait(lambda: mender.repair().card.is_open)
    assert mender.said("learned.known") == "Agreeing is not being well"


def test_a_lock_in_the_middle_of_a_word_loses_nothing_and_leads_back_to_it(mender: Mender):
    app = mender.app
    begin(mender)
    mender.type("I wanted to be se")
    app.lock()
    assert not [w for w in app.window.findChildren(QWidget) if w.objectName() == "page.repairs"]
    mender.unlock()
    app.see("form.owned")
    mender.wait(lambda: mender.answer("my_part").has_keyboard())
    assert mender.said("owned.my_part") == "I wanted to be se"
    mender.type("en")
    mender.wait(lambda: mender.said("owned.my_part") == "I wanted to be seen")


def test_a_title_half_worded_is_kept_at_a_lock(mender: Mender):
    app = mender.app
    begin(mender)
    app.see("repairs").setFocus()
    app.key(K.Key_F2)
    app.see("repair.title_field")
    mender.type("I spoke over the interp")
    app.lock()
    app.unlock()
    assert mender.repair().card.title == "I spoke over the interp"


def new_line(mender: Mender) -> Any:
    return mender.app.see("repairs.new_title")


def test_a_slip_half_told_is_there_again_after_a_lock(mender: Mender):
    app = mender.app
    app.key(K.Key_4, CTRL)
    app.see("page.repairs")
    app.press("repairs.begin")
    mender.type("I was late for")
    app.lock()
    mender.unlock()
    mender.wait(lambda: new_line(mender).text() == "I was late for")
    new_line(mender).setFocus()
    mender.type(" J.")
    app.key(K.Key_Return)
    app.see("form.owned")
    assert mender.repair().card.title == "I was late for J."
    assert app.on_worker(lambda unlocked: unlocked.repairs.begun_line()) == ""
    mender.later(1)
    app.see("form.owned")
    assert not app.window.findChild(QLineEdit, "repairs.new_title").text()


def test_it_waits_beside_its_page_until_it_is_looked_at(mender: Mender):
    app = mender.app
    begin(mender)
    repair_id = mender.repair().card.id
    box = app.see("repair.due")
    box.setCurrentIndex(box.findData("today"))
    box.activated.emit(box.currentIndex())
    mender.wait(lambda: mender.repair().card.due == NOW.date())
    nav = app.see("nav.repairs")
    mender.wait(lambda: "1" in nav.accessibleName())
    box.setCurrentIndex(box.findData("none"))
    box.activated.emit(box.currentIndex())
    mender.wait(lambda: "1" not in nav.accessibleName())
    app.go_to("today")
    app.go_to("repairs", repair_id=repair_id)
    mender.wait(lambda: app.says("repair.title") == TITLE)


def test_what_was_done_is_taken_back_step_by_step(mender: Mender):
    app = mender.app
    begin(mender)
    rows = app.see("repairs")
    rows.setFocus()
    app.key(K.Key_Delete)
    mender.wait(lambda: app.on_worker(lambda unlocked: len(unlocked.repairs.binned())) == 1)
    rows.setFocus()
    app.key(K.Key_Z, CTRL)
    mender.wait(lambda: app.on_worker(lambda unlocked: len(unlocked.repairs.cards())) == 1)
    app.settle()
    app.key(K.Key_Z, CTRL)
    mender.wait(lambda: app.on_worker(lambda unlocked: unlocked.repairs.cards()) == ())
    app.key(K.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    mender.wait(lambda: app.on_worker(lambda unlocked: len(unlocked.repairs.cards())) == 1)
