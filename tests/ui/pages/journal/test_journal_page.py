"""Reading what was written, with the keyboard, in a real journal."""

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.dialogs import Answer
from models.records.changes import Changes, Thing
from models.records.entries import AnswerKey, Bring, DraftAnswer, Privacy
from models.records.hours import ExportedThing
from models.records.ids import EntryId
from models.records.queries import Filter
from models.records.repairs import Stage
from models.records.supervision import SessionEntryKind, SessionPlan
from tests.support.documents import folded, markdown_words
from tests.ui.pages.journal.entries import after_session, an_autumn, at
from tests.ui.pages.journal.house import CTRL, SHIFT, K


@pytest.fixture
def written(house):
    return an_autumn(house.journal)


def title(house) -> str:
    return house.find("reading.title").text()


def text(house) -> str:
    return house.find("entry_text").toPlainText()


def choose(house, words: str) -> None:
    """Goes to a row of the list with the keyboard and opens it."""
    house.find("entries").setFocus()
    house.press(K.Key_Home)
    for _ in range(20):
        if house.find("entries").currentIndex().data() == words:
            break
        house.press(K.Key_Down)
    house.press(K.Key_Return)
    assert title(house) == words


def tick(house, words: str) -> None:
    tree = house.find("filters")
    tree.setFocus()
    model = tree.model()
    found = model.match(
        model.index(0, 0),
        Qt.ItemDataRole.DisplayRole,
        words,
        1,
        Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive,
    )
    tree.setCurrentIndex(found[0])
    house.press(K.Key_Space)


def heard(house, words: str) -> str:
    tree = house.find("filters")
    model = tree.model()
    flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    found = model.match(model.index(0, 0), Qt.ItemDataRole.DisplayRole, words, 1, flags)
    return found[0].data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_newest_stands_first_under_its_month_and_is_open(house, written):
    house.open("journal")
    assert house.rows()[:3] == [
        "November 2025",
        "I told her what I would do",
        "I ran eleven minutes over and called it kindness",
    ]
    assert house.focus() is house.find("entries")
    assert title(house) == "I told her what I would do"
    assert house.find("count").text() == "6 in all"


def test_a_row_is_heard_as_a_sentence(house, written):
    house.open("journal")
    assert house.sentences()[2] == (
        "Wednesday 12 November, R2. I ran eleven minutes over and called it kindness. More up. "
        "Something slipped. Has a slip. 2 of 6."
    )


def test_answers_stand_under_their_questions_and_private_ones_say_so(house, written):
    house.open("journal")
    choose(house, "I ran eleven minutes over and called it kindness")
    lines = [line for line in text(house).split("\n") if line.strip()]
    at_question = lines.index("What did it do to them, as far as you saw or guess?")
    assert lines[at_question + 1] == "He saw her in the corridor and apologised to her."
    assert any("Private" in line for line in lines)
    names = {w.accessibleName() for w in house.page.findChildren(QWidget)}
    assert {"Protective, a lot", "Guilty, some"} <= names


def test_rows_name_their_columns_once(house):
    rows = [
        {"what": "She asked me outright", "who": "them", "felt": "chosen"},
        {"what": "I answered", "who": "me"},
    ]
    moved = {"at": "moved", "from": "upish", "to": "down"}
    now = at(2025, 11, 13)
    after_session(house.journal, "It turned.", now, answers={"position": moved, "moves": rows})
    house.open("journal")
    lines = [line.rstrip() for line in text(house).splitlines()]
    place = lines.index("What happened · Who moved it · What I felt")
    assert lines[place + 1 : place + 3] == [
        "She asked me outright · They did · chosen",
        "I answered · I did",
    ]


def test_a_long_question_to_bring_shows_its_beginning(house):
    question = "Whom was I looking after when I answered: " * 5
    house.journal.write("She asked.", bring=Bring.YES, bring_question=question)
    house.open("journal")
    field = house.find("reading.question")
    assert field.text() == question
    assert field.cursorPosition() == 0


def test_filters_take_any_within_a_group_and_all_between_groups(house, written):
    house.open("journal")
    tick(house, "K4")
    assert house.find("count").text() == "2 of 6"
    tick(house, "R2")
    assert house.find("count").text() == "4 of 6"
    tick(house, "Both at once")
    assert [r for r in house.rows() if "2025" not in r] == [
        "I told her what I would do",
        "He asked if I was cross",
    ]
    assert heard(house, "K4") == "K4, 1"
    assert house.focus() is house.find("filters")
    house.click("clear_filters")
    assert house.find("count").text() == "6 in all"


def test_when_nothing_matches_it_says_so_and_offers_to_clear(house, written):
    house.open("journal")
    tick(house, "D9")
    tick(house, "Tired")
    assert house.find("nothing").text() == "Nothing matches these filters."
    house.click("nothing_clear")
    assert house.find("count").text() == "6 in all"
    assert not house.is_shown("nothing")


def test_only_this_year(house, written):
    house.open("journal")
    menu = house.find("period")
    menu.findChild(QAction, "period.year").trigger()
    assert "November 2024" not in house.rows()
    assert house.find("count").text() == "5 of 6"
    assert menu.accessibleName() == "Time shown: This year"


def test_from_one_day_to_another(house, written):
    house.open("journal")
    house.find("period").findChild(QAction, "period.other").trigger()
    house.type("2025-10-20")
    house.press(K.Key_Return)
    house.press(K.Key_Tab)
    house.press(K.Key_Tab)
    house.type("2025-11-06")
    house.press(K.Key_Return)
    assert [r for r in house.rows() if "2025" not in r] == [
        "She said I looked tired",
        "Two women, one of us on a salary",
    ]


def test_searching_in_the_journal_keeps_the_filters(house, written):
    house.open("journal")
    tick(house, "R2")
    house.press(K.Key_F, CTRL)
    house.type("corridor")
    house.press(K.Key_Return)
    assert house.rows() == ["I ran eleven minutes over and called it kindness"]
    assert house.focus() is house.find("entries")
    assert house.find("count").text() == "1 found"
    house.press(K.Key_Escape)
    assert house.find("count").text() == "2 of 6"
    assert not house.is_shown("search")


def test_f3_goes_from_one_thing_found_to_the_next_and_round(house, written):
    house.open("journal")
    house.press(K.Key_F3)
    assert house.focus() is house.find("search")
    house.type("I")
    house.press(K.Key_Return)
    found = house.find("entries").model().rowCount()
    assert found > 1
    seen = [house.find("entries").currentIndex().row()]
    for _ in range(found):
        house.press(K.Key_F3)
        seen.append(house.find("entries").currentIndex().row())
    assert seen == [(seen[0] + step) % found for step in range(found + 1)]


def test_a_word_that_is_nowhere(house, written):
    house.open("journal")
    house.press(K.Key_F, CTRL)
    house.type("quixotic")
    house.press(K.Key_Return)
    assert house.find("nothing").text() == "No reflections like that. Try another word."


def test_del_moves_to_the_bin_and_ctrl_z_brings_back(house, written):
    house.open("journal")
    choose(house, "She said I looked tired")
    house.find("entries").setFocus()
    house.press(K.Key_Delete)
    assert "She said I looked tired" not in house.rows()
    assert house.find("entries").currentIndex().data() == "Two women, one of us on a salary"
    assert house.shell.undo_bar.words() == "Reflection moved to the bin"
    house.undo()
    assert "She said I looked tired" in house.rows()


def test_the_bin_gives_back_and_is_emptied_only_when_asked(house, written):
    house.journal.writing.delete([written["tired"].id, written["cross"].id])
    house.open("journal")
    house.click("bin")
    assert set(house.rows("bin.list")) == {"She said I looked tired", "He asked if I was cross"}
    house.press(K.Key_Return)
    house.press(K.Key_Return)
    assert len(house.rows("bin.list")) == 1
    house.dialogs.will_answer(Answer(False))
    house.click("bin.empty")
    assert len(house.rows("bin.list")) == 1
    house.dialogs.will_answer(Answer(True))
    house.click("bin.empty")
    assert house.find("bin.nothing").isVisible()
    house.press(K.Key_Escape)
    assert len([r for r in house.rows() if "202" not in r]) == 5


def test_the_bin_under_a_legal_hold_says_so_and_asks_nothing(house, written):
    house.journal.writing.delete([written["tired"].id])
    house.context.retention.set_hold("Asked for.")
    house.open("journal")
    house.click("bin")
    words = house.find("bin.words")
    assert words.text() == "Nothing is removed while the legal hold is on."
    house.dialogs.will_answer(Answer(True))
    house.click("bin.empty")
    assert house.rows("bin.list") == ["She said I looked tired"]
    assert house.dialogs.asked == []
    house.context.retention.lift_hold()
    house.click("bin.empty")
    assert words.text().startswith("Reflections stay here for 30 days")
    house.click("bin.empty")
    assert house.find("bin.nothing").isVisible()


def test_ctrl_shift_b_brings_it_to_supervision_with_a_question(house, written):
    house.open("journal")
    choose(house, "I told her what I would do")
    house.press(K.Key_B, CTRL | SHIFT)
    house.type("Was that advice?")
    house.press(K.Key_Return)
    kept = house.journal.timeline.entry(written["told"].id)
    assert (kept.bring, kept.bring_question) == (Bring.YES, "Was that advice?")
    assert heard(house, "For supervision") == "For supervision, 2"
    house.find("entries").setFocus()
    house.press(K.Key_B, CTRL | SHIFT)
    assert house.journal.timeline.entry(written["told"].id).bring is Bring.NO


def test_a_question_typed_last_is_not_lost_when_one_goes_elsewhere(house, written):
    house.open("journal")
    choose(house, "I told her what I would do")
    house.press(K.Key_B, CTRL | SHIFT)
    house.type("Was that advice?")
    house.open("today")
    assert house.journal.timeline.entry(written["told"].id).bring_question == "Was that advice?"


def test_a_note_in_hindsight_is_added_and_dated(house, written):
    house.open("journal")
    choose(house, "She said I looked tired")
    house.find("reading").add_hindsight()
    house.type("She was **right**.")
    house.press(K.Key_Return, CTRL)
    (note,) = house.journal.timeline.entry(written["tired"].id).hindsight
    assert note.text == "She was **right**."
    assert "In hindsight, today\nShe was right." in text(house)
    house.undo()
    assert "In hindsight" not in text(house)


def test_a_note_half_written_is_kept_when_one_goes_elsewhere(house, written):
    house.open("journal")
    choose(house, "She said I looked tired")
    house.find("reading").add_hindsight()
    house.type("Half a thought")
    house.open("today")
    (note,) = house.journal.timeline.entry(written["tired"].id).hindsight
    assert note.text == "Half a thought"


def test_what_was_changed_shows_in_words_added_and_removed(house, written):
    draft = house.journal.writing.begin((), entry_id=written["tired"].id)
    key = AnswerKey("after_session", "still_with_you")
    answers = {**draft.answers, key: DraftAnswer("She said I looked weary")}
    house.journal.writing.finish(replace(draft, answers=answers))
    house.open("journal", entry_id=written["tired"].id)
    assert house.find("row.history").isVisible()
    house.bot.mouseClick(
        house.find("row.history").findChild(QWidget, "row.act"), Qt.MouseButton.LeftButton
    )
    html = house.find("history").toHtml()
    assert "line-through" in html
    assert "underline" in html
    assert "tiredweary" in house.find("history").toPlainText()
    house.press(K.Key_Return)
    assert not house.is_shown("history")


def test_related_reflections_say_why_and_open(house, written):
    house.open("journal")
    choose(house, "I told her what I would do")
    row = house.page.findChildren(QWidget, "related.title")[0]
    assert "Also with K4" in row.accessibleName() or "Both:" in row.accessibleName()
    row.setFocus()
    house.press(K.Key_Return)
    assert house.shown[-1][0] == "journal"
    assert title(house) != "I told her what I would do"


def test_a_repair_is_shown_with_its_stage_and_leads_there(house, written):
    (card,) = house.repairs.cards()
    house.open("journal", entry_id=written["over"].id)
    assert house.find("repair.stage").text() == "Owned"
    house.bus.publish(house.repairs.go_to(card.id, Stage.TRIED))
    house.bot.waitUntil(lambda: house.find("repair.stage").text() == "Tried")
    button = house.find("repair.open")
    assert button.accessibleName() == f"Open the repair: {card.title}"
    button.setFocus(Qt.FocusReason.TabFocusReason)
    house.press(K.Key_Space)
    assert house.shown[-1] == ("repairs", {"repair_id": card.id})


def test_a_repair_begins_with_one_key_from_the_text_and_from_the_list(house, written):
    house.open("journal", entry_id=written["told"].id)
    house.find("entry_text").setFocus(Qt.FocusReason.TabFocusReason)
    house.press(K.Key_R, CTRL | SHIFT)
    (card,) = house.repairs.of_entry(written["told"].id)
    assert house.shown[-1] == ("repairs", {"repair_id": card.id})
    house.undo()
    assert house.repairs.of_entry(written["told"].id) == ()
    house.open("journal")
    choose(house, "She said I looked tired")
    house.find("entries").setFocus(Qt.FocusReason.TabFocusReason)
    house.press(K.Key_R, CTRL | SHIFT)
    (card,) = house.repairs.of_entry(written["tired"].id)
    assert house.shown[-1] == ("repairs", {"repair_id": card.id})


def test_the_key_leads_to_the_repair_there_is(house, written):
    (card,) = house.repairs.cards()
    house.open("journal", entry_id=written["over"].id)
    house.press(K.Key_R, CTRL | SHIFT)
    assert house.shown[-1] == ("repairs", {"repair_id": card.id})
    assert len(house.repairs.cards()) == 1


def test_without_a_reflection_the_key_says_what_to_do(house):
    after_session(house.journal, "The only one", at(2025, 11, 6))
    house.open("journal")
    house.press(K.Key_W, CTRL)
    house.find("filters").setFocus(Qt.FocusReason.TabFocusReason)
    house.press(K.Key_R, CTRL | SHIFT)
    assert house.told[-1] == "Choose a reflection first."
    assert house.repairs.cards() == ()


def test_a_reflection_is_read_again_from_its_menu(house, written):
    house.open("journal", entry_id=written["annoyed"].id)
    menu = house.find("reading").make_menu()
    next(a for a in menu.actions() if a.text() == "Read it again…").trigger()
    assert house.shown[-1] == ("write", {"reread": written["annoyed"].id})


def test_f2_edits_and_another_set_is_found_by_its_letters_and_taken_along(house, written):
    house.open("journal")
    house.press(K.Key_F2)
    assert house.shown[-1] == ("write", {"entry_id": written["told"].id})
    house.open("journal")
    menu = house.find("reading").make_menu()
    next(a for a in menu.actions() if a.text() == "Answer another set…").trigger()
    assert "After a session" not in house.rows("answer_set.list")
    house.type("some sl")
    house.press(K.Key_Return)
    assert house.shown[-1] == (
        "write",
        {"entry_id": written["told"].id, "packs": ["something_slipped"]},
    )


def test_an_empty_journal_opens_the_doors(house):
    house.open("journal")
    assert house.is_shown("empty.after_session")
    house.press(K.Key_Return)
    assert house.shown[-1] == ("write", {"packs": ["after_session"], "back": "journal"})


def test_the_first_reflection_takes_the_place_of_the_empty_page(house):
    house.open("journal")
    after_session(house.journal, "The first", at(2025, 11, 13))
    house.bus.publish(Changes(added=frozenset({(Thing.ENTRY, "x")})), None)
    assert house.is_shown("entries")
    assert title(house) == "The first"


def test_another_screens_change_keeps_row_and_place(house, written):
    for n in range(60):
        after_session(house.journal, f"Old {n}", at(2025, 1, 1) - timedelta(days=n))
    house.open("journal")
    choose(house, "She said I looked tired")
    view = house.find("entries")
    view.verticalScrollBar().setValue(40)
    house.journal.writing.delete([written["cross"].id])
    gone = (Thing.ENTRY, written["cross"].id)
    house.bus.publish(Changes(removed=frozenset({gone})), None)
    assert "He asked if I was cross" not in house.rows()
    assert view.currentIndex().data() == "She said I looked tired"
    assert view.verticalScrollBar().value() == 40


def test_in_a_narrow_window_the_list_comes_first_then_the_reading(house, written):
    house.window.resize(800, 700)
    house.open("journal")
    assert house.is_shown("entries")
    assert not house.is_shown("reading.title")
    house.press(K.Key_Down)
    house.press(K.Key_Return)
    assert house.is_shown("reading.title")
    assert not house.is_shown("entries")
    house.click("reading.back")
    assert house.is_shown("entries")
    assert house.focus() is house.find("entries")


def test_in_a_middling_window_the_filters_are_behind_a_button(house, written):
    house.window.resize(1100, 760)
    house.open("journal")
    assert not house.is_shown("filters")
    house.click("open_filters")
    assert house.is_shown("filters")
    tick(house, "K4")
    assert house.find("count").text() == "2 of 6"
    house.press(K.Key_Escape)
    assert not house.is_shown("filters")
    house.window.resize(1440, 868)
    assert house.is_shown("filters")


def test_a_huge_reflection_shows_its_beginning_and_then_the_rest(house):
    words = " ".join(f"word{n}" for n in range(30_000))
    entry = house.journal.write(words, held_at=at(2025, 11, 1))
    house.open("journal", entry_id=entry.id)
    assert "word29999" not in text(house)
    house.click("show_rest")
    house.bot.waitUntil(lambda: "word29999" in text(house), timeout=10_000)
    assert text(house).split() == words.split()
    assert not house.is_shown("show_rest")


def test_nothing_of_a_reflection_is_read_as_markup_or_loaded(house):
    entry = house.journal.write(
        "<img src='file:///etc/passwd'> <b>bold</b> \ue000 ![x](file:///etc/passwd)"
    )
    house.open("journal", entry_id=entry.id)
    assert "<b>bold</b>" in text(house)
    assert "\ue000" not in text(house)


def test_a_reflection_that_is_gone_is_said_and_the_list_stays(house, written):
    house.open("journal", entry_id=EntryId("nowhere"))
    assert len(house.faults) == 1
    assert house.is_shown("entries")


def preview_words(house):
    house.wait(lambda: not house.find("preview.looked").text().startswith("Looking for"))
    return house.find("preview.page").accessibleName()


def settle(house):
    """Leaves in what is marked, one after the other."""
    number = 0
    while house.is_shown(f"preview.leave.{number}"):
        house.click(f"preview.leave.{number}")
        number += 1


def test_what_is_read_is_shown_before_it_is_printed_without_what_is_private(house, written):
    house.open("journal", entry_id=written["over"].id)
    house.wait(lambda: house.is_shown("entry_text"))
    house.press(K.Key_P, CTRL)
    house.wait(lambda: house.is_shown("preview.page"))
    told = preview_words(house)
    assert "apologised to her" in told
    assert "I will say at the start where we stop." not in told
    settle(house)
    house.dialogs.will_answer(True)
    house.click("preview.print")
    house.wait(lambda: bool(house.context.ledger.lines()))
    assert house.dialogs.asked == ["print"]
    (line,) = house.context.ledger.lines()
    assert (line.what, line.form) == (ExportedThing.ENTRY, "print")


def test_a_name_stands_in_the_way_and_the_file_is_what_was_shown(house, tmp_path):
    entry = house.journal.write(
        packs=("something_slipped",),
        answers={"what": "Margaret Thornbury rang 020 7946 0958.", "my_part": "a walnut kept"},
        private=("my_part",),
    )
    house.open("journal", entry_id=entry.id)
    house.wait(lambda: house.is_shown("entry_text"))
    house.press(K.Key_P, CTRL)
    house.wait(lambda: house.is_shown("preview.leave.0"))
    house.click("preview.save")
    assert house.dialogs.asked == []
    settle(house)
    shown = preview_words(house)
    house.click("segment.md")
    target = tmp_path / "one.md"
    house.dialogs.will_answer(target)
    house.click("preview.save")
    house.wait(lambda: bool(house.context.ledger.lines()))
    told = markdown_words(target.read_text(encoding="utf-8"))
    assert told.replace(" ", "") == folded(shown).replace(" ", "")
    assert "walnut" not in told
    (line,) = house.context.ledger.lines()
    assert line.sha256 == sha256(target.read_bytes()).hexdigest()
    assert line.details.left_in >= 2
    assert target.stat().st_mode & 0o777 == 0o600


def test_of_a_reflection_that_is_private_as_a_whole_nothing_is_on_the_page(house):
    entry = house.journal.write("A walnut in the throat", privacy=Privacy.PRIVATE)
    house.open("journal", entry_id=entry.id)
    house.wait(lambda: house.is_shown("entry_text"))
    house.press(K.Key_P, CTRL)
    house.wait(lambda: house.is_shown("preview.page"))
    assert "walnut" not in preview_words(house)


def test_the_count_is_what_is_in_the_journal(house, written):
    house.open("journal")
    assert house.journal.timeline.facets(Filter()).total == 6
    assert len([r for r in house.rows() if "202" not in r]) == 6


def test_a_reflection_about_a_session_leads_to_it(house):
    session, _ = house.supervision.plan(SessionPlan("D.", at(2025, 11, 12), 60))
    house.supervision.start(session.id)
    house.supervision.finish(session.id)
    begin = house.context.after_supervision.begin
    draft = house.journal.writing.draft(begin(session.id, SessionEntryKind.AFTER)[0])
    answers = {AnswerKey("bridge_and_review", "shifted"): DraftAnswer("I rush the end")}
    entry, _ = house.journal.writing.finish(replace(draft, answers=answers))
    house.open("journal", entry_id=entry.id)
    house.wait(lambda: house.is_shown("row.session"))
    said = [label.text() for label in house.find("row.session").findChildren(QLabel)]
    # It was held on the day it was begun, whatever was planned.
    assert "How it was, with D., today" in said
    house.find("row.session").findChild(QWidget, "row.act").click()
    assert house.shown[-1] == ("supervision", {"session_id": session.id})
    assert house.journal.timeline.entry(entry.id, share_safe=True).about == ()


def test_what_came_of_it_in_supervision_stands_with_the_reflection(house, written):
    session, _ = house.supervision.plan(SessionPlan("D.", at(2025, 11, 12), 60))
    entry_ids = (written["told"].id,)
    item, _ = house.supervision.add_item(session.id, "Was that advice?", entry_ids=entry_ids)
    house.supervision.start(session.id)
    house.supervision.set_outcome(item.id, "It was. Ask first.")
    action, _ = house.supervision.add_action(item.id, "Ask K4 what helped")
    house.supervision.finish(session.id)
    house.context.after_supervision.change_action(
        action.id, done=True, result="The silence did.", effect="I wait longer."
    )
    house.open("journal", entry_id=written["told"].id)
    said = text(house)
    assert "What came of it" in said
    # It was held on the day it was begun, whatever was planned.
    assert "Brought to supervision with D., today" in said
    assert "What came of it: The silence did." in said
    assert "What it changed in the work: I wait longer." in said
    assert "Was that advice?\nIt was. Ask first." in said
    assert "Ask K4 what helped (done)" in said


def test_a_reflection_opened_from_elsewhere_stays_when_it_is_further_down(house, written):
    for n in range(120):
        after_session(house.journal, f"New {n}", at(2025, 11, 13, 12) + timedelta(minutes=n))
    house.open("journal", entry_id=written["annoyed"].id)
    assert title(house) == "When D9 answered with a question, I was annoyed."
    assert house.find("entries").currentIndex().data() is None


def test_other_filters_lead_to_what_they_leave(house, written):
    house.open("journal")
    choose(house, "I told her what I would do")
    tick(house, "D9")
    assert title(house) == "When D9 answered with a question, I was annoyed."
    house.click("clear_filters")
    assert title(house) == "When D9 answered with a question, I was annoyed."


def test_tab_goes_filters_list_toolbar_text_rows(house, written):
    house.open("journal", entry_id=written["over"].id)
    house.bot.waitUntil(lambda: house.is_shown("row.related"))
    house.find("filters").setFocus()
    seen = []
    for _ in range(12):
        seen.append(house.focus().objectName())
        house.press(K.Key_Tab)
    assert seen == [
        "filters",
        "bin",
        "find",
        "period",
        "entries",
        "reading.edit",
        "reading.bring",
        "reading.more",
        "entry_text",
        "reading.code",
        "repair.open",
        "related.title",
    ]


@pytest.mark.parametrize("width", [1440, 1280, 1100])
def test_what_can_be_done_with_a_reflection_is_said_whole(house, width):
    house.window.resize(width, 900)
    written = an_autumn(house.journal)
    house.open("journal", entry_id=written["over"].id)
    house.bot.waitUntil(lambda: house.find("reading.title").text() == written["over"].title)
    house.bot.wait(50)
    for _ in range(2):
        for name in ("reading.when", "reading.edit", "reading.bring"):
            part = house.find(name)
            assert part.width() >= part.sizeHint().width(), name
        house.click("reading.bring")
        house.bot.wait(50)
    assert house.find("reading.bring").accessibleName() == "Bring to supervision"
