"""What is spoken at once: the lock, share-safe, a failed save."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.ui.pages.lock.page import LockPage
from models.records.faults import DiskFull
from tests.support.speech import Said, speech
from tests.support.supervision import TUESDAY, Desk, supervision_desk

__all__ = ["speech"]


@pytest.fixture
def desk(themes, qtbot, tmp_path: Path) -> Iterator[Desk]:
    with supervision_desk(themes, qtbot, tmp_path) as opened:
        session = opened.plan()
        opened.supervision.add_item(session.id, "Her look")
        opened.clock.set(TUESDAY)
        opened.supervision.start(session.id)
        opened.open("in_session", session_id=session.id)
        yield opened


def test_a_lock_is_spoken_at_once_when_its_screen_is_there(themes, qtbot, speech):
    page = LockPage(themes, "My journal", reason="Locked after 5 minutes. Your draft is saved.")
    qtbot.addWidget(page)
    assert speech == []
    with qtbot.waitExposed(page):
        page.show()
    assert speech == [Said("Locked after 5 minutes. Your draft is saved.", True)]
    page.set_reason("The last words are kept until you unlock.")
    assert speech[1:] == [Said("The last words are kept until you unlock.", True)]


def test_a_lock_screen_with_nothing_to_tell_is_silent(themes, qtbot, speech):
    page = LockPage(themes, "My journal")
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    assert speech == []


def test_share_safe_is_spoken_at_once_both_ways(desk: Desk, speech):
    desk.act("share_safe")
    desk.click("share_safe.show")
    desk.act("share_safe")
    assert [said for said in speech if said.text.startswith("Share-safe")] == [
        Said("Share-safe off. Private answers are on this screen.", True),
        Said("Share-safe on. Private answers are not on this screen.", True),
    ]


def test_a_failed_save_is_spoken_at_once_and_not_again_while_it_fails(
    desk: Desk, speech, monkeypatch
):
    def full(item_id, text):
        raise DiskFull("ENOSPC")

    monkeypatch.setattr(desk.supervision, "set_outcome", full)
    for words in ("one", " two"):
        desk.type(words)
        desk.act("save")
    failed = [said for said in speech if said.text.startswith("Not saved since")]
    assert [said.at_once for said in failed] == [True]


def test_where_one_is_in_a_session_is_spoken_in_turn(desk: Desk, speech):
    desk.supervision.add_item(desk.supervision.next_session().id, "Another")
    desk.page.enter(session_id=desk.supervision.next_session().id)
    desk.act("next_item")
    assert Said("Item 2 of 2. Another", False) in speech
