"""What came of a follow-up, half typed: kept with it, still open, until it is answered."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from app.jobs.protocol import Job, Kind
from app.services.faults import NoSuchFollowUp
from app.ui.context import PageContext
from app.ui.kept_words import draft_of
from app.ui.late_save import LateSave
from models.records.changes import Changes
from models.records.faults import Fault
from models.records.follow_ups import FollowUp
from models.records.ids import FollowUpId


class HalfAnswers(QObject):
    """Keeps what is typed, each at most a second behind; at a full disk it is a draft at last."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._late = LateSave(self._save, self)
        self._typed: dict[str, tuple[FollowUp, str]] = {}
        self._kept: set[str] = set()
        self._failing: set[str] = set()
        self._has_handed_over = False

    def come(self) -> None:
        """The page is in front again: what the journal took may be worded otherwise by now."""
        for key in self._kept:
            self._typed.pop(key, None)
        self._kept.clear()

    def touch(self, follow_up: FollowUp, text: str) -> None:
        """Takes what stands in the field."""
        self._kept.discard(follow_up.id)
        self._typed[follow_up.id] = (follow_up, text)
        self._late.touch(follow_up.id, text)

    def words(self, follow_up: FollowUp) -> str:
        """What was typed last, else what the journal has."""
        return self._typed.get(follow_up.id, (follow_up, follow_up.result))[1]

    def forget(self, follow_up: FollowUp) -> None:
        """Its answer is on its way; what is half typed comes before it, to be there at an undo."""
        if self._late.waits_for(follow_up.id):
            self._late.flush()
        self._typed.pop(follow_up.id, None)
        self._kept.discard(follow_up.id)
        self._failing.discard(follow_up.id)

    def flush(self) -> None:
        """Hands over everything now; another page is in front."""
        self._late.flush()

    def hand_over(self) -> None:
        """The same at a lock: nobody tries again from now on."""
        self._has_handed_over = True
        self._late.flush()

    def not_answered(self, follow_up: FollowUp, text: str, error: Exception) -> None:
        """Its answer was not taken: the words are half typed again."""
        if self._has_handed_over:
            self.keep(follow_up, text, error)
        elif text.strip() and not isinstance(error, NoSuchFollowUp):
            self.touch(follow_up, text)

    def keep(self, follow_up: FollowUp, text: str, error: Exception) -> None:
        """Keeps words for a follow-up that the journal did not take, sealed."""
        if self._context.keep is not None and text.strip():
            links = (follow_up.entry_id,) if follow_up.entry_id is not None else ()
            now = self._context.clock.now()
            draft = draft_of(text, now, private=follow_up.private, links=links)
            self._context.keep(draft, error)

    def _save(self, key: str, text: str) -> None:
        follow_up, _ = self._typed[key]
        self._context.runner.submit(
            Job(
                "follow_ups.half_answer",
                Kind.WRITE,
                partial(self._context.follow_ups.begin_answer, FollowUpId(key), text),
                partial(self._on_saved, key, text),
                partial(self._on_not_saved, key, text),
                context=self,
                unheard=partial(self.keep, follow_up, text),
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
        follow_up, typed = self._typed[key]
        if self._has_handed_over:
            self.keep(follow_up, text, error)
            return
        if isinstance(error, NoSuchFollowUp):
            self.forget(follow_up)
        else:
            self._late.touch(key, typed)
        if key not in self._failing:
            self._context.say(error)
            self._failing.add(key)
