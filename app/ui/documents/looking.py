"""What could tell who somebody is, mark by mark: left in, or put otherwise, before it leaves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.services.documents.choosing import Choosing, MarkedWords
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label


class _MarkRow(QWidget):
    """One of the marked words; what was answered takes the room that the question had.

    The field for other words comes first: a key pressed once too often lets no name through.

    Signals:
        left, asked_again. put: with the other words.
    """

    left = Signal()
    put = Signal(str)
    asked_again = Signal()

    def __init__(self, themes: ThemeHolder, marked: MarkedWords, number: int) -> None:
        super().__init__()
        self._themes = themes
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(4))
        words = Label(themes, _in_its_place(marked), Type.SNIPPET, wrap=True)
        words.setObjectName("preview.mark")
        column.addWidget(words)
        if marked.times > 1:
            times = self.tr("{n} times").format(n=marked.times)
            column.addWidget(Label(themes, times, Type.SMALL, color="text2"))
        # A stack keeps the room of its larger side, so that nothing below moves under the pointer.
        self._sides = QStackedWidget()
        self._sides.addWidget(self._asking_side(marked, number))
        self._sides.addWidget(self._settled_side(marked, number))
        column.addWidget(self._sides)

    def show_answer(self, said: str) -> None:
        """Says what was answered; with nothing it waits."""
        self._said.setText(said)
        self._sides.setCurrentIndex(1 if said else 0)

    def waits(self) -> bool:
        """Whether nothing was said about it yet."""
        return self._sides.currentIndex() == 0

    def first_focus(self) -> QWidget:
        """Where the keyboard begins; never where a key would leave the words in."""
        return self._field if self.waits() else self._again

    def _asking_side(self, marked: MarkedWords, number: int) -> QWidget:
        themes = self._themes
        name = self.tr("In place of: {words}").format(words=marked.words)
        self._field = LineEdit(themes, name, placeholder=self.tr("Other words"), compact=True)
        self._field.setObjectName(f"preview.other.{number}")
        use = SecondaryButton(themes, self.tr("Put these"), compact=True)
        use.setObjectName(f"preview.put.{number}")
        use.setAccessibleName(name)
        leave = SecondaryButton(themes, self.tr("Leave it in"), compact=True)
        leave.setObjectName(f"preview.leave.{number}")
        leave.setAccessibleName(self.tr("Leave in: {words}").format(words=marked.words))
        self._field.returnPressed.connect(self._on_put)
        use.clicked.connect(self._on_put)
        leave.clicked.connect(self.left)
        ways = Flow(themes)
        for part in (self._field, use, leave):
            ways.add(part)
        return ways

    def _settled_side(self, marked: MarkedWords, number: int) -> QWidget:
        self._said = Label(self._themes, "", Type.SMALL, color="text2")
        self._again = LinkButton(self._themes, self.tr("Look again"))
        self._again.setObjectName(f"preview.again.{number}")
        self._again.setAccessibleName(self.tr("Look again: {words}").format(words=marked.words))
        self._again.clicked.connect(self.asked_again)
        ways = Flow(self._themes)
        ways.add(self._said)
        ways.add(self._again)
        return ways

    def _on_put(self) -> None:
        other = self._field.text().strip()
        if other:
            self.put.emit(other)
            return
        self._field.set_notice(True)
        self._field.setFocus(Qt.FocusReason.TabFocusReason)


class MarksList(QWidget):
    """Each of the marked words with its ways; a mark keeps its place when it was answered.

    Signals:
        left: these words stay. put: other words stand in place of these. asked_again: neither.
    """

    left = Signal(str)
    put = Signal(str, str)
    asked_again = Signal(str)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._marked: tuple[MarkedWords, ...] = ()
        self._rows: list[_MarkRow] = []
        self.head = Label(themes, "", semibold=True, wrap=True)
        self.head.setObjectName("preview.looked")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(themes.px(8))
        self._column.addWidget(self.head)

    def show_marks(self, marked: Sequence[MarkedWords], chosen: Choosing) -> None:
        """Shows all of them in the order of reading, with what was answered."""
        if tuple(marked) != self._marked:
            self._make(tuple(marked))
        self.head.setText(self._heading(len(chosen.waiting(marked)), len(marked)))
        for each, row in zip(marked, self._rows, strict=True):
            row.show_answer(self._answer(each, chosen))

    def say_looking(self) -> None:
        """Nothing is known yet."""
        self._make(())
        self.head.setText(self.tr("Looking for what could tell who somebody is…"))

    def focus_first(self) -> None:
        """Gives the keyboard to the first that waits, if there is one."""
        first = next((row for row in self._rows if row.waits()), None)
        if first is not None:
            first.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def focus_after(self, words: str, last: QWidget) -> None:
        """Goes on to the next that waits, else to `last`; what is out of sight is not gone to.

        Nothing scrolls then: the keyboard stays with the mark that was answered.
        """
        at = next(n for n, each in enumerate(self._marked) if each.words == words)
        around = [*self._rows[at:], *self._rows[:at]]
        onward = next((row.first_focus() for row in around if row.waits()), last)
        is_in_sight = onward.visibleRegion().boundingRect() == onward.rect()
        target = onward if is_in_sight else self._rows[at].first_focus()
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _heading(self, waiting: int, every: int) -> str:
        if not every:
            return self.tr("Looked through: nothing seems to tell who somebody is.")
        if not waiting:
            return self.tr("Looked through.")
        if waiting == 1:
            return self.tr("One thing could tell who somebody is:")
        return self.tr("{n} things could tell who somebody is:").format(n=waiting)

    def _answer(self, marked: MarkedWords, chosen: Choosing) -> str:
        other = chosen.instead.get(marked.words)
        if other is not None:
            return self.tr("In its place: {words}").format(words=other)
        return self.tr("Left in.") if marked.words in chosen.left else ""

    def _make(self, marked: tuple[MarkedWords, ...]) -> None:
        for row in self._rows:
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self._marked, self._rows = marked, []
        for number, each in enumerate(marked):
            row = _MarkRow(self._themes, each, number)
            words = each.words
            row.left.connect(lambda words=words: self.left.emit(words))
            row.put.connect(lambda other, words=words: self.put.emit(words, other))
            row.asked_again.connect(lambda words=words: self.asked_again.emit(words))
            self._rows.append(row)
            self._column.addWidget(row)
            # At once, so that the keyboard can go to it.
            row.show()


def _in_its_place(marked: MarkedWords) -> str:
    before = " ".join(marked.before.split("\n")[-1:])
    after = marked.after.split("\n")[0]
    return f"{before}\u2009“{marked.words}”\u2009{after}".strip()
