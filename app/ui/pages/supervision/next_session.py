"""The next session: what might also be brought, and the agenda beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.services.preparing import Unready
from app.ui.context import PageContext
from app.ui.pages.supervision.agenda import AgendaRow
from app.ui.pages.supervision.agenda_pane import AgendaPane
from app.ui.pages.supervision.no_question import HELPFUL_SETS
from app.ui.pages.supervision.presenter import Preparation, SupervisionPresenter
from app.ui.pages.supervision.suggestions import Suggestions
from app.ui.pages.supervision.words import (
    aside_said,
    proposal_question,
    proposal_title,
    short,
)
from app.ui.widgets.focus import RING_ROOM
from app.ui.widgets.reflow import Room
from models.records.ids import ItemId
from models.records.supervision import AgendaItem, Proposal, PutAside, Session

_SUGGESTIONS = 392
_SUGGESTIONS_MEDIUM = 300
_BEFORE = "before_supervision"
"""The set to write with before a session."""


class NextSession(QWidget):
    """Gathers and orders what to bring.

    Signals:
        prepare_wanted: the id of the question whose sheet is to be opened.
        look_wanted: the id of the one whose passages are to be looked through.
        write_wanted: the id of the set to write with.
        filled: what Tab comes to may be other than before.
    """

    prepare_wanted = Signal(object)
    look_wanted = Signal(object)
    write_wanted = Signal(str)
    filled = Signal()

    def __init__(self, context: PageContext, presenter: SupervisionPresenter) -> None:
        super().__init__()
        self._context = context
        self._themes = context.theme
        self._presenter = presenter
        self._session: Session | None = None
        self._focus_wanted: ItemId | None = None
        self._suggestions = Suggestions(self._themes, context.catalogue)
        self._pane = AgendaPane(self._themes, context.catalogue)
        self._agenda, self._gate, self._need = self._pane.agenda, self._pane.gate, self._pane.need
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.addWidget(self._suggestions)
        self._panes.addWidget(self._pane, 1)
        self._connect()

    def show_session(self, session: Session, found: Preparation) -> None:
        """Shows it as it is kept; what is being typed stays."""
        self._session = session
        today = self._context.clock.today()
        self._suggestions.show_proposals(found.proposals, today)
        self._suggestions.show_aside(found.aside)
        is_typed = self._presenter.texts.waits_for("need")
        self._pane.show_session(session, today, is_need_typed=is_typed)
        self.filled.emit()
        self._restore_focus()

    def offer_sets(self) -> None:
        """Sets to write with, by what they are called now."""
        self._suggestions.offer_set(self._title_of(_BEFORE))
        self._pane.no_question.offer_sets({each: self._title_of(each) for each in HELPFUL_SETS})

    def forget_gate(self) -> None:
        """Says no more what stands in the way of beginning."""
        self._gate.clear()

    def focus_item(self, item_id: ItemId | None) -> None:
        """Gives the keyboard to a question of the agenda."""
        self._focus_wanted = item_id
        self._restore_focus()

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        panes: list[QWidget] = [row.add for row in self._suggestions.rows()[:1]]
        rows = self._agenda.rows()
        panes.append(rows[0].grip if rows else self._suggestions.own)
        return [*panes, self._need]

    def stops(self) -> list[QWidget]:
        """What Tab stops at, as one reads."""
        proposals, agenda = self._suggestions.stops(), self._pane.stops()
        is_below = self._panes.direction() is QBoxLayout.Direction.BottomToTop
        return [*agenda, *proposals] if is_below else [*proposals, *agenda]

    def leave_room(self, at_the_end: int) -> None:
        """At the start, room for the ring around what stands at the edge."""
        self._panes.setContentsMargins(self._themes.px(RING_ROOM), 0, at_the_end, 0)

    def set_room(self, room: Room, *, tight: bool) -> None:
        """Side by side, or the agenda first where room lacks."""
        px, narrow = self._themes.px, room is Room.NARROW
        self._panes.setSpacing(px(28))
        direction = QBoxLayout.Direction.BottomToTop if narrow else QBoxLayout.Direction.LeftToRight
        self._panes.setDirection(direction)
        wide = _SUGGESTIONS if room is Room.WIDE else _SUGGESTIONS_MEDIUM
        self._suggestions.setMinimumWidth(0 if narrow else px(wide))
        self._suggestions.setMaximumWidth(16_777_215 if narrow else px(wide))
        self._agenda.set_narrow(room is Room.MEDIUM, tight=tight)
        self._pane.show_hint(room is Room.WIDE)
        self.filled.emit()

    def _connect(self) -> None:
        presenter, suggestions, agenda = self._presenter, self._suggestions, self._agenda
        suggestions.added.connect(self._on_added)
        suggestions.left.connect(self._on_left)
        suggestions.reason_chosen.connect(self._on_reason)
        suggestions.reason_typed.connect(presenter.reasons.touch)
        suggestions.wanted_again.connect(self._on_wanted_again)
        suggestions.own_added.connect(presenter.add_own)
        suggestions.filled.connect(self.filled)
        suggestions.write_wanted.connect(partial(self.write_wanted.emit, _BEFORE))
        agenda.moved.connect(self._on_moved)
        agenda.removed.connect(self._on_removed)
        agenda.minutes_set.connect(presenter.set_minutes)
        agenda.question_edited.connect(self._on_question_edited)
        agenda.question_ended.connect(presenter.texts.flush)
        agenda.prepare_wanted.connect(self.prepare_wanted)
        together = self.tr("Each person’s questions stand together")
        self._pane.together_wanted.connect(partial(presenter.put_together, together))
        self._pane.no_question.kept.connect(presenter.set_instead)
        self._pane.no_question.use_wanted.connect(presenter.add_own)
        self._pane.no_question.write_wanted.connect(self.write_wanted)
        self._need.text_edited.connect(self._on_need_edited)
        self._need.ended.connect(presenter.texts.flush)
        presenter.unready.connect(self._on_unready)
        self._gate.look_wanted.connect(self.look_wanted)
        self._gate.start_wanted.connect(partial(presenter.start, is_ready=True))

    def _restore_focus(self) -> None:
        wanted, self._focus_wanted = self._focus_wanted, None
        for row in self._agenda.rows():
            if wanted is not None and row.item.id == wanted:
                row.grip.setFocus(Qt.FocusReason.TabFocusReason)

    def _title_of(self, pack_id: str) -> str:
        """What a set is called now; "" where the library has none such."""
        catalogue = self._context.catalogue
        return catalogue.get(pack_id).title if pack_id in catalogue else ""

    # What might be brought

    def _on_added(self, proposal: Proposal) -> None:
        vocabularies = self._context.catalogue.vocabularies
        self._presenter.add(proposal, proposal_question(proposal, vocabularies))
        title = proposal_title(proposal, vocabularies)
        self._context.announce(self.tr("{title}, added to the agenda.").format(title=short(title)))

    def _on_left(self, proposal: Proposal) -> None:
        title = proposal_title(proposal, self._context.catalogue.vocabularies)
        words = self.tr("Not this time: {title}").format(title=short(title))
        self._presenter.set_aside(proposal, words)

    def _on_reason(self, key: str, reason: str) -> None:
        words = self.tr("Not this time: {why}").format(why=aside_said(reason))
        self._presenter.give_reason(key, reason, words)

    def _on_wanted_again(self, aside: PutAside) -> None:
        title = proposal_title(aside.proposal, self._context.catalogue.vocabularies)
        words = self.tr("Offered again: {title}").format(title=short(title))
        self._presenter.offer_again(aside, words)

    # The agenda

    def _on_moved(self, item: AgendaItem, place: int) -> None:
        count = len(self._agenda.rows())
        words = self.tr("{question}, now {n} of {total}").format(
            question=short(item.question), n=place + 1, total=count
        )
        self._presenter.move(item.id, place, words)

    def _on_removed(self, item: AgendaItem) -> None:
        rows = self._agenda.rows()
        at = next((n for n, row in enumerate(rows) if row.item.id == item.id), 0)
        others = [row.item.id for row in rows if row.item.id != item.id]
        self._focus_wanted = others[min(at, len(others) - 1)] if others else None
        self._presenter.texts.forget(item.id)
        words = self.tr("Taken off the agenda: {question}").format(question=short(item.question))
        self._presenter.remove(item, words)

    def _on_question_edited(self, row: AgendaRow) -> None:
        self._presenter.texts.touch(row.item.id, row.question.text())

    def _on_need_edited(self) -> None:
        self._presenter.texts.touch("need", self._need.text())

    def _on_unready(self, unready: Unready) -> None:
        if self._session is not None:
            self._gate.say(unready, self._session.items)
