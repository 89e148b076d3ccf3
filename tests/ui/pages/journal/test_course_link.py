"""From a reflection to all that was told over time of the same relationship."""

from PySide6.QtCore import Qt

from tests.support.rooms import K


def test_the_code_of_a_reflection_leads_to_its_course(house):
    entry = house.journal.write("The tea was cold.", code="K4")
    house.open("journal", entry_id=entry.id)
    link = house.find("reading.code")
    assert (link.text(), link.accessibleName()) == ("with K4", "with K4: what was over time")
    link.setFocus(Qt.FocusReason.TabFocusReason)
    house.press(K.Key_Return)
    assert house.shown[-1] == ("patterns", {"tab": "relationship", "code": "K4"})


def test_without_a_code_there_is_no_way(house):
    entry = house.journal.write("The tea was cold.")
    house.open("journal", entry_id=entry.id)
    assert not house.is_shown("reading.code")
