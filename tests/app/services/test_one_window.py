"""Who shows a journal is asked by a file, and answers by taking it away."""

import json
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services.one_window import OneWindow, ask
from models.records.faults import JournalInUse

HERE, ELSEWHERE = ":0 ", ":1 "


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "My journal.afterword"


@pytest.fixture
def held(tmp_path: Path, journal: Path) -> Iterator[OneWindow]:
    held = OneWindow.take(tmp_path / "log", journal)
    yield held
    held.release()


def answer(held: OneWindow, screen: str, told: list[str], is_over: threading.Event) -> None:
    while not is_over.is_set():
        token = held.asked(screen)
        if token is not None:
            told.append(token)
        time.sleep(0.005)


def asked_at(
    held: OneWindow, state: Path, screen: str, token: str, patience: float
) -> tuple[bool, list[str]]:
    told: list[str] = []
    is_over = threading.Event()
    first = threading.Thread(target=answer, args=(held, HERE, told, is_over))
    first.start()
    try:
        return ask(state, held.journal, screen, token, patience), told
    finally:
        is_over.set()
        first.join()


def write_ask(held: OneWindow, name: str, text: str, age: float = 0) -> Path:
    file = held.folder / f"{name}.ask"
    file.write_text(text, "ascii")
    os.utime(file, (time.time() - age,) * 2)
    return file


def test_the_one_that_shows_it_is_given_what_raises_windows(held, tmp_path):
    assert asked_at(held, tmp_path / "log", HERE, "token-1", 20) == (True, ["token-1"])


def test_nobody_on_another_screen_answers_and_nothing_is_left(held, tmp_path):
    assert asked_at(held, tmp_path / "log", ELSEWHERE, "token-1", 0.1) == (False, [])
    assert [file.name for file in held.folder.iterdir()] == ["lock"]


def test_where_nobody_ever_showed_it_nobody_is_asked(tmp_path, journal):
    assert not ask(tmp_path / "log", journal, HERE, "", 20)


def test_a_second_is_told_that_it_is_shown_by_whatever_way_it_names_it(held, tmp_path, journal):
    with pytest.raises(JournalInUse):
        OneWindow.take(tmp_path / "log", tmp_path / "elsewhere" / ".." / journal.name)


def test_what_a_process_left_that_was_ended_raises_nothing(held):
    old = write_ask(held, "7", json.dumps({"screen": HERE, "token": ""}), age=60)
    assert held.asked(HERE) is None
    assert not old.exists()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", '{"screen": 1}', "[" * 4000, "{" + "x" * 90_000]
)
def test_what_is_no_question_is_not_answered(held, text):
    write_ask(held, "7", text)
    assert held.asked(HERE) is None


@pytest.mark.parametrize("token", ["a\u00e9", "a\x00b", "a\nb", "x" * 600, 7, None])
def test_what_may_not_go_into_the_environment_does_not(held, token):
    write_ask(held, "7", json.dumps({"screen": HERE, "token": token}))
    assert held.asked(HERE) == ""


def test_who_shows_one_sweeps_up_after_those_that_are_gone(held, tmp_path, journal):
    gone = OneWindow.take(tmp_path / "log", tmp_path / "Old.afterword")
    gone.release()
    write_ask(gone, "7", "{}")
    OneWindow.take(tmp_path / "log", tmp_path / "New.afterword").release()
    assert not gone.folder.exists()
    assert held.folder.exists()
