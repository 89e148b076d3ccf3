"""What the page of repairs asks and does: all of them, and one at a time. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.services.faults import NoSuchRepair
from app.ui.context import PageContext
from app.ui.forms.editor import Cards, Earlier, EarlierFinder, EntryFinder, Supplies
from app.ui.forms.own_words import OwnWords
from app.ui.kept_words import draft_of
from app.ui.late_save import LateSave
from app.ui.pages.repairs import looking
from app.ui.pages.repairs.words import tr
from app.ui.work import Work
from models.records.changes import Changes, Thing
from models.records.entries import AnswerKey, DraftAnswer, EntryCard
from models.records.faults import Fault
from models.records.follow_ups import Cue
from models.records.ids import EntryId, RepairId, new_id
from models.records.repairs import Repair, Side, Stage, Standing
from models.records.values import DueRule
from prompts import repair as stages
from prompts.schema import Pack

_SHOWN = (
    Thing.REPAIR,
    Thing.ENTRY,
    Thing.ITEM,
    Thing.ACTION,
    Thing.SESSION,
    Thing.CODE,
    Thing.WORD,
)

Field = tuple[str, int]
"""The name of a field, and which try it is of."""


class RepairsPresenter(QObject):
    """Reads and writes for the page.

    `collect` is set by the page: it gives what stands in a field of the repair at hand.

    Signals:
        listed: every repair there is, whenever something of them may have changed.
        kinds_known: the kinds of slip of each repair.
        opened: the `Repair` that was asked for, or that changed.
        gone: the id of a repair that is no more.
        closed: the id of a repair that was closed.
        try_added: the repair and which try it is.
        begun: the id of a repair that was begun here.
        line_begun: what slipped, half typed, or not taken.
    """

    listed = Signal(object)
    kinds_known = Signal(object)
    opened = Signal(object)
    gone = Signal(object)
    closed = Signal(object)
    try_added = Signal(object, int)
    begun = Signal(object)
    line_begun = Signal(str)
    cue_known = Signal(object, bool)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._service = context.repairs
        self._work = Work(context, self, failed=self._on_fault)
        self.repair_id: RepairId | None = None
        self.collect: Callable[[Field], DraftAnswer] = _nothing
        self._touched: dict[RepairId, set[Field]] = {}
        self._unsaved: dict[RepairId, dict[Field, DraftAnswer]] = {}
        self._titles: dict[RepairId, str] = {}
        self._linked: dict[RepairId, EntryId | None] = {}
        self._late = LateSave(self._save, self)
        self._late_line = LateSave(self._save_line, self)
        self._has_line = False
        self._sitting = new_id()
        self._is_shown = False
        self._is_failing = False
        self._has_handed_over = False
        self.finder = EntryFinder(self._find_entries, self._find_card, self)
        self.earlier = EarlierFinder(_no_answers, self.show_entry, self)
        self.own_words = OwnWords(self)
        context.bus.changed.connect(self._on_changes)

    # Reading

    @property
    def pack(self) -> Pack:
        """The questions of the stages."""
        return stages.stages(self._context.catalogue.language)

    def supplies(self) -> Supplies:
        """What the editors of the stages are made with."""
        context = self._context
        return Supplies(
            context.theme,
            context.catalogue,
            self.finder,
            self.earlier,
            context.clock.today,
            self.own_words,
            private_key=context.actions.key_text("private"),
        )

    def today(self) -> date:
        """The day it is."""
        return self._context.clock.today()

    def show(self) -> None:
        """The page is in front: shows what there is now."""
        self._is_shown = True
        self._sitting = new_id()
        self._work.read(
            "repairs.words", partial(looking.own_words, self._context.library), self.own_words.take
        )
        if not self._has_line:
            self._work.read("repairs.line", self._service.begun_line, self._on_line)
        self.refresh()

    def hide(self) -> None:
        """Another page is in front: what was typed is saved, changes wait for the next showing."""
        self._is_shown = False
        self.flush()

    def hand_over(self) -> None:
        """Everything typed goes to the journal, or is kept sealed; at lock."""
        self._has_handed_over = True
        self.flush()

    def refresh(self) -> None:
        """Asks for everything again."""
        work = partial(looking.lists, self._service)
        self._work.read("repairs.list", work, self.listed.emit)
        if self.repair_id is not None:
            self._ask(self.repair_id)

    def ask_kinds(self) -> None:
        """Asks for the kinds of slip of each repair."""
        work = partial(looking.kinds, self._service)
        self._work.read("repairs.kinds", work, self.kinds_known.emit)

    def begin(self, title: str) -> None:
        """Begins a repair of what is told in a line."""
        if self._late_line.waits_for(""):
            # The repair takes the place of what is half typed, where that says the same.
            self._late_line.touch("", title)
            self._late_line.flush()
        work = partial(self._service.begin, None, title=title)
        failed, unheard = partial(self._on_not_begun, title), partial(self._keep_line, title)
        self._work.write("repairs.begin", work, self._on_begun, failed=failed, unheard=unheard)

    def touch_line(self, line: str) -> None:
        """What slipped is being typed."""
        self._has_line = True
        self._late_line.touch("", line)

    def open(self, repair_id: RepairId | None) -> None:
        """Asks for a repair; what was typed in the one before is on its way to the journal."""
        if repair_id == self.repair_id:
            return
        self.flush()
        self._sitting = new_id()
        self.repair_id = repair_id
        if repair_id is not None:
            self._ask(repair_id)

    def show_entry(self, entry_id: EntryId) -> None:
        """Opens a reflection in the journal."""
        self._context.navigate.show("journal", entry_id=entry_id)

    # What is typed

    @property
    def busy(self) -> frozenset[Field]:
        """Fields of the repair at hand that the journal does not have yet as they stand."""
        if self.repair_id is None:
            return frozenset()
        waiting = self._touched.get(self.repair_id, set())
        return frozenset(waiting | set(self._unsaved.get(self.repair_id, {})))

    def touch(self, field: Field) -> None:
        """Something was altered in a field."""
        if self.repair_id is not None:
            self._touched.setdefault(self.repair_id, set()).add(field)
            self._late.touch(self.repair_id, "")

    def touch_title(self, title: str) -> None:
        """The title is being worded."""
        if self.repair_id is not None:
            self._titles[self.repair_id] = title
            self._late.touch(self.repair_id, "")

    def flush(self) -> None:
        """Hands over everything typed, now."""
        self._late.flush()
        self._late_line.flush()

    # What is done

    def rename(self, repair_id: RepairId, title: str, before: str) -> None:
        """Gives it a title, and offers the one before."""
        if title == before:
            return
        rename = partial(self._write, "repairs.rename")
        self._late.flush()
        rename(partial(self._service.rename, repair_id, title), self._on_altered)
        self._context.undo.offer(
            tr("Title reworded"),
            partial(rename, partial(self._service.rename, repair_id, before), self._on_altered),
            partial(rename, partial(self._service.rename, repair_id, title), self._on_altered),
        )

    def go_to(self, repair_id: RepairId, stage: Stage) -> None:
        """Goes on to a stage."""
        self.flush()
        self._undoable("repairs.go", partial(self._service.go_to, repair_id, stage), "")

    def put_aside(self, repair_id: RepairId, side: Side, reason: str, words: str) -> None:
        """Has it wait, or go another way."""
        self.flush()
        work = partial(self._service.put_aside, repair_id, side, reason)
        self._undoable("repairs.aside", work, words)

    def add_try(self, repair_id: RepairId) -> None:
        """Adds another try."""
        self.flush()
        self._write(
            "repairs.try",
            partial(self._service.add_try, repair_id),
            partial(self._on_try, repair_id),
        )

    def close(self, repair_id: RepairId, result: str, reason: str) -> None:
        """Closes it."""
        self.flush()
        work = partial(self._service.close, repair_id, result, reason)
        self._write("repairs.close", work, partial(self._on_closed, repair_id))

    def reopen(self, repair_id: RepairId) -> None:
        """Takes it up again."""
        self._undoable(
            "repairs.reopen", partial(self._service.reopen, repair_id), tr("Repair opened again")
        )

    def set_due(self, repair_id: RepairId, rule: DueRule, due: date | None, words: str) -> None:
        """Says when it is followed up."""
        self._undoable("repairs.due", partial(self._service.set_due, repair_id, rule, due), words)

    def set_standing(self, repair_id: RepairId, standing: Standing, words: str) -> None:
        """Says where one stood."""
        self.flush()
        self._undoable(
            "repairs.standing", partial(self._service.set_standing, repair_id, standing), words
        )

    def set_shown(self, repair_id: RepairId, shown: bool, words: str) -> None:
        """Keeps it among those that worked, or no more."""
        self._undoable("repairs.shown", partial(self._service.set_shown, repair_id, shown), words)

    def link(self, repair_id: RepairId, entry_id: EntryId) -> None:
        """Links a reflection that tells of it."""
        self._undoable(
            "repairs.link",
            partial(self._service.link, repair_id, entry_id),
            tr("Reflection linked"),
        )

    def unlink(self, repair_id: RepairId, entry_id: EntryId) -> None:
        """Links a reflection no more."""
        self._undoable(
            "repairs.unlink",
            partial(self._service.unlink, repair_id, entry_id),
            tr("Reflection no longer linked"),
        )

    def remove(self, repair_id: RepairId) -> None:
        """Moves it to the bin."""
        self.flush()
        self._undoable(
            "repairs.remove",
            partial(self._service.remove, repair_id),
            tr("Repair moved to the bin"),
        )

    def restore(self, repair_id: RepairId) -> None:
        """Takes it out of the bin."""
        self._undoable(
            "repairs.restore", partial(self._service.restore, repair_id), tr("Repair put back")
        )

    def add_cue(self, repair_id: RepairId) -> None:
        """Makes a reminder card of the words for it."""
        self.flush()
        work = partial(self._service.add_cue, repair_id)
        self._write("repairs.cue", work, partial(self._on_cue, repair_id))

    def ask_cue(self, repair_id: RepairId) -> None:
        """Asks whether the reminder card is there already."""
        done = partial(self.cue_known.emit, repair_id)
        self._work.read("repairs.has_cue", partial(self._service.has_cue, repair_id), done)

    def add_practice(self, repair_id: RepairId) -> None:
        """Has what one will do differently come back."""
        self.flush()
        work = partial(self._service.add_practice, repair_id)
        words = tr("It comes back as something to do")
        self._write("repairs.practice", work, partial(self._on_made, words))

    def bring(self, repair_id: RepairId) -> None:
        """Puts it on the agenda of the next session."""
        self.flush()
        work = partial(looking.bring, self._context.supervision, self._service, repair_id)
        self._write("repairs.bring", work, self._on_brought)

    # Inner workings

    def _ask(self, repair_id: RepairId) -> None:
        self._work.read("repairs.get", partial(self._service.get, repair_id), self._on_opened)

    def _on_opened(self, repair: Repair) -> None:
        self._linked[repair.card.id] = repair.card.entry_id
        if repair.card.id == self.repair_id:
            self.opened.emit(repair)

    def _on_line(self, line: str) -> None:
        """Has in its field what was half typed at the lock; once."""
        if not self._has_line:
            self._has_line = True
            self.line_begun.emit(line)

    def _save_line(self, _key: str, line: str) -> None:
        work = partial(self._service.begin_line, line)
        failed = partial(self._on_line_not_saved, line)
        self._work.write(
            "repairs.begin_line",
            work,
            _line_kept,
            failed=failed,
            unheard=partial(self._keep_line, line),
        )

    def _on_line_not_saved(self, line: str, error: Exception) -> None:
        """Still in its field: it is a repair at last, or kept another way."""
        if not isinstance(error, Fault):
            raise error
        if self._has_handed_over:
            self._keep_line(line, error)

    def _on_not_begun(self, title: str, error: Exception) -> None:
        if self._has_handed_over and isinstance(error, Fault):
            self._keep_line(title, error)
            return
        if not self._late_line.waits_for(""):
            self.line_begun.emit(title)
            self._late_line.touch("", title)
        self._on_fault(error)

    def _keep_line(self, line: str, error: Exception) -> None:
        """The page is gone with the lock: the words must not be."""
        if self._context.keep is not None and line.strip():
            self._context.keep(draft_of(line, self._context.clock.now()), error)

    def _save(self, key: str, _text: str) -> None:
        repair_id = RepairId(key)
        if (title := self._titles.pop(repair_id, None)) is not None:
            work = partial(self._service.rename, repair_id, title)
            failed = partial(self._on_title_not_saved, repair_id, title)
            self._work.write("repairs.title", work, self._on_saved, failed=failed)
        values = self._unsaved.setdefault(repair_id, {})
        if repair_id == self.repair_id:
            for field in self._touched.pop(repair_id, set()):
                values[field] = self.collect(field)
        if values:
            self._send(repair_id, dict(values))

    def _send(self, repair_id: RepairId, values: Mapping[Field, DraftAnswer]) -> None:
        self._work.write(
            "repairs.write",
            partial(self._service.write, repair_id, values, self._sitting),
            partial(self._on_written, repair_id, values),
            failed=partial(self._on_not_written, repair_id, values),
            unheard=partial(self._keep, repair_id, values),
        )

    def _on_written(
        self, repair_id: RepairId, values: Mapping[Field, DraftAnswer], changes: Changes
    ) -> None:
        waiting = self._unsaved.get(repair_id, {})
        for field, answer in values.items():
            if waiting.get(field) == answer:
                del waiting[field]
        self._on_saved(changes)

    def _on_saved(self, changes: Changes) -> None:
        self._is_failing = False
        self._on_altered(changes)

    def _on_not_written(
        self, repair_id: RepairId, values: Mapping[Field, DraftAnswer], error: Exception
    ) -> None:
        """Says so once, and tries again as long as the words are there."""
        if not isinstance(error, Fault):
            raise error
        if self._has_handed_over or isinstance(error, NoSuchRepair):
            self._unsaved.pop(repair_id, None)
            self._keep(repair_id, values, error)
        else:
            self._late.touch(repair_id, "")
        self._say_once(error)

    def _on_title_not_saved(self, repair_id: RepairId, title: str, error: Exception) -> None:
        if not isinstance(error, Fault):
            raise error
        if not isinstance(error, NoSuchRepair) and not self._has_handed_over:
            self._titles.setdefault(repair_id, title)
            self._late.touch(repair_id, "")
        self._say_once(error)

    def _say_once(self, error: Exception) -> None:
        if not self._is_failing:
            self._is_failing = True
            self._context.say(error)

    def _keep(
        self, repair_id: RepairId, values: Mapping[Field, DraftAnswer], error: Exception
    ) -> None:
        """Keeps words that the journal did not take, sealed."""
        words = looking.in_words(values, self.pack, self._context.catalogue.vocabularies)
        if self._context.keep is not None and words:
            entry_id = self._linked.get(repair_id)
            draft = draft_of(
                words,
                self._context.clock.now(),
                private=any(answer.private for answer in values.values()),
                links=(entry_id,) if entry_id is not None else (),
            )
            self._context.keep(draft, error)

    def _write(self, name: str, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._work.write(name, work, done)

    def _undoable(self, name: str, work: Callable[[], Changes], words: str) -> None:
        self._work.write(name, work, partial(self._offer, words))

    def _offer(self, words: str, changes: Changes) -> None:
        self._on_altered(changes)
        if words:
            self._work.offer_undo(words, "repairs", changes.undo, self._on_altered)

    def _on_altered(self, changes: Changes) -> None:
        self._work.publish(changes)
        if self._is_shown:
            self.refresh()

    def _on_begun(self, result: tuple[Repair, Changes]) -> None:
        repair, changes = result
        self._offer(tr("Repair begun"), changes)
        self.begun.emit(repair.card.id)

    def _on_try(self, repair_id: RepairId, result: tuple[int, Changes]) -> None:
        number, changes = result
        self._offer(tr("Another try added"), changes)
        self.try_added.emit(repair_id, number)

    def _on_closed(self, repair_id: RepairId, changes: Changes) -> None:
        self._offer(tr("Repair closed"), changes)
        self.closed.emit(repair_id)

    def _on_cue(self, repair_id: RepairId, result: tuple[Cue, Changes]) -> None:
        words = tr("Reminder card made")
        if result[0].place is None:
            words = tr("Card made. It is with the other cue cards in Patterns.")
        self._on_made(words, result)
        self.ask_cue(repair_id)

    def _on_made(self, words: str, result: tuple[object, Changes]) -> None:
        if result[1].undo:
            self._offer(words, result[1])
        else:
            self._context.tell(tr("It is there already"))

    def _on_brought(self, changes: Changes | None) -> None:
        if changes is None:
            self._context.tell(tr("No session is planned yet. Plan one, then bring it there."))
        else:
            self._offer(tr("It is on the agenda of the next session"), changes)

    def _find_entries(self, words: str, deliver: Callable[[Cards], None]) -> None:
        work = partial(looking.find_cards, self._context, words)
        self._work.read("repairs.find", work, deliver)

    def _find_card(self, entry_id: EntryId, deliver: Callable[[EntryCard], None]) -> None:
        work = partial(looking.card_of, self._context.timeline, entry_id)
        self._work.read_each("repairs.card", work, deliver)

    def _on_changes(self, changes: Changes, origin: object) -> None:
        if origin is not self and self._is_shown and changes.touches(*_SHOWN):
            self.refresh()

    def _on_fault(self, error: Exception) -> None:
        if isinstance(error, NoSuchRepair):
            lost, self.repair_id = self.repair_id, None
            self.gone.emit(lost)
            return
        self._context.say(error)
        if self._is_shown:
            self.refresh()


def _nothing(_field: Field) -> DraftAnswer:
    return DraftAnswer(None)


def _no_answers(_key: AnswerKey, give: Callable[[Earlier], None]) -> None:
    """Earlier wordings of a repair stand beside its stages, not beside its questions."""
    give(())


def _line_kept(_nothing: None) -> None:
    """The words are still in their field: nothing is to show."""
