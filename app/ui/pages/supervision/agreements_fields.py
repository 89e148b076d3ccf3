"""What an agreement is filled in with: boxes that grow, and groups that fold."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.pages.supervision.words import tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import FlatButton
from app.ui.widgets.card import Rule
from app.ui.widgets.label import Label
from app.ui.widgets.plain_text import PlainText


class TextBox(QFrame):
    """A box for some lines; it grows with them. `edited` is the person's typing only."""

    edited = Signal()

    def __init__(self, themes: ThemeHolder, name: str, lines: int = 2) -> None:
        super().__init__()
        self._themes = themes
        self.area = PlainText(themes, name, Type.SNIPPET)
        self.area.set_grows(True)
        self.area.set_fewest_lines(lines)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.area)
        self.setFocusProxy(self.area)
        self.area.text_edited.connect(self.edited)
        self.area.focused.connect(self.update)
        themes.changed.connect(self._restyle)
        self._restyle()

    def text(self) -> str:
        """What is written."""
        return self.area.text()

    def hand_over(self) -> str:
        """What is written, with what an input method still holds back."""
        return self.area.hand_over()

    def set_text(self, text: str) -> None:
        """Shows a text without telling anyone."""
        if self.area.text() != text:
            self.area.set_text(text)

    def type_at_end(self, text: str) -> None:
        """Writes a text below what is there, as if it had been typed: it can be taken back."""
        cursor = self.area.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        has_words = bool(self.area.text().strip())
        cursor.insertText(f"\n{text}" if has_words else text)
        self.area.setTextCursor(cursor)
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        here = self.area.hasFocus()
        color, edge = self._themes.color, "focus" if here else "control"
        rect, radius = QRectF(self.rect()), self._themes.px(6)
        width = 2.0 if here else 1.0
        paint.box(QPainter(self), rect, radius, color("paper"), color(edge), width)

    def _restyle(self) -> None:
        px = self._themes.px
        self._column.setContentsMargins(px(10), px(6), px(10), px(6))
        self.update()


class Fold(QWidget):
    """A heading that shows or hides what belongs to it.

    Signals:
        turned: it was opened or closed.
    """

    turned = Signal()

    def __init__(self, themes: ThemeHolder, name: str, title: str) -> None:
        super().__init__()
        self._themes = themes
        self._title = title
        self._line = ""
        self.head = FlatButton(themes, title, icon="chevron-down")
        self.head.setObjectName(f"fold.{name}")
        self.said = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(Rule(themes))
        self._whole.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeading)
        self._whole.addWidget(self.said)
        self._whole.addWidget(self.body)
        self.head.clicked.connect(self._on_pressed)
        themes.changed.connect(self._restyle)
        self.set_open(False)
        self._restyle()

    @property
    def is_open(self) -> bool:
        """Whether what belongs to it is shown."""
        return not self.body.isHidden()

    def set_open(self, wanted: bool) -> None:
        """Shows or hides what belongs to it."""
        self.body.setVisible(wanted)
        icon = "chevron-up" if wanted else "chevron-down"
        self.head.set_words(self._title, icon)
        self._name()

    def say(self, line: str) -> None:
        """Says under the heading how much is in it."""
        self._line = line
        self.said.setText(line)
        self.said.setVisible(bool(line))
        self._name()

    def _name(self) -> None:
        state = tr("open") if self.is_open else tr("folded")
        parts = (self._title, self._line, state)
        said = ", ".join(part for part in parts if part)
        self.head.setAccessibleName(said)

    def _on_pressed(self) -> None:
        self.set_open(not self.is_open)
        self.turned.emit()

    def _restyle(self) -> None:
        px = self._themes.px
        self._whole.setSpacing(px(4))
        self.column.setSpacing(px(6))
        self.said.setContentsMargins(px(12), 0, 0, px(4))
        # Room for the rings of what stands at the edge.
        self.column.setContentsMargins(px(4), px(4), px(4), px(14))
