import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.answers import ABSENT, as_text, clean, is_answered, plain_text
from prompts.catalogue import Catalogue
from prompts.kinds import Kind, Place
from prompts.schema import Column, Ends, Option, Pair, Question
from prompts.wording import column_words
from prompts.words import Vocabularies

YES_NO_MAYBE = (Option("no", "No"), Option("maybe", "Maybe so"), Option("yes", "Yes"))

QUESTIONS = {
    Kind.LONG: Question("q", Kind.LONG),
    Kind.SHORT: Question("q", Kind.SHORT),
    Kind.ONE: Question("q", Kind.ONE, options=YES_NO_MAYBE),
    Kind.MANY: Question("q", Kind.MANY, options=YES_NO_MAYBE),
    Kind.SCALE: Question("q", Kind.SCALE, ends=Ends("none", "all")),
    Kind.BIPOLAR: Question("q", Kind.BIPOLAR, ends=Ends("too little", "too much")),
    Kind.YESNO: Question("q", Kind.YESNO),
    Kind.DATE: Question("q", Kind.DATE),
    Kind.NUMBER: Question("q", Kind.NUMBER),
    Kind.ROWS: Question(
        "q",
        Kind.ROWS,
        columns=(
            Column("what", "What happened", Kind.SHORT),
            Column("who", "Who moved it", Kind.ONE, YES_NO_MAYBE),
            Column("asked", "I asked", Kind.YESNO),
            Column("times", "Times", Kind.NUMBER),
            Column("on", "On", Kind.DATE),
        ),
    ),
    Kind.POSITION: Question("q", Kind.POSITION),
    Kind.FEELINGS: Question("q", Kind.FEELINGS),
    Kind.BODY: Question("q", Kind.BODY),
    Kind.TRIGGERS: Question("q", Kind.TRIGGERS),
    Kind.URGES: Question("q", Kind.URGES),
    Kind.LINK: Question("q", Kind.LINK),
    Kind.GRID: Question(
        "q",
        Kind.GRID,
        options=(Option("patient", "Patient"), Option("clear", "Clear")),
        columns=(
            Column("held", "Held", Kind.YESNO),
            Column("how", "How", Kind.ONE, YES_NO_MAYBE),
            Column("far", "How far", Kind.SCALE),
        ),
        own_rows=True,
    ),
    Kind.CONTINUUM: Question(
        "q", Kind.CONTINUUM, pairs=(Pair("firm", "Firm", "Yielding"), Pair("near", "Near", "Far"))
    ),
    Kind.HELPED: Question("q", Kind.HELPED),
    Kind.THOUGHTS: Question("q", Kind.THOUGHTS),
}

# kind, as given, as stored, in words
GOOD: list[tuple[Kind, Any, Any, str]] = [
    (Kind.LONG, "  First.\r\nThen.  \n", "  First.\nThen.", "  First.\nThen."),
    (Kind.LONG, "a\x00b\x1b[0m", "ab[0m", "ab[0m"),
    (Kind.LONG, "half \ud83d", "half \ufffd", "half \ufffd"),
    (Kind.LONG, "日記 \U0001f9e3 مذكرات", "日記 \U0001f9e3 مذكرات", "日記 \U0001f9e3 مذكرات"),
    (Kind.SHORT, " one\nline ", "one line", "one line"),
    (Kind.ONE, "maybe", "maybe", "Maybe so"),
    (Kind.MANY, ["yes", "no", "yes"], ["no", "yes"], "No, Yes"),
    (Kind.SCALE, 6, 6, "6 of 10"),
    (Kind.SCALE, 0, 0, "0 of 10"),
    (Kind.SCALE, 7.0, 7, "7 of 10"),
    (Kind.BIPOLAR, -3, -3, "3 of 5 towards too little"),
    (Kind.BIPOLAR, 5, 5, "5 of 5 towards too much"),
    (Kind.BIPOLAR, 0, 0, "In the middle"),
    (Kind.YESNO, True, True, "Yes"),
    (Kind.YESNO, False, False, "No"),
    (Kind.DATE, "1660-01-09", "1660-01-09", "9 January 1660"),
    (Kind.NUMBER, 2.5, 2.5, "2.5"),
    (Kind.NUMBER, 3.0, 3, "3"),
    (Kind.NUMBER, 0, 0, "0"),
    (
        Kind.ROWS,
        [{"what": " She laughed ", "who": "yes", "asked": False, "times": 2, "on": ""}, {}],
        [{"what": "She laughed", "who": "yes", "asked": False, "times": 2}],
        "She laughed · Yes · I asked: No · Times: 2",
    ),
    (Kind.POSITION, {"at": "both"}, {"at": "both"}, "Both at once"),
    (Kind.POSITION, "upish", {"at": "upish"}, "More up"),
    (
        Kind.POSITION,
        {"at": "moved", "from": "upish", "to": "down"},
        {"at": "moved", "from": "upish", "to": "down"},
        "It moved, from More up to Down-power",
    ),
    (
        Kind.POSITION,
        {"at": "moved", "to": "up"},
        {"at": "moved", "to": "up"},
        "It moved, to Up-power",
    ),
    (Kind.POSITION, {"at": "up", "from": "down", "to": ""}, {"at": "up"}, "Up-power"),
    (
        Kind.FEELINGS,
        {"responsible": 3, "tired": 2, "sad": 0, "own:left  out": 1},
        {"responsible": 3, "tired": 2, "own:left out": 1},
        "Responsible (a lot), Tired (some), left out (a little)",
    ),
    (Kind.BODY, ["jaw_set", "jaw_set"], ["jaw_set"], "Jaw set"),
    (Kind.TRIGGERS, ["clock", "cried"], ["clock", "cried"], "The clock, Tears"),
    (Kind.URGES, ["fix", "own:run"], ["fix", "own:run"], "Fix, run"),
    (Kind.LINK, " 17 ", "17", "An earlier reflection"),
    (
        Kind.GRID,
        {"own:  kept   light": {"far": 7.0}, "clear": {"held": False, "how": "yes"}, "patient": {}},
        {"clear": {"held": False, "how": "yes"}, "own:kept light": {"far": 7}},
        "Clear: Held: No · Yes\nkept light: How far: 7 of 10",
    ),
    (
        Kind.CONTINUUM,
        {
            "firm": {"at": -2, "stress": 0},
            "near": {},
            "own: strict| kind ": {"at": 5, "stress": None},
        },
        {"firm": {"at": -2, "stress": 0}, "own:strict|kind": {"at": 5}},
        "Firm – Yielding: 2 of 5 towards Firm; under stress in the middle\n"
        "strict – kind: 5 of 5 towards kind",
    ),
    (Kind.HELPED, ["slow_down", "own:tea"], ["slow_down", "own:tea"], "Slowing down, tea"),
    (Kind.THOUGHTS, ["stuck_loop"], ["stuck_loop"], "Going round in circles"),
]


@pytest.mark.parametrize(("kind", "given", "stored", "words"), GOOD)
def test_an_answer_is_tidied_stored_and_told_in_words(
    kind: Kind, given: Any, stored: Any, words: str, vocabularies: Vocabularies
) -> None:
    question = QUESTIONS[kind]
    value = clean(question, given, vocabularies=vocabularies)
    assert value == stored
    assert type(value) is type(stored)
    assert value is not ABSENT
    assert as_text(question, value, vocabularies) == words
    assert clean(question, value, vocabularies=vocabularies) == value
    json.dumps(value, allow_nan=False).encode("utf-8")


def test_every_kind_is_told_in_words() -> None:
    assert {kind for kind, *_ in GOOD} == set(Kind) == set(QUESTIONS)


NOTHING: list[tuple[Kind, Any]] = [
    *((kind, None) for kind in Kind),
    *((kind, ABSENT) for kind in Kind),
    (Kind.LONG, " \n\t "),
    (Kind.SHORT, "\x00"),
    (Kind.ONE, ""),
    (Kind.MANY, []),
    (Kind.DATE, ""),
    (Kind.ROWS, []),
    (Kind.ROWS, [{}, {"what": "  "}]),
    (Kind.FEELINGS, {}),
    (Kind.FEELINGS, {"sad": 0}),
    (Kind.BODY, []),
    (Kind.LINK, " "),
    (Kind.GRID, {}),
    (Kind.GRID, {"clear": {}, "patient": {"how": ""}}),
    (Kind.CONTINUUM, {}),
    (Kind.CONTINUUM, {"firm": {}}),
    (Kind.HELPED, []),
]


@pytest.mark.parametrize(("kind", "given"), NOTHING)
def test_nothing_is_the_absence_of_an_answer(kind: Kind, given: Any) -> None:
    assert clean(QUESTIONS[kind], given) is ABSENT
    assert as_text(QUESTIONS[kind], ABSENT) == ""


@pytest.mark.parametrize("value", ["", [], {}, None, ABSENT])
def test_empty_values_are_not_answers(value: object) -> None:
    assert not is_answered(value)


@pytest.mark.parametrize("value", [0, False, 0.0, "x", ["x"], {"at": "up"}])
def test_zero_and_no_are_answers(value: object) -> None:
    assert is_answered(value)


BAD: list[tuple[Kind, Any, str]] = [
    (Kind.LONG, 3, "text is needed"),
    (Kind.SHORT, ["a"], "text is needed"),
    (Kind.ONE, "perhaps", "“perhaps” is not one of no, maybe, yes"),
    (Kind.ONE, 1, "“1” is not one of"),
    (Kind.MANY, "yes", "a list is needed"),
    (Kind.MANY, ["perhaps"], "“perhaps” is not one of"),
    (Kind.MANY, ["no"] * 501, "at most 500"),
    (Kind.SCALE, 11, "from 0 to 10"),
    (Kind.SCALE, 2.5, "from 0 to 10"),
    (Kind.SCALE, True, "from 0 to 10"),
    (Kind.SCALE, "6", "from 0 to 10"),
    (Kind.SCALE, float("nan"), "from 0 to 10"),
    (Kind.BIPOLAR, -6, "from -5 to 5"),
    (Kind.YESNO, "yes", "true or false"),
    (Kind.YESNO, 1, "true or false"),
    (Kind.DATE, "2025-02-30", "a date like"),
    (Kind.DATE, "20250203", "a date like"),
    (Kind.DATE, 2025, "a date like"),
    (Kind.NUMBER, "3", "a number is needed"),
    (Kind.NUMBER, True, "a number is needed"),
    (Kind.NUMBER, float("inf"), "too large"),
    (Kind.NUMBER, float("nan"), "too large"),
    (Kind.NUMBER, 10**400, "too large"),
    (Kind.ROWS, {"what": "x"}, "a list is needed"),
    (Kind.ROWS, ["x"], "row 1 is not a row"),
    (Kind.ROWS, [{"what": "x"}, {"why": "x"}], "row 2 has no “why”"),
    (Kind.ROWS, [{"who": "perhaps"}], "row 1, Who moved it: “perhaps” is not one of"),
    (Kind.POSITION, {"at": "sideways"}, "one of up, upish"),
    (Kind.POSITION, {}, "a position is needed"),
    (Kind.POSITION, 3, "a position is needed"),
    (Kind.POSITION, {"at": "moved", "from": "unsure"}, "“from” is one of"),
    (Kind.POSITION, {"at": "up", "why": "x"}, "a position has no “why”"),
    (Kind.FEELINGS, ["sad"], "intensity"),
    (Kind.FEELINGS, {"sad": 4}, "from 0 to 3"),
    (Kind.FEELINGS, {"Sad": 1}, "not a word of the list"),
    (Kind.FEELINGS, {"own: ": 1}, "no word to add"),
    (Kind.BODY, [3], "a word is needed"),
    (Kind.URGES, ["fix me"], "not a word of the list"),
    (Kind.LINK, "two words", "the id of a reflection"),
    (Kind.LINK, 7, "text is needed"),
    (Kind.GRID, [], "a row for each"),
    (Kind.GRID, {"calm": {}}, "“calm” is not one of patient, clear"),
    (Kind.GRID, {"clear": 3}, "row 1 is not a row"),
    (Kind.GRID, {"clear": {"far": 11}}, "row 1, How far: a whole number from 0 to 10"),
    (Kind.GRID, {"clear": {"why": "x"}}, "row 1 has no “why”"),
    (Kind.GRID, {"own: ": {"far": 1}}, "no word to add"),
    (Kind.CONTINUUM, ["firm"], "a place for each pair"),
    (Kind.CONTINUUM, {"firm": 3}, "a place between its ends"),
    (Kind.CONTINUUM, {"firm": {"at": 6}}, "from -5 to 5"),
    (Kind.CONTINUUM, {"firm": {"stress": 1}}, "from -5 to 5"),
    (Kind.CONTINUUM, {"firm": {"at": 1, "why": 2}}, "has no “why”"),
    (Kind.CONTINUUM, {"soft": {"at": 1}}, "“soft” is not one of firm, near"),
    (Kind.CONTINUUM, {"own:only": {"at": 1}}, "each of the two ends needs"),
    (Kind.HELPED, ["a b"], "not a word of the list"),
    (Kind.THOUGHTS, "curious", "a list is needed"),
]


@pytest.mark.parametrize(("kind", "given", "reason"), BAD)
def test_what_is_no_answer_is_refused_with_the_reason(kind: Kind, given: Any, reason: str) -> None:
    with pytest.raises(ValueError) as refused:
        clean(QUESTIONS[kind], given)
    assert reason in str(refused.value)


def test_with_vocabularies_a_word_nobody_knows_is_refused(vocabularies: Vocabularies) -> None:
    question = QUESTIONS[Kind.FEELINGS]
    with pytest.raises(ValueError, match="“hapy” is not a word"):
        clean(question, {"hapy": 1}, vocabularies=vocabularies)
    assert clean(question, {"hapy": 1}) == {"hapy": 1}


def test_what_a_pack_has_retired_stays_readable_and_may_be_kept(
    vocabularies: Vocabularies,
) -> None:
    one, many = QUESTIONS[Kind.ONE], QUESTIONS[Kind.MANY]
    assert as_text(one, "on_my_lap") == "On my lap"
    assert as_text(many, ["yes", "on_my_lap"]) == "Yes, On my lap"
    assert clean(one, "on_my_lap", before="on_my_lap") == "on_my_lap"
    assert clean(many, ["on_my_lap", "no"], before=["on_my_lap"]) == ["no", "on_my_lap"]

    feelings = QUESTIONS[Kind.FEELINGS]
    old: Any = {"woebegone": 2}
    assert as_text(feelings, old, vocabularies) == "Woebegone (some)"
    assert clean(feelings, {"woebegone": 1}, before=old, vocabularies=vocabularies) == {
        "woebegone": 1
    }

    rows = QUESTIONS[Kind.ROWS]
    row: Any = [{"what": "x", "old_column": "y", "who": "old_one"}]
    assert as_text(rows, row) == "x · Old one · Old column: y"
    assert clean(rows, row, before=row) == row


def test_a_row_names_its_columns_only_where_it_would_be_unclear() -> None:
    rows = QUESTIONS[Kind.ROWS]
    answer: Any = [
        {"what": "She laughed", "who": "yes"},
        {"who": "no", "on": "2025-11-03"},
        {"times": 3},
    ]
    assert as_text(rows, answer).splitlines() == [
        "She laughed · Yes",
        "Who moved it: No · On: 3 November 2025",
        "Times: 3",
    ]
    assert column_words(rows) == "What happened · Who moved it · On"
    assert column_words(Question("q", Kind.ROWS, columns=rows.columns[:1])) == ""


def test_an_answer_outlives_its_question_changing_kind(vocabularies: Vocabularies) -> None:
    values: list[Any] = [value for _, _, value, _ in GOOD]
    for question in QUESTIONS.values():
        for value in values:
            assert as_text(question, value, vocabularies).strip()


def test_without_its_question_an_answer_is_still_told() -> None:
    assert plain_text("on_my_lap") == "On my lap"
    assert plain_text("I wrote this") == "I wrote this"
    assert plain_text(["jaw_set", "own:run"]) == "Jaw set, run"
    assert plain_text({"at": "both"}) == "At: both"
    assert plain_text([{"what": "x"}, {"what": "y"}]) == "What: x\nWhat: y"
    assert plain_text(True) == "Yes"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda parts: (
        st.lists(parts, max_size=4)
        | st.dictionaries(st.text(max_size=8) | st.sampled_from(["at", "what", "who"]), parts)
    ),
    max_leaves=8,
)


@given(st.sampled_from(list(Kind)), json_values)
def test_any_json_is_an_answer_or_a_value_error(kind: Kind, given_value: Any) -> None:
    try:
        value = clean(QUESTIONS[kind], given_value)
    except ValueError:
        return
    assert value is ABSENT or is_answered(value)
    assert clean(QUESTIONS[kind], value) == value
    as_text(QUESTIONS[kind], value, SHIPPED)


@given(st.sampled_from(list(Kind)), json_values.filter(is_answered))
def test_anything_stored_can_be_told(kind: Kind, stored: Any) -> None:
    assert isinstance(as_text(QUESTIONS[kind], stored, SHIPPED), str)


@given(st.text())
def test_long_text_keeps_every_word(text: str) -> None:
    value = clean(QUESTIONS[Kind.LONG], text)
    kept = "" if value is ABSENT else value
    assert isinstance(kept, str)
    printable = "".join(char for char in text if char.isalnum())
    assert "".join(char for char in kept if char.isalnum()) == printable


def test_all_places_have_words() -> None:
    for place in Place:
        assert as_text(QUESTIONS[Kind.POSITION], {"at": place.value}) != place.value


SHIPPED = Catalogue.shipped().vocabularies


GERMAN = Catalogue.shipped("de").vocabularies


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (Kind.SCALE, 7, "7 von 10"),
        (Kind.YESNO, True, "Ja"),
        (Kind.YESNO, False, "Nein"),
        (Kind.DATE, "2025-03-01", "1. März 2025"),
        (Kind.POSITION, {"at": "upish"}, "Eher oben"),
        (
            Kind.POSITION,
            {"at": "moved", "from": "up", "to": "both"},
            "Hat sich bewegt, von „Oben“ nach „Beides zugleich“",
        ),
        (Kind.FEELINGS, {"proud": 1, "tired": 3}, "Stolz (ein wenig), Müde (sehr)"),
        (Kind.BODY, ["hot_face"], "Heißes Gesicht"),
        (Kind.LINK, "e-1", "Eine frühere Reflexion"),
    ],
)
def test_an_answer_reads_in_the_language_of_the_vocabularies(kind, value, words):
    assert as_text(Question("q", kind), value, GERMAN) == words


def test_ends_and_cells_read_in_the_language_of_the_vocabularies():
    amount = Question("q", Kind.BIPOLAR, ends=Ends("zu wenig", "zu viel"))
    assert as_text(amount, 3, GERMAN) == "3 von 5 hin zu „zu viel“"
    assert as_text(amount, 0, GERMAN) == "In der Mitte"
    assert as_text(Question("q", Kind.BIPOLAR), -1, GERMAN) == "1 von 5 hin zu „links“"
    pairs = Question("q", Kind.CONTINUUM, pairs=(Pair("a", "nah", "fern"),))
    told = as_text(pairs, {"a": {"at": -2, "stress": 0}}, GERMAN)
    assert told == "nah – fern: 2 von 5 hin zu „nah“; unter Druck in der Mitte"
    columns = (
        Column("asked", "Gefragt", Kind.YESNO),
        Column("much", "Wie sehr", Kind.SCALE),
        Column("on", "Am", Kind.DATE),
    )
    rows = Question("q", Kind.ROWS, columns=columns)
    row = {"asked": True, "much": 4, "on": "2025-11-30"}
    assert as_text(rows, [row], GERMAN) == "Gefragt: Ja · Wie sehr: 4 von 10 · 30. November 2025"
