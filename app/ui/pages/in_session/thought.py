"""A new thought, from wherever one is: a note on the item, or an item of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import FlatButton, PrimaryButton, SecondaryButton
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow


class _Line(LineEdit):
    """Enter is for a note, Shift+Enter for an item; Esc puts it away."""

    noted = Signal()
    made_item = Signal()
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.made_item if shift else self.noted).emit()
        else:
            super().keyPressEvent(event)


class ThoughtStrip(QWidget):
    """One line over the foot of the page; the keyboard goes back to where it was.

    Signals:
        noted: the words, for the item that is talked about.
        made_item: the words, for the agenda.
        edited: what is half typed.
        closed: it is put away; what stands in it is kept.
    """

    noted = Signal(str)
    made_item = Signal(str)
    edited = Signal(str)
    closed = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._came_from: QWidget | None = None
        self.setObjectName("thought_strip")
        self.line = _Line(
            themes, self.tr("A new thought"), placeholder=self.tr("A new thought, in a few words")
        )
        self.line.setObjectName("thought")
        self.note = PrimaryButton(themes, self.tr("Note it here"), compact=True)
        self.note.setObjectName("thought.note")
        self.item = SecondaryButton(themes, self.tr("Make it an item"), compact=True)
        self.item.setObjectName("thought.item")
        self.close_it = FlatButton(themes, self.tr("Not now"), compact=True)
        self.close_it.setObjectName("thought.close")
        ways = Flow(themes, gap=10)
        for button in (self.note, self.item, self.close_it):
            ways.add(button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.line)
        self._column.addWidget(ways)
        self.line.textEdited.connect(self.edited)
        for told in (self.line.noted, self.note.clicked):
            told.connect(self._on_note)
        for told in (self.line.made_item, self.item.clicked):
            told.connect(self._on_item)
        for told in (self.line.given_up, self.close_it.clicked):
            told.connect(self.put_away)
        themes.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def open_with(self, half: str, *, has_item: bool) -> None:
        """Takes the keyboard, with what was half typed; a note needs an item to be for."""
        now = QApplication.focusWidget()
        if now is not None and not self.isAncestorOf(now):
            self._came_from = now
        self.note.setVisible(has_item)
        if self.line.text() != half:
            self.line.setText(half)
        self.show()
        # By a shortcut's reason all of it would be selected, and the next key would take its place.
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.end(False)

    def put_away(self) -> None:
        """Closes it and gives the keyboard back."""
        self.hide()
        came_from, self._came_from = self._came_from, None
        self.closed.emit()
        if came_from is not None and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Lets go of everything typed; whoever had the keyboard has it no more."""
        self._came_from = None
        self.line.setText("")
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._themes.color("sunken"))
        painter.fillRect(0, 0, self.width(), 1, self._themes.color("line"))

    def _on_note(self) -> None:
        if self.note.isHidden():
            self._on_item()
        else:
            self._hand_on(self.noted)

    def _on_item(self) -> None:
        self._hand_on(self.made_item)

    def _hand_on(self, to: SignalInstance) -> None:
        """Where there are no words, the keyboard stays where they belong."""
        words = self.line.text().strip()
        if not words:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.line.setText("")
        to.emit(words)
        # Half typed until it is on its way: nothing is lost in between.
        self.edited.emit("")
        self.put_away()

    def _restyle(self) -> None:
        px = self._themes.px
        self._column.setContentsMargins(px(24), px(8), px(24), px(9))
        self._column.setSpacing(px(8))
        self.update()
