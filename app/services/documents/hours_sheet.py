"""The log of hours as a sheet in a body's own columns: for a spreadsheet, or a page.

Only the log is in it: what was written in the journal never comes here.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from io import BytesIO, StringIO
from typing import Final

from app.domain.hours import NOTHING, counted, field_values, number_in, span_of, whole
from models.records.hours import HoursKind, HoursLine
from models.records.supervision import SupervisionSide
from prompts.hours import Column, ExtraField, Rules

Cell = str | int | Decimal | date | None
Row = tuple[Cell, ...]

PLAIN: Final = (
    "day",
    "kind",
    "side",
    "minutes",
    "format",
    "mode",
    "group_size",
    "person",
    "site",
    "subjects",
    "learned",
    "impact",
    "goal",
    "note",
    "reason",
    "signed_by",
    "signed_on",
    "logged_on",
)
"""The columns of the whole log, where no body's own are wanted."""

OWN_WORDS: Final = frozenset(
    {
        "person",
        "site",
        "subjects",
        "learned",
        "impact",
        "goal",
        "note",
        "reason",
        "signed_by",
    }
)
"""The columns that somebody wrote."""

_SUMMED: Final = ("minutes", "counted")
_UNSAFE: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for a formula, at the start of a cell."""

_NEUTRAL: Final = datetime(2000, 1, 1)
_WIDEST: Final = 60
_LONGEST: Final = 32_767
"""More signs than that no cell of a workbook takes: it would stay empty."""


def columns(rules: Rules | None, words: Mapping[str, str]) -> tuple[Column, ...]:
    """The columns of a body's sheet; those of the whole log without one, by their names."""
    if rules is not None and rules.columns:
        return rules.columns
    return tuple(Column(words.get(name, name), shows=name) for name in PLAIN)


def rows(
    lines: Sequence[HoursLine], rules: Rules | None, words: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """The head and the rows of the sheet, the last of them the sums where there are any.

    Args:
        words: what kinds, formats, ways to meet and columns are called, by their ids; `total` and
            `yes` too.
    """
    shown = columns(rules, words)
    sheet = _Sheet(rules, words)
    told = [line for line in lines if sheet.has(line)]
    by_line = rules is None or rules.rows == "line"
    groups = [(line.day, [line]) for line in told] if by_line else sheet.grouped(told)
    made = [tuple(sheet.cell(column, day, some) for column in shown) for day, some in groups]
    total = tuple(sheet.total(column, told) for column in shown)
    if made and any(cell is not None for cell in total):
        made.append((words.get("total", "total"), *total[1:]))
    return tuple(column.title for column in shown), tuple(made)


class _Sheet:
    def __init__(self, rules: Rules | None, words: Mapping[str, str]) -> None:
        self._rules = rules
        self._words = words

    def has(self, line: HoursLine) -> bool:
        """Whether the line belongs on it: bodies ask for what one did or had, not for all."""
        if self._rules is None or line.kind is HoursKind.BREAK:
            return True
        if line.side is SupervisionSide.GIVEN:
            return False
        asked = {kind for ask in self._rules.asks for kind in (*ask.kinds, *ask.ratio_of)}
        asked |= {kind for column in self._rules.columns for kind in column.kinds}
        return line.kind.value in asked

    def grouped(self, lines: Iterable[HoursLine]) -> list[tuple[date, list[HoursLine]]]:
        """The lines of each week or month, under its first day."""
        per = self._rules.rows if self._rules is not None else "week"
        found: dict[date, list[HoursLine]] = {}
        for line in lines:
            found.setdefault(span_of(per, line.day).first, []).append(line)
        return sorted(found.items())

    def cell(self, column: Column, day: date, lines: Sequence[HoursLine]) -> Cell:
        """What a column says of these lines."""
        if column.kinds:
            return _hours(self._sum(column, lines))
        if column.field:
            return self._field(column.field, lines)
        if column.shows == "day":
            return day
        if column.shows in _SUMMED:
            return self._minutes(column.shows, lines)
        found = dict.fromkeys(self._said(column.shows, line) for line in lines)
        told = [each for each in found if each not in (None, "")]
        if len(told) == 1:
            return told[0]
        return ", ".join(str(each) for each in told) or None

    def total(self, column: Column, lines: Sequence[HoursLine]) -> Cell:
        """The sum under a column; None where it has none."""
        if column.kinds:
            return _hours(self._sum(column, lines)) or Decimal(0)
        if column.shows in _SUMMED:
            return self._minutes(column.shows, lines) or 0
        extra = self._extra(column.field)
        if (
            extra is not None
            and extra.kind == "number"
            and self._rules
            and self._rules.rows != "line"
        ):
            return _hours(self._numbers(column.field, lines)) or Decimal(0)
        return None

    def _said(self, name: str, line: HoursLine) -> Cell:
        said: Mapping[str, Callable[[], Cell]] = {
            "kind": lambda: self._word(line.kind.value),
            "side": lambda: self._word(line.side.value),
            "format": lambda: self._word(line.format.value) if _is_met(line) else None,
            "mode": lambda: self._word(line.mode),
            "group_size": lambda: line.group_size or None,
            "person": lambda: line.person,
            "site": lambda: line.site,
            "signed_on": lambda: line.notes.signed_on,
            "logged_on": lambda: line.logged_at.date(),
        }
        return said[name]() if name in said else str(getattr(line.notes, name))

    def _field(self, name: str, lines: Sequence[HoursLine]) -> Cell:
        extra = self._extra(name)
        if extra is not None and extra.kind == "number":
            if self._rules is not None and self._rules.rows != "line":
                return _hours(self._numbers(name, lines))
            return number_in(lines[0], name) or None
        told = [field_values(line.notes).get(name, "") for line in lines]
        if extra is not None and extra.kind == "flag":
            return self._word("yes") if any(told) else None
        return ", ".join(dict.fromkeys(filter(None, told))) or None

    def _minutes(self, name: str, lines: Sequence[HoursLine]) -> int | None:
        if all(line.kind is HoursKind.BREAK for line in lines):
            return None
        if name == "minutes" or self._rules is None:
            return sum(line.minutes for line in lines)
        rules = self._rules
        return whole(sum((counted(rules, line).minutes for line in lines), NOTHING))

    def _sum(self, column: Column, lines: Iterable[HoursLine]) -> Fraction:
        """Minutes of those kinds and formats, as the rules count them."""
        return sum(
            (
                counted(self._rules, line).minutes if self._rules else Fraction(line.minutes)
                for line in lines
                if line.kind.value in column.kinds
                and (not column.formats or line.format.value in column.formats)
            ),
            NOTHING,
        )

    def _numbers(self, name: str, lines: Iterable[HoursLine]) -> Fraction:
        return Fraction(sum(number_in(line, name) for line in lines))

    def _extra(self, name: str) -> ExtraField | None:
        fields = self._rules.fields if self._rules is not None else ()
        return next((each for each in fields if name and each.id == name), None)

    def _word(self, value: str) -> str:
        return self._words.get(value, value)


def _is_met(line: HoursLine) -> bool:
    return line.kind in (HoursKind.SUPERVISION, HoursKind.PEER_CONSULTATION)


def _hours(minutes: Fraction) -> Decimal | None:
    """Hours to the hundredth; nothing where there are none."""
    if not minutes:
        return None
    hours = Decimal(minutes.numerator) / Decimal(minutes.denominator * 60)
    return hours.quantize(Decimal("0.01")).normalize() + Decimal(0)


# ----------------------------------------------------------------- formats


def as_texts(made: Iterable[Row], day: Callable[[date], str] = date.isoformat) -> list[list[str]]:
    """The rows as words, for a page."""
    return [[_text(cell, day) for cell in row] for row in made]


def as_csv(head: Sequence[str], made: Iterable[Row]) -> bytes:
    """The sheet as comma-separated values in UTF-8. No cell can begin a formula."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_guarded(title) for title in head])
    for row in made:
        writer.writerow([_guarded(cell) if isinstance(cell, str) else _text(cell) for cell in row])
    # The mark at the start tells spreadsheets that it is UTF-8.
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(head: Sequence[str], made: Sequence[Row], name: str = "Hours") -> bytes:
    """The sheet as a workbook, made in memory, with nothing in it of who or which machine made it.

    Words are words: no formula and no link is made of them.
    """
    from xlsxwriter import Workbook

    data = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(data, {**options, "strings_to_numbers": False})
    book.set_properties({"created": _NEUTRAL, "author": "", "comments": ""})
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    words = book.add_format({"text_wrap": True, "valign": "top"})
    figures = book.add_format({"valign": "top"})
    days = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"})
    for at, title in enumerate(head):
        sheet.write_string(0, at, title, bold)
        longest = max([len(title), *(len(_text(row[at])) for row in made)], default=0)
        sheet.set_column(at, at, min(_WIDEST, longest + 2))
    for down, row in enumerate(made, start=1):
        for at, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(down, at, _cut(cell), words)
            elif isinstance(cell, date):
                sheet.write_datetime(down, at, datetime(cell.year, cell.month, cell.day), days)
            elif cell is not None:
                sheet.write_number(down, at, float(cell), figures)
    sheet.freeze_panes(1, 0)
    book.close()
    return data.getvalue()


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(_UNSAFE) else text


def _text(cell: Cell, day: Callable[[date], str] = date.isoformat) -> str:
    if cell is None:
        return ""
    return day(cell) if isinstance(cell, date) else str(cell)
