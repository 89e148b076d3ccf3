"""Own exports larger than is read at once: all of them comes back, and none takes all memory."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.services.exporting.exporter import ExportFormat, Exporting
from app.services.importing.json_pieces import LARGEST_PIECE
from models.records.entries import DraftAnswer
from models.records.transfer import ProblemKind
from tests.app.services.importing.test_importing import carried_out, importing
from tests.support.journal import Journal, open_journal

LARGE = 64 * 1024 * 1024
WORDS = "What was said, and what was not; “both” count.\n" * 40_000


def written(journal: Journal, target: Path, form: ExportFormat) -> Path:
    for _ in Exporting(journal.store).run(target, form):
        pass
    return target


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def exported(folder: Path) -> dict[str, Any]:
    """A small journal's export: an entry that was edited, and a draft."""
    with open_journal(_made(folder / "other")) as journal:
        journal.write("Hello.", packs=("quick_capture",), code="K4")
        journal.writing.save_draft(journal.draft("Begun words."))
        file = written(journal, folder / "small.json", ExportFormat.JSON)
    document: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return document


def grown(document: dict[str, Any], count: int) -> None:
    (entry,) = document["entries"]
    for number in range(count):
        other = copy.deepcopy(entry) | {"id": f"e{number}", "title": f"Number {number}"}
        other["answers"][0] |= {"value": f"{number} {WORDS}", "text": f"{number} {WORDS}"}
        document["entries"].append(other)


@pytest.mark.parametrize("indent", [None, 2], ids=["on one line", "laid out"])
def test_a_large_document_that_another_program_wrote_anew_is_read(
    tmp_path: Path, journal: Journal, indent: int | None
):
    document = exported(tmp_path)
    grown(document, 22)
    file = tmp_path / "anew.json"
    file.write_text(json.dumps(document, indent=indent), encoding="utf-8")
    assert file.stat().st_size > LARGE

    report = carried_out(importing(journal).look([file]))

    assert (report.imported, report.skipped, report.problems) == (23, 0, ())


def test_a_large_document_comes_back_with_its_drafts_and_codes(tmp_path: Path, journal: Journal):
    with open_journal(_made(tmp_path / "other")) as other:
        other.write("Hello.", code="K4")
        for number in range(26):
            other.writing.save_draft(other.draft(f"{number} {WORDS}"))
        file = written(other, tmp_path / "out.json", ExportFormat.JSON)
        cards = {card.opening for card in other.writing.drafts()}
    assert file.stat().st_size > 48 * 1024 * 1024

    report = carried_out(importing(journal).run([file]))

    assert (report.imported, report.skipped, report.problems) == (1, 0, ())
    assert {card.opening for card in journal.writing.drafts()} == cards


def test_a_large_folder_comes_back_with_what_it_said_before(tmp_path: Path, journal: Journal):
    with open_journal(_made(tmp_path / "other")) as other:
        entry = other.write("First.", packs=("quick_capture",))
        for number in range(18):
            edit = other.writing.begin((), entry_id=entry.id)
            answers = {key: DraftAnswer(f"{number} {WORDS}") for key in edit.answers}
            other.writing.finish(replace(edit, answers=answers))
        target = written(other, tmp_path / "out", ExportFormat.MARKDOWN)
        before = other.timeline.revisions(entry.id)
    assert (target / "afterword.json").stat().st_size > LARGE

    report = carried_out(importing(journal).run([target]))

    assert (report.imported, report.skipped, report.problems) == (1, 0, ())
    assert len(journal.timeline.revisions(entry.id)) == len(before) == 18


@pytest.mark.parametrize(
    ("piece", "kind"),
    [
        ('"' + "x" * (LARGEST_PIECE + 9) + '"', ProblemKind.TOO_LARGE),
        ("[" + "[]," * 5_000_000 + "[]]", ProblemKind.TOO_LARGE),
        ("[" * 200_000, ProblemKind.NOT_JSON),
        ('{"a": 1 "b"}', ProblemKind.NOT_JSON),
    ],
    ids=["a text without end", "millions of lists", "lists in lists", "a comma gone"],
)
@pytest.mark.parametrize("place", ["entries", "rest"])
def test_a_piece_made_to_take_all_memory_is_named_and_left_out(
    tmp_path: Path, journal: Journal, place: str, piece: str, kind: ProblemKind
):
    file = tmp_path / "hostile.json"
    head = '{"format": "afterword-journal", "version": 2, '
    inside = (
        f'"entries": [{piece}'
        if place == "entries"
        else f'"entries": [\n], "rest": {{"a": [{piece}'
    )
    file.write_text(head + inside + "]}}", encoding="utf-8")

    report = carried_out(importing(journal).run([file]))

    assert report.imported == 0
    assert [problem.kind for problem in report.problems] == [kind]


def test_a_library_made_to_take_all_memory_is_named_and_left_out(tmp_path: Path, journal: Journal):
    file = tmp_path / "hostile.json"
    head = '{"format": "afterword-journal", "version": 2, "entries": [\n], "rest": {'
    lists = ", ".join(f'"{name}": ["{"x" * 5_000_000}"]' for name in ("settings", "own_packs"))
    file.write_text(f"{head}{lists}}}}}", encoding="utf-8")

    report = carried_out(importing(journal).run([file]))

    assert [problem.kind for problem in report.problems] == [ProblemKind.TOO_LARGE]
