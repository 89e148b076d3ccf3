"""Supervision: gather and order what to bring, and look back at what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.services.preparing import Unready
from app.ui.context import PageContext
from app.ui.navigation import Handler, Page
from app.ui.pages.supervision.agenda import AgendaRow
from app.ui.pages.supervision.agenda_pane import AgendaPane
from app.ui.pages.supervision.framing_way import FramingFoot, FramingWay
from app.ui.pages.supervision.handing_over import SupervisionDocuments
from app.ui.pages.supervision.no_question import HELPFUL_SETS
from app.ui.pages.supervision.parts import Parts, SupervisionPart, part_titles
from app.ui.pages.supervision.past import PastSessions
from app.ui.pages.supervision.plan_form import PlanForm
from app.ui.pages.supervision.presenter import Preparation, SupervisionPresenter
from app.ui.pages.supervision.suggestions import Suggestions
from app.ui.pages.supervision.tabs import Tabs
from app.ui.pages.supervision.words import (
    aside_said,
    last_session_line,
    meeting_title,
    proposal_question,
    proposal_title,
    short,
    to_come_line,
)
from app.ui.theme import Type
from app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from app.ui.widgets.fields import ComboBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.focus import RING_ROOM
from app.ui.widgets.footed import move
from app.ui.widgets.in_sight import InSight
from app.ui.widgets.label import Label
from app.ui.widgets.reading_order import go_on, reading_order
from app.ui.widgets.reflow import Reflow, Room
from app.ui.widgets.tab_chain import chain
from app.ui.widgets.undo_bar import FOOT
from app.ui.words import meeting_line
from models.records.ids import ItemId, SessionId
from models.records.supervision import (
    AgendaItem,
    Proposal,
    PutAside,
    Session,
    SessionPlan,
    SessionState,
)

NEXT, PAST = "next", "past"
PART = "part"
"""Names in `enter` what is shown: next, past, or one of `parts.PARTS`."""
ITEM = "item_id"
"""Names in `enter` the question whose sheet is opened."""

_SUGGESTIONS = 392
_SUGGESTIONS_MEDIUM = 300
_BEFORE = "before_supervision"
"""The set to write with before a session."""

_BAR = 8
"""How wide a scroll bar is."""


class _Footer(QWidget):
    """64 high, with a hairline above."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._themes = context.theme

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self._themes.color("line"))


class SupervisionPage(Page):
    """Prepares the next session; shows the past ones."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._themes = context.theme
        self._presenter = SupervisionPresenter(context, self)
        self._found = Preparation(None)
        self._is_planning = False
        self._focus_wanted: ItemId | None = None
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
        self._is_planning = False
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
            return [self._form.first_focus()]
        if self._stack.currentWidget() is self._framing_page:
            return self._framing.panes()
        panes: list[QWidget] = [row.add for row in self._suggestions.rows()[:1]]
        rows = self._agenda.rows()
        panes.append(rows[0].grip if rows else self._suggestions.own)
        return [*panes, self._need, self._start]

    def first_focus(self) -> QWidget | None:
        part = self._part()
        if part is not None:
            return part.first_focus()
        if self._stack.currentWidget() is self._form_page:
            return self._form.first_focus()
        if self._stack.currentWidget() is self._framing_page:
            return self._framing.first_focus()
        return None

    def focusNextPrevChild(self, next: bool) -> bool:
        """On a sheet Tab goes as one reads: parts of it are made as they are wanted."""
        if self._stack.currentWidget() is self._framing_page:
            parts = (
                *(self._heading_part, self._framing.sheet, self._framing.passages),
                self._framing_foot,
            )
            stops = [stop for part in parts for stop in reading_order(part)]
            return go_on(self, stops, next) or super().focusNextPrevChild(next)
        return super().focusNextPrevChild(next)

    # Building

    def _build(self) -> None:
        themes = self._themes
        self._title = Label(themes, "", Type.DISPLAY, wrap=True)
        self._title.setObjectName("session_title")
        self._line = Label(themes, "", color="text2")
        self._line.setObjectName("session_line")
        self._change = LinkButton(themes, self.tr("Change"))
        self._change.setObjectName("change_session")
        self._change.setAccessibleName(self.tr("Change day, time or supervisor"))
        self._another = LinkButton(themes, self.tr("Plan another"))
        self._another.setObjectName("plan_another")
        self._another.setAccessibleName(self.tr("Plan another session"))
        self._others = ComboBox(themes, self.tr("Sessions to come"), compact=True)
        self._others.setObjectName("sessions_to_come")
        self._names = {
            NEXT: self.tr("Next session"),
            PAST: self.tr("Past sessions"),
            **part_titles(),
        }
        self._tabs = Tabs(themes, self.tr("Parts of supervision"), self._names)
        self._form = PlanForm(themes, self._context.clock.today())
        self._suggestions = Suggestions(themes, self._context.catalogue)
        self._pane = AgendaPane(themes, self._context.catalogue)
        self._agenda, self._gate, self._need = self._pane.agenda, self._pane.gate, self._pane.need
        self._past = PastSessions(self._context)
        self._papers = SupervisionDocuments(self._context, self)
        self._stack = QStackedWidget()
        self._columns: dict[QWidget, QVBoxLayout] = {}
        self._prepare_page = self._scrolling(self._prepare())
        self._form_page = self._scrolling(self._framed(self._form))
        self._framing_foot = FramingFoot(themes)
        self._framing_foot.setObjectName(FOOT)
        self._framing = FramingWay(self._context, self._framing_foot)
        self._framing_page = self._scrolling(self._framing)
        for page in (self._prepare_page, self._form_page, self._framing_page, self._past):
            self._stack.addWidget(page)
        self._parts = Parts(self._context, self._stack)
        self._footer = self._make_footer()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._heading())
        self._body = QVBoxLayout()
        self._body.addWidget(self._stack, 1)
        self._column.addLayout(self._body, 1)
        self._column.addWidget(self._footer)
        self._column.addWidget(self._framing_foot)

    def _heading(self) -> QWidget:
        below = Flow(self._themes, gap=12)
        below.add(self._line)
        for way in (self._change, self._another, self._others):
            below.add(way)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(below)
        self._head_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head_row.addLayout(words, 1)
        self._head_row.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignTop)
        self._heading_part = QWidget()
        self._head = QVBoxLayout(self._heading_part)
        self._head.addLayout(self._head_row)
        return self._heading_part

    def _prepare(self) -> QWidget:
        inner = QWidget()
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.addWidget(self._suggestions)
        self._panes.addWidget(self._pane, 1)
        return inner

    def _make_footer(self) -> QWidget:
        footer = _Footer(self._context)
        footer.setObjectName(FOOT)
        self._tick = QLabel()
        self._last = Label(self._themes, "", Type.SMALL, color="text2")
        self._last.setObjectName("last_session")
        self._start = PrimaryButton(self._themes, self.tr("Start the session"), icon="play")
        self._start.setObjectName("start_session")
        self._pdf = SecondaryButton(self._themes, self.tr("One-page PDF…"), icon="file-down")
        self._pdf.setObjectName("one_page_pdf")
        self._foot = QHBoxLayout(footer)
        self._foot.addWidget(self._tick)
        self._foot.addWidget(self._last, 1)
        # Where no session is behind one, the buttons stay as wide as they are.
        self._foot.addStretch()
        self._foot.addWidget(self._pdf)
        self._foot.addWidget(self._start)
        return footer

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

    def _framed(self, form: QWidget) -> QWidget:
        frame = QWidget()
        column = QVBoxLayout(frame)
        px = self._themes.px
        column.setContentsMargins(px(RING_ROOM), 0, px(4), px(16))
        column.addWidget(form)
        column.addStretch(1)
        return frame

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.prepared.connect(self._on_prepared)
        presenter.past_ready.connect(self._past.show_session)
        presenter.begun.connect(self._on_begun)
        self._tabs.changed.connect(self._on_tab)
        self._change.clicked.connect(self._on_change)
        self._another.clicked.connect(self._on_another)
        self._others.activated.connect(self._on_other_session)
        self._form.edited.connect(self._on_plan_edited)
        self._form.planned.connect(self._on_planned)
        self._form.put_off.connect(self._on_put_off)
        self._form.called_off.connect(self._on_called_off)
        self._suggestions.added.connect(self._on_added)
        self._suggestions.left.connect(self._on_left)
        self._suggestions.reason_chosen.connect(self._on_reason)
        self._suggestions.reason_typed.connect(presenter.reasons.touch)
        self._suggestions.wanted_again.connect(self._on_wanted_again)
        self._suggestions.own_added.connect(presenter.add_own)
        self._suggestions.filled.connect(self._order_tabs)
        self._agenda.moved.connect(self._on_moved)
        self._agenda.removed.connect(self._on_removed)
        self._agenda.minutes_set.connect(presenter.set_minutes)
        self._agenda.question_edited.connect(self._on_question_edited)
        self._agenda.question_ended.connect(presenter.texts.flush)
        self._agenda.prepare_wanted.connect(self._on_prepare_wanted)
        together = self.tr("Each person's questions stand together")
        self._pane.together_wanted.connect(partial(presenter.put_together, together))
        self._pane.no_question.kept.connect(presenter.set_instead)
        self._pane.no_question.use_wanted.connect(presenter.add_own)
        self._pane.no_question.write_wanted.connect(self._write)
        self._framing.left.connect(self._on_framing_left)
        self._framing.shown.connect(self._on_framing_shown)
        self._need.text_edited.connect(self._on_need_edited)
        self._need.ended.connect(presenter.texts.flush)
        self._past.wanted.connect(presenter.ask_past)
        self._past.ticked.connect(presenter.set_done)
        self._suggestions.write_wanted.connect(partial(self._write, _BEFORE))
        bar = self._prepare_page.verticalScrollBar()
        bar.rangeChanged.connect(self._leave_room_for_bar)
        self._start.clicked.connect(self._on_start)
        presenter.unready.connect(self._on_unready)
        self._gate.look_wanted.connect(self._on_look_wanted)
        self._gate.start_wanted.connect(partial(presenter.start, is_ready=True))
        self._pdf.clicked.connect(self._show_sheet)
        self._past.record_wanted.connect(self._papers.show_record)
        self._reflow.changed.connect(self._restyle)
        self._reflow.tight_changed.connect(self._restyle)
        self._themes.changed.connect(self._restyle)

    # Showing

    def _on_prepared(self, found: Preparation) -> None:
        self._suggestions.offer_set(self._title_of(_BEFORE))
        self._pane.no_question.offer_sets({each: self._title_of(each) for each in HELPFUL_SETS})
        before = self._found.session
        self._found = found
        session = found.session
        today = self._context.clock.today()
        if before is None or session is None or before.id != session.id:
            self._is_planning = False
        if session is None:
            self._is_planning = False
        else:
            self._show_session(session)
        self._framing.follow(session)
        self._open_wanted_sheet()
        self._form.offer_people(found.known)
        self._show_form(found)
        self._show_others(found)
        self._past.show_cards(found.cards, today)
        if self._tabs.value() == PAST:
            self._past_again()
        self._last.setText(last_session_line(found.last, today) if found.last else "")
        self._fit_last()
        self._show_tab()

    def _show_form(self, found: Preparation) -> None:
        """Asks when one meets where that is not known, or was half typed."""
        half = self._presenter.half_plan(found)
        session = found.session
        if session is None:
            if not half or not self._form.has(half):
                self._form.show_new(found.people, None, may_leave=False)
                self._form.put_back(half)
        elif half and not self._is_planning:
            self._is_planning = True
            if self._presenter.half_is_another(found):
                self._presenter.plans_another = True
                self._form.show_new(found.people, None, may_leave=True)
            else:
                planned = session.state is SessionState.PLANNED
                self._form.show_plan(session.plan, may_cancel=planned)
            self._form.put_back(half)

    def _show_others(self, found: Preparation) -> None:
        """Which of the sessions to come is prepared, where there are several."""
        today = self._context.clock.today()
        self._others.clear()
        for card in found.to_come:
            self._others.addItem(to_come_line(card, today), card.id)
        shown = found.session.id if found.session is not None else None
        self._others.setCurrentIndex(self._others.findData(shown))
        self._others.updateGeometry()

    def _past_again(self) -> None:
        row = self._past.list.currentItem()
        if row is not None:
            self._past.list.itemActivated.emit(row)

    def _show_session(self, session: Session) -> None:
        today = self._context.clock.today()
        self._line.setText(self._line_words(session))
        self._suggestions.show_session(session)
        self._suggestions.show_proposals(self._found.proposals, today)
        self._suggestions.show_aside(self._found.aside)
        is_typed = self._presenter.texts.waits_for("need")
        self._pane.show_session(session, today, is_need_typed=is_typed)
        goes_on = session.state is SessionState.HELD
        words = self.tr("Go on with the session") if goes_on else self.tr("Start the session")
        self._start.set_words(words)
        self._fit_foot()
        self._order_tabs()
        self._restore_focus()

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
        planning = session is None or self._is_planning
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
        self._title.setText(self._framing_title if framing else title)
        self._fit_head()
        shown = not past and not planning and not framing
        self._line.setVisible(shown)
        self._change.setVisible(shown)
        self._another.setVisible(shown)
        self._others.setVisible(shown and self._others.count() > 1)
        self._start.setVisible(shown)
        self._pdf.setVisible(shown)
        has_foot = part is None and not framing
        self._footer.setVisible(has_foot and (shown or bool(self._last.text())))
        self._fit_last()
        self._place_head()

    def _fit_last(self) -> None:
        """Leaves the narrow footer to its buttons; the last session stands among the past ones."""
        has_room = self._reflow.room is not Room.NARROW or self._start.isHidden()
        for widget in (self._tick, self._last):
            widget.setVisible(has_room and bool(self._last.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()
        self._fit_foot()

    def _fit_head(self) -> None:
        """Where the title would be folded beside the parts, they stand above it."""
        both = self._title.sizeHint().width() + self._head_row.spacing()
        both += self._tabs.sizeHint().width()
        fits = both <= self.width() - 2 * self._reflow.gutter
        narrow = self._reflow.room is Room.NARROW
        beside, above = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.BottomToTop
        self._head_row.setDirection(beside if fits and not narrow else above)

    def _fit_foot(self) -> None:
        """The words of the lesser button go where both have no room on the line."""
        both = self._pdf.full_width() + self._start.full_width() + self._foot.spacing()
        self._pdf.set_icon_alone(self.width() - 2 * self._reflow.gutter < both)

    def _order_tabs(self) -> None:
        """As one reads: rows come last to Tab when they are made, after the foot."""
        proposals = self._suggestions.stops()
        agenda = self._pane.stops()
        is_below = self._panes.direction() is QBoxLayout.Direction.BottomToTop
        stops = [*agenda, *proposals] if is_below else [*proposals, *agenda]
        heading = [each for each in chain(self._heading_part) if each.focusPolicy()]
        for before, after in pairwise([heading[-1], *stops, self._pdf, self._start]):
            self.setTabOrder(before, after)

    def _restore_focus(self) -> None:
        wanted, self._focus_wanted = self._focus_wanted, None
        for row in self._agenda.rows():
            if wanted is not None and row.item.id == wanted:
                row.grip.setFocus(Qt.FocusReason.TabFocusReason)

    # What is done

    def _on_tab(self, _tab: str) -> None:
        self._show_tab()

    def _on_change(self) -> None:
        session = self._found.session
        if session is None:
            return
        self._is_planning = True
        self._presenter.plans_another = False
        planned = session.state is SessionState.PLANNED
        self._form.show_plan(session.plan, may_cancel=planned)
        self._show_tab()
        self._form.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def _on_another(self) -> None:
        self._is_planning = True
        self._presenter.plans_another = True
        self._form.show_new(self._found.people, None, may_leave=True)
        self._show_tab()
        self._form.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def _on_other_session(self, at: int) -> None:
        self._presenter.prepare(SessionId(self._others.itemData(at)))

    def _on_planned(self, plan: SessionPlan) -> None:
        self._is_planning = False
        self._presenter.plan(plan)

    def _on_plan_edited(self) -> None:
        self._presenter.touch_plan(self._form.typed())

    def _on_put_off(self) -> None:
        self._is_planning = False
        self._presenter.plans_another = False
        self._presenter.drop_plan()
        self._show_tab()
        self._change.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_called_off(self) -> None:
        self._is_planning = False
        self._presenter.drop_plan()
        self._presenter.cancel(self.tr("Session called off"))

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
        self._gate.clear()
        self._presenter.start(is_ready=goes_on)

    def _on_unready(self, unready: Unready) -> None:
        if self._found.session is not None:
            self._gate.say(unready, self._found.session.items)

    def _on_look_wanted(self, item_id: ItemId) -> None:
        if self._found.session is not None:
            self._gate.clear()
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
            self._title.setText(said)
            self._context.announce(said)

    def _on_framing_left(self, item_id: ItemId | None) -> None:
        self._focus_wanted = item_id
        self._framing_title = ""
        self._show_tab()
        self._restore_focus()

    def _on_question_edited(self, row: AgendaRow) -> None:
        self._presenter.texts.touch(row.item.id, row.question.text())

    def _on_need_edited(self) -> None:
        self._presenter.texts.touch("need", self._need.text())

    def _title_of(self, pack_id: str) -> str:
        """What a set is called now; "" where the library has none such."""
        catalogue = self._context.catalogue
        return catalogue.get(pack_id).title if pack_id in catalogue else ""

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
        # At the start, room for the ring around what stands at the edge.
        room = self._themes.px(RING_ROOM)
        self._panes.setContentsMargins(room, 0, 0 if scrolls else self._themes.px(_BAR), 0)

    def _place_head(self) -> None:
        """In a tight window the head scrolls with the page; the list of past ones has its own."""
        px, gutter, tight = self._themes.px, self._reflow.gutter, self._reflow.is_tight
        page = self._stack.currentWidget()
        inside = self._columns.get(page) if tight and page is not None else None
        move(self._heading_part, inside or self._column, 0)
        below = px(14 if self._reflow.room is Room.NARROW else 24)
        if inside is not None:
            self._head.setContentsMargins(px(RING_ROOM), px(6), 0, below)
        else:
            self._head.setContentsMargins(gutter, px(6), gutter, below)
        # The tabs, or the form, say it too.
        titled = (self._prepare_page, self._framing_page)
        self._title.setVisible(not tight or page in titled)

    def _restyle(self) -> None:
        px, room = self._themes.px, self._reflow.room
        gutter, tight = self._reflow.gutter, self._reflow.is_tight
        narrow = room is Room.NARROW
        self._place_head()
        start = max(0, gutter - px(RING_ROOM))
        self._body.setContentsMargins(start, 0, max(0, gutter - px(_BAR + 4)), 0)
        self._past.setContentsMargins(px(RING_ROOM), 0, px(_BAR), 0)
        self._leave_room_for_bar()
        self._foot.setContentsMargins(
            gutter, px(5 if tight else 13), gutter, px(6 if tight else 14)
        )
        self._foot.setSpacing(px(8))
        self._framing_foot.set_margins(gutter, tight=tight)
        self._framing.set_room(stacked=narrow)
        self._fit_foot()
        self._panes.setSpacing(px(28))
        direction = QBoxLayout.Direction.BottomToTop if narrow else QBoxLayout.Direction.LeftToRight
        self._panes.setDirection(direction)
        self._order_tabs()
        wide = _SUGGESTIONS if room is Room.WIDE else _SUGGESTIONS_MEDIUM
        self._suggestions.setMinimumWidth(0 if narrow else px(wide))
        self._suggestions.setMaximumWidth(16_777_215 if narrow else px(wide))
        self._agenda.set_narrow(room is Room.MEDIUM, tight=tight)
        self._past.set_narrow(narrow)
        self._pane.show_hint(room is Room.WIDE)
        self._head_row.setSpacing(px(8))
        self._fit_head()
        self._fit_last()
        self._tick.setPixmap(self._themes.pixmap("circle-check", "text2", 17))
