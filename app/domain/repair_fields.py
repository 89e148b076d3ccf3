"""What stands in a repair now: what linked entries tell, and what was written on it.

Nothing here takes anything away. What a later word covers stays in the entry, or in the moves.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from app.domain.composing import find
from models.records.entries import Answer, AnswerKey, Entry, JsonValue, Privacy
from models.records.ids import EntryId
from models.records.positions import Placing
from models.records.repairs import MoveKind, RepairField, RepairMove, Stage
from prompts.catalogue import Catalogue
from prompts.repair import field_text
from prompts.schema import Question
from prompts.values import is_answered
from prompts.yields import REPAIR_ALSO, REPAIR_FIELDS, repair_field

TRY_STAGES = frozenset({Stage.TRIED, Stage.RESPONSE})
"""The stages that there are as many of as there are tries."""


def _by_stage() -> Mapping[Stage, tuple[str, ...]]:
    names = [repair_field(name) for name in (*REPAIR_FIELDS, *REPAIR_ALSO)]
    return {stage: tuple(name for name in names if name.startswith(f"{stage}.")) for stage in Stage}


FIELDS: Mapping[Stage, tuple[str, ...]] = _by_stage()
"""The names of the fields, by stage."""

_PLACE_OF = {name: number for number, name in enumerate(n for s in FIELDS.values() for n in s)}
_STAGES = tuple(Stage)
_OF_THE_SLIP = frozenset(REPAIR_ALSO.values())
_TELL_OF_THE_SLIP = frozenset({Stage.NOTICED, Stage.OWNED, Stage.PLANNED})

Told = Sequence[tuple[Entry, tuple[RepairField, ...]]]
"""What linked entries tell, in the order they were linked in: the first is where it was noticed."""

Words = Callable[[str, JsonValue], str]


@dataclass(frozen=True, slots=True)
class Try:
    """One try: its number, the entry that tells of it, the move that a field of it refers to.

    `entry_id` is None for a try added by hand, `seq` where nothing was written by hand for it.
    """

    number: int
    entry_id: EntryId | None = None
    seq: int | None = None


def told_fields(entry: Entry, catalogue: Catalogue) -> tuple[RepairField, ...]:
    """What one entry tells of a repair. What it tells of a try stands under round 1.

    Where one's power was in a try is not where it was when it slipped: a set that asks about a try
    tells neither place nor weight nor triggers.
    """
    asked = [(answer, _question(answer.key, catalogue)) for answer in entry.answers]
    packs = {each.key.pack for each in entry.answers}
    fed = {pack: _fed(pack, catalogue) for pack in packs}
    telling = {pack for pack, stages in fed.items() if stages & _TELL_OF_THE_SLIP}
    trying = {pack for pack, stages in fed.items() if stages & TRY_STAGES} - telling
    found: dict[str, tuple[Answer, bool]] = {}
    for answer, question in asked:
        name = repair_field(question.yields) if question else ""
        also = name in _OF_THE_SLIP
        if not name or (also and answer.key.pack in trying):
            continue
        is_own = not also or answer.key.pack in telling
        if name not in found or is_own or not found[name][1]:
            found[name] = (answer, is_own)
    fields = [_told(name, answer, entry) for name, (answer, _) in found.items()]
    if "noticed.position" not in found and entry.header.placing is not None:
        fields.append(_placed(entry, entry.header.placing, catalogue))
    return tuple(sorted(fields, key=_order))


def tries_of(told: Told, moves: Iterable[RepairMove]) -> tuple[Try, ...]:
    """The tries, numbered: those that entries tell of as they were held, then those by hand.

    A field written by hand names the move (`MoveKind.TRY`) of its try in its `round`. To write one
    for a try that an entry tells of, such a move is made first, with the id of the entry as value.
    """
    ordered = _in_order(moves)
    held = [entry for entry, fields in told if any(field.stage in TRY_STAGES for field in fields)]
    held.sort(key=lambda entry: (entry.header.held_at, entry.created_at, entry.id))
    telling = [entry.id for entry in held]
    of_entry: dict[str, int] = {}
    by_hand: list[int] = []
    for move in ordered:
        if move.kind is MoveKind.TRY:
            if isinstance(move.value, str) and move.value in telling:
                of_entry.setdefault(move.value, move.seq)
            else:
                by_hand.append(move.seq)
    known = {move.seq for move in ordered if move.kind is MoveKind.TRY}
    named = {
        move.round
        for move in ordered
        if move.kind is MoveKind.FIELD and _stage(move.name) in TRY_STAGES
    }
    by_hand = sorted({*by_hand, *(named - known)})
    return (
        *(Try(number, each, of_entry.get(each)) for number, each in enumerate(telling, 1)),
        *(Try(number, None, seq) for number, seq in enumerate(by_hand, len(telling) + 1)),
    )


def merged(
    told: Told, moves: Sequence[RepairMove], words: Words = field_text
) -> tuple[RepairField, ...]:
    """What stands under each field now, by stage and round.

    Args:
        told: Each linked entry with its `told_fields`, in the order they were linked in.
        moves: What was written on the repair itself, in any order.
        words: Gives a written answer in words.
    """
    ordered = _in_order(moves)
    tries = tries_of(told, ordered)
    standing = _standing_told(told, tries)
    for (name, round_), move in _standing_written(ordered, tries).items():
        before = standing.get((name, round_))
        if before is not None and is_told_since(before, move, ordered):
            continue
        if _says_something(move.value):
            standing[name, round_] = _written(move, round_, words)
        else:
            standing.pop((name, round_), None)
    return tuple(sorted(standing.values(), key=_order))


def linked_at(entry_id: EntryId, moves: Iterable[RepairMove]) -> RepairMove | None:
    """The last move that linked an entry; the beginning for one that none is known of."""
    links = [m for m in moves if m.kind is MoveKind.LINKED and m.value == entry_id]
    links = links or [m for m in moves if m.kind is MoveKind.BEGAN]
    return max(links, key=lambda move: move.seq) if links else None


def is_told_since(told: RepairField, move: RepairMove, moves: Iterable[RepairMove]) -> bool:
    """Whether an entry told it after a move was made.

    An entry that has not changed since it was linked told it with the link, whatever the clock said
    meanwhile; else the times have to tell.
    """
    link = linked_at(told.entry_id, moves) if told.entry_id else None
    if link is not None and told.at <= link.at:
        return link.seq > move.seq
    return told.at > move.at


def _question(key: AnswerKey, catalogue: Catalogue) -> Question | None:
    question = find(key, catalogue)
    if question is None and (before := catalogue.asked_before(*key)):
        return before[1]
    return question


def _fed(pack: str, catalogue: Catalogue) -> frozenset[Stage]:
    """The stages of a repair that a set feeds."""
    if pack not in catalogue:
        return frozenset()
    return _stages_of(catalogue.get(pack).yields)


@lru_cache(maxsize=256)
def _stages_of(yielded: frozenset[str]) -> frozenset[Stage]:
    names = (repair_field(each) for each in yielded if each not in REPAIR_ALSO)
    return frozenset(stage for name in names if (stage := _stage(name)) is not None)


def _stage(name: str) -> Stage | None:
    try:
        return Stage(name.partition(".")[0])
    except ValueError:
        return None


def _told(name: str, answer: Answer, entry: Entry) -> RepairField:
    return RepairField(
        name=name,
        value=answer.value,
        text=answer.text,
        at=_at(entry),
        round=int(_stage(name) in TRY_STAGES),
        private=answer.private or entry.header.privacy is Privacy.PRIVATE,
        entry_id=entry.id,
    )


def _placed(entry: Entry, placing: Placing, catalogue: Catalogue) -> RepairField:
    value: dict[str, JsonValue] = {"at": placing.at.value}
    if placing.began:
        value["from"] = placing.began.value
    if placing.ended:
        value["to"] = placing.ended.value
    return RepairField(
        name="noticed.position",
        value=value,
        text=field_text("noticed.position", value, catalogue.vocabularies),
        at=_at(entry),
        private=entry.header.privacy is Privacy.PRIVATE,
        entry_id=entry.id,
    )


def _at(entry: Entry) -> datetime:
    return entry.created_at if entry.changed_at == datetime.min else entry.changed_at


def _in_order(moves: Iterable[RepairMove]) -> list[RepairMove]:
    return sorted(moves, key=lambda move: move.seq)


def _order(field: RepairField) -> tuple[int, int, int, str]:
    place = _PLACE_OF.get(field.name, len(_PLACE_OF))
    return _STAGES.index(field.stage), field.round, place, field.name


def _standing_told(told: Told, tries: tuple[Try, ...]) -> dict[tuple[str, int], RepairField]:
    """What entries tell; of two that tell the same, the one changed last.

    Place, weight and triggers are those of the slip: of an entry about another contact, linked
    later for what it tells of a try, they are none.
    """
    rounds = {each.entry_id: each.number for each in tries if each.entry_id}
    standing: dict[tuple[str, int], RepairField] = {}
    for number, (entry, fields) in enumerate(told):
        of_slip = number == 0 or any(
            each.stage in _TELL_OF_THE_SLIP and each.name not in _OF_THE_SLIP for each in fields
        )
        for each in fields:
            if each.name in _OF_THE_SLIP and not of_slip:
                continue
            round_ = rounds.get(entry.id, 0) if each.stage in TRY_STAGES else 0
            before = standing.get((each.name, round_))
            if before is None or each.at >= before.at:
                standing[each.name, round_] = _in_round(each, round_)
    return standing


def _in_round(each: RepairField, round_: int) -> RepairField:
    return RepairField(
        each.name, each.value, each.text, each.at, round_, each.private, each.entry_id
    )


def _standing_written(
    ordered: Iterable[RepairMove], tries: tuple[Try, ...]
) -> dict[tuple[str, int], RepairMove]:
    rounds = {each.seq: each.number for each in tries if each.seq is not None}
    rounds.update(_second_moves(ordered, tries))
    return {
        (move.name, rounds.get(move.round, 0) if _stage(move.name) in TRY_STAGES else 0): move
        for move in ordered
        if move.kind is MoveKind.FIELD and _stage(move.name) is not None
    }


def _second_moves(ordered: Iterable[RepairMove], tries: tuple[Try, ...]) -> dict[int, int]:
    """The numbers of tries by further moves that were made for the same entry."""
    numbers = {each.entry_id: each.number for each in tries if each.entry_id}
    return {
        move.seq: numbers[EntryId(move.value)]
        for move in ordered
        if move.kind is MoveKind.TRY and isinstance(move.value, str) and move.value in numbers
    }


def _says_something(value: JsonValue) -> bool:
    return bool(value.strip()) if isinstance(value, str) else is_answered(value)


def _written(move: RepairMove, round_: int, words: Words) -> RepairField:
    value = move.value
    text = words(move.name, value)
    return RepairField(move.name, value, text, move.at, round_, move.private)
