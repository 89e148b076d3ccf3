"""A legal hold: nothing is deleted, whatever asks for it; writing goes on."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from app.domain.clock import FixedClock
from app.services import session
from app.services.faults import NoReason
from app.services.session import Journals, Unlocked
from models import hold
from models.base import Base
from models.errors import translated
from models.records.entries import (
    FREE,
    FREE_TEXT,
    AnswerKey,
    DraftAnswer,
    Entry,
)
from models.records.faults import StaysAsItStood, UnderLegalHold
from models.records.follow_ups import FollowUpKind, FollowUpState
from models.records.hours import ExportedThing, ExportLine, HoursKind, HoursLine
from models.records.ids import EntryId, ExportId, HoursId
from models.records.keeping import CodeKind, Review, ReviewOf, ReviewReason
from models.records.repairs import Stage
from models.records.supervision import SessionPlan, SupervisionSide
from prompts.loader import load
from tests.support.journal import NOON
from tests.support.vaults import CHEAP, PASSPHRASE

HELD = tuple(sorted(hold._DELETING))

NOT_HELD = {
    "agenda_source": "a copy; the review that empties one asks, and its entry stays",
    "answer": "an edit writes them anew and keeps what stood in a revision",
    "dismissal": "says what not to bring up beside what; taken back by undo",
    "encoded": "made of an entry's words, which stay",
    "entry_pack": "written anew with the answers",
    "import_batch": "counts of an import",
    "journal_state": "a count of saves",
    "link": "written anew with the answers",
    "passage": "made of an entry's words, which stay",
    "repair_entry": "a link; both ends stay",
    "session_entry": "a link; both ends stay",
    "set_aside": "a proposal that is offered again",
    "tag": "written anew with the answers",
    "word": "an index",
}


@dataclass
class Kept:
    """A journal with one of everything that can be deleted, and what was done to make it."""

    unlocked: Unlocked
    clock: FixedClock
    made: dict[str, Any]
    undo: dict[str, str]


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    clock = FixedClock(NOON)
    journals = Journals(clock, CHEAP)
    made = journals.create(tmp_path / "J.afterword", PASSPHRASE)
    unlocked = journals.open(made.key)
    try:
        yield _filled(unlocked, clock, tmp_path)
    finally:
        journals.close(unlocked)


def _draft(unlocked: Unlocked, text: str, **header: Any) -> Any:
    draft = unlocked.writing.begin([])
    answers = {AnswerKey(FREE, FREE_TEXT): DraftAnswer(text)}
    return replace(draft, header=replace(draft.header, **header), answers=answers)


def _written(unlocked: Unlocked, text: str, **header: Any) -> tuple[Entry, str]:
    entry, changes = unlocked.writing.finish(_draft(unlocked, text, **header))
    return entry, changes.undo


def _filled(unlocked: Unlocked, clock: FixedClock, folder: Path) -> Kept:
    writing, follow_ups = unlocked.writing, unlocked.follow_ups
    made: dict[str, Any] = {}
    undo: dict[str, str] = {}
    made["code"], changes = unlocked.codes.create()
    undo["a new code"] = unlocked.codes.create()[1].undo
    made["entry"], undo["a new entry"] = _written(unlocked, "A morning.", code=made["code"])
    made["binned"], _ = _written(unlocked, "Thrown away.")
    writing.delete([made["binned"].id])
    edited, _ = _written(unlocked, "First words.")
    edit = writing.begin([], entry_id=edited.id)
    edit = replace(edit, answers={AnswerKey(FREE, FREE_TEXT): DraftAnswer("Second words.")})
    undo["an edit"] = writing.finish(edit)[1].undo
    made["edited"] = edited
    _, changes = writing.add_hindsight(made["entry"].id, "Later I thought otherwise.")
    undo["a note in hindsight"] = changes.undo
    made["draft"] = _draft(unlocked, "Half a thought.")
    writing.save_draft(made["draft"])
    restored, _ = _written(unlocked, "Came back.")
    writing.delete([restored.id])
    undo["a return from the bin"] = writing.restore(restored.id).undo
    made["follow_up"], changes = follow_ups.add(FollowUpKind.PRACTICE, "Ask what helped")
    undo["a new follow-up"] = changes.undo
    made["cue"], changes = follow_ups.add_cue("Slow down")
    undo["a new cue card"] = changes.undo
    _fill_supervision(unlocked, made, undo)
    _fill_logs(unlocked, made, undo)
    _fill_repairs(unlocked, made, undo)
    _fill_library(unlocked, made, undo)
    file = folder / "old.jsonl"
    file.write_text(json.dumps({"date": "2024-02-01T10:00", "text": "From before."}) + "\n")
    made["import"] = _ended(unlocked.importing.run([file]))
    assert made["import"].imported == 1
    undo["an import"] = made["import"].undo
    return Kept(unlocked, clock, made, undo)


def _fill_supervision(unlocked: Unlocked, made: dict[str, Any], undo: dict[str, str]) -> None:
    supervision = unlocked.supervision
    plan = SessionPlan("Mara", NOON + timedelta(days=3), 60)
    made["session"], changes = supervision.plan(plan)
    undo["a planned session"] = changes.undo
    session_id = made["session"].id
    made["item"], changes = supervision.add_item(
        session_id, "What did I miss?", entry_ids=[made["entry"].id]
    )
    undo["a new item"] = changes.undo
    made["action"], changes = supervision.add_action(made["item"].id, "Ask them")
    undo["a new action"] = changes.undo


def _fill_logs(unlocked: Unlocked, made: dict[str, Any], undo: dict[str, str]) -> None:
    made["person"], changes = unlocked.agreements.add_person("Ola")
    undo["somebody new"] = changes.undo
    (met,) = (each for each in unlocked.agreements.people() if each.person.name == "Mara")
    made["agreement"], changes = unlocked.agreements.begin(met.person.id, SupervisionSide.HAD)
    undo["a new agreement"] = changes.undo
    line = HoursLine(HoursId(""), NOON.date(), HoursKind.SUPERVISION, 60)
    made["hours"], changes = unlocked.hours.add(line)
    undo["new hours"] = changes.undo
    with unlocked.store.write() as unit:
        left = ExportLine(
            ExportId("left"), NOON, ExportedThing.HOURS, "csv", "Hours.csv", 7, "0" * 64
        )
        unit.ledger.add(left)


def _fill_repairs(unlocked: Unlocked, made: dict[str, Any], undo: dict[str, str]) -> None:
    repairs = unlocked.repairs
    made["repair"], changes = repairs.begin(None, title="Talked over them")
    undo["a new repair"] = changes.undo
    words = {("owned.my_part", 0): DraftAnswer("I was in a hurry.")}
    undo["words on a repair"] = repairs.write(made["repair"].card.id, words, "a sitting").undo


def _fill_library(unlocked: Unlocked, made: dict[str, Any], undo: dict[str, str]) -> None:
    library = unlocked.library
    pack = library.copy_of("quick_capture")
    made["pack"], changes = library.save(pack)
    undo["a new own set"] = changes.undo
    made["word"], changes = library.add_word("triggers", "the third late letter", "")
    undo["a new own word"] = changes.undo


def _ended(work: Any) -> Any:
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def _hold(kept: Kept) -> None:
    kept.unlocked.retention.set_hold("The college asked for the file.")


def _rows(kept: Kept) -> dict[str, Any]:
    """Everything that is held, as it stands in the file."""
    found: dict[str, Any] = {}
    with kept.unlocked.store.read() as unit:
        for table in (*HELD, "answer", "agenda_source", "link", "tag"):
            if table == "setting":
                statement = f"SELECT * FROM {table} WHERE key NOT LIKE 'legal_hold%' ORDER BY 1, 2"
            else:
                statement = f"SELECT * FROM {table} ORDER BY 1, 2"
            found[table] = [tuple(row) for row in unit.connection.exec_driver_sql(statement)]
    return found


DELETING: dict[str, Callable[[Kept], object]] = {
    "writing.delete": lambda k: k.unlocked.writing.delete([k.made["entry"].id]),
    "writing.empty_bin": lambda k: k.unlocked.writing.empty_bin(),
    "writing.discard_draft": lambda k: k.unlocked.writing.discard_draft(k.made["draft"].id),
    "follow_ups.remove": lambda k: k.unlocked.follow_ups.remove(k.made["follow_up"].id),
    "follow_ups.remove_cue": lambda k: k.unlocked.follow_ups.remove_cue(k.made["cue"].id),
    "supervision.remove_item": lambda k: k.unlocked.supervision.remove_item(k.made["item"].id),
    "supervision.remove_action": lambda k: k.unlocked.supervision.remove_action(
        k.made["action"].id
    ),
    "agreements.remove_person": lambda k: k.unlocked.agreements.remove_person(k.made["person"].id),
    "agreements.throw_away": lambda k: k.unlocked.agreements.throw_away(k.made["agreement"].id),
    "hours.remove": lambda k: k.unlocked.hours.remove(k.made["hours"].id),
    "repairs.remove": lambda k: k.unlocked.repairs.remove(k.made["repair"].card.id),
    "library.remove": lambda k: k.unlocked.library.remove(k.made["pack"].id),
    "library.remove_word": lambda k: k.unlocked.library.remove_word("triggers", k.made["word"]),
    "retention.to_bin": lambda k: k.unlocked.retention.to_bin(_review(k, ReviewOf.CODE)),
}
"""Every method of a service that deletes."""

NOT_DELETING = {
    "writing.purge_bin": "lets it be until the hold is lifted; see below",
    "retention.lift_hold": "the switch itself",
    "preparing.clear_to_bring": "tells of which items nothing is left to look through",
    "hours.drop_own": "rules to count by, of which nothing is written",
}


def _review(kept: Kept, of: ReviewOf) -> Review:
    name = kept.made["item"].id if of is ReviewOf.EXCERPT else kept.made["code"]
    today = kept.clock.today()
    entries = (kept.made["entry"].id,)
    return Review(of, name, "", ReviewReason.OLD, today, today, entries)


@pytest.mark.parametrize("name", DELETING)
def test_no_service_deletes_under_a_hold(kept: Kept, name: str) -> None:
    _hold(kept)
    before = _rows(kept)
    with pytest.raises(UnderLegalHold):
        DELETING[name](kept)
    assert _rows(kept) == before


@pytest.mark.parametrize("name", DELETING)
def test_each_of_them_does_delete_without_one(kept: Kept, name: str) -> None:
    before = _rows(kept)
    DELETING[name](kept)
    assert _rows(kept) != before


def test_every_deleting_method_of_every_service_is_tried() -> None:
    words = re.compile(
        r"(remove|delete|discard|erase|empty|purge|drop|forget|clear|lift|to_bin|throw)"
    )
    hints = inspect.get_annotations(session.Unlocked)
    found = set()
    for name, type_name in hints.items():
        for module in session._HEAVY:
            service = getattr(__import__(module, fromlist=["_"]), str(type_name), None)
            if inspect.isclass(service):
                found |= {
                    f"{name}.{method}"
                    for method in dir(service)
                    if not method.startswith("_") and words.match(method)
                }
    found = {each for each in found if not each.startswith(("store.", "vault."))}
    assert found == set(DELETING) | set(NOT_DELETING)


UNDONE = (
    "a new code",
    "a new entry",
    "an edit",
    "a note in hindsight",
    "a return from the bin",
    "a new follow-up",
    "a new cue card",
    "a planned session",
    "a new item",
    "a new action",
    "somebody new",
    "a new agreement",
    "new hours",
    "a new repair",
    "words on a repair",
    "a new own set",
    "a new own word",
    "an import",
)


@pytest.mark.parametrize("what", UNDONE)
def test_undo_destroys_nothing_under_a_hold(kept: Kept, what: str) -> None:
    assert set(kept.undo) == set(UNDONE)
    history = kept.unlocked.writing.history
    _free(kept, what)
    _hold(kept)
    before = _rows(kept)
    with pytest.raises(UnderLegalHold):
        history.undo(kept.undo[what])
    assert _rows(kept) == before


def test_a_line_of_hours_keeps_what_it_says_under_a_hold(kept: Kept) -> None:
    hours, line = kept.unlocked.hours, kept.made["hours"]
    line, changes = hours.change(replace(line, notes=replace(line.notes, subjects="Endings")))
    _hold(kept)
    for other in (
        replace(line, minutes=50),
        replace(line, day=line.day - timedelta(days=1)),
        replace(line, notes=replace(line.notes, subjects="Beginnings")),
        replace(line, notes=replace(line.notes, subjects="")),
    ):
        with pytest.raises(StaysAsItStood):
            hours.change(other)
    with pytest.raises(StaysAsItStood):
        hours.history.undo(changes.undo)
    assert hours.line(line.id) == line
    filled, _ = hours.change(replace(line, notes=replace(line.notes, impact="I ask first")))
    assert hours.line(line.id) == filled
    kept.unlocked.retention.lift_hold()
    assert hours.change(replace(filled, minutes=50))[0].minutes == 50


def test_a_session_that_is_held_again_under_a_hold_leaves_its_line(kept: Kept) -> None:
    supervision, session_id = kept.unlocked.supervision, kept.made["session"].id
    supervision.start(session_id)
    _, changes = supervision.finish(session_id, minutes=60)
    (line,) = (each for each in kept.unlocked.hours.lines() if each.session_id == session_id)
    supervision.history.undo(changes.undo)
    _hold(kept)
    supervision.finish(session_id, minutes=45)
    assert kept.unlocked.hours.line(line.id) == line
    with pytest.raises(StaysAsItStood):
        supervision.correct(session_id, minutes=30)
    assert supervision.session(session_id).plan.minutes == 45


def test_a_draft_of_before_the_hold_keeps_its_words_and_may_be_signed(kept: Kept) -> None:
    agreements, made = kept.unlocked.agreements, kept.made["agreement"]
    changes = agreements.change_words(made.id, purpose="To look at my power")
    kept.clock.advance(timedelta(hours=1))
    _hold(kept)
    stood = agreements.agreement(made.id)
    for work in (
        lambda: agreements.keep_words(made.id, purpose="Something else"),
        lambda: agreements.change_words(made.id, fee="50"),
        lambda: agreements.set_start(made.id, kept.clock.today() + timedelta(days=9)),
        lambda: agreements.history.undo(changes.undo),
    ):
        with pytest.raises(StaysAsItStood):
            work()
    assert agreements.agreement(made.id) == stood
    agreements.sign(made.id, kept.clock.today())
    later, _ = agreements.begin(made.person_id, made.side)
    agreements.keep_words(later.id, purpose="What we say")
    agreements.keep_words(later.id, purpose="What we say now")
    assert agreements.agreement(later.id).terms.purpose == "What we say now"


STANDS_ON_IT = {
    "a new entry": ("a new action", "a new item", "a note in hindsight"),
    "a planned session": ("a new action", "a new item"),
    "a new item": ("a new action",),
    "a new repair": ("words on a repair",),
}


def _free(kept: Kept, what: str) -> None:
    """Takes back what stands on a thing, so that nothing but a hold can refuse its undo."""
    for each in STANDS_ON_IT.get(what, ()):
        kept.unlocked.writing.history.undo(kept.undo[each])


@pytest.mark.parametrize("what", UNDONE)
def test_each_undo_works_without_a_hold(kept: Kept, what: str) -> None:
    _free(kept, what)
    before = _rows(kept)
    kept.unlocked.writing.history.undo(kept.undo[what])
    assert _rows(kept) != before


def test_what_was_refused_can_be_undone_once_the_hold_is_lifted(kept: Kept) -> None:
    _hold(kept)
    with pytest.raises(UnderLegalHold):
        kept.unlocked.writing.history.undo(kept.undo["a new follow-up"])
    kept.unlocked.retention.lift_hold()
    kept.unlocked.writing.history.undo(kept.undo["a new follow-up"])
    assert not kept.unlocked.follow_ups.all()


def test_the_bin_is_not_purged_until_the_hold_is_lifted(kept: Kept) -> None:
    _hold(kept)
    kept.clock.advance(timedelta(days=31))
    assert kept.unlocked.writing.purge_bin().removed == frozenset()
    assert len(kept.unlocked.writing.bin()) == 1
    kept.unlocked.retention.lift_hold()
    assert len(kept.unlocked.writing.purge_bin().removed) == 1


def test_an_excerpt_is_not_let_go(kept: Kept) -> None:
    _hold(kept)
    before = _rows(kept)
    with pytest.raises(UnderLegalHold):
        kept.unlocked.retention.to_bin(_review(kept, ReviewOf.EXCERPT))
    assert _rows(kept) == before


def test_an_import_that_is_stopped_stays(kept: Kept, tmp_path: Path) -> None:
    lines = [
        json.dumps({"date": f"2024-03-{day:02}T10:00", "text": f"Day {day}"})
        for day in range(1, 29)
    ]
    file = tmp_path / "more.jsonl"
    file.write_text("\n".join(lines * 40))
    _hold(kept)
    before = kept.unlocked.timeline.count()
    work = kept.unlocked.importing.run([file])
    next(work)
    since = kept.unlocked.timeline.count()
    work.close()
    assert kept.unlocked.timeline.count() == since >= before


def test_no_backup_goes_by_rotation(kept: Kept) -> None:
    """An older one may hold what is not in the journal any more."""
    vault = kept.unlocked.vault
    before = {each.path for each in vault.backups()}
    _hold(kept)
    days = [datetime(2025, 11, day, 12, tzinfo=UTC) for day in range(1, 13)]
    made = {vault.backup_now(day, policy=CHEAP).path for day in days}
    assert {each.path for each in vault.backups()} == made | before
    kept.unlocked.retention.lift_hold()
    vault.backup_now(datetime(2025, 11, 13, 12, tzinfo=UTC), policy=CHEAP)
    assert len(vault.backups()) < len(made)


@pytest.mark.parametrize("table", HELD)
def test_no_statement_goes_round_it(kept: Kept, table: str) -> None:
    if table == "code":
        kept.unlocked.codes.create()
    _hold(kept)
    with pytest.raises(UnderLegalHold), kept.unlocked.store.write() as unit:
        unit.connection.exec_driver_sql(f"DELETE FROM {table}")
    with pytest.raises(IntegrityError), kept.unlocked.store._engine.begin() as plain:
        plain.exec_driver_sql(f"DELETE FROM {table}")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET deleted_at = '2025-11-20T12:00:00'",
        "UPDATE repair SET deleted_at = '2025-11-20T12:00:00'",
        "UPDATE cue SET text = ''",
    ],
)
def test_no_statement_bins_or_empties(kept: Kept, statement: str) -> None:
    _hold(kept)
    with pytest.raises(UnderLegalHold), kept.unlocked.store.write() as unit:
        unit.connection.exec_driver_sql(statement)


def test_every_table_is_held_or_said_why_not() -> None:
    assert set(HELD) | set(NOT_HELD) == {table.name for table in Base.metadata.sorted_tables}
    assert not set(HELD) & set(NOT_HELD)


def test_the_guards_stand_again_after_the_journal_was_locked(tmp_path: Path) -> None:
    clock = FixedClock(NOON)
    journals = Journals(clock, CHEAP)
    key = journals.create(tmp_path / "J.afterword", PASSPHRASE).key
    unlocked = journals.open(key)
    entry, _ = _written(unlocked, "A morning.")
    unlocked.retention.set_hold("Asked for.")
    journals.close(unlocked)
    key = journals.derive(tmp_path / "J.afterword", PASSPHRASE, session.Secret.PASSPHRASE)
    unlocked = journals.open(key)
    try:
        with pytest.raises(UnderLegalHold):
            unlocked.writing.delete([entry.id])
        stands = unlocked.retention.hold()
        assert stands is not None
        assert (stands.since, stands.why) == (NOON, "Asked for.")
    finally:
        journals.close(unlocked)


# ------------------------------------------------------------- what goes on


def test_writing_goes_on_under_a_hold(kept: Kept) -> None:
    unlocked, writing = kept.unlocked, kept.unlocked.writing
    _hold(kept)
    entry, _ = _written(unlocked, "Today it went well.", code=kept.made["code"])
    edit = writing.begin([], entry_id=kept.made["entry"].id)
    edit = replace(edit, answers={AnswerKey(FREE, FREE_TEXT): DraftAnswer("Other words.")})
    writing.save_draft(edit)
    edited, _ = writing.finish(edit)
    assert edited.revisions == 1
    assert [note.text for note in edited.hindsight] == ["Later I thought otherwise."]
    writing.add_hindsight(entry.id, "Still so.")
    assert unlocked.timeline.entry(entry.id).hindsight[0].text == "Still so."
    unlocked.follow_ups.answer(kept.made["follow_up"].id, FollowUpState.DONE, "They said so.")
    unlocked.follow_ups.begin_answer(unlocked.follow_ups.all()[0].id, "Half")
    unlocked.follow_ups.begin_cue("Slow down, then", kept.made["cue"].id)
    repairs, repair_id = unlocked.repairs, kept.made["repair"].card.id
    for text in ("I wanted it over.", "I wanted it over. Mine."):
        repairs.write(repair_id, {("owned.my_part", 0): DraftAnswer(text)}, "another sitting")
    repairs.go_to(repair_id, Stage.PLANNED)
    pack = replace(kept.made["pack"], title="Mine, reworded")
    unlocked.library.save(pack)
    unlocked.supervision.set_outcome(kept.made["item"].id, "Try it slower.")
    unlocked.follow_ups.set_three([kept.made["cue"].id])
    other, _ = unlocked.codes.create(CodeKind.GROUP.value)
    unlocked.codes.archive(other)
    writing.restore(kept.made["binned"].id)
    assert not writing.bin()


def test_words_that_nothing_else_keeps_are_not_overwritten(kept: Kept) -> None:
    unlocked = kept.unlocked
    follow_ups, made = unlocked.follow_ups, kept.made
    other, _ = unlocked.codes.create(CodeKind.GROUP.value)
    asked, cue = made["follow_up"].id, made["cue"].id
    _, reworded = follow_ups.change_cue(cue, "Slow down, then ask")
    merged = unlocked.codes.merge(unlocked.codes.create()[0], other)
    follow_ups.history.undo(merged.undo)
    _hold(kept)
    refused: tuple[Callable[[], object], ...] = (
        lambda: follow_ups.change_cue(cue, "Other words"),
        lambda: follow_ups.change(asked, text="Other words"),
        lambda: follow_ups.history.undo(reworded.undo),
        lambda: unlocked.codes.merge(made["code"], other),
        lambda: follow_ups.history.redo(merged.undo),
    )
    for act in refused:
        with pytest.raises(UnderLegalHold):
            act()
    assert [each.text for each in follow_ups.cues()] == ["Slow down, then ask"]
    assert "Ask what helped" in {each.text for each in follow_ups.all()}
    assert unlocked.timeline.entry(made["entry"].id).header.code == made["code"]
    follow_ups.change(asked, basis="Why it matters")
    with pytest.raises(UnderLegalHold):
        follow_ups.change(asked, basis="Another reason")
    unlocked.retention.lift_hold()
    follow_ups.change_cue(cue, "Other words")
    unlocked.codes.merge(made["code"], other)


def test_an_edit_may_tell_less_than_before_its_words_are_in_the_revision(kept: Kept) -> None:
    """Follow-ups and cards that an answer no longer tells of go with it."""
    unlocked, writing = kept.unlocked, kept.unlocked.writing
    pack = load(_TELLING)
    unlocked.library.save(pack)
    draft = writing.begin([pack.id])
    told = {
        AnswerKey(pack.id, "next"): DraftAnswer("Ask how it was"),
        AnswerKey(pack.id, "card"): DraftAnswer("Breathe first"),
        AnswerKey(pack.id, "said"): DraftAnswer("Much"),
    }
    entry, _ = writing.finish(replace(draft, answers=told))
    assert "Ask how it was" in {each.text for each in unlocked.follow_ups.all()}
    _hold(kept)
    edit = writing.begin([], entry_id=entry.id)
    left = {key: value for key, value in edit.answers.items() if key.question == "said"}
    edited, _ = writing.finish(replace(edit, answers=left))
    assert "Ask how it was" not in {each.text for each in unlocked.follow_ups.all()}
    assert "Breathe first" not in {each.text for each in unlocked.follow_ups.cues()}
    earlier = unlocked.timeline.revisions(edited.id)
    assert {"Ask how it was", "Breathe first"} <= {each.text for each in earlier[0].answers}


_TELLING = b"""
id = "own_telling"
version = 1
title = "What comes back"
summary = "Three things."
minutes = 2
source = "My own."
origin = "My own."
dated = "2025-11-20"

[[steps]]
id = "one"
title = "What comes back?"

[[steps.questions]]
id = "next"
kind = "short"
text = "What next?"
yields = "follow_up:practice"

[[steps.questions]]
id = "card"
kind = "short"
text = "A card?"
yields = "cue"

[[steps.questions]]
id = "said"
kind = "short"
text = "And else?"
"""


def test_a_draft_with_nothing_in_it_goes_quietly(kept: Kept) -> None:
    writing = kept.unlocked.writing
    draft = writing.begin([])
    writing.save_draft(draft)
    _hold(kept)
    writing.discard_draft(draft.id)
    assert [card.id for card in writing.drafts()] == [kept.made["draft"].id]


# ------------------------------------------------------------- the switch


def test_a_hold_has_a_reason_and_a_day_and_stays_known(kept: Kept) -> None:
    retention = kept.unlocked.retention
    assert retention.hold() is None
    with pytest.raises(NoReason):
        retention.set_hold("  ")
    began = kept.clock.now()
    retention.set_hold(" A letter came. ")
    kept.clock.advance(timedelta(days=2))
    assert retention.set_hold("A letter came.").undo == ""
    second = kept.clock.now()
    retention.set_hold("A second letter came.")
    stands = retention.hold()
    assert stands is not None
    assert (stands.since, stands.why) == (second, "A second letter came.")
    kept.clock.advance(timedelta(days=1))
    retention.lift_hold()
    assert retention.hold() is None
    assert [(past.since, past.until, past.why) for past in retention.past_holds()] == [
        (second, kept.clock.now(), "A second letter came."),
        (began, second, "A letter came."),
    ]
    assert retention.lift_hold().undo == ""


def test_the_switch_is_undone_like_the_rest(kept: Kept) -> None:
    retention, history = kept.unlocked.retention, kept.unlocked.writing.history
    changes = retention.set_hold("By mistake.")
    history.undo(changes.undo)
    assert retention.hold() is None
    history.redo(changes.undo)
    again = retention.set_hold("For another reason.")
    assert len(retention.past_holds()) == 1
    history.undo(again.undo)
    lifted = retention.lift_hold()
    history.undo(lifted.undo)
    stands = retention.hold()
    assert stands is not None
    assert stands.why == "By mistake."
    assert retention.past_holds() == ()


def test_a_hold_that_cannot_be_read_still_holds(kept: Kept) -> None:
    with kept.unlocked.store.write() as unit:
        unit.settings.put(hold.KEY, "?")
    with pytest.raises(UnderLegalHold):
        kept.unlocked.writing.delete([kept.made["entry"].id])
    assert kept.unlocked.retention.hold() is not None


@pytest.mark.parametrize("past", [7, True, "x", {"why": 1}, [None, "x", {"since": 3}]])
def test_a_hold_is_lifted_whatever_stands_of_earlier_ones(kept: Kept, past: Any) -> None:
    with kept.unlocked.store.write() as unit:
        unit.settings.put("legal_holds_past", past)
    _hold(kept)
    retention = kept.unlocked.retention
    retention.lift_hold()
    assert retention.hold() is None
    assert retention.past_holds()[0].why == "The college asked for the file."


def test_the_fault_carries_no_words(kept: Kept) -> None:
    _hold(kept)
    with pytest.raises(UnderLegalHold) as caught, translated():
        kept.unlocked.writing.delete([EntryId(kept.made["entry"].id)])
    assert "college" not in repr(caught.value)
    assert caught.value.__cause__ is None
