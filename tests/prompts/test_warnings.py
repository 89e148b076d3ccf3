import pytest

from prompts.catalogue import Catalogue
from prompts.dumping import dump
from prompts.kinds import Kind
from prompts.schema import Column, Option, Pack, Question, Step
from prompts.warnings import warnings


def pack_asking(text: str, kind: Kind = Kind.SHORT) -> Pack:
    options = (Option("a", "A"), Option("b", "B")) if kind is Kind.ONE else ()
    question = Question("q", kind, text, options=options)
    step = Step("s", "Something", (Question("first", Kind.LONG), question))
    return Pack("mine", 1, "Mine", "Mine.", 3, "Own", "Own", "2025-11-01", (step,))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Name", "a name"),
        ("What is their name?", "a name"),
        ("Client’s name", "a name"),
        ("Client name:", "a name"),
        ("First name", "a name"),
        ("The name of the person you met", "a name"),
        ("Name the client.", "a name"),
        ("Vorname", "a name"),
        ("Surname", "a surname"),
        ("Family name", "a surname"),
        ("Initials of the client", "initials"),
        ("Date of birth", "a date of birth"),
        ("D.O.B.", "a date of birth"),
        ("When was the client born?", "a date of birth"),
        ("Birthday", "a date of birth"),
        ("Geburtsdatum", "a date of birth"),
        ("Address", "an address"),
        ("Their address, so that it can be found", "an address"),
        ("Where do they live?", "an address"),
        ("Home address", "an address"),
        ("Postcode", "a postcode"),
        ("ZIP code", "a postcode"),
        ("Telephone", "a telephone number"),
        ("Phone number", "a telephone number"),
        ("Mobile number", "a telephone number"),
        ("E-mail", "an e-mail address"),
        ("Email address", "an e-mail address"),
        ("NHS number", "a record number"),
        ("Insurance number", "a record number"),
        ("Case no.", "a record number"),
        ("Patient ID", "a record number"),
        ("Write their name, not a code.", "a name"),
        ("How was it? Add the date of birth.", "a date of birth"),
    ],
)
def test_asking_who_somebody_is_is_warned_about_with_its_place(text: str, what: str) -> None:
    pack = pack_asking(text)
    found = warnings(pack)
    assert [what in problem.what for problem in found] == [True], found
    assert found[0].where == "steps 1 (s), questions 2 (q)"
    assert found[0].line is not None
    assert text in dump(pack).splitlines()[found[0].line - 1]


@pytest.mark.parametrize(
    "text",
    [
        "Name the feeling.",
        "What would you name it?",
        "What was done in the name of care?",
        "What did you do in their name?",
        "In the name of the family, what was decided?",
        "Did the client name what hurt?",
        "What name would you give this feeling?",
        "Their names for it",
        "Name the client’s strength.",
        "Write no names.",
        "Without their name or date of birth: who was it about?",
        "Leave out names, addresses and phone numbers.",
        "What did you address, and what not?",
        "How will you address them?",
        "Which number comes to mind?",
        "What was born out of it?",
        "Was the hospital no longer safe?",
        "Who was on the phone?",
        "What did you not initially see?",
        "Where did the power live?",
        "How many times did they e-mail?",
        "What is it called?",
        "Where does the feeling live in your body?",
    ],
)
def test_naming_something_else_is_not_warned_about(text: str) -> None:
    assert warnings(pack_asking(text)) == []


def test_only_what_can_be_written_down_is_warned_about() -> None:
    for kind in (Kind.ONE, Kind.YESNO, Kind.SCALE):
        assert warnings(pack_asking("Did you know their name?", kind)) == []


def test_columns_and_the_rows_of_a_grid_ask_too() -> None:
    columns = (Column("who", "Surname", Kind.SHORT), Column("n", "Times", Kind.NUMBER))
    grid = Question("g", Kind.GRID, "About", options=(Option("p", "Phone"),), columns=columns)
    step = Step("s", "Something", (grid,))
    pack = Pack("mine", 1, "Mine", "Mine.", 3, "Own", "Own", "2025-11-01", (step,))
    assert [(each.where, each.line is None) for each in warnings(pack)] == [
        ("steps 1 (s), questions 1 (g), columns 1 (who)", False),
        ("steps 1 (s), questions 1 (g), options 1 (p)", False),
    ]


def test_no_shipped_pack_asks_who_somebody_is(catalogue: Catalogue) -> None:
    found = [(pack.id, str(each), each.where) for pack in catalogue for each in warnings(pack)]
    assert found == []
