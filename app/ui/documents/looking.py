"""What could tell who somebody is, mark by mark: left in, or put otherwise, before it leaves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.documents.choosing import Choosing, MarkedWords
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label


class MarksList(QWidget):
    """Each of the marked words with its ways.

    Signals:
        left: these words stay. put: other words stand in place of these. asked_again: neither.
    """

    left = Signal(str)
    put = Signal(str, str)
    asked_again = Signal(str)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._rows: list[QWidget] = []
        self._waiting: list[QWidget] = []
        self.head = Label(themes, "", semibold=True, wrap=True)
        self.head.setObjectName("preview.looked")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(themes.px(8))
        self._column.addWidget(self.head)

    def show_marks(self, marked: Sequence[MarkedWords], chosen: Choosing) -> None:
        """Shows all of them, those that wait first."""
        self._clear()
        waiting = chosen.waiting(marked)
        self.head.setText(self._said(len(waiting), len(marked)))
        settled = [each for each in marked if each not in waiting]
        for number, each in enumerate(waiting):
            self._add(self._waiting_row(each, number))
        for number, each in enumerate(settled):
            self._add(self._settled_row(each, chosen, number))

    def say_looking(self) -> None:
        """Nothing is known yet."""
        self._clear()
        self.head.setText(self.tr("Looking for what could tell who somebody is…"))

    def focus_first(self) -> bool:
        """Gives the keyboard to the first that waits, and tells whether there is one."""
        if not self._waiting:
            return False
        self._waiting[0].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _said(self, waiting: int, every: int) -> str:
        if not every:
            return self.tr("Looked through: nothing seems to tell who somebody is.")
        if not waiting:
            return self.tr("Looked through.")
        if waiting == 1:
            return self.tr("One thing could tell who somebody is:")
        return self.tr("{n} things could tell who somebody is:").format(n=waiting)

    def _waiting_row(self, marked: MarkedWords, number: int) -> QWidget:
        themes = self._themes
        row, column = self._row(marked)
        leave = SecondaryButton(themes, self.tr("Leave it in"), compact=True)
        leave.setObjectName(f"preview.leave.{number}")
        leave.setAccessibleName(self.tr("Leave in: {words}").format(words=marked.words))
        leave.clicked.connect(partial(self.left.emit, marked.words))
        name = self.tr("In place of: {words}").format(words=marked.words)
        field = LineEdit(themes, name, placeholder=self.tr("Other words"), compact=True)
        field.setObjectName(f"preview.other.{number}")
        use = SecondaryButton(themes, self.tr("Put these"), compact=True)
        use.setObjectName(f"preview.put.{number}")
        use.setAccessibleName(name)
        use.clicked.connect(partial(self._on_put, marked.words, field))
        field.returnPressed.connect(partial(self._on_put, marked.words, field))
        ways = Flow(themes)
        for part in (leave, field, use):
            ways.add(part)
        column.addWidget(ways)
        self._waiting.append(leave)
        return row

    def _settled_row(self, marked: MarkedWords, chosen: Choosing, number: int) -> QWidget:
        row, column = self._row(marked)
        other = chosen.instead.get(marked.words)
        said = self.tr("Left in.")
        if other is not None:
            said = self.tr("In its place: {words}").format(words=other)
        again = LinkButton(self._themes, self.tr("Look again"))
        again.setObjectName(f"preview.again.{number}")
        again.setAccessibleName(self.tr("Look again: {words}").format(words=marked.words))
        again.clicked.connect(partial(self.asked_again.emit, marked.words))
        ways = Flow(self._themes)
        ways.add(Label(self._themes, said, Type.SMALL, color="text2"))
        ways.add(again)
        column.addWidget(ways)
        return row

    def _row(self, marked: MarkedWords) -> tuple[QWidget, QVBoxLayout]:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._themes.px(4))
        words = Label(self._themes, _in_its_place(marked), Type.SNIPPET, wrap=True)
        words.setObjectName("preview.mark")
        column.addWidget(words)
        if marked.times > 1:
            times = self.tr("{n} times").format(n=marked.times)
            column.addWidget(Label(self._themes, times, Type.SMALL, color="text2"))
        return row, column

    def _on_put(self, words: str, field: LineEdit) -> None:
        other = field.text().strip()
        if not other:
            field.set_notice(True)
            field.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.put.emit(words, other)

    def _add(self, row: QWidget) -> None:
        self._rows.append(row)
        self._column.addWidget(row)
        # At once, so that the keyboard can go to it.
        row.show()

    def _clear(self) -> None:
        for row in self._rows:
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self._rows, self._waiting = [], []


def _in_its_place(marked: MarkedWords) -> str:
    before = " ".join(marked.before.split("\n")[-1:])
    after = marked.after.split("\n")[0]
    return f"{before}\u2009“{marked.words}”\u2009{after}".strip()
