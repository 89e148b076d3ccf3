"""A list of painted rows: how it scrolls, is pointed at and grows with the letters."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from app.ui.theme import ThemeHolder

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowList(QListView):
    """The arrows, Home, End and typing choose a row; what opens one, each list says."""

    def __init__(self, themes: ThemeHolder, object_name: str, name: str) -> None:
        super().__init__()
        self._themes = themes
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        themes.changed.connect(self.scheduleDelayedItemsLayout)

    def choose(self, index: QModelIndex) -> bool:
        """Makes a row the only one chosen, and brings it into sight; returns whether it is there."""
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        if index.isValid():
            self.scrollTo(index)
        return index.isValid()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Words fold at another width: rows have other heights.
        self.scheduleDelayedItemsLayout()


def held_with(event: QKeyEvent) -> Qt.KeyboardModifier:
    """The keys held while one is pressed; where on the keyboard it stands does not count."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
