"""Reading the journal: pages, counts, share-safe entries, one worth rereading."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from app.services.faults import NoSuchEntry
from models.records.entries import AnswerKey, Bring, DraftAnswer, Entry, EntryCard, Privacy
from models.records.ids import EntryId
from models.records.positions import Position
from models.records.queries import FacetCount, Filter, PageKey, ReasonKind
from tests.support.journal import Journal

SESSION = ("after_session",)


def every_page(journal: Journal, filter: Filter, limit: int) -> list[EntryId]:
    found: list[EntryId] = []
    after: PageKey | None = None
    while True:
        page = journal.timeline.page(filter, after, limit)
        assert len(page.cards) <= limit
        found += [card.id for card in page.cards]
        if page.after is None:
            return found
        after = page.after


def caseload(journal: Journal) -> dict[str, Entry]:
    return {
        "up": journal.write(
            packs=SESSION,
            answers={
                "still_with_you": "I talked too much.",
                "position": {"at": "up"},
                "feelings": {"anxious": 1, "ashamed": 3},
                "triggers": ["criticised"],
                "slipped": "yes",
            },
            held_at=datetime(2025, 11, 3, 10),
            code="K4",
            tags=("group",),
        ),
        "down": journal.write(
            packs=SESSION,
            answers={
                "still_with_you": "Not heard.",
                "position": {"at": "down"},
                "feelings": {"anxious": 2},
            },
            held_at=datetime(2025, 11, 10, 10),
            code="M7",
            bring=Bring.YES,
        ),
        "free": journal.write("Nothing in particular.", held_at=datetime(2025, 11, 17, 23, 59, 59)),
    }


def test_pages_hold_every_entry_once_newest_first(journal: Journal):
    same_moment = [journal.write(f"Entry {n}.", held_at=datetime(2025, 1, 1)) for n in range(7)]
    others = [journal.write(f"Day {n}.", held_at=datetime(2025, 1, 2 + n)) for n in range(5)]

    ids = every_page(journal, Filter(), 4)

    assert ids == [
        *(entry.id for entry in reversed(others)),
        *sorted((entry.id for entry in same_moment), reverse=True),
    ]


def test_the_last_page_says_so_even_when_it_is_full(journal: Journal):
    for _ in range(4):
        journal.write("Words.")

    assert journal.timeline.page(Filter(), None, 4).after is None


def test_a_card_shows_what_a_list_needs(journal: Journal):
    entry = journal.write(
        packs=SESSION,
        answers={
            "still_with_you": "She looked away. " + "Then *nothing* more. " * 20,
            "feelings": {"anxious": 1, "ashamed": 3},
            "triggers": ["criticised"],
            "position": {"at": "up"},
            "slipped": "maybe",
        },
        code="K4",
    )

    (card,) = journal.timeline.page(Filter(), None, 1).cards

    assert card.id == entry.id
    assert card.title == "She looked away."
    assert card.snippet.startswith("Then nothing more. Then")
    assert len(card.snippet) <= 160
    assert card.feelings == ("ashamed", "anxious")
    assert card.triggers == ("criticised",)
    assert card.packs == ("After a session",)
    assert (card.position, card.code, card.has_slip) == (Position.UP, "K4", True)


@pytest.mark.parametrize(
    ("filter", "expected"),
    [
        (Filter(), ["free", "down", "up"]),
        (Filter(positions=(Position.UP,)), ["up"]),
        (Filter(positions=(Position.UP, Position.DOWN)), ["down", "up"]),
        (Filter(codes=("K4", "M7")), ["down", "up"]),
        (Filter(feelings=("anxious",)), ["down", "up"]),
        (Filter(feelings=("ashamed", "calm")), ["up"]),
        (Filter(triggers=("criticised",), positions=(Position.DOWN,)), []),
        (Filter(packs=("free",)), ["free"]),
        (Filter(tags=("group",)), ["up"]),
        (Filter(since=date(2025, 11, 10)), ["free", "down"]),
        (Filter(until=date(2025, 11, 17)), ["free", "down", "up"]),
        (Filter(until=date(2025, 11, 16)), ["down", "up"]),
        (Filter(for_supervision=True), ["down"]),
        (Filter(has_slip=True), ["up"]),
    ],
)
def test_a_filter_takes_any_of_a_group_and_all_groups(
    journal: Journal, filter: Filter, expected: list[str]
):
    entries = caseload(journal)

    cards = journal.timeline.page(filter, None, 10).cards

    assert [card.id for card in cards] == [entries[name].id for name in expected]
    assert journal.timeline.facets(filter).matching == len(expected)


def test_counts_of_a_group_ignore_its_own_ticks(journal: Journal):
    caseload(journal)

    facets = journal.timeline.facets(Filter(positions=(Position.UP,)))

    assert (facets.total, facets.matching, facets.has_slip) == (3, 1, 1)
    assert facets.for_supervision == 0
    assert facets.positions == (FacetCount("up", 1), FacetCount("down", 1))
    assert facets.feelings == (FacetCount("anxious", 1), FacetCount("ashamed", 1))
    assert facets.codes == (FacetCount("K4", 1),)
    assert facets.packs == (FacetCount("after_session", 1),)


def test_counts_without_ticks_go_over_everything(journal: Journal):
    caseload(journal)

    facets = journal.timeline.facets(Filter())

    assert facets.feelings == (FacetCount("anxious", 2), FacetCount("ashamed", 1))
    assert facets.packs == (FacetCount("after_session", 2), FacetCount("free", 1))
    assert facets.for_supervision == 1


# ---------------------------------------------------------------- share-safe


def private_entry(journal: Journal) -> Entry:
    return journal.write(
        packs=SESSION,
        answers={
            "still_with_you": "What may be seen.",
            "power_words": "The marker of shame.",
            "position": {"at": "down"},
            "feelings": {"ashamed": 3},
            "triggers": ["criticised"],
            "slipped": "yes",
        },
        private=("power_words", "position", "feelings", "triggers", "slipped"),
        bring=Bring.YES,
        bring_question="Why the marker of shame?",
    )


def test_share_safe_nothing_private_is_in_an_entry(journal: Journal):
    entry = private_entry(journal)
    journal.writing.add_hindsight(entry.id, "A marker in private.", private=True)
    journal.writing.add_hindsight(entry.id, "An open note.")

    shown = journal.timeline.entry(entry.id, share_safe=True)

    assert [answer.text for answer in shown.answers] == ["What may be seen."]
    assert [note.text for note in shown.hindsight] == ["An open note."]
    assert shown.bring_question == ""
    assert shown.header.placing is None
    assert shown.repairs == ()
    whole = journal.timeline.entry(entry.id)
    assert whole.bring_question == "Why the marker of shame?"
    assert whole.header.placing is not None
    assert len(whole.hindsight) == 2


def test_share_safe_a_question_of_its_own_is_shown(journal: Journal):
    entry = journal.write(
        packs=SESSION,
        answers={"still_with_you": "Open.", "power_words": "Closed words of mine."},
        private=("power_words",),
        bring_question="What would you do?",
    )

    shown = journal.timeline.entry(entry.id, share_safe=True)

    assert shown.bring_question == "What would you do?"


def test_share_safe_an_entry_of_the_private_class_is_not_there(journal: Journal):
    entry = journal.write("Mine.", privacy=Privacy.PRIVATE)

    with pytest.raises(NoSuchEntry):
        journal.timeline.entry(entry.id, share_safe=True)
    assert journal.timeline.page(Filter(), None, 5, share_safe=True).cards == ()
    assert len(journal.timeline.page(Filter(), None, 5).cards) == 1


def test_share_safe_cards_carry_no_private_words(journal: Journal):
    entry = private_entry(journal)

    (card,) = journal.timeline.page(Filter(), None, 5, share_safe=True).cards

    assert card.id == entry.id
    assert (card.feelings, card.triggers, card.position, card.has_slip) == ((), (), None, False)
    for tick in (
        Filter(feelings=("ashamed",)),
        Filter(triggers=("criticised",)),
        Filter(positions=(Position.DOWN,)),
        Filter(has_slip=True),
    ):
        assert journal.timeline.page(tick, None, 5, share_safe=True).cards == ()
        assert len(journal.timeline.page(tick, None, 5).cards) == 1


def test_a_word_chosen_openly_as_well_is_not_private(journal: Journal):
    entry = private_entry(journal)
    draft = journal.writing.begin(("quick_capture",), entry_id=entry.id)
    opened = AnswerKey("quick_capture", "feelings")
    answer = DraftAnswer({"ashamed": 1})
    journal.writing.finish(replace(draft, answers={**draft.answers, opened: answer}))

    (card,) = journal.timeline.page(Filter(), None, 5, share_safe=True).cards

    assert card.feelings == ("ashamed",)


# ---------------------------------------------------------------- worth rereading


def test_a_year_ago_this_week_comes_first(journal: Journal):
    today = journal.clock.today()
    journal.write("Too near.", held_at=journal.clock.now() - timedelta(days=30))
    journal.write("Two years.", held_at=datetime(2023, 11, 20, 9))
    year = journal.write("A year.", held_at=datetime(2024, 11, 22, 9))

    hit = journal.timeline.worth_rereading(today)

    assert hit is not None
    assert hit.card.id == year.id
    assert hit.reasons[0].kind is ReasonKind.YEAR_AGO
    assert (hit.reasons[0].count, hit.reasons[0].day) == (1, date(2024, 11, 22))
    skipping = journal.timeline.worth_rereading(today, (year.id,))
    assert skipping is not None
    assert skipping.reasons[0].count == 2


def test_a_trigger_of_this_week_brings_its_last_time_up(journal: Journal):
    answers = {"triggers": ["criticised"], "still_with_you": "It again."}
    journal.write(packs=SESSION, answers=answers, held_at=datetime(2025, 3, 1))
    before = journal.write(packs=SESSION, answers=answers, held_at=datetime(2025, 6, 1))
    journal.write(packs=SESSION, answers=answers, held_at=datetime(2025, 11, 18))

    hit = journal.timeline.worth_rereading(date(2025, 11, 20))

    assert hit is not None
    assert hit.card.id == before.id
    assert hit.reasons[0].kind is ReasonKind.SAME_TRIGGER
    # Once this week: how often it was before does not count.
    assert (hit.reasons[0].words, hit.reasons[0].count) == (("criticised",), 1)


def test_a_trigger_since_monday_is_a_reason_beside_the_year(journal: Journal):
    answers = {"triggers": ["the_clock", "criticised"], "still_with_you": "It again."}
    journal.write(packs=SESSION, answers=answers, held_at=datetime(2024, 11, 20))
    for day in (17, 18):
        journal.write(packs=SESSION, answers=answers, held_at=datetime(2025, 11, day))
    lately = {"triggers": ["the_clock"], "still_with_you": "And again."}
    journal.write(packs=SESSION, answers=lately, held_at=datetime(2025, 11, 19))

    hit = journal.timeline.worth_rereading(date(2025, 11, 20))

    assert hit is not None
    assert [(reason.kind, reason.words, reason.count) for reason in hit.reasons] == [
        (ReasonKind.YEAR_AGO, (), 1),
        (ReasonKind.SAME_TRIGGER, ("the_clock",), 3),
    ]


def test_otherwise_something_from_long_ago_another_each_day(journal: Journal):
    old = {journal.write(f"Old {n}.", held_at=datetime(2025, 2, 1 + n)).id for n in range(3)}
    days = [date(2025, 11, 18) + timedelta(days=n) for n in range(3)]

    hits = [journal.timeline.worth_rereading(day) for day in days]

    assert {hit.card.id for hit in hits if hit} == old
    assert all(hit and hit.reasons[0].kind is ReasonKind.LONG_AGO for hit in hits)


def test_nothing_private_or_new_is_offered_again(journal: Journal):
    journal.write("Mine.", privacy=Privacy.PRIVATE, held_at=datetime(2024, 11, 20))
    journal.write("New.")

    assert journal.timeline.worth_rereading(journal.clock.today()) is None
    assert journal.timeline.worth_rereading(date(2024, 2, 29)) is None
    assert journal.timeline.worth_rereading(date(1, 1, 2)) is None


IMPRESSIONS = (AnswerKey("got_into_me", "first_impression"),)


def impression(journal: Journal, **more: Any) -> Entry:
    """One of September; K4 was written about again since."""
    journal.write("He laughed.", held_at=datetime(2025, 11, 6, 10), code="K4")
    return journal.write(
        packs=("got_into_me",),
        answers={"stirred": "Much.", "early": True, "first_impression": "Cold. And proud."},
        held_at=datetime(2025, 9, 11, 10),
        code="K4",
        **more,
    )


def test_a_private_first_impression_comes_back_without_a_word(journal: Journal):
    made = impression(journal, private=("first_impression",))

    hit = journal.timeline.worth_rereading(date(2025, 11, 20), impressions=IMPRESSIONS)

    assert hit is not None
    assert hit.card == EntryCard(made.id, datetime(2025, 9, 11, 10), title="")
    assert hit.snippet == ()
    (reason,) = hit.reasons
    assert reason.kind is ReasonKind.FIRST_IMPRESSION
    assert (reason.words, reason.count, reason.day) == (("K4",), 10, date(2025, 9, 11))


def test_one_of_the_private_class_comes_back_without_its_code(journal: Journal):
    made = impression(journal, privacy=Privacy.PRIVATE)
    hit = journal.timeline.worth_rereading(date(2025, 11, 20), impressions=IMPRESSIONS)
    assert hit is not None
    assert (hit.card.id, hit.card.code, hit.snippet) == (made.id, "", ())
    assert [reason.words for reason in hit.reasons] == [()]


@pytest.mark.parametrize("more", [{"private": ("first_impression",)}, {"privacy": Privacy.PRIVATE}])
def test_share_safe_no_private_first_impression_comes_back(journal: Journal, more: dict[str, Any]):
    impression(journal, **more)
    today = date(2025, 11, 20)
    found = journal.timeline.worth_rereading(today, impressions=IMPRESSIONS, share_safe=True)
    assert found is None


def test_an_open_first_impression_is_quoted_share_safe_too(journal: Journal):
    impression(journal)
    today = date(2025, 11, 20)
    hit = journal.timeline.worth_rereading(today, impressions=IMPRESSIONS, share_safe=True)
    assert hit is not None
    assert "".join(span.text for span in hit.snippet) == "Cold. And proud."


def test_a_private_first_impression_rests_once_it_is_let_rest(journal: Journal):
    made = impression(journal, private=("first_impression",))
    journal.timeline.let_rest(made.id)
    assert journal.timeline.worth_rereading(date(2025, 11, 20), impressions=IMPRESSIONS) is None


def test_own_words_come_by_use_and_only_of_their_kind(journal: Journal):
    for number, feelings in enumerate(
        ({"own:churned up": 2, "own:at_50%": 1}, {"own:churned up": 1, "anxious": 1})
    ):
        journal.write(
            packs=SESSION,
            answers={"feelings": feelings, "triggers": ["own:Mondays", "criticised"]},
            private=("triggers",),
            held_at=datetime(2025, 11, 3 + number, 10),
        )
    gone = journal.write(packs=SESSION, answers={"feelings": {"own:binned": 1}})
    journal.writing.delete((gone.id,))
    assert journal.timeline.own_words("feelings") == ("own:churned up", "own:at_50%")
    assert journal.timeline.own_words("triggers") == ("own:Mondays",)
    assert journal.timeline.own_words("urges") == ()


@pytest.mark.parametrize("kept", [7, True, "x", {"a": 1}, [None, 3]])
def test_what_rests_may_be_damaged(journal: Journal, kept: object):
    entry = journal.write("Long ago.", held_at=journal.clock.now() - timedelta(days=365))
    with journal.store.write() as unit:
        unit.settings.put("let_rest", kept)
    journal.timeline.worth_rereading(journal.clock.today())
    journal.timeline.let_rest(entry.id)
    with journal.store.read() as unit:
        assert unit.settings.get("let_rest") == [entry.id]
