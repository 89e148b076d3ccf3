"""The parts of supervision side by side; a list that drops down where they do not fit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets.fields import ComboBox
from app.ui.widgets.segmented import Segmented


class Tabs(QWidget):
    """`changed` says which was chosen by the person; `names` maps ids to words."""

    changed = Signal(str)

    def __init__(self, themes: ThemeHolder, name: str, names: dict[str, str]) -> None:
        super().__init__()
        self._row = Segmented(themes, name, names)
        self._list = ComboBox(themes, name)
        self._list.setObjectName("supervision_parts")
        for part_id, words in names.items():
            self._list.addItem(words, part_id)
        self._list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        column.addWidget(self._list)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row.changed.connect(self._on_row)
        self._list.activated.connect(self._on_list)
        themes.changed.connect(self._fit)

    def value(self) -> str:
        """The id of what is shown."""
        return self._row.value()

    def set_value(self, part_id: str) -> None:
        """Shows another without telling anyone."""
        self._row.set_value(part_id)
        self._list.setCurrentIndex(self._list.findData(part_id))

    def sizeHint(self) -> QSize:
        return QSize(self._row.sizeHint().width(), self._high())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._list.minimumSizeHint().width(), self._high())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _high(self) -> int:
        return max(self._row.sizeHint().height(), self._list.sizeHint().height())

    def _fit(self) -> None:
        """Keeps the keyboard in it, whichever of the two is shown."""
        fits = self._row.sizeHint().width() <= self.width()
        if fits is not self._row.isHidden():
            return
        had_keyboard = self._holds_keyboard()
        self._row.setVisible(fits)
        self._list.setVisible(not fits)
        if had_keyboard:
            self._take_keyboard()
        self.updateGeometry()

    def _holds_keyboard(self) -> bool:
        now = QApplication.focusWidget()
        return now is not None and self.isAncestorOf(now)

    def _take_keyboard(self) -> None:
        if self._row.isHidden():
            self._list.setFocus()
        else:
            chosen = self._row.findChild(QWidget, f"segment.{self.value()}")
            if chosen is not None:
                chosen.setFocus()

    def _on_row(self, part_id: str) -> None:
        self._list.setCurrentIndex(self._list.findData(part_id))
        self.changed.emit(part_id)

    def _on_list(self, _index: int) -> None:
        part_id = self._list.currentData()
        self._row.set_value(part_id)
        self.changed.emit(part_id)
