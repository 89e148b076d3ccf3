"""The repair loop: where a repair is, what it may ask for, when it is to be looked at again.

No time and no storage: entries, moves and the day go in. A stage says how far a repair has come;
any may be entered from any other, and nothing of what was written is ever taken away. Moves count
in the order of their `seq`: a clock that was set wrong changes nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, TypeVar

from app.domain.repair_fields import (
    FIELDS,
    TRY_STAGES,
    Told,
    Try,
    linked_at,
    merged,
    told_fields,
    tries_of,
)
from app.domain.repair_words import (
    Look,
    WordNote,
    move_ids,
    moves_to_look_at,
    words_to_look_at,
)
from models.records.entries import JsonValue
from models.records.follow_ups import DueRule
from models.records.repairs import (
    MoveKind,
    Repair,
    RepairCard,
    RepairField,
    RepairMove,
    Side,
    Stage,
    Standing,
)
from prompts.kinds import Place

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

NO_SLIP = "no_slip"
STILL_OPEN = "open"
WORKED = frozenset({"repaired", "mostly", "partly"})
"""Results that can be kept among the repairs that worked."""

HINTS: Mapping[str, tuple[str, ...]] = {
    "away": ("says_what_was_wrong", "asks_for_something"),
    "against": ("shows_disappointment", "shows_hurt"),
    "not_seen": ("says_how_it_was",),
}
"""What one may hope to see, by the direction the bond went in. Keys; they foretell nothing."""

_STAGES = tuple(Stage)
_POLITE = "polite"
_GRAVE_KINDS = frozenset({"confidentiality", "boundary"})
_NOT_DIRECT = frozenset({"indirect", "wait", "not_mine"})
_UP = frozenset({Place.UP, Place.UPISH})
_DOWN = frozenset({Place.DOWN, Place.DOWNISH})
_LOOKED_AGAIN = (
    "follow_up.held",
    "follow_up.came",
    "follow_up.new_slip",
    "follow_up.supervision",
)
_REACHES_NOTHING = frozenset({"follow_up.on"})
"""A day to look again is set long before one does."""

Kind = TypeVar("Kind", bound=StrEnum)


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


def standing(told: Iterable[RepairField], now: Standing) -> Standing:
    """Where one stood when it happened, as it was told; `now` where nothing tells.

    Whoever had less power stays there, even who took the slip to be theirs: the questions that ask
    nobody to repair are left only by one's own choice.
    """
    fields = {field.name: field.value for field in told}
    place = fields.get("noticed.position")
    at = place.get("at") if isinstance(place, dict) else None
    if at in _DOWN:
        return Standing.DOWN
    if at in _UP:
        return Standing.UP
    if fields.get("noticed.whose") == "theirs":
        return Standing.DOWN
    return Standing.UNSAID if at is not None else now


def furthest_told(fields: Iterable[RepairField]) -> Stage:
    """The furthest stage that words were given for; closed only with a result that ends it."""
    reached = [field.stage for field in fields if _reaches(field)]
    return max(reached, key=_STAGES.index, default=Stage.NOTICED)


def card_after(
    card: RepairCard, fields: Sequence[RepairField], moves: Sequence[RepairMove]
) -> RepairCard:
    """The card as its fields (`merged`) and moves make it.

    The stage is that of the last move, or the furthest of what was told or written since. Side,
    closing and reopening follow the moves; what was never moved stays as the card has it.
    """
    ordered = sorted(moves, key=lambda move: move.seq)
    course = _course(card, ordered)
    told = _told_end(fields, course, ordered)
    stage = Stage.CLOSED if told else _stage_now(course, fields, ordered)
    return replace(
        card,
        stage=stage,
        side=course.side,
        standing=_standing_now(card, fields, ordered),
        closed_at=told.at if told else course.closed_at,
        reopened_at=course.reopened_at,
        result=str(told.value) if told else course.result,
        tries=_tries(fields, ordered),
        is_deferential=is_deferential(fields, ordered),
        private=all(field.private for field in fields) if fields else card.private,
    )


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
    return side is Side.INDIRECT or any(value in _NOT_DIRECT for value in fit)


def is_grave(fields: Iterable[RepairField]) -> bool:
    """Whether it may belong somewhere else as well, so that one sorts that out first."""
    for field in fields:
        if field.name == "noticed.severity" and field.value == "level_5":
            return True
        if field.name == "noticed.kinds" and isinstance(field.value, list):
            if any(kind in _GRAVE_KINDS for kind in field.value):
                return True
    return False


def is_deferential(fields: Sequence[RepairField], moves: Sequence[RepairMove]) -> bool:
    """Whether the last response was polite agreement that nobody has looked at again since."""
    responses = [field for field in fields if field.name == "response.kind"]
    if not responses:
        return False
    last = max(responses, key=lambda field: field.round)
    if last.value != _POLITE:
        return False
    later = [field for field in fields if field.stage is Stage.RESPONSE]
    if any(field.round > last.round for field in later):
        return False
    return not any(
        _came_later(field, last, moves) for field in fields if field.name in _LOOKED_AGAIN
    )


def next_stage(stage: Stage) -> Stage:
    """The stage after one; the last has none."""
    return _STAGES[min(_STAGES.index(stage) + 1, len(_STAGES) - 1)]


def dashes(card: RepairCard, fields: Sequence[RepairField] = ()) -> tuple[Dash, ...]:
    """The stitch: what has been reached, what comes now, what is open.

    With its fields, stages that were filled ahead are shown as done too, and a closed repair shows
    only what was gone through.
    """
    filled = {field.stage for field in fields if _reaches(field)}
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


@dataclass(frozen=True, slots=True)
class _Course:
    """Where the moves alone have led; `last` is the move that said the stage."""

    stage: Stage
    before_end: Stage
    side: Side
    closed_at: datetime | None
    reopened_at: datetime | None
    result: str
    last: RepairMove | None = None


def _course(card: RepairCard, ordered: Sequence[RepairMove]) -> _Course:
    began = any(move.kind is MoveKind.BEGAN for move in ordered)
    first = Stage.NOTICED if began else card.stage
    open_at_first = first if first is not Stage.CLOSED else Stage.NOTICED
    course = _Course(
        stage=first,
        before_end=open_at_first,
        side=card.side,
        closed_at=None if began else card.closed_at,
        reopened_at=None if began else card.reopened_at,
        result="" if began else card.result,
    )
    for move in ordered:
        course = _moved(course, move)
    return course


def _moved(course: _Course, move: RepairMove) -> _Course:
    match move.kind:
        case MoveKind.STAGE:
            stage = _one_of(Stage, move.value, move.stage)
            if stage is Stage.CLOSED:
                return _closed(course, move, "")
            return replace(
                course, stage=stage, before_end=stage, closed_at=None, result="", last=move
            )
        case MoveKind.CLOSED:
            return _closed(course, move, move.value if isinstance(move.value, str) else "")
        case MoveKind.REOPENED:
            stage = _one_of(Stage, move.value, course.before_end)
            stage = course.before_end if stage is Stage.CLOSED else stage
            return replace(
                course,
                stage=stage,
                before_end=stage,
                closed_at=None,
                reopened_at=move.at,
                result="",
                last=move,
            )
        case MoveKind.SIDE:
            return replace(course, side=_one_of(Side, move.value, course.side))
    return course


def _closed(course: _Course, move: RepairMove, result: str) -> _Course:
    before = course.stage if course.stage is not Stage.CLOSED else course.before_end
    return replace(
        course,
        stage=Stage.CLOSED,
        before_end=before,
        closed_at=move.at,
        result=result,
        last=move,
    )


def _one_of(kind: type[Kind], value: JsonValue, otherwise: Kind) -> Kind:
    return kind(value) if isinstance(value, str) and value in set(kind) else otherwise


def _stage_now(
    course: _Course, fields: Sequence[RepairField], ordered: Sequence[RepairMove]
) -> Stage:
    if course.stage is Stage.CLOSED:
        return Stage.CLOSED
    reached = [
        field.stage
        for field in fields
        if _reaches(field)
        and field.stage is not Stage.CLOSED
        and _is_since(field, course.last, ordered)
    ]
    return max((course.stage, *reached), key=_STAGES.index)


def _told_end(
    fields: Sequence[RepairField], course: _Course, ordered: Sequence[RepairMove]
) -> RepairField | None:
    """The result that an entry tells since the last move, where it ends the repair."""
    if course.stage is Stage.CLOSED:
        return None
    for field in fields:
        if field.name == "closed.result" and field.entry_id and _reaches(field):
            return field if _is_since(field, course.last, ordered) else None
    return None


def _reaches(field: RepairField) -> bool:
    if field.stage is Stage.CLOSED:
        return field.name == "closed.result" and field.value != STILL_OPEN
    return field.name not in _REACHES_NOTHING


def _is_since(field: RepairField, move: RepairMove | None, ordered: Sequence[RepairMove]) -> bool:
    """Whether it was told or written after that move."""
    if move is None:
        return True
    if field.entry_id is None:
        return any(
            each.kind is MoveKind.FIELD and each.name == field.name and each.seq > move.seq
            for each in ordered
        )
    link = linked_at(field.entry_id, ordered)
    return field.at > move.at or (link is not None and link.seq > move.seq)


def _came_later(field: RepairField, than: RepairField, moves: Sequence[RepairMove]) -> bool:
    """Whether one field was told or written after another."""
    one, other = _last_written(field, moves), _last_written(than, moves)
    if one is not None and other is not None:
        return one.seq > other.seq
    if field.entry_id is not None and field.entry_id == than.entry_id:
        return False
    return field.at > than.at


def _last_written(field: RepairField, moves: Sequence[RepairMove]) -> RepairMove | None:
    """The move that wrote a field; None for one that an entry tells."""
    if field.entry_id is not None:
        return None
    written = [
        move
        for move in moves
        if (move.kind, move.name, move.value, move.at)
        == (MoveKind.FIELD, field.name, field.value, field.at)
    ]
    return max(written, key=lambda move: move.seq) if written else None


def _standing_now(
    card: RepairCard, fields: Sequence[RepairField], ordered: Sequence[RepairMove]
) -> Standing:
    """What was chosen by hand, else what is told."""
    chosen = [move for move in ordered if move.kind is MoveKind.STANDING]
    if chosen:
        return _one_of(Standing, chosen[-1].value, card.standing)
    return standing(fields, card.standing)


def _tries(fields: Sequence[RepairField], ordered: Sequence[RepairMove]) -> int:
    told = {field.entry_id for field in fields if field.stage in TRY_STAGES and field.entry_id}
    by_hand = [move for move in ordered if move.kind is MoveKind.TRY and move.value not in told]
    most = max((field.round for field in fields), default=0)
    return max(most, len(told) + len(by_hand))


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
