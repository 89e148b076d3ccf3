"""The sample journal: made by the services, whole, kept by nobody."""

import re
import shutil
import stat
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

import resources
from app.domain.clock import FixedClock
from app.domain.repair import DRAWN
from app.services.library_shelf import FIRST_ON
from app.services.sample import is_sample, make_sample_journal, remove_sample_journals
from app.services.session import Journals, Unlocked
from models.records.positions import Position
from models.records.queries import Filter, ReasonKind
from models.records.repairs import NO_SLIP, Stage, Standing
from models.records.supervision import AsideReason, Owner, SessionState, SupervisionSide
from prompts.kinds import Kind

NOW = datetime(2025, 11, 13, 18, 2)


@dataclass
class Made:
    """The sample as it is on a Thursday evening, in the folder it was made in."""

    parent: Path
    unlocked: Unlocked
    seconds: float


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """One sample for all that is only looked at."""
    parent = tmp_path_factory.mktemp("state")
    journals = Journals(FixedClock(NOW))
    began = time.process_time()
    key = make_sample_journal(parent, NOW)
    seconds = time.process_time() - began
    unlocked = journals.open(key)
    yield Made(parent, unlocked, seconds)
    journals.close(unlocked)


@pytest.fixture
def sample(made: Made) -> Unlocked:
    return made.unlocked


def _entries(sample: Unlocked):
    cards = sample.timeline.page(Filter(), None, 500).cards
    return [sample.timeline.entry(card.id) for card in cards]


def test_it_is_a_year_of_reflections_up_to_yesterday(sample: Unlocked):
    days = [card.held_at.date() for card in sample.timeline.page(Filter(), None, 500).cards]
    assert 60 <= len(days) <= 90
    assert days[0] == NOW.date() - timedelta(days=1)
    assert timedelta(days=365) < days[0] - days[-1] < timedelta(days=430)
    assert not {day.weekday() for day in days} & {5, 6}


def test_every_position_kind_of_question_and_set_that_is_on_at_first_is_met(sample: Unlocked):
    entries = _entries(sample)
    met = Counter(entry.header.placing.at for entry in entries if entry.header.placing)
    assert set(met) == set(Position)
    sets = Counter(use.pack for entry in entries for use in entry.packs)
    assert set(sets) >= FIRST_ON, FIRST_ON - set(sets)
    assert {answer.kind for entry in entries for answer in entry.answers} >= set(Kind)
    assert sets >= Counter(
        {
            "free": 1,
            "after_session": 10,
            "quick_capture": 5,
            "something_slipped": 4,
            "button": 3,
            "continuum": 3,
            "three_questions": 2,
            "walking_together": 2,
            "key_points": 2,
            "got_into_me": 1,
            "room_we_sit_in": 1,
            "seven_eyes": 1,
            "what_i_carry": 1,
        }
    )


def test_what_was_kept_comes_back(sample: Unlocked):
    kinds = Counter(each.kind.value for each in sample.follow_ups.all())
    assert kinds["assumption"] == 3
    assert kinds["self_care"] == 1
    assert {cue.text for cue in sample.follow_ups.cues()} >= {"Sit back when I lean in"}
    assert len(sample.follow_ups.three(share_safe=True)) == 3
    assert [each.kind.value for each in sample.follow_ups.before_supervision()] == ["consult"]
    assert len(sample.follow_ups.key_points()) == 2
    assert len(sample.patterns.first_impressions("T3")) == 1
    assert len(sample.patterns.continuum()) == 4


def test_every_answer_is_one_that_its_question_takes(sample: Unlocked):
    for entry in _entries(sample):
        for answer in entry.answers:
            assert answer.text, (entry.title, answer.key)


def test_nothing_that_the_files_tell_is_left_out(sample: Unlocked):
    from tomllib import loads

    told = [
        each
        for name in ("first-months", "last-months", "last-weeks")
        for each in loads(resources.read_text(f"sample/{name}.toml"))["reflections"]
    ]
    kept = {tuple(sorted(answer.key.question for answer in e.answers)) for e in _entries(sample)}
    for each in told:
        asked = tuple(sorted(name.rpartition("/")[2] for name in each["answers"]))
        assert asked in kept, each["id"]


def test_edits_notes_links_and_private_answers_are_there(sample: Unlocked):
    entries = _entries(sample)
    assert sum(entry.revisions for entry in entries) == 2
    assert sum(len(entry.hindsight) for entry in entries) >= 5
    assert sum(len(entry.links) for entry in entries) >= 10
    assert sum(answer.private for entry in entries for answer in entry.answers) >= 5
    for entry in entries:
        assert all(note.written_at > entry.created_at for note in entry.hindsight)


def test_repairs_are_open_and_closed_at_several_stages(sample: Unlocked):
    cards = sample.repairs.cards()
    assert Counter((card.stage, card.result) for card in cards) == {
        (Stage.LEARNED, ""): 1,
        (Stage.PLANNED, ""): 2,
        (Stage.CLOSED, "repaired"): 1,
        (Stage.CLOSED, "mostly"): 1,
        (Stage.CLOSED, "no_longer"): 1,
        (Stage.CLOSED, NO_SLIP): 1,
    }
    (interpreter,) = (card for card in cards if card.tries == 2)
    assert interpreter.due == NOW.date()
    whole = sample.repairs.get(interpreter.id)
    assert {each.stage for each in whole.fields} >= set(DRAWN)
    assert len(whole.entries) == 4
    assert [card.standing for card in cards if card.standing is Standing.DOWN] == [Standing.DOWN]
    assert [each.card.result for each in sample.repairs.worked()] == ["repaired"]


def test_two_drafts_wait(sample: Unlocked):
    first, second = sample.writing.drafts()
    assert first.changed_at == NOW - timedelta(minutes=20)
    assert (first.packs, second.packs) == (("after_session",), ("something_slipped",))


def test_a_session_is_planned_with_an_agenda_and_there_is_more_to_bring(sample: Unlocked):
    session = sample.supervision.next_session()
    assert session is not None
    assert session.plan.held_at == datetime(2025, 11, 18, 10, 0)
    assert session.need
    assert [item.reasons[0].kind for item in session.items] == [
        ReasonKind.MARKED,
        ReasonKind.MARKED,
        ReasonKind.SAME_TRIGGER,
        ReasonKind.CARRIED,
    ]
    proposed = {r.kind for each in sample.supervision.proposals(session.id) for r in each.reasons}
    assert proposed >= {
        ReasonKind.MARKED,
        ReasonKind.OPEN_SLIP,
        ReasonKind.SAME_TRIGGER,
        ReasonKind.CARRIED,
        ReasonKind.ACTION_OPEN,
    }


def test_past_sessions_have_outcomes_and_actions_in_every_state(sample: Unlocked):
    past = [c for c in sample.supervision.sessions() if c.state is SessionState.FINISHED]
    assert Counter(card.side for card in past) == {
        SupervisionSide.HAD: 6,
        SupervisionSide.GIVEN: 1,
    }
    outcomes = [outcome for entry in _entries(sample) for outcome in entry.outcomes]
    assert len(outcomes) >= 8
    assert all(outcome.outcome for outcome in outcomes)
    actions = sample.after_supervision.actions()
    open_ones = [each for each in actions if not each.action.done]
    assert Counter(each.action.details.dropped for each in open_ones) == {True: 1, False: 4}
    assert any(each.action.due and each.action.due < NOW.date() for each in open_ones)
    assert {each.action.details.owner for each in actions} == set(Owner)
    assert [each.action.text for each in actions if each.action.details.next_check] == [
        "Ring the interpreter before the next hour"
    ]
    assert sum(bool(each.action.details.effect) for each in actions) == 3


def test_the_next_session_is_framed_with_a_passage_and_something_carried_twice(sample: Unlocked):
    session = sample.supervision.next_session()
    assert session is not None
    first, second, _, last = session.items
    assert first.framing.kind == "myself"
    assert second.framing.help == ("role_play",)
    ((_, passage),) = first.passages
    assert passage.text.startswith("It was advice")
    assert passage.checked_at
    assert last.times_carried == 2
    (aside,) = sample.supervision.put_aside(session.id)
    assert aside.reason == AsideReason.TOO_RAW


def test_two_agreements_hold_and_one_was_made_anew(sample: Unlocked):
    people = {card.person.name: card for card in sample.agreements.people()}
    assert {name: len(card.agreements) for name, card in people.items()} == {
        "D.": 2,
        "G.": 0,
        "L.": 1,
    }
    newest = people["D."].agreements[0]
    assert newest.signed_on is not None
    assert newest.review_due is not None
    assert newest.review_due > NOW.date()
    assert newest.terms.power
    session = sample.supervision.next_session()
    assert session is not None
    assert session.details.agreement_id == newest.id


def test_what_follows_a_session_is_there_and_the_unsaid_is_private(sample: Unlocked):
    reflected = [
        each.kind.value
        for card in sample.supervision.sessions()
        for each in sample.after_supervision.of(card.id).reflected
    ]
    assert Counter(reflected) == {"after": 2, "unsaid": 1}
    shown = [
        each.kind.value
        for card in sample.supervision.sessions()
        for each in sample.after_supervision.of(card.id, share_safe=True).reflected
    ]
    assert Counter(shown) == {"after": 2}


@pytest.mark.parametrize("day", ["2025-11-13", "2026-03-31", "2026-03-01", "2026-01-02"])
def test_one_month_is_short_by_the_body_that_is_followed(tmp_path: Path, day: str):
    now = datetime.fromisoformat(f"{day}T18:02")
    journals = Journals(FixedClock(now))
    unlocked = journals.open(make_sample_journal(tmp_path, now))
    try:
        assert unlocked.hours.followed() == ("bacp",)
        (month,) = unlocked.hours.standing("bacp").standings
        assert len(month.periods) == 7
        over = [each for each in month.periods if each.is_over]
        assert [(each.counted, each.wanted) for each in over if each.is_short] == [(60, 90)]
    finally:
        journals.close(unlocked)


def test_something_of_a_year_ago_is_worth_rereading(sample: Unlocked):
    hit = sample.timeline.worth_rereading(NOW.date())
    assert hit is not None
    assert hit.reasons[0].kind is ReasonKind.YEAR_AGO


def test_it_names_nobody_and_no_place():
    """Names in running text are capitals in the middle of a sentence; codes and I are not names."""
    text = "\n".join(resources.read_text(name) for name in resources.names("sample", ".toml"))
    said = re.findall(r"(?:[a-z,;:]) ([A-Z][a-z]+)", text)
    assert set(said) <= {"Monday", "Tuesday", "Friday", "Fridays"}


@pytest.mark.parametrize("day", [28, 29, 30], ids=["Saturday", "Sunday", "Monday"])
def test_it_looks_current_around_a_weekend(tmp_path: Path, day: int):
    now = datetime(2026, 3, day, 0, 5)
    journals = Journals(FixedClock(now))
    unlocked = journals.open(make_sample_journal(tmp_path, now))
    try:
        newest = unlocked.timeline.page(Filter(), None, 1).cards[0]
        assert now.date() - newest.held_at.date() <= timedelta(days=3)
        session = unlocked.supervision.next_session()
        assert session is not None
        assert session.plan.held_at.date() > now.date()
        assert session.plan.held_at.weekday() < 5
        assert len(session.items) == 4
    finally:
        journals.close(unlocked)


def test_it_is_quick(made: Made):
    assert made.seconds < 4


def test_it_is_the_owners_alone_and_known_as_a_sample(made: Made):
    folder = made.unlocked.folder
    assert is_sample(made.parent, folder)
    assert not is_sample(made.parent, made.parent / "My journal.afterword")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_nothing_of_it_is_left_behind(made: Made, tmp_path: Path):
    # What a program that was killed left of its own.
    left = shutil.copytree(made.unlocked.folder.parent, tmp_path / "sample" / "0a1b2c3d")
    assert is_sample(tmp_path, left / made.unlocked.folder.name)
    make_sample_journal(tmp_path, NOW)
    assert not left.exists()
    assert len(list((tmp_path / "sample").iterdir())) == 1
    remove_sample_journals(tmp_path)
    assert list(tmp_path.iterdir()) == []
    remove_sample_journals(tmp_path)


def test_one_that_another_window_has_open_stays(tmp_path: Path):
    journals = Journals(FixedClock(NOW))
    unlocked = journals.open(make_sample_journal(tmp_path, NOW))
    remove_sample_journals(tmp_path)
    assert unlocked.timeline.count() > 40
    journals.close(unlocked)
    remove_sample_journals(tmp_path)
    assert not unlocked.folder.exists()


def test_its_words_are_nowhere_in_clear(made: Made):
    files = [path for path in made.parent.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if b"interpreter" in path.read_bytes()]


def test_dates_in_answers_are_those_of_the_day(sample: Unlocked):
    (slip,) = (e for e in _entries(sample) if e.title.startswith("I corrected the interpreter"))
    (happened,) = (a.value for a in slip.answers if a.key.question == "happened_on")
    assert happened == (date(2025, 11, 13) - timedelta(days=27)).isoformat()
