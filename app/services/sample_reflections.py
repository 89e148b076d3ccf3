"""The reflections of the sample, written and gone on with as by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import Any

from app.domain.clock import FixedClock
from app.services.repairs import Repairs
from app.services.sample_days import Days, Moment, Table, read
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
from models.records.follow_ups import DueRule
from models.records.ids import EntryId
from models.records.positions import Placing, Position
from models.records.repairs import Side, Stage
from prompts.catalogue import Catalogue
from prompts.kinds import Kind
from prompts.schema import Question

_FILES = ("first-months", "last-months", "last-weeks")
_HEADER = ("kind", "my_role", "other_role", "code", "format", "voluntariness", "minutes",
           "certainty", "preload")  # fmt: skip


@dataclass
class SampleReflections:
    """Writes them, and knows what was written so far by the names that the files use."""

    writing: Writing
    repairs: Repairs
    catalogue: Catalogue
    clock: FixedClock
    days: Days
    entries: dict[str, EntryId] = field(default_factory=dict)

    def moments(self) -> Iterator[Moment]:
        """Everything that is written, in no order."""
        for name in _FILES:
            for told in read(name)["reflections"]:
                yield from self._reflection(told)
        for told in read("drafts")["drafts"]:
            yield self.days.moment(told, partial(self._draft, told))

    def answers(self, told: Table, packs: tuple[str, ...]) -> dict[AnswerKey, DraftAnswer]:
        """What `told` answers, by the questions of the sets that are written in."""
        private = told.get("private", ())
        answers = {}
        for name, value in told["answers"].items():
            pack, _, question = name.rpartition("/")
            key = AnswerKey(pack or packs[0], question)
            answers[key] = DraftAnswer(self._value(key, value), question in private)
        return answers

    def _reflection(self, told: Table) -> Iterator[Moment]:
        yield self.days.moment(told, partial(self._write, told))
        for note in told.get("hindsight", ()):
            yield self.days.moment(note, partial(self._note, told, note))
        for edit in told.get("edits", ()):
            yield self.days.moment(edit, partial(self._edit, told, edit))
        for act in told.get("repair", ()):
            yield self.days.moment(act, partial(self._repair, told, act))

    def _write(self, told: Table) -> None:
        entry, _ = self.writing.finish(self._filled(told))
        self.entries[told["id"]] = entry.id

    def _note(self, told: Table, note: Table) -> None:
        self.writing.add_hindsight(self.entries[told["id"]], note["text"].strip())

    def _edit(self, told: Table, edit: Table) -> None:
        draft = self.writing.begin((), entry_id=self.entries[told["id"]])
        changed = {**draft.answers, **self.answers(edit, tuple(told["packs"]))}
        self.writing.finish(replace(draft, answers=changed))

    def _repair(self, told: Table, act: Table) -> None:
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
            repairs.set_due(repair_id, DueRule.DATE, self.days.day(act["due"]))
        elif "rule" in act:
            repairs.set_due(repair_id, DueRule(act["rule"]))
        if "result" in act:
            repairs.close(repair_id, act["result"], act.get("reason", ""))
        if act.get("shown"):
            repairs.set_shown(repair_id, True)

    def _draft(self, told: Table) -> None:
        self.writing.save_draft(replace(self._filled(told), step=told["step"]))

    def _filled(self, told: Table) -> Draft:
        packs = tuple(told["packs"])
        draft = self.writing.begin(packs)
        return replace(
            draft,
            header=self._header(draft.header, told),
            answers=self.answers(told, packs or (FREE,)),
            bring=Bring(told.get("bring", Bring.NO)),
            bring_question=told.get("question", ""),
            links=tuple(self.entries[name] for name in told.get("links", ())),
        )

    def _header(self, header: Header, told: Table) -> Header:
        return replace(
            header,
            **{name: told[name] for name in _HEADER if name in told},
            held_at=self.clock.now() - timedelta(minutes=told.get("minutes", 0)),
            preload_sources=tuple(told.get("preload_sources", ())),
            privacy=Privacy(told.get("privacy", Privacy.MAY_BRING)),
            tags=tuple(told.get("tags", ())),
            placing=placing_of(told["answers"].get("position")),
        )

    def _value(self, key: AnswerKey, value: Any) -> JsonValue:
        kind = None if key.pack == FREE else self._kind(key)
        if kind is Kind.DATE:
            return self.days.day(value).isoformat()
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

    def _row(self, key: AnswerKey, row: Table) -> dict[str, JsonValue]:
        dates = {each.id for each in self._question(key).columns if each.kind is Kind.DATE}
        return {
            name: self.days.day(cell).isoformat() if name in dates else cell
            for name, cell in row.items()
        }

    def _kind(self, key: AnswerKey) -> Kind:
        return self._question(key).kind

    def _question(self, key: AnswerKey) -> Question:
        questions = self.catalogue.get(key.pack).questions()
        return next(question for question in questions if question.id == key.question)


def placing_of(position: Any) -> Placing | None:
    """Where one's power was, as an answer says it."""
    if position is None:
        return None
    if isinstance(position, str):
        return Placing(Position(position))
    ends = {name: Position(position[name]) for name in ("from", "to") if name in position}
    return Placing(Position(position["at"]), ends.get("from"), ends.get("to"))
