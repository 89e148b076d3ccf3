"""One step of a form on the screen: its title, its questions, and the folded line for its pickers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.forms.block import QuestionBlock, Side
from app.ui.forms.editor import Supplies
from app.ui.forms.shown import ShownPart
from app.ui.forms.state import FormState, Screen
from app.ui.forms.typing_on import TypingOn
from app.ui.pages.write.step_parts import DepthControl, FoldedLine, FoldedQuestions, LensNote
from app.ui.pages.write.words import answer_words, tr
from app.ui.theme import Type
from app.ui.widgets.card import Rule
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from app.ui.widgets.reading_order import reading_order
from models.records.entries import AnswerKey
from prompts.kinds import Kind
from prompts.schema import Question

_FOLDING = frozenset(
    {
        Kind.POSITION,
        Kind.FEELINGS,
        Kind.BODY,
        Kind.TRIGGERS,
        Kind.URGES,
        Kind.HELPED,
        Kind.THOUGHTS,
        Kind.MANY,
        Kind.ONE,
    }
)
_OF_WORDS = frozenset({Kind.LONG, Kind.SHORT})
AT_ONCE = 3
"""How many questions a step makes before it is shown; the others follow between events."""


class StepView(QWidget):
    """A step. `bare` is how it stands on the page of all questions: small title, no boxes.

    Its first questions are made at once, the others one by one by whoever shows it: a step of
    thirty opens as fast as a step of three.

    Signals:
        changed, private_changed: as those of the questions.
        fold_wanted: the id of the step, and whether its folded questions are to be shown.
        depth_wanted: a set, and -1 for less of it or 1 for more.
        step_wanted: the id of a step to go to.
        earlier_moved: what was answered before came or went; `shows_earlier` tells.
    """

    earlier_moved = Signal()
    changed = Signal(object)
    private_changed = Signal(object, bool)
    fold_wanted = Signal(str, bool)
    depth_wanted = Signal(object, int)
    step_wanted = Signal(str)

    def __init__(
        self,
        screen: Screen,
        form: FormState,
        supplies: Supplies,
        *,
        bare: bool = False,
        at_once: int = AT_ONCE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.asked = screen
        self._at_once = at_once
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
        self._typing_on = TypingOn(self.made_all, self)
        self._build()
        self.sync(screen)

    def sync(self, screen: Screen) -> None:
        """Shows the questions asked now, in order; the others keep their answers unseen."""
        self.asked = screen
        wanted = screen.answer_keys()
        for key, block in self._blocks.items():
            if key not in wanted:
                block.hide()
        for key in wanted[: self._at_once]:
            self._make(key)
        self._share_height()
        self._more.show_count(len(screen.folded), opened=screen.unfolded)
        self._show_depth()
        self.refresh_part()
        self._apply_folding()

    def make_next(self) -> bool:
        """Makes one more question; returns False when all of them are there."""
        missing = next((key for key in self.asked.answer_keys() if key not in self._blocks), None)
        if missing is None:
            return False
        self._make(missing)
        if self._line.isHidden() and not self._folds and not self._bare:
            self._blocks[missing].show()
        else:
            self._apply_folding()
        return True

    def made_all(self) -> list[QuestionBlock]:
        """All questions asked now; those not made yet are made."""
        while self.make_next():
            pass
        return self.blocks()

    def blocks(self) -> list[QuestionBlock]:
        """The questions asked now that were made."""
        return [self._blocks[key] for key in self.asked.answer_keys() if key in self._blocks]

    def block(self, key: AnswerKey) -> QuestionBlock | None:
        """The question of that key, if it was made here."""
        return self._blocks.get(key)

    @property
    def shows_earlier(self) -> bool:
        """Whether something that was answered before stands beside a question."""
        return any(block.shows_earlier for block in self.blocks())

    def refresh_part(self) -> None:
        """Has the part of the program that stands here follow the form."""
        if isinstance(self._part, ShownPart):
            self._part.refresh()

    def enter_step(self) -> None:
        """The writer came here."""
        self._lenses.show_unused(self._form.unused_lenses(self.asked))

    def leave_step(self) -> None:
        """The writer went on: what was mentioned here is not said again."""
        if not self._lenses.isHidden():
            self._form.lenses_mentioned(self.asked.pack)
            self._lenses.show_unused(())

    def focus_new(self, known: set[AnswerKey]) -> None:
        """Puts the keyboard in the first question that was not among these before."""
        fresh = [block for block in self.made_all() if block.key not in known]
        if fresh:
            fresh[0].editor.focus_first()
        else:
            self._more.link.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Puts the keyboard in the first picker, or the editor."""
        shown = [block for block in self.blocks() if not block.isHidden()]
        if shown:
            shown[0].editor.focus_first()

    def block_named(self, question: str) -> QuestionBlock | None:
        """The question of that id if it is asked here; made if it was not."""
        wanted = next((k for k in self.asked.answer_keys() if k.question == question), None)
        if wanted is None:
            return None
        if wanted not in self._blocks:
            self._make(wanted)
            self._apply_folding()
        return self._blocks[wanted]

    def main_block(self) -> QuestionBlock | None:
        """The question for words, else the first."""
        blocks = self.blocks()
        return next((block for block in blocks if block.fills), blocks[0] if blocks else None)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops: in each question its answer first, then what can be done with it.

        From a yes or no it goes on to what that asks for; Shift+Tab leads to what can be done.
        """
        stops = reading_order(self._line)
        if self._part is not None and self._part.isVisible():
            stops = reading_order(self._part) + stops
        made = self.made_all()
        for at, block in enumerate(made):
            extras = reading_order(block.extras)
            answer = [stop for stop in reading_order(block) if stop not in extras]
            leads_on = any(_is_asked_for(block.question, each.question) for each in made[at + 1 :])
            stops += extras + answer if leads_on else answer + extras
        for below in (self._more, self._lenses, self._depth):
            if below.isVisible():
                stops += reading_order(below)
        return stops

    def set_current(self, current: bool) -> None:
        """Marks the step where the writer is, on the page of all questions."""
        if current == self._current:
            return
        self._current = current
        self._title.set_color("text" if current else "text2")
        if current:
            self.enter_step()
        else:
            self._opened = False
            self.leave_step()
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
        self._part = self._supplies.shown_parts(self.asked, self._form) if step.shows else None
        if self._part is not None:
            column.addWidget(self._part)
            column.addSpacing(px(14))
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
        column.addLayout(self._questions)
        self._build_foot(column)
        if not self._bare:
            column.addStretch(1)
        self._column = column

    def _build_foot(self, column: QVBoxLayout) -> None:
        themes = self._supplies.themes
        self._more = FoldedQuestions(themes, self.asked.step.rail_title)
        self._more.pressed.connect(self._on_fold)
        self._lenses = LensNote(themes)
        self._lenses.wanted.connect(self.step_wanted)
        self._depth = DepthControl(themes)
        self._depth.wanted.connect(self.depth_wanted)
        for below in (self._more, self._lenses, self._depth):
            column.addWidget(below)

    def _show_depth(self) -> None:
        if self._form.is_last(self.asked) and not self.asked.is_free:
            self._depth.show_depth(self._form, self.asked.pack)
        else:
            self._depth.hide()

    def _on_fold(self, wanted: bool) -> None:
        self.fold_wanted.emit(self.asked.id, wanted)

    def _make(self, key: AnswerKey) -> None:
        if key in self._blocks:
            return
        block = self._blocks[key] = self._made(key)
        keys = self.asked.answer_keys()
        before = [each for each in keys[: keys.index(key)] if each in self._blocks]
        place = 0 if not before else self._questions.indexOf(self._blocks[before[-1]]) + 1
        self._questions.insertWidget(place, block, 1 if block.fills and not self._bare else 0)
        self._share_height()

    def _share_height(self) -> None:
        """Words take the height that is left; without a place for them all stands at the top."""
        if self._bare:
            return
        fills = any(block.fills for block in self.blocks())
        for at in range(self._column.count()):
            item = self._column.itemAt(at)
            if item is not None and item.layout() is self._questions:
                self._column.setStretch(at, 1 if fills else 0)
        self._column.setStretch(self._column.count() - 1, 0 if fills else 1)

    def _made(self, key: AnswerKey) -> QuestionBlock:
        question = next(each for each in self.asked.questions if self.asked.key(each) == key)
        title = self.asked.step.title
        name = question.text or title or tr("Your words")
        if question.text and not question.text.endswith("?"):
            name = named(title, question.text)
        block = QuestionBlock(
            key,
            question,
            name,
            self._supplies,
            bare=self._bare,
            side=self._side(question),
            locked_since=self._form.locked_since(key),
            # At once where it will stand: to be moved there later is felt with so many parts.
            parent=self,
        )
        value, private = self._form.value(key), self._form.is_private(key)
        if value is not None or private:
            block.show_answer(value, private)
        block.set_narrow(self._narrow)
        block.changed.connect(self._on_changed)
        block.private_changed.connect(self.private_changed)
        block.earlier_moved.connect(self.earlier_moved)
        if not block.has_heading and not block.editor.keeps_private_itself:
            self._heading.addWidget(block.extras)
            block.extras.show()
        return block

    def _side(self, question: Question) -> Side:
        """On which side of the wall an answer is, where a step has both."""
        if question.to_say:
            return Side.TO_SAY
        has_wall = any(each.to_say for each in self.asked.step.questions)
        return Side.JOURNAL if has_wall and question.kind in _OF_WORDS else Side.NONE

    def _on_changed(self, key: AnswerKey) -> None:
        self.changed.emit(key)
        self.refresh_part()

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
        at_line = not folded and focus_is_in(self._line)
        for block in self.blocks():
            self._set_shown(block, not (folded and block in pickers))
            block.set_compact(compact)
        if at_line and pickers:
            # The line goes away under the keyboard: what it stood for takes it.
            pickers[0].editor.focus_first()
        self._line.setVisible(folded)
        self._rule.setVisible(compact)
        self._help.setVisible(bool(self.asked.step.help) and not self._bare and not self._short)

    def _set_shown(self, block: QuestionBlock, wanted: bool) -> None:
        was_told = block.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        if wanted and not was_told and not self.isVisible():
            # It comes with its step; to show it now would lay it out at a width it never has.
            return
        block.setVisible(wanted)

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


def _is_asked_for(question: Question, later: Question) -> bool:
    """Whether a yes or no decides that the later one is asked."""
    is_decided = later.when is not None and question.id in later.when.questions()
    return question.kind is Kind.YESNO and is_decided
