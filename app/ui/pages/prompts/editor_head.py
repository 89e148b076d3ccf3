"""What stands above the editor: the way out, the name of the set, Done, and which parts are shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import FlatButton, PrimaryButton
from app.ui.widgets.card import Rule
from app.ui.widgets.label import Label
from app.ui.widgets.reflow import Room
from app.ui.widgets.segmented import Segmented

OUTLINE, FORM, TRIAL = "outline", "form", "trial"


class EditorHead(QWidget):
    """One line; the name has its own where it would not fit between the buttons.

    Signals:
        left: back to the library.
        done: the set is to be saved.
        changed: other parts are to be shown.
    """

    left = Signal()
    done = Signal()
    changed = Signal()

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self.room = Room.WIDE
        self._make()
        self._lay_out()
        self._back.clicked.connect(self.left)
        self._done.clicked.connect(self.done)
        for views in (self._views, self._faces):
            views.changed.connect(self.changed)
        themes.changed.connect(self._restyle)
        self._restyle()

    def show_title(self, title: str) -> None:
        """Names the set."""
        self._name.setText(title or self.tr("A set without a title"))
        self._fold()

    def set_room(self, room: Room) -> None:
        """Offers to choose between as many parts as do not fit side by side."""
        self.room = room
        self._views.setVisible(room is Room.NARROW)
        self._faces.setVisible(room is Room.MEDIUM)
        self._restyle()

    def shown(self) -> set[str]:
        """The parts that are to be shown."""
        if self.room is Room.WIDE:
            return {OUTLINE, FORM, TRIAL}
        if self.room is Room.MEDIUM:
            return {OUTLINE, self._faces.value()}
        return {self._views.value()}

    def bring(self, part: str) -> None:
        """Chooses the form or the trial, without telling anyone."""
        self._views.set_value(part)
        self._faces.set_value(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    # Inner workings

    def _make(self) -> None:
        themes = self._themes
        self._back = FlatButton(themes, self.tr("All sets"), icon="arrow-left", compact=True)
        self._back.setObjectName("editor.back")
        self._name = Label(themes, "", Type.TITLE, wrap=True)
        self._name.setObjectName("editor.name")
        form, trial = self.tr("Edit"), self.tr("Try it")
        views = {OUTLINE: self.tr("Questions"), FORM: form, TRIAL: trial}
        self._views = Segmented(themes, self.tr("What is shown"), views)
        faces = {FORM: form, TRIAL: trial}
        self._faces = Segmented(themes, self.tr("What is shown beside"), faces)
        self._done = PrimaryButton(themes, self.tr("Done"), icon="check")
        self._done.setObjectName("editor.done")

    def _lay_out(self) -> None:
        self._top, self._between = QHBoxLayout(), QHBoxLayout()
        self._between.addWidget(self._name)
        self._top.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._top.addLayout(self._between, 1)
        self._top.addWidget(self._faces)
        self._top.addWidget(self._done, 0, Qt.AlignmentFlag.AlignRight)
        # Where room lacks, lines of their own.
        self._own_line, self._below = QHBoxLayout(), QHBoxLayout()
        self._below.addWidget(self._views)
        self._below.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._top)
        self._column.addLayout(self._own_line)
        self._column.addLayout(self._below)
        self._column.addWidget(Rule(self._themes))

    def _fold(self) -> None:
        """Gives the name a line of its own where it does not fit between the buttons."""
        margins, gap = self._top.contentsMargins(), self._top.spacing()
        beside = [each for each in (self._back, self._faces, self._done) if not each.isHidden()]
        taken = sum(each.sizeHint().width() + gap for each in beside)
        left = self.width() - margins.left() - margins.right() - taken
        fits = paint.text_width(self._name.font(), self._name.text()) <= left
        place = self._between if fits else self._own_line
        if place.indexOf(self._name) < 0:
            place.addWidget(self._name)
        under = 0 if fits else self._themes.px(10)
        side = margins.left()
        self._own_line.setContentsMargins(side, 0, margins.right(), under)

    def _restyle(self) -> None:
        px = self._themes.px
        self._top.setContentsMargins(px(16), px(10), px(24), px(10))
        self._top.setSpacing(px(12))
        low = px(10) if self.room is Room.NARROW else 0
        self._below.setContentsMargins(px(16), 0, px(16), low)
        self._fold()
