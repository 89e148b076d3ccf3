"""When a step or a question is asked: a small language over earlier answers.

    position in up, upish
    slipped = yes and not owned >= 7
    answered feelings or (share < 0 and about != me)

``=`` and ``!=`` compare with an option, a place, yes or no, or a number; on an answer that
holds several things ``=`` asks whether the thing is among them. ``in`` is ``=`` with any of
several. ``<``, ``<=``, ``>``, ``>=`` compare numbers. ``not`` binds closest, then ``and``,
then ``or``. A comparison with a question nobody answered does not hold, ``!=`` included:
nothing was said, so nothing follows from it.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

RESERVED: Final = frozenset({"and", "or", "not", "in", "answered", "yes", "no"})
"""Words of the language; no question may be called by them."""

NOT_VALUES: Final = RESERVED - {"yes", "no"}
"""Words that nothing an answer is compared with may be called by."""

MAX_LENGTH: Final = 500
MAX_DEPTH: Final = 20

Literal = str | float
"""What an answer is compared with: an id, yes, no or a number."""

_TOKEN: Final = re.compile(
    r"\s*(?:(?P<word>[a-z][a-z0-9_]*)|(?P<number>-?\d{1,9}(?:\.\d{1,6})?(?![\w.]))"
    r"|(?P<sign><=|>=|!=|=|<|>|\(|\)|,))"
)
_ORDERINGS: Final = frozenset({"<", "<=", ">", ">="})


class ConditionError(ValueError):
    """The text of a condition cannot be read; the message says why in plain words."""


class Condition(ABC):
    """A condition that was read; ``str`` gives it back as text that reads the same."""

    @abstractmethod
    def holds(self, answers: Mapping[str, object]) -> bool:
        """Whether it holds for these answers."""

    @abstractmethod
    def comparisons(self) -> Iterator["Comparison | Answered"]:
        """Every mention of a question, from left to right."""

    def questions(self) -> frozenset[str]:
        """The ids of the questions it depends on."""
        return frozenset(mention.question for mention in self.comparisons())


@dataclass(frozen=True)
class Answered(Condition):
    """Holds when the question was answered at all."""

    question: str

    def holds(self, answers: Mapping[str, object]) -> bool:
        return self.question in answers

    def comparisons(self) -> Iterator["Comparison | Answered"]:
        yield self

    def __str__(self) -> str:
        return f"answered {self.question}"


@dataclass(frozen=True)
class Comparison(Condition):
    """Compares one answer with one thing, or with any of several (``in``)."""

    question: str
    sign: str
    values: tuple[Literal, ...]

    def holds(self, answers: Mapping[str, object]) -> bool:
        if self.question not in answers:
            return False
        said = answers[self.question]
        if self.sign in _ORDERINGS:
            return _ordered(said, self.sign, self.values[0])
        matched = any(_matches(said, value) for value in self.values)
        return not matched if self.sign == "!=" else matched

    def comparisons(self) -> Iterator["Comparison | Answered"]:
        yield self

    def __str__(self) -> str:
        return f"{self.question} {self.sign} {', '.join(_literal_text(v) for v in self.values)}"


@dataclass(frozen=True)
class Not(Condition):
    """Holds when its part does not."""

    part: Condition

    def holds(self, answers: Mapping[str, object]) -> bool:
        return not self.part.holds(answers)

    def comparisons(self) -> Iterator[Comparison | Answered]:
        yield from self.part.comparisons()

    def __str__(self) -> str:
        return f"not {_grouped(self.part)}"


@dataclass(frozen=True)
class Joined(Condition):
    """Parts joined by ``and`` or by ``or``."""

    word: str
    parts: tuple[Condition, ...]

    def holds(self, answers: Mapping[str, object]) -> bool:
        results = (part.holds(answers) for part in self.parts)
        return all(results) if self.word == "and" else any(results)

    def comparisons(self) -> Iterator[Comparison | Answered]:
        for part in self.parts:
            yield from part.comparisons()

    def __str__(self) -> str:
        return f" {self.word} ".join(_grouped(part) for part in self.parts)


def parse(text: str) -> Condition:
    """The condition written in ``text``.

    Raises:
        ConditionError: The text is not a condition.
    """
    if len(text) > MAX_LENGTH:
        raise ConditionError("the condition is too long")
    return _Reader(_tokens(text)).whole()


def _literal_text(value: Literal) -> str:
    return value if isinstance(value, str) else f"{value:f}".rstrip("0").rstrip(".")


def _grouped(part: Condition) -> str:
    return f"({part})" if isinstance(part, Joined) else str(part)


def _matches(said: object, value: Literal) -> bool:
    match said:
        case bool():
            return value == ("yes" if said else "no")
        case {"at": str(place)}:
            return value == place
        case str() | int() | float():
            return said == value
        case list() | dict():
            return value in said
    return False


def _ordered(said: object, sign: str, value: Literal) -> bool:
    if isinstance(said, bool) or not isinstance(said, int | float) or isinstance(value, str):
        return False
    match sign:
        case "<":
            return said < value
        case "<=":
            return said <= value
        case ">":
            return said > value
        case _:
            return said >= value


def _tokens(text: str) -> list[str]:
    tokens: list[str] = []
    at = 0
    stripped = text.rstrip()
    while at < len(stripped):
        found = _TOKEN.match(stripped, at)
        if found is None:
            raise ConditionError(f"“{stripped[at:].lstrip()[:20]}” cannot be read")
        tokens.append(found.group().strip())
        at = found.end()
    return tokens


def _is_word(token: str) -> bool:
    return token[:1].isalpha()


def _is_number(token: str) -> bool:
    return token[-1:].isdigit() and not _is_word(token)


class _Reader:
    """Reads tokens from left to right, one method for each rule of the grammar."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def whole(self) -> Condition:
        if not self._tokens:
            raise ConditionError("the condition is empty")
        condition = self._joined("or")
        if self._peek():
            raise ConditionError(f"“{self._peek()}” is not expected here")
        return condition

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _take(self) -> str:
        token = self._peek()
        self._at += 1
        return token

    def _joined(self, word: str) -> Condition:
        parts = [self._joined("and") if word == "or" else self._negation()]
        while self._peek() == word:
            self._take()
            parts.append(self._joined("and") if word == "or" else self._negation())
        return parts[0] if len(parts) == 1 else Joined(word, tuple(parts))

    def _negation(self) -> Condition:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise ConditionError("the condition is nested too deeply")
        try:
            if self._peek() == "not":
                self._take()
                return Not(self._negation())
            if self._peek() == "(":
                self._take()
                inside = self._joined("or")
                if self._take() != ")":
                    raise ConditionError("a closing bracket is missing")
                return inside
            return self._simple()
        finally:
            self._depth -= 1

    def _simple(self) -> Condition:
        if self._peek() == "answered":
            self._take()
            return Answered(self._question())
        question = self._question()
        sign = self._take()
        if sign == "in":
            values = [self._value()]
            while self._peek() == ",":
                self._take()
                values.append(self._value())
            return Comparison(question, sign, tuple(values))
        if sign in _ORDERINGS:
            value = self._value()
            if isinstance(value, str):
                raise ConditionError(f"“{sign}” needs a number, not “{value}”")
            return Comparison(question, sign, (value,))
        if sign in {"=", "!="}:
            return Comparison(question, sign, (self._value(),))
        raise ConditionError(f"after “{question}” comes =, !=, <, <=, >, >= or in")

    def _question(self) -> str:
        token = self._take()
        if not _is_word(token) or token in RESERVED:
            raise ConditionError(
                f"“{token}” is not the name of a question" if token else "it ends too early"
            )
        return token

    def _value(self) -> Literal:
        token = self._take()
        if _is_number(token):
            return float(token)
        if _is_word(token) and token not in NOT_VALUES:
            return token
        raise ConditionError(
            f"“{token}” is not something to compare with" if token else "it ends too early"
        )
