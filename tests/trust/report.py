"""What a program of this folder found, and how it is started.

Each program is a module with `run(count, seed, room) -> Outcome`, `SHORT` (for the gate) and `FULL`
(for `make trust`), and can be run alone: `python -m tests.trust.kills [COUNT] [--seed N]`.
"""

import argparse
import inspect
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

Figure = int | float | str
Run = Callable[[int, int, Path], "Outcome"]

_MOST_FAILURES_SHOWN = 40


@dataclass(frozen=True)
class Outcome:
    """What came out of one run; a failure says what to repeat and what was seen.

    Attributes:
        name: the program's, as its module is called.
        count: how many attempts were made, of what the program counts.
        seconds: how long it took.
        figures: what else was counted or measured, in the order to be shown.
        failures: one line for each promise that was broken; empty when all were kept.
        limits: what is known not to be held, with how often it was met; told in the report.
    """

    name: str
    count: int
    seconds: float
    figures: Mapping[str, Figure]
    failures: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()


def shown(outcome: Outcome) -> str:
    """The outcome as lines for a terminal."""
    lines = [f"{outcome.name}: {outcome.count:,} in {outcome.seconds:,.0f} s"]
    lines += [f"  {name}: {told(value)}" for name, value in outcome.figures.items()]
    lines += [f"  KNOWN {each}" for each in outcome.limits]
    lines += [f"  FAILED {each}" for each in outcome.failures[:_MOST_FAILURES_SHOWN]]
    if outcome.failures:
        lines.append(f"  {len(outcome.failures):,} failures")
    return "\n".join(lines)


def told(value: Figure) -> str:
    """A figure as it is written."""
    if isinstance(value, float):
        return f"{value:,.1f}"
    return f"{value:,}" if isinstance(value, int) else value


def any_seed() -> int:
    """Another one each time; every outcome names it."""
    return random.SystemRandom().randrange(1_000_000)


def main(run: Run) -> None:
    """Run one program from the command line; exit 1 when a promise was broken."""
    module = sys.modules[run.__module__]
    parser = argparse.ArgumentParser(description=inspect.getdoc(module))
    parser.add_argument("count", type=int, nargs="?", default=module.SHORT)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--room", type=Path, help="an existing folder to work in")
    parser.add_argument("--harm", default="", help="a fault to put in (tests/trust/harms.py)")
    parser.add_argument("--json", type=Path, help="a file to write the outcome to")
    if "corpus" in inspect.signature(run).parameters:
        parser.add_argument("--corpus", type=Path, help="a folder of texts that others collected")
    options = parser.parse_args()
    if options.harm:
        _put_in(options.harm)
        if "harm" in inspect.signature(run).parameters:
            run = partial(run, harm=options.harm)
    if getattr(options, "corpus", None) is not None:
        run = partial(run, corpus=options.corpus)
    seed = any_seed() if options.seed is None else options.seed
    print(f"seed {seed}", flush=True)
    outcome = in_a_room(run, options.count, seed, options.room)
    print(shown(outcome))
    if options.json is not None:
        told_in_full = {"seed": seed, **asdict(outcome), "figures": dict(outcome.figures)}
        options.json.write_text(json.dumps(told_in_full), encoding="utf-8")
    sys.exit(bool(outcome.failures))


def _put_in(harm: str) -> None:
    from tests.trust.faulty import FAULTS  # the program itself, which no report needs
    from tests.trust.harms import HARMS

    (HARMS | FAULTS)[harm]()


def in_a_room(run: Run, count: int, seed: int, where: Path | None = None) -> Outcome:
    """Run in a folder of its own that is removed afterwards."""
    with tempfile.TemporaryDirectory(
        prefix="afterword-trust-", dir=where, ignore_cleanup_errors=True
    ) as room:
        return run(count, seed, Path(room))


class Stopwatch:
    """Seconds since it was made."""

    def __init__(self) -> None:
        self._begun = time.monotonic()

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._begun
