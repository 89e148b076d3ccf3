""" "Not this one": a card goes by link, menu or Del, and comes back with undo."""

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QCursor
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from models.records.queries import Filter, Found, Hit, Reason, ReasonKind, Span
from tests.ui.pages.write.desk import CTRL, K

WORDS = "the clock ran out, so much advice"


@pytest.fixture
def past(desk):
    """Three reflections about a clock, the draft open, the cards there."""
    written = [
        desk.journal.write(
            f"The clock ran out and I gave her advice {number}.",
            held_at=datetime(2025, 6, 2 + number, 9, 0),
        )
        for number in range(3)
    ]
    QCursor.setPos(desk.window.mapToGlobal(QPoint(600, 400)))
    desk.open(packs=[])
    desk.type(WORDS)
    look_back(desk)
    desk.wait(lambda: len(hits(desk)) == 3)
    return {entry.id: entry for entry in written}


def look_back(desk):
    desk.page._presenter.look_back()


def hits(desk):
    panel = desk.find("recall_panel")
    cards = [
        each
        for each in panel.findChildren(QFrame)
        if each.objectName().startswith("hit.") and each.isVisible()
    ]
    cards.sort(key=lambda card: card.y())
    return [card.objectName().removeprefix("hit.") for card in cards]


def part(desk, entry_id, name):
    return desk.find(f"hit.{entry_id}").findChild(QWidget, name)


def found(desk):
    recall = desk.context.recall
    return [hit.card.id for hit in recall.for_draft(desk.page._presenter.form.snapshot()).hits]


def test_the_link_sends_it_away_for_good(desk, past):
    first, *rest = hits(desk)
    part(desk, first, "not_this").click()
    desk.wait(lambda: hits(desk) == rest)
    assert sorted(found(desk)) == sorted(rest)
    desk.answer("text", "free").editor.focus_first()
    look_back(desk)
    assert hits(desk) == rest
    draft_id = desk.page._presenter.form.snapshot().id
    desk.wait_saved()
    desk.shell.show_page("today")
    desk.open(packs=[])
    desk.open(draft_id=draft_id)
    look_back(desk)
    desk.wait(lambda: len(hits(desk)) == 2)
    assert sorted(hits(desk)) == sorted(rest)


@pytest.mark.parametrize("name", ["read_beside", "link", "not_this"])
def test_del_sends_away_the_card_with_the_keyboard_and_goes_to_the_next(desk, past, name):
    one, two, three = hits(desk)
    part(desk, one, name).setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(K.Key_Delete)
    desk.wait(lambda: hits(desk) == [two, three])
    assert desk.focus() is part(desk, two, name)
    part(desk, three, name).setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(K.Key_Delete)
    desk.wait(lambda: hits(desk) == [two])
    assert desk.focus() is part(desk, two, name)
    desk.press(K.Key_Delete)
    desk.wait(lambda: hits(desk) == [])
    assert desk.focus() is desk.find("close_panel")
    texts = [each.text() for each in desk.find("recall_panel").findChildren(QWidget, "nothing")]
    assert texts == ["Nothing else like this."]


def test_undo_brings_it_back_to_its_place_and_redo_sends_it_away(desk, past):
    before = hits(desk)
    part(desk, before[1], "not_this").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(K.Key_Space)
    desk.wait(lambda: len(hits(desk)) == 2)
    assert desk.shell.undo_bar.words() == "Not this one"
    desk.undo()
    desk.wait(lambda: hits(desk) == before)
    assert sorted(found(desk)) == sorted(before)
    desk.redo()
    desk.wait(lambda: hits(desk) == [before[0], before[2]])
    assert before[1] not in found(desk)


def test_undo_after_others_came_looks_again(desk, past):
    before = hits(desk)
    part(desk, before[0], "not_this").click()
    desk.wait(lambda: len(hits(desk)) == 2)
    draft_id = desk.page._presenter.form.snapshot().id
    desk.wait_saved()
    desk.open(packs=[])
    desk.open(draft_id=draft_id)
    look_back(desk)
    desk.wait(lambda: len(hits(desk)) == 2)
    desk.press(K.Key_J, CTRL)
    desk.undo()
    desk.wait(lambda: sorted(hits(desk)) == sorted(before))


def test_what_is_sent_away_from_one_draft_comes_up_beside_another(desk, past):
    first = hits(desk)[0]
    part(desk, first, "not_this").click()
    desk.wait_saved()
    desk.open(packs=[])
    desk.type(WORDS)
    look_back(desk)
    desk.wait(lambda: first in hits(desk))


def test_the_menu_offers_what_the_card_does(desk, past):
    first, *rest = hits(desk)
    card = desk.find(f"hit.{first}")
    at = card.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(
        part(desk, first, "read_beside"), QContextMenuEvent(reason, at, card.mapToGlobal(at))
    )
    menu = QApplication.activePopupWidget()
    assert [action.text().split("\t")[0] for action in menu.actions()] == [
        "Read beside",
        "Link to this",
        "Not this one",
    ]
    menu.actions()[2].trigger()
    menu.close()
    desk.wait(lambda: hits(desk) == rest)


def test_what_is_linked_is_not_sent_away(desk, past):
    first = hits(desk)[0]
    part(desk, first, "not_this").setFocus(Qt.FocusReason.TabFocusReason)
    part(desk, first, "link").click()
    assert part(desk, first, "not_this").isHidden()
    assert desk.focus() is part(desk, first, "link")
    desk.press(K.Key_Delete)
    assert first in hits(desk)
    assert [action.text() for action in desk.find(f"hit.{first}").make_menu().actions()] == [
        "Read beside",
        "Linked. Take the link away",
    ]


def test_every_control_says_which_reflection(desk, past):
    first = hits(desk)[0]
    said = part(desk, first, "not_this").accessibleName()
    assert said.startswith("Not this one: ")
    assert past[first].title in said
    reason = part(desk, first, "reason").text()
    assert part(desk, first, "read_beside").accessibleDescription() == reason
    assert part(desk, first, "not_this").height() >= 24


def test_equal_results_leave_the_cards_alone_and_others_only_what_stays(desk, past):
    panel = desk.find("recall_panel")
    before = {view.entry_id: view for view in panel._hits}
    look_back(desk)
    assert {view.entry_id: view for view in panel._hits} == before
    gone = next(iter(before))
    desk.journal.writing.delete((gone,))
    look_back(desk)
    desk.wait(lambda: len(hits(desk)) == 2)
    after = {view.entry_id: view for view in panel._hits}
    assert after == {key: view for key, view in before.items() if key != gone}


def test_the_sentence_that_is_meant_is_marked_and_said_once(desk, past):
    panel = desk.find("recall_panel")
    card = desk.journal.timeline.page(Filter(), None, 1).cards[0]
    sentence = "I was powerless in the team meeting."
    shown = Hit(
        card,
        (Span(sentence, found=True), Span(" …")),
        reasons=(Reason(ReasonKind.MEANING, (sentence,)),),
    )
    panel.show_found(Found((shown,), 1), desk.context.clock.today())
    desk.wait(lambda: hits(desk) == [card.id])
    assert part(desk, card.id, "quotation").marked_words() == [sentence]
    assert part(desk, card.id, "reason").text() == "Similar meaning"
    said = part(desk, card.id, "read_beside").accessibleDescription()
    assert said == "Similar meaning: “I was powerless in the team meeting”"
