"""The page around the questions: sets, person, time, room, and what is no longer asked."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from models.records.changes import Changes, Thing
from models.records.entries import AnswerKey, DraftAnswer
from prompts.grammar import parse
from prompts.kinds import Kind
from prompts.schema import Question
from tests.ui.pages.write.desk import CTRL, SHIFT, K


def texts(widget):
    return [
        each.text()
        for each in widget.findChildren(QWidget)
        if hasattr(each, "text") and each.isVisible()
    ]


def menu_of(desk):
    menus = [menu for menu in desk.page.findChildren(QMenu) if menu.isVisible()]
    return menus[-1]


def choose(desk, words):
    menu = menu_of(desk)
    action = next(action for action in menu.actions() if action.text() == words)
    action.trigger()
    menu.close()


def test_a_chosen_set_opens_and_esc_leaves_what_was_there(desk):
    desk.open(packs=[])
    desk.type("words")
    desk.open(choose=True)
    desk.press(K.Key_Escape)
    assert desk.answer("text", "free").editor.value() == "words"
    desk.open(choose=True)
    desk.press(K.Key_Return)
    assert desk.steps()[0] == "What is still with you?"
    assert desk.saved_value("text", "free") == "words"


def test_a_new_code_is_drawn_and_can_be_taken_away(desk):
    desk.journal.write("before", code="M7")
    desk.open(packs=["after_session"])
    assert desk.find("code").text() == "No code"
    desk.find("code").click()
    assert [a.text() for a in menu_of(desk).actions() if a.text()] == [
        "With M7",
        "New code",
        "No code",
    ]
    choose(desk, "New code")
    code = desk.page._presenter.form.header.code
    assert code[0].isalpha()
    assert code != "M7"
    assert desk.find("code").text() == f"With {code}"
    desk.find("code").click()
    choose(desk, "No code")
    assert desk.find("code").text() == "No code"


def test_the_time_it_was_can_be_long_ago(desk):
    desk.open(packs=[])
    assert desk.find("time").text() == "Today, 14:32"
    desk.find("time").click()
    desk.focus().selectAll()
    desk.type("11 January 1660")
    desk.press(K.Key_Tab)
    desk.press(K.Key_Escape)
    assert desk.page._presenter.form.header.held_at == datetime(1660, 1, 11, 14, 32)
    assert desk.find("time").text().startswith("11 January 1660")


def test_the_header_is_edited_quietly_and_goes_with_the_entry(desk):
    desk.open(packs=[])
    desk.type("words")
    desk.find("more").click()
    choose(desk, "About this reflection…")
    desk.press(K.Key_Down)
    assert desk.find("position").isVisible()
    desk.find("tags").setFocus()
    desk.type("limits,  last session , limits")
    desk.find("minutes").setFocus()
    desk.press(K.Key_Up)
    desk.press(K.Key_Escape)
    assert desk.answer("text", "free").isVisible()
    desk.find("done").click()
    header = desk.entry().header
    assert header.kind == "contact"
    assert header.tags == ("limits", "last session")
    assert header.minutes == 0


def test_a_draft_can_be_thrown_away_and_brought_back(desk):
    desk.open(packs=[])
    desk.type("words")
    desk.wait_saved()
    desk.find("more").click()
    choose(desk, "Throw this draft away")
    assert desk.journal.writing.drafts() == ()
    assert desk.shell.current_page_id() == "today"
    desk.bot.keyClick(desk.window, K.Key_Z, CTRL)
    assert desk.saved_value("text", "free") == "words"
    assert desk.shell.current_page_id() == "write"


def test_a_draft_that_another_screen_threw_away_is_not_saved_again(desk):
    desk.open(packs=[])
    desk.type("words")
    desk.wait_saved()
    changes = desk.journal.writing.discard_draft(desk.draft().id)
    assert any(thing is Thing.DRAFT for thing, _ in changes.removed)
    desk.context.bus.publish(changes, None)
    desk.shell.show_page("today")
    assert desk.journal.writing.drafts() == ()
    desk.context.bus.publish(Changes(), None)


def test_answers_whose_questions_are_gone_stay_readable(desk):
    begun = desk.journal.draft("words")
    gone = AnswerKey("old_pack", "what_helped")
    draft = replace(begun, answers={**begun.answers, gone: DraftAnswer("Waiting.")})
    desk.journal.writing.save_draft(draft)
    desk.open(draft_id=draft.id)
    strip = desk.find("retired")
    assert strip.isVisible()
    assert "What helped" in texts(strip)
    assert "Waiting." in texts(strip)
    desk.type("more ")
    desk.shell.show_page("today")
    assert desk.draft().answers[gone].value == "Waiting."


def test_one_at_a_time_says_what_comes_and_ends_with_done(desk):
    desk.open(packs=["quick_capture"])
    assert not desk.find("previous").isVisible()
    coming = desk.steps()[1]
    assert desk.find("coming").text() == f"Next: {coming}"
    assert desk.find("next").text() == "Next"
    for _ in range(len(desk.steps()) - 1):
        desk.find("next").click()
    assert desk.find("next").text() == "Done"
    assert desk.find("coming").text() == ""
    assert desk.find("previous").isVisible()


def test_before_the_first_question_there_is_none_and_that_is_said(desk):
    desk.open(packs=["after_session"])
    desk.press(K.Key_Return, CTRL | SHIFT)
    bar = desk.shell.undo_bar
    assert "This is the first question." in [label.text() for label in bar.findChildren(QLabel)]


def test_the_rail_tells_where_one_is_in_a_sentence(desk):
    desk.open(packs=["after_session"])
    desk.type("K4 asked me straight out.")
    desk.next()
    model = desk.find("steps").model()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert (
        model.index(0).data(role)
        == "Question 1 of 6. What is still with you? K4 asked me straight out. Answered."
    )
    assert model.index(1).data(role).endswith("Current.")


def test_the_rail_goes_to_a_step_by_keyboard(desk):
    desk.open(packs=["after_session"])
    desk.find("steps").setFocus()
    desk.press(K.Key_Down)
    desk.press(K.Key_Down)
    desk.press(K.Key_Return)
    assert desk.answer("body").isVisible()


@pytest.mark.parametrize(
    ("size", "rail", "panel", "past", "steps"),
    [
        ((1440, 868), True, True, False, False),
        ((1100, 760), True, False, True, False),
        ((800, 560), False, False, True, True),
    ],
)
def test_each_width_shows_what_fits(desk, size, rail, panel, past, steps):
    desk.open(packs=["after_session"])
    desk.window.resize(*size)
    desk.bot.waitUntil(lambda: desk.find("rail").isVisible() == rail)
    assert desk.find("recall_panel").isVisible() == panel
    assert desk.find("past").isVisible() == past
    assert desk.find("step_menu").isVisible() == steps


def test_the_drawer_opens_over_the_page_and_esc_closes_it(desk):
    desk.window.resize(1100, 760)
    desk.open(packs=["after_session"])
    desk.press(K.Key_J, CTRL)
    panel = desk.find("recall_panel")
    assert panel.isVisible()
    assert panel.mapTo(desk.page, QPoint(panel.width(), 0)).x() == desk.page.width()
    desk.press(K.Key_Escape)
    assert not panel.isVisible()
    assert desk.answer("still_with_you").editor.has_keyboard()


def test_pickers_fold_into_a_line_while_writing_in_a_short_window(desk, themes):
    desk.window.resize(1024, 640)
    themes.set_text_scale(150)
    desk.open(packs=["after_session"])
    desk.next()
    desk.press(K.Key_Space)
    assert desk.answer("position").isVisible()
    desk.answer("power_words").editor.focus_first()
    block = desk.page.findChild(QWidget, "question.after_session.position")
    desk.bot.waitUntil(lambda: not block.isVisible())
    step = desk.find("step.after_session/power")
    assert "Up-power" in texts(step)
    change = next(
        each for each in step.findChildren(QWidget) if each.accessibleName().endswith("? Change")
    )
    change.setFocus()
    desk.press(K.Key_Space)
    assert block.isVisible()
    assert block.editor.has_keyboard()


def test_a_long_set_on_one_page_is_built_bit_by_bit(desk):
    desk.open(packs=["after_session"])
    desk.press(K.Key_O, CTRL | SHIFT)
    sheet = desk.find("all_on_a_page")
    assert len(sheet.made_steps()) < len(desk.steps())
    desk.bot.waitUntil(lambda: sheet.is_made, timeout=10_000)
    assert [s.asked.step.rail_title for s in sheet.made_steps()] == desk.steps()


def test_right_to_left_the_rail_stands_at_the_right(desk):
    desk.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk.open(packs=["after_session"])
    rail = desk.find("rail")
    desk.bot.waitUntil(lambda: rail.mapTo(desk.page, QPoint(0, 0)).x() > 700)
    assert desk.find("recall_panel").mapTo(desk.page, QPoint(0, 0)).x() == 0


@pytest.mark.parametrize("scale", [100, 125, 150])
def test_the_smallest_window_shows_every_button_of_the_foot_whole(desk, themes, scale):
    desk.window.resize(800, 560)
    themes.set_text_scale(scale)
    desk.open(packs=["after_session"])
    desk.type("words")
    desk.next()
    desk.wait_saved()
    for name in ("previous", "next"):
        button = desk.find(name)
        assert button.width() >= button.sizeHint().width()
        right = button.mapTo(desk.page, QPoint(button.width(), 0)).x()
        assert right <= desk.page.width()


def test_the_way_back_leads_where_one_came_from(desk):
    desk.open(packs=[])
    desk.type("A first line.")
    desk.find("done").click()
    entry = desk.entry()
    desk.open(entry_id=entry.id)
    back = desk.find("back_to_today")
    assert (back.text(), back.accessibleName()) == ("Journal", "Back to the Journal")
    back.click()
    assert desk.shown[-1] == ("journal", {"entry_id": entry.id})
    desk.open(packs=[])
    assert (back.text(), back.accessibleName()) == ("Today", "Back to Today")
    back.click()
    assert desk.shown[-1] == ("today", {})
    desk.open(packs=["after_session"], back="prompts")
    assert (back.text(), back.accessibleName()) == ("Prompts", "Back to Prompts")
    back.click()
    assert desk.shown[-1] == ("prompts", {"pack_id": "after_session"})
    desk.open(packs=["after_session"], back="patterns")
    assert (back.text(), back.accessibleName()) == ("Patterns", "Back to Patterns")
    back.click()
    assert desk.shown[-1] == ("patterns", {})
    # While one writes, or in Settings, nothing is begun that leads back there.
    for page in ("write", "settings"):
        desk.open(packs=[], back=page)
        assert back.text() == "Today"
        back.click()
        assert desk.shown[-1] == ("today", {})


def test_without_a_place_for_words_a_step_stands_at_the_top(desk):
    library = desk.context.library
    copy = library.copy_of("quick_capture")
    asks = Question(id="same", kind=Kind.YESNO, text="Was it the same?", help="As before.")
    words = Question(id="how", kind=Kind.LONG, text="How?", when=parse("same = yes"))
    step = replace(copy.steps[0], questions=(asks, words), when=None)
    own, _ = library.save(replace(copy, title="Short", steps=(step,), offers=()))
    desk.shell.show_page("write", packs=[own.id])
    desk.bot.wait(50)
    top = desk.answer("same", own.id)
    heading = desk.page._stage.view.current_step()._title
    assert top.y() - heading.geometry().bottom() < 80
    assert top.height() < 200
