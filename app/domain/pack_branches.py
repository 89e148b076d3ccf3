"""Conditions in simple parts, as a person sets them: question, how, value; all of them or any.

A condition that is not made of such parts stays as it is and is edited as text. Text that cannot
be read yet is kept too, as `Unread`, so that nothing typed is lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from prompts.grammar import (
    Answered,
    Comparison,
    Condition,
    ConditionError,
    Joined,
    Literal,
    Not,
    parse,
)
from prompts.kinds import PLACES, VOCABULARY_OF, Kind, Place
from prompts.schema import Question


class How(StrEnum):
    """How an answer is looked at."""

    IS = "is"
    IS_NOT = "is_not"
    ONE_OF = "one_of"
    NONE_OF = "none_of"
    MORE = "more"
    LESS = "less"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ANSWERED = "answered"
    NOT_ANSWERED = "not_answered"


_SIGNS: Final = {
    How.IS: "=",
    How.IS_NOT: "!=",
    How.ONE_OF: "in",
    How.MORE: ">",
    How.LESS: "<",
    How.AT_LEAST: ">=",
    How.AT_MOST: "<=",
}
_HOW: Final = {sign: how for how, sign in _SIGNS.items()}
_CHOOSING: Final = (How.IS, How.IS_NOT, How.ONE_OF, How.NONE_OF)
_COUNTING: Final = (How.MORE, How.LESS, How.AT_LEAST, How.AT_MOST, How.IS)
_ASKING: Final = (How.ANSWERED, How.NOT_ANSWERED)
_NUMBERS: Final = frozenset({Kind.SCALE, Kind.BIPOLAR, Kind.NUMBER})


@dataclass(frozen=True)
class Part:
    """One look at one earlier answer; `values` is empty where only answering counts."""

    question: str
    how: How
    values: tuple[Literal, ...] = ()


@dataclass(frozen=True)
class Branch:
    """Parts of which all have to hold ("and"), or one ("or")."""

    parts: tuple[Part, ...]
    word: str = "and"


@dataclass(frozen=True)
class Unread(Condition):
    """Words of a condition that cannot be read yet; asked meanwhile as if there were none."""

    text: str

    def holds(self, answers: Mapping[str, object]) -> bool:
        return True

    def comparisons(self) -> Iterator[Comparison | Answered]:
        return iter(())

    def __str__(self) -> str:
        return self.text


def branch_of(condition: Condition | None) -> Branch | None:
    """The condition in simple parts; None where it is more than that, empty where there is none."""
    if condition is None:
        return Branch(())
    if isinstance(condition, Joined):
        parts = [_part_of(each) for each in condition.parts]
        found = tuple(part for part in parts if part is not None)
        return Branch(found, condition.word) if len(found) == len(parts) else None
    part = _part_of(condition)
    return Branch((part,)) if part is not None else None


def condition_of(branch: Branch) -> Condition | None:
    """The condition that simple parts make; none without parts."""
    parts = tuple(_condition_of(part) for part in branch.parts)
    if len(parts) < 2:
        return parts[0] if parts else None
    return Joined(branch.word, parts)


def typed(text: str) -> Condition | None:
    """The condition written as text; kept as it is where it cannot be read."""
    words = " ".join(text.split())
    if not words:
        return None
    try:
        return parse(words)
    except ConditionError:
        return Unread(words)


def ways(question: Question) -> tuple[How, ...]:
    """How an answer to that question can be looked at."""
    if question.kind in _NUMBERS:
        return (*_COUNTING, *_ASKING)
    if fixed_values(question) or question.kind in VOCABULARY_OF:
        return (*_CHOOSING, *_ASKING)
    return _ASKING


def fixed_values(question: Question) -> tuple[str, ...]:
    """What its answer can be, where that does not depend on a list of words."""
    if question.kind in (Kind.ONE, Kind.MANY):
        return tuple(option.id for option in question.options)
    if question.kind is Kind.YESNO:
        return ("yes", "no")
    if question.kind is Kind.POSITION:
        return (*PLACES, Place.MOVED, Place.UNSURE)
    return ()


def first_part(question: Question, words: tuple[str, ...] = ()) -> Part:
    """A part about that question to begin with; `words` are the ids of its list of words."""
    how = ways(question)[0]
    if how in _ASKING:
        return Part(question.id, how)
    if question.kind in _NUMBERS:
        return Part(question.id, how, (0.0 if question.kind is Kind.BIPOLAR else 5.0,))
    values = fixed_values(question) or words
    return Part(question.id, how, values[:1]) if values else Part(question.id, How.ANSWERED)


def renamed(condition: Condition | None, names: Mapping[str, str]) -> Condition | None:
    """The same condition about questions of other ids."""
    match condition:
        case Answered():
            return Answered(names.get(condition.question, condition.question))
        case Comparison():
            question = names.get(condition.question, condition.question)
            return Comparison(question, condition.sign, condition.values)
        case Not():
            part = renamed(condition.part, names)
            return Not(part) if part is not None else None
        case Joined():
            parts = (renamed(part, names) for part in condition.parts)
            return Joined(condition.word, tuple(part for part in parts if part is not None))
    return condition


def _part_of(condition: Condition) -> Part | None:
    match condition:
        case Answered():
            return Part(condition.question, How.ANSWERED)
        case Not(part=Answered() as inside):
            return Part(inside.question, How.NOT_ANSWERED)
        case Not(part=Comparison(sign="in") as inside):
            return Part(inside.question, How.NONE_OF, inside.values)
        case Comparison():
            return Part(condition.question, _HOW[condition.sign], condition.values)
    return None


def _condition_of(part: Part) -> Condition:
    if part.how is How.ANSWERED:
        return Answered(part.question)
    if part.how is How.NOT_ANSWERED:
        return Not(Answered(part.question))
    if part.how is How.NONE_OF:
        return Not(Comparison(part.question, "in", part.values))
    return Comparison(part.question, _SIGNS[part.how], part.values)
