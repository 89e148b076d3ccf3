"""The line for a new action: what, by when, who promised it, what it is for."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.supervision_words import action_kinds, owners
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import Button, SecondaryButton
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow
from models.records.supervision import ActionDetails, ActionKind, Owner, SupervisionSide


class ActionLine(QWidget):
    """Enter adds it. Who and what for are asked once something is typed; one may leave them.

    Signals:
        added: the words, the day or None, and the `ActionDetails`.
        edited: what is half typed.
    """

    added = Signal(str, object, object)
    edited = Signal(str)

    def __init__(self, themes: ThemeHolder, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._today = today
        self._due: date | None = None
        self._owner = Owner.ME
        self._kind = ActionKind.PRACTICE
        self._side = SupervisionSide.HAD
        self.field = LineEdit(
            themes, self.tr("Add an action"), placeholder=self.tr("Add an action")
        )
        self.field.setObjectName("new_action")
        self.by = SecondaryButton(themes, self.tr("By…"), icon="calendar")
        self.by.setObjectName("action_by")
        self.who = SecondaryButton(themes, "", compact=True)
        self.who.setObjectName("action_owner")
        self.what_for = SecondaryButton(themes, "", compact=True)
        self.what_for.setObjectName("action_kind")
        self.day = DateEdit(themes, self.tr("By which day"), today, compact=True)
        self.day.setObjectName("action_day")
        self._more = Flow(themes, gap=8)
        self._more.add(self.who)
        self._more.add(self.what_for)
        self._lay_out()
        self.field.returnPressed.connect(self.add)
        self.field.textEdited.connect(self._on_edited)
        self.by.clicked.connect(self._open_days)
        self.who.clicked.connect(self._open_owners)
        self.what_for.clicked.connect(self._open_kinds)
        self.day.changed.connect(self._on_day)
        self._show_choices()

    def set_side(self, side: SupervisionSide) -> None:
        """Whether one is supervised, or supervises: who the other one is."""
        self._side = side
        self._show_choices()

    def add(self) -> None:
        """What is typed becomes an action."""
        text = self.field.text().strip()
        if not text:
            return
        due, details = self._due, ActionDetails(self._kind, self._owner)
        self.put_back("")
        self.added.emit(text, due, details)
        # Half typed until it is on its way: nothing is lost in between.
        self.edited.emit("")

    def put_back(self, text: str) -> None:
        """Has in the line what was half typed; with nothing, all is as it was at first."""
        self.field.setText(text)
        if not text:
            self._due, self._owner, self._kind = None, Owner.ME, ActionKind.PRACTICE
            self._show_due()
        self._show_choices()

    def _lay_out(self) -> None:
        px = self._themes.px
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.field, 1)
        line.addWidget(self.by)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(line)
        column.addWidget(self.day)
        column.addWidget(self._more)
        self.day.hide()

    def _on_edited(self, text: str) -> None:
        self._show_choices()
        self.edited.emit(text)

    def _show_choices(self) -> None:
        who, kind = owners(self._side)[self._owner], action_kinds()[self._kind]
        self.who.set_words(who)
        self.who.setAccessibleName(self.tr("Who does it: {who}").format(who=who))
        self.what_for.set_words(kind)
        self.what_for.setAccessibleName(self.tr("What it is for: {kind}").format(kind=kind))
        self._more.setVisible(bool(self.field.text().strip()))

    def _open_owners(self) -> None:
        menu = self._menu("owner_menu")
        for owner, words in owners(self._side).items():
            menu.addAction(words, partial(self._take_owner, owner))
        self._pop_up(menu, self.who)

    def _open_kinds(self) -> None:
        menu = self._menu("kind_menu")
        for kind, words in action_kinds().items():
            menu.addAction(words, partial(self._take_kind, kind))
        self._pop_up(menu, self.what_for)

    def _open_days(self) -> None:
        menu = self._menu("due_menu")
        today = self._today
        offers: list[tuple[str, date | None]] = [
            (self.tr("No date"), None),
            (self.tr("Tomorrow"), _later(today, 1)),
            (self.tr("In a week"), _later(today, 7)),
            (self.tr("In two weeks"), _later(today, 14)),
            (self.tr("In four weeks"), _later(today, 28)),
        ]
        for words, day in offers:
            menu.addAction(words, partial(self._take_due, day))
        menu.addAction(self.tr("Another day…"), self._ask_day)
        self._pop_up(menu, self.by)

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName(name)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _pop_up(self, menu: QMenu, under: Button) -> None:
        menu.popup(under.mapToGlobal(QPoint(0, under.height())))

    def _take_owner(self, owner: Owner) -> None:
        self._owner = owner
        self._chosen()

    def _take_kind(self, kind: ActionKind) -> None:
        self._kind = kind
        self._chosen()

    def _take_due(self, due: date | None) -> None:
        self._due = due
        self.day.hide()
        self._show_due()
        self._chosen()

    def _chosen(self) -> None:
        self._show_choices()
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_day(self) -> None:
        self.day.set_value(self._due)
        self.day.show()
        self.day.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_day(self) -> None:
        self._due = self.day.value()
        self._show_due()

    def _show_due(self) -> None:
        if self._due is None:
            self.day.hide()
            self.by.set_words(self.tr("By…"))
        else:
            day = i18n.near_day(self._due, self._today)
            self.by.set_words(self.tr("By {day}").format(day=day))


def _later(today: date, days: int) -> date:
    return date.fromordinal(min(date.max.toordinal(), today.toordinal() + days))
