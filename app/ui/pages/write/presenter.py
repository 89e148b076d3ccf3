"""What the page for writing does: opens, keeps, finishes drafts and asks the past. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.rereading import reread
from app.services.clear_files import write_clear
from app.services.faults import NoSuchDraft
from app.ui.context import PageContext
from app.ui.forms.depth import Depths
from app.ui.forms.editor import Cards, Earlier, EarlierFinder, EntryFinder
from app.ui.forms.own_words import OwnWords
from app.ui.forms.state import FormState
from app.ui.pages.write import looking
from app.ui.pages.write.autosave import Autosave
from app.ui.pages.write.words import as_plain_text
from app.ui.work import Work
from models.records.changes import Changes, Thing
from models.records.entries import AnswerKey, Bring, Draft, Entry, EntryCard, Header, JsonValue
from models.records.faults import Fault
from models.records.hours import ExportedThing, ExportLine
from models.records.ids import DraftId, EntryId
from models.records.queries import Found
from prompts.schema import Pack

if TYPE_CHECKING:
    from app.services.writing import Writing

RECALL_PAUSE_MS = 1500


class WritePresenter(QObject):
    """One draft at a time, and everything the page asks about it.

    `collect` is set by the page: it brings what stands in the editors into the form.
    """

    opened = Signal()
    asked = Signal()
    header_changed = Signal()
    saved = Signal(object)
    not_saved = Signal(object, object)  # the fault, and since when
    recalled = Signal(object)
    completed = Signal(object)  # what `recalled` told before more than words could be asked
    beside_ready = Signal(object)
    reread_ready = Signal(object)
    codes_known = Signal(object)
    last_contact_known = Signal(object, object)  # the header it is about, and the day
    session_known = Signal(object)
    linked_known = Signal(object)
    retired_known = Signal(object)
    nothing_written = Signal()
    closed = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._work = Work(context, self)
        self.form: FormState | None = None
        self.collect: Callable[[], None] = _nothing
        self.finder = EntryFinder(self._find_entries, self._find_card, self)
        self.earlier = EarlierFinder(self._find_earlier, self._show_entry, self)
        self.own_words = OwnWords(self)
        self._depths = Depths()
        self.autosave = Autosave(
            context.runner, context.clock, self._snapshot, context.writing.save_draft, self
        )
        self.autosave.written.connect(self._work.publish)
        self.autosave.saved.connect(self._on_saved)
        self.autosave.failed.connect(self._on_not_saved)
        self._stored = False
        self._finishing = False
        self._handed_over = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(RECALL_PAUSE_MS)
        self._pause.timeout.connect(self.look_back)
        self.is_incomplete = False
        """Whether the past was asked last when more than words could not be asked yet."""
        self.may_look: Callable[[], bool] = _never
        context.bus.changed.connect(self._on_changes)

    # Opening

    @property
    def is_stored(self) -> bool:
        """Whether the draft was ever saved."""
        return self._stored

    @property
    def is_unsaved(self) -> bool:
        """Whether a save is still to come or to end."""
        return self.autosave.is_unsaved

    @property
    def is_finishing(self) -> bool:
        """Whether the draft is becoming a reflection just now."""
        return self._finishing

    def open_packs(
        self, packs: Sequence[str], code: str = "", links: Sequence[EntryId] = ()
    ) -> None:
        """Begins a reflection with these prompt sets; with none it is just words."""
        work = partial(looking.begun, self._context.writing, tuple(packs), code)
        self._work.read("write.begin", work, partial(self._open_new, tuple(links)))

    def open_draft(self, draft_id: DraftId) -> None:
        """Goes on with a draft."""
        writing, timeline = self._context.writing, self._context.timeline
        work = partial(looking.stored_draft, writing, timeline, draft_id)
        self._work.read("write.draft", work, self._open)

    def open_entry(self, entry_id: EntryId, packs: Sequence[str] = ()) -> None:
        """Edits a finished reflection, with more prompt sets; goes on with its draft if any."""
        writing, timeline = self._context.writing, self._context.timeline
        work = partial(looking.draft_of_entry, writing, timeline, entry_id, tuple(packs))
        self._work.read("write.edit", work, self._open)

    def open_rereading(self, entry_id: EntryId) -> None:
        """Goes on with reading a reflection again, or begins to."""
        writing, timeline = self._context.writing, self._context.timeline
        work = partial(looking.draft_of_reading, writing, timeline, entry_id)
        self._work.read("write.reread", work, self._open)
        beside = partial(looking.read_beside, timeline, entry_id)
        self._work.read("write.reread_beside", beside, self.reread_ready.emit)

    def close(self) -> None:
        """Lets go of the draft: saved if anything is in it, else as if it had never been."""
        if self.form is None or self._handed_over:
            return
        self.collect()
        blank = self.form.is_blank and self.form.snapshot().entry_id is None
        draft_id = self.form.snapshot().id
        if not blank:
            self.autosave.flush()
        elif self._stored:
            self.autosave.stop()
            work = partial(self._context.writing.discard_draft, draft_id)
            self._work.write("write.forget_blank", work, self._work.publish)
        else:
            self.autosave.stop()
        if blank:
            self.form = None
        self._pause.stop()

    def release(self) -> None:
        """As `close`, and nothing of it stays at hand; what is not saved yet is tried again."""
        if self._handed_over or self._finishing:
            return
        self.close()
        if self.form is not None:
            self.autosave.leave_behind()
            self.autosave.start_from(None)
            self.form = None
            self._stored = False

    def hand_over(self) -> Draft | None:
        """The draft with everything that no save has taken yet, None when all is saved.

        Nothing is saved or thrown away after this.
        """
        self._handed_over = True
        self.autosave.submit_left()
        if self.form is None:
            return None
        self.collect()
        waiting = self.autosave.is_unsaved
        self.autosave.stop()
        return self.form.snapshot() if waiting else None

    # Changing

    def take(self, key: AnswerKey, value: JsonValue) -> None:
        """Takes an answer that was chosen."""
        if self.form is not None and self.form.set_value(key, value):
            self.asked.emit()
        self.touch()

    def touch(self) -> None:
        """Something changed: it is saved within a second, and the past is asked at the next pause."""
        self.autosave.touch()
        self._pause.start()

    def change_header(self, **changes: Any) -> None:
        """Changes something in the common header."""
        if self.form is not None:
            self.set_header(replace(self.form.header, **changes))

    def set_header(self, header: Header) -> None:
        """Takes the common header."""
        if self.form is None:
            return
        self.form.set_header(header)
        self.header_changed.emit()
        self.touch()

    def add_pack(self, pack_id: str) -> None:
        """Adds the questions of a prompt set to this reflection."""
        if self.form is None:
            return
        self.collect()
        self.form.add_pack(pack_id)
        self.asked.emit()
        self.touch()

    def set_bring(self, wanted: bool, question: str) -> None:
        """Marks the reflection for supervision, with the question to bring."""
        if self.form is None:
            return
        kept = self.form.bring if self.form.bring is not Bring.NO else Bring.YES
        self.form.set_bring(kept if wanted else Bring.NO, question)
        self.touch()

    def toggle_link(self, entry_id: EntryId) -> None:
        """Links a past reflection to this one, or takes the link away."""
        if self.form is None:
            return
        links = self.form.links
        if entry_id in links:
            self.form.set_links(link for link in links if link != entry_id)
        else:
            self.form.set_links((*links, entry_id))
        self.touch()

    # Ending

    def finish(self) -> None:
        """Makes the draft a reflection of the journal."""
        if self.form is None or self._finishing:
            return
        self.collect()
        if self.form.is_blank:
            self.nothing_written.emit()
            return
        self._finishing = True
        self.autosave.stop()
        self._pause.stop()
        draft = self.form.snapshot()
        work = partial(self._context.writing.finish, draft)
        done = partial(self._on_finished, draft)
        self._work.write("write.finish", work, done, failed=self._on_not_finished)

    def discard(self) -> None:
        """Throws the draft away; it can be brought back."""
        if self.form is None:
            return
        self.collect()
        draft, blank = self.form.snapshot(), self.form.is_blank
        is_kept = self._stored or self.autosave.is_in_flight
        self.autosave.throw_away()
        self._pause.stop()
        self.form = None
        if blank and not is_kept:
            self.closed.emit()
            return
        work = partial(_throw_away, self._context.writing, draft)
        self._work.write("write.discard", work, partial(self._on_discarded, draft.id))

    # Asking

    def ask_codes(self) -> None:
        """Asks which codes were used, the most recent first."""
        self._work.read("write.codes", self._context.codes.offered, self.codes_known.emit)

    def ask_last_contact(self) -> None:
        """Asks when the person it is about was last written of."""
        if self.form is not None and self.form.header.code:
            draft = self.form.snapshot()
            work = partial(looking.last_contact, self._context.timeline, draft)
            done = partial(self.last_contact_known.emit, draft.header)
            self._work.read("write.last_contact", work, done)

    def take_new_code(self) -> None:
        """Has a code drawn and uses it here."""
        self._work.write("write.new_code", self._context.codes.create, self._on_new_code)

    def ask_session(self) -> None:
        """Asks for the next supervision session."""
        work = self._context.supervision.next_session
        self._work.read("write.session", work, self.session_known.emit)

    def look_back(self) -> None:
        """Asks for past reflections like this one, unless someone is busy with what is shown."""
        if self.form is None:
            return
        if not self.may_look():
            self._pause.start()
            return
        self._ask_past(self.form, self.recalled.emit)

    def complete(self) -> None:
        """Asks once more what was asked too early, whoever is busy with what is shown."""
        if self.form is not None and self.is_incomplete:
            self._ask_past(self.form, self.completed.emit)

    def look_back_soon(self) -> None:
        """Asks for them at the next pause."""
        self._pause.start()

    def read_beside(self, entry_id: EntryId) -> None:
        """Brings a past reflection to be read beside the editor."""
        work = partial(looking.read_beside, self._context.timeline, entry_id)
        self._work.read("write.beside", work, self.beside_ready.emit)

    def ask_linked(self, ids: tuple[EntryId, ...]) -> None:
        """Asks how these reflections are called."""
        work = partial(looking.linked, self._context.timeline, ids)
        self._work.read("write.linked", work, self.linked_known.emit)

    def ask_retired(self) -> None:
        """Asks for the words of answers whose questions are gone."""
        entry_id = self.form.snapshot().entry_id if self.form is not None else None
        if entry_id is not None:
            work = partial(self._context.timeline.entry, entry_id)
            self._work.read("write.retired", work, self.retired_known.emit)

    def save_copy(self, path: Path | None) -> None:
        """Writes everything written so far, in clear, to a file of the person's choice."""
        if path is None or self.form is None:
            return
        self.collect()
        text = as_plain_text(self.form, self._context.catalogue.vocabularies)
        work = partial(write_clear, path, text.encode())
        self._work.do_outside("write.copy", work, partial(self._on_copied, path))

    def pack(self, pack_id: str) -> Pack | None:
        """An installed prompt set by its id."""
        catalogue = self._context.catalogue
        return catalogue.get(pack_id) if pack_id in catalogue else None

    # Inner workings

    def _open_new(self, links: tuple[EntryId, ...], draft: Draft) -> None:
        self._open(looking.Opened(draft, stored=False), links)

    def _open(self, opened: looking.Opened, links: tuple[EntryId, ...] = ()) -> None:
        if self.form is not None:
            self.autosave.leave_behind()
        draft, stored = opened.draft, opened.stored
        self.form = FormState(draft, self.pack, self._depths, opened.finished)
        if links:
            self.form.begin_with(links)
        self._stored = stored
        saved_at = draft.changed_at if stored and draft.changed_at > datetime.min else None
        self.autosave.start_from(saved_at)
        self.opened.emit()
        self._ask_own_words()
        self.look_back()

    def _ask_past(self, form: FormState, deliver: Callable[[Found], None]) -> None:
        self.collect()
        self.is_incomplete = self._context.is_meaning_awaited
        work = partial(self._context.recall.for_draft, form.snapshot())
        self._work.read("write.recall", work, deliver)

    def _ask_own_words(self) -> None:
        work = partial(looking.own_words, self._context.library)
        self._work.read("write.own_words", work, self.own_words.take)

    def _snapshot(self) -> Draft:
        assert self.form is not None
        self.collect()
        return self.form.snapshot()

    def _on_saved(self, when: datetime) -> None:
        self._stored = True
        self.saved.emit(when)

    def _on_not_saved(self, fault: Fault, since: datetime | None) -> None:
        self.not_saved.emit(fault, since)

    def _on_finished(self, draft: Draft, result: tuple[Entry, Changes]) -> None:
        entry, changes = result
        self._finishing = False
        self.form = None
        self._stored = False
        self._work.publish(changes)
        self._offer_undo(self.tr("Saved"), changes.undo, draft.id)
        read = reread(entry)
        if draft.entry_id is not None:
            self._context.navigate.show("journal", entry_id=entry.id)
        elif read:
            # What was noticed stands there now.
            self._context.navigate.show("journal", entry_id=read[0])
        else:
            self._context.navigate.show("today")

    def _on_not_finished(self, error: Exception) -> None:
        self._finishing = False
        self.autosave.resume()
        if not isinstance(error, Fault):
            raise error
        self.not_saved.emit(error, self.autosave.last_saved)

    def _on_discarded(self, draft_id: DraftId, changes: Changes) -> None:
        self._stored = False
        self._work.publish(changes)
        self.closed.emit()
        self._offer_undo(self.tr("Draft thrown away"), changes.undo, draft_id)

    def _offer_undo(self, said: str, token: str, draft_id: DraftId) -> None:
        undone = partial(self._on_undone, draft_id)
        self._work.offer_undo(said, "write", token, undone, self._on_redone)

    def _on_redone(self, changes: Changes) -> None:
        self._work.publish(changes)
        self._context.navigate.show("today")

    def _on_undone(self, draft_id: DraftId, changes: Changes) -> None:
        self._work.publish(changes)
        self._context.navigate.show("write", draft_id=draft_id)

    def _on_copied(self, path: Path, _result: object) -> None:
        self._context.tell(self.tr("A copy in clear is saved."))
        work = partial(self._context.ledger.note, path, ExportedThing.ENTRY)
        self._work.write("write.note_copy", work, self._on_noted, failed=self._on_not_noted)

    def _on_noted(self, noted: tuple[ExportLine, Changes]) -> None:
        self._work.publish(noted[1])

    def _on_not_noted(self, error: Exception) -> None:
        """A copy is saved where the journal takes nothing; it has been said that it does not."""
        if not isinstance(error, Fault):
            raise error

    def _on_new_code(self, made: tuple[str, Changes]) -> None:
        code, changes = made
        self._work.publish(changes)
        self.change_header(code=code)

    def _on_changes(self, changes: Changes, origin: object) -> None:
        if origin is self or self.form is None:
            return
        if changes.touches(Thing.WORD):
            self._ask_own_words()
        if (Thing.DRAFT, self.form.snapshot().id) in changes.removed:
            self.autosave.stop()
            self.form = None

    def _find_entries(self, words: str, deliver: Callable[[Cards], None]) -> None:
        work = partial(looking.find_cards, self._context, words)
        self._work.read("write.link", work, deliver)

    def _find_card(self, entry_id: EntryId, deliver: Callable[[EntryCard], None]) -> None:
        work = partial(looking.card_of, self._context.timeline, entry_id)
        self._work.read_each("write.card", work, deliver)

    def _find_earlier(self, key: AnswerKey, deliver: Callable[[Earlier], None]) -> None:
        draft = self.form.snapshot() if self.form is not None else None
        before = draft.header.held_at if draft is not None else None
        without = draft.entry_id if draft is not None else None
        work = partial(self._context.patterns.then_and_now, key, before=before, without=without)
        self._work.read_each("write.earlier", work, deliver)

    def _show_entry(self, entry_id: EntryId) -> None:
        self._context.navigate.show("journal", entry_id=entry_id)


def _throw_away(writing: Writing, draft: Draft) -> Changes:
    """Saves it first, where there is room, so that undo brings every word back."""
    with suppress(Fault):
        writing.save_draft(draft)
    try:
        return writing.discard_draft(draft.id)
    except NoSuchDraft:
        return Changes()


def _nothing() -> None:
    """There is no page yet to collect from."""


def _never() -> bool:
    return False
