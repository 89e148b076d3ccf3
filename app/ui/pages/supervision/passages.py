"""What is shown of the reflections behind a question: a passage of each, looked through."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.services.preparing import Bringable
from app.ui import i18n
from app.ui.pages.supervision.framing_fields import TextBox
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import QuietLink, SecondaryButton
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.looked_through import Look, LookedThrough, Marks
from app.ui.widgets.notice import Notice
from app.ui.words import day_inside
from models.plain import plain_words
from models.records.ids import EntryId
from models.records.supervision import Passage

_LINES = 3
"""How much of an answer is seen before it is chosen."""


class _State(Enum):
    """What is done with a reflection: a part is chosen, looked through, changed, or ready."""

    CHOOSING = auto()
    LOOKING = auto()
    CHANGING = auto()
    CLEARED = auto()


class _AnswerRow(QWidget):
    """One open answer, and the way to bring it."""

    def __init__(self, themes: ThemeHolder, heading: str, text: str) -> None:
        super().__init__()
        self.text = text
        px = themes.px
        self.bring = SecondaryButton(themes, self.tr("Bring this"), compact=True)
        self.bring.setObjectName("bring_this")
        self.bring.setAccessibleName(self.tr("Bring this: {answer}").format(answer=heading))
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(Label(themes, heading, Type.SMALL, color="text2", wrap=True))
        said = plain_words(text)
        words.addWidget(Label(themes, said, Type.SNIPPET, wrap=True, most_lines=_LINES))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(8), 0, px(8))
        row.setSpacing(px(12))
        row.addLayout(words, 1)
        row.addWidget(self.bring, 0, Qt.AlignmentFlag.AlignTop)


class PassageCard(Card):
    """One reflection: what it openly says, or the passage that was chosen of it.

    Args:
        look: finds what could tell who a person is.

    Signals:
        chosen: the text to bring; "" for everything again.
        typed: the passage, as it is being altered.
        passed: the passage, looked through.
    """

    chosen = Signal(str)
    typed = Signal(str)
    passed = Signal(str)

    def __init__(self, themes: ThemeHolder, found: Bringable, today: date, look: Look) -> None:
        super().__init__(themes, padding=16)
        self.setObjectName("passage_card")
        self.found = found
        self._themes = themes
        self._today = today
        self._look = look
        self._state = _State.CHOOSING
        self._wants_keyboard = False
        self._typed = ""
        self._shown_answers: tuple[tuple[str, str], ...] = ()
        self._rows: list[_AnswerRow] = []
        self._make()
        self._lay_out()
        self._connect()
        self._respace()
        self.show_found(found)

    def show_found(self, found: Bringable) -> None:
        """Shows what is kept; a passage that is being altered stays."""
        had, self.found = self.found, found
        title = plain_words(found.title) or self.tr("A past reflection")
        self._title.setText(title)
        day = i18n.short_day(found.held_at.date(), self._today)
        self._line.setText(", ".join(part for part in (found.code, day) if part))
        self._fill_answers()
        if found.passage != had.passage or self._state is not _State.CHANGING:
            self.refusal.clear()
            self._go_to(_state_of(found))
        self._told.setText(found.passage.text)

    def first_focus(self) -> QWidget | None:
        """What the keyboard comes to first; nothing where there is nothing to do."""
        match self._state:
            case _State.CHOOSING:
                return self._rows[0].bring if self._rows else None
            case _State.LOOKING:
                return self.pass_it
            case _State.CHANGING:
                return self.box.field
        return self._change

    def take_keyboard(self) -> None:
        """Puts the keyboard where something is to be done: on a mark, once it is known."""
        self._wants_keyboard = self._state is _State.LOOKING
        if self._wants_keyboard and self._looked is not None and self._looked.marks():
            self._wants_keyboard = False
            self._looked.focus_first()
        elif (first := self.first_focus()) is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def waits(self) -> bool:
        """Whether a passage is chosen and was not looked through."""
        return self._state in (_State.LOOKING, _State.CHANGING)

    def refuse(self) -> None:
        """Says that the words are private in the reflection."""
        self.refusal.say(
            self.tr("These words are private in the reflection, and stay there."),
            self.tr("Choose others, or release them in the Journal first."),
        )

    # ------------------------------------------------------------- building

    def _make(self) -> None:
        themes = self._themes
        self._title = Label(themes, "", semibold=True, wrap=True)
        self._line = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._hint = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._hint.setObjectName("passage_hint")
        self._answers = QVBoxLayout()
        self._answers.setSpacing(0)
        self._looked: LookedThrough | None = None
        self._looked_place = QVBoxLayout()
        self._told = Label(themes, "", Type.SNIPPET, wrap=True)
        self._told.setObjectName("passage_told")
        self.box = TextBox(themes, self.tr("What you show of it"))
        self.box.field.setObjectName("passage")
        self.refusal = Notice(themes, "passage_refused")
        self.pass_it = SecondaryButton(themes, self.tr("It can be shown"), icon="check")
        self.pass_it.setObjectName("passage_passed")
        self.look_it = SecondaryButton(themes, self.tr("Look through it"))
        self.look_it.setObjectName("passage_look")
        self._change = QuietLink(themes, self.tr("Change the words"))
        self._change.setObjectName("passage_change")
        self._again = QuietLink(themes, self.tr("Choose another part"))
        self._again.setObjectName("passage_again")
        self._all = QuietLink(themes, self.tr("Show everything"))
        self._all.setObjectName("passage_all")
        self._foot = Flow(themes, gap=14)

    def _lay_out(self) -> None:
        above: tuple[QWidget, ...] = (self._title, self._line, self._hint)
        for part in above:
            self.column.addWidget(part)
        self.column.addLayout(self._answers)
        self.column.addLayout(self._looked_place)
        for way in (self.pass_it, self.look_it, self._change, self._again, self._all):
            self._foot.add(way)
        below: tuple[QWidget, ...] = (self._told, self.box, self.refusal, self._foot)
        for part in below:
            self.column.addWidget(part)

    def _connect(self) -> None:
        self.box.field.text_edited.connect(self._on_typed)
        self.pass_it.clicked.connect(self._on_passed)
        self.look_it.clicked.connect(self._on_look)
        self._change.clicked.connect(self._on_change)
        self._again.clicked.connect(self._on_again)
        self._all.clicked.connect(partial(self.chosen.emit, ""))
        self._themes.changed.connect(self._respace)

    def _fill_answers(self) -> None:
        if self.found.answers == self._shown_answers:
            return
        self._shown_answers = self.found.answers
        while (item := self._answers.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.setParent(None)
                gone.deleteLater()
        self._rows = []
        for heading, text in self.found.answers:
            row = _AnswerRow(self._themes, heading, text)
            row.bring.clicked.connect(partial(self._on_bring, text))
            if self._rows:
                self._answers.addWidget(Rule(self._themes))
            self._answers.addWidget(row)
            self._rows.append(row)

    # ------------------------------------------------------------- states

    def _go_to(self, state: _State) -> None:
        self._state = state
        has_passage = bool(self.found.passage.text)
        for at in range(self._answers.count()):
            item = self._answers.itemAt(at)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(state is _State.CHOOSING)
        if state is _State.LOOKING:
            self._look_through()
        if self._looked is not None:
            self._looked.setVisible(state is _State.LOOKING)
        self.box.setVisible(state is _State.CHANGING)
        self._told.setVisible(state is _State.CLEARED)
        self.pass_it.setVisible(state is _State.LOOKING)
        self.look_it.setVisible(state is _State.CHANGING)
        self._change.setVisible(state in (_State.LOOKING, _State.CLEARED))
        self._again.setVisible(state is not _State.CHOOSING and bool(self.found.answers))
        self._all.setVisible(has_passage)
        self._foot.setVisible(has_passage)
        self._hint.setText(self._hint_words())

    def _look_through(self) -> None:
        if self._looked is None:
            name = self.tr("What you show of it")
            self._looked = LookedThrough(self._themes, name, self._on_look_wanted)
            self._looked.cleared.connect(self._on_cleared)
            self._looked.changed.connect(self._on_put_right)
            self._looked_place.addWidget(self._looked)
            self._looked.show_text(self.found.passage.text, code=self.found.code)
        elif self._looked.text() != self.found.passage.text:
            self._looked.show_text(self.found.passage.text, code=self.found.code)

    def _hint_words(self) -> str:
        passage = self.found.passage
        if self._state is _State.CLEARED:
            day = day_inside(datetime.fromisoformat(passage.checked_at).date(), self._today)
            return self.tr("Looked through: {day}.").format(day=day)
        if self._state is not _State.CHOOSING:
            return self.tr(
                "Not looked through yet. Could the person, their family or a determined "
                "stranger recognise who it is about?"
            )
        if not self.found.answers:
            return self.tr("Everything in it is private, and stays with you.")
        return self.tr("Without a choice, everything it openly says may be shown.")

    def _text(self) -> str:
        """The passage as it stands on the screen."""
        if self._state is _State.CHANGING:
            return self.box.field.text()
        return self._looked.text() if self._looked is not None else self.found.passage.text

    # ------------------------------------------------------------- what is done

    def _on_look_wanted(self, text: str, told: Callable[[Marks], None]) -> None:
        self._look(text, partial(self._on_marks, told))

    def _on_marks(self, told: Callable[[Marks], None], marks: Marks) -> None:
        told(marks)
        if self._wants_keyboard:
            self.take_keyboard()
            self._wants_keyboard = False

    def _on_cleared(self) -> None:
        focus = QApplication.focusWidget()
        if self._looked is not None and focus is not None and self._looked.isAncestorOf(focus):
            self.pass_it.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_put_right(self) -> None:
        if self._looked is not None:
            self.typed.emit(self._looked.text())

    def _on_bring(self, text: str, _checked: bool = False) -> None:
        if text.strip() == self.found.passage.text:
            self._go_to(_state_of(self.found))
            self.take_keyboard()
        else:
            self.chosen.emit(text)

    def _on_again(self) -> None:
        self._go_to(_State.CHOOSING)
        self.take_keyboard()

    def _on_change(self) -> None:
        self._typed = self._text()
        self._go_to(_State.CHANGING)
        self.box.field.set_text(self._typed)
        self.take_keyboard()

    def _on_typed(self) -> None:
        # Qt tells of other letters and colours as of other words.
        text = self.box.field.text()
        if self._state is _State.CHANGING and text != self._typed:
            self._typed = text
            self.refusal.clear()
            if text.strip():
                self.typed.emit(text)

    def _on_look(self) -> None:
        text = self.box.field.text().strip()
        if text:
            self.found = replace(self.found, passage=Passage(text))
            self._go_to(_State.LOOKING)
            self.take_keyboard()
        else:
            self.box.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_passed(self) -> None:
        if self._looked is None:
            return
        if self._looked.is_clear():
            self.passed.emit(self._looked.text())
        else:
            self._looked.focus_first()

    def _respace(self) -> None:
        self.column.setSpacing(self._themes.px(6))


def _state_of(found: Bringable) -> _State:
    if not found.passage.text:
        return _State.CHOOSING
    return _State.CLEARED if found.passage.checked_at else _State.LOOKING


class Passages(QWidget):
    """The reflections behind one question.

    Signals:
        chosen, typed, passed: the id of the entry, and the text.
    """

    chosen = Signal(object, str)
    typed = Signal(object, str)
    passed = Signal(object, str)

    def __init__(self, themes: ThemeHolder, look: Look) -> None:
        super().__init__()
        self._themes = themes
        self._look = look
        self._cards: dict[EntryId, PassageCard] = {}
        self._wanted: EntryId | None = None
        self._heading = Label(themes, self.tr("What you show"), semibold=True)
        self._nothing = Label(
            themes,
            self.tr("No reflection stands behind this question. Your words are enough."),
            color="text2",
            wrap=True,
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        themes.changed.connect(self._respace)
        self._respace()

    def show_sources(self, found: Sequence[Bringable], today: date) -> None:
        """Shows the sources as they are now."""
        kept = {each.entry_id for each in found}
        for entry_id in [each for each in self._cards if each not in kept]:
            gone = self._cards.pop(entry_id)
            gone.hide()
            gone.setParent(None)
            gone.deleteLater()
        for at, each in enumerate(found):
            if each.entry_id in self._cards:
                self._cards[each.entry_id].show_found(each)
            else:
                self._cards[each.entry_id] = self._make(each, today)
                self._column.insertWidget(at + 2, self._cards[each.entry_id])
        self._nothing.setVisible(not found)
        self._restore_focus()

    def forget(self) -> None:
        """Lets go of everything shown."""
        self.show_sources((), date.min)

    def cards(self) -> list[PassageCard]:
        """The cards in their order."""
        return list(self._cards.values())

    def waits(self) -> bool:
        """Whether a passage was not looked through."""
        return any(card.waits() for card in self.cards())

    def go_to_waiting(self) -> None:
        """Puts the keyboard on the first passage that was not looked through, else on the first."""
        waiting = next((card for card in self.cards() if card.waits()), None)
        first = waiting or next(iter(self.cards()), None)
        if first is not None:
            first.take_keyboard()

    def refuse(self, entry_id: EntryId) -> None:
        """Says of one that its words are private."""
        if entry_id in self._cards:
            self._cards[entry_id].refuse()

    def _make(self, found: Bringable, today: date) -> PassageCard:
        card = PassageCard(self._themes, found, today, self._look)
        card.chosen.connect(partial(self._on_chosen, found.entry_id))
        card.typed.connect(partial(self.typed.emit, found.entry_id))
        card.passed.connect(partial(self._on_passed, found.entry_id))
        return card

    def _on_chosen(self, entry_id: EntryId, text: str) -> None:
        self._wanted = entry_id
        self.chosen.emit(entry_id, text)

    def _on_passed(self, entry_id: EntryId, text: str) -> None:
        ids = list(self._cards)
        after = ids[ids.index(entry_id) + 1 :]
        self._wanted = after[0] if after else entry_id
        self.passed.emit(entry_id, text)

    def _restore_focus(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted in self._cards:
            self._cards[wanted].take_keyboard()

    def _respace(self) -> None:
        self._column.setSpacing(self._themes.px(10))
