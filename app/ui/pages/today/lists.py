"""The two lists of Today: what is unfinished, and repairs to follow up."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.delegates.waiting_rows import WaitingDelegate, WaitingModel, WaitingRow
from app.ui.theme import ThemeHolder
from app.ui.widgets import paint
from app.ui.widgets.label import Label
from app.ui.widgets.row_list import ENTER, RowList


class WaitingList(RowList):
    """A card of rows as tall as its rows; Enter opens, Del throws away where that is possible."""

    opened = Signal(str)
    dropped = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, themes: ThemeHolder, name: str) -> None:
        super().__init__(themes, "", name)
        self._model = WaitingModel(self)
        self.setModel(self._model)
        self.setItemDelegate(WaitingDelegate(themes, self))
        self.setProperty("bare", True)
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.clicked.connect(self._on_clicked)
        themes.changed.connect(self.fit)

    def show_rows(self, rows: list[WaitingRow]) -> None:
        """Shows what waits; the keyboard stays on the row it was on."""
        before = self.currentIndex().row()
        self._model.show_rows(rows)
        if before >= 0 and rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(min(before, len(rows) - 1)))
        self.fit()

    def fit(self) -> None:
        """Takes the height of its rows."""
        tall = sum(self.sizeHintForRow(row) for row in range(self._model.rowCount())) + 2
        if self.height() != tall or self.minimumHeight() != tall:
            self.setFixedHeight(tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Rows fold where they are narrow.
        self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A row looks chosen only while one is at it: these lists lead elsewhere.
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._model.row(self.currentIndex())
        if row is not None and event.key() in ENTER:
            self.opened.emit(row.id)
            return
        if row is not None and event.key() == Qt.Key.Key_Delete:
            self.dropped.emit(row.id)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._themes.color
        rect = QRectF(self.viewport().rect())
        painter = QPainter(self.viewport())
        paint.box(painter, rect, self._themes.px(10), color("paper"))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        paint.box(painter, rect, self._themes.px(10), None, color("line"))

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row is not None:
            self.opened.emit(row.id)

    def _on_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        row = self._model.row(index if index.isValid() else self.currentIndex())
        if row is not None:
            self.menu_wanted.emit(row.id, self.viewport().mapToGlobal(at))


class Section(QWidget):
    """A heading and what stands under it; hidden while there is nothing."""

    def __init__(self, themes: ThemeHolder, title: str, content: QWidget, *below: QWidget) -> None:
        super().__init__()
        self._themes = themes
        self._heading = Label(themes, title, semibold=True)
        self._heading.setBuddy(content)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._heading)
        self._column.addWidget(content)
        for widget in below:
            self._column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeading)
        themes.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def set_title(self, title: str) -> None:
        self._heading.setText(title)

    def _restyle(self) -> None:
        self._column.setContentsMargins(0, 0, 0, self._themes.px(20))
        self._column.setSpacing(self._themes.px(9))
