"""What is wrong with a prompt set in the making, with the place to go to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from app.domain.pack_branches import Unread, fixed_values
from app.domain.pack_editing import Place
from prompts.dumping import dump
from prompts.grammar import Answered, Comparison, Condition, ConditionError, parse
from prompts.loader import lint
from prompts.reading import Problem
from prompts.schema import Pack, Question
from prompts.warnings import warnings


class Why(StrEnum):
    """What sort of trouble."""

    FILE = "file"
    """The reader of pack files says it."""
    GONE = "gone"
    """A condition looks back at a question that is not there."""
    LATER = "later"
    """A condition looks at a question that is asked only afterwards."""
    NEVER = "never"
    """A condition waits for an answer that the question does not offer."""
    UNREAD = "unread"
    """The words of a condition cannot be read."""
    ADVICE = "advice"
    """It works, and would better not be asked so; keeps nothing from being saved."""


@dataclass(frozen=True)
class Trouble:
    """One thing to put right.

    Attributes:
        field: The part of the form it belongs to, "" where that is not known.
        says: What the reader says, as the rest of a sentence; of `NEVER` the answer.
        about: The question that a condition looks at.
    """

    place: Place
    why: Why
    field: str = ""
    says: str = ""
    about: str = ""


_STEP: Final = re.compile(r"^steps (\d+)")
_QUESTION: Final = re.compile(r"\bquestions (\d+)")
_OFFER: Final = re.compile(r"^offers (\d+)$")
_PARTS: Final = ("options", "columns", "pairs", "ends", "sources", "offers")
_QUOTED: Final = re.compile(r"^“([a-z_]+)”")
_WORDS: Final = (
    ("title", "title"),
    ("summary", "summary"),
    ("source", "source"),
    ("comes from", "origin"),
    ("options", "options"),
    ("ends", "ends"),
    ("columns", "columns"),
    ("pairs", "pairs"),
    ("no questions", "questions"),
    ("no text", "text"),
)


def troubles(pack: Pack) -> tuple[Trouble, ...]:
    """Everything to put right, in the order of the form; empty when the set can be used."""
    told = list(_of_conditions(pack))
    covered = {(trouble.place, trouble.field) for trouble in told}
    for problem in lint(dump(pack).encode()):
        trouble = _told(pack, problem)
        if (trouble.place, trouble.field) not in covered or not _is_when(trouble.field):
            told.append(trouble)
    order = {place: number for number, place in enumerate(_places(pack))}
    return tuple(sorted(told, key=lambda trouble: order.get(trouble.place, 0)))


def advice(pack: Pack) -> tuple[Trouble, ...]:
    """What works and is still not wise, such as asking for a name."""
    return tuple(replace(_told(pack, warning), why=Why.ADVICE) for warning in warnings(pack))


def _told(pack: Pack, problem: Problem) -> Trouble:
    place = Place()
    if step_found := _STEP.search(problem.where):
        step = pack.steps[int(step_found[1]) - 1]
        place = Place(step.id)
        if asked := _QUESTION.search(problem.where):
            place = Place(step.id, step.questions[int(asked[1]) - 1].id)
    return Trouble(place, Why.FILE, _field(problem), problem.what)


def _field(problem: Problem) -> str:
    inner = problem.where.rsplit(", ", 1)[-1].split(" ")[0]
    quoted = _QUOTED.match(problem.what)
    if quoted and quoted[1] == "when" and (offer := _OFFER.match(problem.where)):
        return f"offers.{int(offer[1]) - 1}.when"
    if inner in _PARTS:
        return inner
    if quoted:
        return quoted[1]
    return next((field for words, field in _WORDS if words in problem.what), "")


def _is_when(field: str) -> bool:
    return field.rsplit(".", 1)[-1] == "when"


def _places(pack: Pack) -> Iterator[Place]:
    yield Place()
    for step in pack.steps:
        yield Place(step.id)
        for question in step.questions:
            yield Place(step.id, question.id)


def _of_conditions(pack: Pack) -> Iterator[Trouble]:
    there = {question.id: question for question in pack.questions()}
    earlier: set[str] = set()
    for step in pack.steps:
        yield from _of_condition(Place(step.id), step.when, earlier, there)
        for question in step.questions:
            yield from _of_condition(Place(step.id, question.id), question.when, earlier, there)
            earlier.add(question.id)
    for number, offer in enumerate(pack.offers):
        for trouble in _of_condition(Place(), offer.when, earlier, there):
            yield replace(trouble, field=f"offers.{number}.when")


def _of_condition(
    place: Place, condition: Condition | None, earlier: set[str], there: dict[str, Question]
) -> Iterator[Trouble]:
    if isinstance(condition, Unread):
        yield Trouble(place, Why.UNREAD, "when", _why_unread(condition.text))
        return
    mentions = condition.comparisons() if condition is not None else ()
    for mention in mentions:
        asked = mention.question
        if asked not in there:
            yield Trouble(place, Why.GONE, "when", about=asked)
        elif asked not in earlier:
            yield Trouble(place, Why.LATER, "when", about=asked)
        else:
            for value in _never(mention, there[asked]):
                yield Trouble(place, Why.NEVER, "when", value, asked)


def _never(mention: Comparison | Answered, question: Question) -> Iterator[str]:
    """The answers of fixed choices that the question does not offer."""
    values = fixed_values(question)
    if isinstance(mention, Comparison) and values:
        yield from (
            value for value in mention.values if isinstance(value, str) and value not in values
        )


def _why_unread(text: str) -> str:
    try:
        parse(text)
    except ConditionError as error:
        return str(error)
    return ""
