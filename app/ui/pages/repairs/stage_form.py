"""The questions of one stage, answered in place: the form of Write, one stage at a time."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.forms.block import QuestionBlock
from app.ui.forms.editor import Supplies
from app.ui.forms.text import LongEditor
from app.ui.forms.typing_on import TypingOn
from app.ui.pages.repairs.words import tr
from app.ui.theme import Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from models.records.entries import AnswerKey, DraftAnswer, JsonValue
from models.records.repairs import Stage
from prompts import repair as stages
from prompts.kinds import Kind
from prompts.schema import Pack, Question

_LINES = 3
"""How many lines the box for longer words has at least."""

Answers = Mapping[str, DraftAnswer]
"""What stands in a repair, by field; of the tries, that of the one at hand."""


class StageForm(QWidget):
    """One stage of one repair.

    Signals:
        edited: the field, after a person changed its answer or its privacy; `answer` gives it.
        asked_anew: other questions are asked now, and other places take Tab.
    """

    edited = Signal(str)
    asked_anew = Signal()

    def __init__(
        self, supplies: Supplies, pack: Pack, stage: Stage, answers: Answers, *, is_down: bool
    ) -> None:
        super().__init__()
        self.setObjectName(f"form.{stage}")
        self.stage = stage
        self._supplies = supplies
        self._themes = supplies.themes
        self._pack = pack
        self._is_down = is_down
        self._values: dict[str, JsonValue] = {name: each.value for name, each in answers.items()}
        self._private = {name: each.private for name, each in answers.items()}
        self._kept = set(self._values)
        self._unfolded = False
        self._blocks: dict[str, QuestionBlock] = {}
        self._asked: list[str] = []
        self._narrow = False
        self._typing_on = TypingOn(self.blocks, self)
        self._make()
        self._sync()

    # What is answered

    def blocks(self) -> list[QuestionBlock]:
        """The questions that are shown now, in order."""
        return [self._blocks[name] for name in self._asked]

    def block_of(self, field: str) -> QuestionBlock | None:
        """The question that writes a field, if it is asked; folded ones are shown."""
        found = self._block_of(field)
        if found is None and not self._unfolded:
            self._unfolded = True
            self._sync()
            found = self._block_of(field)
        return found

    def shown_block(self, field: str) -> QuestionBlock | None:
        """The question that writes a field, if it is among those shown."""
        return self._block_of(field)

    def add_below(self, note: QWidget) -> None:
        """Puts something of the program under the questions."""
        self._column.addWidget(note)

    def answer(self, field: str) -> DraftAnswer:
        """What stands in a field now."""
        block = self._block_of(field)
        if block is not None:
            self._values[field] = block.editor.value()
        return DraftAnswer(self._values.get(field), self._is_private(field, block))

    def choose(self, field: str, value: JsonValue) -> None:
        """Answers a question in the person's place, as a press of a button means it."""
        self._values[field] = value
        self._sync()
        block = self.block_of(field)
        if block is not None and block.editor.value() != value:
            block.editor.set_value(value)
        self.edited.emit(field)
        self.asked_anew.emit()

    def commit(self) -> None:
        """Takes in what an input method still holds back."""
        for block in self.blocks():
            block.editor.commit()

    def show_answers(self, answers: Answers, busy: frozenset[str], *, is_down: bool) -> None:
        """Shows what stands now, but for fields that are being written."""
        self._is_down = is_down
        here = {stages.field_of(block.question) for block in self.blocks() if block.holds_focus()}
        for field in (set(answers) | set(self._values)) - busy - here:
            given = answers.get(field, DraftAnswer(None))
            self._values[field] = given.value
            self._private[field] = given.private
            block = self._block_of(field)
            if block is not None and block.editor.value() != given.value:
                block.editor.set_value(given.value)
            if block is not None and block.extras.private.isChecked() != given.private:
                block.show_private(given.private)
        self._sync()

    # The keyboard

    def focus_first(self) -> None:
        """Puts the keyboard where answering begins: in the box for words where there is one."""
        blocks = self.blocks()
        wordy = (block for block in blocks if block.question.kind is Kind.LONG)
        target = next(wordy, blocks[0] if blocks else None)
        if target is not None:
            _enter(target)

    def focus_field(self, field: str) -> bool:
        """Puts the keyboard into a field; returns whether it is asked here."""
        block = self.block_of(field)
        if block is not None:
            _enter(block)
        return block is not None

    def place(self) -> tuple[str, int]:
        """In which field the keyboard is, and where in its words; "" for none."""
        # That of the window: it may not be in front when it locks.
        focus: QWidget | None = self.window().focusWidget()
        for block in self.blocks():
            if focus is not None and block.isAncestorOf(focus):
                return stages.field_of(block.question), block.editor.caret()
        return "", 0

    def set_place(self, field: str, caret: int) -> None:
        """Goes back to a place."""
        if self.focus_field(field) and (block := self._block_of(field)) is not None:
            block.editor.set_caret(caret)

    def toggle_private(self) -> None:
        """Keeps the answer at hand private, or not."""
        for block in self.blocks():
            if block.holds_focus():
                block.toggle_private()

    def refresh(self) -> None:
        """Shows or hides what depends on where the keyboard is."""
        for block in self._blocks.values():
            block.refresh()

    def set_narrow(self, narrow: bool) -> None:
        """Makes do with less width."""
        self._narrow = narrow
        for block in self._blocks.values():
            block.set_narrow(narrow)
            block.extras.set_brief(narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._typing_on.take(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box around longer words, which the bare editor has none of."""
        painter, color, px = QPainter(self), self._themes.color, self._themes.px
        for block in self.blocks():
            if isinstance(block.editor, LongEditor) and block.isVisible():
                at = block.editor.mapTo(self, block.editor.rect().topLeft())
                rect = block.editor.rect().translated(at).toRectF()
                here = block.editor.has_keyboard()
                edge, wide = ("focus", 2.0) if here else ("control", 1.0)
                paint.box(painter, rect, px(10), color("paper"), color(edge), wide)

    # Inner workings

    def _block_of(self, field: str) -> QuestionBlock | None:
        found = (each for each in self.blocks() if stages.field_of(each.question) == field)
        return next(found, None)

    def _is_private(self, field: str, block: QuestionBlock | None) -> bool:
        asked = block is not None and block.question.private
        return self._private.get(field, asked)

    def _make(self) -> None:
        themes, px = self._themes, self._themes.px
        self._title = Label(themes, "", Type.DOOR, wrap=True)
        self._title.setObjectName("stage.title")
        self._help = Label(themes, "", color="text2", wrap=True)
        self._head = QHBoxLayout()
        self._head.setSpacing(px(12))
        self._head.addWidget(self._title, 1)
        self._questions = QVBoxLayout()
        self._questions.setSpacing(px(14))
        self._more = QuietLink(themes, "")
        self._more.setObjectName("stage.more")
        self._more.clicked.connect(self._on_more)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(self._head)
        column.addWidget(self._help)
        column.addSpacing(px(4))
        column.addLayout(self._questions)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)

    def _sync(self) -> None:
        """Shows the questions asked now, in order; the others keep their answers unseen."""
        form = stages.stage_form(self._pack, self.stage.value, self._values, is_down=self._is_down)
        self._title.setText(form.title)
        self._help.setText(form.help)
        self._help.setVisible(bool(form.help))
        shown = [
            question
            for question in form.questions
            if self._unfolded or question in form.shown or stages.field_of(question) in self._kept
        ]
        self._asked = [question.id for question in shown]
        for at, question in enumerate(shown):
            if question.id not in self._blocks:
                self._blocks[question.id] = self._block(form.title, question)
            block = self._blocks[question.id]
            if self._questions.indexOf(block) != at:
                self._questions.insertWidget(at, block)
        for name, block in self._blocks.items():
            block.setHidden(name not in self._asked)
        self._show_more(len(form.questions) - len(shown), form.title)

    def _show_more(self, count: int, title: str) -> None:
        words = tr("More: {n} questions").format(n=count) if count > 1 else tr("More: one question")
        if self._unfolded:
            words = tr("Fewer questions")
        self._more.set_words(words)
        self._more.setAccessibleName(named(title, words))
        self._more.setVisible(bool(count) or self._unfolded)

    def _block(self, title: str, question: Question) -> QuestionBlock:
        field = stages.field_of(question)
        name = question.text or title or tr("Your words")
        if question.text and not question.text.endswith("?"):
            name = named(title, question.text)
        key = AnswerKey(self._pack.id, question.id)
        block = QuestionBlock(key, question, name, self._supplies, bare=True, parent=self)
        block.show_answer(self._values.get(field), self._private.get(field, question.private))
        block.set_narrow(self._narrow)
        block.extras.set_brief(self._narrow)
        if not block.has_heading and not block.editor.keeps_private_itself:
            self._head.addWidget(block.extras)
            block.extras.show()
        if isinstance(block.editor, LongEditor):
            self._box(block.editor)
        block.changed.connect(self._on_changed)
        block.private_changed.connect(self._on_private)
        return block

    def _box(self, editor: LongEditor) -> None:
        px, layout = self._themes.px, editor.layout()
        if layout is not None:
            layout.setContentsMargins(px(16), px(12), px(16), px(12))
        editor.editor.area.set_fewest_lines(_LINES)
        editor.editor.focused.connect(self._on_focused)

    def _on_focused(self, _focused: bool) -> None:
        self.update()

    def _on_changed(self, key: AnswerKey) -> None:
        block = self._blocks[key.question]
        field = stages.field_of(block.question)
        # It stays where it is, also when it is emptied again.
        self._kept.add(field)
        if block.editor.settles:
            self._values[field] = block.editor.value()
            before = self._asked
            self._sync()
            if before != self._asked:
                self.asked_anew.emit()
        self.edited.emit(field)

    def _on_private(self, key: AnswerKey, private: bool) -> None:
        field = stages.field_of(self._blocks[key.question].question)
        self._private[field] = private
        self.edited.emit(field)

    def _on_more(self) -> None:
        known = set(self._asked)
        self._unfolded = not self._unfolded
        self._kept = {name for name, value in self._values.items() if value is not None}
        self._sync()
        fresh = [block for block in self.blocks() if block.question.id not in known]
        if fresh:
            fresh[0].editor.focus_first()
        self.asked_anew.emit()


def _enter(block: QuestionBlock) -> None:
    """Puts the keyboard into an answer: after the words that are there, to go on with them."""
    block.editor.focus_first()
    value = block.editor.value()
    if isinstance(value, str):
        block.editor.set_caret(len(value.encode("utf-16-le")) // 2)
