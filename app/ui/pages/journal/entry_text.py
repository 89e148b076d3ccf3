"""The text of a reflection: laid out a piece at a time, private answers marked, keys scroll."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.ui.pages.journal.compose import ABOVE, PRIVATE_MARK
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.reading_view import ReadingView

_ICON = "afterword-private"
_SCROLLS = frozenset(
    {
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Space,
    }
)


class EntryText(QWidget):
    """Shows the first piece; "Show the rest" brings the others, one at each turn of the loop."""

    link_pressed = Signal(str)

    def __init__(self, themes: ThemeHolder, name: str, area: QScrollArea) -> None:
        super().__init__()
        self._themes = themes
        self._area = area
        self._pieces: tuple[str, ...] = ()
        self._shown = 0
        self.view = ReadingView(themes, name)
        self.view.setObjectName("entry_text")
        self.view.set_self_sizing(True)
        self.view.installEventFilter(self)
        self.view.link_pressed.connect(self.link_pressed)
        self._rest = LinkButton(themes, self.tr("Show the rest"))
        self._rest.setObjectName("show_rest")
        self._rest.clicked.connect(self._show_more)
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._show_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        column.addWidget(self._rest, 0, Qt.AlignmentFlag.AlignLeft)
        themes.changed.connect(self._refill)

    def show_pieces(self, pieces: Sequence[str]) -> None:
        """Shows a text from its beginning."""
        self._more.stop()
        self._pieces = tuple(pieces)
        self._refill()

    def forget(self) -> None:
        """Lets go of the text."""
        self.show_pieces(())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _SCROLLS and not event.modifiers():
                self._scroll(Qt.Key(event.key()))
                return True
        return False

    def _scroll(self, key: Qt.Key) -> None:
        """The text is as tall as it is; what scrolls is the pane around it."""
        bar = self._area.verticalScrollBar()
        line, page = self._themes.pitch(Type.WRITE), self._area.viewport().height()
        steps = {
            Qt.Key.Key_Up: -line,
            Qt.Key.Key_Down: line,
            Qt.Key.Key_PageUp: line - page,
            Qt.Key.Key_PageDown: page - line,
            Qt.Key.Key_Space: page - line,
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        bar.setValue(bar.value() + steps[key])

    def _refill(self) -> None:
        self._shown = min(1, len(self._pieces))
        self.view.show_html(self._sized(self._pieces[0]) if self._pieces else "")
        self._mark_private(0)
        self._rest.setVisible(self._shown < len(self._pieces))

    def _show_more(self) -> None:
        """Adds the next piece, and has the one after it added once this is on the screen."""
        if self._shown >= len(self._pieces):
            return
        self._rest.hide()
        cursor = QTextCursor(self.view.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        start = cursor.position()
        cursor.insertBlock()
        cursor.insertHtml(self._sized(self._pieces[self._shown]))
        self._shown += 1
        self._mark_private(start)
        self._more.start()

    def _sized(self, html: str) -> str:
        return html.replace(ABOVE, str(self._themes.px(18)))

    def _mark_private(self, start: int) -> None:
        document = self.view.document()
        found = document.find(PRIVATE_MARK, start)
        if found.isNull():
            return
        image = self._themes.pixmap("eye-off", "text2", 16).toImage()
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(_ICON), image)
        shape = QTextImageFormat()
        shape.setName(_ICON)
        shape.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        while not found.isNull():
            found.insertImage(shape)
            found = document.find(PRIVATE_MARK, found)
