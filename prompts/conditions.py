"""What a pack asks, given the answers so far.

An answer to a question that is no longer asked is kept by whoever holds it, but it decides
nothing: conditions see only what is still asked.
"""

from collections.abc import Mapping
from typing import TypeVar

from prompts.grammar import Condition
from prompts.schema import Pack, Question, Step

Value = TypeVar("Value")


def evaluate(condition: Condition | None, answers: Mapping[str, object]) -> bool:
    """Whether the condition holds; no condition always holds."""
    return condition is None or condition.holds(answers)


def visible_questions(step: Step, answers: Mapping[str, object]) -> tuple[Question, ...]:
    """The questions of that step to ask now.

    ``answers`` of earlier steps are taken as they are: pass what ``asked`` gives where
    some may belong to questions that are no longer asked.
    """
    return _walk_step(step, dict(answers))


def visible_steps(pack: Pack, answers: Mapping[str, object]) -> tuple[Step, ...]:
    """The steps to show now, in order; each has at least one question to ask."""
    return tuple(step for step, _ in _walk(pack, answers))


def asked(pack: Pack, answers: Mapping[str, Value]) -> dict[str, Value]:
    """Only the answers to questions that are asked now, in the order of the form."""
    return {
        question.id: answers[question.id]
        for _, questions in _walk(pack, answers)
        for question in questions
        if question.id in answers
    }


def _walk(pack: Pack, answers: Mapping[str, object]) -> list[tuple[Step, tuple[Question, ...]]]:
    seen = dict(answers)
    shown: list[tuple[Step, tuple[Question, ...]]] = []
    for step in pack.steps:
        if not evaluate(step.when, seen):
            for question in step.questions:
                seen.pop(question.id, None)
            continue
        questions = _walk_step(step, seen)
        if questions:
            shown.append((step, questions))
    return shown


def _walk_step(step: Step, seen: dict[str, object]) -> tuple[Question, ...]:
    questions: list[Question] = []
    for question in step.questions:
        if evaluate(question.when, seen):
            questions.append(question)
        else:
            seen.pop(question.id, None)
    return tuple(questions)
