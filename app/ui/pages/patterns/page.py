"""Patterns: figures, and the reflections behind the mark that is chosen in one of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QWidget

from app.ui.context import PageContext
from app.ui.navigation import Handler, Page
from app.ui.pages.patterns.answering import Answering
from app.ui.pages.patterns.aside import Aside
from app.ui.pages.patterns.behind import WIDTH
from app.ui.pages.patterns.cards import CardsView
from app.ui.pages.patterns.column import Column
from app.ui.pages.patterns.found import FoundCards, FoundThen, FoundTriggers
from app.ui.pages.patterns.found_kept import FoundKept, Kept
from app.ui.pages.patterns.found_overview import FoundOverview
from app.ui.pages.patterns.kept import KeptPane, KeptView
from app.ui.pages.patterns.overview import OverviewView
from app.ui.pages.patterns.pairs import PairsView
from app.ui.pages.patterns.part_view import PartView
from app.ui.pages.patterns.presenter import (
    CONTINUUM,
    KEPT,
    OVERVIEW,
    POINTS,
    RELATIONSHIP,
    THEN,
    TRIGGERS,
    PatternsPresenter,
)
from app.ui.pages.patterns.printing import Printing
from app.ui.pages.patterns.relationship import LOOP, RelationshipView
from app.ui.pages.patterns.relationship_found import FoundRelationship
from app.ui.pages.patterns.then_now import ThenView
from app.ui.pages.patterns.top import Top
from app.ui.pages.patterns.triggers import TriggersView
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.reflow import Reflow, Room
from models.records.ids import EntryId, RepairId, SessionId
from models.records.patterns import PairHistory
from models.records.relationships import Who

_FIGURES = (OVERVIEW, TRIGGERS)


class PatternsPage(Page):
    """Parts at the left, each made when it is first chosen; what is behind a mark at the right."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._themes = context.theme
        self._today = context.clock.today()
        self._presenter = PatternsPresenter(context, self)
        self._printing = Printing(context, self._presenter, self)
        self._mark: Mark | None = None
        self._reads_behind = False
        self._overview: OverviewView
        self._triggers: TriggersView
        self._relationship: RelationshipView
        self._then: ThenView
        self._pairs: PairsView
        self._kept: KeptView
        self._kept_pane: KeptPane
        self._cards: CardsView
        self._views: dict[str, PartView] = {}
        self._makers = {
            OVERVIEW: self._made_overview,
            TRIGGERS: self._made_triggers,
            RELATIONSHIP: self._made_relationship,
            THEN: self._made_then,
            CONTINUUM: self._made_pairs,
            KEPT: self._made_kept,
            POINTS: self._made_cards,
        }
        self._build()
        self._reflow = Reflow(self, context.theme)
        self._connect()

    # What the shell calls

    def enter(self, **args: Any) -> None:
        """Shows a part.

        Args:
            args: `tab` names the part: overview, triggers, relationship, then_and_now, continuum,
                kept or key_points; for a relationship `code` or `person` (an id) says with whom.
        """
        tab = args.get("tab")
        if args.get("code") or args.get("person"):
            self._presenter.whom = Who(args.get("code") or "", args.get("person"))
        if tab in self._makers:
            self._head.set_part(tab)
            self._show_part(tab)
        elif not self._views:
            self._show_part(OVERVIEW)
        self._top.wait()
        self._presenter.show()

    def leave(self) -> None:
        self._top.wait_no_more()
        self._flush_cards()
        self._presenter.hide()

    def hand_over(self) -> None:
        """Keeps what is half typed of something kept, and of a cue card; at lock."""
        self._presenter.hand_over()
        self._flush_cards()

    def resume_args(self) -> dict[str, str] | None:
        """The part one was at, to come back to after a lock."""
        part, whom = self._presenter.part, self._presenter.whom
        with_whom = {"code": whom.code, "person": whom.person or ""}
        return {"tab": part, **(with_whom if part == RELATIONSHIP else {})}

    def handlers(self) -> Mapping[str, Handler]:
        return {"print": self._printing.show_part}

    def panes(self) -> list[QWidget]:
        panes: list[QWidget] = []
        if self._left.isVisible():
            panes += [self._head.first_focus(), *self._targets()[:1]]
        if self._side.isVisible():
            panes.append(self._side.focus_target())
        return panes

    def first_focus(self) -> QWidget | None:
        return self._head.first_focus() if self._left.isVisible() else self._side.focus_target()

    # Building

    def _build(self) -> None:
        themes = self._themes
        self._top = Top(themes, self._names(), self._today)
        self._head = self._top.head
        self._left = Column(themes, self._top)
        self._side = Aside(themes)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._left)
        self._splitter.addWidget(self._side)
        self._splitter.setStretchFactor(0, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)

    def _names(self) -> dict[str, str]:
        return {
            OVERVIEW: self.tr("Overview"),
            TRIGGERS: self.tr("Triggers"),
            RELATIONSHIP: self.tr("A relationship"),
            THEN: self.tr("Then and now"),
            CONTINUUM: self.tr("Between two ends"),
            KEPT: self.tr("Kept"),
            POINTS: self.tr("Cue cards, key points"),
        }

    def _connect(self) -> None:
        presenter = self._presenter
        self._head.part_chosen.connect(self._on_part)
        self._head.period_chosen.connect(self._on_period)
        presenter.overview_found.connect(self._on_overview)
        presenter.triggers_found.connect(self._on_triggers)
        presenter.relationship_found.connect(self._on_relationship)
        presenter.then_found.connect(self._on_then)
        presenter.pairs_found.connect(self._on_pairs)
        presenter.kept_found.connect(self._on_kept)
        presenter.cards_found.connect(self._on_cards)
        behind = self._side.behind
        presenter.behind_found.connect(behind.show_cards)
        behind.cards_wanted.connect(presenter.ask_behind)
        behind.opened.connect(self._open)
        behind.left.connect(self._hide_behind)
        behind.bring_wanted.connect(self._on_bring)
        self._reflow.changed.connect(self._fit)
        self._reflow.short_changed.connect(self._fit)
        self._themes.changed.connect(self._fit)

    def _made_overview(self) -> PartView:
        self._overview = OverviewView(self._themes, self._today)
        return self._overview

    def _made_triggers(self) -> PartView:
        self._triggers = TriggersView(self._themes, self._today)
        self._triggers.cue_wanted.connect(self._presenter.add_cue)
        return self._triggers

    def _made_relationship(self) -> PartView:
        view = self._relationship = RelationshipView(self._themes, self._today)
        view.who_wanted.connect(self._on_whom)
        view.loop_wanted.connect(self._record_loop)
        view.entry_wanted.connect(self._open)
        view.session_wanted.connect(self._open_session)
        view.repair_wanted.connect(self._open_repair)
        return view

    def _made_then(self) -> PartView:
        self._then = ThenView(self._themes, self._today)
        self._presenter.answers_found.connect(self._then.same.show_answers)
        self._then.question_wanted.connect(self._presenter.ask_answers)
        self._then.entry_wanted.connect(self._open)
        return self._then

    def _made_pairs(self) -> PartView:
        self._pairs = PairsView(self._themes, self._today)
        self._pairs.sheet_wanted.connect(self._printing.show_group_sheet)
        return self._pairs

    def _made_kept(self) -> PartView:
        self._kept = KeptView(self._themes, self._today)
        self._kept.kept_chosen.connect(self._on_kept_chosen)
        self._kept.kept_opened.connect(self._on_kept_opened)
        pane = KeptPane(self._themes, self._today, self._presenter.answers.words)
        answering = Answering(self._context, self._presenter, pane, self)
        answering.done.connect(self._back_to_list)
        pane.entry_wanted.connect(self._open)
        pane.left.connect(self._hide_behind)
        self._kept_pane = pane
        self._side.add_kept(pane)
        return self._kept

    def _made_cards(self) -> PartView:
        presenter, view = self._presenter, CardsView(self._themes, self._today)
        view.added.connect(presenter.add_cue)
        presenter.cue_not_kept.connect(view.put_back)
        view.changed.connect(presenter.change_cue)
        view.begun.connect(presenter.begin_cue)
        view.removed.connect(presenter.remove_cue)
        view.three_wanted.connect(presenter.set_three)
        view.entry_wanted.connect(self._open)
        view.session_wanted.connect(self._open_session)
        view.print_wanted.connect(self._printing.show_digest)
        view.told.connect(self._context.tell)
        self._cards = view
        return view

    # Parts

    def _view(self, part: str) -> PartView:
        """A part, made where it is wanted for the first time."""
        if part not in self._views:
            view = self._makers[part]()
            view.chosen.connect(self._on_chosen)
            view.pressed.connect(self._on_pressed)
            view.opened.connect(self._on_opened)
            self._views[part] = view
            self._left.add(view)
        return self._views[part]

    def _on_part(self, part: str) -> None:
        self._show_part(part)
        self._presenter.refresh()

    def _show_part(self, part: str) -> None:
        self._presenter.part = part
        self._left.show_view(self._view(part))
        self._head.set_pickers(time=part in (*_FIGURES, POINTS), person=part in (*_FIGURES, KEPT))
        self._presenter.period = self._head.period(self._context.clock.today())
        self._top.say_nothing()
        self._side.show_kept(part == KEPT)
        self._set_mark(None)
        self._fit()

    def _on_period(self) -> None:
        self._presenter.period = self._head.period(self._context.clock.today())
        self._set_mark(None)
        self._presenter.refresh()

    def _arrives_for(self, part: str) -> bool:
        """Whether what was read is what is waited for."""
        if self._presenter.part != part:
            return False
        self._top.wait_no_more()
        return True

    def _on_overview(self, found: FoundOverview) -> None:
        if self._arrives_for(OVERVIEW):
            nothing = self.tr("No reflections in this time.")
            held, since = len(found.shown.held), self._presenter.period.since
            said = "" if held else nothing
            self._top.show_counts(found.codes, found.total, held, since=since, nothing=said)
            self._overview.show_found(found)
            self._show_first(self._overview.current_mark())

    def _on_triggers(self, found: FoundTriggers) -> None:
        if self._arrives_for(TRIGGERS):
            nothing = self.tr("No trigger was named in these reflections.")
            said, since = "" if found.lines else nothing, self._presenter.period.since
            self._top.show_counts(
                found.codes, found.total, found.matching, since=since, nothing=said
            )
            self._triggers.show_found(found)
            self._show_first(self._triggers.current_mark())

    def _on_relationship(self, found: FoundRelationship) -> None:
        if self._arrives_for(RELATIONSHIP):
            self._presenter.whom = found.who or Who()
            self._relationship.show_found(found)
            if self._mark is not None and self._relationship.marked() is None:
                self._set_mark(None)
            self._fit()

    def _on_whom(self, who: Who) -> None:
        self._presenter.whom = who
        self._set_mark(None)
        self._presenter.refresh()

    def _on_then(self, found: FoundThen) -> None:
        if self._arrives_for(THEN):
            self._then.show_found(found)

    def _on_pairs(self, pairs: tuple[PairHistory, ...]) -> None:
        if self._arrives_for(CONTINUUM):
            self._pairs.show_found(pairs)
            self._left.put_in_order(self._pairs)

    def _on_cards(self, found: FoundCards) -> None:
        if self._arrives_for(POINTS):
            self._cards.show_found(found)

    def _show_first(self, mark: Mark | None) -> None:
        """What is behind the mark that leads, where there is room beside the figures."""
        if mark is not None and self._reflow.room is Room.WIDE:
            self._set_mark(mark)
        elif mark is None:
            self._set_mark(None)
        self._fit()

    # What was kept, and cards

    def _on_kept(self, found: FoundKept) -> None:
        if self._arrives_for(KEPT):
            self._head.set_people(found.codes)
            self._kept.show_found(found, self._presenter.period.code)

    def _on_kept_chosen(self, kept: Kept | None) -> None:
        self._kept_pane.show_kept(kept)
        if kept is None and self._presenter.part == KEPT:
            self._reads_behind = False
        self._fit()

    def _on_kept_opened(self, kept: Kept) -> None:
        self._kept_pane.show_kept(kept)
        self._reads_behind = True
        self._fit()
        self._kept_pane.focus_target().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _back_to_list(self) -> None:
        self._reads_behind = False
        self._fit()
        target = self._kept.list if self._kept.list.isVisible() else self._head.first_focus()
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _flush_cards(self) -> None:
        if POINTS in self._views:
            self._cards.flush()

    # What is behind a mark

    def _on_chosen(self, mark: Mark) -> None:
        self._set_mark(mark)
        self._fit()

    def _on_pressed(self, mark: Mark) -> None:
        if self._reflow.room is not Room.WIDE and mark.entries:
            self._reads_behind = True
            self._fit()

    def _on_opened(self, mark: Mark) -> None:
        """Straight into the Journal where there is one, else to the list of them."""
        if not mark.entries:
            return
        if len(set(mark.entries)) == 1:
            self._open(mark.entries[0])
            return
        self._set_mark(mark)
        self._reads_behind = True
        self._fit()
        self._side.focus_target().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _set_mark(self, mark: Mark | None) -> None:
        if mark is None:
            self._reads_behind = False
        self._mark = mark
        self._side.behind.show_mark(mark)

    def _hide_behind(self) -> None:
        had_focus = self._side.isAncestorOf(QApplication.focusWidget() or self)
        self._reads_behind = False
        if self._reflow.room is Room.WIDE:
            self._set_mark(None)
        self._fit()
        targets = self._targets()
        if had_focus:
            target = targets[0] if targets else self._head.first_focus()
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_bring(self) -> None:
        if self._mark is not None:
            self._presenter.bring(self._mark)

    def _open(self, entry_id: EntryId) -> None:
        self._context.navigate.show("journal", entry_id=entry_id)

    def _open_session(self, session_id: SessionId) -> None:
        self._context.navigate.show("supervision", session_id=session_id)

    def _open_repair(self, repair_id: RepairId) -> None:
        self._context.navigate.show("repairs", repair_id=repair_id)

    def _record_loop(self, code: str) -> None:
        self._context.navigate.show("write", packs=[LOOP], code=code, back="patterns")

    def _targets(self) -> list[QWidget]:
        """What can take the keyboard in a part, the figure that was used last leading."""
        view = self._views.get(self._presenter.part)
        key = self._mark.key if self._mark is not None else ""
        return view.targets(key) if view is not None else []

    # Room

    def _fit(self) -> None:
        """Both panes, or one after the other with a way back."""
        wide = self._reflow.room is Room.WIDE
        alone = not wide and self._reads_behind
        self._side.set_alone(not wide)
        has_aside = self._mark is not None or self._presenter.part == KEPT
        self._side.setVisible(alone or (wide and has_aside))
        self._left.setVisible(not alone)
        for view in self._views.values():
            view.set_beside(self._reflow.room is not Room.NARROW)
        self._left.set_scrolls_along(self._reflow.is_short)
        self._left.set_gutter(self._reflow.gutter)
        if wide and self._side.isVisible():
            side = self._themes.px(WIDTH)
            self._splitter.setSizes([max(1, self.width() - side), side])
