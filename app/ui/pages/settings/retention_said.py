"""How keeping, looking again and the legal hold are told in the settings."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.ui import i18n
from models.records.keeping import LegalHold, Review, ReviewOf, ReviewReason

_tr = partial(QCoreApplication.translate, "RetentionSection")

MONTHS = (3, 6, 12, 24, 36, 60, 84, 120)


def periods(also: int = 0) -> dict[int, str]:
    """The periods that can be chosen, by their months; `also` one that was chosen elsewhere."""
    months = sorted({*MONTHS, *([also] if also else [])})
    return {**{each: period(each) for each in months}, 0: _tr("never")}


def period(months: int) -> str:
    """ "18 months", "2 years"."""
    if months % 12:
        return _tr("1 month") if months == 1 else _tr("{n} months").format(n=months)
    years = months // 12
    return _tr("1 year") if years == 1 else _tr("{n} years").format(n=years)


def review_title(review: Review) -> str:
    """What it is called in the list."""
    if review.of is ReviewOf.CODE:
        count = len(review.entries)
        if count == 1:
            return _tr("{code}, 1 reflection").format(code=review.id)
        return _tr("{code}, {n} reflections").format(code=review.id, n=count)
    if review.of is ReviewOf.EXCERPT:
        words = review.title or _tr("a question")
        return _tr("Copy that was brought: {question}").format(question=words)
    return review.title or _tr("A reflection")


def review_reason(review: Review, today: date) -> str:
    """Why it is in the list."""
    day = i18n.short_day(review.since, today)
    words = {
        ReviewReason.ENDED: _tr("ended {day}"),
        ReviewReason.ARCHIVED: _tr("archived, last used {day}"),
        ReviewReason.OLD: _tr("from {day}"),
        ReviewReason.BROUGHT: _tr("brought {day}"),
        ReviewReason.DAY: _tr("the day you set was {day}"),
    }
    return words[review.reason].format(day=day)


def hold_words(hold: LegalHold | None, today: date) -> str:
    """Whether a legal hold is on, since when and why."""
    if hold is None:
        return _tr("No legal hold is on.")
    day = i18n.short_day(hold.since.date(), today)
    return _tr("On since {day}: {why}").format(day=day, why=hold.why)


def past_words(hold: LegalHold, today: date) -> str:
    """A hold that was lifted."""
    since = i18n.short_day(hold.since.date(), today)
    until = i18n.short_day((hold.until or hold.since).date(), today)
    return _tr("Was on from {since} to {until}: {why}").format(
        since=since, until=until, why=hold.why
    )
