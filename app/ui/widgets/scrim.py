"""A flat layer over the window that holds one thing above everything else."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from app.ui.theme import ThemeHolder
from app.ui.widgets import paint


class Paper(QFrame):
    """What a scrim holds, on paper with an edge."""

    def __init__(self, themes: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes

    def paintEvent(self, event: QPaintEvent) -> None:
        color, radius = self._themes.color, self._themes.px(10)
        rect = QRectF(self.rect())
        paint.box(QPainter(self), rect, radius, color("paper"), color("control"))


class Scrim(QWidget):
    """Covers `host`; keeps the focus inside; Esc or a press beside the content leaves.

    A child, not a window, so that it never shows in a window switcher.
    """

    left = Signal()

    def __init__(self, themes: ThemeHolder, host: QWidget) -> None:
        super().__init__(host)
        self._themes = themes
        self._host = host
        self._before: QWidget | None = None
        host.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Covers the host and remembers who had the focus."""
        self._before = QApplication.focusWidget()
        self.setGeometry(self._host.rect())
        self.raise_()
        self.show()

    def close_and_return(self) -> None:
        """Uncovers the host and gives the focus back."""
        self.hide()
        before, self._before = self._before, None
        # What had the focus may be gone by now: a screen was built anew below.
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def content_rect_holds(self, event: QMouseEvent) -> bool:
        """Whether a press falls on something the scrim holds."""
        return self.childAt(event.position().toPoint()) is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._host.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.content_rect_holds(event):
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._themes.color("scrim")
        color.setAlphaF(0.32)
        QPainter(self).fillRect(self.rect(), color)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        inside = [w for w in self.findChildren(QWidget) if _takes_tab(w)]
        now = QApplication.focusWidget()
        if not inside:
            return True
        at = inside.index(now) if now in inside else -1
        step = 1 if forwards else -1
        reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
        inside[(at + step) % len(inside)].setFocus(reason)
        return True


def _takes_tab(widget: QWidget) -> bool:
    tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(tab) and widget.isVisible() and widget.isEnabled() and not widget.focusProxy()
