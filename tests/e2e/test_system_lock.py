"""The computer sleeps or its screen locks: told on a message bus of the test's own."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.process import OFFSCREEN, Program

SLEEP = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep")
SESSION = ("/org/freedesktop/login1/session/_37", "org.freedesktop.login1.Session.Lock")
OTHER_SESSION = ("/org/freedesktop/login1/session/_38", "org.freedesktop.login1.Session.Lock")
SCREEN = ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged")
GNOME = ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged")

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="D-Bus tells it on Linux"),
    pytest.mark.skipif(not shutil.which("dbus-daemon"), reason="no message bus to start"),
    pytest.mark.skipif(not shutil.which("dbus-send"), reason="nothing to send with"),
]


@pytest.fixture
def bus() -> Iterator[str]:
    """The address of a bus that is both the system's and the session's."""
    server = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
    finally:
        server.terminate()
        server.wait()
        assert server.stdout is not None
        server.stdout.close()


@pytest.fixture
def program(home: Path, bus: str) -> Iterator[Program]:
    screen = {
        **OFFSCREEN,
        "DBUS_SESSION_BUS_ADDRESS": bus,
        "DBUS_SYSTEM_BUS_ADDRESS": bus,
        "XDG_SESSION_ID": "7",
    }
    started = Program(home, screen=screen)
    try:
        started.first_run()
        yield started
    finally:
        started.end()


def tell(bus: str, what: tuple[str, str], *arguments: str) -> None:
    path, name = what
    subprocess.run(
        ["dbus-send", f"--bus={bus}", "--type=signal", path, name, *arguments], check=True
    )


def tell_changed(bus: str, session: str, changed: str) -> None:
    """As the login service tells that something of a session is otherwise."""
    subprocess.run(
        [
            "gdbus", "emit", "--session", "--object-path", session,
            "--signal", "org.freedesktop.DBus.Properties.PropertiesChanged",
            "org.freedesktop.login1.Session", changed, "@as []",
        ],
        env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus},
        check=True,
    )  # fmt: skip


@pytest.mark.skipif(not shutil.which("gdbus"), reason="nothing to send properties with")
@pytest.mark.parametrize("changed", ["{'Active': <false>}", "{'LockedHint': <true>}"])
def test_another_user_at_the_screen_locks_the_journal(program: Program, bus: str, changed: str):
    time.sleep(0.3)
    tell_changed(bus, SESSION[0], "{'IdleHint': <true>, 'Active': <true>}")
    tell_changed(bus, OTHER_SESSION[0], changed)
    time.sleep(0.3)
    assert program.is_there("shell")
    program.pid = 0
    tell_changed(bus, SESSION[0], changed)
    program.wait_begun()
    assert program.says("lock.reason") == "Locked with the computer."
    program.unlock()


def wait_for_the_tick(program: Program) -> None:
    """The tick is offered to a journal that was opened after the bus was found."""
    program.lock()
    time.sleep(0.5)
    program.unlock()
    program.ask("show", page="settings")
    program.see("settings.lock_with_system")


@pytest.mark.parametrize(
    ("what", "arguments"),
    [(SLEEP, ["boolean:true"]), (SESSION, []), (SCREEN, ["boolean:true"]), (GNOME, ["boolean:true"])],
    ids=["sleep", "session", "screen", "gnome"],
)  # fmt: skip
def test_the_journal_locks_with_the_computer(program: Program, bus: str, what, arguments):
    time.sleep(0.3)
    program.pid = 0
    tell(bus, what, *arguments)
    program.wait_begun()
    assert program.says("lock.reason") == "Locked with the computer."
    program.unlock()


def test_waking_and_the_sessions_of_others_lock_nothing(program: Program, bus: str):
    time.sleep(0.3)
    for what, arguments in ((SLEEP, ["boolean:false"]), (SCREEN, ["boolean:false"]), (OTHER_SESSION, [])):  # fmt: skip
        tell(bus, what, *arguments)
    time.sleep(0.3)
    assert program.is_there("shell")


def test_it_stays_open_where_that_was_asked_for(program: Program, bus: str):
    wait_for_the_tick(program)
    program.press("settings.lock_with_system")
    tell(bus, SCREEN, "boolean:true")
    time.sleep(0.3)
    assert program.is_there("settings.lock_with_system")
    program.press("settings.lock_with_system")
    program.pid = 0
    tell(bus, SCREEN, "boolean:true")
    program.wait_begun()
    program.see("lock.passphrase")
