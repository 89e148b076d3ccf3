"""Supervision in the sample: people, what was agreed, sessions had and given, what came of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import Any

from app.domain.clock import FixedClock
from app.services.holding import Told
from app.services.sample_days import Days, Moment, Table, read
from app.services.sample_reflections import SampleReflections, placing_of
from app.services.session import Unlocked
from models.records.ids import EntryId, ItemId, PersonId, SessionId
from models.records.supervision import (
    Action,
    ActionDetails,
    ActionKind,
    AgendaItem,
    Framing,
    Owner,
    PersonDetails,
    Proposal,
    Role,
    SessionEntryKind,
    SessionKind,
    SessionPlan,
    SupervisionSide,
)


@dataclass
class SampleSupervision:
    """Goes from session to session, and knows them by the day the files tell."""

    journal: Unlocked
    written: SampleReflections
    clock: FixedClock
    days: Days
    people: dict[str, PersonId] = field(default_factory=dict)
    sessions: dict[int, SessionId] = field(default_factory=dict)

    def moments(self) -> Iterator[Moment]:
        """Everything that happens, in no order."""
        people = read("people")
        for person in people["people"]:
            yield self.days.moment(person, partial(self._meet, person))
        for agreement in people["agreements"]:
            yield self.days.moment(agreement, partial(self._agree, agreement))
        for told in read("supervision")["sessions"]:
            yield from self._session(told)

    # People and agreements

    def _meet(self, told: Table) -> None:
        details = PersonDetails(**told["details"], since=self.days.day(told["day"]))
        person, _ = self.journal.agreements.add_person(told["name"], Role(told["role"]), details)
        self.people[told["name"]] = person.id

    def _agree(self, told: Table) -> None:
        agreements = self.journal.agreements
        side = SupervisionSide(told.get("side", SupervisionSide.HAD))
        agreed, _ = agreements.begin(self.people[told["person"]], side)
        agreements.keep_words(agreed.id, **_terms(told["terms"]))
        agreements.sign(agreed.id, self.clock.today())
        agreements.set_review(agreed.id, self.days.working_day(told["review"]))

    # Sessions

    def _session(self, told: Table) -> Iterator[Moment]:
        yield self.days.moment(told["planned"], partial(self._prepare, told))
        if told["day"] > 0:
            return
        yield self.days.moment(told, partial(self._hold, told))
        for after in told.get("after", ()):
            yield self.days.moment(after, partial(self._reflect, told, after))
        if "signed" in told:
            yield self.days.moment(told["signed"], partial(self._sign, told))
        for action in (each for item in told["items"] for each in item.get("actions", ())):
            if "came" in action:
                yield self.days.moment(action["came"], partial(self._answer, told, action))

    def _prepare(self, told: Table) -> None:
        session, _ = self.journal.supervision.plan(self._plan(told))
        self.sessions[told["day"]] = session.id
        self.journal.supervision.set_need(session.id, told.get("need", ""))
        for item in told["items"]:
            self._add_item(session.id, item)
        for aside in told.get("aside", ()):
            key = self._proposal(session.id, aside["proposal"]).key
            self.journal.supervision.set_aside(session.id, key, aside["reason"])

    def _plan(self, told: Table) -> SessionPlan:
        return SessionPlan(
            person=told["person"],
            held_at=self.days.when(told),
            minutes=told["minutes"],
            format=told["format"],
            kind=SessionKind(told.get("kind", SessionKind.INDIVIDUAL)),
            side=SupervisionSide(told.get("side", SupervisionSide.HAD)),
        )

    def _add_item(self, session_id: SessionId, told: Table) -> None:
        proposal = self._proposal(session_id, told["proposal"]) if "proposal" in told else None
        item, _ = self.journal.supervision.add_item(
            session_id,
            told["question"],
            minutes=told["minutes"],
            entry_ids=tuple(self.written.entries[name] for name in told.get("from", ())),
            proposal=proposal,
        )
        if "framing" in told:
            self.journal.preparing.frame(item.id, _framing(told["framing"]))
        if "passage" in told:
            self._choose(item.id, told["passage"])

    def _choose(self, item_id: ItemId, told: Table) -> None:
        """What of a reflection is shown: a paragraph of what it openly says, looked through."""
        entry_id = self.written.entries[told["of"]]
        preparing = self.journal.preparing
        (source,) = (each for each in preparing.passages(item_id) if each.entry_id == entry_id)
        paragraphs = [each for _, text in source.answers for each in text.split("\n\n")]
        (chosen,) = (each for each in paragraphs if each.startswith(told["begins"]))
        preparing.choose(item_id, entry_id, chosen)
        preparing.passed(item_id, entry_id)

    def _proposal(self, session_id: SessionId, name: str) -> Proposal:
        """The proposal of that key: an entry by its name, what is carried by its question."""
        what, _, which = name.partition(":")
        found = self.journal.supervision.proposals(session_id)
        if what == "item":
            return next(e for e in found if e.key.startswith("item:") and e.question == which)
        key = f"entry:{self.written.entries[which]}" if what == "entry" else name
        return next(each for each in found if each.key == key)

    # Held

    def _hold(self, told: Table) -> None:
        session, _ = self.journal.supervision.start(self.sessions[told["day"]])
        carry = set()
        left_out = {}
        for item, put in zip(told["items"], session.items, strict=True):
            if item.get("visited", True):
                self._talk_about(session.id, put, item)
            elif "left_out" in item:
                left_out[put.id] = item["left_out"]
            else:
                carry.add(put.id)
        over = self.days.when(told) + timedelta(minutes=told["minutes"])
        self.clock.set(max(over, self.clock.now()))
        self.journal.supervision.finish(session.id, carry=carry, left_out=left_out)
        self.journal.after_supervision.change_session(
            session.id, **_tuples(told.get("details", {}))
        )
        if "log" in told:
            self._log(session.id, told["log"])

    def _talk_about(self, session_id: SessionId, item: AgendaItem, told: Table) -> None:
        supervision = self.journal.supervision
        supervision.holding.come_to(session_id, item.id)
        supervision.visit(item.id)
        supervision.set_outcome(item.id, told["outcome"])
        for name, text in told.get("aftermath", {}).items():
            supervision.holding.tell(item.id, Told(name), text)
        if "view" in told:
            supervision.holding.set_view(item.id, told["view"])
        for action in told.get("actions", ()):
            due = self.days.day(action["due"]) if "due" in action else None
            supervision.add_action(item.id, action["text"], due, _details(action))
        self.clock.advance(timedelta(minutes=told.get("used", told["minutes"])))

    def _log(self, session_id: SessionId, told: dict[str, Any]) -> None:
        hours = self.journal.hours
        (line,) = (each for each in hours.lines() if each.session_id == session_id)
        hours.change(replace(line, notes=replace(line.notes, **told)))

    # Afterwards

    def _reflect(self, told: Table, after: Table) -> None:
        kind = SessionEntryKind(after["kind"])
        draft_id, _ = self.journal.after_supervision.begin(self.sessions[told["day"]], kind)
        draft = self.journal.writing.draft(draft_id)
        answers = self.written.answers(after, draft.packs)
        placing = placing_of(after["answers"].get("position"))
        header = replace(draft.header, placing=placing)
        entry, _ = self.journal.writing.finish(replace(draft, header=header, answers=answers))
        self.written.entries[after["id"]] = EntryId(entry.id)

    def _sign(self, told: Table) -> None:
        self.journal.after_supervision.change_session(
            self.sessions[told["day"]],
            shared_back=True,
            signed_by=told["signed"]["by"],
            signed_on=self.clock.today(),
        )

    def _answer(self, told: Table, action: Table) -> None:
        """What came of an action: done or not, dropped, with a result and its effect."""
        came = action["came"]
        found = self._action(told, action["text"])
        self.journal.supervision.answer_action(
            found.id,
            came.get("done", True),
            came.get("result", ""),
            dropped=came.get("dropped", False),
        )
        if "effect" in came:
            self.journal.after_supervision.change_action(found.id, effect=came["effect"])
        if "next_check" in came:
            check = self.days.working_day(came["next_check"])
            self.journal.after_supervision.change_action(found.id, next_check=check)

    def _action(self, told: Table, text: str) -> Action:
        session = self.journal.supervision.session(self.sessions[told["day"]])
        promised = (each for item in session.items for each in item.actions)
        (found,) = (each for each in promised if each.text == text)
        return found


def _terms(told: Table) -> dict[str, object]:
    words: dict[str, object] = {name: _plain(value) for name, value in told.items()}
    kinds = told.get("kinds", ())
    return words | {"kinds": tuple(SessionKind(each) for each in kinds)}


def _framing(told: Table) -> Framing:
    return Framing(**_tuples(told))


def _details(told: Table) -> ActionDetails:
    return ActionDetails(
        kind=ActionKind(told.get("kind", ActionKind.PRACTICE)),
        owner=Owner(told.get("owner", Owner.ME)),
    )


def _tuples(told: Table) -> dict[str, Any]:
    return {name: _plain(value) for name, value in told.items()}


def _plain(value: Any) -> Any:
    """Values of a record as the file has them: lists are tuples, and texts have no margins."""
    if isinstance(value, list):
        return tuple(value)
    return value.strip() if isinstance(value, str) else value
