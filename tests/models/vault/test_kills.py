"""What the screen called saved survives kill -9, at whatever moment it comes."""

import random
import time
from pathlib import Path

import pytest

from models.vault import vault
from models.vault.check import Depth
from tests.support.vaults import codes, elsewhere, opened

WRITING = """
import sys
from pathlib import Path
from tests.support.vaults import CHEAP, NOW, add_code, codes, opened

journal = opened(Path(sys.argv[1]))
number = len(codes(journal))
print("open", flush=True)
while True:
    add_code(journal, f"{number:06} " + "wren " * 100)
    print(number, flush=True)
    number += 1
    if number % 40 == 0:
        journal.checkpoint()
    if number % 60 == 0:
        journal.backup_now(NOW, policy=CHEAP)
"""


@pytest.mark.timeout(240)
def test_no_acknowledged_row_is_lost_in_twenty_kills(created: vault.Created, folder: Path) -> None:
    dice = random.Random(20)
    saved = 0
    for _ in range(20):
        child = elsewhere(WRITING, str(folder))
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        time.sleep(dice.uniform(0.0, 0.4))
        child.kill()
        told = [line for line in child.communicate()[0].split("\n") if line]
        saved = max([saved, *(int(line) + 1 for line in told[:-1])])
        journal = opened(folder)
        there = codes(journal)
        assert [int(code[:6]) for code in there] == list(range(len(there)))
        assert len(there) >= saved
        assert journal.check(Depth.FULL) == []
        journal.close()
    assert saved > 100


def test_killed_while_it_is_made_a_journal_is_whole_or_not_there(tmp_path: Path) -> None:
    script = """
import sys
from pathlib import Path
from models.vault import vault
from tests.support.vaults import CHEAP, NOW, PASSPHRASE
print("begins", flush=True)
vault.create(Path(sys.argv[1]), PASSPHRASE, now=NOW, policy=CHEAP)
"""
    for wait in range(8):
        folder = tmp_path / f"{wait}.afterword"
        child = elsewhere(script, str(folder))
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(wait * 0.05)
        child.kill()
        child.communicate()
        if folder.exists():
            opened(folder).close()
        vault_is_there_or_can_be_made(folder)


def vault_is_there_or_can_be_made(folder: Path) -> None:
    from tests.support.vaults import CHEAP, NOW, PASSPHRASE

    if not folder.exists():
        vault.create(folder, PASSPHRASE, now=NOW, policy=CHEAP)
    opened(folder).close()
