"""Choosing a prompt set: those in use by moment, the rest below, found by their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.domain.pack_search import found_in
from app.services.library import ShelfPack
from app.ui.pages.write.words import tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.focus import KeyboardRing
from app.ui.widgets.label import Label
from prompts.moments import MOMENTS
from prompts.schema import Option, Pack

WIDTH = 560
_LAST_MOMENT = MOMENTS[-1].id
"""A set that names no moment fits any time."""


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
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
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


@dataclass
class _Group:
    """A heading with its rows; it goes when none of them is shown."""

    heading: Label
    rows: list[SetRow]


class ChooseSet(QWidget):
    """The list of sets; `chosen` carries the id of a set, or "" for just writing.

    Up and Down go from row to row, also out of the search; letters typed at a row go on searching.
    """

    chosen = Signal(str)

    def __init__(
        self,
        themes: ThemeHolder,
        shelf: Sequence[ShelfPack],
        moments: Sequence[Option],
        title: str,
        *,
        just_write: bool,
    ) -> None:
        super().__init__()
        self.setObjectName("choose_set")
        self._themes = themes
        self._packs: dict[SetRow, Pack | None] = {}
        self._in_order: list[QWidget] = []
        self._groups: list[_Group] = []
        px = themes.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(20), px(16), px(20), px(16))
        self._column.setSpacing(px(4))
        self._column.addWidget(Label(themes, title, Type.TITLE, wrap=True))
        self._column.addSpacing(px(6))
        name = self.tr("Search the sets by their words")
        self.search = LineEdit(themes, name, placeholder=self.tr("Search"), icon="search")
        self.search.setObjectName("choose_set.search")
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._on_return)
        self.search.installEventFilter(self)
        self._column.addWidget(self.search)
        self._column.addSpacing(px(6))
        for heading, packs in _by_moment([each.pack for each in shelf if each.is_on], moments):
            self._add_group(heading, packs)
        if just_write:
            words = self.tr("A page and no questions. You can add a set later.")
            self._add_row(SetRow(themes, self.tr("Just write"), words, ""), None)
        rest = [each.pack for each in shelf if not each.is_on]
        if rest:
            self._add_group(self.tr("All sets"), rest)
        self._none = Label(
            themes, self.tr("No set like that. Try other letters."), color="text2", wrap=True
        )
        self._none.setObjectName("choose_set.none")
        self._none.hide()
        self._column.addWidget(self._none)
        self._column.addStretch(1)

    def first(self) -> QWidget:
        """Where the keyboard goes first."""
        rows = self.rows()
        return rows[0] if rows else self.search

    def rows(self) -> list[SetRow]:
        """The rows to be seen, from the top."""
        shown = [row for row in self._packs if not row.isHidden()]
        return sorted(shown, key=self._column.indexOf)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that go from row to row, or back into the search."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                self._go(watched, step)
                return True
            if watched is not self.search and _types(event):
                self.search.setFocus(Qt.FocusReason.OtherFocusReason)
                self.search.insert(event.text())
                return True
        return super().eventFilter(watched, event)

    def _go(self, at: QObject, step: int) -> None:
        stops: list[QWidget] = [self.search, *self.rows()]
        place = stops.index(at) if isinstance(at, QWidget) and at in stops else 0
        wanted = stops[max(0, min(place + step, len(stops) - 1))]
        wanted.setFocus(Qt.FocusReason.TabFocusReason)
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(wanted)

    def _add_group(self, heading: str, packs: Sequence[Pack]) -> None:
        label = Label(self._themes, heading, Type.SMALL, color="text2", semibold=True)
        label.setContentsMargins(self._themes.px(12), self._themes.px(8), 0, 0)
        self._column.addWidget(label)
        self._in_order.append(label)
        rows = []
        for pack in packs:
            row = SetRow(self._themes, pack.title, pack.summary, minutes_words(pack))
            self._add_row(row, pack)
            rows.append(row)
        self._groups.append(_Group(label, rows))

    def _add_row(self, row: SetRow, pack: Pack | None) -> None:
        pack_id = pack.id if pack is not None else ""
        row.setObjectName(f"set.{pack_id or 'free'}")
        row.clicked.connect(partial(self._on_row, pack_id))
        row.installEventFilter(self)
        self._packs[row] = pack
        self._column.addWidget(row)
        self._in_order.append(row)

    def _on_row(self, pack_id: str, _checked: bool = False) -> None:
        self.chosen.emit(pack_id)

    def _on_search(self, text: str) -> None:
        searches = bool(text.strip())
        found = self._found(text) if searches else list(self._packs)
        # Under the headings nothing could lead: what is found stands without them.
        for group in self._groups:
            group.heading.setVisible(not searches)
        for row in self._packs:
            row.setVisible(row in found)
        rest = [each for each in self._in_order if each not in found]
        self._put_in_order([*found, *rest] if searches else self._in_order)
        self._none.setVisible(not found)

    def _found(self, text: str) -> list[SetRow]:
        """What the library of sets finds, in the same order, and just writing by its name."""
        sets = [(row, pack) for row, pack in self._packs.items() if pack is not None]
        found = [row for row, _ in found_in(sets, text, lambda each: each[1])]
        words = text.casefold().split()
        free = [row for row, pack in self._packs.items() if pack is None]
        return found + [row for row in free if all(w in row.text().casefold() for w in words)]

    def _put_in_order(self, widgets: Sequence[QWidget]) -> None:
        first = min(self._column.indexOf(each) for each in self._in_order)
        for place, widget in enumerate(widgets, start=first):
            self._column.removeWidget(widget)
            self._column.insertWidget(place, widget)

    def _on_return(self) -> None:
        rows = self.rows()
        if rows:
            rows[0].click()


def minutes_words(pack: Pack) -> str:
    """About how long a set takes, and how many questions it has for everybody."""
    if pack.minutes == 1:
        length = tr("About 1 minute")
    else:
        length = tr("About {n} minutes").format(n=pack.minutes)
    if pack.base_steps == 1:
        return tr("{length}, 1 question").format(length=length)
    return tr("{length}, {n} questions").format(length=length, n=pack.base_steps)


def _by_moment(packs: Sequence[Pack], moments: Sequence[Option]) -> list[tuple[str, list[Pack]]]:
    """The sets under the first moment each is meant for, in the order of the shelf."""
    groups: dict[str, list[Pack]] = {}
    for pack in packs:
        groups.setdefault(pack.moments[0] if pack.moments else _LAST_MOMENT, []).append(pack)
    words = {moment.id: moment.text for moment in moments}
    # The group of what stands on Today leads, as the shelf does.
    return [(words.get(moment, moment), found) for moment, found in groups.items()]


def _types(event: QKeyEvent) -> bool:
    """Whether a key stands for a letter; Esc and Backspace come as text, too."""
    command = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    text = event.text()
    return bool(text.strip()) and text.isprintable() and not event.modifiers() & command
