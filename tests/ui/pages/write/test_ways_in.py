"""Reading an older reflection again, a repair begun while writing, the gap since the last contact."""

from datetime import datetime, timedelta

import pytest

from tests.ui.pages.write.desk import CTRL, NOW, SHIFT, K

THEN = datetime(2024, 3, 4, 17, 0)


@pytest.fixture
def older(desk):
    return desk.journal.write("I thought he was lazy.", held_at=THEN, code="K4")


def gap(desk) -> str:
    return desk.find("gap").text() if desk.is_shown("gap") else ""


def test_reading_again_begins_with_the_entry_linked_and_beside(desk, older):
    desk.open(reread=older.id)
    assert desk.find("step_title").text() == "Reading it now, what do you notice?"
    assert desk.page._linked.ids() == (older.id,)
    desk.bot.waitUntil(lambda: "lazy" in desk.find("beside_text").toPlainText())
    desk.type("He was afraid of me")
    desk.find("done").click()
    (note,) = desk.journal.timeline.entry(older.id).hindsight
    assert note.text == "He was afraid of me"
    assert desk.shown[-1] == ("journal", {"entry_id": older.id})
    desk.undo()
    assert desk.journal.timeline.entry(older.id).hindsight == ()


def test_reading_again_goes_on_where_one_was(desk, older):
    desk.open(reread=older.id)
    desk.type("He was")
    desk.wait_saved()
    (card,) = desk.journal.writing.drafts()
    desk.shell.show_page("today")
    desk.open(reread=older.id)
    desk.bot.waitUntil(lambda: desk.page._presenter.form is not None)
    assert desk.page._presenter.form.snapshot().id == card.id
    other = desk.journal.write("Another one")
    desk.shell.show_page("today")
    desk.open(reread=other.id)
    assert desk.page._presenter.form.snapshot().id != card.id


def test_the_way_back_leads_to_the_older_one(desk, older):
    desk.open(reread=older.id)
    assert desk.find("back_to_today").accessibleName() == "Back to the Journal"
    desk.find("back_to_today").click()
    assert desk.shown[-1] == ("journal", {"entry_id": older.id})


def test_one_key_asks_what_slipped_and_out_of_it_comes_a_repair(desk):
    desk.open(packs=["after_session"])
    desk.press(K.Key_R, CTRL | SHIFT)
    form = desk.page._presenter.form
    assert form.snapshot().packs == ("after_session", "something_slipped")
    assert desk.told[-1] == "What slipped is asked here. The repair begins with Done."
    assert desk.find("step_title").text() == form.screens[desk.page._stage.current].step.title
    assert form.screens[desk.page._stage.current].pack.id == "something_slipped"
    desk.press(K.Key_R, CTRL | SHIFT)
    assert form.snapshot().packs == ("after_session", "something_slipped")
    assert desk.answer("what", "something_slipped").isAncestorOf(desk.focus())
    desk.type("I talked over her")
    desk.find("done").click()
    (card,) = desk.repairs.cards()
    assert card.title == "I talked over her"


@pytest.mark.parametrize(
    ("weeks", "said"),
    [
        (1, ""),
        (2, "2 weeks since the last one with K4"),
        (9, "9 weeks since the last one with K4"),
        (26, "26 weeks since the last one with K4"),
        (40, "9 months since the last one with K4"),
    ],
)
def test_the_gap_is_a_plain_fact_beside_the_person(desk, weeks, said):
    desk.journal.write("Before", code="K4", held_at=NOW - timedelta(weeks=weeks))
    desk.journal.write("Somebody else", code="K5", held_at=NOW - timedelta(weeks=1))
    desk.open(packs=["after_session"])
    assert gap(desk) == ""
    desk.page._presenter.change_header(code="K4")
    desk.bot.waitUntil(lambda: gap(desk) == said)
    desk.page._presenter.change_header(code="")
    desk.bot.waitUntil(lambda: gap(desk) == "")


def test_the_gap_of_an_earlier_day_is_the_one_there_was_then(desk):
    desk.journal.write("Long ago", code="K4", held_at=NOW - timedelta(weeks=30))
    desk.journal.write("After", code="K4", held_at=NOW - timedelta(weeks=2))
    made = desk.journal.write("Then", code="K4", held_at=NOW - timedelta(weeks=20))
    desk.open(entry_id=made.id)
    desk.bot.waitUntil(lambda: gap(desk) == "10 weeks since the last one with K4")
    desk.page._presenter.change_header(held_at=NOW)
    desk.bot.waitUntil(lambda: gap(desk) == "2 weeks since the last one with K4")
