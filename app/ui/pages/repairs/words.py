"""Stages, dates and states of repairs in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.ui import i18n
from app.ui.widgets.dashes import STITCHES
from app.ui.words import day_inside
from models.records.follow_ups import DueRule
from models.records.repairs import RepairCard, Side, Stage, Standing
from prompts import repair as stages
from prompts.schema import Option, Pack

_WEEKS_FROM = 21
_MONTHS_FROM = 120


def tr(text: str) -> str:
    """Translates words of this page."""
    return QCoreApplication.translate("Repairs", text)


def stage_names(pack: Pack, standing: Standing) -> Mapping[Stage, str]:
    """What the stages are called; another way for whoever had less power."""
    names = stages.stage_names(pack, is_down=standing is Standing.DOWN)
    return {Stage(stage): name for stage, name in names.items()}


def standing_words() -> Mapping[Standing, str]:
    """Where one stood, to choose from."""
    return {
        Standing.UP: tr("I had more power"),
        Standing.DOWN: tr("I had less power"),
        Standing.UNSAID: tr("Not said"),
    }


def side_words() -> Mapping[Side, str]:
    """What a repair waits for."""
    return {
        Side.FOR_SUPERVISION: tr("Held for supervision"),
        Side.INDIRECT: tr("Mended in another way"),
        Side.PARKED: tr("Parked"),
    }


def results(pack: Pack, standing: Standing) -> Mapping[str, str]:
    """What a repair can be closed with, as its question has it."""
    asked = stages.question_of(pack, "closed.result", is_down=standing is Standing.DOWN)
    return {option.id: option.text for option in asked.options} if asked is not None else {}


def slip_kinds(pack: Pack) -> Sequence[Option]:
    """The kinds of slip, as their question has them."""
    asked = stages.question_of(pack, "noticed.kinds", is_down=False)
    return asked.options if asked is not None else ()


def noticed_words(card: RepairCard, today: date) -> str:
    """ "Noticed 13 days ago", "Noticed 5 weeks ago": a fact, never a warning."""
    days = (today - card.noticed_at.date()).days
    if days <= 0:
        return tr("Noticed today")
    if days == 1:
        return tr("Noticed yesterday")
    if days < _WEEKS_FROM:
        return tr("Noticed {n} days ago").format(n=days)
    if days < _MONTHS_FROM:
        return tr("Noticed {n} weeks ago").format(n=days // 7)
    return tr("Noticed {day}").format(day=i18n.short_day(card.noticed_at.date(), today))


def age_words(card: RepairCard, today: date) -> str:
    """ "23 days since you noticed"."""
    days = (today - card.noticed_at.date()).days
    if days <= 0:
        return tr("You noticed it today")
    if days == 1:
        return tr("One day since you noticed")
    return tr("{n} days since you noticed").format(n=days)


def due_words(card: RepairCard, today: date) -> str:
    """When it is followed up; "" where nothing was chosen."""
    if card.rule is DueRule.NEXT_CONTACT:
        return tr("At the next contact")
    if card.rule is DueRule.NEXT_SUPERVISION:
        return tr("At the next supervision")
    if card.rule is DueRule.NOW:
        return tr("Follow up now")
    if card.rule is not DueRule.DATE or card.due is None:
        return ""
    if card.due < today:
        return tr("Was due {day}").format(day=day_inside(card.due, today))
    if (card.due - today).days <= 1:
        return tr("Follow up {day}").format(day=day_inside(card.due, today))
    return tr("Follow up {day}").format(day=i18n.brief_day(card.due, today))


def row_when(card: RepairCard, today: date) -> str:
    """What stands at the end of a row."""
    if card.closed_at is not None:
        day = i18n.short_day(card.closed_at.date(), today)
        return tr("Closed {day}").format(day=day)
    if card.is_deferential and card.rule is DueRule.NONE:
        return tr("Look again")
    return due_words(card, today) or noticed_words(card, today)


def row_stage(card: RepairCard, pack: Pack) -> str:
    """The word beside the stitch: the stage, what it waits for, or what it was closed with."""
    name = stage_names(pack, card.standing)[card.stage]
    if card.closed_at is not None:
        return results(pack, card.standing).get(card.result, name)
    return side_words().get(card.side, name)


def row_sentence(card: RepairCard, pack: Pack, today: date) -> str:
    """A row as one sentence: "I corrected … J. Tried, stage 4 of 6. Follow up today."."""
    stage = stage_names(pack, card.standing)[card.stage]
    place = list(Stage).index(card.stage) + 1
    if place <= STITCHES:
        stage = tr("{stage}, stage {n} of {total}").format(stage=stage, n=place, total=STITCHES)
    if card.closed_at is not None:
        stage = row_stage(card, pack)
    parts = [card.title, stage]
    if card.closed_at is None:
        parts.append(side_words().get(card.side, ""))
    parts.append(row_when(card, today))
    if card.code:
        parts.append(tr("With {code}").format(code=card.code))
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def linked_words(count: int) -> str:
    """ "3 linked reflections"."""
    if count == 0:
        return tr("No linked reflection")
    if count == 1:
        return tr("1 linked reflection")
    return tr("{n} linked reflections").format(n=count)
