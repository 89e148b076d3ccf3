"""What was promised comes back, an older entry is read again, a repair begins with one key."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.services.session import Unlocked
from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer, Entry
from models.records.follow_ups import DueRule
from models.records.repairs import Stage
from models.records.supervision import SessionPlan
from tests.support.app import App
from tests.support.years import CTRL, FIRST_DAY, clock, finish, later, opened, type_at

__all__ = ["clock", "opened"]

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
A_YEAR_LATER = datetime(2025, 11, 20, 17, 0)


def written(unlocked: Unlocked, words: str, code: str = "K4") -> Entry:
    draft = unlocked.writing.begin(())
    header = replace(draft.header, code=code)
    answers = {AnswerKey(FREE, FREE_TEXT): DraftAnswer(words)}
    return unlocked.writing.finish(replace(draft, header=header, answers=answers))[0]


def promised(unlocked: Unlocked, entry: Entry) -> tuple[Any, Any]:
    """An action of a session that is over, and a repair for the next contact."""
    session, _ = unlocked.supervision.plan(SessionPlan("D.", FIRST_DAY, 60))
    item, _ = unlocked.supervision.add_item(session.id, "What now?", entry_ids=[entry.id])
    unlocked.supervision.start(session.id)
    unlocked.supervision.add_action(item.id, "Ask her how it was")
    unlocked.supervision.finish(session.id)
    repair = unlocked.repairs.begin(entry.id)[0].card
    unlocked.repairs.go_to(repair.id, Stage.PLANNED)
    unlocked.repairs.set_due(repair.id, DueRule.NEXT_CONTACT)
    return session, repair


def name_code(app: App, qtbot: QtBot, code: str) -> None:
    app.press("code")
    qtbot.waitUntil(lambda: menu_action(app, f"With {code}") is not None)
    menu_action(app, f"With {code}").trigger()
    app.settle()


def menu_action(app: App, words: str) -> Any:
    every = (action for widget in app.window.findChildren(QWidget) for action in widget.actions())
    return next((action for action in every if action.text() == words), None)


def test_what_was_promised_is_asked_at_the_next_contact_and_goes_back(
    opened: App, qtbot: QtBot, clock: FixedClock
) -> None:
    entry = opened.on_worker(partial(written, words="I talked over her."))
    session, repair = opened.on_worker(partial(promised, entry=entry))
    later(opened, clock, FIRST_DAY + timedelta(weeks=9))
    opened.go_to("write", packs=["after_session"])
    opened.see("step_title")
    assert opened.find("promised") is None
    name_code(opened, qtbot, "K4")
    qtbot.waitUntil(lambda: opened.find("promised.text") is not None)
    assert opened.says("promised.text") == "You said you would: “Ask her how it was”"
    assert opened.says("gap") == "9 weeks since the last one with K4"
    opened.press("promised.in_words")
    qtbot.keyClicks(opened.see("promised.words"), "It had stung")
    opened.key(K.Key_Return)
    opened.key(K.Key_1)
    opened.settle()
    assert opened.says("promised.text") == "You said you would mend this: “I talked over her.”"
    opened.press("promised.in_words")
    qtbot.keyClicks(opened.see("promised.words"), "I said sorry")
    opened.key(K.Key_Return)
    opened.key(K.Key_1)
    opened.settle()
    assert opened.find("promised") is None
    held = opened.on_worker(lambda it: it.supervision.session(session.id))
    ((action,),) = (item.actions for item in held.items)
    assert (action.done, action.result) == (True, "It had stung")
    kept = opened.on_worker(lambda it: it.repairs.get(repair.id))
    assert kept.stands("follow_up.came").text == "I said sorry"
    assert kept.card.rule is DueRule.NONE


def test_an_older_entry_read_again_carries_a_dated_note_until_that_is_undone(
    opened: App, qtbot: QtBot, clock: FixedClock
) -> None:
    older = opened.on_worker(partial(written, words="He is lazy, I thought."))
    later(opened, clock, A_YEAR_LATER)
    qtbot.waitUntil(lambda: opened.find("reread.read") is not None)
    assert opened.says("reread.why") == "Why this one: a year ago this week."
    opened.press("reread.read")
    opened.see("reading.title")
    qtbot.waitUntil(lambda: opened.says("reading.title") == "He is lazy, I thought.")
    reading = opened.see("reading")
    menu = reading.make_menu()
    next(each for each in menu.actions() if each.text() == "Read it again…").trigger()
    menu.close()
    qtbot.waitUntil(lambda: opened.find("step_title") is not None)
    opened.settle()
    assert opened.says("step_title") == "Reading it now, what do you notice?"
    type_at(opened, qtbot, "now", "reading_again", "He was afraid of me.")
    finish(opened)
    qtbot.waitUntil(lambda: "In hindsight" in words_read(opened))
    assert "He was afraid of me." in words_read(opened)
    assert "He is lazy" in words_read(opened)
    read = opened.on_worker(lambda it: it.timeline.entry(older.id))
    assert read.answers == older.answers
    assert [note.written_at for note in read.hindsight] == [A_YEAR_LATER]
    opened.key(K.Key_Z, CTRL)
    opened.settle()
    assert opened.on_worker(lambda it: it.timeline.entry(older.id)).hindsight == ()
    (draft,) = opened.on_worker(lambda it: it.writing.drafts())
    assert draft.packs == ("reading_again",)


def words_read(app: App) -> str:
    view = app.find("entry_text", QTextBrowser)
    return view.toPlainText() if isinstance(view, QTextBrowser) else ""


def test_what_is_let_rest_stays_away_through_a_lock(
    opened: App, qtbot: QtBot, clock: FixedClock
) -> None:
    opened.on_worker(partial(written, words="He is lazy, I thought."))
    later(opened, clock, A_YEAR_LATER)
    opened.see("reread.rest").setFocus(Qt.FocusReason.TabFocusReason)
    opened.key(K.Key_Space)
    opened.settle()
    qtbot.waitUntil(lambda: opened.find("reread.read") is None)
    later(opened, clock, A_YEAR_LATER + timedelta(hours=1))
    opened.see("day")
    opened.settle()
    assert opened.find("reread.read") is None


def test_a_repair_begins_from_the_journal_with_one_key_and_stands_on_today(
    opened: App, qtbot: QtBot
) -> None:
    entry = opened.on_worker(partial(written, words="I talked over her."))
    opened.go_to("journal", entry_id=entry.id)
    qtbot.waitUntil(lambda: words_read(opened) != "")
    opened.settle()
    opened.key(K.Key_R, CTRL | SHIFT)
    opened.see("page.repairs")
    opened.settle()
    qtbot.waitUntil(lambda: opened.find("repair.title") is not None)
    (card,) = opened.on_worker(lambda it: it.repairs.of_entry(entry.id))
    assert card.stage is Stage.NOTICED
    opened.go_to("today")
    opened.settle()
    rows = opened.see("repairs").model()
    assert rows.index(0, 0).data() == "I talked over her."
    opened.go_to("journal", entry_id=entry.id)
    opened.see("row.repair")
    assert opened.says("repair.stage") == "Noticed"
    opened.key(K.Key_Z, CTRL)
    opened.settle()
    assert opened.on_worker(lambda it: it.repairs.of_entry(entry.id)) == ()
    qtbot.waitUntil(lambda: opened.find("row.repair") is None)


@pytest.mark.parametrize("place", ["repair.open", "row"])
def test_a_repair_is_opened_from_the_reflection_and_from_today(
    opened: App, qtbot: QtBot, place: str
) -> None:
    entry = opened.on_worker(partial(written, words="I talked over her."))
    repair = opened.on_worker(lambda it: it.repairs.begin(entry.id)[0].card)
    if place == "row":
        opened.go_to("today")
        opened.settle()
        opened.see("repairs").setFocus(Qt.FocusReason.TabFocusReason)
        opened.key(K.Key_Return)
    else:
        opened.go_to("journal", entry_id=entry.id)
        opened.see(place).setFocus(Qt.FocusReason.TabFocusReason)
        opened.key(K.Key_Space)
    opened.see("page.repairs")
    opened.settle()
    qtbot.waitUntil(lambda: opened.find("repair.title") is not None)
    page = opened.see("page.repairs")
    assert page.resume_args()["repair_id"] == repair.id


def test_a_grave_slip_stops_and_asks_for_a_colleague(opened: App, qtbot: QtBot) -> None:
    opened.go_to("write", packs=["something_slipped"])
    type_at(opened, qtbot, "what", "something_slipped", "I gave the wrong dose")
    opened.key(K.Key_O, CTRL | SHIFT)
    block = opened.see("question.something_slipped.severity")
    grave = next(each for each in block.findChildren(QRadioButton) if "Grave" in each.text())
    grave.click()
    opened.settle()
    assert opened.find("stop_page") is None
    opened.press("done")
    opened.see("stop_page")
    triage = opened.on_worker(lambda it: it.catalogue.get("incident_or_reflection"))
    sort = opened.see("stop.sort", QAbstractButton)
    assert isinstance(sort, QAbstractButton)
    assert sort.text() == triage.title
    sort.click()
    opened.settle()
    qtbot.waitUntil(lambda: opened.find("stop_page") is None)
    opened.see("question.incident_or_reflection." + next(triage.questions()).id)
    assert opened.on_worker(lambda it: it.repairs.cards()) == ()
    opened.press("done")
    opened.settle()
    (card,) = opened.on_worker(lambda it: it.repairs.cards())
    assert card.title == "I gave the wrong dose"
