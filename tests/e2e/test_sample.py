"""Trying a sample: from the lock, before there is a journal, from an empty journal."""

from pathlib import Path

from app.ui.faces import State
from tests.support.app import App, app

__all__ = ["app"]


def _samples(app: App) -> list[Path]:
    return list(app.paths.state.glob("sample/*"))


def _is_in_the_sample(app: App) -> None:
    app.see("shell")
    app.settle()
    assert app.says("sample") == "This is a sample. It is removed when it is locked or closed."
    assert app.find("reread.quote") is not None
    assert len(_samples(app)) == 1


def test_from_the_lock_one_looks_around_and_comes_back_to_ones_own(app: App):
    app.make_journal()
    app.start()
    app.press("lock.sample")
    _is_in_the_sample(app)
    app.lock()
    app.settle()
    assert _samples(app) == []
    assert app.says("lock.journal") == "My journal"
    app.unlock()
    assert app.state is State.OPEN
    assert app.find("sample") is None


def test_before_there_is_a_journal_one_may_look_around(app: App):
    app.start()
    app.press("first_run.sample")
    _is_in_the_sample(app)
    assert not app.parts.settings.now.journal
    app.lock()
    app.settle()
    assert _samples(app) == []
    app.see("first_run.continue")
    assert not app.paths.new_journal.exists()


def test_from_an_empty_journal_the_sample_is_a_link_away(app: App):
    app.make_journal()
    app.start()
    app.unlock()
    own = app.parts.settings.now.journal
    app.press("nav.journal")
    app.press("empty.sample")
    app.see("sample")
    _is_in_the_sample(app)
    assert app.parts.settings.now.journal == own


def test_closing_the_window_removes_the_sample(app: App):
    app.make_journal()
    app.start()
    app.press("lock.sample")
    _is_in_the_sample(app)
    app.close()
    app.parts.runner.stop()
    assert _samples(app) == []
