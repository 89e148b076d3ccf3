import ctypes
import sys
from ctypes import wintypes
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from app.jobs import system_lock_windows as windows
from app.jobs.system_lock import SystemLock
from app.jobs.system_lock_linux import (
    LinuxListener,
    as_path_part,
    has_session_bus,
    has_system_bus,
)
from app.jobs.system_lock_macos import MacListener
from app.jobs.system_lock_windows import WindowsListener


class Ear:
    """A listener that a test speaks for."""

    def __init__(self, told):
        self.told = told
        self.is_open = False

    def listen(self) -> bool:
        self.is_open = True
        return True

    def close(self) -> None:
        self.is_open = False


def test_what_a_listener_hears_locks_and_closed_it_hears_no_more(qapp):
    ears: list[Ear] = []

    def make(told):
        ears.append(Ear(told))
        return ears[-1]

    lock, said = SystemLock(make=make), []
    lock.locked.connect(lambda: said.append(True))
    assert not lock.is_heard
    lock.listen()
    lock.listen()
    assert (len(ears), lock.is_heard) == (1, True)
    ears[0].told()
    assert said == [True]
    lock.close()
    assert not ears[0].is_open
    assert not lock.is_heard


# Linux


@pytest.fixture
def heard(qapp):
    told: list[bool] = []
    return LinuxListener(lambda: told.append(True), {}), told


def test_the_beginning_of_sleep_locks_and_its_end_does_not(heard):
    listener, told = heard
    listener.on_told(True)
    listener.on_told(False)
    assert told == [True]


def test_a_login_session_that_is_to_be_locked_locks(heard):
    listener, told = heard
    listener.on_lock()
    assert told == [True]


@pytest.mark.parametrize(
    ("interface", "changed", "locks"),
    [
        ("org.freedesktop.login1.Session", {"Active": False}, True),
        ("org.freedesktop.login1.Session", {"LockedHint": True, "IdleHint": False}, True),
        ("org.freedesktop.login1.Session", {"Active": True}, False),
        ("org.freedesktop.login1.Session", {"LockedHint": False}, False),
        ("org.freedesktop.login1.Session", {"IdleHint": True}, False),
        ("org.freedesktop.login1.Session", {}, False),
        ("org.freedesktop.login1.User", {"Active": False}, False),
    ],
)
def test_a_session_whose_user_is_no_longer_at_the_screen_locks(heard, interface, changed, locks):
    listener, told = heard
    listener.on_changed(interface, changed, [])
    assert told == ([True] if locks else [])


def test_where_there_is_no_bus_nothing_is_heard_and_nothing_said(qapp, tmp_path: Path, capfd):
    nowhere = f"unix:path={tmp_path / 'nowhere'}"
    for environment in (
        {"DBUS_SYSTEM_BUS_ADDRESS": "", "XDG_RUNTIME_DIR": str(tmp_path)},
        {"DBUS_SYSTEM_BUS_ADDRESS": nowhere},
    ):
        lock = SystemLock(environment=environment)
        lock.listen()
        assert not lock.is_heard
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("unix:path=/run/user/1000/bus", True),
        ("unix:abstract=x,guid=1;unix:path=/run/bus", True),
        ("tcp:host=127.0.0.1,port=7000", False),
        ("unix:path=/run/bus;tcp:host=127.0.0.1,port=7000", False),
        ("unixexec:path=/usr/bin/ssh", False),
        ("autolaunch:", False),
        ("", False),
    ],
)
def test_only_a_bus_on_a_unix_socket_is_used(address: str, is_one: bool):
    assert has_session_bus({"DBUS_SESSION_BUS_ADDRESS": address}) is is_one
    assert has_system_bus({"DBUS_SYSTEM_BUS_ADDRESS": address}) is is_one


def test_the_bus_of_the_login_session_is_found_where_it_lies(tmp_path: Path):
    environment = {"XDG_RUNTIME_DIR": str(tmp_path)}
    assert not has_session_bus(environment)
    (tmp_path / "bus").touch()
    assert has_session_bus(environment)
    assert not has_session_bus({})


def test_a_session_is_named_as_the_login_service_names_it():
    assert as_path_part("2") == "_32"
    assert as_path_part("c1") == "c1"
    assert as_path_part("12") == "_312"
    assert as_path_part("a-b") == "a_2db"


# Windows: the messages as its documents describe them


class Sessions:
    """What stands for wtsapi32; writes down how it was called."""

    def __init__(self, answer: int = 1) -> None:
        self.answer = answer
        self.calls: list[tuple[str, int | None, int | None]] = []

    def WTSRegisterSessionNotification(self, window, flags):
        self.calls.append(("register", window.value, flags))
        return self.answer

    def WTSUnRegisterSessionNotification(self, window):
        self.calls.append(("unregister", window.value, None))
        return 1


def tell(listener: WindowsListener, message: int, parameter: int):
    sent = wintypes.MSG()
    sent.message, sent.wParam = message, parameter
    return listener.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(sent))


@pytest.mark.parametrize(
    ("message", "parameter", "locks"),
    [
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_SESSION_LOCK, True),
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_CONSOLE_DISCONNECT, True),
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_REMOTE_DISCONNECT, True),
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_SESSION_LOGOFF, True),
        (windows.WM_POWERBROADCAST, windows.PBT_APMSUSPEND, True),
        (windows.WM_WTSSESSION_CHANGE, 0x8, False),  # unlocked
        (windows.WM_WTSSESSION_CHANGE, 0x1, False),  # connected
        (windows.WM_POWERBROADCAST, 0x7, False),  # awake again
        (0x0200, 0x7, False),  # the mouse
    ],
)
def test_messages_of_windows_that_the_user_is_gone_lock_and_no_other(
    qapp, message, parameter, locks
):
    told: list[bool] = []
    listener = WindowsListener(lambda: told.append(True), lambda: 77, Sessions())
    assert tell(listener, message, parameter) == (False, 0)
    assert told == ([True] if locks else [])


def test_windows_is_asked_to_tell_the_session_s_changes_and_no_more_at_the_end(qapp):
    sessions = Sessions()
    listener = WindowsListener(lambda: None, lambda: 77, sessions)
    assert listener.listen()
    listener.close()
    listener.close()
    assert sessions.calls == [("register", 77, 0), ("unregister", 77, None)]


def test_windows_that_does_not_tell_is_not_said_to(qapp):
    sessions = Sessions(answer=0)
    listener = WindowsListener(lambda: None, None, sessions)
    assert not listener.listen()
    listener.close()
    assert sessions.calls == [("register", None, 0)]


# macOS: the centres that notices come from


class Centre:
    def __init__(self) -> None:
        self.blocks: dict[str, object] = {}

    def addObserverForName_object_queue_usingBlock_(self, name, sender, queue, block):
        assert sender is None
        assert queue is None
        self.blocks[name] = block
        return name

    def removeObserver_(self, observer):
        del self.blocks[observer]


SLEEP = "NSWorkspaceWillSleepNotification"
SWITCHED = "NSWorkspaceSessionDidResignActiveNotification"
LOCKED = "com.apple.screenIsLocked"


def test_notices_of_macos_that_the_user_is_gone_lock(qapp):
    workspace, everybody, told = Centre(), Centre(), []
    listener = MacListener(lambda: told.append(True), workspace, everybody)
    assert listener.listen()
    assert {SLEEP, SWITCHED} <= set(workspace.blocks)
    assert set(everybody.blocks) == {LOCKED}
    for name, block in (*workspace.blocks.items(), *everybody.blocks.items()):
        block(SimpleNamespace(name=name))
    assert len(told) == len(workspace.blocks) + 1
    listener.close()
    assert (workspace.blocks, everybody.blocks) == ({}, {})


def test_macos_gives_its_centres_through_the_bridge(qapp, monkeypatch):
    workspace, everybody = Centre(), Centre()
    kit, foundation = ModuleType("AppKit"), ModuleType("Foundation")
    shared = SimpleNamespace(notificationCenter=lambda: workspace)
    kit.NSWorkspace = SimpleNamespace(sharedWorkspace=lambda: shared)
    foundation.NSDistributedNotificationCenter = SimpleNamespace(defaultCenter=lambda: everybody)
    monkeypatch.setitem(sys.modules, "AppKit", kit)
    monkeypatch.setitem(sys.modules, "Foundation", foundation)
    assert MacListener(lambda: None).listen()
    assert SLEEP in workspace.blocks


@pytest.mark.skipif(sys.platform == "darwin", reason="the bridge is there")
def test_without_the_bridge_nothing_is_heard_on_macos(qapp):
    assert not MacListener(lambda: None).listen()
