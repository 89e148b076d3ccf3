"""Pages for paper: pairs of ends for a group, and the key points month by month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from itertools import groupby

from PySide6.QtGui import QTextDocument

from app.ui import i18n
from app.ui.pages.patterns.words import signed, tr
from app.ui.paper import page_area
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.figures.between import FURTHEST
from models.plain import plain_words
from models.records.follow_ups import KeyPoints
from models.records.patterns import PairHistory

_HERE, _STRESS = "\N{BLACK CIRCLE}", "\N{WHITE DIAMOND}"
_INK, _SOFT = "#22262B", "#4C5157"
_STYLE = (
    f"body, p, td {{ font-size: 11pt; color: {_INK}; }}"
    f".title {{ font-size: 17pt; font-weight: 600; margin: 0 0 2px 0; }}"
    f".note {{ color: {_SOFT}; margin: 0 0 14px 0; }}"
    f".month {{ font-size: 13pt; font-weight: 600; margin: 14px 0 2px 0; }}"
    f".from {{ font-size: 10pt; color: {_SOFT}; margin: 8px 0 0 0; }}"
    ".point { margin: 0 0 0 12px; }"
    f".number {{ font-size: 9pt; color: {_SOFT}; }}"
)


def group_document(
    pairs: Sequence[PairHistory], themes: ThemeHolder, *, with_marks: bool
) -> QTextDocument:
    """Each pair with an empty line from -5 to 5; on wish with one's newest mark on it."""
    note = tr("Neither end is the better one. Place yourself, and say why, if you like.")
    if with_marks:
        note += " " + tr("{dot} is my last place, {diamond} where stress takes me.").format(
            dot=_HERE, diamond=_STRESS
        )
    parts = [
        f"<p class='title'>{escape(tr('Between two ends'))}</p>",
        f"<p class='note'>{escape(note)}</p>",
        # A table swallows the space a paragraph leaves below itself.
        "<p class='note'>&nbsp;</p>",
        *(_line(pair, with_marks=with_marks) for pair in pairs),
    ]
    return _document("".join(parts), themes)


def digest_document(points: Sequence[KeyPoints], themes: ThemeHolder, today: date) -> QTextDocument:
    """The key points, the newest month first."""
    parts = [f"<p class='title'>{escape(tr('Key points'))}</p>"]
    for month, those in by_month(points):
        parts.append(f"<p class='month'>{escape(i18n.month(month))}</p>")
        for each in those:
            said = point_source(each, today)
            parts.append(f"<p class='from'>{escape(said)}</p>")
            parts += [
                f"<p class='point'>{at}. {escape(plain_words(point))}</p>"
                for at, point in enumerate(each.points, 1)
            ]
    if not points:
        parts.append(f"<p>{escape(tr('No key points in this time.'))}</p>")
    return _document("".join(parts), themes)


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


def _line(pair: PairHistory, *, with_marks: bool) -> str:
    places = range(-FURTHEST, FURTHEST + 1)
    newest = pair.marks[-1] if with_marks and pair.marks else None

    def at(value: int) -> str:
        signs = ""
        if newest is not None:
            signs += _HERE if newest.at == value else ""
            signs += _STRESS if newest.stress == value else ""
        return signs or "&nbsp;"

    above = "".join(f"<td width='9%' align='center'>{at(value)}</td>" for value in places)
    below = "".join(
        f"<td width='9%' align='center' class='number'"
        f" style='border-top: 1px solid {_INK}'>{signed(value)}</td>"
        for value in places
    )
    ends = (
        f"<tr><td colspan='6'>{escape(pair.low)}</td>"
        f"<td colspan='5' align='right'>{escape(pair.high)}</td></tr>"
    )
    return (
        "<table width='100%' cellspacing='0' cellpadding='1' style='margin-bottom: 16px'>"
        f"{ends}<tr>{above}</tr><tr>{below}</tr></table>"
    )


def _document(html: str, themes: ThemeHolder) -> QTextDocument:
    made = QTextDocument()
    made.setDocumentMargin(0)
    made.setDefaultFont(themes.font(Type.SNIPPET))
    made.setDefaultStyleSheet(_STYLE)
    made.setHtml(html)
    made.setPageSize(page_area())
    return made
