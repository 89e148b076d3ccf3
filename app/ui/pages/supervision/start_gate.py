"""What is to be looked through before a session is started."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.services.preparing import Unready
from app.ui.pages.supervision.in_view import bring_into_view
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import QuietLink, SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.flow import Flow
from app.ui.widgets.notice import Notice
from models.records.ids import ItemId
from models.records.supervision import AgendaItem


class StartGate(Card):
    """Hidden until something is to be looked through.

    Signals:
        look_wanted: the item to look through.
        start_wanted: to start all the same.
    """

    look_wanted = Signal(object)
    start_wanted = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(themes, padding=14, fill="notice_tint", edge="notice", parent=parent)
        self.setObjectName("start_gate")
        self._item_id: ItemId | None = None
        self._notice = Notice(themes, "start_gate")
        self.look = SecondaryButton(themes, self.tr("Look through it"), compact=True)
        self.look.setObjectName("start_gate_look")
        self.start = QuietLink(themes, self.tr("Start all the same"))
        self.start.setObjectName("start_gate_start")
        foot = Flow(themes, gap=14)
        foot.add(self.look)
        foot.add(self.start)
        self.column.setSpacing(themes.px(8))
        self.column.addWidget(self._notice)
        self.column.addWidget(foot)
        self.look.clicked.connect(self._on_look)
        self.start.clicked.connect(self.start_wanted)
        self.hide()

    def say(self, unready: Unready, items: tuple[AgendaItem, ...]) -> None:
        """Says which questions are not ready, and takes the keyboard."""
        places = {item.id: item.place + 1 for item in items}
        wanted = unready.passages or unready.marked
        self._item_id = wanted[0]
        known = [str(places[each]) for each in wanted if each in places]
        if unready.passages:
            what = self.tr("Look through what you show before you start.")
            one = self.tr("Not looked through yet: question {numbers}.")
            several = self.tr("Not looked through yet: questions {numbers}.")
        else:
            what = self.tr("Something you show whole may tell who it is about.")
            one = self.tr("A name or a number stands in it: question {numbers}.")
            several = self.tr("A name or a number stands in it: questions {numbers}.")
        then = (one if len(known) == 1 else several).format(numbers=", ".join(known))
        self.start.setVisible(not unready.passages)
        self.show()
        self._notice.say(what, then)
        self.look.setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_view(self)

    def clear(self) -> None:
        """Says nothing any more."""
        self._item_id = None
        self._notice.clear()
        self.hide()

    def stops(self) -> list[QWidget]:
        """What Tab stops at."""
        return [self.look, self.start]

    def _on_look(self) -> None:
        if self._item_id is not None:
            self.look_wanted.emit(self._item_id)
