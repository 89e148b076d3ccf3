"""What was asked too early after an unlock is asked once more, without anyone typing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QTextEdit

from app.encoding.encoder import Encoder
from app.ui.meaning_reader import MeaningReader
from tests.e2e.test_recall_by_meaning import (
    ALIKE,
    CTRL,
    KEY,
    SOUGHT,
    cards,
    found,
    hold_session,
    open_with,
    wait,
)
from tests.support.app import App, app
from tests.support.supervision import every_word

__all__ = ["app"]

NOTHING = "Nothing like this in your journal yet."
NOTHING_FOUND = "No reflections like that. Try another word."


def reader(app: App) -> MeaningReader:
    return app._shell().findChildren(MeaningReader)[0]


def hits_of(results: QListWidget) -> list[str]:
    rows = [results.item(row) for row in range(results.count())]
    return [row.data(Qt.ItemDataRole.UserRole).card.id for row in rows]


@pytest.fixture
def hold_back(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Callable[[], None]]:
    """Has the reader of the next unlock wait until it is let go, however slow the computer is."""

    def hold() -> Callable[[], None]:
        held: list[MeaningReader] = []
        begin = MeaningReader.begin
        monkeypatch.setattr(MeaningReader, "begin", lambda each: held.append(each))

        def let_go() -> None:
            monkeypatch.setattr(MeaningReader, "begin", begin)
            for each in held:
                each.begin()

        return let_go

    return hold


def test_after_a_lock_the_card_is_back_without_typing(app: App, hold_back):
    meant = open_with(app)
    app.key(KEY.Key_N, CTRL)
    app.type_into(app.see_editor(), ALIKE)
    wait(app, lambda: meant.id in cards(app))
    app.lock()
    let_go = hold_back()
    app.unlock()
    assert "mourning" in app.see_editor().toPlainText()
    assert reader(app).is_awaited
    assert meant.id not in cards(app)
    assert app.find("nothing") is None
    app.see_editor().setFocus(Qt.FocusReason.TabFocusReason)
    before = app.window.focusWidget()
    let_go()
    wait(app, lambda: meant.id in cards(app))
    assert app.window.focusWidget() is before


def test_a_card_comes_though_the_keyboard_is_in_the_panel(app: App, hold_back):
    meant = open_with(app)
    app.key(KEY.Key_N, CTRL)
    app.type_into(app.see_editor(), f"{ALIKE} The waiting room was full.")
    wait(app, lambda: meant.id in cards(app))
    app.lock()
    let_go = hold_back()
    app.unlock()
    app.see("recall_panel")
    app.key(KEY.Key_J, CTRL)
    before, shown = app.window.focusWidget(), cards(app)
    assert before is not None
    assert app.see("recall_panel").isAncestorOf(before)
    let_go()
    wait(app, lambda: meant.id in cards(app))
    assert app.window.focusWidget() is before
    assert cards(app)[: len(shown)] == shown


def test_with_meaning_off_words_alone_are_final(app: App):
    open_with(app)
    changes = app.on_worker(lambda unlocked: unlocked.meaning.switch(False))
    assert changes.altered
    app.key(KEY.Key_N, CTRL)
    app.type_into(app.see_editor(), "Qwertz yxcvb asdfgh.")
    app.settle()
    app.lock()
    app.unlock()
    wait(app, lambda: not reader(app).is_awaited)
    assert app.says("nothing") == NOTHING


def test_with_a_model_that_is_missing_words_alone_are_final(qtbot, tmp_path):
    damaged = App(qtbot, tmp_path / "home", encoder=Encoder(tmp_path / "none"))
    try:
        damaged.make_journal()
        damaged.start()
        damaged.unlock()
        damaged.key(KEY.Key_N, CTRL)
        damaged.type_into(damaged.see_editor(), "Qwertz yxcvb asdfgh.")
        wait(damaged, lambda: reader(damaged).fault is not None)
        assert not reader(damaged).is_awaited
        assert damaged.says("nothing") == NOTHING
    finally:
        damaged.forget()


def test_what_was_sought_in_session_too_early_is_completed(app: App, hold_back):
    meant = open_with(app)
    app.lock()
    let_go = hold_back()
    app.unlock()
    hold_session(app)
    app.key(KEY.Key_F, CTRL)
    field = app.window.focusWidget()
    assert isinstance(field, QLineEdit)
    app._qtbot.keyClicks(field, SOUGHT)
    wait(app, lambda: app.says("find_count") == NOTHING_FOUND)
    results = app.see("find_results")
    assert isinstance(results, QListWidget)
    let_go()
    wait(app, lambda: hits_of(results) == [meant.id])
    assert app.says("find_count") == "1 found, by meaning"
    assert app.window.focusWidget() is field


def test_what_the_journal_was_searched_for_too_early_is_completed(app: App, hold_back):
    meant = open_with(app)
    app.lock()
    let_go = hold_back()
    app.unlock()
    app.go_to("journal")
    app.settle()
    app.key(KEY.Key_F, CTRL)
    field = app.window.focusWidget()
    assert isinstance(field, QLineEdit)
    app._qtbot.keyClicks(field, SOUGHT)
    wait(app, lambda: NOTHING_FOUND in every_word(app.window))
    let_go()
    wait(app, lambda: "1 found" in every_word(app.window))
    assert found(app) == [meant.id]
    assert app.window.focusWidget() is field


@pytest.mark.parametrize("width", [1600, 1000])
def test_find_in_session_takes_what_is_typed_next(app: App, width: int):
    app.make_journal()
    app.start()
    app.unlock()
    app.window.resize(width, 800)
    hold_session(app)
    outcome = app.see("outcome_text")
    assert isinstance(outcome, QTextEdit)
    outcome.setFocus(Qt.FocusReason.TabFocusReason)
    for words in ("waiting", "dog"):
        app.key(KEY.Key_F, CTRL)
        field = app.window.focusWidget()
        assert isinstance(field, QLineEdit)
        app._qtbot.keyClicks(field, words)
        assert app.see("find_field") is field
        assert field.text() == words
    assert outcome.toPlainText() == ""
