"""The marks of "Where your power was": one a reflection, or of a week or month where there are many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby

from app.ui import i18n
from app.ui.pages.patterns.spans import Span, month, span_between, week, when, year
from app.ui.pages.patterns.words import reflections, tr
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.figures.power import PowerItem
from app.ui.widgets.position_picker import position_word
from models.records.patterns import Held, Overview
from models.records.positions import Placing, Position

_EACH = 120
"""With more reflections they are told by week, by month, or by year."""

_Switches = Mapping[date, tuple[Position, ...]]


def power_note(shown: Overview) -> str:
    """What a mark is."""
    if len(shown.placed) <= _EACH:
        return tr("Each mark is one reflection")
    said: dict[Span, str] = {
        week: tr("Each mark is those of a week"),
        month: tr("Each mark is those of a month"),
        year: tr("Each mark is those of a year"),
    }
    return said[_span_of(shown.placed)]


def power_items(shown: Overview, today: date) -> list[PowerItem]:
    """The marks, oldest first."""
    placed = shown.placed
    if not placed:
        return []
    if len(placed) <= _EACH:
        return [_single(each, placed, shown.switches, today) for each in placed]
    span = _span_of(placed)
    found = []
    for first, those in groupby(placed, lambda each: span(each.held_at.date())):
        said, day = when(span, first, today)
        found += _grouped(said, day, list(those), placed, shown.switches)
    return found


def _single(each: Held, placed: Sequence[Held], switches: _Switches, today: date) -> PowerItem:
    on = each.held_at.date()
    day, words = i18n.short_day(on, today), _words(each.placing)
    switched = _switch_words(switches.get(on, ()))
    said = [tr("{day}: {position}").format(day=day, position=words)]
    said += [tr("That day: {places}").format(places=switched)] if switched else []
    mark = Mark(
        f"power/{each.id}",
        f"{words}, {day}",
        ". ".join(said),
        (day, words, switched, "1"),
        (each.id,),
    )
    return _item(mark, each.placing, _along(each.held_at.timestamp(), placed), day, 1)


def _grouped(
    when_said: str, day: str, those: Sequence[Held], placed: Sequence[Held], switches: _Switches
) -> list[PowerItem]:
    days = {each.held_at.date() for each in those}
    count = sum(day in switches for day in days)
    switched = _days_words(count)
    by_placing: dict[Placing, list[Held]] = {}
    for each in those:
        if each.placing is not None:
            by_placing.setdefault(each.placing, []).append(each)
    found = []
    for placing, held in by_placing.items():
        words = _words(placing)
        said = [tr("{day}: {position}, {n}").format(
            day=when_said, position=words, n=reflections(len(held))
        )]  # fmt: skip
        said += [switched] if switched else []
        mark = Mark(
            f"power/{day}/{placing.at}/{placing.began}/{placing.ended}",
            f"{words}, {when_said}",
            ". ".join(said),
            (when_said, words, switched, str(len(held))),
            tuple(each.id for each in reversed(held)),
        )
        along = _along(those[0].held_at.timestamp(), placed)
        found.append(_item(mark, placing, along, day, len(held)))
    return found


def _item(mark: Mark, placing: Placing | None, along: float, day: str, count: int) -> PowerItem:
    at, to = (placing.at, None) if placing is not None else (Position.UNSURE, None)
    if placing is not None and at is Position.MOVED and placing.began and placing.ended:
        at, to = placing.began, placing.ended
    return PowerItem(mark, along, at.value, to.value if to is not None else "", day, count)


def _along(moment: float, placed: Sequence[Held]) -> float:
    """How far along the period, 0 to 1."""
    first, last = placed[0].held_at.timestamp(), placed[-1].held_at.timestamp()
    return (moment - first) / (last - first) if last > first else 0.5


def _words(placing: Placing | None) -> str:
    """ "More up", "It moved, Up-power to Both at once"."""
    if placing is None:
        return ""
    words = position_word(placing.at.value)
    if placing.at is Position.MOVED and placing.began and placing.ended:
        began, ended = position_word(placing.began.value), position_word(placing.ended.value)
        return tr("{moved}, {began} to {ended}").format(moved=words, began=began, ended=ended)
    return words


def _switch_words(places: Iterable[Position]) -> str:
    """ "Up-power, then Down-power"."""
    return tr(", then ").join(position_word(place.value) for place in places)


def _days_words(count: int) -> str:
    if not count:
        return ""
    return tr("On 1 day") if count == 1 else tr("On {n} days").format(n=count)


def _span_of(placed: Sequence[Held]) -> Span:
    """What one mark stands for."""
    return span_between(placed[0].held_at.date(), placed[-1].held_at.date())
