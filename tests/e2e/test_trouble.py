"""What goes wrong on a real computer, each told in a sentence of its own, and nothing lost."""

import contextlib
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.clock import SystemClock
from app.services.session import Journals
from models.vault.engine import connect
from models.vault.keys import Purpose
from tests.support.process import OFFSCREEN, PASSPHRASE, Program
from tests.support.vaults import CHEAP, key_of


@pytest.fixture
def folder(home: Path) -> Path:
    """A journal where the program looks for one."""
    place = home / "Documents" / "My journal.afterword"
    Journals(SystemClock(), CHEAP).create(place, PASSPHRASE)
    return place


@contextlib.contextmanager
def begun(home: Path, **more) -> Iterator[Program]:
    program = Program(home, **more)
    try:
        yield program
    finally:
        program.end()


def try_to_unlock(program: Program) -> None:
    program.focus("lock.passphrase")
    program.type(PASSPHRASE)
    program.key("Return")


def may_mount() -> bool:
    """Whether a small disk of its own can be had for a process."""
    if shutil.which("unshare") is None:
        return False
    tried = ["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/tmp"]
    return subprocess.run(tried, capture_output=True).returncode == 0


def on_a_small_disk(home: Path) -> list[str]:
    """A command before the program's that gives it four megabytes for its documents."""
    mount = 'mount -t tmpfs -o size=4m,mode=700 none "$0" && exec "$@"'
    return ["unshare", "-rm", "sh", "-c", mount, str(home / "Documents")]


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_another_process_has_it_open_and_it_opens_once_that_is_gone(home, folder):
    # From where the first window cannot be raised.
    elsewhere = {**OFFSCREEN, "SESSIONNAME": "another"}
    with begun(home) as first, begun(home, screen=elsewhere) as second:
        first.unlock()
        try_to_unlock(second)
        assert second.says("cannot_open.title") == "This journal is already open"
        first.kill()
        second.press("cannot_open.go")
        second.unlock()


def test_a_journal_of_a_later_version_is_left_as_it_is(home, folder):
    key = key_of(folder, PASSPHRASE).derived(Purpose.DATABASE)
    with contextlib.closing(connect(folder / "journal.db", key)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = files_of(folder)
    with begun(home) as program:
        try_to_unlock(program)
        assert program.says("cannot_open.title") == "A later version made this journal"
        program.settle()
        after = files_of(folder)
    assert {name: after.get(name) for name in before} == before


def test_a_folder_that_may_not_be_written_is_told_and_opens_when_it_may(home, folder):
    before = files_of(folder)
    folder.chmod(0o500)
    for path in folder.iterdir():
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        with begun(home, powerless=True) as program:
            try_to_unlock(program)
            assert program.says("cannot_open.title") == "Afterword may not write here"
            program.settle()
            assert files_of(folder) == before
            for path in (folder, *folder.iterdir()):
                path.chmod(0o700 if path.is_dir() else 0o600)
            program.press("cannot_open.go")
            program.unlock()
    finally:
        folder.chmod(0o700)


if may_mount():

    def test_a_full_disk_is_told_while_writing_and_the_words_go_in_when_there_is_room(home):
        with begun(home, before=on_a_small_disk(home)) as program:
            program.first_run()
            program.just_write()
            program.type("before")
            program.wait(lambda: program.says("save_state") != "", "a save")
            program.ask("fill_disk", path=str(home / "Documents" / "full"))
            program.type(" and after ")
            program.ask("paste", text="More than the pages that are there can take. " * 2_000)
            program.see("save_bar")
            words = program.ask("said_in", name="save_bar")
            assert "The disk is full." in words
            assert "Your words are still here." in words
            program.ask("remove", path=str(home / "Documents" / "full"))
            program.wait(lambda: not program.is_there("save_bar"), "the save")
            program.lock()
            program.unlock()
            program.ask("show", page="today")
            program.wait(lambda: "before and after" in program.says("drafts"), "the draft")

    def test_a_full_disk_while_a_journal_is_made_leaves_nothing_half_made(home):
        with begun(home, before=on_a_small_disk(home)) as program:
            place = Path(f"/proc/{program.pid}/root{home}") / "Documents"
            program.see("new.passphrase")
            program.ask("fill_disk", path=str(home / "Documents" / "full"))
            for field in ("new.passphrase", "new.again"):
                program.focus(field)
                program.type(PASSPHRASE)
            program.press("first_run.continue")
            assert program.says("first_run.notice.what") == "The disk is full."
            assert [path.name for path in place.iterdir()] == ["full"]
            program.ask("remove", path=str(home / "Documents" / "full"))
            program.press("first_run.continue")
            program.see("recovery.group1")
