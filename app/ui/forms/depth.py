"""How much of a set is asked: the essence, what is usual, or everything."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from prompts.schema import Pack, Question, Step


class Depth(IntEnum):
    """Less shows what is needed, the usual what is not folded, more everything."""

    LESS = 0
    USUAL = 1
    MORE = 2


class Depths:
    """The depth that was chosen for each set; lives as long as the journal is open."""

    def __init__(self) -> None:
        self._chosen: dict[str, Depth] = {}

    def of(self, pack: Pack) -> Depth:
        """How deep a set is asked."""
        return self._chosen.get(pack.id, Depth.USUAL)

    def choose(self, pack: Pack, depth: Depth) -> None:
        """Asks a set to that depth from now on."""
        self._chosen[pack.id] = depth


def depths_of(pack: Pack) -> tuple[Depth, ...]:
    """The depths among which there is a choice; a set without marks has the usual alone."""
    questions = list(pack.questions())
    found = [Depth.USUAL]
    if any(question.needed for question in questions) and len(essence(pack)) < sum(
        not question.more for question in questions
    ):
        found.insert(0, Depth.LESS)
    if any(question.more for question in questions):
        found.append(Depth.MORE)
    return tuple(found)


def essence(pack: Pack) -> frozenset[str]:
    """The needed questions, and those that hang on answers to them."""
    essential = {question.id for question in pack.questions() if question.needed}
    if not essential:
        return frozenset(question.id for question in pack.questions() if not question.more)
    for step in pack.steps:
        for question in step.questions:
            # Conditions look back only: one walk through the form follows every chain.
            if not question.more and _asked_because(step, question, essential):
                essential.add(question.id)
    return frozenset(essential)


def unfolded(
    depth: Depth, questions: Iterable[Question], essential: frozenset[str]
) -> frozenset[str]:
    """Which of these questions stand open at that depth."""
    if depth is Depth.MORE:
        return frozenset(question.id for question in questions)
    if depth is Depth.LESS:
        return frozenset(question.id for question in questions if question.id in essential)
    return frozenset(question.id for question in questions if not question.more)


def _asked_because(step: Step, question: Question, essential: set[str]) -> bool:
    conditions = (step.when, question.when)
    return any(when is not None and when.questions() & essential for when in conditions)
