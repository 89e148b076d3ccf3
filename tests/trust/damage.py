"""Damage at random places, and whether any of it goes unnoticed.

A journal is copied, one of its files is harmed (a bit turned, a page zeroed, scrambled, exchanged
with another or put back to an older state, the end cut off), and it is opened with the right
passphrase. Either damage is told, or all that was written is there, word for word, and what was read
of it for meaning, number for number. Each harm is looked at in a process of its own: one that dies
of it is a failure too.

A single page put back carries a right seal. It is found by an index or another page that contradicts
it; where nothing does, that is counted as a known limit. Whole older files are always noticed.
"""

import hashlib
import os
import random
import shutil
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from app.services.session import Journals, Secret
from models.records.faults import DamagedJournal, Fault, JournalTooNew, WrongPassphrase
from models.vault import backup as backups
from models.vault.backup import BACKUPS
from models.vault.check import Depth
from models.vault.engine import connect
from models.vault.envelope import DATABASE, FILE, SPARE
from models.vault.keys import DataKey, Purpose
from tests.support.vaults import CHEAP, PASSPHRASE
from tests.trust.at_work import JOURNAL, STATE
from tests.trust.deeds import Hand, journals, keep_at, made, unlocked
from tests.trust.owed import Teller
from tests.trust.report import Outcome, Stopwatch, main

SHORT = 60
FULL = 1_000

PAGE = 4096
_LOG_HEADER, _FRAME = 32, 24 + PAGE
_ENTRIES, _ENTRIES_READ = 160, 60
_RIGHT, _WRONG = PASSPHRASE, f"{PASSPHRASE}?"
_OLDER = "put back to an older state"
_UNTOUCHED, _TOLD, _LOST_SIGHT, _CRASHED = "no content changed", "told", "UNNOTICED", "CRASHED"
_KILLED = f"{_CRASHED}: status 0"


@dataclass(frozen=True)
class _Ground:
    """A journal at rest, the same one as it was left by a kill, and an older state of both.

    Each is a folder with the journal and what the program remembers of it; it is looked at in one
    place, `here`, by which the program knows it again.
    """

    here: Path
    rested: Path
    killed: Path
    older: Path
    digest: str
    digest_killed: str
    digest_backup: str

    @property
    def journal(self) -> Path:
        return self.here / JOURNAL

    def put_here(self, state: Path) -> None:
        """Has the journal be as it was."""
        shutil.rmtree(self.here, ignore_errors=True)
        shutil.copytree(state, self.here)


def run(count: int, seed: int, room: Path) -> Outcome:
    """Harm so many copies, each in one place."""
    watch = Stopwatch()
    dice = random.Random(seed)
    service = journals(room / "here" / STATE)
    service.preload()
    ground = _ground(service, room, dice)
    counted: Counter[str] = Counter()
    old_pages: Counter[str] = Counter()
    failures = []
    targets = list(_TARGETS)
    for number in range(count):
        target = targets[number % len(targets)]
        what, line = _harmed(target, ground, service, random.Random(dice.random()))
        is_old_page = _OLDER in line and what != _CRASHED
        if is_old_page:
            old_pages[what] += 1
        counted[f"{target}: {what}"] += 1
        if what in (_LOST_SIGHT, _CRASHED) and not is_old_page:
            failures.append(f"{number}, {target}: {line}")
    figures: dict[str, int | float | str] = dict(sorted(counted.items()))
    limits = ()
    if unnoticed := old_pages[_LOST_SIGHT]:
        limits = (
            f"of {old_pages.total()} single pages put back to an older state of the same page, "
            f"{unnoticed} went unnoticed (whole older files are noticed)",
        )
    return Outcome("damage", count, watch.seconds, figures, tuple(failures), limits)


# ---------------------------------------------------------------- the ground


def _ground(service: Journals, room: Path, dice: random.Random) -> _Ground:
    ground = _Ground(room / "here", room / "rested", room / "killed", room / "older", "", "", "")
    ground.here.mkdir()
    if (said := _apart(lambda: _fill(service, ground.journal, dice))) != "None":
        raise RuntimeError(said)
    shutil.copytree(ground.here, ground.older)
    # The same work, once ended as it should be, once by a kill that leaves a log behind.
    digests = []
    for state, is_closed in ((ground.rested, True), (ground.killed, False)):
        ground.put_here(ground.older)
        own = random.Random(dice.getstate()[1][0])
        said = _apart(
            lambda own=own, is_closed=is_closed: _work_on(service, ground.journal, own, is_closed)
        )
        if said != ("None" if is_closed else _KILLED):
            raise RuntimeError(said)
        shutil.copytree(ground.here, state)
        digests.append(_digest(ground.journal, _key(service, ground.journal)))
    if not (ground.killed / JOURNAL / f"{DATABASE}-wal").stat().st_size:
        raise RuntimeError("the kill left no log")
    restored = room / "restored"
    (path,) = (ground.older / JOURNAL / BACKUPS).iterdir()
    backups.restore(path, restored, None, CHEAP.bounds)
    digests.append(_digest(restored, _key(service, ground.journal)))
    return replace(ground, digest=digests[0], digest_killed=digests[1], digest_backup=digests[2])


def _fill(service: Journals, folder: Path, dice: random.Random) -> None:
    tell = Teller(os.open(os.devnull, os.O_WRONLY))
    made(service, folder, tell)
    hand = Hand(service, unlocked(service, folder), tell, dice, "d")
    for number in range(_ENTRIES):
        if number == _ENTRIES_READ:
            hand.read_all()
        hand.write(120)
    keep_at(hand, "saving drafts", 20)
    hand.type_on()  # the last may have been finished: one draft is always there
    hand.back_up()
    service.close(hand.unlocked)


def _work_on(service: Journals, folder: Path, dice: random.Random, is_closed: bool) -> None:
    tell = Teller(os.open(os.devnull, os.O_WRONLY))
    hand = Hand(service, unlocked(service, folder), tell, dice, "e")
    hand.take_up()
    for _ in range(12):
        hand.write(60)
        hand.type_on()
        hand.edit()
    hand.read_on()
    if is_closed:
        service.close(hand.unlocked)
    else:
        os._exit(0)


def _key(service: Journals, folder: Path) -> DataKey:
    return service.derive(folder, _RIGHT, Secret.PASSPHRASE).data_key


def _digest(folder: Path, key: DataKey) -> str:
    """A hash over every row of every table but the index of words: what was written, and what was
    read of it for meaning.
    """
    connection = connect(folder / DATABASE, key.derived(Purpose.DATABASE), writing=False)
    try:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'entry_index%'"
            " ORDER BY name"
        ).fetchall()
        hashed = hashlib.sha256()
        for (name,) in names:
            hashed.update(name.encode())
            rows = connection.execute(f'SELECT * FROM "{name}"').fetchall()
            for row in sorted(map(repr, rows)):
                hashed.update(row.encode("utf-8", "surrogatepass"))
        return hashed.hexdigest()
    finally:
        connection.close()


# ---------------------------------------------------------------- harms


def _turned(data: bytearray, dice: random.Random, _older: bytes) -> str:
    at, bit = dice.randrange(len(data)), dice.randrange(8)
    data[at] ^= 1 << bit
    return f"bit {bit} of byte {at} turned"


def _zeroed(data: bytearray, dice: random.Random, _older: bytes) -> str:
    at = _page(data, dice)
    data[at : at + PAGE] = bytes(len(data[at : at + PAGE]))
    return f"page at {at} zeroed"


def _scrambled(data: bytearray, dice: random.Random, _older: bytes) -> str:
    at = _page(data, dice)
    data[at : at + PAGE] = dice.randbytes(len(data[at : at + PAGE]))
    return f"page at {at} scrambled"


def _swapped(data: bytearray, dice: random.Random, _older: bytes) -> str:
    a = b = _page(data, dice)
    while a == b and len(data) > PAGE:
        b = _page(data, dice)
    data[a : a + PAGE], data[b : b + PAGE] = data[b : b + PAGE], data[a : a + PAGE]
    return f"pages at {a} and {b} exchanged"


def _put_back(data: bytearray, dice: random.Random, older: bytes) -> str:
    changed = [
        at
        for at in range(0, min(len(data), len(older)), PAGE)
        if data[at : at + PAGE] != older[at : at + PAGE]
    ]
    if not changed:
        return _scrambled(data, dice, older)
    at = dice.choice(changed)
    data[at : at + PAGE] = older[at : at + PAGE]
    return f"page at {at} {_OLDER}"


def _cut_off(data: bytearray, dice: random.Random, _older: bytes) -> str:
    at = dice.choice((dice.randrange(len(data)), _page(data, dice)))
    del data[at:]
    return f"cut off at {at}"


def _page(data: bytearray, dice: random.Random) -> int:
    return dice.randrange(-(-len(data) // PAGE)) * PAGE


Harm = Callable[[bytearray, random.Random, bytes], str]
_HARMS: tuple[Harm, ...] = (*[_turned] * 4, _zeroed, _scrambled, _swapped, _cut_off)


def _harm(path: Path, dice: random.Random, older: Path | None = None) -> str:
    """One of them; with an older state of the file, a page of that."""
    data = bytearray(path.read_bytes())
    harm = dice.choice(_HARMS) if older is None else _put_back
    told = harm(data, dice, older.read_bytes() if older is not None else b"")
    path.write_bytes(data)
    return f"{path.name}, {told}"


# ---------------------------------------------------------------- looking


def _harmed(
    target: str, ground: _Ground, service: Journals, dice: random.Random
) -> tuple[str, str]:
    """Harms a copy and gives what came of it, with a line on what was done."""
    harm, is_killed, look = _TARGETS[target]
    ground.put_here(ground.killed if is_killed else ground.rested)
    for index in ground.journal.glob("*-shm"):
        index.unlink()
    done = harm(ground.journal, ground, dice)
    digest = ground.digest_killed if is_killed else ground.digest
    digest = ground.digest_backup if look is _look_at_backup else digest
    seen = _apart(lambda: look(service, ground.journal, digest))
    if seen not in (_UNTOUCHED, _TOLD, _LOST_SIGHT):
        return _CRASHED, f"{done}: {seen}"
    return seen, done


def _look_at_journal(service: Journals, folder: Path, digest: str) -> str:
    """What somebody learns who opens it, and has it looked through."""
    try:
        key = service.derive(folder, _RIGHT, Secret.PASSPHRASE)
    except WrongPassphrase:
        return f"{_CRASHED}: taken for a wrong passphrase"
    except (DamagedJournal, JournalTooNew):
        return _TOLD
    try:
        service.derive(folder, _WRONG, Secret.PASSPHRASE)
        return f"{_CRASHED}: a wrong passphrase opens it"
    except WrongPassphrase:
        pass
    copy = DataKey(key.data_key.journal_id, key.data_key.reveal())
    try:
        opened = service.open(key)
    except WrongPassphrase:
        return f"{_CRASHED}: taken for a wrong passphrase"
    except DamagedJournal:
        return _TOLD
    try:
        is_put_back = opened.vault.rollback is not None
        findings = opened.vault.check(Depth.FULL)
    except DamagedJournal:
        return _TOLD
    finally:
        service.close(opened)
    if findings or is_put_back:
        return _TOLD
    try:
        return _UNTOUCHED if _digest(folder, copy) == digest else _LOST_SIGHT
    except DamagedJournal:
        return _LOST_SIGHT  # the check had found nothing


def _look_at_backup(service: Journals, folder: Path, digest: str) -> str:
    """What somebody gets who wants the backup back."""
    (path,) = (folder / BACKUPS).iterdir()
    key = _key(service, folder)
    target = folder.with_name("restored")
    try:
        backups.restore(path, target, key, CHEAP.bounds)
    except (DamagedJournal, JournalTooNew):
        return f"{_CRASHED}: something was left" if target.exists() else _TOLD
    try:
        return _UNTOUCHED if _digest(target, key) == digest else _LOST_SIGHT
    finally:
        shutil.rmtree(target)


def _apart(work: Callable[[], object]) -> str:
    """What work gives that is done in a fork; how it died, or nothing, when it did."""
    read_end, write_end = os.pipe()
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        os.close(read_end)
        said = ""
        try:
            said = str(work())
        except Fault as fault:
            said = f"{_CRASHED}: {fault!r}"
        finally:
            if not said:
                said = f"{_CRASHED}: {traceback.format_exc().splitlines()[-1][:300]}"
            os.write(write_end, said.encode("utf-8", "replace"))
            os._exit(0)
    os.close(write_end)
    with os.fdopen(read_end, "rb") as told:
        said = told.read().decode("utf-8")
    _, status = os.waitpid(pid, 0)
    return said or f"{_CRASHED}: status {status}"


Look = Callable[[Journals, Path, str], str]


def _in_database(trial: Path, _ground: _Ground, dice: random.Random) -> str:
    return _harm(trial / DATABASE, dice)


def _by_an_old_page(trial: Path, ground: _Ground, dice: random.Random) -> str:
    return _harm(trial / DATABASE, dice, ground.older / JOURNAL / DATABASE)


def _in_log(trial: Path, _ground: _Ground, dice: random.Random) -> str:
    return _harm(trial / f"{DATABASE}-wal", dice)


def _in_envelope(trial: Path, _ground: _Ground, dice: random.Random) -> str:
    return _harm(trial / FILE, dice)


def _in_spare(trial: Path, _ground: _Ground, dice: random.Random) -> str:
    return _harm(trial / SPARE, dice)


def _in_both(trial: Path, ground: _Ground, dice: random.Random) -> str:
    return f"{_in_envelope(trial, ground, dice)}; {_in_spare(trial, ground, dice)}"


def _in_backup(trial: Path, _ground: _Ground, dice: random.Random) -> str:
    (path,) = (trial / BACKUPS).iterdir()
    return _harm(path, dice)


_TARGETS: dict[str, tuple[Callable[[Path, _Ground, random.Random], str], bool, Look]] = {
    "database": (_in_database, False, _look_at_journal),
    "old page": (_by_an_old_page, False, _look_at_journal),
    "database beside a log": (_in_database, True, _look_at_journal),
    "log": (_in_log, True, _look_at_journal),
    "envelope": (_in_envelope, False, _look_at_journal),
    "spare envelope": (_in_spare, False, _look_at_journal),
    "both envelopes": (_in_both, False, _look_at_journal),
    "backup": (_in_backup, False, _look_at_backup),
}


if __name__ == "__main__":
    main(run)
