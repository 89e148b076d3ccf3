"""Imports and exports are told in plain words, for every problem and every number."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from app.ui.transfer_words import (
    added_words,
    found_words,
    import_words,
    problem_line,
    problem_words,
    so_far_words,
    untold_words,
    written_words,
)
from models.records.transfer import ExportReport, ImportReport, Problem, ProblemKind


@pytest.fixture(autouse=True)
def british():
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize("kind", ProblemKind)
def test_every_problem_has_a_sentence_of_its_own(kind):
    words = problem_words(kind)
    assert words[0].isupper()
    assert words.endswith(".")
    assert kind.value not in words
    assert [other for other in ProblemKind if problem_words(other) == words] == [kind]


def test_a_problem_names_file_and_line():
    assert (
        problem_line(Problem("diary.jsonl", 1204, ProblemKind.NO_DATE))
        == "diary.jsonl, line 1,204: It has no date."
    )
    assert problem_line(Problem("a.md", None, ProblemKind.NO_TEXT)) == "a.md: It has no text."


def test_braces_in_a_file_name_are_left_as_they_are():
    assert problem_line(Problem("{why}.md", 3, ProblemKind.NO_TEXT)).startswith("{why}.md, line 3:")


def test_what_an_import_would_do_and_did():
    report = ImportReport(1803, 0, 2)
    assert found_words(report) == "1,803 reflections to add, 0 already here, 2 left out"
    assert import_words(report) == "Import 1,803 reflections"
    assert added_words(report) == "1,803 reflections added"


def test_one_is_said_as_one():
    report = ImportReport(1, 12, 0)
    assert found_words(report) == "1 reflection to add, 12 already here, 0 left out"
    assert import_words(report) == "Import 1 reflection"
    assert added_words(report) == "1 reflection added"
    assert so_far_words(1) == "1 reflection so far"


def test_problems_beyond_the_list_are_counted():
    listed = (Problem("a", 1, ProblemKind.NO_TEXT),) * 100
    assert untold_words(ImportReport(0, 0, 1500, listed)) == "And 1,400 more."
    assert untold_words(ImportReport(0, 0, 100, listed)) == ""


@pytest.mark.parametrize(("count", "said"), [(41, "41 reflections"), (1, "1 reflection")])
def test_an_export_says_how_many_and_where(count, said):
    place = Path("/home/r/Documents/Afterword 2025-11-13")
    words = written_words(ExportReport((), count), place)
    assert words == f"Written: {said}, in Afterword 2025-11-13, in Documents."
