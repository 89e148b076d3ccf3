"""What a row of the journal's lists is, and the roles it is asked by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Qt

from models.records.entries import EntryCard
from models.records.queries import Span

ROW = Qt.ItemDataRole.UserRole + 1

Sentence = Callable[[EntryCard, int, int], str]
"""Words a card, its place from 1 and the number of all, as one sentence."""


@dataclass(frozen=True, slots=True)
class MonthRow:
    """Stands above the entries of a month; cannot be chosen. `month` is its first day."""

    month: date


@dataclass(frozen=True, slots=True)
class CardRow:
    """An entry, its place from 1, and for one that was searched for the words found.

    `why` says that it was found by its meaning, `said` all why it was found, for who does not see.
    """

    card: EntryCard
    number: int
    snippet: tuple[Span, ...] = field(default=(), repr=False)
    why: str = field(default="", repr=False)
    said: str = field(default="", repr=False)


Row = MonthRow | CardRow


def flags_of(row: Row) -> Qt.ItemFlag:
    """What can be done with a row."""
    if isinstance(row, MonthRow):
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
    return (
        Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
    )
