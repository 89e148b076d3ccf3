"""A year of supervision: figures and actions; of what was brought, only how often."""

from __future__ import annotations

from collections.abc import Sequence

from app.services.documents.document import Block, Document, Lines, Paragraph, Section, Table
from app.services.documents.documents import YearOfSupervision
from app.ui.documents import words
from app.ui.documents.action_list import action_table
from app.ui.documents.words import tr
from models.plain import plain_words
from models.records.hours import HoursKind, HoursLine


def year_review(year: YearOfSupervision, hours: Sequence[HoursLine]) -> Document:
    """The review; key points come in only where they are ticked."""
    told: list[Block] = [
        Section("sessions", tr("Sessions"), _sessions(year)),
        Section("subjects", tr("What was brought, by count"), _subjects(year)),
    ]
    if hours:
        told.append(Section("hours", tr("Hours"), (_hours(hours),)))
    if year.actions:
        told.append(Section("actions", tr("Actions"), (action_table(year.actions),)))
    for at, points in enumerate(year.points):
        title = tr("Key points of {day}").format(day=words.day(points.held_at.date()))
        lines = Lines(tuple(plain_words(point) for point in points.points))
        told.append(Section(f"points.{at}", title, (lines,), chosen=False))
    span = tr("{since} to {until}").format(since=words.day(year.since), until=words.day(year.until))
    return Document(tr("A year of supervision"), span, tuple(told))


def _sessions(year: YearOfSupervision) -> tuple[Block, ...]:
    if not year.sessions:
        return (Paragraph(tr("None were held."), own_words=False),)
    rows = tuple(
        (words.format_name(kind), str(number), str(minutes))
        for kind, number, minutes in year.formats
    )
    total = (
        tr("Together"),
        str(sum(number for _, number, _ in year.formats)),
        str(sum(minutes for _, _, minutes in year.formats)),
    )
    head = (tr("Kind"), tr("Sessions"), tr("Minutes"))
    listed = Table(
        (tr("Day"), tr("With"), tr("Kind"), tr("Minutes"), tr("Items")),
        tuple(
            (
                words.brief_day(session.plan.held_at.date()),
                session.plan.person,
                words.format_name(session.plan.kind),
                str(session.plan.minutes),
                str(len(session.items)),
            )
            for session in year.sessions
        ),
        figures=(3, 4),
    )
    every = Section("sessions.each", "", (listed,), name=tr("Each session"))
    return (Table(head, (*rows, total), figures=(1, 2)), every)


def _subjects(year: YearOfSupervision) -> tuple[Block, ...]:
    rows = [
        *((words.question_kind(key), str(number)) for key, number in year.kinds),
        *((words.function(key), str(number)) for key, number in year.functions),
        *((words.state(state), str(number)) for state, number in year.states),
    ]
    told = tuple(row for row in rows if row[0])
    if not told:
        return (Paragraph(tr("Nothing was on the agenda."), own_words=False),)
    return (Table((tr("Subject"), tr("Items")), told, figures=(1,)),)


def _hours(hours: Sequence[HoursLine]) -> Table:
    rows = []
    for kind in HoursKind:
        lines = [line for line in hours if line.kind is kind]
        if lines:
            spent = sum(line.minutes for line in lines)
            rows.append((_hours_kind(kind), str(len(lines)), str(spent)))
    return Table((tr("Kind"), tr("Lines"), tr("Minutes")), tuple(rows), figures=(1, 2))


def _hours_kind(kind: HoursKind) -> str:
    return {
        HoursKind.SUPERVISION: tr("Supervision"),
        HoursKind.CLIENT_CONTACT: tr("Client contact"),
        HoursKind.RELATED: tr("Related work"),
        HoursKind.TRAINING: tr("Training"),
        HoursKind.PEER_CONSULTATION: tr("Peer consultation"),
        HoursKind.OBSERVED: tr("Observed"),
        HoursKind.BREAK: tr("Break"),
    }[kind]
