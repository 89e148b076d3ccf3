"""What the sheet of a question asks and does. No widgets."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.services.faults import NoSuchItem, NotItsSource, PassageIsPrivate
from app.services.guard import Looker
from app.services.preparing import Bringable, Prepared, Preparing
from app.ui.context import PageContext
from app.ui.kept_words import draft_of
from app.ui.late_save import LateSave
from app.ui.looking_through import look_through
from app.ui.widgets.looked_through import Marks
from app.ui.work import Work
from models.records.changes import Changes, Thing
from models.records.faults import Fault
from models.records.ids import EntryId, ItemId
from models.records.supervision import AgendaItem

_SHOWN = (Thing.ENTRY, Thing.ITEM, Thing.SESSION)


class FramingPresenter(QObject):
    """Reads and writes for one sheet at a time.

    Signals:
        sources_ready: the id of the item, and a tuple of `Bringable`.
        refused: the id of an entry whose passage repeats what is private there.
    """

    sources_ready = Signal(object, object)
    refused = Signal(object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._service: Preparing = context.preparing
        self._work = Work(context, self)
        self._item_id: ItemId | None = None
        self._sheets: dict[str, Prepared] = {}
        self._sheet_saves = LateSave(self._save_sheet, self)
        self._passage_saves = LateSave(self._save_passage, self)
        self._has_handed_over = False
        self._is_failing = False
        self._on_the_way = 0
        context.bus.changed.connect(self._on_changes)

    def open(self, item_id: ItemId) -> None:
        """Shows the sources of an item, and follows them."""
        self._item_id = item_id
        self.ask()

    def close(self) -> None:
        """Follows nothing; everything typed is on its way."""
        self.flush()
        self._item_id = None

    def ask(self) -> None:
        """Asks for what is open of the item's sources, as it is now."""
        if self._item_id is not None:
            work = partial(self._service.passages, self._item_id)
            done = partial(self._on_sources, self._item_id)
            self._work.read("supervision.passages", work, done, failed=self._on_fault)

    def flush(self) -> None:
        """Everything typed goes to the journal now."""
        self._sheet_saves.flush()
        self._passage_saves.flush()

    def flush_passages(self) -> None:
        """Passages that are being typed go to the journal now."""
        self._passage_saves.flush()

    def hand_over(self) -> None:
        """The same at lock: what the journal does not take is kept sealed."""
        self._has_handed_over = True
        self.flush()

    # The sheet

    def touch(self, item_id: ItemId, sheet: Prepared) -> None:
        """The sheet is being filled in."""
        self._sheets[item_id] = sheet
        self._sheet_saves.touch(item_id, "")

    def is_typing(self) -> bool:
        """Whether something of a sheet is not in the journal yet."""
        return self._sheet_saves.is_dirty or self._on_the_way > 0

    def finish(self, item_id: ItemId, sheet: Prepared, before: Prepared, words: str) -> None:
        """Keeps the sheet, and offers to go back to how it was opened."""
        self._sheet_saves.forget(item_id)
        self._sheets[item_id] = sheet
        work = partial(
            self._service.frame,
            item_id,
            sheet.framing,
            question=sheet.question or None,
            minutes=sheet.minutes,
            before=before,
        )
        self._on_the_way += 1
        self._work.write(
            "supervision.frame",
            work,
            partial(self._on_framed, words),
            failed=partial(self._on_not_framed, item_id),
            unheard=partial(self._keep, _written(sheet)),
        )

    # Passages

    def choose(self, entry_id: EntryId, text: str, words: str) -> None:
        """Brings this of a source; "" brings all that is open again."""
        if self._item_id is None:
            return
        self._passage_saves.forget(_key(self._item_id, entry_id))
        work = partial(self._service.choose, self._item_id, entry_id, text)
        self._undoable("supervision.choose", work, words, entry_id)

    def type_passage(self, entry_id: EntryId, text: str) -> None:
        """A passage is being shortened or put in other words."""
        if self._item_id is not None:
            self._passage_saves.touch(_key(self._item_id, entry_id), text)

    def passed(self, entry_id: EntryId, text: str, words: str) -> None:
        """A passage was looked through, and stands like this."""
        if self._item_id is None:
            return
        self._passage_saves.forget(_key(self._item_id, entry_id))
        work = partial(self._service.passed, self._item_id, entry_id, text)
        self._undoable("supervision.passed", work, words, entry_id)

    def look(self, text: str, told: Callable[[Marks], None]) -> None:
        """Finds what could tell who a person is; what was left in the journal is marked here."""
        self._look(self._context.guard.looker, text, told)

    def look_at_sheet(self, text: str, told: Callable[[Marks], None]) -> None:
        """The same for the sheet, where what was left once is marked no more."""
        if self._item_id is not None:
            self._look(partial(self._context.guard.looker, self._item_id), text, told)

    def leave(self, words: str) -> None:
        """These words may stand on the sheet."""
        if self._item_id is not None:
            work = partial(self._context.guard.leave, self._item_id, (words,))
            self._work.write("supervision.leave_mark", work, self._work.publish)

    # Inner workings

    def _look(self, looker: Callable[[], Looker], text: str, told: Callable[[Marks], None]) -> None:
        def tell(found: tuple[Marks, ...]) -> None:
            told(found[0])

        look_through(self._work, "supervision.look", looker, (text,), tell)

    def _save_sheet(self, key: str, _text: str) -> None:
        sheet = self._sheets[key]
        work = partial(
            self._service.begin_framing,
            ItemId(key),
            sheet.framing,
            question=sheet.question,
            minutes=sheet.minutes,
        )
        words = _written(sheet)
        again = partial(self._sheet_saves.touch, key, "")
        self._on_the_way += 1
        self._work.write(
            "supervision.begin_framing",
            work,
            self._on_sheet_kept,
            failed=partial(self._on_sheet_not_kept, again, words),
            unheard=partial(self._keep, words),
        )

    def _save_passage(self, key: str, text: str) -> None:
        item_id, entry_id = key.split(" ", 1)
        work = partial(self._service.begin_passage, ItemId(item_id), EntryId(entry_id), text)
        again = partial(self._passage_saves.touch, key, text)
        self._work.write(
            "supervision.begin_passage",
            work,
            self._on_kept,
            failed=partial(self._on_passage_not_kept, again, EntryId(entry_id), text),
            unheard=partial(self._keep, text),
        )

    def _on_kept(self, changes: Changes) -> None:
        self._is_failing = False
        self._work.publish(changes)

    def _on_sheet_kept(self, changes: Changes) -> None:
        self._on_the_way -= 1
        self._on_kept(changes)

    def _on_sheet_not_kept(self, again: Callable[[], None], words: str, error: Exception) -> None:
        self._on_the_way -= 1
        self._on_not_kept(again, words, error)

    def _on_passage_not_kept(
        self, again: Callable[[], None], entry_id: EntryId, words: str, error: Exception
    ) -> None:
        if isinstance(error, PassageIsPrivate):
            self.refused.emit(entry_id)
        elif isinstance(error, NotItsSource):
            self.ask()
        else:
            self._on_not_kept(again, words, error)

    def _on_not_kept(self, again: Callable[[], None], words: str, error: Exception) -> None:
        """Says so once, and tries again as long as the words are there."""
        if not isinstance(error, Fault):
            raise error
        if self._has_handed_over:
            self._keep(words, error)
        elif not isinstance(error, NoSuchItem):
            if not self._is_failing:
                self._is_failing = True
                self._context.say(error)
            again()

    def _keep(self, words: str, error: Exception) -> None:
        """The page is gone with the lock: the words must not be."""
        if self._context.keep is not None and words:
            draft = draft_of(words, self._context.clock.now(), private=True)
            self._context.keep(draft, error)

    def _undoable(
        self, name: str, work: Callable[[], Changes], words: str, entry_id: EntryId
    ) -> None:
        failed = partial(self._on_refused, entry_id)
        self._work.write(name, work, partial(self._offer, words), failed=failed)

    def _offer(self, words: str, changes: Changes) -> None:
        self._on_altered(changes)
        self._work.offer_undo(words, "supervision", changes.undo, self._on_altered)

    def _on_framed(self, words: str, result: tuple[AgendaItem, Changes]) -> None:
        self._on_the_way -= 1
        self._offer(words, result[1])

    def _on_not_framed(self, item_id: ItemId, error: Exception) -> None:
        """As a sheet that is half typed it is tried again."""
        self._on_sheet_not_kept(
            partial(self._sheet_saves.touch, item_id, ""), _written(self._sheets[item_id]), error
        )

    def _on_altered(self, changes: Changes) -> None:
        self._work.publish(changes)
        self.ask()

    def _on_refused(self, entry_id: EntryId, error: Exception) -> None:
        if isinstance(error, PassageIsPrivate):
            self.refused.emit(entry_id)
        else:
            self._on_fault(error)

    def _on_fault(self, error: Exception) -> None:
        if not isinstance(error, NoSuchItem):
            self._context.say(error)

    def _on_sources(self, item_id: ItemId, found: tuple[Bringable, ...]) -> None:
        if item_id == self._item_id:
            self.sources_ready.emit(item_id, found)

    def _on_changes(self, changes: Changes, origin: object) -> None:
        if origin is not self and changes.touches(*_SHOWN):
            self.ask()


def _key(item_id: ItemId, entry_id: EntryId) -> str:
    return f"{item_id} {entry_id}"


def _written(sheet: Prepared) -> str:
    """The words of a sheet, one below the other."""
    framing = sheet.framing
    texts = (
        sheet.question,
        framing.happened,
        framing.why_now,
        framing.moment,
        framing.tried,
        framing.guess,
        framing.feared,
    )
    return "\n".join(text for text in texts if text)
