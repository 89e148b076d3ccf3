"""Less, the usual, and more of a set: what is asked then, and that no answer is ever lost."""

from datetime import datetime

import pytest

from app.ui.forms.depth import Depth, Depths, depths_of
from app.ui.forms.state import FormState
from models.records.entries import AnswerKey, Draft, DraftAnswer, Header
from models.records.ids import DraftId, EntryId
from prompts.kinds import Kind
from prompts.loader import load

HEAD = """
id = "deep"
version = 1
title = "Deep"
summary = "For trying out."
minutes = 1
source = "Made for this test."
origin = "Made for this test."
dated = "2026-01-01"
"""

STEPS = """
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
  text = "In your own words"
  lens = "personal"
  [[steps.questions]]
  id = "early"
  kind = "short"
  text = "When did you notice?"
  more = true
  [[steps.questions]]
  id = "late"
  kind = "short"
  text = "And later?"
  more = true

[[steps]]
id = "up"
title = "How was it for them?"
when = "place in up, upish"
  [[steps.questions]]
  id = "them"
  kind = "long"
  lens = "relational"

[[steps]]
id = "room"
title = "And the room around you?"
  [[steps.questions]]
  id = "around"
  kind = "long"
  lens = "systemic"

[[steps]]
id = "rest"
title = "What else?"
  [[steps.questions]]
  id = "else"
  kind = "long"
  more = true
"""

DEEP = load((HEAD + STEPS).encode())


def key(question):
    return AnswerKey("deep", question)


def form(depths=None, finished=None, entry_id=None, **answers):
    given = {key(question): DraftAnswer(value) for question, value in answers.items()}
    draft = Draft(DraftId("d"), Header(datetime(2026, 1, 2)), ("deep",), given, entry_id=entry_id)
    return FormState(draft, {"deep": DEEP}.get, depths, finished)


def asked(form):
    return [question.id for screen in form.screens for question in screen.questions]


def test_the_usual_hides_what_is_folded_and_says_how_much():
    made = form()
    assert asked(made) == ["place", "words", "around"]
    assert [question.id for question in made.screens[0].folded] == ["early", "late"]
    assert made.waiting(DEEP) == 3


def test_less_keeps_the_essence_and_what_its_answers_lead_to():
    made = form()
    assert made.deepen(DEEP, -1)
    assert asked(made) == ["place"]
    made.set_value(key("place"), {"at": "up"})
    assert asked(made) == ["place", "them"]
    assert made.waiting(DEEP) == 2


def test_more_shows_everything_and_there_is_nothing_deeper():
    made = form()
    assert made.deepen(DEEP, 1)
    assert asked(made) == ["place", "words", "early", "late", "around", "else"]
    assert made.waiting(DEEP) == 0
    assert not made.deepen(DEEP, 1)


def test_what_is_answered_is_never_folded():
    made = form()
    made.deepen(DEEP, 1)
    made.set_value(key("else"), "the weather")
    made.deepen(DEEP, -1)
    made.deepen(DEEP, -1)
    assert asked(made) == ["place", "else"]
    assert made.snapshot().answers[key("else")].value == "the weather"


def test_emptied_under_the_hand_it_stays_until_another_depth_is_chosen():
    made = form(early="at once")
    made.set_value(key("early"), None)
    assert "early" in asked(made)
    made.deepen(DEEP, -1)
    assert "early" not in asked(made)


def test_one_step_can_be_unfolded_and_folded_again():
    made = form()
    step = made.screens[0].id
    assert made.unfold(step)
    assert asked(made) == ["place", "words", "early", "late", "around"]
    made.set_value(key("late"), "on the stairs")
    assert made.fold(step)
    assert asked(made) == ["place", "words", "late", "around"]


def test_an_answer_in_a_branch_left_and_come_back_to_is_there():
    made = form()
    made.deepen(DEEP, -1)
    made.set_value(key("place"), {"at": "up"})
    made.set_value(key("them"), "She went quiet.")
    made.set_value(key("place"), {"at": "down"})
    assert asked(made) == ["place"]
    made.deepen(DEEP, 1)
    made.deepen(DEEP, 1)
    made.deepen(DEEP, -1)
    made.set_value(key("place"), {"at": "upish"})
    assert made.value(key("them")) == "She went quiet."
    assert "them" in asked(made)


def test_the_choice_is_kept_for_the_set_while_the_journal_is_open():
    depths = Depths()
    form(depths).deepen(DEEP, 1)
    assert asked(form(depths))[-1] == "else"
    assert asked(form())[-1] == "around"


def test_a_draft_keeps_how_deep_it_was_asked():
    made = form()
    made.deepen(DEEP, 1)
    kept = made.snapshot()
    assert dict(kept.depths) == {"deep": Depth.MORE}
    elsewhere = Depths()
    elsewhere.choose(DEEP, Depth.LESS)
    assert FormState(kept, {"deep": DEEP}.get, elsewhere).depth(DEEP) is Depth.MORE


def test_a_draft_begun_at_the_depth_of_another_keeps_that_too():
    elsewhere = Depths()
    elsewhere.choose(DEEP, Depth.LESS)
    kept = form(elsewhere).snapshot()
    assert FormState(kept, {"deep": DEEP}.get).depth(DEEP) is Depth.LESS


@pytest.mark.parametrize("told", [{}, {"deep": 7}, {"deep": -1}, {"other": 2}])
def test_a_draft_that_tells_no_depth_there_is_is_asked_as_usual(told):
    draft = Draft(DraftId("d"), Header(datetime(2026, 1, 2)), ("deep",), depths=told)
    assert FormState(draft, {"deep": DEEP}.get).depth(DEEP) is Depth.USUAL


def test_a_path_without_anything_essential_is_asked_as_usual():
    text = (HEAD + STEPS).replace("needed = true\n", "", 1)
    text = text.replace(
        'id = "them"\n  kind = "long"', 'id = "them"\n  kind = "long"\n  needed = true'
    )
    pack = load(text.encode())
    draft = Draft(DraftId("d"), Header(datetime(2026, 1, 2)), ("deep",))
    made = FormState(draft, {"deep": pack}.get)
    made.deepen(pack, -1)
    assert asked(made) == ["place", "words", "around"]


def test_a_set_without_marks_offers_no_depth():
    unmarked = STEPS.replace("more = true", "").replace("needed = true", "")
    plain = load((HEAD + unmarked).encode())
    assert depths_of(plain) == (Depth.USUAL,)


def test_an_unused_lens_is_told_once_at_the_end_and_never_when_none_was_used():
    made = form()
    last = made.screens[-1]
    assert made.unused_lenses(last) == ()
    made.set_value(key("words"), "Impatient.")
    assert made.unused_lenses(made.screens[0]) == ()
    assert made.unused_lenses(last) == (("systemic", "deep/room"),)
    made.lenses_mentioned(DEEP)
    assert made.unused_lenses(last) == ()


def test_an_unused_lens_of_a_branch_not_taken_is_not_missed():
    made = form(place={"at": "down"}, around="The door stood open.")
    assert made.unused_lenses(made.screens[-1]) == (("personal", "deep/first"),)


@pytest.mark.parametrize("written", [True, False])
def test_a_locked_answer_stays_as_it_was_once_the_entry_is_done(written):
    text = (HEAD + STEPS).replace(
        'text = "In your own words"', 'text = "At first"\n  locked = true'
    )
    pack = load(text.encode())
    day = datetime(2026, 1, 3).date()
    draft = Draft(
        DraftId("d"),
        Header(datetime(2026, 1, 2)),
        ("deep",),
        {key("words"): DraftAnswer("Stern.")} if written else {},
        entry_id=EntryId("e"),
    )
    made = FormState(draft, {"deep": pack}.get, None, {key("words"): day} if written else {})
    made.set_value(key("words"), "Kind after all.")
    assert made.locked_since(key("words")) == (day if written else None)
    assert made.value(key("words")) == ("Stern." if written else "Kind after all.")
    assert pack.question("words").kind is Kind.LONG
