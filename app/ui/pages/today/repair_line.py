"""A repair as a row of Today: what slipped, how far it has come, when it comes back."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.domain.repair import dashes
from app.ui import i18n
from app.ui.delegates.waiting_rows import WaitingRow
from app.ui.repair_words import stage_and_next, titled
from app.ui.words import day_inside
from models.records.follow_ups import DueRule
from models.records.repairs import RepairCard, Stage


def repair_row(
    told: RepairCard, set_titles: Collection[str], today: date, language: str
) -> WaitingRow:
    """The row; of one that has no words that may be told, only that it is there."""
    tr = partial(QCoreApplication.translate, "TodayPage")
    card = titled(told, set_titles, today)
    is_hidden = card.private or not card.title
    title = tr("Something you keep private") if is_hidden else card.title
    below = stage_and_next(card, language)
    # A plain title tells the day already.
    when = _when(card, today) or ("" if card is not told and not is_hidden else _since(card, today))
    sentence = " ".join(f"{part.rstrip('.')}." for part in (title, below, when) if part)
    return WaitingRow(card.id, title, below, when, sentence.replace("?.", "?"), dashes=dashes(card))


def _when(card: RepairCard, today: date) -> str:
    """When it comes back, if that is known: facts, without a warning."""
    tr = partial(QCoreApplication.translate, "TodayPage")
    if card.rule is DueRule.DATE and card.due is not None:
        if card.due < today:
            return tr("Was due {day}").format(day=day_inside(card.due, today))
        return i18n.near_day(card.due, today)
    if card.rule is DueRule.NOW:
        return tr("Now")
    if card.rule is DueRule.NEXT_SUPERVISION:
        return tr("Next supervision")
    if card.rule is DueRule.NEXT_CONTACT or card.is_deferential:
        if card.code:
            return tr("Next time with {code}").format(code=card.code)
        return tr("Next contact")
    return ""


def _since(card: RepairCard, today: date) -> str:
    """When it was noticed; where its stage says that it was, the day alone."""
    tr = partial(QCoreApplication.translate, "TodayPage")
    said = tr("Since {day}") if card.stage is Stage.NOTICED else tr("Noticed {day}")
    return said.format(day=day_inside(card.noticed_at.date(), today))
