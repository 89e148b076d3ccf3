"""A box whose words others will hear: what could tell who a person is, is underlined as one types."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.identifier_marks import Mark
from app.ui.pages.supervision.framing_fields import TextBox
from app.ui.pages.supervision.in_view import bring_into_view
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.identifier_notice import IdentifierNotice
from app.ui.widgets.in_units import in_units
from app.ui.widgets.looked_through import Look, Marks

Leave = Callable[[str], None]
"""Keeps that these words may stand where they do."""

_QUIET_MS = 500


class WatchedBox(QWidget):
    """A `TextBox` with a notice below it while something is marked. F7 goes to the notice.

    Signals:
        marked: something is marked that was not before.
    """

    marked = Signal()

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        look: Look,
        leave: Leave,
        *,
        role: Type = Type.SNIPPET,
        hint: str = "",
    ) -> None:
        super().__init__()
        self._look = look
        self._leave = leave
        self._marks: Marks = ()
        self._code = ""
        self._looked_at: str | None = None
        self._box = TextBox(themes, name, role=role, hint=hint)
        self.field = self._box.field
        self.notice = IdentifierNotice(themes, "sheet_notice")
        self.notice.hide()
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(6))
        column.addWidget(self._box)
        column.addWidget(self.notice)
        self.setFocusProxy(self.field)
        self._quiet.timeout.connect(self.look)
        self.field.text_edited.connect(self._quiet.start)
        self.notice.used.connect(self._on_used)
        self.notice.left.connect(self._on_left)

    def set_code(self, code: str) -> None:
        """Offers this code in the place of a name; "" offers a general word."""
        if code != self._code:
            self._code = code
            self._show(self._marks)

    def look(self) -> None:
        """Looks through what stands here now, if that was not done."""
        text = self.field.text()
        if text != self._looked_at:
            self._looked_at = text
            self._look(text, partial(self._on_looked, text))

    def look_anew(self) -> None:
        """Looks again: another question is on the sheet."""
        self._looked_at = None
        self._show(())
        self.look()

    def show_text(self, text: str) -> None:
        """Shows what is kept, unless it is being typed in; marks stay where the words do."""
        if not self.field.hasFocus() and self.field.text() != text:
            self.field.set_text(text)
            self.look_anew()

    def has_marks(self) -> bool:
        """Whether something is marked."""
        return bool(self._marks)

    def go_to_mark(self) -> None:
        """Puts the keyboard where the mark can be put right."""
        self.notice.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F7 and not event.modifiers() and self._marks:
            self.go_to_mark()
            return
        super().keyPressEvent(event)

    def _on_looked(self, text: str, marks: Marks) -> None:
        if text == self.field.text():
            had = self.has_marks()
            self._show(marks)
            if marks and not had:
                self.marked.emit()

    def _show(self, marks: Marks) -> None:
        self._marks = marks
        text = self.field.text()
        self.field.set_marks(in_units(text, [(m.start, m.end - m.start) for m in marks]))
        if marks:
            first = marks[0]
            self.notice.show_mark(first, first.of(text), code=self._code)
            if self.field.hasFocus():
                bring_into_view(self.notice, self.field)
            return
        now = QApplication.focusWidget()
        if now is not None and self.notice.isAncestorOf(now):
            self.field.setFocus(Qt.FocusReason.TabFocusReason)
        self.notice.hide()

    def _on_used(self, words: str) -> None:
        first = self._first()
        if first is None:
            return
        ((start, length),) = in_units(self.field.text(), [(first.start, first.end - first.start)])
        cursor = self.field.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        self._quiet.stop()
        self.look()

    def _on_left(self) -> None:
        first = self._first()
        if first is not None:
            text = self.field.text()
            words = first.of(text)
            self._leave(words)
            self._show(tuple(mark for mark in self._marks if mark.of(text) != words))

    def _first(self) -> Mark | None:
        return next(iter(self._marks), None)
