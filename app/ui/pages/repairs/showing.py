"""What is to be seen of each stage of a repair. No widgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from app.ui import i18n
from app.ui.pages.repairs.stage_row import DONE, LATER, NOW, Earlier, Place, Said, Shown
from app.ui.pages.repairs.words import stage_names, tr
from models.records.entries import DraftAnswer
from models.records.ids import EntryId
from models.records.repairs import MoveKind, Repair, RepairField, RepairMove, Stage, Standing
from prompts import repair as stages
from prompts.kinds import Kind
from prompts.schema import Pack
from prompts.words import Vocabularies

_SAFE = "noticed.safe"
TRIES = (Stage.TRIED, Stage.RESPONSE)
_ORDER = list(Stage)
_UNSAID = frozenset({"noticed.position", "noticed.triggers"})
"""Said at the head of the repair."""

_HEART = (
    "noticed.impact",
    "noticed.intent",
    "owned.my_part",
    "planned.words",
    "planned.route",
    "planned.indirect",
    "tried.did",
    "response.said",
    "response.kind",
    "learned.known",
    "follow_up.came",
    "follow_up.held",
    "closed.result",
    "closed.reason",
)
"""What a stage comes down to, the weightiest first; the rest is a press away."""
_MOST_HEART = 2


@dataclass(frozen=True)
class Asking:
    """What is needed to put a repair into words."""

    pack: Pack
    vocabularies: Vocabularies
    today: date


def is_down(repair: Repair) -> bool:
    """Whether one had less power: other words, and safety first."""
    return repair.card.standing is Standing.DOWN


def side_reason(repair: Repair) -> str:
    """Why it waits, or goes another way, where that was said."""
    moves = [move for move in repair.moves if move.kind is MoveKind.SIDE]
    return moves[-1].reason if moves else ""


def places(repair: Repair, at_hand: Place | None) -> list[Place]:
    """The stages that are drawn, the tries one after the other."""
    found: list[Place] = [(Stage.NOTICED, 0), (Stage.OWNED, 0), (Stage.PLANNED, 0)]
    count = max(1, repair.card.tries, *(field.round for field in repair.fields))
    if at_hand is not None:
        count = max(count, at_hand[1])
    for number in range(1, count + 1):
        found += [(Stage.TRIED, number), (Stage.RESPONSE, number)]
    found.append((Stage.LEARNED, 0))
    for stage in (Stage.FOLLOW_UP, Stage.CLOSED):
        told = any(field.stage is stage and not _is_past(repair, field) for field in repair.fields)
        is_closed = stage is Stage.CLOSED and not repair.card.is_open
        if told or is_closed or at_hand == (stage, 0) or repair.card.stage is stage:
            found.append((stage, 0))
    return found


def _is_past(repair: Repair, field: RepairField) -> bool:
    """Whether it told of an end that was taken back when the repair was opened again."""
    again = repair.card.reopened_at
    is_end = field.stage is Stage.CLOSED and repair.card.is_open
    return is_end and again is not None and field.at <= again


def first_at_hand(repair: Repair) -> Place | None:
    """The stage that comes after the one it is at; none of a closed one.

    With less power, how safe one is comes before all else.
    """
    card = repair.card
    if not card.is_open or card.stage is Stage.CLOSED:
        return None
    if is_down(repair) and card.stage is Stage.NOTICED and repair.stands(_SAFE) is None:
        return Stage.NOTICED, 0
    after = next_stage(card.stage)
    return place_of(after or card.stage, repair)


def next_stage(stage: Stage) -> Stage | None:
    """The stage drawn after one; closing is an act of its own."""
    at = _ORDER.index(stage) + 1
    return _ORDER[at] if _ORDER[at : at + 1] not in ([], [Stage.CLOSED]) else None


def place_of(stage: Stage, repair: Repair) -> Place:
    """A stage, of the last try where there are several."""
    return (stage, max(1, repair.card.tries)) if stage in TRIES else (stage, 0)


def answers(repair: Repair, place: Place) -> dict[str, DraftAnswer]:
    """What stands under each field, of that try."""
    return {
        field.name: DraftAnswer(field.value, field.private)
        for field in repair.fields
        if field.stage not in TRIES or field.round == max(1, place[1])
    }


def shown(
    repair: Repair, place: Place, at_hand: Place | None, asking: Asking, *, is_last: bool
) -> Shown:
    """A stage as it is to be seen."""
    stage = place[0]
    fields = [field for field in repair.fields if (field.stage, field.round) == place]
    state = _state(repair, place, at_hand, has_words=bool(fields))
    told = next((field for field in fields if field.entry_id is not None), None)
    return Shown(
        place,
        _name(repair, place, asking.pack),
        _day(repair, place, fields, state, asking.today),
        state,
        tuple(_said(repair, fields, asking)),
        tuple(_earlier(repair, place, asking)),
        source=told.entry_id if told is not None else None,
        source_day=_source_day(repair, told, asking.today),
        is_reached=bool(fields) or _state(repair, place, None, has_words=False) == DONE,
        is_last=is_last,
        may_add_try=_may_add_try(repair, place, has_words=bool(fields)),
        hint=_hint(repair, stage, state),
    )


def _name(repair: Repair, place: Place, pack: Pack) -> str:
    stage, number = place
    name = stage_names(pack, repair.card.standing)[stage]
    if number < 2:
        return name
    return tr("{stage}, {n}").format(stage=name, n=number)


def _state(repair: Repair, place: Place, at_hand: Place | None, *, has_words: bool) -> str:
    if place == at_hand:
        return NOW
    stage, number = place
    reached = _is_reached(repair, stage)
    if stage is Stage.CLOSED:
        return LATER if repair.card.is_open else DONE
    if stage in TRIES:
        return DONE if has_words or (reached and number <= 1) else LATER
    return DONE if has_words or reached else LATER


def _is_reached(repair: Repair, stage: Stage) -> bool:
    """Whether it has come so far; a closed one may have left stages out on its way."""
    if repair.card.is_open:
        return _ORDER.index(stage) <= _ORDER.index(repair.card.stage)
    entered = (move.value for move in repair.moves if move.kind is MoveKind.STAGE)
    return stage is Stage.NOTICED or stage.value in entered


def _day(repair: Repair, place: Place, fields: list[RepairField], state: str, today: date) -> str:
    moments = [field.at for field in fields]
    if not moments or place[0] is Stage.NOTICED:
        moments = _moments(repair, place)
    if moments and not (state == NOW and not fields):
        return i18n.near_day(max(moments).date(), today)
    return tr("Now") if state == NOW else ""


def _moments(repair: Repair, place: Place) -> list[datetime]:
    card, (stage, number) = repair.card, place
    if stage is Stage.NOTICED:
        return [card.noticed_at]
    if stage is Stage.CLOSED:
        return [card.closed_at] if card.closed_at is not None else []
    if number > 1:
        return []
    entered = [
        move.at for move in repair.moves if move.kind is MoveKind.STAGE and move.value == stage
    ]
    return entered[-1:]


def _said(repair: Repair, fields: list[RepairField], asking: Asking) -> Iterator[Said]:
    """What a stage comes down to, then all else that was answered, with what was asked."""
    told = [field for field in fields if field.name not in _UNSAID and field.text.strip()]
    told.sort(key=lambda field: _rank(field.name))
    heart = [field for field in told if _rank(field.name) < len(_HEART)][:_MOST_HEART]
    heart = heart or told[:1]
    for at, field in enumerate(told):
        asked = stages.question_of(asking.pack, field.name, is_down=is_down(repair))
        is_long = asked is not None and asked.kind in (Kind.LONG, Kind.SHORT)
        question = asked.text if asked is not None and not (at == 0 and is_long) else ""
        yield Said(question, field.text, is_long, field.private, is_heart=field in heart)


def _rank(name: str) -> int:
    return _HEART.index(name) if name in _HEART else len(_HEART)


def _earlier(repair: Repair, place: Place, asking: Asking) -> Iterator[Earlier]:
    """What the fields of a stage said before, newest first."""
    numbers = _try_numbers(repair)
    of_place: dict[str, list[RepairMove]] = {}
    for move in repair.moves:
        if move.kind is MoveKind.FIELD and _is_of(move, place, numbers):
            of_place.setdefault(move.name, []).append(move)
    for name, moves in of_place.items():
        stands = repair.stands(name, place[1])
        if stands is not None and stands.entry_id is None:
            moves = moves[:-1]
        for move in reversed(moves):
            if move.text.strip():
                yield Earlier(_earlier_head(repair, move, asking), move.text)


def _is_of(move: RepairMove, place: Place, numbers: dict[int, int]) -> bool:
    stage, number = place
    if not move.name.startswith(f"{stage}."):
        return False
    return stage not in TRIES or numbers.get(move.round, 1) == number


def _try_numbers(repair: Repair) -> dict[int, int]:
    """Which try each of the moves that began one is, by their `seq`."""
    told = {
        field.entry_id: field.round
        for field in repair.fields
        if field.stage in TRIES and field.entry_id is not None
    }
    began = [move for move in repair.moves if move.kind is MoveKind.TRY]
    numbers = {m.seq: told[EntryId(str(m.value))] for m in began if m.value in told}
    by_hand = [move.seq for move in began if move.seq not in numbers]
    first = max(1, repair.card.tries) - len(by_hand) + 1
    return numbers | {seq: at for at, seq in enumerate(by_hand, max(1, first))}


def _earlier_head(repair: Repair, move: RepairMove, asking: Asking) -> str:
    """The day, and what was asked where a stage asks several things."""
    day = i18n.near_day(move.at.date(), asking.today)
    asked = stages.question_of(asking.pack, move.name, is_down=is_down(repair))
    if asked is None or not asked.text or asked.kind is Kind.LONG:
        return day
    return f"{day}  ·  {asked.text}"


def _source_day(repair: Repair, told: RepairField | None, today: date) -> str:
    if told is None:
        return ""
    found = next((entry for entry in repair.entries if entry.id == told.entry_id), None)
    return i18n.near_day((found.held_at if found else told.at).date(), today)


def _may_add_try(repair: Repair, place: Place, *, has_words: bool) -> bool:
    """After the last response, or the last try where no response is told."""
    last = max(1, repair.card.tries)
    if not repair.card.is_open or place != (Stage.RESPONSE, last):
        return False
    tried = any(field.stage in TRIES and field.round == last for field in repair.fields)
    return has_words or tried


def _hint(repair: Repair, stage: Stage, state: str) -> str:
    if state == DONE or not repair.card.is_open:
        return ""
    hints = {
        Stage.OWNED: tr("When you are ready"),
        Stage.FOLLOW_UP: tr("Once some time has passed"),
    }
    if is_down(repair) and stage in (Stage.TRIED, Stage.RESPONSE):
        return tr("Only if you want to, and if it is safe")
    return hints.get(stage, tr("When you are ready"))
