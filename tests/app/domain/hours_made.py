"""Lines of a log of hours, made for a test."""

from dataclasses import replace
from datetime import date, datetime, time

from models.records.hours import HoursKind, HoursLine, HoursNotes
from models.records.ids import HoursId, new_id
from models.records.supervision import SessionKind
from prompts.hours import Rules, shipped_rules


def rules(body: str) -> Rules:
    return next(each for each in shipped_rules() if each.id == body)


def line(
    day: str,
    minutes: int = 60,
    format: SessionKind = SessionKind.INDIVIDUAL,
    size: int = 0,
    kind: HoursKind = HoursKind.SUPERVISION,
    logged: str = "",
    **notes: object,
) -> HoursLine:
    at = date.fromisoformat(logged or day)
    return HoursLine(
        id=HoursId(new_id()),
        day=date.fromisoformat(day),
        kind=kind,
        minutes=minutes,
        format=format,
        group_size=size,
        person="D.",
        notes=replace(HoursNotes(subjects="Endings"), **notes),
        logged_at=datetime.combine(at, time(18)),
    )


def group(day: str, minutes: int, size: int, **notes: object) -> HoursLine:
    return line(day, minutes, SessionKind.GROUP, size, **notes)


def clients(day: str, hours: int) -> HoursLine:
    return line(day, hours * 60, kind=HoursKind.CLIENT_CONTACT)


def away(day: str, reason: str = "No clients") -> HoursLine:
    return line(day, 0, kind=HoursKind.BREAK, reason=reason)
