"""Editing a prompt set: what each change does, and what it leaves alone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import pack_draft
from app.domain.pack_branches import (
    Branch,
    How,
    Part,
    Unread,
    branch_of,
    condition_of,
    first_part,
    typed,
    ways,
)
from app.domain.pack_editing import (
    Act,
    Place,
    add_question,
    add_step,
    change_question,
    change_set,
    change_step,
    double_question,
    double_step,
    earlier_questions,
    move_question,
    move_step,
    moved,
    offered_yields,
    remove_question,
    remove_step,
    retype,
    with_changed,
    with_part,
    without_part,
)
from app.domain.pack_troubles import Why, advice, troubles
from prompts.catalogue import Catalogue
from prompts.grammar import Answered, parse
from prompts.kinds import Kind
from prompts.loader import load
from prompts.schema import Ends, Option, Pack, Question, Step


@pytest.fixture(scope="module")
def library() -> Catalogue:
    return Catalogue.shipped()


PACK = """
id = "own_walk"
version = 1
title = "After a walk"
summary = "What stayed?"
minutes = 4
source = "My own."
origin = "My own."
dated = "2025-11-01"
steps = [
  { id = "still", title = "What is still there?", questions = [
    { id = "still_with_you", kind = "long", yields = "title" },
  ] },
  { id = "power", title = "Where was your power?", questions = [
    { id = "position", kind = "position", yields = "position" },
    { id = "feelings", kind = "feelings", text = "What did you feel?", yields = "feelings" },
    { id = "power_words", kind = "long", text = "In your own words" },
  ] },
  { id = "their_view", title = "And for them?", when = "position in up, upish", questions = [
    { id = "their_view", kind = "long" },
  ] },
  { id = "body", title = "What did your body know?", questions = [
    { id = "body", kind = "body", yields = "body" },
  ] },
]
"""


@pytest.fixture(scope="module")
def pack():
    return load(PACK.encode())


def blank(pack_id: str, dated: str) -> Pack:
    first = Step("step_1", "", (Question("question_1", Kind.LONG),))
    return Pack(pack_id, 1, "", "", 5, "My own.", "My own.", dated, (first,))


def ids(pack) -> list[str]:
    return [question.id for question in pack.questions()]


def test_ids_of_removed_questions_are_not_given_again():
    start = blank("own_a", "2026-01-01")
    first = add_question(start, "step_1")
    gone = remove_question(first.pack, first.place.question).pack
    assert add_question(gone, "step_1").place.question != first.place.question


def test_a_new_step_comes_after_the_one_named(pack):
    edit = add_step(pack, pack.steps[1].id)
    assert edit.act is Act.STEP_ADDED
    assert edit.pack.steps[2].id == edit.place.step
    assert [step for step in edit.pack.steps if step in pack.steps] == list(pack.steps)


def test_a_question_is_added_after_the_one_named(pack):
    edit = add_question(pack, "power", "position")
    assert [q.id for q in edit.pack.steps[1].questions] == [
        "position",
        edit.place.question,
        "feelings",
        "power_words",
    ]


def test_removing_leaves_the_conditions_and_tells_of_them(pack):
    edit = remove_question(pack, "position")
    assert edit.place == Place("power", "feelings")
    assert [step.when for step in edit.pack.steps] == [step.when for step in pack.steps]
    told = [trouble for trouble in troubles(edit.pack) if trouble.why is Why.GONE]
    assert {trouble.about for trouble in told} == {"position"}
    assert Place("their_view") in {trouble.place for trouble in told}


def test_a_condition_on_a_later_question_is_told(pack):
    down = pack
    while down.steps[2].id != "power":
        down = move_step(down, "power", 1).pack
    told = troubles(down)
    assert [(trouble.place, trouble.why, trouble.about) for trouble in told] == [
        (Place("their_view"), Why.LATER, "position")
    ]


def test_an_answer_no_longer_offered_is_told(pack):
    made = retype(pack, "still_with_you", Kind.ONE).pack
    options = made.question("still_with_you").options
    when = condition_of(Branch((Part("still_with_you", How.IS, (options[1].id,)),)))
    made = change_step(made, "body", when=when).pack
    fewer = without_part(options, 1)
    made = change_question(made, "still_with_you", options=fewer).pack
    told = [trouble for trouble in troubles(made) if trouble.why is Why.NEVER]
    assert [(t.place, t.says, t.about) for t in told] == [
        (Place("body"), options[1].id, "still_with_you")
    ]


def test_what_the_reader_finds_has_its_place(pack):
    broken = change_set(pack, title="").pack
    broken = change_question(broken, "feelings", text="").pack
    broken = retype(broken, "power_words", Kind.BIPOLAR).pack
    found = {(trouble.place, trouble.field) for trouble in troubles(broken)}
    assert (Place(), "title") in found
    assert (Place("power", "feelings"), "text") in found
    assert (Place("power", "power_words"), "ends") in found


def test_a_shipped_set_has_no_troubles(library):
    for pack in library.packs():
        assert troubles(pack) == ()


def test_the_last_question_of_a_step_leaves_the_step(pack):
    edit = remove_question(pack, "body")
    assert edit.place == Place("body")
    assert edit.pack.steps[[s.id for s in edit.pack.steps].index("body")].questions == ()
    assert (Place("body"), "questions") in {(t.place, t.field) for t in troubles(edit.pack)}


def test_a_question_moves_within_its_step_and_on_into_the_next(pack):
    once = move_question(pack, "power_words", -1).pack
    assert [q.id for q in once.steps[1].questions] == ["position", "power_words", "feelings"]
    edit = move_question(pack, "power_words", 1)
    assert edit.place == Place("their_view", "power_words")
    assert [q.id for q in edit.pack.steps[2].questions] == ["power_words", "their_view"]
    assert move_question(edit.pack, "power_words", -1).pack == pack


def test_the_first_and_the_last_stay_where_they_are(pack):
    assert move_question(pack, ids(pack)[0], -1).pack == pack
    assert move_question(pack, ids(pack)[-1], 1).pack == pack
    assert move_step(pack, pack.steps[0].id, -1).pack == pack


def test_a_doubled_step_asks_itself_not_the_first(pack):
    named = change_question(pack, "feelings", when=Answered("position")).pack
    edit = double_step(named, "power")
    twin = edit.pack.steps[2]
    assert [q.kind for q in twin.questions] == [q.kind for q in named.steps[1].questions]
    assert twin.questions[1].when == Answered(twin.questions[0].id)
    assert all(not question.yields for question in twin.questions)
    assert len(set(ids(edit.pack))) == len(ids(edit.pack))


def test_a_doubled_question_stands_after_the_first(pack):
    edit = double_question(pack, "feelings")
    one, two = edit.pack.steps[1].questions[1:3]
    assert replace(two, id=one.id, yields=one.yields) == one
    assert two.yields == ""


def test_retyping_keeps_what_fits():
    start = blank("own_a", "2026-01-01")
    first = ids(start)[0]
    made = change_question(start, first, text="How?", hint="Write", yields="title").pack
    made = retype(made, first, Kind.SHORT).pack
    assert made.question(first).yields == "title"
    made = retype(made, first, Kind.ONE).pack
    options = made.question(first).options
    assert (len(options), made.question(first).hint) == (2, "")
    assert made.question(first).yields == ""
    made = change_question(made, first, options=with_changed(options, 0, text="Yes")).pack
    made = retype(made, first, Kind.MANY).pack
    assert made.question(first).options[0].text == "Yes"
    assert made.question(first).text == "How?"
    made = retype(made, first, Kind.BIPOLAR).pack
    assert made.question(first).ends == Ends("", "")
    assert made.question(first).options == ()
    assert retype(made, first, Kind.SCALE).pack.question(first).ends == Ends("", "")


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_gets_the_parts_it_needs(kind):
    start = blank("own_a", "2026-01-01")
    first = ids(start)[0]
    made = retype(start, first, kind).pack.question(first)
    assert bool(made.options) == (kind in {Kind.ONE, Kind.MANY, Kind.GRID})
    assert bool(made.columns) == (kind in {Kind.ROWS, Kind.GRID})
    assert bool(made.pairs) == (kind is Kind.CONTINUUM)


def test_parts_are_added_moved_and_taken_away():
    options = (Option("a", "A"), Option("b", "B"))
    three = with_part(options, Option("c", "C"), 1)
    assert [each.id for each in three] == ["a", "c", "b"]
    assert [each.id for each in moved(three, 0, 2)] == ["c", "b", "a"]
    assert [each.id for each in moved(three, 0, -1)] == ["a", "c", "b"]
    assert without_part(three, 1) == options
    assert with_changed(options, 1, text="Bee")[1] == Option("b", "Bee")


def test_only_what_fits_can_be_fed():
    assert offered_yields(Question("f", Kind.FEELINGS)) == ("feelings",)
    asked = offered_yields(Question("s", Kind.SHORT))
    assert {"title", "cue", "follow_up:practice"} <= set(asked)
    assert "due:practice" not in asked
    assert offered_yields(Question("use", Kind.SCALE)) == ("scale:use",)
    own = Question("o", Kind.ONE, options=(Option("a", "A"), Option("b", "B")))
    assert "slip" not in offered_yields(own)
    fit = replace(own, options=(Option("no", "No"), Option("yes", "Yes")))
    assert "slip" in offered_yields(fit)


def test_asking_for_a_name_is_advised_against_at_its_place(pack):
    made = change_question(pack, "power_words", text="What is the name of your client?").pack
    assert troubles(made) == ()
    assert [(t.place, t.why) for t in advice(made)] == [(Place("power", "power_words"), Why.ADVICE)]


def test_conditions_look_back_only(pack):
    assert [q.id for q in earlier_questions(pack, Place("power"))] == ["still_with_you"]
    asked = earlier_questions(pack, Place("power", "feelings"))
    assert [q.id for q in asked] == ["still_with_you", "position"]


@pytest.mark.parametrize(
    ("text", "branch"),
    [
        ("position in up, upish", Branch((Part("position", How.ONE_OF, ("up", "upish")),))),
        ("owned < 7", Branch((Part("owned", How.LESS, (7.0,)),))),
        (
            "answered a and not answered b",
            Branch((Part("a", How.ANSWERED), Part("b", How.NOT_ANSWERED))),
        ),
        (
            "not position in down, downish",
            Branch((Part("position", How.NONE_OF, ("down", "downish")),)),
        ),
        (
            "a = yes or b != x",
            Branch((Part("a", How.IS, ("yes",)), Part("b", How.IS_NOT, ("x",))), "or"),
        ),
    ],
)
def test_simple_conditions_come_apart_and_together_again(text, branch):
    assert branch_of(parse(text)) == branch
    assert condition_of(branch) == parse(text)


@pytest.mark.parametrize("text", ["not a = b", "a = b and (c = d or e = f)"])
def test_what_is_more_than_simple_parts_stays_text(text):
    assert branch_of(parse(text)) is None
    assert typed(text) == parse(text)


def test_no_condition_is_an_empty_branch():
    assert branch_of(None) == Branch(())
    assert condition_of(Branch(())) is None
    assert typed("  ") is None


def test_half_typed_conditions_are_kept_and_told(pack):
    condition = typed("position in ")
    assert condition == Unread("position in")
    made = change_step(pack, "body", when=condition).pack
    told = [trouble for trouble in troubles(made) if trouble.place == Place("body")]
    assert [(trouble.why, bool(trouble.says)) for trouble in told] == [(Why.UNREAD, True)]
    assert str(pack_draft.read(pack_draft.write(made)).step_of("body").when) == "position in"


def test_a_part_begins_with_something_that_can_be(pack):
    assert first_part(pack.question("position")) == Part("position", How.IS, ("up",))
    assert first_part(Question("n", Kind.SCALE)).values == (5.0,)
    assert first_part(pack.question("feelings"), ("hurt",)).values == ("hurt",)
    assert first_part(pack.question("power_words")) == Part("power_words", How.ANSWERED)
    assert ways(Question("t", Kind.LONG)) == (How.ANSWERED, How.NOT_ANSWERED)


def test_drafts_of_all_shipped_sets_come_back_equal(library):
    for pack in library.packs():
        assert pack_draft.read(pack_draft.write(pack)) == pack


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"id": 3}', '{"id": "a", "steps": [1]}', "nul"])
def test_what_is_no_draft_is_refused(text):
    with pytest.raises(pack_draft.NotADraftError):
        pack_draft.read(text)


CHANGES = (
    lambda pack, at: add_step(pack, pack.steps[at % len(pack.steps)].id),
    lambda pack, at: add_question(pack, pack.steps[at % len(pack.steps)].id),
    lambda pack, at: remove_question(pack, ids(pack)[at % len(ids(pack))]),
    lambda pack, at: remove_step(pack, pack.steps[at % len(pack.steps)].id),
    lambda pack, at: move_question(pack, ids(pack)[at % len(ids(pack))], 1 - 2 * (at % 2)),
    lambda pack, at: move_step(pack, pack.steps[at % len(pack.steps)].id, 1 - 2 * (at % 2)),
    lambda pack, at: double_question(pack, ids(pack)[at % len(ids(pack))]),
    lambda pack, at: double_step(pack, pack.steps[at % len(pack.steps)].id),
    lambda pack, at: retype(pack, ids(pack)[at % len(ids(pack))], list(Kind)[at % len(Kind)]),
)


@given(st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(0, 60)), max_size=15))
def test_whatever_is_done_each_id_stays_one_and_the_draft_comes_back(changes):
    pack = Catalogue.shipped().get("something_slipped")
    for change, at in changes:
        if not ids(pack):
            break
        edit = change(pack, at)
        pack = edit.pack
        places = [Place(), *(Place(step.id) for step in pack.steps)]
        places += [Place(step.id, q.id) for step in pack.steps for q in step.questions]
        assert edit.place in places
    assert len(set(ids(pack))) == len(ids(pack))
    assert pack_draft.read(pack_draft.write(pack)) == pack
