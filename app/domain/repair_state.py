"""Where a repair is: its stage, side and standing, out of its moves and of what stands in it.

A fold over the moves in the order of their `seq`; what was told or written since the last of them
may have led further.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from app.domain.repair_fields import TRY_STAGES, is_told_since
from models.records.repairs import (
    MoveKind,
    RepairCard,
    RepairField,
    RepairMove,
    Side,
    Stage,
    Standing,
)
from models.records.values import JsonValue
from prompts.kinds import Place

STILL_OPEN = "open"
_STAGES = tuple(Stage)
_POLITE = "polite"
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


def standing(told: Iterable[RepairField], now: Standing) -> Standing:
    """Where one stood when it happened, as it was told; `now` where nothing tells.

    Whoever had less power stays there, even who took the slip to be theirs: the questions that ask
    nobody to repair are left only by one's own choice.
    """
    fields = {field.name: field.value for field in told}
    place = fields.get("noticed.position")
    said = place.get("at") if isinstance(place, dict) else None
    at = said if isinstance(said, str) else None
    if at in _DOWN:
        return Standing.DOWN
    if at in _UP:
        return Standing.UP
    if fields.get("noticed.whose") == "theirs":
        return Standing.DOWN
    return Standing.UNSAID if at is not None else now


def furthest_told(fields: Iterable[RepairField]) -> Stage:
    """The furthest stage that words were given for; closed only with a result that ends it."""
    reached = [field.stage for field in fields if reaches(field)]
    return max(reached, key=_STAGES.index, default=Stage.NOTICED)


def reaches(field: RepairField) -> bool:
    """Whether a field says that its stage was come to."""
    if field.stage is Stage.CLOSED:
        return field.name == "closed.result" and field.value != STILL_OPEN
    return field.name not in _REACHES_NOTHING


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


@dataclass(frozen=True, slots=True)
class _Course:
    """Where the moves alone have led.

    `last` is the move that said the stage, `since` that after which words lead further: opened
    again, a repair is where words had led it before.
    """

    stage: Stage
    before_end: Stage
    side: Side
    closed_at: datetime | None
    reopened_at: datetime | None
    result: str
    last: RepairMove | None = None
    since: RepairMove | None = None


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
                course,
                stage=stage,
                before_end=stage,
                closed_at=None,
                result="",
                last=move,
                since=move,
            )
        case MoveKind.CLOSED:
            return _closed(course, move, move.value if isinstance(move.value, str) else "")
        case MoveKind.REOPENED:
            said = _one_of(Stage, move.value, Stage.CLOSED)
            stage = course.before_end if said is Stage.CLOSED else said
            return replace(
                course,
                stage=stage,
                before_end=stage,
                closed_at=None,
                reopened_at=move.at,
                result="",
                last=move,
                since=course.since if said is Stage.CLOSED else move,
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
        if reaches(field)
        and field.stage is not Stage.CLOSED
        and _is_since(field, course.since, ordered)
    ]
    return max((course.stage, *reached), key=_STAGES.index)


def _told_end(
    fields: Sequence[RepairField], course: _Course, ordered: Sequence[RepairMove]
) -> RepairField | None:
    """The result that an entry tells since the last move, where it ends the repair."""
    if course.stage is Stage.CLOSED:
        return None
    for field in fields:
        if field.name == "closed.result" and field.entry_id and reaches(field):
            return field if _is_since(field, course.last, ordered) else None
    return None


def _is_since(field: RepairField, move: RepairMove | None, ordered: Sequence[RepairMove]) -> bool:
    """Whether it was told or written after that move."""
    if move is None:
        return True
    if field.entry_id is None:
        return any(
            each.kind is MoveKind.FIELD and each.name == field.name and each.seq > move.seq
            for each in ordered
        )
    return is_told_since(field, move, ordered)


def _came_later(field: RepairField, than: RepairField, moves: Sequence[RepairMove]) -> bool:
    """Whether one field was told or written after another."""
    one, other = _last_written(field, moves), _last_written(than, moves)
    if one is not None and other is not None:
        return one.seq > other.seq
    if field.entry_id is not None and field.entry_id == than.entry_id:
        return False
    if one is not None:
        return not is_told_since(than, one, moves)
    if other is not None:
        return is_told_since(field, other, moves)
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
    by_hand = [
        move for move in ordered if move.kind is MoveKind.TRY and str(move.value) not in told
    ]
    most = max((field.round for field in fields), default=0)
    return max(most, len(told) + len(by_hand))
