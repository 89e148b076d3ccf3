"""Putting together one relationship over time: gaps, lines, turning points, turns seen before.

It tells what was written, in the order of time. It scores nobody, and no reason is left unsaid.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise

from app.domain.relationship_turns import Heard, loop_of, seen_before, turns_in
from models.records.entries import AnswerKey
from models.records.ids import EntryId, PersonId, RepairId
from models.records.positions import Placing, Position
from models.records.relationships import (
    NO_STRIP,
    Course,
    CourseRepair,
    FirstImpression,
    Gap,
    Line,
    Met,
    Outcome,
    Point,
    Reflection,
    RepairChange,
    Sign,
    SignKind,
    Step,
    StepKind,
    Strip,
    Told,
    Turn,
    Untried,
    Who,
)
from models.records.repairs import NO_SLIP, Standing
from prompts.catalogue import Catalogue

CONTACTS = frozenset({"session", "contact", "meeting", "call_or_message"})
"""Kinds of entries in which someone was met. The others are about them."""

HOSTILITY = ("hostility_mine", "hostility_theirs", "warmth")
RESPECT = ("recognised", "respected", "give_and_take")
SUPERVISION = ("how.bond", "how.safe_base", "how.needs")
"""The lines that are drawn together; those of supervision are rows of one question."""

LOOP = "loop.which"
_HIGHEST = 10
_KEYS = {
    AnswerKey("loop", "which"): LOOP,
    AnswerKey("loop", "my_end"): "loop.my_end",
    AnswerKey("loop", "about"): "loop.about",
    AnswerKey("loop", "step_out"): "loop.step_out",
    AnswerKey("loop", "my_need"): "loop.my_need",
    AnswerKey("loop", "their_need"): "loop.their_need",
    AnswerKey("power_in_motion", "course"): "course",
    AnswerKey("long_hostile", "warmth"): "warm_moment",
    AnswerKey("long_hostile", "days_since"): "days_since",
    AnswerKey("rupture", "tried_yet"): "taken_up",
    AnswerKey("supervision_relationship", "how"): "how",
}
"""What feeds nothing but this: known by its set and its id."""
_PLACES = frozenset(place.value for place in Position)
_NOT_TAKEN_UP = ("not_yet", "before_too")


def names(catalogue: Catalogue) -> dict[AnswerKey, str]:
    """What each question that tells of a relationship is called here."""
    found = {
        key: name
        for key, name in _KEYS.items()
        if key.pack in catalogue
        and any(each.id == key.question for each in catalogue.get(key.pack).questions())
    }
    for pack in catalogue.packs():
        for question in pack.questions():
            name = _name_of(question.yields)
            if name:
                found[AnswerKey(pack.id, question.id)] = name
    return found


def _name_of(yields: str) -> str:
    kind, _, scale = yields.partition(":")
    if kind == "scale":
        return scale if scale in (*HOSTILITY, *RESPECT) else ""
    if yields == "first_impression":
        return yields
    if yields == "repair.response.kind":
        return "response"
    return "tried" if yields.startswith("repair.tried.") else ""


@dataclass(frozen=True, slots=True)
class Material:
    """All that was read of a relationship; everything but `repairs` is oldest first.

    `sessions` are those that were held with the supervisor. `elsewhere` is what was told under other
    codes, as far as it tells of loops and of what turned them. `changes` are in order within a
    repair.
    """

    who: Who
    reflections: Sequence[Reflection]
    told: Sequence[Told]
    repairs: Sequence[CourseRepair] = ()
    changes: Sequence[RepairChange] = ()
    outcomes: Sequence[Outcome] = ()
    sessions: Sequence[Met] = ()
    elsewhere: Sequence[Told] = field(default=(), repr=False)


def course_of(material: Material, named: Mapping[AnswerKey, str]) -> Course:
    """The whole course."""
    heard = _heard(material.told, named)
    steps = _in_order(_steps(material, heard))
    steps = _with_gaps(steps, heard)
    loops = [loop for each in heard.values() if (loop := loop_of(each)) is not None]
    turns = turns_in(heard.values(), loops)
    elsewhere = _heard(material.elsewhere, named)
    steps = _with_turns(steps, turns)
    contacts = [step for step in steps if step.is_contact]
    gaps = [(step.gap, step.at) for step in contacts if step.gap is not None]
    return Course(
        who=material.who,
        steps=tuple(steps),
        lines=_lines(heard.values(), is_supervision=material.who.person is not None),
        turns=tuple(turns),
        repairs=tuple(material.repairs),
        untried=tuple(_untried(material, heard)),
        outcomes=tuple(material.outcomes),
        loops=tuple(loops),
        seen_before=seen_before(loops, turns, elsewhere.values()),
        first_impression=_first_impression(heard.values()),
        reflections=len(material.reflections),
        contacts=len(contacts),
        first_at=steps[0].at if steps else None,
        last_contact=contacts[-1].at if contacts else None,
        longest=max(gaps, key=lambda each: each[0].days) if gaps else None,
    )


def shapes_in(told: Iterable[Told], named: Mapping[AnswerKey, str]) -> frozenset[str]:
    """The shapes of the loops that are told; "another one" is the same for nobody."""
    chosen = (each.value for each in told if named.get(each.key) == LOOP)
    return frozenset(shape for shape in chosen if isinstance(shape, str)) - {"another"}


def placed_with(
    reflections: Iterable[Reflection], sessions: Sequence[Met], person: PersonId
) -> list[Reflection]:
    """Those of the reflections on supervision that follow a session with that supervisor.

    One that was written before any session goes with the first.
    """
    found, at = [], 0
    for each in sorted(reflections, key=lambda one: (one.held_at, one.id)):
        while at + 1 < len(sessions) and sessions[at + 1].at.date() <= each.held_at.date():
            at += 1
        if sessions and sessions[at].person == person:
            found.append(each)
    return found


def gap_between(earlier: datetime, later: datetime) -> Gap | None:
    """The days between two contacts; None on the same day, and where time runs backwards."""
    days = (later.date() - earlier.date()).days
    return Gap(days) if days > 0 else None


def strip_of(placing: Placing | None, course: Told | None) -> Strip:
    """Start, middle and end: as the course was told, else as far as the position tells.

    A position that did not move stands in the middle, for the whole of it.
    """
    if course is not None and isinstance(course.value, Mapping):
        told = [_place(course.value.get(each)) for each in ("start", "middle", "end")]
        if any(told):
            return (told[0], told[1], told[2])
    if placing is None:
        return NO_STRIP
    if placing.at is Position.MOVED and (placing.began or placing.ended):
        return (placing.began, None, placing.ended)
    return (None, placing.at, None)


def _place(cells: object) -> Position | None:
    place = cells.get("place") if isinstance(cells, Mapping) else None
    return Position(place) if place in _PLACES else None


# ------------------------------------------------------------- what was told


def _heard(told: Iterable[Told], named: Mapping[AnswerKey, str]) -> dict[EntryId, Heard]:
    """What each reflection tells, by name; an answer given twice counts as it was given last."""
    found: dict[EntryId, Heard] = {}
    for each in told:
        heard = found.setdefault(each.entry_id, Heard(each.entry_id, each.held_at, each.code))
        name = named.get(each.key, "")
        if name == "how" and isinstance(each.value, Mapping):
            for row, cells in each.value.items():
                value = cells.get("now") if isinstance(cells, Mapping) else None
                if (figure := _figure(value)) is not None:
                    heard.scales[f"how.{row}"] = figure
        elif name in HOSTILITY or name in RESPECT:
            if (figure := _figure(each.value)) is not None:
                heard.scales[name] = figure
        elif name:
            heard.answers[name] = each
    return found


def _figure(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 <= value <= _HIGHEST else None


def _lines(every: Iterable[Heard], *, is_supervision: bool) -> tuple[Line, ...]:
    found: dict[str, list[Point]] = defaultdict(list)
    for heard in every:
        for scale, value in heard.scales.items():
            found[scale].append(Point(heard.at, value, heard.entry_id))
    wanted = SUPERVISION if is_supervision else (*HOSTILITY, *RESPECT)
    return tuple(Line(key, tuple(found[key])) for key in wanted if found[key])


def _first_impression(every: Iterable[Heard]) -> FirstImpression | None:
    for heard in every:
        told = heard.answers.get("first_impression")
        if told is not None and told.text.strip():
            return FirstImpression(heard.at, told.text, heard.entry_id, told.private)
    return None


# ------------------------------------------------------------- steps


def _steps(material: Material, heard: Mapping[EntryId, Heard]) -> Iterator[Step]:
    slips: dict[EntryId, list[CourseRepair]] = defaultdict(list)
    for repair in material.repairs:
        if repair.card.result != NO_SLIP and repair.card.entry_id is not None:
            slips[repair.card.entry_id].append(repair)
    with_sessions = material.who.person is not None
    for each in material.reflections:
        told = heard.get(each.id)
        signs = [
            Sign(SignKind.SLIP, repair.card.title, repair_id=repair.card.id)
            for repair in slips[each.id]
        ]
        yield Step(
            kind=StepKind.REFLECTION,
            at=each.held_at,
            key=f"entry/{each.id}",
            title=each.title,
            entries=(each.id,),
            is_contact=each.kind in CONTACTS and not with_sessions,
            strip=strip_of(each.placing, told.answers.get("course") if told else None),
            scales=dict(told.scales) if told else {},
            signs=(*(_signs(told) if told else ()), *signs),
            private=each.private,
        )
    yield from _repair_steps(material)
    yield from _supervision_steps(material)


def _signs(heard: Heard) -> Iterator[Sign]:
    """What stands beside a reflection for what it tells."""
    plain = {
        "first_impression": SignKind.FIRST_IMPRESSION,
        "warm_moment": SignKind.WARMTH,
        "tried": SignKind.TRIED,
    }
    for name, kind in plain.items():
        told = heard.answers.get(name)
        if told is not None and told.text.strip():
            yield Sign(kind, told.text if kind is not SignKind.TRIED else "")
    if response := heard.chosen("response"):
        yield Sign(SignKind.RESPONSE, response)
    if pattern := heard.chosen("loop.which"):
        yield Sign(SignKind.LOOP, pattern)
    if heard.chosen("taken_up") in _NOT_TAKEN_UP:
        yield Sign(SignKind.NOT_TAKEN_UP)


def _repair_steps(material: Material) -> Iterator[Step]:
    """What was done on a repair itself. A clock that was set back changes no order."""
    known = {repair.card.id: repair for repair in material.repairs}
    latest: dict[RepairId, datetime] = {}
    for change in material.changes:
        repair = known.get(change.repair_id)
        if repair is None:
            continue
        at = max(change.at, latest.get(change.repair_id, change.at))
        latest[change.repair_id] = at
        yield Step(
            kind=StepKind.REPAIR,
            at=at,
            key=f"repair/{change.repair_id}/{change.seq}",
            title=repair.card.title,
            entries=repair.entries[:1],
            signs=(Sign(change.kind, change.text, repair_id=change.repair_id),),
        )


def _supervision_steps(material: Material) -> Iterator[Step]:
    outcomes: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in material.outcomes:
        outcomes[outcome.session_id].append(outcome)
    if material.who.person is None:
        for number, outcome in enumerate(material.outcomes):
            yield Step(
                kind=StepKind.OUTCOME,
                at=outcome.at,
                key=f"outcome/{outcome.session_id}/{number}",
                title=outcome.question,
                entries=outcome.entries,
                session_id=outcome.session_id,
                signs=(Sign(SignKind.OUTCOME, outcome.text),),
            )
        return
    for met in material.sessions:
        those = outcomes[met.session_id]
        entries = dict.fromkeys(entry for each in those for entry in each.entries)
        yield Step(
            kind=StepKind.SESSION,
            at=met.at,
            key=f"session/{met.session_id}",
            entries=tuple(entries),
            session_id=met.session_id,
            is_contact=True,
            signs=tuple(Sign(SignKind.OUTCOME, each.text) for each in those),
        )


def _in_order(steps: Iterable[Step]) -> list[Step]:
    """By time. What comes at the same moment stays as it came."""
    return sorted(steps, key=lambda step: step.at)


def _with_gaps(steps: Sequence[Step], heard: Mapping[EntryId, Heard]) -> list[Step]:
    gaps: dict[str, Gap] = {}
    contacts = [step for step in steps if step.is_contact]
    for earlier, later in pairwise(contacts):
        if (gap := gap_between(earlier.at, later.at)) is not None:
            gaps[later.key] = gap
    for step in contacts:
        told = heard.get(step.entries[0]) if step.entries else None
        answer = told.answers.get("days_since") if told else None
        days = answer.value if answer else None
        if isinstance(days, int | float) and not isinstance(days, bool) and days >= 1:
            gaps[step.key] = Gap(int(days), is_told=True)
    return [_changed(step, gap=gaps.get(step.key)) for step in steps]


def _with_turns(steps: Sequence[Step], turns: Iterable[Turn]) -> list[Step]:
    by_entry: dict[EntryId, list[Sign]] = defaultdict(list)
    for turn in turns:
        by_entry[turn.entry_id].append(Sign(SignKind.TURN, turn=turn))
    return [
        _changed(step, more=tuple(by_entry[step.entries[0]]))
        if step.kind is StepKind.REFLECTION and step.entries[0] in by_entry
        else step
        for step in steps
    ]


def _changed(step: Step, *, gap: Gap | None = None, more: tuple[Sign, ...] = ()) -> Step:
    """The same step with a gap or more signs. By hand: `replace` takes ten times as long."""
    if gap is None and not more:
        return step
    return Step(
        step.kind,
        step.at,
        step.key,
        step.title,
        step.entries,
        step.session_id,
        step.is_contact,
        step.strip,
        gap or step.gap,
        step.scales,
        (*step.signs, *more),
        step.private,
    )


# ------------------------------------------------------------- what nobody tried yet


def _untried(material: Material, heard: Mapping[EntryId, Heard]) -> Iterator[Untried]:
    """Open slips without a try, and strains that are not taken up, oldest first.

    Whoever was harmed from above is not asked to repair it: theirs are not among them.
    """
    found = []
    titles = {each.id: each for each in material.reflections}
    telling = {entry for repair in material.repairs for entry in repair.entries}
    for repair in material.repairs:
        card = repair.card
        if card.is_open and not card.tries and card.standing is not Standing.DOWN:
            on = (card.held_at or card.noticed_at).date()
            first = card.entry_id or (repair.entries[0] if repair.entries else None)
            found.append(Untried(card.title, on, first, card.id, card.private))
    strained = [each for each in heard.values() if each.chosen("taken_up")]
    for at, each in enumerate(strained):
        later = any(one.chosen("taken_up") not in _NOT_TAKEN_UP for one in strained[at + 1 :])
        is_open = each.chosen("taken_up") in _NOT_TAKEN_UP and not later
        reflection = titles.get(each.entry_id)
        if is_open and reflection is not None and each.entry_id not in telling:
            private = reflection.private or each.answers["taken_up"].private
            on = each.at.date()
            found.append(Untried(reflection.title, on, each.entry_id, None, private))
    yield from sorted(found, key=lambda each: each.on)
