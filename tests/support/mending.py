"""Someone who writes and mends with the keyboard alone, in a running Afterword."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.ui.forms.editor import AnswerEditor
from models.records.repairs import MoveKind, Repair, RepairMove, Stage
from tests.support.app import App
from tests.support.filling import HANDS

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
_MOST_TABS = 150


class Mender:
    """Presses keys where the keyboard is; nothing is pressed with the mouse or set by hand."""

    def __init__(self, app: App, clock: FixedClock, bot: QtBot) -> None:
        self.app, self.clock, self.bot = app, clock, bot
        self.presses = 0

    # The keyboard

    @property
    def at(self) -> QWidget:
        """What has the keyboard."""
        focus = QApplication.focusWidget()
        assert focus is not None, "the keyboard is lost"
        return focus

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        for key in keys:
            self.presses += 1
            self.app.key(key, modifier or Qt.KeyboardModifier.NoModifier)

    def type(self, words: str) -> None:
        """Types each letter where the keyboard is by then: the first may have moved it."""
        for letter in words:
            self.bot.keyClicks(self.at, letter)

    def tab_until(
        self, is_there: Callable[[QWidget], bool], what: str, *, back: bool = False
    ) -> None:
        for _ in range(_MOST_TABS):
            if is_there(self.at):
                return
            self.press(K.Key_Backtab if back else K.Key_Tab, modifier=SHIFT if back else None)
        raise AssertionError(f"Tab does not come to {what}")

    def tab_to(self, name: str, *, back: bool = False) -> None:
        self.tab_until(lambda at: at.objectName() == name, name, back=back)

    def tab_press(self, name: str, *, back: bool = False) -> None:
        """Goes to a button with Tab and presses it."""
        self.app.see(name)
        self.tab_to(name, back=back)
        self.press(K.Key_Space)

    def go_on(self) -> None:
        """Ctrl+Enter, and what it does."""
        self.press(K.Key_Return, modifier=CTRL)
        self.app.settle()

    def wait(self, until: Callable[[], bool]) -> None:
        self.bot.waitUntil(until, timeout=20_000)

    # Questions

    def answer(self, question: str, value: Any) -> None:
        """Goes to a question with Tab, and answers it with keys."""
        editor = self.app.see(f"answer.{question}")
        assert isinstance(editor, AnswerEditor)
        self.tab_until(lambda at: at is editor or editor.isAncestorOf(at), question)
        HANDS[editor.question.kind](self.bot, editor, value)

    def asked_at(self) -> str:
        """The question that has the keyboard."""
        at: QWidget | None = self.at
        while at is not None and not isinstance(at, AnswerEditor):
            at = at.parentWidget()
        assert at is not None, "the keyboard is at no question"
        return at.question.id

    def is_asked(self, question: str) -> bool:
        return self.app.find(f"answer.{question}") is not None

    # A set

    def begin_set(self, title: str) -> None:
        """Chooses a set by typing its name."""
        self.press(K.Key_N, modifier=CTRL | SHIFT)
        self.app.see("choose_set")
        self.type(title)
        self.press(K.Key_Return)
        self.app.see("step_title")
        self.app.settle()

    # The page of repairs

    def open_repairs(self) -> None:
        """The page and the repair on top of the list, with the keyboard in its form."""
        self.press(K.Key_4, modifier=CTRL)
        self.app.see("page.repairs")
        self.app.settle()
        self.wait(lambda: self.at.objectName() == "repairs")
        self.press(K.Key_Return)
        self.app.settle()

    def reach(self, stage: Stage, number: int = 0) -> None:
        """Goes on, and finds the keyboard in the form of that stage."""
        self.go_on()
        self.is_at(stage)

    def is_at(self, stage: Stage) -> None:
        form = self.app.see(f"form.{stage}")
        self.wait(lambda: form.isAncestorOf(self.at))

    # The journal

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

    def day_of(self, name: str, number: int = 0) -> datetime:
        """When what stands in a field was written."""
        field = self.repair().stands(name, number)
        assert field is not None, name
        return field.at

    def is_private(self, name: str) -> bool:
        field = self.repair().stands(name)
        return field is not None and field.private

    def moves(self, kind: MoveKind) -> list[RepairMove]:
        return [move for move in self.repair().moves if move.kind is kind]

    # Time

    def come_back(self, at: datetime) -> None:
        """Locks, lets time go by, and opens the journal again."""
        self.app.lock()
        self.clock.set(at)
        self.app.unlock()
        # What a window manager does; a bare display has none, and keys need an active window.
        self.app.window.activateWindow()
        self.wait(self.app.window.isActiveWindow)
        self.app.settle()
