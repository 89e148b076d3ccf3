"""One thing to look at again: what is asked, and what can be done about it, in place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.services.promises import Promise
from app.ui.pages.today.wording import Due, aside, asked
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, LinkButton, SecondaryButton
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from models.records.follow_ups import DueRule, FollowUp, FollowUpKind

_AT_SUPERVISION = (FollowUpKind.CONSULT, FollowUpKind.TALKING_POINT)


class _AnswerPart(QWidget):
    """What came of it, and whether to look once more."""

    kept = Signal(str, object)
    typed = Signal(str)
    left = Signal()

    def __init__(self, themes: ThemeHolder, follow_up: Due, today: date, begun: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, themes.px(6), 0, themes.px(2))
        column.setSpacing(themes.px(8))
        if follow_up.private:
            column.addWidget(Label(themes, follow_up.text, wrap=True))
        if isinstance(follow_up, FollowUp) and follow_up.basis:
            basis = self.tr("It rests on: {words}").format(words=follow_up.basis)
            column.addWidget(Label(themes, basis, Type.SMALL, color="text2", wrap=True))
        came = self.tr("What came of it, or leave it")
        self.result = LineEdit(themes, self.tr("What came of it"), placeholder=came)
        self.result.setObjectName("follow_up.result")
        self.result.setText(begun)
        self.result.textEdited.connect(self.typed)
        self.again = DateEdit(
            themes,
            self.tr("Look again on"),
            today,
            placeholder=self.tr("No date: it is dealt with"),
        )
        self.again.setObjectName("follow_up.again")
        when = QWidget()
        self.keep = SecondaryButton(themes, self.tr("Keep the answer"), compact=True)
        self.keep.setObjectName("follow_up.keep")
        leave = FlatButton(themes, self.tr("Not now"), compact=True)
        leave.setObjectName("follow_up.not_now")
        day = QHBoxLayout(when)
        day.setContentsMargins(0, 0, 0, 0)
        day.setSpacing(themes.px(10))
        words = Label(themes, self.tr("Look again on"), color="text2")
        words.setBuddy(self.again)
        day.addWidget(words)
        day.addWidget(self.again, 1)
        last = QHBoxLayout()
        last.addWidget(self.keep)
        last.addWidget(leave)
        last.addStretch(1)
        column.addWidget(self.result)
        column.addWidget(when)
        # What was promised once is done, or it is not.
        when.setVisible(isinstance(follow_up, FollowUp))
        column.addLayout(last)
        self.keep.clicked.connect(self._keep)
        self.result.returnPressed.connect(self._keep)
        leave.clicked.connect(self.left)

    def _keep(self) -> None:
        self.kept.emit(self.result.text().strip(), self.again.value())


class _DayPart(QWidget):
    """Any day for it to come back."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, themes: ThemeHolder, today: date) -> None:
        super().__init__()
        self.day = DateEdit(
            themes, self.tr("Bring it back on"), today, placeholder=self.tr("A day")
        )
        self.day.setObjectName("follow_up.day")
        put = SecondaryButton(themes, self.tr("Bring it back then"), compact=True)
        put.setObjectName("follow_up.bring_back")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, themes.px(6), 0, themes.px(2))
        row.setSpacing(themes.px(10))
        row.addWidget(self.day, 1)
        row.addWidget(put, 0, Qt.AlignmentFlag.AlignTop)
        put.clicked.connect(self._put)

    def _put(self) -> None:
        day = self.day.value()
        if day is None:
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.chosen.emit(day)


class FollowUpRow(QWidget):
    """Signals say what is wanted, each with the follow-up; nothing is changed here."""

    typed = Signal(object, str)
    answered = Signal(object, str, object)
    put_off = Signal(object, object, object)
    let_go = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        themes: ThemeHolder,
        follow_up: Due,
        today: date,
        words: Callable[[Due], str],
    ) -> None:
        super().__init__()
        self._themes = themes
        self._today = today
        self._words = words
        self._part: _AnswerPart | _DayPart | None = None
        self.follow_up = follow_up
        self.setObjectName("follow_up")
        px = themes.px
        said, when = asked(follow_up), aside(follow_up, today)
        self.title = Label(themes, said, wrap=True)
        self.title.setObjectName("follow_up.asked")
        self.when = Label(themes, when, Type.SMALL, color="text2", wrap=True)
        self.when.setObjectName("follow_up.when")
        self.answer = LinkButton(themes, self.tr("Answer"))
        self.later = FlatButton(themes, self.tr("Later…"), compact=True)
        self.go = FlatButton(themes, self.tr("Let it go"), compact=True)
        self.read = FlatButton(themes, self.tr("Read it"), compact=True)
        # Shown before it stands in the row it would be a window of its own.
        if follow_up.entry_id is None:
            self.read.hide()
        heard = f"{said}. {when}".replace("  ·  ", ", ")
        acts = Flow(themes, gap=10)
        for name, button in (
            ("answer", self.answer),
            ("later", self.later),
            ("let_go", self.go),
            ("read", self.read),
        ):
            button.setObjectName(f"follow_up.{name}")
            button.setAccessibleName(
                self.tr("{act}: {what}").format(act=button.text().rstrip("…"), what=heard)
            )
            acts.add(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(1))
        self._column.addWidget(self.title)
        self._column.addWidget(self.when)
        self._column.addSpacing(px(4))
        self._column.addWidget(acts)
        self.answer.clicked.connect(self.open_answer)
        self.later.clicked.connect(self._open_menu)
        self.go.clicked.connect(partial(self.let_go.emit, follow_up))
        self.read.clicked.connect(partial(self.opened.emit, follow_up.entry_id))

    def goes_on_with(self, follow_up: Due) -> bool:
        """Whether it shows that follow-up, too, which differs in what is half typed at most."""
        if _but_for_words(self.follow_up) != _but_for_words(follow_up):
            return False
        self.follow_up = follow_up
        words = self._words(follow_up)
        if isinstance(self._part, _AnswerPart) and self._part.result.text() != words:
            self._part.result.setText(words)
        return True

    def buttons(self) -> list[QAbstractButton]:
        """What can be pressed, in order."""
        shown: list[QAbstractButton] = [self.answer, self.later, self.go]
        return [*shown, self.read] if not self.read.isHidden() else shown

    def open_answer(self) -> None:
        """Opens the fields for what came of it."""
        if isinstance(self._part, _AnswerPart):
            self._show(self._part)
            self._part.result.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        words = self._words(self.follow_up)
        part = _AnswerPart(self._themes, self.follow_up, self._today, words)
        part.typed.connect(partial(self.typed.emit, self.follow_up))
        part.kept.connect(partial(self.answered.emit, self.follow_up))
        part.left.connect(self._close)
        self._show(part)
        part.result.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._part and not self._part.isHidden():
            self._close()
            return
        super().keyPressEvent(event)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, days in (
            (self.tr("In a week"), 7),
            (self.tr("In a month"), 30),
            (self.tr("In three months"), 91),
        ):
            day = self._today + timedelta(days=days)
            menu.addAction(words, partial(self._put_off, DueRule.DATE, day))
        if isinstance(self.follow_up, FollowUp) and self.follow_up.kind in _AT_SUPERVISION:
            rule = DueRule.NEXT_SUPERVISION
            menu.addAction(self.tr("At the next supervision"), partial(self._put_off, rule, None))
        menu.addAction(self.tr("On a day…"), self._open_day)
        menu.popup(self.later.mapToGlobal(QPoint(0, self.later.height())))

    def _open_day(self) -> None:
        part = _DayPart(self._themes, self._today)
        part.chosen.connect(partial(self._put_off, DueRule.DATE))
        self._show(part)
        part.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_off(self, rule: DueRule, day: date | None) -> None:
        self.put_off.emit(self.follow_up, rule, day)

    def _show(self, part: _AnswerPart | _DayPart) -> None:
        if self._part is not part:
            if self._part is not None:
                self._part.hide()
                self._part.deleteLater()
            self._part = part
            self._column.addWidget(part)
        part.show()

    def _close(self) -> None:
        """Puts the fields away; what was typed is there when they are opened again."""
        if self._part is not None:
            self._part.hide()
        self.answer.setFocus(Qt.FocusReason.OtherFocusReason)


def _but_for_words(due: Due) -> Due:
    """Without what is half typed of it, and when."""
    if isinstance(due, Promise):
        return replace(due, result="")
    return replace(due, result="", changed_at=due.made_at)
