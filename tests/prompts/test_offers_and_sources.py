from dataclasses import replace

import pytest

from prompts.catalogue import Catalogue
from prompts.grammar import parse
from prompts.kinds import Kind
from prompts.moments import MOMENTS
from prompts.offers import offers_for
from prompts.schema import CHECKED, Offer, Pack, Question, Source, Step
from prompts.sources import source_line

ALWAYS = Offer("body_check", None, "Two minutes for yourself.")
GRAVE = Offer("incident_or_reflection", parse("grave = yes"), "This may belong elsewhere.", True)
DEEPER = Offer("button", parse("answered why"), "Look at what set it off.")


def pack_with(sources: tuple[Source, ...] = (), offers: tuple[Offer, ...] = ()) -> Pack:
    first = Step("a", "Grave?", (Question("grave", Kind.YESNO),))
    then = Step("b", "Why?", (Question("why", Kind.LONG),), when=parse("grave = no"))
    return Pack(
        "mine", 1, "Mine", "Mine.", 3, "In my own words.", "Own", "2025-11-01", (first, then),
        sources=sources, offers=offers,
    )  # fmt: skip


def test_what_is_offered_follows_from_the_answers_and_grave_things_lead() -> None:
    pack = pack_with(offers=(ALWAYS, DEEPER, GRAVE))
    assert offers_for(pack, {}) == (ALWAYS,)
    assert offers_for(pack, {"grave": True}) == (GRAVE, ALWAYS)
    assert offers_for(pack, {"grave": False, "why": "x"}) == (ALWAYS, DEEPER)


def test_an_answer_that_is_no_longer_asked_offers_nothing() -> None:
    pack = pack_with(offers=(DEEPER,))
    assert offers_for(pack, {"grave": True, "why": "x"}) == ()


BARSTOW = Source("Cedar Barstow", "The Power Differential", "2015", checked="not_checked")


@pytest.mark.parametrize(
    ("checked", "line"),
    [
        (("not_checked",), "After {0}. Not checked against the original."),
        (("excerpt", "excerpt"), "After {0}; {0}. Checked against an excerpt."),
        (("read",), "After {0}. Checked against the original."),
        (
            ("read", "excerpt", "not_checked"),
            "After {0}; {0} (checked against an excerpt); {0} (not checked).",
        ),
    ],
)
def test_the_source_line_says_how_far_it_was_checked(checked: tuple[str, ...], line: str) -> None:
    sources = tuple(replace(BARSTOW, checked=each) for each in checked)
    told = line.format("Cedar Barstow, The Power Differential, 2015")
    assert source_line(pack_with(sources)) == told


def test_without_sources_the_pack_speaks_for_itself() -> None:
    assert source_line(pack_with()) == "In my own words."
    assert source_line(pack_with((Source("", "A book"),))).startswith("After A book. ")


def test_every_shipped_pack_says_what_for_when_and_after_whom(catalogue: Catalogue) -> None:
    for pack in catalogue:
        assert pack.purpose, pack.id
        assert pack.use, pack.id
        assert pack.moments, pack.id
        for source in pack.sources:
            assert source.checked in CHECKED
            assert source.year == "" or source.year[:4].isdigit(), (pack.id, source)
        assert source_line(pack).endswith("."), pack.id


def test_every_moment_is_the_moment_of_some_pack(catalogue: Catalogue) -> None:
    assert {moment for pack in catalogue for moment in pack.moments} == {
        moment.id for moment in MOMENTS
    }


def test_every_offer_opens_another_pack_that_is_there(catalogue: Catalogue) -> None:
    for pack in catalogue:
        for offer in pack.offers:
            assert offer.pack in catalogue, (pack.id, offer.pack)
            assert offer.pack != pack.id
            if offer.stop:
                assert offer.when is not None, (pack.id, offer.pack)


def test_no_shipped_pack_needs_more_than_three_questions(catalogue: Catalogue) -> None:
    for pack in catalogue:
        plain = [
            question
            for step in pack.steps
            if step.when is None
            for question in step.questions
            if question.needed and question.when is None
        ]
        assert len(plain) <= 3, pack.id
