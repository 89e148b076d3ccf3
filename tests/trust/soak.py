"""Days of use in one process: what it holds and what it keeps open must not grow.

A round stands for five minutes at the desk, which is how long the journal stays open by itself:
unlock, write and finish a reflection, have it read for meaning, find it by that and by its words,
read it, look at every page, prepare supervision, lock. So 96 rounds are eight hours. The process is not replaced at locks, which makes it harder
than it is where processes can be.
"""

import gc
import random
import threading
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.services.session import Unlocked
from models.records.queries import ReasonKind
from models.records.supervision import SessionPlan
from tests.support.app import App
from tests.support.dialogs import ScriptedDialogs
from tests.trust.apart import BrokenOffError, a_home, call_apart
from tests.trust.report import Outcome, Stopwatch, main
from tests.trust.window import Bot, a_window

SHORT, FULL = 3, 96
WARM_UP = 4
"""Rounds before it is measured: by then every page was made, and every font read."""
ROUND_MINUTES = 5
GROWS_PERCENT = 5.0
_SECONDS_A_ROUND, _SECONDS_TO_BEGIN = 30, 120
_THREADS_LATER = 1  # the pool makes its second thread only when two jobs meet
_DESCRIPTORS = Path("/proc/self/fd")
_MEANT = "shouting at school"
_MEANING = "The teacher roared at all of his pupils in the classroom."
_WORDS = "the lesson was loud and nobody said what it was about until the very end".split()


class Use:
    """What a person does in five minutes."""

    def __init__(self, app: App, bot: Bot, draw: random.Random) -> None:
        self._app, self._bot, self._draw = app, bot, draw

    def one_round(self, number: int) -> None:
        """From the lock screen to the lock screen."""
        self._app.unlock()
        word = f"marten{number}"
        self._write(word)
        self._find_by_meaning(number)
        self._find(word)
        self._supervise(number)
        for page in self._app.page_ids():
            self._app.go_to(page)
            self._app.settle()
        self._app.lock()
        self._app.settle()

    def _write(self, word: str) -> None:
        self._app.go_to("write", packs=[])
        self._app.settle()
        editor = self._app.see_editor()
        self._app.type_into(editor, " ".join((word, _MEANING, *self._draw.choices(_WORDS, k=20))))
        self._app.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self._app.settle()

    def _find_by_meaning(self, number: int) -> None:
        """All that is there is read; what was written is found with no word of it."""

        def ask(unlocked: Unlocked) -> int:
            unlocked.meaning.load()
            for state in unlocked.meaning.run():
                assert state.all > number
            hits = unlocked.recall.search(_MEANT, limit=100).hits
            return sum(reason.kind is ReasonKind.MEANING for hit in hits for reason in hit.reasons)

        assert self._app.on_worker(ask), "nothing is found by meaning"

    def _find(self, word: str) -> None:
        hits = self._app.on_worker(lambda unlocked: unlocked.recall.search(word)).hits
        assert [word in hit.card.title for hit in hits[:1]] == [True], f"{word} is not found"
        self._app.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        self._app.type("palette.field", word)
        self._app.settle()
        self._app.key(Qt.Key.Key_Escape)
        self._app.go_to("journal", entry_id=hits[0].card.id)
        self._app.settle()
        self._app.see("entry_text")

    def _supervise(self, number: int) -> None:
        day = datetime.now() + timedelta(days=number % 30 + 1)

        def held(unlocked: Any) -> None:
            session = unlocked.supervision.plan(SessionPlan("A.", day, 60))[0]
            item = unlocked.supervision.add_item(session.id, "What did I protect?")[0]
            unlocked.supervision.start(session.id)
            unlocked.supervision.add_action(item.id, "Ask her")
            unlocked.supervision.finish(session.id)

        self._app.on_worker(held)
        self._app.go_to("supervision")
        self._app.settle()


def use_for_long(count: int, seed: int, home: str) -> dict[str, Any]:
    """So many rounds in this process, and what it held after each."""
    told = []
    with a_window(Path(home), dialogs=ScriptedDialogs()) as (app, bot):
        app.make_journal()
        app.start()
        use = Use(app, bot, random.Random(seed))
        for number in range(count):
            use.one_round(number)
            told.append(_held())
    return {"rounds": told}


def _held() -> dict[str, float]:
    gc.collect()
    return {
        "memory": _own_memory_mb(),
        "descriptors": sum(1 for _ in _DESCRIPTORS.iterdir()) if _DESCRIPTORS.is_dir() else 0,
        "threads": threading.active_count(),
        "widgets": len(QApplication.allWidgets()),
    }


def _own_memory_mb() -> float:
    """What the process has written to its memory; its share of the rest depends on others."""
    try:
        text = Path("/proc/self/smaps_rollup").read_text("ascii")
    except OSError:
        return 0.0
    line = next(line for line in text.splitlines() if line.startswith("Anonymous:"))
    return int(line.split()[1]) * 1024 / 1e6


def run(count: int, seed: int, room: Path, harm: str = "") -> Outcome:
    """So many rounds after the warm-up."""
    watch, failures, rounds = Stopwatch(), list[str](), list[dict[str, float]]()
    with a_home(room / "home") as home:
        orders = {"count": count + WARM_UP, "seed": seed, "home": str(home / "w")}
        patience = _SECONDS_TO_BEGIN + (count + WARM_UP) * _SECONDS_A_ROUND
        try:
            rounds = call_apart(
                "tests.trust.soak:use_for_long", orders, harm=harm, patience=patience
            )["rounds"]
        except BrokenOffError as error:
            return Outcome("soak", 0, watch.seconds, {}, (str(error),))
    first, last = rounds[WARM_UP - 1], rounds[-1]
    growth = 100 * (last["memory"] / first["memory"] - 1) if first["memory"] else 0.0
    if growth >= GROWS_PERCENT:
        failures.append(f"memory grew by {growth:.1f} % in {count} rounds")
    for what, spare in (("descriptors", 0), ("threads", _THREADS_LATER), ("widgets", 0)):
        if last[what] > first[what] + spare:
            failures.append(f"{last[what] - first[what]:.0f} more {what} after {count} rounds")
    figures = {
        "simulated hours": count * ROUND_MINUTES / 60,
        "rounds before measuring": WARM_UP,
        "memory of its own after the warm-up (MB)": first["memory"],
        "memory of its own at the end (MB)": last["memory"],
        "grown (%)": growth,
        "descriptors, first and last": f"{first['descriptors']:.0f}, {last['descriptors']:.0f}",
        "threads, first and last": f"{first['threads']:.0f}, {last['threads']:.0f}",
        "widgets while locked, first and last": f"{first['widgets']:.0f}, {last['widgets']:.0f}",
    }
    return Outcome("soak", count, watch.seconds, figures, tuple(failures))


if __name__ == "__main__":
    main(run)
