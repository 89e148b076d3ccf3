"""Clocks that jump, time zones that change, and dates from 1660 to 9999.

Somebody writes, deletes, backs up and promises things while the clock of the computer is set forward
and back by seconds or decades and carried from zone to zone. After every step the order of what was
written, what is due, and what may be thrown away are held against a plain list of what was done.
"""

import os
import random
import time
from collections import Counter
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from app.domain.clock import FixedClock
from app.services.session import Journals, Secret, Unlocked
from app.services.writing import BIN_DAYS
from models.records.entries import DraftAnswer
from models.records.follow_ups import DueRule, FollowUpKind
from models.records.ids import DraftId, EntryId, FollowUpId
from models.records.queries import Filter
from models.vault.check import Depth
from tests.support.vaults import CHEAP, PASSPHRASE
from tests.trust.deeds import ANSWER, worded
from tests.trust.report import Outcome, Stopwatch, main

SHORT = 250
FULL = 3_000

_ZONES = (
    *("UTC", "Europe/London", "Europe/Berlin", "America/New_York", "Asia/Kolkata"),
    *("Pacific/Kiritimati", "Pacific/Niue", "Australia/Lord_Howe", "Africa/Casablanca"),
)
_BEGIN = datetime(2026, 3, 2, 18, 2, 5)
_EDGES = (
    *(datetime(1660, 1, 1), datetime(1660, 2, 29, 23, 59, 59), datetime(9999, 12, 31, 23, 59, 59)),
    *(datetime(1970, 1, 1), datetime(1969, 12, 31, 23, 59, 59), datetime(2038, 1, 19, 3, 14, 8)),
    *(datetime(2026, 3, 29, 2, 30), datetime(2026, 10, 25, 2, 30), datetime(2028, 2, 29, 12)),
)
_ABSURD = (
    *(
        datetime(1980, 1, 1),
        datetime(1970, 1, 1),
        datetime(2000, 2, 29, 12),
        datetime(2099, 12, 31),
    ),
    *(datetime(1660, 1, 1), datetime(9999, 12, 30)),
)
_STEPS_OF_A_JOURNAL = 250


@dataclass
class _Day:
    """Somebody with a journal, and the list of what was done."""

    service: Journals
    opened: Unlocked
    clock: FixedClock
    dice: random.Random
    entries: dict[EntryId, datetime] = field(default_factory=dict)
    binned: dict[EntryId, datetime] = field(default_factory=dict)
    drafts: dict[DraftId, datetime] = field(default_factory=dict)
    promised: dict[FollowUpId, date] = field(default_factory=dict)
    newest_backup: Path | None = None

    def moment(self) -> datetime:
        """Any time that something may have happened."""
        edge = self.dice.choice(_EDGES)
        near = self.clock.now() - timedelta(seconds=self.dice.randrange(40 * 86_400))
        far = datetime(1660, 1, 1) + timedelta(seconds=self.dice.randrange(8_339 * 31_556_952))
        return self.dice.choice((edge, near, far)).replace(second=0)


def run(count: int, seed: int, room: Path) -> Outcome:
    """So many steps, each held against the list."""
    watch = Stopwatch()
    dice = random.Random(seed)
    counted: Counter[str] = Counter()
    failures: list[str] = []
    with _any_zone():
        for start in range(0, count, _STEPS_OF_A_JOURNAL):
            steps = min(_STEPS_OF_A_JOURNAL, count - start)
            found = _live(steps, random.Random(dice.random()), room / f"{start}", counted)
            failures += [f"journal {start}, {each}" for each in found]
    return Outcome("clocks", count, watch.seconds, dict(sorted(counted.items())), tuple(failures))


def _live(steps: int, dice: random.Random, room: Path, counted: Counter[str]) -> list[str]:
    clock = FixedClock(_BEGIN)
    service = Journals(clock, CHEAP, room / "state")
    folder = room / "My journal.afterword"
    made = service.create(folder, PASSPHRASE)
    day = _Day(service, service.open(made.key), clock, dice)
    failures = []
    deeds, weights = zip(*_DEEDS.items(), strict=True)
    try:
        for number in range(steps):
            deed = dice.choices(deeds, weights)[0]
            name = deed.__name__.strip("_").replace("_", " ")
            counted[name] += 1
            try:
                wrong = [*(deed(day) or ()), *_what_is_wrong(day)]
            except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
                wrong = [repr(error)]
            zone = os.environ["TZ"]
            failures += [f"step {number}, {name}, {clock.now()} {zone}: {w}" for w in wrong]
            if wrong:
                break  # what follows would be told again and again
        failures += [f"check: {found}" for found in day.opened.vault.check(Depth.FULL)]
    finally:
        service.close(day.opened)
    return failures


@contextmanager
def _any_zone():
    before = os.environ.get("TZ")
    try:
        _enter("UTC")
        yield
    finally:
        if before is None:
            os.environ.pop("TZ", None)
        else:
            os.environ["TZ"] = before
        time.tzset()


def _enter(zone: str) -> None:
    os.environ["TZ"] = zone
    time.tzset()


# ---------------------------------------------------------------- what is done

Deed = Callable[[_Day], list[str] | None]


def _clock_set_a_little(day: _Day) -> None:
    seconds = day.dice.choice((-1, 1)) * day.dice.choice((1, 60, 3_600, 7_200))
    _set(day, seconds)


def _days_pass(day: _Day) -> None:
    _set(day, day.dice.randint(1, 20) * 86_400 + day.dice.randrange(86_400))


def _clock_set_by_years(day: _Day) -> None:
    _set(day, day.dice.choice((-1, 1)) * day.dice.randrange(4 * 31_556_952))


def _set(day: _Day, seconds: int) -> None:
    try:
        day.clock.set(day.clock.now() + timedelta(seconds=seconds))
    except OverflowError:
        day.clock.set(_BEGIN)


def _clock_lost(day: _Day) -> None:
    day.clock.set(day.dice.choice(_ABSURD))


def _clock_right_again(day: _Day) -> None:
    day.clock.set(_BEGIN + timedelta(days=day.dice.randrange(400)))


def _another_zone(day: _Day) -> None:
    _enter(day.dice.choice(_ZONES))


def _write(day: _Day) -> None:
    held_at = day.moment()
    draft = worded(day.opened, "a line")
    draft = replace(draft, header=replace(draft.header, held_at=held_at))
    entry, _ = day.opened.writing.finish(draft)
    day.entries[entry.id] = held_at


def _type(day: _Day) -> None:
    writing = day.opened.writing
    if day.drafts and day.dice.random() < 0.7:
        draft = writing.draft(day.dice.choice(sorted(day.drafts)))
        more = f"{draft.answers[ANSWER].value} and on"
        draft = replace(draft, answers={ANSWER: DraftAnswer(more)})
    else:
        draft = worded(day.opened, "begun")
    writing.save_draft(draft)
    day.drafts[draft.id] = day.clock.now()


def _promise(day: _Day) -> None:
    near = day.clock.today().toordinal() + day.dice.randint(-40, 40)
    near = min(max(near, date.min.toordinal()), date.max.toordinal())
    due = day.dice.choice((date.fromordinal(near), day.moment().date()))
    made, _ = day.opened.follow_ups.add(FollowUpKind.PRACTICE, "to do", rule=DueRule.DATE, due=due)
    day.promised[made.id] = due


def _delete(day: _Day) -> None:
    if day.entries:
        entry_id = day.dice.choice(sorted(day.entries))
        day.opened.writing.delete([entry_id])
        del day.entries[entry_id]
        day.binned[entry_id] = day.clock.now()


def _purge(day: _Day) -> list[str]:
    """As after each unlock: what goes must have rested for its days."""
    before = {card.id for card in day.opened.writing.bin()}
    day.opened.writing.purge_bin()
    gone = before - {card.id for card in day.opened.writing.bin()}
    early = []
    for entry_id in gone:
        rested = day.clock.now() - day.binned.pop(entry_id)
        if rested < timedelta(days=BIN_DAYS):
            early.append(f"thrown away after {rested}")
    return early


def _back_up(day: _Day) -> list[str]:
    made = day.opened.vault.backup_now(day.clock.now(), policy=CHEAP)
    day.newest_backup = made.path
    found = day.opened.vault.backups()
    wrong = [] if made.path.exists() else ["the backup just made was let go again"]
    if [each.made for each in found] != sorted((each.made for each in found), reverse=True):
        wrong.append("backups out of order")
    return wrong


def _lock_and_unlock(day: _Day) -> list[str]:
    folder = day.opened.folder
    day.service.close(day.opened)
    key = day.service.derive(folder, PASSPHRASE, Secret.PASSPHRASE)
    day.opened = day.service.open(key)
    day.service.dates(folder)
    wrong = [] if day.opened.vault.rollback is None else ["told as put back"]
    return wrong + [str(found) for found in day.service.look_after(day.opened)]


_DEEDS: dict[Deed, int] = {
    _clock_set_a_little: 6,
    _days_pass: 5,
    _clock_set_by_years: 3,
    _clock_lost: 2,
    _clock_right_again: 3,
    _another_zone: 6,
    _write: 10,
    _type: 8,
    _promise: 7,
    _delete: 2,
    _purge: 3,
    _back_up: 3,
    _lock_and_unlock: 2,
}


# ---------------------------------------------------------------- what must hold


def _what_is_wrong(day: _Day) -> list[str]:
    return [
        *_order(day),
        *_within(day),
        *_drafts(day),
        *_due(day),
        *_reviews(day),
        *([] if day.opened.timeline.count() == len(day.entries) else ["another number of entries"]),
    ]


def _order(day: _Day) -> list[str]:
    """The journal page by page: everything once, newest first, at the minute it was given."""
    there: list[tuple[datetime, EntryId]] = []
    after = None
    while True:
        page = day.opened.timeline.page(Filter(), after, 7)
        there += [(card.held_at, card.id) for card in page.cards]
        after = page.after
        if after is None:
            break
    wrong = []
    if {entry_id: held_at for held_at, entry_id in there} != day.entries:
        wrong.append("entries are others, or at other times")
    if len(there) != len(day.entries) or [at for at, _ in there] != sorted(
        (at for at, _ in there), reverse=True
    ):
        wrong.append("entries out of order")
    return wrong


def _within(day: _Day) -> list[str]:
    first, last = sorted((day.moment().date(), day.moment().date()))
    found = day.opened.timeline.page(Filter(since=first, until=last), None, 10_000).cards
    wanted = {each for each, at in day.entries.items() if first <= at.date() <= last}
    return [] if {card.id for card in found} == wanted else [f"others from {first} to {last}"]


def _drafts(day: _Day) -> list[str]:
    there = [(card.changed_at, card.id) for card in day.opened.writing.drafts()]
    wrong = []
    if {draft_id: at for at, draft_id in there} != day.drafts:
        wrong.append("drafts are others, or of other times")
    if [at for at, _ in there] != sorted((at for at, _ in there), reverse=True):
        wrong.append("drafts out of order")
    return wrong


def _due(day: _Day) -> list[str]:
    today = day.clock.today()
    there = [(each.due, each.id) for each in day.opened.follow_ups.due(today)]
    wanted = {each for each, due in day.promised.items() if due <= today}
    wrong = [] if {each for _, each in there} == wanted else ["other follow-ups are due"]
    days = [due for due, _ in there]
    return wrong if days == sorted(days, key=str) else [*wrong, "follow-ups out of order"]


def _reviews(day: _Day) -> list[str]:
    """What could be looked at again is due by today, the longest due first."""
    days = [review.due for review in day.opened.retention.queue().reviews]
    wrong = [f"review of {due}" for due in days if due > day.clock.today()]
    return wrong if days == sorted(days) else [*wrong, "reviews out of order"]


if __name__ == "__main__":
    main(run)
