"""The rules of bodies: those that are shipped, and how rules of one's own are refused."""

from dataclasses import replace
from datetime import date

import pytest

from prompts.hours import OWN, load_rules, shipped_rules, shipped_text
from prompts.reading import FileError

GOOD = """
id = "own_work"
name = "Where I work"

[[counts]]
formats = ["individual"]
share = "whole"

[[asks]]
id = "month"
text = "Two hours a month"
measure = "minutes"
per = "month"
minutes = 120
"""

BODIES = {
    "bacp",
    "bacp_student",
    "babcp",
    "babcp_applicant",
    "california_bbs",
    "hcpc",
    "psyba_general",
    "psyba_provisional",
}


def problems(text, own=True):
    with pytest.raises(FileError) as refused:
        load_rules(text.encode(), own=own)
    return [str(each) for each in refused.value.problems]


def test_every_body_that_is_promised_is_there():
    assert {rules.id for rules in shipped_rules()} == BODIES


@pytest.mark.parametrize("body", sorted(BODIES))
def test_each_says_where_it_is_from_when_it_was_checked_and_whom_to_ask(body):
    rules = next(each for each in shipped_rules() if each.id == body)
    assert rules.checked_on is not None
    assert rules.checked_on >= date(2026, 11, 1)
    assert rules.sources
    addresses = [each.address for each in rules.sources if each.address]
    assert addresses
    assert all(each.startswith("http") for each in addresses)
    assert rules.advice.startswith("Check with")
    assert rules.summary
    assert rules.columns
    assert load_rules(shipped_text(body).encode()) == rules


def test_rules_of_ones_own_need_neither_source_nor_date():
    rules = load_rules(GOOD.encode(), own=True)
    assert (rules.is_own, rules.sources, rules.checked_on) == (True, (), None)
    assert rules.ask("month").kinds == ("supervision",)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('"own_work"', '"work"', f"Line 2: the id of your own rules begins with “{OWN}”."),
        ('share = "whole"', 'share = "third"', "Line 7: “share” is one of"),
        ('formats = ["individual"]', 'formats = ["duet"]', "Line 6: “formats” are among"),
        ('measure = "minutes"', 'measure = "periods"', "“periods” needs “number”"),
        ("minutes = 120", "", "“minutes” needs “minutes” or “ratio”"),
        ("minutes = 120", "minutes = 120\nratio = 8", "“ratio” and “ratio_of” come together"),
        ("minutes = 120", 'minutes = 120\nor_field = "case"', "there is no field “case”"),
        ("minutes = 120", "minuets = 120", "“minuets” is not known here"),
        ('name = "Where I work"', "", "the rules have no name"),
        ('name = "Where I work"', 'name = "W"\nyear_starts = "13-01"', "Line 4: “year_starts” is"),
        ('name = "Where I work"', 'name = "W"\nchecked_on = "soon"', "Line 4: “checked_on” is a"),
        ('name = "Where I work"', 'name = "W"\nwants = ["mood"]', "Line 4: “wants” are among"),
        ("minutes = 120", "minutes = 120\ncap = 60", "“cap” and “capped” come together"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(before, after, said):
    assert before in GOOD
    assert any(said in each for each in problems(GOOD.replace(before, after)))


def test_rules_that_count_or_ask_nothing_are_refused():
    told = problems('id = "own_work"\nname = "Work"')
    assert any("“counts”" in each for each in told)
    assert any("“asks”" in each for each in told)


def test_a_column_shows_one_thing():
    extra = '\n[[columns]]\ntitle = "Both"\nshows = "day"\nkinds = ["training"]\n'
    assert any("a column shows one of" in each for each in problems(GOOD + extra))


def test_shipped_rules_may_not_call_themselves_own_nor_lack_a_source():
    told = problems(GOOD, own=False)
    assert any("is reserved" in each for each in told)
    assert any("name no source" in each for each in told)
    assert any("nobody says when this was checked" in each for each in told)


def test_two_things_asked_for_have_two_ids():
    twice = GOOD + GOOD[GOOD.index("[[asks]]") :]
    assert any("“month” is there twice" in each for each in problems(twice))


def test_rules_are_checked_as_far_as_the_least_of_their_sources():
    rules = next(each for each in shipped_rules() if each.id == "bacp")
    read, excerpt = (replace(rules.sources[0], checked=each) for each in ("read", "excerpt"))
    assert replace(rules, sources=(read,)).checked == "read"
    assert replace(rules, sources=(read, excerpt, read)).checked == "excerpt"
    assert replace(rules, sources=()).checked == "not_checked"


@pytest.mark.parametrize("rules", shipped_rules(), ids=lambda rules: rules.id)
def test_shipped_rules_say_that_no_page_was_read_whole(rules):
    assert rules.checked == "excerpt"
    assert all("..." not in source.address for source in rules.sources)
