"""In session: the item large, what came of it below, the past beside it; share-safe from the start."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.context import PageContext
from app.ui.dialogs import Answer, Question
from app.ui.faults import words_for
from app.ui.navigation import Handler, Page
from app.ui.pages.in_session.countdown import Countdown
from app.ui.pages.in_session.find_panel import FindPanel
from app.ui.pages.in_session.finish_sheet import FinishSheet
from app.ui.pages.in_session.presenter import InSessionPresenter, Reading
from app.ui.pages.in_session.rail import Clockface, Rail
from app.ui.pages.in_session.reading import ReadingArea
from app.ui.pages.in_session.share_strip import ShareStrip
from app.ui.pages.in_session.words import asked, begun, short
from app.ui.pages.in_session.work import Work
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.bars import SaveBar
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.footed import move
from app.ui.widgets.label import Label
from app.ui.widgets.reflow import Reflow, Room
from app.ui.widgets.undo_bar import FOOT
from models.plain import plain_words
from models.records.entries import Draft, EntryCard
from models.records.faults import Fault
from models.records.ids import EntryId, ItemId, SessionId
from models.records.queries import Found
from models.records.supervision import Action, AgendaItem, Session


class _Bar(QWidget):
    """A bar with a hairline at one edge."""

    def __init__(self, themes: ThemeHolder, *, at_top: bool) -> None:
        super().__init__()
        self._themes = themes
        self._at_top = at_top
        self.row = QHBoxLayout(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        edge = 0 if self._at_top else self.height() - 1
        QPainter(self).fillRect(0, edge, self.width(), 1, self._themes.color("line"))


class InSessionPage(Page):
    """Holds a session. Leaving it lets it go on; finishing ends it."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._themes = context.theme
        self._presenter = InSessionPresenter(context, self)
        self._countdown = Countdown(context.clock, self)
        self._now: ItemId | None = None
        self._read_of: tuple[object, ...] = ()
        self._large: EntryCard | None = None
        self._drawer = ""
        self._added_item = False
        self._is_over = False
        self._build()
        self._reflow = Reflow(self, context.theme)
        self._connect()
        self._restyle()

    # What the shell calls

    def enter(self, **args: Any) -> None:
        """Shows a session that is held; without `session_id`, the one that goes on."""
        self._is_over = False
        self._set_share_safe(True)
        wanted = args.get("session_id")
        self._presenter.open(SessionId(wanted) if wanted else None)
        self._fit()

    def leave(self) -> None:
        """Everything typed is handed over; the session goes on."""
        self._keep_typed()
        self._presenter.close()
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
        self._keep_typed()
        return self._presenter.unsaved()

    def handlers(self) -> Mapping[str, Handler]:
        return {
            "next_item": self._next,
            "previous_item": self._previous,
            "find_reflections": self._toggle_find,
            "add_action": self._focus_action,
            "pause_timer": self._countdown.toggle,
            "share_safe": self._toggle_share_safe,
            "close_entry": self._leave_session,
            "save": self._say_saved,
        }

    def panes(self) -> list[QWidget]:
        rows = self._rail.rows()
        panes: list[QWidget] = [self._work.outcome.area, self._find.field]
        return [*panes, rows[0] if rows else self._rail.add]

    def first_focus(self) -> QWidget | None:
        return self._work.outcome.area if self._now is not None else self._rail.add

    # Building

    def _build(self) -> None:
        themes = self._themes
        today = self._context.clock.today()
        self._rail = Rail(themes)
        self._strip = ShareStrip(themes)
        self._unsaved = SaveBar(themes)
        self._reading = ReadingArea(themes, self._context.catalogue)
        self._work = Work(themes, today)
        self._sheet = FinishSheet(themes)
        self._find = FindPanel(themes)
        self._line = self._make_line()
        self._footer = self._make_footer()
        upper = QWidget()
        self._upper = QVBoxLayout(upper)
        self._upper.setContentsMargins(0, 0, 0, 0)
        self._upper.setSpacing(0)
        self._upper.addWidget(self._reading, 1)
        self._upper.addWidget(self._work)
        self._upper.addWidget(self._footer)
        self._stack = QStackedWidget()
        self._stack.addWidget(upper)
        self._stack.addWidget(self._sheet)
        self._session_view = upper
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._strip, self._line, self._unsaved):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._rail)
        self._row.addWidget(middle, 1)
        self._row.addWidget(self._find)

    def _make_line(self) -> _Bar:
        """What stands above where there is no room for rail and panel."""
        themes = self._themes
        self._small_clock = Clockface(themes, Type.UI)
        self._agenda_button = SecondaryButton(themes, self.tr("Agenda"), icon="list", compact=True)
        self._agenda_button.setObjectName("open_agenda")
        self._find_button = SecondaryButton(themes, self.tr("Find"), icon="search", compact=True)
        self._find_button.setObjectName("open_find")
        bar = _Bar(themes, at_top=False)
        bar.row.addWidget(self._agenda_button)
        bar.row.addWidget(self._small_clock)
        bar.row.addStretch(1)
        bar.row.addWidget(self._find_button)
        return bar

    def _make_footer(self) -> _Bar:
        themes = self._themes
        bar = _Bar(themes, at_top=True)
        bar.setObjectName(FOOT)
        self._back = SecondaryButton(themes, self.tr("Previous"), icon="arrow-left")
        self._back.setObjectName("previous_item")
        self._next_words = Label(themes, "", Type.SMALL, color="text2")
        self._next_words.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self._next_words.setObjectName("next_words")
        key = self._context.actions.key_text("next_item")
        self._forth = PrimaryButton(themes, self.tr("Next item"), key=key)
        self._forth.setObjectName("next_item")
        bar.row.addWidget(self._back)
        bar.row.addWidget(self._next_words, 1)
        bar.row.addStretch()
        bar.row.addWidget(self._forth)
        return bar

    def _connect(self) -> None:
        presenter, rail, work, find = self._presenter, self._rail, self._work, self._find
        presenter.session_ready.connect(self._on_session)
        presenter.read_item.connect(self._on_read)
        presenter.read_large.connect(self._on_large)
        presenter.found.connect(self._on_found)
        presenter.saved.connect(self._on_saved)
        presenter.not_saved.connect(self._on_not_saved)
        presenter.over.connect(self._on_over)
        self._countdown.changed.connect(self._on_minutes)
        rail.leave_pressed.connect(self._leave_session)
        rail.finish_pressed.connect(self._open_sheet)
        rail.item_chosen.connect(self._go_to)
        rail.item_added.connect(self._on_item_added)
        for clock in (rail.clock, self._small_clock):
            clock.pause_pressed.connect(self._countdown.toggle)
        self._strip.chosen.connect(self._set_share_safe)
        work.outcome_edited.connect(self._on_outcome)
        work.outcome_left.connect(presenter.outcomes.flush)
        work.action_added.connect(self._on_action)
        work.action_ticked.connect(presenter.set_done)
        work.action_removed.connect(self._on_action_removed)
        self._reading.back_pressed.connect(self._back_to_item)
        self._reading.add_pressed.connect(self._add_large)
        self._reading.link_pressed.connect(self._context.dialogs.open_link)
        find.sought.connect(presenter.seek)
        find.shown.connect(self._show_large)
        find.added.connect(self._add_source)
        find.closed.connect(self._close_drawer)
        self._sheet.finished.connect(self._on_finish)
        self._sheet.points_edited.connect(presenter.keep_points)
        self._sheet.left.connect(self._close_sheet)
        self._back.clicked.connect(self._previous)
        self._forth.clicked.connect(self._next)
        self._agenda_button.clicked.connect(self._open_agenda)
        self._find_button.clicked.connect(self._toggle_find)
        self._unsaved.try_again.connect(presenter.outcomes.flush)
        self._unsaved.save_copy.connect(self._copy_outcome)
        self._reflow.changed.connect(self._restyle)
        self._reflow.short_changed.connect(self._restyle)
        self._reflow.tight_changed.connect(self._restyle)
        self._themes.changed.connect(self._restyle)

    # The session

    @property
    def _items(self) -> Sequence[AgendaItem]:
        session = self._presenter.session
        return session.items if session else ()

    @property
    def _item(self) -> AgendaItem | None:
        return next((item for item in self._items if item.id == self._now), None)

    def _on_session(self, session: Session) -> None:
        began = session.started_at or self._context.clock.now()
        self._countdown.begin(began, session.plan.minutes)
        self._rail.began.setText(begun(session.started_at, session.plan.person))
        self._rail.show_saved(self._presenter.last_saved)
        if self._added_item and session.items:
            self._added_item = False
            self._keep_typed()
            self._now = session.items[-1].id
        elif self._item is None:
            self._now = session.items[0].id if session.items else None
            self._take_focus()
        self._show_item()

    def _show_item(self) -> None:
        item = self._item
        self._rail.show_items(self._items, self._now)
        self._work.setVisible(item is not None)
        self._show_footer()
        if item is None:
            self._read_of = ()
            self._reading.show_item(
                self.tr("Nothing is on the agenda yet. Add an item."),
                (),
                self._context.clock.today(),
            )
            return
        if not self._presenter.outcomes.waits_for(item.id):
            if self._work.outcome.text() != item.outcome:
                self._work.outcome.set_text(item.outcome)
        self._work.show_actions(item.actions)
        shown = (item.id, item.question, item.sources, item.excerpts, self._presenter.share_safe)
        if shown != self._read_of:
            self._read_of = shown
            if self._large is None:
                self._reading.show_item(asked(item), (), self._context.clock.today())
            self._presenter.read(item)

    def _show_footer(self) -> None:
        at = self._place()
        items = self._items
        self._footer.setVisible(bool(items))
        is_last = at >= len(items) - 1
        if is_last:
            self._next_words.setText("")
            self._forth.set_words(self.tr("Finish…"))
        else:
            words = self.tr("Next: {question}").format(question=short(items[at + 1]))
            self._next_words.setText(words)
            self._forth.set_words(self.tr("Next item"))

    def _place(self) -> int:
        return next((at for at, item in enumerate(self._items) if item.id == self._now), 0)

    def _on_read(self, item_id: ItemId, readings: tuple[Reading, ...]) -> None:
        item = self._item
        if item is not None and item.id == item_id and self._large is None:
            today = self._context.clock.today()
            self._reading.show_item(asked(item), readings, today)

    def _take_focus(self) -> None:
        if self.isVisible():
            focus = self.first_focus()
            if focus is not None:
                focus.setFocus(Qt.FocusReason.OtherFocusReason)

    # From item to item

    def _next(self) -> None:
        if self._stack.currentWidget() is self._sheet or not self._items:
            return
        at = self._place()
        if self._now is not None:
            self._keep_typed()
            self._presenter.visit(self._now)
        if at + 1 < len(self._items):
            self._go_to(self._items[at + 1].id)
        else:
            self._open_sheet()

    def _previous(self) -> None:
        at = self._place()
        if at > 0:
            self._go_to(self._items[at - 1].id)
        else:
            self._context.tell(self.tr("This is the first item."))

    def _go_to(self, item_id: ItemId) -> None:
        self._keep_typed()
        self._close_sheet()
        self._close_drawer()
        self._large = None
        self._now = item_id
        self._read_of = ()
        item = self._item
        if item is not None:
            self._work.outcome.set_text(item.outcome)
        self._show_item()
        self._presenter.refresh()
        self._work.outcome.area.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if item is not None:
            self._context.announce(
                self.tr("Item {n} of {total}. {question}").format(
                    n=self._place() + 1, total=len(self._items), question=asked(item)
                )
            )

    def _keep_typed(self) -> None:
        self._work.outcome.hand_over()
        self._presenter.outcomes.flush()
        if self._now is not None:
            self._work.take_typed()

    def _on_item_added(self, question: str) -> None:
        self._added_item = True
        self._presenter.add_item(question)
        self._close_drawer()
        self._work.outcome.area.setFocus(Qt.FocusReason.OtherFocusReason)

    # What came of it

    def _on_outcome(self) -> None:
        if self._now is not None:
            self._presenter.outcomes.touch(self._now, self._work.outcome.text())

    def _on_action(self, text: str, due: date | None) -> None:
        if self._now is not None:
            self._presenter.add_action(self._now, text, due)

    def _on_action_removed(self, action: Action) -> None:
        self._presenter.remove_action(action.id, self.tr("Action taken away"))

    def _focus_action(self) -> None:
        self._close_drawer()
        self._work.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_saved(self, when: datetime) -> None:
        self._unsaved.hide()
        self._rail.show_saved(when)

    def _on_not_saved(self, fault: Fault, since: datetime | None) -> None:
        moment = since or self._context.clock.now()
        was_saved = self._unsaved.isHidden()
        self._unsaved.show_unsaved(i18n.clock_time(moment), words_for(fault).what)
        if was_saved:
            self._context.announce(self._unsaved.accessibleName(), assertive=True)

    def _say_saved(self) -> None:
        self._keep_typed()
        when = self._presenter.last_saved or self._context.clock.now()
        words = self.tr("Saved at {time}").format(time=i18n.clock_time(when))
        self._context.tell(words)

    def _copy_outcome(self) -> None:
        QApplication.clipboard().setText(self._work.outcome.text())
        self._context.tell(self.tr("What came of it is on the clipboard."))

    # The past

    def _toggle_find(self) -> None:
        now = QApplication.focusWidget()
        inside = now is not None and self._find.isAncestorOf(now)
        if inside:
            self._close_drawer()
            self._work.outcome.area.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if self._reflow.room is not Room.WIDE:
            self._open_drawer("find")
        self._find.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find.field.selectAll()

    def _on_found(self, words: str, found: Found) -> None:
        self._find.show_found(words, found, self._context.clock.today())

    def _show_large(self, card: EntryCard) -> None:
        self._presenter.read_one(card)

    def _on_large(self, reading: Reading) -> None:
        self._large = reading.card
        self._close_sheet()
        item = self._item
        there = item is not None and reading.card.id in {card.id for card in item.sources}
        today = self._context.clock.today()
        self._reading.show_large(reading, today, may_add=item is not None and not there)
        self._context.announce(
            self.tr("Shown large: {title}").format(title=plain_words(reading.card.title))
        )

    def _add_large(self) -> None:
        if self._large is not None:
            card = self._large
            self._back_to_item()
            self._add_source(card)

    def _add_source(self, card: EntryCard) -> None:
        if self._now is not None:
            self._presenter.add_source(self._now, card.id, self.tr("Added to this item"))

    def _back_to_item(self) -> None:
        self._large = None
        self._read_of = ()
        self._show_item()
        self._reading.setFocus(Qt.FocusReason.OtherFocusReason)

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
            self._large = None
            self._reading.forget()
            self._find.forget_found()
            self._rail.forget()
            self._next_words.setText("")
            self._close_sheet()
        self._read_of = ()
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
        if self._is_over or not self._presenter.share_safe or self._presenter.session is None:
            return False
        question = Question(
            self.tr("Leave the share-safe view?"),
            self.tr("Private answers can be on other pages. The session goes on."),
            act=self.tr("Leave"),
            safe=self.tr("Stay here"),
        )
        self._context.dialogs.ask(question, partial(self._on_asked_to_leave, go))
        return True

    def _on_asked_to_leave(self, go: Callable[[], None], answer: Answer) -> None:
        if answer.is_act:
            go()

    def _leave_session(self) -> None:
        self._context.navigate.show("supervision")

    def _open_sheet(self) -> None:
        self._keep_typed()
        session = self._presenter.session
        if session is None:
            return
        self._close_drawer()
        today = self._context.clock.today()
        self._sheet.show_session(session, self._now, today, self._presenter.points)
        self._stack.setCurrentWidget(self._sheet)
        self._sheet.finish.setFocus(Qt.FocusReason.TabFocusReason)

    def _close_sheet(self) -> None:
        if self._stack.currentWidget() is self._sheet:
            self._stack.setCurrentWidget(self._session_view)
            self._sheet.forget()
            self._work.outcome.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_finish(self, carry: list[ItemId]) -> None:
        if self._now is not None and self._now not in carry:
            self._presenter.visit(self._now)
        self._presenter.finish(carry)

    def _on_over(self, session_id: SessionId | None) -> None:
        self._is_over = True
        self._countdown.stop()
        self._now = None
        self._large = None
        self._read_of = ()
        self._close_sheet()
        for part in (self._rail, self._reading, self._work, self._find):
            part.forget()
        if session_id is None:
            self._context.navigate.show("supervision")
        else:
            self._context.navigate.show("supervision", session_id=session_id)

    def _on_minutes(self, minutes: int) -> None:
        for clock in (self._rail.clock, self._small_clock):
            clock.show_minutes(minutes, self._countdown.is_paused)

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_drawer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self._drawer:
                self._close_drawer()
                return
            if self._reading.is_large:
                self._back_to_item()
                return
        super().keyPressEvent(event)

    def _open_agenda(self) -> None:
        self._open_drawer("" if self._drawer == "agenda" else "agenda")
        rows = self._rail.rows()
        (rows[0] if rows else self._rail.add).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_drawer(self, drawer: str) -> None:
        self._drawer = drawer
        self._fit()

    def _close_drawer(self) -> None:
        if self._drawer:
            self._drawer = ""
            self._fit()
            self._work.outcome.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """Rail and panel stand in the row where there is room, else over it when asked for."""
        room = self._reflow.room
        for part, stays, name in (
            (self._rail, room is not Room.NARROW, "agenda"),
            (self._find, room is Room.WIDE, "find"),
        ):
            if stays and self._row.indexOf(part) < 0:
                at = 0 if part is self._rail else self._row.count()
                self._row.insertWidget(at, part)
            elif not stays and self._row.indexOf(part) >= 0:
                self._row.removeWidget(part)
            part.setVisible(stays or self._drawer == name)
        self._find.set_drawer(room is not Room.WIDE)
        self._line.setVisible(room is not Room.WIDE)
        self._agenda_button.setVisible(room is Room.NARROW)
        self._small_clock.setVisible(room is Room.NARROW)
        self._place_drawer()

    def _place_drawer(self) -> None:
        top = 0
        for part, name in ((self._rail, "agenda"), (self._find, "find")):
            if self._drawer != name or self._row.indexOf(part) >= 0:
                continue
            at_end = (part is self._find) == (
                self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            )
            left = self.width() - part.width() if at_end else 0
            part.setGeometry(left, top, part.width(), self.height() - top)
            part.raise_()

    def _restyle(self) -> None:
        px, room = self._themes.px, self._reflow.room
        side = {Room.WIDE: 48, Room.MEDIUM: 32, Room.NARROW: 16}[room]
        low = self._reflow.is_short or room is Room.NARROW
        if low:
            self._reading.hold(self._work)
        else:
            move(self._work, self._upper, 1)
        self._reading.set_gutter(px(side))
        self._work.set_margins(0 if low else px(24), ruled=not low)
        self._work.set_stacked(room is Room.NARROW)
        tight = self._reflow.is_tight
        self._strip.set_tight(tight)
        self._rail.set_tight(tight)
        # Without room it would be an ellipsis only.
        self._next_words.setVisible(not tight)
        over, under = (5, 6) if tight else (13, 14)
        self._footer.row.setContentsMargins(px(24), px(over), px(24), px(under))
        self._footer.row.setSpacing(px(16))
        self._line.row.setContentsMargins(px(16), px(6), px(16), px(7))
        if room is Room.WIDE:
            self._drawer = ""
        self._fit()
