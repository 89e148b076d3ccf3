"""What was promised in supervision, as a list."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from app.services.documents.document import Document, Paragraph, Section, Table
from app.services.documents.documents import ListedAction
from app.ui.documents import words
from app.ui.documents.words import tr
from models.plain import plain_words


def action_list(actions: Sequence[ListedAction]) -> Document:
    """The open ones first, then those that are settled; each by its session, the latest leading."""
    waiting = [each for each in actions if not _is_settled(each)]
    settled = [each for each in actions if _is_settled(each)]
    parts = [
        Section("open", tr("Open"), tuple(_by_session(waiting, "open"))),
        Section("settled", tr("Settled"), tuple(_by_session(settled, "settled"))),
    ]
    told = tuple(part for part in parts if part.blocks)
    nothing = (Paragraph(tr("Nothing was promised."), own_words=False),)
    names = tuple(dict.fromkeys(each.person for each in actions))
    title = tr("Actions from supervision")
    return Document(title, "", told or nothing, wide=True, full_size=True, names=names)


def action_table(actions: Sequence[ListedAction]) -> Table:
    """A row for each, with what came of it."""
    head = (
        tr("Action"),
        tr("Who"),
        tr("For"),
        tr("Due"),
        tr("State"),
        tr("What came of it"),
        tr("What it did to the work"),
    )
    return Table(head, tuple(_row(each) for each in actions), own_columns=(0, 5, 6))


def _by_session(actions: Sequence[ListedAction], key: str) -> list[Section]:
    return [
        Section(f"{key}.{session_id}", _session(those[0]), (action_table(those),))
        for session_id, group in groupby(actions, lambda each: each.session_id)
        if (those := list(group))
    ]


def _session(listed: ListedAction) -> str:
    day = words.day(listed.held_at.date())
    if not listed.person:
        return day
    return tr("{day}, with {person}").format(day=day, person=listed.person)


def _row(listed: ListedAction) -> tuple[str, ...]:
    action = listed.action
    return (
        plain_words(action.text),
        words.owner(action.details.owner),
        words.action_kind(action.details.kind),
        words.brief_day(action.due),
        words.action_state(done=action.done, details=action.details),
        plain_words(action.result),
        plain_words(action.details.effect),
    )


def _is_settled(listed: ListedAction) -> bool:
    return listed.action.done or listed.action.details.dropped
