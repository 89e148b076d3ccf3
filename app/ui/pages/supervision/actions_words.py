"""Actions in words: what stands in their rows, and under which heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.ui.supervision_words import action_kinds, owners
from app.ui.words import day_inside
from models.plain import plain_words
from models.records.ids import SessionId
from models.records.promised import ActionLine
from models.records.supervision import SupervisionSide

tr = partial(QCoreApplication.translate, "Actions")

BY_SESSION, BY_DAY = "by_session", "by_day"
_SOON = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class HeadRow:
    """Stands above actions that belong together; it cannot be chosen."""

    title: str


Row = HeadRow | ActionLine


def rows_of(lines: Sequence[ActionLine], order: str, today: date) -> list[Row]:
    """The actions under their headings: what is open first, then what is done, then what was dropped.

    Args:
        order: `BY_SESSION` or `BY_DAY`.
    """
    opened = [each for each in lines if is_open(each)]
    groups = by_day(opened, today) if order == BY_DAY else by_session(opened, today)
    done = [each for each in lines if each.action.done]
    done.sort(key=lambda each: each.done_at or each.made_at, reverse=True)
    dropped = [each for each in lines if not each.action.done and each.action.details.dropped]
    groups += [(tr("Done"), done), (tr("Dropped"), dropped)]
    rows: list[Row] = []
    for title, found in groups:
        if found:
            rows += [HeadRow(title), *found]
    return rows


def is_open(line: ActionLine) -> bool:
    """Whether it is still to be done."""
    return not line.action.done and not line.action.details.dropped


def by_session(lines: Sequence[ActionLine], today: date) -> list[tuple[str, list[ActionLine]]]:
    """Under the session it was promised in, the latest first."""
    found: dict[SessionId, list[ActionLine]] = {}
    for each in lines:
        found.setdefault(each.session_id, []).append(each)
    return [(session_words(each[0], today), each) for each in found.values()]


def by_day(lines: Sequence[ActionLine], today: date) -> list[tuple[str, list[ActionLine]]]:
    """Under how soon it is due, the soonest first."""
    ordered = sorted(lines, key=lambda each: (each.action.due or date.max, each.made_at))

    def due(since: date, until: date) -> list[ActionLine]:
        return [each for each in ordered if each.action.due and since <= each.action.due < until]

    week = today + _SOON
    return [
        (tr("The day has come"), due(date.min, today + timedelta(days=1))),
        (tr("In the next seven days"), due(today + timedelta(days=1), week + timedelta(days=1))),
        (tr("Later"), due(week + timedelta(days=1), date.max)),
        (tr("No day"), [each for each in ordered if each.action.due is None]),
    ]


def session_words(line: ActionLine, today: date) -> str:
    """ "18 November, with D."."""
    day = day_inside(line.held_at.date(), today)
    day = day[:1].upper() + day[1:]
    if not line.person:
        return day
    given = line.side is SupervisionSide.GIVEN
    words = tr("{day}, you supervised {person}") if given else tr("{day}, with {person}")
    return words.format(day=day, person=line.person)


def below_words(line: ActionLine, today: date) -> str:
    """By when, whose it is, and what it is for: facts, without a warning.

    The day comes first: where a line is cut, it is cut at its end.
    """
    details = line.action.details
    parts = []
    if details.dropped and not line.action.done:
        parts.append(tr("dropped"))
    elif line.action.done and line.done_at is not None:
        parts.append(tr("done {day}").format(day=day_inside(line.done_at.date(), today)))
        if details.next_check is not None:
            day = day_inside(details.next_check, today)
            parts.append(tr("look again {day}").format(day=day))
    elif line.action.due is not None:
        parts.append(_due_words(line.action.due, today))
    parts += [owners(line.side)[details.owner], action_kinds()[details.kind]]
    said = "  ·  ".join(parts)
    return said[:1].upper() + said[1:]


def _due_words(due: date, today: date) -> str:
    if due == today:
        return tr("for today")
    words = tr("was for {day}") if due < today else tr("by {day}")
    return words.format(day=day_inside(due, today))


def row_sentence(line: ActionLine, today: date) -> str:
    """What assistive technology says of a row."""
    said = plain_words(line.action.text).rstrip(".")
    state = tr("Done") if line.action.done else tr("Open")
    below = below_words(line, today).replace("  ·  ", ", ")
    return f"{said}. {state}. {below}. {session_words(line, today)}."
