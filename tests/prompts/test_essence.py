"""How many needed questions one can meet at most."""

import pytest

from prompts.essence import most_together
from prompts.grammar import parse
from prompts.kinds import Kind
from prompts.loader import lint
from prompts.schema import Option, Question
from tests.support.hanging import HANGS_S

QUESTIONS = {
    "power": Question("power", Kind.POSITION),
    "sure": Question("sure", Kind.YESNO),
    "far": Question("far", Kind.SCALE),
    "tilt": Question("tilt", Kind.BIPOLAR),
    "pick": Question("pick", Kind.ONE, options=(Option("a", "A"), Option("b", "B"))),
    "many": Question("many", Kind.MANY, options=(Option("a", "A"), Option("b", "B"))),
    "note": Question("note", Kind.LONG),
    "count": Question("count", Kind.NUMBER),
}


@pytest.mark.parametrize(
    ("conditions", "most"),
    [
        (["", "", ""], 3),
        (["power in up, upish", "power in down, downish", "power = both"], 1),
        (["power in up, both", "power in down, both", "power = both"], 3),
        (["sure = yes", "sure = no"], 1),
        (["sure = yes", "not sure = yes"], 1),
        (["sure = yes", "sure != yes", "not answered sure"], 1),
        (["pick = a", "pick = b", "answered pick"], 2),
        (["far < 4", "far > 6", "far = 5"], 1),
        (["tilt < 0", "tilt >= 0"], 1),
        (["many = a", "many = b"], 2),
        (["answered note", "not answered note"], 1),
        (["count < 3", "count > 5"], 2),
        (["power = up and far > 3", "power = up and far < 3", "power = down"], 1),
        (["gone = a", "gone = b"], 2),
    ],
)
def test_what_excludes_each_other_is_not_counted_together(conditions: list[str], most: int) -> None:
    needed = [[parse(text)] if text else [] for text in conditions]
    assert len(most_together(needed, QUESTIONS)) == most


def test_a_question_and_its_step_have_to_hold_together() -> None:
    needed = [[parse("sure = yes"), parse("far > 3")], [parse("sure = no")], [parse("far < 2")]]
    assert most_together(needed, QUESTIONS) in ((0,), (1, 2))
    assert len(most_together(needed, QUESTIONS)) == 2


HEAD = """id = "m"
version = 1
title = "M"
summary = "S"
minutes = 1
source = "S"
origin = "O"
dated = "2025-11-01"
[[steps]]
id = "first"
title = "First?"
questions = [{ id = "power", kind = "position", needed = true }]
"""


def branch(name: str, when: str, count: int) -> str:
    questions = ", ".join(
        f'{{ id = "{name}{number}", kind = "short", text = "T", needed = true }}'
        for number in range(count)
    )
    return f'[[steps]]\nid = "{name}"\ntitle = "T"\nwhen = "{when}"\nquestions = [{questions}]\n'


def test_each_branch_may_need_as_many_as_are_left() -> None:
    text = HEAD + branch("u", "power in up, upish", 2) + branch("d", "power = down", 2)
    assert lint(text.encode()) == []


def test_one_too_many_on_a_path_is_told_where_it_stands() -> None:
    text = HEAD + branch("u", "power in up, both", 2) + branch("d", "power in down, both", 1)
    (problem,) = lint(text.encode())
    assert problem.where == "steps 3 (d), questions 1 (d0)"
    assert problem.what.startswith("at most 3 questions are needed")


@pytest.mark.timeout(HANGS_S)
def test_a_file_made_to_take_long_does_not() -> None:
    scales = "".join(
        f'[[steps]]\nid = "s{number}"\ntitle = "T"\nquestions = [{{ id = "q{number}", '
        f'kind = "scale", needed = true{when} }}]\n'
        for number, when in (
            (number, f', when = "{" or ".join(f"q{n} = 3" for n in range(number))}"' * bool(number))
            for number in range(40)
        )
    )
    text = HEAD.split("[[steps]]")[0] + scales
    problems = lint(text.encode())
    assert any("at most 3" in problem.what for problem in problems)
