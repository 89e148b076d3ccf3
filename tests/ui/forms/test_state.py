"""The state of a form: branching, privacy, kept answers."""

from dataclasses import replace
from datetime import datetime

import pytest

from app.ui.forms.state import FREE_KEY, FormState
from models.records.entries import AnswerKey, Draft, DraftAnswer, Header
from models.records.ids import DraftId
from prompts.loader import load

PACK = """
id = "walk"
version = 1
title = "A walk"
summary = "For trying out."
minutes = 1
source = "Made for this test."
origin = "Made for this test."
dated = "2025-11-20"

[[steps]]
id = "where"
title = "Where was your power?"
  [[steps.questions]]
  id = "position"
  kind = "position"

[[steps]]
id = "above"
title = "What did they see?"
when = "position in up, upish"
  [[steps.questions]]
  id = "seen"
  kind = "long"

[[steps]]
id = "below"
title = "What did you need?"
when = "position in down, downish"
  [[steps.questions]]
  id = "needed"
  kind = "long"
  private = true
  [[steps.questions]]
  id = "why"
  kind = "short"
  text = "Why then?"
  when = "answered needed"
"""

POSITION = AnswerKey("walk", "position")
SEEN = AnswerKey("walk", "seen")
NEEDED = AnswerKey("walk", "needed")


@pytest.fixture
def packs():
    pack = load(PACK.encode())
    return {pack.id: pack}


def draft(*packs, **answers):
    return Draft(
        DraftId("d"),
        Header(datetime(2025, 11, 20, 12, 0)),
        packs,
        {AnswerKey("walk", name): DraftAnswer(value) for name, value in answers.items()},
    )


def ids(form):
    return [screen.id for screen in form.screens]


def test_an_answer_opens_its_branch_and_closes_the_other(packs):
    form = FormState(draft("walk"), packs.get)
    assert ids(form) == ["walk/where"]
    assert form.set_value(POSITION, {"at": "up"})
    assert ids(form) == ["walk/where", "walk/above"]
    assert form.set_value(POSITION, {"at": "down"})
    assert ids(form) == ["walk/where", "walk/below"]


def test_a_question_inside_a_step_comes_and_goes(packs):
    form = FormState(draft("walk", position={"at": "down"}), packs.get)
    assert [q.id for q in form.screens[1].questions] == ["needed"]
    assert form.set_value(NEEDED, "time")
    assert [q.id for q in form.screens[1].questions] == ["needed", "why"]
    assert not form.set_value(NEEDED, "more time")


def test_the_answer_of_a_hidden_question_is_kept_and_comes_back(packs):
    form = FormState(draft("walk", position={"at": "up"}, seen="a door"), packs.get)
    form.set_value(POSITION, {"at": "down"})
    assert "walk/above" not in ids(form)
    assert form.snapshot().answers[SEEN].value == "a door"
    form.set_value(POSITION, {"at": "up"})
    assert form.value(SEEN) == "a door"


def test_nothing_and_blanks_are_no_answer(packs):
    form = FormState(draft("walk", position={"at": "up"}), packs.get)
    for nothing in (None, "", "  \n", [], {}):
        form.set_value(SEEN, "words")
        form.set_value(SEEN, nothing)
        assert not form.is_answered(SEEN)
        assert SEEN not in form.snapshot().answers


def test_zero_and_no_are_answers(packs):
    form = FormState(draft("walk"), packs.get)
    form.set_value(SEEN, 0)
    assert form.is_answered(SEEN)
    form.set_value(SEEN, False)
    assert form.snapshot().answers[SEEN].value is False


def test_a_question_may_ask_to_be_private_from_the_start(packs):
    form = FormState(draft("walk", position={"at": "down"}), packs.get)
    assert form.is_private(NEEDED)
    form.set_value(NEEDED, "time")
    assert form.snapshot().answers[NEEDED].private
    form.set_private(NEEDED, False)
    assert not form.snapshot().answers[NEEDED].private


def test_writing_without_a_set_is_one_page_and_a_set_can_be_added(packs):
    form = FormState(draft(), packs.get)
    assert ids(form) == ["free/text"]
    form.set_value(FREE_KEY, "just words")
    form.add_pack("walk")
    assert ids(form) == ["free/text", "walk/where"]
    form.add_pack("walk")
    assert form.snapshot().packs == ("walk",)


def test_an_answer_of_a_set_that_is_gone_is_kept_as_retired(packs):
    gone = AnswerKey("old", "said")
    before = draft("walk", position={"at": "up"})
    before = replace(before, answers={**before.answers, gone: DraftAnswer("then", True)})
    form = FormState(before, packs.get)
    assert form.retired() == (gone,)
    assert form.snapshot().answers[gone] == DraftAnswer("then", True)


def test_a_draft_that_is_not_touched_comes_out_as_it_went_in(packs):
    before = draft("walk", position={"at": "up"}, seen="a door")
    assert FormState(before, packs.get).snapshot() == before


def test_links_are_kept_once_and_in_order(packs):
    form = FormState(draft("walk"), packs.get)
    assert form.is_blank
    form.set_links(["b", "a", "b"])
    assert form.links == ("b", "a")
    assert not form.is_blank


def test_links_it_began_with_alone_are_nothing_to_keep(packs):
    form = FormState(draft("walk"), packs.get)
    form.begin_with(["a"])
    assert form.is_blank
    assert form.links == ("a",)
    form.set_links(["a", "b"])
    assert not form.is_blank


def test_privacy_is_kept_for_an_answer_still_to_be_written(packs):
    form = FormState(draft("walk", position={"at": "up"}), packs.get)
    form.set_private(SEEN, True)
    kept = form.snapshot()
    assert kept.private == {SEEN}
    again = FormState(kept, packs.get)
    assert again.is_private(SEEN)
    again.set_value(SEEN, "a door")
    assert again.snapshot().answers[SEEN].private
    assert again.snapshot().private == frozenset()
    again.set_value(SEEN, "")
    assert again.snapshot().private == {SEEN}
    again.set_private(SEEN, False)
    assert again.snapshot().private == frozenset()
