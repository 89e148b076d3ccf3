"""A text that is looked through before it goes anywhere: each mark is put right or left."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.identifier_marks import Mark
from app.domain.identifiers import put_in_place
from app.ui.announcing import announce
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton
from app.ui.widgets.identifier_notice import IdentifierNotice
from app.ui.widgets.in_units import in_units
from app.ui.widgets.label import Label
from app.ui.widgets.plain_text import PlainText

Marks = tuple[Mark, ...]
Look = Callable[[str, Callable[[Marks], None]], None]
"""Looks through a text, beside the window, and gives its marks to whom it is told."""


class LookedThrough(QWidget):
    """Shows a text with what could tell who a person is underlined, one mark after the other.

    F7 and Shift+F7 go through the marks. The text can be changed in the notice only: what stands in
    the journal stays as it is.

    Args:
        name: what the text is, for assistive technology.
        look: finds the marks; see `app.ui.looking_through`.
        code: of the person the text is about, offered in the place of a name.

    Signals:
        cleared: no mark is left to decide on; also where none was found.
        changed: other words stand in the text now.
    """

    cleared = Signal()
    changed = Signal()

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        look: Look,
        *,
        code: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._look = look
        self._code = code
        self._marks: Marks = ()
        self._left: dict[str, None] = {}
        self._at = 0
        self._is_known = False
        self._make(name)
        self._lay_out()
        self._connect()

    # ------------------------------------------------------------- what callers use

    def show_text(self, text: str, *, code: str | None = None) -> None:
        """Shows another text and looks through it; nothing of it counts as left."""
        if code is not None:
            self._code = code
        self._left.clear()
        self._at = 0
        self._area.set_text(text)
        self._look_again()

    def text(self) -> str:
        """The text with what was put in the place of marks."""
        return self._area.text()

    def is_clear(self) -> bool:
        """Whether it was looked through and every mark was put right or left."""
        return self._is_known and not self._marks

    def left_in(self) -> tuple[str, ...]:
        """The marked words one chose to leave, each once."""
        return tuple(self._left)

    def marks(self) -> Marks:
        """The marks still to decide on."""
        return self._marks

    def focus_first(self) -> None:
        """Puts the keyboard where there is something to decide, or else on the text."""
        if self._marks:
            self._notice.focus_first()
        else:
            self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def go(self, by: int) -> None:
        """Goes on by so many marks, round and round."""
        if self._marks:
            self._at = (self._at + by) % len(self._marks)
            self._show_mark()
            self._notice.focus_first()

    # ------------------------------------------------------------- building

    def _make(self, name: str) -> None:
        self._area = PlainText(self._themes, name, Type.SNIPPET)
        self._area.setObjectName("looked_through.text")
        self._area.setReadOnly(True)
        keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self._area.setTextInteractionFlags(keys | Qt.TextInteractionFlag.TextSelectableByMouse)
        self._area.set_fewest_lines(2)
        self._area.set_grows(True)
        self._notice = IdentifierNotice(self._themes, "looked_through.notice")
        self._notice.hide()
        self._before = FlatButton(self._themes, self.tr("Mark before"), compact=True)
        self._before.setObjectName("looked_through.before")
        self._next = FlatButton(self._themes, self.tr("Next mark"), key="F7", compact=True)
        self._next.setObjectName("looked_through.next")
        self._said = Label(self._themes, "", Type.SMALL, color="text2", wrap=True)
        self._said.setObjectName("looked_through.said")

    def _lay_out(self) -> None:
        px = self._themes.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self._ways = QWidget()
        row = QHBoxLayout(self._ways)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self._before)
        row.addWidget(self._next)
        row.addStretch(1)
        for each in (self._area, self._notice, self._ways, self._said):
            column.addWidget(each)
        self._ways.hide()

    def _connect(self) -> None:
        self._notice.used.connect(self._use)
        self._notice.left.connect(self._leave)
        self._before.clicked.connect(partial(self._go, -1))
        self._next.clicked.connect(partial(self._go, 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F7 and self._marks:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.go(-1 if shift else 1)
            return
        super().keyPressEvent(event)

    def _go(self, by: int, _checked: bool = False) -> None:
        self.go(by)

    # ------------------------------------------------------------- looking

    def _look_again(self) -> None:
        self._is_known = False
        self._said.setText("")
        text = self.text()
        self._look(text, partial(self._on_looked, text))

    def _on_looked(self, text: str, marks: Marks) -> None:
        if text != self.text():
            return
        self._is_known = True
        self._marks = tuple(mark for mark in marks if mark.of(text) not in self._left)
        self._at = min(self._at, max(0, len(self._marks) - 1))
        self._show_marks()

    def _show_marks(self) -> None:
        text = self.text()
        self._area.set_marks(in_units(text, [(m.start, m.end - m.start) for m in self._marks]))
        several = len(self._marks) > 1
        focus = QApplication.focusWidget()
        had_keyboard = focus is not None and self._notice.isAncestorOf(focus)
        self._ways.setVisible(several)
        if self._marks:
            self._said.setText("")
            self._show_mark()
            if had_keyboard:
                self._notice.focus_first()
            return
        if had_keyboard:
            self._area.setFocus(Qt.FocusReason.OtherFocusReason)
        self._notice.hide()
        self._said.setText(self._clear_words())
        self.cleared.emit()

    def _clear_words(self) -> str:
        if self._left:
            return self.tr("Looked through. What you left is still in it.")
        return self.tr(
            "Nothing stands out here. Look with your own eyes too: a help like this misses things."
        )

    def _show_mark(self) -> None:
        mark, text = self._marks[self._at], self.text()
        where = ""
        if len(self._marks) > 1:
            where = self.tr("{n} of {all}").format(n=self._at + 1, all=len(self._marks))
        words = mark.of(text)
        self._notice.show_mark(mark, words, code=self._code, where=where)
        ((start, length),) = in_units(text, [(mark.start, mark.end - mark.start)])
        cursor = self._area.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        self._area.setTextCursor(cursor)
        announce(self, f"{words}. {self._notice.said()}")

    def _use(self, words: str) -> None:
        text = self.text()
        mark = self._marks[self._at]
        self._area.set_text(put_in_place(text, mark.of(text), words))
        self.changed.emit()
        self._look_again()

    def _leave(self) -> None:
        self._left[self._marks[self._at].of(self.text())] = None
        text = self.text()
        self._marks = tuple(mark for mark in self._marks if mark.of(text) not in self._left)
        self._at = min(self._at, max(0, len(self._marks) - 1))
        self._show_marks()
