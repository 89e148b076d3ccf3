"""The question to bring to supervision: one field, shown when the reflection is marked."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.label import Label
from models.records.ids import EntryId
from models.records.supervision import ItemState, Session

WIDTH = 728
_SOON = 7


class BringBar(QWidget):
    """Asks for the question; says that it is on an agenda only when it is."""

    edited = Signal(str)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setObjectName("bring_bar")
        self._heading = Label(themes, self.tr("The question I want to bring"), semibold=True)
        self._agenda = Label(themes, "", Type.SMALL, color="text2")
        self._agenda.setObjectName("on_agenda")
        self.field = LineEdit(
            themes,
            self.tr("The question I want to bring"),
            placeholder=self.tr("In one sentence, or leave it"),
        )
        self.field.setObjectName("bring_question")
        self.field.textEdited.connect(self.edited)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._agenda)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(7))
        column.addLayout(head)
        column.addWidget(self.field)
        self._inner = inner
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        self._row.addWidget(inner, 1000)
        self._row.addStretch(1)
        themes.changed.connect(self._restyle)
        self._restyle()

    def show_session(self, session: Session | None, entry_id: EntryId | None, today: date) -> None:
        """Names the day of the next session, and the agenda this reflection is already on."""
        heading = self.tr("The question I want to bring")
        agenda = ""
        if session is not None:
            day = session.plan.held_at.date()
            if 0 < (day - today).days < _SOON:
                heading = self.tr("The question I want to bring on {day}").format(
                    day=i18n.weekday(day)
                )
            if entry_id is not None and _is_on(session, entry_id):
                agenda = self.tr("On the agenda for {person}, {day}").format(
                    person=session.plan.person, day=i18n.near_day(day, today)
                )
        self._heading.setText(heading)
        self.field.setAccessibleName(heading)
        self._agenda.setText(agenda)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self._themes.color("line"))

    def _restyle(self) -> None:
        px = self._themes.px
        self._row.setContentsMargins(px(24), px(13), px(24), px(15))
        self._inner.setMaximumWidth(px(WIDTH))
        self.update()


def _is_on(session: Session, entry_id: EntryId) -> bool:
    waiting = (ItemState.PLANNED, ItemState.PARKED, ItemState.CARRIED)
    return any(
        source.id == entry_id
        for item in session.items
        if item.state in waiting
        for source in item.sources
    )
