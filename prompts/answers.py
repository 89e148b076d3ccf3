"""Answers: what may be stored for a question. How one reads in words stands in ``wording``."""

import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final

from prompts.kinds import (
    BIPOLAR_RANGE,
    INTENSITY_WORDS,
    PLACE_WORDS,
    PLACES,
    SCALE_RANGE,
    Kind,
    Place,
)
from prompts.schema import Option, Question
from prompts.values import ABSENT, Absent, Answer, is_answered
from prompts.wording import as_text, plain_text
from prompts.words import OWN, Vocabularies, own_pair, own_word

__all__ = ["ABSENT", "Absent", "Answer", "as_text", "clean", "is_answered", "plain_text"]

MAX_ROWS: Final = 500
MAX_CHOICES: Final = 500
MAX_NUMBER: Final = 10**12

_ISO_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_WORD_ID: Final = re.compile(r"[a-z][a-z0-9_]*")


def clean(
    question: Question,
    value: object,
    *,
    before: Answer | Absent = ABSENT,
    vocabularies: Vocabularies | None = None,
) -> Answer | Absent:
    """The value as it is stored, or ``ABSENT`` when nothing was answered.

    Args:
        question: What was asked.
        value: What was given, any JSON value; ``None`` and blanks count as nothing.
        before: The answer stored so far. What it chose stays allowed, even where the pack
            has retired it since.
        vocabularies: With these, a word that is in no vocabulary is refused (own words are
            always allowed); without, any word id is taken.

    Raises:
        ValueError: The value is not an answer to this question; the message says why, in
            words to follow the question.
    """
    if value is None or value is ABSENT:
        return ABSENT
    return _CLEANERS[question.kind](_Asked(question, before, vocabularies), value)


class _Asked:
    """A question together with what decides about its answer."""

    def __init__(
        self, question: Question, before: Answer | Absent, vocabularies: Vocabularies | None
    ) -> None:
        self.question = question
        self.before = before
        self.vocabularies = vocabularies

    def word(self, given: object) -> str:
        if not isinstance(given, str):
            raise ValueError("a word is needed")
        if given.startswith(OWN):
            return own_word(_tidy(given.removeprefix(OWN)))
        if self.kept(given):
            return given
        if not _WORD_ID.fullmatch(given):
            raise ValueError(f"“{given[:40]}” is not a word of the list")
        if self.vocabularies and given not in self.vocabularies.of(self.question.kind):
            raise ValueError(f"“{given[:40]}” is not a word of the list")
        return given

    def option(self, given: object) -> str:
        ids = {option.id for option in self.question.options}
        if isinstance(given, str) and (given in ids or self.kept(given)):
            return given
        raise ValueError(_not_a_choice(given, self.question.options))

    def kept(self, given: str) -> bool:
        """Whether the answer so far holds it."""
        return given == self.before or (
            isinstance(self.before, list | dict) and given in self.before
        )


def _tidy(text: str) -> str:
    """Text that can be stored and shown: no control characters, no broken halves of letters."""
    joined = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")
    kept = (char for char in joined if char in "\n\t" or unicodedata.category(char) != "Cc")
    return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in kept)


def _text(given: object) -> str:
    if not isinstance(given, str):
        raise ValueError("text is needed")
    return _tidy(given)


def _long(_: _Asked, given: object) -> Answer | Absent:
    text = _text(given).rstrip()
    return text if text.strip() else ABSENT


def _short(_: _Asked, given: object) -> Answer | Absent:
    return " ".join(_text(given).split()) or ABSENT


def _one(asked: _Asked, given: object) -> Answer | Absent:
    return ABSENT if given == "" else asked.option(given)


def _listed(given: object, limit: int = MAX_CHOICES) -> list[object]:
    if not isinstance(given, list | tuple):
        raise ValueError("a list is needed")
    if len(given) > limit:
        raise ValueError(f"at most {limit} are possible")
    return list(given)


def _many(asked: _Asked, given: object) -> Answer | Absent:
    chosen = {asked.option(part) for part in _listed(given)}
    known = [option.id for option in asked.question.options if option.id in chosen]
    return [*known, *sorted(chosen.difference(known))] or ABSENT


def _words(asked: _Asked, given: object) -> Answer | Absent:
    return list(dict.fromkeys(asked.word(part) for part in _listed(given))) or ABSENT


def _whole(given: object, bounds: tuple[int, int]) -> int:
    low, high = bounds
    if isinstance(given, float) and given.is_integer():
        given = int(given)
    if isinstance(given, bool) or not isinstance(given, int) or not low <= given <= high:
        raise ValueError(f"a whole number from {low} to {high} is needed")
    return given


def _scale(_: _Asked, given: object) -> Answer | Absent:
    return _whole(given, SCALE_RANGE)


def _bipolar(_: _Asked, given: object) -> Answer | Absent:
    return _whole(given, BIPOLAR_RANGE)


def _yesno(_: _Asked, given: object) -> Answer | Absent:
    if not isinstance(given, bool):
        raise ValueError("true or false is needed")
    return given


def _date(_: _Asked, given: object) -> Answer | Absent:
    if given == "":
        return ABSENT
    if isinstance(given, str) and _ISO_DATE.fullmatch(given):
        try:
            return date.fromisoformat(given).isoformat()
        except ValueError:
            pass
    raise ValueError("a date like 2025-11-30 is needed")


def _number(_: _Asked, given: object) -> Answer | Absent:
    if isinstance(given, bool) or not isinstance(given, int | float):
        raise ValueError("a number is needed")
    if abs(given) > MAX_NUMBER or not math.isfinite(given):
        raise ValueError("the number is too large")
    return int(given) if float(given).is_integer() else given


def _rows(asked: _Asked, given: object) -> Answer | Absent:
    kept = _columns_before(asked.before)
    rows: list[Answer] = []
    for number, row in enumerate(_listed(given, MAX_ROWS), start=1):
        if not isinstance(row, Mapping):
            raise ValueError(f"row {number} is not a row")
        cells = _cells(asked, row, kept, number)
        if cells:
            rows.append(cells)
    return rows or ABSENT


def _cells(
    asked: _Asked, row: Mapping[object, object], kept: frozenset[str], number: int
) -> dict[str, Answer]:
    columns = {column.id: column for column in asked.question.columns}
    cells: dict[str, Answer] = {}
    for column_id, given in row.items():
        column = columns.get(str(column_id))
        if column is None:
            if column_id not in kept:
                raise ValueError(f"row {number} has no “{str(column_id)[:40]}”")
            if isinstance(given, str | int | float):
                cells[str(column_id)] = given
            continue
        try:
            cell = clean(column.as_question(), given, before=_cell_before(asked.before, column.id))
        except ValueError as reason:
            raise ValueError(f"row {number}, {column.text}: {reason}") from None
        if cell is not ABSENT:
            cells[column.id] = cell
    return cells


def _columns_before(before: Answer | Absent) -> frozenset[str]:
    rows = before if isinstance(before, list) else []
    return frozenset(key for row in rows if isinstance(row, dict) for key in row)


def _cell_before(before: Answer | Absent, column_id: str) -> Answer | Absent:
    rows = before if isinstance(before, list) else []
    return [row[column_id] for row in rows if isinstance(row, dict) and column_id in row]


def _grid(asked: _Asked, given: object) -> Answer | Absent:
    if not isinstance(given, Mapping):
        raise ValueError("a row for each of its names is needed")
    if len(given) > MAX_ROWS:
        raise ValueError(f"at most {MAX_ROWS} rows are possible")
    before = asked.before if isinstance(asked.before, dict) else {}
    rows: dict[str, Answer] = {}
    for number, (key, cells) in enumerate(given.items(), start=1):
        row_id = _row_id(asked, key)
        if not isinstance(cells, Mapping):
            raise ValueError(f"row {number} is not a row")
        row_before = before.get(row_id)
        row = _Asked(asked.question, [row_before] if row_before else ABSENT, asked.vocabularies)
        cleaned = _cells(row, cells, _columns_before(row.before), number)
        if cleaned:
            rows[row_id] = cleaned
    named = [option.id for option in asked.question.options if option.id in rows]
    return {key: rows[key] for key in (*named, *(each for each in rows if each not in named))} or (
        ABSENT
    )


def _row_id(asked: _Asked, given: object) -> str:
    if isinstance(given, str) and given.startswith(OWN):
        own = own_word(_tidy(given.removeprefix(OWN)))
        if asked.question.own_rows or asked.kept(own) or asked.kept(given):
            return own
        raise ValueError("no rows can be added")
    return asked.option(given)


def _continuum(asked: _Asked, given: object) -> Answer | Absent:
    if not isinstance(given, Mapping):
        raise ValueError("a place for each pair is needed")
    if len(given) > MAX_ROWS:
        raise ValueError(f"at most {MAX_ROWS} pairs are possible")
    marks: dict[str, Answer] = {}
    for key, mark in given.items():
        pair_id = _pair_id(asked, key)
        if not isinstance(mark, Mapping):
            raise ValueError("a pair has a place between its ends")
        if not mark:
            continue
        unknown = [str(part) for part in mark if part not in ("at", "stress")]
        if unknown:
            raise ValueError(f"a place on a pair has no “{unknown[0][:40]}”")
        marks[pair_id] = {
            part: _whole(mark.get(part), BIPOLAR_RANGE)
            for part in ("at", "stress")
            if part == "at" or mark.get(part) is not None
        }
    return marks or ABSENT


def _pair_id(asked: _Asked, given: object) -> str:
    if isinstance(given, str):
        if given.startswith(OWN):
            return own_pair(*_tidy(given.removeprefix(OWN)).partition("|")[::2])
        if any(pair.id == given for pair in asked.question.pairs) or asked.kept(given):
            return given
    known = ", ".join(pair.id for pair in asked.question.pairs)
    raise ValueError(f"“{str(given)[:40]}” is not one of {known}")


def _position(_: _Asked, given: object) -> Answer | Absent:
    if isinstance(given, str):
        given = {"at": given}
    if not isinstance(given, Mapping) or not given.get("at"):
        raise ValueError("a position is needed")
    place = given["at"]
    if not isinstance(place, str) or place not in PLACE_WORDS:
        raise ValueError(f"the position is one of {', '.join(PLACE_WORDS)}")
    unknown = [str(key) for key in given if key not in ("at", "from", "to")]
    if unknown:
        raise ValueError(f"a position has no “{unknown[0][:40]}”")
    result: dict[str, Answer] = {"at": str(place)}
    if place == Place.MOVED:
        for end in ("from", "to"):
            if given.get(end):
                result[end] = _end(given[end], end)
    return result


def _end(given: object, end: str) -> str:
    if not isinstance(given, str) or given not in PLACES:
        raise ValueError(f"“{end}” is one of {', '.join(PLACES)}")
    return str(given)


def _feelings(asked: _Asked, given: object) -> Answer | Absent:
    if not isinstance(given, Mapping):
        raise ValueError("words with an intensity from 1 to 3 are needed")
    if len(given) > MAX_CHOICES:
        raise ValueError(f"at most {MAX_CHOICES} are possible")
    felt: dict[str, Answer] = {}
    for word, intensity in given.items():
        strength = _whole(intensity, (0, max(INTENSITY_WORDS)))
        if strength:
            felt[asked.word(word)] = strength
    return felt or ABSENT


def _link(_: _Asked, given: object) -> Answer | Absent:
    text = _text(given).strip()
    if len(text) > 100 or any(char.isspace() for char in text):
        raise ValueError("the id of a reflection is needed")
    return text or ABSENT


def _not_a_choice(given: object, options: Iterable[Option]) -> str:
    shown = str(given)[:40]
    return f"“{shown}” is not one of {', '.join(option.id for option in options)}"


_CLEANERS: Final[Mapping[Kind, Callable[[_Asked, object], Answer | Absent]]] = {
    Kind.LONG: _long,
    Kind.SHORT: _short,
    Kind.ONE: _one,
    Kind.MANY: _many,
    Kind.SCALE: _scale,
    Kind.BIPOLAR: _bipolar,
    Kind.YESNO: _yesno,
    Kind.DATE: _date,
    Kind.NUMBER: _number,
    Kind.ROWS: _rows,
    Kind.POSITION: _position,
    Kind.FEELINGS: _feelings,
    Kind.BODY: _words,
    Kind.TRIGGERS: _words,
    Kind.URGES: _words,
    Kind.LINK: _link,
    Kind.GRID: _grid,
    Kind.CONTINUUM: _continuum,
    Kind.HELPED: _words,
    Kind.THOUGHTS: _words,
}
