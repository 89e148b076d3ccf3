"""The cells of "When you wrote": days by week, or months by year where there are many years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QLocale

from app.ui import i18n
from app.ui.pages.patterns.words import reflections
from app.ui.widgets.figures.calendar import CellItem
from app.ui.widgets.figures.marks import Mark
from models.records.ids import EntryId
from models.records.patterns import Held

_MOST_WEEKS = 54
_WORKING = 5


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows and columns, and the cells that are not blank."""

    rows: tuple[str, ...]
    columns: Mapping[int, str]
    count: int
    items: tuple[CellItem, ...]
    is_by_month: bool = False


def wrote_grid(held: Sequence[Held], since: date | None, today: date) -> Grid:
    """The cells of a time; without its beginning, from the first reflection on."""
    if not held:
        return Grid((), {}, 0, ())
    first, last = held[0].held_at.date(), held[-1].held_at.date()
    first = min(first, since or first)
    weeks = (last - first).days // 7 + 1
    return _by_day(held, first, last, today) if weeks <= _MOST_WEEKS else _by_month(held)


def _by_day(held: Sequence[Held], first: date, last: date, today: date) -> Grid:
    by_day: dict[date, list[EntryId]] = {}
    for each in held:
        by_day.setdefault(each.held_at.date(), []).append(each.id)
    starts = QLocale().firstDayOfWeek().value - 1
    begin = _week(first, starts)
    every = [(starts + at) % 7 for at in range(7)]
    met = {day.weekday() for day in by_day}
    shown = [day for day in every if day < _WORKING or day in met]
    count = (last - begin).days // 7 + 1
    items = []
    for day, entries in by_day.items():
        words = i18n.full_day(day)
        row, column = shown.index(day.weekday()), (day - begin).days // 7
        items.append(_item(f"wrote/{day}", words, entries, row, column))
    names = tuple(
        QLocale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat) for day in shown
    )
    columns = {at: i18n.short_day(begin + timedelta(weeks=at), today) for at in range(count)}
    return Grid(names, columns, count, tuple(items))


def _by_month(held: Sequence[Held]) -> Grid:
    by_month: dict[tuple[int, int], list[EntryId]] = {}
    for each in held:
        by_month.setdefault((each.held_at.year, each.held_at.month), []).append(each.id)
    years = sorted({year for year, _ in by_month}, reverse=True)
    items = [
        _item(
            f"wrote/{year}-{month}",
            i18n.month(date(year, month, 1)),
            entries,
            years.index(year),
            month - 1,
        )
        for (year, month), entries in by_month.items()
    ]
    short = QLocale.FormatType.ShortFormat
    columns = {at: QLocale().standaloneMonthName(at + 1, short) for at in range(12)}
    return Grid(tuple(str(year) for year in years), columns, 12, tuple(items), is_by_month=True)


def _item(key: str, words: str, entries: Sequence[EntryId], row: int, column: int) -> CellItem:
    count = len(entries)
    mark = Mark(
        key,
        words,
        f"{words}, {reflections(count)}",
        (words, str(count)),
        tuple(reversed(entries)),
    )
    return CellItem(mark, row, column, count)


def _week(day: date, starts: int) -> date:
    """The first day of its week; `starts` is the weekday that begins one."""
    return day - timedelta(days=min((day.weekday() - starts) % 7, day.toordinal() - 1))
