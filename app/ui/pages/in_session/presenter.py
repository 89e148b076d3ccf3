"""What the page in session asks and does. No widgets. It never asks for more than share-safe shows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from html import escape
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.markdown import render
from app.services.faults import NoSuchEntry, NoSuchItem
from app.services.timeline import Timeline
from app.ui.context import PageContext
from app.ui.kept_words import draft_of
from app.ui.late_save import LateSave
from app.ui.work import Work
from models.records.changes import Changes, Thing
from models.records.entries import Draft, Entry, EntryCard
from models.records.faults import Fault
from models.records.ids import ActionId, EntryId, ItemId, SessionId
from models.records.queries import Found
from models.records.supervision import AgendaItem, Session, SessionState

_FIND_PAUSE_MS = 120
_FOUND_AT_MOST = 20
_LONGEST = 20_000
_POINTS = "points:"
_IN_THE_LINE_ABOVE = ("position", "feelings", "link")


@dataclass(frozen=True)
class Reading:
    """A reflection made ready to be read large."""

    card: EntryCard = field(repr=False)
    html: str = field(repr=False)


class InSessionPresenter(QObject):
    """One session that is held.

    Signals:
        session_ready: the `Session`, whenever something of it may have changed.
        read_item: an `ItemId` and its `Reading`s; read_large: one `Reading` from the past.
        found: what was typed, and the `Found` of it.
        saved: when; not_saved: the fault, and since when (or None) nothing typed was kept.
        over: the id of a session that is not held any more.
    """

    session_ready = Signal(object)
    read_item = Signal(object, object)
    read_large = Signal(object)
    found = Signal(str, object)
    saved = Signal(object)
    not_saved = Signal(object, object)
    over = Signal(object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._service = context.supervision
        self._work = Work(context, self)
        self.session: Session | None = None
        self.points: tuple[str, ...] = ()
        self.share_safe = True
        self.last_saved: datetime | None = None
        self.outcomes = LateSave(self._save_outcome, self)
        self._wanted: SessionId | None = None
        self._sought = ""
        self._round = 0
        self._is_shown = False
        self._failing: dict[str, str] = {}
        self._has_handed_over = False
        self._pause = QTimer(self, singleShot=True, interval=_FIND_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        context.bus.changed.connect(self._on_changes)

    # Opening and closing

    def open(self, session_id: SessionId | None) -> None:
        """Shows a session that is held, share-safe."""
        self._is_shown = True
        if session_id is not None and session_id != self._wanted:
            self.session = None
            self.last_saved = None
        self._wanted = session_id or self._wanted
        self.refresh()

    def close(self) -> None:
        """Saves what was typed; the session goes on."""
        self._is_shown = False
        self._pause.stop()
        self.outcomes.flush()

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
        work = partial(_readings, self._context.timeline, item, self.share_safe)
        self._work.read("in_session.read", work, partial(self._on_read, self._round, item.id))

    def read_one(self, card: EntryCard) -> None:
        """Makes one past reflection ready."""
        work = partial(_reading, self._context.timeline, card, self.share_safe)
        self._work.read("in_session.large", work, partial(self._on_large, self._round))

    def read_id(self, entry_id: EntryId) -> None:
        """The same for an entry of which only the id is known."""
        work = partial(_reading_of_id, self._context.timeline, entry_id, self.share_safe)
        self._work.read("in_session.large", work, partial(self._on_large, self._round))

    def seek(self, words: str) -> None:
        """Looks for past reflections as they are typed."""
        self._sought = words.strip()
        self._pause.start()

    # Writing

    def visit(self, item_id: ItemId) -> None:
        """Notes that an item was talked about."""
        self._work.write(
            "in_session.visit", partial(self._service.visit, item_id), self._on_altered
        )

    def add_action(self, item_id: ItemId, text: str, due: date | None) -> None:
        """Adds what was promised."""
        work = partial(self._service.add_action, item_id, text, due)
        self._work.write("in_session.action", work, self._on_pair)

    def set_done(self, action_id: ActionId, done: bool) -> None:
        """Ticks an action, or takes the tick away."""
        work = partial(self._service.set_action_done, action_id, done)
        self._work.write("in_session.done", work, self._on_pair)

    def remove_action(self, action_id: ActionId, words: str) -> None:
        """Takes an action away."""
        work = partial(self._service.remove_action, action_id)
        self._work.write("in_session.remove", work, partial(self._offer, words))

    def add_item(self, question: str) -> None:
        """Adds a question to the agenda."""
        if self.session is not None:
            work = partial(self._service.add_item, self.session.id, question)
            self._work.write("in_session.item", work, self._on_pair)

    def add_source(self, item_id: ItemId, entry_id: EntryId, words: str) -> None:
        """Adds a past reflection to an item."""
        work = partial(self._service.add_source, item_id, entry_id)
        self._work.write("in_session.source", work, partial(self._offer_pair, words))

    def keep_points(self, points: Sequence[str]) -> None:
        """Takes the key points as they are typed."""
        if self.session is not None:
            self.points = tuple(points)
            self.outcomes.touch(f"{_POINTS}{self.session.id}", "\n".join(points))

    def finish(self, carry: Collection[ItemId]) -> None:
        """Ends the session."""
        if self.session is not None:
            self.outcomes.flush()
            work = partial(self._service.finish, self.session.id, carry=tuple(carry))
            self._work.write("in_session.finish", work, self._on_finished)

    # Inner workings

    def _load(
        self, wanted: SessionId | None, share_safe: bool
    ) -> tuple[Session | None, tuple[str, ...]]:
        if wanted is None:
            found = self._service.next_session()
            if found is None or found.state is not SessionState.HELD:
                return None, ()
            wanted = found.id
        session = self._service.session(wanted, share_safe=share_safe)
        return session, self._context.follow_ups.session_points(wanted)

    def _on_session(self, asked_in: int, loaded: tuple[Session | None, tuple[str, ...]]) -> None:
        session, points = loaded
        if asked_in != self._round:
            return
        if session is None or session.state is not SessionState.HELD:
            self.session = None
            self._wanted = None
            self.over.emit(session.id if session else None)
            return
        self._wanted = session.id
        self.session = session
        if not self.outcomes.waits_for(f"{_POINTS}{session.id}"):
            self.points = points
        self.session_ready.emit(session)

    def _on_read(self, asked_in: int, item_id: ItemId, readings: tuple[Reading, ...]) -> None:
        if asked_in == self._round:
            self.read_item.emit(item_id, readings)

    def _on_large(self, asked_in: int, reading: Reading) -> None:
        if asked_in == self._round:
            self.read_large.emit(reading)

    def _look(self) -> None:
        work = partial(
            self._context.recall.search,
            self._sought,
            limit=_FOUND_AT_MOST,
            share_safe=self.share_safe,
        )
        done = partial(self._on_found, self._round, self._sought)
        self._work.read("in_session.find", work, done)

    def _on_found(self, asked_in: int, sought: str, found: Found) -> None:
        if asked_in == self._round and sought == self._sought:
            self.found.emit(sought, found)

    def _save_outcome(self, key: str, text: str) -> None:
        if key in self._failing:
            self._failing[key] = text
        self._work.write(
            "in_session.outcome",
            self._saving(key, text),
            partial(self._on_saved, key),
            failed=partial(self._on_not_saved, key, text),
            unheard=None if key in self._failing else partial(self._keep, text),
        )

    def _saving(self, key: str, text: str) -> Callable[[], Changes]:
        """How what belongs to a key is kept: an item's outcome, or the points of the session."""
        if not key.startswith(_POINTS):
            return partial(self._service.set_outcome, ItemId(key), text)
        session_id = SessionId(key.removeprefix(_POINTS))
        points = text.split("\n")
        return partial(self._context.follow_ups.set_session_points, session_id, points)

    def unsaved(self) -> Draft | None:
        """What the journal did not take, as a draft to be kept another way; None if it took all."""
        self._has_handed_over = True
        if not self._failing:
            return None
        words = "\n\n".join(self._failing.values())
        return draft_of(words, self._context.clock.now())

    def _keep(self, text: str, error: Exception) -> None:
        """The page is gone with the lock, and the journal did not take what came of an item."""
        if self._context.keep is not None and text.strip():
            self._context.keep(draft_of(text, self._context.clock.now()), error)

    def _on_saved(self, key: str, changes: Changes) -> None:
        self._failing.pop(key, None)
        self.last_saved = self._context.clock.now()
        self._work.publish(changes)
        self.saved.emit(self.last_saved)

    def _on_not_saved(self, key: str, text: str, error: Exception) -> None:
        """Keeps trying as long as the words are here."""
        if not isinstance(error, Fault):
            raise error
        if isinstance(error, NoSuchItem):
            self.refresh()
            return
        if self._has_handed_over and key not in self._failing:
            self._keep(text, error)
        self._failing[key] = text
        if not self.outcomes.waits_for(key):
            self.outcomes.touch(key, text)
        self.not_saved.emit(error, self.last_saved)

    def _on_pair(self, result: tuple[Any, Changes]) -> None:
        self._on_altered(result[1])

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


def _readings(timeline: Timeline, item: AgendaItem, share_safe: bool) -> tuple[Reading, ...]:
    """The sources of an item; one that is gone from the journal as it was when it was brought."""
    kept = {excerpt.entry_id: excerpt for excerpt in item.excerpts}
    found = []
    for card in item.sources:
        try:
            found.append(_reading(timeline, card, share_safe))
        except NoSuchEntry:
            if card.id in kept:
                found.append(Reading(card, _html(kept[card.id].answers)))
    return tuple(found)


def _reading(timeline: Timeline, card: EntryCard, share_safe: bool) -> Reading:
    entry: Entry = timeline.entry(card.id, share_safe=share_safe)
    answers = [
        (answer.heading, answer.text)
        for answer in entry.answers
        if answer.kind not in _IN_THE_LINE_ABOVE and answer.text.strip()
    ]
    answers += [("", note.text) for note in entry.hindsight if note.text.strip()]
    return Reading(card, _html(answers))


def _reading_of_id(timeline: Timeline, entry_id: EntryId, share_safe: bool) -> Reading:
    entry = timeline.entry(entry_id, share_safe=share_safe)
    felt = [answer.value for answer in entry.answers if answer.kind == "feelings"]
    card = EntryCard(
        entry.id,
        entry.header.held_at,
        entry.title,
        position=entry.header.placing.at if entry.header.placing else None,
        code=entry.header.code,
        feelings=tuple(word for words in felt if isinstance(words, dict) for word in words),
    )
    return _reading(timeline, card, share_safe)


def _html(answers: Collection[tuple[str, str]]) -> str:
    return "".join(
        (f'<p class="question">{escape(heading)}</p>' if heading else "")
        + render(text if len(text) <= _LONGEST else text[:_LONGEST] + "…")
        for heading, text in answers
    )
