"""How many needed questions somebody can meet at most."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Final

from prompts.grammar import Answered, Comparison, Condition, Joined, Not
from prompts.kinds import BIPOLAR_RANGE, SCALE_RANGE, Kind, Place
from prompts.schema import Question

MOST_NEEDED: Final = 3

_WORK: Final = 200_000
"""How many conditions are held against combinations of answers before it is left at a guess."""

_ANY: Final = object()
"""An answer of which nothing is known but that there is one."""

_NONE: Final = object()


def most_together(
    conditions: Sequence[Sequence[Condition]], questions: Mapping[str, Question | None]
) -> tuple[int, ...]:
    """The largest group of needed questions that may be asked on one path, by number.

    Args:
        conditions: For each needed question what has to hold for it to be asked.
        questions: The questions the conditions are about.

    Every answer with few possible values is tried; about the others nothing is presumed, so
    that the group may come out too large, never too small.
    """
    worst: tuple[int, ...] = ()
    for answers in _combinations(conditions, questions):
        together = tuple(
            number
            for number, needed in enumerate(conditions)
            if all(_holds(condition, answers) is not False for condition in needed)
        )
        if len(together) > len(worst):
            worst = together
    return worst


def _combinations(
    conditions: Sequence[Sequence[Condition]], questions: Mapping[str, Question | None]
) -> Iterator[dict[str, object]]:
    mentions = [
        mention
        for needed in conditions
        for condition in needed
        for mention in condition.comparisons()
    ]
    names = dict.fromkeys(mention.question for mention in mentions)
    values = {name: _values(questions.get(name)) for name in names}
    most = max(1, _WORK // max(1, len(mentions)))
    while _size(values) > most:
        largest = max(values, key=lambda name: len(values[name]))
        del values[largest]
    for chosen in product(*values.values()):
        yield dict(zip(values, chosen, strict=True))


def _size(values: Mapping[str, Sequence[object]]) -> int:
    size = 1
    for each in values.values():
        size *= len(each)
    return size


def _values(question: Question | None) -> tuple[object, ...]:
    match question.kind if question else None:
        case Kind.POSITION:
            return (_NONE, *(str(place) for place in Place))
        case Kind.YESNO:
            return (_NONE, True, False)
        case Kind.ONE if question:
            return (_NONE, *(option.id for option in question.options))
        case Kind.SCALE:
            return (_NONE, *range(SCALE_RANGE[0], SCALE_RANGE[1] + 1))
        case Kind.BIPOLAR:
            return (_NONE, *range(BIPOLAR_RANGE[0], BIPOLAR_RANGE[1] + 1))
    return (_NONE, _ANY)


def _holds(condition: Condition, answers: Mapping[str, object]) -> bool | None:
    """Whether it holds; None where that is open."""
    match condition:
        case Not(part):
            held = _holds(part, answers)
            return None if held is None else not held
        case Joined(word, parts):
            return _joined(word, [_holds(part, answers) for part in parts])
        case Answered(question) | Comparison(question):
            return _simple(condition, question, answers)
    return None


def _joined(word: str, held: Sequence[bool | None]) -> bool | None:
    decides = word == "or"
    if decides in held:
        return decides
    return None if None in held else not decides


def _simple(condition: Condition, question: str, answers: Mapping[str, object]) -> bool | None:
    said = answers.get(question)
    if said is None:
        return None
    if said is _NONE:
        return False
    if said is _ANY:
        return True if isinstance(condition, Answered) else None
    return condition.holds({question: said})
