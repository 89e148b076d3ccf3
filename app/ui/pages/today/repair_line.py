"""A repair as a row of Today: what slipped, how far it has come, when it comes back."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.domain.repair import dashes
from app.ui import i18n
from app.ui.delegates.waiting_rows import WaitingRow
from app.ui.repair_words import stage_and_next
from app.ui.words import day_inside
from models.records.follow_ups import DueRule
from models.records.repairs import RepairCard


def repair_row(card: RepairCard, today: date, language: str) -> WaitingRow:
    """The row; of one that has no words that may be told, only that it is there."""
    tr = partial(QCoreApplication.translate, "TodayPage")
    title = tr("Something you keep private") if card.private or not card.title else card.title
    below = stage_and_next(card, language)
    when = _when(card, today)
    sentence = " ".join(f"{part.rstrip('.')}." for part in (title, below, when) if part)
    return WaitingRow(card.id, title, below, when, sentence.replace("?.", "?"), dashes=dashes(card))


def _when(card: RepairCard, today: date) -> str:
    """When it comes back, else when it was noticed: facts, without a warning."""
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
    return tr("Noticed {day}").format(day=day_inside(card.noticed_at.date(), today))
