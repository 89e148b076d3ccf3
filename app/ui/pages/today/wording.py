"""Follow-ups in words: what one is asked, when one wrote it, when it is due."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.services.promises import Promise
from app.ui import i18n
from app.ui.words import day_inside
from models.plain import plain_words, shortened
from models.records.follow_ups import DueRule, FollowUp, FollowUpKind
from models.records.supervision import Owner

_LENGTH = 180


Due = FollowUp | Promise
"""What is looked at again: a follow-up, or what was promised in supervision."""


def asked(follow_up: Due) -> str:
    """What is asked, with the words it is about; those that are private are not told."""
    tr = partial(QCoreApplication.translate, "LookAgain")
    if follow_up.private:
        return tr("Something you keep private")
    words = shortened(plain_words(follow_up.text), _LENGTH)
    if isinstance(follow_up, Promise):
        return promised_words(follow_up).format(words=words)
    return _questions()[follow_up.kind].format(words=words)


def promised_words(promise: Promise) -> str:
    """Who said they would, or that it was done and is to be looked at again."""
    tr = partial(QCoreApplication.translate, "LookAgain")
    if promise.is_done:
        return tr("You did this. Does it still hold? “{words}”")
    return {
        Owner.ME: tr("You said you would: “{words}”"),
        Owner.SUPERVISOR: tr("The other person said they would: “{words}”"),
        Owner.BOTH: tr("You both said you would: “{words}”"),
    }[promise.owner]


def _questions() -> dict[FollowUpKind, str]:
    tr = partial(QCoreApplication.translate, "LookAgain")
    return {
        FollowUpKind.ASSUMPTION: tr("Was it so? “{words}”"),
        FollowUpKind.JUDGEMENT: tr("Do you still see it so? “{words}”"),
        FollowUpKind.POSITIONALITY: tr("Is this still where you stand? “{words}”"),
        FollowUpKind.AGREEMENT: tr("Does this agreement still hold? “{words}”"),
        FollowUpKind.VALUES: tr("Is this still what matters to you? “{words}”"),
        FollowUpKind.PRACTICE: tr("To practise: “{words}”"),
        FollowUpKind.LEARNING: tr("To learn: “{words}”"),
        FollowUpKind.ADVOCACY: tr("To speak up about: “{words}”"),
        FollowUpKind.SELF_CARE: tr("To look after yourself: “{words}”"),
        FollowUpKind.CONSULT: tr("To ask someone: “{words}”"),
        FollowUpKind.REPAIR: tr("To mend: “{words}”"),
        FollowUpKind.TALKING_POINT: tr("To talk about: “{words}”"),
        FollowUpKind.EXPERIMENT: tr("To try: “{words}”"),
    }


def aside(follow_up: Due, today: date) -> str:
    """When one wrote it, about whom, and when it is due: facts, without a warning."""
    tr = partial(QCoreApplication.translate, "LookAgain")
    parts = [_written(follow_up.made_at.date(), today)]
    if isinstance(follow_up, Promise):
        day = day_inside(follow_up.made_at.date(), today)
        parts = [tr("In supervision, {day}").format(day=day)]
    if follow_up.code and not follow_up.private:
        parts.append(follow_up.code)
    if follow_up.rule is DueRule.NOW:
        parts.append(tr("now"))
    elif follow_up.rule is DueRule.DATE and follow_up.due is not None:
        if follow_up.due == today:
            parts.append(tr("for today"))
        elif follow_up.due < today:
            parts.append(tr("was due {day}").format(day=day_inside(follow_up.due, today)))
        else:
            parts.append(tr("due {day}").format(day=day_inside(follow_up.due, today)))
    return "  ·  ".join(parts)


def _written(day: date, today: date) -> str:
    tr = partial(QCoreApplication.translate, "LookAgain")
    if day == today:
        return tr("You wrote this today")
    if (today - day).days == 1:
        return tr("You wrote this yesterday")
    return tr("You wrote this on {day}").format(day=i18n.near_day(day, today))
