"""What is related: why, "Not this one", and that it keeps still."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from models.records.changes import Changes, Thing
from models.records.queries import Filter, Hit, Reason, ReasonKind
from tests.ui.pages.journal.house import K


@pytest.fixture
def clock(house):
    """Four reflections about a clock; the last one is open."""
    written = [
        house.journal.write(
            f"The clock ran out and I gave her advice {number}.",
            held_at=datetime(2025, 10, 2 + number, 9, 0),
        )
        for number in range(4)
    ]
    house.open("journal", entry_id=written[-1].id)
    house.wait(lambda: len(rows(house)) == 3)
    return written


def rows(house):
    return [row for row in house.page.findChildren(QWidget, "row.related") if row.isVisible()]


def ids(house):
    return [row.entry_id for row in sorted(rows(house), key=lambda row: row.y())]


def at(house, entry_id, name):
    row = next(row for row in rows(house) if row.entry_id == entry_id)
    return row.findChild(QWidget, name)


def related(house, entry):
    return [hit.card.id for hit in house.context.recall.for_entry(entry.id, limit=3).hits]


def test_one_is_sent_away_and_stays_away(house, clock):
    first, *rest = ids(house)
    at(house, first, "related.not_this").click()
    house.wait(lambda: ids(house) == rest)
    assert related(house, clock[-1]) == rest
    house.open("journal", entry_id=first)
    house.wait(lambda: clock[-1].id in ids(house))
    house.open("journal", entry_id=clock[-1].id)
    house.wait(lambda: ids(house) == rest)


def test_del_goes_to_the_next_and_from_the_last_to_the_text(house, clock):
    one, two, three = ids(house)
    at(house, one, "related.title").setFocus(Qt.FocusReason.TabFocusReason)
    house.press(K.Key_Delete)
    house.wait(lambda: ids(house) == [two, three])
    assert house.focus() is at(house, two, "related.title")
    house.press(K.Key_Delete)
    house.press(K.Key_Delete)
    house.wait(lambda: ids(house) == [])
    assert house.focus() is house.find("entry_text")
    assert len(house.rows()) == 5


def test_undo_brings_it_back_to_its_place_and_redo_sends_it_away(house, clock):
    before = ids(house)
    at(house, before[1], "related.not_this").setFocus(Qt.FocusReason.TabFocusReason)
    house.press(K.Key_Space)
    house.wait(lambda: ids(house) == [before[0], before[2]])
    assert house.shell.undo_bar.words() == "Not this one"
    house.undo()
    house.wait(lambda: ids(house) == before)
    assert related(house, clock[-1]) == before
    house.redo()
    house.wait(lambda: ids(house) == [before[0], before[2]])


def test_undo_touches_only_the_reflection_it_is_about(house, clock):
    first = ids(house)[0]
    at(house, first, "related.not_this").click()
    other = next(entry for entry in clock if entry.id not in (first, clock[-1].id))
    house.open("journal", entry_id=other.id)
    house.wait(lambda: clock[-1].id in ids(house))
    before = ids(house)
    house.undo()
    house.redo()
    assert ids(house) == before
    house.undo()
    house.open("journal", entry_id=clock[-1].id)
    house.wait(lambda: first in ids(house))


def test_the_first_row_says_what_they_are(house, clock):
    first = ids(house)[0]
    assert at(house, first, "related.not_this").accessibleName().startswith("Not this one: ")
    at(house, first, "related.not_this").click()
    house.wait(lambda: len(rows(house)) == 2)
    words = [each.text() for each in rows(house)[0].findChildren(QWidget) if hasattr(each, "text")]
    assert "Related" in words


def test_the_menu_opens_it_or_sends_it_away(house, clock):
    first, *rest = ids(house)
    row = next(row for row in rows(house) if row.entry_id == first)
    menu = row.make_menu()
    assert [action.text().split("\t")[0] for action in menu.actions()] == ["Open", "Not this one"]
    menu.actions()[1].trigger()
    menu.close()
    house.wait(lambda: ids(house) == rest)


def test_reading_it_again_in_the_background_leaves_the_rows_alone(house, clock):
    before = rows(house)
    at(house, ids(house)[1], "related.title").setFocus(Qt.FocusReason.TabFocusReason)
    focus = house.focus()
    touched = frozenset({(Thing.ENTRY, clock[0].id)})
    house.bus.publish(Changes(altered=touched))
    assert house.runner.names.count("journal.related") > 1
    assert rows(house) == before
    assert house.focus() is focus


def test_what_is_gone_from_the_journal_goes_from_here(house, clock):
    first, *rest = ids(house)
    changes = house.journal.writing.delete((first,))
    house.bus.publish(changes)
    house.wait(lambda: ids(house) == rest)
    house.bus.publish(house.context.history.undo(changes.undo))
    house.wait(lambda: first in ids(house))


def test_what_was_sent_away_while_one_was_elsewhere_is_gone_on_return(house, clock):
    first, *rest = ids(house)
    house.open("today")
    house.context.recall.dismiss(clock[-1].id, first)
    house.open("journal")
    house.wait(lambda: ids(house) == rest)


def test_a_similar_meaning_is_said_with_its_sentence(house, clock):
    (card,) = house.journal.timeline.page(Filter(), None, 1).cards
    reason = Reason(ReasonKind.MEANING, ("I was powerless in the meeting.",))
    reading = house.page._reading
    reading.related.let_change()
    reading.show_related((Hit(card, reasons=(reason,)),), house.context.clock.today())
    house.wait(lambda: ids(house) == [card.id])
    said = "Similar meaning: “I was powerless in the meeting”"
    assert at(house, card.id, "related.reason").text() == said
    assert said in at(house, card.id, "related.title").accessibleName()
