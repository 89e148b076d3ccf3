"""The rail in session: the time left, the agenda, the way out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui import i18n
from app.ui.pages.in_session.words import below_item, short, time_left
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import FlatButton, IconButton, SecondaryButton
from app.ui.widgets.card import Rule
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.focus import KeyboardRing
from app.ui.widgets.footed import move
from app.ui.widgets.label import Label
from models.records.ids import ItemId
from models.records.supervision import AgendaItem, ItemState, SessionKind

WIDTH = 256
_LINES = 2


class RailItem(KeyboardRing, QAbstractButton):
    """An item of the agenda: its number, the beginning of its question, its minutes."""

    def __init__(
        self,
        themes: ThemeHolder,
        item: AgendaItem,
        number: int,
        total: int,
        is_now: bool,
        kind: SessionKind,
    ) -> None:
        super().__init__()
        self._themes = themes
        self._number = number
        self._minutes = below_item(item, kind)
        self._is_now = is_now
        self._is_done = item.state is ItemState.DISCUSSED
        self._mark = {ItemState.PARKED: "corner-down-right", ItemState.DROPPED: "x"}.get(
            item.state, ""
        )
        self.item_id = item.id
        self.setObjectName("rail_item")
        self.setText(short(item))
        said = self.tr("{n} of {total}. {question}, {minutes}").format(
            n=number, total=total, question=self.text(), minutes=self._minutes
        )
        if is_now:
            said = self.tr("{item}. Now").format(item=said)
        elif self._is_done:
            said = self.tr("{item}. Talked about").format(item=said)
        self.setAccessibleName(said)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.resize(self._themes.px(WIDTH - 25), 0)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(WIDTH - 25), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def ring_radius(self) -> float:
        return self._themes.px(6)

    def paintEvent(self, event: QPaintEvent) -> None:
        themes, px, color = self._themes, self._themes.px, self._themes.color
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self._is_now:
            paint.box(painter, rect, px(6), color("selected"))
            bar = QRectF(0, px(12), px(3), rect.height() - px(24))
            bar = paint.mirrored(bar, rect, self.layoutDirection())
            paint.box(painter, bar, px(1), color("accent"))
        elif self.underMouse():
            paint.box(painter, rect, px(6), color("hover"))
        disc = paint.mirrored(QRectF(px(10), px(9), px(20), px(20)), rect, self.layoutDirection())
        fill, edge = (color("accent"), None) if self._is_now else (None, color("control"))
        paint.box(painter, disc, px(10), fill, edge)
        mark = self._mark or ("check" if self._is_done else "")
        if mark and not self._is_now:
            paint.picture(painter, disc, themes.pixmap(mark, "text2", 13))
        else:
            ink = color("on_accent" if self._is_now else "text2")
            centre = Qt.AlignmentFlag.AlignHCenter
            font = themes.font(Type.KEY)
            paint.line_of_text(painter, disc, str(self._number), font, ink, centre)
        room = self._room()
        top = paint.mirrored(QRectF(px(41), px(8), room, 0), rect, self.layoutDirection())
        painter.setPen(color("text"))
        self._question().draw(painter, top.topLeft())
        low = QRectF(px(41), rect.height() - px(9 + 20), room, px(20))
        low = paint.mirrored(low, rect, self.layoutDirection())
        paint.line_of_text(painter, low, self._minutes, themes.font(Type.SMALL), color("text2"))

    def _room(self) -> int:
        return self.width() - self._themes.px(41 + 8)

    def _question(self) -> QTextLayout:
        font, pitch = self._themes.font(semibold=self._is_now), self._themes.pitch(Type.UI)
        leading = Qt.AlignmentFlag.AlignLeading
        direction = self.layoutDirection()
        return paint.folded(self.text(), font, self._room(), pitch, leading, direction, _LINES)

    def _fit(self) -> None:
        lines = self._question().lineCount() * self._themes.pitch(Type.UI)
        self.setFixedHeight(lines + self._themes.px(8 + 1 + 20 + 9))


class _NewItem(LineEdit):
    """A line that Esc closes."""

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)


class Clockface(QWidget):
    """The minutes left in words; they can be paused and hidden."""

    pause_pressed = Signal()

    def __init__(
        self, themes: ThemeHolder, role: Type = Type.TITLE, *, with_eye: bool = True
    ) -> None:
        super().__init__()
        self._minutes = 0
        self._paused = False
        self._hidden = False
        self.time = Label(themes, "", role, wrap=True)
        self.time.setObjectName("time_left")
        self.pause = IconButton(themes, "pause", self.tr("Pause the timer"))
        self.pause.setObjectName("pause")
        self.eye = IconButton(themes, "eye-off", self.tr("Hide the time"))
        self.eye.setObjectName("hide_time")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.px(2))
        row.addWidget(self.time, 1)
        row.addWidget(self.pause)
        if with_eye:
            row.addWidget(self.eye)
        self.pause.clicked.connect(self.pause_pressed)
        self.eye.clicked.connect(self._on_eye)

    def show_minutes(self, minutes: int, paused: bool) -> None:
        """Shows what is left."""
        self._minutes, self._paused = minutes, paused
        if paused:
            self.pause.set_name(self.tr("Go on with the timer"), "play")
        else:
            self.pause.set_name(self.tr("Pause the timer"), "pause")
        self._show()

    def _on_eye(self) -> None:
        self._hidden = not self._hidden
        if self._hidden:
            self.eye.set_name(self.tr("Show the time"), "eye")
        else:
            self.eye.set_name(self.tr("Hide the time"), "eye-off")
        self._show()

    def _show(self) -> None:
        if self._hidden:
            words = self.tr("In session, paused") if self._paused else self.tr("In session")
        elif self._paused:
            words = self.tr("Paused, {left}").format(left=time_left(self._minutes))
        else:
            words = time_left(self._minutes)
        self.time.setText(words)
        self.pause.setVisible(not self._hidden)


class Rail(QWidget):
    """256 pixels at the start of the page in session."""

    leave_pressed = Signal()
    finish_pressed = Signal()
    item_chosen = Signal(object)
    item_added = Signal(str)
    item_edited = Signal(str)
    thought_pressed = Signal()
    view_pressed = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._items: tuple[AgendaItem, ...] = ()
        self._now: ItemId | None = None
        self._kind = SessionKind.INDIVIDUAL
        self.setObjectName("rail")
        self.leave = FlatButton(themes, self.tr("Leave session"), icon="arrow-left")
        self.leave.setObjectName("leave_session")
        self.clock = Clockface(themes, with_eye=False)
        self.began = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self.began.setObjectName("began")
        self.add = FlatButton(themes, self.tr("Add an item"), icon="plus")
        self.add.setObjectName("add_item")
        self.line = _NewItem(
            themes, self.tr("The new item"), placeholder=self.tr("What else is there?")
        )
        self.line.setObjectName("new_item")
        self.thought = FlatButton(themes, self.tr("A new thought"), icon="pencil-line")
        self.thought.setObjectName("new_thought")
        self.view = IconButton(themes, "ellipsis", self.tr("Full screen and other ways to look"))
        self.view.setObjectName("view_menu")
        self.finish = SecondaryButton(themes, self.tr("Finish the session…"))
        self.finish.setObjectName("finish_session")
        self._saved = Label(themes, "", Type.SMALL, color="text2")
        self._saved.setObjectName("save_state")
        self._lock = QLabel()
        self._rows = QVBoxLayout()
        self._made: list[RailItem] = []
        self._lay_out()
        self.leave.clicked.connect(self.leave_pressed)
        self.finish.clicked.connect(self.finish_pressed)
        self.add.clicked.connect(self.open_line)
        self.line.returnPressed.connect(self._on_line)
        self.line.given_up.connect(self._close_line)
        self.line.textEdited.connect(self.item_edited)
        self.thought.clicked.connect(self.thought_pressed)
        self.view.clicked.connect(self.view_pressed)
        themes.changed.connect(self._restyle)
        self._restyle()

    def show_items(
        self,
        items: Sequence[AgendaItem],
        now: ItemId | None,
        kind: SessionKind = SessionKind.INDIVIDUAL,
    ) -> None:
        """Shows the agenda and which item is talked about."""
        if (tuple(items), now, kind) == (self._items, self._now, self._kind):
            return
        self._items, self._now, self._kind = tuple(items), now, kind
        self._fill()

    def show_saved(self, when: datetime | None) -> None:
        """Shows when the words were last saved."""
        words = self.tr("Saved at {time}").format(time=i18n.clock_time(when)) if when else ""
        self._saved.setText(words)
        self._lock.setVisible(bool(words))

    def set_tight(self, tight: bool) -> None:
        """Has head and foot scroll along with the items."""
        column = self._page if tight else self._column
        move(self._head, column, 0)
        move(self._end, column)

    def rows(self) -> list[RailItem]:
        """The items in their order."""
        return list(self._made)

    def put_back(self, half: str) -> None:
        """Has a new item in the line that was half typed."""
        if half and self.line.isHidden():
            self.line.setText(half)
            self.add.hide()
            self.line.show()

    def open_line(self) -> None:
        """Asks for a new item."""
        self.add.hide()
        self.line.show()
        self.line.setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        """Lets go of everything shown."""
        self.show_items((), None)
        self.began.setText("")

    def forget_typed(self) -> None:
        """Lets go of the new item that is being typed."""
        self.line.clear()
        self.line.hide()
        self.add.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._themes.color("window"))
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = 0 if right_to_left else self.width() - 1
        painter.fillRect(edge, 0, 1, self.height(), self._themes.color("line"))

    def _fill(self) -> None:
        had_focus = any(row.hasFocus() for row in self.rows())
        for gone in self._made:
            gone.hide()
            self._rows.removeWidget(gone)
            gone.setParent(None)
            gone.deleteLater()
        self._made = []
        for at, agenda_item in enumerate(self._items, 1):
            is_now = agenda_item.id == self._now
            total = len(self._items)
            row = RailItem(self._themes, agenda_item, at, total, is_now, self._kind)
            row.clicked.connect(partial(self.item_chosen.emit, agenda_item.id))
            self._rows.addWidget(row)
            self._made.append(row)
            if had_focus and is_now:
                row.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_line(self) -> None:
        question = self.line.text().strip()
        if question:
            self.forget_typed()
            self.item_added.emit(question)
            # Half typed until it is on its way: nothing is lost in between.
            self.item_edited.emit("")

    def _close_line(self) -> None:
        self.forget_typed()
        self.item_edited.emit("")
        self.add.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        listing = QWidget()
        inner = QVBoxLayout(listing)
        inner.addLayout(self._rows)
        inner.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        inner.addWidget(self.line)
        inner.addWidget(self.thought, 0, Qt.AlignmentFlag.AlignLeading)
        inner.addStretch(1)
        self._inner = inner
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(0)
        self._top = QHBoxLayout()
        self._top.addWidget(self.leave)
        self._top.addStretch(1)
        self._top.addWidget(self.view)
        self._times = QVBoxLayout()
        self._times.addWidget(self.clock)
        below = QHBoxLayout()
        below.addWidget(self.began, 1)
        below.addWidget(self.clock.eye)
        self._times.addLayout(below)
        self._end = QWidget()
        self._foot = QVBoxLayout(self._end)
        self._foot.addWidget(self.finish)
        saved = QHBoxLayout()
        saved.addWidget(self._lock)
        saved.addWidget(self._saved, 1)
        self._foot.addLayout(saved)
        self._rule = QHBoxLayout()
        self._rule.addWidget(Rule(self._themes))
        for part in (self._top, self._times, self._rule):
            head.addLayout(part)
        page = QWidget()
        self._page = QVBoxLayout(page)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(0)
        self._page.addWidget(listing, 1)
        area.setWidget(page)
        area.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._head)
        self._column.addWidget(area, 1)
        self._column.addWidget(self._end)
        self.line.hide()
        self._lock.hide()

    def _restyle(self) -> None:
        px = self._themes.px
        self.setFixedWidth(px(WIDTH))
        self._column.setContentsMargins(0, 0, 1, 0)
        self._column.setSpacing(0)
        self._top.setContentsMargins(px(12), px(12), px(14), px(10))
        self._times.setContentsMargins(px(22), 0, px(10), px(16))
        self._times.setSpacing(0)
        self._rule.setContentsMargins(px(12), 0, px(12), 0)
        self._inner.setContentsMargins(px(12), px(12), px(12), px(8))
        self._inner.setSpacing(px(6))
        self._rows.setSpacing(px(1))
        self._foot.setContentsMargins(px(16), px(8), px(16), px(14))
        self._foot.setSpacing(px(12))
        self._lock.setPixmap(self._themes.pixmap("lock", "text2", 15))
        self._fill()
        self.update()
