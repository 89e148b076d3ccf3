"""The one window: lock, first run, cannot open, or the shell; its title never changes."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMainWindow,
    QStackedWidget,
    QToolTip,
    QWidget,
)

from app.ui import about
from app.ui.actions import ActionRegistry, Layer
from app.ui.shortcuts import ShortcutSheet
from app.ui.theme import ThemeHolder
from app.ui.widgets.focus import FocusRing
from app.ui.widgets.scrim import Scrim
from app.ui.words_sheet import Passage, WordsSheet

TITLE = "Afterword"
_THEMES = {
    "theme_system": "system",
    "theme_light": "light",
    "theme_dark": "dark",
    "theme_contrast": "high-contrast",
}
_MOST_POPUPS = 16


class _Blank(QWidget):
    """Nothing but the colour of the page: covers words while the lock screen is made."""

    def __init__(self, themes: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setObjectName("blank")
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._themes.color("surface"))


class MainWindow(QMainWindow):
    """Shows one face at a time. A face that is replaced is destroyed, with all it held.

    `closing` is emitted when a person closes the window. Whoever connects saves what is open and
    calls `close_for_good`; the window itself asks nothing.
    """

    closing = Signal()
    text_scale_changed = Signal(int)
    theme_chosen = Signal(str)

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
        self._blank = _Blank(themes, self)
        actions.bind(Layer.APP, self._own_handlers())

    def show_face(self, face: QWidget) -> None:
        """Brings `face` to the front and destroys what was there."""
        before = self._root.currentWidget()
        # What the page in front answered goes with the face that it was part of.
        self._actions.drop(Layer.PAGE)
        self._root.addWidget(face)
        self._root.setCurrentWidget(face)
        if before is not None and before is not face:
            self._root.removeWidget(before)
            before.hide()
            before.deleteLater()

    def cover(self) -> None:
        """Covers everything at once, however long what comes next may take."""
        self.clear_over()
        self._blank.setGeometry(self.rect())
        self._blank.raise_()
        self._blank.show()
        self._blank.repaint()

    def uncover(self) -> None:
        """Shows the face again, another one by now."""
        self._blank.hide()
        self.repaint()

    def face(self) -> QWidget | None:
        """What is in front."""
        return self._root.currentWidget()

    def show_words(self, title: str, passages: Sequence[Passage]) -> None:
        """Has something read over whatever is in front."""
        WordsSheet(self._themes, self, title, passages).open_sheet()

    def clear_over(self) -> None:
        """Takes away what lies over the face: sheets, dialogs, menus, tips. Nobody is answered."""
        QToolTip.hideText()
        for _ in range(_MOST_POPUPS):
            popup = QApplication.activePopupWidget()
            if popup is None:
                break
            popup.close()
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        over: list[QWidget] = [
            *self.findChildren(Scrim, options=direct),
            *self.findChildren(QDialog),
        ]
        for each in over:
            each.blockSignals(True)
            each.hide()
            each.deleteLater()
        self.menuBar().setVisible(self.menuBar().isNativeMenuBar())

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
            "help_keeping": self._show_keeping,
            "about": self._show_about,
            "shortcuts": self._show_shortcuts,
            **{action: partial(self._choose_theme, choice) for action, choice in _THEMES.items()},
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

    def _show_about(self) -> None:
        self.show_words(about.about_title(), about.about())

    def _show_keeping(self) -> None:
        self.show_words(about.keeping_title(), about.help_with_keeping())

    def _show_shortcuts(self) -> None:
        sheet = ShortcutSheet(self._themes, self._actions, self)
        sheet.open_sheet()
        sheet.left.connect(sheet.deleteLater)

    def _choose_theme(self, choice: str) -> None:
        self._themes.set_choice(choice)
        self.theme_chosen.emit(choice)

    def _step_text(self, direction: int) -> None:
        self.text_scale_changed.emit(self._themes.step_text_scale(direction))

    def _reset_text(self) -> None:
        self._themes.set_text_scale(100)
        self.text_scale_changed.emit(100)
