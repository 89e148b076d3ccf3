"""When do you next meet: supervisor, day, time, minutes and how."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, time

from PySide6.QtCore import QLocale, QSignalBlocker, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, LinkButton, PrimaryButton
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.fields import ComboBox, LineEdit, SpinBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.words import meeting_formats
from models.records.supervision import SessionPlan

WIDTH = 480
_USUAL_MINUTES = 60
_USUAL_TIME = time(10, 0)
_HOURS_AND_MINUTES = re.compile(r"^(\d{1,2})(?:[:.h ]?(\d{2}))?$")


def parse_time(text: str) -> time | None:
    """The time that was typed: "10:00", "1000", "10", "2:30 PM"; None if it is none."""
    wanted = text.strip()
    found = QLocale().toTime(wanted, QLocale.FormatType.ShortFormat)
    if not found.isValid():
        found = QTime.fromString(wanted.upper(), "h:mm AP")
    if found.isValid():
        return time(found.hour(), found.minute())
    match = _HOURS_AND_MINUTES.match(wanted)
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


class PlanForm(QWidget):
    """Plans a session or changes one.

    Signals:
        planned: the `SessionPlan`.
        edited: the person altered something of it.
    """

    planned = Signal(object)
    edited = Signal()
    put_off = Signal()
    called_off = Signal()

    def __init__(self, themes: ThemeHolder, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._today = today
        self._heading = Label(themes, "", Type.DISPLAY, wrap=True)
        self._heading.setObjectName("plan_heading")
        self._hint = Label(themes, "", color="text2", wrap=True)
        self.person = LineEdit(
            themes, self.tr("Supervisor"), placeholder=self.tr("A first name or initial is enough")
        )
        self.person.setObjectName("plan_person")
        self.day = DateEdit(themes, self.tr("Day"), today, placeholder=self.tr("Day"))
        self.day.setObjectName("plan_day")
        self.time = LineEdit(themes, self.tr("Time"), placeholder=self.tr("Time"))
        self.time.setObjectName("plan_time")
        self.minutes = SpinBox(
            themes,
            self.tr("Minutes"),
            smallest=5,
            largest=480,
            step=5,
            suffix=self.tr(" minutes"),
        )
        self.minutes.setObjectName("plan_minutes")
        self.how = ComboBox(themes, self.tr("How you meet"), placeholder=self.tr("How you meet"))
        self.how.setObjectName("plan_format")
        for format_id, words in meeting_formats().items():
            self.how.addItem(words, format_id)
        self._problem = Label(themes, "", Type.SMALL, color="notice", wrap=True)
        self._problem.setObjectName("plan_problem")
        self._act = PrimaryButton(themes, "")
        self._act.setObjectName("plan_act")
        self._back = FlatButton(themes, self.tr("Leave it as it is"))
        self._back.setObjectName("plan_back")
        self._off = LinkButton(themes, self.tr("Call this session off"))
        self._off.setObjectName("plan_off")
        self._lay_out()
        self._act.clicked.connect(self._on_act)
        self._back.clicked.connect(self.put_off)
        self._off.clicked.connect(self.called_off)
        self.person.returnPressed.connect(self._on_act)
        self.time.returnPressed.connect(self._on_act)
        for told in (
            self.person.textEdited,
            self.day.typed_in,
            self.day.changed,
            self.time.textEdited,
            self.minutes.valueChanged,
            self.how.activated,
        ):
            told.connect(self._on_edited)
        themes.changed.connect(self._restyle)
        self._restyle()

    def show_new(self, people: Sequence[str], last: SessionPlan | None, *, may_leave: bool) -> None:
        """Asks for the next session; supervisor, length and manner are those of the last."""
        self._heading.setText(self.tr("When do you next meet?"))
        self._hint.setText(
            self.tr("Once you have a day, you can gather what you want to bring to it.")
        )
        self._act.set_words(self.tr("Plan the session"))
        self._fill(
            last.person if last else next(iter(people), ""),
            None,
            last.held_at.time() if last else _USUAL_TIME,
            last.minutes if last else _USUAL_MINUTES,
            last.format if last else "",
        )
        self._back.setVisible(may_leave)
        self._off.hide()

    def show_plan(self, plan: SessionPlan, *, may_cancel: bool) -> None:
        """Changes a planned session."""
        self._heading.setText(self.tr("Change this session"))
        self._hint.setText(self.tr("What is on its agenda stays there."))
        self._act.set_words(self.tr("Change it"))
        at = plan.held_at
        self._fill(plan.person, at.date(), at.time(), plan.minutes, plan.format)
        self._back.show()
        self._off.setVisible(may_cancel)
        self._foot.flow.set_spread(may_cancel)

    def first_focus(self) -> QWidget:
        """The first field that is empty, else the first."""
        if not self.person.text():
            return self.person
        return self.day.first_focus()

    def typed(self) -> dict[str, str]:
        """Everything as it stands in the fields, by field."""
        return {
            "person": self.person.text(),
            "day": self.day.words(),
            "time": self.time.text(),
            "minutes": self.minutes.text().removesuffix(self.minutes.suffix()),
            "format": self.how.currentData() or "",
        }

    def has(self, typed: Mapping[str, str]) -> bool:
        """Whether that is what stands in the fields."""
        return {key: text for key, text in self.typed().items() if text} == dict(typed)

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Has in the fields what was half typed, if anything was."""
        if not typed:
            return
        with QSignalBlocker(self):
            self.person.setText(typed.get("person", ""))
            self.day.put_back(typed.get("day", ""))
            self.time.setText(typed.get("time", ""))
            with suppress(ValueError):
                self.minutes.setValue(int(typed.get("minutes", "")))
            self.how.setCurrentIndex(
                self.how.findData(typed["format"]) if "format" in typed else -1
            )

    def _on_edited(self) -> None:
        self.edited.emit()

    def _fill(self, person: str, day: date | None, at: time, minutes: int, how: str) -> None:
        self._problem.hide()
        self.time.set_notice(False)
        self.person.set_notice(False)
        self.person.setText(person)
        self.day.set_value(day)
        self.time.setText(i18n.clock_time(datetime.combine(self._today, at)))
        with QSignalBlocker(self):
            self.minutes.setValue(minutes)
        self.how.setCurrentIndex(self.how.findData(how) if how else -1)

    def _on_act(self) -> None:
        at = parse_time(self.time.text())
        if not self.person.text().strip():
            self._miss(self.person, self.tr("Who do you meet? An initial is enough."))
        elif self.day.value() is None:
            self._miss(self.day.first_focus(), self.tr("On which day do you meet?"))
        elif at is None:
            self.time.set_notice(True)
            self._miss(self.time, self.tr("That is not a time. Try 10:00."))
        else:
            day = self.day.value()
            assert day is not None
            self._problem.hide()
            self.planned.emit(
                SessionPlan(
                    self.person.text().strip(),
                    datetime.combine(day, at),
                    self.minutes.value(),
                    self.how.currentData() or "",
                )
            )

    def _miss(self, field: QWidget, words: str) -> None:
        self._problem.setText(words)
        self._problem.show()
        field.setFocus()

    def _lay_out(self) -> None:
        themes = self._themes
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._hint)
        self._column.addSpacing(themes.px(12))
        self._add_labelled(self.tr("Supervisor"), self.person)
        when = QHBoxLayout()
        when.setSpacing(themes.px(12))
        when.addWidget(self.day, 1)
        when.addWidget(self.time)
        self._column.addWidget(Label(themes, self.tr("Day and time"), semibold=True))
        self._column.addLayout(when)
        self._column.addSpacing(themes.px(8))
        long = QHBoxLayout()
        long.setSpacing(themes.px(12))
        long.addWidget(self.minutes)
        long.addWidget(self.how, 1)
        self._column.addWidget(Label(themes, self.tr("How long, and how"), semibold=True))
        self._column.addLayout(long)
        self._column.addWidget(self._problem)
        self._column.addSpacing(themes.px(12))
        foot = Flow(themes, gap=10)
        for way in (self._act, self._back, self._off):
            foot.add(way)
        self._column.addWidget(foot)
        self._foot = foot
        self._column.addStretch(1)
        self._problem.hide()

    def _add_labelled(self, words: str, field: QWidget) -> None:
        label = Label(self._themes, words, semibold=True)
        label.setBuddy(field)
        self._column.addWidget(label)
        self._column.addWidget(field)
        self._column.addSpacing(self._themes.px(8))

    def _restyle(self) -> None:
        px = self._themes.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self.time.setFixedWidth(px(120))
        self.setMaximumWidth(px(WIDTH))
