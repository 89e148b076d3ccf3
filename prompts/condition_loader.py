"""Conditions of a pack file: read, and held against the questions asked before."""

from collections.abc import Mapping
from typing import Final

from prompts.grammar import Answered, Comparison, Condition, ConditionError, parse
from prompts.kinds import PLACES, VOCABULARY_OF, Kind, Place
from prompts.reading import Table
from prompts.schema import Question

Earlier = Mapping[str, Question | None]
"""Questions by id; None for one whose kind is not known, of which nothing more is said."""

_WITH_OPTIONS: Final = frozenset({Kind.ONE, Kind.MANY})
_NUMERIC: Final = frozenset({Kind.SCALE, Kind.BIPOLAR, Kind.NUMBER})
_NOT_COMPARED: Final = frozenset(
    {Kind.LONG, Kind.SHORT, Kind.DATE, Kind.ROWS, Kind.LINK, Kind.GRID, Kind.CONTINUUM}
)


def condition_in(table: Table, earlier: Earlier) -> Condition | None:
    """The condition of a table, if it has one."""
    text = table.text("when", 500)
    if not text:
        if table.has("when"):
            table.problem("when", "“when” is empty")
        return None
    try:
        condition = parse(text)
    except ConditionError as error:
        table.problem("when", f"“when”: {error}")
        return None
    for mention in condition.comparisons():
        _check_mention(table, mention, earlier)
    return condition


def _check_mention(table: Table, mention: Comparison | Answered, earlier: Earlier) -> None:
    if mention.question not in earlier:
        table.problem("when", f"“when”: no earlier question is called “{mention.question}”")
        return
    question = earlier[mention.question]
    if question is None or isinstance(mention, Answered):
        return
    if question.kind in _NOT_COMPARED:
        table.problem("when", f"“when”: of “{question.id}” only “answered” can be asked")
        return
    for value in mention.values:
        if not _may_be(question, mention.sign, value):
            shown = value if isinstance(value, str) else f"{value:g}"
            table.problem("when", f"“when”: “{question.id}” is never {mention.sign} {shown}")


def _may_be(question: Question, sign: str, value: str | float) -> bool:
    if question.kind in _NUMERIC:
        return not isinstance(value, str)
    if sign not in ("=", "!=", "in") or not isinstance(value, str):
        return False
    if question.kind in _WITH_OPTIONS:
        return value in {option.id for option in question.options}
    if question.kind is Kind.YESNO:
        return value in ("yes", "no")
    if question.kind is Kind.POSITION:
        return value in {*PLACES, Place.MOVED, Place.UNSURE}
    return question.kind in VOCABULARY_OF
