"""Words typed everywhere lie nowhere in clear: not while the program runs, nor after any end."""

import contextlib
import json
import secrets
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.support.process import PASSPHRASE, Program, a_screen

SHARED_FOLDERS = (Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"))
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")


@dataclass
class Watch:
    """Looks for words in everything the program could have written.

    Args:
        home: all folders of the user, of the program, and for temporary files.
        words: what must not be found; `also` holds more of them, added as they come up.
    """

    home: Path
    words: Sequence[str]
    also: list[str] = field(default_factory=list)
    began: float = field(default_factory=time.time)
    looks: int = 0

    def look(self, pid: int = 0) -> None:
        """Fails where a word stands; with `pid` also in files that have no name any more."""
        self.looks += 1
        files = [*self._at_home(), *self._in_shared(), *self._unnamed(pid)]
        assert files
        assert [str(path) for path in files if self.is_in(path)] == []

    def is_in(self, path: Path) -> bool:
        """Whether one of the words stands in that file."""
        try:
            data = path.read_bytes()
        except OSError:
            return False  # it came and went, or is not ours
        return _holds(data, *self.words, *self.also)

    def is_in_memory(self, pid: int) -> bool:
        """Whether one of `words` stands in what the process has written to its memory."""
        maps = Path(f"/proc/{pid}/maps").read_text("ascii", "replace").splitlines()
        with Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
            for line in maps:
                place, modes, *_ = line.split()
                if "w" not in modes or "[v" in line:
                    continue
                first, last = (int(each, 16) for each in place.split("-"))
                with contextlib.suppress(OSError, OverflowError):
                    memory.seek(first)
                    if _holds(memory.read(last - first), *self.words):
                        return True
        return False

    def _at_home(self) -> list[Path]:
        return [path for path in self.home.rglob("*") if path.is_file()]

    def _in_shared(self) -> list[Path]:
        found = []
        for folder in SHARED_FOLDERS:
            with contextlib.suppress(OSError):
                for path in folder.iterdir():
                    with contextlib.suppress(OSError):
                        if path.is_file() and path.stat().st_mtime >= self.began:
                            found.append(path)
        return found

    def _unnamed(self, pid: int) -> list[Path]:
        found = []
        with contextlib.suppress(OSError):
            for path in Path(f"/proc/{pid}/fd").iterdir():
                with contextlib.suppress(OSError):
                    if str(path.readlink()).endswith(" (deleted)"):
                        found.append(path)
        return found


def _holds(data: bytes, *words: str) -> bool:
    spelled = [each for word in words for each in (word, word.upper(), word.capitalize())]
    return any(word.encode(encoding) in data for word in spelled for encoding in ENCODINGS)


def may_read_memory(pid: int) -> bool:
    """Whether this user may; a program that forbids core dumps forbids it to all but root."""
    try:
        Path(f"/proc/{pid}/mem").open("rb").close()
    except OSError:
        return False
    return True


@pytest.fixture
def planted() -> tuple[str, str]:
    """A word in ASCII and one that is not; no other test of the same moment has them."""
    return (
        "quokka" + "".join(secrets.choice("abcdefghij") for _ in range(10)),
        "žluť" + "".join(secrets.choice("áčďéěíňóřš") for _ in range(8)),
    )


@contextlib.contextmanager
def begun(
    home: Path, screen: dict[str, str], answers: Sequence[Path | bool] = ()
) -> Iterator[Program]:
    program = Program(home, screen=screen, answers=answers)
    try:
        yield program
    finally:
        program.end()


def fill_every_field(program: Program, words: str, at_least: int = 1) -> list[str]:
    """Types the words into every field for words that is on screen; which they were."""
    # A form is made in turns.
    program.wait(lambda: program.ask("fields") >= at_least, f"{at_least} fields")
    filled: list[str] = []
    while len(filled) < program.ask("fields"):
        filled.append(program.ask("enter_field", number=len(filled)))
        program.type(words)
    return filled


def write_a_reflection(program: Program, watch: Watch, words: str) -> None:
    """Every question of a set, its header, its question to bring; copied on the way."""
    program.ask("show", page="write", packs=["after_session"])
    program.wait(lambda: bool(program.ask("write_in")), "an editor")
    program.key("Ctrl+Shift+O")
    program.see("all_on_a_page")
    fill_every_field(program, words, at_least=3)
    program.key("Ctrl+Shift+B")
    program.focus("bring_question")
    program.type(words)
    program.press("more")
    program.wait(lambda: bool(program.ask("choose", words="About this")), "the menu")
    program.focus("tags")
    program.type(words)
    program.key("Esc")
    program.ask("write_in")
    program.key("Ctrl+A")
    program.key("Ctrl+C")
    assert watch.words[0] in program.ask("clipboard")
    watch.look(program.pid)
    program.listen(1.0)
    watch.look(program.pid)
    program.press("done")
    program.settle()


def find_it_again(program: Program, watch: Watch, words: str) -> None:
    """In the journal, by its search; then a note added to it; then by the palette."""
    program.ask("show", page="journal")
    program.key("Ctrl+F")
    program.focus("search")
    program.type(watch.words[1])
    program.key("Return")
    program.wait(lambda: watch.words[0] in program.says("entry_text"), "the reflection")
    watch.look(program.pid)
    program.key("Esc")
    program.settle()
    program.key("Ctrl+K")
    program.focus("palette.field")
    program.type(watch.words[0])
    program.wait(lambda: watch.words[0] in program.says("palette.list"), "the hit")
    watch.look(program.pid)
    program.key("Esc")


def hold_a_supervision(program: Program, watch: Watch, words: str) -> None:
    """Plans one, prepares it, and holds it; words in each field on the way."""
    program.ask("show", page="supervision")
    program.focus("plan_person")
    program.type(words)
    program.press("plan_act")  # which asks for the day
    program.type("2030-12-01")
    program.press("plan_act")
    program.press("add_something_else")
    program.focus("own_question")
    program.type(words)
    program.key("Return")
    program.settle()
    fill_every_field(program, words)
    program.listen(1.0)
    program.press("start_session")
    program.see("outcome")
    program.settle()
    fill_every_field(program, words, at_least=2)
    program.key("Ctrl+J")
    program.focus("find_field")
    program.type(watch.words[0])
    program.listen(1.0)
    program.settle()
    watch.look(program.pid)


def make_a_set(program: Program, watch: Watch, words: str) -> None:
    """Makes a set of questions: left, gone on with, and put into the library."""
    program.ask("show", page="prompts")
    program.press("new_set")
    program.see("outline")
    program.key("Return")
    fill_every_field(program, words, at_least=3)
    program.focus("outline")
    program.key("Down")
    program.key("Return")
    fill_every_field(program, words)
    program.listen(1.0)
    program.settle()
    watch.look(program.pid)
    program.press("editor.back")
    program.press("left_off.go_on")
    program.see("outline")
    program.press("editor.done")
    program.see("sets")
    program.wait(lambda: watch.words[0] in program.says("sets"), "the set")
    watch.look(program.pid)


def keep_what_comes_back(program: Program, watch: Watch, words: str) -> None:
    """A word of one's own in the lists, a cue card, and all parts of Patterns."""
    program.ask("show", page="settings", section="words")
    program.focus("settings.new_word")
    program.type(words)
    program.press("settings.add_word")
    program.wait(lambda: watch.words[0] in program.says("settings.words"), "the word")
    watch.look(program.pid)
    for tab in ("triggers", "then_and_now", "continuum", "kept", "key_points"):
        program.ask("show", page="patterns", tab=tab)
        program.settle()
    program.focus("new_cue")
    program.type(words)
    program.press("add_cue")
    program.wait(lambda: watch.words[0] in program.says("cue.text"), "the cue card")
    watch.look(program.pid)


def bring_in(program: Program, source: Path, watch: Watch) -> None:
    program.ask("show", page="transfer")
    program.press("import.files")
    program.press("import.run")
    program.see("import.see")
    assert watch.is_in(source)
    watch.look(program.pid)


def test_the_planted_words_are_in_no_file_at_any_time(home, tmp_path, planted):
    watch = Watch(home, planted, [PASSPHRASE])
    words = " ".join(planted)
    source = tmp_path / "elsewhere.jsonl"
    source.write_text(json.dumps({"date": "2021-03-04", "text": words}, ensure_ascii=False))
    with a_screen() as screen:
        # Yes, leave the share-safe view; and then the file to import.
        with begun(home, screen, [True, source]) as program:
            program.first_run()
            write_a_reflection(program, watch, words)
            find_it_again(program, watch, words)
            make_a_set(program, watch, words)
            keep_what_comes_back(program, watch, words)
            hold_a_supervision(program, watch, words)
            bring_in(program, source, watch)
            program.just_write()
            program.ask("keep_typing", round=planted[0])
            for _ in range(8):
                program.listen(0.2)
                watch.look(program.pid)
            if may_read_memory(program.pid):
                assert watch.is_in_memory(program.pid)
            program.lock()
            watch.look(program.pid)
            if may_read_memory(program.pid):
                assert not watch.is_in_memory(program.pid)
            program.unlock()
            assert program.close() == 0
            watch.look()
        with begun(home, screen) as program:
            program.unlock()
            program.just_write()
            program.type(words)
            log = home / "Documents" / "My journal.afterword" / "journal.db-wal"
            program.wait(lambda: log.stat().st_size > 0, "a save")
            program.kill()
            watch.look()
    (log,) = home.rglob("*.log")
    assert "DEBUG" in log.read_text("utf-8")
    assert watch.looks > 20
