"""Agreements for supervision: which version holds, and what changed from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from types import MappingProxyType
from typing import Final

from app.domain.differences import Stretch, differences
from models.records.supervision import Agreement, Terms

GROUPS: Final = MappingProxyType(
    {
        "meeting": ("kinds", "frequency", "length", "place", "fee", "cancellation"),
        "purpose": ("purpose", "goals", "methods"),
        "tasks": ("mine", "theirs", "accountability"),
        "kept": ("confidentiality", "records", "material", "journal"),
        "between": ("between", "emergencies"),
        "power": ("power",),
        "course": ("feedback", "conflict", "ending", "attachment"),
    }
)
"""The subjects of an agreement in the order they are talked over, under a name for each group."""

SHORT: Final = frozenset({"frequency", "length", "place", "fee", "attachment"})
"""Subjects for which a line is enough."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A subject that reads otherwise in two versions, with what was taken out and put in."""

    subject: str
    stretches: tuple[Stretch, ...] = field(default=(), repr=False)


def is_over(until: date | None, today: date) -> bool:
    """Whether a day that something ends on is behind one."""
    return until is not None and until < today


def current(versions: Sequence[Agreement], today: date) -> Agreement | None:
    """Of the versions of one agreement, the one that holds: the newest that is signed.

    Where none was signed, the one that is being written. None where it has ended.
    """
    newest = sorted(versions, key=lambda each: each.version, reverse=True)
    signed = [each for each in newest if each.signed_on is not None]
    begun = [each for each in signed if each.starts <= today]
    found = next(iter([*begun, *signed, *newest]), None)
    return None if found is None or is_over(found.ends, today) else found


def goals_of(terms: Terms) -> tuple[str, ...]:
    """The goals that have words."""
    return tuple(goal.strip() for goal in terms.goals if goal.strip())


def words_of(terms: Terms, subject: str) -> str:
    """What was agreed about a subject in words; lists one below the other.

    Of the kinds of meeting it gives their ids.
    """
    value = getattr(terms, subject)
    return value if isinstance(value, str) else "\n".join(str(each) for each in value)


def is_written(terms: Terms, subject: str) -> bool:
    """Whether anything is agreed about a subject."""
    return bool(words_of(terms, subject).strip())


def changed(before: Terms, after: Terms) -> tuple[Changed, ...]:
    """The subjects in which two versions differ, in the order they are talked over."""
    found = []
    for subject in (each for group in GROUPS.values() for each in group):
        old, new = words_of(before, subject), words_of(after, subject)
        if old != new:
            found.append(Changed(subject, differences(old, new)))
    return tuple(found)


def subjects() -> frozenset[str]:
    """The names of everything that can be agreed."""
    return frozenset(each.name for each in fields(Terms))
