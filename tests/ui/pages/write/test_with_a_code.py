"""A set that is opened about someone: as a loop is, from the course of a relationship."""

from tests.ui.pages.write.desk import K


def test_a_loop_is_recorded_with_the_code_it_was_opened_with(desk):
    desk.open(packs=["loop"], code="K4", back="patterns")
    assert desk.find("code").text() == "With K4"
    assert desk.find("back_to_today").accessibleName() == "Back to Patterns"
    desk.press(K.Key_Space)
    desk.find("done").click()
    (entry,) = [desk.journal.timeline.entry(each) for each in written(desk)]
    assert (entry.header.code, entry.packs[0].pack) == ("K4", "loop")


def test_what_was_only_opened_leaves_nothing(desk):
    desk.open(packs=["loop"], code="K4", back="patterns")
    desk.find("back_to_today").click()
    assert desk.shown[-1] == ("patterns", {})
    assert desk.journal.writing.drafts() == ()
    assert written(desk) == []


def written(desk) -> list:
    with desk.journal.store.read() as unit:
        rows = unit.connection.exec_driver_sql("SELECT uid FROM entry").all()
    return [row.uid for row in rows]
