"""When do you next meet: with whom and on which side, day, time, minutes, how, and in what company."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, time
from functools import partial

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, LinkButton, PrimaryButton, QuietLink
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.fields import ComboBox, LineEdit, SpinBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.segmented import Segmented
from app.ui.words import meeting_formats, meeting_kinds
from models.records.supervision import SessionKind, SessionPlan, SupervisionSide

WIDTH = 480
_USUAL_MINUTES = 60
_USUAL_TIME = time(10, 0)
_SIZED = frozenset({SessionKind.GROUP, SessionKind.PEER})
"""Kinds of which it counts how many sit together; where there are two with a supervisor, it is two."""
_TRIAD = 2
_KNOWN = 6
"""How many of those one knows are offered by name."""
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
        self._known: dict[str, tuple[str, ...]] = {}
        self.side = Segmented(
            themes,
            self.tr("Whether you are supervised"),
            {
                SupervisionSide.HAD.value: self.tr("I am supervised"),
                SupervisionSide.GIVEN.value: self.tr("I supervise"),
            },
        )
        self.side.setObjectName("plan_side")
        self._filled, self._filled_side = "", SupervisionSide.HAD.value
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
        self.kind = ComboBox(themes, self.tr("Who sits together"))
        self.kind.setObjectName("plan_kind")
        for kind, words in meeting_kinds().items():
            self.kind.addItem(words, kind)
        self.group_size = SpinBox(
            themes,
            self.tr("How many are supervised, without whoever leads"),
            smallest=2,
            largest=40,
            suffix=self.tr(" people"),
        )
        self.group_size.setObjectName("plan_group_size")
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
        self.side.changed.connect(self._on_side)
        self.kind.activated.connect(self._on_kind)
        for told in (
            self.side.changed,
            self.kind.activated,
            self.group_size.valueChanged,
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
        met = next(iter(people), "")
        usual = SessionPlan(met, datetime.combine(self._today, _USUAL_TIME), _USUAL_MINUTES)
        self._fill(last or usual, None)
        self._back.setVisible(may_leave)
        self._off.hide()

    def show_plan(self, plan: SessionPlan, *, may_cancel: bool) -> None:
        """Changes a planned session."""
        self._heading.setText(self.tr("Change this session"))
        self._hint.setText(self.tr("What is on its agenda stays there."))
        self._act.set_words(self.tr("Change it"))
        self._fill(plan, plan.held_at.date())
        self._back.show()
        self._off.setVisible(may_cancel)
        self._foot.flow.set_spread(may_cancel)

    def offer_people(self, known: Mapping[SupervisionSide, Sequence[str]]) -> None:
        """Offers the names of those one knows, by side; a press puts one in its place."""
        offered = {side.value: tuple(names)[:_KNOWN] for side, names in known.items()}
        if offered != self._known:
            self._known = offered
            self._show_known()

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
            "side": self.side.value(),
            "kind": self.kind.currentData() or "",
            "size": str(self.group_size.value()) if self._counts() else "",
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
            with suppress(ValueError):
                self.side.set_value(SupervisionSide(typed.get("side", "")).value)
            with suppress(ValueError):
                self._set_kind(SessionKind(typed.get("kind", "")))
            with suppress(ValueError):
                self.group_size.setValue(int(typed.get("size", "")))
            self._show_side()

    def _on_edited(self) -> None:
        self.edited.emit()

    def _on_side(self, side: str) -> None:
        """A name that belongs to the other side is not taken along."""
        others = {name for key, names in self._known.items() if key != side for name in names}
        others -= set(self._known.get(side, ()))
        if self._filled_side != side:
            others.add(self._filled)
        if self.person.text().strip() in others:
            self.person.clear()
            self._on_edited()
        self._show_side()

    def _on_kind(self, _at: int) -> None:
        self.group_size.setVisible(self._counts())

    def _counts(self) -> bool:
        return SessionKind(self.kind.currentData()) in _SIZED

    def _group_size(self) -> int:
        if self._counts():
            return self.group_size.value()
        return _TRIAD if self.kind.currentData() == SessionKind.TRIADIC.value else 0

    def _set_kind(self, kind: SessionKind) -> None:
        self.kind.setCurrentIndex(self.kind.findData(kind.value))
        self.group_size.setVisible(kind in _SIZED)

    def _show_side(self) -> None:
        """Whom one meets is called by what they are there."""
        given = self.side.value() == SupervisionSide.GIVEN.value
        words = self.tr("Whom you supervise") if given else self.tr("Supervisor")
        self._who.setText(words)
        self.person.setAccessibleName(words)
        self._show_known()

    def _show_known(self) -> None:
        had_keyboard = any(link.hasFocus() for link in self._links)
        for link in self._links:
            link.hide()
            link.setParent(None)
            link.deleteLater()
        self._links.clear()
        for name in self._known.get(self.side.value(), ()):
            link = QuietLink(self._themes, name)
            link.setObjectName("plan_known")
            link.setAccessibleName(self.tr("Meet {name}").format(name=name))
            link.clicked.connect(partial(self._on_known, name))
            self._offered.add(link)
            self._links.append(link)
        self._offered.setVisible(bool(self._links))
        before: QWidget = self.person
        for link in self._links:
            self.setTabOrder(before, link)
            before = link
        if had_keyboard:
            self.person.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_known(self, name: str) -> None:
        self.person.setText(name)
        self._on_edited()
        self.day.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self, plan: SessionPlan, day: date | None) -> None:
        self._problem.hide()
        self.time.set_notice(False)
        self.person.set_notice(False)
        self.person.setText(plan.person)
        self._filled, self._filled_side = plan.person, plan.side.value
        self.day.set_value(day)
        self.time.setText(i18n.clock_time(plan.held_at))
        with QSignalBlocker(self):
            self.minutes.setValue(plan.minutes)
            self.group_size.setValue(max(plan.group_size, self.group_size.minimum()))
        self.how.setCurrentIndex(self.how.findData(plan.format) if plan.format else -1)
        self._set_kind(plan.kind)
        self.side.set_value(plan.side.value)
        self._show_side()

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
                    SessionKind(self.kind.currentData()),
                    SupervisionSide(self.side.value()),
                    self._group_size(),
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
        self._column.addWidget(self.side, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addSpacing(themes.px(8))
        self._who = self._add_labelled(self.tr("Supervisor"), self.person)
        self._links: list[QuietLink] = []
        self._offered = Flow(themes, gap=14)
        self._offered.setAccessibleName(self.tr("People you know"))
        self._column.addWidget(self._offered)
        self._offered.hide()
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
        self._column.addSpacing(themes.px(8))
        company = QHBoxLayout()
        company.setSpacing(themes.px(12))
        company.addWidget(self.kind, 1)
        company.addWidget(self.group_size)
        together = Label(themes, self.tr("Who sits together"), semibold=True)
        together.setBuddy(self.kind)
        self._column.addWidget(together)
        self._column.addLayout(company)
        self._column.addWidget(self._problem)
        self._column.addSpacing(themes.px(12))
        foot = Flow(themes, gap=10)
        for way in (self._act, self._back, self._off):
            foot.add(way)
        self._column.addWidget(foot)
        self._foot = foot
        self._column.addStretch(1)
        self._problem.hide()

    def _add_labelled(self, words: str, field: QWidget) -> Label:
        label = Label(self._themes, words, semibold=True)
        label.setBuddy(field)
        self._column.addWidget(label)
        self._column.addWidget(field)
        self._column.addSpacing(self._themes.px(8))
        return label

    def _restyle(self) -> None:
        px = self._themes.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self.time.setFixedWidth(px(120))
        self.setMaximumWidth(px(WIDTH))
