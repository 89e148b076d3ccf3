"""How a stored answer reads in words: for search, export and reading."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from prompts.kinds import BIPOLAR_RANGE, SCALE_RANGE, Kind
from prompts.phrases import ENGLISH_PHRASES, Phrases
from prompts.schema import Column, Ends, Question
from prompts.values import ABSENT, Absent, Answer, is_answered
from prompts.words import OWN, Vocabularies, ends_of, readable

_ISO_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_BETWEEN_CELLS: Final = " · "
_SAY_THEMSELVES: Final = frozenset({Kind.SHORT, Kind.LONG, Kind.ONE, Kind.MANY, Kind.DATE})
"""Kinds of column whose answers need no label; “Yes” or “3” say nothing without one."""
_MARKS: Final = ("at", "stress")
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
    asking = Asking(question, vocabularies)
    return _WORDERS[question.kind](asking, value) or asking.plain(value)


def plain_text(value: Answer, phrases: Phrases = ENGLISH_PHRASES) -> str:
    """An answer in words where its question is not known at all."""
    match value:
        case bool():
            return phrases.yes_or_no(value)
        case str():
            return readable(value) if _WORD_ID.fullmatch(value) and "_" in value else value
        case list():
            if any(isinstance(part, dict) for part in value):
                return "\n".join(plain_text(part, phrases) for part in value)
            return ", ".join(_readable_part(part) for part in value)
        case dict():
            told = ((readable(key), plain_text(part, phrases)) for key, part in value.items())
            return "; ".join(f"{key}: {text}" for key, text in told)
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

    @property
    def phrases(self) -> Phrases:
        """The fixed words, in the language of the vocabularies."""
        return ENGLISH_PHRASES if self.vocabularies is None else self.vocabularies.phrases

    def plain(self, value: Answer) -> str:
        """An answer that does not fit the question, as well as it can be told."""
        return plain_text(value, self.phrases)


def _readable_part(part: object) -> str:
    return readable(part) if isinstance(part, str) else str(part)


def _option_words(asking: Asking, value: Answer) -> str:
    if not isinstance(value, str):
        return asking.plain(value)
    texts = {option.id: option.text for option in asking.question.options}
    return texts.get(value) or readable(value)


def _many_words(asking: Asking, value: Answer) -> str:
    if not isinstance(value, list):
        return _option_words(asking, value)
    return ", ".join(_option_words(asking, part) for part in value)


def _word_words(asking: Asking, value: Answer) -> str:
    if not isinstance(value, list):
        return asking.plain(value)
    return ", ".join(asking.label(part) for part in value if isinstance(part, str))


def _feeling_words(asking: Asking, value: Answer) -> str:
    if not isinstance(value, dict):
        return asking.plain(value)
    return ", ".join(
        _felt(asking, asking.label(word), strength) for word, strength in value.items()
    )


def _felt(asking: Asking, label: str, strength: Answer) -> str:
    intensities = asking.phrases.intensities
    words = intensities.get(strength, "") if isinstance(strength, int) else ""
    return f"{label} ({words})" if words else label


def _scale_words(asking: Asking, value: Answer) -> str:
    if not _is_number(value):
        return asking.plain(value)
    return asking.phrases.of_most.format(value=value, most=SCALE_RANGE[1])


def _bipolar_words(asking: Asking, value: Answer) -> str:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return asking.plain(value)
    ends = asking.question.ends or Ends(asking.phrases.the_left, asking.phrases.the_right)
    told = _towards(asking, value, ends.low, ends.high)
    return told[:1].upper() + told[1:]


def _date_words(asking: Asking, value: Answer) -> str:
    if not isinstance(value, str) or not _ISO_DATE.fullmatch(value):
        return asking.plain(value)
    year, month, day = (int(part) for part in value.split("-"))
    if not 1 <= month <= 12:
        return value
    phrases = asking.phrases
    return phrases.day.format(day=day, month=phrases.months[month - 1], year=year)


def _position_words(asking: Asking, value: Answer) -> str:
    if not isinstance(value, dict):
        return asking.plain(value)
    phrases = asking.phrases
    words = _place_words(phrases, value.get("at"))
    start = _place_words(phrases, value.get("from"))
    end = _place_words(phrases, value.get("to"))
    route = [
        *([phrases.moved_from.format(place=start)] if start else []),
        *([phrases.moved_to.format(place=end)] if end else []),
    ]
    return f"{words}, {' '.join(route)}" if route else words


def _place_words(phrases: Phrases, place: object) -> str:
    if not isinstance(place, str):
        return ""
    return phrases.places.get(place) or readable(place)


def _row_words(asking: Asking, value: Answer) -> str:
    if not isinstance(value, list):
        return asking.plain(value)
    columns = {column.id: column for column in asking.question.columns}
    return "\n".join(_one_row(asking, columns, row) for row in value)


def _one_row(asking: Asking, columns: Mapping[str, Column], row: Answer) -> str:
    if not isinstance(row, dict):
        return asking.plain(row)
    cells = [(key, asking.plain(row[key])) for key in row if key not in columns]
    said = [f"{readable(key)}: {text}" for key, text in cells]
    has_gap = False
    shown = []
    for key, column in columns.items():
        if key not in row:
            has_gap = True
            continue
        text = as_text(column.as_question(), row[key], asking.vocabularies)
        is_plain = column.kind in _SAY_THEMSELVES and not has_gap
        shown.append(text if is_plain else f"{column.text}: {text}")
    return _BETWEEN_CELLS.join([*shown, *said])


def _grid_words(asking: Asking, value: Answer) -> str:
    if not isinstance(value, dict):
        return asking.plain(value)
    columns = {column.id: column for column in asking.question.columns}
    texts = {option.id: option.text for option in asking.question.options}
    lines = [
        f"{texts.get(row_id) or readable(row_id)}: {_one_row(asking, columns, row)}"
        for row_id, row in value.items()
    ]
    return "\n".join(lines)


def _continuum_words(asking: Asking, value: Answer) -> str:
    if not isinstance(value, dict):
        return asking.plain(value)
    pairs = {pair.id: (pair.low, pair.high) for pair in asking.question.pairs}
    return "\n".join(
        _one_pair(asking, pairs.get(pair_id) or _ends_told(pair_id), mark)
        for pair_id, mark in value.items()
    )


def _ends_told(pair_id: str) -> tuple[str, str]:
    if pair_id.startswith(OWN):
        return ends_of(pair_id)
    return readable(pair_id), ""


def _one_pair(asking: Asking, ends: tuple[str, str], mark: Answer) -> str:
    name = " – ".join(end for end in ends if end)
    if not isinstance(mark, dict):
        return f"{name}: {asking.plain(mark)}"
    phrases = asking.phrases
    low, high = ends[0] or phrases.the_left, ends[1] or phrases.the_right
    told = {part: _towards(asking, mark[part], low, high) for part in _MARKS if part in mark}
    if "stress" in told:
        told["stress"] = phrases.under_stress.format(told=told["stress"])
    rest = {key: part for key, part in mark.items() if key not in _MARKS}
    return f"{name}: {'; '.join([*told.values(), *([asking.plain(rest)] if rest else [])])}"


def _towards(asking: Asking, value: Answer, low: str, high: str) -> str:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return asking.plain(value)
    phrases = asking.phrases
    if value == 0:
        return phrases.in_the_middle
    end = low if value < 0 else high
    return phrases.towards.format(value=abs(value), most=BIPOLAR_RANGE[1], end=end)


def column_words(question: Question) -> str:
    """The labels of the columns whose answers stand in a row without them; "" for one column."""
    labels = [column.text for column in question.columns if column.kind in _SAY_THEMSELVES]
    return _BETWEEN_CELLS.join(labels) if len(labels) > 1 else ""


def _link_words(asking: Asking, _: Answer) -> str:
    return asking.phrases.earlier_reflection


def _written(asking: Asking, value: Answer) -> str:
    return value if isinstance(value, str) else asking.plain(value)


def _plain(asking: Asking, value: Answer) -> str:
    return asking.plain(value)


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
