"""A slip from Quick capture to the end of its repair and a year on: every step by keyboard alone."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.ui.pages.repairs.stage_row import StageName
from models.records.repairs import MoveKind, Stage, Standing
from tests.support.app import App, beats_well
from tests.support.mending import CTRL, SHIFT, K, Mender

NOTICED = datetime(2024, 10, 21, 16, 10)
TITLE = "I corrected the interpreter in front of J."


@pytest.fixture
def mender(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Mender]:
    clock = FixedClock(NOTICED)
    app = App(qtbot, tmp_path / "home", clock=clock)
    app.make_journal()
    app.start()
    app.unlock()
    app.window.resize(1440, 868)
    yield Mender(app, clock, qtbot)
    app.forget()


OWNED = datetime(2024, 10, 22, 18, 0)
PLANNED = datetime(2024, 10, 24, 9, 0)
FIRST_TRY = datetime(2024, 10, 31, 12, 0)
SECOND_TRY = datetime(2024, 11, 7, 12, 0)
LOOKED_AGAIN = datetime(2024, 11, 14, 12, 0)
LEARNED = datetime(2024, 11, 15, 20, 0)
CLOSED = datetime(2024, 11, 21, 20, 0)
A_YEAR_LATER = datetime(2025, 11, 21, 20, 0)

WRITTEN = {
    ("owned.my_part", 0): ("I wanted to be seen to know the language.", OWNED),
    ("planned.words", 0): ("How was it for you when I broke in?", PLANNED),
    ("tried.did", 1): ("Said it at the door.", FIRST_TRY),
    ("response.kind", 1): ("quiet", FIRST_TRY),
    ("tried.did", 2): ("Said it at the start, in under a minute.", SECOND_TRY),
    ("response.kind", 2): ("polite", SECOND_TRY),
    ("follow_up.came", 0): ("He said it had stung.", LOOKED_AGAIN),
    ("learned.known", 0): ("Agreeing is not being well.", LEARNED),
    ("learned.cue", 0): ("Wait for the interpreter.", LEARNED),
    ("closed.result", 0): ("repaired", CLOSED),
}

TURNS = {MoveKind.BEGAN, MoveKind.TRY, MoveKind.CLOSED, MoveKind.REOPENED}


def words(name: str, number: int = 0) -> str:
    return WRITTEN[name, number][0]


def all_stands(mender: Mender) -> bool:
    """Whether everything written so far stands there, each with its own time."""
    repair = mender.repair()
    now = mender.clock.now()
    told = {(f.name, f.round): (f.value, f.at) for f in repair.fields}
    wanted = {key: said for key, said in WRITTEN.items() if said[1] <= now}
    return {key: told.get(key) for key in wanted} == wanted


def notice(mender: Mender) -> None:
    mender.begin_set("Quick capture")
    mender.type(TITLE)
    mender.go_on()
    mender.press(K.Key_Space)
    mender.go_on()
    mender.go_on()
    mender.press(K.Key_Down, K.Key_Down, K.Key_Space)
    mender.go_on()
    mender.app.see("page.today")


def own_and_plan(mender: Mender) -> None:
    mender.come_back(OWNED)
    mender.open_repairs()
    mender.is_at(Stage.OWNED)
    mender.type(words("owned.my_part"))
    mender.reach(Stage.PLANNED)
    mender.come_back(PLANNED)
    mender.is_at(Stage.PLANNED)
    mender.type(words("planned.words"))
    mender.tab_to("repair.due")
    mender.type("I")
    mender.app.settle()


def try_it(mender: Mender, number: int) -> None:
    mender.is_at(Stage.TRIED)
    mender.type(words("tried.did", number))
    mender.reach(Stage.RESPONSE)
    mender.answer("response", words("response.kind", number))
    mender.app.settle()


def open_closed_one(mender: Mender) -> None:
    mender.press(K.Key_4, modifier=CTRL)
    mender.app.see("page.repairs")
    mender.app.settle()
    mender.tab_until(lambda at: at.parentWidget().objectName() == "repairs.places", "Closed")
    mender.press(K.Key_Right, K.Key_Space)
    mender.tab_to("repairs")
    mender.press(K.Key_Return)
    mender.wait(lambda: mender.at.objectName() == "repair.go")


def test_from_quick_capture_to_a_year_after_it_was_closed(mender: Mender) -> None:
    app = mender.app
    app.heartbeat.start()
    notice(mender)
    assert (mender.repair().card.stage, mender.repair().card.standing) == (
        Stage.NOTICED,
        Standing.UP,
    )

    own_and_plan(mender)
    mender.wait(lambda: mender.repair().card.stage is Stage.PLANNED)
    assert mender.repair().card.due == date(2024, 10, 31)

    mender.come_back(FIRST_TRY)
    mender.is_at(Stage.PLANNED)
    mender.reach(Stage.TRIED)
    try_it(mender, 1)
    mender.come_back(SECOND_TRY)
    mender.is_at(Stage.RESPONSE)
    mender.tab_press("stage.add_try")
    try_it(mender, 2)
    mender.wait(lambda: mender.repair().card.is_deferential)
    mender.tab_press("note.next_contact", back=True)
    app.settle()
    assert all_stands(mender)
    assert mender.repair().card.tries == 2

    mender.come_back(LOOKED_AGAIN)
    mender.tab_press("note.look_again", back=True)
    mender.answer("came", words("follow_up.came"))
    mender.app.settle()
    mender.wait(lambda: not mender.repair().card.is_deferential)
    mender.wait(lambda: app.find("note.deferential") is None)

    mender.come_back(LEARNED)
    mender.is_at(Stage.FOLLOW_UP)
    mender.press(K.Key_Return, modifier=CTRL | SHIFT)
    mender.is_at(Stage.LEARNED)
    mender.type(words("learned.known"))
    mender.answer("cue", words("learned.cue"))
    mender.tab_press("repair.add_cue")
    app.settle()
    cues = app.on_worker(lambda unlocked: unlocked.follow_ups.cues())
    assert [cue.text for cue in cues] == [words("learned.cue")]

    mender.come_back(CLOSED)
    mender.is_at(Stage.LEARNED)
    mender.tab_press("repair.close")
    mender.is_at(Stage.CLOSED)
    mender.answer("result", words("closed.result"))
    mender.go_on()
    mender.wait(lambda: mender.repair().card.closed_at == CLOSED)

    mender.come_back(A_YEAR_LATER)
    open_closed_one(mender)
    mender.press(K.Key_Space)
    app.settle()
    card = mender.repair().card
    assert card.is_open
    assert (card.reopened_at, card.tries, card.noticed_at) == (A_YEAR_LATER, 2, NOTICED)
    assert all_stands(mender)
    read_it_all(mender)
    think_again(mender)
    app.heartbeat.stop()
    assert beats_well(app.heartbeat), app.heartbeat.longest_ms


def read_it_all(mender: Mender) -> None:
    """Each stage tells its day on the page, and nothing of the way there is lost."""
    rows = [row for row in mender.app.window.findChildren(StageName) if row.isVisible()]
    days = {
        "noticed": "21 October 2024",
        "owned": "22 October 2024",
        "planned": "24 October 2024",
        "tried": "31 October 2024",
        "response": "31 October 2024",
        "tried.2": "7 November 2024",
        "response.2": "7 November 2024",
        "learned": "15 November 2024",
        "follow_up": "14 November 2024",
    }
    # It is open again: that it was closed before is among its moves.
    assert "stage.closed.name" not in {row.objectName() for row in rows}
    for stage, day in days.items():
        (row,) = [each for each in rows if each.objectName() == f"stage.{stage}.name"]
        assert day in row.accessibleName()
    moves = mender.repair().moves
    assert [move.at for move in moves] == sorted(move.at for move in moves)
    turns = [(move.kind, move.at) for move in moves if move.kind in TURNS]
    assert turns == [
        (MoveKind.BEGAN, NOTICED),
        (MoveKind.TRY, FIRST_TRY),
        (MoveKind.TRY, SECOND_TRY),
        (MoveKind.CLOSED, CLOSED),
        (MoveKind.REOPENED, A_YEAR_LATER),
    ]


def think_again(mender: Mender) -> None:
    """What is learned anew stands above what was learned then; both are kept."""
    mender.tab_press("stage.learned.name", back=True)
    mender.is_at(Stage.LEARNED)
    mender.type(" I ask twice now.")
    now = f"{words('learned.known')} I ask twice now."
    mender.wait(lambda: mender.said("learned.known") == now)
    mender.tab_press("stage.earlier")
    assert mender.app.says("stage.earlier_text") == words("learned.known")
    known = [each for each in mender.moves(MoveKind.FIELD) if each.name == "learned.known"]
    assert [(each.text, each.at) for each in known] == [
        (words("learned.known"), LEARNED),
        (now, A_YEAR_LATER),
    ]
