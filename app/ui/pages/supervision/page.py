"""Supervision: gather and order what to bring, and look back at what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.ui.context import PageContext
from app.ui.navigation import Handler, Page
from app.ui.pages.supervision.foot import Foot
from app.ui.pages.supervision.framing_way import FramingFoot, FramingWay
from app.ui.pages.supervision.handing_over import SupervisionDocuments
from app.ui.pages.supervision.heading import Heading
from app.ui.pages.supervision.next_session import NextSession
from app.ui.pages.supervision.parts import Parts, SupervisionPart, part_titles
from app.ui.pages.supervision.past import PastSessions
from app.ui.pages.supervision.plan_way import PlanWay
from app.ui.pages.supervision.presenter import Preparation, SupervisionPresenter
from app.ui.pages.supervision.words import last_session_line, meeting_title
from app.ui.widgets.focus import RING_ROOM
from app.ui.widgets.footed import move
from app.ui.widgets.in_sight import InSight
from app.ui.widgets.reading_order import go_on, reading_order
from app.ui.widgets.reflow import Reflow, Room
from app.ui.widgets.tab_chain import chain
from app.ui.widgets.undo_bar import FOOT
from app.ui.words import meeting_line
from models.records.ids import ItemId, SessionId
from models.records.supervision import Session, SessionState

NEXT, PAST = "next", "past"
PART = "part"
"""Names in `enter` what is shown: next, past, or one of `parts.PARTS`."""
ITEM = "item_id"
"""Names in `enter` the question whose sheet is opened."""

_BAR = 8
"""How wide a scroll bar is."""


class SupervisionPage(Page):
    """Prepares the next session; shows the past ones."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._themes = context.theme
        self._presenter = SupervisionPresenter(context, self)
        self._found = Preparation(None)
        self._sheet_wanted: ItemId | None = None
        self._framing_title = ""
        self._build()
        self._reflow = Reflow(self, context.theme)
        self._connect()
        self._restyle()

    # What the shell calls

    def enter(self, **args: Any) -> None:
        """Shows the next session, or a past one.

        Args:
            args: `session_id` of a past session to show, or `item_id` of a question to prepare.
        """
        self._planning.close_it()
        if args.get(ITEM) is not None:
            self._tabs.set_value(NEXT)
            self._sheet_wanted = ItemId(args[ITEM])
        self._presenter.show()
        wanted = args.get(PART)
        if args.get("session_id") is not None:
            self._tabs.set_value(PAST)
            self._show_tab()
            self._past.want(SessionId(args["session_id"]))
        elif wanted is not None and wanted in self._names:
            self._tabs.set_value(wanted)
            before = self._part()
            more = {name: value for name, value in args.items() if name != PART}
            self._show_tab(**more)
            if before is not None and before is self._part() and not more:
                before.enter()
        elif (part := self._part()) is not None:
            part.enter()

    def leave(self) -> None:
        self._presenter.hide()
        self._framing.flush()
        self._past.flush()
        if self._parts.shown is not None:
            self._parts.shown.leave()

    def hand_over(self) -> None:
        """Everything typed is on its way to the journal, or kept sealed; at lock."""
        self._presenter.hand_over()
        self._framing.hand_over()
        self._past.hand_over()
        self._parts.hand_over()

    def resume_args(self) -> dict[str, str] | None:
        """Where to be again after a lock."""
        part = self._part()
        if part is None:
            item_id = self._framing.item_id if self._tabs.value() == NEXT else None
            return {ITEM: item_id} if item_id is not None else {}
        return {PART: self._tabs.value(), **part.resume_args()}

    def handlers(self) -> Mapping[str, Handler]:
        """One way for all parts: what is printed depends on which is in front."""
        return {"print": self._print}

    def _print(self) -> None:
        part = self._part()
        if part is None:
            self._show_sheet()
        elif "print" in part.handlers():
            part.handlers()["print"]()

    def _part(self) -> SupervisionPart | None:
        """The part in front; None for the next session and the past ones."""
        return self._parts.shown

    def panes(self) -> list[QWidget]:
        part = self._part()
        if part is not None:
            return part.panes()
        if self._tabs.value() == PAST:
            return [self._past.list]
        if self._stack.currentWidget() is self._form_page:
            return [self._planning.first_focus()]
        if self._stack.currentWidget() is self._framing_page:
            return self._framing.panes()
        return [*self._next.panes(), self._foot.start]

    def first_focus(self) -> QWidget | None:
        part = self._part()
        if part is not None:
            return part.first_focus()
        if self._stack.currentWidget() is self._form_page:
            return self._planning.first_focus()
        if self._stack.currentWidget() is self._framing_page:
            return self._framing.first_focus()
        return None

    def focusNextPrevChild(self, next: bool) -> bool:
        """On a sheet Tab goes as one reads: parts of it are made as they are wanted."""
        if self._stack.currentWidget() is self._framing_page:
            parts = (
                *(self._heading, self._framing.sheet, self._framing.passages),
                self._framing_foot,
            )
            stops = [stop for part in parts for stop in reading_order(part)]
            return go_on(self, stops, next) or super().focusNextPrevChild(next)
        return super().focusNextPrevChild(next)

    # Building

    def _build(self) -> None:
        themes = self._themes
        self._names = {
            NEXT: self.tr("Next session"),
            PAST: self.tr("Past sessions"),
            **part_titles(),
        }
        self._heading = Heading(themes, self._names)
        self._tabs = self._heading.tabs
        self._planning = PlanWay(self._context, self._presenter)
        self._next = NextSession(self._context, self._presenter)
        self._past = PastSessions(self._context)
        self._papers = SupervisionDocuments(self._context, self)
        self._stack = QStackedWidget()
        self._columns: dict[QWidget, QVBoxLayout] = {}
        self._prepare_page = self._scrolling(self._next)
        self._form_page = self._scrolling(self._planning)
        self._framing_foot = FramingFoot(themes)
        self._framing_foot.setObjectName(FOOT)
        self._framing = FramingWay(self._context, self._framing_foot)
        self._framing_page = self._scrolling(self._framing)
        for page in (self._prepare_page, self._form_page, self._framing_page, self._past):
            self._stack.addWidget(page)
        self._parts = Parts(self._context, self._stack)
        self._foot = Foot(themes)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._heading)
        self._body = QVBoxLayout()
        self._body.addWidget(self._stack, 1)
        self._column.addLayout(self._body, 1)
        self._column.addWidget(self._foot)
        self._column.addWidget(self._framing_foot)

    def _scrolling(self, inner: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(inner, 1)
        area.setWidget(page)
        InSight(self._themes, area)
        self._columns[area] = column
        return area

    def _connect(self) -> None:
        presenter, heading = self._presenter, self._heading
        presenter.prepared.connect(self._on_prepared)
        presenter.past_ready.connect(self._past.show_session)
        presenter.begun.connect(self._on_begun)
        self._tabs.changed.connect(self._on_tab)
        heading.change_wanted.connect(self._planning.change)
        heading.another_wanted.connect(self._planning.plan_another)
        heading.session_chosen.connect(presenter.prepare)
        self._planning.opened.connect(self._show_tab)
        self._planning.put_off.connect(self._on_put_off)
        self._next.prepare_wanted.connect(self._on_prepare_wanted)
        self._next.look_wanted.connect(self._on_look_wanted)
        self._next.write_wanted.connect(self._write)
        self._next.filled.connect(self._order_tabs)
        self._framing.left.connect(self._on_framing_left)
        self._framing.shown.connect(self._on_framing_shown)
        self._past.wanted.connect(presenter.ask_past)
        self._past.ticked.connect(presenter.set_done)
        self._past.record_wanted.connect(self._papers.show_record)
        bar = self._prepare_page.verticalScrollBar()
        bar.rangeChanged.connect(self._leave_room_for_bar)
        self._foot.start.clicked.connect(self._on_start)
        self._foot.paper.clicked.connect(self._show_sheet)
        self._reflow.changed.connect(self._restyle)
        self._reflow.tight_changed.connect(self._restyle)
        self._themes.changed.connect(self._restyle)

    # Showing

    def _on_prepared(self, found: Preparation) -> None:
        self._next.offer_sets()
        self._found = found
        session = found.session
        today = self._context.clock.today()
        if session is not None:
            self._show_session(session)
        self._framing.follow(session)
        self._open_wanted_sheet()
        self._planning.show_found(found)
        shown = session.id if session is not None else None
        self._heading.show_others(found.to_come, shown, today)
        self._past.show_cards(found.cards, today)
        if self._tabs.value() == PAST:
            self._past_again()
        self._foot.show_last(last_session_line(found.last, today) if found.last else "")
        self._show_tab()

    def _past_again(self) -> None:
        row = self._past.list.currentItem()
        if row is not None:
            self._past.list.itemActivated.emit(row)

    def _show_session(self, session: Session) -> None:
        self._heading.set_line(self._line_words(session))
        self._next.show_session(session, self._found)
        self._foot.show_start(goes_on=session.state is SessionState.HELD)
        self._fit_foot()

    def _line_words(self, session: Session) -> str:
        line = meeting_line(session.plan)
        if session.state is SessionState.HELD:
            return self.tr("{line}. Begun, not finished").format(line=line)
        if session.plan.held_at.date() < self._context.clock.today():
            return self.tr("{line}. Not held here").format(line=line)
        return line

    def _show_tab(self, **args: Any) -> None:
        session = self._found.session
        part = self._parts.show(self._tabs.value(), **args)
        past = self._tabs.value() == PAST or part is not None
        planning = session is None or self._planning.is_open
        page: QWidget = self._past if part is None else part
        if not past:
            page = self._form_page if planning else self._prepare_page
        framing = page is self._prepare_page and self._framing.item_id is not None
        page = self._framing_page if framing else page
        self._stack.setCurrentWidget(page)
        self._framing_foot.setVisible(framing)
        today = self._context.clock.today()
        title = self._names[self._tabs.value()] if past else self.tr("Supervision")
        if not past and session is not None and not planning:
            title = meeting_title(session.plan.held_at, today)
        shown = not past and not planning and not framing
        self._heading.say(self._framing_title if framing else title, of_session=shown)
        self._foot.offer(shown)
        has_foot = part is None and not framing
        self._foot.setVisible(has_foot and (shown or self._foot.has_words()))
        self._place_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()
        self._fit_foot()

    def _fit_head(self) -> None:
        self._heading.fit(self.width() - 2 * self._reflow.gutter)

    def _fit_foot(self) -> None:
        self._foot.fit(self.width() - 2 * self._reflow.gutter)

    def _order_tabs(self) -> None:
        """As one reads: rows come last to Tab when they are made, after the foot."""
        heading = [each for each in chain(self._heading) if each.focusPolicy()]
        foot = self._foot
        for before, after in pairwise([heading[-1], *self._next.stops(), foot.paper, foot.start]):
            self.setTabOrder(before, after)

    # What is done

    def _on_tab(self, _tab: str) -> None:
        self._show_tab()

    def _on_put_off(self) -> None:
        self._show_tab()
        self._heading.focus_change()

    def _on_prepare_wanted(self, item_id: ItemId) -> None:
        session = self._found.session
        if session is not None:
            self._presenter.texts.flush()
            self._framing.open(session, item_id)
            self._show_tab()
            self._framing.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def _on_start(self) -> None:
        session = self._found.session
        goes_on = session is not None and session.state is SessionState.HELD
        self._next.forget_gate()
        self._presenter.start(is_ready=goes_on)

    def _on_look_wanted(self, item_id: ItemId) -> None:
        if self._found.session is not None:
            self._next.forget_gate()
            self._framing.open(self._found.session, item_id, at_passages=True)
            self._show_tab()

    def _open_wanted_sheet(self) -> None:
        """After a lock one is on the same sheet again."""
        wanted, self._sheet_wanted = self._sheet_wanted, None
        if wanted is not None and self._found.session is not None:
            self._framing.open(self._found.session, wanted)

    def _on_framing_shown(self, number: int, total: int) -> None:
        said = self.tr("Question {n} of {total}").format(n=number, total=total)
        if said != self._framing_title:
            self._framing_title = said
            self._heading.title.setText(said)
            self._context.announce(said)

    def _on_framing_left(self, item_id: ItemId | None) -> None:
        self._framing_title = ""
        self._show_tab()
        self._next.focus_item(item_id)

    def _write(self, pack_id: str) -> None:
        self._context.navigate.show("write", packs=[pack_id], back="supervision")

    def _on_begun(self, session_id: SessionId) -> None:
        self._context.navigate.show("in_session", session_id=session_id)

    def _show_sheet(self) -> None:
        """The agenda on one page, as it stands now."""
        if self._presenter.session_id is not None:
            self._presenter.texts.flush()
            self._papers.show_sheet(self._presenter.session_id)

    # Looks

    def _leave_room_for_bar(self) -> None:
        """Keeps the panes as wide whether they scroll or not."""
        scrolls = self._prepare_page.verticalScrollBar().maximum() > 0
        self._next.leave_room(0 if scrolls else self._themes.px(_BAR))

    def _place_head(self) -> None:
        """In a tight window the head scrolls with the page; the list of past ones has its own."""
        gutter, tight = self._reflow.gutter, self._reflow.is_tight
        page = self._stack.currentWidget()
        inside = self._columns.get(page) if tight and page is not None else None
        move(self._heading, inside or self._column, 0)
        # The tabs, or the form, say it too.
        titled = (self._prepare_page, self._framing_page)
        self._heading.title.setVisible(not tight or page in titled)
        narrow = self._reflow.room is Room.NARROW
        self._heading.place(None if inside is not None else gutter, narrow=narrow)

    def _restyle(self) -> None:
        px, room = self._themes.px, self._reflow.room
        gutter, tight = self._reflow.gutter, self._reflow.is_tight
        narrow = room is Room.NARROW
        self._place_head()
        self._fit_head()
        start = max(0, gutter - px(RING_ROOM))
        self._body.setContentsMargins(start, 0, max(0, gutter - px(_BAR + 4)), 0)
        self._past.setContentsMargins(px(RING_ROOM), 0, px(_BAR), 0)
        self._past.set_narrow(narrow)
        self._leave_room_for_bar()
        self._foot.place(gutter, narrow=narrow, tight=tight)
        self._fit_foot()
        self._framing_foot.set_margins(gutter, tight=tight)
        self._framing.set_room(stacked=narrow)
        self._next.set_room(room, tight=tight)
