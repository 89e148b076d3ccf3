"""Errors that nobody catches are noted by kind and place, never by what they hold."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import logs

SECRET = "what she said about her mother"


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    for owner, name in (
        (logging, "raiseExceptions"),
        (threading, "excepthook"),
        (sys, "unraisablehook"),
    ):
        monkeypatch.setattr(owner, name, getattr(owner, name))
    file = tmp_path / "log" / "afterword.log"
    handler = logs.start(file)
    logs.catch_strays()
    yield file
    logs.stop(handler)


def fail() -> None:
    raise ValueError(SECRET)


class Fails:
    def __del__(self) -> None:
        fail()


def test_an_error_of_a_thread_is_noted_without_its_values(
    log: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    written = log.read_text(encoding="utf-8")
    assert "test_logs.py" in written
    assert "ValueError" in written
    assert SECRET not in written + "".join(capfd.readouterr())


def test_an_error_that_cannot_be_raised_is_noted_without_its_values(
    log: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    Fails()
    written = log.read_text(encoding="utf-8")
    assert "ValueError" in written
    assert SECRET not in written + "".join(capfd.readouterr())


def test_a_line_that_cannot_be_written_shows_its_values_nowhere(
    log: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    logging.getLogger("afterword").error("%d entries", SECRET)
    assert SECRET not in log.read_text(encoding="utf-8") + "".join(capfd.readouterr())
