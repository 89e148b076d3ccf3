"""Words that scroll over a foot of buttons; where both do not fit, the buttons scroll along."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets.focus import RING_ROOM, KeyboardRing
from app.ui.widgets.undo_bar import FOOT

_LEAST = 240
"""How much room words need to be read between a head and a foot that stay in place."""


class Reading(KeyboardRing, QScrollArea):
    """Words that scroll, also by keyboard; what they say is its description."""

    def __init__(self, themes: ThemeHolder, name: str) -> None:
        super().__init__()
        self._themes = themes
        self._words: QWidget | None = None
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        page = QWidget()
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.setWidget(page)
        page.setAutoFillBackground(False)

    def show_words(self, words: QWidget, told: str) -> None:
        """Shows other words from their beginning."""
        before, self._words = self._words, words
        if before is None:
            self.column.addWidget(words, 1)
        else:
            self.column.replaceWidget(before, words)
            before.hide()
            before.deleteLater()
        self.verticalScrollBar().setValue(0)
        self.setAccessibleDescription(told)

    def ring_rect(self) -> QRect:
        # It fills its pane: around it there is no room for a ring.
        return self.rect().adjusted(RING_ROOM, RING_ROOM, -RING_ROOM, -RING_ROOM)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends:
            bar.setValue(ends[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)


class _Foot(QWidget):
    """64 high, with a hairline above."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self.setObjectName(FOOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._themes.color("paper"))
        painter.fillRect(0, 0, self.width(), 1, self._themes.color("line"))


class ReadingPane(QWidget):
    """A head and a foot, filled by sub-classes, with words between them."""

    def __init__(self, themes: ThemeHolder, name: str) -> None:
        super().__init__()
        self._themes = themes
        self._head = QWidget()
        self.reading = Reading(themes, name)
        self._foot = _Foot(themes)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._above_row = QVBoxLayout()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        foot.addLayout(self._above_row)
        foot.addLayout(self._row)
        self._scrolls_along = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addWidget(self.reading, 1)
        self._column.addWidget(self._foot)
        for bar in (self._head, self._foot):
            bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_bars()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bars()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._themes.color("paper"))

    # Inner workings

    def _place_bars(self) -> None:
        """Head and foot stay in place, or are the beginning and the end of what scrolls."""
        self._fold_foot()
        bars = (self._head, self._foot)
        taken = sum(_tall(each, self.width()) for each in bars if not each.isHidden())
        along = self.height() - taken < self._themes.px(_LEAST)
        if along == self._scrolls_along:
            return
        self._scrolls_along = along
        held = QApplication.focusWidget()
        column = self.reading.column if along else self._column
        column.insertWidget(0, self._head)
        column.addWidget(self._foot)
        self._foot.setObjectName("" if along else FOOT)
        if held is not None and any(each.isAncestorOf(held) for each in bars):
            # Moving it took the keyboard away, and shows it again only later.
            for each in bars:
                each.show()
            held.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold_foot(self) -> None:
        """What stands in the foot stands one below the other where it does not fit side by side."""
        margins, row = self._row.contentsMargins(), self._row
        parts = [each for at in range(row.count()) if (each := row.itemAt(at)) is not None]
        wide = sum(each.sizeHint().width() for each in parts) + row.spacing() * (len(parts) - 1)
        fits = wide <= self.width() - margins.left() - margins.right()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        row.setDirection(across if fits else down)


def _tall(widget: QWidget, width: int) -> int:
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return widget.sizeHint().height()
