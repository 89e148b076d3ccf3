"""A session that a power cut or a lock ends in the middle goes on where it was; so on a screen beside."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.domain.clock import SystemClock
from app.services.session import Journals, Secret, Unlocked
from models.records.ids import SessionId
from models.records.supervision import SessionPlan, SessionState
from models.vault.check import Depth
from tests.support.app import App, app
from tests.support.process import PASSPHRASE, Program
from tests.support.supervision import every_word
from tests.support.vaults import CHEAP

__all__ = ["app"]

LOST_AT_MOST_S = 1.0
TWO_SCREENS = {
    "screens": [
        {"name": name, "x": x, "y": 0, "width": 1440, "height": 900, "logicalDpi": 96, "dpr": 1}
        for name, x in (("desk", 0), ("wall", 1440))
    ]
}


@contextmanager
def journal_in(home: Path) -> Iterator[Unlocked]:
    """The journal, opened without a window."""
    journals = Journals(SystemClock(), CHEAP)
    folder = home / "Documents" / "My journal.afterword"
    unlocked = journals.open(journals.derive(folder, PASSPHRASE, Secret.PASSPHRASE))
    try:
        yield unlocked
    finally:
        journals.close(unlocked)


@contextmanager
def begun(home: Path, **more) -> Iterator[Program]:
    program = Program(home, **more)
    try:
        yield program
    finally:
        program.end()


def hold(unlocked: Unlocked) -> SessionId:
    """A session that is held now, with four items."""
    plan = SessionPlan("D.", datetime.now().replace(microsecond=0), 60)
    session = unlocked.supervision.plan(plan)[0]
    for name in ("one", "two", "three", "four"):
        unlocked.supervision.add_item(session.id, name)
    unlocked.supervision.start(session.id)
    return session.id


def in_session(home: Path) -> SessionId:
    with begun(home) as program:
        program.first_run()
        assert program.close() == 0
    with journal_in(home) as unlocked:
        return hold(unlocked)


def come_in(program: Program) -> None:
    program.unlock()
    program.ask("show", page="in_session")
    program.see("item_title")
    program.settle()


# ----------------------------------------------------------------- a power cut


def test_a_kill_in_the_middle_goes_on_at_the_same_item_with_the_time(home):
    session_id = in_session(home)
    with begun(home) as program:
        come_in(program)
        program.type("She asked what I fear.")
        program.key("Ctrl+Return")
        program.wait(lambda: program.says("item_title") == "two", "the second item")
        program.key("Ctrl+Shift+D")
        program.wait(lambda: program.says("item_title") == "three", "the third item")
        program.settle()
        program.ask("keep_typing", round="h")
        program.listen(2.2)
        killed_at = program.kill()
        owed = {typed.word for typed in program.typed if typed.at < killed_at - LOST_AT_MOST_S}
        assert owed
    with journal_in(home) as unlocked:
        assert unlocked.vault.check(Depth.FULL) == []
        session = unlocked.supervision.session(session_id)
        assert session.state is SessionState.HELD
        states = [item.state.value for item in session.items]
        assert states == ["discussed", "parked", "planned", "planned"]
        assert session.items[0].outcome == "She asked what I fear."
        assert owed - set(session.items[2].outcome.split()) == set()
        there = unlocked.supervision.holding.standing(session_id)
        assert there.item_id == session.items[2].id
        assert session.started_at is not None
        gone = datetime.now() - session.started_at
        assert gone - timedelta(seconds=60) < there.gone <= gone
    with begun(home) as program:
        come_in(program)
        assert program.says("item_title") == "three"
        assert program.says("next_words") == "Next: four"
        assert owed - set(program.says("outcome_text").split()) == set()


def test_a_kill_in_a_pause_leaves_it_a_pause(home):
    session_id = in_session(home)
    with begun(home) as program:
        come_in(program)
        program.key("Ctrl+T")
        program.settle()
        program.kill()
    with journal_in(home) as unlocked:
        before = unlocked.supervision.holding.standing(session_id)
        assert before.is_halted
    with begun(home) as program:
        come_in(program)
        assert program.says("pause") == "Go on with the timer"
    with journal_in(home) as unlocked:
        assert unlocked.supervision.holding.standing(session_id) == before


@pytest.mark.parametrize("keys", ["Ctrl+Shift+T", "Ctrl+Shift+M"])
def test_a_kill_costs_no_thought_and_no_action_that_was_half_typed(home, keys):
    session_id = in_session(home)
    with begun(home) as program:
        come_in(program)
        program.key(keys)
        program.ask("keep_typing", round="t")
        program.listen(2.2)
        killed_at = program.kill()
        owed = {typed.word for typed in program.typed if typed.at < killed_at - LOST_AT_MOST_S}
        assert owed
    with journal_in(home) as unlocked:
        kept = " ".join(unlocked.supervision.holding.begun(session_id).values())
        assert owed - set(kept.split()) == set()
        assert unlocked.supervision.session(session_id).items[0].actions == ()
    with begun(home) as program:
        come_in(program)
        name = "thought" if keys == "Ctrl+Shift+T" else "new_action"
        assert owed - set(program.says(name).split()) == set()


def test_a_kill_while_actions_are_added_loses_none_and_doubles_none(home):
    session_id = in_session(home)
    with begun(home) as program:
        come_in(program)
        program.key("Ctrl+Shift+M")
        for number in range(4):
            program.type(f"Action {number}")
            program.listen(LOST_AT_MOST_S)
            program.key("Return")
            if number < 3:
                program.settle()
        program.kill()
    with journal_in(home) as unlocked:
        actions = [each.text for each in unlocked.supervision.session(session_id).items[0].actions]
        half = list(unlocked.supervision.holding.begun(session_id).values())
        assert [*actions, *half] == [f"Action {number}" for number in range(4)]
        assert unlocked.vault.check(Depth.FULL) == []


# ----------------------------------------------------------------- a lock


def test_an_action_half_typed_at_a_lock_is_an_action_and_not_there_twice(app: App):
    app.make_journal()
    app.start()
    app.unlock()
    session_id = app.on_worker(hold)
    app._shell().show_page("in_session", session_id=session_id)
    app.settle()
    app.type("new_action", "Write to her")
    app.lock()
    app.unlock()
    app.see("item_title")
    app.settle()
    assert app.see("new_action").text() == ""
    kept = app.on_worker(partial(lambda of, unlocked: unlocked.supervision.session(of), session_id))
    assert [each.text for each in kept.items[0].actions] == ["Write to her"]


def test_a_lock_in_the_middle_comes_back_to_the_item_the_pause_and_the_thought(app: App):
    app.make_journal()
    app.start()
    app.unlock()
    session_id = app.on_worker(hold)
    app._shell().show_page("in_session", session_id=session_id)
    app.settle()
    app.press("next_item")
    app._qtbot.waitUntil(lambda: app.says("item_title") == "two", timeout=10_000)
    app.type_into(app.see_editor(), "Hers, not mine.")
    app.press("pause")
    app.key(Qt.Key.Key_F8)
    app.type("more.take", "Slower zanzibar")
    app.key(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    app.type("thought", "It began zanzibar")
    app.lock()
    assert "zanzibar" not in "\n".join(every_word(app.window))
    app.unlock()
    app.see("item_title")
    app.settle()
    assert app.says("item_title") == "two"
    assert app.see_editor().toPlainText() == "Hers, not mine."
    assert app.see("thought").text() == "It began zanzibar"
    assert app.see("pause").accessibleName() == "Go on with the timer"
    kept = app.on_worker(partial(lambda of, unlocked: unlocked.supervision.session(of), session_id))
    assert kept.items[1].aftermath.take == "Slower zanzibar"


# ----------------------------------------------------------------- a screen beside


def test_the_session_goes_to_the_other_screen_full_as_it_was(home, tmp_path):
    in_session(home)
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps(TWO_SCREENS), encoding="utf-8")
    screen = {"QT_QPA_PLATFORM": f"offscreen:configfile={screens}"}
    with begun(home, screen=screen) as program:
        come_in(program)
        program.key("Ctrl+Return")
        program.wait(lambda: program.says("item_title") == "two", "the second item")
        assert program.ask("screen") == ["desk", False]
        program.key("Shift+F11")
        program.wait(lambda: program.ask("screen") == ["wall", False], "the other screen")
        program.key("F11")
        program.wait(lambda: program.ask("screen") == ["wall", True], "a full screen")
        program.press("view_menu")
        assert program.ask("choose", words="To the other screen")
        program.wait(lambda: program.ask("screen") == ["desk", True], "the first screen, full")
        assert program.says("item_title") == "two"
        program.key("F11")
        program.wait(lambda: program.ask("screen") == ["desk", False], "a window again")
