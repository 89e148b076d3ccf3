"""What is kept of a session that is over, beside its agenda: asked, begun and changed. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.services.after_supervision import Afterwards
from app.services.earlier import Earlier
from app.services.faults import NoSuchSession
from app.ui.context import PageContext
from app.ui.kept_words import draft_of
from app.ui.late_save import LateSave
from app.ui.pages.supervision.past_earlier import earlier_html
from app.ui.work import Work
from models.records.changes import Changes, Thing
from models.records.faults import Fault
from models.records.ids import DraftId, SessionId
from models.records.supervision import Session, SessionEntryKind

_SaidBefore = tuple[Session, Mapping[str, Sequence[Earlier]]]

_WORDED = (Thing.SESSION, Thing.ITEM, Thing.ACTION)
_SHOWN = (Thing.SESSION, Thing.ENTRY, Thing.DRAFT, Thing.PACK)


class PastPresenter(QObject):
    """One session at a time.

    Signals:
        known: what was written about it, and what there is to write with.
        changed: something else is kept of that session now.
        said_before: what the words of that session said before, as HTML.
    """

    known = Signal(object)
    said_before = Signal(str)
    changed = Signal(object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._service = context.after_supervision
        self._sessions = context.supervision
        self._work = Work(context, self, failed=self._on_fault)
        self._session_id: SessionId | None = None
        self._before_of: SessionId | None = None
        self._has_handed_over = False
        self.texts = LateSave(self._save, self)
        context.bus.changed.connect(self._on_changes)

    def ask(self, session_id: SessionId) -> None:
        """Asks what was written about a session."""
        if session_id != self._session_id:
            self.texts.flush()
        self._session_id = session_id
        work = partial(self._service.of, session_id)
        self._work.read("past.after", work, self._on_known)

    def ask_before(self, session_id: SessionId) -> None:
        """Asks what the words of a session said before they were changed."""
        self._before_of = session_id
        work = partial(self._read_earlier, session_id)
        self._work.read("past.earlier", work, self._on_earlier)

    def forget(self) -> None:
        """No session is shown."""
        self.texts.flush()
        self._session_id = None

    def forget_all(self) -> None:
        """Nor is anything it said before."""
        self.forget()
        self._before_of = None

    def hand_over(self) -> None:
        """Everything typed goes to the journal, or is kept sealed; at lock."""
        self._has_handed_over = True
        self.texts.flush()

    def begin(self, session_id: SessionId, kind: SessionEntryKind) -> None:
        """Begins a reflection about a session, or goes on with it."""
        work = partial(self._service.begin, session_id, kind)
        self._work.write("past.begin", work, self._on_begun)

    def touch(self, session_id: SessionId, name: str, text: str) -> None:
        """Something is typed about a session, by its name in `SessionDetails`."""
        self.texts.touch(f"{session_id}.{name}", text)

    def change(self, session_id: SessionId, **values: object) -> None:
        """Changes what is kept of a session."""
        self.texts.flush()
        work = partial(self._service.change_session, session_id, **values)
        self._work.write("past.change", work, partial(self._offer, session_id))

    def set_day(self, session_id: SessionId, held_at: datetime) -> None:
        """Says when a session really was; the log of hours follows."""
        self._correct(session_id, partial(self._sessions.correct, session_id, held_at=held_at))

    def set_minutes(self, session_id: SessionId, minutes: int) -> None:
        """Says how long a session really was; the log of hours follows."""
        self._correct(session_id, partial(self._sessions.correct, session_id, minutes=minutes))

    def _correct(self, session_id: SessionId, work: Callable[[], tuple[Session, Changes]]) -> None:
        def done(result: tuple[Session, Changes]) -> None:
            if result[1] != Changes():
                self._offer(session_id, result[1])

        self._work.write("past.correct", work, done)

    def _save(self, key: str, text: str) -> None:
        session_id, name = key.split(".")
        work = partial(self._service.keep_session, SessionId(session_id), **{name: text})
        self._work.write(
            "past.keep",
            work,
            self._work.publish,
            failed=partial(self._on_not_kept, key, text),
            unheard=partial(self._keep, text),
        )

    def _on_not_kept(self, key: str, text: str, error: Exception) -> None:
        if not isinstance(error, Fault):
            raise error
        if self._has_handed_over or isinstance(error, NoSuchSession):
            self._keep(text, error)
        elif not self.texts.waits_for(key):
            self._context.say(error)
            self.texts.touch(key, text)

    def _keep(self, text: str, error: Exception) -> None:
        """Its field is gone: the words must not be."""
        if self._context.keep is not None and text.strip():
            now = self._context.clock.now()
            self._context.keep(draft_of(text, now, private=True), error)

    def _on_known(self, afterwards: Afterwards) -> None:
        if afterwards.session_id == self._session_id:
            self.known.emit(afterwards)

    def _read_earlier(self, session_id: SessionId) -> _SaidBefore:
        return self._sessions.session(session_id), self._sessions.earlier(session_id)

    def _on_earlier(self, found: _SaidBefore) -> None:
        session, earlier = found
        work = partial(earlier_html, session, earlier, self._context.clock.today())
        self._work.think("past.earlier", work, partial(self._on_told, session.id))

    def _on_told(self, session_id: SessionId, html: str) -> None:
        if session_id == self._before_of:
            self.said_before.emit(html)

    def _on_begun(self, result: tuple[DraftId, Changes]) -> None:
        draft_id, changes = result
        self._work.publish(changes)
        self._context.navigate.show("write", draft_id=draft_id, back="supervision")

    def _offer(self, session_id: SessionId, changes: Changes) -> None:
        self._on_altered(session_id, changes)
        said = self.tr("Changed")
        done = partial(self._on_altered, session_id)
        self._work.offer_undo(said, "past", changes.undo, done)

    def _on_altered(self, session_id: SessionId, changes: Changes) -> None:
        self._work.publish(changes)
        self.changed.emit(session_id)

    def _on_changes(self, changes: Changes, origin: object) -> None:
        if self._session_id is not None and origin is not self and changes.touches(*_SHOWN):
            self.ask(self._session_id)
        if self._before_of is not None and changes.touches(*_WORDED):
            self.ask_before(self._before_of)

    def _on_fault(self, error: Exception) -> None:
        self._context.say(error)
