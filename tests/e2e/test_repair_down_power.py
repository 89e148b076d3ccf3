"""Something done by somebody with more power: safety first, nobody asked to mend it, no hindrance."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from models.records.repairs import Stage, Standing
from tests.support.app import App, beats_well
from tests.support.mending import K, Mender

HAPPENED = datetime(2025, 3, 3, 17, 0)
NAMED = datetime(2025, 3, 5, 17, 0)
ENDED = datetime(2025, 6, 20, 17, 0)
TITLE = "My supervisor read my notes out to the team."


@pytest.fixture
def mender(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Mender]:
    clock = FixedClock(HAPPENED)
    app = App(qtbot, tmp_path / "home", clock=clock)
    app.make_journal()
    app.start()
    app.unlock()
    app.window.resize(1440, 868)
    yield Mender(app, clock, qtbot)
    app.forget()


def notice(mender: Mender) -> None:
    mender.begin_set("Quick capture")
    mender.type(TITLE)
    mender.go_on()
    mender.press(K.Key_End)
    mender.go_on()
    mender.go_on()
    mender.press(K.Key_Down, K.Key_Down, K.Key_Space)
    mender.go_on()
    mender.app.see("page.today")


def said_on_screen(mender: Mender) -> list[str]:
    """Every label on the page."""
    page = mender.app.see("repair")
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def nothing_is_owed(mender: Mender) -> bool:
    """Whether nothing on screen asks for a part to own, for an apology, or stands in the way."""
    told = " ".join(said_on_screen(mender)).casefold()
    owed = (
        "yours to own",
        "your part",
        "say sorry",
        "apolog",
        "put it right",
        "comes before a plan",
    )
    return not any(each in told for each in owed) and mender.app.find("block") is None


def test_safety_first_no_part_to_own_and_an_end_without_a_reason(mender: Mender) -> None:
    app = mender.app
    app.heartbeat.start()
    notice(mender)
    assert mender.repair().card.standing is Standing.DOWN

    # How safe one is comes first.
    mender.open_repairs()
    mender.is_at(Stage.NOTICED)
    assert app.says("stage.title") == "What happened?"
    assert mender.asked_at() == "safe"
    assert nothing_is_owed(mender)
    mender.answer("safe", "unsure")
    mender.answer("impact_down", "I said nothing for two weeks.")
    mender.answer("harm", "My report is hers to write.")
    mender.app.settle()

    # Straight on, with nothing named and nothing owned: nobody holds one up.
    mender.come_back(NAMED)
    mender.is_at(Stage.NOTICED)
    assert mender.is_private("noticed.harm")
    mender.reach(Stage.OWNED)
    assert app.says("stage.title") == "How do you see it, for yourself?"
    assert not mender.is_asked("my_part")
    assert not mender.is_asked("my_part_down")
    assert nothing_is_owed(mender)
    mender.reach(Stage.PLANNED)
    assert nothing_is_owed(mender)
    assert app.says("stage.title") == "Which way is safe enough?"
    mender.answer("route", "third_person")
    mender.answer("risk_down", "My placement.")
    mender.reach(Stage.TRIED)
    assert "Only if you did. Saying nothing is a way, too." in said_on_screen(mender)
    assert nothing_is_owed(mender)
    mender.wait(lambda: mender.said("planned.route") == "third_person")

    # It ends where it ends: neither a try, nor a response, nor a reason is asked for.
    mender.come_back(ENDED)
    mender.is_at(Stage.TRIED)
    mender.tab_press("repair.close")
    mender.is_at(Stage.CLOSED)
    mender.answer("result_down", "not_repaired")
    mender.go_on()
    mender.wait(lambda: mender.repair().card.closed_at == ENDED)
    assert app.find("block") is None
    repair = mender.repair()
    assert [each.name for each in repair.fields if each.stage is Stage.OWNED] == []
    assert mender.said("noticed.safe") == "unsure"
    assert mender.day_of("noticed.impact") == HAPPENED
    assert mender.day_of("planned.risk") == NAMED
    app.heartbeat.stop()
    assert beats_well(app.heartbeat), app.heartbeat.longest_ms
