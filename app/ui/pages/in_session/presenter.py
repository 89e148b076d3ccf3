"""What the page in session asks and does. No widgets. It never asks for more than share-safe shows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.holding import Standing
from app.ui.context import PageContext
from app.ui.pages.in_session.readings import Reading, reading_of, reading_of_id, readings
from app.ui.pages.in_session.typed import TypedWords
from app.ui.work import Work
from models.records.changes import Changes, Thing
from models.records.entries import EntryCard
from models.records.ids import ActionId, EntryId, ItemId, SessionId
from models.records.queries import Found
from models.records.supervision import (
    ActionDetails,
    AgendaItem,
    Session,
    SessionState,
)

_FIND_PAUSE_MS = 120
_FOUND_AT_MOST = 20


@dataclass(frozen=True)
class _Loaded:
    """A session with what stands beside its agenda."""

    session: Session
    standing: Standing
    points: tuple[str, ...] = field(repr=False)
    half: Mapping[str, str] = field(repr=False)
    next_at: datetime | None


class InSessionPresenter(QObject):
    """One session that is held.

    Signals:
        session_ready: the `Session`, whenever something of it may have changed.
        read_item: an `ItemId` and its `Reading`s; read_large: one `Reading` from the past.
        found: what was typed, and the `Found` of it.
        completed: the same once more, asked when more than words could be asked.
        over: the id of a session that is not held any more.
    """

    session_ready = Signal(object)
    read_item = Signal(object, object)
    read_large = Signal(object)
    found = Signal(str, object)
    completed = Signal(str, object)
    over = Signal(object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._service = context.supervision
        self._work = Work(context, self)
        self.session: Session | None = None
        self.standing = Standing()
        self.points: tuple[str, ...] = ()
        self.next_at: datetime | None = None
        self.share_safe = True
        self.typed = TypedWords(context, self)
        self._wanted: SessionId | None = None
        self._sought = ""
        self._is_incomplete = False
        """Whether it was looked for when more than words could not be asked yet."""
        self._round = 0
        self._is_shown = False
        self._pause = QTimer(self, singleShot=True, interval=_FIND_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.typed.gone.connect(self.refresh)
        context.bus.changed.connect(self._on_changes)
        if context.reader is not None:
            context.reader.settled.connect(self._on_settled)

    # Opening and closing

    def open(self, session_id: SessionId | None) -> None:
        """Shows a session that is held, share-safe."""
        self._is_shown = True
        if session_id is not None and session_id != self._wanted:
            self.session = None
            self.typed.last_saved = None
        self._wanted = session_id or self._wanted
        self.refresh()

    def close(self) -> None:
        """Saves what was typed; the session goes on."""
        self._is_shown = False
        self.forget_found()
        self.typed.flush()

    def refresh(self) -> None:
        """Asks for the session again."""
        work = partial(self._load, self._wanted, self.share_safe)
        self._work.read("in_session.session", work, partial(self._on_session, self._round))

    def set_share_safe(self, wanted: bool) -> None:
        """Whatever was asked for before is not shown any more."""
        self.share_safe = wanted
        self._round += 1
        if self.session is not None:
            self.refresh()
        if self._sought:
            self._look()

    # Reading

    def read(self, item: AgendaItem) -> None:
        """Makes the reflections of an item ready."""
        work = partial(readings, self._context.timeline, item, self.share_safe)
        self._work.read("in_session.read", work, partial(self._on_read, self._round, item.id))

    def read_one(self, card: EntryCard) -> None:
        """Makes one past reflection ready."""
        work = partial(reading_of, self._context.timeline, card, self.share_safe)
        self._work.read("in_session.large", work, partial(self._on_large, self._round))

    def read_id(self, entry_id: EntryId) -> None:
        """The same for an entry of which only the id is known."""
        work = partial(reading_of_id, self._context.timeline, entry_id, self.share_safe)
        self._work.read("in_session.large", work, partial(self._on_large, self._round))

    def seek(self, words: str) -> None:
        """Looks for past reflections as they are typed."""
        self._sought = words.strip()
        self._pause.start()

    def forget_found(self) -> None:
        """What was looked for or read before is not shown any more, nor when it comes late."""
        self._pause.stop()
        self._sought = ""
        self._round += 1

    # Writing

    def come_to(self, item_id: ItemId) -> None:
        """Notes which item is talked about now."""
        if self.session is not None:
            work = partial(self._service.holding.come_to, self.session.id, item_id)
            self._work.write("in_session.come_to", work, self._work.publish)

    def halt(self, wanted: bool) -> None:
        """Has the time stand still, or go on."""
        if self.session is not None:
            work = partial(self._service.holding.halt, self.session.id, wanted)
            self._work.write("in_session.halt", work, self._work.publish)

    def visit(self, item_id: ItemId) -> None:
        """Notes that an item was talked about."""
        self._work.write(
            "in_session.visit", partial(self._service.visit, item_id), self._on_altered
        )

    def park(self, item_id: ItemId, words: str) -> None:
        """Puts an item off."""
        work = partial(self._service.holding.park, item_id)
        self._work.write("in_session.park", work, partial(self._offer, words))

    def take_up(self, item_id: ItemId, words: str) -> None:
        """Has an item that was put off or left out wait its turn again."""
        work = partial(self._service.holding.take_up, item_id)
        self._work.write("in_session.take_up", work, partial(self._offer, words))

    def leave_out(self, item_id: ItemId, why: str, words: str) -> None:
        """Drops an item."""
        work = partial(self._service.holding.leave_out, item_id, why)
        self._work.write("in_session.leave_out", work, partial(self._offer, words))

    def set_view(self, item_id: ItemId, view: int | None) -> None:
        """Keeps whether the view became narrower or wider."""
        work = partial(self._service.holding.set_view, item_id, view)
        self._work.write("in_session.view", work, self._on_altered)

    def set_willing(self, item_id: ItemId, willing: bool) -> None:
        """Keeps whether whoever brings it is willing to share it in the group."""
        work = partial(self._service.holding.set_willing, item_id, willing)
        self._work.write("in_session.willing", work, self._on_altered)

    def give(self, item_id: ItemId, entry_id: EntryId, how: str) -> None:
        """Keeps how a passage went over."""
        work = partial(self._context.preparing.give, item_id, entry_id, how)
        words = self.tr("How a passage went over")
        self._work.write("in_session.give", work, partial(self._note, words))

    def add_action(
        self, item_id: ItemId, text: str, due: date | None, details: ActionDetails
    ) -> None:
        """Adds what was promised."""
        work = partial(self._service.add_action, item_id, text, due, details)
        words = self.tr("Promise added")
        self._work.write("in_session.action", work, partial(self._note_pair, words))

    def set_done(self, action_id: ActionId, done: bool) -> None:
        """Ticks an action, or takes the tick away."""
        work = partial(self._service.set_action_done, action_id, done)
        words = self.tr("Promise ticked") if done else self.tr("Tick taken away")
        self._work.write("in_session.done", work, partial(self._note_pair, words))

    def remove_action(self, action_id: ActionId, words: str) -> None:
        """Takes an action away."""
        work = partial(self._service.remove_action, action_id)
        self._work.write("in_session.remove", work, partial(self._offer, words))

    def add_item(self, question: str, words: str = "") -> None:
        """Adds a question to the agenda; with `words` it says so and offers to take it back."""
        if self.session is not None:
            work = partial(self._service.add_item, self.session.id, question)
            quiet = partial(self._note_pair, self.tr("Question added"))
            done = partial(self._offer_pair, words) if words else quiet
            self._work.write("in_session.item", work, done)

    def add_source(self, item_id: ItemId, entry_id: EntryId, words: str) -> None:
        """Adds a past reflection to an item."""
        work = partial(self._service.add_source, item_id, entry_id)
        self._work.write("in_session.source", work, partial(self._offer_pair, words))

    def keep_points(self, points: Sequence[str]) -> None:
        """Takes the key points as they are typed."""
        if self.session is not None:
            self.points = tuple(points)
            self.typed.touch_points(self.session.id, points)

    def keep_half(self, field_name: str, text: str) -> None:
        """Takes what is half typed in a field."""
        if self.session is not None:
            self.typed.touch_half(self.session.id, field_name, text)

    def half(self, field_name: str) -> str:
        """What is half typed in a field."""
        return self.typed.half(self.session.id).get(field_name, "") if self.session else ""

    def finish(
        self,
        carry: Collection[ItemId],
        left_out: Mapping[ItemId, str],
        next_at: datetime | None,
        minutes: int,
    ) -> None:
        """Ends the session, which went on for so many minutes."""
        if self.session is not None:
            self.typed.flush()
            self.typed.forget_half(self.session.id)
            work = partial(
                self._service.finish,
                self.session.id,
                carry=tuple(carry),
                left_out=dict(left_out),
                next_at=next_at,
                minutes=minutes,
            )
            self._work.write("in_session.finish", work, self._on_finished)

    # Inner workings

    def _load(self, wanted: SessionId | None, share_safe: bool) -> _Loaded | None:
        if wanted is None:
            found = self._service.next_session()
            if found is None or found.state is not SessionState.HELD:
                return None
            wanted = found.id
        return _Loaded(
            self._service.session(wanted, share_safe=share_safe),
            self._service.holding.standing(wanted),
            self._context.follow_ups.session_points(wanted),
            self._service.holding.begun(wanted),
            self._service.next_after(wanted),
        )

    def _on_session(self, asked_in: int, loaded: _Loaded | None) -> None:
        if asked_in != self._round:
            return
        if loaded is None or loaded.session.state is not SessionState.HELD:
            self.session = None
            self._wanted = None
            self.over.emit(loaded.session.id if loaded else None)
            return
        session = loaded.session
        self._wanted = session.id
        self.session, self.standing, self.next_at = session, loaded.standing, loaded.next_at
        if not self.typed.waits_for_points(session.id):
            self.points = loaded.points
        self.typed.half_was(session.id, loaded.half)
        self.session_ready.emit(session)

    def _on_read(self, asked_in: int, item_id: ItemId, readings: tuple[Reading, ...]) -> None:
        if asked_in == self._round:
            self.read_item.emit(item_id, readings)

    def _on_large(self, asked_in: int, reading: Reading) -> None:
        if asked_in == self._round:
            self.read_large.emit(reading)

    def _look(self) -> None:
        self._ask_found(self.found.emit)

    def _on_settled(self) -> None:
        if self._sought and self._is_incomplete:
            self._ask_found(self.completed.emit)

    def _ask_found(self, deliver: Callable[[str, Found], None]) -> None:
        self._is_incomplete = self._context.is_meaning_awaited
        work = partial(
            self._context.recall.search,
            self._sought,
            limit=_FOUND_AT_MOST,
            share_safe=self.share_safe,
        )
        done = partial(self._on_found, self._round, self._sought, deliver)
        self._work.read("in_session.find", work, done)

    def _on_found(
        self, asked_in: int, sought: str, deliver: Callable[[str, Found], None], found: Found
    ) -> None:
        if asked_in == self._round and sought == self._sought:
            deliver(sought, found)

    def _note_pair(self, words: str, result: tuple[Any, Changes]) -> None:
        self._note(words, result[1])

    def _note(self, words: str, changes: Changes) -> None:
        """It is seen at once where it is done: no bar comes over what is shown to others."""
        self._on_altered(changes)
        token = changes.undo
        self._work.offer_undo(words, "in_session", token, self._on_altered, quietly=True)

    def _on_altered(self, changes: Changes) -> None:
        self._work.publish(changes)
        self.refresh()

    def _offer_pair(self, words: str, result: tuple[Any, Changes]) -> None:
        self._offer(words, result[1])

    def _offer(self, words: str, changes: Changes) -> None:
        self._on_altered(changes)
        self._work.offer_undo(words, "in_session", changes.undo, self._on_altered)

    def _on_finished(self, result: tuple[Session, Changes]) -> None:
        session, changes = result
        self.session = None
        self._wanted = None
        self._work.publish(changes)
        self.over.emit(session.id)
        if changes.undo:
            self._context.history.name(changes.undo)
            self._context.undo.offer(
                self.tr("Session finished"), partial(self._unfinish, session.id, changes.undo)
            )

    def _unfinish(self, session_id: SessionId, token: str) -> None:
        work = partial(self._context.history.undo, token)
        self._work.write("in_session.undo", work, partial(self._on_unfinished, session_id))

    def _on_unfinished(self, session_id: SessionId, changes: Changes) -> None:
        self._work.publish(changes)
        self._context.navigate.show("in_session", session_id=session_id)

    def _on_changes(self, changes: Changes, origin: object) -> None:
        shown = (Thing.SESSION, Thing.ITEM, Thing.ACTION, Thing.ENTRY)
        if origin is not self and self._is_shown and changes.touches(*shown):
            self.refresh()
