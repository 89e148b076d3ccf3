"""What the journal asks and does: lists, finds, opens, marks, bins. No widgets."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.ui.context import PageContext
from app.ui.kept_words import draft_of
from app.ui.listmodels.paged import Deliver
from app.ui.pages.journal.compose import sections_of, to_pieces
from app.ui.pages.journal.history import changes_html
from app.ui.work import Work
from models.records.changes import Changes, Thing
from models.records.entries import Bring, Draft, Entry, Revision
from models.records.faults import UnderLegalHold
from models.records.ids import EntryId
from models.records.queries import Filter, PageKey
from models.records.repairs import Repair

_FOUND = 200
_RELATED = 3
_SHOWN = (
    Thing.ENTRY,
    Thing.REPAIR,
    Thing.SESSION,
    Thing.ITEM,
    Thing.ACTION,
    Thing.WORD,
    Thing.PACK,
)


@dataclass(frozen=True)
class Reading:
    """A reflection, made ready to be read, in pieces."""

    entry: Entry
    pieces: tuple[str, ...] = field(repr=False)


class JournalPresenter(QObject):
    """Holds what is filtered and searched for, and which entry is open."""

    facets_known = Signal(object)
    found = Signal(object)
    entry_ready = Signal(object)
    related_ready = Signal(object, object)
    dismissed = Signal(object, object)
    brought_back = Signal(object, object)
    others_changed = Signal()
    entry_gone = Signal()
    sets_known = Signal(object)
    history_ready = Signal(object, str)
    repair_begun = Signal(object)
    bin_known = Signal(object, bool)
    list_stale = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._work = Work(context, self)
        self.filter = Filter()
        self.words = ""
        self.entry: Entry | None = None
        self._wanted: EntryId | None = None
        self._is_in_front = False
        self._is_stale = False
        self._is_incomplete = False
        """Whether it was searched when more than words could not be asked yet."""
        context.bus.changed.connect(self._on_changes)
        if context.reader is not None:
            context.reader.settled.connect(self._on_settled)

    # Coming and going

    def come(self) -> None:
        """The page is in front: what changed meanwhile is fetched now."""
        self._is_in_front = True
        if self._is_stale:
            self._catch_up()
        elif self.entry is not None:
            self._ask_related(self.entry)

    def go(self) -> None:
        """Another page is in front."""
        self._is_in_front = False

    # The list

    def fetch(self, after: PageKey | None, limit: int, deliver: Deliver) -> None:
        """Asks for a page of what is filtered."""
        work = partial(self._context.timeline.page, self.filter, after, limit)
        self._work.read("journal.page", work, deliver)

    def ask_facets(self) -> None:
        """Asks how many entries each tick would leave."""
        work = partial(self._context.timeline.facets, self.filter)
        self._work.read("journal.facets", work, self.facets_known.emit)

    def set_filter(self, ticked: Filter) -> None:
        """Filters by what is ticked; the time shown stays."""
        self.filter = replace(ticked, since=self.filter.since, until=self.filter.until)

    def set_period(self, since: date | None, until: date | None) -> None:
        """Shows only these days."""
        self.filter = replace(self.filter, since=since, until=until)

    def search(self) -> None:
        """Looks for `words` among what is filtered."""
        self._is_incomplete = self._context.is_meaning_awaited
        work = partial(self._context.recall.search, self.words, self.filter, limit=_FOUND)
        self._work.read("journal.search", work, self.found.emit)

    # One entry

    def open(self, entry_id: EntryId) -> None:
        """Brings an entry to be read, with what is related."""
        self._wanted = entry_id
        work = partial(self._context.timeline.entry, entry_id)
        self._work.read("journal.entry", work, self._on_entry, failed=self._on_no_entry)

    def close(self) -> None:
        """Lets go of the entry that is open."""
        self._wanted = None
        self.entry = None

    def ask_sets(self) -> None:
        """Asks which prompt sets are in use."""
        self._work.read("journal.sets", self._context.library.enabled, self.sets_known.emit)

    def ask_history(self) -> None:
        """Asks what was changed in the open entry, edit by edit."""
        if self.entry is not None:
            work = partial(self._context.timeline.revisions, self.entry.id)
            self._work.read("journal.history", work, partial(self._on_revisions, self.entry))

    def bring(self, entry_id: EntryId, wanted: bool, question: str = "") -> None:
        """Marks an entry for supervision with the question to bring, or takes the mark away."""
        kept = self.entry.bring if self.entry and self.entry.id == entry_id else Bring.NO
        is_new = wanted and kept is Bring.NO
        bring = Bring.NO if not wanted else (Bring.YES if is_new else kept)
        said = self.tr("Marked for supervision") if is_new else ""
        said = said if wanted else self.tr("No longer marked for supervision")
        work = partial(self._context.writing.mark_for_supervision, entry_id, bring, question)
        self._work.write("journal.bring", work, partial(self._on_altered, said))

    def add_hindsight(self, entry_id: EntryId, text: str, private: bool) -> None:
        """Adds a dated note to an entry."""
        work = partial(self._context.writing.add_hindsight, entry_id, text, private)
        done = partial(self._on_altered, self.tr("Note added"))
        note = draft_of(text, self._context.clock.now(), private=private, links=(entry_id,))
        failed = partial(self._on_note_not_added, note)
        unheard = partial(self._keep_note, note)
        self._work.write("journal.hindsight", work, done, failed=failed, unheard=unheard)

    def _on_note_not_added(self, note: Draft, error: Exception) -> None:
        self._keep_note(note, error)
        self._context.say(error)

    def _keep_note(self, note: Draft, error: Exception) -> None:
        """Its place on the screen is gone already: the words must not be."""
        if self._context.keep is not None:
            self._context.keep(note, error)

    def dismiss(self, about: EntryId, other: EntryId) -> None:
        """ "Not this one": it is not related to that reflection any more."""
        self.dismissed.emit(about, other)
        work = partial(self._context.recall.dismiss, about, other)
        done = partial(self._on_dismissed, about, other)
        failed = partial(self._on_not_dismissed, about, other)
        self._work.write("journal.dismiss", work, done, failed=failed)

    def _on_dismissed(self, about: EntryId, other: EntryId, changes: Changes) -> None:
        self._work.publish(changes)
        back = partial(self._on_brought_back, about, other)
        forth = partial(self._on_sent_away, about, other)
        said = self.tr("Not this one")
        self._work.offer_undo(said, "journal.dismiss", changes.undo, back, forth)

    def _on_not_dismissed(self, about: EntryId, other: EntryId, error: Exception) -> None:
        self.brought_back.emit(about, other)
        self._context.say(error)

    def _on_brought_back(self, about: EntryId, other: EntryId, changes: Changes) -> None:
        self._work.publish(changes)
        self.brought_back.emit(about, other)

    def _on_sent_away(self, about: EntryId, other: EntryId, changes: Changes) -> None:
        self._work.publish(changes)
        self.dismissed.emit(about, other)

    def begin_repair(self, entry_id: EntryId) -> None:
        """Begins a repair of what slipped in an entry; where there is one, that is told."""
        work = partial(self._context.repairs.begin, entry_id)
        self._work.write("journal.repair", work, self._on_repair)

    def _on_repair(self, result: tuple[Repair, Changes]) -> None:
        repair, changes = result
        if changes != Changes():
            self._on_done(self.tr("Repair begun"), changes)
        self.repair_begun.emit(repair.card.id)

    def delete(self, entry_id: EntryId) -> None:
        """Moves an entry to the bin."""
        work = partial(self._context.writing.delete, (entry_id,))
        said = self.tr("Reflection moved to the bin")
        self._work.write("journal.delete", work, partial(self._on_done, said))

    # The bin

    def ask_bin(self) -> None:
        """Asks what is in the bin, and whether a legal hold keeps it there."""
        writing, retention = self._context.writing, self._context.retention
        self._work.read(
            "journal.bin",
            lambda: (writing.bin(), retention.hold() is not None),
            lambda known: self.bin_known.emit(*known),
        )

    def restore(self, entry_id: EntryId) -> None:
        """Brings an entry back from the bin."""
        work = partial(self._context.writing.restore, entry_id)
        said = self.tr("Reflection brought back")
        self._work.write("journal.restore", work, partial(self._on_done, said))

    def refuse_to_empty(self) -> None:
        """Says that a legal hold keeps what is in the bin, and looks whether it still does."""
        self._context.say(UnderLegalHold())
        self.ask_bin()

    def empty_bin(self) -> None:
        """Removes for good what is in the bin."""
        work = self._context.writing.empty_bin
        self._work.write("journal.empty_bin", work, partial(self._on_done, ""))

    # Inner workings

    def _on_settled(self) -> None:
        if self._is_in_front and self.entry is not None:
            self._ask_related(self.entry)
        if self._is_incomplete and self.words:
            if self._is_in_front:
                self.search()
            else:
                self._is_stale = True

    def _on_entry(self, entry: Entry) -> None:
        if entry.id != self._wanted:
            return
        self.entry = entry
        sections = sections_of(entry, self._context.clock.today(), self._context.catalogue)
        work = partial(to_pieces, sections, self.tr("Private"))
        done = partial(self._on_pieces, entry)
        self._work.think("journal.compose", work, done)

    def _on_pieces(self, entry: Entry, pieces: tuple[str, ...]) -> None:
        if self.entry is not entry:
            return
        self.entry_ready.emit(Reading(entry, pieces))
        self._ask_related(entry)

    def _ask_related(self, entry: Entry) -> None:
        work = partial(self._context.recall.for_entry, entry.id, limit=_RELATED)
        self._work.read("journal.related", work, partial(self.related_ready.emit, entry.id))

    def _on_no_entry(self, error: Exception) -> None:
        self.close()
        self.entry_gone.emit()
        self._context.say(error)

    def _on_revisions(self, entry: Entry, revisions: tuple[Revision, ...]) -> None:
        work = partial(changes_html, entry, revisions, self._context.clock.today())
        done = partial(self.history_ready.emit, entry)
        self._work.think("journal.changes", work, done)

    def _on_altered(self, said: str, result: tuple[Entry, Changes]) -> None:
        self._on_done(said, result[1])

    def _on_done(self, said: str, changes: Changes) -> None:
        self._publish(changes)
        if said:
            self._work.offer_undo(said, "journal", changes.undo, self._publish)

    def _publish(self, changes: Changes) -> None:
        self._work.publish(changes)
        self._follow(changes)

    def _on_changes(self, changes: Changes, origin: object) -> None:
        if origin is not self:
            self._follow(changes)

    def _follow(self, changes: Changes) -> None:
        """Brings the screen up to date, now or when the page comes to the front."""
        if not changes.touches(*_SHOWN):
            return
        if self.entry is not None and (Thing.ENTRY, self.entry.id) in changes.removed:
            self.close()
            self.entry_gone.emit()
        if any(thing is Thing.ENTRY for thing, _ in changes.added | changes.removed):
            self.others_changed.emit()
        if self._is_in_front:
            self._catch_up()
        else:
            self._is_stale = True

    def _catch_up(self) -> None:
        self._is_stale = False
        self.list_stale.emit()
        if self._wanted is not None:
            self.open(self._wanted)
