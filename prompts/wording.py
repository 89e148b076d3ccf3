"""How a stored answer reads in words: for search, export and reading."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from prompts.kinds import BIPOLAR_RANGE, INTENSITY_WORDS, PLACE_WORDS, SCALE_RANGE, Kind
from prompts.schema import Column, Ends, Question
from prompts.values import ABSENT, Absent, Answer, is_answered
from prompts.words import OWN, Vocabularies, ends_of, readable

_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ISO_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_PLACES: Final[Mapping[str, str]] = {str(place): words for place, words in PLACE_WORDS.items()}
_BETWEEN_CELLS: Final = " · "
_SAY_THEMSELVES: Final = frozenset({Kind.SHORT, Kind.LONG, Kind.ONE, Kind.MANY, Kind.DATE})
"""Kinds of column whose answers need no label; “Yes” or “3” say nothing without one."""
_MARKS: Final = (("at", ""), ("stress", "under stress "))
_WORD_ID: Final = re.compile(r"[a-z][a-z0-9_]*")


def as_text(
    question: Question, value: Answer | Absent, vocabularies: Vocabularies | None = None
) -> str:
    """The answer in words, for search, export and reading; "" when there is none.

    Never fails: an answer that no longer fits the question (a retired option, a question that
    changed its kind) is told as well as it can be.
    """
    if value is ABSENT or not is_answered(value):
        return ""
    return _WORDERS[question.kind](Asking(question, vocabularies), value) or plain_text(value)


def plain_text(value: Answer) -> str:
    """An answer in words where its question is not known at all."""
    match value:
        case bool():
            return "Yes" if value else "No"
        case str():
            return readable(value) if _WORD_ID.fullmatch(value) and "_" in value else value
        case list():
            if any(isinstance(part, dict) for part in value):
                return "\n".join(plain_text(part) for part in value)
            return ", ".join(_readable_part(part) for part in value)
        case dict():
            return "; ".join(f"{readable(key)}: {plain_text(part)}" for key, part in value.items())
    return str(value)


@dataclass(frozen=True)
class Asking:
    """A question and the vocabularies its words come from."""

    question: Question
    vocabularies: Vocabularies | None

    def label(self, word_id: str) -> str:
        """The word to show for an id of the question's vocabulary."""
        if self.vocabularies is None:
            return readable(word_id)
        return self.vocabularies.of(self.question.kind).label(word_id)


def _readable_part(part: object) -> str:
    return readable(part) if isinstance(part, str) else str(part)


def _option_words(asking: Asking, value: Answer) -> str:
    if not isinstance(value, str):
        return plain_text(value)
    texts = {option.id: option.text for option in asking.question.options}
    return texts.get(value) or readable(value)


def _many_words(asking: Asking, value: Answer) -> str:
    if not isinstance(value, list):
        return _option_words(asking, value)
    return ", ".join(_option_words(asking, part) for part in value)


def _word_words(asking: Asking, value: Answer) -> str:
    if not isinstance(value, list):
        return plain_text(value)
    return ", ".join(asking.label(part) for part in value if isinstance(part, str))


def _feeling_words(asking: Asking, value: Answer) -> str:
    if not isinstance(value, dict):
        return plain_text(value)
    return ", ".join(_felt(asking.label(word), strength) for word, strength in value.items())


def _felt(label: str, strength: Answer) -> str:
    words = INTENSITY_WORDS.get(strength, "") if isinstance(strength, int) else ""
    return f"{label} ({words})" if words else label


def _scale_words(_: Asking, value: Answer) -> str:
    return f"{value} of {SCALE_RANGE[1]}" if _is_number(value) else plain_text(value)


def _bipolar_words(asking: Asking, value: Answer) -> str:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return plain_text(value)
    ends = asking.question.ends or Ends("the left", "the right")
    told = _towards(value, ends.low, ends.high, "")
    return told[:1].upper() + told[1:]


def _date_words(_: Asking, value: Answer) -> str:
    if not isinstance(value, str) or not _ISO_DATE.fullmatch(value):
        return plain_text(value)
    year, month, day = (int(part) for part in value.split("-"))
    return f"{day} {_MONTHS[month - 1]} {year}" if 1 <= month <= 12 else value


def _position_words(_: Asking, value: Answer) -> str:
    if not isinstance(value, dict):
        return plain_text(value)
    words = _place_words(value.get("at"))
    start, end = _place_words(value.get("from")), _place_words(value.get("to"))
    route = f"{f' from {start}' if start else ''}{f' to {end}' if end else ''}"
    return f"{words}{f',{route}' if route else ''}"


def _place_words(place: object) -> str:
    if not isinstance(place, str):
        return ""
    return _PLACES.get(place) or readable(place)


def _row_words(asking: Asking, value: Answer) -> str:
    if not isinstance(value, list):
        return plain_text(value)
    columns = {column.id: column for column in asking.question.columns}
    return "\n".join(_one_row(columns, row) for row in value)


def _one_row(columns: Mapping[str, Column], row: Answer) -> str:
    if not isinstance(row, dict):
        return plain_text(row)
    cells = [(key, plain_text(row[key])) for key in row if key not in columns]
    said = [f"{readable(key)}: {text}" for key, text in cells]
    has_gap = False
    shown = []
    for key, column in columns.items():
        if key not in row:
            has_gap = True
            continue
        text = as_text(column.as_question(), row[key])
        is_plain = column.kind in _SAY_THEMSELVES and not has_gap
        shown.append(text if is_plain else f"{column.text}: {text}")
    return _BETWEEN_CELLS.join([*shown, *said])


def _grid_words(asking: Asking, value: Answer) -> str:
    if not isinstance(value, dict):
        return plain_text(value)
    columns = {column.id: column for column in asking.question.columns}
    texts = {option.id: option.text for option in asking.question.options}
    lines = [
        f"{texts.get(row_id) or readable(row_id)}: {_one_row(columns, row)}"
        for row_id, row in value.items()
    ]
    return "\n".join(lines)


def _continuum_words(asking: Asking, value: Answer) -> str:
    if not isinstance(value, dict):
        return plain_text(value)
    pairs = {pair.id: (pair.low, pair.high) for pair in asking.question.pairs}
    return "\n".join(
        _one_pair(pairs.get(pair_id) or _ends_told(pair_id), mark)
        for pair_id, mark in value.items()
    )


def _ends_told(pair_id: str) -> tuple[str, str]:
    if pair_id.startswith(OWN):
        return ends_of(pair_id)
    return readable(pair_id), ""


def _one_pair(ends: tuple[str, str], mark: Answer) -> str:
    name = " – ".join(end for end in ends if end)
    if not isinstance(mark, dict):
        return f"{name}: {plain_text(mark)}"
    low, high = ends[0] or "the left", ends[1] or "the right"
    told = [_towards(mark[part], low, high, said) for part, said in _MARKS if part in mark]
    rest = {key: part for key, part in mark.items() if key not in dict(_MARKS)}
    return f"{name}: {'; '.join([*told, *([plain_text(rest)] if rest else [])])}"


def _towards(value: Answer, low: str, high: str, said: str) -> str:
    if not isinstance(value, int | float) or isinstance(value, bool):
        told = plain_text(value)
    elif value == 0:
        told = "in the middle"
    else:
        told = f"{abs(value)} of {BIPOLAR_RANGE[1]} towards {low if value < 0 else high}"
    return f"{said}{told}"


def column_words(question: Question) -> str:
    """The labels of the columns whose answers stand in a row without them; "" for one column."""
    labels = [column.text for column in question.columns if column.kind in _SAY_THEMSELVES]
    return _BETWEEN_CELLS.join(labels) if len(labels) > 1 else ""


def _link_words(_: Asking, value: Answer) -> str:
    return "An earlier reflection"


def _written(_: Asking, value: Answer) -> str:
    return value if isinstance(value, str) else plain_text(value)


def _plain(_: Asking, value: Answer) -> str:
    return plain_text(value)


def _is_number(value: Answer) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_WORDERS: Final[Mapping[Kind, Callable[[Asking, Answer], str]]] = {
    Kind.LONG: _written,
    Kind.SHORT: _written,
    Kind.ONE: _option_words,
    Kind.MANY: _many_words,
    Kind.SCALE: _scale_words,
    Kind.BIPOLAR: _bipolar_words,
    Kind.YESNO: _plain,
    Kind.DATE: _date_words,
    Kind.NUMBER: _plain,
    Kind.ROWS: _row_words,
    Kind.POSITION: _position_words,
    Kind.FEELINGS: _feeling_words,
    Kind.BODY: _word_words,
    Kind.TRIGGERS: _word_words,
    Kind.URGES: _word_words,
    Kind.LINK: _link_words,
    Kind.GRID: _grid_words,
    Kind.CONTINUUM: _continuum_words,
    Kind.HELPED: _word_words,
    Kind.THOUGHTS: _word_words,
}
