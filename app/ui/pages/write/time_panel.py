"""When it was: a day and a time."""

from __future__ import annotations

from datetime import datetime, time

from PySide6.QtCore import QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from app.domain.clock import Clock
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.label import Label

WIDTH = 470


class _TimeEdit(QTimeEdit):
    """A time of day. The wheel moves the page, not it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TimePanel(QWidget):
    """Edits the moment that is reflected on; `changed` carries it."""

    changed = Signal(object)

    def __init__(self, themes: ThemeHolder, moment: datetime, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("when")
        self._clock = clock
        px = themes.px
        self._moment = moment
        self._day = DateEdit(themes, self.tr("Day"), clock.today())
        self._day.setObjectName("day")
        self._time = _TimeEdit()
        self._time.setObjectName("time_of_day")
        self._time.setAccessibleName(self.tr("Time"))
        self._time.setDisplayFormat("HH:mm")
        self._time.setFixedSize(px(92), px(36))
        now = QuietLink(themes, self.tr("Now"))
        now.clicked.connect(self._on_now)
        fields = QHBoxLayout()
        fields.setSpacing(px(8))
        fields.addWidget(self._day, 1)
        fields.addWidget(self._time)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(14), px(18), px(14))
        column.setSpacing(px(8))
        column.addWidget(Label(themes, self.tr("When it was"), semibold=True))
        column.addLayout(fields)
        column.addWidget(now)
        self._show(moment)
        self._day.changed.connect(self._on_changed)
        self._time.timeChanged.connect(self._on_changed)

    def first_field(self) -> QWidget:
        """Where the keyboard goes first."""
        return self._day.first_focus()

    def _show(self, moment: datetime) -> None:
        self._moment = moment
        self._day.set_value(moment.date())
        self._time.blockSignals(True)
        self._time.setTime(QTime(moment.hour, moment.minute))
        self._time.blockSignals(False)

    def _on_now(self) -> None:
        self._show(self._clock.now().replace(second=0, microsecond=0))
        self.changed.emit(self._moment)

    def _on_changed(self, _what: object = None) -> None:
        # Without a day there is no moment: the last one stays.
        day = self._day.value() or self._moment.date()
        clock = self._time.time()
        self._moment = datetime.combine(day, time(clock.hour(), clock.minute()))
        self.changed.emit(self._moment)
