"""The doors of Today: upright side by side, lying one below the other where room lacks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets import paint
from app.ui.widgets.door import Door
from prompts.schema import Pack

PREPARING = "before_supervision"
"""The set whose door leads to where supervision is prepared."""

_DRAWING = 92
_BESIDE = 116
_PREPARING_MINUTES = 10
_DRAWN = {"after_session": "hung", "something_slipped": "slipped", PREPARING: "folded"}
_SPARE = ("hung", "folded", "slipped")
"""What other sets are drawn with: the scarf that fell last of all, it says that something slipped."""


class DayDoor(Door):
    """A door that can lie down: the drawing at the start, its words beside it."""

    _is_lying = False

    def set_lying(self, wanted: bool) -> None:
        """Lays the door down, or stands it up."""
        self._is_lying = wanted
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(least.width(), self._themes.px(60)) if self._is_lying else least

    def heightForWidth(self, width: int) -> int:
        if not self._is_lying:
            return super().heightForWidth(width)
        px = self._themes.px
        return px(14 + 3 + 16) + sum(tall for _, tall, _ in self._lying_parts(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_lying:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        px, color = self._themes.px, self._themes.color
        rect, direction = QRectF(self.rect()), self.layoutDirection()
        over = self.underMouse() or self.isDown()
        edge = color("control" if over else "line")
        paint.box(painter, rect, px(10), color("hover" if self.isDown() else "paper"), edge)
        drawing = self._themes.drawing(self._drawing, _DRAWING)
        place = QRectF(px(12), 0, px(_DRAWING), rect.height())
        paint.picture(painter, paint.mirrored(place, rect, direction), drawing)
        words = QRectF(px(_BESIDE), px(14), rect.width() - px(_BESIDE + 16), 0)
        left = paint.mirrored(words, rect, direction).left()
        top = words.top()
        for layout, tall, ink in self._lying_parts(self.width()):
            painter.setPen(color(ink))
            layout.draw(painter, QPointF(left, top))
            top += tall + (px(3) if ink == "text2" else 0)

    def _lying_parts(self, width: int) -> list[tuple[QTextLayout, int, str]]:
        parts = self._parts(width - self._themes.px(_BESIDE + 16))
        layout, _, ink = parts[1]
        lines = max(1, layout.lineCount())
        pitch = parts[1][1] // max(2, lines)
        parts[1] = (layout, lines * pitch, ink)
        return parts


class Doors(QWidget):
    """The sets that a person has on Today, each behind a door.

    Signals:
        begun: a set is to be written with; its id.
        prepare_wanted: supervision is to be prepared.
    """

    begun = Signal(str)
    prepare_wanted = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._packs: tuple[Pack, ...] = ()
        self._is_lying = False
        self._day = ""
        self.doors: list[DayDoor] = []
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def show_packs(self, packs: Sequence[Pack]) -> bool:
        """Shows these sets, in their order; says whether anything is another one now."""
        if tuple(packs) == self._packs:
            return False
        self._packs = tuple(packs)
        held = next((at for at, door in enumerate(self.doors) if door.hasFocus()), None)
        for door in self.doors:
            self._row.removeWidget(door)
            door.hide()
            door.setParent(None)
            door.deleteLater()
        self.doors = []
        for pack, drawing in zip(packs, _drawings(packs), strict=True):
            door = DayDoor(self._themes, drawing, pack.title, *self._words(pack))
            door.setObjectName(f"door.{pack.id}")
            door.set_lying(self._is_lying)
            if pack.id == PREPARING:
                door.clicked.connect(self.prepare_wanted)
            else:
                door.clicked.connect(partial(self._begin, pack.id))
            self._row.addWidget(door, 1)
            self.doors.append(door)
        # Without a parent yet, showing it would open it as a window of its own.
        if self.parentWidget() is not None or not self.doors:
            self.setVisible(bool(self.doors))
        if held is not None and self.doors:
            kept = self.doors[min(held, len(self.doors) - 1)]
            kept.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def show_meeting(self, day: str) -> None:
        """Says the day of supervision where it is near, and no day where it is not."""
        self._day = day
        for pack, door in zip(self._packs, self.doors, strict=True):
            door.set_words(*self._words(pack))

    def set_lying(self, wanted: bool) -> None:
        """One below the other, or side by side."""
        self._is_lying = wanted
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if wanted else across)
        self._row.setSpacing(self._themes.px(10 if wanted else 20))
        for door in self.doors:
            door.set_lying(wanted)

    def _begin(self, pack_id: str, _checked: bool = False) -> None:
        self.begun.emit(pack_id)

    def _words(self, pack: Pack) -> tuple[str, str]:
        if pack.id != PREPARING:
            return pack.summary, length(pack)
        words = self.tr("Choose what to bring, and the question to ask.")
        if self._day:
            words = self.tr("Choose what to bring on {day}, and the question to ask.").format(
                day=self._day
            )
        return words, self.tr("About {n} minutes").format(n=_PREPARING_MINUTES)


def _drawings(packs: Sequence[Pack]) -> list[str]:
    """A drawing for each: its own, else one that no other has."""
    spare = [name for name in _SPARE if name not in {_DRAWN.get(pack.id) for pack in packs}]
    return [_DRAWN.get(pack.id) or spare.pop(0) for pack in packs]


def length(pack: Pack) -> str:
    """ "About 5 minutes, 6 questions"."""
    tr = partial(QCoreApplication.translate, "TodayPage")
    minutes = tr("About {n} minutes").format(n=pack.minutes)
    if pack.minutes == 1:
        minutes = tr("About a minute")
    if pack.base_steps == 1:
        return tr("{minutes}, one question").format(minutes=minutes)
    return tr("{minutes}, {steps} questions").format(minutes=minutes, steps=pack.base_steps)
