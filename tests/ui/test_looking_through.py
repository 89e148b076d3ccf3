"""Texts are looked through beside the window and beside the journal, however long they are."""

import threading
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from app.domain.identifiers import Finder
from app.jobs.protocol import Job, Kind
from app.jobs.runner import JobRunner
from app.services.guard import IdentifierGuard
from app.ui.looking_through import LooksThrough, look_through
from app.ui.work import Work
from tests.support.journal import open_journal

TEXT = "I rang Mrs Kowalska on 020 7946 0123. " * 40


@pytest.fixture
def office(qtbot, tmp_path):
    """A guard over a journal that is opened, asked and closed on the worker, and who asks."""
    runner, made = JobRunner(), []
    opening = open_journal(tmp_path)

    def on_worker(work):
        done = []
        runner.submit(Job("test", Kind.READ, work, done.append))
        qtbot.waitUntil(lambda: len(done) == 1)
        return done[0]

    journal = on_worker(opening.__enter__)
    guard = IdentifierGuard(journal.store, journal.clock)
    context = SimpleNamespace(runner=runner, guard=guard, say=made.append)
    yield context
    on_worker(lambda: opening.__exit__(None, None, None))
    runner.stop()
    assert made == []


@pytest.mark.parametrize("way", ["once", "each"])
def test_the_journal_is_free_while_a_text_is_looked_through(office, qtbot, monkeypatch, way):
    where, told = [], []
    find = Finder.find

    def noted(finder, text):
        where.append(threading.current_thread().name)
        return find(finder, text)

    monkeypatch.setattr(Finder, "find", noted)
    owner = QObject()
    if way == "once":
        LooksThrough(office, owner)(TEXT, told.append)
    else:
        looker = office.guard.looker
        look_through(
            Work(office, owner), "look", looker, (TEXT,), lambda found: told.append(found[0])
        )
    qtbot.waitUntil(lambda: told != [])
    assert {mark.of(TEXT) for mark in told[0]} >= {"020 7946 0123"}
    assert where
    assert [name for name in where if not name.startswith("pure")] == []
