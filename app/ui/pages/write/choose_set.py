"""Choosing a prompt set: every set with its minutes, and "Just write"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui.pages.write.words import tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.focus import KeyboardRing
from app.ui.widgets.label import Label
from prompts.schema import Pack

WIDTH = 560


class SetRow(KeyboardRing, QAbstractButton):
    """One prompt set: its title, what it is for, how long it takes."""

    def __init__(self, themes: ThemeHolder, title: str, summary: str, length: str) -> None:
        super().__init__()
        self._themes = themes
        self._summary = summary
        self._length = length
        self.setText(title)
        parts = (title, summary, length)
        self.setAccessibleName(". ".join(part.rstrip(".") for part in parts if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        themes.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(WIDTH - 60), self._themes.px(62))

    def ring_radius(self) -> float:
        return self._themes.px(6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: True, Qt.Key.Key_Up: False}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif Qt.Key(event.key()) in steps:
            self.focusNextPrevChild(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        px, color = self._themes.px, self._themes.color
        rect = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            paint.box(painter, rect, px(6), color("hover"))
        direction = self.layoutDirection()
        small = self._themes.font(Type.SMALL)
        wide = paint.text_width(small, self._length)
        title = QRectF(px(12), px(7), rect.width() - px(36) - wide, px(26))
        below = QRectF(px(12), px(33), rect.width() - px(24), px(20))
        length = QRectF(rect.width() - px(12) - wide, px(7), wide, px(26))
        door = self._themes.font(Type.DOOR)
        paint.line_of_text(
            painter, paint.mirrored(title, rect, direction), self.text(), door, color("text")
        )
        place = paint.mirrored(below, rect, direction)
        paint.line_of_text(painter, place, self._summary, small, color("text2"))
        place = paint.mirrored(length, rect, direction)
        paint.line_of_text(painter, place, self._length, small, color("text2"))


class ChooseSet(QWidget):
    """The list of sets; `chosen` carries the id of a set, or "" for just writing."""

    chosen = Signal(str)

    def __init__(
        self, themes: ThemeHolder, packs: Sequence[Pack], title: str, *, just_write: bool
    ) -> None:
        super().__init__()
        self.setObjectName("choose_set")
        px = themes.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(4))
        heading = Label(themes, title, Type.TITLE, wrap=True)
        column.addWidget(heading)
        column.addSpacing(px(6))
        self._rows: list[SetRow] = []
        for pack in packs:
            row = SetRow(themes, pack.title, pack.summary, minutes_words(pack))
            self._add(row, pack.id, column)
        if just_write:
            words = self.tr("A page and no questions. You can add a set later.")
            self._add(SetRow(themes, self.tr("Just write"), words, ""), "", column)

    def first(self) -> QWidget:
        """Where the keyboard goes first."""
        return self._rows[0] if self._rows else self

    def _add(self, row: SetRow, pack_id: str, column: QVBoxLayout) -> None:
        row.setObjectName(f"set.{pack_id or 'free'}")
        row.clicked.connect(partial(self._on_row, pack_id))
        self._rows.append(row)
        column.addWidget(row)

    def _on_row(self, pack_id: str, _checked: bool = False) -> None:
        self.chosen.emit(pack_id)


def minutes_words(pack: Pack) -> str:
    """About how long a set takes, and how many questions it has for everybody."""
    if pack.minutes == 1:
        length = tr("About 1 minute")
    else:
        length = tr("About {n} minutes").format(n=pack.minutes)
    if pack.base_steps == 1:
        return tr("{length}, 1 question").format(length=length)
    return tr("{length}, {n} questions").format(length=length, n=pack.base_steps)
