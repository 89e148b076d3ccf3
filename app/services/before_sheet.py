"""What was answered with the set for preparing supervision, as the framing of an agenda item."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from models.records.entries import Answer, Entry, JsonValue, Privacy
from models.records.ids import EntryId
from models.records.supervision import Framing
from models.repositories.supervision import StoredItem
from models.store import UnitOfWork

BEFORE: Final = "before_supervision"
"""The set whose answers fill in a sheet."""

_TEXTS: Final = {
    "what": "happened",
    "moment": "moment",
    "why_now": "why_now",
    "question_kind": "kind",
    "function": "function",
    "tried": "tried",
    "guess": "guess",
    "position_here": "place",
    "feared": "feared",
}
_HIDDEN: Final = frozenset({"position_here", "feared", "doubt", "safety"})
"""Questions whose field on the sheet is private: they are taken over whatever the entry is."""

_MOST_MINUTES = 240


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a sheet begins with; `entry_ids` are the sources, with those that the answers name."""

    entry_ids: tuple[EntryId, ...]
    framing: Framing = field(default_factory=Framing)
    question: str = field(default="", repr=False)
    minutes: int | None = None

    def filled_in(self, item: StoredItem, *, asked: str) -> StoredItem:
        """The item with it; its question only where none was `asked` for."""
        return replace(
            item,
            framing=self.framing,
            question=item.question if asked.strip() else self.question or item.question,
            minutes=item.minutes if self.minutes is None else self.minutes,
        )


def sheet_of(unit: UnitOfWork, entry_ids: Sequence[EntryId]) -> Sheet:
    """The sheet that the first of these entries with answers of that set fills in."""
    for entry_id in entry_ids:
        entry = unit.entries.get(entry_id)
        if entry is not None and any(answer.key.pack == BEFORE for answer in entry.answers):
            sheet = _sheet(entry)
            related = [each for each in sheet.entry_ids if unit.entries.get(each) is not None]
            return replace(sheet, entry_ids=tuple(dict.fromkeys((*entry_ids, *related))))
    return Sheet(tuple(entry_ids))


def _sheet(entry: Entry) -> Sheet:
    said = {answer.key.question: answer for answer in entry.answers if _may_be_taken(entry, answer)}
    told: dict[str, Any] = {
        name: said[question].value
        for question, name in _TEXTS.items()
        if question in said and isinstance(said[question].value, str)
    }
    told["help"] = _words(said, "help_wanted")
    told["eyes"] = tuple(_eyes(_words(said, "eyes")))
    told["doubt"] = _words(said, "doubt")
    told["position"] = _place(_value(said, "position"))
    told["safety"] = _number(_value(said, "safety"), 10)
    checked = _value(said, "guess_checked")
    told["guess_checked"] = checked if isinstance(checked, bool) else None
    told["urgent"] = _value(said, "bring") == "now"
    told["code"] = "" if _is_private(entry) else entry.header.code
    question = _value(said, "question")
    return Sheet(
        _related(said),
        Framing(**told),
        question.strip() if isinstance(question, str) else "",
        _number(_value(said, "minutes_wanted"), _MOST_MINUTES),
    )


def _may_be_taken(entry: Entry, answer: Answer) -> bool:
    if answer.key.pack != BEFORE:
        return False
    return answer.key.question in _HIDDEN or not (answer.private or _is_private(entry))


def _is_private(entry: Entry) -> bool:
    return entry.header.privacy is Privacy.PRIVATE


def _value(said: Mapping[str, Answer], question: str) -> JsonValue:
    return said[question].value if question in said else None


def _words(said: Mapping[str, Answer], question: str) -> tuple[str, ...]:
    """The ids that were chosen, of a list or with how much of each."""
    value = _value(said, question)
    return tuple(str(each) for each in value) if isinstance(value, list | dict) else ()


def _eyes(options: Iterable[str]) -> Iterable[int]:
    for option in options:
        number = option.removeprefix("eye_")
        if number.isdecimal() and 1 <= int(number) <= 7:
            yield int(number)


def _place(value: JsonValue) -> str:
    at = value.get("at") if isinstance(value, dict) else None
    return at if isinstance(at, str) else ""


def _number(value: JsonValue, most: int) -> int | None:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return max(0, min(most, int(str(value)))) if is_number else None


def _related(said: Mapping[str, Answer]) -> tuple[EntryId, ...]:
    """The reflections that the answer names as holding it."""
    value = _value(said, "related")
    named = value if isinstance(value, list) else [value]
    return tuple(EntryId(each) for each in named if isinstance(each, str) and each)
