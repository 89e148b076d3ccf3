"""The editor of a set: its outline, a form for what is chosen there, and the set as it would be."""

from __future__ import annotations

import time
from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.domain.pack_editing import (
    Edit,
    Place,
    add_question,
    add_step,
    double_question,
    double_step,
    move_question,
    move_step,
    remove_question,
    remove_step,
)
from app.domain.pack_troubles import Trouble, Why
from app.ui.context import PageContext
from app.ui.faults import words_for
from app.ui.navigation import Handler
from app.ui.pages.prompts.edit_history import EditHistory
from app.ui.pages.prompts.editor_head import FORM, OUTLINE, TRIAL, EditorHead
from app.ui.pages.prompts.editor_supplies import trial_supplies
from app.ui.pages.prompts.form_parts import PartForm
from app.ui.pages.prompts.outline import outline
from app.ui.pages.prompts.outline_pane import OutlinePane
from app.ui.pages.prompts.presenter import PromptsPresenter, Shelf
from app.ui.pages.prompts.question_form import QuestionForm
from app.ui.pages.prompts.set_form import SetForm
from app.ui.pages.prompts.step_form import StepForm
from app.ui.pages.prompts.trial import Trial
from app.ui.pages.prompts.words import act_words, tr
from app.ui.widgets.reflow import Room
from app.ui.widgets.under_head import UnderHead
from models.records.faults import Fault
from prompts.schema import Pack

_KEEP_MS = 800
_LOOK_MS = 300
_SETTLE_MS = 60
_OUTLINE = 300
_TRIAL = 450
_PARTS = frozenset({"options", "columns", "pairs", "ends", "kind"})


class EditorView(QWidget):
    """Edits one set; all of it is kept as it stands, and in the library once it is done.

    Signals:
        left: back to the library; what was edited is kept.
    """

    left = Signal()

    def __init__(self, context: PageContext, presenter: PromptsPresenter) -> None:
        super().__init__()
        self._context = context
        self._presenter = presenter
        self._pack: Pack | None = None
        self._place = Place()
        self._history = EditHistory(time.monotonic)
        self._troubles: tuple[Trouble, ...] = ()
        self._is_unkept = False
        self._is_finishing = False
        self._is_dragged = False
        self.is_touched = False
        self._keep_timer = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._keep_timer.timeout.connect(self.keep_now)
        self._look_timer = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._look_timer.timeout.connect(self._look)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._make()
        self._lay_out()
        self._connect()
        self._restyle()

    # What the page calls

    @property
    def pack(self) -> Pack:
        """The set as it stands."""
        assert self._pack is not None
        return self._pack

    def open(self, pack: Pack, *, is_touched: bool = False) -> None:
        """Edits a set from its details on."""
        if self._pack is not None and self._pack.id != pack.id:
            self.keep_now()
        self._settle.stop()
        self._pack, self._place = pack, Place()
        self._history = EditHistory(time.monotonic)
        self._troubles = ()
        self.is_touched = is_touched
        self._is_unkept = False
        self._is_finishing = False
        self._trial.forget()
        self._set_form.place = Place("none")
        self._show_all(now=True)
        self._look()

    def close_set(self) -> None:
        """Lets go of the set; it is in the library."""
        self._keep_timer.stop()
        self._look_timer.stop()
        self._is_unkept = False
        self.is_touched = False

    def holds(self, pack_id: str) -> bool:
        """Whether that set is the one here, in front or not."""
        return self._pack is not None and self._pack.id == pack_id

    def keep_on(self) -> None:
        """Goes on with the set, and keeps it as it stands."""
        self.is_touched = True
        self._is_unkept = True
        self.keep_now()

    def keep_now(self) -> None:
        """Keeps what is not kept yet."""
        self._keep_timer.stop()
        if self._is_unkept and self._pack is not None:
            self._is_unkept = False
            self._presenter.keep(self._pack)

    def show_shelf(self, shelf: Shelf) -> None:
        """Takes the sets that can be offered at the end of this one."""
        self._set_form.sets = {each.pack.id: each.pack.title for each in shelf}

    def handlers(self) -> Mapping[str, Handler]:
        """What this does for actions while it is in front."""
        return {
            "undo": self._undo,
            "redo": self._redo,
            "save": self._say_kept,
            "close_entry": self.left.emit,
        }

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        self._arrive()
        shown = [self._left.outline, self._form(), self._trial]
        if self._left.problems.isVisible():
            shown.insert(1, self._left.problems.view)
        return [self._focus_of(pane) for pane in shown if pane.isVisible()]

    def first_focus(self) -> QWidget:
        """Where the keyboard goes when the set is opened."""
        if self._left.outline.isVisible() or not self._forms.isVisible():
            return self._left.outline
        return self._form().first_field() or self._left.outline

    def fit(self, room: Room) -> None:
        """Lays out for another width: three panes, two of them, or one."""
        self._head.set_room(room)
        shown = self._head.shown()
        self._left.setVisible(OUTLINE in shown)
        self._forms.setVisible(FORM in shown)
        self._trial.setVisible(TRIAL in shown)
        self._share_width()

    def _fit_again(self) -> None:
        self.fit(self._head.room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._is_dragged:
            self._share_width()

    # Building

    def _make(self) -> None:
        themes, lists = self._context.theme, self._context.catalogue
        self._head = EditorHead(themes)
        self._left = OutlinePane(themes, lists)
        self._set_form = SetForm(themes, lists)
        self._step_form = StepForm(themes, lists)
        self._question_form = QuestionForm(themes, lists)
        self._forms = QStackedWidget()
        for form in (self._set_form, self._step_form, self._question_form):
            self._forms.addWidget(form)
        self._trial = Trial(trial_supplies(self._context, self), self._context.clock)

    def _lay_out(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for pane in (self._left, self._forms, self._trial):
            self._splitter.addWidget(pane)
        self._splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(UnderHead(self._context.theme, self._head, self._splitter))

    def _connect(self) -> None:
        head, left = self._head, self._left
        head.left.connect(self.left)
        head.done.connect(self._finish)
        head.changed.connect(self._fit_again)
        left.add_question.connect(self._add_question)
        left.add_step.connect(self._add_step)
        left.double_wanted.connect(self._double)
        left.move_wanted.connect(self._move)
        left.remove_wanted.connect(self._remove)
        left.outline.place_changed.connect(self._pass_by)
        left.outline.form_wanted.connect(self._enter_form)
        left.problems.chosen.connect(self._go_to_trouble)
        self._splitter.splitterMoved.connect(self._on_dragged)
        self._settle.timeout.connect(lambda: self._go_to(self._place))
        for form in (self._set_form, self._step_form, self._question_form):
            form.edited.connect(self._take)
        self._presenter.refused.connect(self._on_refused)
        self._presenter.not_kept.connect(self._on_not_kept)
        self._context.theme.changed.connect(self._restyle)

    # Showing

    def _share_width(self) -> None:
        px, whole = self._context.theme.px, max(1, self.width())
        left, right = px(_OUTLINE), min(px(_TRIAL), round(whole * 0.37))
        self._splitter.setSizes([left, max(px(300), whole - left - right), right])

    def _on_dragged(self, _at: int, _which: int) -> None:
        self._is_dragged = True

    def _show_form(self) -> None:
        """Brings the form to the front where there is no room for everything."""
        if not self._forms.isVisible():
            self._head.bring(FORM)
            self._fit_again()

    def _form(self) -> PartForm:
        if self._place.question:
            return self._question_form
        return self._step_form if self._place.step else self._set_form

    def _focus_of(self, pane: QWidget) -> QWidget:
        if isinstance(pane, PartForm):
            return pane.first_field() or pane
        return pane.first_focus() if isinstance(pane, Trial) else pane

    def _show_all(self, *, now: bool) -> None:
        form = self._form()
        form.show_part(self.pack, self._place)
        self._forms.setCurrentWidget(form)
        self._show_around(now=now)

    def _show_around(self, *, now: bool) -> None:
        """Shows everything but the form: what is typed there stays as it is."""
        pack = self.pack
        self._head.show_title(pack.title)
        wrong = {each.place for each in self._troubles if each.why is not Why.ADVICE}
        vocabularies = self._context.catalogue.vocabularies
        self._left.outline.show_rows(outline(pack, wrong, vocabularies), self._place)
        broken = {
            each.place.question
            for each in self._troubles
            if each.why is Why.FILE and each.field in _PARTS
        }
        self._trial.show_pack(pack, self._place, broken, now=now)

    def _go_to(self, place: Place) -> None:
        self._place = place
        self._settle.stop()
        self._show_all(now=True)

    def _pass_by(self, place: Place) -> None:
        """Someone goes through the outline: the form follows once they stay."""
        self._place = place
        self._settle.start()

    def _arrive(self) -> None:
        """Shows the form of where one stands, if it is still to come."""
        if self._settle.isActive():
            self._go_to(self._place)

    def _enter_form(self) -> None:
        self._arrive()
        self._show_form()
        self._form().focus_first()

    def _go_to_trouble(self, trouble: Trouble) -> None:
        self._go_to(trouble.place)
        self._show_form()
        self._form().focus_field(trouble.field)

    # Changing

    def _take(self, edit: Edit, key: str = "", *, says: bool = False) -> None:
        self._settle.stop()
        if edit.pack == self.pack:
            return
        self._history.note(self.pack, edit, self._place, key)
        self._pack = edit.pack
        if key:
            self._form().take(edit.pack)
            self._show_around(now=False)
        else:
            self._place = edit.place
            self._show_all(now=True)
        self._touch()
        if says:
            self._context.announce(act_words(edit.act))

    def _touch(self) -> None:
        self.is_touched = True
        self._is_unkept = True
        self._is_finishing = False
        if not self._keep_timer.isActive():
            self._keep_timer.start()
        self._look_timer.start()

    def _add_question(self) -> None:
        step = self._place.step or (self.pack.steps[-1].id if self.pack.steps else "")
        if not step:
            self._add_step()
            return
        self._take(add_question(self.pack, step, self._place.question), says=True)
        self._enter_form()

    def _add_step(self) -> None:
        self._take(add_step(self.pack, self._place.step), says=True)
        self._enter_form()

    def _double(self) -> None:
        if self._place.question:
            self._take(double_question(self.pack, self._place.question), says=True)
        elif self._place.step:
            self._take(double_step(self.pack, self._place.step), says=True)
        else:
            self._choose_first()

    def _remove(self) -> None:
        if self._place.question:
            edit = remove_question(self.pack, self._place.question)
        elif self._place.step:
            edit = remove_step(self.pack, self._place.step)
        else:
            self._choose_first()
            return
        self._take(edit)
        self._left.outline.setFocus(Qt.FocusReason.OtherFocusReason)
        # Not among what can be undone elsewhere: it is a step of this set alone.
        key = self._context.actions.key_text("undo")
        words = tr("{what}. {key} brings it back.")
        self._context.tell(words.format(what=act_words(edit.act), key=key))

    def _move(self, by: int) -> None:
        if self._place.question:
            edit = move_question(self.pack, self._place.question, by)
        elif self._place.step:
            edit = move_step(self.pack, self._place.step, by)
        else:
            self._choose_first()
            return
        if edit.pack == self.pack:
            self._context.announce(tr("It cannot go further."))
            return
        self._take(edit)
        row = self._left.outline.currentIndex().row()
        said = tr("{what}, now line {n}").format(what=act_words(edit.act), n=row + 1)
        self._context.announce(said)

    def _choose_first(self) -> None:
        self._context.tell(self.tr("Choose a step or a question first."))
        self._left.outline.setFocus(Qt.FocusReason.OtherFocusReason)

    def _undo(self) -> None:
        self._step_back(self._history.undo(), tr("Undone: {0}"), tr("There is nothing to undo."))

    def _redo(self) -> None:
        self._step_back(self._history.redo(), "{0}", tr("There is nothing to redo."))

    def _step_back(self, step: tuple[Pack, object, Place] | None, says: str, none: str) -> None:
        if step is None:
            self._context.tell(none)
            return
        self._pack, act, place = step
        self._place = place if self._has(place) else Place()
        self._show_all(now=True)
        self._touch()
        self._context.tell(says.format(act_words(act)))  # type: ignore[arg-type]

    def _has(self, place: Place) -> bool:
        for step in self.pack.steps:
            if step.id == place.step:
                return not place.question or any(q.id == place.question for q in step.questions)
        return not place.step

    # Keeping and saving

    def _say_kept(self) -> None:
        self.keep_now()
        self._context.tell(self.tr("Kept as it stands. Done puts it into the library."))

    def _look(self) -> None:
        self._presenter.look_for_troubles(self.pack, self._on_troubles)

    def _on_troubles(self, troubles: tuple[Trouble, ...]) -> None:
        self._troubles = troubles
        self._left.problems.show_troubles(self.pack, troubles)
        self._show_around(now=False)
        if self._is_finishing:
            self._is_finishing = False
            self._save_or_show()

    def _finish(self) -> None:
        self._is_finishing = True
        self._look_timer.stop()
        self._look()

    def _save_or_show(self) -> None:
        wrong = [each for each in self._troubles if each.why is not Why.ADVICE]
        if not wrong:
            self.keep_now()
            self._presenter.save(self.pack)
            return
        self._go_to_trouble(wrong[0])
        if len(wrong) == 1:
            self._context.tell(self.tr("One thing is to be put right before it can be saved."))
        else:
            words = self.tr("{n} things are to be put right before it can be saved.")
            self._context.tell(words.format(n=len(wrong)))

    def _on_not_kept(self, pack_id: str) -> None:
        """Tries again with the next change, or when the set is left, done or locked away."""
        if self._pack is not None and self._pack.id == pack_id:
            self._is_unkept = True

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, Fault):
            raise error
        self._context.tell(str(words_for(error)))
        self._look()

    def _restyle(self) -> None:
        px = self._context.theme.px
        self._forms.setMinimumWidth(px(300))
        self._fit_again()
