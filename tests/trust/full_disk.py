"""Disks that are full, folders that may not be written or are gone, drives that return errors.

Each attempt takes one thing that is written (a draft, a reflection, an import, a backup, another
passphrase, an export, settings, …) and one trouble at a random place in it: after so many pages of
room, or at the n-th call. It must end well or with a sentence; what was saved before must be
readable, in the trouble and after it; the same thing must succeed once the trouble is over; and the
journal must then hold together, with no file left over. Then the same in the window: the words stay
on screen with a sentence beside them, and are saved when there is room again.
"""

import json
import os
import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from app.domain.clock import SystemClock
from app.services.exporting.exporter import ExportFormat
from app.services.session import Journals, Secret, Unlocked
from app.settings import SettingsFile, Values
from app.ui.faults import words_for
from models.records.entries import FREE, FREE_TEXT, AnswerKey, Draft, DraftAnswer
from models.records.faults import Fault
from models.records.ids import DraftId, EntryId
from models.vault.check import Depth
from tests.support.process import PASSPHRASE, EndedError, Program, _give_up_power
from tests.support.vaults import CHEAP
from tests.trust import day, faulty, troubles
from tests.trust.apart import BrokenOffError, a_home, call_apart
from tests.trust.report import Outcome, Stopwatch, main

SHORT, FULL = 20, 1000
ANOTHER = "seven slow herons over the weir"
_DISK_MB = 8
_ENTRIES = 12
_IMPORTED = 30
_MOST_PAGES = 260
_MOST_CALLS = 60
_ALL_WINDOWS_FROM = 200
_SECONDS_EACH, _SECONDS_TO_BEGIN = 3, 120
_SENTENCE = ".?"


@dataclass
class Case:
    """A journal that is open, what it must hold, and a random source."""

    disk: Path
    draw: random.Random
    journals: Journals
    unlocked: Unlocked
    entries: dict[EntryId, str]
    drafts: dict[DraftId, str] = field(default_factory=dict)
    passphrases: tuple[str, ...] = (PASSPHRASE,)
    draft: Draft | None = None

    def __post_init__(self) -> None:
        made = self.unlocked.vault.backups()
        self.backup = made[0].path if made else Path()

    @property
    def folder(self) -> Path:
        return self.unlocked.folder

    def words(self) -> str:
        """Some, or a great many."""
        many = self.draw.choice((3, 40, 800, 6000))
        return " ".join(f"word{self.draw.randrange(10**6)}" for _ in range(many))


# ---------------------------------------------------------------- what is written


def save_a_draft(case: Case) -> None:
    draft = case.draft or _drafted(case)
    case.draft = draft
    case.unlocked.writing.save_draft(draft)
    case.drafts[draft.id] = str(draft.answers[_KEY].value)


def finish(case: Case) -> None:
    case.draft = case.draft or _drafted(case)
    entry, _ = case.unlocked.writing.finish(case.draft)
    case.entries[entry.id] = str(case.draft.answers[_KEY].value)


def bring_in(case: Case) -> None:
    source = case.disk.parent / "elsewhere.jsonl"
    report = _to_the_end(case.unlocked.importing.run([source]))
    assert report.imported + report.duplicates == _IMPORTED, "not all of it was imported"


def back_up(case: Case) -> None:
    case.unlocked.vault.backup_now(SystemClock().now(), policy=CHEAP)


def try_a_backup(case: Case) -> None:
    assert case.unlocked.vault.drill(case.backup, CHEAP) == []


def change_passphrase(case: Case) -> None:
    old = case.passphrases[-1] if len(case.passphrases) == 1 else None
    case.passphrases = (PASSPHRASE, ANOTHER)  # one of the two, until it is told which
    case.journals.change_passphrase(case.unlocked.key, old, ANOTHER)
    case.passphrases = (ANOTHER,)


def replace_the_sheet(case: Case) -> None:
    case.journals.replace_recovery_code(case.unlocked.key, PASSPHRASE)


def export_files(case: Case) -> None:
    _export(case, case.disk / "export", ExportFormat.MARKDOWN)


def export_a_document(case: Case) -> None:
    _export(case, case.disk / "export.json", ExportFormat.JSON)


def save_settings(case: Case) -> None:
    path = case.disk / "settings.toml"
    file = SettingsFile(path)
    wanted = replace(Values(), journal="x" * case.draw.choice((10, 3000)))
    try:
        file.save(wanted)
    except OSError:
        assert file.load() == Values(), "the settings before are not there any more"
    else:
        assert file.load() == wanted
        path.unlink()


def make_another_journal(case: Case) -> None:
    case.journals.create(case.disk / "Another.afterword", PASSPHRASE).key.wipe()
    shutil.rmtree(case.disk / "Another.afterword")


_OPS: tuple[Callable[[Case], None], ...] = (
    save_a_draft,
    save_a_draft,
    finish,
    bring_in,
    back_up,
    try_a_backup,
    change_passphrase,
    replace_the_sheet,
    export_files,
    export_a_document,
    save_settings,
    make_another_journal,
)
_KEY = AnswerKey(FREE, FREE_TEXT)


def _drafted(case: Case) -> Draft:
    begun = case.unlocked.writing.begin(())
    return replace(begun, answers={_KEY: DraftAnswer(case.words(), False)})


def _export(case: Case, target: Path, form: ExportFormat) -> None:
    report = _to_the_end(case.unlocked.exporting.run(target, form))
    assert report.entries >= _ENTRIES
    if target.is_dir():
        shutil.rmtree(target)
    else:
        target.unlink()


def _to_the_end(work: Any) -> Any:
    """What long work gives after its last slice."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


# ---------------------------------------------------------------- one attempt


def attempts(count: int, seed: int, home: str, kinds: list[str]) -> dict[str, Any]:
    """So many in this process; how many of each kind, what was told, and what went wrong."""
    draw = random.Random(seed)
    disk = Path(home) / "disk"
    disk.mkdir(exist_ok=True)
    template, entries = _a_journal(Path(home))
    _give_up_power()
    failures, tallies = list[str](), Counter[str]()
    for number in range(count):
        kind, op = draw.choice(kinds), draw.choice(_OPS)
        at = draw.randrange(_MOST_PAGES if kind == "full" else _MOST_CALLS)
        name = f"{op.__name__} with {kind} at {at} ({number})"
        for left in disk.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        shutil.copytree(template, disk / "My journal.afterword")
        try:
            told = _attempt(disk, draw, dict(entries), kind, op, at)
        except Exception as error:  # noqa: BLE001 – the edge: every failure is told
            failures.append(f"{name}: {type(error).__name__} {error}")
        else:
            tallies[kind] += 1
            tallies["told in a sentence" if told else "ended well"] += 1
    return {"tallies": dict(tallies), "failures": failures}


def _a_journal(home: Path) -> tuple[Path, dict[EntryId, str]]:
    """With entries and a backup, closed; to be copied for each attempt."""
    folder = home / "My journal.afterword"
    journals = Journals(SystemClock(), CHEAP)
    made = journals.create(folder, PASSPHRASE)
    unlocked = journals.open(made.key)
    case = Case(home, random.Random(1), journals, unlocked, {})
    for _ in range(_ENTRIES):
        case.draft = None
        finish(case)
    back_up(case)
    journals.close(unlocked)
    lines = [
        json.dumps({"date": f"2021-03-{number + 1:02}", "text": f"imported {number} " * 200})
        for number in range(_IMPORTED)
    ]
    (home / "elsewhere.jsonl").write_text("\n".join(lines))
    return folder, case.entries


def _trouble(kind: str, case: Case, at: int) -> AbstractContextManager[None]:
    if kind == "full":
        return troubles.full(case.disk, at)
    if kind == "unwritable":
        return troubles.unwritable(case.folder)
    if kind == "gone":
        return troubles.gone(case.folder)
    return troubles.failing(os.getpid(), kind, at + 1)


def _attempt(
    disk: Path, draw: random.Random, entries: dict[EntryId, str], kind: str, op: Any, at: int
) -> bool:
    """Whether the trouble was told; raises where a promise was broken."""
    journals = Journals(SystemClock(), CHEAP)
    folder = disk / "My journal.afterword"
    unlocked = journals.open(journals.derive(folder, PASSPHRASE, Secret.PASSPHRASE))
    case = Case(disk, draw, journals, unlocked, entries)
    told = False
    try:
        with _trouble(kind, case, at):
            try:
                op(case)
            except Fault as fault:
                told = True
                _see_a_sentence(fault)
            try:
                _see_all_there(case)
            except Fault as fault:  # a drive that is not there cannot be read, and says so
                assert kind == "gone"
                _see_a_sentence(fault)
        if told:
            op(case)  # as it was, once the trouble is over
        _see_all_there(case)
    finally:
        with suppress(Fault):
            journals.close(unlocked)
    _see_it_whole(case, folder)
    return told


def _see_a_sentence(fault: Fault) -> None:
    words = words_for(fault)
    assert words.what[-1:] in tuple(_SENTENCE), f"no sentence for {fault.code}"
    assert fault.code != Fault.code, f"nothing is said of what happened: {type(fault).__name__}"


def _see_all_there(case: Case) -> None:
    for entry_id, text in case.entries.items():
        entry = case.unlocked.timeline.entry(entry_id)
        assert entry.answers[0].text == text, "a reflection is not as it was saved"
    for draft_id, text in case.drafts.items():
        if draft_id in {card.id for card in case.unlocked.writing.drafts()}:
            assert case.unlocked.writing.draft(draft_id).answers[_KEY].value == text
        else:
            assert text in case.entries.values(), "a draft is gone"


def _see_it_whole(case: Case, folder: Path) -> None:
    """Opened again, looked through from end to end, and nothing half made beside."""
    key = None
    for passphrase in case.passphrases:
        with suppress(Fault):
            key = case.journals.derive(folder, passphrase, Secret.PASSPHRASE)
    assert key is not None, "no passphrase opens it"
    case.unlocked = case.journals.open(key)
    try:
        _see_all_there(case)
        assert case.unlocked.vault.check(Depth.FULL) == []
        left = [path.name for path in case.disk.rglob(".*") if ".new" in path.name]
        assert left == [], f"left over: {left}"
    finally:
        case.journals.close(case.unlocked)


# ---------------------------------------------------------------- in the window


def _in_the_window(room: Path, kind: str, harm: str) -> list[str]:
    """Words typed in trouble: told, kept, saved after it, and there after a kill."""
    with a_home(room / f"window-{kind}") as home:
        documents = home / "Documents"
        mounts = kind == "full"
        before = troubles.on_a_small_disk(documents, _DISK_MB) if mounts else []
        screen = {"QT_QPA_PLATFORM": "offscreen"}
        try:
            with day.begun(home, screen, (), [*before, *faulty.under(harm)]) as program:
                return _write_in_trouble(program, documents, kind)
        except (EndedError, AssertionError) as error:
            return [f"in the window with {kind}: {error}"]


def _write_in_trouble(program: Program, documents: Path, kind: str) -> list[str]:
    folder = documents / "My journal.afterword"
    program.first_run()
    program.just_write()
    program.type("before")
    program.wait(lambda: program.says("save_state") != "", "a save")
    failures = []
    with _around(program, folder, kind):
        program.type(" and after ")
        program.ask("paste", text="More than the pages that are there can take. " * 2_500)
        program.see("save_bar")
        said = program.ask("said_in", name="save_bar")
        if not any(each in said for each in ("The disk is full.", "drive", "write", "saved")):
            failures.append(f"with {kind} the window says only: {said}")
        if "before and after" not in program.ask("fields_say"):
            failures.append(f"with {kind} the words are gone from the screen")
        program.lock_in_place()
        if "until you unlock" not in program.says("lock.reason"):
            failures.append(f"with {kind} the lock does not say where the last words are")
    program.unlock()
    program.ask("show", page="today")
    program.wait(lambda: "before and after" in program.says("drafts"), "the draft")
    return failures


@contextmanager
def _around(program: Program, folder: Path, kind: str) -> Iterator[None]:
    if kind == "full":
        program.ask("fill_disk", path=str(folder.with_name("filler")))
        yield
        program.ask("remove", path=str(folder.with_name("filler")))
    elif kind == "gone":
        with troubles.gone(folder):
            yield
    else:
        files = [folder / name for name in ("journal.db", "journal.db-wal")]
        with troubles.failing(program.pid, kind, 1, files):
            yield


# ---------------------------------------------------------------- all of it


def run(count: int, seed: int, room: Path, harm: str = "") -> Outcome:
    """So many attempts, and each trouble once in the window."""
    watch = Stopwatch()
    can_mount, can_fail = troubles.may_mount(), troubles.may_put_in_errors()
    kinds = ["unwritable", "gone"]
    kinds += ["full"] * 3 * can_mount + ["EIO", "EIO", "EROFS", "EDQUOT"] * can_fail
    told: dict[str, Any] = {"tallies": {}, "failures": []}
    with a_home(room / "home") as home:
        (home / "disk").mkdir()
        before = troubles.on_a_small_disk(home / "disk", _DISK_MB) if can_mount else []
        orders = {"count": count, "seed": seed, "home": str(home), "kinds": kinds}
        patience = _SECONDS_TO_BEGIN + count * _SECONDS_EACH
        try:
            told = call_apart(
                "tests.trust.full_disk:attempts",
                orders,
                before=before,
                harm=harm,
                patience=patience,
            )
        except BrokenOffError as error:
            told["failures"].append(str(error))
    failures, tallies = told["failures"], told["tallies"]
    if failures and harm:
        return Outcome("full_disk", count, watch.seconds, tallies, tuple(failures))
    windows = ["full"] * can_mount + ["EIO", "EROFS"] * can_fail + ["gone"]
    if count < _ALL_WINDOWS_FROM:
        windows = random.Random(seed).sample(windows, min(2, len(windows)))
    for kind in windows:
        failures += _in_the_window(room, kind, harm)
    figures: dict[str, int | float | str] = {
        name: tallies.get(kind, 0)
        for kind, name in (
            ("full", "on a full disk"),
            ("unwritable", "in a folder that may not be written"),
            ("gone", "in a folder that is gone"),
            ("EIO", "on a drive that returns errors"),
            ("EROFS", "on a drive that turned read-only"),
            ("EDQUOT", "above a quota"),
            ("ended well", "ended well"),
            ("told in a sentence", "told in a sentence"),
        )
    }
    figures["in the window"] = len(windows)
    if not (can_mount and can_fail):
        figures["not possible here"] = "a small disk" if can_fail else "errors of a drive"
    return Outcome("full_disk", count, watch.seconds, figures, tuple(failures))


if __name__ == "__main__":
    main(run)
