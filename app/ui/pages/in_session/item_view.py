"""The item that is talked about: what it came from large, what comes of it below, a new thought."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.holding import THOUGHT, Told
from app.ui.context import PageContext
from app.ui.pages.in_session.more import MoreOfItem
from app.ui.pages.in_session.presenter import InSessionPresenter
from app.ui.pages.in_session.reading import ReadingArea
from app.ui.pages.in_session.readings import Reading
from app.ui.pages.in_session.thought import ThoughtStrip
from app.ui.pages.in_session.words import asked, item_line, prepared
from app.ui.pages.in_session.work import Work
from app.ui.widgets.footed import move
from app.ui.widgets.reflow import Room
from models.plain import plain_words
from models.records.entries import EntryCard
from models.records.ids import EntryId, ItemId
from models.records.supervision import Action, ActionDetails, AgendaItem, Session

NEW_ACTION, NEW_ITEM = "action", "item"
"""Fields of which what is half typed is kept."""

_SIDES = {Room.WIDE: 48, Room.MEDIUM: 32, Room.NARROW: 16}


class ItemView(QWidget):
    """One item at a time. What is typed goes to the presenter as it is typed.

    Signals:
        left_out: the item is not for this session, and why.
    """

    left_out = Signal(str)

    def __init__(self, context: PageContext, presenter: InSessionPresenter) -> None:
        super().__init__()
        self._context = context
        self._presenter = presenter
        self._session: Session | None = None
        self._item: AgendaItem | None = None
        self._read_of: tuple[object, ...] = ()
        self._large: EntryCard | None = None
        themes = context.theme
        self._themes = themes
        self.reading = ReadingArea(themes, context.catalogue)
        self.work = Work(themes, context.clock.today())
        self.more = MoreOfItem(themes)
        self.thought = ThoughtStrip(themes)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.reading, 1)
        self._column.addWidget(self.work)
        self._column.addWidget(self.thought)
        self.reading.hold_more(self.more)
        self.more.hide()
        self._connect()

    @property
    def is_large(self) -> bool:
        """Whether a reflection from the past stands in place of the item."""
        return self.reading.is_large

    # Showing

    def show_item(self, session: Session | None, item: AgendaItem | None) -> None:
        """Shows an item of a session; fields whose words are not saved yet stay as they are."""
        self._session, self._item = session, item
        self.work.setVisible(item is not None)
        if session is None or item is None:
            self.more.hide()
            self._read_of = ()
            words = self.tr("Nothing is on the agenda yet. Add an item.")
            self.reading.show_item(words, (), self._context.clock.today())
            return
        typed = self._presenter.typed
        if not typed.waits_for_outcome(item.id) and self.work.outcome.text() != item.outcome:
            self.work.outcome.set_text(item.outcome)
        for part in (self.work, self.more):
            part.set_side(session.plan.side)
        self.work.show_actions(item.actions)
        self.more.show_item(item, session.plan.kind, waits=typed.waiting(item.id))
        self.work.show_more(self.more.told_count(), is_open=not self.more.isHidden())
        shown = (
            *(item.id, item.question, item.sources, item.excerpts, item.passages),
            *(self._line(), prepared(item), self._presenter.share_safe),
        )
        if shown != self._read_of:
            self._read_of = shown
            self._show_readings(())
            self._presenter.read(item)

    def come_to(self, session: Session | None, item: AgendaItem | None) -> None:
        """Shows another item, from its beginning."""
        self.let_go()
        if item is not None:
            self.work.outcome.set_text(item.outcome)
        self.show_item(session, item)

    def let_go(self) -> None:
        """What was read is read again before it is shown."""
        self._large = None
        self._read_of = ()

    def forget_read(self) -> None:
        """Lets go of everything that was read, at once."""
        self.let_go()
        self.reading.forget()

    def put_back(self) -> None:
        """Has in the fields what was half typed."""
        half = self._presenter.half
        self.work.line.put_back(half(NEW_ACTION))
        if half(THOUGHT):
            self.open_thought()

    def forget(self) -> None:
        """Lets go of everything shown and typed: the session is over."""
        self._session, self._item = None, None
        self.forget_read()
        for part in (self.work, self.more, self.thought):
            part.forget()

    def lay_out(self, room: Room, *, low: bool) -> None:
        """Gives work and text their places; where the window is low, all of it scrolls."""
        px = self._themes.px
        if low:
            self.reading.hold(self.work)
        else:
            move(self.work, self._column, 1)
        self.reading.set_gutter(px(_SIDES[room]))
        self.work.set_margins(0 if low else px(24), ruled=not low)
        self.work.set_stacked(room is Room.NARROW)

    # What can be done from elsewhere

    def keep_typed(self) -> None:
        """Hands over everything typed; an action that was not added yet is added."""
        self.work.outcome.hand_over()
        if self._item is not None:
            self.work.take_typed()
        self._presenter.typed.flush()

    def to_outcome(self) -> None:
        """Gives the keyboard to what came of it."""
        self.work.outcome.area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def to_new_action(self) -> None:
        """Gives the keyboard to the line for an action."""
        self.work.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.reading.bring_into_view(self.work.field)

    def open_thought(self) -> None:
        """Asks for a new thought, with what is half typed of it."""
        self.thought.open_with(self._presenter.half(THOUGHT), has_item=self._item is not None)

    def toggle_more(self) -> None:
        """Opens what is told more of the item, or folds it away."""
        if self._item is None:
            return
        opens = self.more.isHidden()
        self.more.setVisible(opens)
        self.work.show_more(self.more.told_count(), is_open=opens)
        if opens:
            first = self.more.first_focus()
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.reading.bring_into_view(first)
        else:
            self.to_outcome()

    def show_large(self, reading: Reading) -> None:
        """Shows a reflection from the past in place of the item."""
        self._large = reading.card
        item = self._item
        there = item is not None and reading.card.id in {card.id for card in item.sources}
        may_add = item is not None and not there
        self.reading.show_large(reading, self._context.clock.today(), may_add=may_add)
        self._context.announce(
            self.tr("Shown large: {title}").format(title=plain_words(reading.card.title))
        )

    def back_to_item(self) -> None:
        """Shows the item again in place of a reflection from the past."""
        self.let_go()
        self.show_item(self._session, self._item)
        self.reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_source(self, card: EntryCard) -> None:
        """Adds a reflection to the item."""
        if self._item is not None:
            self._presenter.add_source(self._item.id, card.id, self.tr("Added to this item"))

    # Inner workings

    def _connect(self) -> None:
        presenter, work, more, thought = self._presenter, self.work, self.more, self.thought
        presenter.read_item.connect(self._on_read)
        self.reading.back_pressed.connect(self.back_to_item)
        self.reading.add_pressed.connect(self._add_large)
        self.reading.link_pressed.connect(self._context.dialogs.open_link)
        self.reading.given.connect(self._on_given)
        work.outcome_edited.connect(self._on_outcome)
        work.outcome_left.connect(presenter.typed.flush)
        work.action_added.connect(self._on_action)
        work.action_ticked.connect(presenter.set_done)
        work.action_removed.connect(self._on_action_removed)
        work.line.edited.connect(partial(presenter.keep_half, NEW_ACTION))
        work.more_pressed.connect(self.toggle_more)
        more.told.connect(self._on_told)
        more.view_chosen.connect(self._on_view)
        more.by_edited.connect(self._on_by)
        more.willing_chosen.connect(self._on_willing)
        more.left_out.connect(self.left_out)
        thought.edited.connect(partial(presenter.keep_half, THOUGHT))
        thought.noted.connect(self._note_thought)
        thought.made_item.connect(self._on_thought_item)

    def _line(self) -> str:
        if self._session is None or self._item is None:
            return ""
        return item_line(self._item, self._session.plan.kind, self._context.clock.today())

    def _show_readings(self, readings: tuple[Reading, ...]) -> None:
        if self._item is not None and self._large is None:
            today = self._context.clock.today()
            self.reading.show_item(asked(self._item), readings, today, self._line())
            self.reading.show_prepared(prepared(self._item))

    def _on_read(self, item_id: ItemId, readings: tuple[Reading, ...]) -> None:
        if self._item is not None and self._item.id == item_id:
            self._show_readings(readings)

    def _add_large(self) -> None:
        if self._large is not None:
            card = self._large
            self.back_to_item()
            self.add_source(card)

    def _note_thought(self, words: str) -> None:
        """It stands below what came of the item already."""
        before = self.work.outcome.text().rstrip()
        self.work.outcome.set_text(f"{before}\n\n{words}" if before else words)
        self.work.outcome.area.moveCursor(QTextCursor.MoveOperation.End)
        self._on_outcome()
        self._presenter.typed.flush()
        self._context.announce(self.tr("Noted with this item."))

    def _on_thought_item(self, words: str) -> None:
        self._presenter.add_item(words, self.tr("On the agenda"))

    def _on_outcome(self) -> None:
        self.reading.bring_into_view(self.work.outcome)
        if self._item is not None:
            self._presenter.typed.touch_outcome(self._item.id, self.work.outcome.text())

    def _on_action(self, text: str, due: date | None, details: ActionDetails) -> None:
        if self._item is not None:
            self._presenter.add_action(self._item.id, text, due, details)

    def _on_action_removed(self, action: Action) -> None:
        self._presenter.remove_action(action.id, self.tr("Action taken away"))

    def _on_told(self, what: Told, text: str) -> None:
        if self._item is not None:
            self._presenter.typed.touch_told(self._item.id, what, text)

    def _on_view(self, view: int | None) -> None:
        if self._item is not None:
            self._presenter.set_view(self._item.id, view)

    def _on_by(self, by: str) -> None:
        if self._item is not None:
            self._presenter.typed.touch_by(self._item.id, by)

    def _on_willing(self, willing: bool) -> None:
        if self._item is not None:
            self._presenter.set_willing(self._item.id, willing)

    def _on_given(self, entry_id: EntryId, how: str) -> None:
        if self._item is not None:
            self._presenter.give(self._item.id, entry_id, how)
