"""Each program of this folder with its short count: what is promised holds, here and now."""

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.trust.promises import PROGRAMS, PROMISES
from tests.trust.recorded import why_not

ROOT = Path(__file__).parents[2]
TRACED = ("cuts", "network")

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="the programs kill and watch processes as Linux and macOS do"
)


@pytest.mark.timeout(400)
@pytest.mark.parametrize("name", PROGRAMS)
def test_the_promise_holds(name: str, tmp_path: Path) -> None:
    if name in TRACED and (reason := why_not()):
        pytest.skip(reason)
    count = importlib.import_module(f"tests.trust.{name}").SHORT
    done = subprocess.run(
        [sys.executable, "-m", f"tests.trust.{name}", str(count), "--room", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, f"{done.stdout[-6000:]}\n{done.stderr[-3000:]}"
    assert f"{name}: {count:,} in " in done.stdout


def test_every_promise_is_shown_by_a_program_and_every_program_shows_one() -> None:
    assert {name for promise in PROMISES for name in promise.programs} == set(PROGRAMS)
