"""A set of thirty questions in the window: how fast it opens and scrolls, in both ways."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea, QWidget

from prompts.kinds import Kind
from prompts.schema import Ends, Option, Pack, Question, Step
from tests.support.turns import kept_off_seconds

if TYPE_CHECKING:
    from tests.bench.window import Heartbeat

PACK = "own_bench"
_QUESTIONS = 30
_ASKED = (
    Kind.LONG,
    Kind.FEELINGS,
    Kind.SCALE,
    Kind.ONE,
    Kind.MANY,
    Kind.TRIGGERS,
    Kind.LONG,
    Kind.SHORT,
    Kind.YESNO,
    Kind.LONG,
)
_STEP_PX, _BETWEEN_MS = 120, 8
_SETTLED_MS, _PAUSED_MS = 600, 2_500


def thirty(*, together: bool) -> Pack:
    """Thirty questions of every weight, two to a step, or all in one step."""
    questions = [_question(number) for number in range(_QUESTIONS)]
    size = _QUESTIONS if together else 2
    steps = tuple(
        Step(f"s{at}", f"What about number {at}?", tuple(questions[at : at + size]))
        for at in range(0, _QUESTIONS, size)
    )
    return Pack(PACK, 1 + together, "Thirty", "To measure.", 20, "-", "-", "2026-01-01", steps)


def _question(number: int) -> Question:
    kind = _ASKED[number % len(_ASKED)]
    options: tuple[Option, ...] = ()
    if kind in (Kind.ONE, Kind.MANY):
        options = tuple(Option(f"o{each}", f"One of several choices, {each}") for each in range(5))
    ends = Ends("not at all", "wholly") if kind is Kind.SCALE else None
    return Question(
        f"q{number}", kind, f"Question {number}, how was it?", options=options, ends=ends
    )


class FormBench:
    """Opens the set through the shell, as a person would.

    Args:
        set_pack: makes it the set that the journal offers.
        show, leave, toggle: to the page for writing, away from it, the other way of asking.
        wait, wait_for: let the program run.
    """

    def __init__(
        self,
        window: QWidget,
        beat: Heartbeat,
        *,
        set_pack: Callable[[Pack], None],
        show: Callable[[], None],
        leave: Callable[[], None],
        toggle: Callable[[], None],
        wait: Callable[[int], None],
        wait_for: Callable[[Callable[[], object]], bool],
    ) -> None:
        self._window, self._beat = window, beat
        self._set_pack, self._show, self._leave = set_pack, show, leave
        self._toggle, self._wait, self._wait_for = toggle, wait, wait_for

    def measure(self) -> dict[str, float]:
        """Milliseconds until the first questions stand there, and the longest block after that."""
        measured: dict[str, float] = {}
        for name, together in (("steps", False), ("one_step", True)):
            self._set_pack(thirty(together=together))
            opened, block = self._timed(self._show)
            measured |= {f"form_{name}_ms": opened, f"form_{name}_block_ms": block}
            if not together:
                opened, block = self._timed(self._toggle)
                measured |= {"form_page_ms": opened, "form_page_block_ms": block}
                measured["form_scroll_ms"] = self._scroll()
                self._toggle()
            self._leave()
            self._wait(_SETTLED_MS)
        return measured

    def _timed(self, act: Callable[[], None]) -> tuple[float, float]:
        before = self._first()
        self._beat.begin()
        begun = time.monotonic() - kept_off_seconds()
        act()
        self._wait_for(lambda: self._first() not in (None, before))
        first = self._first()
        if first is not None:
            first.repaint()
        opened = (time.monotonic() - kept_off_seconds() - begun) * 1000
        self._beat.begin()
        self._wait(_SETTLED_MS)
        return opened, self._beat.longest_ms

    def _first(self) -> QWidget | None:
        found = self._window.findChildren(QWidget, f"question.{PACK}.q0")
        return next((each for each in found if each.isVisible()), None)

    def _scroll(self) -> float:
        sheet = self._window.findChild(QScrollArea, "all_on_a_page")
        if sheet is None:
            return 0.0
        # Until the past was asked, which it is when one pauses.
        self._wait(_PAUSED_MS)
        bar = sheet.verticalScrollBar()
        self._beat.begin()
        while bar.value() < bar.maximum():
            bar.setValue(bar.value() + _STEP_PX)
            self._wait(_BETWEEN_MS)
        return self._beat.longest_ms
