"""When what was written is looked at again. No time of its own: the day is always given.

No law names one period. The defaults follow what services and people who keep such notes say they
do: records about seven years, notes on the process some months after the work has ended. They are
the journal's own to set, and nothing is ever deleted by them.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date

from models.records.keeping import (
    Aged,
    BroughtExcerpt,
    CodeCard,
    Policy,
    RetentionClass,
    Review,
    ReviewOf,
    ReviewReason,
)

BRIEF_MONTHS = 3
LONG_MONTHS = 84

MOST_MONTHS = 600


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last of that month; never beyond the year 9999."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def reviews(
    codes: Iterable[CodeCard],
    aged: Iterable[Aged],
    brought: Iterable[BroughtExcerpt],
    policy: Policy,
    kept: Mapping[str, date],
    today: date,
) -> tuple[Review, ...]:
    """What could be looked at again today, the longest due first.

    Args:
        aged: Reflections outside the bin, the oldest first.
        kept: The day to which something was put off, by `Review.key`.
    """
    of_code: dict[str, list[Aged]] = {}
    for each in aged:
        of_code.setdefault(each.code, []).append(each)
    found: list[Review] = []
    known = {card.code: card for card in codes}
    for code, entries in of_code.items():
        card = known.get(code)
        if not code or card is None:
            found += _of_entries(entries, policy)
        else:
            found += _of_code(card, entries, policy, today)
    found += _of_excerpts(brought, policy)
    due = [each for each in found if max(each.due, kept.get(each.key, each.due)) <= today]
    return tuple(sorted(due, key=lambda each: (each.due, each.since, each.key)))


def _of_code(card: CodeCard, entries: list[Aged], policy: Policy, today: date) -> list[Review]:
    stored = card.stored
    is_over = stored.ended_on is not None or stored.archived
    if stored.review_on is None and not is_over:
        is_kept = stored.retention in (RetentionClass.LONG, RetentionClass.BY_HAND)
        return [] if is_kept else _of_open_code(card.code, entries, policy, today)
    # What was made to be shown stays as long as its own class says.
    ids = tuple(each.id for each in entries if not each.is_log or _is_due(each, policy, today))
    since = stored.ended_on or max(each.held_at for each in entries).date()
    reason = ReviewReason.ENDED if stored.ended_on else ReviewReason.ARCHIVED
    if stored.review_on is not None:
        day = stored.review_on
        if not is_over:
            reason, since = ReviewReason.DAY, day
        return [Review(ReviewOf.CODE, card.code, "", reason, since, day, ids)]
    months = _months_when_over(stored.retention, policy)
    if not months or not ids:
        return []
    due = months_after(since, months)
    return [Review(ReviewOf.CODE, card.code, "", reason, since, due, ids)]


def _months_when_over(retention: RetentionClass, policy: Policy) -> int:
    match retention:
        case RetentionClass.BRIEF:
            return BRIEF_MONTHS
        case RetentionClass.LONG:
            return LONG_MONTHS
        case RetentionClass.BY_HAND:
            return 0
        case RetentionClass.STANDARD:
            return policy.ended


def _of_open_code(code: str, entries: list[Aged], policy: Policy, today: date) -> list[Review]:
    """The old reflections of work that goes on, as one."""
    old = [each for each in entries if _is_due(each, policy, today)]
    if not old:
        return []
    due = min(day for each in old if (day := _due_of(each, policy)) is not None)
    since = min(each.held_at for each in old).date()
    ids = tuple(each.id for each in old)
    return [Review(ReviewOf.CODE, code, "", ReviewReason.OLD, since, due, ids)]


def _of_entries(entries: list[Aged], policy: Policy) -> list[Review]:
    found = []
    for each in entries:
        due = _due_of(each, policy)
        if due is not None:
            since = each.held_at.date()
            found.append(
                Review(
                    ReviewOf.ENTRY, each.id, each.title, ReviewReason.OLD, since, due, (each.id,)
                )
            )
    return found


def _of_excerpts(brought: Iterable[BroughtExcerpt], policy: Policy) -> list[Review]:
    if not policy.brought:
        return []
    return [
        Review(
            ReviewOf.EXCERPT,
            each.item_id,
            each.question,
            ReviewReason.BROUGHT,
            each.held_at.date(),
            months_after(each.held_at.date(), policy.brought),
        )
        for each in brought
    ]


def _due_of(each: Aged, policy: Policy) -> date | None:
    months = policy.log if each.is_log else policy.journal
    return months_after(each.held_at.date(), months) if months else None


def _is_due(each: Aged, policy: Policy, today: date) -> bool:
    due = _due_of(each, policy)
    return due is not None and due <= today
