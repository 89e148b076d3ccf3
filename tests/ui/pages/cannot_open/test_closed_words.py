"""What is told once a journal was restored, carried over or read as far as it could be."""

from pathlib import Path

import pytest

from app.ui.pages.cannot_open.words import carried_words, restored_words, salvaged_words
from models.records.vault import Carried, Salvage

ASIDE = Path("/home/Documents/My journal (damaged 2026).afterword")


@pytest.mark.parametrize(
    ("entries", "other", "says"),
    [
        (0, 0, "Nothing newer than the backup could be found"),
        (1, 0, "One reflection was newer than the backup, and was carried over."),
        (3, 0, "3 reflections were newer than the backup, and were carried over."),
        (3, 1, "So was one other thing"),
        (3, 7, "So were 7 other things"),
        (0, 7, "No reflection was newer than the backup. 7 other things were carried over"),
    ],
)
def test_what_came_over_is_counted(qapp, entries, other, says):
    assert says in carried_words(Carried(entries, other))


def test_the_journal_that_was_there_is_named(qapp):
    assert "“My journal (damaged 2026).afterword”" in restored_words(ASIDE, None)
    assert restored_words(ASIDE, Carried(0, 0)).startswith("Unlock it as always.")


def test_what_could_be_read_and_what_could_not_is_counted(qapp):
    whole = salvaged_words(Salvage(ASIDE, 30, 400, 0, 0))
    assert "30 reflections could be read. As far as can be told, nothing is missing." in whole
    torn = salvaged_words(Salvage(ASIDE, 1, 380, 20, 2))
    assert "One reflection could be read. 20 rows, in 2 of its tables, could not be read." in torn
    assert "One row of a table could not be read." in salvaged_words(Salvage(ASIDE, 2, 9, 1, 1))
