"""Exporting on screen: never over anything, stopped without a trace, and the place is said."""

import json

import pytest
from PySide6.QtWidgets import QLabel

from app.ui.pages.transfer.presenter import TransferPresenter
from models.records.transfer import Progress
from tests.ui.pages.transfer.counter import Counter


@pytest.fixture
def written(counter: Counter) -> Counter:
    for number in range(3):
        counter.journal.write(f"Reflection {number}.")
    return counter


def as_document(counter: Counter) -> None:
    counter.press("segment.json")


def test_markdown_goes_into_a_new_folder_inside_the_one_chosen(written: Counter, tmp_path):
    place = tmp_path / "Documents"
    place.mkdir()
    for name in ("Afterword 2025-11-20", "Afterword 2025-11-20 (2)"):
        written.will_answer(place)
        written.press("export.run")
        assert written.says("export.said") == (f"Written: 3 reflections, in {name}, in Documents.")
        texts = [file.read_text() for file in (place / name).glob("*/*.md")]
        assert len(texts) == 3
        assert any("Reflection 1." in text for text in texts)


def test_a_document_is_written_where_it_was_asked_for(written: Counter, tmp_path):
    as_document(written)
    written.will_answer(tmp_path / "mine")
    written.press("export.run")
    assert written.says("export.said").startswith("Written: 3 reflections, in mine.json, in ")
    assert len(json.loads((tmp_path / "mine.json").read_text())["entries"]) == 3


def test_nothing_is_ever_written_over(written: Counter, tmp_path):
    there = tmp_path / "there.json"
    there.write_text("precious")
    as_document(written)
    written.will_answer(there)
    written.press("export.run")
    assert there.read_text() == "precious"
    assert written.says("export.notice.what") == "Something with that name is already there."
    assert written.says("export.said") == ""


def test_an_export_comes_in_again_through_the_same_page(written: Counter, tmp_path):
    as_document(written)
    written.will_answer(tmp_path / "mine.json")
    written.press("export.run")
    written.choose(tmp_path / "mine.json")
    assert written.says("import.said") == "0 reflections to add, 3 already here, 0 left out"


@pytest.mark.parametrize("form", ["markdown", "json"])
def test_a_cancelled_export_leaves_nothing(written: Counter, tmp_path, form):
    place = tmp_path / "Documents"
    place.mkdir()
    written.press(f"segment.{form}")
    steps: list[Progress] = []

    def stop(progress: Progress) -> None:
        steps.append(progress)
        written.find("export.cancel").click()

    written.page.findChild(TransferPresenter).exporting.connect(stop)
    written.will_answer(place if form == "markdown" else place / "mine.json")
    written.press("export.run")
    assert len(steps) == 1
    assert list(place.iterdir()) == []
    assert written.says("export.said") == "Stopped. Nothing was written."


def test_choosing_no_place_writes_nothing(written: Counter):
    for form in ("markdown", "json"):
        written.press(f"segment.{form}")
        written.will_answer(None)
        written.press("export.run")
    assert written.runner.names == []


def test_it_says_that_the_files_are_in_clear_and_not_privileged(counter: Counter):
    words = " ".join(label.text() for label in counter.page.findChildren(QLabel))
    assert "in clear" in words
    assert "not privileged" in words
