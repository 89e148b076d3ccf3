"""What can be opened from an entry, and the page that says stop."""

from dataclasses import replace

import pytest

from models.records.follow_ups import DueRule, FollowUpKind
from tests.ui.pages.write.desk import CTRL, SHIFT, K


def choose(desk, question, value, pack):
    """As a person who chooses: the editor shows it and tells."""
    desk.page._stage.view.make_all()
    block = desk.answer(question, pack)
    block.editor.set_value(value)
    block.editor.changed.emit()


def current_title(desk):
    return desk.page._stage.view.current_step().asked.step.title


def open_boundary(desk):
    desk.open(packs=["boundary_check"])
    desk.page._deepening.deepen(None, 1)


def test_an_offer_stands_quietly_below_until_it_is_left(desk):
    open_boundary(desk)
    assert not desk.find("suggestions").isVisible()
    choose(desk, "degree", "over", "boundary_check")
    assert desk.find("suggestions").isVisible()
    assert desk.find("suggestion.open").text() == "Something slipped"
    assert desk.find("suggestion.open").accessibleName().startswith("See what can be mended.")
    desk.find("suggestion.leave").click()
    assert not desk.find("suggestions").isVisible()
    choose(desk, "degree", "near", "boundary_check")
    choose(desk, "degree", "over", "boundary_check")
    assert not desk.find("suggestions").isVisible()


def test_an_offer_adds_its_set_to_this_entry_and_goes_there(desk):
    open_boundary(desk)
    choose(desk, "degree", "over", "boundary_check")
    desk.find("suggestion.open").setFocus()
    desk.press(K.Key_Space)
    assert desk.page._form.snapshot().packs == ("boundary_check", "something_slipped")
    assert desk.page._stage.view.current_step().asked.pack.id == "something_slipped"
    assert desk.page.isAncestorOf(desk.focus())
    assert not desk.find("suggestions").isVisible()


def test_several_offers_share_the_strip(desk):
    open_boundary(desk)
    choose(desk, "degree", "over", "boundary_check")
    choose(desk, "cues", ["on_my_mind"], "boundary_check")
    assert desk.find("suggestion.others").text() == "1 more"
    desk.find("suggestion.others").click()
    (action,) = desk.find("suggestion.menu").actions()
    action.trigger()
    desk.find("suggestion.menu").close()
    assert desk.page._form.snapshot().packs[-1] == "got_into_me"


@pytest.fixture
def grave(desk):
    open_boundary(desk)
    choose(desk, "cues", ["substances"], "boundary_check")
    return desk


def test_a_grave_cue_stops_when_its_step_is_left_and_not_before(grave):
    assert not grave.find("stop_page").isVisible()
    assert grave.find("suggestion.open").text() == "Stop and ask someone"
    grave.next()
    page = grave.find("stop_page")
    assert page.isVisible()
    assert page.geometry() == grave.page.rect()
    for words in ("sends nothing", "nothing clinical and nothing legal", "procedure"):
        assert words in page.words()


def test_esc_leads_back_to_the_words_once_and_for_all(grave):
    grave.next()
    step = grave.page._stage.current
    grave.press(K.Key_Escape)
    assert not grave.find("stop_page").isVisible()
    assert grave.page._stage.current == step == 1
    assert grave.page.isAncestorOf(grave.focus())
    grave.press(K.Key_Return, CTRL | SHIFT)
    grave.next()
    assert not grave.find("stop_page").isVisible()
    assert grave.saved_value("cues", "boundary_check") == ["substances"]


def test_keys_do_not_reach_the_form_below(grave):
    grave.next()
    step = grave.page._stage.current
    grave.next()
    grave.press(K.Key_P, CTRL | SHIFT)
    assert grave.page._stage.current == step
    assert grave.find("stop_page").isVisible()


def test_tab_stays_on_the_page_and_reaches_everything(grave):
    grave.next()
    seen = []
    for _ in range(5):
        seen.append(grave.focus().objectName())
        grave.press(K.Key_Tab)
    assert seen == [
        "stop.ask.now",
        "stop.ask.next_contact",
        "stop.ask.next_supervision",
        "stop.sort",
        "stop.go_on",
    ]
    assert grave.focus().objectName() == "stop.ask.now"


def test_asking_a_colleague_is_kept_and_can_be_taken_back(grave):
    grave.next()
    grave.find("stop.ask.next_contact").click()
    (made,) = grave.context.follow_ups.all()
    assert made.kind is FollowUpKind.CONSULT
    assert made.rule is DueRule.NEXT_CONTACT
    assert "Near a boundary" in made.text
    assert grave.find("stop.noted").isVisible()
    assert grave.focus() is grave.find("stop.take_back")
    grave.press(K.Key_Space)
    assert grave.context.follow_ups.all() == ()
    assert grave.find("stop.ask.now").isVisible()


def test_what_was_noted_can_be_undone_after_going_on(grave):
    grave.next()
    grave.find("stop.ask.now").click()
    assert len(grave.context.follow_ups.all()) == 1
    assert not grave.shell.undo_bar.isVisible()
    grave.press(K.Key_Escape)
    assert grave.shell.undo_bar.isVisible()
    grave.context.actions.trigger("undo")
    assert grave.context.follow_ups.all() == ()
    grave.context.actions.trigger("redo")
    assert len(grave.context.follow_ups.all()) == 1


def test_the_triage_is_added_to_the_entry(grave):
    grave.next()
    grave.find("stop.sort").click()
    assert not grave.find("stop_page").isVisible()
    assert grave.page._form.snapshot().packs == ("boundary_check", "incident_or_reflection")
    assert grave.page._stage.view.current_step().asked.pack.id == "incident_or_reflection"


def test_done_waits_for_the_page_and_loses_nothing(grave):
    grave.find("done").click()
    assert grave.find("stop_page").isVisible()
    assert grave.journal.timeline.count() == 0
    grave.press(K.Key_Escape)
    grave.find("done").click()
    assert grave.journal.timeline.count() == 1


def test_a_draft_opened_again_does_not_stop_again(grave):
    grave.next()
    grave.press(K.Key_Escape)
    grave.shell.show_page("today")
    draft = grave.draft()
    grave.shell.show_page("write", packs=[])
    grave.open(draft_id=draft.id)
    grave.page._moving.go_to(0)
    grave.page._moving.go_to(1)
    assert not grave.find("stop_page").isVisible()


def test_the_page_can_be_asked_for(desk):
    desk.open(packs=["after_session"])
    desk.context.actions.trigger("ask_someone")
    assert desk.find("stop_page").isVisible()
    desk.find("stop.go_on").click()
    assert not desk.find("stop_page").isVisible()


def test_three_key_points_are_offered_at_the_end_and_added_in_place(desk):
    desk.open(packs=["after_session"])
    desk.type("Words.")
    assert not desk.find("key_points").isVisible()
    while desk.page._stage.current < len(desk.page._form.screens) - 1:
        desk.next()
    assert desk.find("key_points").isVisible()
    desk.find("key_points").setFocus()
    desk.press(K.Key_Space)
    assert current_title(desk) == "What are the three things to keep?"
    assert not desk.find("key_points").isVisible()
    desk.type("Wait before giving advice.")
    desk.find("done").click()
    (points,) = desk.context.follow_ups.key_points()
    assert points.points == ("Wait before giving advice.",)


def test_short_sets_and_key_points_are_not_asked_for_theirs_but_may_be(desk):
    desk.open(packs=["body_check"])
    pack = desk.page._form.packs()[0]
    assert pack.minutes < 3
    while desk.page._stage.current < len(desk.page._form.screens) - 1:
        desk.next()
    assert not desk.find("key_points").isVisible()
    desk.press(K.Key_K, CTRL | SHIFT)
    assert desk.page._form.snapshot().packs == ("body_check", "key_points")


@pytest.mark.parametrize(
    ("question", "value"), [("severity", "level_5"), ("kinds", ["confidentiality"])]
)
def test_a_grave_slip_stops_too(desk, question, value):
    desk.open(packs=["something_slipped"])
    desk.page._deepening.deepen(None, 1)
    pack = desk.page._form.packs()[0]
    while desk.page._stage.view.current_step().asked.step.id != pack.step_of(question).id:
        desk.next()
    choose(desk, question, value, "something_slipped")
    assert not desk.find("stop_page").isVisible()
    desk.next()
    assert desk.find("stop_page").isVisible()
    assert desk.find("stop.cue").text() == "Sort out whom to tell or ask, and where it belongs."


def test_on_the_page_of_all_questions_it_stops_when_the_keyboard_goes_on(desk):
    open_boundary(desk)
    desk.press(K.Key_O, CTRL | SHIFT)
    choose(desk, "cues", ["substances"], "boundary_check")
    assert not desk.find("stop_page").isVisible()
    desk.page._stage.view.steps()[1].made_all()[0].editor.focus_first()
    desk.bot.waitUntil(lambda: desk.find("stop_page").isVisible())
    desk.press(K.Key_Escape)
    assert desk.page._stage.view.steps()[1].isAncestorOf(desk.focus())


def test_the_title_of_a_set_of_ones_own_stays_out_of_what_is_noted(desk):
    library = desk.context.library
    own, _ = library.save(replace(library.copy_of("boundary_check"), title="Talks with K4"))
    desk.open(packs=[own.id])
    desk.page._deepening.deepen(None, 1)
    choose(desk, "cues", ["substances"], own.id)
    desk.next()
    desk.find("stop.ask.next_contact").click()
    (made,) = desk.context.follow_ups.all()
    assert made.text == "A reflection of 12 November"
