"""Words typed, searched, read for meaning, copied, imported, noted while locked: then the end.

A lock, a quit, and a kill. They are looked for in every file of the user, in folders for temporary files, in files that have
lost their name, and after a lock in all memory of the process: as they are, in other encodings, in
base64 and hexadecimal, backwards, and in the pieces that the end of a page would make of them.

At last the journal is opened with the key: what was kept of reading for meaning holds numbers only.
"""

import base64
import contextlib
import json
import random
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.services.session import Secret
from models.vault.engine import connect
from models.vault.envelope import DATABASE
from models.vault.keys import Purpose
from tests.support.process import PASSPHRASE, EndedError, Program, a_screen
from tests.trust import day, faulty
from tests.trust.apart import a_home
from tests.trust.deeds import journals
from tests.trust.report import Outcome, Stopwatch, main

SHORT, FULL = 1, 10
_JOURNAL = Path("Documents") / "My journal.afterword"
SHARED_FOLDERS = (Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"))
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")
_PIECE = 8
_BASE64_UNSURE = 4  # letters at either end that depend on what stands beside
_A_LOT = 64 * 1024 * 1024
_OF_MEANING = {"passage": {"integer", "blob"}, "encoded": {"integer"}, "dismissal": {"integer"}}
"""The tables for recall by meaning, with what stands in their columns."""
_NAMED = {("encoded", "model"), ("dismissal", "about"), ("dismissal", "dismissed_at")}
"""The name of the model, the id of an entry, and a time: made by the program."""


def forms_of(words: Iterable[str]) -> dict[bytes, str]:
    """Every way in which the words could stand in a file, with its name."""
    forms: dict[bytes, str] = {}
    for word in words:
        for spelled in {word, word.upper(), word.capitalize()}:
            for encoding in ENCODINGS:
                forms[spelled.encode(encoding)] = encoding
        for encoding in ("utf-8", "utf-16-le"):
            data = word.encode(encoding)
            forms[data[::-1]] = f"{encoding} backwards"
            forms[data.hex().encode("ascii")] = f"{encoding} in hexadecimal"
            forms |= dict.fromkeys(_in_base64(data), f"{encoding} in base64")
        forms[json.dumps(word)[1:-1].encode("ascii")] = "utf-8"
        data = word.encode("utf-8")
        forms[data[-_PIECE:]] = forms[data[len(data) // 2 - _PIECE : len(data) // 2]] = "a piece"
    return forms


def _in_base64(data: bytes) -> list[bytes]:
    """As it stands in base64 after none, one, and two other bytes."""
    found = []
    for before in range(3):
        whole = base64.b64encode(bytes(before) + data).rstrip(b"=")
        found.append(whole[_BASE64_UNSURE if before else 0 : -_BASE64_UNSURE])
    return found


class FoundError(Exception):
    """A word stands in a file: there is no need to look on."""


@dataclass
class Watch:
    """Looks for words in everything the program could have written.

    Args:
        home: all folders of the user, of the program, and for temporary files.
        words: what must not be found.
        also: more of it, which is looked for in files only.
    """

    home: Path
    words: Sequence[str]
    also: Sequence[str] = ()
    began: float = field(default_factory=time.time)
    looks: int = 0
    files: int = 0
    memory_mb: float = 0.0
    values: int = 0
    found: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._forms = forms_of(self.words)
        self._in_files = self._forms | forms_of(self.also)

    def look(self, pid: int = 0) -> None:
        """Looks in every file; with `pid` also in those that have no name any more.

        Raises:
            FoundError: a word stands in one; `found` says in which.
        """
        self.looks += 1
        files = [*self._at_home(), *self._in_shared(), *self._unnamed(pid)]
        self.files = max(self.files, len(files))
        for path in files:
            if form := self.form_in(path):
                self.found.append(f"a word in {path.name} ({form})")
        if self.found:
            raise FoundError

    def form_in(self, path: Path) -> str:
        """In which form one of the words stands in that file; nothing where none does."""
        try:
            data = path.read_bytes()
        except OSError:
            return ""  # it came and went, or is not ours
        return _form_in(data, self._in_files)

    def form_in_memory(self, pid: int) -> str:
        """In which form one of `words` stands in what the process has written to its memory."""
        maps = Path(f"/proc/{pid}/maps").read_text("ascii", "replace").splitlines()
        seen = 0
        with Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
            for line in maps:
                place, modes, *_ = line.split()
                if "w" not in modes or "[v" in line:
                    continue
                first, last = (int(each, 16) for each in place.split("-"))
                with contextlib.suppress(OSError, OverflowError):
                    for at in range(first, last, _A_LOT):
                        memory.seek(max(first, at - 1024))
                        data = memory.read(min(last - at, _A_LOT) + at - max(first, at - 1024))
                        seen += len(data)
                        if form := _form_in(data, self._forms):
                            return form
        self.memory_mb = max(self.memory_mb, seen / 1e6)
        return ""

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


def _form_in(data: bytes, forms: dict[bytes, str]) -> str:
    return next((name for form, name in forms.items() if form in data), "")


def may_read_memory(pid: int) -> bool:
    """Whether this user may; a program that forbids core dumps forbids it to all but root."""
    try:
        Path(f"/proc/{pid}/mem").open("rb").close()
    except OSError:
        return False
    return True


def words_to_plant(draw: random.Random) -> tuple[str, str]:
    """A word in ASCII and one that is not, which no other run has."""
    return (
        "quokka" + "".join(draw.choice("abcdefghij") for _ in range(12)),
        "žluť" + "".join(draw.choice("áčďéěíňóřš") for _ in range(10)),
    )


# ---------------------------------------------------------------- a day and its end


def _a_day(program: Program, watch: Watch, words: str) -> None:
    program.first_run()
    day.write_a_reflection(program, watch.look, words)
    day.find_it_again(program, watch.look, words)
    day.find_by_meaning(program, watch.look, words, there=1)
    day.make_a_set(program, watch.look, words)
    day.keep_what_comes_back(program, watch.look, words)
    day.hold_a_supervision(program, watch.look, words)
    day.bring_in(program, watch.look)
    day.export_to_nowhere(program, watch.look)


def _type_on(program: Program, watch: Watch, word: str) -> None:
    program.just_write()
    program.ask("keep_typing", round=word)
    for _ in range(8):
        program.listen(0.2)
        watch.look(program.pid)


def _lock(program: Program, watch: Watch) -> None:
    """With the words in memory before, and nowhere after."""
    is_readable = may_read_memory(program.pid)
    if is_readable and not watch.form_in_memory(program.pid):
        watch.found.append("no word in memory before the lock: the search does not work")
    program.lock()
    watch.look(program.pid)
    if is_readable and (form := watch.form_in_memory(program.pid)):
        watch.found.append(f"a word in memory after the lock ({form})")


def _note_while_locked(program: Program, watch: Watch, words: str) -> None:
    """Sealed while it is typed, and not to be read back."""
    program.key("Ctrl+N")
    program.focus("lock.note_words")
    program.type(words)
    program.listen(1.5)
    watch.look(program.pid)
    program.press("lock.note_keep")
    program.settle()
    watch.look(program.pid)


def _quit(program: Program, watch: Watch) -> None:
    program.unlock()
    _lock(program, watch)
    program.unlock()
    if program.close() != 0:
        watch.found.append("the program did not end well")
    watch.look()


def _kill(program: Program, watch: Watch, words: str) -> None:
    """With words in the log of the database, and others that no save has taken yet."""
    program.unlock()
    program.just_write()
    program.type(words)
    log = watch.home / _JOURNAL / f"{DATABASE}-wal"
    program.wait(lambda: log.stat().st_size > 0, "a save")
    program.type(words)
    program.kill()
    watch.look()


def _look_at_meaning(watch: Watch) -> int:
    """Opens the tables of recall by meaning as who has the key can; how many values are in them."""
    folder = watch.home / _JOURNAL
    key = journals().derive(folder, PASSPHRASE, Secret.PASSPHRASE).data_key
    connection = connect(folder / DATABASE, key.derived(Purpose.DATABASE), writing=False)
    seen = 0
    try:
        for table, kinds in _OF_MEANING.items():
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            rows = 0
            for name in columns:
                found = connection.execute(f"SELECT typeof({name}), {name} FROM {table}").fetchall()
                rows = len(found)
                seen += rows
                for kind, value in found:
                    if kind not in kinds and (table, name) not in _NAMED:
                        watch.found.append(f"{table}.{name} holds {kind}")
                    data = value if isinstance(value, bytes) else str(value).encode("utf-8")
                    if form := _form_in(data, watch._in_files):
                        watch.found.append(f"a word in {table}.{name} ({form})")
            if not rows:
                watch.found.append(f"{table} is empty: nothing was looked at")
    finally:
        connection.close()
    return seen


def run(count: int, seed: int, room: Path, harm: str = "") -> Outcome:
    """So many days, each with words and a home of its own, each ended in all three ways."""
    watch_all, draw = Stopwatch(), random.Random(seed)
    watches: list[Watch] = []
    failures: list[str] = []
    for number in range(count):
        planted = words_to_plant(draw)
        home = room / f"home{number}"
        with a_home(home), a_screen() as screen:
            watch = Watch(home, planted, (PASSPHRASE,))
            try:
                with contextlib.suppress(FoundError):
                    _in_all_ways(watch, dict(screen), room / f"elsewhere{number}.jsonl", harm)
            except EndedError as error:
                failures.append(f"day {number}: {error}")
        watches.append(watch)
        failures += [f"day {number}: {each}" for each in dict.fromkeys(watch.found)]
    figures = {
        "words and the passphrase, in forms": len(watches[0]._in_files),
        "looks through all files": sum(watch.looks for watch in watches),
        "files at most": max(watch.files for watch in watches),
        "memory looked through after each lock (MB)": max(watch.memory_mb for watch in watches),
        "values of meaning looked at with the key": sum(watch.values for watch in watches),
        "found in clear": len(failures),
    }
    return Outcome("planted", count, watch_all.seconds, figures, tuple(failures))


def _in_all_ways(watch: Watch, screen: dict[str, str], source: Path, harm: str) -> None:
    words = " ".join(watch.words)
    source.write_text(json.dumps({"date": "2021-03-04", "text": words}, ensure_ascii=False))
    assert watch.form_in(source)
    before = faulty.under(harm)
    # Yes, empty the bin and leave the share-safe view; the file to import; no place to export to.
    with day.begun(watch.home, screen, [True, True, source, None], before) as program:
        _a_day(program, watch, words)
        _type_on(program, watch, watch.words[0])
        _lock(program, watch)
        _note_while_locked(program, watch, words)
        _quit(program, watch)
    with day.begun(watch.home, screen, (), before) as program:
        _kill(program, watch, words)
    watch.values += _look_at_meaning(watch)
    if not any("DEBUG" in log.read_text("utf-8") for log in watch.home.rglob("*.log")):
        watch.found.append("no log was written: nothing was looked through")


if __name__ == "__main__":
    main(run)
