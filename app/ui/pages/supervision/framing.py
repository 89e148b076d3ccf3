"""One question, prepared: its kind and beginning, the help that is wanted, and what lies behind it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.preparing import Prepared
from app.ui import framing_words as words
from app.ui.announcing import announce
from app.ui.pages.supervision.framing_fields import Choices, Row
from app.ui.pages.supervision.framing_more import AlsoAsked, Folded, ForMyEyes
from app.ui.pages.supervision.watched_box import Leave, WatchedBox
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.chips import ChipFlow
from app.ui.widgets.fields import SpinBox
from app.ui.widgets.label import Label
from app.ui.widgets.looked_through import Look
from models.records.supervision import AgendaItem, Framing
from prompts.catalogue import Catalogue

_MOST_MINUTES = 240


class FramingSheet(QWidget):
    """The sheet of one item. What is shown of its reflections stands beside it.

    Signals:
        edited: a person altered something of it.
        marked: something in it may tell who a person is.
    """

    edited = Signal()
    marked = Signal()

    def __init__(self, themes: ThemeHolder, catalogue: Catalogue, look: Look, leave: Leave) -> None:
        super().__init__()
        self._themes = themes
        self.setObjectName("framing")
        self._framing = Framing()
        self.kind = Choices(themes, self.tr("What kind of question is it?"), words.kinds())
        self.kind.setObjectName("framing_kind")
        self.stems = ChipFlow(themes)
        self.stems.setObjectName("framing_stems")
        self.question = WatchedBox(themes, self.tr("Your question"), look, leave, role=Type.DOOR)
        self.question.field.setObjectName("framing_question")
        self.help = Choices(
            themes, self.tr("What kind of help do you want?"), words.helps(), several=True
        )
        self.help.setObjectName("framing_help")
        self.minutes = SpinBox(
            themes,
            self.tr("Minutes"),
            largest=_MOST_MINUTES,
            step=5,
            suffix=self.tr(" min"),
            compact=True,
        )
        self.minutes.setObjectName("framing_minutes")
        self.also = AlsoAsked(themes, look, leave)
        self.own = ForMyEyes(themes, catalogue.vocabularies.feelings)
        self._also = Folded(themes, self.tr("More about it"), self.also, "framing_more")
        self._own = Folded(
            themes, self.tr("For your eyes only"), self.own, "framing_own", icon="eye-off"
        )
        self._lay_out()
        self._connect()
        themes.changed.connect(self._restyle)
        self._restyle()

    def show_item(self, item: AgendaItem, *, is_group: bool) -> None:
        """Shows what is kept of an item; what is typed in just now stays."""
        self._framing = item.framing
        codes = {card.code for card in item.sources if card.code}
        code = codes.pop() if len(codes) == 1 else ""
        for box in (self.question, *self.also.boxes()):
            box.set_code(code)
        self.kind.set_value((item.framing.kind,))
        self.help.set_value(item.framing.help)
        self.question.show_text(item.question)
        if not self.minutes.hasFocus():
            self.minutes.setValue(item.minutes)
        self.also.show_framing(item.framing, is_group=is_group)
        self.own.show_framing(item.framing)
        self._offer_stems()

    def fold(self) -> None:
        """Opens only what something is written in: a sheet is short."""
        self._hint.setText(self._offer)
        self._also.set_open(self.also.says_something())
        self._own.set_open(False)
        self._own.tell(self.tr("Something is written") if self.own.says_something() else "")

    def look(self) -> None:
        """Looks through what others will hear: another question is on the sheet."""
        for box in (self.question, *self.also.boxes()):
            box.look_anew()

    def go_to_mark(self) -> bool:
        """Puts the keyboard at the first mark, and tells whether there is one."""
        for box in (self.question, *self.also.boxes()):
            if box.has_marks():
                self._also.set_open(box is not self.question or not self.also.isHidden())
                box.go_to_mark()
                return True
        return False

    def sheet(self) -> Prepared:
        """Everything as it stands on the sheet."""
        framing = self.own.onto(self.also.onto(self._framing))
        return Prepared(
            self.question.field.text().strip(),
            self.minutes.value(),
            replace(framing, kind=self.kind.one(), help=self.help.value()),
        )

    def first_focus(self) -> QWidget:
        """Where one begins."""
        return self.kind.first_focus()

    def ask_for_question(self) -> None:
        """Puts the keyboard where the question is missing."""
        self.question.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        themes = self._themes
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._kind_row = QVBoxLayout()
        self._kind_row.addWidget(Row(themes, self.kind.accessibleName(), self.kind))
        self._offer = self.tr("Borrow a beginning: press its number, and finish the sentence.")
        self._hint = Label(themes, self._offer, Type.SMALL, color="text2", wrap=True)
        self._hint.setObjectName("framing_hint")
        self._kind_row.addWidget(self._hint)
        self._kind_row.addWidget(self.stems)
        self._column.addLayout(self._kind_row)
        self._column.addWidget(
            Row(themes, self.tr("Your question, in one sentence"), self.question)
        )
        self._column.addWidget(Row(themes, self.help.accessibleName(), self.help))
        time = QHBoxLayout()
        label = Label(themes, self.tr("Minutes for it"), semibold=True)
        label.setBuddy(self.minutes)
        time.addWidget(label)
        time.addWidget(self.minutes)
        time.addStretch(1)
        self._time = time
        self._column.addLayout(time)
        self._column.addWidget(self._also)
        self._column.addWidget(self._own)

    def _connect(self) -> None:
        self.kind.changed.connect(self._on_kind)
        self.kind.digit.connect(self._on_digit)
        for box in (self.question, *self.also.boxes()):
            box.marked.connect(self.marked)
        for told in (
            self.question.field.text_edited,
            self.help.changed,
            self.minutes.edited,
            self.also.edited,
            self.own.edited,
        ):
            told.connect(self._on_edited)

    def _on_edited(self) -> None:
        self.edited.emit()

    def _on_kind(self) -> None:
        self._hint.setText(self._offer)
        self._offer_stems()
        self.edited.emit()

    def _offer_stems(self) -> None:
        stems = words.stems(self.kind.one())
        self._hint.setVisible(bool(stems))
        self.stems.setVisible(bool(stems))
        if [button.accessibleName() for button in self.stems.chips()] == list(stems):
            return
        while (item := self.stems.flow.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.setParent(None)
                gone.deleteLater()
        for at, stem in enumerate(stems):
            button = SecondaryButton(self._themes, stem, key=str(at + 1), compact=True)
            button.setObjectName("stem")
            button.clicked.connect(partial(self._borrow, stem))
            self.stems.add(button)
            button.show()
        self.stems.set_stop()

    def _on_digit(self, digit: int) -> None:
        stems = words.stems(self.kind.one())
        if 0 < digit <= len(stems):
            self._borrow(stems[digit - 1])

    def _borrow(self, stem: str, _checked: bool = False) -> None:
        """Puts a beginning in, its gap chosen so that typing fills it in; Ctrl+Z takes it back."""
        field = self.question.field
        is_replaced = bool(field.text().strip()) and field.text().strip() not in words.all_stems()
        hint = self.tr("It stands in place of your sentence. Ctrl+Z brings that back.")
        self._hint.setText(hint if is_replaced else self._offer)
        if is_replaced:
            announce(self, hint)
        before, _, after = stem.partition(words.GAP)
        field.selectAll()
        field.textCursor().insertText(stem)
        cursor = field.textCursor()
        cursor.setPosition(len(before))
        cursor.setPosition(len(stem) - len(after), QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
        field.setFocus(Qt.FocusReason.TabFocusReason)

    def _restyle(self) -> None:
        px = self._themes.px
        self._column.setSpacing(px(18))
        self._kind_row.setSpacing(px(8))
        self._time.setSpacing(px(12))
