"""What everything that can be pressed shares: how it is reached, pressed and pointed at."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets.focus import KeyboardRing


class Pressable(KeyboardRing, QAbstractButton):
    """A button that paints itself, anew when the mouse comes and goes and when the theme changes."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        themes.changed.connect(self._on_theme_changed)

    def ring_radius(self) -> float:
        return self._themes.px(6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Return presses a focused button in every desktop but Qt's.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
