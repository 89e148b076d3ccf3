"""Every shipped set through every branch in the real form: answered, kept, reopened, exported,
imported, compared.

A first way through each set is written with the keyboard alone; further ways are set through the
editors, which is what takes the time.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from models.records.ids import EntryId
from prompts.catalogue import Catalogue
from prompts.kinds import Kind
from tests.support import filling
from tests.support.journal import open_journal
from tests.support.walking import (
    Written,
    done,
    exported_and_imported,
    is_open,
    read,
    told_by,
    write,
)
from tests.ui.conftest import the_themes, themes
from tests.ui.pages.write.desk import Desk, desk

__all__ = ["desk", "the_themes", "themes"]

SHIPPED = Catalogue.shipped()


@pytest.fixture(scope="module")
def new_journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a journal in which nothing was ever written; each test has a copy."""
    folder = tmp_path_factory.mktemp("new")
    with open_journal(folder):
        pass
    return folder / "journal.db"


@pytest.fixture(autouse=True)
def _begun(new_journal: Path, tmp_path: Path) -> None:
    shutil.copy(new_journal, tmp_path)


@pytest.mark.parametrize("pack_id", list(SHIPPED.ids()))
def test_a_set_through_all_its_branches_there_and_back_again(
    desk: Desk, tmp_path: Path, new_journal: Path, pack_id: str
) -> None:
    pack = SHIPPED.get(pack_id)
    earlier = desk.journal.write("What was before.")
    ways = filling.walks(pack, SHIPPED.vocabularies, earlier.id)
    entries: dict[EntryId, Written] = {}
    for number, answers in enumerate(ways):
        # The newest reflection is the first that a question for one offers.
        desk.journal.clock.set(desk.journal.clock.now().replace(hour=14, minute=33 + number))
        desk.open(packs=[pack_id])
        written = write(desk, pack, answers, by_hand=number == 0)
        assert written.answers == answers
        if not answers:
            _nothing_is_no_entry(desk)
            continue
        if number == 0:
            desk.shell.show_page("today")
            (card,) = desk.journal.writing.drafts()
            desk.open(draft_id=card.id)
            read(desk, written)
        entry = done(desk)
        assert told_by(entry) == written.told()
        assert told_by(desk.journal.timeline.entry(entry.id)) == written.told()
        entries[entry.id] = written
    assert len(entries) == sum(bool(answers) for answers in ways)
    _reopened_unchanged(desk, *list(entries.items())[-1])
    reached = (filling.what_happens(pack, answers) for answers in ways)
    assert frozenset().union(*reached) == filling.all_that_can_happen(pack)
    for again in exported_and_imported(desk.journal, tmp_path, new_journal):
        for entry_id, written in entries.items():
            assert told_by(again.timeline.entry(entry_id)) == written.told()
            assert again.timeline.entry(entry_id) == desk.journal.timeline.entry(entry_id)


def _nothing_is_no_entry(desk: Desk) -> None:
    """A set that was passed over from end to end makes no reflection."""
    count = desk.journal.timeline.count()
    desk.find("done").click()
    assert is_open(desk)
    assert desk.journal.timeline.count() == count


def _reopened_unchanged(desk: Desk, entry_id: EntryId, written: Written) -> None:
    """An entry opened to be edited shows every answer; Done without a change changes nothing."""
    before = desk.journal.timeline.entry(entry_id)
    desk.open(entry_id=entry_id)
    read(desk, written)
    done(desk)
    assert desk.journal.timeline.entry(entry_id) == before
    assert desk.journal.timeline.revisions(entry_id) == ()


def test_hands_know_every_kind_of_question_and_the_sets_ask_each() -> None:
    asked = {question.kind for pack in SHIPPED.packs() for question in pack.questions()}
    assert set(filling.HANDS) == set(Kind) == asked
