"""The sample journal: an invented caseload over a year, written through the services as by hand.

It is made anew each time, ends today, and is opened by a passphrase that nobody is told.
"""

from __future__ import annotations

import secrets
import shutil
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from app.domain.clock import FixedClock
from app.services.follow_ups import FollowUps
from app.services.sample_days import Days
from app.services.sample_hours import SampleHours
from app.services.sample_reflections import SampleReflections
from app.services.sample_supervision import SampleSupervision
from app.services.session import Journals, Key, Secret, Unlocked
from models.records.faults import Fault, from_os_error
from models.records.follow_ups import REMINDERS
from models.vault.kdf import KdfParameters, KdfPolicy
from models.vault.lockfile import JournalLock

FOLDER = "sample"
"""Where samples lie, below a folder of the program's own."""
NAME = "Sample journal.afterword"

_LONGEST = 500

# The passphrase is 256 random bits: there is nothing to guess, so nothing is spent on guessing.
_POLICY = KdfPolicy(KdfParameters(memory_kib=64 * 1024, passes=1, lanes=4))


def make_sample_journal(parent: Path, now: datetime) -> Key:
    """Makes a sample journal that ends at `now`, and gives the one key that opens it. Two seconds.

    Samples that an earlier program left behind go first.

    Raises:
        Fault: it could not be written.
    """
    remove_sample_journals(parent)
    folder = parent / FOLDER / secrets.token_hex(4) / NAME
    clock = FixedClock(now)
    journals = Journals(clock, _POLICY)
    passphrase = secrets.token_urlsafe(32)
    try:
        unlocked = journals.open(journals.create(folder, passphrase).key)
        try:
            write_sample(unlocked, clock)
            choose_reminders(unlocked.follow_ups)
        finally:
            journals.close(unlocked)
        return journals.derive(folder, passphrase, Secret.PASSPHRASE)
    except Fault:
        shutil.rmtree(folder.parent, ignore_errors=True)
        raise


def choose_reminders(follow_ups: FollowUps) -> None:
    """Has some of the cue cards of a sample shown before a session."""
    cues = follow_ups.cues(share_safe=True)
    follow_ups.set_three([cue.id for cue in cues[:REMINDERS]])


def is_sample(parent: Path, folder: Path) -> bool:
    """Whether the journal in that folder is a sample, gone once it is closed."""
    return folder.name == NAME and folder.parent.parent == parent / FOLDER


def remove_sample_journals(parent: Path) -> None:
    """Removes every sample that no program has open.

    Raises:
        Fault: one could not be removed.
    """
    place = parent / FOLDER
    if not place.is_dir():
        return
    for each in place.iterdir():
        with suppress(Fault):
            _remove(each)
    with suppress(OSError):
        place.rmdir()


def write_sample(unlocked: Unlocked, clock: FixedClock) -> None:
    """Writes the sample into an empty journal. `clock` is that of the services and of the store.

    It is moved to each day in turn, and stands at the end where it stood before.
    """
    now = clock.now()
    days = Days(now)
    written = SampleReflections(unlocked.writing, unlocked.repairs, unlocked.catalogue, clock, days)
    supervision = SampleSupervision(unlocked, written, clock, days)
    hours = SampleHours(unlocked.hours, days)
    clock.set(now - timedelta(days=_LONGEST))
    moments = [*written.moments(), *supervision.moments(), *hours.moments()]
    for moment in sorted(moments, key=lambda each: each.told):
        # Where a weekend is left out days fall together; what was written later stays later.
        clock.set(max(moment.at, clock.now()))
        moment.tell()
    clock.set(now)


def _remove(folder: Path) -> None:
    journal = folder / NAME
    if journal.is_dir():
        JournalLock.acquire(journal).release()
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise from_os_error(error) from None
