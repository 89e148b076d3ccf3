"""The bar that offers to undo what just happened, in place of "Are you sure?"."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QTimer
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from app.ui.theme import ThemeHolder
from app.ui.widgets import paint
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.label import Label

STAYS_MS = 10_000
FOOT = "page_foot"
"""The object name of a bar at the foot of a page, which stays in sight."""


class _OnDark(Button):
    """A button on the bar's dark ground, whatever the theme."""

    def _box_colors(self) -> tuple[QColor | None, QColor | None]:
        over = self.isDown() or self.underMouse()
        return (self._themes.color("text2") if over else None), self._themes.color("surface")

    def _text_role(self) -> str:
        return "surface"


class _CloseOnDark(IconButton):
    def _box_colors(self) -> tuple[QColor | None, QColor | None]:
        over = self.isDown() or self.underMouse()
        return (self._themes.color("text2") if over else None), None

    def _text_role(self) -> str:
        return "surface"


class UndoBar(QFrame):
    """Stands at the bottom of `host` for ten seconds, or while hovered or focused.

    It is dark on light themes and light on dark ones, so it is seen without a warning colour.
    """

    def __init__(self, themes: ThemeHolder, host: QWidget) -> None:
        super().__init__(host)
        self._themes = themes
        self._host = host
        self._undo: Callable[[], None] | None = None
        self._words = Label(themes, color="surface")
        self._button = _OnDark(themes, self.tr("Undo"), compact=True)
        self._close = _CloseOnDark(themes, "x", self.tr("Close"))
        self._timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self.setObjectName("undo_bar")
        self._lay_out()
        self._timer.timeout.connect(self._on_timeout)
        self._button.clicked.connect(self._on_undo)
        self._close.clicked.connect(self.dismiss)
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._place)
        host.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        # Another page in front has another foot, and takes the keyboard.
        app.focusChanged.connect(self._on_focus_changed)
        themes.changed.connect(self._place)
        self.hide()

    def offer(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Says what happened; with `undo`, offers to take it back."""
        self._undo = undo
        self._words.setText(words)
        self._button.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def dismiss(self) -> None:
        """Takes the bar away; what happened stays."""
        self._timer.stop()
        self._undo = None
        self._words.clear()
        self.hide()

    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = self._themes.color("control")
        paint.box(
            painter, QRectF(self.rect()), self._themes.px(6), self._themes.color("text"), edge
        )

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        px = self._themes.px
        layout.setContentsMargins(px(16), px(6), px(8), px(6))
        layout.setSpacing(px(12))
        layout.addWidget(self._words, 1)
        layout.addWidget(self._button)
        layout.addWidget(self._close)

    def _place(self) -> None:
        room = self._host.width() - 2 * self._themes.px(16)
        hint = self.sizeHint()
        width = min(hint.width(), room)
        height = max(hint.height(), self._themes.px(44))
        left = (self._host.width() - width) // 2
        top = self._floor() - height - self._themes.px(20)
        self.setGeometry(left, top, width, height)

    def _on_focus_changed(self, _old: QWidget | None, _now: QWidget | None) -> None:
        # Qt tells of the focus once more while the window is being destroyed.
        if isValid(self) and isValid(self._host) and self.isVisible():
            self._settling.start()

    def _floor(self) -> int:
        """Where the bar stands on: the foot of the page in front, else the edge of the window."""
        for foot in self._host.findChildren(QWidget, FOOT):
            if foot.isVisible() and foot.height():
                return foot.mapTo(self._host, QPoint(0, 0)).y()
        return self._host.height()

    def _on_timeout(self) -> None:
        if self._button.hasFocus() or self._close.hasFocus():
            self._timer.start()
            return
        self.dismiss()

    def _on_undo(self) -> None:
        undo = self._undo
        self.dismiss()
        if undo is not None:
            undo()
