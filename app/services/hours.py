"""The log of hours, apart from the journal, and what the rules of bodies make of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from app.domain.clock import Clock
from app.domain.hours import spans
from app.domain.hours_standing import Following, Stand, standing
from app.services.faults import NoSuchHours, NoSuchRules, NothingToUndo, RulesRefused
from app.services.half_typed import half_typed, keep_half_typed
from app.services.hours_of_sessions import line_of, unlogged
from app.services.undo import UndoHistory
from models.records.changes import Changes, Thing
from models.records.hours import HoursKind, HoursLine, HoursNotes
from models.records.ids import HoursId, SessionId, new_id
from models.store import Store, UnitOfWork
from prompts.hours import OWN, Rules, load_rules, shipped_rules, shipped_text
from prompts.reading import FileError

FOLLOWED: Final = "hours_followed"
OWN_RULES: Final = "hours_own_rules"
BEGUN: Final = "hours_begun"
"""Settings of the journal: the bodies one follows, one's own rules by their id, what is half typed."""

_FULL = 100


class HoursLog:
    """See the module. Each method is one transaction; what writes can be undone."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        history: UndoHistory | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self.history = history or UndoHistory(store)

    # ------------------------------------------------------------- lines

    def lines(self, since: date | None = None, until: date | None = None) -> tuple[HoursLine, ...]:
        """Lines of these days, the oldest first."""
        with self._store.read() as unit:
            return unit.hours.lines(since, until)

    def line(self, hours_id: HoursId) -> HoursLine:
        """One line.

        Raises:
            NoSuchHours: It is not in the log any more.
        """
        with self._store.read() as unit:
            return _line(unit, hours_id)

    def add(self, line: HoursLine) -> tuple[HoursLine, Changes]:
        """Add a line by hand; its id and when it was written are made here."""
        with self._store.write() as unit:
            notes = replace(line.notes, by_hand=True)
            made = replace(
                line, id=HoursId(new_id()), session_id=None, notes=notes, logged_at=unit.now
            )
            changes = _put(unit, None, made)
        return made, self._remembered(changes, None, made)

    def add_break(self, first: date, last: date, reason: str) -> tuple[HoursLine, Changes]:
        """Note that one had no clients, a line for each month from one day to another.

        Gives the first of them, and one token for all.
        """
        months = list(spans("month", first, max(first, last), (1, 1)))
        with self._store.write() as unit:
            made = tuple(
                HoursLine(
                    id=HoursId(new_id()),
                    day=max(first, month.first),
                    kind=HoursKind.BREAK,
                    minutes=0,
                    notes=HoursNotes(reason=reason.strip(), by_hand=True),
                    logged_at=unit.now,
                )
                for month in months
            )
            changes = _put_all(unit, [(None, line) for line in made])
        steps = [(None, line) for line in made]
        return made[0], self._may_undo(
            changes,
            back=lambda unit: _put_all(unit, [(after, before) for before, after in steps]),
            forth=lambda unit: _put_all(unit, steps),
        )

    def unlogged(self) -> int:
        """How many finished sessions have no line."""
        with self._store.read() as unit:
            return len(unlogged(unit))

    def log_earlier(self) -> Changes:
        """Write the lines of finished sessions that have none."""
        with self._store.write() as unit:
            steps = [(None, line_of(unit, session)) for session in unlogged(unit)]
            changes = _put_all(unit, steps)
        if not steps:
            return changes
        return self._may_undo(
            changes,
            back=lambda unit: _put_all(unit, [(after, before) for before, after in steps]),
            forth=lambda unit: _put_all(unit, steps),
        )

    def change(self, line: HoursLine) -> tuple[HoursLine, Changes]:
        """Keep a line as it is given; what its session says changes it no more.

        Raises:
            NoSuchHours: It is not in the log any more.
            StaysAsItStood: A legal hold is on, and something it said would be lost.
        """
        with self._store.write() as unit:
            before = _line(unit, line.id)
            notes = replace(line.notes, by_hand=True)
            kept = {"session_id": before.session_id, "logged_at": before.logged_at}
            after = replace(line, notes=notes, **kept)  # type: ignore[arg-type]
            if replace(after, notes=replace(notes, by_hand=before.notes.by_hand)) == before:
                return before, Changes()
            changes = _put(unit, before, after)
        return after, self._remembered(changes, before, after)

    def remove(self, hours_id: HoursId) -> Changes:
        """Take a line out of the log. The session it was made from stays.

        Raises:
            NoSuchHours: It is not in the log any more.
            UnderLegalHold: Nothing is deleted now.
        """
        with self._store.write() as unit:
            before = _line(unit, hours_id)
            changes = _put(unit, before, None)
        return self._remembered(changes, before, None)

    def note_impact(self, session_id: SessionId, impact: str) -> Changes:
        """Say in the line of a session what changed in practice, in general words.

        Raises:
            NoSuchHours: The session has no line.
        """
        with self._store.write() as unit:
            before = unit.hours.of_session(session_id)
            if before is None:
                raise NoSuchHours()
            after = replace(before, notes=replace(before.notes, impact=impact.strip()))
            if after == before:
                return Changes()
            changes = _put(unit, before, after)
        return self._remembered(changes, before, after)

    # ------------------------------------------------------------- rules

    def rules(self) -> tuple[Rules, ...]:
        """Those that come with the program, and one's own after them."""
        with self._store.read() as unit:
            return (*shipped_rules(), *_own_rules(unit))

    def following(self) -> tuple[Following, ...]:
        """The bodies one follows, in the order they were chosen in."""
        with self._store.read() as unit:
            return _following(unit)

    def followed(self) -> tuple[str, ...]:
        """The ids of their rules."""
        return tuple(each.body for each in self.following())

    def follow(self, bodies: Iterable[str | Following]) -> Changes:
        """Follow these bodies' rules, and no others; what is known of one stays.

        Raises:
            NoSuchRules: There are no rules of that id.
        """
        with self._store.write() as unit:
            known = {each.id for each in (*shipped_rules(), *_own_rules(unit))}
            before = {each.body: each for each in _following(unit)}
            wanted = [
                each if isinstance(each, Following) else before.get(each, Following(each))
                for each in bodies
            ]
            if any(each.body not in known for each in wanted):
                raise NoSuchRules()
            values = [_values(each) for each in dict.fromkeys(wanted)]
            return self._set(unit, FOLLOWED, values)

    def standing(self, body: str, today: date | None = None) -> Stand:
        """How one stands by a body's rules.

        Raises:
            NoSuchRules: There are no rules of that id.
        """
        with self._store.read() as unit:
            rules = _rules(unit, body)
            known = {each.body: each for each in _following(unit)}
            lines = unit.hours.lines()
        following = known.get(body, Following(body))
        return standing(rules, lines, following, today or self._clock.today())

    # ------------------------------------------------------------- one's own rules

    def text_of(self, body: str) -> str:
        """The text of a body's rules, to read or to make one's own from.

        Raises:
            NoSuchRules: There are no rules of that id.
        """
        with self._store.read() as unit:
            own = _own_texts(unit)
        if body in own:
            return own[body]
        if body not in {each.id for each in shipped_rules()}:
            raise NoSuchRules()
        return shipped_text(body)

    def own_from(self, body: str) -> str:
        """The text to begin one's own rules with: those of a body, under an id of one's own.

        When those of the body were checked is not said of one's own.

        Raises:
            NoSuchRules: There are no rules of that id.
        """
        text = self.text_of(body)
        if body.startswith(OWN):
            return text
        text = re.sub(r'(?m)^id = "(.*)"$', rf'id = "{OWN}\1"', text, count=1)
        text = re.sub(r"(?m)^checked_on = .*\n", "", text)
        return re.sub(r'(?m)^name = "(.*)"$', r'name = "\1 (own)"', text, count=1)

    def keep_own(self, text: str) -> tuple[Rules, Changes]:
        """Keep rules of one's own, in place of those under their id.

        Raises:
            RulesRefused: They cannot be used; it holds every problem with its place.
        """
        rules = checked(text)
        with self._store.write() as unit:
            changes = self._set(unit, OWN_RULES, {**_own_texts(unit), rules.id: text})
        return rules, changes

    def drop_own(self, body: str) -> Changes:
        """Let go of rules of one's own; the log stays as it is.

        Raises:
            NoSuchRules: They are not one's own, or not there.
        """
        with self._store.write() as unit:
            own = _own_texts(unit)
            if body not in own:
                raise NoSuchRules()
            return self._set(unit, OWN_RULES, {key: own[key] for key in own if key != body})

    # ------------------------------------------------------------- half typed

    def begun(self) -> dict[str, str]:
        """What is half typed: of a line, or of rules of one's own, by field."""
        with self._store.read() as unit:
            return half_typed(unit, BEGUN)

    def keep_begun(self, typed: Mapping[str, str]) -> Changes:
        """Keep what is half typed, and nothing else."""
        with self._store.write() as unit:
            keep_half_typed(unit, BEGUN, typed)
        return Changes()

    # ------------------------------------------------------------- inner workings

    def _remembered(
        self, changes: Changes, before: HoursLine | None, after: HoursLine | None
    ) -> Changes:
        return self._may_undo(
            changes,
            back=lambda unit: _put(unit, after, before),
            forth=lambda unit: _put(unit, before, after),
        )

    def _set(self, unit: UnitOfWork, key: str, value: Any) -> Changes:
        before = unit.settings.get(key)
        if before == value:
            return Changes()
        return self._may_undo(
            _set(unit, key, before, value),
            back=lambda unit: _set(unit, key, value, before),
            forth=lambda unit: _set(unit, key, before, value),
        )

    def _may_undo(
        self,
        changes: Changes,
        back: Callable[[UnitOfWork], Changes],
        forth: Callable[[UnitOfWork], Changes],
    ) -> Changes:
        return replace(changes, undo=self.history.remember(back, forth))


def checked(text: str) -> Rules:
    """Rules of one's own, read.

    Raises:
        RulesRefused: They cannot be used; it holds every problem with its place.
    """
    try:
        return load_rules(text.encode("utf-8", "replace"), own=True)
    except FileError as error:
        raise RulesRefused(error.problems) from None


def _line(unit: UnitOfWork, hours_id: HoursId) -> HoursLine:
    found = unit.hours.get(hours_id)
    if found is None:
        raise NoSuchHours()
    return found


def _put(unit: UnitOfWork, since: HoursLine | None, wanted: HoursLine | None) -> Changes:
    """Keep a line as it is to be, where it still is as it was.

    Raises:
        NothingToUndo: It was changed since, or its session has got another line.
    """
    line = wanted or since
    if line is None or unit.hours.get(line.id) != since:
        raise NothingToUndo()
    if wanted is not None and wanted.session_id is not None:
        other = unit.hours.of_session(wanted.session_id)
        if other is not None and other.id != wanted.id:
            raise NothingToUndo()
    touched = frozenset({(Thing.HOURS, str(line.id))})
    if wanted is None:
        unit.hours.remove(line.id)
        return Changes(removed=touched)
    unit.hours.put(wanted, unit.now)
    return Changes(altered=touched) if since else Changes(added=touched)


def _put_all(
    unit: UnitOfWork, steps: Sequence[tuple[HoursLine | None, HoursLine | None]]
) -> Changes:
    done = [_put(unit, since, wanted) for since, wanted in steps]
    nothing = frozenset[tuple[Thing, str]]()
    return Changes(
        added=nothing.union(*(each.added for each in done)),
        removed=nothing.union(*(each.removed for each in done)),
    )


def _set(unit: UnitOfWork, key: str, since: Any, wanted: Any) -> Changes:
    """Keep a setting as it is to be, where it still is as it was.

    Raises:
        NothingToUndo: It was changed since.
    """
    if unit.settings.get(key) != since:
        raise NothingToUndo()
    unit.settings.put(key, wanted)
    return Changes(altered=frozenset({(Thing.HOURS, key)}))


def _rules(unit: UnitOfWork, body: str) -> Rules:
    for rules in (*shipped_rules(), *_own_rules(unit)):
        if rules.id == body:
            return rules
    raise NoSuchRules()


def _own_texts(unit: UnitOfWork) -> dict[str, str]:
    kept = unit.settings.get(OWN_RULES)
    return {str(key): str(text) for key, text in kept.items()} if isinstance(kept, dict) else {}


def _own_rules(unit: UnitOfWork) -> tuple[Rules, ...]:
    """One's own; what an other version wrote and this one cannot read is left out."""
    found = []
    for text in _own_texts(unit).values():
        try:
            found.append(load_rules(text.encode(), own=True))
        except FileError:
            continue
    return tuple(sorted(found, key=lambda rules: rules.name))


def _following(unit: UnitOfWork) -> tuple[Following, ...]:
    kept = unit.settings.get(FOLLOWED)
    known = {each.id for each in (*shipped_rules(), *_own_rules(unit))}
    rows: Sequence[Any] = kept if isinstance(kept, list) else ()
    told = [_told(row) for row in rows if isinstance(row, dict)]
    return tuple(each for each in told if each.body in known)


def _told(row: dict[str, Any]) -> Following:
    since, share = row.get("since"), row.get("share")
    return Following(
        body=str(row.get("body", "")),
        since=date.fromisoformat(since) if isinstance(since, str) else None,
        share=share if isinstance(share, int) and 1 <= share <= _FULL else _FULL,
    )


def _values(following: Following) -> dict[str, Any]:
    return {
        "body": following.body,
        "since": following.since.isoformat() if following.since else None,
        "share": following.share,
    }
