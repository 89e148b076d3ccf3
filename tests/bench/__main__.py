"""The table of measurements: `python -m tests.bench [--diaries FOLDER] …`.

Journals are made in a temporary folder, encrypted, with invented words in the frequencies of prose
(or the texts of real diaries), and removed at the end.
"""

import argparse
import gc
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.clock import SystemClock
from app.services.session import Journals, Secret
from tests.bench import machine
from tests.bench.journal import fill, fill_course, plan_session
from tests.bench.measures import Measures, Timing, import_rate
from tests.bench.texts import Vocabulary, entry_texts, frequent_words
from tests.support.vaults import CHEAP, PASSPHRASE

SIZES = (1_000, 10_000, 100_000)
_RUNS, _QUICK_RUNS = 40, 10
_STARTS = 5
_IMPORTED = 1_000
_PATIENCE_S = 300
_ROOT = Path(__file__).parents[2]

GOALS = {
    ("start of the process to lock screen painted", 10_000): 600,
    ("key derived to Today painted", 10_000): 500,
    ("memory after Today (PSS, MB)", 10_000): 180,
    ("save of an entry", 10_000): 30,
    ("recall for a draft", 10_000): 150,
    ("open the Journal", 10_000): 300,
    ("open the Journal", 100_000): 500,
    ("scroll the Journal, longest block", 10_000): 30,
    ("typing, longest block", 10_000): 16,
    ("largest gap", 10_000): 100,
    ("open a course of 400", 10_000): 300,
    ("scroll a course of 400", 10_000): 30,
    ("open 30 questions", 10_000): 100,
    ("30 questions", 10_000): 100,
    ("scroll 30 questions", 10_000): 16,
    **{("search", 10_000): 50, ("search", 100_000): 150},
}
"""What is to be reached (p95 where there is one); a name may be the beginning of many."""

_WINDOW = {
    "start_ms": "start of the process to lock screen painted",
    "today_ms": "key derived to Today painted",
    "memory_mb": "memory after Today (PSS, MB)",
    "journal_ms": "open the Journal",
    "scroll_block_ms": "scroll the Journal, longest block",
    "key_ms": "typing, slowest key",
    "typing_block_ms": "typing, longest block",
    "typing_long_block_ms": "typing amid 200 kB, longest block",
    "gap_unlock_ms": "largest gap: unlocking",
    "gap_write_ms": "largest gap: opening Write",
    "gap_today_ms": "largest gap: back to Today",
    "gap_journal_ms": "largest gap: back to the Journal",
    "gap_supervision_ms": "largest gap: opening Supervision",
    "gap_patterns_ms": "largest gap: opening Patterns",
    "course_ms": "open a course of 400",
    "course_block_ms": "open a course of 400, longest block",
    "course_scroll_ms": "scroll a course of 400, longest block",
    "course_keys_ms": "arrows through a course of 400, longest block",
    "gap_prompts_ms": "largest gap: opening Prompts",
    "gap_copy_ms": "largest gap: editing a copy of the largest set",
    "gap_in_session_ms": "largest gap: opening In session",
    "gap_settings_ms": "largest gap: opening Settings",
    "gap_transfer_ms": "largest gap: opening Import and export",
    "gap_palette_ms": "largest gap: opening the palette",
    "gap_theme_ms": "largest gap: another theme",
    "gap_text_ms": "largest gap: larger text",
    "gap_lock_ms": "largest gap: locking",
    "form_steps_ms": "open 30 questions, one at a time",
    "form_steps_block_ms": "30 questions, one at a time, longest block",
    "form_one_step_ms": "open 30 questions of one step",
    "form_one_step_block_ms": "30 questions of one step, longest block",
    "form_page_ms": "open 30 questions on a page",
    "form_page_block_ms": "30 questions on a page, longest block",
    "form_scroll_ms": "scroll 30 questions, longest block",
}


def main() -> None:
    """Measure and print."""
    options = _options()
    print(machine.describe())
    for size in options.sizes:
        with tempfile.TemporaryDirectory(prefix="afterword-bench-") as folder:
            _measure(size, Path(folder), options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--diaries", type=Path, help="folder of *.jsonl with real texts")
    parser.add_argument("--sizes", default="", help="how many entries, with commas between")
    parser.add_argument("--quick", action="store_true", help="fewer runs, no 100,000")
    parser.add_argument("--no-window", action="store_true", help="the store only")
    options = parser.parse_args()
    usual = SIZES[:-1] if options.quick else SIZES
    options.sizes = [int(size) for size in options.sizes.split(",") if size] or list(usual)
    return options


def _measure(size: int, root: Path, options: argparse.Namespace) -> None:
    folder = root / "bench.afterword"
    journals = Journals(SystemClock(), CHEAP)
    journals.create(folder, PASSPHRASE)
    unlocked = journals.open(journals.derive(folder, PASSPHRASE, Secret.PASSPHRASE))
    begun = time.perf_counter()
    fill(unlocked.store, unlocked.catalogue, size, options.diaries)
    seconds = time.perf_counter() - begun
    fill_course(unlocked.store)
    plan_session(unlocked.supervision)
    journals.close(unlocked)

    unlocked = journals.open(journals.derive(folder, PASSPHRASE, Secret.PASSPHRASE))
    words = frequent_words(options.diaries) if options.diaries else Vocabulary().words
    runs = _QUICK_RUNS if options.quick else _RUNS
    gc.collect()
    measures = Measures(unlocked.recall, unlocked.writing, unlocked.timeline, words, runs)
    timings = measures.all()
    rate = import_rate(unlocked.store, root, entry_texts(_IMPORTED, options.diaries, seed=17))
    journals.close(unlocked)
    database = (folder / "journal.db").stat().st_size / 1e6
    print(f"\n{size:,} entries, {database:,.0f} MB, written at {size / seconds:,.0f} a second")
    print(f"import into it: {rate:,.0f} entries a second")
    print(f"{'':46}{'p50':>9}{'p95':>9}{'goal':>9}")
    if not options.no_window:
        timings += _window(folder, root, 2 if options.quick else _STARTS)
    for timing in timings:
        _print(timing, size)


def _window(folder: Path, root: Path, starts: int) -> list[Timing]:
    """Start the program several times, without a screen and on a virtual one where there is one."""
    timings = _starts(folder, root, starts, {"QT_QPA_PLATFORM": "offscreen"}, "")
    with _virtual_screen() as display:
        if display:
            screen = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
            timings += _starts(folder, root, starts, screen, " (X11)")
    return timings


def _starts(
    folder: Path, root: Path, starts: int, screen: dict[str, str], note: str
) -> list[Timing]:
    """The rows of one kind of screen; a page that is not there has no row."""
    found: dict[str, list[float]] = {}
    for _ in range(starts):
        for key, value in _one_start(folder, root, screen).items():
            found.setdefault(key, []).append(value)
    return [
        Timing(_WINDOW[key] + note, statistics.median(found[key]), max(found[key]))
        for key in _WINDOW
        if key in found
    ]


@contextmanager
def _virtual_screen() -> Iterator[str]:
    """The name of a display of our own, empty where Xvfb is not installed."""
    program = shutil.which("Xvfb")
    if program is None:
        yield ""
        return
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(write_end), "-screen", "0", "1440x1000x24", "-nolisten", "tcp"],
        pass_fds=(write_end,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    try:
        with os.fdopen(read_end) as told:
            number = told.readline().strip()
        yield f":{number}" if number else ""
    finally:
        server.terminate()
        server.wait()


def _one_start(folder: Path, root: Path, screen: dict[str, str]) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.window", str(folder), str(root / "home")]
    done = subprocess.run(
        [*command, repr(time.monotonic())],
        cwd=_ROOT,
        env={**os.environ, **screen},
        capture_output=True,
        text=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    if done.returncode:
        print(f"the window could not be measured:\n{done.stderr[-2000:]}", file=sys.stderr)
        return {}
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _print(timing: Timing, size: int) -> None:
    goal = next(
        (
            value
            for (name, at), value in GOALS.items()
            if at == size and timing.name.startswith(name)
        ),
        None,
    )
    missed = "  missed" if goal is not None and timing.p95 > goal else ""
    told = f"{goal:9,.0f}" if goal is not None else ""
    print(f"{timing.name:46}{timing.p50:9.1f}{timing.p95:9.1f}{told}{missed}")


if __name__ == "__main__":
    main()
