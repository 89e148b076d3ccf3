"""What stands above and below the questions, wide and narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.pages.write.menu_button import MenuButton
from app.ui.pages.write.rail import SaveState
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import IconButton, PrimaryButton, QuietLink, SecondaryButton
from app.ui.widgets.label import Label
from app.ui.widgets.reflow import Room
from app.ui.widgets.segmented import Segmented
from app.ui.widgets.undo_bar import FOOT

ONE, PAGE = "one", "page"
TIGHT_EDGE = 4
"""Above and below the buttons where the window is small for its letters."""


class TopBar(QWidget):
    """Mode, "From your past", "Bring to supervision", Done; narrow: back, "2 of 6", person."""

    mode_chosen = Signal(str)
    bring_pressed = Signal()
    past_pressed = Signal()
    done_pressed = Signal()
    back_pressed = Signal()
    steps_pressed = Signal()
    code_pressed = Signal()
    more_pressed = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._ruled = False
        self._is_tight = False
        self._make()
        self._connect()
        self._row = QHBoxLayout(self)
        start: tuple[QWidget, ...] = (self.back, self.steps, self.code, self.mode)
        past = (self.past, self.past_icon)
        end: tuple[QWidget, ...] = (*past, self.bring, self.flag, self.done, self.more)
        for widget in start:
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for widget in end:
            self._row.addWidget(widget)
        themes.changed.connect(self._restyle)
        self._restyle()

    def set_room(
        self, room: Room, *, has_steps: bool, panel_shown: bool, tight: bool = False
    ) -> None:
        """Shows what fits; in a window small for its letters the way to the past is an icon."""
        narrow = room is Room.NARROW
        self._is_tight = tight
        self._ruled = narrow
        for widget in (self.back, self.code, self.flag, self.more):
            widget.setVisible(narrow)
        self.steps.setVisible(narrow and has_steps)
        self.mode.setVisible(not narrow and has_steps)
        self.bring.setVisible(not narrow)
        self.done.setVisible(not narrow)
        offers_past = narrow or not panel_shown
        # Shown before the other goes: the keyboard stays on what does the same.
        shown, other = (self.past_icon, self.past) if tight else (self.past, self.past_icon)
        held = other.hasFocus()
        shown.setVisible(offers_past)
        if held and offers_past:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        other.hide()
        self._restyle()
        self.update()

    def show_bring(self, wanted: bool) -> None:
        """Shows whether the reflection is marked for supervision."""
        self.bring.setChecked(wanted)
        self.bring.updateGeometry()
        self.flag.setChecked(wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ruled:
            painter = QPainter(self)
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._themes.color("line"))

    def _make(self) -> None:
        themes = self._themes
        self.back = IconButton(themes, "arrow-left", self.tr("Back to Today"), compact=False)
        self.steps = MenuButton(themes, "", compact=False)
        self.steps.setObjectName("step_menu")
        self.code = MenuButton(themes, "", compact=False)
        self.mode = Segmented(
            themes,
            self.tr("How the questions are shown"),
            {ONE: self.tr("One at a time"), PAGE: self.tr("All on a page")},
        )
        self.mode.setObjectName("mode")
        self.past = SecondaryButton(themes, self.tr("From your past"), icon="history")
        self.past.setObjectName("past")
        self.past_icon = IconButton(
            themes, "history", self.tr("From your past"), edge=True, compact=False
        )
        self.past_icon.setObjectName("past_icon")
        words = self.tr("Bring to supervision")
        self.bring = SecondaryButton(themes, words, icon="flag", checkable=True)
        self.bring.setObjectName("bring")
        self.flag = IconButton(themes, "flag", words, edge=True, compact=False, checkable=True)
        self.done = SecondaryButton(themes, self.tr("Done"))
        self.done.setObjectName("done")
        name = self.tr("More about this reflection")
        self.more = IconButton(themes, "ellipsis", name, compact=False)

    def _connect(self) -> None:
        self.mode.changed.connect(self.mode_chosen)
        self.past.clicked.connect(self.past_pressed)
        self.past_icon.clicked.connect(self.past_pressed)
        self.bring.clicked.connect(self.bring_pressed)
        self.flag.clicked.connect(self.bring_pressed)
        self.done.clicked.connect(self.done_pressed)
        self.back.clicked.connect(self.back_pressed)
        self.steps.clicked.connect(self.steps_pressed)
        self.code.clicked.connect(self.code_pressed)
        self.more.clicked.connect(self.more_pressed)

    def _restyle(self) -> None:
        px = self._themes.px
        side = px(14 if self._ruled else 24)
        over = px(TIGHT_EDGE if self._is_tight else 12)
        self.setFixedHeight(px(36) + 2 * over)
        self._row.setContentsMargins(side, over, side, over)
        self._row.setSpacing(px(6 if self._is_tight else 10))


class Footer(QWidget):
    """Back, what comes next, Next; narrow: the save state instead of what comes next.

    At the end of an entry its three key points are offered where what comes next stood.
    """

    back_pressed = Signal()
    next_pressed = Signal()
    points_pressed = Signal()

    def __init__(self, themes: ThemeHolder, next_key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._is_tight = False
        self.setObjectName(FOOT)
        self.saved = SaveState(themes)
        self.back = SecondaryButton(themes, self.tr("Back"), icon="arrow-left")
        self.back.setObjectName("previous")
        self.coming = Label(themes, "", Type.SMALL, color="text2")
        self.coming.setObjectName("coming")
        self.points = QuietLink(themes, self.tr("Three key points"))
        self.points.setObjectName("key_points")
        self.points.setAccessibleName(self.tr("Three key points: boil it down to three lines"))
        self.points.clicked.connect(self.points_pressed)
        self.points.hide()
        self.next = PrimaryButton(themes, self.tr("Next"), key=next_key)
        self.next.setObjectName("next")
        self.back.clicked.connect(self.back_pressed)
        self.next.clicked.connect(self.next_pressed)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.saved, 1)
        self._row.addWidget(self.back)
        self._stretch = QWidget()
        self._row.addWidget(self._stretch, 1)
        self._row.addWidget(self.coming)
        self._row.addWidget(self.points)
        self._row.addWidget(self.next)
        themes.changed.connect(self._restyle)
        self._restyle()
        self.set_room(Room.WIDE)

    def set_room(self, room: Room, *, tight: bool = False) -> None:
        """Shows what fits."""
        narrow = room is Room.NARROW
        self._is_tight = tight
        self.saved.setVisible(narrow)
        self._stretch.setVisible(not narrow)
        self.coming.setVisible(not narrow)
        side = self._themes.px(14 if narrow else 24)
        high = self._themes.px(TIGHT_EDGE if tight else 13)
        self._row.setContentsMargins(side, high, side, high)
        self._restyle()

    def show_place(self, *, is_first: bool, coming: str) -> None:
        """Names what comes; nothing comes after the last step, which ends with Done."""
        self.back.setVisible(not is_first)
        self.coming.setText(self.tr("Next: {title}").format(title=coming) if coming else "")
        self.next.set_words(self.tr("Next") if coming else self.tr("Done"))

    def show_points(self, wanted: bool) -> None:
        """Offers the three key points, or not; the keyboard does not fall out of the foot."""
        held = self.points.hasFocus()
        self.points.setVisible(wanted)
        if held and not wanted:
            self.next.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self._themes.color("line"))

    def _restyle(self) -> None:
        px = self._themes.px
        self.setFixedHeight(px(37 + 2 * TIGHT_EDGE) if self._is_tight else px(64))
        self._row.setSpacing(px(16))
