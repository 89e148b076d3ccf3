"""Says whether private answers are on the screen; turning that on asks in place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets.bars import ShareSafeStrip
from app.ui.widgets.buttons import Button, FlatButton, PrimaryButton, SecondaryButton
from app.ui.widgets.label import Label


class _Band(QFrame):
    """A flat band: words and what can be done."""

    def __init__(self, themes: ThemeHolder, words: str, fill: str, *buttons: Button) -> None:
        super().__init__()
        self._themes = themes
        self._fill = fill
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.addWidget(Label(themes, words, semibold=True, wrap=True), 1)
        ways = QHBoxLayout()
        ways.setSpacing(themes.px(10))
        for button in buttons:
            ways.addWidget(button)
        self.row.addLayout(ways)
        self.setAccessibleName(words)
        themes.changed.connect(self._restyle)
        self._restyle()

    def set_stacked(self, stacked: bool) -> None:
        """The words above what can be done."""
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self.row.setDirection(way)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._themes.color(self._fill))
        edge = self._themes.color("control")
        painter.fillRect(0, self.height() - 1, self.width(), 1, edge)

    def _restyle(self) -> None:
        px = self._themes.px
        self.row.setContentsMargins(px(24), px(6), px(16), px(7))
        self.row.setSpacing(px(10))
        self.update()


class ShareStrip(QWidget):
    """On, asking, or off. Signal `chosen`: whether it is to be on."""

    chosen = Signal(bool)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.on = ShareSafeStrip(themes)
        self.keep = PrimaryButton(themes, self.tr("Keep hidden"), compact=True)
        self.keep.setObjectName("share_safe.keep")
        self.show_them = SecondaryButton(themes, self.tr("Show them"), compact=True)
        self.show_them.setObjectName("share_safe.show")
        question = self.tr("Show private answers on this screen?")
        self._asking = _Band(themes, question, "sunken", self.keep, self.show_them)
        self.hide_again = FlatButton(themes, self.tr("Turn on"), compact=True)
        self.hide_again.setObjectName("share_safe.on")
        words = self.tr("Share-safe is off. Private answers are on this screen.")
        self._off = _Band(themes, words, "sunken", self.hide_again)
        self._bands: tuple[QWidget, ...] = (self.on, self._asking, self._off)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for band in self._bands:
            column.addWidget(band)
        self._show(self.on)
        self.on.turn_off.connect(self.ask)
        self.keep.clicked.connect(self._on_keep)
        self.show_them.clicked.connect(self._on_show)
        self.hide_again.clicked.connect(self._on_hide)

    def show_on(self, is_on: bool) -> None:
        """Shows the state."""
        self._show(self.on if is_on else self._off)

    def set_tight(self, tight: bool) -> None:
        """Takes as little height as it can in a window that is small for its letters."""
        self.on.set_tight(tight)
        for band in (self._asking, self._off):
            band.set_stacked(tight)

    def ask(self) -> None:
        """Asks whether to show what is private; the safe answer has the keyboard."""
        self._show(self._asking)
        self.keep.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_asking = not self._asking.isHidden()
        if event.key() == Qt.Key.Key_Escape and is_asking:
            self._on_keep()
            return
        super().keyPressEvent(event)

    def _show(self, wanted: QWidget) -> None:
        for band in self._bands:
            band.setVisible(band is wanted)

    def _on_keep(self) -> None:
        self.show_on(True)
        self.chosen.emit(True)

    def _on_show(self) -> None:
        self.show_on(False)
        self.chosen.emit(False)

    def _on_hide(self) -> None:
        self.show_on(True)
        self.chosen.emit(True)
