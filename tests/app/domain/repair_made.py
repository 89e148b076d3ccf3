"""Repairs, entries and moves to try the rules on."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from app.domain.repair import told_fields
from models.records.entries import Answer, AnswerKey, Entry, Header, Privacy
from models.records.ids import EntryId, RepairId
from models.records.positions import Placing
from models.records.repairs import (
    MoveKind,
    Repair,
    RepairCard,
    RepairField,
    RepairMove,
    Side,
    Stage,
    Standing,
)
from models.records.values import DueRule, JsonValue
from prompts.answers import as_text
from prompts.catalogue import Catalogue

START = datetime(2025, 11, 1, 9)
TODAY = date(2025, 11, 20)

CATALOGUE = Catalogue.shipped()


def after(days: float) -> datetime:
    return START + timedelta(days=days)


def entry(
    number: int,
    said: Mapping[str, JsonValue],
    *,
    changed: datetime = START,
    held: datetime = START,
    private: tuple[str, ...] = (),
    privacy: Privacy = Privacy.MAY_BRING,
    placing: Placing | None = None,
) -> Entry:
    """An entry that answers `pack.question` with a value each."""
    answers = []
    for name, value in said.items():
        key = AnswerKey(*name.split("."))
        question = CATALOGUE.get(key.pack).question(key.question)
        answers.append(
            Answer(
                key,
                question.kind.value,
                "asked",
                value,
                as_text(question, value, CATALOGUE.vocabularies),
                private=name in private,
            )
        )
    return Entry(
        EntryId(f"e{number}"),
        Header(held_at=held, privacy=privacy, placing=placing),
        "A title",
        answers=tuple(answers),
        created_at=changed,
        changed_at=changed,
    )


def told(*entries: Entry) -> tuple[tuple[Entry, tuple[RepairField, ...]], ...]:
    return tuple((each, told_fields(each, CATALOGUE)) for each in entries)


def move(seq: int, kind: MoveKind, value: JsonValue = None, **more) -> RepairMove:
    more.setdefault("at", after(seq))
    more.setdefault("stage", Stage.NOTICED)
    return RepairMove(seq=seq, kind=kind, value=value, **more)


def wrote(seq: int, name: str, value: JsonValue, round: int = 0, **more) -> RepairMove:
    stage = Stage(name.partition(".")[0])
    return move(seq, MoveKind.FIELD, value, name=name, round=round, stage=stage, **more)


def card(number: int = 1, **more) -> RepairCard:
    known = {
        "title": "Slipped",
        "stage": Stage.NOTICED,
        "side": Side.NONE,
        "standing": Standing.UNSAID,
        "noticed_at": START,
        "changed_at": START,
        "rule": DueRule.NONE,
    }
    return RepairCard(id=RepairId(f"r{number}"), **{**known, **more})


def field(name: str, value: JsonValue, round: int = 0, **more) -> RepairField:
    text = value if isinstance(value, str) else "words"
    return RepairField(name, value, text, more.pop("at", START), round, **more)


def repair(*fields: RepairField, **more) -> Repair:
    return Repair(card(**more), tuple(fields))


def said(fields: tuple[RepairField, ...]) -> dict[tuple[str, int], JsonValue]:
    return {(each.name, each.round): each.value for each in fields}
