"""What the part on one relationship reads, made into marks off the UI thread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from statistics import median

from app.domain.relationship import HOSTILITY, RESPECT, SUPERVISION
from app.services.relationships import Relationships
from app.ui import i18n
from app.ui.pages.patterns.relationship_lines import RatedItem
from app.ui.pages.patterns.relationship_plot import StepItem
from app.ui.pages.patterns.relationship_words import (
    Speaker,
    facts,
    line_names,
)
from app.ui.pages.patterns.spans import span_between, when
from app.ui.pages.patterns.words import reflections, tr
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.position_picker import position_word
from models.records.ids import EntryId, PersonId
from models.records.relationships import (
    Course,
    FirstImpression,
    Known,
    Loop,
    SeenBefore,
    SignKind,
    Step,
    StepKind,
    TurnKind,
    Who,
)
from models.records.repairs import RepairCard
from prompts.catalogue import Catalogue

_EACH = 60
"""With more ratings they are told by week, by month, or by year."""
_ROOM_A_WEEK, _MOST_ROOM = 3, 44
"""How much room a gap leaves between two contacts, at 100 %."""
_ICONS = {
    SignKind.FIRST_IMPRESSION: "eye",
    SignKind.WARMTH: "sun",
    SignKind.TURN: "corner-down-right",
    SignKind.LOOP: "arrow-down-up",
    SignKind.SLIP: "spool",
    SignKind.TRIED: "spool",
    SignKind.RESPONSE: "quote",
    SignKind.CLOSED: "check",
    SignKind.REOPENED: "history",
    SignKind.OUTCOME: "messages-square",
    SignKind.NOT_TAKEN_UP: "unplug",
}

_OF_A_TRY = (SignKind.TRIED, SignKind.RESPONSE)


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines that are drawn together; `contacts` and `turns` are places along their time, 0 to 1."""

    names: tuple[str, ...] = ()
    items: tuple[RatedItem, ...] = field(default=(), repr=False)
    contacts: tuple[float, ...] = ()
    turns: tuple[float, ...] = ()
    days: tuple[str, str] = ("", "")
    """The first and the last day."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class FoundRelationship:
    """Everyone there is something of, and the course with one of them."""

    known: tuple[Known, ...]
    who: Who | None = None
    facts: tuple[str, ...] = field(default=(), repr=False)
    first: FirstImpression | None = None
    hostility: Lines = Lines()
    respect: Lines = Lines()
    repairs: tuple[StepItem, ...] = field(default=(), repr=False)
    untried: tuple[StepItem, ...] = field(default=(), repr=False)
    loops: tuple[StepItem, ...] = field(default=(), repr=False)
    seen: tuple[StepItem, ...] = field(default=(), repr=False)
    steps: tuple[StepItem, ...] = field(default=(), repr=False)


def relationship(
    relationships: Relationships, catalogue: Catalogue, code: str, person: str, today: date
) -> FoundRelationship:
    """The course with a code or a supervisor; with nobody named, with whoever was met last."""
    known = relationships.known()
    if not code and not person:
        if not known:
            return FoundRelationship(known)
        last = max(known, key=lambda each: each.last_at).who
        code, person = last.code, last.person or ""
    course = relationships.course_with(PersonId(person)) if person else relationships.course(code)
    return told(known, course, Speaker(catalogue), today)


def told(
    known: tuple[Known, ...], course: Course, speaker: Speaker, today: date
) -> FoundRelationship:
    """A course as marks."""
    is_supervision = course.who.person is not None
    return FoundRelationship(
        known=known,
        who=course.who,
        facts=tuple(facts(course, speaker.times, today)),
        first=course.first_impression,
        hostility=_lines(course, SUPERVISION if is_supervision else HOSTILITY, today),
        respect=_lines(course, () if is_supervision else RESPECT, today),
        repairs=tuple(_repairs(course, speaker, today)),
        untried=tuple(_untried(course, today)),
        loops=tuple(_loops(course, speaker, today)),
        seen=tuple(_seen(each, speaker, today) for each in course.seen_before),
        steps=tuple(_steps(course, speaker, today)),
    )


# ------------------------------------------------------------- the course


def _steps(course: Course, speaker: Speaker, today: date) -> list[StepItem]:
    """Newest first; a gap belongs to the later of the two contacts, and lies below it."""
    return [_step(step, speaker, today) for step in reversed(course.steps)]


def _step(step: Step, speaker: Speaker, today: date) -> StepItem:
    day = i18n.short_day(step.at.date(), today)
    title = step.title
    if step.kind is StepKind.SESSION:
        title = tr("Supervision")
    elif step.kind is StepKind.REPAIR:
        title = step.title or tr("A repair")
    found = [sign.turn for sign in step.signs if sign.turn]
    turns = [speaker.turn(turn) for turn in found]
    # A try that turned something is told once, as the turning point.
    known = _OF_A_TRY if any(turn.kind is TurnKind.RESPONSE for turn in found) else ()
    signs = [
        (_ICONS[sign.kind], speaker.sign(sign))
        for sign in step.signs
        if not sign.turn and sign.kind not in known
    ]
    if turns:
        said = tr("Turning point: {why}").format(why=", ".join(turns))
        signs.append((_ICONS[SignKind.TURN], said))
    if figures := speaker.figures(step.scales):
        signs.append(("", figures))
    gap = step.gap
    under = speaker.times.gap(gap) if gap is not None else ""
    exact = speaker.times.exact(gap) if gap is not None else ""
    places = _strip_words(step)
    heard = [day, title, exact, places]
    heard += [words for _, words in signs]
    mark = Mark(
        step.key,
        f"{title or tr('A reflection')}, {day}",
        ". ".join(each.rstrip(".") for each in heard if each),
        (
            day,
            exact,
            places,
            title,
            "; ".join(words for _, words in signs),
        ),
        step.entries,
    )
    apart = min(_MOST_ROOM, gap.days * _ROOM_A_WEEK // 7) if gap is not None else 0
    strip = tuple(place.value if place is not None else "" for place in step.strip)
    return StepItem(
        mark,
        day,
        title,
        under,
        (strip[0], strip[1], strip[2]),
        tuple(signs),
        step.is_contact,
        apart,
        gap.days if gap is not None else 0,
    )


def _strip_words(step: Step) -> str:
    """ "Up-power, then Both at once": where power was, in the order of the contact."""
    said = [position_word(place.value) for place in step.strip if place is not None]
    return tr(", then ").join(said)


# ------------------------------------------------------------- lines


def _lines(course: Course, keys: Sequence[str], today: date) -> Lines:
    lines = [line for key in keys for line in course.lines if line.key == key]
    if not lines:
        return Lines()
    names = tuple(line_names()[line.key] for line in lines)
    rated: dict[tuple[datetime, EntryId], list[float | None]] = {}
    for at, line in enumerate(lines):
        for point in line.points:
            values = rated.setdefault((point.at, point.entry_id), [None] * len(lines))
            values[at] = point.value
    moments = sorted(rated)
    contacts = [step.at for step in course.steps if step.is_contact]
    ends = [moments[0][0], moments[-1][0], *contacts[:1], *contacts[-1:]]
    first, last = min(ends), max(ends)
    many = len(moments) > _EACH
    items = (
        _grouped(moments, rated, names, first, last, today)
        if many
        else [_rated(each, rated[each], names, first, last, today) for each in moments]
    )
    middle = tr("0 to 10, the middle of your own ratings.")
    note = middle if many else tr("0 to 10, your own ratings.")
    note += " " + tr("Strokes below are contacts, dotted lines turning points.")
    turns = sorted({turn.at for turn in course.turns})
    return Lines(
        names,
        tuple(items),
        tuple(_along(each, first, last) for each in contacts),
        tuple(_along(each, first, last) for each in turns if first <= each <= last),
        (i18n.short_day(first.date(), today), i18n.short_day(last.date(), today)),
        note,
    )


def _rated(
    moment: tuple[datetime, EntryId],
    values: Sequence[float | None],
    names: Sequence[str],
    first: datetime,
    last: datetime,
    today: date,
) -> RatedItem:
    at, entry_id = moment
    day = i18n.short_day(at.date(), today)
    said = _values_words(values, names)
    mark = Mark(
        f"rated/{entry_id}",
        f"{said}, {day}",
        f"{day}: {said}",
        (day, said),
        (entry_id,),
    )
    return RatedItem(mark, _along(at, first, last), tuple(values))


def _grouped(
    moments: Sequence[tuple[datetime, EntryId]],
    rated: dict[tuple[datetime, EntryId], list[float | None]],
    names: Sequence[str],
    first: datetime,
    last: datetime,
    today: date,
) -> list[RatedItem]:
    span = span_between(moments[0][0].date(), moments[-1][0].date())
    found = []
    for begin, group in groupby(moments, lambda each: span(each[0].date())):
        those = list(group)
        values = [
            median(given) if (given := [v for one in those if (v := rated[one][at]) is not None])
            else None
            for at in range(len(names))
        ]  # fmt: skip
        said_when, _ = when(span, begin, today)
        said = _values_words(values, names)
        mark = Mark(
            f"rated/{begin}",
            f"{said}, {said_when}",
            f"{said_when}: {said}, {reflections(len(those))}",
            (said_when, f"{said}, {reflections(len(those))}"),
            tuple(entry_id for _, entry_id in reversed(those)),
        )
        found.append(RatedItem(mark, _along(those[0][0], first, last), tuple(values)))
    return found


def _values_words(values: Sequence[float | None], names: Sequence[str]) -> str:
    pairs = zip(names, values, strict=True)
    return ", ".join(f"{name} {value:g}" for name, value in pairs if value is not None)


def _along(at: datetime, first: datetime, last: datetime) -> float:
    whole = (last - first).total_seconds()
    return (at - first).total_seconds() / whole if whole > 0 else 0.5


# ------------------------------------------------------------- lists


def _repairs(course: Course, speaker: Speaker, today: date) -> list[StepItem]:
    """Open ones first, then the newest."""
    found = sorted(course.repairs, key=lambda each: _when(each.card), reverse=True)
    found.sort(key=lambda each: not each.card.is_open)
    items = []
    for each in found:
        card = each.card
        day = i18n.short_day(_when(card).date(), today)
        how = speaker.repair(card)
        entries = each.entries or ((card.entry_id,) if card.entry_id is not None else ())
        items.append(_row(f"repair/{card.id}", day, card.title or tr("A repair"), [how], entries))
    return items


def _when(card: RepairCard) -> datetime:
    return card.held_at or card.noticed_at


def _untried(course: Course, today: date) -> list[StepItem]:
    return [
        _row(
            f"untried/{each.repair_id or each.entry_id}",
            i18n.short_day(each.on, today),
            each.title or tr("Something slipped"),
            [] if each.repair_id else [tr("A strain, not taken up yet")],
            (each.entry_id,) if each.entry_id is not None else (),
        )
        for each in course.untried
    ]


def _loops(course: Course, speaker: Speaker, today: date) -> list[StepItem]:
    """Each shape with how often it was recorded, and at which end; the last one leads."""
    by_shape: dict[str, list[Loop]] = defaultdict(list)
    for loop in reversed(course.loops):
        by_shape[loop.pattern].append(loop)
    return [
        _row(
            f"shape/{shape}",
            i18n.short_day(those[0].at.date(), today),
            speaker.loop(shape),
            speaker.often(those),
            tuple(loop.entry_id for loop in those),
        )
        for shape, those in by_shape.items()
    ]


def _seen(each: SeenBefore, speaker: Speaker, today: date) -> StepItem:
    """A loop with the way out of it that was written, and what turned it."""
    loop, turn = each.loop, each.turn
    day = i18n.short_day(loop.at.date(), today)
    signs = []
    if loop.step_out:
        signs.append(tr("A way out: {text}").format(text=" ".join(loop.step_out.split())))
    if turn is not None:
        time = speaker.times.days(max(1, (turn.at.date() - loop.at.date()).days))
        why = speaker.turn(turn)
        signs.append(tr("What turned it, after {time}: {why}").format(time=time, why=why))
    title = speaker.loop(loop.pattern)
    if not each.is_here and loop.code:
        title = tr("{loop} (with {code})").format(loop=title, code=loop.code)
    entries = (loop.entry_id, turn.entry_id) if turn is not None else (loop.entry_id,)
    return _row(f"loop/{loop.entry_id}", day, title, signs, entries)


def _row(
    key: str, day: str, title: str, words: Sequence[str], entries: tuple[EntryId, ...]
) -> StepItem:
    mark = Mark(
        key,
        f"{title}, {day}",
        ". ".join((day, title, *words)),
        (day, title, "; ".join(words)),
        entries,
    )
    return StepItem(mark, day, title, signs=tuple(("", each) for each in words))
