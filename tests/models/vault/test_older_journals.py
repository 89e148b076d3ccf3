"""Journals that earlier versions made open with all that was written in them."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.clock import FixedClock
from app.services.follow_ups import FollowUps
from app.services.patterns import Patterns
from app.services.supervision import Supervision
from models import migrations
from models.records.entries import Bring, SlipState
from models.records.queries import Filter
from models.vault.engine import connect
from models.vault.migrate import is_due, upgrade
from tests.support.journal import KEY, NOON, Journal, open_journal

JOURNALS = Path(__file__).parents[2] / "data" / "journals"


@pytest.fixture
def older(tmp_path: Path) -> Iterator[Journal]:
    """The journal of revision 0001, brought to the schema of this program."""
    path = tmp_path / "journal.db"
    shutil.copyfile(JOURNALS / "revision-0001.db", path)
    looked_at = connect(path, KEY)
    assert is_due(looked_at)
    looked_at.close()
    upgrade(connect(path, KEY))
    with open_journal(tmp_path, FixedClock(NOON)) as opened:
        yield opened


def test_it_comes_to_the_schema_of_this_program(older: Journal):
    with older.store.read() as unit:
        version = unit.connection.exec_driver_sql("SELECT version_num FROM alembic_version")
        assert version.scalar_one() == migrations.HEAD
        assert unit.connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"


def test_all_that_was_written_is_there(older: Journal):
    cards = older.timeline.page(Filter(), None, 10).cards
    assert [card.title for card in cards] == ["", "She looked away."]

    (guided,) = (card for card in cards if card.code == "K4")
    entry = older.timeline.entry(guided.id)
    assert [answer.text for answer in entry.answers][:1] == ["She looked away."]
    assert entry.bring is Bring.YES
    assert entry.bring_question == "What did I want?"
    assert entry.slip is not None
    assert entry.slip.state is SlipState.NOTICED

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
