"""An item of a session that is over: what was thought, what was taken, what was promised."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.pages.supervision.words import short
from app.ui.supervision_words import carried_words, view_words
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from models.records.ids import ActionId
from models.records.supervision import Action, AgendaItem, ItemState


class PastItem(QWidget):
    """One item with everything that came of it.

    Signals:
        ticked: the action, and whether it is done now.
        action_wanted: the action that one wants to write about.
    """

    ticked = Signal(object, bool)
    action_wanted = Signal(object)

    def __init__(self, themes: ThemeHolder, item: AgendaItem, today: date) -> None:
        super().__init__()
        self._themes = themes
        self._today = today
        px = themes.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, px(6), 0, px(6))
        self._column.setSpacing(px(4))
        self._column.addWidget(Label(themes, item.question, Type.DOOR, wrap=True))
        for words, name in ((self._state(item), "past_state"), (self._age(item), "past_age")):
            self._small(words, name)
        if item.outcome:
            outcome = Label(themes, item.outcome, Type.SNIPPET, wrap=True)
            outcome.setObjectName("past_outcome")
            self._column.addWidget(outcome)
        self._aftermath(item)
        for action in item.actions:
            self._action(action)
        self.setAccessibleName(short(item.question))

    def _small(self, words: str, name: str, indent: int = 0) -> None:
        if words:
            label = Label(self._themes, words, Type.SMALL, color="text2", wrap=True)
            label.setObjectName(name)
            label.setContentsMargins(indent, 0, 0, 0)
            self._column.addWidget(label)

    def _aftermath(self, item: AgendaItem) -> None:
        told = item.aftermath
        for name, words in (
            (self.tr("What I take"), told.take),
            (self.tr("What I leave"), told.leave),
            (self.tr("What I doubt"), told.doubt),
            (self.tr("Decided"), told.decision),
            (self.tr("On ethics"), told.ethics),
            (self.tr("Because of a risk"), told.risk),
            (self.tr("In the other’s words, in gist"), told.gist),
            (self.tr("What the client might say"), told.client_view),
        ):
            if words.strip():
                line = self.tr("{name}: {words}").format(name=name, words=words)
                label = Label(self._themes, line, wrap=True)
                label.setObjectName("past_aftermath")
                self._column.addWidget(label)
        self._small(view_words(told.view), "past_view")

    def _action(self, action: Action) -> None:
        themes, px = self._themes, self._themes.px
        line = Flow(themes, gap=10)
        tick = CheckBox(themes, action.text, wrap=True)
        tick.setObjectName("past_action")
        tick.setChecked(action.done)
        tick.toggled.connect(partial(self._on_ticked, action.id))
        line.add(tick)
        if action.due is not None and not action.done:
            due = self.tr("by {day}").format(day=i18n.short_day(action.due, self._today))
            line.add(Label(themes, due, Type.SMALL, color="text2"))
        more = QuietLink(themes, self.tr("What came of it"))
        more.setObjectName("past_action_more")
        more.setAccessibleName(named(more.text(), short(action.text)))
        more.clicked.connect(partial(self._on_wanted, action.id))
        line.add(more)
        self._column.addWidget(line)
        indent = px(28)
        if action.details.dropped and not action.done:
            self._small(self.tr("Dropped"), "past_dropped", indent)
        if action.result:
            words = self.tr("What came of it: {words}").format(words=action.result)
            self._small(words, "past_result", indent)
        if action.details.effect:
            words = self.tr("What it changed in the work: {words}")
            self._small(words.format(words=action.details.effect), "past_effect", indent)

    def _state(self, item: AgendaItem) -> str:
        words = {
            ItemState.CARRIED: self.tr("Carried to the next session"),
            ItemState.PARKED: self.tr("Parked"),
            ItemState.DROPPED: self.tr("Left out"),
            ItemState.PLANNED: self.tr("Not come to yet"),
        }
        said = words.get(item.state, "")
        why = item.aftermath.dropped_why.strip()
        if item.state is ItemState.DROPPED and why:
            return self.tr("Left out: {why}").format(why=why)
        return said

    def _age(self, item: AgendaItem) -> str:
        times = item.times_carried + (item.state is ItemState.CARRIED)
        return carried_words(times, item.carried_from, self._today)

    def _on_ticked(self, action_id: ActionId, done: bool) -> None:
        self.ticked.emit(action_id, done)

    def _on_wanted(self, action_id: ActionId, _checked: bool = False) -> None:
        self.action_wanted.emit(action_id)
