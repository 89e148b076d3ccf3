"""The parts of a full-text query."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from models.records.search import Term
from models.search import CUT, OPEN_COLUMNS, RUNNING, SYLLABLES, WIDE, prepare

_MOST_REPEATS = 8
_WIDE_RUN = re.compile(f"[{WIDE}{SYLLABLES}]{{5,}}")
_WIDE_WINDOW, _WIDE_STEP = 2, 1
_RUNNING_RUN = re.compile(f"[{RUNNING}]{{13,}}")
_RUNNING_WINDOW, _RUNNING_STEP = 6, 3


@dataclass(frozen=True, slots=True)
class Expression:
    """A full-text expression in FTS5's language, made of quoted strings and operators only."""

    body: str

    @classmethod
    def of(cls, term: Term) -> Expression:
        """What finds a term: its words next to each other.

        A long run without spaces is sought by its parts, since no one writes it twice the same.
        """
        if term.quoted or term.phrase:
            return cls(_string(term.text))
        pieces = _pieces(term.text)
        found = [_string(piece) for piece in pieces]
        if term.prefix:
            found.append(f"{_string(pieces[-1])} *")
        return cls.any([cls(one) for one in found])

    @classmethod
    def any(cls, parts: Sequence[Expression]) -> Expression:
        """What holds at least one of the parts."""
        return cls(f"({' OR '.join(part.body for part in parts)})")

    @classmethod
    def all(cls, parts: Sequence[Expression]) -> Expression:
        """What holds all parts."""
        return cls(f"({' AND '.join(part.body for part in parts)})")

    def times(self, weight: int) -> Expression:
        """The same hits with so many times the rank, within reason."""
        return Expression.any([self] * min(weight, _MOST_REPEATS))

    def raised_by(self, others: Sequence[Expression]) -> Expression:
        """The same hits; those that hold one of the others rank higher."""
        return Expression(f"({self.body} OR ({self.body} AND {Expression.any(others).body}))")

    def text(self, share_safe: bool) -> str:
        """As `MATCH` takes it; in share-safe view only what may be shown is looked at."""
        return f"{{{' '.join(OPEN_COLUMNS)}}} : {self.body}" if share_safe else self.body


@dataclass(frozen=True, slots=True)
class Sought:
    """A term with the expression that finds it and how many rows hold it (up to a bound)."""

    term: Term
    expression: Expression
    rows: int


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    rest = text
    for run, window, step in (
        (_WIDE_RUN, _WIDE_WINDOW, _WIDE_STEP),
        (_RUNNING_RUN, _RUNNING_WINDOW, _RUNNING_STEP),
    ):
        for found in run.finditer(text):
            last = len(found[0]) - window
            pieces += [
                found[0][at : at + window] for at in {*range(0, last, step), last} if at >= 0
            ]
        rest = run.sub(" ", rest)
    return [*dict.fromkeys(pieces), *rest.split()] or [text]


def _string(text: str) -> str:
    quoted = prepare(text).replace('"', " ").replace(CUT, " ")
    return f'"{quoted}"'
