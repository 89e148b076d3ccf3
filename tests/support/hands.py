"""Hands inside a running Afterword: they find, press and type what a test asks for over a pipe."""

import contextlib
import json
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

_BETWEEN_WORDS_MS = 40


class Hands(QObject):
    """Does one order after the other in the event loop, and answers each.

    Signals:
        ordered: an order has come, on another thread.
    """

    ordered = Signal(dict)

    def __init__(self, parts: Any, tell: Callable[..., None]) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._tell = tell
        self._round = ""
        self._words = 0
        self._typist = QTimer(self, interval=_BETWEEN_WORDS_MS)
        self._typist.timeout.connect(self._type_a_word)
        # What a window manager does; a bare display has none.
        parts.window.activateWindow()
        self.ordered.connect(self._do, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        # Byte by byte: what is read too far would be lost when a fresh process goes on reading.
        line = b""
        while byte := os.read(0, 1):
            line += byte
            if byte == b"\n":
                self.ordered.emit(json.loads(line))
                line = b""

    def _do(self, order: dict[str, Any]) -> None:
        # What goes wrong goes to the program's own hook, which tells it.
        work = getattr(self, "do_" + order.pop("do"))
        self._tell(answer=work(**order))

    # Orders

    def do_is_there(self, name: str) -> bool:
        return self._find(name) is not None

    def do_may_press(self, name: str) -> bool:
        """Whether a click on its middle would reach it: it is laid out, and nothing is over it."""
        widget = self._find(name)
        if widget is None:
            return False
        window = widget.window()
        holder = widget.parentWidget()
        while holder is not None:  # as one scrolls to it
            if isinstance(holder, QScrollArea):
                holder.ensureWidgetVisible(widget)
            holder = holder.parentWidget()
        hit = window.childAt(widget.mapTo(window, widget.rect().center()))
        return hit is not None and (hit is widget or widget.isAncestorOf(hit))

    def do_press(self, name: str) -> None:
        QTest.mouseClick(self._found(name), Qt.MouseButton.LeftButton)

    def do_focus(self, name: str) -> None:
        field = self._found(name)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(field, QLineEdit | QTextEdit):
            field.selectAll()

    def do_type(self, text: str) -> None:
        for character in text:
            self._type(character)

    def do_paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.do_key("Ctrl+V")

    def do_key(self, keys: str) -> None:
        pressed = QKeySequence(keys)[0]
        QTest.keyClick(self._at_keyboard(), pressed.key(), pressed.keyboardModifiers())

    def do_says(self, name: str) -> str:
        widget = self._found(name)
        if isinstance(widget, QLabel | QLineEdit):
            return widget.text()
        if isinstance(widget, QTextEdit):
            return widget.toPlainText()
        if isinstance(widget, QAbstractItemView):
            return "\n".join(_words_of(widget.model(), QModelIndex()))
        return widget.accessibleName()

    def do_focused(self) -> str:
        return self._at_keyboard().objectName()

    def do_clipboard(self) -> str:
        return QGuiApplication.clipboard().text()

    def do_choose(self, words: str) -> bool:
        """Takes the line that begins so out of the menu that is open, if one is."""
        menu = QApplication.activePopupWidget()
        if menu is None:
            return False
        for action in menu.actions():
            if action.text().replace("&", "").startswith(words):
                menu.close()
                action.trigger()
                return True
        return False

    def do_screen(self) -> tuple[str, bool]:
        """The screen the window is on, and whether it fills it."""
        window = self._parts.window
        return window.screen().name(), window.isFullScreen()

    def do_minimise(self) -> None:
        self._parts.window.showMinimized()

    def do_is_minimised(self) -> bool:
        return bool(self._parts.window.isMinimized())

    def do_is_in_front(self) -> bool:
        return bool(self._parts.window.isActiveWindow())

    def do_is_idle(self) -> bool:
        return self._parts.runner.is_idle()

    def do_show(self, page: str, **arguments: Any) -> None:
        shell: Any = self._found("shell")
        shell.show_page(page, **arguments)

    def do_write_in(self) -> bool:
        """Puts the keyboard into the last editor on screen, if there is one."""
        editors = [
            editor
            for editor in self._parts.window.findChildren(QTextEdit)
            if editor.isVisible() and not editor.isReadOnly()
        ]
        if editors:
            editors[-1].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(editors)

    def do_fields(self) -> int:
        """How many fields for words are on screen."""
        return len(self._fields())

    def do_fields_say(self) -> str:
        """What stands in the fields for words."""
        return "\n".join(
            field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            for field in self._fields()
            if isinstance(field, QLineEdit | QTextEdit)
        )

    def do_enter_field(self, number: int) -> str:
        """Puts the keyboard into a field for words, by its place."""
        field = self._fields()[number]
        field.setFocus(Qt.FocusReason.TabFocusReason)
        return field.objectName() or field.accessibleName()

    def do_keep_typing(self, round: str) -> None:
        """Types word after word, as quickly as a quick typist, and tells each."""
        self._round = round
        self._typist.start()

    def do_stop_typing(self) -> None:
        self._typist.stop()

    def do_picture(self, path: str) -> None:
        """What is on screen, for whoever looks into a failure."""
        self._parts.window.grab().save(path)

    def do_said_in(self, name: str) -> str:
        """The words of every label in it."""
        labels = self._found(name).findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def do_fill_disk(self, path: str) -> None:
        """Writes a file until there is no room left."""
        with contextlib.suppress(OSError), Path(path).open("wb", 0) as file:
            while file.write(bytes(4096)):
                pass

    def do_remove(self, path: str) -> None:
        """Makes room again."""
        Path(path).unlink()

    # Doing

    def _type_a_word(self) -> None:
        self._words += 1
        word = f"{self._round}w{self._words:04}"
        for character in word + " ":
            self._type(character)
        self._tell(typed=word, at=time.monotonic())

    def _type(self, character: str) -> None:
        if character.isascii():
            QTest.keyClicks(self._at_keyboard(), character)
        else:
            event = QInputMethodEvent()
            event.setCommitString(character)
            QApplication.sendEvent(self._at_keyboard(), event)

    def _at_keyboard(self) -> QWidget:
        window: QWidget = self._parts.window
        return QApplication.focusWidget() or window.focusWidget() or window

    def _find(self, name: str) -> QWidget | None:
        window: QWidget = self._parts.window
        for widget in window.findChildren(QWidget, name):
            if widget.isVisible():
                return widget
        return None

    def _found(self, name: str) -> QWidget:
        widget = self._find(name)
        assert widget is not None, "not on screen"
        return widget

    def _fields(self) -> list[QWidget]:
        return [
            field
            for field in self._parts.window.findChildren(QWidget)
            if isinstance(field, QLineEdit | QTextEdit)
            and field.isVisible()
            and field.isEnabled()
            and not field.isReadOnly()
        ]


def _words_of(model: QAbstractItemModel, parent: QModelIndex) -> list[str]:
    words = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        words.append(str(index.data() or ""))
        words += _words_of(model, index)
    return words
