"""A session on paper: the sheet to go in with, and the record of what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from app.services.documents.document import (
    Block,
    Document,
    Fields,
    Lines,
    Paragraph,
    Room,
    Section,
)
from app.services.documents.documents import SessionRecord
from app.ui import i18n
from app.ui.documents import words
from app.ui.documents.words import tr
from app.ui.words import meeting_line
from models.plain import plain_words
from models.records.supervision import Action, AgendaItem, ItemState, Session


def session_sheet(session: Session) -> Document:
    """The agenda with room to write on, set on one page as long as it can be read."""
    items = tuple(_sheet_item(item, at) for at, item in enumerate(session.items, 1))
    nothing = (Paragraph(tr("Nothing is on the agenda."), own_words=False),)
    return Document(
        _when(session),
        meeting_line(session.plan),
        items or nothing,
        one_page=True,
        names=(session.plan.person,),
    )


def supervision_record(record: SessionRecord) -> Document:
    """What was talked about, what came of it and what was promised."""
    session = record.session
    told: list[Block] = [Fields(words.meeting(session.plan), own_words=False)]
    if record.points:
        points = Lines(tuple(plain_words(point) for point in record.points))
        told.append(Section("points", tr("Key points"), (points,)))
    for at, item in enumerate(session.items, 1):
        told.append(_record_item(item, at))
    if not session.items:
        told.append(Paragraph(tr("Nothing was on the agenda."), own_words=False))
    told.append(_signatures(record))
    names = (session.plan.person,)
    return Document(tr("Supervision record"), _when(session), tuple(told), names=names)


def _signatures(record: SessionRecord) -> Section:
    """Who signed it and when; else room for it, where that is ticked."""
    if record.signed_by or record.signed_on is not None:
        day = words.day(record.signed_on) if record.signed_on is not None else ""
        pairs = tuple(
            (name, text)
            for name, text in ((tr("Signed"), record.signed_by), (tr("Day"), day))
            if text
        )
        signed = Fields(pairs, own_words=False)
        return Section("signatures", "", (signed,), name=tr("Who signed it"))
    blank = Fields(((tr("Signed"), "\u00a0"), (tr("Day"), "\u00a0")), own_words=False)
    name = tr("Room for a signature")
    return Section("signatures", "", (Room(1), blank), name=name, chosen=False)


def _when(session: Session) -> str:
    held_at = session.plan.held_at
    return f"{words.day(held_at.date())}, {i18n.clock_time(held_at)}"


def _title(item: AgendaItem, at: int) -> str:
    return f"{at}. {words.asked(item)}".rstrip()


def _sheet_item(item: AgendaItem, at: int) -> Section:
    below = [words.minutes(item.minutes), words.came_from(item)]
    blocks: list[Block] = [
        Paragraph("  ·  ".join(filter(None, below)), quiet=True),
        *_passages(item, f"item.{item.id}"),
    ]
    framed = _framed(item)
    if framed:
        name = tr("How it is brought")
        blocks.append(
            Section(f"item.{item.id}.framing", "", (Fields(framed),), name=name, chosen=False)
        )
    blocks.append(Room())
    return Section(
        f"item.{item.id}", _title(item, at), tuple(blocks), name=_title(item, at), own_words=True
    )


def _framed(item: AgendaItem) -> tuple[tuple[str, str], ...]:
    framing = item.framing
    told = (
        (tr("Brought by"), framing.by),
        (tr("What kind of question"), words.question_kind(framing.kind)),
        (tr("Help wanted"), words.help_wanted(framing.help)),
        (tr("What it is for"), words.function(framing.function)),
        (tr("What happened"), framing.happened),
        (tr("The moment"), framing.moment),
        (tr("Why now"), framing.why_now),
        (tr("Tried so far"), framing.tried),
        (tr("A guess"), framing.guess),
    )
    return tuple((name, words.said(text)) for name, text in told if text.strip())


def _passages(item: AgendaItem, key: str) -> Iterator[Section]:
    for at, (_entry, passage) in enumerate(item.passages):
        yield Section(
            f"{key}.passage.{at}",
            "",
            (Paragraph(words.said(passage.text)),),
            name=tr("The passage that was chosen"),
            chosen=False,
        )


def _record_item(item: AgendaItem, at: int) -> Section:
    key = f"item.{item.id}"
    below = [words.state(item.state), _spent(item), words.came_from(item)]
    blocks: list[Block] = [Paragraph("  ·  ".join(filter(None, below)), quiet=True)]
    if item.state is ItemState.DROPPED and item.aftermath.dropped_why:
        blocks.append(Fields(((tr("Why it was left out"), item.aftermath.dropped_why),)))
    framed = _framed(item)
    if framed:
        name = tr("How it was brought")
        blocks.append(Section(f"{key}.framing", "", (Fields(framed),), name=name, chosen=False))
    blocks += _passages(item, key)
    if item.outcome.strip():
        came = Paragraph(words.said(item.outcome))
        blocks.append(Section(f"{key}.outcome", tr("What came of it"), (came,)))
    after = _after(item)
    if after:
        name = tr("What else was noted")
        blocks.append(Section(f"{key}.after", "", (Fields(after),), name=name))
    if item.actions:
        blocks.append(_actions(item.actions, f"{key}.actions"))
    return Section(key, _title(item, at), tuple(blocks), name=_title(item, at), own_words=True)


def _spent(item: AgendaItem) -> str:
    used = item.aftermath.minutes_used
    if used is None:
        return tr("{n} minutes planned").format(n=item.minutes)
    return tr("{used} minutes, {n} planned").format(used=used, n=item.minutes)


def _after(item: AgendaItem) -> tuple[tuple[str, str], ...]:
    after = item.aftermath
    told = (
        (tr("What I take"), after.take),
        (tr("What I leave"), after.leave),
        (tr("What I doubt"), after.doubt),
        (tr("My view became"), words.view(after.view) if after.view is not None else ""),
        (tr("Decision"), after.decision),
        (tr("Ethics"), after.ethics),
        (tr("Risk: the next step"), after.risk),
        (tr("In the supervisor’s words, in gist"), after.gist),
        (tr("What the client might say"), after.client_view),
    )
    return tuple((name, words.said(text)) for name, text in told if text.strip())


def _actions(actions: tuple[Action, ...], key: str) -> Section:
    lines = tuple(_action(action) for action in actions)
    ticks = tuple(action.done for action in actions)
    return Section(key, tr("Actions"), (Lines(lines, ticks),))


def _action(action: Action) -> str:
    told = [plain_words(action.text)]
    aside = [words.owner(action.details.owner), words.action_kind(action.details.kind)]
    if action.due is not None:
        # Without its year, as in `words.came_from`; the list of actions has it.
        day = i18n.short_day(action.due, action.due)
        aside.append(tr("by {day}").format(day=day))
    if action.details.dropped and not action.done:
        aside.append(tr("Given up"))
    told.append(f"({', '.join(aside)})")
    for name, text in (
        (tr("What came of it: {words}"), action.result),
        (tr("What it did to the work: {words}"), action.details.effect),
    ):
        if text.strip():
            told.append(name.format(words=plain_words(text)))
    return " ".join(told)
