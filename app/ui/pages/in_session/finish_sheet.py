"""Finishing in place: what is promised, what carries forward or is left out, when one meets next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.pages.in_session.words import asked, due_words
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, PrimaryButton
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.fields import LineEdit, SpinBox
from app.ui.widgets.label import Label
from app.ui.widgets.reflow import is_tight
from models.records.follow_ups import REMINDERS
from models.records.ids import ItemId
from models.records.supervision import AgendaItem, ItemState, Session

NEXT_DAY = "next_day"
_WHY = "why:"
_STEP = 5
_LONGEST = 24 * 60


@dataclass(frozen=True)
class Ending:
    """How a session ends: what is carried on, why what is dropped is dropped, the next day, the minutes."""

    carry: tuple[ItemId, ...]
    left_out: Mapping[ItemId, str] = field(repr=False)
    next_day: date | None = None
    minutes: int = 0


class _ItemRow(QWidget):
    """Whether an item is carried on; where it is left out, why."""

    edited = Signal(str)

    def __init__(self, themes: ThemeHolder, item: AgendaItem, *, waits: bool, why: str) -> None:
        super().__init__()
        self._may_be_dropped = waits and not _has_words(item)
        self.box = CheckBox(themes, asked(item), wrap=True)
        self.box.setObjectName("carry")
        self.box.setChecked(waits and not why)
        name = self.tr("Why it is left out: {question}").format(question=asked(item))
        hint = self.tr("Left out. Why, if you like to say")
        self.why = LineEdit(themes, name, placeholder=hint)
        self.why.setObjectName("left_out_why")
        self.why.setText(why)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(6))
        column.addWidget(self.box)
        column.addWidget(self.why)
        self.box.toggled.connect(self._show)
        self.why.textEdited.connect(self.edited)
        self._show()

    def _show(self) -> None:
        self.why.setVisible(self._may_be_dropped and not self.box.isChecked())


class FinishSheet(QScrollArea):
    """Signals: `finished` with the `Ending`; `points_edited` with the key points as they are typed;
    `half_typed` with a field and what stands in it; `left` to go back to the session.
    """

    finished = Signal(object)
    points_edited = Signal(object)
    half_typed = Signal(str, str)
    left = Signal()

    def __init__(self, themes: ThemeHolder, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._today = today
        self._rows: dict[ItemId, _ItemRow] = {}
        self._points: list[LineEdit] = []
        self._day: DateEdit | None = None
        self._length: SpinBox | None = None
        self.setObjectName("finish_sheet")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.finish = PrimaryButton(themes, self.tr("Finish"), icon="check")
        self.finish.setObjectName("finish_now")
        self.back = FlatButton(themes, self.tr("Back to the session"))
        self.back.setObjectName("finish_back")
        self._problem = Label(themes, "", Type.SMALL, color="notice", wrap=True)
        self._problem.setObjectName("finish_problem")
        self._kept = (self.finish, self.back, self._problem)
        self._take_back()
        self.finish.clicked.connect(self._on_finish)
        self.back.clicked.connect(self.left)

    def show_session(
        self,
        session: Session,
        now: ItemId | None,
        *,
        points: Sequence[str] = (),
        half: Mapping[str, str] | None = None,
        next_at: datetime | None = None,
        gone: int = 0,
    ) -> None:
        """Lists open actions, and the items that were not come to, ticked to be carried on.

        What is on the screen when the end comes has been talked about.

        Args:
            half: What is half typed in it, by field.
            next_at: When one meets next, where that is known.
            gone: How many minutes of it went by.
        """
        themes, px = self._themes, self._themes.px
        half = half or {}
        self._take_back()
        page = QWidget()
        column = QVBoxLayout(page)
        side = px(16 if is_tight(self.window(), themes.factor) else 40)
        column.setContentsMargins(side, px(28), side, px(20))
        column.setSpacing(px(8))
        column.addWidget(Label(themes, self.tr("Finish the session"), Type.DISPLAY, wrap=True))
        column.addSpacing(px(8))
        self._ask_length(column, minutes_held(session.plan.minutes, gone))
        column.addSpacing(px(12))
        self._list_actions(column, session)
        column.addSpacing(px(12))
        self._list_items(column, session, now, half)
        column.addSpacing(px(12))
        self._list_points(column, points)
        column.addSpacing(px(12))
        self._ask_next(column, next_at, half)
        column.addSpacing(px(16))
        foot = QHBoxLayout()
        foot.setSpacing(px(10))
        foot.addWidget(self.finish)
        foot.addWidget(self.back)
        foot.addStretch(1)
        column.addWidget(self._problem)
        column.addLayout(foot)
        column.addStretch(1)
        self._replace(page)
        self._problem.hide()
        self.finish.show()
        self.back.show()

    def forget(self) -> None:
        """Lets go of everything shown."""
        self._take_back()
        self._rows.clear()
        self._points = []
        self._day = None
        self._length = None
        self._replace(QWidget())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _ask_length(self, column: QVBoxLayout, minutes: int) -> None:
        themes = self._themes
        name = self.tr("How long it was")
        words = Label(themes, name, semibold=True)
        self._length = length = SpinBox(
            themes,
            name,
            smallest=1,
            largest=max(_LONGEST, minutes),
            step=_STEP,
            suffix=self.tr(" min"),
        )
        length.setObjectName("how_long")
        length.setValue(minutes)
        words.setBuddy(length)
        column.addWidget(words)
        column.addWidget(length, 0, Qt.AlignmentFlag.AlignLeading)

    def _take_back(self) -> None:
        """What stays has a place here while no page holds it.

        A widget that is nobody's ends when Python looks for garbage, on whatever thread that is.
        """
        for part in self._kept:
            part.setParent(self)
            part.hide()

    def _replace(self, page: QWidget) -> None:
        """Shows another page; in the one before a key may just be on its way."""
        before = self.takeWidget()
        self.setWidget(page)
        if before is not None:
            before.deleteLater()

    def _list_actions(self, column: QVBoxLayout, session: Session) -> None:
        themes = self._themes
        column.addWidget(Label(themes, self.tr("Open actions"), semibold=True))
        waiting = [a for item in session.items for a in item.actions if not a.done]
        for action in waiting:
            words = f"{action.text}, {due_words(action.due, self._today)}"
            line = Label(themes, words, wrap=True)
            line.setObjectName("open_action")
            column.addWidget(line)
        if not waiting:
            column.addWidget(Label(themes, self.tr("None."), color="text2"))

    def _list_items(
        self, column: QVBoxLayout, session: Session, now: ItemId | None, half: Mapping[str, str]
    ) -> None:
        themes = self._themes
        self._rows = {}
        column.addWidget(
            Label(themes, self.tr("Carries forward to the next session"), semibold=True)
        )
        items = [item for item in session.items if item.state is not ItemState.DROPPED]
        for item in items:
            why = half.get(f"{_WHY}{item.id}", "")
            row = _ItemRow(themes, item, waits=not _has_come_up(item, now), why=why)
            row.edited.connect(partial(self.half_typed.emit, f"{_WHY}{item.id}"))
            self._rows[item.id] = row
            column.addWidget(row)
        if not items:
            column.addWidget(Label(themes, self.tr("Nothing is on the agenda."), color="text2"))

    def _list_points(self, column: QVBoxLayout, points: Sequence[str]) -> None:
        themes = self._themes
        column.addWidget(Label(themes, self.tr("Three key points"), semibold=True))
        hint = self.tr("What you want to keep of this hour, in a few words. Or leave it.")
        column.addWidget(Label(themes, hint, Type.SMALL, color="text2", wrap=True))
        self._points = []
        for number in range(REMINDERS):
            line = LineEdit(themes, self.tr("Key point {n}").format(n=number + 1))
            line.setObjectName(f"key_point.{number}")
            line.setText(points[number] if number < len(points) else "")
            line.textEdited.connect(self._on_point)
            self._points.append(line)
            column.addWidget(line)

    def _ask_next(
        self, column: QVBoxLayout, next_at: datetime | None, half: Mapping[str, str]
    ) -> None:
        themes = self._themes
        column.addWidget(Label(themes, self.tr("When do you meet next?"), semibold=True))
        self._day = None
        if next_at is not None:
            words = self.tr("It is planned: {day}, {time}.").format(
                day=i18n.full_day(next_at.date()), time=i18n.clock_time(next_at)
            )
            line = Label(themes, words, wrap=True)
            line.setObjectName("next_session")
            column.addWidget(line)
            return
        hint = self.tr("At the same time of day and in the same way; or leave it.")
        column.addWidget(Label(themes, hint, Type.SMALL, color="text2", wrap=True))
        self._day = DateEdit(themes, self.tr("The day you meet next"), self._today, ahead=True)
        self._day.setObjectName(NEXT_DAY)
        self._day.setMaximumWidth(themes.px(360))
        self._day.put_back(half.get(NEXT_DAY, ""))
        self._day.typed_in.connect(self._on_day)
        self._day.changed.connect(self._on_day)
        column.addWidget(self._day)

    def _on_point(self) -> None:
        self.points_edited.emit([line.text() for line in self._points])

    def _on_day(self) -> None:
        if self._day is not None:
            self.half_typed.emit(NEXT_DAY, self._day.words())

    def _on_finish(self) -> None:
        # A day that is being typed is read once the keyboard leaves its field.
        self.finish.setFocus(Qt.FocusReason.OtherFocusReason)
        day = self._day
        if day is not None and day.is_wrong():
            day.point_out()
            return
        next_day = day.value() if day is not None else None
        if day is not None and next_day is not None and next_day < self._today:
            self._problem.setText(self.tr("That day is over. On which day do you meet next?"))
            self._problem.show()
            day.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        carry = tuple(item for item, row in self._rows.items() if row.box.isChecked())
        why = {item: row.why.text() for item, row in self._rows.items() if item not in carry}
        minutes = self._length.value() if self._length is not None else 0
        self.finished.emit(Ending(carry, why, next_day, minutes))


def minutes_held(planned: int, gone: int) -> int:
    """How long a session was, for a beginning: as planned, unless not half of that went by.

    Where next to nothing went by, its time was not followed here, and the plan is the better guess.
    """
    rounded = (gone + _STEP // 2) // _STEP * _STEP
    return rounded if rounded and 2 * gone < planned else planned


def _has_words(item: AgendaItem) -> bool:
    return bool(item.outcome.strip() or item.actions)


def _has_come_up(item: AgendaItem, now: ItemId | None) -> bool:
    if item.state is ItemState.PARKED:
        return False
    return item.state is ItemState.DISCUSSED or _has_words(item) or item.id == now
