"""A question over the window, and what was answered; it stays until what was typed is right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import Button, PrimaryButton, SecondaryButton
from app.ui.widgets.fields import LineEdit, PassphraseEdit
from app.ui.widgets.label import Label
from app.ui.widgets.notice import Notice
from app.ui.widgets.scrim import Paper, Scrim

_MOST_LINES, _MOST_LETTERS = 12, 600
"""A text of more than that scrolls, such as the report of a crash, or a long address."""


@dataclass(frozen=True)
class Question:
    """A question in place. The safe answer is the default and what Esc gives.

    `act` repeats the verb of what would be done; `field` asks for a line of text with it, hidden
    where `is_secret`; `doing` stands in place of `act` while what was typed is tried.
    """

    title: str
    text: str
    act: str
    safe: str
    field: str = ""
    is_secret: bool = False
    doing: str = ""


@dataclass(frozen=True)
class Answer:
    """Whether the act was chosen, and what was typed."""

    is_act: bool
    text: str = ""

    def __repr__(self) -> str:
        return f"Answer(is_act={self.is_act})"


class Asked(Protocol):
    """A question that stays until what was typed in it was tried."""

    @property
    def is_open(self) -> bool:
        """Whether it was not left meanwhile."""

    def refuse(self, what: str, then: str = "") -> None:
        """Says at the field what is wrong with what was typed; it may be typed again."""

    def close_sheet(self) -> None:
        """It was right, or cannot be tried: the question goes."""


class QuestionSheet(Scrim):
    """A question over its host: a child frame, not a window.

    Gone when answered; where what was typed is tried, gone when it was right or the question left.
    """

    answered = Signal(bool, str)

    def __init__(
        self, themes: ThemeHolder, host: QWidget, question: Question, *, is_tried: bool = False
    ) -> None:
        super().__init__(themes, host)
        self.setObjectName("question")
        self._question = question
        self._is_tried = is_tried
        self._is_trying = False
        self._is_open = True
        self._paper = Paper(themes, self)
        self._field: LineEdit | None = None
        self._notice = Notice(themes, "question.notice")
        self._is_long = (
            question.text.count("\n") > _MOST_LINES or len(question.text) > _MOST_LETTERS
        )
        self._act: Button | None = None
        self._safe = PrimaryButton(themes, question.safe)
        self._safe.setObjectName("question.safe")
        self._lay_out()
        self._safe.clicked.connect(partial(self._give, False))
        self.left.connect(partial(self._give, False))
        self._paper.installEventFilter(self)
        self.setAccessibleName(f"{question.title} {question.text}")

    @property
    def title(self) -> str:
        """What it asks, or says."""
        return self._question.title

    @property
    def is_open(self) -> bool:
        """Whether it is still asked."""
        return self._is_open and isValid(self)

    def refuse(self, what: str, then: str = "") -> None:
        """Says at the field what is wrong with what was typed; it may be typed again.

        A passphrase is typed anew; a code stays, to be compared with the paper.
        """
        if not self.is_open:
            return
        self._set_trying(False)
        if isinstance(self._field, PassphraseEdit):
            self._field.forget()
        self._say_at_field(what, then)

    def close_sheet(self) -> None:
        """Goes, and gives the focus back."""
        if not self.is_open:
            return
        self._is_open = False
        if isinstance(self._field, PassphraseEdit):
            self._field.forget()
        self.close_and_return()
        self.deleteLater()

    def open_sheet(self) -> None:
        """Opens with the focus on the field, or on the safe answer."""
        self.open()
        self._place()
        target: QWidget = self._field if self._field is not None else self._safe
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Larger letters: its parts grow one after the other, and ask for room when they have.
        if watched is self._paper and event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        px, themes = self._themes.px, self._themes
        column = QVBoxLayout(self._paper)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(6))
        column.addWidget(Label(themes, self._question.title, Type.DOOR, wrap=True))
        if self._question.text:
            text = Label(themes, self._question.text, color="text2", wrap=True)
            column.addWidget(_scrolling(text) if self._is_long else text)
        if self._question.field:
            self._field = self._make_field()
            column.addSpacing(px(8))
            column.addWidget(Label(themes, self._question.field, semibold=True))
            column.addWidget(self._field)
            column.addWidget(self._notice)
            self._field.returnPressed.connect(partial(self._give, True))
            self._field.textEdited.connect(self._on_edited)
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addStretch(1)
        if self._question.act:
            act = SecondaryButton(themes, self._question.act)
            act.setObjectName("question.act")
            act.clicked.connect(partial(self._give, True))
            self._act = act
            row.addWidget(act)
        row.addWidget(self._safe)
        column.addSpacing(px(12))
        column.addLayout(row)

    def _make_field(self) -> LineEdit:
        if self._question.is_secret:
            return PassphraseEdit(self._themes, self._question.field)
        return LineEdit(self._themes, self._question.field)

    def _place(self) -> None:
        px = self._themes.px
        width = min(px(480), self.width() - px(32))
        layout = self._paper.layout()
        assert layout is not None
        height = layout.heightForWidth(width) if layout.hasHeightForWidth() else 0
        height = min(
            max(height, self._paper.sizeHint().height() if not height else 0), self.height()
        )
        if self._is_long:
            height = self.height() - px(32)
        self._paper.setGeometry(
            (self.width() - width) // 2, max(0, (self.height() - height) // 3), width, height
        )

    def _on_edited(self) -> None:
        if self._field is not None:
            self._field.set_notice(False)
        self._notice.clear()

    def _say_at_field(self, what: str, then: str = "") -> None:
        if self._field is None:
            return
        self._field.set_notice(True)
        self._field.setFocus(Qt.FocusReason.TabFocusReason)
        self._notice.say(what, then)

    def _set_trying(self, trying: bool) -> None:
        self._is_trying = trying
        if self._act is not None and self._question.doing:
            self._act.set_words(self._question.doing if trying else self._question.act)

    def _give(self, is_act: bool, _checked: bool = False) -> None:
        if is_act and self._is_trying:
            return
        text = self._field.text() if self._field is not None else ""
        if is_act and self._field is not None and not text:
            self._say_at_field(QCoreApplication.translate("Dialogs", "Type it here first."))
            return
        if is_act and self._is_tried:
            self._on_edited()
            self._set_trying(True)
        else:
            self.close_sheet()
        self.answered.emit(is_act, text if is_act else "")


class _Scrolling(QScrollArea):
    """Home and End go to its ends too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)


def _scrolling(text: Label) -> QScrollArea:
    area = _Scrolling()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(text.text())
    area.setWidget(text)
    # What is below shows through.
    area.viewport().setAutoFillBackground(False)
    text.setAutoFillBackground(False)
    return area
