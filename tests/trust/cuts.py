"""Power cuts at random moments, and whether all that was called saved is there afterwards.

A process works with a journal while the system records every write, every change of size or name
and every synchronisation (strace). From the record the drive is built as a cut at a random moment
may leave it (`tests/trust/drive.py` says how), and the journal on it is opened.
"""

import random
import shutil
import sys
from collections import Counter
from pathlib import Path

from app.services.session import Journals
from tests.trust.at_work import JOURNAL, MIGRATING, STATE
from tests.trust.deeds import KINDS, journals
from tests.trust.drive import Drive
from tests.trust.owed import GONE, Owed
from tests.trust.proof import what_is_wrong
from tests.trust.recorded import Replay, record, why_not
from tests.trust.report import Outcome, Stopwatch, main

SHORT = 45
FULL = 1_000

_CUTS_OF_A_RECORD = 60
_TIMES = {
    "backing up": 8,
    "catching up a second folder": 8,
    "importing": 6,
    "changing the passphrase": 25,
    "saving drafts": 120,
}
_USUAL_TIMES = 40
_REPLAYED = {
    "change": "writes and changes of names replayed",
    "sync": "synchronisations replayed",
    "told": "saves begun or acknowledged on the way",
}
_KINDS = (*KINDS, MIGRATING)


def run(count: int, seed: int, room: Path, harm: str = "") -> Outcome:
    """Cut the power so many times, over as many records as that needs."""
    if reason := why_not():
        return Outcome("cuts", 0, 0.0, {}, (f"nothing was recorded: {reason}",))
    watch = Stopwatch()
    dice = random.Random(seed)
    counted: Counter[str] = Counter()
    failures: list[str] = []
    records = max(-(-count // _CUTS_OF_A_RECORD), min(3, count))
    for number in range(records):
        kind = _KINDS[number % len(_KINDS)]
        cuts = count // records + (number < count % records)
        own = random.Random(dice.random())
        found = _cut(kind, cuts, own, room / f"{number}", counted, harm)
        failures += [f"{kind} {number}: {each}" for each in found]
        counted[f"while {kind}"] += cuts
    cut = sum(value for name, value in counted.items() if name.startswith("while "))
    return Outcome("cuts", cut, watch.seconds, dict(counted), tuple(failures))


def _cut(
    kind: str,
    cuts: int,
    dice: random.Random,
    room: Path,
    counted: Counter[str],
    harm: str,
) -> list[str]:
    """One record, and the cuts in it."""
    disk, told, report = room / "disk", room / "told", room / "record"
    disk.mkdir(parents=True)
    times = _TIMES.get(kind, _USUAL_TIMES)
    here = [sys.executable, "-m", "tests.trust.at_work", kind, str(disk), str(told)]
    record([*here, str(dice.randrange(10**6)), str(times), *([harm] if harm else [])], report)
    # The drive is built anew at its own place: by the place the program knows the journal again.
    shutil.rmtree(disk)
    service = journals(disk / STATE)
    service.preload()
    first, steps = _span(report, disk, told)
    moments = Counter(dice.randrange(first, steps) for _ in range(cuts))
    drive = Drive(str(disk))
    owed = Owed()
    failures = []
    for number, (what, line) in enumerate(Replay(report, drive, told).steps()):
        counted[_REPLAYED[what]] += 1
        if what == "told":
            for each in line.splitlines():
                owed.hear(each)
            if owed.is_open:
                drive.settle()
                owed.is_open = False
        for _ in range(moments[number]):
            drive.after_a_cut(disk, dice)
            wrong = _looked_at(service, disk / JOURNAL, owed, dice)
            failures += [f"cut after step {number} of {steps}: {each}" for each in wrong]
            counted["texts owed at the cuts, in all"] += len(owed.places("text"))
            shutil.rmtree(disk)
    shutil.rmtree(room)
    return failures


def _span(report: Path, disk: Path, told: Path) -> tuple[int, int]:
    """From which step to which the power may be cut: all, but for what was only put there."""
    first = steps = 0
    for what, line in Replay(report, Drive(str(disk)), told).steps():
        steps += 1
        if what == "told" and '["open"]' in line:
            first = steps
    return first, steps


def _looked_at(service: Journals, folder: Path, owed: Owed, dice: random.Random) -> list[str]:
    if owed.kept.get(("passphrase", ""), GONE) == GONE and not folder.exists():
        return []  # it was being made: whole, or not there
    copied = Owed(
        dict(owed.kept), {place: list(values) for place, values in owed.begun.items()}, owed.saves
    )
    return what_is_wrong(service, folder, copied, dice)


if __name__ == "__main__":
    main(run)
