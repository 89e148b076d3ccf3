"""Less and more on the page, what was answered before, the wall, lenses, answers that stay."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from models.records.entries import AnswerKey, DraftAnswer
from prompts.loader import load
from tests.ui.pages.write.desk import CTRL, SHIFT, K

SET = """
id = "own_deep"
version = 1
title = "Deep"
summary = "For trying out."
minutes = 1
source = "Made for this test."
origin = "Made for this test."
dated = "2026-01-01"

[[steps]]
id = "first"
title = "Where was your power?"
  [[steps.questions]]
  id = "place"
  kind = "position"
  needed = true
  [[steps.questions]]
  id = "words"
  kind = "long"
  text = "What do you know of it?"
  lens = "personal"
  then_and_now = true
  [[steps.questions]]
  id = "early"
  kind = "short"
  text = "When did you notice?"
  more = true

[[steps]]
id = "wall"
title = "And towards them?"
  [[steps.questions]]
  id = "scream"
  kind = "long"
  text = "What you would like to shout"
  [[steps.questions]]
  id = "say"
  kind = "long"
  text = "What you might say"
  to_say = true

[[steps]]
id = "room"
title = "And the room around you?"
  [[steps.questions]]
  id = "around"
  kind = "long"
  lens = "systemic"
  more = true

[[steps]]
id = "last"
title = "Your first impression?"
  [[steps.questions]]
  id = "impression"
  kind = "long"
  locked = true
"""
PACK = "own_deep"


@pytest.fixture
def deep(desk):
    """The desk with a set of one's own that has everything."""
    desk.journal.catalogue.set_own({PACK: load(SET.encode())})
    return desk


def shown(desk, question):
    return [
        block
        for block in desk.page.findChildren(QWidget, f"question.{PACK}.{question}")
        if block.isVisible()
    ]


def words_of(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def finish(desk, **texts):
    """A finished reflection with these answers."""
    from dataclasses import replace

    from models.records.entries import DraftAnswer

    draft = desk.journal.writing.begin([PACK])
    answers = {AnswerKey(PACK, each): DraftAnswer(text) for each, text in texts.items()}
    held = replace(draft.header, held_at=desk.journal.clock.now())
    entry, _ = desk.journal.writing.finish(replace(draft, header=held, answers=answers))
    return entry


def test_keys_ask_less_and_more_and_the_rail_counts_in_words(deep):
    deep.open(packs=[PACK])
    assert deep.steps() == ["Where was your power?", "And towards them?", "Your first impression?"]
    rail = deep.find("rail")
    assert rail.findChild(QWidget, "more_questions").text() == "2 more questions"
    deep.press(K.Key_F8)
    assert "And the room around you?" in deep.steps()
    assert shown(deep, "early")
    assert rail.findChild(QWidget, "more_questions").isHidden()
    deep.press(K.Key_F8, SHIFT)
    deep.press(K.Key_F8, SHIFT)
    assert not shown(deep, "words")
    assert rail.findChild(QWidget, "more_questions").text() == "4 more questions"
    assert deep.focus().isVisible()


def test_less_pressed_in_a_step_that_goes_leads_to_the_one_before(deep):
    deep.open(packs=[PACK])
    deep.next()
    deep.find("rail").findChild(QWidget, "less").click()
    assert deep.page._stage.current == 0
    assert shown(deep, "place")
    deep.bot.waitUntil(lambda: deep.page.isAncestorOf(deep.focus()))


def test_words_typed_and_not_yet_saved_are_not_folded_away(deep):
    deep.open(packs=[PACK])
    deep.next()
    deep.type("I would shout.")
    deep.press(K.Key_F8, SHIFT)
    assert "And towards them?" in deep.steps()
    assert shown(deep, "scream")[0].editor.value() == "I would shout."


def test_folded_questions_of_a_step_open_where_they_stand(deep):
    deep.open(packs=[PACK])
    fold = next(each for each in deep.page.findChildren(QWidget, "folded") if each.isVisible())
    assert fold.text() == "1 more question"
    fold.setFocus()
    deep.press(K.Key_Space)
    assert shown(deep, "early")[0].editor.has_keyboard()
    assert fold.text() == "Fewer questions"
    fold.click()
    assert not shown(deep, "early")
    fold.click()
    deep.type("at once")
    # There is nothing left to fold: what is answered stays.
    assert not fold.isVisible()
    assert shown(deep, "early")
    deep.shell.show_page("today")
    assert deep.saved_value("early", PACK) == "at once"


def test_the_depth_is_kept_for_the_next_time_the_set_is_opened(deep):
    deep.open(packs=[PACK])
    deep.press(K.Key_F8)
    deep.shell.show_page("today")
    deep.open(packs=[PACK])
    assert "And the room around you?" in deep.steps()


@pytest.mark.parametrize("page", [False, True])
def test_what_was_answered_before_stands_beside_the_question(deep, page):
    years = (2022, 2023, 2024)
    for year in years:
        deep.journal.clock.set(datetime(year, 3, 2, 10, 0))
        finish(deep, words=f"What I knew in {year}.")
    deep.journal.clock.set(datetime(2025, 11, 12, 14, 32))
    deep.open(packs=[PACK])
    if page:
        deep.press(K.Key_O, CTRL | SHIFT)
    block = shown(deep, "words")[0]
    earlier = block.findChild(QWidget, "earlier")
    deep.bot.waitUntil(lambda: earlier.isVisible())
    text = earlier.findChild(QWidget, "earlier.text")
    assert text.toPlainText() == "What I knew in 2024."
    assert "Saturday 2 March 2024" in words_of(earlier)
    earlier.findChild(QWidget, "earlier.older").click()
    earlier.findChild(QWidget, "earlier.older").click()
    earlier.findChild(QWidget, "earlier.older").click()
    assert text.toPlainText() == "What I knew in 2022."
    assert "3 of 3" in text.accessibleName()
    assert text.isReadOnly()
    assert earlier.geometry().right() < block.editor.geometry().left()
    deep.window.resize(800, 560)
    deep.press(K.Key_Plus, CTRL)
    deep.bot.waitUntil(lambda: earlier.geometry().top() > block.editor.geometry().bottom())
    earlier.findChild(QWidget, "earlier.open").click()
    assert deep.shown[-1][0] == "journal"


def test_any_question_tells_its_earlier_answers_by_a_key_and_gives_the_keyboard_back(deep):
    finish(deep, scream="Leave me alone.")
    deep.journal.clock.set(datetime(2025, 12, 1, 9, 0))
    deep.open(packs=[PACK])
    deep.next()
    block = shown(deep, "scream")[0]
    assert block.findChild(QWidget, "earlier") is None
    deep.press(K.Key_J, CTRL | SHIFT)
    earlier = block.findChild(QWidget, "earlier")
    assert earlier.isAncestorOf(deep.focus())
    assert earlier.findChild(QWidget, "earlier.text").toPlainText() == "Leave me alone."
    deep.press(K.Key_J, CTRL | SHIFT)
    assert not earlier.isVisible()
    assert block.editor.has_keyboard()


def test_a_question_never_answered_before_says_so_when_asked(deep):
    deep.open(packs=[PACK])
    deep.next()
    assert not [each for each in words_of(deep.page) if each.startswith("This is the first")]
    deep.press(K.Key_J, CTRL | SHIFT)
    assert "This is the first answer to this question." in words_of(deep.page)


def test_the_two_sides_of_the_wall_are_seen_and_heard_and_nothing_goes_over(deep):
    deep.open(packs=[PACK])
    deep.next()
    scream, say = shown(deep, "scream")[0], shown(deep, "say")[0]
    assert "For the journal" in words_of(scream)
    assert "To say to them" in words_of(say)
    assert scream.editor.editor.area.accessibleName().startswith("For the journal. ")
    assert say.editor.editor.area.accessibleName().startswith("To say to them. ")
    deep.type("All of it.")
    assert say.editor.value() is None


def test_an_unused_lens_is_mentioned_once_with_a_way_there(deep):
    deep.open(packs=[PACK])
    shown(deep, "words")[0].editor.focus_first()
    deep.type("Impatient.")
    deep.next()
    deep.next()
    note = next(each for each in deep.page.findChildren(QWidget, "lens_note") if each.isVisible())
    assert "Nothing yet about the setting and the system around you." in words_of(note)
    note.findChild(QWidget, "lens.go").click()
    assert shown(deep, "around")[0].editor.has_keyboard()
    deep.next()
    assert not [e for e in deep.page.findChildren(QWidget, "lens_note") if e.isVisible()]


def test_a_first_impression_is_shown_as_it_was_and_cannot_be_changed(deep):
    deep.journal.clock.set(datetime(2025, 3, 3, 9, 0))
    entry = finish(deep, impression="Stern, and in a hurry.")
    deep.journal.clock.set(datetime(2025, 11, 12, 9, 0))
    deep.open(entry_id=entry.id)
    deep.press(K.Key_O, CTRL | SHIFT)
    deep.bot.waitUntil(lambda: deep.find("all_on_a_page").is_made)
    block = shown(deep, "impression")[0]
    assert "Kept as you first wrote it, on 3 March" in words_of(block)
    block.editor.focus_first()
    deep.type("Kind.")
    deep.find("done").click()
    (again,) = [a for a in deep.journal.timeline.entry(entry.id).answers if a.value]
    assert again.value == "Stern, and in a hurry."


def test_a_long_set_is_left_and_gone_on_with_days_later(desk):
    steps = "".join(
        f'[[steps]]\nid = "s{n}"\ntitle = "Question {n}?"\n'
        f'  [[steps.questions]]\n  id = "q{n}"\n  kind = "{"long" if n % 2 else "short"}"\n'
        for n in range(30)
    )
    head = SET[: SET.index("[[steps]]")]
    desk.journal.catalogue.set_own({PACK: load((head + steps).encode())})
    desk.open(packs=[PACK])
    for number in range(18):
        desk.type(f"answer {number}")
        desk.next()
    desk.shell.show_page("today")
    desk.journal.clock.set(datetime(2025, 11, 17, 8, 0))
    desk.open(draft_id=desk.draft().id)
    assert desk.page._stage.current == 18
    for number in range(18, 30):
        desk.type(f"answer {number}")
        desk.next()
    answers = {answer.key.question: answer.value for answer in desk.entry().answers}
    assert answers == {f"q{n}": f"answer {n}" for n in range(30)}


def test_how_deep_it_was_asked_is_kept_with_the_draft(deep):
    deep.open(packs=[PACK])
    deep.answer("words", PACK).editor.focus_first()
    deep.type("Some words")
    deep.wait_saved()
    assert dict(deep.draft().depths) == {PACK: 1}
    deep.context.actions.trigger("more_questions")
    deep.shell.show_page("today")
    assert dict(deep.draft().depths) == {PACK: 2}


@pytest.mark.parametrize(("depth", "asked"), [(0, {"place", "words"}), (2, None)])
def test_a_draft_is_gone_on_with_as_deep_as_it_was_left(desk, depth, asked):
    pack = load(SET.encode())
    desk.journal.catalogue.set_own({PACK: pack})
    writing = desk.journal.writing
    words = {AnswerKey(PACK, "words"): DraftAnswer("Some words")}
    draft = replace(writing.begin((PACK,)), answers=words, depths={PACK: depth})
    writing.save_draft(draft)
    desk.open(draft_id=draft.id)
    shown = {key.question for screen in desk.page._form.screens for key in screen.answer_keys()}
    assert shown == (asked or {question.id for question in pack.questions()})
