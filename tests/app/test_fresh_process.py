"""What takes the place of a process that has read a journal."""

import os
import sys

import pytest

from app import bootstrap
from app.ui.after_lock import AfterLock, LockReason

AFTER = AfterLock(LockReason.IDLE, 5, True, page="write", args={"draft_id": "d1"}, has_note=True)


class Gone(BaseException):
    """The process ended here."""


@pytest.fixture(autouse=True)
def _environment(monkeypatch):
    monkeypatch.setattr(os, "environ", dict(os.environ))


def told() -> AfterLock | None:
    return AfterLock.from_text(os.environ.get("AFTERWORD_AFTER_LOCK", ""))


def test_windows_begins_another_process_and_this_one_ends(monkeypatch):
    done: list[object] = []

    def begin(command):
        done.append((command, told()))

    def leave(status):
        done.append(status)
        raise Gone

    monkeypatch.setattr(bootstrap.sys, "platform", "win32")
    monkeypatch.setattr(bootstrap.subprocess, "Popen", begin)
    monkeypatch.setattr(bootstrap.os, "_exit", leave)
    with pytest.raises(Gone):
        bootstrap._replace_process(AFTER)
    assert done == [([sys.executable, *sys.orig_argv[1:]], AFTER), 0]


@pytest.mark.parametrize("platform", ["win32", "linux"])
def test_where_none_can_be_begun_this_one_goes_on_and_tells_nobody(monkeypatch, platform):
    def refused(*_arguments):
        raise OSError(12, "no memory")

    monkeypatch.setattr(bootstrap.sys, "platform", platform)
    monkeypatch.setattr(bootstrap.subprocess, "Popen", refused)
    monkeypatch.setattr(bootstrap.os, "execv", refused)
    bootstrap._replace_process(AFTER)
    assert told() is None


@pytest.mark.parametrize("text", ["", "{}", "[1]", "null", '{"reason": "idle"}', "x" * 70_000])
def test_what_does_not_hold_together_is_not_believed(text):
    assert AfterLock.from_text(text) is None


def test_what_is_told_holds_ids_and_numbers_only_and_comes_back_as_it_was():
    assert AfterLock.from_text(AFTER.to_text()) == AFTER
