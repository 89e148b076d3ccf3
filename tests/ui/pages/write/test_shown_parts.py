"""Parts of the program inside steps: they follow what is written, and press nobody."""

from datetime import datetime

import pytest
from PySide6.QtWidgets import QLabel

from tests.ui.pages.write.desk import CTRL, SHIFT, K


def at_step(desk, pack, step, **answers):
    desk.open(packs=[pack])
    while desk.page._stage.view.current_step().asked.step.id != step:
        here = desk.page._stage.view.current_step()
        for block in here.made_all():
            if block.question.id in answers:
                block.editor.set_value(answers[block.question.id])
                block.editor.changed.emit()
        desk.next()
    return desk.page._stage.view.current_step()


def answer(desk, question, pack, value):
    desk.page._stage.view.make_all()
    block = desk.answer(question, pack)
    block.editor.set_value(value)
    block.editor.changed.emit()


def texts(widget):
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible() and each.text()]


def test_reminders_are_shown_in_their_order(desk):
    made = [desk.context.follow_ups.add_cue(text)[0] for text in ("Wait.", "Ask.", "Breathe.")]
    desk.context.follow_ups.set_three([made[2].id, made[0].id])
    at_step(desk, "scarf_on", "intention")
    assert texts(desk.find("reminders")) == ["My three reminders", "Breathe.", "Wait."]
    assert "Breathe. Wait" in desk.find("reminders").accessibleName()


def test_without_reminders_it_says_how_one_comes_by_them(desk):
    at_step(desk, "scarf_on", "intention")
    assert texts(desk.find("reminders"))[1].startswith("You have none yet.")


def test_the_minute_is_started_stopped_and_ends_by_itself(desk):
    at_step(desk, "scarf_on", "settle")
    part = desk.find("grounding")
    button = desk.find("grounding.start")
    button.setFocus()
    desk.press(K.Key_Space)
    assert part.is_running
    assert desk.find("grounding.left").text() == "1:00 left"
    desk.press(K.Key_Space)
    assert not part.is_running
    assert desk.find("grounding.left").text() == ""
    desk.press(K.Key_Space)
    part.seconds = lambda: 60.0
    desk.bot.waitUntil(lambda: not part.is_running, timeout=10_000)
    assert desk.find("grounding.left").text() == "The minute is over."
    part.seconds = lambda: 0.0
    desk.press(K.Key_Space)
    desk.next()
    assert not part.is_running


def test_with_less_motion_the_number_changes_seldom(desk, themes):
    themes.set_less_motion(True)
    try:
        at_step(desk, "scarf_on", "settle")
        part = desk.find("grounding")
        part.seconds = lambda: 17.0
        desk.find("grounding.start").click()
        assert desk.find("grounding.left").text() == "0:45 left"
    finally:
        themes.set_less_motion(False)


@pytest.fixture
def ashamed(desk):
    for day in (3, 4, 5):
        desk.journal.write(
            packs=("return_attend",),
            answers={"feelings": {"ashamed": 2}, "what_happened": "x"}
            if day != 5
            else {"feelings": {"tired": 1}},
            held_at=datetime(2025, 11, day, 9, 0),
        )
    return desk


def test_nothing_is_said_where_there_is_nothing(desk):
    at_step(desk, "return_attend", "feelings")
    assert not desk.find("not_alone").isVisible()


def test_not_alone_counts_ones_own_and_opens_what_is_behind(ashamed):
    desk = ashamed
    at_step(desk, "return_attend", "feelings")
    answer(desk, "feelings", "return_attend", {"ashamed": 3})
    part = desk.find("not_alone")
    assert part.isVisible()
    assert not [text for text in texts(part) if "of your last" in text]
    desk.find("not_alone.fold").setFocus()
    desk.press(K.Key_Space)
    number = desk.find("not_alone.entries")
    assert number.text().endswith("felt in 2 of your last 3 reflections.")
    assert any("Not checked" in text or "After" in text for text in texts(part))
    number.click()
    assert desk.focus().objectName() == "not_alone.open"
    desk.press(K.Key_Space)
    assert desk.shown[-1][0] == "journal"
    answer_entry = desk.shown[-1][1]["entry_id"]
    assert desk.journal.timeline.entry(answer_entry).header.held_at == datetime(2025, 11, 4, 9, 0)


def test_not_alone_goes_when_the_feeling_is_taken_away(ashamed):
    desk = ashamed
    at_step(desk, "return_attend", "feelings")
    answer(desk, "feelings", "return_attend", {"ashamed": 3})
    answer(desk, "feelings", "return_attend", None)
    assert not desk.find("not_alone").isVisible()


@pytest.fixture
def met(desk):
    desk.journal.write(
        packs=("got_into_me",),
        answers={"early": True, "first_impression": "Cold, and far away."},
        code="M7",
        held_at=datetime(2025, 1, 3, 9, 0),
    )
    desk.open(packs=["got_into_me"])
    desk.page._presenter.change_header(code="M7")
    while desk.page._stage.view.current_step().asked.step.id != "first":
        desk.next()
    return desk


def shown_impression(desk):
    return [
        view.toPlainText()
        for view in desk.page.findChildren(object, "first_impression.text")
        if view.isVisible()
    ]


def test_an_earlier_impression_waits_until_the_new_one_is_written_and_left(met):
    assert met.find("first_impression.waiting").isVisible()
    assert shown_impression(met) == []
    answer(met, "early", "got_into_me", True)
    met.page._stage.view.make_all()
    met.answer("first_impression", "got_into_me").editor.focus_first()
    met.type("Warm today.")
    met.page._answering.collect()
    met.page._stage.view.current_step().refresh_part()
    assert shown_impression(met) == []
    met.find("back_to_today").setFocus()
    assert shown_impression(met) == ["Cold, and far away."]
    assert not met.find("first_impression.waiting").isVisible()


def test_it_is_shown_at_once_where_no_new_one_is_asked_for(met):
    answer(met, "early", "got_into_me", False)
    assert shown_impression(met) == ["Cold, and far away."]


def test_or_when_somebody_leaves_the_new_one(met):
    link = met.find("first_impression.show")
    assert link.isVisible()
    link.setFocus()
    assert met.focus() is link
    met.press(K.Key_Space)
    assert shown_impression(met) == ["Cold, and far away."]


def test_without_a_code_there_is_none(desk):
    at_step(desk, "got_into_me", "first")
    assert not desk.find("first_impression").isVisible()


def test_two_walks_stand_side_by_side_as_they_are_written(desk):
    desk.open(packs=["walking_together"])
    desk.page._deepening.deepen(None, 1)
    answer(desk, "up_words", "walking_together", "I looked ahead.")
    desk.next()
    answer(desk, "down_words", "walking_together", "I looked at my feet.")
    desk.next()
    assert desk.find("beside.up_words").text() == "I looked ahead."
    assert desk.find("beside.down_words").text() == "I looked at my feet."
    assert desk.find("beside.up_feelings").text() == "Nothing written"


def test_side_by_side_follows_what_is_written_on_the_page_of_all_questions(desk):
    desk.open(packs=["walking_together"])
    desk.page._deepening.deepen(None, 1)
    desk.press(K.Key_O, CTRL | SHIFT)
    answer(desk, "up_words", "walking_together", "Ahead.")
    desk.page._answering.collect()
    desk.page._stage.sync()
    assert desk.find("beside.up_words").text() == "Ahead."


def test_eyes_say_plainly_where_one_seldom_looks(desk):
    for day in (1, 2, 3):
        answers = {"eye_1": "a", "eye_2": "b", "eye_3": "c", "seen": "d"}
        if day == 1:
            answers["eye_4"] = "once"
        desk.journal.write(
            packs=("seven_eyes",), answers=answers, held_at=datetime(2025, 10, day, 9, 0)
        )
    at_step(desk, "seven_eyes", "seen", eye_1="now")
    before = desk.find("eyes.before").text()
    assert before.startswith("In your 3 earlier reflections with this set")
    assert "5. The two of you in supervision in 0" in before
    assert "1. The person" not in before
    now = desk.find("eyes.now").text()
    assert now.startswith("Left empty this time: ")
    assert "1. The person" not in now


def test_what_helped_before_opens_the_entry_where_it_did(desk):
    helped = desk.journal.catalogue.vocabularies.get("helped").all_words[0]
    desk.journal.write(
        packs=("scarf_off",),
        answers={"clings": {"ashamed": 2}, "helped": [helped.id]},
        held_at=datetime(2025, 11, 3, 9, 0),
    )
    at_step(desk, "scarf_off", "clings")
    answer(desk, "clings", "scarf_off", {"ashamed": 1})
    desk.find("not_alone.fold").click()
    numbers = desk.page.findChildren(object, "not_alone.entries")
    names = {each.text(): each for each in numbers}
    assert "What helped with Ashamed:" in texts(desk.find("not_alone"))
    names[helped.text].click()
    assert desk.focus().text().startswith("3 November")
