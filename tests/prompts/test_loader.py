import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.catalogue import Catalogue
from prompts.kinds import Kind
from prompts.lines import Lines
from prompts.loader import lint, load
from prompts.reading import MAX_BYTES, MAX_PROBLEMS, FileError
from prompts.vocabulary_loader import load_vocabulary
from tests.support.hanging import HANGS_S

HEAD = """\
id = "mine"
version = 2
title = "Mine"
summary = "A set of my own."
minutes = 3
source = "Own work"
origin = "Written here"
dated = "2025-11-01"
"""

GOOD = (
    HEAD
    + """
[[steps]]
id = "first"
title = "What happened?"

[[steps.questions]]
id = "what"
kind = "long"
yields = "title"

[[steps.questions]]
id = "power"
kind = "position"
text = "Where was your power?"

[[steps]]
id = "second"
title = "And then?"
when = "power in up, upish or answered what"

[[steps.questions]]
id = "then"
kind = "one"
options = [
  { id = "a", text = "A" },
  { id = "b", text = "B", help = "The second." },
]
"""
)


def said(text: str) -> list[str]:
    return [str(problem) for problem in lint(text.encode())]


def test_a_good_file_becomes_a_pack() -> None:
    pack = load(GOOD.encode())
    assert (pack.id, pack.version, pack.minutes, pack.base_steps) == ("mine", 2, 3, 1)
    assert [question.kind for question in pack.questions()] == [Kind.LONG, Kind.POSITION, Kind.ONE]
    assert pack.question("then").options[1].help == "The second."
    assert str(pack.steps[1].when) == "power in up, upish or answered what"
    assert lint(GOOD.encode()) == []


def test_windows_line_ends_and_a_byte_order_mark_are_fine(tmp_path: Path) -> None:
    file = tmp_path / "pack.toml"
    file.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert lint(file) == []
    assert load(file) == load(GOOD.encode())


def test_a_question_without_text_is_named_with_its_line() -> None:
    text = GOOD.replace('text = "Where was your power?"\n', "")
    line = text.splitlines().index('id = "power"')
    problems = lint(text.encode())
    assert [str(each) for each in problems] == [f"Line {line}: a question has no text."]
    assert problems[0].where == "steps 1 (first), questions 2 (power)"


def test_all_problems_are_reported_at_once_in_the_order_of_the_file() -> None:
    text = (
        GOOD.replace('id = "mine"', 'id = "Mine!"')
        .replace("minutes = 3", 'minutes = "three"')
        .replace('kind = "position"', 'kind = "compass"')
        .replace('title = "And then?"', 'titel = "And then?"')
        .replace('{ id = "b", text = "B"', '{ id = "a", text = ""')
    )
    problems = lint(text.encode())
    lines = text.splitlines()
    assert [(each.line, each.what.split(";")[0]) for each in problems] == [
        (1, "“Mine!” cannot be an id"),
        (5, "“minutes” has to be a whole number from 1 to 240"),
        (lines.index('kind = "compass"') + 1, "“compass” is not a kind"),
        (lines.index('id = "second"'), "a step has no title"),
        (lines.index('titel = "And then?"') + 1, "“titel” is not known here"),
        (next(n for n, line in enumerate(lines, 1) if 'text = ""' in line),
         "there is another option “a”"),
        (next(n for n, line in enumerate(lines, 1) if 'text = ""' in line),
         "an option has no text"),
    ]  # fmt: skip
    with pytest.raises(FileError) as refused:
        load(text.encode())
    assert list(refused.value.problems) == problems


QUESTION = HEAD + '[[steps]]\nid = "s"\ntitle = "S?"\n[[steps.questions]]\nid = "q"\n'


@pytest.mark.parametrize(
    ("rest", "what"),
    [
        ("", "a question has no kind"),
        ('kind = "one"', "a question of kind one needs options"),
        ('kind = "one"\noptions = [{ id = "a", text = "A" }]', "needs options"),
        ('kind = "long"\noptions = [{ id = "a", text = "A" }]', "kind long has no options"),
        ('kind = "bipolar"', "a two-ended scale needs its ends"),
        ('kind = "bipolar"\nends = { low = "a" }', "the high end has no words"),
        ('kind = "long"\nends = { low = "a", high = "b" }', "kind long has no ends"),
        ('kind = "rows"', "a list of rows needs columns"),
        ('kind = "rows"\ncolumns = [{ id = "c", text = "C", kind = "long" }]', "“long” is not a"),
        ('kind = "rows"\ncolumns = [{ id = "c", text = "C", kind = "one" }]', "needs options"),
        ('kind = "date"\ncolumns = [{ id = "c", text = "C", kind = "short" }]', "has no columns"),
        ('kind = "date"\nhint = "soon"', "kind date shows no hint"),
        ('kind = "long"\nprivate = "yes"', "“private” has to be true or false"),
        ('kind = "long"\nyields = "gold"', "“gold” is nothing that can be fed"),
        ('kind = "long"\nyields = "position"', "comes from a question of kind position"),
        ('kind = "one"\nyields = "bring"\noptions = [{ id = "a", text = "A" }, '
         '{ id = "no", text = "No" }]', "not “a”"),
        ('kind = "long"\nwhen = "q = a"', "no earlier question is called “q”"),
        ('kind = "long"\nwhen = "later = a"', "no earlier question is called “later”"),
        ('kind = "long"\nwhen = ""', "“when” is empty"),
        ('kind = "long"\nwhen = "what ="', "“when”: it ends too early"),
        ('kind = "long"\ntext = 3', "“text” has to be text"),
        ('kind = "long"\ntext = "a\\u0000b"', "cannot be shown (U+0000)"),
        ('kind = "long"\ntext = "a\\u202eb"', "cannot be shown (U+202E)"),
        ('kind = "long"\ntext = "a\\nb"', "cannot be shown (U+000A)"),
        ('kind = "long"\ntext = "' + "x" * 400 + '"', "longer than 300"),
        ('kind = "long"\nrun = "import os"', "“run” is not known here"),
    ],
)  # fmt: skip
def test_each_thing_that_does_not_fit_is_told(rest: str, what: str) -> None:
    problems = lint((QUESTION + rest).encode())
    assert any(what in problem.what for problem in problems), problems
    assert all(problem.line and problem.line >= 9 for problem in problems)


@pytest.mark.parametrize(
    ("kind", "condition", "what"),
    [
        ("position", "q = upward", "“q” is never = upward"),
        ("position", "q < 3", "never < 3"),
        ("yesno", "q = maybe", "never = maybe"),
        ("scale", "q = high", "never = high"),
        ("scale", "q < 3", ""),
        ("number", "q in a, b", "never in "),
        ("long", "q = x", "only “answered” can be asked"),
        ("long", "answered q", ""),
        ("date", "q < 3", "only “answered” can be asked"),
        ("feelings", "q = tired", ""),
        ("feelings", "q > 2", "never > 2"),
        ("position", "q in up, moved, unsure", ""),
    ],
)
def test_a_condition_has_to_make_sense_for_its_question(
    kind: str, condition: str, what: str
) -> None:
    text = f"""{QUESTION}kind = "{kind}"
[[steps]]
id = "t"
title = "T?"
when = "{condition}"
[[steps.questions]]
id = "r"
kind = "short"
"""
    problems = lint(text.encode())
    assert bool(problems) == bool(what)
    assert all(what in problem.what and problem.line == 18 for problem in problems)


def test_ids_of_steps_and_questions_are_unique_in_a_pack() -> None:
    text = GOOD.replace('id = "second"', 'id = "first"').replace('id = "then"', 'id = "what"')
    found = [problem.what for problem in lint(text.encode())]
    assert found == ["there is another step “first”", "there is another question “what”"]


def test_an_empty_file_says_everything_that_is_missing() -> None:
    told = said("")
    assert "Line 1: the set has no title." in told
    assert "Line 1: the set has no steps." in told
    assert len(told) == 9


def test_a_file_that_is_no_pack_at_all() -> None:
    assert said('name = "x"')[-1] == "Line 1: “name” is not known here."
    assert said("steps = 3")[0].startswith("Line 1: ")
    assert any("a list of tables" in each for each in said("steps = [1, 2]"))


@pytest.mark.parametrize(
    ("data", "line", "what"),
    [
        (b"title = \n", 1, "after “=” there is no value"),
        (b'a = 1\nb = "open\n', 2, "a quotation mark is opened"),
        (b"a = 1\na = 2\n", 2, "given a second time"),
        (b"a = 1\nb = [", 2, "lacks its “]”"),
        (b"a = 1\nb = \xff\xfe", 2, "this is not text in UTF-8"),
        (b"a = " + b"9" * 5_000, None, "a number or a date"),
        (b"a = " + b"[" * 60_000, 1, "the line is too long"),
        (b"a = " + b"[" * 500 + b"]" * 500, None, "nested too deeply"),
        (b"a = " + b"[\n" * 9_000 + b"]\n" * 9_000, None, "nested too deeply"),
        (b"a = " + b"{b=" * 900 + b"1" + b"}" * 900, None, "nested too deeply"),
        (b"a." * 20_000 + b"b = 1", 1, "the line is too long"),
        (b"#" * (MAX_BYTES + 1), None, "larger than 512 KiB"),
        (b"\x00" * 100, 1, "not a line of a prompt set"),
        (b"PK\x03\x04\x14\x00", 1, "after a name comes “=”"),
    ],
)
@pytest.mark.timeout(HANGS_S)
def test_a_hostile_file_is_refused(data: bytes, line: int | None, what: str) -> None:
    problems = lint(data)
    assert len(problems) == 1
    assert what in problems[0].what
    assert problems[0].line == line


@pytest.mark.timeout(HANGS_S)
def test_deep_dotted_names_and_many_tables_do_not_take_long() -> None:
    deep = "\n".join(f"[{'a.' * 1_000}t{number}]" for number in range(250))
    wide = HEAD + '[[steps]]\nid = "s"\n' * 20_000
    for text in (deep, wide):
        problems = lint(text.encode())
        assert 0 < len(problems) <= MAX_PROBLEMS + 1


def test_the_number_of_problems_is_bounded_and_the_rest_counted() -> None:
    text = HEAD + "".join(f"x{number} = 1\n" for number in range(1_000))
    told = said(text)
    assert len(told) == MAX_PROBLEMS + 1
    assert told[-1] == "There are 801 more problems."


def test_only_ordinary_files_are_read(tmp_path: Path) -> None:
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        assert [str(each) for each in lint(tmp_path / "pipe")] == ["This is not an ordinary file."]
    assert [str(each) for each in lint(tmp_path)] == ["This is not an ordinary file."]
    with pytest.raises(FileNotFoundError):
        lint(tmp_path / "none.toml")


def test_reading_a_pack_runs_and_loads_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = GOOD.replace("What happened?", "{__import__('os').mkdir('made')} %(title)s ${HOME}")
    pack = load(text.encode())
    assert pack.steps[0].title == "{__import__('os').mkdir('made')} %(title)s ${HOME}"
    assert list(tmp_path.iterdir()) == []


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_a_pack_or_a_list_of_problems(data: bytes) -> None:
    problems = lint(data)
    assert problems
    assert all(problem.what and str(problem).endswith(".") for problem in problems)


@given(
    st.integers(0, len(GOOD) - 1), st.integers(0, 40), st.text(alphabet='[]{}="\n#a1', max_size=8)
)
def test_a_damaged_pack_is_read_or_reported(at: int, length: int, put: str) -> None:
    damaged = (GOOD[:at] + put + GOOD[at + length :]).encode()
    problems = lint(damaged)
    if problems:
        with pytest.raises(FileError):
            load(damaged)
    else:
        assert load(damaged).steps


def test_lines_are_found_past_strings_lists_and_comments() -> None:
    lines = Lines(
        'a = """\n[[steps]]\nb = 1\n"""  # [x]\n'
        "[[steps]]\n"
        'c = [  # { not this\n  { d = "}" },\n  { d = 2 },\n]\n'
        "[[steps]]\n"
        "[[steps.questions]]\ne = 'it\\'\n[[steps.questions]]\nf = 1\n"
    )
    assert lines.of(("a",)) == 1
    assert lines.of(("b",)) == 1
    assert lines.of(("steps", 0)) == 5
    assert lines.of(("steps", 0, "c", 1)) == 8
    assert lines.of(("steps", 0, "c", 1, "d")) == 8
    assert lines.of(("steps", 1, "questions", 0, "e")) == 12
    assert lines.of(("steps", 1, "questions", 1, "f")) == 14
    assert lines.of(("steps", 1, "questions", 1, "missing")) == 13


def test_a_vocabulary_reports_its_problems_too() -> None:
    text = """name = "moods"
title = "Moods"
[[groups]]
id = "g"
title = "G"
tendency = "sideways"
words = [
  { id = "a", text = "A", valence = "++" },
  { id = "a", text = "B", energy = "x", colour = "red" },
]
"""
    with pytest.raises(FileError) as refused:
        load_vocabulary(text.encode())
    assert [(each.line, each.what.split(" ")[0]) for each in refused.value.problems] == [
        (6, "“tendency”"),
        (8, "“valence”"),
        (9, "“energy”"),
        (9, "“colour”"),
        (9, "there"),
    ]


def test_a_library_is_any_folder_of_the_same_shape(tmp_path: Path) -> None:
    (tmp_path / "packs" / "mine").mkdir(parents=True)
    (tmp_path / "packs" / "mine" / "pack.toml").write_text(GOOD, encoding="utf-8")
    catalogue = Catalogue(tmp_path, ("mine",))
    assert [pack.title for pack in catalogue.packs()] == ["Mine"]
    assert catalogue.get("mine") is catalogue.get("mine")
