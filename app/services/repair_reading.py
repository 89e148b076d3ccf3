"""A repair as screens see it, put together from what is told and what is kept."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from app.domain.repair import is_due, is_due_with, standing
from app.services.faults import NoSuchRepair
from app.services.repair_telling import every_one, fields_of, told_of
from models.records.entries import Privacy
from models.records.ids import RepairId
from models.records.repairs import (
    MoveKind,
    Repair,
    RepairCard,
    RepairField,
    RepairMove,
    Standing,
)
from models.records.values import DueRule
from models.repositories.digest import private_texts, rests_on
from models.repositories.repairs import KeptRepair
from models.store import UnitOfWork
from prompts.catalogue import Catalogue

SUPERVISION = "follow_up.supervision"
_PLACES = frozenset({"noticed.position", "noticed.whose"})


def whole(
    unit: UnitOfWork, repair_id: RepairId, catalogue: Catalogue, *, share_safe: bool = False
) -> Repair:
    """The repair with what stands in each stage now.

    What came of it in supervision stands under its follow-up, unless something was written there
    since.

    Raises:
        NoSuchRepair: It is not there, rests in the bin, or is private and that is not wanted.
    """
    card = unit.repairs.card(repair_id, share_safe=share_safe)
    kept = unit.repairs.kept(repair_id)
    if card is None or kept is None:
        raise NoSuchRepair(repair_id)
    fields = fields_of(kept, told_of(unit, kept, catalogue), catalogue)
    fields = _with_outcome(fields, unit.repairs.outcomes(repair_id))
    repair = Repair(
        card=card,
        fields=fields,
        moves=kept.moves,
        entries=unit.repairs.entries(repair_id, share_safe=share_safe),
        triggers=_triggers(fields),
        agenda=unit.repairs.questions(repair_id),
        actions=unit.repairs.actions(repair_id),
    )
    return _shareable(unit, kept, repair) if share_safe else repair


def shareable_cards(
    unit: UnitOfWork, cards: Iterable[RepairCard], catalogue: Catalogue
) -> tuple[RepairCard, ...]:
    """Cards without what only private answers say of a response, a result or a place."""
    every = tuple(cards)
    telling = [card.id for card in every if _says_more(card)]
    found = every_one(unit, telling, catalogue)
    return tuple(
        _without_private(card, *found[card.id]) if card.id in found else card for card in every
    )


def _says_more(card: RepairCard) -> bool:
    return card.is_deferential or bool(card.result) or card.standing is not Standing.UNSAID


def before_contact(cards: Iterable[RepairCard], code: str, today: date) -> tuple[RepairCard, ...]:
    """What is to be seen before a contact: of a day that has come, then what waits for them."""
    met = [each for each in cards if is_due_with(each, code) or is_due(each, today)]
    return tuple(sorted(met, key=due_order))


def due_order(card: RepairCard) -> tuple[bool, date, bool]:
    """Of a day that has come first, the longest past leading; then what is for now."""
    has_day = card.rule is DueRule.DATE and card.due is not None
    return not has_day, card.due or date.max, card.rule is not DueRule.NOW


def _with_outcome(
    fields: Sequence[RepairField], outcomes: Sequence[tuple[datetime, str]]
) -> tuple[RepairField, ...]:
    if not outcomes:
        return tuple(fields)
    at, outcome = outcomes[-1]
    written = next((each for each in fields if each.name == SUPERVISION), None)
    if written is not None and written.at > at:
        return tuple(fields)
    came = RepairField(SUPERVISION, outcome, outcome, at)
    return (*(each for each in fields if each.name != SUPERVISION), came)


def _triggers(fields: Iterable[RepairField]) -> tuple[str, ...]:
    told = (each.value for each in fields if each.name == "noticed.triggers")
    lists = (value for value in told if isinstance(value, list))
    return tuple(word for words in lists for word in words if isinstance(word, str))


def _shareable(unit: UnitOfWork, kept: KeptRepair, repair: Repair) -> Repair:
    """Without what is private, and without what repeats it."""
    entries = unit.telling.said(kept.entries).entries.values()
    closed_off = frozenset(entry.id for entry in entries if entry.header.privacy is Privacy.PRIVATE)
    hidden = [
        *(text for entry in entries for text in private_texts(entry)),
        *(answer.text for e in entries if e.id in closed_off for answer in e.answers),
        *(move.text for move in kept.moves if move.private and move.text),
    ]
    fields = tuple(
        each for each in repair.fields if not each.private and not rests_on(each.text, hidden)
    )
    return replace(
        repair,
        card=_without_private(repair.card, kept, repair.fields),
        fields=fields,
        moves=tuple(
            _without(each, hidden)
            for each in repair.moves
            if not each.private and each.value not in closed_off
        ),
        triggers=_triggers(fields),
        agenda=tuple(each for each in repair.agenda if not rests_on(each, hidden)),
        actions=tuple(each for each in repair.actions if not rests_on(each[0], hidden)),
    )


def _without_private(
    card: RepairCard, kept: KeptRepair, fields: Sequence[RepairField]
) -> RepairCard:
    """The card without a response, a result or a place that only a private answer tells."""
    hidden = {each.name for each in fields if each.private}
    is_chosen = any(move.kind is MoveKind.STANDING for move in kept.moves)
    if not hidden.isdisjoint(_PLACES) and not is_chosen:
        told = [each for each in fields if not each.private]
        card = replace(card, standing=standing(told, Standing.UNSAID))
    return replace(
        card,
        is_deferential=card.is_deferential and "response.kind" not in hidden,
        result="" if "closed.result" in hidden else card.result,
    )


def _without(move: RepairMove, hidden: Sequence[str]) -> RepairMove:
    """The change without words that repeat what is private."""
    said = move.value if isinstance(move.value, str) else ""
    is_own = move.kind in (MoveKind.FIELD, MoveKind.TITLE)
    if is_own and (rests_on(said, hidden) or rests_on(move.text, hidden)):
        move = replace(move, value=None, text="")
    return replace(move, reason="") if rests_on(move.reason, hidden) else move
