"""The reflections that might be brought, each with what the rules want to know of it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from app.domain.candidates import LaterNote, Written
from app.domain.caseload import HALF_A_YEAR
from app.domain.grounds import RECENT, since
from app.domain.relationship import names
from app.domain.rereading import LINK, READING_AGAIN, note_id
from models.records.entries import AnswerKey, Bring
from models.records.ids import EntryId, HindsightId
from models.repositories.bringing import Bringable, Chosen
from models.store import UnitOfWork
from prompts.catalogue import Catalogue

UNSURE = AnswerKey("boundary_check", "degree")
"""How far over a boundary it was; one option says that one is not sure."""

STILL_TRUE = AnswerKey(READING_AGAIN, "still_true")
_UNSURE, _YES, _LESS_TRUE = "unsure", "yes", ("no", "partly")
_WARM = 8
"""From here on, of 10, a contact was warm."""

_WARMTH, _WARM_MOMENT = "warmth", "warm_moment"


def written(
    unit: UnitOfWork,
    catalogue: Catalogue,
    today: date,
    noticed_in: Sequence[EntryId],
    *,
    over: Sequence[datetime],
    share_safe: bool,
) -> tuple[Written, ...]:
    """Recent reflections, marked ones, and those that something else speaks for.

    Args:
        noticed_in: Those in which a slip was noticed that is under way.
        over: When each session of one's own was over.
    """
    unsure = _unsure(unit, today, share_safe)
    warm = _warm(unit, catalogue, today, share_safe)
    notes = _notes(unit, today, share_safe)
    also = tuple(dict.fromkeys((*noticed_in, *unsure, *notes)))
    found = unit.bringing.bringable(since(today, RECENT), today, also, share_safe=share_safe)
    return tuple(_written(each, unsure, warm, notes, over) for each in found)


def _written(
    entry: Bringable,
    unsure: Mapping[EntryId, bool],
    warm: Mapping[EntryId, bool],
    notes: Mapping[EntryId, LaterNote],
    over: Sequence[datetime],
) -> Written:
    is_marked = entry.bring is not Bring.NO
    return Written(
        id=entry.id,
        day=entry.held_at.date(),
        title=entry.title,
        bring=entry.bring,
        bring_question=entry.bring_question,
        triggers=entry.triggers,
        feelings=entry.feelings,
        private_feelings=entry.private_feelings,
        brought=entry.brought,
        passed_by=sum(1 for each in over if each > entry.changed_at) if is_marked else 0,
        is_unsure=entry.id in unsure,
        is_warm=entry.id in warm,
        note=notes.get(entry.id),
        private=entry.private or unsure.get(entry.id, False) or warm.get(entry.id, False),
    )


def _unsure(unit: UnitOfWork, today: date, share_safe: bool) -> dict[EntryId, bool]:
    """Reflections on a boundary of which one was not sure, and whether that is private."""
    found = unit.bringing.chosen({UNSURE}, since(today, HALF_A_YEAR), share_safe=share_safe)
    return {each.entry_id: each.private for each in found if each.value == _UNSURE}


def _warm(
    unit: UnitOfWork, catalogue: Catalogue, today: date, share_safe: bool
) -> dict[EntryId, bool]:
    """Reflections on a warm contact, and whether that is private."""
    keys = {key: name for key, name in names(catalogue).items() if name in (_WARMTH, _WARM_MOMENT)}
    found = unit.bringing.chosen(keys.keys(), since(today, RECENT), share_safe=share_safe)
    return {each.entry_id: each.private for each in found if _is_warm(each, keys[each.key])}


def _is_warm(answer: Chosen, name: str) -> bool:
    if name == _WARM_MOMENT:
        return bool(answer.text.strip())
    value = answer.value
    return isinstance(value, int) and not isinstance(value, bool) and value >= _WARM


def _notes(unit: UnitOfWork, today: date, share_safe: bool) -> dict[EntryId, LaterNote]:
    """The last later note of each reflection; one that finds it as true as before is none."""
    begin = since(today, RECENT)
    verdicts = _verdicts(unit, begin, share_safe)
    found: dict[EntryId, LaterNote] = {}
    for note in unit.bringing.later_notes(begin, share_safe=share_safe):
        verdict = verdicts.get(note.id, "")
        if verdict == _YES or note.entry_id in found:
            continue
        said = verdict if verdict in _LESS_TRUE else ""
        found[note.entry_id] = LaterNote(note.written_at.date(), said, note.private)
    return found


def _verdicts(unit: UnitOfWork, begin: date, share_safe: bool) -> dict[HindsightId, str]:
    """Whether what was read again is still true, by the note that the reading left."""
    told = unit.bringing.chosen({LINK, STILL_TRUE}, begin, share_safe=share_safe)
    read = {each.entry_id: EntryId(str(each.value)) for each in told if each.key == LINK}
    return {
        note_id(each.entry_id, read[each.entry_id], private): str(each.value)
        for each in told
        if each.key == STILL_TRUE and each.entry_id in read
        for private in (False, True)
    }
