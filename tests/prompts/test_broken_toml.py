"""A file that is no TOML is told in plain words, with the line to look at and what to do there."""

import pytest

from prompts.loader import lint

BEFORE = 'id = "walk"\nversion = 1\n'


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("title", "after a name comes “=” and its value"),
        ("title: Walk", "after a name comes “=” and its value"),
        ("title =", "there is no value; write one"),
        ("title = # later", "there is no value; write one"),
        ("title = Walk", "put words between quotation marks"),
        ("title = “Walk”", "straight quotation marks"),
        ("needed = True", "write true or false, in small letters"),
        ('title = "Walk', "a quotation mark is opened and not closed"),
        ("title = 'Walk", "a quotation mark is opened and not closed"),
        ('title = "A \\walk"', "a backslash"),
        ('title = "A \\u12 walk"', "a backslash"),
        ('title = "A "long" walk"', "the line goes on after its value"),
        ('id = "again"', "this name is given a second time"),
        ("dated = 2025-02-30", "there is no such day in the calendar"),
        ('moments = ["a" "b"]', "or a comma between two of its parts"),
        ("[[steps]", "is not closed"),
        ("[[]]", "a name is missing"),
        ("= 3", "this is not a line of a prompt set"),
        ("ends = {low 1}", "after a name comes “=” and its value"),
        ('ends = {low = "a" high = "b"}', "what stands between “{” and “}”"),
        ('title = "a\x01"', "a character here that cannot be seen"),
        ("# Walk\x00", "a character here that cannot be seen"),
    ],
)
def test_a_broken_line_is_told_with_its_number_and_what_to_do(line, words):
    for after in ("", "\n", "\nminutes = 5\n"):
        (problem,) = lint(f"{BEFORE}{line}{after}".encode())
        assert problem.line == 3
        assert words in problem.what
        assert "document" not in problem.what


@pytest.mark.parametrize("quotes", ['"""', "'''"])
def test_words_over_several_lines_that_never_end_are_told_where_they_begin(quotes):
    (problem,) = lint(f"{BEFORE}help = {quotes}One\ntwo\nthree\n".encode())
    assert problem.line == 3
    assert "a quotation mark is opened and not closed" in problem.what


def test_words_that_end_well_are_not_taken_for_what_is_broken_after_them():
    text = f'{BEFORE}help = """One\ntwo"""\n'
    (problem,) = lint(f'{text}id = "again"'.encode())
    assert (problem.line, problem.what.split(";")[0]) == (5, "this name is given a second time")
    (problem,) = lint(f'{text}title = "Walk'.encode())
    assert problem.line == 5


def test_a_list_that_never_ends_is_told_at_the_end():
    (problem,) = lint(f'{BEFORE}moments = [\n"a",\n"b"\n'.encode())
    assert problem.line == 5
    assert "lacks its “]”" in problem.what


def test_a_heading_twice_is_told_where_it_comes_again():
    text = f'{BEFORE}[[steps]]\nid = "one"\n[steps]\nid = "two"\n'
    (problem,) = lint(text.encode())
    assert problem.line == 5
    assert "begins with two brackets, as in [[steps]]" in problem.what
