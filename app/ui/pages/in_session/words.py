"""Items, reflections and minutes in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.ui import i18n
from app.ui.framing_words import framed_line
from app.ui.supervision_words import carried_words
from app.ui.widgets.position_picker import position_word
from models.plain import plain_words, shortened
from models.records.entries import EntryCard
from models.records.queries import Found, ReasonKind
from models.records.supervision import (
    Action,
    AgendaItem,
    ItemState,
    Owner,
    SessionKind,
    SupervisionSide,
)
from prompts.words import Vocabularies

_SHORT = 60
GROUPS = (SessionKind.GROUP, SessionKind.PEER, SessionKind.TRIADIC)


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
    """ "20 minutes planned", and how it stands with it."""
    used = item.aftermath.minutes_used
    if item.state is ItemState.PARKED:
        return tr("Parked, {n} minutes planned").format(n=item.minutes)
    if item.state is ItemState.DROPPED:
        return tr("Left out")
    if used:
        return tr("{used} of {n} minutes used").format(used=used, n=item.minutes)
    return tr("{n} minutes planned").format(n=item.minutes)


def below_item(item: AgendaItem, kind: SessionKind) -> str:
    """What stands below an item of the agenda: in a group who brings it, and its minutes."""
    minutes = minutes_planned(item)
    return f"{item.framing.by}  ·  {minutes}" if kind in GROUPS and item.framing.by else minutes


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


def action_line_words(action: Action, side: SupervisionSide, today: date) -> str:
    """Until when, and who does it where it is not me."""
    due = due_words(action.due, today)
    if action.details.owner is Owner.ME:
        return due
    other = tr("supervisee") if side is SupervisionSide.GIVEN else tr("supervisor")
    who = other if action.details.owner is Owner.SUPERVISOR else tr("together")
    return f"{who}, {due}"


def ways_given() -> dict[str, str]:
    """How a passage went over, in words."""
    return {
        "": tr("Not yet"),
        "spoken": tr("Told"),
        "shown": tr("Shown"),
        "handed_over": tr("Handed over"),
    }


def item_line(item: AgendaItem, kind: SessionKind, today: date) -> str:
    """Who of a group brings it, and since when it waits."""
    parts = []
    if kind in GROUPS and item.framing.by:
        parts.append(tr("{who} brings it").format(who=item.framing.by))
    if kind in GROUPS and item.framing.willing:
        parts.append(tr("Willing to share it"))
    if waiting := carried_words(item.times_carried, item.carried_from, today):
        parts.append(waiting)
    return "  ·  ".join(parts)


def prepared(item: AgendaItem) -> str:
    """How the question is brought and what was tried; who of a group brings it is said above it."""
    bare = replace(item, framing=replace(item.framing, by="", willing=None))
    parts = [framed_line(bare)]
    if tried := plain_words(item.framing.tried).strip():
        parts.append(tr("Tried: {what}").format(what=tried))
    return "\n".join(filter(None, parts))


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


def found_words(found: Found) -> str:
    """ "6 found, by words and by meaning"."""
    said = tr("More than {n} found") if found.at_least else tr("{n} found")
    said = said.format(n=found.total)
    kinds = {reason.kind for hit in found.hits for reason in hit.reasons}
    if not kinds & {ReasonKind.MEANING, ReasonKind.NEAR_WORDS}:
        return said
    if ReasonKind.WORDS not in kinds:
        return tr("{found}, by meaning").format(found=said)
    return tr("{found}, by words and by meaning").format(found=said)
