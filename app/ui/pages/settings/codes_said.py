"""How codes are told in the settings."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.ui import i18n
from models.records.keeping import CodeCard, CodeKind, RetentionClass

_tr = partial(QCoreApplication.translate, "CodesSection")


def kinds() -> dict[str, str]:
    """What a code can stand for, by id."""
    return {
        CodeKind.INDIVIDUAL.value: _tr("One person"),
        CodeKind.COUPLE.value: _tr("A couple"),
        CodeKind.FAMILY.value: _tr("A family"),
        CodeKind.GROUP.value: _tr("A group"),
        CodeKind.SUPERVISION.value: _tr("A supervisor or supervisee"),
        CodeKind.TEAM.value: _tr("A team"),
        CodeKind.ORGANISATION.value: _tr("An organisation"),
        CodeKind.OTHER.value: _tr("Something else"),
    }


def classes() -> dict[RetentionClass, str]:
    """How long what carries a code is kept before it is looked at again."""
    return {
        RetentionClass.STANDARD: _tr("As usual here"),
        RetentionClass.BRIEF: _tr("Three months after it ended"),
        RetentionClass.LONG: _tr("Seven years after it ended"),
        RetentionClass.BY_HAND: _tr("Until a day I set"),
    }


def count_words(count: int) -> str:
    """ "34 reflections"."""
    if count == 1:
        return _tr("1 reflection")
    return _tr("{n} reflections").format(n=count) if count else _tr("not used yet")


def use_words(card: CodeCard, today: date) -> str:
    """ "34 reflections, last 18 September"; nothing of one that became a part of another."""
    if card.stored.merged_into:
        return ""
    if card.last is None:
        return count_words(card.count)
    day = i18n.short_day(card.last.date(), today)
    return _tr("{count}, last {day}").format(count=count_words(card.count), day=day)


def aside(card: CodeCard, today: date) -> str:
    """What stands small beside a code: what it stands for, whether it ended or is archived."""
    stored = card.stored
    parts = [kinds().get(stored.kind, stored.kind)]
    if stored.ended_on is not None:
        parts.append(_tr("ended {day}").format(day=i18n.short_day(stored.ended_on, today)))
    if stored.archived:
        parts.append(_tr("archived"))
    if stored.merged_into:
        parts.append(_tr("part of {code}").format(code=stored.merged_into))
    return " · ".join(parts)


def row_sentence(card: CodeCard, today: date) -> str:
    """One sentence for assistive technology."""
    told = aside(card, today).replace(" · ", ", ")
    return ", ".join(each for each in (card.code, told, use_words(card, today)) if each)


def between_words(card: CodeCard, today: date) -> str:
    """From when to when it was used, and when it was drawn."""
    drawn = _tr("Drawn {day}.").format(day=i18n.short_day(card.stored.made_at.date(), today))
    if card.first is None or card.last is None:
        return drawn
    first, last = (i18n.short_day(each.date(), today) for each in (card.first, card.last))
    used = _tr("Reflections from {first} to {last}.").format(first=first, last=last)
    return f"{used} {drawn}"
