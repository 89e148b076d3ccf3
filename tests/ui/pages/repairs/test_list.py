"""The list of repairs: what is followed up, what is open, closed, kept, removed."""

from datetime import timedelta

from models.records.values import DueRule
from tests.ui.pages.repairs.house import NOW, House, K


def test_repairs_stand_in_their_groups_with_what_is_due_first(house: House):
    later = house.slipped("Later", days=3)
    house.slipped("No date", days=13)
    today = house.slipped("Today", days=23)
    house.repairs.set_due(later, DueRule.DATE, NOW.date() + timedelta(days=7))
    house.repairs.set_due(today, DueRule.DATE, NOW.date())
    house.open()
    assert house.rows("repairs") == ["To follow up", "Today", "Later", "Open, no date", "No date"]
    assert house.sentences("repairs")[1:] == [
        "Today. Noticed, stage 1 of 6. Follow up today.",
        "Later. Noticed, stage 1 of 6. Follow up Thu 20 Nov.",
        "Open, no date",
        "No date. Noticed, stage 1 of 6. Noticed 13 days ago.",
    ]


def test_what_is_past_its_day_is_said_in_plain_words(house: House):
    repair = house.slipped("Once", days=23)
    house.repairs.set_due(repair, DueRule.DATE, NOW.date() - timedelta(days=2))
    house.open()
    assert house.sentences("repairs")[1] == "Once. Noticed, stage 1 of 6. Was due Tuesday."


def test_a_group_cannot_be_chosen(house: House):
    house.slipped("One", days=3)
    house.slipped("Two", days=2)
    house.open()
    rows = house.find("repairs")
    rows.setFocus()
    house.press(K.Key_Home)
    assert rows.currentIndex().row() == 1
    house.press(K.Key_Down)
    assert rows.currentIndex().data() == "One"


def test_the_places_count_what_is_in_them(house: House):
    kept, removed = house.slipped("Kept"), house.slipped("Removed")
    house.slipped("Open")
    house.repairs.close(kept, "repaired", "It was settled otherwise")
    house.repairs.set_shown(kept, True)
    house.repairs.remove(removed)
    house.open()
    assert house.find("segment.open").text() == "Open 1"
    assert house.find("segment.closed").text() == "Closed 1"
    house.click("segment.closed")
    assert house.rows("repairs") == ["Kept"]
    assert house.sentences("repairs") == ["Kept. Repaired. Closed 13 November."]
    house.click("segment.open")
    house.click("repairs.worked")
    assert house.rows("repairs") == ["Kept"]
    assert house.find("repairs.title").text() == "Repairs that worked"
    house.click("repairs.to_open")
    assert house.rows("repairs") == ["Open, no date", "Open"]


def test_what_was_removed_can_be_put_back(house: House):
    removed = house.slipped("Removed")
    house.slipped("Open", days=2)
    house.repairs.remove(removed)
    house.open()
    house.click("repairs.removed")
    assert house.rows("repairs") == ["Removed"]
    assert house.find("repair.title").text() == "Removed"
    assert house.find("repair.go").text() == "Put it back"
    assert house.texts("note.bin.words")
    assert not house.is_shown("repair.due")
    assert not house.is_shown("stage.noticed.name")
    house.click("repair.go")
    assert {card.title for card in house.repairs.cards()} == {"Removed", "Open"}
    assert house.find("repairs.title").text() == "Repairs"


def test_delete_moves_to_the_bin_and_undo_brings_back(house: House):
    for title in ("One", "Two", "Three"):
        house.slipped(title, days={"One": 3, "Two": 2, "Three": 1}[title])
    house.open()
    rows = house.find("repairs")
    rows.setFocus()
    house.press(K.Key_Down)
    assert rows.currentIndex().data() == "Two"
    house.press(K.Key_Delete)
    assert [card.title for card in house.repairs.binned()] == ["Two"]
    assert rows.hasFocus()
    assert rows.currentIndex().data() == "One"
    assert house.find("repair.title").text() == "One"
    house.undo()
    assert not house.repairs.binned()
    assert "Two" in house.rows("repairs")


def test_only_those_of_a_person_a_kind_or_a_state_are_listed(house: House):
    journal = house.journal
    first = journal.write("First", code="K4")
    second = journal.write("Second", code="M2")
    a, _ = house.repairs.begin(first.id, title="With K4")
    b, _ = house.repairs.begin(second.id, title="With M2")
    house.tell(a.card.id, "noticed.kinds", ["boundary"])
    house.tell(b.card.id, "noticed.kinds", ["over_use"])
    house.open()
    house.click("repairs.filters")
    house.choose("repairs.filter.code", "K4")
    assert [row for row in house.rows("repairs") if row.startswith("With")] == ["With K4"]
    house.choose("repairs.filter.code", "")
    house.choose("repairs.filter.kind", "over_use")
    assert [row for row in house.rows("repairs") if row.startswith("With")] == ["With M2"]
    house.choose("repairs.filter.code", "K4")
    assert house.texts("repairs.nothing") == ["Nothing matches these filters."]
    house.click("repairs.clear_filters")
    assert len([row for row in house.rows("repairs") if row.startswith("With")]) == 2


def test_an_empty_page_says_how_to_begin(house: House):
    house.open()
    said = "No repairs. When something slips, you can start one here or from Today."
    assert house.texts("repairs.nothing") == [said]


def test_a_repair_is_begun_in_a_line(house: House):
    house.open()
    house.click("repairs.begin")
    assert house.focus() is house.find("repairs.new_title")
    house.press(K.Key_Return)
    assert not house.repairs.cards()
    assert house.focus() is house.find("repairs.new_title")
    house.type("I cut her short")
    house.press(K.Key_Return)
    assert [card.title for card in house.repairs.cards()] == ["I cut her short"]
    assert house.find("repair.title").text() == "I cut her short"
    assert house.focus() is house.answer("my_part").editor.area
    house.find("repairs").setFocus()
    house.undo()
    assert not house.repairs.cards()


def test_what_slipped_can_be_written_about_with_questions(house: House):
    house.open()
    house.click("repairs.begin")
    house.click("repairs.write")
    assert house.shown[-1] == ("write", {"packs": ["something_slipped"]})
    assert "something_slipped" in house.context.catalogue


def test_a_list_of_many_keeps_its_place_when_something_changes(house: House):
    ids = [house.slipped(f"Number {n}", days=n + 1) for n in range(12)]
    house.open()
    rows = house.find("repairs")
    rows.setFocus()
    for _ in range(5):
        house.press(K.Key_Down)
    chosen = rows.currentIndex().data()
    house.tell(ids[0], "owned.my_part", "Something else")
    house.open()
    assert rows.currentIndex().data() == chosen
    assert house.find("repair.title").text() == chosen


def test_a_repair_without_words_of_its_own_is_called_as_its_reflection(house: House):
    entry = house.journal.write("I spoke over her")
    house.repairs.begin(entry.id)
    house.open()
    assert house.find("repair.title").text() == entry.title
