"""How Qt's own widgets are dressed: each gets the few rules of its kind when it is first shown.

One style sheet of the application would be far simpler, and far slower: Qt then looks for rules of
every widget there is, and again of every one at each change of colours or of the text size.
"""

from typing import Any

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QCalendarWidget,
    QFrame,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QProgressBar,
    QProxyStyle,
    QScrollArea,
    QScrollBar,
    QSplitterHandle,
    QTextEdit,
    QWidget,
)

FILES = ("fields", "texts", "views", "menus", "tips", "bars", "progress", "calendar")
"""Each holds the rules of one kind of widget."""

_KINDS: tuple[tuple[type[QWidget], str], ...] = (
    (QLineEdit, "fields"),
    (QAbstractSpinBox, "fields"),
    (QTextEdit, "texts"),
    (QCalendarWidget, "calendar"),
    (QHeaderView, ""),
    (QAbstractItemView, "views"),
    (QMenu, "menus"),
    (QMenuBar, "menus"),
    (QScrollBar, "bars"),
    (QProgressBar, "progress"),
)
_INNER_KINDS = {"QTipLabel": "tips", "QComboBoxPrivateContainer": "views", "QComboBoxListView": ""}
"""Classes of Qt's that have no name in Python."""

_CLEAR = "page"
"""Name of the content of a scroll area that shows what is under the area."""


class HouseStyle(QProxyStyle):
    """Fusion, with the rules of the house for what Fusion paints otherwise."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self._sheets: dict[str, str] = {}
        self._line = QColor()

    def set_rules(self, kind: str, sheet: str) -> None:
        """Sets the rules of one kind, for what is dressed from now on."""
        self._sheets[kind] = sheet

    def set_line(self, color: QColor) -> None:
        """Sets the colour of what stands between two panes."""
        self._line = color

    def polish(self, what: Any) -> None:
        super().polish(what)
        if not isinstance(what, QWidget):
            return
        # A style set on a widget that has one would end the one that is polishing it just now.
        if not what.styleSheet() or kind_of(what) == "tips":
            self.dress(what)

    def dress(self, widget: QWidget) -> bool:
        """Gives a widget the rules of its kind; whether it had others."""
        if isinstance(widget, QScrollArea):
            _let_through(widget)
            return False
        if isinstance(widget, QSplitterHandle):
            return self._dress_handle(widget)
        if widget.objectName() == _CLEAR and _is_in_scroll_area(widget):
            widget.setAutoFillBackground(False)
            return False
        sheet = self._sheets.get(kind_of(widget), "")
        if not sheet or widget.styleSheet() == sheet:
            return False
        widget.setStyleSheet(sheet)
        return True

    def _dress_handle(self, handle: QSplitterHandle) -> bool:
        palette = handle.palette()
        if handle.autoFillBackground() and palette.window().color() == self._line:
            return False
        palette.setColor(QPalette.ColorRole.Window, self._line)
        handle.setPalette(palette)
        handle.setAutoFillBackground(True)
        return True


def _let_through(area: QScrollArea) -> None:
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.viewport().setAutoFillBackground(False)
    content = area.widget()
    if content is not None and content.objectName() == _CLEAR:
        content.setAutoFillBackground(False)


def kind_of(widget: QWidget) -> str:
    """Which rules it needs; empty for none, or if it has those of what it stands in."""
    inner = _INNER_KINDS.get(widget.metaObject().className())
    if inner is not None:
        return inner
    return next((kind for cls, kind in _KINDS if isinstance(widget, cls)), "")


def _is_in_scroll_area(widget: QWidget) -> bool:
    viewport = widget.parentWidget()
    return viewport is not None and isinstance(viewport.parentWidget(), QScrollArea)
