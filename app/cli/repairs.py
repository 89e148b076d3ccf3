"""Repairs on the command line: what is open, closed, or to be looked at again."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from typing import Any

from app.cli import say
from app.cli.opening import opened
from app.domain.clock import SystemClock
from app.services.repairs import Repairs
from models.records.follow_ups import DueRule
from models.records.repairs import RepairCard, Side, Stage, Standing
from models.vault.kdf import KdfPolicy
from prompts.repair import stage_names, stages

OPEN, CLOSED, DUE = "open", "closed", "due"

_STAGES = {
    Stage.NOTICED: "noticed",
    Stage.OWNED: "owned",
    Stage.PLANNED: "planned",
    Stage.TRIED: "tried",
    Stage.RESPONSE: "a response came",
    Stage.LEARNED: "learned from",
    Stage.FOLLOW_UP: "followed up",
    Stage.CLOSED: "closed",
}
_SIDES = {
    Side.FOR_SUPERVISION: "held for supervision",
    Side.INDIRECT: "mended in another way",
    Side.PARKED: "parked",
}
_RULES = {
    DueRule.NOW: "look at it now",
    DueRule.NEXT_CONTACT: "look at it before the next contact",
    DueRule.NEXT_SUPERVISION: "look at it in the next supervision",
}


def carry_out(asked: argparse.Namespace, policy: KdfPolicy | None) -> int:
    """Lists repairs: all, or those that were asked for."""
    today = SystemClock().today()
    with opened(asked, policy) as unlocked:
        found = _found(unlocked.repairs, asked.which, today)
    values = {"total": len(found), "repairs": [_values(each, today) for each in found]}
    say.tell(asked, values, "\n".join(_said(each, today) for each in found) or _NONE[asked.which])
    return 0


_NONE = {
    None: "No repair is in this journal.",
    OPEN: "No repair is open.",
    CLOSED: "No repair is closed.",
    DUE: "No repair asks for anything today.",
}


def _found(repairs: Repairs, which: str | None, today: date) -> Sequence[RepairCard]:
    if which == DUE:
        return repairs.due(today)
    cards = repairs.cards()
    return cards if which is None else [each for each in cards if each.is_open == (which == OPEN)]


def _values(card: RepairCard, today: date) -> dict[str, Any]:
    return {
        "id": card.id,
        "title": card.title,
        "stage": card.stage.value,
        "side": card.side.value,
        "standing": card.standing.value,
        "noticed": card.noticed_at.isoformat(),
        "days": max((today - card.noticed_at.date()).days, 0),
        "code": card.code,
        "entry": card.entry_id,
        "entries": card.entries,
        "tries": card.tries,
        "polite": card.is_deferential,
        "rule": card.rule.value,
        "due": card.due.isoformat() if card.due else None,
        "closed": card.closed_at.isoformat() if card.closed_at else None,
        "reopened": card.reopened_at.isoformat() if card.reopened_at else None,
        "result": card.result,
        "worked": card.is_shown,
        "private": card.private,
    }


def _said(card: RepairCard, today: date) -> str:
    state = _stage(card)
    if card.side in _SIDES:
        state = f"{state}, {_SIDES[card.side]}"
    days = max((today - card.noticed_at.date()).days, 0)
    age = f"{days} days" if days != 1 else "1 day"
    aside = " · ".join(filter(None, (card.code, state, age, _when(card))))
    return f"{card.id}  {card.noticed_at:%Y-%m-%d}  {card.title}  [{aside}]"


def _stage(card: RepairCard) -> str:
    if card.standing is Standing.DOWN:
        return stage_names(stages(), is_down=True)[card.stage].lower()
    return _STAGES[card.stage]


def _when(card: RepairCard) -> str:
    if not card.is_open:
        return ""
    if card.due is not None:
        return f"look at it on {card.due.isoformat()}"
    return _RULES.get(card.rule, "")
