"""A line of the log: what the time was spent on, how long, with whom, and what bodies ask beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.hours import field_values, fields_of, is_group
from app.ui.pages.supervision.hours_extras import LARGEST, YES, Count, ExtraFields, field_row
from app.ui.pages.supervision.hours_words import kinds, notes, sides
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, LinkButton, PrimaryButton
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.fields import ComboBox, LineEdit, SpinBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.words import meeting_formats, meeting_kinds
from models.records.hours import HoursKind, HoursLine, HoursNotes
from models.records.ids import HoursId
from models.records.supervision import SessionKind, SupervisionSide
from prompts.hours import ExtraField

_WIDTH = 620
_OF_SUPERVISION: Final = (HoursKind.SUPERVISION,)
_MET: Final = (HoursKind.SUPERVISION, HoursKind.PEER_CONSULTATION, HoursKind.OBSERVED)
LINE: Final = "line"
"""Under which name it is kept of which line is half typed; "" of a new one."""


class HoursForm(QWidget):
    """Adds a line or changes one; a break has its days and its reason alone.

    Signals:
        done: the `HoursLine` as it is to be. away: first day, last day and reason of a break.
        edited: the person altered something. left: it is not wanted. removed: the line is to go.
    """

    done = Signal(object)
    away = Signal(object, object, str)
    edited = Signal()
    left = Signal()
    removed = Signal()

    def __init__(self, themes: ThemeHolder, today: date) -> None:
        super().__init__()
        self._themes = themes
        self._today = today
        self._line: HoursLine | None = None
        self._extras = ExtraFields(themes)
        self._rows: dict[str, QWidget] = {}
        self._make_figures()
        self._make_notes()
        self._make_ways()
        self._lay_out()
        self._connect()

    @property
    def line(self) -> HoursLine | None:
        """The line that is being changed; None where it is a new one."""
        return self._line

    # What whoever opened it says

    def show_new(self, kind: HoursKind, fields: Sequence[ExtraField], person: str) -> None:
        """Asks for a new line."""
        given = HoursLine(HoursId(""), self._today, kind, 60, person=person)
        self._open(None, given, fields)
        self.day.set_value(None if kind is HoursKind.BREAK else self._today)

    def show_line(self, line: HoursLine, fields: Sequence[ExtraField]) -> None:
        """Shows a line to change it."""
        self._open(line, line, fields)

    def first_focus(self) -> QWidget:
        """Where one begins."""
        return self.day.first_focus() if self._kind() is HoursKind.BREAK else self.kind

    def typed(self) -> dict[str, str]:
        """Everything as it stands in the fields, by field."""
        told = {
            LINE: self._line.id if self._line is not None else "",
            "kind": self._kind().value,
            "day": self.day.words(),
            "until": self.until.words(),
            "minutes": str(self.minutes.value()),
            "side": str(self.side.currentData()),
            "format": str(self.format.currentData()),
            "mode": str(self.mode.currentData() or ""),
            "size": str(self.size_of.value()),
            "regular": YES if self.regular.isChecked() else "",
            "person": self.person.text(),
            "site": self.site.text(),
            "reason": self.reason.text(),
            "signed_by": self.signed_by.text(),
            "signed_on": self.signed_on.words(),
        }
        told |= {name: field.text() for name, field in self.notes.items()}
        return told | {f"field.{name}": text for name, text in self._extras.values().items()}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Has in the fields what was half typed."""
        with QSignalBlocker(self):
            for box, name in ((self.kind, "kind"), (self.side, "side"), (self.format, "format")):
                box.setCurrentIndex(max(0, box.findData(typed.get(name, ""))))
            self.mode.setCurrentIndex(self.mode.findData(typed.get("mode") or None))
            self.day.put_back(typed.get("day", ""))
            self.until.put_back(typed.get("until", ""))
            self.signed_on.put_back(typed.get("signed_on", ""))
            for spin, name in ((self.minutes, "minutes"), (self.size_of, "size")):
                with suppress(ValueError):
                    spin.setValue(int(typed.get(name, "")))
            self.regular.setChecked(typed.get("regular") == YES)
            texts = {
                "person": self.person,
                "site": self.site,
                "reason": self.reason,
                "signed_by": self.signed_by,
                **self.notes,
            }
            for name, field in texts.items():
                field.setText(typed.get(name, ""))
            asked = self._extras.values()
            self._extras.fill({each: typed.get(f"field.{each}", "") for each in asked})
        self._fit()

    # Building

    def _make_figures(self) -> None:
        themes = self._themes
        self.heading = Label(themes, "", Type.TITLE, wrap=True)
        self.heading.setObjectName("hours.form_heading")
        self.kind = self._box(self.tr("What the time was spent on"), "kind", kinds())
        self.side = self._box(self.tr("Whether you were supervised"), "side", sides())
        self.format = self._box(self.tr("Who sat together"), "format", meeting_kinds())
        self.mode = self._box(self.tr("How you met"), "mode", {})
        self.mode.addItem(self.tr("Not noted"), None)
        for mode, words in meeting_formats().items():
            self.mode.addItem(words, mode)
        self.day = DateEdit(themes, self.tr("Day"), self._today, ahead=False)
        self.day.setObjectName("hours.day")
        self.until = DateEdit(
            themes,
            self.tr("Last day of the break"),
            self._today,
            placeholder=self.tr("The same month"),
        )
        self.until.setObjectName("hours.until")
        self.minutes = SpinBox(
            themes,
            self.tr("Minutes"),
            smallest=1,
            largest=LARGEST,
            step=5,
            suffix=self.tr(" minutes"),
        )
        self.minutes.setObjectName("hours.minutes")
        self.size_of = Count(themes, self.tr("How many were supervised"), largest=60)
        self.size_of.setSpecialValueText(self.tr("Not noted"))
        self.size_of.setObjectName("hours.size")
        self.regular = CheckBox(themes, self.tr("Everybody is there regularly"), wrap=True)
        self.regular.setObjectName("hours.regular")

    def _make_notes(self) -> None:
        self.person = self._text(self.tr("With whom"), "person")
        self.site = self._text(self.tr("Place of work"), "site")
        self.reason = self._text(self.tr("Reason"), "reason")
        self.notes = {name: self._text(words, name) for name, words in notes().items()}
        self.signed_by = self._text(self.tr("Signed by"), "signed_by")
        self.signed_on = DateEdit(
            self._themes, self.tr("Signed on"), self._today, placeholder=self.tr("Not signed")
        )
        self.signed_on.setObjectName("hours.signed_on")

    def _make_ways(self) -> None:
        themes = self._themes
        self._problem = Label(themes, "", Type.SMALL, color="notice", wrap=True)
        self._problem.setObjectName("hours.problem")
        self._act = PrimaryButton(themes, self.tr("Put it in the log"))
        self._act.setObjectName("hours.act")
        self._leave = FlatButton(themes, self.tr("Leave it as it is"))
        self._leave.setObjectName("hours.leave")
        self._remove = LinkButton(themes, self.tr("Take it out of the log"))
        self._remove.setObjectName("hours.remove")

    def _lay_out(self) -> None:
        px, themes = self._themes.px, self._themes
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 0, px(4), px(16))
        self._column.setSpacing(px(10))
        self._column.addWidget(self.heading)
        self._hint = Label(
            themes,
            self.tr(
                "The log is made to be shown: write in general words, of nobody in particular."
            ),
            color="text2",
            wrap=True,
        )
        self._column.addWidget(self._hint)
        self._add("kind", self.tr("What the time was spent on"), self.kind)
        self._add("day", self.tr("Day"), self.day)
        self._add("until", self.tr("Last day, if it goes on into other months"), self.until)
        self._add("minutes", self.tr("How long"), self.minutes)
        self._add("side", self.tr("Whether you were supervised"), self.side)
        self._add("format", self.tr("Who sat together"), self.format)
        self._add(
            "size",
            self.tr("How many were supervised, without whoever led; among peers, everybody"),
            self.size_of,
        )
        self._add("regular", "", self.regular)
        self._add("mode", self.tr("How you met"), self.mode)
        self._add("person", self.tr("With whom"), self.person)
        self._add("reason", self.tr("Reason, in general words"), self.reason)
        for name, words in notes().items():
            self._add(name, words, self.notes[name])
        self._column.addWidget(self._extras)
        self._add("site", self.tr("Place of work"), self.site)
        self._add("signed_by", self.tr("Signed by"), self.signed_by)
        self._add("signed_on", self.tr("Signed on"), self.signed_on)
        self._column.addWidget(self._problem)
        foot = Flow(themes, gap=10)
        for part in (self._act, self._leave, self._remove):
            foot.add(part)
        self._column.addWidget(foot)
        self._column.addStretch(1)
        self._themes.changed.connect(self._restyle)
        self._restyle()

    def _connect(self) -> None:
        self.kind.activated.connect(self._on_kind)
        self.format.activated.connect(self._on_kind)
        self.side.activated.connect(self._on_edited)
        self.mode.activated.connect(self._on_edited)
        for day in (self.day, self.until, self.signed_on):
            day.typed_in.connect(self._on_edited)
            day.changed.connect(self._on_edited)
        for spin in (self.minutes, self.size_of):
            spin.edited.connect(self._on_edited)
        self.regular.clicked.connect(self._on_edited)
        for field in (self.person, self.site, self.reason, self.signed_by, *self.notes.values()):
            field.textEdited.connect(self._on_edited)
            field.returnPressed.connect(self._on_act)
        self._extras.edited.connect(self._on_edited)
        self._act.clicked.connect(self._on_act)
        self._leave.clicked.connect(self.left)
        self._remove.clicked.connect(self.removed)

    def _box(self, name: str, object_name: str, words: Mapping[str, str]) -> ComboBox:
        box = ComboBox(self._themes, name)
        box.setObjectName(f"hours.{object_name}")
        for value, said in words.items():
            box.addItem(said, value)
        return box

    def _text(self, name: str, object_name: str) -> LineEdit:
        field = LineEdit(self._themes, name)
        field.setObjectName(f"hours.{object_name}")
        return field

    def _add(self, name: str, words: str, field: QWidget) -> None:
        self._rows[name] = field_row(self._themes, words, field)
        self._column.addWidget(self._rows[name])

    # Showing

    def _open(self, line: HoursLine | None, given: HoursLine, fields: Sequence[ExtraField]) -> None:
        self._line = line
        self._extras.ask(fields)
        if line is not None:
            heading = self.tr("Change this line")
        elif given.kind is HoursKind.BREAK:
            heading = self.tr("Months without clients")
        else:
            heading = self.tr("A line for the log")
        self.heading.setText(heading)
        self._remove.setVisible(line is not None)
        self._problem.hide()
        self._fill(given)

    def _fill(self, given: HoursLine) -> None:
        notes_ = given.notes
        with QSignalBlocker(self):
            self.kind.setCurrentIndex(self.kind.findData(given.kind.value))
            self.side.setCurrentIndex(self.side.findData(given.side.value))
            self.format.setCurrentIndex(self.format.findData(given.format.value))
            self._show_mode(given.mode)
            self.day.set_value(given.day)
            self.until.set_value(None)
            self.minutes.setValue(max(1, given.minutes))
            self.size_of.setValue(given.group_size)
            self.regular.setChecked(notes_.regular)
            self.person.setText(given.person)
            self.site.setText(given.site)
            self.reason.setText(notes_.reason)
            self.signed_by.setText(notes_.signed_by)
            self.signed_on.set_value(notes_.signed_on)
            for name, field in self.notes.items():
                field.setText(getattr(notes_, name))
            self._extras.fill(field_values(notes_))
        self._fit()

    def _show_mode(self, mode: str) -> None:
        """A way to meet that another journal knows is shown as it is."""
        if mode and self.mode.findData(mode) < 0:
            self.mode.addItem(mode, mode)
        self.mode.setCurrentIndex(self.mode.findData(mode or None))

    def _fit(self) -> None:
        """Asks only what the kind of time needs."""
        kind = self._kind()
        is_break = kind is HoursKind.BREAK
        is_supervision = kind in _OF_SUPERVISION
        in_group = is_supervision and is_group(SessionKind(self.format.currentData()))
        shown = {
            "until": is_break and self._line is None,
            "minutes": not is_break,
            "side": is_supervision,
            "format": is_supervision,
            "size": in_group,
            "regular": in_group,
            "mode": kind in _MET,
            "person": kind in (*_MET, HoursKind.TRAINING),
            "reason": is_break,
            **dict.fromkeys((*self.notes, "site", "signed_by", "signed_on"), not is_break),
        }
        for name, wanted in shown.items():
            self._rows[name].setVisible(wanted)
        self._extras.setVisible(not is_break and self._extras.has_any())

    def _kind(self) -> HoursKind:
        return HoursKind(self.kind.currentData())

    # What is done

    def _on_kind(self) -> None:
        self._fit()
        self.edited.emit()

    def _on_edited(self) -> None:
        self._problem.hide()
        self.edited.emit()

    def _on_act(self) -> None:
        day = self.day.value()
        wrong = next(
            (each for each in (self.day, self.until, self.signed_on) if _is_wrong(each)), None
        )
        if wrong is not None:
            wrong.point_out()
        elif day is None:
            self._problem.setText(self.tr("On which day was it?"))
            self._problem.show()
            self.day.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._kind() is HoursKind.BREAK and not self.reason.text().strip():
            self._problem.setText(self.tr("A break needs its reason, in a word or two."))
            self._problem.show()
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._kind() is HoursKind.BREAK and self._line is None:
            self.away.emit(day, self.until.value() or day, self.reason.text().strip())
        else:
            self.done.emit(self._made(day))

    def _made(self, day: date) -> HoursLine:
        kind = self._kind()
        given = self._line or HoursLine(HoursId(""), day, kind, 0)
        if kind is HoursKind.BREAK:
            told = HoursNotes(reason=self.reason.text().strip())
            return replace(given, day=day, kind=kind, minutes=0, notes=told)
        asked = self._extras.values()
        others = tuple(each for each in given.notes.fields if each.partition("=")[0] not in asked)
        own = fields_of(asked.items())
        is_supervision = kind in _OF_SUPERVISION
        format_ = SessionKind(self.format.currentData())
        in_group = is_supervision and is_group(format_)
        side = SupervisionSide(self.side.currentData())
        return replace(
            given,
            day=day,
            kind=kind,
            minutes=self.minutes.value(),
            side=side if is_supervision else SupervisionSide.HAD,
            format=format_ if is_supervision else SessionKind.INDIVIDUAL,
            mode=str(self.mode.currentData() or "") if kind in _MET else "",
            group_size=self.size_of.value() if in_group else 0,
            person=self.person.text().strip() if self._has("person") else "",
            site=self.site.text().strip(),
            notes=replace(
                self._noted(given.notes),
                reason="",
                regular=in_group and self.regular.isChecked(),
                signed_by=self.signed_by.text().strip(),
                signed_on=self.signed_on.value(),
                fields=(*others, *own),
            ),
        )

    def _noted(self, given: HoursNotes) -> HoursNotes:
        told = {name: field.text().strip() for name, field in self.notes.items()}
        return replace(given, **told)  # type: ignore[arg-type]

    def _has(self, name: str) -> bool:
        return not self._rows[name].isHidden()

    def _restyle(self) -> None:
        self.setMaximumWidth(self._themes.px(_WIDTH))


def _is_wrong(field: DateEdit) -> bool:
    return field.isVisible() and field.is_wrong()
