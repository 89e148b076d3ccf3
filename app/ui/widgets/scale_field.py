"""A place from 0 to 10 in the room of one cell; untouched it is none."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets import paint
from app.ui.widgets.focus import KeyboardRing

LOWEST, HIGHEST = 0, 10
_PAUSE_MS = 900
_STEPS = {"+": 1, "-": -1}
_CLEARING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class ScaleField(KeyboardRing, QAbstractButton):
    """Digits set it, + and − move it, Delete clears it; Space or a press lists the places.

    Signals:
        edited: a person altered it.
    """

    edited = Signal()

    def __init__(self, themes: ThemeHolder, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._name = name
        self._place: int | None = None
        self._since = QElapsedTimer()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open_places)
        themes.changed.connect(self.updateGeometry)
        self._tell()

    def place(self) -> int | None:
        """The place, None while there is none."""
        return self._place

    def set_place(self, place: int | None) -> None:
        """Shows a place without telling anyone."""
        self._place = place
        self._tell()

    def set_name(self, name: str) -> None:
        """What the field is called now."""
        self._name = name
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(56), self._themes.px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in _CLEARING:
            self._take(None)
        elif text.isdecimal() and text.isascii():
            self._on_digit(int(text))
        elif text in _STEPS and text:
            self._take((self._place or LOWEST) + _STEPS[text])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = self._themes.color
        answered = self._place is not None
        over = self.underMouse() or self.isDown()
        fill = color("selected") if answered else color("hover" if over else "paper")
        edge = color("accent") if answered else color("control")
        box = QRectF(self.rect())
        paint.box(painter, box, self._themes.px(6), fill, edge, 2.0 if answered else 1.0)
        words = str(self._place) if answered else "\N{EN DASH}"
        font = self._themes.font(semibold=answered)
        ink = color("text" if answered else "text3")
        paint.line_of_text(painter, box, words, font, ink, Qt.AlignmentFlag.AlignHCenter)

    def _on_digit(self, digit: int) -> None:
        # One and nought shortly after each other are ten.
        quick = self._since.isValid() and self._since.elapsed() < _PAUSE_MS
        ten = digit == 0 and self._place == 1 and quick
        self._since.start()
        self._take(HIGHEST if ten else digit)

    def _open_places(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place in range(LOWEST, HIGHEST + 1):
            action = menu.addAction(str(place))
            action.setCheckable(True)
            action.setChecked(place == self._place)
            action.triggered.connect(partial(self._on_place, place))
        if self._place is not None:
            menu.addSeparator()
            menu.addAction(self.tr("Clear")).triggered.connect(partial(self._on_place, None))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_place(self, place: int | None, _checked: bool = False) -> None:
        self._take(place)

    def _take(self, place: int | None) -> None:
        if place is not None:
            place = max(LOWEST, min(HIGHEST, place))
        if place != self._place:
            self.set_place(place)
            self.edited.emit()

    def _tell(self) -> None:
        if self._place is None:
            said = self.tr("not answered")
        else:
            said = self.tr("{n} of {most}").format(n=self._place, most=HIGHEST)
        self.setAccessibleName(self.tr("{name}, {place}").format(name=self._name, place=said))
        self.update()
