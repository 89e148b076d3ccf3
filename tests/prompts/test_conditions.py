from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.conditions import asked, evaluate, visible_questions, visible_steps
from prompts.grammar import (
    NOT_VALUES,
    RESERVED,
    Answered,
    Comparison,
    Condition,
    ConditionError,
    Joined,
    Not,
    parse,
)
from prompts.kinds import Kind
from prompts.schema import Pack, Question, Step

NAMES = ["position", "owned", "slipped", "feelings", "kinds"]
VALUES = ["up", "down", "both", "moved", "yes", "no", "tired", "other"]

questions = st.sampled_from(NAMES)
values = st.sampled_from(VALUES)
numbers = st.integers(-10, 10).map(float) | st.sampled_from([0.5, -2.25, 123456789.0])
leaves: st.SearchStrategy[Condition] = st.one_of(
    st.builds(Answered, questions),
    st.builds(
        Comparison, questions, st.sampled_from(["=", "!="]), (values | numbers).map(lambda v: (v,))
    ),
    st.builds(
        Comparison,
        questions,
        st.sampled_from(["<", "<=", ">", ">="]),
        numbers.map(lambda number: (number,)),
    ),
    st.builds(
        Comparison, questions, st.just("in"), st.lists(values, min_size=1, max_size=3).map(tuple)
    ),
)
conditions = st.recursive(
    leaves,
    lambda parts: st.one_of(
        st.builds(Not, parts),
        st.builds(
            Joined,
            st.sampled_from(["and", "or"]),
            st.lists(parts, min_size=2, max_size=3).map(tuple),
        ),
    ),
    max_leaves=8,
)
answers = st.dictionaries(
    questions,
    st.one_of(
        values,
        st.booleans(),
        st.integers(-10, 10),
        st.lists(values),
        st.dictionaries(values, st.integers(1, 3)),
        values.map(lambda place: {"at": place}),
    ),
)


@given(conditions)
def test_a_condition_written_out_reads_the_same(condition: Condition) -> None:
    assert parse(str(condition)) == condition


@given(conditions, answers)
def test_not_turns_a_condition_round(condition: Condition, said: dict[str, object]) -> None:
    assert evaluate(Not(condition), said) is not evaluate(condition, said)


@given(conditions, conditions, answers)
def test_and_or_follow_de_morgan(
    left: Condition, right: Condition, said: dict[str, object]
) -> None:
    neither = Not(Joined("or", (left, right)))
    both_not = Joined("and", (Not(left), Not(right)))
    assert evaluate(neither, said) is evaluate(both_not, said)


@given(leaves)
def test_nothing_follows_from_a_question_nobody_answered(leaf: Condition) -> None:
    assert not evaluate(leaf, {})


@given(conditions, answers, st.text(alphabet="xyz", min_size=1))
def test_only_the_questions_it_names_matter(
    condition: Condition, said: dict[str, object], other: str
) -> None:
    assert evaluate(condition, {**said, other: "up"}) is evaluate(condition, said)
    mentioned = {key: value for key, value in said.items() if key in condition.questions()}
    assert evaluate(condition, mentioned) is evaluate(condition, said)


@given(st.text(max_size=60) | st.text(alphabet="ab =<>!()0-1.,yesnotir", max_size=40))
def test_any_text_is_a_condition_or_is_refused_as_one(text: str) -> None:
    with suppress(ConditionError):
        condition = parse(text)
        assert parse(str(condition)) == condition


@pytest.mark.parametrize(
    ("text", "said", "holds"),
    [
        ("position in up, upish", {"position": {"at": "upish"}}, True),
        ("position in up, upish", {"position": {"at": "moved", "from": "up", "to": "down"}}, False),
        ("position = moved", {"position": {"at": "moved", "from": "up"}}, True),
        ("slipped = yes", {"slipped": True}, True),
        ("slipped = yes", {"slipped": "yes"}, True),
        ("slipped = no", {"slipped": False}, True),
        ("owned < 7", {"owned": 6}, True),
        ("owned < 7", {"owned": 7}, False),
        ("owned <= 7", {"owned": 7}, True),
        ("owned > -2", {"owned": -1}, True),
        ("owned >= 0.5", {"owned": 0}, False),
        ("owned = 3", {"owned": 3}, True),
        ("owned < 7", {"owned": True}, False),
        ("kinds = boundary", {"kinds": ["cultural", "boundary"]}, True),
        ("kinds != boundary", {"kinds": ["cultural", "boundary"]}, False),
        ("kinds != boundary", {"kinds": ["cultural"]}, True),
        ("feelings in tired, sad", {"feelings": {"sad": 2}}, True),
        ("answered feelings", {"feelings": {"sad": 2}}, True),
        ("not answered feelings", {}, True),
        ("a = x or b = y and c = z", {"a": "x"}, True),
        ("(a = x or b = y) and c = z", {"a": "x"}, False),
        ("not a = x and b = y", {"b": "y"}, True),
    ],
)
def test_conditions_hold_as_they_read(text: str, said: dict[str, object], holds: bool) -> None:
    assert evaluate(parse(text), said) is holds


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("position", "after “position” comes"),
        ("position =", "ends too early"),
        ("= up", "not the name of a question"),
        ("and = up", "not the name of a question"),
        ("position in up,", "ends too early"),
        ("position = up)", "“)” is not expected"),
        ("(position = up", "closing bracket"),
        ("position < up", "needs a number"),
        ("position == up", "not something to compare with"),
        ("position = up; import os", "cannot be read"),
        ("owned < 7x", "cannot be read"),
        ("Position = up", "cannot be read"),
        ("answered", "ends too early"),
        ("a = or", "not something to compare with"),
        ("(" * 40 + "a = x" + ")" * 40, "too deeply"),
        ("not " * 60 + "a = x", "too deeply"),
        ("a = x or " * 80 + "a = x", "too long"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(ConditionError) as refused:
        parse(text)
    assert reason in str(refused.value)


def test_reserved_words_cover_the_language() -> None:
    assert {"yes", "no"} == RESERVED - NOT_VALUES


def small_pack() -> Pack:
    """A chain: the second step hangs on the first, the third on the second."""
    return Pack(
        "chain",
        1,
        "Chain",
        "",
        1,
        "",
        "",
        "",
        steps=(
            Step(
                "one",
                "One",
                (
                    Question("a", Kind.YESNO),
                    Question("b", Kind.YESNO, "B", when=parse("a = yes")),
                    Question("c", Kind.YESNO, "C", when=parse("b = yes")),
                ),
            ),
            Step("two", "Two", (Question("d", Kind.YESNO),), when=parse("b = yes")),
            Step("three", "Three", (Question("e", Kind.SHORT, when=parse("d = yes")),)),
        ),
    )


def test_an_answer_that_is_no_longer_asked_decides_nothing() -> None:
    pack = small_pack()
    all_yes: dict[str, object] = dict.fromkeys("abcde", True)
    assert [step.id for step in visible_steps(pack, all_yes)] == ["one", "two", "three"]

    turned = {**all_yes, "a": False}
    assert [step.id for step in visible_steps(pack, turned)] == ["one"]
    assert [each.id for each in visible_questions(pack.steps[0], turned)] == ["a"]
    assert asked(pack, turned) == {"a": False}
    assert turned["e"] is True


@given(st.dictionaries(st.sampled_from("abcde"), st.booleans()))
def test_what_is_asked_is_exactly_what_is_visible(said: dict[str, object]) -> None:
    pack = small_pack()
    reachable = asked(pack, said)
    seen = {
        question.id
        for step in visible_steps(pack, said)
        for question in visible_questions(step, reachable)
    }
    assert set(reachable) == seen & set(said)
    assert visible_steps(pack, reachable) == visible_steps(pack, said)


def test_a_step_without_a_question_to_ask_is_not_shown() -> None:
    assert "three" not in [step.id for step in visible_steps(small_pack(), {"a": True, "b": True})]
