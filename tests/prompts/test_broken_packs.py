"""Good pack files damaged on purpose: each is refused with a place, in plain words."""

import copy
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from prompts.dumping import quoted
from prompts.kinds import Kind
from prompts.loader import lint, load
from prompts.reading import FileError, Problem

FOLDER = Path(__file__).parents[2] / "prompts" / "packs"

EVERY_KIND = """\
id = "mine"
version = 2
title = "Mine"
summary = "A set of my own."
minutes = 3
source = "Own work"
origin = "Written here"
dated = "2025-11-01"
moments = ["learning"]

[[sources]]
author = "Somebody"
title = "A book"
checked = "read"

[[steps]]
id = "first"
title = "What happened?"
questions = [
  { id = "what", kind = "long", yields = "first_impression", locked = true, needed = true },
  { id = "line", kind = "short", text = "In one line", to_say = true, needed = true },
  { id = "power", kind = "position", text = "Where?", needed = true },
  { id = "choice", kind = "one", text = "Which?", options = [{ id = "a", text = "A" }, { id = "b", text = "B" }] },
  { id = "several", kind = "many", text = "Which ones?", options = [{ id = "a", text = "A" }, { id = "b", text = "B" }] },
  { id = "far", kind = "scale", text = "How far?" },
  { id = "between", kind = "bipolar", text = "Which way?", ends = { low = "less", high = "more" } },
  { id = "really", kind = "yesno", text = "Really?" },
  { id = "felt", kind = "feelings", text = "What did you feel?", groups = ["up"] },
  { id = "body", kind = "body", text = "And the body?" },
  { id = "set_off", kind = "triggers", text = "What set it off?", groups = ["button"] },
]

[[steps]]
id = "second"
title = "And then?"
when = "power in up, upish and far > 3"
shows = "side_by_side"
beside = [["what", "line"]]
questions = [
  { id = "later", kind = "rows", yields = "follow_up:assumption", columns = [{ id = "what", text = "What", kind = "short" }, { id = "checked", text = "Checked", kind = "yesno" }] },
  { id = "held", kind = "grid", text = "Held?", options = [{ id = "patient", text = "Patient" }], columns = [{ id = "held", text = "Held", kind = "yesno" }] },
  { id = "ends", kind = "continuum", text = "Between what?", pairs = [{ id = "firm", low = "Firm", high = "Soft" }] },
  { id = "day", kind = "date", text = "When?", when = "choice = a" },
  { id = "times", kind = "number", text = "How often?" },
  { id = "urge", kind = "urges", text = "What did you want to do?" },
  { id = "earlier", kind = "link", text = "Which one?" },
  { id = "helped", kind = "helped", text = "What helped?" },
  { id = "thoughts", kind = "thoughts", text = "How did you think?" },
]

[[offers]]
pack = "other"
when = "really = yes"
text = "There may be more to it."
"""


def bases() -> dict[str, dict[str, Any]]:
    """Good packs as plain tables: one with every kind, and some that come with the program."""
    shipped = sorted(FOLDER.glob("*/pack.toml"))
    some = {file.parent.name: tomllib.loads(file.read_text("utf-8")) for file in shipped[::14]}
    return {"every_kind": tomllib.loads(EVERY_KIND), **some}


def toml(raw: dict[str, Any]) -> str:
    """Tables as a TOML text with a line for each table, right or wrong."""
    plain = {key: each for key, each in raw.items() if not is_tables(each)}
    lines = [f"{key} = {value(each)}" for key, each in plain.items()]
    for key, tables in raw.items():
        if is_tables(tables):
            for table in tables:
                lines += [f"[[{key}]]", *block(table, key)]
    return "\n".join(lines) + "\n"


def block(table: dict[str, Any], name: str) -> Iterator[str]:
    for key, each in table.items():
        if not is_tables(each):
            yield f"{key} = {value(each)}"
        elif key != "questions":
            yield f"{key} = [\n" + ",\n".join(f"  {value(inside)}" for inside in each) + ",\n]"
    for inside in table.get("questions", []) if is_tables(table.get("questions")) else []:
        yield f"[[{name}.questions]]"
        yield from block(inside, f"{name}.questions")


def is_tables(given: object) -> bool:
    return isinstance(given, list) and bool(given) and all(isinstance(each, dict) for each in given)


def value(given: Any) -> str:
    match given:
        case bool():
            return "true" if given else "false"
        case str():
            return quoted(given)
        case dict():
            return "{ " + ", ".join(f"{key} = {value(each)}" for key, each in given.items()) + " }"
        case list():
            return "[" + ", ".join(value(each) for each in given) + "]"
    return str(given)


Damage = Callable[[dict[str, Any]], tuple[str, str]]
"""Breaks a pack and says where the problem is, and how it is told."""


def step(raw: dict[str, Any], number: int = -1) -> dict[str, Any]:
    return raw["steps"][number]


def place(raw: dict[str, Any], number: int = -1) -> str:
    found = raw["steps"][number]
    count = number + 1 if number >= 0 else len(raw["steps"])
    return f"steps {count}" + (f" ({found['id']})" if found.get("id") else "")


def add(raw: dict[str, Any], **question: Any) -> str:
    """One more question in the last step, and its place."""
    found = {"id": "added", "kind": "long", "text": "One more?", **question}
    step(raw)["questions"].append({key: each for key, each in found.items() if each is not None})
    named = f" ({found['id']})" if found["id"] else ""
    return f"{place(raw)}, questions {len(step(raw)['questions'])}{named}"


def adding(told: str, inside: str = "", **question: Any) -> Damage:
    def damage(raw: dict[str, Any]) -> tuple[str, str]:
        return add(raw, **question) + inside, told

    return damage


def putting(told: str, **values: Any) -> Damage:
    """Changes of the pack's own keys; None takes one away."""

    def damage(raw: dict[str, Any]) -> tuple[str, str]:
        for key, each in values.items():
            raw[key] = each
            if each is None:
                del raw[key]
        return "", told

    return damage


def in_step(told: str, **values: Any) -> Damage:
    def damage(raw: dict[str, Any]) -> tuple[str, str]:
        for key, each in values.items():
            step(raw)[key] = each
            if each is None:
                del step(raw)[key]
        return place(raw), told

    return damage


def source(told: str, **values: Any) -> Damage:
    def damage(raw: dict[str, Any]) -> tuple[str, str]:
        made = {"author": "A", "title": "T", "checked": "read", **values}
        kept = {key: each for key, each in made.items() if each is not None}
        raw["sources"] = [*raw.get("sources", []), kept]
        return f"sources {len(raw['sources'])}", told

    return damage


def offer(told: str, **values: Any) -> Damage:
    def damage(raw: dict[str, Any]) -> tuple[str, str]:
        made = {"pack": "other", "text": "Why", **values}
        kept = {key: each for key, each in made.items() if each is not None}
        raw["offers"] = [*raw.get("offers", []), kept]
        return f"offers {len(raw['offers'])}", told

    return damage


def same_question(raw: dict[str, Any]) -> tuple[str, str]:
    first = step(raw, 0)["questions"][0]["id"]
    return add(raw, id=first), f"there is another question “{first}”"


def same_step(raw: dict[str, Any]) -> tuple[str, str]:
    again = {"id": step(raw, 0)["id"], "title": "Again?"}
    raw["steps"].append({**again, "questions": [{"id": "again", "kind": "long"}]})
    return place(raw), "there is another step"


def later_question(raw: dict[str, Any]) -> tuple[str, str]:
    add(raw, id="at_the_end", kind="yesno")
    step(raw, 0)["when"] = "at_the_end = yes"
    return place(raw, 0), "no earlier question is called “at_the_end”"


def four_needed(raw: dict[str, Any]) -> tuple[str, str]:
    for found in [each for each in raw["steps"] for each in each["questions"]]:
        found.pop("needed", None)
    raw["steps"].append(
        {
            "id": "too_much",
            "title": "All of it?",
            "questions": [
                {"id": f"n{number}", "kind": "short", "text": "This?", "needed": True}
                for number in range(4)
            ],
        }
    )
    return f"{place(raw)}, questions 4 (n3)", "at most 3 questions are needed on any path"


def too_many_steps(raw: dict[str, Any]) -> tuple[str, str]:
    for number in range(60):
        questions = [{"id": f"q_{number}", "kind": "long"}]
        raw["steps"].append({"id": f"s_{number}", "title": "And?", "questions": questions})
    return "", "“steps” has more than 60 parts"


def unknown_in_option(raw: dict[str, Any]) -> tuple[str, str]:
    options = [{"id": "a", "text": "A"}, {"id": "b", "text": "B", "colour": "red"}]
    return add(raw, kind="one", options=options) + ", options 2 (b)", "“colour” is not known here"


A = [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]
SHORT_WHAT = [{"id": "what", "text": "What", "kind": "short"}]

DAMAGES: dict[str, Damage] = {
    "no title": putting("the set has no title", title=None),
    "no summary": putting("the set has no summary", summary=None),
    "no source": putting("the set does not name its source", source=None),
    "no origin": putting("the set does not say where it comes from", origin=None),
    "no date": putting("the set has no date", dated=None),
    "no such date": putting("has to be a date like", dated="2025-13-01"),
    "no id": putting("the set has no id", id=None),
    "id in capitals": putting("“Mine” cannot be an id", id="Mine"),
    "version in words": putting("“version” has to be a whole number", version="two"),
    "version nought": putting("“version” has to be a whole number", version=0),
    "endless minutes": putting("“minutes” has to be a whole number from 1 to 240", minutes=10_000),
    "title as number": putting("“title” has to be text", title=7),
    "endless title": putting("“title” is longer than 120 letters", title="x" * 121),
    "endless purpose": putting("“purpose” is longer than 300 letters", purpose="x" * 301),
    "turned round": putting("cannot be shown (U+202E)", use="a\u202eb"),
    "entry kind": putting("“entry_kind” is one of", entry_kind="party"),
    "moment": putting("“never” is not a moment", moments=["never"]),
    "moment twice": putting("says something twice", moments=["learning", "learning"]),
    "moments as text": putting("“moments” has to be a list of texts", moments="learning"),
    "unknown key": putting("“colour” is not known here", colour="red"),
    "steps as text": putting("“steps” has to be a list of tables", steps="many"),
    "no steps": putting("the set has no steps", steps=None),
    "too many steps": too_many_steps,
    "source unchecked": source("does not say whether it was checked", checked=None),
    "source checked how": source("“checked” is one of read, excerpt, not_checked", checked="maybe"),
    "source of nothing": source("a source has an author or a title", author=None, title=None),
    "source address": source("an address has no blanks", address="in the library"),
    "source year": source("“year” has to be text", year=1971),
    "source unknown": source("“page” is not known here", page="7"),
    "offer of nothing": offer("the set to open has no id", pack=None),
    "offer without why": offer("an offer does not say why", text=None),
    "offer when": offer("no earlier question is called “gone”", when="gone = yes"),
    "offer stop": offer("“stop” has to be true or false", stop="yes"),
    "step without id": in_step("a step has no id", id=None),
    "step without title": in_step("a step has no title", title=None),
    "step without questions": in_step("a step has no questions", questions=None),
    "questions as text": in_step("“questions” has to be a list of tables", questions="some"),
    "step shows": in_step("“shows” is one of reminders", shows="fireworks", beside=[]),
    "beside nothing": in_step("“beside”: no earlier question is called “gone”",
                              shows="side_by_side", beside=[["gone", "gone"]]),
    "beside alone": in_step("“beside” goes with", shows="grounding", beside=[["gone", "gone"]]),
    "beside three": in_step("pairs of names", shows="side_by_side", beside=[["a", "b", "c"]]),
    "step when": in_step("“when”: no earlier question is called “gone”", when="gone = yes"),
    "step when unread": in_step("“when”: ", when="gone = = yes"),
    "step when empty": in_step("“when” is empty", when=""),
    "same step": same_step,
    "same question": same_question,
    "later question": later_question,
    "four needed": four_needed,
    "question without id": adding("a question has no id", id=None),
    "reserved id": adding("“answered” cannot be an id", id="answered"),
    "no kind": adding("a question has no kind", kind=None),
    "unknown kind": adding("“essay” is not a kind", kind="essay"),
    "no text": adding("a question has no text", text=None),
    "needed and more": adding("not both", needed=True, more=True),
    "needed as text": adding("“needed” has to be true or false", needed="yes"),
    "lens": adding("“lens” is one of personal, relational, systemic", lens="cosmic"),
    "concept": adding("there is no concept “S0-31”", serves=["S0-31"]),
    "concept of nothing": adding("there is no concept “power”", serves=["power"]),
    "yields": adding("“gold” is nothing that can be fed", yields="gold"),
    "yields kind": adding("comes from a question of kind position", yields="position"),
    "follow-up kind": adding("“follow_up:wish” is nothing", yields="follow_up:wish"),
    "due": adding("comes from a question of kind date", yields="due:practice"),
    "tag": adding("comes from a question of kind yesno", yields="tag:star"),
    "open impression": adding("a first impression has to be locked", yields="first_impression"),
    "locked scale": adding("“locked” goes with the kinds long and short", kind="scale", locked=True),
    "scale to say": adding("“to_say” goes with the kinds long and short", kind="scale", to_say=True),
    "hint": adding("a question of kind date shows no hint", kind="date", hint="soon"),
    "groups of long": adding("a question of kind long has no groups", groups=["up"]),
    "no such group": adding("there is no group “t2”", kind="triggers", groups=["t2"]),
    "own rows": adding("to a question of kind long no rows can be added", own_rows=True),
    "one option": adding("a question of kind one needs options", kind="one", options=A[:1]),
    "no options": adding("a question of kind many needs options", kind="many"),
    "options of long": adding("a question of kind long has no options", options=A),
    "same option": adding("there is another option “a”", ", options 2 (a)",
                          kind="one", options=[A[0], A[0]]),
    "option without text": adding("an option has no text", ", options 2 (b)",
                                  kind="one", options=[A[0], {"id": "b"}]),
    "unknown in option": unknown_in_option,
    "options for consult": adding("knows only the options no, now", kind="one", options=A,
                                  yields="consult"),
    "ends missing": adding("a two-ended scale needs its ends", kind="bipolar"),
    "half ends": adding("the high end has no words", ", ends", kind="bipolar", ends={"low": "a"}),
    "ends of long": adding("a question of kind long has no ends", ends={"low": "a", "high": "b"}),
    "rows without columns": adding("a list of rows needs columns", kind="rows"),
    "grid without columns": adding("a grid needs columns", kind="grid", options=A),
    "grid without rows": adding("kind grid needs rows", kind="grid", columns=SHORT_WHAT),
    "columns of long": adding("a question of kind long has no columns", columns=SHORT_WHAT),
    "column of kind long": adding("“long” is not a kind", ", columns 1 (c)", kind="rows",
                                  columns=[{"id": "c", "text": "C", "kind": "long"}]),
    "same column": adding("there is another column “what”", ", columns 2 (what)", kind="rows",
                          columns=SHORT_WHAT * 2),
    "follow-ups without what": adding("need a column “what”", kind="rows",
                                      yields="follow_up:practice",
                                      columns=[{"id": "c", "text": "C", "kind": "short"}]),
    "follow-ups checked": adding("the column “checked” has to be of kind yesno", kind="rows",
                                 yields="follow_up:practice",
                                 columns=[*SHORT_WHAT,
                                          {"id": "checked", "text": "C", "kind": "date"}]),
    "continuum": adding("a continuum needs pairs of ends", kind="continuum"),
    "half pair": adding("the high end has no words", ", pairs 1 (p)", kind="continuum",
                        pairs=[{"id": "p", "low": "a"}]),
    "pairs of long": adding("a question of kind long has no pairs",
                            pairs=[{"id": "p", "low": "a", "high": "b"}]),
    "unknown in question": adding("“colour” is not known here", colour="red"),
    "own question": adding("no earlier question is called “added”", when="answered added"),
}  # fmt: skip

BASES = bases()
CASES = [(base, damage) for base in BASES for damage in DAMAGES]


def check(text: str | bytes) -> list[Problem]:
    """The problems of a file that cannot be used."""
    data = text.encode("utf-8") if isinstance(text, str) else text
    problems = lint(data)
    assert problems
    with pytest.raises(FileError) as refused:
        load(data)
    assert list(refused.value.problems) == problems
    for problem in problems:
        assert problem.line is None or 1 <= problem.line <= data.count(b"\n") + 1
        assert str(problem).endswith(".")
        assert "Error" not in str(problem)
        assert "Traceback" not in str(problem)
    return problems


def test_the_files_are_good_before_they_are_damaged() -> None:
    assert len(CASES) > 200
    kinds = {
        question["kind"] for each in BASES["every_kind"]["steps"] for question in each["questions"]
    }
    assert kinds == set(Kind)
    for name, raw in BASES.items():
        assert lint(toml(raw).encode()) == [], name


@pytest.mark.parametrize(("base", "damage"), CASES, ids=[f"{b}-{d}" for b, d in CASES])
def test_each_damage_is_told_with_its_place(base: str, damage: str) -> None:
    raw = copy.deepcopy(BASES[base])
    where, told = DAMAGES[damage](raw)
    problems = check(toml(raw))
    expected = [each for each in problems if told in each.what]
    assert expected, [str(each) for each in problems]
    assert where in [each.where for each in expected]
    assert all(each.line for each in expected)


TEXT_DAMAGES: dict[str, tuple[Callable[[str], str | bytes], str]] = {
    "cut off": (lambda text: text[: text.index("[[steps") + 5], "is not closed"),
    "open text": (lambda text: text.replace('title = "', 'title = "\\', 1), "a backslash"),
    "open bracket": (lambda text: text + "\nlast = [1, 2\n", "lacks its “]”"),
    "key twice": (lambda text: 'id = "again"\n' + text, "given a second time"),
    "no text at all": (lambda text: text.encode("utf-16"), "this is not text in UTF-8"),
    "another encoding": (lambda text: (text + "# é").encode("latin-1", "replace"), "UTF-8"),
    "nought in it": (lambda text: text.replace("=", "=\0", 1), "cannot be read"),
    "a letter lost": (lambda text: text.replace(" = ", " ", 1), "after a name comes “=”"),
    "an endless line": (lambda text: text + "# " + "x" * 8_000, "the line is too long"),
    "an endless file": (lambda text: text + "# more\n" * 80_000, "larger than 512 KiB"),
    "brackets in brackets": (lambda text: text + "\nx = " + "[" * 9 + "]" * 9, "too deeply"),
    "table twice": (lambda text: text + "\n[one]\n[one]\n", "there a second time"),
}


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("damage", TEXT_DAMAGES)
def test_a_damaged_text_is_refused_at_once(base: str, damage: str) -> None:
    change, told = TEXT_DAMAGES[damage]
    problems = check(change(toml(BASES[base])))
    assert len(problems) == 1
    assert told in problems[0].what
