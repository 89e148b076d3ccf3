"""A legal hold, switched on in the settings: nothing is deleted, whoever asks and wherever."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import cli
from app.domain.clock import FixedClock
from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer
from tests.support.app import PASSPHRASE, App, beats_well
from tests.support.mending import CTRL, K, Mender
from tests.support.vaults import CHEAP

REFUSED = "A legal hold is on, so nothing is deleted."
WHY = "The college asked for everything on 3 March."


@pytest.fixture
def mender(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Mender]:
    clock = FixedClock(datetime(2025, 3, 4, 9, 0))
    app = App(qtbot, tmp_path / "home", clock=clock)
    app.make_journal()
    app.start()
    app.unlock()
    app.window.resize(1440, 868)
    yield Mender(app, clock, qtbot)
    app.forget()


def fill(unlocked: Any) -> dict[str, str]:
    """A reflection, a repair, and one of each in the bin; their ids."""
    made = {}
    for name in ("kept", "binned"):
        draft = unlocked.writing.begin([])
        draft.answers[AnswerKey(FREE, FREE_TEXT)] = DraftAnswer(f"It was {name}.")
        made[name] = unlocked.writing.finish(draft)[0].id
    for name in ("repair", "binned repair"):
        made[name] = unlocked.repairs.begin(None, title=name)[0].card.id
    unlocked.writing.delete([made["binned"]])
    unlocked.repairs.remove(made["binned repair"])
    return made


def everything(unlocked: Any) -> tuple[Any, ...]:
    """What is in the journal and in its bins."""
    return (
        unlocked.timeline.count(),
        {card.id for card in unlocked.writing.bin()},
        {card.id for card in unlocked.repairs.cards()},
        {card.id for card in unlocked.repairs.binned()},
    )


def refuses(mender: Mender, before: tuple[Any, ...]) -> bool:
    """Says so in one sentence, and all is there."""
    mender.app.settle()
    told = mender.app.see("undo_bar").words()
    # The next refusal has to be told anew.
    mender.app.find("undo_bar").dismiss()
    return told.count(REFUSED) == 1 and mender.app.on_worker(everything) == before


def test_nothing_is_deleted_in_the_window_or_on_the_command_line(
    mender: Mender, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    app = mender.app
    made = app.on_worker(fill)
    before = app.on_worker(everything)
    app.heartbeat.start()

    app.go_to("settings", section="keeping")
    app.settle()
    app.see("settings.hold_why").setFocus(Qt.FocusReason.TabFocusReason)
    mender.type(WHY)
    mender.press(K.Key_Return)
    app.settle()
    assert app.says("settings.hold").endswith(WHY)

    mender.press(K.Key_2, modifier=CTRL)
    app.see("page.journal")
    mender.wait(lambda: mender.at.objectName() == "entries")
    app.settle()
    mender.press(K.Key_Delete)
    assert refuses(mender, before)

    mender.press(K.Key_4, modifier=CTRL)
    app.see("page.repairs")
    mender.wait(lambda: mender.at.objectName() == "repairs")
    app.settle()
    mender.press(K.Key_Delete)
    assert refuses(mender, before)

    mender.press(K.Key_2, modifier=CTRL)
    mender.tab_press("bin")
    mender.tab_press("bin.empty")
    assert refuses(mender, before)
    app.heartbeat.stop()
    assert beats_well(app.heartbeat), app.heartbeat.longest_ms

    journal = str(app.paths.new_journal)
    app.close()
    monkeypatch.setenv("AFTERWORD_PASSPHRASE", PASSPHRASE)
    for name in ("kept", "repair"):
        capsys.readouterr()
        assert cli.main(["--journal", journal, "delete", made[name]], policy=CHEAP) == 1
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith(REFUSED)
        assert len(err.splitlines()) == 1
    assert cli.main(["--journal", journal, "hold", "off"], policy=CHEAP) == 0
    assert cli.main(["--journal", journal, "delete", made["repair"]], policy=CHEAP) == 0
