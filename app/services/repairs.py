"""Repairs: what slipped, and the loop that mends it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from app.domain.clock import Clock
from app.domain.repair import NO_SLIP, is_due, needs_reason
from app.services.faults import (
    NoReasonToClose,
    NoSuchRepair,
    NothingWritten,
)
from app.services.finishing import found
from app.services.follow_ups import FollowUps
from app.services.half_typed import half_typed, keep_half_typed
from app.services.repair_reading import before_contact, due_order, shareable_cards, whole
from app.services.repair_sittings import Sittings
from app.services.repair_steps import RepairStep, RepairWork, kept_of
from app.services.repair_telling import every_one, refresh, tries_in
from app.services.supervision import Supervision
from app.services.undo import UndoHistory
from models.records.changes import Changes
from models.records.entries import DraftAnswer
from models.records.follow_ups import Cue, DueRule, FollowUp, FollowUpKind
from models.records.ids import EntryId, RepairId, SessionId, new_id
from models.records.repairs import (
    MoveKind,
    Repair,
    RepairCard,
    RepairField,
    Side,
    Stage,
    Standing,
)
from models.records.supervision import AgendaItem, Proposal
from models.repositories.repairs import StoredRepair
from models.store import Store, UnitOfWork
from prompts.catalogue import Catalogue
from prompts.repair import field_text

_Act = Callable[[RepairWork], None]

CUE, PRACTICE = "learned.cue", "learned.practice"
HALF_LINE = "half_repair"
"""The setting with the line for a new repair that is half typed."""

RESULT, REASON, SHOW = "closed.result", "closed.reason", "closed.show"


class Repairs:
    """Each method is one transaction; what writes is dated, kept, and can be undone.

    What rests in the bin is not shown. Share-safe, nothing private is.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        catalogue: Catalogue,
        history: UndoHistory | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._catalogue = catalogue
        self.history = history or UndoHistory(store)
        self._sittings = Sittings(catalogue)

    # ------------------------------------------------------------- reading

    def cards(self, *, share_safe: bool = False) -> tuple[RepairCard, ...]:
        """All outside the bin: open ones, longest open first, then closed ones, the last first."""
        with self._store.read() as unit:
            return self._open(unit, unit.repairs.cards(share_safe=share_safe), share_safe)

    def get(self, repair_id: RepairId, *, share_safe: bool = False) -> Repair:
        """The whole repair, with what its entries tell of it now.

        Raises:
            NoSuchRepair: It is not there, rests in the bin, or is private and that is not wanted.
        """
        with self._store.read() as unit:
            return whole(unit, repair_id, self._catalogue, share_safe=share_safe)

    def stands(self, name: str) -> dict[RepairId, RepairField]:
        """What stands under a field that is of no try, in each repair that has something there."""
        with self._store.read() as unit:
            cards = unit.repairs.cards()
            every = every_one(unit, [card.id for card in cards], self._catalogue)
        return {
            repair_id: each
            for repair_id, (_, fields) in every.items()
            for each in fields
            if each.name == name
        }

    def of_entry(self, entry_id: EntryId, *, share_safe: bool = False) -> tuple[RepairCard, ...]:
        """Those that an entry tells of."""
        with self._store.read() as unit:
            found_ = unit.repairs.of_entry(entry_id, share_safe=share_safe)
            return self._open(unit, found_, share_safe)

    def before_contact(self, code: str, *, share_safe: bool = False) -> tuple[RepairCard, ...]:
        """What is to be seen before a contact with that code: what waits for it, a polite response
        to look at again, and what is of a day that has come.
        """
        if not code:
            return ()
        with self._store.read() as unit:
            cards = unit.repairs.of_code(code, share_safe=share_safe)
            cards = self._open(unit, cards, share_safe)
        return before_contact(cards, code, self._clock.today())

    def due(self, today: date, *, share_safe: bool = False) -> tuple[RepairCard, ...]:
        """What is to be looked at again: of a day that has come, longest past first, then for now.

        Nothing but the day counts, so that a clock set wrong loses none.
        """
        with self._store.read() as unit:
            cards = self._open(unit, unit.repairs.open(share_safe=share_safe), share_safe)
        return tuple(sorted((each for each in cards if is_due(each, today)), key=due_order))

    def worked(self, *, share_safe: bool = False) -> tuple[Repair, ...]:
        """Those kept as repairs that worked, the last closed first."""
        with self._store.read() as unit:
            return tuple(
                whole(unit, card.id, self._catalogue, share_safe=share_safe)
                for card in unit.repairs.cards(share_safe=share_safe)
                if card.is_shown and not card.is_open
            )

    def binned(self) -> tuple[RepairCard, ...]:
        """Repairs in the bin, last removed first."""
        with self._store.read() as unit:
            return unit.repairs.binned()

    # ------------------------------------------------------------- beginning

    def begin(self, entry_id: EntryId | None, *, title: str = "") -> tuple[Repair, Changes]:
        """Begin a repair of what was noticed in an entry, or of what a title tells alone.

        Where one was noticed in that entry, or is told of by it, it is that one, and nothing is
        done; but one in the bin comes back, and one that was said to be none is open again.

        Raises:
            NoSuchEntry: The entry is not there.
            NothingWritten: There is neither an entry nor a title.
        """
        if entry_id is None and not title.strip():
            raise NothingWritten()
        with self._store.write() as unit:
            step = self._taken_up(unit, entry_id) if entry_id is not None else None
            if step is None:
                step = self._new(unit, entry_id, title.strip())
            repair = whole(unit, step.repair_id, self._catalogue)
            if title.strip() and half_typed(unit, HALF_LINE).get("", "").strip() == title.strip():
                keep_half_typed(unit, HALF_LINE, {})
        return repair, self._remembered(step)

    def begin_line(self, text: str) -> None:
        """Keep what is half typed of what slipped; "" lets go of it.

        Nothing is to undo. It is gone once a repair is begun of it.
        """
        with self._store.write() as unit:
            keep_half_typed(unit, HALF_LINE, {"": text})

    def begun_line(self) -> str:
        """What is half typed of what slipped."""
        with self._store.read() as unit:
            return half_typed(unit, HALF_LINE).get("", "")

    def _taken_up(self, unit: UnitOfWork, entry_id: EntryId) -> RepairStep | None:
        found(unit, entry_id)
        noticed = unit.repairs.noticed_in(entry_id)
        linked = [unit.repairs.get(each) for each in unit.repairs.telling_of(entry_id)]
        there = [each for each in (noticed, *linked) if each and each.deleted_at is None]
        there.sort(key=lambda each: (each.entry_id != entry_id, each.closed_at is not None))
        if not there and noticed is not None:
            there = [noticed]
        if not there:
            return None
        work = RepairWork(unit, there[0].id, self._catalogue, binned=True)
        if work.repair.deleted_at is not None:
            work.set(deleted_at=None)
        if work.repair.result == NO_SLIP and work.repair.closed_at is not None:
            _reopen(work)
        return work.done()

    def _new(self, unit: UnitOfWork, entry_id: EntryId | None, title: str) -> RepairStep:
        repair_id = RepairId(new_id())
        code = found(unit, entry_id).header.code if entry_id is not None else ""
        unit.repairs.put(StoredRepair(repair_id, unit.now, unit.now, entry_id=entry_id, code=code))
        work = RepairWork(unit, repair_id, self._catalogue)
        if entry_id is not None:
            work.link(entry_id)
        work.note(MoveKind.BEGAN, value=entry_id)
        if title:
            _call(work, title)
        refresh(unit, repair_id, self._catalogue)
        return RepairStep(None, unit.repairs.kept(repair_id))

    # ------------------------------------------------------------- writing

    def write(
        self,
        repair_id: RepairId,
        values: Mapping[tuple[str, int], DraftAnswer],
        sitting: str,
    ) -> Changes:
        """Keep answers by field and try (0 where the stage has none); on disk when this returns.

        Within one sitting the last answer to a field counts, and all of it is undone at once. What
        was written before, or is told by an entry, stays as it was in the history.

        Raises:
            NoSuchRepair: It is not there.
        """
        with self._store.write() as unit:
            work = RepairWork(unit, repair_id, self._catalogue)
            self._sittings.write(work, values, sitting)
            step = work.done()
        if step.before == step.after:
            return Changes()
        return self._sittings.remembered(step, sitting, self.history)

    def rename(self, repair_id: RepairId, title: str) -> Changes:
        """Call a repair otherwise; with "" it is called as its entry is.

        Raises:
            NoSuchRepair: It is not there.
        """

        def act(work: RepairWork) -> None:
            if work.repair.title != title.strip():
                _call(work, title.strip())

        return self._do(repair_id, act)

    # ------------------------------------------------------------- its way

    def go_to(self, repair_id: RepairId, stage: Stage) -> Changes:
        """Be at a stage, from whichever; a closed one is open again by that.

        Raises:
            NoSuchRepair: It is not there.
        """
        if stage is Stage.CLOSED:
            raise ValueError("a repair is closed with its result")

        def act(work: RepairWork) -> None:
            if work.repair.closed_at is not None:
                _reopen(work)
            if work.repair.stage is not stage:
                work.note(MoveKind.STAGE, stage.value, stage=stage)
                work.set(stage=stage)

        return self._do(repair_id, act)

    def put_aside(self, repair_id: RepairId, side: Side, reason: str = "") -> Changes:
        """Say what it waits for beside its stage; `Side.NONE` takes that back.

        Raises:
            NoSuchRepair: It is not there.
        """

        def act(work: RepairWork) -> None:
            if work.repair.side is not side or reason.strip():
                why = reason.strip()
                private = work.repeats_private(why)
                work.note(MoveKind.SIDE, side.value, reason=why, private=private)
                work.set(side=side)

        return self._do(repair_id, act)

    def add_try(self, repair_id: RepairId) -> tuple[int, Changes]:
        """Begin one more try, and say which it is.

        Raises:
            NoSuchRepair: It is not there.
        """

        def act(work: RepairWork) -> None:
            if work.repair.closed_at is not None:
                _reopen(work)
            work.note(MoveKind.TRY, stage=Stage.TRIED)
            work.set(stage=Stage.TRIED)

        changes = self._do(repair_id, act)
        with self._store.read() as unit:
            kept = kept_of(unit, repair_id)
            return len(tries_in(unit, kept, self._catalogue)), changes

    def close(self, repair_id: RepairId, result: str, reason: str = "") -> Changes:
        """Close a repair with what came of it, an option of `closed.result`.

        Raises:
            NoSuchRepair: It is not there.
            NoReasonToClose: No response is noted, and no reason is given. One who had less power
                is never asked for it, nor is what turned out to be none.
        """

        def act(work: RepairWork) -> None:
            repair = whole(work.unit, repair_id, self._catalogue)
            _ask_why(repair, result, reason)
            is_so = not repair.card.is_open and repair.card.result == result
            if is_so and not reason.strip():
                return
            for name, said in ((RESULT, result), (REASON, reason.strip())):
                _note_field(work, repair, name, said)
            why = reason.strip()
            work.note(
                MoveKind.CLOSED,
                result,
                stage=Stage.CLOSED,
                reason=why,
                private=work.repeats_private(why),
            )
            work.set(stage=Stage.CLOSED, closed_at=work.unit.now, result=result)

        return self._do(repair_id, act)

    def reopen(self, repair_id: RepairId) -> Changes:
        """Take a closed one up again, at the stage it was closed from.

        Raises:
            NoSuchRepair: It is not there.
        """

        def act(work: RepairWork) -> None:
            if work.repair.closed_at is not None:
                _reopen(work)

        return self._do(repair_id, act)

    def set_due(self, repair_id: RepairId, rule: DueRule, due: date | None = None) -> Changes:
        """Say when it is to be looked at again; `due` goes with a rule that is a date.

        Raises:
            NoSuchRepair: It is not there.
        """
        if (rule is DueRule.DATE) is (due is None):
            raise ValueError("a day goes with the rule of a date, and with no other")

        def act(work: RepairWork) -> None:
            if (work.repair.rule, work.repair.due) != (rule, due):
                work.note(MoveKind.DUE, due.isoformat() if due else None, name=rule.value)
                work.set(rule=rule, due=due)

        return self._do(repair_id, act)

    def set_standing(self, repair_id: RepairId, standing: Standing) -> Changes:
        """Say where one stood, whatever the entries tell.

        Raises:
            NoSuchRepair: It is not there.
        """

        def act(work: RepairWork) -> None:
            if work.repair.standing is not standing:
                work.note(MoveKind.STANDING, standing.value)
                work.set(standing=standing)

        return self._do(repair_id, act)

    def set_shown(self, repair_id: RepairId, shown: bool) -> Changes:
        """Keep it among the repairs that worked, or no longer.

        Raises:
            NoSuchRepair: It is not there.
        """

        def act(work: RepairWork) -> None:
            if work.repair.is_shown is not shown:
                work.note(MoveKind.FIELD, shown, stage=Stage.CLOSED, name=SHOW)
                work.set(is_shown=shown)

        return self._do(repair_id, act)

    # ------------------------------------------------------------- the entries that tell of it

    def link(self, repair_id: RepairId, entry_id: EntryId) -> Changes:
        """Have an entry tell of it too; what it says of a try is a try of its own.

        Raises:
            NoSuchRepair: It is not there.
            NoSuchEntry: The entry is not there.
        """

        def act(work: RepairWork) -> None:
            found(work.unit, entry_id)
            if work.link(entry_id):
                work.note(MoveKind.LINKED, entry_id)

        return self._do(repair_id, act)

    def unlink(self, repair_id: RepairId, entry_id: EntryId) -> Changes:
        """Have an entry tell of it no more; one that nothing else tells of goes to the bin.

        Raises:
            NoSuchRepair: It is not there.
        """

        def act(work: RepairWork) -> None:
            if repair_id in work.unit.repairs.hanging_on([entry_id]):
                work.set(deleted_at=work.unit.now)
            elif work.unlink(entry_id):
                work.note(MoveKind.UNLINKED, entry_id)
                if work.repair.entry_id == entry_id:
                    work.set(entry_id=None)

        return self._do(repair_id, act)

    # ------------------------------------------------------------- the bin

    def remove(self, repair_id: RepairId) -> Changes:
        """Move a repair to the bin; its entries stay.

        Raises:
            NoSuchRepair: It is not there.
            UnderLegalHold: Nothing is deleted now.
        """
        return self._do(repair_id, lambda work: work.set(deleted_at=work.unit.now))

    def restore(self, repair_id: RepairId) -> Changes:
        """Bring a repair back from the bin.

        Raises:
            NoSuchRepair: It is not in the bin.
        """

        def act(work: RepairWork) -> None:
            if work.repair.deleted_at is None:
                raise NoSuchRepair(repair_id)
            work.set(deleted_at=None)

        return self._do(repair_id, act, binned=True)

    # ------------------------------------------------------------- what comes of it

    def add_cue(self, repair_id: RepairId) -> tuple[Cue, Changes]:
        """A cue card of the words that were learned; one that says just that is not made twice.

        It is among the reminders, where there are fewer than three.

        Raises:
            NoSuchRepair: It is not there.
            NothingWritten: There are no words for a card.
        """
        repair, told = self._said(repair_id, CUE)
        known = [cue for cue in self._follow_ups.cues() if cue.text == told.text.strip()]
        if known:
            return known[0], Changes()
        return self._follow_ups.add_cue(
            told.text, repair.card.entry_id, private=told.private, as_reminder=True
        )

    def has_cue(self, repair_id: RepairId) -> bool:
        """Whether a cue card says what was learned.

        Raises:
            NoSuchRepair: It is not there.
        """
        try:
            _, told = self._said(repair_id, CUE)
        except NothingWritten:
            return False
        return any(cue.text == told.text.strip() for cue in self._follow_ups.cues())

    def add_practice(self, repair_id: RepairId) -> tuple[FollowUp, Changes]:
        """What is to be done otherwise, as something to come back to; never twice the same.

        Raises:
            NoSuchRepair: It is not there.
            NothingWritten: There are no words of it.
        """
        repair, told = self._said(repair_id, PRACTICE)
        kinds = (FollowUpKind.PRACTICE,)
        for each in self._follow_ups.all(kinds):
            if each.text == told.text.strip() and each.code == repair.card.code:
                return each, Changes()
        return self._follow_ups.add(
            FollowUpKind.PRACTICE,
            told.text,
            rule=DueRule.NEXT_CONTACT if repair.card.code else DueRule.NONE,
            code=repair.card.code,
            entry_id=repair.card.entry_id,
            private=told.private,
        )

    def bring(
        self, repair_id: RepairId, session_id: SessionId, question: str = ""
    ) -> tuple[AgendaItem, Changes]:
        """Put it on the agenda of a supervision; without a question, under what it is called.

        Raises:
            NoSuchRepair: It is not there.
            NoSuchSession: There is no such session.
            NothingToBring: There is neither a question nor a title.
        """
        repair = self.get(repair_id)
        entries = tuple(each.id for each in repair.entries)
        proposal = Proposal(
            f"repair:{repair_id}",
            repair.card.title,
            question,
            (),
            entry_ids=entries,
            repair_id=repair_id,
        )
        asked = question.strip() or repair.card.title
        item, changes = self._supervision.add_item(session_id, asked, proposal=proposal)
        return item, changes

    @property
    def _follow_ups(self) -> FollowUps:
        return FollowUps(self._store, self._clock, self.history)

    @property
    def _supervision(self) -> Supervision:
        return Supervision(self._store, self._catalogue, self._clock, self.history)

    def _said(self, repair_id: RepairId, name: str) -> tuple[Repair, RepairField]:
        repair = self.get(repair_id)
        told = repair.stands(name)
        if told is None or not told.text.strip():
            raise NothingWritten(repair_id)
        return repair, told

    # ------------------------------------------------------------- inner workings

    def _open(
        self, unit: UnitOfWork, cards: tuple[RepairCard, ...], share_safe: bool
    ) -> tuple[RepairCard, ...]:
        return shareable_cards(unit, cards, self._catalogue) if share_safe else cards

    def _do(self, repair_id: RepairId, act: _Act, *, binned: bool = False) -> Changes:
        with self._store.write() as unit:
            work = RepairWork(unit, repair_id, self._catalogue, binned=binned)
            act(work)
            step = work.done()
        return self._remembered(step)

    def _remembered(self, step: RepairStep) -> Changes:
        if step.before == step.after:
            return Changes()
        catalogue = self._catalogue
        token = self.history.remember(
            back=lambda unit: step.turned().take(unit, catalogue),
            forth=lambda unit: step.take(unit, catalogue),
        )
        return replace(step.changes(), undo=token)


def _call(work: RepairWork, title: str) -> None:
    private = work.repeats_private(title)
    work.note(MoveKind.TITLE, title, text=title, private=private)
    work.set(title=title)


def _reopen(work: RepairWork) -> None:
    """Open again, at the stage it was closed from."""
    move = work.note(MoveKind.REOPENED)
    work.refresh()
    stage = work.repair.stage
    work.unit.repairs.put_move(work.repair_id, replace(move, value=stage.value, stage=stage))


def _ask_why(repair: Repair, result: str, reason: str) -> None:
    known = reason.strip() or repair.stands(REASON) is not None
    if not known and needs_reason(repair, result):
        raise NoReasonToClose(repair.card.id)


def _note_field(work: RepairWork, repair: Repair, name: str, said: str) -> None:
    """Have that stand under a field, unless it does or there is nothing to say."""
    now = repair.stands(name)
    if not said or (now is not None and now.value == said):
        return
    text = field_text(name, said)
    work.note(
        MoveKind.FIELD,
        said,
        stage=Stage.CLOSED,
        name=name,
        text=text,
        private=work.repeats_private(text),
    )
