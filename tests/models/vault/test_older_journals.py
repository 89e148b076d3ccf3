"""Journals that earlier versions made open with all that was written in them."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from app.domain.clock import FixedClock
from app.services.follow_ups import FollowUps
from app.services.hours import HoursLog
from app.services.patterns import Patterns
from app.services.repair_telling import tell_migrated
from app.services.repairs import Repairs
from app.services.session import Journals, Secret
from app.services.supervision import Supervision
from app.services.undo import UndoHistory
from models import migrations
from models.records.entries import Bring
from models.records.meaning import ReadState
from models.records.queries import Filter
from models.records.repairs import NO_SLIP, MoveKind, Stage, Standing
from models.records.supervision import (
    ActionDetails,
    Aftermath,
    Framing,
    ItemState,
    SessionKind,
    SessionPlan,
    SupervisionSide,
)
from models.tables import Base
from models.vault.engine import connect
from models.vault.migrate import is_due, upgrade
from tests.models.tables.test_schema import own_only
from tests.support.journal import KEY, NOON, Journal, open_journal
from tests.support.passages import MODEL, read
from tests.support.vaults import CHEAP, PASSPHRASE

JOURNALS = Path(__file__).parents[2] / "data" / "journals"


@contextmanager
def brought_up(
    folder: Path, name: str, change: Callable[[Any], object] = lambda _: None
) -> Iterator[Journal]:
    """The journal of that file, brought to the schema of this program."""
    path = folder / "journal.db"
    shutil.copyfile(JOURNALS / name, path)
    looked_at = connect(path, KEY)
    assert is_due(looked_at)
    change(looked_at)
    looked_at.close()
    upgrade(connect(path, KEY))
    with open_journal(folder, FixedClock(NOON)) as opened:
        yield opened


@pytest.fixture
def older(tmp_path: Path) -> Iterator[Journal]:
    with brought_up(tmp_path, "revision-0001.db") as opened:
        yield opened


@pytest.fixture
def with_slips(tmp_path: Path) -> Iterator[Journal]:
    with brought_up(tmp_path, "revision-0002.db") as opened:
        yield opened


@pytest.mark.parametrize("name", sorted(each.name for each in JOURNALS.glob("*.db")))
def test_it_comes_to_the_schema_of_this_program(tmp_path: Path, name: str):
    with brought_up(tmp_path, name) as opened, opened.store.read() as unit:
        version = unit.connection.exec_driver_sql("SELECT version_num FROM alembic_version")
        assert version.scalar_one() == migrations.HEAD
        assert unit.connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
        assert unit.connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        options = {"include_object": own_only, "compare_type": True}
        context = MigrationContext.configure(unit.connection, opts=options)
        assert compare_metadata(context, Base.metadata) == []


def test_all_that_was_written_is_there(older: Journal):
    cards = older.timeline.page(Filter(), None, 10).cards
    assert [card.title for card in cards] == ["", "She looked away."]

    (guided,) = (card for card in cards if card.code == "K4")
    entry = older.timeline.entry(guided.id)
    assert [answer.text for answer in entry.answers][:1] == ["She looked away."]
    assert entry.bring is Bring.YES
    assert entry.bring_question == "What did I want?"
    assert [each.stage for each in entry.repairs] == [Stage.NOTICED]

    assert [card.title for card in older.writing.bin()] == ["In the bin."]
    assert [card.opening for card in older.writing.drafts()] == ["Half a line"]


def test_its_session_has_no_key_points_yet(older: Journal):
    session = Supervision(older.store, older.catalogue, older.clock).next_session()
    assert session is not None
    assert [item.question for item in session.items] == ["Where was I?"]

    follow_ups = FollowUps(older.store, older.clock)
    assert follow_ups.session_points(session.id) == ()
    assert follow_ups.key_points() == ()
    assert follow_ups.all() == ()
    follow_ups.set_session_points(session.id, ["Ask first"])
    assert follow_ups.session_points(session.id) == ("Ask first",)


def test_patterns_are_seen_in_what_was_written_before(older: Journal):
    patterns = Patterns(older.store, older.catalogue, older.clock)
    assert {line.word: line.count for line in patterns.triggers()} == {
        "silence": 1,
        "competence": 1,
    }
    (path,) = patterns.button_map()
    assert (path.behaviour, path.button, path.urge) == ("silence", "competence", "fix")


def test_slips_are_repairs_with_their_first_changes(with_slips: Journal):
    with with_slips.store.read() as unit:
        kept = [unit.repairs.kept(each) for each in unit.repairs.every_id()]
    found = [each for each in kept if each is not None]
    noticed, owned, closed, none, binned = found

    assert [each.repair.stage for each in found] == [
        Stage.NOTICED,
        Stage.OWNED,
        Stage.CLOSED,
        Stage.CLOSED,
        Stage.NOTICED,
    ]
    assert [each.repair.result for each in found] == ["", "", "", NO_SLIP, ""]
    assert [each.repair.code for each in found] == ["K4", "K7", "", "", "K9"]
    assert closed.repair.standing is Standing.DOWN
    assert noticed.repair.standing is Standing.UNSAID
    assert none.repair.private
    assert all(each.entries == (each.repair.entry_id,) for each in found)
    assert [(m.kind, m.stage, m.at) for m in owned.moves] == [
        (MoveKind.BEGAN, Stage.NOTICED, datetime(2025, 11, 4, 9)),
        (MoveKind.STAGE, Stage.OWNED, datetime(2025, 11, 4, 9)),
    ]
    assert [(m.kind, m.value, m.at) for m in none.moves][1:] == [
        (MoveKind.CLOSED, NO_SLIP, datetime(2025, 11, 6, 9))
    ]
    assert closed.repair.closed_at == datetime(2025, 11, 6, 9)
    assert [move.kind for move in binned.moves] == [MoveKind.BEGAN]


def test_slips_of_before_are_listed_as_they_were(with_slips: Journal):
    opened = with_slips.timeline.open_repairs()
    assert [card.title for card in opened] == ["I cut her off.", "I was late with the letter."]
    has_slip = with_slips.timeline.page(Filter(has_slip=True), None, 9).cards
    assert {card.title for card in has_slip} == {
        "I cut her off.",
        "I was late with the letter.",
        "He was told off in front of all.",
    }
    session = Supervision(with_slips.store, with_slips.catalogue, with_slips.clock).next_session()
    assert session is not None
    assert [item.repair_id for item in session.items] == [opened[0].id]


def test_what_entries_tell_of_their_slips_is_told_once_the_journal_is_open(tmp_path: Path):
    with brought_up(tmp_path, "revision-0002.db", _with_a_slip_of_theirs) as opened:
        repairs = Repairs(opened.store, opened.clock, opened.catalogue)
        (before,) = (card for card in repairs.cards() if card.code == "K4")
        assert before.standing is Standing.UNSAID
        tell_migrated(opened.store, opened.catalogue)
        (after,) = (card for card in repairs.cards() if card.code == "K4")
        assert after.standing is Standing.DOWN
        with opened.store.read() as unit:
            assert unit.settings.get("repairs_to_tell") is False


def _with_a_slip_of_theirs(database: Any) -> None:
    """Says of the slip with K4 that it was the other's, as the version before kept it."""
    database.execute(
        "INSERT INTO answer (entry_id, pack, pack_version, question, seq, step, kind, heading,"
        " value_json, text, private) SELECT id, 'something_slipped', 1, 'whose', 90, '', 'one', '',"
        " '\"theirs\"', 'Theirs', 0 FROM entry WHERE code = 'K4'"
    )


def test_opening_a_journal_has_its_repairs_told(tmp_path: Path):
    journals = Journals(FixedClock(NOON), CHEAP)
    made = journals.create(tmp_path / "J.afterword", PASSPHRASE)
    opened = journals.open(made.key)
    opened.repairs.begin(None, title="The door")
    with opened.store.write() as unit:
        (repair_id,) = unit.repairs.every_id()
        kept = unit.repairs.get(repair_id)
        assert kept is not None
        unit.repairs.put(replace(kept, tries=7))
        unit.settings.put("repairs_to_tell", True)
    journals.close(opened)
    again = journals.open(journals.derive(tmp_path / "J.afterword", PASSPHRASE, Secret.PASSPHRASE))
    try:
        assert [card.tries for card in again.repairs.cards()] == [0]
    finally:
        journals.close(again)


def test_sessions_of_before_are_of_one_supervised_by_one(tmp_path: Path):
    with brought_up(tmp_path, "revision-0003.db") as opened:
        supervision = Supervision(opened.store, opened.catalogue, opened.clock)
        later, first = (supervision.session(card.id) for card in supervision.sessions())
        assert first.plan == SessionPlan("Ruth", datetime(2025, 10, 21, 10), 60, "video")
        assert first.plan.kind is SessionKind.INDIVIDUAL
        assert first.plan.side is SupervisionSide.HAD
        assert first.need == "To be asked first"
        held, left = first.items
        assert (held.outcome, held.framing, held.aftermath) == (
            "Stay with it.",
            Framing(),
            Aftermath(),
        )
        assert [(action.text, action.done, action.result) for action in held.actions] == [
            ("Name the hurry aloud", False, ""),
            ("Read the note", True, "It helped."),
        ]
        assert all(action.details == ActionDetails() for action in held.actions)
        assert left.state is ItemState.CARRIED
        with opened.store.read() as unit:
            assert list(unit.supervision.aside(later.id).values()) == [""]


def test_the_version_before_counts_saves_from_here_on(tmp_path: Path):
    with brought_up(tmp_path, "revision-0004.db") as opened:
        with opened.store.read() as unit:
            state = unit.connection.exec_driver_sql("SELECT id, counter FROM journal_state").all()
            left = unit.connection.exec_driver_sql("SELECT name FROM export_line").scalars().all()
            signed = unit.connection.exec_driver_sql("SELECT signed_on FROM agreement").scalars()
            assert [tuple(row) for row in state] == [(1, 0)]
            assert left == ["Record.md"]
            assert signed.all() == ["2025-11-01"]
        (session,) = Supervision(opened.store, opened.catalogue, opened.clock).sessions()
        held = Supervision(opened.store, opened.catalogue, opened.clock).session(session.id)
        assert [item.outcome for item in held.items] == ["Stay with it."]
        lines = HoursLog(opened.store, opened.clock, UndoHistory(opened.store)).lines()
        assert [line.minutes for line in lines] == [50, 60]
        assert [card.title for card in opened.writing.bin()] == ["Not this one."]


def test_the_version_before_has_everything_to_be_read(tmp_path: Path):
    with brought_up(tmp_path, "revision-0005.db") as opened:
        with opened.store.read() as unit:
            shown = [unit.entries.row_id(each) for each in unit.entries.every_id()]
            assert unit.meaning.state("any") == ReadState(0, 3)
            assert sorted(unit.meaning.unread("any", 9)) == sorted(filter(None, shown))
            written = unit.meaning.written(unit.meaning.unread("any", 9), share_safe=False)
            said = sorted((each.open, each.private) for each in written.values())
            counter = unit.connection.exec_driver_sql("SELECT counter FROM journal_state")
            assert counter.scalar_one() == 7
        assert said == [
            ("", "Powerless in the team meeting."),
            (
                "On Monday\nI felt small when he raised his voice. Nobody spoke.\nI looked away\n"
                "A week later it looks smaller.",
                "",
            ),
            ("The garden was quiet.", "Kept to myself."),
        ]
        with opened.store.write() as unit:
            first, second, _ = unit.entries.every_id()
            assert read(unit, first)
            assert unit.dismissals.add(first, second, NOON)
            assert unit.meaning.state(MODEL) == ReadState(1, 3)
        assert [card.opening for card in opened.writing.drafts()] == ["Half a page"]
        assert [card.title for card in opened.writing.bin()] == ["Not this one either."]
