"""Large and odd things: each works, or is refused with a sentence.

An entry of 5 MB, 10,000 codes, a prompt set of 300 questions, and journals under names with any
bytes that the system takes. The full run adds 100,000 reflections and a folder of 10 GB.
"""

import contextlib
import os
import random
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.domain.clock import FixedClock, SystemClock
from app.services.exporting.exporter import ExportFormat
from app.services.session import Journals, Secret, Unlocked
from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer
from models.records.faults import Fault, NameTooLong
from models.vault.check import Depth
from tests.bench.journal import fill
from tests.support.app import App
from tests.support.dialogs import ScriptedDialogs
from tests.support.process import PASSPHRASE
from tests.support.vaults import CHEAP
from tests.trust.apart import BrokenOffError, a_home, call_apart
from tests.trust.full_disk import _to_the_end
from tests.trust.report import Outcome, Stopwatch, main
from tests.trust.window import a_window

SHORT, FULL = 4, 200
_LARGE_FROM = 100
"""From so many names on, the large journals are made, too."""
_TEXT_BYTES = 5_000_000
_CODES, _QUESTIONS, _ENTRIES = 10_000, 300, 100_000
_FOLDER_BYTES = 10_000_000_000
_ROOM_LEFT = 15_000_000_000
_PATIENCE_S, _PATIENCE_LARGE_S = 300, 3600
_KEY = AnswerKey(FREE, FREE_TEXT)
_NAMES: tuple[bytes, ...] = (
    b"two\nlines",
    b"it's",
    b'say "yes"',
    b"back\\slash",
    b"100 %20 %s {0}",
    b"?mode=ro&x=1#y",
    b"--help",
    b" before and after ",
    b"dot.",
    b"tab\there",
    b"bell\x07\x1b[31m",
    b"not \xff\xfe\x80 text",
    "🦦🏳️‍🌈".encode(),
    "\u202eright to left".encode(),
    "e\u0301 and é".encode(),
    b"<b>bold</b>&amp;",
    b"%(name)s $HOME `id` ;rm",
    b":memory:",
    b"file:x",
    b"a" * 244,
    b"a" * 245,
    b"a" * 246,
    b"\xf0\x9f\xa6\xa6" * 61,
)
_SUFFIX = b".afterword"
_NAME_BYTES = 255


# ---------------------------------------------------------------- names of any bytes


def names(count: int, seed: int, room: str) -> dict[str, Any]:
    """Journals under so many names: made, written, backed up, exported, opened again."""
    draw = random.Random(seed)
    refused, failures = 0, list[str]()
    wanted = draw.sample(_NAMES, min(count, len(_NAMES)))
    wanted += [_any_name(draw) for _ in range(count - len(wanted))]
    for name in wanted:
        try:
            _use(Path(os.fsdecode(os.fsencode(room) + b"/" + name + _SUFFIX)))
        except Fault as fault:
            refused += 1
            if fault.code != NameTooLong.code or len(name + _SUFFIX) <= _NAME_BYTES:
                failures.append(f"{name!r}: {type(fault).__name__} {fault}")
        except Exception as error:  # noqa: BLE001 – the edge: told with its name
            failures.append(f"{name!r}: {type(error).__name__} {error}")
    return {"names of any bytes": len(wanted), "names refused": refused, "failures": failures}


def _any_name(draw: random.Random) -> bytes:
    length = draw.choice((1, 3, 20, 100, 245))
    taken = [byte for byte in range(1, 256) if byte != ord("/")]
    return bytes(draw.choice(taken) for _ in range(length))


def _use(folder: Path) -> None:
    with _opened(folder, make=True) as unlocked:
        entry = unlocked.writing.finish(_draft(unlocked, "kept"))[0]
        unlocked.vault.backup_now(SystemClock().now(), policy=CHEAP)
        target = folder.with_suffix(".export")
        _to_the_end(unlocked.exporting.run(target, ExportFormat.MARKDOWN))
        shutil.rmtree(target)
        assert unlocked.vault.drill(unlocked.vault.backups()[0].path, CHEAP) == []
    with _opened(folder) as unlocked:
        assert unlocked.timeline.entry(entry.id).answers[0].text == "kept"
        assert unlocked.vault.check(Depth.FULL) == []
    shutil.rmtree(folder)


def names_in_the_window(count: int, seed: int, home: str) -> dict[str, Any]:
    """The window with journals of such names: their name on the lock, their place in Settings."""
    failures = list[str]()
    for number, name in enumerate(random.Random(seed).sample(_NAMES, count)):
        folder = Path(os.fsdecode(os.fsencode(home) + b"/" + name + _SUFFIX))
        if len(name + _SUFFIX) > _NAME_BYTES:
            continue
        with a_window(Path(home) / f"w{number}", dialogs=ScriptedDialogs()) as (app, _):
            made = app.parts.journals.create(folder, PASSPHRASE)
            app.parts.journals.note_sheet_checked(made.key)
            app.parts.settings.change(journal=str(folder))
            try:
                _look_around(app)
            except Exception as error:  # noqa: BLE001 – the edge: told with its name
                failures.append(f"in the window {name!r}: {type(error).__name__} {error}")
                continue
            app.close()
        with a_window(Path(home) / f"w{number}", dialogs=ScriptedDialogs()) as (app, _):
            if app.parts.settings.now.journal != str(folder):
                failures.append(f"in the window {name!r}: the next start does not know it")
    return {"failures": failures}


def _look_around(app: App) -> None:
    app.start()
    app.unlock()
    for page in app.page_ids():
        app.go_to(page)
        app.settle()
    app.lock()
    app.unlock()


# ---------------------------------------------------------------- large things


def large_text(seed: int, home: str) -> dict[str, Any]:
    """An entry of 5 MB: saved, finished, found, edited, exported, brought in; and in the window."""
    text = _prose(_TEXT_BYTES, seed) + " okapi"
    told: dict[str, Any] = {}
    with _opened(Path(home) / "Large.afterword", make=True) as unlocked:
        draft = _draft(unlocked, text)
        with _timed(told, "saving a draft of 5 MB (s)"):
            unlocked.writing.save_draft(draft)
        with _timed(told, "finishing it (s)"):
            entry = unlocked.writing.finish(draft)[0]
        with _timed(told, "finding its last word (s)"):
            found = unlocked.recall.search("okapi").hits
        assert [hit.card.id for hit in found] == [entry.id]
        edit = unlocked.writing.begin((), entry_id=entry.id)
        unlocked.writing.finish(
            replace(edit, answers={_KEY: DraftAnswer(text + " and tapir", False)})
        )
        assert unlocked.timeline.entry(entry.id).answers[0].text == text + " and tapir"
        for form in ExportFormat:
            with _timed(told, f"exporting it, {form} (s)"):
                _to_the_end(unlocked.exporting.run(Path(home) / f"export-{form}", form))
        assert unlocked.vault.check(Depth.FULL) == []
    for form in ExportFormat:
        with (
            _opened(Path(home) / f"Back {form}.afterword", make=True) as unlocked,
            _timed(told, f"bringing it in again, {form} (s)"),
        ):
            _to_the_end(unlocked.importing.run([Path(home) / f"export-{form}"]))
            assert unlocked.timeline.entry(entry.id).answers[0].text == text + " and tapir"
    told |= _large_text_in_the_window(Path(home) / "w", text)
    return told


def _large_text_in_the_window(home: Path, text: str) -> dict[str, Any]:
    told: dict[str, Any] = {}
    with a_window(home, dialogs=ScriptedDialogs()) as (app, bot):
        app.make_journal()
        app.start()
        app.unlock()
        app.go_to("write", packs=[])
        app.settle()
        editor = app.see_editor()
        app.heartbeat.start()
        QGuiApplication.clipboard().setText(text)
        with _timed(told, "pasting it (s)"):
            editor.setFocus()
            app.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
            document = editor.document()
            bot.waitUntil(lambda: document.characterCount() > len(text), timeout=60_000)
        told["longest block of the window while pasting (ms)"] = app.heartbeat.longest_ms
        kept = editor.toPlainText()
        if kept != text:
            told["kept of what was pasted (bytes)"] = len(kept)
        with _timed(told, "a letter after it (s)"):
            app.type_into(editor, "x")
        app.settle()
        with _timed(told, "locking with it (s)"):
            app.lock()
        app.unlock()
        bot.waitUntil(lambda: app.see_editor().toPlainText() == kept + "x", timeout=60_000)
        app.see_editor().setFocus()
        with _timed(told, "finishing it in the window (s)"):
            app.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            app.settle()
        with _timed(told, "opening the Journal on it (s)"):
            app.go_to("journal")
            app.settle()
            app.see("entry_text")
        app.heartbeat.stop()
        told["longest block of the window with it (ms)"] = app.heartbeat.longest_ms
        (entry,) = app.on_worker(lambda unlocked: unlocked.recall.search("okapi").hits)
        there = app.on_worker(lambda unlocked: unlocked.timeline.entry(entry.card.id))
        assert there.answers[0].text == kept + "x"
    return told


def many_codes(seed: int, home: str) -> dict[str, Any]:
    """10,000 codes: listed, made, merged, offered while writing, looked at in Settings."""
    told: dict[str, Any] = {}
    with a_window(Path(home), dialogs=ScriptedDialogs()) as (app, _):
        made = app.make_journal()
        unlocked = app.parts.journals.open(made.key)
        with unlocked.store.write() as unit:
            for number in range(_CODES - 2):
                unit.codes.add(f"C{number + 1000}", "individual", unit.now)
        with _timed(told, "making a code beside 10,000 (s)"):
            one = unlocked.codes.create()[0]
        other = unlocked.codes.create()[0]
        unlocked.writing.finish(
            replace(draft := _draft(unlocked, "about them"), header=replace(draft.header, code=one))
        )
        with _timed(told, "listing 10,000 codes (s)"):
            assert len(unlocked.codes.cards()) == _CODES
        with _timed(told, "merging two of them (s)"):
            unlocked.codes.merge(one, other)
        app.parts.journals.close(unlocked)
        app.start()
        app.unlock()
        app.heartbeat.start()
        with _timed(told, "Settings with 10,000 codes (s)"):
            app.go_to("settings", section="codes")
            app.settle()
        app.go_to("write", packs=[])
        app.settle()
        app.type_into(app.see_editor(), "words")
        app.lock()
        app.heartbeat.stop()
        told["longest block of the window with codes (ms)"] = app.heartbeat.longest_ms
    return told


def large_set(seed: int, home: str) -> dict[str, Any]:
    """A set of 300 questions: read from a file, taken in, written with, its entry read again."""
    told: dict[str, Any] = {}
    source = Path(home) / "large.toml"
    source.write_text(_pack_of(_QUESTIONS))
    with a_window(Path(home) / "w", dialogs=ScriptedDialogs()) as (app, _):
        made = app.make_journal()
        unlocked = app.parts.journals.open(made.key)
        with _timed(told, "reading a set of 300 questions (s)"):
            reading = unlocked.library.read_file(source)
        if reading.pack is None:
            app.parts.journals.close(unlocked)
            assert reading.problems, "neither taken nor refused"
            return {"a set of 300 questions": f"refused: {reading.problems[0]}"}
        pack = unlocked.library.take_in(reading.pack)[0]
        app.parts.journals.close(unlocked)
        app.start()
        app.unlock()
        with _timed(told, "opening all 300 on a page (s)"):
            app.go_to("write", packs=[pack.id])
            app.settle()
            app.key(Qt.Key.Key_O, _CTRL_SHIFT)
            app.settle()
            app.see_editor()
        app.type_into(app.see_editor(), "tamarin")
        app.settle()
        app.lock()
        app.unlock()
        app.settle()
        drafts = app.on_worker(lambda unlocked: unlocked.writing.drafts())
        assert any("tamarin" in card.opening for card in drafts), "the answer is not kept"
        app.go_to("prompts")
        app.settle()
    return told


_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def large_folder(seed: int, home: str) -> dict[str, Any]:
    """100,000 reflections, and backups of them until the folder has 10 GB."""
    told: dict[str, Any] = {}
    folder = Path(home) / "Large.afterword"
    clock = FixedClock(datetime.now())
    with _opened(folder, make=True, clock=clock) as unlocked:
        from prompts.catalogue import Catalogue

        with _timed(told, "writing 100,000 reflections (s)"):
            fill(unlocked.store, Catalogue.shipped(), _ENTRIES)
        if shutil.disk_usage(home).free > _FOLDER_BYTES + _ROOM_LEFT:
            made = datetime.now() - timedelta(days=400)
            while _size(folder) < _FOLDER_BYTES:
                made += timedelta(days=31) if made < datetime.now() - timedelta(days=32) else _A_DAY
                with _timed(told, "a backup of it (s)"):
                    unlocked.vault.backup_now(made.astimezone(), policy=CHEAP)
        told["the folder (GB)"] = _size(folder) / 1e9
        with _timed(told, "its list of backups (s)"):
            told["backups in it"] = len(unlocked.vault.backups())
        with _timed(told, "looking through all of it (s)"):
            assert unlocked.vault.check(Depth.FULL) == []
    with _timed(told, "opening it (s)"), _opened(folder, clock=clock) as unlocked:
        assert unlocked.timeline.count() == _ENTRIES
    return told


_A_DAY = timedelta(days=1)


# ---------------------------------------------------------------- what they share


@contextlib.contextmanager
def _opened(
    folder: Path, *, make: bool = False, clock: FixedClock | None = None
) -> Iterator[Unlocked]:
    journals = Journals(clock or SystemClock(), CHEAP)
    if make:
        journals.create(folder, PASSPHRASE).key.wipe()
    unlocked = journals.open(journals.derive(folder, PASSPHRASE, Secret.PASSPHRASE))
    try:
        yield unlocked
    finally:
        with suppress(Fault):
            journals.close(unlocked)


def _draft(unlocked: Unlocked, text: str) -> Any:
    return replace(unlocked.writing.begin(()), answers={_KEY: DraftAnswer(text, False)})


@contextlib.contextmanager
def _timed(told: dict[str, Any], name: str) -> Iterator[None]:
    began = time.perf_counter()
    yield
    told[name] = time.perf_counter() - began


def _prose(size: int, seed: int) -> str:
    """Words in lines and paragraphs, as from a document."""
    draw = random.Random(seed)
    words = ["".join(draw.choices("abcdefghilmnoprstu", k=draw.randint(2, 9))) for _ in range(5000)]
    lines, length = list[str](), 0
    while length < size:
        lines.append(" ".join(draw.choices(words, k=90)))
        length += len(lines[-1]) + 2
    return "\n\n".join(lines)[: size - 10]


def _pack_of(questions: int) -> str:
    head = """id = "own_large"
version = 1
title = "Large"
summary = "More questions than anyone answers."
purpose = "To look at one thing from every side."
use = "Never, or once."
moments = ["same_day"]
minutes = 240
source = "My own."
origin = "My own."
dated = "2025-11-01"
"""
    steps = []
    for number in range(questions // 10):
        steps.append(f'\n[[steps]]\nid = "s{number}"\ntitle = "Side {number}"\n')
        for each in range(10):
            kind = ("long", "short", "short", "scale", "number")[each % 5]
            more = 'yields = "title"\n' if number == each == 0 else ""
            steps.append(
                f'\n  [[steps.questions]]\n  id = "q{number}_{each}"\n  kind = "{kind}"\n'
                f'  text = "What is at {number}, {each}?"\n{more}'
            )
    return head + "".join(steps)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


# ---------------------------------------------------------------- all of it


def run(count: int, seed: int, room: Path, harm: str = "") -> Outcome:
    """So many names; each large thing once."""
    watch, failures = Stopwatch(), list[str]()
    figures: dict[str, int | float | str] = {}
    is_full = count >= _LARGE_FROM

    def part(name: str, orders: Callable[[Path], dict[str, Any]], patience: float) -> None:
        with a_home(room / name) as home:
            try:
                told = call_apart(
                    f"tests.trust.limits:{name}", orders(home), harm=harm, patience=patience
                )
            except BrokenOffError as error:
                failures.append(f"{name}: {error}")
            else:
                failures.extend(told.pop("failures", []))
                figures.update(told)
        shutil.rmtree(room / name, ignore_errors=True)

    patient = _PATIENCE_S + count * 10
    (room / "odd").mkdir()
    part("names", lambda _: {"count": count, "seed": seed, "room": str(room / "odd")}, patient)
    seen = len(_NAMES) if is_full else 1
    part(
        "names_in_the_window",
        lambda home: {"count": seen, "seed": seed, "home": str(home)},
        _PATIENCE_S + seen * 20,
    )
    for name in ("large_text", "many_codes", "large_set"):
        part(name, lambda home: {"seed": seed, "home": str(home)}, _PATIENCE_S)
    if is_full:
        part("large_folder", lambda home: {"seed": seed, "home": str(home)}, _PATIENCE_LARGE_S)
    return Outcome("limits", count, watch.seconds, figures, tuple(failures))


if __name__ == "__main__":
    main(run)
