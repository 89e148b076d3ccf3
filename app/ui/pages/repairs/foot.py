"""The foot of a repair: when it is followed up, closing it, and going on."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.pages.repairs.words import tr
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.fields import ComboBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from models.records.repairs import RepairCard
from models.records.values import DueRule

_TODAY, _WEEK, _OTHER = "today", "week", "other"


class RepairFoot(QWidget):
    """What can be done with the repair at hand.

    Signals:
        due_chosen: a rule, and the day where it is one.
        close_wanted, go_wanted: the lesser and the primary button were pressed.
    """

    due_chosen = Signal(object, object)
    close_wanted = Signal()
    go_wanted = Signal()

    def __init__(self, themes: ThemeHolder, today: date) -> None:
        super().__init__()
        self._themes = themes
        self._today = today
        self._make()
        self._lay_out()
        self._connect()
        self._restyle()

    def show_card(self, card: RepairCard, today: date, *, may_wait: bool) -> None:
        """Shows when a repair is followed up, where it may be."""
        self._today = today
        self._when.setVisible(may_wait)
        self._before.setVisible(not may_wait)
        named_day = card.due if card.rule is DueRule.DATE else None
        self._fill(named_day)
        wanted = {
            DueRule.NONE: DueRule.NONE.value,
            DueRule.NOW: _TODAY,
            DueRule.NEXT_CONTACT: DueRule.NEXT_CONTACT.value,
            DueRule.NEXT_SUPERVISION: DueRule.NEXT_SUPERVISION.value,
            DueRule.DATE: self._key_of(named_day),
        }[card.rule]
        self._box.setCurrentIndex(max(0, self._box.findData(wanted)))
        if not (self._day.isVisible() and self._day.first_focus().hasFocus()):
            self._day.set_value(named_day)
            self._day.hide()
        self._again()

    def show_acts(self, lesser: str, primary: str) -> None:
        """Words the buttons; without words one is not there."""
        for button, words in ((self.close_button, lesser), (self.go_button, primary)):
            button.setVisible(bool(words))
            if words:
                button.set_words(words)
        self._again()

    def set_gutter(self, gutter: int, *, tight: bool) -> None:
        """How far from the sides it stands, in pixels."""
        px = self._themes.px
        self._row.setContentsMargins(gutter, px(5 if tight else 13), gutter, px(6 if tight else 14))
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self._themes.color("line"))

    # Building

    def _make(self) -> None:
        themes = self._themes
        self._label = Label(themes, tr("Follow up"), color="text2")
        self._box = ComboBox(themes, tr("Follow up"))
        self._box.setObjectName("repair.due")
        self._label.setBuddy(self._box)
        self._day = DateEdit(themes, tr("Follow up on"), self._today, ahead=True)
        self._day.setObjectName("repair.due_day")
        self._day.hide()
        self.close_button = SecondaryButton(themes, tr("Close this repair…"))
        self.close_button.setObjectName("repair.close")
        self.go_button = PrimaryButton(themes, "")
        self.go_button.setObjectName("repair.go")

    def _lay_out(self) -> None:
        self._when = QWidget()
        when = QHBoxLayout(self._when)
        when.setContentsMargins(0, 0, 0, 0)
        when.setSpacing(self._themes.px(10))
        when.addWidget(self._label)
        when.addWidget(self._box)
        # Where both buttons do not fit on a line, they stand one above the other.
        self._acts = Flow(self._themes, gap=10)
        self._acts.add(self.close_button)
        self._acts.add(self.go_button)
        # Keeps the buttons at the end where nothing stands before them.
        self._before = QWidget()
        self._before.setFixedSize(0, 0)
        self._flow = Flow(self._themes, gap=12)
        self._flow.flow.set_spread(True)
        for part in (self._when, self._before, self._day, self._acts):
            self._flow.add(part)
        self._row = QVBoxLayout(self)
        self._row.addWidget(self._flow, 0, Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        self._box.activated.connect(self._on_chosen)
        self._day.changed.connect(self._on_day)
        self.close_button.clicked.connect(self.close_wanted)
        self.go_button.clicked.connect(self.go_wanted)
        self._themes.changed.connect(self._restyle)

    # Inner workings

    def _fill(self, day: date | None) -> None:
        self._box.clear()
        if day is not None and self._key_of(day) == _OTHER and day != date.min:
            self._box.addItem(i18n.brief_day(day, self._today), _OTHER)
        self._box.addItem(tr("Today"), _TODAY)
        self._box.addItem(tr("In a week"), _WEEK)
        self._box.addItem(tr("At the next contact"), DueRule.NEXT_CONTACT.value)
        self._box.addItem(tr("At the next supervision"), DueRule.NEXT_SUPERVISION.value)
        self._box.addItem(tr("On another day…"), DueRule.DATE.value)
        self._box.addItem(tr("No date"), DueRule.NONE.value)
        self._box.updateGeometry()

    def _key_of(self, day: date | None) -> str:
        if day == self._today:
            return _TODAY
        return _WEEK if day == self._today + timedelta(days=7) else _OTHER

    def _on_chosen(self, _at: int) -> None:
        key = self._box.currentData()
        if key == DueRule.DATE.value:
            self._day.show()
            self._again()
            self._day.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._day.hide()
        self._again()
        days = {_TODAY: self._today, _WEEK: self._today + timedelta(days=7)}
        if key in days:
            self.due_chosen.emit(DueRule.DATE, days[key])
        elif key != _OTHER:
            self.due_chosen.emit(DueRule(key), None)

    def _on_day(self) -> None:
        day = self._day.value()
        if day is not None:
            self.due_chosen.emit(DueRule.DATE, day)

    def _again(self) -> None:
        self._acts.flow.invalidate()
        self._flow.flow.invalidate()
        self._flow.updateGeometry()

    def _restyle(self) -> None:
        self._again()
        self.update()
