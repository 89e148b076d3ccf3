"""The marks of "how strong": one a reflection, or of a week, month or year where there are many."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby, pairwise
from statistics import median

from app.ui import i18n
from app.ui.pages.patterns.spans import span_between, when
from app.ui.pages.patterns.words import reflections, tr
from app.ui.widgets.figures.course import CourseItem
from app.ui.widgets.figures.marks import Mark
from models.records.patterns import Intensity, TriggerLine

_EACH = 60
"""With more of them marks would lie on each other."""
_POINTS = 40
"""How many points a small line has at most: it is as wide as two of them a pixel."""


def course_items(line: TriggerLine, today: date) -> list[CourseItem]:
    """The marks of a trigger, oldest first."""
    every = line.intensity
    if len(every) <= _EACH:
        return [_single(line, each, today) for each in every]
    span = span_between(every[0].on, every[-1].on)
    return [
        _grouped(line, list(those), *when(span, first, today))
        for first, those in groupby(every, lambda each: span(each.on))
    ]


def small_line(every: Sequence[Intensity]) -> tuple[float, ...]:
    """The strengths in so few points that each can be seen, each the middle of as many."""
    count = min(len(every), _POINTS)
    edges = [at * len(every) // count for at in range(count + 1)] if count else []
    return tuple(median(each.value for each in every[begin:end]) for begin, end in pairwise(edges))


def _single(line: TriggerLine, each: Intensity, today: date) -> CourseItem:
    day = i18n.short_day(each.on, today)
    told, value = tr("{day}, strength {value:g}"), f"{each.value:g}"
    if not each.is_given:
        told = tr("{day}, strongest feeling {value:g}")
        value = tr("{strength} (strongest feeling)").format(strength=value)
    mark = Mark(
        f"{line.word}/{each.entry_id}",
        tr("{label}, {day}").format(label=line.label, day=day),
        told.format(day=day, value=each.value),
        (day, value),
        (each.entry_id,),
    )
    return CourseItem(mark, each.value, day)


def _grouped(line: TriggerLine, those: Sequence[Intensity], said: str, day: str) -> CourseItem:
    values = [each.value for each in those]
    least, most, middle = min(values), max(values), median(values)
    strength = f"{least:g}" if least == most else tr("{first:g} to {last:g}")
    strength = strength.format(first=least, last=most)
    if not any(each.is_given for each in those):
        strength = tr("{strength} (strongest feeling)").format(strength=strength)
    elif not all(each.is_given for each in those):
        strength = tr("{strength} (partly the strongest feeling)").format(strength=strength)
    count = reflections(len(those))
    mark = Mark(
        f"{line.word}/{those[0].on}",
        tr("{label}, {day}").format(label=line.label, day=said),
        tr("{day}, strength {strength}, {n}").format(day=said, strength=strength, n=count),
        (said, f"{strength}, {count}"),
        tuple(each.entry_id for each in reversed(those)),
    )
    return CourseItem(mark, middle, day, least, most)
