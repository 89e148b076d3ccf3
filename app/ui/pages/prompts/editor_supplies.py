"""What the form is tried with: the real lists of words, and nothing of the journal."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.ui.context import PageContext
from app.ui.forms.editor import Cards, Earlier, EarlierFinder, EntryFinder, Supplies
from app.ui.forms.own_words import OwnWords
from models.records.entries import AnswerKey, EntryCard
from models.records.ids import EntryId


def trial_supplies(context: PageContext, parent: QObject) -> Supplies:
    """Supplies whose questions find no earlier reflections and show no earlier answers."""
    return Supplies(
        context.theme,
        context.catalogue,
        EntryFinder(_no_cards, _no_card, parent),
        EarlierFinder(_no_answers, _no_entry, parent),
        context.clock.today,
        OwnWords(parent),
    )


def _no_cards(_words: str, give: Callable[[Cards], None]) -> None:
    give(())


def _no_card(_entry: EntryId, _give: Callable[[EntryCard], None]) -> None:
    """A trial links to nothing."""


def _no_answers(_key: AnswerKey, give: Callable[[Earlier], None]) -> None:
    give(())


def _no_entry(_entry: EntryId) -> None:
    """There are no earlier answers whose reflection could be opened."""
