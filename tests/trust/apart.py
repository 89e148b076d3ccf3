"""Homes and processes of their own: what runs here touches nothing of whoever started it."""

import contextlib
import importlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.conftest import HOME_VARIABLES
from tests.support.process import ROOT

_LAST_WORDS = 6000


class BrokenOffError(Exception):
    """A process ended before it could say what it found."""


@contextlib.contextmanager
def a_home(home: Path) -> Iterator[Path]:
    """Every place of a user, and that for temporary files, below one folder while this lasts."""
    before = dict(os.environ)
    for name, place in HOME_VARIABLES.items():
        folder = home / place
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.chmod(0o700)
        os.environ[name] = str(folder)
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"):
        os.environ[name] = "disabled:"
    os.environ["LC_ALL"] = "C.UTF-8"
    try:
        yield home
    finally:
        os.environ.clear()
        os.environ.update(before)


def call_apart(
    name: str,
    orders: dict[str, Any],
    *,
    before: Sequence[str] = (),
    screen: dict[str, str] | None = None,
    harm: str = "",
    patience: float,
) -> Any:
    """What the function `module:name` gives for these orders, in a process of its own.

    Args:
        before: a command to start it under.
        screen: what the environment says about the screen; none that anybody sees by default.
        harm: what is put in on purpose, by its name in `tests.trust.faulty`.
        patience: seconds after which it counts as hanging.

    Raises:
        BrokenOffError: it ended early or hung; with its last words.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **(screen or {})}
    command = [*before, sys.executable, "-m", "tests.trust.apart", name, json.dumps(orders), harm]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
    )
    try:
        said, complained = process.communicate(timeout=patience)
    except subprocess.TimeoutExpired:
        process.kill()
        said, complained = process.communicate()
        raise BrokenOffError(
            f"no answer in {patience:.0f} s\n{complained[-_LAST_WORDS:]}"
        ) from None
    if process.returncode:
        last = complained[-_LAST_WORDS:]
        raise BrokenOffError(f"status {process.returncode}\n{last}")
    return json.loads(said.splitlines()[-1])


def main(name: str, orders: str, harm: str) -> None:
    """In the process: does it and prints what came of it."""
    if harm:
        from tests.trust import faulty

        faulty.put_in(harm)
    module, function = name.split(":")
    found = getattr(importlib.import_module(module), function)(**json.loads(orders))
    print("\n" + json.dumps(found), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:4])
