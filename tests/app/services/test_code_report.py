"""Everything that concerns one code, in one honest document."""

import stat
from dataclasses import replace
from datetime import date, datetime

import pytest

from app.services.code_report import CodeReport, file_name
from app.services.codes import Codes
from app.services.faults import NoSuchCode
from app.services.follow_ups import FollowUps
from app.services.repairs import Repairs
from app.services.supervision import Supervision
from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer
from models.records.faults import JournalExists
from models.records.follow_ups import FollowUpKind, FollowUpState
from models.records.repairs import Side, Stage
from models.records.supervision import Aftermath, Framing, SessionPlan


@pytest.fixture
def codes(journal):
    return Codes(journal.store, journal.writing.history)


@pytest.fixture
def report(journal):
    return CodeReport(journal.store, journal.catalogue, journal.clock)


def _section(text, title):
    """What stands under a heading of the report."""
    after = text.split(f"\n## {title}\n", 1)[1]
    return after.split("\n## ", 1)[0]


def _services(journal):
    given = (journal.store, journal.clock, journal.catalogue, journal.writing.history)
    store, clock, catalogue, history = given
    return (
        FollowUps(store, clock, history),
        Supervision(store, catalogue, clock, history),
        Repairs(store, clock, catalogue, history),
    )


def _full(journal, code):
    """One of everything that can concern a code."""
    writing = journal.writing
    follow_ups, supervision, repairs = _services(journal)
    entry = journal.write(
        "I was cross.",
        packs=("after_session",),
        answers={"still_with_you": "I talked over them.", "position": {"at": "upish"}},
        private=("text",),
        code=code,
        held_at=datetime(2025, 11, 3, 10),
        minutes=50,
        tags=("late",),
    )
    edit = writing.begin([], entry_id=entry.id)
    key = next(key for key in edit.answers if key.question == "still_with_you")
    writing.finish(
        replace(edit, answers={**edit.answers, key: DraftAnswer("I talked right over them.")})
    )
    writing.add_hindsight(entry.id, "It was fear.", private=True)
    one, _ = follow_ups.add(FollowUpKind.PRACTICE, "Ask what helped", basis="a hunch", code=code)
    follow_ups.answer(one.id, FollowUpState.DONE, "Much did.")
    follow_ups.add_cue("Breathe first", entry.id)
    session, _ = supervision.plan(SessionPlan("Mara", datetime(2025, 11, 10, 15), 60))
    item, _ = supervision.add_item(session.id, "What did I miss?", entry_ids=[entry.id])
    supervision.set_outcome(item.id, "Wait a breath.")
    supervision.add_action(item.id, "Count to five", date(2025, 12, 1))
    begun, _ = repairs.begin(entry.id, title="Talking over")
    repair_id = begun.card.id
    repairs.write(repair_id, {("owned.my_part", 0): DraftAnswer("I was in a hurry.")}, "sitting")
    repairs.put_aside(repair_id, Side.PARKED, "They are away.")
    repairs.go_to(repair_id, Stage.PLANNED)
    writing.save_draft(journal.draft("Half a thought.", code=code))
    binned = journal.write("Thrown away.", code=code)
    writing.delete([binned.id])
    return entry


def test_everything_of_a_code_is_in_it_with_its_history(journal, codes, report):
    code, _ = codes.create("couple")
    _full(journal, code)
    codes.end(code, date(2025, 11, 15))
    told = report.read(code)
    assert (told.entries, told.private) == (2, 1)
    reflections = _section(told.text, "Reflections")
    assert "### 3 November 2025" in reflections
    assert "> I talked right over them." in reflections
    assert "1 earlier version" in reflections
    assert "I talked over them." not in reflections
    assert "50 minutes" in reflections
    assert "my power: More up" in reflections
    assert "tags: late" in reflections
    assert "in the bin" in reflections
    assert "> Thrown away." in reflections
    assert "**In hindsight, 20 November 2025** (private)" in reflections
    assert "> It was fear." in reflections
    assert "> Breathe first" in reflections
    private = reflections[: reflections.index("> I was cross.")].rstrip().splitlines()[-1]
    assert private.endswith("(private)")
    follow_ups = _section(told.text, "What was to be followed up")
    for words in ("> Ask what helped", "> a hunch", "> Much did.", "done."):
        assert words in follow_ups
    repairs = _section(told.text, "Repairs")
    for words in (
        "> Talking over",
        "> I was in a hurry.",
        "is put aside",
        "> They are away.",
        "stage: planned",
        "Told by the reflections of 3 November 2025.",
    ):
        assert words in repairs
    brought = _section(told.text, "Brought to supervision")
    for words in (
        "10 November 2025, with Mara",
        "> What did I miss?",
        "> Wait a breath.",
        "**Promised** (open, due 1 December 2025)",
        "> Count to five",
    ):
        assert words in brought
    assert "> Half a thought." in _section(told.text, "Not finished yet")
    glance = _section(told.text, "At a glance")
    assert f"{code}: couple, drawn on 20 November 2025, ended on 15 November 2025" in glance
    assert "Reflections: 2, 1 of them in the bin" in glance


def test_the_first_page_says_plainly_what_it_is(journal, codes, report):
    code, _ = codes.create()
    journal.write("A morning.", code=code)
    page = report.read(code).text.split("\n## ", 1)[0]
    for words in (
        "in clear",
        "Pseudonymous, not anonymous",
        "The key to it is not in here",
        "Others may be spoken of",
        "Not privileged",
        "Take advice first",
        "What it cannot find",
    ):
        assert words in page


def test_nothing_of_another_code_is_in_it_unless_it_names_this_one(journal, codes, report):
    code, other = codes.create()[0], codes.create()[0]
    journal.write("A morning.", code=code)
    journal.write("Something quite different.", code=other)
    journal.write(f"As with {code} last year.", code=other)
    journal.write(f"Not {code}7, nor X{code}.", code=other)
    text = report.read(code).text
    assert "Something quite different." not in text
    assert f"{code}7" not in text
    named = _section(text, "Named in other reflections")
    assert f", of {other}" in named
    assert f"> As with {code} last year." in named


def test_a_code_that_became_part_of_another_is_found_by_both_names(journal, codes, report):
    one, into = codes.create()[0], codes.create()[0]
    journal.write("With the first.", code=one)
    journal.write(f"Alone, about {one}.")
    codes.merge(one, into)
    for asked in (one, into):
        told = report.read(asked)
        assert told.code == into
        assert "> With the first." in told.text
        assert f"> Alone, about {one}." in told.text
        assert f"(with {one}, which became part of it)" in told.text
    assert f"{one} was asked for. It became part of {into}." in report.read(one).text


def test_what_somebody_wrote_cannot_pass_for_the_report(journal, codes, report):
    code, _ = codes.create()
    journal.write("# Everything about Q9\n## Reflections\n\nnone", code=code)
    text = report.read(code).text
    assert [line for line in text.splitlines() if line.startswith("# ")] == [
        f"# Everything about {code}"
    ]
    assert text.count("\n## Reflections\n") == 1
    assert "> ## Reflections" in text


def test_an_agenda_item_of_a_reflection_that_is_gone_is_still_found(journal, codes, report):
    code, _ = codes.create()
    entry = journal.write("A morning.", code=code)
    _, supervision, _ = _services(journal)
    session, _ = supervision.plan(SessionPlan("Mara", journal.clock.now(), 60))
    supervision.add_item(session.id, "What did I miss?", entry_ids=[entry.id])
    journal.writing.delete([entry.id])
    journal.writing.empty_bin()
    told = report.read(code)
    assert told.entries == 0
    assert "> What did I miss?" in _section(told.text, "Brought to supervision")
    assert "None." in _section(told.text, "Reflections")


def test_a_report_is_written_for_its_owner_and_over_nothing(journal, codes, report, tmp_path):
    code, _ = codes.create()
    journal.write("A morning.", code=code)
    target = tmp_path / file_name(code, journal.clock.today())
    assert target.name == f"Report {code} 2025-11-20.md"
    written = report.write(code, target)
    assert (written.written, written.entries) == ((target,), 1)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert target.read_text(encoding="utf-8") == report.read(code).text
    with pytest.raises(JournalExists):
        report.write(code, target)
    report.write(code, target, replacing=True)


def test_a_code_that_is_not_there_is_told(journal, report):
    with pytest.raises(NoSuchCode):
        report.read("Z9")
    journal.writing.save_draft(journal.draft("Half.", code=""))
    with pytest.raises(NoSuchCode):
        report.read("")


def test_an_edit_that_is_not_done_is_told_as_one(journal, codes, report):
    code, _ = codes.create()
    entry = journal.write("First.", code=code)
    edit = journal.writing.begin([], entry_id=entry.id)
    answers = {AnswerKey(FREE, FREE_TEXT): DraftAnswer("Second.", private=True)}
    journal.writing.save_draft(replace(edit, answers=answers))
    drafts = _section(report.read(code).text, "Not finished yet")
    assert "an edit of one above" in drafts
    assert "(private)" in drafts
    assert "> Second." in drafts


def test_how_it_was_brought_is_in_it(journal, codes, report):
    code, _ = codes.create("individual")
    _, supervision, _ = _services(journal)
    session, _ = supervision.plan(SessionPlan("Mara", datetime(2025, 11, 10, 15), 60))
    item, _ = supervision.add_item(session.id, "What did I miss?")
    with journal.store.write() as unit:
        stored = unit.supervision.item(item.id)
        framing = Framing(code=code, happened="A late start.", feared="That I am slow.")
        taken = Aftermath(take="Begin slower.", risk="None now.")
        unit.supervision.put_item(replace(stored, framing=framing, aftermath=taken))
    brought = _section(report.read(code).text, "Brought to supervision")
    for words in ("> What did I miss?", "> A late start.", "> Begin slower.", "> None now."):
        assert words in brought
    assert "**The feared answer** (private)\n\n> That I am slow." in brought


def test_that_it_was_worded_otherwise_before_is_said(journal, codes, report):
    code, _ = codes.create()
    entry = journal.write("A morning.", code=code)
    _, supervision, _ = _services(journal)
    session, _ = supervision.plan(SessionPlan("Mara", journal.clock.now(), 60))
    item, _ = supervision.add_item(session.id, "What did I miss?", entry_ids=[entry.id])
    supervision.set_outcome(item.id, "He was tired, and so was I.")
    assert "It was changed" not in report.read(code).text
    supervision.set_outcome(item.id, "")
    brought = _section(report.read(code).text, "Brought to supervision")
    assert "It was changed: 1 earlier wording" in brought
    assert "He was tired" not in brought
