"""A session that is over tells what its words said before they were changed."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from models.records.supervision import SessionPlan
from tests.support.supervision import NOW, Desk, supervision_desk
from tests.ui.conftest import the_themes, themes

__all__ = ["the_themes", "themes"]

WHEN = datetime(2025, 11, 12, 10)


@pytest.fixture
def desk(themes, qtbot, tmp_path: Path) -> Iterator[Desk]:
    with supervision_desk(themes, qtbot, tmp_path) as opened:
        yield opened


def held(desk: Desk, *outcomes: str):
    """A session with one item, whose outcome was worded anew some minutes later each time."""
    desk.clock.set(WHEN)
    session, _ = desk.supervision.plan(SessionPlan("D.", WHEN, 60, "video"))
    item, _ = desk.supervision.add_item(session.id, "How do I end on time?")
    desk.supervision.start(session.id)
    for words in outcomes:
        desk.supervision.set_outcome(item.id, words)
        desk.clock.set(desk.clock.now() + timedelta(minutes=15))
    desk.supervision.finish(session.id)
    desk.clock.set(NOW)
    return session, item


def shown(desk: Desk, session) -> None:
    desk.open("supervision", session_id=session.id)
    desk.wait(lambda: desk.is_shown("about_session"))


def test_added_words_are_underlined_and_removed_ones_struck_through(desk: Desk):
    session, _ = held(desk, "We named the <b>ending</b> early.", "We named the fee early.")
    shown(desk, session)
    desk.wait(lambda: desk.is_shown("past_changes"))
    assert not desk.is_shown("past_changed")
    desk.click("past_changes")
    view = desk.find("past_changed")
    assert "What came of it, changed Wednesday 12 November, 10:15" in view.toPlainText()
    assert "We named the <b>ending</b>fee early." in view.toPlainText()
    found = {}
    block = view.document().begin()
    while block.isValid():
        for each in block.begin():
            piece = each.fragment()
            shape = piece.charFormat()
            found[piece.text()] = (shape.fontUnderline(), shape.fontStrikeOut())
        block = block.next()
    assert found["<b>ending</b>"] == (False, True)
    assert found["fee"] == (True, False)


def test_where_nothing_was_changed_there_is_nothing_to_open(desk: Desk):
    changed, _ = held(desk, "We named the ending early.", "Nothing")
    plain, _ = held(desk, "We named the ending early.")
    shown(desk, changed)
    desk.wait(lambda: desk.is_shown("past_changes"))
    shown(desk, plain)
    desk.wait(lambda: not desk.is_shown("past_changes"))


def test_it_is_there_as_soon_as_something_is_changed_elsewhere(desk: Desk):
    session, item = held(desk, "We named the ending early.")
    shown(desk, session)
    changes = desk.supervision.set_outcome(item.id, "Something else")
    desk.context.bus.publish(changes, None)
    desk.wait(lambda: desk.is_shown("past_changes"))
    desk.click("past_changes")
    said = desk.find("past_changed").toPlainText()
    assert "What came of it, changed Friday 14 November, 09:00" in said
    assert "Something" in said
