"""What is said of backups, word for word."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt

from app.ui.pages.settings.backups_list import BackupsModel
from app.ui.pages.settings.backups_said import findings_words, latest_words, second_words
from app.ui.pages.settings.backups_trial import facts, verdict
from models.records.vault import (
    Backup,
    DrillReport,
    Finding,
    FindingKind,
    SecondFolder,
    SecondState,
)

TODAY = date(2026, 3, 12)
NOON = datetime(2026, 3, 12, 12, 0).astimezone(UTC)
STICK = Path("/media/stick")


def a_backup(days: int = 0, entries: int | None = 3) -> Backup:
    return Backup(Path(f"{days}"), NOON - timedelta(days=days), "0005", entries, 2_000_000)


def shown(*backups: Backup) -> list[str]:
    parent = QObject()
    model = BackupsModel(lambda: TODAY, parent)
    model.show_rows(backups)
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(at).data(role)) for at in range(model.rowCount())]


def a_report(**changed) -> DrillReport:
    told = {
        "backup": a_backup(),
        "findings": (),
        "entries_in_it": 3,
        "entries_now": 5,
        "same": 3,
        "newer": 2,
        "differing": 0,
        "is_sound": True,
    }
    return DrillReport(**{**told, **changed})


def test_the_backup_before_an_update_is_told_from_the_one_after_it(qapp):
    after, before = shown(a_backup(), replace(a_backup(), path=Path("old"), revision="0004"))
    assert "before an update" in before
    assert "before an update" not in after


def test_none_is_said_without_alarm(qapp):
    assert latest_words((), TODAY).startswith("None yet.")


def test_the_last_is_named_as_people_name_days(qapp):
    said = latest_words((a_backup(1), a_backup(9)), TODAY)
    assert said.startswith("The last was made yesterday at 12:00.")
    assert "There are 2, of 3.8\u00a0MB in all." in said


@pytest.mark.parametrize(
    ("state", "behind", "says"),
    [
        (SecondState.NOT_SET, 0, "There is none yet."),
        (SecondState.THERE, 0, "Every backup is in it."),
        (SecondState.THERE, 1, "One backup is still to be copied."),
        (SecondState.THERE, 4, "4 backups are still to be copied."),
        (SecondState.AWAY, 4, "“stick” is not connected now."),
        (SecondState.FULL, 1, "“stick” is full."),
        (SecondState.NOT_WRITABLE, 1, "may not write to “stick”"),
    ],
)
def test_each_state_of_the_second_folder_has_its_sentence(qapp, state, behind, says):
    path = Path() if state is SecondState.NOT_SET else STICK
    said = second_words(SecondFolder(path, state, None, behind), TODAY)
    assert says in said
    assert said.endswith(".")


def test_what_lies_in_the_second_folder_is_dated(qapp):
    said = second_words(SecondFolder(STICK, SecondState.AWAY, NOON, 0), TODAY)
    assert said.endswith("The last copy there is of today at 12:00.")


def test_a_broken_index_is_told_apart_from_lost_words(qapp):
    index = findings_words((Finding(FindingKind.INDEX, "entry_words"),))
    assert "every word you wrote is sound" in index
    page = findings_words((Finding(FindingKind.PAGE, "page 4"),))
    assert page.startswith("One place in the file is damaged.")
    both = findings_words(
        (Finding(FindingKind.INDEX, "entry_words"), Finding(FindingKind.PAGE, "page 4"))
    )
    assert both.startswith("2 places in the file are damaged.")


def test_a_sound_backup_says_what_is_newer(qapp):
    assert "2 reflections were written or changed after" in verdict(a_report())
    assert "One reflection was written or changed" in verdict(a_report(newer=1))
    assert "Nothing in the journal is newer." in verdict(a_report(newer=0))


def test_a_backup_that_would_not_do_says_what_to_do(qapp):
    report = a_report(findings=(Finding(FindingKind.PAGE, "page 4"),), is_sound=False)
    assert "Make a new one" in verdict(report)
    assert "One place in the file is damaged." in dict(facts(report, "Today"))["The file"]


def test_what_differs_without_being_newer_is_named(qapp):
    assert dict(facts(a_report(differing=2), "Today"))["Different"].startswith("2, although")
