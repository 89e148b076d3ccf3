"""Why a past reflection is shown, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.ui import i18n
from app.ui.widgets.position_picker import position_word
from models.records.queries import Reason, ReasonKind
from prompts.words import Vocabularies, Vocabulary

_MOST_SHARED = 4
_SHARED = (ReasonKind.FEELINGS, ReasonKind.TRIGGERS, ReasonKind.WORDS, ReasonKind.POSITION)


def reason_words(reasons: Sequence[Reason], vocabularies: Vocabularies, today: date) -> str:
    """One line such as "Both: impatient, the clock" or "You marked it"."""
    tr = partial(QCoreApplication.translate, "Reasons")
    shared: list[str] = []
    for kind in _SHARED:
        for reason in reasons:
            if reason.kind is kind:
                shared += _words_of(reason, vocabularies)
    parts: list[str] = []
    unique = list(dict.fromkeys(word for word in shared if word))[:_MOST_SHARED]
    if unique:
        parts.append(tr("Both: {words}").format(words=", ".join(unique)))
    parts += [said for reason in reasons if (said := _alone(reason, today))]
    return ". ".join(parts)


def _words_of(reason: Reason, vocabularies: Vocabularies) -> list[str]:
    if reason.kind is ReasonKind.POSITION:
        return [_lower(position_word(word)) for word in reason.words]
    if reason.kind is ReasonKind.FEELINGS:
        return _labels(reason, vocabularies.feelings)
    if reason.kind is ReasonKind.TRIGGERS:
        return _labels(reason, vocabularies.triggers)
    return list(reason.words)


def _labels(reason: Reason, vocabulary: Vocabulary) -> list[str]:
    return [_lower(vocabulary.label(word)) for word in reason.words]


def _lower(word: str) -> str:
    return word[:1].lower() + word[1:]


def _alone(reason: Reason, today: date) -> str:
    tr = partial(QCoreApplication.translate, "Reasons")
    day = i18n.near_day(reason.day, today) if reason.day is not None else ""
    match reason.kind:
        case ReasonKind.CODE:
            return tr("Also with {code}").format(code=", ".join(reason.words))
        case ReasonKind.MARKED:
            return tr("You marked it for supervision")
        case ReasonKind.WAITING:
            return tr("Waiting for supervision since {day}").format(day=day) if day else ""
        case ReasonKind.SAME_TRIGGER:
            return tr("The same trigger {n} times").format(n=reason.count)
        case ReasonKind.OPEN_SLIP:
            return tr("Something slipped and is still open")
        case ReasonKind.CARRIED:
            return tr("Carried over")
        case ReasonKind.STRONG:
            return tr("Strong feelings")
        case ReasonKind.ACTION_OPEN:
            return tr("An action from it is open")
        case ReasonKind.YEAR_AGO:
            return tr("A year ago this week")
        case ReasonKind.LONG_AGO:
            return tr("Not read for a long time")
    return ""
