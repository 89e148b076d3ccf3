"""The sample journal: an invented caseload over a year, written through the services as by hand.

It is made anew each time, ends today, and is opened by a passphrase that nobody is told.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from tomllib import loads
from typing import Any

import resources
from app.domain.clock import FixedClock
from app.services.follow_ups import FollowUps
from app.services.repairs import Repairs
from app.services.session import Journals, Key, Secret
from app.services.supervision import Supervision
from app.services.writing import Writing
from models.records.entries import (
    FREE,
    AnswerKey,
    Bring,
    Draft,
    DraftAnswer,
    Header,
    JsonValue,
    Privacy,
)
from models.records.faults import Fault, from_os_error
from models.records.follow_ups import REMINDERS, DueRule
from models.records.ids import EntryId, SessionId
from models.records.positions import Placing, Position
from models.records.repairs import Side, Stage
from models.records.supervision import Proposal, SessionPlan
from models.vault.kdf import KdfParameters, KdfPolicy
from models.vault.lockfile import JournalLock
from prompts.catalogue import Catalogue
from prompts.kinds import Kind
from prompts.schema import Question

FOLDER = "sample"
"""Where samples lie, below a folder of the program's own."""
NAME = "Sample journal.afterword"

_FILES = ("first-months", "last-months", "last-weeks")
_HEADER = ("kind", "my_role", "other_role", "code", "format", "voluntariness", "minutes",
           "certainty", "preload")  # fmt: skip
_LONGEST = 500
_EVENING = "19:00"
_WEEKEND = {5: (2, -1), 6: (1, -2)}
"""Saturday and Sunday: the days to the working day after and before."""

# The passphrase is 256 random bits: there is nothing to guess, so nothing is spent on guessing.
_POLICY = KdfPolicy(KdfParameters(memory_kib=64 * 1024, passes=1, lanes=4))

_Table = Mapping[str, Any]


def make_sample_journal(parent: Path, now: datetime) -> Key:
    """Makes a sample journal that ends at `now`, and gives the one key that opens it. Two seconds.

    Samples that an earlier program left behind go first.

    Raises:
        Fault: it could not be written.
    """
    remove_sample_journals(parent)
    folder = parent / FOLDER / secrets.token_hex(4) / NAME
    clock = FixedClock(now)
    journals = Journals(clock, _POLICY)
    passphrase = secrets.token_urlsafe(32)
    try:
        unlocked = journals.open(journals.create(folder, passphrase).key)
        try:
            write_sample(
                unlocked.writing,
                unlocked.supervision,
                unlocked.repairs,
                unlocked.catalogue,
                clock,
            )
            choose_reminders(unlocked.follow_ups)
        finally:
            journals.close(unlocked)
        return journals.derive(folder, passphrase, Secret.PASSPHRASE)
    except Fault:
        shutil.rmtree(folder.parent, ignore_errors=True)
        raise


def choose_reminders(follow_ups: FollowUps) -> None:
    """Has some of the cue cards of a sample shown before a session."""
    cues = follow_ups.cues(share_safe=True)
    follow_ups.set_three([cue.id for cue in cues[:REMINDERS]])


def is_sample(parent: Path, folder: Path) -> bool:
    """Whether the journal in that folder is a sample, gone once it is closed."""
    return folder.name == NAME and folder.parent.parent == parent / FOLDER


def remove_sample_journals(parent: Path) -> None:
    """Removes every sample that no program has open.

    Raises:
        Fault: one could not be removed.
    """
    place = parent / FOLDER
    if not place.is_dir():
        return
    for each in place.iterdir():
        with suppress(Fault):
            _remove(each)
    with suppress(OSError):
        place.rmdir()


def write_sample(
    writing: Writing,
    supervision: Supervision,
    repairs: Repairs,
    catalogue: Catalogue,
    clock: FixedClock,
) -> None:
    """Writes the sample into an empty journal. `clock` is that of the services and of the store.

    It is moved to each day in turn, and stands at the end where it stood before.
    """
    now = clock.now()
    teller = _Teller(writing, supervision, repairs, catalogue, clock, now)
    clock.set(now - timedelta(days=_LONGEST))
    for moment in sorted(teller.moments(), key=lambda each: each.told):
        # Where a weekend is left out days fall together; what was written later stays later.
        clock.set(max(moment.at, clock.now()))
        moment.tell()
    clock.set(now)


def _remove(folder: Path) -> None:
    journal = folder / NAME
    if journal.is_dir():
        JournalLock.acquire(journal).release()
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise from_os_error(error) from None


@dataclass(frozen=True, slots=True)
class _Moment:
    """When something happens: as the files tell it, which is its order, and on the working day."""

    told: datetime
    at: datetime
    tell: Callable[[], None]


@dataclass
class _Teller:
    """Knows what was written so far, by the names that the files use."""

    writing: Writing
    supervision: Supervision
    repairs: Repairs
    catalogue: Catalogue
    clock: FixedClock
    now: datetime
    entries: dict[str, EntryId] = field(default_factory=dict)
    sessions: dict[int, SessionId] = field(default_factory=dict)

    def moments(self) -> Iterator[_Moment]:
        """Everything that happens, in no order."""
        for name in _FILES:
            for told in _read(name)["reflections"]:
                yield from self._reflection(told)
        sessions = _read("supervision")
        for told in sessions["sessions"]:
            yield from self._session(sessions, told)
        for told in _read("drafts")["drafts"]:
            yield self._moment(told, partial(self._draft, told))

    # Reflections

    def _reflection(self, told: _Table) -> Iterator[_Moment]:
        yield self._moment(told, partial(self._write, told))
        for note in told.get("hindsight", ()):
            yield self._moment(note, partial(self._note, told, note))
        for edit in told.get("edits", ()):
            yield self._moment(edit, partial(self._edit, told, edit))
        for act in told.get("repair", ()):
            yield self._moment(act, partial(self._repair, told, act))

    def _write(self, told: _Table) -> None:
        entry, _ = self.writing.finish(self._filled(told))
        self.entries[told["id"]] = entry.id

    def _note(self, told: _Table, note: _Table) -> None:
        self.writing.add_hindsight(self.entries[told["id"]], note["text"].strip())

    def _edit(self, told: _Table, edit: _Table) -> None:
        draft = self.writing.begin((), entry_id=self.entries[told["id"]])
        changed = {**draft.answers, **self._answers(edit, tuple(told["packs"]))}
        self.writing.finish(replace(draft, answers=changed))

    def _repair(self, told: _Table, act: _Table) -> None:
        """What was done on the page of the repair that began with a reflection."""
        repairs = self.repairs
        repair_id = repairs.begin(self.entries[told["id"]])[0].card.id
        for _ in range(act.get("tries", 0)):
            repairs.add_try(repair_id)
        if "stage" in act:
            repairs.go_to(repair_id, Stage(act["stage"]))
        if "side" in act:
            repairs.put_aside(repair_id, Side(act["side"]), act.get("reason", ""))
        written = {
            (each["field"], each.get("round", 0)): DraftAnswer(each["value"])
            for each in act.get("written", ())
        }
        if written:
            repairs.write(repair_id, written, act["time"])
        if "due" in act:
            repairs.set_due(repair_id, DueRule.DATE, self._day(act["due"]))
        elif "rule" in act:
            repairs.set_due(repair_id, DueRule(act["rule"]))
        if "result" in act:
            repairs.close(repair_id, act["result"], act.get("reason", ""))
        if act.get("shown"):
            repairs.set_shown(repair_id, True)

    def _draft(self, told: _Table) -> None:
        self.writing.save_draft(replace(self._filled(told), step=told["step"]))

    def _filled(self, told: _Table) -> Draft:
        packs = tuple(told["packs"])
        draft = self.writing.begin(packs)
        return replace(
            draft,
            header=self._header(draft.header, told),
            answers=self._answers(told, packs or (FREE,)),
            bring=Bring(told.get("bring", Bring.NO)),
            bring_question=told.get("question", ""),
            links=tuple(self.entries[name] for name in told.get("links", ())),
        )

    def _header(self, header: Header, told: _Table) -> Header:
        return replace(
            header,
            **{name: told[name] for name in _HEADER if name in told},
            held_at=self.clock.now() - timedelta(minutes=told.get("minutes", 0)),
            preload_sources=tuple(told.get("preload_sources", ())),
            privacy=Privacy(told.get("privacy", Privacy.MAY_BRING)),
            tags=tuple(told.get("tags", ())),
            placing=_placing(told["answers"].get("position")),
        )

    def _answers(self, told: _Table, packs: tuple[str, ...]) -> dict[AnswerKey, DraftAnswer]:
        private = told.get("private", ())
        answers = {}
        for name, value in told["answers"].items():
            pack, _, question = name.rpartition("/")
            key = AnswerKey(pack or packs[0], question)
            answers[key] = DraftAnswer(self._value(key, value), question in private)
        return answers

    def _value(self, key: AnswerKey, value: Any) -> JsonValue:
        kind = None if key.pack == FREE else self._kind(key)
        if kind is Kind.DATE:
            return self._day(value).isoformat()
        if kind is Kind.ROWS:
            return [self._row(key, row) for row in value]
        if kind is Kind.LINK:
            return self.entries[value]
        if kind is Kind.POSITION and isinstance(value, str):
            return {"at": value}
        if isinstance(value, str):
            return value.strip()
        plain: JsonValue = value
        return plain

    def _row(self, key: AnswerKey, row: _Table) -> dict[str, JsonValue]:
        dates = {each.id for each in self._question(key).columns if each.kind is Kind.DATE}
        return {
            name: self._day(cell).isoformat() if name in dates else cell
            for name, cell in row.items()
        }

    def _kind(self, key: AnswerKey) -> Kind:
        return self._question(key).kind

    def _question(self, key: AnswerKey) -> Question:
        questions = self.catalogue.get(key.pack).questions()
        return next(question for question in questions if question.id == key.question)

    # Supervision

    def _session(self, sessions: _Table, told: _Table) -> Iterator[_Moment]:
        yield self._moment(told["planned"], partial(self._prepare, sessions, told))
        if told["day"] > 0:
            return
        yield self._moment(told, partial(self._hold, told))
        for action in (each for item in told["items"] for each in item.get("actions", ())):
            if "done" in action:
                yield self._moment({"day": action["done"]}, partial(self._done, told, action))

    def _prepare(self, sessions: _Table, told: _Table) -> None:
        plan = SessionPlan(
            sessions["person"], self._when(told), told["minutes"], sessions["format"]
        )
        session, _ = self.supervision.plan(plan)
        self.sessions[told["day"]] = session.id
        self.supervision.set_need(session.id, told["need"])
        for item in told["items"]:
            self._add_item(session.id, item)

    def _add_item(self, session_id: SessionId, item: _Table) -> None:
        self.supervision.add_item(
            session_id,
            item["question"],
            minutes=item["minutes"],
            entry_ids=tuple(self.entries[name] for name in item.get("from", ())),
            proposal=self._proposal(session_id, item["proposal"]) if "proposal" in item else None,
        )

    def _proposal(self, session_id: SessionId, name: str) -> Proposal:
        """The proposal of that key, where an entry goes by its name and a carried item by nothing."""
        what, _, which = name.partition(":")
        key = f"entry:{self.entries[which]}" if what == "entry" else name
        found = self.supervision.proposals(session_id)
        return next(each for each in found if each.key.startswith(key))

    def _hold(self, told: _Table) -> None:
        session, _ = self.supervision.start(self.sessions[told["day"]])
        carry = set()
        for item, put in zip(told["items"], session.items, strict=True):
            if not item.get("visited", True):
                if item.get("carried", True):
                    carry.add(put.id)
                continue
            self.supervision.visit(put.id)
            self.supervision.set_outcome(put.id, item["outcome"])
            for action in item.get("actions", ()):
                due = self._day(action["due"]) if "due" in action else None
                self.supervision.add_action(put.id, action["text"], due)
        self.clock.advance(timedelta(minutes=told["minutes"]))
        self.supervision.finish(session.id, carry=carry)

    def _done(self, told: _Table, action: _Table) -> None:
        session = self.supervision.session(self.sessions[told["day"]])
        promised = (each for item in session.items for each in item.actions)
        (found,) = (each for each in promised if each.text == action["text"])
        self.supervision.set_action_done(found.id, True)

    # Time

    def _moment(self, told: _Table, tell: Callable[[], None]) -> _Moment:
        return _Moment(self._told(told), self._when(told), tell)

    def _told(self, told: _Table) -> datetime:
        if "minutes_ago" in told:
            return self.now - timedelta(minutes=told["minutes_ago"])
        return datetime.combine(self._day(told["day"]), _time(told))

    def _when(self, told: _Table) -> datetime:
        if "minutes_ago" in told:
            return self._told(told)
        day = self._day(told["day"])
        if day.weekday() in _WEEKEND:
            on, back = _WEEKEND[day.weekday()]
            day += timedelta(days=on if told["day"] > 0 else back)
        return datetime.combine(day, _time(told))

    def _day(self, days: int) -> date:
        return self.now.date() + timedelta(days=days)


def _read(name: str) -> _Table:
    return loads(resources.read_text(f"sample/{name}.toml"))


def _time(told: _Table) -> time:
    return time.fromisoformat(told.get("time", _EVENING))


def _placing(position: Any) -> Placing | None:
    if position is None:
        return None
    if isinstance(position, str):
        return Placing(Position(position))
    ends = {name: Position(position[name]) for name in ("from", "to") if name in position}
    return Placing(Position(position["at"]), ends.get("from"), ends.get("to"))
