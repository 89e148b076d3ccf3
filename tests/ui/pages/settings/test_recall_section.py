"""Settings, Recall: on a real journal in a real window, with the real model."""

import shutil
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel

import resources
from app.encoding.encoder import Encoder
from tests.support.app import App
from tests.support.reflections import journal_with
from tests.support.speech import speech

__all__ = ["speech"]

TEXTS = (
    "I felt powerless in the team meeting.",
    "The clock struck four and she went on.",
    "A plan for the ward round.",
)
ALL_READ = "All 3 reflections are read."
OFF = "Off. Nothing is kept for it."


@pytest.fixture
def make(qtbot, qapp, tmp_path):
    made: list[App] = []

    def begin(texts=TEXTS, **more) -> App:
        app = App(qtbot, tmp_path / "home", **more)
        made.append(app)
        journal_with(app.parts.journals, app.make_journal().key, texts)
        app.start()
        app.unlock()
        app.go_to("settings", section="recall")
        return app

    yield begin
    for app in made:
        app.forget()


def so_far(app: App) -> str:
    return app.says("settings.recall_so_far")


def is_so_far(app: App, words: str) -> bool:
    return so_far(app) == words


def switch(app: App) -> QCheckBox:
    found = app.see("settings.recall_by_meaning", QCheckBox)
    assert isinstance(found, QCheckBox)
    return found


def kept(app: App) -> int:
    return app.on_worker(lambda unlocked: unlocked.meaning.state().read)


def found(app: App, text: str) -> int:
    return len(app.on_worker(lambda unlocked: unlocked.recall.search(text)).hits)


def test_it_says_how_far_the_reflections_are_read(make, qtbot):
    app = make()
    qtbot.waitUntil(lambda: so_far(app) == ALL_READ)
    assert switch(app).isChecked()
    assert kept(app) == 3
    assert app.find("settings.recall_wrong") is None


def test_a_journal_without_a_reflection_has_nothing_to_read(make, qtbot):
    app = make(texts=())
    qtbot.waitUntil(lambda: so_far(app) == "There is no reflection to read yet.")


def test_switched_off_nothing_is_kept_and_words_still_find(make, qtbot):
    app = make()
    qtbot.waitUntil(lambda: so_far(app) == ALL_READ)
    app.press("settings.recall_by_meaning")
    qtbot.waitUntil(lambda: so_far(app) == OFF)
    assert kept(app) == 0
    assert found(app, "powerless") == 1
    switch(app).setFocus(Qt.FocusReason.TabFocusReason)
    app.key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: so_far(app) == ALL_READ)
    assert kept(app) == 3


def test_off_stays_off_through_a_lock(make, qtbot):
    app = make()
    app.press("settings.recall_by_meaning")
    qtbot.waitUntil(lambda: so_far(app) == OFF)
    app.lock()
    app.unlock()
    app.go_to("settings", section="recall")
    qtbot.waitUntil(lambda: so_far(app) == OFF)
    assert not switch(app).isChecked()
    assert kept(app) == 0


def test_what_is_written_and_deleted_later_is_counted(make, qtbot):
    app = make()
    qtbot.waitUntil(lambda: so_far(app) == ALL_READ)
    app.go_to("write", packs=[])
    app.type_into(app.see_editor(), "He raised his voice and I went quiet.")
    app.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    app.settle()
    app.go_to("settings", section="recall")
    qtbot.waitUntil(lambda: so_far(app) == "All 4 reflections are read.")
    assert kept(app) == 4


def test_a_damaged_model_is_said_here_and_words_still_find(make, qtbot, tmp_path):
    folder = tmp_path / "model"
    shutil.copytree(Path(str(resources.path("recall/model"))), folder)
    model = next(folder.glob("*.onnx"))
    model.write_bytes(model.read_bytes()[:-1])
    app = make(encoder=Encoder(folder))
    qtbot.waitUntil(lambda: app.find("settings.recall_wrong") is not None)
    assert app.says("settings.recall_wrong") != ""
    assert kept(app) == 0
    assert found(app, "powerless") == 1
    good = Path(str(resources.path("recall/model"))) / model.name
    shutil.copyfile(good, model)
    for said in (OFF, ALL_READ):
        app.press("settings.recall_by_meaning")
        qtbot.waitUntil(partial(is_so_far, app, said))
    assert app.find("settings.recall_wrong") is None


def test_its_progress_is_spoken_by_nobody(make, qtbot, speech):
    app = make()
    qtbot.waitUntil(lambda: so_far(app) == ALL_READ)
    assert [said.text for said in speech if "read" in said.text.lower()] == []


def test_every_line_of_it_can_be_told_apart_by_name(make):
    app = make()
    section = app.see("settings.section.recall")
    assert section.accessibleName() == "Recall"
    assert switch(app).accessibleName() == "Also find by meaning"
    said = " ".join(label.text() for label in section.findChildren(QLabel))
    assert "It knows English best." in said
