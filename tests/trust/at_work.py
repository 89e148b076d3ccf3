"""Works with a journal so many times, and says in a file what was saved: to be recorded.

`python -m tests.trust.at_work KIND DISK TOLD SEED TIMES [HARM]`
"""

import os
import random
import shutil
import sys
from pathlib import Path

from tests.trust import older
from tests.trust.deeds import Hand, journals, keep_at, made, unlocked
from tests.trust.harms import HARMS
from tests.trust.owed import Teller

JOURNAL = "My journal.afterword"
STATE = "state"
MIGRATING = "migrating"
_MORE_ENTRIES = 60


def main() -> None:
    kind, disk, told, seed, times, *harms = sys.argv[1:]
    for harm in harms:
        HARMS[harm]()
    service = journals(Path(disk) / STATE)
    service.preload()
    descriptor = os.open(told, os.O_WRONLY | os.O_CREAT, 0o600)
    tell = Teller(descriptor)
    folder = Path(disk) / JOURNAL
    if kind == MIGRATING:
        dice = random.Random(seed)
        older.make(service, folder, dice.choice(older.revisions()), tell, dice, _MORE_ENTRIES)
        trial = Path(told).with_name("trial")
        shutil.copytree(folder, trial)
        older.tell_all(service, trial, tell)
        tell.open()  # from here on the power may be cut
        service.close(unlocked(service, folder))
        return
    made(service, folder, tell)
    hand = Hand(service, unlocked(service, folder), tell, random.Random(seed), "c")
    keep_at(hand, kind, int(times))
    hand.reopen()
    hand.write()
    service.close(hand.unlocked)


if __name__ == "__main__":
    main()
