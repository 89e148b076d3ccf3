"""The repair loop: where a repair is, what it may ask for, when it is to be looked at again.

No time and no storage: entries, moves and the day go in. A stage says how far a repair has come;
any may be entered from any other, and nothing of what was written is ever taken away. Moves count
in the order of their `seq`: a clock that was set wrong changes nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from app.domain.repair_fields import (
    FIELDS,
    TRY_STAGES,
    Told,
    Try,
    merged,
    told_fields,
    tries_of,
)
from app.domain.repair_state import (
    STILL_OPEN,
    card_after,
    furthest_told,
    is_deferential,
    reaches,
    standing,
)
from app.domain.repair_words import (
    Look,
    WordNote,
    move_ids,
    moves_to_look_at,
    words_to_look_at,
)
from models.records.repairs import (
    NO_SLIP,
    Repair,
    RepairCard,
    RepairField,
    Side,
    Stage,
    Standing,
)
from models.records.values import DueRule

__all__ = [
    "DRAWN",
    "FIELDS",
    "HINTS",
    "NO_SLIP",
    "STILL_OPEN",
    "TRY_STAGES",
    "WORKED",
    "Dash",
    "Groups",
    "Look",
    "Told",
    "Try",
    "WordNote",
    "card_after",
    "dashes",
    "days_since_noticed",
    "furthest_told",
    "groups",
    "is_deferential",
    "is_due",
    "is_due_at_supervision",
    "is_due_with",
    "is_grave",
    "leads_elsewhere",
    "merged",
    "missing_for",
    "move_ids",
    "moves_to_look_at",
    "needs_reason",
    "next_stage",
    "standing",
    "told_fields",
    "tries_of",
    "words_to_look_at",
]

DRAWN = (
    Stage.NOTICED,
    Stage.OWNED,
    Stage.PLANNED,
    Stage.TRIED,
    Stage.RESPONSE,
    Stage.LEARNED,
)
"""The stages of the stitch."""

WORKED = frozenset({"repaired", "mostly", "partly"})
"""Results that can be kept among the repairs that worked."""

HINTS: Mapping[str, tuple[str, ...]] = {
    "away": ("says_what_was_wrong", "asks_for_something"),
    "against": ("shows_disappointment", "shows_hurt"),
    "not_seen": ("says_how_it_was",),
}
"""What one may hope to see, by the direction the bond went in. Keys; they foretell nothing."""

_STAGES = tuple(Stage)
_GRAVE_KINDS = frozenset({"confidentiality", "boundary"})
_NOT_DIRECT = frozenset({"indirect", "wait", "not_mine"})


class Dash(StrEnum):
    """One stage of the stitch."""

    DONE = "done"
    NOW = "now"
    OPEN = "open"


class Groups(NamedTuple):
    """The parts of the list."""

    to_follow_up: tuple[RepairCard, ...]
    open_no_date: tuple[RepairCard, ...]
    closed: tuple[RepairCard, ...]


def missing_for(stage: Stage, repair: Repair) -> tuple[str, ...]:
    """The fields to ask for before a stage is entered. A soft block: one may go on without.

    Nobody who had less power is asked for anything.
    """
    if repair.card.standing is Standing.DOWN:
        return ()
    if stage is Stage.PLANNED and repair.stands("owned.my_part") is None:
        return ("owned.my_part",)
    if stage is Stage.CLOSED:
        result = repair.stands("closed.result")
        reason = repair.stands("closed.reason")
        if reason is None and needs_reason(repair, str(result.value) if result else ""):
            return ("closed.reason",)
    return ()


def needs_reason(repair: Repair, result: str) -> bool:
    """Whether a closing is to say why: no response is known, and it was a slip."""
    if repair.card.standing is Standing.DOWN or result == NO_SLIP:
        return False
    return not any(field.name == "response.kind" for field in repair.fields)


def leads_elsewhere(fields: Iterable[RepairField], side: Side) -> bool:
    """Whether it is to be mended in another way than with the other."""
    fit = [field.value for field in fields if field.name == "planned.fit"]
    return side is Side.INDIRECT or any(
        isinstance(value, str) and value in _NOT_DIRECT for value in fit
    )


def is_grave(fields: Iterable[RepairField]) -> bool:
    """Whether it may belong somewhere else as well, so that one sorts that out first."""
    for field in fields:
        if field.name == "noticed.severity" and field.value == "level_5":
            return True
        if field.name == "noticed.kinds" and isinstance(field.value, list):
            if any(isinstance(kind, str) and kind in _GRAVE_KINDS for kind in field.value):
                return True
    return False


def next_stage(stage: Stage) -> Stage:
    """The stage after one; the last has none."""
    return _STAGES[min(_STAGES.index(stage) + 1, len(_STAGES) - 1)]


def dashes(card: RepairCard, fields: Sequence[RepairField] = ()) -> tuple[Dash, ...]:
    """The stitch: what has been reached, what comes now, what is open.

    With its fields, stages that were filled ahead are shown as done too, and a closed repair shows
    only what was gone through.
    """
    filled = {field.stage for field in fields if reaches(field)}
    if card.stage is Stage.CLOSED or not card.is_open:
        return tuple(Dash.DONE if not fields or each in filled else Dash.OPEN for each in DRAWN)
    reached = _STAGES.index(card.stage)
    now = next_stage(card.stage)
    return tuple(
        Dash.NOW
        if each is now
        else Dash.DONE
        if _STAGES.index(each) <= reached or each in filled
        else Dash.OPEN
        for each in DRAWN
    )


def days_since_noticed(card: RepairCard, today: date) -> int:
    """How old it is, as a plain fact; 0 where the clock went back."""
    return max(0, (today - card.noticed_at.date()).days)


def is_due(card: RepairCard, today: date) -> bool:
    """Whether its day has come."""
    if not card.is_open:
        return False
    if card.rule is DueRule.DATE:
        return card.due is not None and card.due <= today
    return card.rule is DueRule.NOW


def is_due_with(card: RepairCard, code: str) -> bool:
    """Whether it is to be seen before a contact with that code."""
    if not card.is_open or not code or card.code != code:
        return False
    return card.rule is DueRule.NEXT_CONTACT or card.is_deferential


def is_due_at_supervision(card: RepairCard) -> bool:
    """Whether it waits for the next supervision."""
    waits = card.rule is DueRule.NEXT_SUPERVISION or card.side is Side.FOR_SUPERVISION
    return card.is_open and waits


def groups(cards: Iterable[RepairCard], today: date) -> Groups:
    """The list in its three parts: what is due first, what is newest first."""
    every = sorted(cards, key=lambda card: (card.noticed_at, card.id), reverse=True)
    waiting = [card for card in every if card.is_open and _comes_back(card)]
    return Groups(
        to_follow_up=tuple(sorted(waiting, key=lambda card: _when(card, today))),
        open_no_date=tuple(card for card in every if card.is_open and not _comes_back(card)),
        closed=tuple(
            sorted(
                (card for card in every if not card.is_open),
                key=lambda card: card.closed_at or datetime.min,
                reverse=True,
            )
        ),
    )


def _comes_back(card: RepairCard) -> bool:
    return card.rule is not DueRule.NONE or card.is_deferential


_RULES = (
    DueRule.NOW,
    DueRule.DATE,
    DueRule.NEXT_CONTACT,
    DueRule.NEXT_SUPERVISION,
    DueRule.NONE,
)


def _when(card: RepairCard, today: date) -> tuple[date, int]:
    """When it comes back: what has no day yet comes after what has one."""
    if card.rule is DueRule.NOW:
        return today, _RULES.index(card.rule)
    day = card.due if card.rule is DueRule.DATE and card.due else date.max
    return day, _RULES.index(card.rule)
