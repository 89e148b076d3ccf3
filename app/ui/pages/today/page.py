"""Today: start in one press; see what waits without being chased."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.services.agreements import ReviewDue
from app.services.library_shelf import DOORS
from app.ui import i18n
from app.ui.context import PageContext
from app.ui.delegates.waiting_rows import WaitingRow
from app.ui.navigation import Handler, Page
from app.ui.pages.today.after_session import AfterSession
from app.ui.pages.today.agreement_reviews import AgreementReviews
from app.ui.pages.today.cards import RereadCard, SessionCard
from app.ui.pages.today.doors import Doors
from app.ui.pages.today.lists import Section, WaitingList
from app.ui.pages.today.look_again import LookAgain
from app.ui.pages.today.presenter import TodayPresenter, Waiting
from app.ui.pages.today.repair_line import repair_row
from app.ui.pages.today.sheet_line import SheetLine
from app.ui.repair_words import titled
from app.ui.theme import Type
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.reflow import Reflow, Room
from app.ui.widgets.reminders import RemindersFold
from app.ui.words import ago
from models.records.entries import DraftCard
from models.records.follow_ups import DueRule
from models.records.ids import DraftId, EntryId, RepairId, SessionId
from models.records.queries import Hit
from models.records.repairs import RepairCard
from models.records.supervision import Session, SessionState
from prompts.schema import Pack

WIDTH = 1048
_SOON = 7
_REPAIRS = 4
"""More than that at once would be a list of debts."""
_QUICK = "quick_capture"


class TodayPage(Page):
    """Doors above; below, at the start what is unfinished, at the end what is to come."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._themes = context.theme
        self._repairs: dict[str, RepairCard] = {}
        self._places: Mapping[DraftId, tuple[int, int]] = {}
        self._presenter = TodayPresenter(context, self)
        self._build()
        self._reflow = Reflow(self, context.theme)
        self._connect()
        self._fit()

    # What the shell calls

    def enter(self, **_args: Any) -> None:
        """Shows the day and looks what waits."""
        self._day.setText(i18n.day_title(self._context.clock.today()))
        later = self._context.settings.now.recovery_later
        self._sheet_line.setVisible(later and not self._context.is_sample)
        self._presenter.come()

    def leave(self) -> None:
        self._presenter.go()

    def hand_over(self) -> None:
        """Keeps what came of a follow-up, half typed; at lock."""
        self._presenter.answers.hand_over()

    def handlers(self) -> Mapping[str, Handler]:
        return {"repair": self._begin_repair}

    def panes(self) -> list[QWidget]:
        shown: list[tuple[QWidget, QWidget]] = [
            (self._drafts_part, self._drafts),
            (self._after_part, self._after.first_focus() or self._after),
            (self._repairs_part, self._repair_list),
            (self._again_part, self._again.first_focus() or self._again),
            (self._session_part, self._session.button),
            (self._reviews_part, self._reviews.first_focus() or self._reviews),
            (self._reread_part, self._reread.read_button),
        ]
        return [self.first_focus(), *(target for part, target in shown if not part.isHidden())]

    def first_focus(self) -> QWidget:
        return next(iter(self._doors.doors), self._links[-1])

    # Building

    def _build(self) -> None:
        themes = self._themes
        self._day = Label(themes, "", Type.DISPLAY, wrap=True)
        self._day.setObjectName("day")
        self._ask = Label(themes, self.tr("What would help right now?"), color="text2", wrap=True)
        self._sample = Label(
            themes,
            self.tr("This is a sample. It is removed when it is locked or closed."),
            color="text2",
            wrap=True,
        )
        self._sample.setObjectName("sample")
        if not self._context.is_sample:
            self._sample.hide()
        self._doors = Doors(themes)
        catalogue = self._context.catalogue
        # Until the first look says what a person chose.
        self._doors.show_packs([catalogue.get(each) for each in DOORS if each in catalogue])
        self._reminders = RemindersFold(themes)
        self._reminders.hide()
        self._reminders.setContentsMargins(0, themes.px(6), 0, 0)
        # What is open is set in heavier letters, which are wider.
        self._reminders.button.toggled.connect(self._reminders.button.updateGeometry)
        self._after = AfterSession(themes)
        self._again = LookAgain(themes, self._presenter.answers.words)
        self._drafts = WaitingList(themes, self.tr("Unfinished"))
        self._drafts.setObjectName("drafts")
        self._repair_list = WaitingList(themes, self.tr("Repairs to follow up"))
        self._repair_list.setObjectName("repairs")
        self._all_repairs = QuietLink(themes, "")
        self._all_repairs.setObjectName("repairs.all")
        self._session = SessionCard(themes)
        self._reviews = AgreementReviews(themes)
        self._reread = RereadCard(themes, self._context.catalogue)
        self._drafts_part = Section(themes, self.tr("Unfinished"), self._drafts)
        self._after_part = Section(themes, self.tr("After supervision"), self._after)
        self._again_part = Section(themes, self.tr("To look at again"), self._again)
        self._repairs_part = Section(
            themes, self.tr("Repairs to follow up"), self._repair_list, self._all_repairs
        )
        self._session_part = Section(themes, self.tr("Next supervision"), self._session)
        self._reviews_part = Section(themes, self.tr("Agreements to review"), self._reviews)
        self._reread_part = Section(themes, self.tr("Worth rereading"), self._reread)
        self._nothing = Label(themes, self.tr("Nothing is waiting."), color="text2")
        self._nothing.setObjectName("nothing")
        self._nothing.hide()
        self._sheet_line = SheetLine(themes)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._themes.px
        sheet = QWidget()
        self._start, self._end = QVBoxLayout(), QVBoxLayout()
        for layout, parts in (
            (
                self._start,
                (
                    self._nothing,
                    self._drafts_part,
                    self._after_part,
                    self._repairs_part,
                    self._again_part,
                ),
            ),
            (self._end, (self._session_part, self._reviews_part, self._reread_part)),
        ):
            for part in parts:
                layout.addWidget(part)
            layout.addStretch(1)
            layout.setSpacing(0)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.addLayout(self._start, 13)
        self._halves.addLayout(self._end, 8)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._day)
        column.addWidget(self._ask)
        column.addWidget(self._sample)
        column.addSpacing(px(18))
        column.addWidget(self._doors)
        column.addWidget(self._make_links())
        column.addWidget(self._reminders)
        column.addSpacing(px(16))
        column.addLayout(self._halves)
        column.addWidget(self._sheet_line)
        column.addStretch(1)
        self._sheet = sheet
        page = QWidget()
        page.setObjectName("page")
        self._row = QHBoxLayout(page)
        self._row.addStretch(1)
        self._row.addWidget(sheet, 1000)
        self._row.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def _make_links(self) -> Flow:
        themes = self._themes
        row = Flow(themes, gap=24)
        row.setContentsMargins(0, themes.px(10), 0, 0)
        self._links = []
        if _QUICK in self._context.catalogue:
            self._links.append(QuietLink(themes, ""))
            self._links[0].setObjectName("quick")
            self._links[0].clicked.connect(partial(self._begin, _QUICK))
            self._word_quick()
        free = QuietLink(themes, self.tr("Just write"))
        free.setObjectName("just_write")
        free.clicked.connect(partial(self._begin, ""))
        self._links.append(free)
        for link in self._links:
            row.add(link)
        row.add(self._reminders.button)
        return row

    def _word_quick(self) -> None:
        """The set as it is called now: it may have been taken up in another language since."""
        pack = self._context.catalogue.get(_QUICK)
        words = self.tr("{title}, {n} minutes").format(title=pack.title, n=pack.minutes)
        if pack.minutes == 1:
            words = self.tr("{title}, one minute").format(title=pack.title)
        self._links[0].set_words(words)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.looked.connect(self._on_looked)
        self._drafts.opened.connect(self._open_draft)
        self._drafts.dropped.connect(self._discard)
        self._drafts.menu_wanted.connect(self._draft_menu)
        self._repair_list.opened.connect(self._open_repair)
        self._repair_list.menu_wanted.connect(self._repair_menu)
        self._all_repairs.clicked.connect(self._open_repairs)
        self._doors.begun.connect(self._begin)
        self._doors.prepare_wanted.connect(self._prepare)
        self._after.begun.connect(presenter.begin_after)
        self._after.let_go.connect(presenter.let_session_go)
        presenter.after_begun.connect(self._open_draft)
        self._again.typed.connect(presenter.answers.touch)
        self._again.answered.connect(presenter.answer)
        self._again.put_off.connect(presenter.put_off)
        self._again.let_go.connect(presenter.let_go)
        self._again.opened.connect(self._open_entry)
        self._session.prepare.connect(self._prepare)
        self._session.go_on.connect(self._go_on_with)
        self._reviews.opened.connect(self._open_agreement)
        self._reviews.put_off.connect(presenter.put_off_review)
        self._reread.read.connect(self._open_entry)
        self._reread.another.connect(presenter.pass_over)
        self._reread.rested.connect(presenter.let_rest)
        self._sheet_line.wanted.connect(self._go_to_sheet)
        self._reflow.changed.connect(self._fit)
        self._themes.changed.connect(self._fit)

    # Showing

    def _on_looked(self, waiting: Waiting) -> None:
        self._places = waiting.places
        self._doors.show_packs(waiting.doors)
        if len(self._links) > 1:
            self._word_quick()
        self._reminders.setVisible(waiting.reminders is not None)
        self._reminders.button.setVisible(waiting.reminders is not None)
        self._reminders.show_reminders(waiting.reminders or ())
        today = self._context.clock.today()
        self._again.show_follow_ups(waiting.due, waiting.next_time, today)
        self._again_part.setVisible(bool(waiting.due or waiting.next_time))
        self._after.show_sessions(waiting.after, today)
        self._after_part.setVisible(bool(waiting.after))
        self._reviews.show_reviews(waiting.reviews, today)
        self._reviews_part.setVisible(bool(waiting.reviews))
        self._drafts.show_rows([self._draft_row(card) for card in waiting.drafts])
        self._drafts_part.setVisible(bool(waiting.drafts))
        self._show_repairs(waiting.repairs)
        self._show_session(waiting.session)
        self._show_reread(waiting.reread)
        self._nothing.setVisible(waiting.is_nothing)
        self._set_tab_order()

    def _show_repairs(self, repairs: Sequence[RepairCard]) -> None:
        today, language = self._context.clock.today(), self._context.catalogue.language
        names = {pack.title for pack in self._context.catalogue.packs()}
        shown = repairs[:_REPAIRS]
        self._repairs = {card.id: titled(card, names, today) for card in shown}
        rows = [repair_row(card, names, today, language) for card in shown]
        self._repair_list.show_rows(rows)
        self._repairs_part.setVisible(bool(shown))
        words = self.tr("All {n} open repairs").format(n=len(repairs))
        self._all_repairs.set_words(words)
        self._all_repairs.setVisible(len(repairs) > len(shown))

    def _show_reread(self, hit: Hit | None) -> None:
        now = QApplication.focusWidget()
        held = now is not None and self._reread.isAncestorOf(now)
        if hit is not None:
            self._reread.show_hit(hit, self._context.clock.today())
        else:
            self._reread.forget()
        self._reread_part.setVisible(hit is not None)
        if held and hit is None:
            # It was let rest, and nothing else is offered in its place.
            stops = [stop for stop in self._stops() if stop.isVisible()]
            stops[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_session(self, session: Session | None) -> None:
        today = self._context.clock.today()
        self._session_part.setVisible(session is not None)
        near = ""
        goes_on = session is not None and session.state is SessionState.HELD
        self._session_part.set_title(
            self.tr("Supervision under way") if goes_on else self.tr("Next supervision")
        )
        if session is not None:
            self._session.show_session(session, today)
            day = session.plan.held_at.date()
            near = i18n.weekday(day) if 0 <= (day - today).days < _SOON else ""
        self._doors.show_meeting(near)

    def _draft_row(self, card: DraftCard) -> WaitingRow:
        now = self._context.clock.now()
        title = self.tr("“{words}”").format(words=card.opening)
        if not card.opening:
            title = (
                self.tr("Something you keep private")
                if card.has_private
                else self.tr("Begun, no words yet")
            )
        place = self._place(card)
        when = ago(card.changed_at, now)
        sentence = ". ".join(part for part in (card.opening or title, place, when) if part) + "."
        return WaitingRow(card.id, title, place, when, sentence, icon="pencil-line")

    def _place(self, card: DraftCard) -> str:
        """How far a draft got: "After a session, question 2 of 6"."""
        catalogue = self._context.catalogue
        packs = [catalogue.get(pack) for pack in card.packs if pack in catalogue]
        if not packs:
            said = self.tr("Just written")
        else:
            said = ", ".join(pack.title for pack in packs)
            number = self._places.get(card.id)
            title = _step_title(packs, card.step)
            if number is not None:
                said = self.tr("{set}, question {n} of {total}").format(
                    set=said, n=number[0], total=number[1]
                )
            elif title:
                said = self.tr("{set}: {question}").format(set=said, question=title)
        if card.entry_id is not None:
            said = self.tr("Changing a reflection: {set}").format(set=said)
        return said

    # Doing

    def _begin(self, pack_id: str, _checked: bool = False) -> None:
        self._context.navigate.show("write", packs=[pack_id] if pack_id else [])

    def _begin_repair(self) -> None:
        """By the same questions as from the door."""
        self._begin(self._context.catalogue.door("something_slipped").id)

    def _prepare(self) -> None:
        self._context.navigate.show("supervision")

    def _go_on_with(self, session_id: SessionId) -> None:
        self._context.navigate.show("in_session", session_id=session_id)

    def _go_to_sheet(self) -> None:
        self._context.navigate.show("settings", section="sheet")

    def _open_draft(self, draft_id: str) -> None:
        self._context.navigate.show("write", draft_id=DraftId(draft_id))

    def _discard(self, draft_id: str) -> None:
        self._presenter.discard(DraftId(draft_id))

    def _open_agreement(self, due: ReviewDue) -> None:
        self._context.navigate.show(
            "supervision",
            part="agreements",
            person_id=due.person_id,
            agreement_id=due.agreement_id,
            side=due.side.value,
        )

    def _open_repair(self, repair_id: str) -> None:
        self._context.navigate.show("repairs", repair_id=RepairId(repair_id))

    def _open_repairs(self) -> None:
        self._context.navigate.show("repairs")

    def _open_entry(self, entry_id: EntryId) -> None:
        self._context.navigate.show("journal", entry_id=entry_id)

    def _draft_menu(self, draft_id: str, at: QPoint) -> None:
        menu = self._menu()
        menu.addAction(self.tr("Go on with it"), partial(self._open_draft, draft_id))
        menu.addAction(self.tr("Throw it away"), partial(self._discard, draft_id))
        menu.popup(at)

    def _repair_menu(self, repair_id: str, at: QPoint) -> None:
        card = self._repairs.get(repair_id)
        if card is None:
            return
        menu = self._menu()
        menu.addAction(self.tr("Open it"), partial(self._open_repair, repair_id))
        if card.entry_id is not None:
            read = partial(self._open_entry, card.entry_id)
            menu.addAction(self.tr("Open the reflection"), read)
        back = partial(self._presenter.bring_back, card.id)
        today = self._context.clock.today()
        for words, days in ((self.tr("In a week"), 7), (self.tr("In a month"), 30)):
            menu.addAction(words, partial(back, DueRule.DATE, today + timedelta(days=days)))
        rule = DueRule.NEXT_SUPERVISION
        menu.addAction(self.tr("At the next supervision"), partial(back, rule, None))
        close = partial(self._presenter.close_as_no_slip, card.id)
        menu.addAction(self.tr("Close it: it was not a slip after all"), close)
        menu.popup(at)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    # Room

    def _stops(self) -> list[QWidget]:
        stops: list[QWidget] = [*self._doors.doors, *self._links, self._reminders.button]
        stops += [
            self._drafts,
            *self._after.stops(),
            self._repair_list,
            self._all_repairs,
            *self._again.stops(),
        ]
        stops += [self._session.button, *self._reviews.stops(), self._reread.read_button]
        stops += [self._reread.other_button, self._reread.rest_button]
        return [*stops, self._sheet_line.link]

    def _set_tab_order(self) -> None:
        for before, after in pairwise(self._stops()):
            QWidget.setTabOrder(before, after)

    def _fit(self, _room: object = None) -> None:
        px, room = self._themes.px, self._reflow.room
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        narrow = room is Room.NARROW
        self._doors.set_lying(narrow)
        self._halves.setDirection(down if narrow else across)
        self._halves.setSpacing(0 if narrow else px(20))
        self._sheet.setMaximumWidth(px(WIDTH))
        side = self._reflow.gutter
        self._row.setContentsMargins(side, px(12), side, px(24))


def _step_title(packs: list[Pack], step: str) -> str:
    """What a step asks, in its own words; empty when there is no such step."""
    titles = {f"{pack.id}/{each.id}": each.title for pack in packs for each in pack.steps}
    return titles.get(step, "")
