"""Recall by meaning in the whole application: found with no word shared, private kept private."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QTextEdit, QWidget

from app.services.session import Unlocked
from app.ui.widgets.quotation import Quotation, quotation
from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer, Entry
from models.records.queries import Hit
from models.records.supervision import SessionPlan
from tests.support.app import App, app
from tests.support.supervision import every_word

__all__ = ["app"]

SOUGHT = "losing a dog"
MEANT = "Her puppy died on Sunday."
TEXT = f"{MEANT} We spent the hour with that, and it was good so."
ALIKE = "He was in mourning for the dog he lost, and I did not know what to say to comfort him."
RAISED = "I felt small when he raised his voice"
TEAM = "Powerless in the team meeting. Our manager shouted at everybody."
OTHERS = (
    "Rain all morning, and the bus was late. Nothing else to report.",
    "We talked about her holiday in Greece. She laughed a lot about the donkeys.",
    "Ordered new chairs for the waiting room. The invoice is still missing.",
    "She brought her drawings. We looked at the colours together for most of the hour.",
)
KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
_LONG_MS = 60_000
"""Reading begins once nobody has typed for a while."""


def write(text: str, private: bool, unlocked: Unlocked) -> Entry:
    draft = unlocked.writing.begin(())
    answers = {AnswerKey(FREE, FREE_TEXT): DraftAnswer(text, private)}
    header = replace(draft.header, held_at=datetime(2025, 6, 2, 9))
    return unlocked.writing.finish(replace(draft, answers=answers, header=header))[0]


def hold(unlocked: Unlocked) -> Any:
    session = unlocked.supervision.plan(SessionPlan("D.", datetime(2025, 11, 18, 10), 60))[0]
    unlocked.supervision.add_item(session.id, "What was I protecting?")
    return unlocked.supervision.start(session.id)[0]


def open_with(app: App, *, private: bool = False) -> Entry:
    """A journal with the one that is meant among others, all of it read."""
    app.make_journal()
    app.start()
    app.unlock()
    meant: Entry = app.on_worker(partial(write, TEXT, private))
    for text in OTHERS:
        app.on_worker(partial(write, text, False))
    # The words above were not written by hand: the window does not know of them.
    app.lock()
    app.unlock()
    wait(app, lambda: meant.id in found(app))
    return meant


def wait(app: App, until: Callable[[], bool]) -> None:
    app._qtbot.waitUntil(until, timeout=_LONG_MS)


def found(app: App, sought: str = SOUGHT, *, share_safe: bool = False) -> list[str]:
    """What the journal finds; right after an unlock that is still by words alone."""

    def ask(unlocked: Unlocked) -> list[str]:
        hits = unlocked.recall.search(sought, share_safe=share_safe).hits
        return [hit.card.id for hit in hits]

    answer: list[str] = app.on_worker(ask)
    return answer


def hold_session(app: App) -> None:
    session = app.on_worker(hold)
    app._shell().show_page("in_session", session_id=session.id)
    app.see("item_title")
    app.settle()


def seek(app: App, sought: str = SOUGHT) -> QListWidget:
    """Finds by keyboard: the field, the words, and what is listed once the pause is over."""
    if not isinstance(app.window.focusWidget(), QLineEdit):
        app.key(KEY.Key_J, CTRL)
    field = app.window.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.objectName() == "find_field"
    app._qtbot.keyClicks(field, sought)
    app._qtbot.waitUntil(lambda: app.says("find_count") != "")
    found_list = app.see("find_results")
    assert isinstance(found_list, QListWidget)
    return found_list


def test_a_paraphrase_finds_its_reflection_while_talking(app: App):
    meant = open_with(app)
    assert not set(SOUGHT.split()) & set(TEXT.lower().replace(".", "").split())
    hold_session(app)
    rows = seek(app)
    assert app.says("find_count") == "1 found, by meaning"
    hit = rows.item(0).data(Qt.ItemDataRole.UserRole)
    assert isinstance(hit, Hit)
    assert hit.card.id == meant.id
    words, marks = quotation(hit)
    assert [words[begin:end] for begin, end in marks] == [MEANT]
    assert rows.item(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("Similar meaning")
    app.key(KEY.Key_Return)
    text = app.see("share_text")
    assert isinstance(text, QTextEdit)
    assert "We spent the hour" in text.toPlainText()


def test_what_was_said_in_other_words_is_found_and_says_by_which(app: App):
    open_with(app)
    team = app.on_worker(partial(write, TEAM, False))
    wait(app, lambda: found(app, RAISED)[:1] == [team.id])
    hold_session(app)
    rows = seek(app, RAISED)
    first = rows.item(0).data(Qt.ItemDataRole.UserRole)
    assert isinstance(first, Hit)
    assert first.card.id == team.id
    said = rows.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Similar meaning" in said or "Similar words: Powerless" in said
    assert app.says("find_count").endswith("by meaning")


def test_share_safe_never_finds_nor_hints_at_a_private_answer(app: App):
    meant = open_with(app, private=True)
    assert found(app) == [meant.id]
    assert found(app, share_safe=True) == []
    hold_session(app)
    rows = seek(app)
    assert app.says("find_count") == "No reflections like that. Try another word."
    assert rows.count() == 0
    said = "\n".join(every_word(app.window)).lower()
    assert "puppy" not in said
    assert "sunday" not in said
    assert "meaning" not in said


def cards(app: App) -> list[str]:
    """The past reflections beside what is written."""
    return [
        each.objectName().removeprefix("hit.")
        for each in app.see("recall_panel").findChildren(QFrame)
        if each.objectName().startswith("hit.") and each.isVisible()
    ]


def part(app: App, entry: Entry, name: str) -> QWidget:
    part = app.see(f"hit.{entry.id}").findChild(QWidget, name)
    assert isinstance(part, QWidget)
    return part


@pytest.fixture
def beside(app: App) -> Entry:
    """The one that is meant has come up beside what is being written."""
    meant = open_with(app)
    app.key(KEY.Key_N, CTRL)
    app.type_into(app.see_editor(), ALIKE)
    wait(app, lambda: meant.id in cards(app))
    return meant


def test_it_comes_up_beside_what_is_written_with_its_sentence(app: App, beside: Entry):
    quoted = part(app, beside, "quotation")
    assert isinstance(quoted, Quotation)
    assert quoted.marked_words() == [MEANT]
    reason = part(app, beside, "reason")
    assert isinstance(reason, QLabel)
    assert "Similar meaning" in reason.text()


def test_not_this_one_stays_away_through_a_lock_until_undone(app: App, beside: Entry):
    app.key(KEY.Key_J, CTRL)
    part(app, beside, "read_beside").setFocus(Qt.FocusReason.TabFocusReason)
    app.key(KEY.Key_Delete)
    wait(app, lambda: beside.id not in cards(app))
    app.settle()
    app.key(KEY.Key_Z, CTRL)
    wait(app, lambda: beside.id in cards(app))
    part(app, beside, "read_beside").setFocus(Qt.FocusReason.TabFocusReason)
    app.key(KEY.Key_Delete)
    wait(app, lambda: beside.id not in cards(app))
    app.settle()
    app.lock()
    app.unlock()
    assert "mourning" in app.see_editor().toPlainText()
    wait(app, lambda: beside.id in found(app))
    (draft,) = app.on_worker(lambda unlocked: unlocked.writing.drafts())

    def alike(unlocked: Unlocked) -> list[str]:
        hits = unlocked.recall.for_draft(unlocked.writing.draft(draft.id)).hits
        return [hit.card.id for hit in hits]

    assert beside.id not in app.on_worker(alike)
    app.type_into(app.see_editor(), " Such a good dog.")
    app.settle()
    wait(app, lambda: app.window.findChild(QLabel, "nothing") is not None)
    assert beside.id not in cards(app)
    app.go_to("today")
    app.go_to("write", draft_id=draft.id)
    app.settle()
    assert beside.id not in cards(app)
