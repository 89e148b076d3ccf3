"""What is shown of the reflections behind a question: a passage of each, looked through."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.preparing import Bringable
from app.ui import i18n
from app.ui.pages.supervision.framing_fields import TextBox
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import QuietLink, SecondaryButton
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.notice import Notice
from models.plain import plain_words
from models.records.ids import EntryId

_LINES = 3
"""How much of an answer is seen before it is chosen."""


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

    Signals:
        chosen: the text to bring; "" for everything again.
        typed: the passage, as it is being altered.
        passed: the passage, looked through.
    """

    chosen = Signal(str)
    typed = Signal(str)
    passed = Signal(str)

    def __init__(self, themes: ThemeHolder, found: Bringable, today: date) -> None:
        super().__init__(themes, padding=16)
        self.setObjectName("passage_card")
        self.found = found
        self._themes = themes
        self._today = today
        self._shown_answers: tuple[tuple[str, str], ...] = ()
        self._is_choosing = False
        self._title = Label(themes, "", semibold=True, wrap=True)
        self._line = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._hint = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._hint.setObjectName("passage_hint")
        self._answers = QVBoxLayout()
        self._answers.setSpacing(0)
        self._rows: list[_AnswerRow] = []
        self.box = TextBox(themes, self.tr("What you show of it"))
        self.box.field.setObjectName("passage")
        self.refusal = Notice(themes, "passage_refused")
        self.pass_it = SecondaryButton(themes, self.tr("It can be shown"), icon="check")
        self.pass_it.setObjectName("passage_passed")
        self._again = QuietLink(themes, self.tr("Choose another part"))
        self._again.setObjectName("passage_again")
        self._all = QuietLink(themes, self.tr("Show everything"))
        self._all.setObjectName("passage_all")
        self._foot = Flow(themes, gap=14)
        for way in (self.pass_it, self._again, self._all):
            self._foot.add(way)
        above: tuple[QWidget, ...] = (self._title, self._line, self._hint)
        for part in above:
            self.column.addWidget(part)
        self.column.addLayout(self._answers)
        below: tuple[QWidget, ...] = (self.box, self.refusal, self._foot)
        for part in below:
            self.column.addWidget(part)
        self.box.field.text_edited.connect(self._on_typed)
        self.pass_it.clicked.connect(self._on_passed)
        self._again.clicked.connect(self._on_again)
        self._all.clicked.connect(partial(self.chosen.emit, ""))
        themes.changed.connect(self._respace)
        self._respace()
        self.show_found(found)

    def show_found(self, found: Bringable) -> None:
        """Shows what is kept; a passage that is being typed stays."""
        had = self.found.passage.text
        self.found = found
        if found.passage.text != had:
            self._is_choosing = False
            self.refusal.clear()
        title = plain_words(found.title) or self.tr("A reflection without a title")
        self._title.setText(title)
        day = i18n.short_day(found.held_at.date(), self._today)
        self._line.setText(", ".join(part for part in (found.code, day) if part))
        if not self.box.field.hasFocus():
            self.box.field.set_text(found.passage.text)
        self._fill_answers()
        self._show_state()

    def first_focus(self) -> QWidget | None:
        """What the keyboard comes to first; nothing where there is nothing to do."""
        if self.is_chosen():
            return self._again if self.found.passage.checked_at else self.pass_it
        return self._rows[0].bring if self._rows else None

    def is_chosen(self) -> bool:
        """Whether a passage stands here."""
        return bool(self.found.passage.text) and not self._is_choosing

    def refuse(self) -> None:
        """Says that the words are private in the reflection."""
        self.refusal.say(
            self.tr("These words are private in the reflection, and stay there."),
            self.tr("Choose others, or release them in the Journal first."),
        )

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

    def _show_state(self) -> None:
        chosen = self.is_chosen()
        for at in range(self._answers.count()):
            item = self._answers.itemAt(at)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(not chosen)
        self.box.setVisible(chosen)
        self._foot.setVisible(chosen or self._is_choosing)
        self.pass_it.setVisible(chosen and not self.found.passage.checked_at)
        self._again.setVisible(chosen and bool(self.found.answers))
        self._hint.setText(self._hint_words(chosen))

    def _hint_words(self, chosen: bool) -> str:
        checked_at = self.found.passage.checked_at
        if chosen and checked_at:
            day = i18n.near_day(datetime.fromisoformat(checked_at).date(), self._today)
            return self.tr("Looked through: {day}.").format(day=day)
        if chosen:
            return self.tr(
                "Not looked through yet. Could the person, their family or a determined "
                "stranger recognise who it is about?"
            )
        if not self.found.answers:
            return self.tr("Everything in it is private, and stays with you.")
        return self.tr("Without a choice, everything it openly says may be shown.")

    def _on_bring(self, text: str, _checked: bool = False) -> None:
        if text.strip() == self.found.passage.text:
            self._is_choosing = False
            self._show_state()
            self._to_first()
        else:
            self.chosen.emit(text)

    def _on_again(self) -> None:
        self._is_choosing = True
        self._show_state()
        self._to_first()

    def _to_first(self) -> None:
        first = self.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_typed(self) -> None:
        self.refusal.clear()
        self.typed.emit(self.box.field.text())

    def _on_passed(self) -> None:
        text = self.box.field.text().strip()
        if text:
            self.passed.emit(text)
        else:
            self.box.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _respace(self) -> None:
        self.column.setSpacing(self._themes.px(6))


class Passages(QWidget):
    """The reflections behind one question.

    Signals:
        chosen, typed, passed: the id of the entry, and the text.
    """

    chosen = Signal(object, str)
    typed = Signal(object, str)
    passed = Signal(object, str)

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
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

    def first_waiting(self) -> QWidget | None:
        """What the first passage that was not looked through waits for."""
        for card in self.cards():
            if card.is_chosen() and not card.found.passage.checked_at:
                return card.pass_it
        return None

    def refuse(self, entry_id: EntryId) -> None:
        """Says of one that its words are private."""
        if entry_id in self._cards:
            self._cards[entry_id].refuse()

    def _make(self, found: Bringable, today: date) -> PassageCard:
        card = PassageCard(self._themes, found, today)
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
        first = self._cards[wanted].first_focus() if wanted in self._cards else None
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _respace(self) -> None:
        self._column.setSpacing(self._themes.px(10))
