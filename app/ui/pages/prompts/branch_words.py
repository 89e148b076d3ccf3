"""When a screen or a question of a set is asked, in a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.pack_branches import How, Part, branch_of
from app.ui.pages.prompts.words import (
    heading_of,
    question_of,
    quoted,
    short,
    tr,
    value_words,
)
from prompts.grammar import Comparison, Condition, Joined, Not
from prompts.kinds import Kind, Place
from prompts.schema import Pack, Question
from prompts.words import Vocabularies

_MOST = 200
_MANY = 4
_FEW_LEFT = 2
_TURNED = {
    "=": How.NONE_OF,
    "!=": How.IS,
    ">": How.AT_MOST,
    "<": How.AT_LEAST,
    ">=": How.LESS,
    "<=": How.MORE,
}


def asked_if(pack: Pack, condition: Condition | None, vocabularies: Vocabularies) -> str:
    """ "If you were up-power or more up", as far as it can be told in few words; else ""."""
    if condition is None:
        return ""
    said = _Branch(pack, vocabularies).words(condition)
    if said and len(said) <= _MOST:
        return tr("If {this}").format(this=said)
    asked = len(condition.questions())
    if asked < 2:
        return tr("Depending on your answers before")
    return tr("Depending on {n} answers before").format(n=asked)


def joined_words(parts: Iterable[str], word: str = "or", *, apart: bool = False) -> str:
    """ "a, b or c"; `apart` where the parts hold an "or" of their own."""
    said = list(parts)
    if len(said) < 2:
        return "".join(said)
    last = tr("{some} and {last}") if word == "and" else tr("{some} or {last}")
    if apart:
        last = tr("{some}, and {last}") if word == "and" else tr("{some}, or {last}")
    return last.format(some=", ".join(said[:-1]), last=said[-1])


@dataclass(frozen=True)
class _Branch:
    """Words of conditions of one set."""

    pack: Pack
    vocabularies: Vocabularies

    def words(self, condition: Condition) -> str:
        """The condition as the rest of a sentence; "" where it is too tangled for one."""
        branch = branch_of(condition)
        if branch is not None:
            parts = [self._part(part) for part in branch.parts]
            apart = any(len(part.values) > 1 for part in branch.parts)
            return joined_words(parts, branch.word, apart=apart)
        if isinstance(condition, Not) and isinstance(condition.part, Comparison):
            inside = condition.part
            return self._part(Part(inside.question, _TURNED[inside.sign], inside.values))
        if not isinstance(condition, Joined):
            return ""
        inner = [self.words(part) for part in condition.parts]
        return joined_words(inner, condition.word, apart=True) if all(inner) else ""

    def _part(self, part: Part) -> str:
        question = question_of(self.pack, part.question)
        asked = short(heading_of(self.pack, part.question))
        if part.how is How.ANSWERED:
            return tr("you answered “{asked}”").format(asked=asked)
        if part.how is How.NOT_ANSWERED:
            return tr("you left “{asked}”").format(asked=asked)
        is_not = part.how in (How.IS_NOT, How.NONE_OF)
        if part.how in (How.IS, How.ONE_OF) or is_not:
            if question is not None and question.kind is Kind.POSITION:
                return self._position(question, part, is_not=is_not)
            if not isinstance(part.values[0], float):
                return self._chosen(question, asked, part, is_not=is_not)
        return self._number(asked, part)

    def _number(self, asked: str, part: Part) -> str:
        shapes = {
            How.IS: tr("“{asked}” is {value}"),
            How.ONE_OF: tr("“{asked}” is {value}"),
            How.IS_NOT: tr("“{asked}” is not {value}"),
            How.NONE_OF: tr("“{asked}” is not {value}"),
            How.MORE: tr("“{asked}” is more than {value}"),
            How.LESS: tr("“{asked}” is less than {value}"),
            How.AT_LEAST: tr("“{asked}” is {value} or more"),
            How.AT_MOST: tr("“{asked}” is {value} or less"),
        }
        values = [value_words(None, value, self.vocabularies) for value in part.values]
        return shapes[part.how].format(asked=asked, value=joined_words(values))

    def _chosen(self, question: Question | None, asked: str, part: Part, *, is_not: bool) -> str:
        if question is not None and question.kind is Kind.YESNO:
            yes = (part.values == ("yes",)) is not is_not
            said = tr("you said yes to “{asked}”") if yes else tr("you said no to “{asked}”")
            return said.format(asked=asked)
        values, shape = part.values, tr("you chose {value} at “{asked}”")
        if is_not:
            shape = tr("you did not choose {value} at “{asked}”")
        elif question is not None and question.kind is Kind.ONE and len(values) >= _MANY:
            left = [each.id for each in question.options if each.id not in values]
            if not left:
                return tr("you answered “{asked}”").format(asked=asked)
            if len(left) <= _FEW_LEFT:
                values = tuple(left)
                shape = tr("you answered “{asked}”, but not with {value}")
        words = [quoted(value_words(question, each, self.vocabularies)) for each in values]
        return shape.format(asked=asked, value=joined_words(words))

    def _position(self, question: Question, part: Part, *, is_not: bool) -> str:
        known = {Place.MOVED: tr("it moved"), Place.UNSURE: tr("you are not sure yet")}
        if is_not:
            known = {Place.MOVED: tr("it did not move"), Place.UNSURE: tr("you are sure")}
        elif set(part.values) == {*Place} - {Place.UNSURE}:
            return tr("you know where you were")
        places = [
            value_words(question, value, self.vocabularies)
            for value in part.values
            if value not in known
        ]
        shape = tr("you were not {places}") if is_not else tr("you were {places}")
        lower = [place[:1].lower() + place[1:] for place in places]
        said = [shape.format(places=joined_words(lower))] if lower else []
        said += [words for place, words in known.items() if place in part.values]
        return joined_words(said, "and" if is_not else "or", apart=len(lower) > 1)
