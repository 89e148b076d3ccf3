"""Repairs in a line: how far one has come, and what comes next."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.ui import i18n
from models.records.repairs import RepairCard, Side, Stage, Standing
from prompts import repair as stages


def titled(card: RepairCard, set_titles: Collection[str], today: date) -> RepairCard:
    """The card with a plain title, where nobody gave it words: a set's name tells of no slip."""
    if card.title and card.title not in set_titles:
        return card
    day = i18n.short_day(card.noticed_at.date(), today)
    return replace(
        card,
        title=QCoreApplication.translate("RepairLine", "Something slipped, {day}").format(day=day),
    )


def stage_name(card: RepairCard, language: str) -> str:
    """What its stage is called; another way for whoever had less power."""
    is_down = card.standing is Standing.DOWN
    return stages.stage_names(stages.stages(language), is_down=is_down)[card.stage]


def side_name(side: Side) -> str:
    """What it waits for beside its stage; "" where it waits for nothing."""
    tr = partial(QCoreApplication.translate, "RepairLine")
    return {
        Side.NONE: "",
        Side.FOR_SUPERVISION: tr("Held for supervision"),
        Side.INDIRECT: tr("Mended in another way"),
        Side.PARKED: tr("Parked"),
    }[side]


def stage_and_next(card: RepairCard, language: str) -> str:
    """ "Tried. Next: how was it received?"; of what waits, what for."""
    tr = partial(QCoreApplication.translate, "RepairLine")
    stage = stage_name(card, language)
    if card.side in (Side.FOR_SUPERVISION, Side.PARKED):
        return tr("{stage}. {side}").format(stage=stage, side=side_name(card.side))
    following = _next(card)
    if not following:
        return stage
    return tr("{stage}. Next: {following}").format(stage=stage, following=following)


def _next(card: RepairCard) -> str:
    tr = partial(QCoreApplication.translate, "RepairLine")
    if card.is_deferential:
        return tr("look again, it was polite")
    if card.standing is Standing.DOWN:
        return _next_from_below(card.stage)
    return {
        Stage.NOTICED: tr("what is yours to own?"),
        Stage.OWNED: tr("how could it be mended?"),
        Stage.PLANNED: tr("try it with {code}").format(code=card.code)
        if card.code
        else tr("try it"),
        Stage.TRIED: tr("how was it received?"),
        Stage.RESPONSE: tr("what do you know now?"),
        Stage.LEARNED: tr("has it held?"),
        Stage.FOLLOW_UP: tr("close it when it is dealt with"),
        Stage.CLOSED: "",
    }[card.stage]


def _next_from_below(stage: Stage) -> str:
    """Nobody who had less power is asked to own or to mend anything."""
    tr = partial(QCoreApplication.translate, "RepairLine")
    return {
        Stage.NOTICED: tr("name it for yourself"),
        Stage.OWNED: tr("what is safe, and which way?"),
        Stage.PLANNED: tr("what you said or tried, if you did"),
        Stage.TRIED: tr("how did they respond?"),
        Stage.RESPONSE: tr("what do you know now?"),
        Stage.LEARNED: tr("how is it now?"),
        Stage.FOLLOW_UP: tr("close it when you want to"),
        Stage.CLOSED: "",
    }[stage]
