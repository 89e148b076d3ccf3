"""Trying a backup out says what it is worth, and leaves nothing behind."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.clock import FixedClock
from app.services.session import Journals, Unlocked
from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer, Entry
from models.records.faults import Cancelled, DamagedJournal, WrongPassphrase
from models.records.ids import EntryId
from tests.support.journal import NOON
from tests.support.vaults import CHEAP, PASSPHRASE, flip

TEXT = AnswerKey(FREE, FREE_TEXT)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOON)


@pytest.fixture
def journals(clock: FixedClock, tmp_path: Path) -> Journals:
    return Journals(clock, CHEAP, tmp_path / "state")


@pytest.fixture
def unlocked(journals: Journals, tmp_path: Path) -> Iterator[Unlocked]:
    opened = journals.open(journals.create(tmp_path / "J.afterword", PASSPHRASE).key)
    yield opened
    journals.close(opened)


def written(unlocked: Unlocked, text: str, entry_id: EntryId | None = None) -> Entry:
    draft = unlocked.writing.begin((), entry_id=entry_id)
    return unlocked.writing.finish(replace(draft, answers={TEXT: DraftAnswer(text, False)}))[0]


def test_it_counts_what_is_the_same_and_what_came_later(
    unlocked: Unlocked, clock: FixedClock
) -> None:
    _, second, third, fourth, noted = (written(unlocked, f"Words {n}") for n in range(5))
    made = unlocked.safekeeping.backup_now()
    report = unlocked.safekeeping.drill(made)
    assert (report.entries_in_it, report.entries_now, report.same) == (5, 5, 5)
    assert (report.newer, report.differing, report.findings) == (0, 0, ())
    assert report.is_sound

    clock.advance(timedelta(days=1))
    written(unlocked, "Other words", second.id)
    unlocked.writing.delete([third.id])
    unlocked.writing.add_hindsight(noted.id, "Later I saw", private=False)
    written(unlocked, "New")
    told: list[tuple[int, int]] = []
    report = unlocked.safekeeping.drill(
        made, PASSPHRASE, progress=lambda done, of: told.append((done, of))
    )
    assert (report.entries_in_it, report.entries_now) == (5, 5)
    assert (report.same, report.newer, report.differing) == (2, 4, 0)
    assert report.is_sound
    assert told == [(part, 4) for part in range(5)]
    assert fourth.id
    assert not list(unlocked.folder.glob(".*"))


def test_words_that_differ_although_nobody_touched_them_are_told(unlocked: Unlocked) -> None:
    written(unlocked, "As it was")
    made = unlocked.safekeeping.backup_now()
    with unlocked.store.write() as unit:
        unit.connection.exec_driver_sql("UPDATE answer SET text = 'Not as it was'")
    report = unlocked.safekeeping.drill(made)
    assert (report.same, report.newer, report.differing) == (0, 0, 1)
    assert not report.is_sound


def test_the_passphrase_is_tried_on_the_backups_own_slots(
    journals: Journals, unlocked: Unlocked
) -> None:
    written(unlocked, "Words")
    made = unlocked.safekeeping.backup_now()
    journals.change_passphrase(unlocked.key, PASSPHRASE, "five green doors")
    with pytest.raises(WrongPassphrase):
        unlocked.safekeeping.drill(made, "five green doors")
    assert unlocked.safekeeping.drill(made, PASSPHRASE).is_sound


def test_a_backup_that_lost_a_bit_would_not_save_the_day(unlocked: Unlocked) -> None:
    written(unlocked, "Words")
    made = unlocked.safekeeping.backup_now()
    flip(made.path, made.size // 2)
    with pytest.raises(DamagedJournal):
        unlocked.safekeeping.drill(made)
    assert not list(unlocked.folder.glob(".*"))


def test_stopped_it_leaves_nothing_behind(unlocked: Unlocked) -> None:
    written(unlocked, "Words")
    made = unlocked.safekeeping.backup_now()
    with pytest.raises(Cancelled):
        unlocked.safekeeping.drill(made, is_cancelled=lambda: True)
    assert not list(unlocked.folder.glob(".*"))


def test_backing_up_tells_how_far_it_is_and_can_be_stopped(unlocked: Unlocked) -> None:
    written(unlocked, "Words")
    told: list[tuple[int, int]] = []
    unlocked.safekeeping.backup_now(lambda done, of: told.append((done, of)))
    shares = [done / of for done, of in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    with pytest.raises(Cancelled):
        unlocked.safekeeping.backup_now(is_cancelled=lambda: True)
    assert len(list((unlocked.folder / "backups").iterdir())) == 1


def test_all_of_it_is_looked_through_once_a_week(
    journals: Journals, unlocked: Unlocked, clock: FixedClock
) -> None:
    assert unlocked.vault.is_full_check_due()
    assert journals.look_after(unlocked) == ()
    assert not unlocked.vault.is_full_check_due()
    clock.advance(timedelta(days=6))
    assert not unlocked.vault.is_full_check_due()
    clock.advance(timedelta(days=1))
    assert unlocked.vault.is_full_check_due()
    clock.advance(timedelta(days=-400))
    assert unlocked.vault.is_full_check_due(), "a clock set back does not put it off"
    unlocked.safekeeping.check()
    assert not unlocked.vault.is_full_check_due()
