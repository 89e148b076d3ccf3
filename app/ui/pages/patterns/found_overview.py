"""What the overview shows, and what of a pattern may be brought: each function is one job's work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.services.patterns import Patterns
from app.services.supervision import Supervision
from app.services.timeline import Timeline
from app.ui.pages.patterns.found import FEWEST, Period
from app.ui.pages.patterns.power_marks import power_items
from app.ui.pages.patterns.wrote_marks import Grid, wrote_grid
from app.ui.widgets.figures.power import PowerItem
from models.records.ids import EntryId
from models.records.patterns import Overview
from models.records.queries import Filter
from models.records.supervision import Session


@dataclass(frozen=True, slots=True)
class FoundOverview:
    """How many reflections there are at all, with whom, and what those of the period show."""

    total: int
    codes: tuple[str, ...]
    shown: Overview
    power: tuple[PowerItem, ...] = field(default=(), repr=False)
    grid: Grid = field(default=Grid((), {}, 0, ()), repr=False)


def overview(patterns: Patterns, timeline: Timeline, period: Period) -> FoundOverview:
    """The overview of a time and a person."""
    codes = tuple(each.value for each in timeline.facets(Filter()).codes)
    total, shown = timeline.count(), patterns.overview(period.since, period.code)
    if total < FEWEST:
        return FoundOverview(total, codes, shown)
    # Told together here: to look through years of reflections would hold the window.
    power = tuple(power_items(shown, period.today))
    return FoundOverview(
        total, codes, shown, power, wrote_grid(shown.held, period.since, period.today)
    )


@dataclass(frozen=True, slots=True)
class Bringable:
    """The session that a pattern may come to, and the reflections that openly show it."""

    session: Session | None
    entries: tuple[EntryId, ...]


def bringable(
    patterns: Patterns,
    supervision: Supervision,
    entry_ids: Sequence[EntryId],
    words: Sequence[tuple[str, str]],
) -> Bringable:
    """What of a pattern may be brought."""
    return Bringable(supervision.next_session(), patterns.openly(entry_ids, words))
