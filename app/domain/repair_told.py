"""What an entry tells of a repair beside its words: how far it has come, and which one it is."""

from dataclasses import dataclass, field

from app.domain.composing import yields_of
from app.domain.repair import STILL_OPEN, furthest_told, told_fields
from models.records.entries import Entry, JsonValue
from models.records.ids import EntryId
from models.records.repairs import Stage
from prompts.catalogue import Catalogue
from prompts.yields import REPAIR_ALSO

_REPAIR = "repair."
_OF_THE_SLIP = frozenset(REPAIR_ALSO.values())


@dataclass(frozen=True, slots=True)
class ToldOfRepair:
    """What an entry tells of a repair.

    `stage` is the furthest it tells of, its end left out; None where it answers nothing about a
    repair. `result` is what the repair was closed with, if that ends it. `links` are the entries
    that this one is about. `said` are the names, values and privacy of all it answers.
    """

    stage: Stage | None = None
    result: str = ""
    links: tuple[EntryId, ...] = ()
    said: tuple[tuple[str, JsonValue, bool], ...] = field(default=(), repr=False)


def told_of_repair(entry: Entry, catalogue: Catalogue) -> ToldOfRepair:
    """What the entry tells of a repair."""
    fields = told_fields(entry, catalogue)
    own = [each for each in fields if each.name not in _OF_THE_SLIP]
    values = {each.name: each.value for each in own}
    result = values.get("closed.result")
    return ToldOfRepair(
        stage=furthest_told(each for each in own if each.stage is not Stage.CLOSED)
        if own
        else None,
        result=result if isinstance(result, str) and result != STILL_OPEN else "",
        links=_named(entry, catalogue),
        said=tuple((each.name, each.value, each.private) for each in fields),
    )


def _named(entry: Entry, catalogue: Catalogue) -> tuple[EntryId, ...]:
    """The entries that this one is about: linked by hand, or in an answer.

    A link that a repair asks for names another slip, which this entry is not about.
    """
    answered = [
        EntryId(a.value)
        for a in entry.answers
        if a.kind == "link"
        and isinstance(a.value, str)
        and not yields_of(a.key, catalogue).startswith(_REPAIR)
    ]
    return tuple(each for each in dict.fromkeys((*entry.links, *answered)) if each != entry.id)
