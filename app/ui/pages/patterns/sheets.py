"""Pages for paper: pairs of ends for a group, and the key points month by month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from app.services.documents.document import (
    Block,
    Document,
    Lines,
    Paragraph,
    Room,
    Scale,
    Section,
)
from app.ui import i18n
from app.ui.pages.patterns.words import signed, tr
from app.ui.widgets.figures.between import FURTHEST
from models.plain import plain_words
from models.records.follow_ups import KeyPoints
from models.records.patterns import PairHistory

_HERE, _STRESS = "\N{BLACK CIRCLE}", "\N{WHITE DIAMOND}"


def group_sheet(pairs: Sequence[PairHistory], *, with_marks: bool) -> Document:
    """Each pair with an empty line from -5 to 5; on wish with one's newest mark on it."""
    note = tr("Neither end is the better one. Place yourself, and say why, if you like.")
    if with_marks:
        note += " " + tr("{dot} is my last place, {diamond} where stress takes me.").format(
            dot=_HERE, diamond=_STRESS
        )
    blocks: list[Block] = [
        # A table swallows the space a paragraph leaves below itself.
        Room(1),
        *(_line(pair, with_marks=with_marks) for pair in pairs),
    ]
    return Document(tr("Between two ends"), note, tuple(blocks))


def digest_sheet(points: Sequence[KeyPoints]) -> Document:
    """The key points, the newest month first; a month can be left out."""
    months = [
        Section(f"month.{month:%Y-%m}", i18n.month(month), tuple(_told(those)))
        for month, those in by_month(points)
    ]
    nothing = (Paragraph(tr("No key points in this time."), own_words=False),)
    return Document(tr("Key points"), "", tuple(months) or nothing)


def _told(those: Sequence[KeyPoints]) -> Iterator[Block]:
    for each in those:
        # The month says the year.
        yield Paragraph(point_source(each, each.held_at.date()), quiet=True)
        yield Lines(tuple(plain_words(point) for point in each.points))


def by_month(points: Sequence[KeyPoints]) -> list[tuple[date, list[KeyPoints]]]:
    """The points of each month, by its first day."""
    return [(month, list(those)) for month, those in groupby(points, month_of)]


def month_of(each: KeyPoints) -> date:
    """The first day of the month of some points."""
    return each.held_at.date().replace(day=1)


def point_source(each: KeyPoints, today: date) -> str:
    """Where points are from: "5 November, supervision with D."."""
    day = i18n.short_day(each.held_at.date(), today)
    if each.session_id is not None:
        who = tr("supervision with {person}").format(person=each.title)
        return f"{day}, {who if each.title else tr('supervision')}"
    title = plain_words(each.title)
    return f"{day}, {title}" if title else day


def _line(pair: PairHistory, *, with_marks: bool) -> Scale:
    places = range(-FURTHEST, FURTHEST + 1)
    newest = pair.marks[-1] if with_marks and pair.marks else None

    def at(value: int) -> str:
        if newest is None:
            return ""
        here = _HERE if newest.at == value else ""
        return here + (_STRESS if newest.stress == value else "")

    signs = tuple(at(value) for value in places)
    return Scale(pair.low, pair.high, signs, tuple(signed(value) for value in places))
