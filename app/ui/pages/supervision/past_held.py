"""When a session that is over really was, and how long: the day and the minutes can be mended."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.context import PageContext
from app.ui.late_save import LateSave
from app.ui.theme import Type
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.fields import SpinBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from models.records.ids import SessionId
from models.records.supervision import Session

_LONGEST = 600


class HeldAs(QWidget):
    """Day and minutes of a finished session, each kept as soon as it is altered.

    Signals:
        day_told: the session, and when it was. minutes_told: the session, and how long it was.
    """

    day_told = Signal(object, object)
    minutes_told = Signal(object, int)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        themes = context.theme
        self._themes = themes
        self._session_id: SessionId | None = None
        self._held_at = datetime.min
        self._today = context.clock.today
        self._late = LateSave(self._tell_minutes, self)
        self.day = DateEdit(
            themes, self.tr("Day"), context.clock.today(), compact=True, ahead=False
        )
        self.day.setObjectName("held.day")
        self.minutes = SpinBox(
            themes,
            self.tr("Minutes"),
            smallest=1,
            largest=_LONGEST,
            step=5,
            suffix=self.tr(" minutes"),
            compact=True,
        )
        self.minutes.setObjectName("held.minutes")
        self._problem = Label(themes, "", Type.SMALL, color="notice", wrap=True)
        self._problem.setObjectName("held.problem")
        self._problem.hide()
        self._lay_out()
        self.day.changed.connect(self._on_day)
        self.day.typed_in.connect(self._problem.hide)
        self.minutes.valueChanged.connect(self._on_minutes)
        themes.follow(self._restyle)
        self._restyle()
        self.hide()

    def show_session(self, session: Session) -> None:
        """Shows the day and the minutes that are kept; what is typed just now stays."""
        if session.id != self._session_id:
            self.flush()
            self._problem.hide()
        is_same = session.id == self._session_id
        self._session_id, self._held_at = session.id, session.plan.held_at
        if not (is_same and self.day.is_wrong()):
            self.day.set_value(self._held_at.date())
        if not self._late.waits_for(session.id) and self.minutes.value() != session.plan.minutes:
            # A session that went on longer than may be typed here is shown as it was.
            with QSignalBlocker(self.minutes):
                self.minutes.setMaximum(max(_LONGEST, session.plan.minutes))
                self.minutes.setValue(session.plan.minutes)
        self.show()

    def flush(self) -> None:
        """What was typed is told at once."""
        self._late.flush()

    def forget(self) -> None:
        """Lets go of what is shown; what was typed is told before."""
        self.flush()
        self._session_id = None
        self._problem.hide()
        self.hide()

    def _lay_out(self) -> None:
        themes = self._themes
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._column = column
        heading = Label(themes, self.tr("How long it really was"), semibold=True, wrap=True)
        heading.setBuddy(self.minutes)
        row = Flow(themes, gap=8)
        row.add(self.day)
        row.add(self.minutes)
        said = self.tr("The hours log follows, unless you changed its line by hand.")
        column.addWidget(heading)
        column.addWidget(row)
        column.addWidget(self._problem)
        column.addWidget(Label(themes, said, Type.SMALL, color="text2", wrap=True))

    def _on_day(self) -> None:
        day = self.day.value()
        if self._session_id is None:
            return
        if day is None or day > self._today():
            self._say_no_day(day)
            return
        self._problem.hide()
        if day != self._held_at.date():
            self.day_told.emit(self._session_id, datetime.combine(day, self._held_at.time()))

    def _say_no_day(self, day: date | None) -> None:
        """What cannot be is said; the day that is kept stands there again."""
        if day is None:
            words = self.tr("A session has a day; the one that is kept stays.")
        else:
            words = self.tr("A session that is over was not after today; the day stays.")
        self.day.set_value(self._held_at.date())
        self._problem.setText(words)
        self._problem.show()

    def _on_minutes(self, minutes: int) -> None:
        if self._session_id is not None:
            self._late.touch(self._session_id, str(minutes))

    def _tell_minutes(self, session_id: str, minutes: str) -> None:
        self.minutes_told.emit(SessionId(session_id), int(minutes))

    def _restyle(self) -> None:
        self._column.setSpacing(self._themes.px(6))
        self.day.setMinimumWidth(self._themes.px(240))
        self.day.setMaximumWidth(self._themes.px(320))
