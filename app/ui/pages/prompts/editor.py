"""The editor of a set: its outline, a form for what is chosen there, and the set as it would be."""

from __future__ import annotations

import time
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

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
from app.ui.pages.prompts.editor_supplies import trial_supplies
from app.ui.pages.prompts.form_parts import PartForm
from app.ui.pages.prompts.outline import OutlineView, outline
from app.ui.pages.prompts.presenter import PromptsPresenter, Shelf
from app.ui.pages.prompts.question_form import QuestionForm
from app.ui.pages.prompts.set_form import SetForm
from app.ui.pages.prompts.step_form import StepForm
from app.ui.pages.prompts.trial import Trial
from app.ui.pages.prompts.trouble_list import TroubleList
from app.ui.pages.prompts.words import act_words, tr
from app.ui.theme import Type
from app.ui.widgets.buttons import Button, FlatButton, IconButton, PrimaryButton
from app.ui.widgets.card import Rule
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.reflow import Room
from app.ui.widgets.segmented import Segmented
from models.records.faults import Fault
from prompts.schema import Pack

_KEEP_MS = 800
_LOOK_MS = 300
_SETTLE_MS = 60
_OUTLINE = 300
_TRIAL = 450
OUTLINE, FORM, TRIAL = "outline", "form", "trial"
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
        self._room = Room.WIDE
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
        shown = [self.outline, self._form(), self._trial]
        if self._problems.isVisible():
            shown.insert(1, self._problems.view)
        return [self._focus_of(pane) for pane in shown if pane.isVisible()]

    def first_focus(self) -> QWidget:
        """Where the keyboard goes when the set is opened."""
        if self.outline.isVisible() or not self._forms.isVisible():
            return self.outline
        return self._form().first_field() or self.outline

    def fit(self, room: Room) -> None:
        """Lays out for another width: three panes, two of them, or one."""
        self._room = room
        self._views.setVisible(room is Room.NARROW)
        low = self._context.theme.px(10) if room is Room.NARROW else 0
        self._below.setContentsMargins(self._below.contentsMargins().left(), 0, 0, low)
        self._faces.setVisible(room is Room.MEDIUM)
        if room is Room.WIDE:
            shown = {OUTLINE, FORM, TRIAL}
        elif room is Room.MEDIUM:
            shown = {OUTLINE, self._faces.value()}
        else:
            shown = {self._views.value()}
        self._left_pane.setVisible(OUTLINE in shown)
        self._forms.setVisible(FORM in shown)
        self._trial.setVisible(TRIAL in shown)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._is_dragged:
            self._share_width()

    # Building

    def _make(self) -> None:
        themes, lists = self._context.theme, self._context.catalogue
        self._back = FlatButton(themes, self.tr("All sets"), icon="arrow-left", compact=True)
        self._back.setObjectName("editor.back")
        self._name = Label(themes, "", Type.TITLE, wrap=True)
        self._name.setObjectName("editor.name")
        names = {
            OUTLINE: self.tr("Questions"),
            FORM: self.tr("Edit"),
            TRIAL: self.tr("Try it"),
        }
        self._views = Segmented(themes, self.tr("What is shown"), names)
        faces = {FORM: self.tr("Edit"), TRIAL: self.tr("Try it")}
        self._faces = Segmented(themes, self.tr("What is shown beside"), faces)
        self._done = PrimaryButton(themes, self.tr("Done"), icon="check")
        self._done.setObjectName("editor.done")
        self.outline = OutlineView(themes)
        self._acts = Flow(themes, gap=2)
        for name, words, icon, act in (
            ("add_question", self.tr("Question"), "plus", self._add_question),
            ("add_step", self.tr("Step"), "plus", self._add_step),
            ("double", self.tr("Duplicate"), "copy", self._double),
            ("up", self.tr("Move up"), "chevron-up", partial(self._move, -1)),
            ("down", self.tr("Move down"), "chevron-down", partial(self._move, 1)),
            ("remove", self.tr("Remove"), "x", self._remove),
        ):
            button: Button = FlatButton(themes, words, icon=icon, compact=True)
            if name in ("up", "down"):
                button = IconButton(themes, icon, words)
            button.setObjectName(f"editor.{name}")
            button.setAccessibleName(_named(name, words))
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._acts.add(button)
        self._problems = TroubleList(themes, lists)
        self._set_form = SetForm(themes, lists)
        self._step_form = StepForm(themes, lists)
        self._question_form = QuestionForm(themes, lists)
        self._forms = QStackedWidget()
        for form in (self._set_form, self._step_form, self._question_form):
            self._forms.addWidget(form)
        self._trial = Trial(trial_supplies(self._context, self), self._context.clock)

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self._back)
        self._top.addWidget(self._name, 1)
        self._top.addWidget(self._faces)
        self._top.addWidget(self._done)
        self._left_pane = QWidget()
        left = QVBoxLayout(self._left_pane)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.outline, 1)
        self._acts_row = QHBoxLayout()
        self._acts_row.addWidget(self._acts)
        left.addWidget(Rule(self._context.theme))
        left.addLayout(self._acts_row)
        left.addWidget(self._problems)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for pane in (self._left_pane, self._forms, self._trial):
            self._splitter.addWidget(pane)
        self._splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        # Where room lacks, a line of its own.
        self._below = QHBoxLayout()
        self._below.addWidget(self._views)
        self._below.addStretch(1)
        column.addLayout(self._below)
        column.addWidget(Rule(self._context.theme))
        column.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self._done.clicked.connect(self._finish)
        for views in (self._views, self._faces):
            views.changed.connect(lambda _segment: self.fit(self._room))
        self._splitter.splitterMoved.connect(self._on_dragged)
        self.outline.place_changed.connect(self._pass_by)
        self._settle.timeout.connect(lambda: self._go_to(self._place))
        self.outline.move_wanted.connect(self._move)
        self.outline.remove_wanted.connect(self._remove)
        self.outline.form_wanted.connect(self._enter_form)
        self._problems.chosen.connect(self._go_to_trouble)
        for form in (self._set_form, self._step_form, self._question_form):
            form.edited.connect(self._on_edited)
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
            self._views.set_value(FORM)
            self._faces.set_value(FORM)
            self.fit(self._room)

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
        self._name.setText(pack.title or self.tr("A set without a title"))
        wrong = {each.place for each in self._troubles if each.why is not Why.ADVICE}
        vocabularies = self._context.catalogue.vocabularies
        self.outline.show_rows(outline(pack, wrong, vocabularies), self._place)
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

    def _on_edited(self, edit: Edit, key: str) -> None:
        self._take(edit, key)

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
        self.outline.setFocus(Qt.FocusReason.OtherFocusReason)
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
        row = self.outline.currentIndex().row()
        said = tr("{what}, now line {n}").format(what=act_words(edit.act), n=row + 1)
        self._context.announce(said)

    def _choose_first(self) -> None:
        self._context.tell(self.tr("Choose a step or a question first."))
        self.outline.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self._problems.show_troubles(self.pack, troubles)
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
        self._top.setContentsMargins(px(16), px(10), px(24), px(10))
        self._top.setSpacing(px(12))
        self._below.setContentsMargins(px(16), 0, px(16), 0)
        self._acts_row.setContentsMargins(px(8), px(6), px(8), px(6))
        self._left_pane.setMinimumWidth(px(230))
        self._forms.setMinimumWidth(px(300))
        self.fit(self._room)


def _named(name: str, words: str) -> str:
    """What a button under the outline does, for those who hear it alone."""
    return {
        "add_question": tr("Add a question"),
        "add_step": tr("Add a step"),
    }.get(name, words)
