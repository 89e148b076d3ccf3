"""Trying a set while it is made: the real form, with answers of its own that are kept nowhere."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.clock import Clock
from app.domain.pack_editing import Place
from app.ui.forms.block import QuestionBlock
from app.ui.forms.editor import Supplies
from app.ui.forms.state import FormState, Screen
from app.ui.pages.prompts.branch_words import asked_if
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, QuietLink
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from models.records.entries import AnswerKey, Draft, DraftAnswer, Header, JsonValue
from models.records.ids import DraftId
from prompts.answers import ABSENT, clean
from prompts.schema import Pack, Question, Step

_WAIT_MS = 250


class Trial(QWidget):
    """One screen of the set at a time, as it is now."""

    def __init__(self, supplies: Supplies, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("trial")
        self._supplies = supplies
        self._themes = supplies.themes
        self._clock = clock
        self._pack: Pack | None = None
        self._broken: Collection[str] = ()
        self._step = ""
        self._answers: dict[AnswerKey, JsonValue] = {}
        self._form: FormState | None = None
        self._blocks: dict[AnswerKey, QuestionBlock] = {}
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._rebuild)
        self._make()
        self._themes.changed.connect(self._restyle)
        self._restyle()

    def show_pack(self, pack: Pack, place: Place, broken: Collection[str], *, now: bool) -> None:
        """Shows the set as it stands, at the screen of that place.

        Args:
            broken: ids of questions that lack what their kind needs; they cannot be tried.
            now: as soon as the form is there, not after a rest in typing.
        """
        shown = (self._pack, self._broken, self._step)
        self._pack, self._broken = pack, broken
        if place.step:
            self._step = place.step
        elif pack.steps and now:
            self._step = pack.steps[0].id
        if shown == (pack, broken, self._step) and self._form is not None:
            return
        # Even at once comes after the form: both in one go would hold up a key stroke.
        self._later.start(0 if now else _WAIT_MS)

    def forget(self) -> None:
        """Lets go of what was answered."""
        self._later.stop()
        self._answers.clear()
        self._form = None

    def first_focus(self) -> QWidget:
        """Where the keyboard goes first."""
        return self.next

    # Building

    def _make(self) -> None:
        themes = self._themes
        self._title = Label(themes, self.tr("Try it"), semibold=True)
        self._where = Label(themes, "", Type.SMALL, color="text2")
        self._where.setObjectName("trial.where")
        self.again = QuietLink(themes, self.tr("Begin again"))
        self.again.setObjectName("trial.again")
        self.again.clicked.connect(self._on_again)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addWidget(self._where, 1)
        self._head.addWidget(self.again)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.back = FlatButton(themes, self.tr("Back"), icon="arrow-left", compact=True)
        self.back.setObjectName("trial.back")
        self.back.setAccessibleName(self.tr("Back to the step before"))
        self.next = FlatButton(themes, self.tr("Next"), compact=True)
        self.next.setObjectName("trial.next")
        self.next.setAccessibleName(self.tr("On to the next step"))
        self.back.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.back)
        self._foot.addStretch(1)
        self._foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._area, 1)
        column.addLayout(self._foot)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._themes.color("paper"))

    # Inner workings

    def _rebuild(self) -> None:
        pack = self._pack
        if pack is None:
            return
        self._keep_fitting(pack)
        answers = {key: DraftAnswer(value) for key, value in self._answers.items()}
        draft = Draft(
            DraftId("trial"), Header(self._clock.now()), packs=(pack.id,), answers=answers
        )
        self._form = FormState(draft, {pack.id: pack}.get)
        self._show_screen()

    def _keep_fitting(self, pack: Pack) -> None:
        """Answers stay as long as their question still takes them."""
        questions = {AnswerKey(pack.id, question.id): question for question in pack.questions()}
        kept: dict[AnswerKey, JsonValue] = {}
        for key, value in self._answers.items():
            if key in questions and key.question not in self._broken:
                with suppress(ValueError):
                    fit = clean(questions[key], value)
                    if fit is not ABSENT:
                        kept[key] = fit  # type: ignore[assignment]
        self._answers = kept

    def _screens(self) -> tuple[Screen, ...]:
        return self._form.screens if self._form is not None else ()

    def _screen(self) -> Screen | None:
        """The screen to show; one that its branch hides is shown all the same."""
        for screen in self._screens():
            if screen.step.id == self._step:
                return screen
        pack = self._pack
        step = next((each for each in pack.steps if each.id == self._step), None) if pack else None
        return Screen(pack, step, step.questions) if pack and step else None

    def _show_screen(self) -> None:
        screen = self._screen()
        inner = QWidget()
        px, themes = self._themes.px, self._themes
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(20), px(8), px(20), px(20))
        column.setSpacing(px(8))
        self._blocks = {}
        if screen is not None:
            self._fill(column, screen)
        column.addStretch(1)
        before = self._area.takeWidget()
        self._area.setWidget(inner)
        inner.setAutoFillBackground(False)
        if before is not None:
            before.hide()
            before.deleteLater()
        self._say_where(screen, themes)

    def _fill(self, column: QVBoxLayout, screen: Screen) -> None:
        step, themes = screen.step, self._themes
        if screen not in self._screens():
            when = asked_if(screen.pack, step.when, self._supplies.vocabularies)
            note = self.tr("{when}, this step comes.").format(when=when)
            column.addWidget(Label(themes, note, Type.SMALL, color="accent", wrap=True))
        column.addWidget(Label(themes, step.title, Type.QUESTION, wrap=True))
        if step.help:
            column.addWidget(Label(themes, step.help, color="text2", wrap=True))
        for question in step.questions:
            if question.id in self._broken:
                words = self.tr("“{words}” can be tried once it has what it needs.")
                said = words.format(words=question.text or step.title)
                column.addWidget(Label(themes, said, color="text2", wrap=True))
                continue
            block = self._block(screen, step, question)
            column.addWidget(block)
            block.setVisible(question in screen.questions)

    def _block(self, screen: Screen, step: Step, question: Question) -> QuestionBlock:
        key = screen.key(question)
        name = question.text or step.title or self.tr("Question without words")
        if question.text and not question.text.endswith("?"):
            name = named(step.title, question.text)
        block = QuestionBlock(key, question, name, self._supplies, bare=True)
        block.set_narrow(True)
        block.show_answer(self._answers.get(key), question.private)
        block.changed.connect(self._on_changed)
        self._blocks[key] = block
        return block

    def _say_where(self, screen: Screen | None, themes: ThemeHolder) -> None:
        screens = self._screens()
        if screen in screens:
            at = screens.index(screen) + 1
            self._where.setText(self.tr("{n} of {total}").format(n=at, total=len(screens)))
        else:
            self._where.setText("")

    def _on_changed(self, key: AnswerKey) -> None:
        block = self._blocks.get(key)
        if block is None or self._form is None:
            return
        value = block.editor.value()
        if value is None:
            self._answers.pop(key, None)
        else:
            self._answers[key] = value
        if self._form.set_value(key, value):
            screen = self._screen()
            if screen is not None:
                shown = screen.answer_keys()
                for each, other in self._blocks.items():
                    other.setVisible(each in shown)
            self._say_where(screen, self._themes)

    def _go(self, by: int) -> None:
        screens = self._screens()
        ids = [screen.step.id for screen in screens]
        if not ids:
            return
        at = ids.index(self._step) if self._step in ids else self._nearest(ids, by)
        self._step = ids[max(0, min(len(ids) - 1, at + by))]
        self._show_screen()

    def _nearest(self, ids: list[str], by: int) -> int:
        """Where to go on from a screen that is not asked now."""
        assert self._pack is not None
        order = [step.id for step in self._pack.steps]
        here = order.index(self._step) if self._step in order else 0
        before = sum(1 for each in ids if order.index(each) < here)
        return before - 1 if by > 0 else before

    def _on_again(self) -> None:
        self._answers.clear()
        if self._pack is not None and self._pack.steps:
            self._step = self._pack.steps[0].id
        self._rebuild()

    def _restyle(self) -> None:
        px = self._themes.px
        self._head.setContentsMargins(px(20), px(16), px(20), px(8))
        self._head.setSpacing(px(10))
        self._foot.setContentsMargins(px(16), px(8), px(16), px(10))
        self.setMinimumWidth(px(280))
        self.update()
