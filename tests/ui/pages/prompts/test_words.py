"""How the library words branches and sources."""

import re
from dataclasses import replace

import pytest

from app.services.library import ShelfPack
from app.ui.pages.prompts.branch_words import asked_if
from app.ui.pages.prompts.preview import step_lines
from app.ui.pages.prompts.words import from_words
from prompts.catalogue import Catalogue
from prompts.grammar import parse
from prompts.schema import Source


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return Catalogue.shipped()


@pytest.mark.parametrize(
    ("pack_id", "condition", "words"),
    [
        (
            "something_slipped",
            "not position in down, downish",
            "If you were not down-power or more down",
        ),
        ("after_session", "not position = moved", "If it did not move"),
        (
            "after_session",
            "position in up, both, moved",
            "If you were up-power or both at once, or it moved",
        ),
        (
            "after_session",
            "closer = yes and position in up, upish",
            "If you said yes to “Look closer?”, and you were up-power or more up",
        ),
        ("after_session", "closer != yes", "If you said no to “Look closer?”"),
        ("under_over", "not amount > 0", "If “Too little, or too much?” is 0 or less"),
        (
            "repair_tried",
            "result in repaired, mostly, partly, not_repaired, no_longer, no_slip",
            "If you answered “How does it go on?”, but not with “Still open”",
        ),
        (
            "repair_tried",
            "not result in repaired, no_slip",
            "If you did not choose “Repaired” or “It was not a slip” at “How does it go on?”",
        ),
        ("after_session", "not (position = up and closer = yes)", "Depending on 2 answers before"),
        ("after_session", "position in up, upish or (owned < 7 and closer = no)", None),
    ],
)
def test_a_branch_is_a_sentence(shipped, pack_id, condition, words):
    said = asked_if(shipped.get(pack_id), parse(condition), shipped.vocabularies)
    if words is None:
        words = (
            "If you were up-power or more up, or “How far did you own your role?” is less than 7"
            " and you said no to “Look closer?”"
        )
    assert said == words


def test_no_branch_of_a_shipped_set_shows_its_ids(shipped):
    for pack in shipped.packs():
        ids = {question.id for question in pack.questions() if "_" in question.id}
        ids |= {option.id for q in pack.questions() for option in q.options if "_" in option.id}
        for step in pack.steps:
            for when in (step.when, *(question.when for question in step.questions)):
                said = asked_if(pack, when, shipped.vocabularies)
                assert not ids & set(re.findall(r"[a-z_]+", said)), said
                assert (when is None) == (said == "")


def test_each_branch_of_a_screen_has_a_line(shipped):
    pack = shipped.get("under_over")
    lines = step_lines(pack, pack.steps[1], shipped.vocabularies)
    assert [line for line in lines if line.startswith("If ")] == [
        "If “Too little, or too much?” is 0 or less: Too little.",
        "If “Too little, or too much?” is 0 or more: Too much.",
    ]


@pytest.mark.parametrize(
    ("sources", "words"),
    [
        ([("Graham Gibbs", "1988"), ("The University of Edinburgh", "")], "Graham Gibbs (1988)"),
        ([("A. One, B. Two", "1990")], "A. One and B. Two (1990)"),
        ([("A. One, B. Two and C. Three", "1990")], "A. One and others (1990)"),
        ([("A. One and others", "1990"), ("D", ""), ("E", "")], "A. One and others (1990)"),
        ([("A. One", "1990"), ("B. Two", "1991")], "A. One (1990) and B. Two (1991)"),
        ([("A. One", "1990"), ("B. Two", "1991"), ("C", "")], "A. One (1990) and others"),
        ([("a worksheet", ""), ("A. One", "1990")], "several sources"),
        ([("Workshop notes", "")], "workshop notes"),
        ([("Training Wheels", "")], "Training Wheels"),
    ],
)
def test_a_person_is_named_where_one_leads(shipped, sources, words):
    made = tuple(Source(author, "A title", year) for author, year in sources)
    pack = replace(shipped.get("quick_capture"), sources=made)
    assert from_words(ShelfPack(pack, False, True, None, 0, None)) == f"After {words}"
