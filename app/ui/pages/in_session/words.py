"""Items, reflections and minutes in words."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.ui import i18n
from app.ui.widgets.position_picker import position_word
from models.plain import plain_words, shortened
from models.records.entries import EntryCard
from models.records.supervision import AgendaItem
from prompts.words import Vocabularies

_SHORT = 60


def tr(text: str) -> str:
    """Translates words of this page."""
    return QCoreApplication.translate("InSession", text)


def asked(item: AgendaItem) -> str:
    """The question, else what it came from, else its number.

    An item without a question and one whose question is not to be shown are called alike.
    """
    titles = (plain_words(card.title) for card in item.sources)
    named = item.question or next(filter(None, titles), "")
    return named or tr("Item {n}").format(n=item.place + 1)


def short(item: AgendaItem) -> str:
    """The beginning of the question."""
    return shortened(plain_words(asked(item)), _SHORT)


def minutes_planned(item: AgendaItem) -> str:
    """ "20 minutes planned"."""
    return tr("{n} minutes planned").format(n=item.minutes)


def time_left(minutes: int) -> str:
    """ "36 minutes left", to "Time is up"."""
    if minutes < 1:
        return tr("Time is up")
    if minutes == 1:
        return tr("1 minute left")
    return tr("{n} minutes left").format(n=minutes)


def due_words(due: date | None, today: date) -> str:
    """ "by Thu 27 Nov"; overdue is said in the same plain ink."""
    if due is None:
        return tr("no date")
    if due < today:
        return tr("was due {day}").format(day=i18n.near_day(due, today))
    return tr("by {day}").format(day=i18n.near_day(due, today))


def about(card: EntryCard, vocabularies: Vocabularies, today: date) -> list[str]:
    """Position, person and day, feelings: the pieces of the line above a reflection."""
    parts = [position_word(card.position.value)] if card.position is not None else []
    day = card.held_at.date()
    said = i18n.day_title(day) if day.year == today.year else i18n.full_day(day)
    parts.append(f"{card.code}, {said}" if card.code else said)
    if card.feelings:
        parts.append(", ".join(vocabularies.feelings.label(word) for word in card.feelings))
    return parts


def begun(started_at: datetime | None, person: str) -> str:
    """ "Started 10:02 with D."."""
    if started_at is None:
        return ""
    at = i18n.clock_time(started_at)
    if person:
        return tr("Started {time} with {person}").format(time=at, person=person)
    return tr("Started {time}").format(time=at)


def found_words(count: int, at_least: bool) -> str:
    """ "6 found"."""
    if at_least:
        return tr("More than {n} found").format(n=count)
    return tr("{n} found").format(n=count)
