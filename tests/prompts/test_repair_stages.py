"""What the page of a repair asks: the choices of the sets, and nothing of who was harmed."""

import re
from pathlib import Path

import pytest

from prompts.catalogue import Catalogue
from prompts.kinds import Kind
from prompts.loader import lint
from prompts.pseudo import PSEUDO
from prompts.repair import (
    STAGES,
    explaining_check,
    field_of,
    field_text,
    question_of,
    stage_form,
    stage_names,
    stages,
)
from prompts.schema import Question
from prompts.translations import lint_side
from prompts.warnings import warnings
from prompts.yields import OPTIONS_OF, REPAIR_ALSO, REPAIR_FIELDS, repair_field

FILE = Path(__file__).parents[2] / "prompts" / "repair_stages.toml"
PACKS = ("something_slipped", "repair_plan", "repair_tried")
NOT_ASKED = {"tried.tries"}
"""A set may tell how many tries there were; here each is a row of its own."""

OF_WHO_REPAIRS = {
    "owned.role_asks",
    "owned.defending",
    "planned.fit",
    "planned.starts",
    "planned.aims",
    "planned.moves",
    "planned.not_on_them",
    "planned.indirect",
    "tried.not_defensive",
}
"""Asked of whoever is to mend something, so of nobody who was harmed from above."""


def forms(is_down: bool, values: dict[str, object] | None = None):
    return [stage_form(stages(), each, values or {}, is_down=is_down) for each in STAGES]


def words_of(form, question: Question) -> list[str]:
    return [
        form.title,
        form.name,
        form.help,
        question.text,
        question.help,
        question.hint,
        *(option.text for option in question.options),
        *(option.help for option in question.options),
        *((question.ends.low, question.ends.high) if question.ends else ()),
    ]


def test_the_file_has_no_problems_and_asks_for_nobodys_name() -> None:
    assert lint(FILE) == []
    assert warnings(stages()) == []


def test_no_library_lists_it(catalogue: Catalogue) -> None:
    assert stages().id not in catalogue


@pytest.mark.parametrize("is_down", [False, True])
def test_each_stage_has_a_name_a_title_and_questions_of_its_own(is_down: bool) -> None:
    assert list(stage_names(stages(), is_down=is_down)) == list(STAGES)
    for form in forms(is_down):
        assert form.title
        assert form.name == stage_names(stages(), is_down=is_down)[form.stage]
        assert form.shown
        for question in form.questions:
            assert field_of(question).startswith(f"{form.stage}.")


@pytest.mark.parametrize("is_down", [False, True])
def test_a_stage_shows_at_most_one_long_question_and_two_others(is_down: bool) -> None:
    for form in forms(is_down):
        assert sum(question.kind is Kind.LONG for question in form.shown) <= 1
        assert len(form.shown) <= 3
        names = [field_of(question) for question in form.questions]
        assert len(names) == len(set(names))


def test_every_field_can_be_written() -> None:
    known = {repair_field(name) for name in (*REPAIR_FIELDS, *REPAIR_ALSO)}
    written = {field_of(question) for question in stages().questions()}
    assert known - written == NOT_ASKED
    assert written <= known


def test_the_choices_and_kinds_are_those_of_the_sets(catalogue: Catalogue) -> None:
    compared = 0
    for pack_id in PACKS:
        for theirs in catalogue.get(pack_id).questions():
            name = repair_field(theirs.yields)
            if not name or (name == "noticed.position" and pack_id == "repair_tried"):
                continue
            for is_down in (False, True):
                ours = question_of(stages(), name, is_down=is_down)
                if ours is None:
                    continue
                compared += 1
                assert ours.kind is theirs.kind, name
                assert _ids(ours) == _ids(theirs), name
                # What one names for oneself starts out private here, whatever the sets do.
                kept = ours.id.endswith("_down") and name.startswith("owned.")
                assert ours.private == (theirs.private or kept), name
                assert ours.to_say == theirs.to_say, name
    assert compared > 100


def _ids(question: Question) -> list[object]:
    columns = [
        (column.id, column.kind, [option.id for option in column.options])
        for column in question.columns
    ]
    return [[option.id for option in question.options], columns]


def test_weights_are_those_that_are_understood() -> None:
    for is_down in (False, True):
        weight = question_of(stages(), "noticed.severity", is_down=is_down)
        assert weight is not None
        assert tuple(option.id for option in weight.options) == OPTIONS_OF["severity"]


# ------------------------------------------------------------------ who had less power


def test_who_had_less_power_is_asked_about_safety_first() -> None:
    assert field_of(forms(True)[0].shown[0]) == "noticed.safe"
    assert not any(field_of(q) == "noticed.safe" for form in forms(False) for q in form.questions)
    names = list(stage_names(stages(), is_down=True).values())
    assert names[:4] == ["Noticed", "Named for myself", "Safety and route", "Said or tried"]


def test_who_had_less_power_is_never_asked_what_the_one_who_mends_is_asked() -> None:
    filled = dict.fromkeys(OF_WHO_REPAIRS, "direct")
    for values in ({}, filled, {"noticed.position": {"at": "up"}}):
        asked = {field_of(q) for form in forms(True, values) for q in form.questions}
        assert not asked & OF_WHO_REPAIRS
    asked = {
        field_of(q) for form in forms(False, {"planned.fit": "direct"}) for q in form.questions
    }
    assert asked >= OF_WHO_REPAIRS - {"planned.indirect"}


def test_no_words_say_that_who_was_harmed_owes_a_repair() -> None:
    owing = re.compile(
        r"\byou (?:owe|must|should|have to|need to|ought)\b|\byour (?:part|share|fault|role)\b"
        r"|\byours to\b|\bmend(?:ing)?\b|\bsay sorry\b|\bapolog|\bforgiv|\bmake (?:it )?(?:good|up)\b"
        r"|\bput (?:it )?right\b|\brepair\b|\bown my\b|\bdifferently\b|\bslipped\b",
        re.IGNORECASE,
    )
    said_of_them = (
        "You do not owe anybody a repair",
        "You do not have to do anything",
        "They put it right",
        "Not put right",
        "Keep it among the repairs that worked?",
        "How sure are you that something slipped?",
        "something I",
    )
    for values in ({}, {"closed.result": "repaired", "noticed.severity": "level_5"}):
        for form in forms(True, values):
            for question in form.questions:
                for text in words_of(form, question):
                    told = text
                    for each in said_of_them:
                        told = told.replace(each, "")
                    assert not owing.search(told), (question.id, text)


def test_a_part_of_ones_own_may_be_named_but_is_folded_away_and_never_presumed() -> None:
    owned = forms(True)[1]
    assert not any(field_of(question) == "owned.my_part" for question in owned.shown)
    (part,) = (question for question in owned.more if field_of(question) == "owned.my_part")
    assert part.text == "Is any of it yours?"
    assert "not a part" in part.help


def test_waiting_and_leaving_are_ways_like_the_others() -> None:
    route = forms(True)[2].shown[0]
    assert {"wait", "leave", "formal"} <= {option.id for option in route.options}


def test_the_wording_is_calm() -> None:
    unwanted = re.compile(
        r"!|\bfail|\bviolat|\bmistake|\bguilt|\bscore|\bcongrat|\bmust\b|\bshould(?! know)\b", re.I
    )
    for is_down in (False, True):
        for form in forms(is_down):
            for question in form.questions:
                for text in words_of(form, question):
                    assert not unwanted.search(text), (question.id, text)


# ------------------------------------------------------------------ what is asked, when


@pytest.mark.parametrize("is_down", [False, True])
@pytest.mark.parametrize(
    "grave", [{"noticed.severity": "level_5"}, {"noticed.kinds": ["boundary", "ego"]}]
)
def test_something_grave_asks_where_else_it_belongs(grave, is_down: bool) -> None:
    assert "noticed.elsewhere" in _names(forms(is_down, grave)[0])
    assert "noticed.elsewhere" not in _names(forms(is_down)[0])


def _names(form) -> set[str]:
    return {field_of(question) for question in form.questions}


@pytest.mark.parametrize("fit", ["indirect", "wait", "not_mine"])
def test_not_with_them_asks_in_which_other_way(fit: str) -> None:
    planned = _names(forms(False, {"planned.fit": fit})[2])
    assert "planned.indirect" in planned
    assert "planned.moves" not in planned
    assert "planned.indirect" not in _names(forms(False, {"planned.fit": "direct"})[2])


def test_what_was_answered_stays_at_hand_when_an_earlier_answer_changes() -> None:
    kept = {"planned.fit": "indirect", "planned.words": "I cut you short.", "planned.starts": "me"}
    planned = forms(False, kept)[2]
    assert {"planned.words", "planned.starts"} <= {field_of(q) for q in planned.more}


def test_intent_and_impact_stand_beside_each_other() -> None:
    assert {"noticed.intent", "noticed.impact"} <= {field_of(q) for q in forms(False)[0].shown}


# ------------------------------------------------------------------ words


def test_a_value_reads_in_the_words_of_its_question() -> None:
    assert field_text("response.kind", "polite") == "Polite agreement"
    assert field_text("response.kind", "opened", is_down=True) == "They listened"
    assert field_text("closed.result", "retired_id") == "Retired id"
    assert field_text("owned.my_part", "I hurried.") == "I hurried."
    assert field_text("planned.consult_first", False) == "No"
    assert field_text("learned.unheard_of", 3) == "3"
    assert field_text("mended.how", "x y") == "x y"
    assert field_text("owned.my_part", None) == field_text("owned.my_part", "") == ""


def test_the_stages_can_be_read_in_the_made_up_language() -> None:
    title = stages(PSEUDO).steps[0].title
    assert title.startswith("[")
    assert stages("xx").steps[0].title == stages().steps[0].title


def test_a_language_that_is_there_has_all_the_words() -> None:
    sides = sorted(FILE.parent.glob("repair_stages.*.toml"))
    assert [side.name for side in sides] == ["repair_stages.de.toml"]
    for side in sides:
        assert lint_side(stages(), side) == []
        told = stages(side.name.split(".")[1])
        for one, other in zip(told.questions(), stages().questions(), strict=True):
            assert _ids(one) == _ids(other)
            assert one.text != other.text


def test_every_reason_to_look_at_explaining_says_why_and_what_instead() -> None:
    (reason,) = explaining_check().classes
    assert reason.id == "explain_first"
    assert reason.for_them
    found = explaining_check().look("Let me explain.", for_them=True)
    assert [(each.start, each.length) for each in found] == [(0, 14)]
    assert explaining_check().look("Let me explain.") == ()
