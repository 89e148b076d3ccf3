"""From the first words to reading them again, in the whole program on a real journal."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QTextBrowser

from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer
from models.records.ids import EntryId
from tests.support.app import App, app, beats_well

__all__ = ["app"]

CTRL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key


@pytest.fixture
def opened(app: App) -> App:
    """The program with an empty open journal in front."""
    app.make_journal()
    app.start()
    app.unlock()
    return app


def write_just_words(app: App, words: str) -> None:
    app.go_to("today")
    app.press("just_write")
    app.type_into(app.see_editor(), words)
    app.key(K.Key_Return, CTRL)
    app.settle()


def rows(app: App) -> list[str]:
    view = app.see("entries", QListView)
    assert isinstance(view, QListView)
    model = view.model()
    return [model.index(row, 0).data() for row in range(1, model.rowCount())]


def reading(app: App) -> str:
    view = app.see("entry_text", QTextBrowser)
    assert isinstance(view, QTextBrowser)
    return view.toPlainText()


def test_what_was_written_is_found_read_binned_and_brought_back(opened, qtbot):
    write_just_words(opened, "The clock again. I let it run.")
    write_just_words(opened, "She laughed, and so did I.")
    opened.go_to("journal")
    qtbot.waitUntil(lambda: len(rows(opened)) == 2 and reading(opened) != "")
    # Both are of the same second, so which of them is the newer is not said.
    assert set(rows(opened)) == {"She laughed, and so did I.", "The clock again."}
    opened.key(K.Key_F, CTRL)
    opened.type("search", "clock")
    opened.key(K.Key_Return)
    qtbot.waitUntil(lambda: "I let it run" in reading(opened))
    opened.key(K.Key_Delete)
    opened.settle()
    opened.key(K.Key_Z, CTRL)
    opened.key(K.Key_Escape)
    opened.settle()
    qtbot.waitUntil(lambda: len(rows(opened)) == 2)


def test_a_hit_of_the_palette_is_what_is_read_though_the_journal_changed_meanwhile(opened, qtbot):
    write_just_words(opened, "The zebrafish in the corridor.")
    write_just_words(opened, "She laughed, and so did I.")
    opened.go_to("journal")
    qtbot.waitUntil(lambda: reading(opened) != "")
    opened.go_to("today")
    write_just_words(opened, "My manager cut me off.")
    shell = opened.window.findChild(object, "shell")
    zebra = opened.on_worker(lambda unlocked: unlocked.recall.search("zebrafish").hits[0].card.id)
    shell.show_page("journal", entry_id=zebra)
    opened.settle()
    qtbot.waitUntil(lambda: "zebrafish" in reading(opened))
    assert rows(opened)[_current_row(opened)] == "The zebrafish in the corridor."


def _current_row(app: App) -> int:
    view = app.see("entries", QListView)
    assert isinstance(view, QListView)
    return view.currentIndex().row() - 1


def test_a_reflection_of_a_megabyte_opens_without_holding_anything_up(opened, qtbot):
    words = "\n\n".join(
        f"Paragraph {n}: " + "I let it run and told myself. " * 12 for n in range(2600)
    )
    entry = opened.on_worker(lambda unlocked: _written(unlocked, words))
    opened.go_to("today")
    opened.settle()
    opened.heartbeat.start()
    opened.window.findChild(object, "shell").show_page("journal", entry_id=entry)
    qtbot.waitUntil(lambda: "Paragraph 0:" in reading(opened), timeout=20_000)
    opened.settle()
    opened.heartbeat.stop()
    assert beats_well(opened.heartbeat), opened.heartbeat.longest_ms


def test_what_was_read_is_nowhere_after_locking(opened, qtbot):
    write_just_words(opened, "A marker that must not stay: zanzibar.")
    opened.go_to("journal")
    qtbot.waitUntil(lambda: "zanzibar" in reading(opened))
    opened.lock()
    opened.see("page.lock")
    for widget in opened.window.findChildren(QTextBrowser):
        assert "zanzibar" not in widget.toPlainText()
    assert opened.window.findChild(QListView, "entries") is None


def _written(unlocked, words: str) -> EntryId:
    draft = unlocked.writing.begin(())
    answers = {AnswerKey(FREE, FREE_TEXT): DraftAnswer(words)}
    return unlocked.writing.finish(replace(draft, answers=answers))[0].id
