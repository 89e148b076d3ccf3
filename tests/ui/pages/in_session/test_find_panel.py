"""What was found: marked, said in words, and still while it is read."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt

from app.ui.pages.in_session.find_panel import FindPanel
from models.records.entries import EntryCard
from models.records.ids import EntryId
from models.records.queries import Found, Hit, Reason, ReasonKind, Span

TODAY = date(2025, 11, 12)
SENTENCE = "I was powerless in the team meeting."
WORDS = Reason(ReasonKind.WORDS, ("voice",), 1)
NEAR = Reason(ReasonKind.NEAR_WORDS, ("shouted",), 1)
MEANING = Reason(ReasonKind.MEANING, (SENTENCE,))


@pytest.fixture
def panel(themes, qtbot):
    made = FindPanel(themes)
    qtbot.addWidget(made)
    made.resize(made.width(), 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def hit(name: str, *reasons: Reason, score: float = 1.0) -> Hit:
    card = EntryCard(EntryId(name), datetime(2025, 6, 2, 9, 0), "A title", code="K4")
    marked = "His voice" if MEANING not in reasons else SENTENCE
    return Hit(card, (Span(marked, found=True), Span(" and more.")), score, reasons)


def found(*hits: Hit) -> Found:
    return Found(hits, len(hits))


def count(panel: FindPanel) -> str:
    return panel._count.text()


def names(panel: FindPanel) -> list[str]:
    rows = [panel.list.item(row) for row in range(panel.list.count())]
    return [row.data(Qt.ItemDataRole.UserRole).card.id for row in rows]


@pytest.mark.parametrize(
    ("hits", "words"),
    [
        ((hit("a", WORDS),), "1 found"),
        ((hit("a", WORDS), hit("b", MEANING)), "2 found, by words and by meaning"),
        ((hit("a", WORDS, MEANING),), "1 found, by words and by meaning"),
        ((hit("a", MEANING),), "1 found, by meaning"),
        ((hit("a", WORDS), hit("b", NEAR)), "2 found, by words and by meaning"),
    ],
)
def test_it_says_what_brought_them(panel, hits, words: str):
    panel.show_found("voice", found(*hits), TODAY)
    assert count(panel) == words


def test_more_than_were_counted(panel):
    panel.show_found("voice", replace(found(hit("a", MEANING)), at_least=True), TODAY)
    assert count(panel) == "More than 1 found, by meaning"


def test_each_row_is_heard_with_its_reason(panel):
    panel.show_found("voice", found(hit("a", WORDS), hit("b", MEANING)), TODAY)
    said = [panel.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said[0].endswith("“His voice and more.”. Words: voice")
    assert said[1].endswith(f"“{SENTENCE} and more.”. Similar meaning")


def test_the_reason_has_room_below_the_words(panel):
    panel.show_found("voice", found(hit("a", WORDS), hit("b", MEANING)), TODAY)
    low, tall = (panel.list.sizeHintForRow(row) for row in range(2))
    assert tall > low


def test_the_same_words_leave_what_is_read_alone(panel):
    first = found(hit("a", WORDS), hit("b", WORDS))
    panel.show_found("voice", first, TODAY)
    panel.list.setCurrentRow(1)
    panel.show_found("voice", found(hit("c", WORDS), *first.hits), TODAY)
    assert names(panel) == ["a", "b"]
    assert panel.list.currentRow() == 1


def test_more_letters_that_find_the_same_do_not_touch_the_rows(panel):
    panel.show_found("voi", found(hit("a", WORDS), hit("b", WORDS)), TODAY)
    panel.list.setCurrentRow(1)
    row = panel.list.item(1)
    again = found(hit("a", WORDS, score=3.0), hit("b", WORDS, score=2.0))
    panel.show_found("voice", again, TODAY)
    assert panel.list.item(1) is row
    assert panel.list.currentRow() == 1


def test_other_words_and_another_view_bring_others(panel):
    panel.show_found("voice", found(hit("a", WORDS)), TODAY)
    panel.show_found("meeting", found(hit("b", MEANING)), TODAY)
    assert names(panel) == ["b"]
    panel.let_change()
    panel.show_found("meeting", found(hit("b", MEANING), hit("c", MEANING)), TODAY)
    assert names(panel) == ["b", "c"]
    panel.forget_found()
    panel.show_found("meeting", found(hit("b", MEANING)), TODAY)
    assert names(panel) == ["b"]


def test_nothing_found_is_said(panel):
    panel.show_found("voice", found(hit("a", WORDS)), TODAY)
    panel.show_found("zebra", found(), TODAY)
    assert names(panel) == []
    assert count(panel) == "No reflections like that. Try another word."
