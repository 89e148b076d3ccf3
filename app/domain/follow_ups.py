"""Follow-ups and cue cards out of the answers of an entry, and what an edit makes of them.

What a person did with a follow-up is never taken from them: an edit of the entry only changes what
is still as the answer told it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from app.domain.composing import find
from models.records.entries import Answer, AnswerKey, Entry, JsonValue
from models.records.follow_ups import (
    Cue,
    DueRule,
    FollowUp,
    FollowUpKind,
    FollowUpState,
    KeptCue,
    KeptFollowUp,
)
from models.records.ids import CueId, EntryId, FollowUpId
from prompts.catalogue import Catalogue
from prompts.kinds import Kind
from prompts.schema import Question

GONE = -1
"""The place of a follow-up whose row is no longer there."""

_CONSULT = {
    "now": DueRule.NOW,
    "before_next": DueRule.NEXT_CONTACT,
    "next_supervision": DueRule.NEXT_SUPERVISION,
}
_WITH_THEM = frozenset(
    {
        FollowUpKind.ASSUMPTION,
        FollowUpKind.PRACTICE,
        FollowUpKind.REPAIR,
        FollowUpKind.EXPERIMENT,
        FollowUpKind.AGREEMENT,
    }
)
"""Kinds that are for the next contact with the same code, where no day is given."""

STATEMENTS = frozenset({FollowUpKind.POSITIONALITY, FollowUpKind.VALUES, FollowUpKind.AGREEMENT})
"""Kinds that ask for nothing until their day has come."""

_AT_SUPERVISION = (FollowUpKind.TALKING_POINT, FollowUpKind.CONSULT)

_FOLLOW_UP, _DUE = "follow_up:", "due:"
_AS_FOLLOW_UP = {
    "positionality": FollowUpKind.POSITIONALITY,
    "repair.learned.practice": FollowUpKind.PRACTICE,
}
_AS_DUE = {"repair.planned.on": "repair", "repair.follow_up.on": "repair"}
_CUES = ("cue", "repair.learned.cue")


@dataclass(frozen=True, slots=True)
class Told:
    """A follow-up as an answer tells of it; `place` is its row."""

    key: AnswerKey
    kind: FollowUpKind
    text: str = field(repr=False)
    private: bool
    place: int = 0
    basis: str = field(default="", repr=False)
    rule: DueRule = DueRule.NONE
    due: date | None = None
    state: FollowUpState = FollowUpState.OPEN
    result: str = field(default="", repr=False)
    code: str = ""


@dataclass(frozen=True, slots=True)
class ToldCue:
    """A cue card as an answer tells of it."""

    key: AnswerKey
    text: str = field(repr=False)
    private: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """What the answers of an entry tell.

    `private` says of every answer whether it is private; `unknown` names those whose question the
    library no longer has: what was made of them before stays as it is.
    """

    code: str
    follow_ups: tuple[Told, ...]
    cues: tuple[ToldCue, ...]
    private: Mapping[AnswerKey, bool]
    unknown: frozenset[AnswerKey]


def told_by(entry: Entry, catalogue: Catalogue) -> Telling:
    """What an entry makes come back."""
    asked = [(answer, find(answer.key, catalogue)) for answer in entry.answers]
    known = [(answer, question) for answer, question in asked if question is not None]
    code = entry.header.code
    told = [each for answer, question in known for each in _told(answer, question, entry)]
    told = _with_consulting(told, known, entry)
    told = _with_dates(told, known)
    return Telling(
        code=code,
        follow_ups=tuple(_with_rule(each, code) for each in told),
        cues=tuple(
            ToldCue(answer.key, answer.value.strip(), answer.private)
            for answer, question in known
            if question.yields in _CUES and isinstance(answer.value, str) and answer.value.strip()
        ),
        private={answer.key: answer.private for answer in entry.answers},
        unknown=frozenset(answer.key for answer, question in asked if question is None),
    )


def reconciled(
    telling: Telling,
    before: Sequence[KeptFollowUp],
    entry_id: EntryId,
    now: datetime,
    new_id: Callable[[], str],
) -> tuple[KeptFollowUp, ...]:
    """The follow-ups of an entry from now on, those it had before among them.

    Args:
        telling: What the answers tell now.
        before: What is kept of the entry; what was added by hand is passed through.
        entry_id: The entry.
        now: When it is written.
        new_id: Makes an id for what is new.
    """
    pairs, left = _paired(telling.follow_ups, before)
    made = [
        _updated(old, told, now) if old else _made(told, entry_id, now, FollowUpId(new_id()))
        for told, old in pairs
    ]
    stay = [_left_over(each, telling, now) for each in left if _stays(each, telling)]
    return (*made, *stay)


def reconciled_cues(
    telling: Telling,
    before: Sequence[KeptCue],
    entry_id: EntryId,
    now: datetime,
    new_id: Callable[[], str],
) -> tuple[KeptCue, ...]:
    """The cue cards of an entry from now on (see `reconciled`)."""
    told = {each.key: each for each in telling.cues}
    old = {each.key: each for each in before if each.key is not None}
    made = []
    for key, cue in told.items():
        kept = old.get(key)
        if kept is None:
            fresh = Cue(CueId(new_id()), cue.text, now, entry_id=entry_id, private=cue.private)
            made.append(KeptCue(fresh, key, cue.text))
        else:
            changed = replace(kept.cue, text=_cue_text(kept, cue), private=cue.private)
            made.append(replace(kept, cue=changed, told=cue.text))
    stay = [
        replace(each, cue=replace(each.cue, private=_private(each.key, each.cue.private, telling)))
        for each in before
        if each.key not in told
        and (each.key is None or each.key in telling.unknown or (each.touched and each.cue.text))
    ]
    return (*made, *stay)


def _cue_text(kept: KeptCue, told: ToldCue) -> str:
    """One's own wording stays; what was taken away stays away until the answer says another thing."""
    is_away = not kept.cue.text
    is_own = kept.touched and kept.cue.text != kept.told
    stays = is_own and not (is_away and told.text != kept.told)
    return kept.cue.text if stays else told.text


# ------------------------------------------------------------- what answers tell


def _told(answer: Answer, question: Question, entry: Entry) -> Iterator[Told]:
    kind = _kind_of(question.yields)
    if kind is None:
        return
    if isinstance(answer.value, str) and answer.value.strip():
        yield Told(answer.key, kind, answer.value.strip(), answer.private, code=entry.header.code)
    elif isinstance(answer.value, list):
        for place, row in enumerate(answer.value):
            told = isinstance(row, Mapping) and _row_told(answer, question, kind, place, row)
            if told:
                yield replace(told, code=entry.header.code)


def _kind_of(yields: str) -> FollowUpKind | None:
    if yields in _AS_FOLLOW_UP:
        return _AS_FOLLOW_UP[yields]
    name = yields.removeprefix(_FOLLOW_UP)
    if name == yields or name not in set(FollowUpKind):
        return None
    return FollowUpKind(name)


def _row_told(
    answer: Answer,
    question: Question,
    kind: FollowUpKind,
    place: int,
    row: Mapping[str, JsonValue],
) -> Told | None:
    """The follow-up of one row; without the column meant for it, its first words are the text."""
    columns = [column.id for column in question.columns if column.kind is Kind.SHORT]
    texts = [_cell(row, column) for column in ("what", *columns)]
    text = next((each for each in texts if each), "")
    if not text:
        return None
    again_on = _day(row.get("again_on"))
    is_done = row.get("checked") is True and again_on is None
    return Told(
        key=answer.key,
        kind=kind,
        text=text,
        private=answer.private,
        place=place,
        basis=_cell(row, "basis"),
        rule=DueRule.DATE if again_on else DueRule.NONE,
        due=again_on,
        state=FollowUpState.DONE if is_done else FollowUpState.OPEN,
        result=_cell(row, "outcome"),
    )


def _cell(row: Mapping[str, JsonValue], column: str) -> str:
    value = row.get(column)
    return value.strip() if isinstance(value, str) else ""


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _with_consulting(
    told: list[Told], known: Iterable[tuple[Answer, Question]], entry: Entry
) -> list[Told]:
    """When somebody wants to be advised; it is about what the same set says to ask, if anything."""
    for answer, question in known:
        rule = _CONSULT.get(str(answer.value)) if question.yields == "consult" else None
        if rule is None:
            continue
        asks = [
            at
            for at, each in enumerate(told)
            if each.kind is FollowUpKind.CONSULT and each.key.pack == answer.key.pack
        ]
        for at in asks:
            if told[at].rule is DueRule.NONE:
                told[at] = replace(told[at], rule=rule, private=told[at].private or answer.private)
        if not asks:
            told.append(
                Told(
                    answer.key,
                    FollowUpKind.CONSULT,
                    entry.title,
                    answer.private,
                    rule=rule,
                    code=entry.header.code,
                )
            )
    return told


def _with_dates(told: list[Told], known: Iterable[tuple[Answer, Question]]) -> list[Told]:
    """The days on which they come back: for those of the same set, else for all of the kind."""
    for answer, question in known:
        name = _AS_DUE.get(question.yields, question.yields.removeprefix(_DUE))
        day = _day(answer.value)
        if name == question.yields or day is None:
            continue
        same = [at for at, each in enumerate(told) if each.kind == name and each.due is None]
        near = [at for at in same if told[at].key.pack == answer.key.pack]
        for at in near or same:
            told[at] = replace(
                told[at],
                rule=DueRule.DATE,
                due=day,
                private=told[at].private or answer.private,
            )
    return told


def _with_rule(told: Told, code: str) -> Told:
    if told.rule is not DueRule.NONE:
        return told
    if told.kind is FollowUpKind.TALKING_POINT:
        return replace(told, rule=DueRule.NEXT_SUPERVISION)
    if told.kind in _WITH_THEM and code:
        return replace(told, rule=DueRule.NEXT_CONTACT)
    return told


# ------------------------------------------------------------- what an edit makes of them


def _paired(
    told: Sequence[Told], kept: Sequence[KeptFollowUp]
) -> tuple[list[tuple[Told, KeptFollowUp | None]], list[KeptFollowUp]]:
    """Each that is told with what is kept of it: by question and text first, then by its row."""
    left = list(kept)
    found: dict[int, KeptFollowUp] = {}
    for is_same in (_says_the_same, _stands_there):
        for at, each in enumerate(told):
            if at not in found:
                match = next((old for old in left if is_same(each, old)), None)
                if match is not None:
                    found[at] = match
                    left.remove(match)
    return [(each, found.get(at)) for at, each in enumerate(told)], left


def _says_the_same(told: Told, kept: KeptFollowUp) -> bool:
    return kept.key == told.key and bool(told.text) and kept.told == told.text


def _stands_there(told: Told, kept: KeptFollowUp) -> bool:
    return kept.key == told.key and kept.place == told.place


def _made(told: Told, entry_id: EntryId, now: datetime, uid: FollowUpId) -> KeptFollowUp:
    follow_up = FollowUp(
        id=uid,
        kind=told.kind,
        text=told.text,
        made_at=now,
        changed_at=now,
        basis=told.basis,
        rule=told.rule,
        due=told.due,
        state=told.state,
        result=told.result,
        code=told.code,
        entry_id=entry_id,
        private=told.private,
    )
    return KeptFollowUp(follow_up, told.key, told.place, told.text)


def _updated(kept: KeptFollowUp, told: Told, now: datetime) -> KeptFollowUp:
    old = kept.follow_up
    new = replace(old, kind=told.kind, code=told.code, private=told.private)
    if not kept.touched:
        new = replace(
            new,
            basis=told.basis,
            rule=told.rule,
            due=told.due,
            state=told.state,
            result=told.result,
        )
    if old.text == kept.told:
        new = replace(new, text=told.text)
    if new != old:
        new = replace(new, changed_at=now)
    return replace(kept, follow_up=new, place=told.place, told=told.text)


def _stays(kept: KeptFollowUp, telling: Telling) -> bool:
    if kept.key is None or kept.key in telling.unknown:
        return True
    return kept.touched or kept.follow_up.state is not FollowUpState.OPEN


def _left_over(kept: KeptFollowUp, telling: Telling, now: datetime) -> KeptFollowUp:
    """What is kept although nothing tells of it any more; it stays as private as its answer."""
    if kept.key is None:
        return kept
    old = kept.follow_up
    new = replace(old, code=telling.code, private=_private(kept.key, old.private, telling))
    if new != old:
        new = replace(new, changed_at=now)
    is_there = kept.key in telling.unknown
    return replace(kept, follow_up=new, place=kept.place if is_there else GONE)


def _private(key: AnswerKey | None, private: bool, telling: Telling) -> bool:
    return telling.private.get(key, private) if key is not None else private


def ordered(follow_ups: Iterable[FollowUp], today: date) -> tuple[FollowUp, ...]:
    """Those that are to be looked at today: of a day that has come, then those for now, then those
    of no day. Nothing but the day counts, so that a clock set wrong loses none.
    """
    return tuple(
        sorted(
            (each for each in follow_ups if is_due(each, today)),
            key=lambda each: (
                _ORDER.get(each.rule, len(_ORDER)),
                each.due or date.max,
                each.made_at,
                each.id,
            ),
        )
    )


def for_supervision(follow_ups: Iterable[FollowUp], today: date) -> tuple[FollowUp, ...]:
    """Those for the next supervision, and what there is to talk about by now."""
    return tuple(
        each
        for each in follow_ups
        if each.rule is DueRule.NEXT_SUPERVISION
        or (each.kind in _AT_SUPERVISION and is_due(each, today))
    )


def is_due(follow_up: FollowUp, today: date) -> bool:
    """Whether it asks for something today."""
    if follow_up.state is not FollowUpState.OPEN:
        return False
    match follow_up.rule:
        case DueRule.DATE:
            return follow_up.due is None or follow_up.due <= today
        case DueRule.NOW:
            return True
        case DueRule.NEXT_SUPERVISION:
            return False
        case DueRule.NEXT_CONTACT:
            return not follow_up.code
        case DueRule.NONE:
            return follow_up.kind not in STATEMENTS


_ORDER = {DueRule.DATE: 0, DueRule.NOW: 1}
