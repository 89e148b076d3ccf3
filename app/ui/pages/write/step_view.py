"""One step of a form on the screen: its title, its questions, and the folded line for its pickers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.forms.block import QuestionBlock
from app.ui.forms.editor import Supplies
from app.ui.forms.state import FormState, Screen
from app.ui.forms.typing_on import TypingOn
from app.ui.pages.write.tab_order import reading_order
from app.ui.pages.write.words import answer_words, tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Rule
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from app.ui.widgets.position_glyph import PositionGlyph
from models.records.entries import AnswerKey
from prompts.kinds import Kind

_FOLDING = frozenset(
    {Kind.POSITION, Kind.FEELINGS, Kind.BODY, Kind.TRIGGERS, Kind.URGES, Kind.MANY, Kind.ONE}
)


class FoldedLine(QWidget):
    """What was chosen, in one line, with "Change"."""

    opened = Signal()

    def __init__(self, themes: ThemeHolder, name: str) -> None:
        super().__init__()
        self._themes = themes
        self._glyph = PositionGlyph(themes, "both", 22)
        self._chosen = Label(themes, "", Type.UI, semibold=True)
        self._words = Label(themes, "", Type.UI, color="text2")
        change = LinkButton(themes, self.tr("Change"))
        change.setAccessibleName(named(name, self.tr("Change")))
        change.clicked.connect(self.opened)
        self.change = change
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.px(10))
        row.addWidget(self._glyph)
        row.addWidget(self._chosen)
        row.addWidget(self._words, 1)
        row.addWidget(change)

    def show_words(self, position: str, chosen: str, words: str) -> None:
        """Shows the shape and word of a position, if there is one, and the other words."""
        self._glyph.setVisible(bool(position))
        if position:
            self._glyph.set_value(position)
        self._chosen.setVisible(bool(chosen))
        self._chosen.setText(chosen)
        self._words.setText(words)


class StepView(QWidget):
    """A step. `bare` is how it stands on the page of all questions: small title, no boxes.

    Signals pass on those of the questions.
    """

    changed = Signal(object)
    private_changed = Signal(object, bool)

    def __init__(
        self, screen: Screen, form: FormState, supplies: Supplies, *, bare: bool = False
    ) -> None:
        super().__init__()
        self.asked = screen
        self.setObjectName(f"step.{screen.id}")
        self._form = form
        self._supplies = supplies
        self._bare = bare
        self._blocks: dict[AnswerKey, QuestionBlock] = {}
        self._folds = False
        self._opened = False
        self._current = False
        self._narrow = False
        self._short = False
        self._typing_on = TypingOn(self.blocks, self)
        self._build()
        self.sync(screen)

    def sync(self, screen: Screen) -> None:
        """Shows the questions asked now, in order; the others keep their answers unseen."""
        self.asked = screen
        wanted = screen.answer_keys()
        for key, block in self._blocks.items():
            if key not in wanted:
                block.hide()
        for place, key in enumerate(wanted):
            if key not in self._blocks:
                self._blocks[key] = self._made(key)
                stretch = 1 if self._blocks[key].fills and not self._bare else 0
                self._questions.insertWidget(place, self._blocks[key], stretch)
        self._apply_folding()

    def blocks(self) -> list[QuestionBlock]:
        """The questions asked now."""
        return [self._blocks[key] for key in self.asked.answer_keys()]

    def block(self, key: AnswerKey) -> QuestionBlock | None:
        """The question of that key, if it is asked here."""
        return self._blocks.get(key)

    def focus_first(self) -> None:
        """Puts the keyboard in the first picker, or the editor."""
        shown = [block for block in self.blocks() if not block.isHidden()]
        if shown:
            shown[0].editor.focus_first()

    def main_block(self) -> QuestionBlock | None:
        """The question for words, else the first."""
        blocks = self.blocks()
        return next((block for block in blocks if block.fills), blocks[0] if blocks else None)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops: in each question its answer first, then what can be done with it."""
        stops = reading_order(self._line)
        for block in self.blocks():
            extras = reading_order(block.extras)
            stops += [stop for stop in reading_order(block) if stop not in extras]
            stops += extras
        return stops

    def set_current(self, current: bool) -> None:
        """Marks the step where the writer is, on the page of all questions."""
        if current == self._current:
            return
        self._current = current
        self._title.set_color("text" if current else "text2")
        if not current:
            self._opened = False
        self._apply_folding()
        for block in self._blocks.values():
            block.refresh()
        self.update()

    def set_folding(self, folds: bool) -> None:
        """Folds the pickers into one line while words are written, or shows them all."""
        if not folds:
            self._opened = False
        self._folds = folds
        self._apply_folding()

    def set_short(self, short: bool) -> None:
        """Leaves the help away where there is little height."""
        self._short = short
        self._apply_folding()

    def set_narrow(self, narrow: bool) -> None:
        """Makes do with less width."""
        self._narrow = narrow
        for block in self._blocks.values():
            block.set_narrow(narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._typing_on.take(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not (self._bare and self._current):
            return
        px = self._supplies.themes.px
        bar = QRectF(0, px(4), px(3), self.height() - px(8))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            bar.moveRight(self.width())
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._supplies.themes.color("accent"))
        painter.drawRoundedRect(bar, px(1), px(1))

    def _build(self) -> None:
        themes = self._supplies.themes
        px = themes.px
        step = self.asked.step
        column = QVBoxLayout(self)
        side = px(22) if self._bare else 0
        column.setContentsMargins(side, 0, side, 0)
        column.setSpacing(0)
        role = Type.UI if self._bare else Type.QUESTION
        color = "text2" if self._bare else "text"
        self._title = Label(themes, step.title, role, color=color, semibold=self._bare, wrap=True)
        self._title.setObjectName("step_title")
        self._heading = QHBoxLayout()
        self._heading.setSpacing(px(12))
        self._heading.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(self._heading)
        self._title.setVisible(bool(step.title))
        self._help = Label(themes, step.help, Type.UI, color="text2", wrap=True)
        column.addWidget(self._help)
        self._help.setVisible(bool(step.help) and not self._bare)
        column.addSpacing(px(4 if self._bare else 14))
        self._line = FoldedLine(themes, step.title)
        self._line.hide()
        self._line.opened.connect(self._on_opened)
        column.addWidget(self._line)
        self._rule = QWidget()
        below = QVBoxLayout(self._rule)
        below.setContentsMargins(0, px(4), 0, px(12))
        below.addWidget(Rule(themes))
        self._rule.hide()
        column.addWidget(self._rule)
        self._questions = QVBoxLayout()
        self._questions.setSpacing(px(10 if self._bare else 20))
        asks_words = any(question.kind is Kind.LONG for question in step.questions)
        column.addLayout(self._questions, 1 if asks_words else 0)
        if not asks_words and not self._bare:
            column.addStretch(1)

    def _made(self, key: AnswerKey) -> QuestionBlock:
        question = next(each for each in self.asked.questions if self.asked.key(each) == key)
        title = self.asked.step.title
        name = question.text or title or tr("Your words")
        if question.text and not question.text.endswith("?"):
            name = named(title, question.text)
        block = QuestionBlock(key, question, name, self._supplies, bare=self._bare)
        block.show_answer(self._form.value(key), self._form.is_private(key))
        block.set_narrow(self._narrow)
        block.changed.connect(self.changed)
        block.private_changed.connect(self.private_changed)
        if not block.has_heading and not block.editor.keeps_private_itself:
            self._heading.addWidget(block.extras)
            block.extras.show()
        return block

    def _folding_blocks(self) -> list[QuestionBlock]:
        return [block for block in self.blocks() if block.question.kind in _FOLDING]

    def _apply_folding(self) -> None:
        pickers = self._folding_blocks()
        in_picker = any(block.holds_focus() for block in pickers)
        away = self._bare and not self._current
        answered = any(self._form.is_answered(block.key) for block in pickers)
        folded = (
            bool(pickers)
            and not self._opened
            and not in_picker
            and ((away and answered) or self._folds)
        )
        if folded:
            self._say_folded()
        compact = folded and self._folds
        for block in self.blocks():
            block.setVisible(not (folded and block in pickers))
            block.set_compact(compact)
        self._line.setVisible(folded)
        self._rule.setVisible(compact)
        self._help.setVisible(bool(self.asked.step.help) and not self._bare and not self._short)

    def _say_folded(self) -> None:
        position, chosen, words = "", "", []
        for block in self._folding_blocks():
            value = self._form.value(block.key)
            alone = Screen(self.asked.pack, self.asked.step, (block.question,))
            said = answer_words(alone, self._form, self._supplies.vocabularies, whole=True)
            if block.question.kind is Kind.POSITION and isinstance(value, dict):
                position, chosen = str(value.get("at", "")), said
            elif said:
                words.append(said)
        nothing = not chosen and not words
        self._line.show_words(
            position, chosen, self.tr("Nothing chosen yet") if nothing else ", ".join(words)
        )

    def _on_opened(self) -> None:
        self._opened = True
        self._apply_folding()
        pickers = self._folding_blocks()
        if pickers:
            pickers[0].editor.focus_first()


def focus_is_in(widget: QWidget) -> bool:
    """Whether the keyboard is somewhere in a widget."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))
