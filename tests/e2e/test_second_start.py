"""A second start leads to the window that is there, and never to less than a window."""

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.clock import SystemClock
from app.paths import Paths
from app.services.session import Journals
from app.settings import SettingsFile
from tests.support.process import OFFSCREEN, PASSPHRASE, ROOT, Program
from tests.support.vaults import CHEAP

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a second process begins there")

ORDERS = json.dumps({"answers": [], "cheap": True, "powerless": False})


@contextmanager
def begun(home: Path) -> Iterator[Program]:
    program = Program(home)
    try:
        yield program
    finally:
        program.end()


@pytest.fixture
def journal(home: Path) -> Path:
    folder = home / "Documents" / "My journal.afterword"
    folder.parent.mkdir(parents=True, exist_ok=True)
    Journals(SystemClock(), CHEAP).create(folder, PASSPHRASE)
    return folder


def start_again() -> subprocess.CompletedProcess[bytes]:
    """A start that is to end by itself; it tells when a window of its own has come."""
    return subprocess.run(
        [sys.executable, "-m", "tests.support.process", ORDERS],
        cwd=ROOT,
        env={**os.environ, **OFFSCREEN},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        timeout=30,
        check=False,
    )


def leads_to(first: Program) -> None:
    first.ask("minimise")
    first.wait(lambda: bool(first.ask("is_minimised")), "a window out of sight")
    second = start_again()
    assert (second.returncode, second.stdout) == (0, b""), "it ended, and showed no window"
    first.wait(lambda: not first.ask("is_minimised"), "the window back in sight")
    first.wait(lambda: bool(first.ask("is_in_front")), "the window in front")


def is_left_alone(first: Program) -> bool:
    return bool(first.ask("is_minimised"))


def files_of(home: Path) -> list[Path]:
    return [path for path in Paths.of_user().state.glob("windows/*/*") if path.is_file()]


def log_of_starts() -> list[str]:
    """What came of each question a start has asked."""
    lines = Paths.of_user().log.read_text("utf-8").splitlines()
    return [line.rpartition(", ")[2] for line in lines if "another window shows it" in line]


def test_the_window_comes_to_the_front_open_or_locked_and_shows_no_more_than_before(
    home: Path, journal: Path
):
    with begun(home) as first:
        first.unlock()
        leads_to(first)
        assert first.is_there("shell")
        first.lock()
        leads_to(first)
        assert first.is_there("lock.passphrase")
        assert not first.is_there("shell")
        (left,) = files_of(home)  # what says who is there; nothing that was asked
        assert stat.S_IMODE(left.stat().st_mode) == 0o600
        assert set(json.loads(left.read_text("ascii"))) == {"pid", "started", "host"}
        assert str(journal) not in left.read_text("ascii") + str(left)
        asked = log_of_starts()
        first.kill()
        with begun(home) as after:
            after.see("lock.passphrase")
            assert log_of_starts() == asked, "nobody was asked, nothing waited for"


def test_beside_a_window_that_hangs_there_is_another(home: Path, journal: Path):
    with begun(home) as first:
        first.see("lock.passphrase")
        os.kill(first.pid, signal.SIGSTOP)
        try:
            with begun(home) as second:
                second.unlock()
                assert log_of_starts() == ["raised False"]
                assert second.close() == 0
        finally:
            os.kill(first.pid, signal.SIGCONT)
        first.see("lock.passphrase")
        leads_to(first)


def test_who_asks_for_another_journal_gets_a_window_of_its_own(home: Path, journal: Path):
    other = journal.with_name("Another.afterword")
    Journals(SystemClock(), CHEAP).create(other, PASSPHRASE)
    with begun(home) as first:
        first.see("lock.passphrase")
        first.ask("minimise")
        file = SettingsFile(Paths.of_user().settings)
        file.save(replace(file.load(), journal=str(other)))
        with begun(home) as second:
            second.unlock()
            assert is_left_alone(first)
            leads_to(second)
            assert is_left_alone(first)
