from pathlib import Path

import pytest

from app.jobs.system_lock import SystemLock, as_path_part, has_session_bus, has_system_bus


@pytest.fixture
def heard(qapp):
    lock = SystemLock(environment={})
    told: list[bool] = []
    lock.locked.connect(lambda: told.append(True))
    return lock, told


def test_the_beginning_of_sleep_locks_and_its_end_does_not(heard):
    lock, told = heard
    lock.on_told(True)
    lock.on_told(False)
    assert told == [True]


def test_a_login_session_that_is_to_be_locked_locks(heard):
    lock, told = heard
    lock.on_lock()
    assert told == [True]


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
