"""What follows a session in words: reflections about it, actions, how often an item was carried."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.ui.words import day_inside
from models.records.entries import AboutSession
from models.records.supervision import ActionKind, Owner, SessionEntryKind, SupervisionSide

tr = partial(QCoreApplication.translate, "AfterSupervision")


def after_kinds(side: SupervisionSide) -> dict[SessionEntryKind, str]:
    """What may be written about a session, as it is offered."""
    given = side is SupervisionSide.GIVEN
    return {
        SessionEntryKind.AFTER: tr("How it was, as a supervisor") if given else tr("How it was"),
        SessionEntryKind.UNSAID: tr("What I did not say"),
        SessionEntryKind.FEEDBACK: tr("Feedback"),
        SessionEntryKind.BEFORE: tr("Before it"),
    }


def about_words(about: AboutSession, today: date) -> str:
    """As what a reflection was written about a session, and which that was."""
    kind = after_kinds(SupervisionSide.HAD)[SessionEntryKind(about.kind)]
    day = day_inside(about.held_at.date(), today)
    if not about.person:
        return tr("{kind}, {day}").format(kind=kind, day=day)
    return tr("{kind}, with {person}, {day}").format(kind=kind, person=about.person, day=day)


def action_kinds() -> dict[ActionKind, str]:
    """What an action may be for."""
    return {
        ActionKind.PRACTICE: tr("For the work"),
        ActionKind.LEARNING: tr("To learn"),
        ActionKind.REPAIR: tr("To repair"),
        ActionKind.CONSULT: tr("To ask or refer"),
        ActionKind.ADMIN: tr("Office work"),
        ActionKind.ADVOCACY: tr("To speak up"),
        ActionKind.SELF_CARE: tr("To look after myself"),
        ActionKind.SUPERVISION: tr("For supervision"),
    }


def owners(side: SupervisionSide = SupervisionSide.HAD) -> dict[Owner, str]:
    """Who may have promised it."""
    other = tr("The supervisor does it")
    if side is SupervisionSide.GIVEN:
        other = tr("The supervisee does it")
    return {
        Owner.ME: tr("I do it"),
        Owner.SUPERVISOR: other,
        Owner.BOTH: tr("We do it together"),
    }


def view_words(view: int | None) -> str:
    """What became of one's view of it; empty where nothing was said."""
    words = {
        -2: tr("My view grew much narrower"),
        -1: tr("My view grew narrower"),
        0: tr("My view is as it was"),
        1: tr("My view grew wider"),
        2: tr("My view grew much wider"),
    }
    return words.get(view, "") if view is not None else ""


def carried_words(times: int, first: date | None, today: date) -> str:
    """ "Carried twice, first on the agenda on 21 October"; empty where it never was."""
    if first is None:
        return ""
    day = day_inside(first, today)
    if times <= 1:
        return tr("Carried once, first on the agenda {day}").format(day=day)
    if times == 2:
        return tr("Carried twice, first on the agenda {day}").format(day=day)
    return tr("Carried {n} times, first on the agenda {day}").format(n=times, day=day)
