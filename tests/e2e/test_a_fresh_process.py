"""After going back and after erasing a fresh process stands there, and the one that read is gone."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.clock import SystemClock
from app.services.session import Journals, Secret, Unlocked
from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer
from models.records.queries import Filter
from tests.support.process import PASSPHRASE, Program
from tests.support.vaults import CHEAP
from tests.trust.planted import Watch, may_read_memory

# Long, and nobody else’s: pieces of them are looked for in memory.
BEFORE, SINCE = "quokkahdbfjeicgahgdbf", "quokkajcbahgfdeijbca"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a second process begins there")


def folder_in(home: Path) -> Path:
    return home / "Documents" / "My journal.afterword"


@contextmanager
def journal_in(home: Path) -> Iterator[Unlocked]:
    """The journal, opened without a window."""
    journals = Journals(SystemClock(), CHEAP)
    unlocked = journals.open(journals.derive(folder_in(home), PASSPHRASE, Secret.PASSPHRASE))
    try:
        yield unlocked
    finally:
        journals.close(unlocked)


def write(unlocked: Unlocked, words: str) -> None:
    draft = unlocked.writing.begin([])
    answers = {AnswerKey(FREE, FREE_TEXT): DraftAnswer(words)}
    unlocked.writing.finish(replace(draft, answers=answers))


def titles(home: Path) -> list[str]:
    with journal_in(home) as unlocked:
        cards = unlocked.timeline.page(Filter(), None, 10).cards
    return sorted(card.title for card in cards)


@pytest.fixture
def program(home: Path) -> Iterator[Program]:
    """The program, open on a journal that says more than its backup."""
    folder_in(home).parent.mkdir(parents=True, exist_ok=True)
    Journals(SystemClock(), CHEAP).create(folder_in(home), PASSPHRASE)
    with journal_in(home) as unlocked:
        write(unlocked, BEFORE)
        unlocked.safekeeping.backup_now()
        write(unlocked, SINCE)
    program = Program(home, answers=None)
    try:
        program.unlock()
        program.ask("show", page="journal")
        program.see("reading.title")
        program.settle()
        if sys.platform == "linux" and may_read_memory(program.pid):
            assert has_in_memory(program, home), "what is open is in memory"
        yield program
    finally:
        program.end()


def press(program: Program, name: str) -> None:
    """With the keyboard."""
    program.focus(name)
    program.key("Space")


def is_said(program: Program, name: str, words: str) -> None:
    program.wait(lambda: program.is_there(name) and words in program.says(name), words)


def in_session_of(pid: int) -> list[int]:
    """The processes that the start of the program has led to."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = stat.read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:
            continue  # it has ended meanwhile
        if int(after_name[3]) == pid:
            found.append(int(stat.parent.name))
    return found


def has_in_memory(program: Program, home: Path) -> bool:
    """Whether any of the words stands in the memory of the process, as far as one may look."""
    if sys.platform != "linux" or not may_read_memory(program.pid):
        return False
    return bool(Watch(home, (BEFORE, SINCE)).form_in_memory(program.pid))


def nothing_is_left_of(program: Program, before: int, home: Path) -> None:
    """One process is there, and it has never read the journal."""
    assert program.pid == before, "the same process, with another program in it"
    if sys.platform != "linux":
        return
    assert in_session_of(program.pid) == [program.pid]
    begun_with = Path(f"/proc/{program.pid}/environ").read_bytes()
    assert b'"reason": "by_hand"' in begun_with
    assert not has_in_memory(program, home)


def test_after_going_back_a_fresh_process_asks_for_the_passphrase(program: Program, home: Path):
    old = program.pid
    program.ask("show", page="settings", section="backups")
    program.settle()
    # The newest is the one made at the unlock; the one before knows less.
    program.focus("settings.backups")
    program.key("End")
    press(program, "settings.restore")
    program.see("question.act")
    program.type(PASSPHRASE)
    program.key("Return")
    is_said(program, "going_back.title", "The backup is in place")
    program.settle()
    program.focus("going_back.unlock")
    program.key_into_next("Space")
    program.see("lock.passphrase")
    nothing_is_left_of(program, old, home)
    program.unlock()
    assert program.close() == 0
    assert titles(home) == [BEFORE]


def test_after_erasing_a_fresh_process_has_no_journal(program: Program, home: Path):
    old = program.pid
    program.ask("show", page="settings", section="security")
    press(program, "settings.erase")
    program.see("settings.section.erase")
    program.settle()
    program.focus("settings.erase_passphrase")
    program.type(PASSPHRASE)
    program.key("Return")
    is_said(program, "erasing.title", "“My journal” is gone")
    program.settle()
    program.focus("erasing.go")
    program.key_into_next("Space")
    program.see("new.passphrase")
    nothing_is_left_of(program, old, home)
    assert not folder_in(home).exists()
    assert not program.is_there("lock.passphrase")
    assert program.close() == 0
