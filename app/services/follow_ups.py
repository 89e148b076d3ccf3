"""Follow-ups, cue cards and key points: what comes back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.domain.clock import Clock
from app.domain.follow_ups import GONE, for_supervision, is_due, ordered
from app.services.earlier import keep_earlier_points
from app.services.faults import (
    NoSuchCue,
    NoSuchFollowUp,
    NoSuchSession,
    NothingToUndo,
    NothingWritten,
)
from app.services.finishing import found
from app.services.follow_up_steps import Step, changed, changed_cue, take
from app.services.half_typed import half_typed, keep_half_typed
from app.services.undo import UndoHistory
from models import hold
from models.records.changes import Changes, Thing
from models.records.follow_ups import (
    REMINDERS,
    Cue,
    DueRule,
    FollowUp,
    FollowUpKind,
    FollowUpState,
    KeptCue,
    KeptFollowUp,
    KeyPoints,
)
from models.records.ids import CueId, EntryId, FollowUpId, SessionId, new_id
from models.repositories.digest import private_texts, rests_on
from models.store import Store, UnitOfWork

KEY_POINTS = "key_points"
"""The prompt set whose answers are the key points of an entry."""

HALF_CUES = "half_cues"
"""The setting with the words for cue cards that are half typed, by card; a new one has no name."""


class FollowUps:
    """What is to come back. Each method is one transaction; what writes can be undone.

    What hangs on an entry in the bin is not shown. Share-safe, nothing private is.
    """

    def __init__(self, store: Store, clock: Clock, history: UndoHistory | None = None) -> None:
        self._store = store
        self._clock = clock
        self.history = history or UndoHistory(store)

    # ------------------------------------------------------------- reading

    def due(self, today: date, *, share_safe: bool = False) -> tuple[FollowUp, ...]:
        """What asks for something today: of a day that has come, then for now, then of no day."""
        with self._store.read() as unit:
            return ordered(unit.follow_ups.open(share_safe=share_safe), today)

    def before_contact(self, code: str, *, share_safe: bool = False) -> tuple[FollowUp, ...]:
        """What is open with that code: for the next contact, or due by now."""
        if not code:
            return ()
        today = self._clock.today()
        with self._store.read() as unit:
            opened = unit.follow_ups.open(code=code, share_safe=share_safe)
        return tuple(
            each for each in opened if each.rule is DueRule.NEXT_CONTACT or is_due(each, today)
        )

    def before_supervision(self, *, share_safe: bool = False) -> tuple[FollowUp, ...]:
        """What is open for the next supervision, and what there is to talk about by now."""
        today = self._clock.today()
        with self._store.read() as unit:
            opened = unit.follow_ups.open(share_safe=share_safe)
        return for_supervision(opened, today)

    def all(
        self,
        kinds: Sequence[FollowUpKind] = (),
        state: FollowUpState | None = None,
        *,
        share_safe: bool = False,
    ) -> tuple[FollowUp, ...]:
        """Follow-ups of any of the kinds (of all, where none is named), the newest first."""
        with self._store.read() as unit:
            return unit.follow_ups.every(kinds, state, share_safe=share_safe)[::-1]

    # ------------------------------------------------------------- follow-ups

    def add(
        self,
        kind: FollowUpKind,
        text: str,
        *,
        basis: str = "",
        rule: DueRule = DueRule.NONE,
        due: date | None = None,
        code: str = "",
        entry_id: EntryId | None = None,
        private: bool = False,
    ) -> tuple[FollowUp, Changes]:
        """Add a follow-up by hand; it is private, too, where it repeats what is private.

        Raises:
            NothingWritten: There are no words in it.
            NoSuchEntry: The entry it is to belong to is not there.
        """
        if not text.strip():
            raise NothingWritten()
        rule, due = _when(rule, due)
        with self._store.write() as unit:
            now = unit.now
            _look_for(unit, entry_id)
            made = FollowUp(
                id=FollowUpId(new_id()),
                kind=kind,
                text=text.strip(),
                made_at=now,
                changed_at=now,
                basis=basis.strip(),
                rule=rule,
                due=due,
                code=code or _code_of(unit, entry_id),
                entry_id=entry_id,
                private=private or _repeats_private(unit, entry_id, text, basis),
            )
            steps = ((None, KeptFollowUp(made, touched=True)),)
            changes = take(unit, steps)
            shown = _shown(unit, made.id)
        return shown, self._remembered(changes, steps)

    def change(
        self,
        follow_up_id: FollowUpId,
        *,
        text: str | None = None,
        basis: str | None = None,
        rule: DueRule | None = None,
        due: date | None = None,
        code: str | None = None,
    ) -> tuple[FollowUp, Changes]:
        """Word a follow-up otherwise, or have it come back at another time.

        What is None stays; a `rule` comes with its `due`.

        Raises:
            NoSuchFollowUp: It is not there.
            NothingWritten: There would be no words in it.
            UnderLegalHold: It would say something else than it did.
        """
        if text is not None and not text.strip():
            raise NothingWritten()
        with self._store.write() as unit:
            kept = _kept(unit, follow_up_id)
            old = kept.follow_up
            new = replace(
                old,
                text=old.text if text is None else text.strip(),
                basis=old.basis if basis is None else basis.strip(),
                code=old.code if code is None else code,
            )
            new = replace(new, private=old.private or _is_private(unit, new))
            if rule is not None or due is not None:
                wanted = _when(DueRule.DATE if rule is None else rule, due)
                new = replace(new, rule=wanted[0], due=wanted[1])
            steps = (changed(kept, new, unit),)
            changes = take(unit, steps)
            shown = _shown(unit, follow_up_id)
        return shown, self._remembered(changes, steps)

    def begin_answer(self, follow_up_id: FollowUpId, result: str) -> Changes:
        """Keep what is half typed of what came of a follow-up; it stays open, nothing is to undo.

        One that is answered by now stays as it is.

        Raises:
            NoSuchFollowUp: It is not there.
        """
        with self._store.write() as unit:
            kept = _kept(unit, follow_up_id)
            begun = replace(kept.follow_up, result=result.strip())
            if begun == kept.follow_up or begun.state is not FollowUpState.OPEN:
                return Changes()
            begun = replace(begun, private=begun.private or _is_private(unit, begun))
            return take(unit, (changed(kept, begun, unit),))

    def answer(
        self,
        follow_up_id: FollowUpId,
        state: FollowUpState,
        result: str = "",
        again_on: date | None = None,
    ) -> tuple[FollowUp, Changes]:
        """Say what came of a follow-up; with `again_on`, the same comes back once more that day.

        Where just that was said before, nothing is done.

        Raises:
            NoSuchFollowUp: It is not there.
        """
        with self._store.write() as unit:
            kept = _kept(unit, follow_up_id)
            answered = replace(kept.follow_up, state=state, result=result.strip())
            is_private = answered.private or _is_private(unit, answered)
            answered = replace(answered, private=is_private)
            if answered == kept.follow_up and state is not FollowUpState.OPEN:
                return _shown(unit, follow_up_id), Changes()
            steps: tuple[Step, ...] = (changed(kept, answered, unit),)
            if again_on is not None:
                steps = (*steps, (None, _again(kept, again_on, unit)))
            changes = take(unit, steps)
            shown = _shown(unit, follow_up_id)
        return shown, self._remembered(changes, steps)

    def not_yet(self, follow_up_id: FollowUpId, result: str = "") -> tuple[FollowUp, Changes]:
        """Say that nothing came of a follow-up yet: it stays open with what there is to say of it.

        One with a code whose day has come is for the next contact from now on.

        Raises:
            NoSuchFollowUp: It is not there.
        """
        with self._store.write() as unit:
            kept = _kept(unit, follow_up_id)
            old = kept.follow_up
            new = replace(old, state=FollowUpState.OPEN, result=result.strip())
            if old.rule is DueRule.DATE and old.code:
                new = replace(new, rule=DueRule.NEXT_CONTACT, due=None)
            new = replace(new, private=old.private or _is_private(unit, new))
            steps = (changed(kept, new, unit),)
            changes = take(unit, steps)
            shown = _shown(unit, follow_up_id)
        return shown, self._remembered(changes, steps)

    def remove(self, follow_up_id: FollowUpId) -> Changes:
        """Take a follow-up away; one that an answer tells of is dropped, so that it stays away.

        Raises:
            NoSuchFollowUp: It is not there.
            UnderLegalHold: Nothing may be deleted.
        """
        with self._store.write() as unit:
            hold.refuse(unit.connection)
            kept = _kept(unit, follow_up_id)
            dropped = replace(kept.follow_up, state=FollowUpState.DROPPED)
            step = (kept, None) if kept.key is None else changed(kept, dropped, unit)
            changes = take(unit, (step,))
        return self._remembered(changes, (step,))

    # ------------------------------------------------------------- cue cards

    def cues(self, *, share_safe: bool = False) -> tuple[Cue, ...]:
        """Cue cards, the reminders leading in their order, then the newest."""
        with self._store.read() as unit:
            return unit.follow_ups.cues(share_safe=share_safe)

    def three(self, *, share_safe: bool = False) -> tuple[Cue, ...]:
        """The reminders, at most three, in their order."""
        return tuple(cue for cue in self.cues(share_safe=share_safe) if cue.place is not None)

    def add_cue(
        self,
        text: str,
        entry_id: EntryId | None = None,
        *,
        private: bool = False,
        as_reminder: bool = False,
    ) -> tuple[Cue, Changes]:
        """Write a cue card; it is private, too, where it repeats what is private.

        With `as_reminder` it is the last of the reminders, where there are fewer than three.

        Raises:
            NothingWritten: There are no words on it.
            NoSuchEntry: The entry it is to belong to is not there.
        """
        if not text.strip():
            raise NothingWritten()
        with self._store.write() as unit:
            _look_for(unit, entry_id)
            is_private = private or _repeats_private(unit, entry_id, text)
            made = Cue(
                id=CueId(new_id()),
                text=text.strip(),
                made_at=unit.now,
                place=_free_place(unit) if as_reminder else None,
                entry_id=entry_id,
                private=is_private,
            )
            steps = ((None, KeptCue(made, touched=True)),)
            changes = take(unit, steps)
            if _half_typed(unit).get("", "").strip() == made.text:
                _keep_half_typed(unit, "", "")
        return made, self._remembered(changes, steps)

    def begin_cue(self, text: str, cue_id: CueId | None = None) -> None:
        """Keep what is half typed for a new cue card, or to word one otherwise; "" lets go of it.

        Nothing is to undo. It is gone once the card is made, worded otherwise or taken away.
        """
        with self._store.write() as unit:
            kept = unit.follow_ups.cue(cue_id) if cue_id else None
            says_new = kept.cue.text != text.strip() if kept else not cue_id
            _keep_half_typed(unit, cue_id or "", text if says_new else "")

    def begun_cues(self) -> dict[str, str]:
        """What is half typed, by the id of a cue card; under "" what is for a new one."""
        with self._store.read() as unit:
            return _half_typed(unit)

    def change_cue(self, cue_id: CueId, text: str) -> tuple[Cue, Changes]:
        """Word a cue card otherwise.

        Raises:
            NoSuchCue: It is not there.
            NothingWritten: There would be no words on it.
            UnderLegalHold: It would say something else than it did.
        """
        if not text.strip():
            raise NothingWritten()
        with self._store.write() as unit:
            kept = _kept_cue(unit, cue_id)
            cue = replace(kept.cue, text=text.strip())
            is_private = cue.private or _repeats_private(unit, cue.entry_id, cue.text)
            step = changed_cue(kept, replace(cue, private=is_private))
            changes = take(unit, (step,))
            _keep_half_typed(unit, cue_id, "")
            cue = _kept_cue(unit, cue_id).cue
        return cue, self._remembered(changes, (step,))

    def set_three(self, cue_ids: Sequence[CueId]) -> Changes:
        """Make these cue cards the reminders, in this order; at most three.

        Raises:
            NoSuchCue: One is not there.
        """
        if len(cue_ids) > REMINDERS or len(set(cue_ids)) < len(cue_ids):
            raise ValueError("at most three reminders, each once")
        with self._store.write() as unit:
            wanted = [_kept_cue(unit, cue_id) for cue_id in cue_ids]
            left = [each for each in unit.follow_ups.reminders() if each not in wanted]
            placed = [(each, place) for place, each in enumerate(wanted)]
            steps = tuple(
                changed_cue(each, replace(each.cue, place=place))
                for each, place in (*((each, None) for each in left), *placed)
                if each.cue.place != place
            )
            changes = take(unit, steps)
        return self._remembered(changes, steps)

    def remove_cue(self, cue_id: CueId) -> Changes:
        """Take a cue card away; one that an answer tells of stays away until it says another thing.

        Raises:
            NoSuchCue: It is not there.
        """
        with self._store.write() as unit:
            kept = _kept_cue(unit, cue_id)
            emptied = replace(kept.cue, text="", place=None)
            step = (kept, None) if kept.key is None else changed_cue(kept, emptied)
            changes = take(unit, (step,))
            _keep_half_typed(unit, cue_id, "")
        return self._remembered(changes, (step,))

    # ------------------------------------------------------------- key points

    def key_points(
        self, since: date | None = None, *, share_safe: bool = False
    ) -> tuple[KeyPoints, ...]:
        """Key points of entries and of supervision sessions, newest first."""
        with self._store.read() as unit:
            entries = unit.follow_ups.entry_points(KEY_POINTS, since, share_safe=share_safe)
            sessions = unit.follow_ups.session_points(since)
        return tuple(sorted((*entries, *sessions), key=lambda each: each.held_at, reverse=True))

    def session_points(self, session_id: SessionId) -> tuple[str, ...]:
        """The key points of a session.

        Raises:
            NoSuchSession: There is no such session.
        """
        with self._store.read() as unit:
            return _points(unit, session_id)

    def set_session_points(self, session_id: SessionId, points: Sequence[str]) -> Changes:
        """Keep up to three key points of a session; empty ones are left out.

        Raises:
            NoSuchSession: There is no such session.
        """
        after = tuple(point.strip() for point in points if point.strip())
        if len(after) > REMINDERS:
            raise ValueError("at most three key points")
        with self._store.write() as unit:
            before = _points(unit, session_id)
            changes = _put_points(unit, session_id, before, after)
        token = self.history.remember(
            back=lambda unit: _put_points(unit, session_id, after, before),
            forth=lambda unit: _put_points(unit, session_id, before, after),
        )
        return replace(changes, undo=token)

    def _remembered(self, changes: Changes, steps: Sequence[Step]) -> Changes:
        back = [(after, before) for before, after in reversed(steps)]
        token = self.history.remember(
            back=lambda unit: take(unit, back), forth=lambda unit: take(unit, steps)
        )
        return replace(changes, undo=token)


def _again(kept: KeptFollowUp, on: date, unit: UnitOfWork) -> KeptFollowUp:
    """The next occurrence: of the same answer, so that it stays as private as that."""
    once_more = replace(
        kept.follow_up,
        id=FollowUpId(new_id()),
        rule=DueRule.DATE,
        due=on,
        state=FollowUpState.OPEN,
        result="",
        made_at=unit.now,
        changed_at=unit.now,
    )
    return KeptFollowUp(once_more, kept.key, GONE, "", touched=True)


def _when(rule: DueRule, due: date | None) -> tuple[DueRule, date | None]:
    """A day makes it come back on that day; without one, a day is no rule."""
    if due is not None and rule in (DueRule.NONE, DueRule.DATE):
        return DueRule.DATE, due
    return (DueRule.NONE if rule is DueRule.DATE else rule), None


def _kept(unit: UnitOfWork, follow_up_id: FollowUpId) -> KeptFollowUp:
    kept = unit.follow_ups.get(follow_up_id)
    if kept is None:
        raise NoSuchFollowUp(follow_up_id)
    return kept


def _shown(unit: UnitOfWork, follow_up_id: FollowUpId) -> FollowUp:
    shown = unit.follow_ups.shown(follow_up_id)
    if shown is None:
        raise NoSuchFollowUp(follow_up_id)
    return shown


def _kept_cue(unit: UnitOfWork, cue_id: CueId) -> KeptCue:
    kept = unit.follow_ups.cue(cue_id)
    if kept is None or not kept.cue.text:
        raise NoSuchCue(cue_id)
    return kept


def _free_place(unit: UnitOfWork) -> int | None:
    """The place after the reminders there are; None where there are three."""
    taken = [each.cue.place for each in unit.follow_ups.reminders() if each.cue.place is not None]
    if len(taken) >= REMINDERS:
        return None
    return max(taken, default=-1) + 1


def _half_typed(unit: UnitOfWork) -> dict[str, str]:
    """The words for cue cards that are half typed."""
    return half_typed(unit, HALF_CUES)


def _keep_half_typed(unit: UnitOfWork, key: str, text: str) -> None:
    keep_half_typed(unit, HALF_CUES, {**half_typed(unit, HALF_CUES), key: text})


def _points(unit: UnitOfWork, session_id: SessionId) -> tuple[str, ...]:
    points = unit.follow_ups.points_of(session_id)
    if points is None:
        raise NoSuchSession(session_id)
    return points


def _put_points(
    unit: UnitOfWork, session_id: SessionId, since: tuple[str, ...], wanted: tuple[str, ...]
) -> Changes:
    if unit.follow_ups.points_of(session_id) != since:
        raise NothingToUndo(session_id)
    keep_earlier_points(unit, session_id, since, wanted)
    unit.follow_ups.put_points(session_id, wanted)
    return Changes(altered=frozenset({(Thing.SESSION, str(session_id))}))


def _code_of(unit: UnitOfWork, entry_id: EntryId | None) -> str:
    return found(unit, entry_id).header.code if entry_id is not None else ""


def _look_for(unit: UnitOfWork, entry_id: EntryId | None) -> None:
    """Raises where the entry that something is to belong to is not there."""
    if entry_id is not None:
        found(unit, entry_id)


def _is_private(unit: UnitOfWork, one: FollowUp) -> bool:
    return _repeats_private(unit, one.entry_id, one.text, one.basis, one.result)


def _repeats_private(unit: UnitOfWork, entry_id: EntryId | None, *texts: str) -> bool:
    entry = None if entry_id is None else unit.entries.get(entry_id, binned=True)
    private = private_texts(entry) if entry is not None else ()
    return any(rests_on(text, private) for text in texts)
