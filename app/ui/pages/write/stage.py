"""The questions in the middle of the page, in either of two ways, and where among them one is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.forms.block import QuestionBlock
from app.ui.forms.editor import Supplies
from app.ui.forms.state import FormState
from app.ui.pages.write.one_view import OneView
from app.ui.pages.write.sheet_view import SheetView
from app.ui.widgets.reflow import Reflow, Room
from models.records.entries import AnswerKey

View = OneView | SheetView


class Stage(QStackedWidget):
    """One question at a time, or all on a page; only one of the two holds widgets of the form.

    Signals:
        changed: the key of an answer that was altered.
        private_changed: the key, and whether its answer is private now.
        moved: another step is current, without anyone having asked for it here.
        fold_wanted: the id of a step, and whether its folded questions are to be shown.
        depth_wanted: a set, and -1 for less of it or 1 for more.
        step_wanted: the id of a step to go to.
    """

    changed = Signal(object)
    private_changed = Signal(object, bool)
    moved = Signal()
    fold_wanted = Signal(str, bool)
    depth_wanted = Signal(object, int)
    step_wanted = Signal(str)

    def __init__(self, supplies: Supplies, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form: FormState | None = None
        self._asked: list[str] = []
        self._at: AnswerKey | None = None
        self._one = OneView(supplies)
        self._sheet = SheetView(supplies)
        for view in (self._one, self._sheet):
            self.addWidget(view)
            view.changed.connect(self.changed)
            view.private_changed.connect(self.private_changed)
            view.fold_wanted.connect(self.fold_wanted)
            view.depth_wanted.connect(self.depth_wanted)
            view.step_wanted.connect(self.step_wanted)
        self._sheet.current_changed.connect(self._on_moved)

    @property
    def is_page(self) -> bool:
        """Whether all questions stand on one page."""
        return self.currentWidget() is self._sheet

    @property
    def view(self) -> View:
        """The way they are shown now."""
        return self._sheet if self.is_page else self._one

    @property
    def current(self) -> int:
        """Which step is current."""
        return self.view.current

    def show_form(self, form: FormState, current: int, *, page: bool) -> None:
        """Begins with a draft at a step, one at a time or all on a page."""
        for each in (self._one, self._sheet):
            each.put_away()
        self._at = None
        self._form = form
        self._note_asked()
        # First made, then shown: each part that comes into sight has all above it laid out anew.
        view = self._sheet if page else self._one
        view.show_form(form, current)
        self.setCurrentWidget(view)

    def forget(self) -> None:
        """Lets go of every question and what stands in it."""
        self._form = None
        self._at = None
        self._one.forget()
        self._sheet.forget()

    def go(self, index: int) -> None:
        """Makes a step the current one."""
        self.view.go(index)

    def sync(self) -> None:
        """Other questions are asked now; the writer stays at the same one, or the one before it."""
        before = self.view.current_step()
        earlier = self._asked[: self.current + 1]
        self.view.sync()
        self._note_asked()
        if before is None or self._form is None:
            return
        asked = [screen.id for screen in self._form.screens]
        if before.asked.id in asked:
            if not self.is_page:
                self._one.stay(asked.index(before.asked.id))
            return
        near = next((id_ for id_ in reversed(earlier) if id_ in asked), "")
        self.view.go(self._form.index_of(near))
        self.moved.emit()

    def focus_unfolded(self, screen_id: str, known: set[AnswerKey]) -> None:
        """Puts the keyboard in what was unfolded in a step, `known` being what was there before."""
        step = next((each for each in self.view.steps() if each.asked.id == screen_id), None)
        if step is not None:
            step.focus_new(known)

    def refresh_parts(self) -> None:
        """Has the parts of the program that stand in steps follow the form."""
        for step in self.view.made_steps():
            step.refresh_part()

    def _note_asked(self) -> None:
        asked = self._form.screens if self._form is not None else ()
        self._asked = [screen.id for screen in asked]

    def focus_first(self) -> None:
        """Puts the keyboard where answering the current step begins."""
        self.view.focus_first()

    def blocks(self) -> Iterator[QuestionBlock]:
        """Every question that was made and is asked."""
        for step in self.view.made_steps():
            yield from step.blocks()

    def block(self, key: AnswerKey) -> QuestionBlock | None:
        """The question of that key, if it was made."""
        for step in self.view.made_steps():
            block = step.block(key)
            if block is not None:
                return block
        return None

    def current_block(self) -> QuestionBlock | None:
        """The question one is at: where the keyboard is, was last, or answering is most likely."""
        step = self.view.current_step()
        if step is None:
            return None
        blocks = step.blocks()
        for block in blocks:
            if block.holds_focus():
                return block
        return next((block for block in blocks if block.key == self._at), step.main_block())

    def focus_current(self) -> None:
        """Puts the keyboard back in the question one is at."""
        block = self.current_block()
        if block is not None:
            block.editor.focus_first()

    def commit(self) -> None:
        """Takes in what input methods still hold back."""
        for block in self.blocks():
            block.editor.commit()

    def remember_place(self) -> None:
        """Tells the form where the writer is."""
        if self._form is None or not self._form.screens:
            return
        step, block = self.view.current_step(), self.current_block()
        self._form.set_place(
            screen_id=step.asked.id if step is not None else "",
            question=block.key.question if block is not None else "",
            caret=block.editor.caret() if block is not None else 0,
            page_mode=self.is_page,
        )

    def restore_caret(self, question: str, caret: int) -> None:
        """Puts the keyboard back in the question where it was, and the caret at its place."""
        step = self.view.current_step()
        if step is None:
            return
        wanted = step.block_named(question)
        if wanted is None:
            self.focus_first()
            return
        wanted.editor.focus_first()
        if caret:
            wanted.editor.set_caret(caret)

    def note_focus(self, now: QWidget) -> None:
        """Remembers the question that the keyboard came to, and brings it in sight."""
        for block in self.blocks():
            if block.isAncestorOf(now) or block.extras.isAncestorOf(now):
                self._at = block.key
                if now.isVisible() and now.visibleRegion().isEmpty():
                    self.view.ensureWidgetVisible(now)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops: in each question its answer first, then what can be done with it."""
        stops: list[QWidget] = []
        self.view.make_all()
        for step in self.view.steps():
            if step.isVisible():
                stops += step.tab_stops()
        return stops

    def follow_focus(self, old: QWidget, now: QWidget | None) -> None:
        """Shows what is of use near the question that the keyboard came to."""
        self._sheet.follow_focus(now)
        for block in self.blocks():
            if block.isAncestorOf(old) or (now is not None and block.isAncestorOf(now)):
                block.refresh()

    def apply_folding(self, is_short: bool) -> None:
        """Folds the pickers while words are written in a low window."""
        if self._form is None or self.is_page:
            return
        block = self.current_block()
        writing = block is not None and block.fills and block.editor.has_keyboard()
        self._one.set_folding(is_short and writing)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_current()

    def fit(self, reflow: Reflow) -> None:
        """Makes do with the room there is."""
        for view in (self._one, self._sheet):
            view.set_narrow(reflow.room is Room.NARROW)
            view.set_gutter(reflow.gutter)
        self._one.set_short(reflow.is_short)

    def _on_moved(self, _index: int) -> None:
        self.moved.emit()
