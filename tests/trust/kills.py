"""`kill -9` at random moments, and whether all that was called saved is there afterwards.

The process to be killed is a fork of one that has read the code and opened no journal; it works
through the services that the screens use, and says through a pipe what was saved. The journal is
then opened in another fork, for the one that counts never to have touched a database. Where it was
read for meaning, what is kept of that must be of the words that are there, and reading on must work.
"""

import contextlib
import os
import random
import select
import shutil
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.services.session import Journals, Key, Secret
from models.records.faults import Fault
from models.vault.erasing import MARK
from models.vault.keys import DataKey
from tests.trust import older
from tests.trust.deeds import (
    KINDS,
    READING,
    Hand,
    journals,
    keep_at,
    made,
    reader,
    second_folder,
    unlocked,
)
from tests.trust.owed import Owed, Teller
from tests.trust.proof import what_is_wrong
from tests.trust.report import Outcome, Stopwatch, main

SHORT = 36
FULL = 1_000

MAKING = "making a journal"
MIGRATING = "migrating"
ERASING = "erasing"
_ROUNDS_OF_A_JOURNAL = 25
_LONGEST_S = 0.35
_MIGRATION_S = _READING_S = 0.5
_ERASING_S = 0.05
_LONGEST = {
    MIGRATING: _MIGRATION_S,
    MAKING: _MIGRATION_S,
    READING: _READING_S,
    ERASING: _ERASING_S,
}
_PATIENCE_S = 60.0
_MORE_ENTRIES = 120

Child = Callable[[Teller], object]
Look = Callable[[Journals, Path, Owed, random.Random], list[str]]


@dataclass
class _Count:
    """What is counted over all kills."""

    kills: Counter[str] = field(default_factory=Counter)
    saves: int = 0
    unfinished: int = 0
    failures: list[str] = field(default_factory=list)


def run(count: int, seed: int, room: Path) -> Outcome:
    """Kill so many times, each kind of work in turn."""
    watch = Stopwatch()
    service = journals(room / "state")
    service.preload()
    reader().load()
    counted = _Count()
    kinds = [*KINDS, MAKING, MIGRATING, ERASING]
    each = [count // len(kinds) + (number < count % len(kinds)) for number in range(len(kinds))]
    for kind, times in zip(kinds, each, strict=True):
        _kill(kind, times, random.Random(f"{seed} {kind}"), service, room, counted)
    return Outcome(
        "kills",
        sum(counted.kills.values()),
        watch.seconds,
        {
            **{f"while {kind}": times for kind, times in counted.kills.items()},
            "in the middle of a save": counted.unfinished,
            "saves acknowledged": counted.saves,
        },
        tuple(counted.failures),
    )


def _kill(
    kind: str, times: int, dice: random.Random, service: Journals, room: Path, counted: _Count
) -> None:
    folder, owed = room / "none", Owed()
    for number in range(times):
        is_new = kind in (MAKING, MIGRATING, ERASING) or number % _ROUNDS_OF_A_JOURNAL == 0
        if is_new:
            for old in (folder, second_folder(folder)):
                shutil.rmtree(old, ignore_errors=True)
            folder = room / f"{kind} {number}.afterword"
            owed = _prepared(kind, service, folder, random.Random(dice.random()))
        before, begun = owed.saves, {place: list(each) for place, each in owed.begun.items()}
        tag = f"r{number}"
        work = _work(kind, service, folder, random.Random(dice.random()), tag, owed)
        longest = _LONGEST.get(kind, _LONGEST_S)
        from_the_start = kind in (MIGRATING, MAKING) or (kind != ERASING and dice.random() < 0.2)
        _killed(work, owed, dice.uniform(0, longest), from_the_start=from_the_start)
        counted.kills[kind] += 1
        counted.saves += owed.saves - before
        counted.unfinished += owed.begun != begun
        if kind == MAKING and not folder.exists():
            _in_a_fork(lambda tell, folder=folder: made(service, folder, tell), owed)
        look = _what_is_left if kind == ERASING else what_is_wrong
        wrong = _looked_at(look, service, folder, owed, random.Random(dice.random()))
        counted.failures += [f"{kind} {number}: {each}" for each in wrong]
        if kind == MAKING:
            hidden = [path for path in room.glob(".*") if path.is_dir()]
            for left in hidden:  # what was being made; the program removes it at no other place
                shutil.rmtree(left)
        if wrong:
            folder.rename(folder.with_name(f"wrong {folder.name}"))
            folder, owed = room / "none", Owed()
            if kind not in (MAKING, MIGRATING, ERASING):
                folder = room / f"{kind} {number} again.afterword"
                owed = _prepared(kind, service, folder, random.Random(dice.random()))
    shutil.rmtree(folder, ignore_errors=True)


def _prepared(kind: str, service: Journals, folder: Path, dice: random.Random) -> Owed:
    """What is there before the first kill."""
    owed = Owed()
    if kind == MIGRATING:
        revision = dice.choice(older.revisions())
        _in_a_fork(
            lambda tell: older.make(service, folder, revision, tell, dice, _MORE_ENTRIES), owed
        )
        told = dict(owed.kept)
        trial = folder.with_name(f"trial {folder.name}")
        shutil.copytree(folder, trial)
        _in_a_fork(lambda tell: older.tell_all(service, trial, tell), owed)
        shutil.rmtree(trial)
        lost = [place for place, value in told.items() if owed.kept[place] != value]
        if lost:
            raise AssertionError(f"migrated undisturbed, {len(lost)} texts are others")
    elif kind != MAKING:
        _in_a_fork(lambda tell: made(service, folder, tell), owed)
    if kind == ERASING:
        _in_a_fork(lambda tell: _fill(service, folder, tell, dice), owed)
    if kind == READING:
        _in_a_fork(lambda tell: _read_then_change(service, folder, tell, dice), owed)
    owed.saves = 0
    return owed


def _fill(service: Journals, folder: Path, tell: Teller, dice: random.Random) -> None:
    """A few entries and two backups."""
    hand = Hand(service, unlocked(service, folder), tell, dice, "f")
    keep_at(hand, "writing entries", dice.randint(1, 12))
    hand.back_up()
    hand.write()
    hand.back_up()
    service.close(hand.unlocked)


def _read_then_change(service: Journals, folder: Path, tell: Teller, dice: random.Random) -> None:
    """A few entries that were read, and of which some are other words now, or in the bin."""
    hand = Hand(service, unlocked(service, folder), tell, dice, "f")
    for _ in range(6):
        hand.write()
    hand.read_all()
    for _ in range(3):
        hand.edit()
    hand.delete()
    service.close(hand.unlocked)


def _what_is_left(service: Journals, folder: Path, owed: Owed, dice: random.Random) -> list[str]:
    """Of an erasing that was cut off: all of the journal, or nothing that opens.

    Begun again it comes to its end.
    """
    if owed.kept.get(("erased", "")):
        return ["it is there, though told as erased"] if folder.exists() else []
    if folder.exists() and not (folder / MARK).exists() and any(folder.iterdir()):
        return what_is_wrong(service, folder, owed, dice)
    try:
        key = service.derive(folder, owed.kept["passphrase", ""], Secret.PASSPHRASE)
    except Fault:
        key = None  # nothing opens it any more; what was left of it has been deleted
    if key is not None:
        copy = Key(folder, DataKey(key.data_key.journal_id, key.data_key.reveal()))
        with contextlib.suppress(Fault):
            service.close(service.open(key))
            return ["it opens, though it is being erased"]
        service.erase(copy, backups=True)
    left = [path.name for path in folder.rglob("*") if path.is_file()] if folder.exists() else []
    return [f"left of it: {', '.join(left)}"] if left else []


def _work(
    kind: str, service: Journals, folder: Path, dice: random.Random, tag: str, owed: Owed
) -> Child:
    def work(tell: Teller) -> None:
        if kind == MAKING:
            made(service, folder, tell)
            return
        passphrase = owed.kept["passphrase", ""]
        if kind == ERASING:
            key = service.derive(folder, passphrase, Secret.PASSPHRASE)
            tell.open()
            tell.will("erased", "", "yes")
            service.erase(key, backups=True)
            tell.done("erased", "", "yes")
            return
        opened = unlocked(service, folder, passphrase)
        tell.open()
        if kind != MIGRATING:
            keep_at(Hand(service, opened, tell, dice, tag, passphrase), kind)

    return work


# ---------------------------------------------------------------- processes


def _killed(work: Child, owed: Owed, after: float, *, from_the_start: bool) -> None:
    """Have it worked on in a process that is killed so long after it has opened the journal."""
    with _forked(work) as (pid, told):
        deadline = time.monotonic() + (after if from_the_start else _PATIENCE_S)
        pending = b""
        while True:
            left = deadline - time.monotonic()
            if left <= 0:
                break
            if not select.select([told], [], [], left)[0]:
                continue
            data = os.read(told, 1 << 16)
            if not data:
                break
            *lines, pending = (pending + data).split(b"\n")
            was_open = owed.is_open
            for line in lines:
                owed.hear(line.decode("ascii"))
            if owed.is_open and not was_open and not from_the_start:
                deadline = time.monotonic() + after
        os.kill(pid, signal.SIGKILL)
        pending += _rest(told)
        for line in pending.split(b"\n")[:-1]:
            owed.hear(line.decode("ascii"))
    owed.is_open = False


def _in_a_fork(work: Child, owed: Owed) -> None:
    """Have it done to its end in a process of its own."""
    with _forked(work) as (_, told):
        for line in _rest(told).split(b"\n")[:-1]:
            owed.hear(line.decode("ascii"))


def _looked_at(
    look_at: Look, service: Journals, folder: Path, owed: Owed, dice: random.Random
) -> list[str]:
    """What is wrong with the journal, seen by a process that has opened nothing before."""

    def look(tell: Teller) -> None:
        wrong = look_at(service, folder, owed, dice)
        for (kind, name), value in owed.kept.items():
            tell.done(kind, name, value)
        for (kind, name), values in owed.begun.items():
            for value in values:
                tell.will(kind, name, value)
        for line in wrong:
            tell.will("wrong", line, "x")
        tell.open()

    seen = Owed()
    _in_a_fork(look, seen)
    if not seen.is_open:
        return ["the process that looked at it died"]
    wrong = sorted(seen.places("wrong"))
    for line in wrong:
        del seen.begun["wrong", line]
    owed.kept, owed.begun = seen.kept, seen.begun
    return wrong


@contextlib.contextmanager
def _forked(work: Child) -> Iterator[tuple[int, int]]:
    """A fork of this process at work, and what it tells."""
    read_end, write_end = os.pipe()
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        os.close(read_end)
        status = 1
        try:
            work(Teller(write_end))
            status = 0
        finally:
            if status:
                traceback.print_exc()
            os._exit(status)
    os.close(write_end)
    try:
        yield pid, read_end
    finally:
        os.close(read_end)
        os.waitpid(pid, 0)


def _rest(descriptor: int) -> bytes:
    """All that is still to be read."""
    pieces = []
    while piece := os.read(descriptor, 1 << 16):
        pieces.append(piece)
    return b"".join(pieces)


if __name__ == "__main__":
    main(run)
