"""What came of something promised, half typed: kept with it, still open, until it is answered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject

from app.jobs.protocol import Job, Kind
from app.services.faults import NoSuchAction, NoSuchFollowUp, NoSuchRepair
from app.services.follow_ups import FollowUps
from app.ui.context import PageContext
from app.ui.kept_words import draft_of
from app.ui.late_save import LateSave
from models.records.changes import Changes
from models.records.faults import Fault
from models.records.ids import EntryId, FollowUpId

_GONE = (NoSuchFollowUp, NoSuchAction, NoSuchRepair)


class Asked(Protocol):
    """Something of which one is asked what came of it."""

    @property
    def id(self) -> str: ...

    @property
    def result(self) -> str: ...

    @property
    def private(self) -> bool: ...

    @property
    def entry_id(self) -> EntryId | None: ...


A = TypeVar("A", bound=Asked)


class HalfAnswers(QObject, Generic[A]):
    """Keeps what is typed, each at most a second behind; at a full disk it is a draft at last.

    Args:
        begin: keeps words with what they are about, beside the window; without it that is a
            follow-up.
    """

    def __init__(
        self,
        context: PageContext,
        parent: QObject,
        begin: Callable[[A, str], Changes] | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._begin = begin or partial(_begin_follow_up, context.follow_ups)
        self._late = LateSave(self._save, self)
        self._typed: dict[str, tuple[A, str]] = {}
        self._kept: set[str] = set()
        self._failing: set[str] = set()
        self._has_handed_over = False

    def come(self) -> None:
        """The page is in front again: what the journal took may be worded otherwise by now."""
        for key in self._kept:
            self._typed.pop(key, None)
        self._kept.clear()

    def touch(self, asked: A, text: str) -> None:
        """Takes what stands in the field."""
        self._kept.discard(asked.id)
        self._typed[asked.id] = (asked, text)
        self._late.touch(asked.id, text)

    def words(self, asked: A) -> str:
        """What was typed last, else what the journal has."""
        return self._typed.get(asked.id, (asked, asked.result))[1]

    def forget(self, asked: A) -> None:
        """Its answer is on its way; what is half typed comes before it, to be there at an undo."""
        if self._late.waits_for(asked.id):
            self._late.flush()
        self._typed.pop(asked.id, None)
        self._kept.discard(asked.id)
        self._failing.discard(asked.id)

    def flush(self) -> None:
        """Hands over everything now; another page is in front."""
        self._late.flush()

    def hand_over(self) -> None:
        """The same at a lock: nobody tries again from now on."""
        self._has_handed_over = True
        self._late.flush()

    def not_answered(self, asked: A, text: str, error: Exception) -> None:
        """Its answer was not taken: the words are half typed again."""
        if self._has_handed_over:
            self.keep(asked, text, error)
        elif text.strip() and not isinstance(error, _GONE):
            self.touch(asked, text)

    def keep(self, asked: A, text: str, error: Exception) -> None:
        """Keeps words that the journal did not take, sealed."""
        if self._context.keep is not None and text.strip():
            links = (asked.entry_id,) if asked.entry_id is not None else ()
            now = self._context.clock.now()
            draft = draft_of(text, now, private=asked.private, links=links)
            self._context.keep(draft, error)

    def _save(self, key: str, text: str) -> None:
        asked, _ = self._typed[key]
        self._context.runner.submit(
            Job(
                "promises.half_answer",
                Kind.WRITE,
                partial(self._begin, asked, text),
                partial(self._on_saved, key, text),
                partial(self._on_not_saved, key, text),
                context=self,
                unheard=partial(self.keep, asked, text),
            )
        )

    def _on_saved(self, key: str, text: str, changes: Changes) -> None:
        self._failing.discard(key)
        if key in self._typed and self._typed[key][1] == text:
            self._kept.add(key)
        self._context.bus.publish(changes, self.parent())

    def _on_not_saved(self, key: str, text: str, error: Exception) -> None:
        """Keeps trying as long as the words are here."""
        if not isinstance(error, Fault):
            raise error
        if key not in self._typed:
            return
        asked, typed = self._typed[key]
        if self._has_handed_over:
            self.keep(asked, text, error)
            return
        if isinstance(error, _GONE):
            self.forget(asked)
        else:
            self._late.touch(key, typed)
        if key not in self._failing:
            self._context.say(error)
            self._failing.add(key)


def _begin_follow_up(follow_ups: FollowUps, asked: Asked, text: str) -> Changes:
    return follow_ups.begin_answer(FollowUpId(asked.id), text)
