"""In session: the item large, what came of it below, the past beside it; share-safe from the start."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from app.ui.context import PageContext
from app.ui.navigation import Handler, Page
from app.ui.pages.in_session.countdown import Countdown
from app.ui.pages.in_session.find_panel import FindPanel
from app.ui.pages.in_session.finish_sheet import Ending, FinishSheet
from app.ui.pages.in_session.footer import Footer
from app.ui.pages.in_session.frame import AGENDA, FIND, Frame
from app.ui.pages.in_session.item_view import NEW_ITEM, ItemView
from app.ui.pages.in_session.leaving import Leaving
from app.ui.pages.in_session.order import next_item
from app.ui.pages.in_session.presenter import InSessionPresenter
from app.ui.pages.in_session.rail import Rail
from app.ui.pages.in_session.readings import Reading
from app.ui.pages.in_session.saved_state import SavedState
from app.ui.pages.in_session.screens import Screens
from app.ui.pages.in_session.share_strip import ShareStrip
from app.ui.pages.in_session.words import asked, begun, short
from app.ui.widgets.reflow import Reflow, Room
from models.records.entries import Draft
from models.records.ids import EntryId, ItemId, SessionId
from models.records.queries import Found
from models.records.supervision import (
    AgendaItem,
    ItemState,
    Session,
    SessionKind,
)


class InSessionPage(Page):
    """Holds a session. Leaving it lets it go on; finishing ends it."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._themes = context.theme
        self._presenter = InSessionPresenter(context, self)
        self._countdown = Countdown(context.clock, self)
        self._now: ItemId | None = None
        self._added_item = False
        self._is_over = False
        self._screens = Screens(self, context.actions)
        self._build()
        self._reflow = Reflow(self, context.theme)
        self._connect()
        self._restyle()

    # What the shell calls

    def enter(self, **args: Any) -> None:
        """Shows a session that is held; without `session_id`, the one that goes on."""
        self._is_over = False
        wanted = args.get("session_id")
        session = self._presenter.session
        self._forget_past()
        if session is not None and wanted and wanted != session.id:
            self._forget()
        self._set_share_safe(True)
        self._presenter.open(SessionId(wanted) if wanted else None)
        self._frame.fit(self._reflow.room)

    def leave(self) -> None:
        """Everything typed is handed over; the session goes on."""
        self._view.keep_typed()
        self._presenter.close()
        self._forget_past()
        self._countdown.stop()

    def resume_args(self) -> dict[str, str] | None:
        """The session that goes on, to come back to after a lock."""
        session = self._presenter.session
        return {"session_id": session.id} if session else {}

    @property
    def is_share_safe(self) -> bool:
        """Whether nothing private may come on the screen, from the palette either."""
        return self._presenter.share_safe

    def show_reflection(self, entry_id: EntryId) -> None:
        """Shows a reflection large, as share-safe allows; for the palette."""
        self._presenter.read_id(entry_id)

    def hand_over(self) -> Draft | None:
        """What came of an item and could not be saved, as a draft; at lock."""
        self._view.keep_typed()
        return self._presenter.typed.unsaved()

    def handlers(self) -> Mapping[str, Handler]:
        return {
            "next_item": self._next,
            "previous_item": self._previous,
            "find_reflections": self._toggle_find,
            "find": self._to_find,
            "add_action": self._to_new_action,
            "pause_timer": self._toggle_time,
            "park_item": self._park,
            "new_thought": self._open_thought,
            "more_on_item": self._view.toggle_more,
            **self._screens.handlers(),
            "share_safe": self._toggle_share_safe,
            "close_entry": self._leave_session,
            "save": self._saved.say,
        }

    def panes(self) -> list[QWidget]:
        rows = self._rail.rows()
        panes: list[QWidget] = [self._view.work.outcome.area, self._find.field]
        return [*panes, rows[0] if rows else self._rail.add]

    def first_focus(self) -> QWidget | None:
        return self._view.work.outcome.area if self._now is not None else self._rail.add

    # Building

    def _build(self) -> None:
        themes = self._themes
        self._rail = Rail(themes)
        self._find = FindPanel(themes)
        self._frame = Frame(themes, self._rail, self._find)
        self._strip = ShareStrip(themes)
        self._view = ItemView(self._context, self._presenter)
        self._saved = SavedState(self._context, self._presenter, self._rail, self._view, self)
        self._leaving = Leaving(self._context, self._presenter, self)
        self._sheet = FinishSheet(themes, self._context.clock.today())
        self._footer = Footer(themes, next_key=self._context.actions.key_text("next_item"))
        upper = QWidget()
        inner = QVBoxLayout(upper)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._view, 1)
        inner.addWidget(self._footer)
        self._stack = QStackedWidget()
        self._stack.addWidget(upper)
        self._stack.addWidget(self._sheet)
        self._session_view = upper
        self._frame.fill(self._strip, self._saved.bar, self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)

    def _connect(self) -> None:
        presenter, rail, find, frame = self._presenter, self._rail, self._find, self._frame
        presenter.session_ready.connect(self._on_session)
        presenter.read_large.connect(self._on_large)
        presenter.found.connect(self._on_found)
        presenter.completed.connect(self._on_completed)
        presenter.over.connect(self._on_over)
        self._countdown.changed.connect(self._on_minutes)
        rail.leave_pressed.connect(self._leave_session)
        rail.finish_pressed.connect(self._open_sheet)
        rail.item_chosen.connect(self._go_to)
        rail.item_added.connect(self._on_item_added)
        rail.item_edited.connect(partial(presenter.keep_half, NEW_ITEM))
        rail.thought_pressed.connect(self._open_thought)
        rail.view_pressed.connect(partial(self._screens.open_menu, rail.view))
        for clock in (rail.clock, frame.clock):
            clock.pause_pressed.connect(self._toggle_time)
        frame.agenda_pressed.connect(self._open_agenda)
        frame.find_pressed.connect(self._toggle_find)
        frame.drawer_closed.connect(self._view.to_outcome)
        self._strip.chosen.connect(self._set_share_safe)
        find.sought.connect(presenter.seek)
        find.shown.connect(presenter.read_one)
        find.added.connect(self._view.add_source)
        find.closed.connect(frame.close_drawer)
        self._connect_ends()
        for changed in (
            self._reflow.changed,
            self._reflow.short_changed,
            self._reflow.tight_changed,
            self._themes.changed,
        ):
            changed.connect(self._restyle)

    def _connect_ends(self) -> None:
        presenter = self._presenter
        self._view.left_out.connect(self._leave_out)
        self._sheet.finished.connect(self._on_finish)
        self._sheet.points_edited.connect(presenter.keep_points)
        self._sheet.half_typed.connect(presenter.keep_half)
        self._sheet.left.connect(self._close_sheet)
        self._footer.back_pressed.connect(self._previous)
        self._footer.park_pressed.connect(self._park)
        self._footer.forth_pressed.connect(self._next)

    # The session

    @property
    def _items(self) -> Sequence[AgendaItem]:
        session = self._presenter.session
        return session.items if session else ()

    @property
    def _item(self) -> AgendaItem | None:
        return next((item for item in self._items if item.id == self._now), None)

    def _on_session(self, session: Session) -> None:
        presenter = self._presenter
        self._countdown.begin(presenter.standing, session.plan.minutes)
        self._rail.began.setText(begun(session.started_at, session.plan.person))
        self._rail.show_saved(presenter.typed.last_saved)
        if self._added_item and session.items:
            self._added_item = False
            self._view.keep_typed()
            self._come_to(session.items[-1].id)
        elif self._item is None:
            self._begin(session)
        self._show_item()

    def _begin(self, session: Session) -> None:
        """At the item where the session is, with what was half typed in it."""
        ids = [item.id for item in session.items]
        there = self._presenter.standing.item_id
        self._now = there if there in ids else next(iter(ids), None)
        if self._now is not None and self._now != there:
            self._presenter.come_to(self._now)
        self._show_item()
        self._rail.put_back(self._presenter.half(NEW_ITEM))
        self._take_focus()
        self._view.put_back()

    def _come_to(self, item_id: ItemId) -> None:
        self._now = item_id
        self._presenter.come_to(item_id)

    def _show_item(self) -> None:
        session = self._presenter.session
        kind = session.plan.kind if session else SessionKind.INDIVIDUAL
        self._rail.show_items(self._items, self._now, kind)
        self._show_footer()
        self._view.show_item(session, self._item)

    def _show_footer(self) -> None:
        coming = next_item(self._items, self._now)
        self._footer.setVisible(bool(self._items))
        self._footer.show_ways(self._item, coming, short(coming) if coming else "")

    def _place(self) -> int:
        return next((at for at, item in enumerate(self._items) if item.id == self._now), 0)

    def _take_focus(self) -> None:
        if self.isVisible():
            focus = self.first_focus()
            if focus is not None:
                focus.setFocus(Qt.FocusReason.OtherFocusReason)

    # From item to item

    def _next(self) -> None:
        if self._stack.currentWidget() is self._sheet or not self._items:
            return
        coming = next_item(self._items, self._now)
        if self._now is not None:
            self._view.keep_typed()
            self._presenter.visit(self._now)
        if coming is not None:
            self._go_to(coming.id)
        else:
            self._open_sheet()

    def _park(self) -> None:
        """Puts the item off and goes on; one that is put off or left out is taken up again."""
        item = self._item
        if item is None or self._stack.currentWidget() is self._sheet:
            return
        self._view.keep_typed()
        if item.state in (ItemState.PARKED, ItemState.DROPPED):
            self._presenter.take_up(item.id, self.tr("Taken up again"))
            return
        self._put_off(item, partial(self._presenter.park, item.id, self.tr("Parked")))

    def _leave_out(self, why: str) -> None:
        item = self._item
        if item is not None:
            self._view.keep_typed()
            words = self.tr("Left out of this session")
            self._put_off(item, partial(self._presenter.leave_out, item.id, why, words))

    def _put_off(self, item: AgendaItem, put_off: Callable[[], None]) -> None:
        coming = next_item(self._items, item.id)
        put_off()
        # Back to what was talked about one goes only by oneself.
        if coming is not None and coming.state is not ItemState.DISCUSSED:
            self._go_to(coming.id)
        else:
            self._view.to_outcome()

    def _previous(self) -> None:
        at = self._place()
        if at > 0:
            self._go_to(self._items[at - 1].id)
        else:
            self._context.tell(self.tr("This is the first item."))

    def _go_to(self, item_id: ItemId) -> None:
        self._view.keep_typed()
        self._close_sheet()
        self._frame.close_drawer()
        self._come_to(item_id)
        item = self._item
        self._view.come_to(self._presenter.session, item)
        self._show_item()
        self._presenter.refresh()
        self._view.to_outcome()
        if item is not None:
            self._context.announce(
                self.tr("Item {n} of {total}. {question}").format(
                    n=self._place() + 1, total=len(self._items), question=asked(item)
                )
            )

    def _on_item_added(self, question: str) -> None:
        self._added_item = True
        self._presenter.add_item(question)
        self._frame.close_drawer()
        self._view.to_outcome()

    def _open_thought(self) -> None:
        self._frame.close_drawer()
        if self._presenter.session is not None and self._stack.currentWidget() is not self._sheet:
            self._view.open_thought()

    def _to_new_action(self) -> None:
        self._frame.close_drawer()
        self._view.to_new_action()

    # The past

    def _toggle_find(self) -> None:
        now = QApplication.focusWidget()
        inside = now is not None and self._find.isAncestorOf(now)
        if inside:
            self._frame.close_drawer()
            self._view.to_outcome()
        else:
            self._to_find()

    def _to_find(self) -> None:
        if self._reflow.room is not Room.WIDE:
            self._frame.open_drawer(FIND)
        self._find.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find.field.selectAll()

    def _on_found(self, words: str, found: Found) -> None:
        self._find.show_found(words, found, self._context.clock.today())

    def _on_completed(self, words: str, found: Found) -> None:
        self._find.complete(words, found, self._context.clock.today())

    def _on_large(self, reading: Reading) -> None:
        self._close_sheet()
        self._view.show_large(reading)

    # Share-safe

    def _toggle_share_safe(self) -> None:
        if self._presenter.share_safe:
            self._strip.ask()
        else:
            self._strip.show_on(True)
            self._set_share_safe(True)

    def _set_share_safe(self, wanted: bool) -> None:
        self._strip.show_on(wanted)
        if wanted and not self._presenter.share_safe:
            # Gone from the screen before anything is asked for again.
            self._view.forget_read()
            self._find.forget_found()
            self._rail.forget()
            self._footer.forget()
            self._close_sheet()
        self._view.let_go()
        self._find.let_change()
        self._presenter.set_share_safe(wanted)
        self._context.announce(
            self.tr("Share-safe on. Private answers are not on this screen.")
            if wanted
            else self.tr("Share-safe off. Private answers are on this screen."),
            assertive=True,
        )

    # The end

    def holds(self, go: Callable[[], None]) -> bool:
        """Another page can show private answers: while share-safe is on, leaving is asked about."""
        return not self._is_over and self._leaving.holds(go)

    def _leave_session(self) -> None:
        self._context.navigate.show("supervision")

    def _open_sheet(self) -> None:
        self._view.keep_typed()
        session = self._presenter.session
        if session is None:
            return
        self._frame.close_drawer()
        self._view.thought.hide()
        self._sheet.show_session(
            session,
            self._now,
            points=self._presenter.points,
            half=self._presenter.typed.half(session.id),
            next_at=self._presenter.next_at,
            gone=self._countdown.minutes_gone(),
        )
        self._stack.setCurrentWidget(self._sheet)
        self._sheet.finish.setFocus(Qt.FocusReason.TabFocusReason)

    def _close_sheet(self) -> None:
        if self._stack.currentWidget() is self._sheet:
            self._stack.setCurrentWidget(self._session_view)
            self._sheet.forget()
            self._view.to_outcome()

    def _on_finish(self, ending: Ending) -> None:
        self._leaving.finish(ending, self._item)

    def _on_over(self, session_id: SessionId | None) -> None:
        self._is_over = True
        self._countdown.stop()
        self._forget_past()
        self._forget()
        if session_id is None:
            self._context.navigate.show("supervision")
        else:
            self._context.navigate.show("supervision", session_id=session_id)

    def _forget(self) -> None:
        """Lets go of everything of a session."""
        self._now = None
        self._close_sheet()
        for part in (self._rail, self._view, self._footer):
            part.forget()
        self._rail.forget_typed()

    def _forget_past(self) -> None:
        """What was found and read in one session is not there in the next, with somebody else."""
        self._presenter.forget_found()
        self._find.forget()
        self._view.forget_read()

    # The time, the screen

    def _toggle_time(self) -> None:
        self._countdown.toggle()
        self._presenter.halt(self._countdown.is_paused)

    def _on_minutes(self, minutes: int) -> None:
        for clock in (self._rail.clock, self._frame.clock):
            clock.show_minutes(minutes, self._countdown.is_paused)

    # Room

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self._frame.drawer:
                self._frame.close_drawer()
                return
            if self._view.is_large:
                self._view.back_to_item()
                return
            if not self._view.more.isHidden():
                self._view.toggle_more()
                return
        super().keyPressEvent(event)

    def _open_agenda(self) -> None:
        self._frame.open_drawer("" if self._frame.drawer == AGENDA else AGENDA)
        rows = self._rail.rows()
        (rows[0] if rows else self._rail.add).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _restyle(self) -> None:
        room = self._reflow.room
        low = self._reflow.is_short or room is Room.NARROW
        self._view.lay_out(room, low=low)
        tight = self._reflow.is_tight
        self._strip.set_tight(tight)
        self._rail.set_tight(tight)
        self._footer.set_tight(tight, narrow=room is Room.NARROW)
        self._frame.fit(room)
