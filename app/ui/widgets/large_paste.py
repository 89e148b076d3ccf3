"""A very large text that is pasted: in pieces, so that the window answers meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

AT_ONCE = 200_000
"""Letters that are laid out in less time than anybody notices."""

_PIECE = 50_000
_LONGEST_LINE = 20_000


class LargePaste(QObject):
    """Puts a text in where the caret is, piece by piece; all of it is one step to take back.

    Signals:
        ended: all of it is there.
    """

    ended = Signal()

    def __init__(self, area: QTextEdit) -> None:
        super().__init__(area)
        self._area = area
        self._cursor = QTextCursor()
        self._rest = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_going_on(self) -> bool:
        """Whether the first piece is there and the last is not."""
        return self._timer.isActive()

    def takes(self, text: str) -> bool:
        """Whether it goes in pieces: a very long line would be laid out anew with each of them."""
        if len(text) <= AT_ONCE or len(self._area.textCursor().block().text()) > _LONGEST_LINE:
            return False
        return max(map(len, text.split("\n"))) <= _LONGEST_LINE

    def begin(self, text: str) -> None:
        """Puts in the first piece; the others follow as soon as nothing else is to be done."""
        self._rest = text.replace("\r\n", "\n").replace("\r", "\n")
        self._cursor = self._area.textCursor()
        self._cursor.beginEditBlock()
        self._put(_PIECE)
        self._timer.start()

    def finish(self) -> None:
        """Puts in all that is left, before something else is done to the text."""
        if self._rest:
            self._cursor.joinPreviousEditBlock()
            self._put(len(self._rest))
            self._end()

    def drop(self) -> None:
        """Another text is put in the place of all."""
        self._rest = ""
        self._timer.stop()

    def with_rest(self, raw: str) -> str:
        """The text of the document with what will stand in it."""
        if not self._rest:
            return raw
        units = raw.encode("utf-16-le", "surrogatepass")
        at = 2 * self._cursor.position()
        before, after = (
            part.decode("utf-16-le", "surrogatepass") for part in (units[:at], units[at:])
        )
        return before + self._rest + after

    def _go_on(self) -> None:
        self._cursor.joinPreviousEditBlock()
        self._put(_PIECE)
        if not self._rest:
            self._end()

    def _put(self, size: int) -> None:
        piece, self._rest = self._rest[:size], self._rest[size:]
        self._cursor.insertText(piece)
        self._cursor.endEditBlock()

    def _end(self) -> None:
        self._timer.stop()
        self._area.ensureCursorVisible()
        self.ended.emit()
