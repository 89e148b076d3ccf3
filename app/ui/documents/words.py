"""What documents call things; the same words in the preview and in every file."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.ui import i18n
from app.ui.supervision_words import action_kinds
from app.ui.words import meeting_formats
from models.plain import plain_words
from models.records.supervision import (
    ActionDetails,
    ActionKind,
    AgendaItem,
    ItemState,
    Owner,
    SessionKind,
    SessionPlan,
    SupervisionSide,
)


def tr(text: str) -> str:
    """Translates words of documents."""
    return QCoreApplication.translate("Documents", text)


def day(on: date) -> str:
    """A day with its year: a document is read in other years too."""
    return i18n.full_day(on)


def brief_day(on: date | None) -> str:
    """A day for a column, or nothing: always with its year."""
    return "" if on is None else i18n.brief_day(on, date(on.year - 1, 1, 1))


def minutes(number: int) -> str:
    """ "50 minutes"."""
    return tr("{n} minutes").format(n=number)


def format_name(kind: SessionKind) -> str:
    """Who sits together."""
    return {
        SessionKind.INDIVIDUAL: tr("Individual"),
        SessionKind.TRIADIC: tr("Triadic"),
        SessionKind.GROUP: tr("Group"),
        SessionKind.PEER: tr("Peer"),
        SessionKind.LIVE: tr("Live"),
        SessionKind.AD_HOC: tr("Ad hoc"),
    }[kind]


def meeting(plan: SessionPlan) -> tuple[tuple[str, str], ...]:
    """When, with whom, how long and how one met."""
    whom = tr("With") if plan.side is SupervisionSide.HAD else tr("Supervision of")
    told = [
        (tr("Day"), f"{day(plan.held_at.date())}, {i18n.clock_time(plan.held_at)}"),
        (whom, plan.person),
        (tr("Length"), minutes(plan.minutes)),
        (tr("Kind"), format_name(plan.kind)),
        (tr("Way"), meeting_formats().get(plan.format, plan.format)),
    ]
    if plan.group_size:
        told.append((tr("Size of the group"), str(plan.group_size)))
    return tuple((name, text) for name, text in told if text)


def question_kind(key: str) -> str:
    """What kind of question it is, by the ids of a preparation sheet."""
    return {
        "understand": tr("To understand"),
        "decide": tr("To decide"),
        "skill": tr("A skill"),
        "relationship": tr("The relationship"),
        "myself": tr("Myself"),
        "ethics_risk": tr("Ethics or risk"),
        "system": tr("The system around it"),
        "celebrate": tr("Something good"),
    }.get(key, "")


def help_wanted(keys: tuple[str, ...]) -> str:
    """What kind of help is wanted, in one line."""
    known = {
        "listen": tr("listen"),
        "think_with_me": tr("think with me"),
        "challenge_me": tr("challenge me"),
        "teach": tr("teach me"),
        "role_play": tr("try it out with me"),
        "check_ethics": tr("check what is right"),
        "share_risk": tr("share the risk"),
        "witness": tr("just be a witness"),
    }
    return ", ".join(known[key] for key in keys if key in known)


def function(key: str) -> str:
    """What it is for."""
    return {
        "normative": tr("Good and safe work"),
        "formative": tr("Learning"),
        "restorative": tr("Recovering"),
    }.get(key, "")


def state(found: ItemState) -> str:
    """How far an item came."""
    return {
        ItemState.PLANNED.value: tr("Not come to"),
        ItemState.DISCUSSED.value: tr("Talked about"),
        ItemState.CARRIED.value: tr("Carried to the next session"),
        ItemState.DROPPED.value: tr("Left out"),
        "parked": tr("Parked"),
    }.get(found.value, "")


def view(value: int) -> str:
    """Whether a view became wider or narrower, from -2 to 2."""
    return {
        -2: tr("Much narrower"),
        -1: tr("Narrower"),
        0: tr("As it was"),
        1: tr("Wider"),
        2: tr("Much wider"),
    }.get(value, "")


def action_kind(kind: ActionKind) -> str:
    """What an action is for, as the screen says it."""
    return action_kinds()[kind]


def owner(whose: Owner) -> str:
    """Who promised it."""
    return {
        Owner.ME: tr("I"),
        Owner.SUPERVISOR: tr("My supervisor"),
        Owner.BOTH: tr("Both of us"),
    }[whose]


def action_state(*, done: bool, details: ActionDetails) -> str:
    """How an action stands."""
    if done:
        return tr("Done")
    return tr("Given up") if details.dropped else tr("Open")


def said(text: str) -> str:
    """What was written, without marks of Markdown; lines and paragraphs stay."""
    lines = [plain_words(line) for line in text.strip().splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def asked(item: AgendaItem) -> str:
    """The question, else what it came from; "" where neither may be seen."""
    titles = (plain_words(card.title) for card in item.sources)
    return plain_words(item.question) or next(filter(None, titles), "") or came_from(item)


def came_from(item: AgendaItem) -> str:
    """The reflections an item rests on: title, code and day of each, as far as anybody may see."""
    told = []
    for card in item.sources:
        # Without its year: nobody is to be asked about days that the program itself put there.
        on = i18n.short_day(card.held_at.date(), card.held_at.date())
        named = [plain_words(card.title).rstrip("."), card.code, on]
        told.append(", ".join(part for part in named if part))
    return "  ·  ".join(told)
