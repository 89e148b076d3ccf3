"""Editing a prompt set: every change gives a new set and says what was done.

A set in the making may be wrong in many ways; see `app.domain.pack_troubles`. Nothing here takes
away more than was asked: a condition that looks back at something that is gone stays, and is told
as a trouble.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from secrets import token_hex
from typing import Any, Final, TypeVar

from app.domain.pack_branches import renamed
from prompts.kinds import Kind
from prompts.schema import Column, Ends, Option, Pack, Pair, Question, Step
from prompts.yields import FOLLOW_UPS, KINDS_OF, OPTIONS_OF, TAGS, kinds_for

WITH_OPTIONS: Final = frozenset({Kind.ONE, Kind.MANY, Kind.GRID})
WITH_ENDS: Final = frozenset({Kind.SCALE, Kind.BIPOLAR})
WITH_COLUMNS: Final = frozenset({Kind.ROWS, Kind.GRID})
WITH_HINT: Final = frozenset({Kind.LONG, Kind.SHORT, Kind.NUMBER})
WITH_TEXT: Final = frozenset({Kind.LONG, Kind.SHORT})
_LISTED: Final = (("follow_up", FOLLOW_UPS), ("due", FOLLOW_UPS), ("tag", TAGS))

Fresh = Callable[[str], str]
"""Makes an id nobody had before, beginning with a word."""

_T = TypeVar("_T")


class Act(StrEnum):
    """What was done, for the words of undo."""

    SET_CHANGED = "set_changed"
    STEP_ADDED = "step_added"
    STEP_REMOVED = "step_removed"
    STEP_MOVED = "step_moved"
    STEP_DOUBLED = "step_doubled"
    STEP_CHANGED = "step_changed"
    QUESTION_ADDED = "question_added"
    QUESTION_REMOVED = "question_removed"
    QUESTION_MOVED = "question_moved"
    QUESTION_DOUBLED = "question_doubled"
    QUESTION_RETYPED = "question_retyped"
    QUESTION_CHANGED = "question_changed"
    CONDITION_CHANGED = "condition_changed"


@dataclass(frozen=True)
class Place:
    """A step, or a question of it; nothing for the set as a whole."""

    step: str = ""
    question: str = ""


@dataclass(frozen=True)
class Edit:
    """The set after a change, what was done, and where to look."""

    pack: Pack
    act: Act
    place: Place = Place()


def fresh_id(word: str) -> str:
    """An id nobody had before; those of removed questions live on in old answers."""
    return f"{word}_{token_hex(3)}"


# The whole set


def change_set(pack: Pack, **values: Any) -> Edit:
    """Sets fields of the set."""
    return Edit(replace(pack, **values), Act.SET_CHANGED)


# Steps


def add_step(pack: Pack, after: str = "", fresh: Fresh = fresh_id) -> Edit:
    """A new step with one question, after the step named, or at the end."""
    made = Step(fresh("step"), "", (Question(fresh("q"), Kind.LONG),))
    steps = list(pack.steps)
    steps.insert(_step_index(pack, after) + 1 if after else len(steps), made)
    return Edit(replace(pack, steps=tuple(steps)), Act.STEP_ADDED, Place(made.id))


def remove_step(pack: Pack, step_id: str) -> Edit:
    """Takes a step away with its questions."""
    at = _step_index(pack, step_id)
    steps = pack.steps[:at] + pack.steps[at + 1 :]
    near = steps[min(at, len(steps) - 1)].id if steps else ""
    return Edit(replace(pack, steps=steps), Act.STEP_REMOVED, Place(near))


def move_step(pack: Pack, step_id: str, by: int) -> Edit:
    """Moves a step up or down; at the end it stays."""
    steps = moved(pack.steps, _step_index(pack, step_id), by)
    return Edit(replace(pack, steps=steps), Act.STEP_MOVED, Place(step_id))


def double_step(pack: Pack, step_id: str, fresh: Fresh = fresh_id) -> Edit:
    """A copy of a step after it; what its questions ask of each other, the copies do too."""
    at = _step_index(pack, step_id)
    step = pack.steps[at]
    names = {question.id: fresh("q") for question in step.questions}
    questions = tuple(
        replace(question, id=names[question.id], when=renamed(question.when, names), yields="")
        for question in step.questions
    )
    twin = replace(step, id=fresh("step"), questions=questions)
    steps = (*pack.steps[: at + 1], twin, *pack.steps[at + 1 :])
    return Edit(replace(pack, steps=steps), Act.STEP_DOUBLED, Place(twin.id))


def change_step(pack: Pack, step_id: str, **values: Any) -> Edit:
    """Sets fields of a step."""
    at = _step_index(pack, step_id)
    act = Act.CONDITION_CHANGED if set(values) == {"when"} else Act.STEP_CHANGED
    changed = _with_step(pack, at, replace(pack.steps[at], **values))
    return Edit(changed, act, Place(step_id))


# Questions


def add_question(
    pack: Pack, step_id: str, after: str = "", kind: Kind = Kind.LONG, fresh: Fresh = fresh_id
) -> Edit:
    """A new question in a step, after the question named, or at its end."""
    at = _step_index(pack, step_id)
    questions = list(pack.steps[at].questions)
    place = next((i + 1 for i, each in enumerate(questions) if each.id == after), len(questions))
    made = _fitted(Question(fresh("q"), kind), fresh)
    questions.insert(place, made)
    changed = _with_questions(pack, at, questions)
    return Edit(changed, Act.QUESTION_ADDED, Place(step_id, made.id))


def remove_question(pack: Pack, question_id: str) -> Edit:
    """Takes a question away; its step stays, also when it asks nothing any more."""
    at, number = _question_index(pack, question_id)
    step = pack.steps[at]
    questions = step.questions[:number] + step.questions[number + 1 :]
    near = questions[min(number, len(questions) - 1)].id if questions else ""
    changed = _with_questions(pack, at, questions)
    return Edit(changed, Act.QUESTION_REMOVED, Place(step.id, near))


def move_question(pack: Pack, question_id: str, by: int) -> Edit:
    """Moves a question one up or down, out of its step into the next where it ends."""
    at, number = _question_index(pack, question_id)
    step = pack.steps[at]
    question = step.questions[number]
    if 0 <= number + by < len(step.questions):
        changed = _with_questions(pack, at, moved(step.questions, number, by))
        return Edit(changed, Act.QUESTION_MOVED, Place(step.id, question_id))
    to = at + by
    if not 0 <= to < len(pack.steps):
        return Edit(pack, Act.QUESTION_MOVED, Place(step.id, question_id))
    rest = step.questions[:number] + step.questions[number + 1 :]
    there = pack.steps[to].questions
    joined = (question, *there) if by > 0 else (*there, question)
    changed = _with_questions(_with_questions(pack, at, rest), to, joined)
    return Edit(changed, Act.QUESTION_MOVED, Place(pack.steps[to].id, question_id))


def double_question(pack: Pack, question_id: str, fresh: Fresh = fresh_id) -> Edit:
    """A copy of a question after it; what it feeds stays with the first."""
    at, number = _question_index(pack, question_id)
    questions = list(pack.steps[at].questions)
    twin = replace(questions[number], id=fresh("q"), yields="")
    questions.insert(number + 1, twin)
    changed = _with_questions(pack, at, questions)
    return Edit(changed, Act.QUESTION_DOUBLED, Place(pack.steps[at].id, twin.id))


def change_question(pack: Pack, question_id: str, **values: Any) -> Edit:
    """Sets fields of a question."""
    at, number = _question_index(pack, question_id)
    step = pack.steps[at]
    act = Act.CONDITION_CHANGED if set(values) == {"when"} else Act.QUESTION_CHANGED
    changed = _with_question(pack, at, number, replace(step.questions[number], **values))
    return Edit(changed, act, Place(step.id, question_id))


def retype(pack: Pack, question_id: str, kind: Kind, fresh: Fresh = fresh_id) -> Edit:
    """Makes a question of another kind and keeps what fits: words, options, ends, what it feeds."""
    at, number = _question_index(pack, question_id)
    step = pack.steps[at]
    before = step.questions[number]
    fitted = _fitted(replace(before, kind=kind), fresh, before.kind)
    changed = _with_question(pack, at, number, fitted)
    return Edit(changed, Act.QUESTION_RETYPED, Place(step.id, question_id))


# Parts of a question or a set: options, columns, pairs, sources


def with_part(parts: Sequence[_T], part: _T, at: int | None = None) -> tuple[_T, ...]:
    """The same parts and one more, at the end or where it is wanted."""
    grown = list(parts)
    grown.insert(len(grown) if at is None else at, part)
    return tuple(grown)


def without_part(parts: Sequence[_T], at: int) -> tuple[_T, ...]:
    """The same parts without that one."""
    return (*parts[:at], *parts[at + 1 :])


def with_changed(parts: Sequence[_T], at: int, **values: Any) -> tuple[_T, ...]:
    """The same parts, fields of one of them set; ids stay, so that old answers keep their words."""
    part: Any = parts[at]
    changed: _T = replace(part, **values)
    return (*parts[:at], changed, *parts[at + 1 :])


def moved(parts: Sequence[_T], at: int, by: int) -> tuple[_T, ...]:
    """The same things with one of them moved; what would leave at an end stays there."""
    rest = list(parts)
    thing = rest.pop(at)
    rest.insert(max(0, min(len(rest), at + by)), thing)
    return tuple(rest)


# What can be offered


def offered_yields(question: Question) -> tuple[str, ...]:
    """What the answer to that question may feed, what it feeds now among them.

    Values that are understood only with certain options are offered where the question has those.
    """
    names = [name for name, kinds in KINDS_OF.items() if question.kind in kinds]
    names += [f"{word}:{each}" for word, listed in _LISTED for each in listed]
    if question.kind in (Kind.SCALE, Kind.BIPOLAR):
        names.append(f"scale:{question.id}")
    options = [option.id for option in question.options]
    fitting = [
        name
        for name in names
        if question.kind in kinds_for(name)
        and all(option in OPTIONS_OF.get(name, options) for option in options)
    ]
    return tuple(dict.fromkeys([*fitting, *([question.yields] if question.yields else [])]))


def earlier_questions(pack: Pack, place: Place) -> tuple[Question, ...]:
    """What a condition at that place can look back at."""
    found: list[Question] = []
    for step in pack.steps:
        if step.id == place.step and not place.question:
            return tuple(found)
        for question in step.questions:
            if place.question and question.id == place.question:
                return tuple(found)
            found.append(question)
    return tuple(found)


# Inner workings


def _fitted(question: Question, fresh: Fresh, before: Kind | None = None) -> Question:
    """The question with what its kind needs, and without what its kind cannot have."""
    kind = question.kind
    return replace(
        question,
        options=_fitted_options(question, fresh),
        ends=(question.ends or Ends("", "")) if kind is Kind.BIPOLAR else _ends(question),
        columns=_fitted_columns(question, fresh),
        pairs=(question.pairs or (Pair(fresh("p"), "", ""),)) if kind is Kind.CONTINUUM else (),
        hint=question.hint if kind in WITH_HINT else "",
        yields=question.yields if kind in kinds_for(question.yields) else "",
        groups=question.groups if before is kind else (),
        to_say=question.to_say and kind in WITH_TEXT,
        locked=question.locked and kind in WITH_TEXT,
        own_rows=question.own_rows and kind is Kind.GRID,
    )


def _fitted_options(question: Question, fresh: Fresh) -> tuple[Option, ...]:
    if question.kind not in WITH_OPTIONS:
        return ()
    if question.options:
        return question.options
    return (Option(fresh("o"), ""), Option(fresh("o"), ""))


def _fitted_columns(question: Question, fresh: Fresh) -> tuple[Column, ...]:
    if question.kind not in WITH_COLUMNS:
        return ()
    return question.columns or (Column(fresh("c"), "", Kind.SHORT),)


def _ends(question: Question) -> Ends | None:
    return question.ends if question.kind in WITH_ENDS else None


def _step_index(pack: Pack, step_id: str) -> int:
    return next(at for at, step in enumerate(pack.steps) if step.id == step_id)


def _question_index(pack: Pack, question_id: str) -> tuple[int, int]:
    return next(
        (at, number)
        for at, step in enumerate(pack.steps)
        for number, question in enumerate(step.questions)
        if question.id == question_id
    )


def _with_step(pack: Pack, at: int, step: Step) -> Pack:
    return replace(pack, steps=(*pack.steps[:at], step, *pack.steps[at + 1 :]))


def _with_questions(pack: Pack, at: int, questions: Sequence[Question]) -> Pack:
    return _with_step(pack, at, replace(pack.steps[at], questions=tuple(questions)))


def _with_question(pack: Pack, at: int, number: int, question: Question) -> Pack:
    questions = pack.steps[at].questions
    return _with_questions(pack, at, (*questions[:number], question, *questions[number + 1 :]))
