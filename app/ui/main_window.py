"""The one window: lock, first run, cannot open, or the shell; its title never changes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from app.ui.actions import ActionRegistry, Layer
from app.ui.theme import ThemeHolder
from app.ui.widgets.focus import FocusRing

TITLE = "Afterword"


class MainWindow(QMainWindow):
    """Shows one face at a time. A face that is replaced is destroyed, with all it held.

    `closing` is emitted when a person closes the window. Whoever connects saves what is open and
    calls `close_for_good`; the window itself asks nothing.
    """

    closing = Signal()
    text_scale_changed = Signal(int)

    def __init__(self, themes: ThemeHolder, actions: ActionRegistry) -> None:
        super().__init__()
        self._themes = themes
        self._actions = actions
        self._may_close = False
        self._alt_alone = False
        self._root = QStackedWidget()
        self._root.setObjectName("root")
        self.setCentralWidget(self._root)
        self.setWindowTitle(TITLE)
        self.setMinimumSize(800, 560)
        self.resize(1440, 868)
        self._ring = FocusRing(self, themes)
        self.addActions([actions.action(spec.id) for spec in actions.specs()])
        self._build_menu_bar()
        actions.bind(Layer.APP, self._own_handlers())

    def show_face(self, face: QWidget) -> None:
        """Brings `face` to the front and destroys what was there."""
        before = self._root.currentWidget()
        self._root.addWidget(face)
        self._root.setCurrentWidget(face)
        if before is not None and before is not face:
            self._root.removeWidget(before)
            before.hide()
            before.deleteLater()

    def face(self) -> QWidget | None:
        """What is in front."""
        return self._root.currentWidget()

    def close_for_good(self) -> None:
        """Closes without asking anyone: everything is saved."""
        self._may_close = True
        self.close()

    def place(self) -> bytes:
        """Size and place, to be remembered; holds nothing of the journal."""
        return bytes(self.saveGeometry().data())

    def set_place(self, place: bytes) -> None:
        """Returns to a remembered size and place."""
        self.restoreGeometry(QByteArray(place))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            super().closeEvent(event)
            return
        event.ignore()
        self.closing.emit()

    def event(self, event: QEvent) -> bool:
        # Asked before shortcuts take a key, so Alt+Left is not mistaken for Alt alone.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._alt_alone = event.key() == Qt.Key.Key_Alt
        return super().event(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt and self._alt_alone:
            self._alt_alone = False
            self._toggle_menu_bar()
        super().keyReleaseEvent(event)

    def _own_handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "full_screen": self._toggle_full_screen,
            "larger": partial(self._step_text, 1),
            "smaller": partial(self._step_text, -1),
            "normal_size": self._reset_text,
            "menu": self._toggle_menu_bar,
            "quit": self.close_by_person,
        }

    def close_by_person(self) -> None:
        """Does what the window's close button does."""
        self.close()

    def _build_menu_bar(self) -> None:
        bar = self.menuBar()
        self._actions.fill_menu_bar(bar)
        if not bar.isNativeMenuBar():
            bar.hide()

    def _toggle_menu_bar(self) -> None:
        bar = self.menuBar()
        if bar.isNativeMenuBar():
            return
        bar.setVisible(not bar.isVisible())
        if bar.isVisible():
            shown = [action for action in bar.actions() if action.isVisible()]
            bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
            bar.setActiveAction(shown[0])

    def _toggle_full_screen(self) -> None:
        # Left again, it is as large as it was before.
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _step_text(self, direction: int) -> None:
        self.text_scale_changed.emit(self._themes.step_text_scale(direction))

    def _reset_text(self) -> None:
        self._themes.set_text_scale(100)
        self.text_scale_changed.emit(100)
