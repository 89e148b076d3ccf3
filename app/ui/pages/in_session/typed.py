"""What is typed in session: kept within a second, tried again where the journal does not take it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.services.faults import NoSuchItem
from app.services.holding import Told
from app.ui.context import PageContext
from app.ui.kept_words import draft_of
from app.ui.late_save import LateSave
from app.ui.work import Work
from models.records.changes import Changes
from models.records.entries import Draft
from models.records.faults import Fault
from models.records.ids import ItemId, SessionId

_POINTS = "points:"
_TOLD = "told:"
_BY = "by:"
_HALF = "half:"


class TypedWords(QObject):
    """Hands over outcomes, what else is told of an item, key points, and what is half typed.

    Signals:
        saved: when; not_saved: the fault, and since when (or None) nothing typed was kept.
        gone: an item that was typed into is not there any more.
    """

    saved = Signal(object)
    not_saved = Signal(object, object)
    gone = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._service = context.supervision
        self._work = Work(context, self)
        self.last_saved: datetime | None = None
        self._late = LateSave(self._save, self)
        self._half: dict[SessionId, dict[str, str]] = {}
        self._failing: dict[str, str] = {}
        self._has_handed_over = False

    # What is typed

    def touch_outcome(self, item_id: ItemId, text: str) -> None:
        """Takes what came of an item."""
        self._late.touch(item_id, text)

    def waits_for_outcome(self, item_id: ItemId) -> bool:
        """Whether what came of it was not handed over yet."""
        return self._late.waits_for(item_id)

    def waiting(self, item_id: ItemId) -> frozenset[Told]:
        """What else of an item was typed and not handed over yet."""
        return frozenset(what for what in Told if self._late.waits_for(f"{_TOLD}{what}:{item_id}"))

    def touch_told(self, item_id: ItemId, what: Told, text: str) -> None:
        """Takes what else is told of an item."""
        self._late.touch(f"{_TOLD}{what}:{item_id}", text)

    def touch_by(self, item_id: ItemId, text: str) -> None:
        """Takes who of a group brings an item."""
        self._late.touch(f"{_BY}{item_id}", text)

    def touch_points(self, session_id: SessionId, points: Sequence[str]) -> None:
        """Takes the key points."""
        self._late.touch(f"{_POINTS}{session_id}", "\n".join(points))

    def waits_for_points(self, session_id: SessionId) -> bool:
        """Whether the key points were not handed over yet."""
        return self._late.waits_for(f"{_POINTS}{session_id}")

    def touch_half(self, session_id: SessionId, field: str, text: str) -> None:
        """Takes what is half typed in a field; empty, it is half typed no more."""
        half = self._half.setdefault(session_id, {})
        if half.get(field, "") == text:
            return
        half[field] = text
        words = "\n\n".join(each for each in half.values() if each.strip())
        self._late.touch(f"{_HALF}{session_id}", words)
        if not text:
            # It became something: it must not be there twice.
            self._late.flush()

    def half_was(self, session_id: SessionId, typed: Mapping[str, str]) -> None:
        """Takes what the journal has of what is half typed; what was typed since goes before."""
        self._half.setdefault(session_id, dict(typed))

    def half(self, session_id: SessionId) -> Mapping[str, str]:
        """What is half typed, by field."""
        return self._half.get(session_id, {})

    def forget_half(self, session_id: SessionId) -> None:
        """The session is over: nothing is half typed in it."""
        self._half.pop(session_id, None)
        self._late.forget(f"{_HALF}{session_id}")

    def flush(self) -> None:
        """Hands over everything now."""
        self._late.flush()

    def unsaved(self) -> Draft | None:
        """What the journal did not take, as a draft to be kept another way; None if it took all."""
        self._has_handed_over = True
        if not self._failing:
            return None
        words = "\n\n".join(self._failing.values())
        return draft_of(words, self._context.clock.now())

    # Inner workings

    def _save(self, key: str, text: str) -> None:
        if key in self._failing:
            self._failing[key] = text
        self._work.write(
            "in_session.typed",
            self._saving(key, text),
            partial(self._on_saved, key),
            failed=partial(self._on_not_saved, key, text),
            unheard=None if key in self._failing else partial(self._keep, text),
        )

    def _saving(self, key: str, text: str) -> Callable[[], Changes]:
        """How what belongs to a key is kept."""
        holding = self._service.holding
        if key.startswith(_TOLD):
            what, _, item_id = key.removeprefix(_TOLD).partition(":")
            return partial(holding.tell, ItemId(item_id), Told(what), text)
        if key.startswith(_BY):
            return partial(holding.set_brought_by, ItemId(key.removeprefix(_BY)), text)
        if key.startswith(_HALF):
            session_id = SessionId(key.removeprefix(_HALF))
            return partial(self._keep_half, session_id, dict(self._half.get(session_id, {})))
        if key.startswith(_POINTS):
            session_id = SessionId(key.removeprefix(_POINTS))
            points = text.split("\n")
            return partial(self._context.follow_ups.set_session_points, session_id, points)
        return partial(self._service.set_outcome, ItemId(key), text)

    def _keep_half(self, session_id: SessionId, typed: Mapping[str, str]) -> Changes:
        self._service.holding.begin(session_id, typed)
        return Changes()

    def _keep(self, text: str, error: Exception) -> None:
        """The page is gone with the lock, and the journal did not take what came of an item."""
        if self._context.keep is not None and text.strip():
            self._context.keep(draft_of(text, self._context.clock.now()), error)

    def _on_saved(self, key: str, changes: Changes) -> None:
        self._failing.pop(key, None)
        self.last_saved = self._context.clock.now()
        self._context.bus.publish(changes, self.parent())
        self.saved.emit(self.last_saved)

    def _on_not_saved(self, key: str, text: str, error: Exception) -> None:
        """Keeps trying as long as the words are here."""
        if not isinstance(error, Fault):
            raise error
        if isinstance(error, NoSuchItem):
            self._failing.pop(key, None)
            self.gone.emit()
            return
        if self._has_handed_over and key not in self._failing:
            self._keep(text, error)
        self._failing[key] = text
        if not self._late.waits_for(key):
            self._late.touch(key, text)
        self.not_saved.emit(error, self.last_saved)
