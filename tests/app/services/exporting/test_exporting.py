"""An export holds everything outside the bin, and an import of it gives the same journal again."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Generator
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.exporting.exporter import ExportFormat, Exporting
from app.services.exporting.markdown_page import page
from app.services.importing.importer import Importing
from app.services.importing.material import written_entry
from app.services.importing.own_export import entry_in
from app.services.ledger import ExportLedger
from app.services.supervision import Supervision
from models.records.entries import Bring
from models.records.faults import JournalExists
from models.records.hours import ExportedThing
from models.records.supervision import SessionPlan
from tests.support.journal import NOON, Journal, open_journal


def carried_out(work: Generator[Any, None, Any]) -> Any:
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


@pytest.fixture
def lived_in(journal: Journal) -> Journal:
    """A journal with a bit of everything in it."""
    slip = journal.write(
        packs=("something_slipped",),
        answers={"what": "I corrected her in front of him."},
        code="K4",
    )
    entry = journal.write(
        packs=("after_session",),
        answers={
            "position": {"at": "moved", "from": "up", "to": "down"},
            "feelings": {"impatient": 3, "ashamed": 1},
            "power_words": "Two\r\nlines, <!-- afterword end -->\n<!-- afterword end -->\nand more  \n",
        },
        private=("power_words",),
        bring=Bring.YES,
        bring_question="What was I protecting?",
        held_at=datetime(1660, 1, 1, 9),
    )
    journal.writing.add_hindsight(entry.id, "Later: <!-- afterword answer x/y -->", private=True)
    edit = journal.writing.begin((), entry_id=slip.id)
    journal.writing.finish(edit)
    journal.writing.save_draft(journal.draft("Not yet done"))
    journal.writing.delete([journal.write("For the bin").id])
    supervision = Supervision(journal.store, journal.catalogue, journal.clock)
    session, _ = supervision.plan(SessionPlan("D.", NOON, 60))
    item, _ = supervision.add_item(session.id, "What was I protecting?", entry_ids=(entry.id,))
    supervision.start(session.id)
    supervision.set_outcome(item.id, "Stay with that.")
    supervision.add_action(item.id, "Name the hurry aloud")
    supervision.finish(session.id)
    return journal


def document(journal: Journal, file: Path) -> Any:
    carried_out(Exporting(journal.store).run(file, ExportFormat.JSON))
    told = json.loads(file.read_text(encoding="utf-8"))
    # Each export is itself noted in the journal it was made of.
    exports = told["rest"].get("exports", [])
    told["rest"]["exports"] = [each for each in exports if each["what"] != "journal"]
    return told


@pytest.mark.parametrize("form", ExportFormat)
def test_an_export_is_noted_with_the_hash_of_its_files(
    lived_in: Journal, tmp_path: Path, form: ExportFormat
) -> None:
    target = tmp_path / f"export.{form}"
    report = carried_out(Exporting(lived_in.store).run(target, form))
    noted = ExportLedger(lived_in.store, lived_in.clock).lines()[0]
    assert (noted.what, noted.name) == (ExportedThing.JOURNAL, target.name)
    assert noted.size == sum(path.stat().st_size for path in report.written)
    if form is ExportFormat.JSON:
        assert noted.sha256 == sha256(target.read_bytes()).hexdigest()
    else:
        listed = sorted(
            (path.relative_to(target).as_posix(), sha256(path.read_bytes()).hexdigest())
            for path in report.written
        )
        lines = "".join(f"{digest}  {name}\n" for name, digest in listed)
        assert noted.sha256 == sha256(lines.encode()).hexdigest()


@pytest.mark.parametrize("form", ExportFormat)
def test_an_import_of_an_export_gives_the_same_journal_again(
    lived_in: Journal, tmp_path: Path, form: ExportFormat
) -> None:
    target = tmp_path / f"export.{form}"
    carried_out(Exporting(lived_in.store).run(target, form))
    before = document(lived_in, tmp_path / "before.json")
    (tmp_path / "other").mkdir()
    with open_journal(tmp_path / "other") as other:
        work = Importing(other.store, other.clock, other.writing.history, other.catalogue)
        report = carried_out(work.run([target]))
        assert (report.imported, report.skipped) == (2, 0)
        assert document(other, tmp_path / "after.json") == before
        assert carried_out(work.run([target])).duplicates == 2
        assert document(other, tmp_path / "again.json") == before
    assert len(before["entries"]) == 2
    tables = ("drafts", "repairs", "repair_entries", "repair_moves", "people", "sessions")
    for table in (*tables, "items", "sources", "actions"):
        assert before["rest"][table], table


def test_files_of_an_export_are_for_their_owner_alone(lived_in: Journal, tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        report = carried_out(Exporting(lived_in.store).run(tmp_path / "out", ExportFormat.MARKDOWN))
    finally:
        os.umask(old)
    assert len(report.written) == report.entries + 1
    for path in (tmp_path / "out").rglob("*"):
        wanted = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == wanted
    assert set(report.written) == {p for p in (tmp_path / "out").rglob("*") if p.is_file()}


@pytest.mark.parametrize("form", ExportFormat)
def test_an_export_never_writes_over_something(
    lived_in: Journal, tmp_path: Path, form: ExportFormat
) -> None:
    target = tmp_path / "there"
    target.write_text("mine")
    with pytest.raises(JournalExists):
        carried_out(Exporting(lived_in.store).run(target, form))
    assert target.read_text() == "mine"


@pytest.mark.parametrize("form", ExportFormat)
def test_a_cancelled_export_leaves_nothing_behind(
    lived_in: Journal, tmp_path: Path, form: ExportFormat
) -> None:
    folder = tmp_path / "target"
    folder.mkdir()
    work = Exporting(lived_in.store).run(folder / "out", form)
    next(work)
    work.close()
    assert list(folder.iterdir()) == []


def test_a_damaged_line_of_an_export_is_named_and_the_rest_comes_in(
    lived_in: Journal, tmp_path: Path
) -> None:
    target = tmp_path / "export.json"
    carried_out(Exporting(lived_in.store).run(target, ExportFormat.JSON))
    lines = target.read_text(encoding="utf-8").split("\n")
    lines[1] = lines[1].replace('"title": "', '"title": ["', 1)
    target.write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "other").mkdir()
    with open_journal(tmp_path / "other") as other:
        work = Importing(other.store, other.clock, other.writing.history, other.catalogue)
        report = carried_out(work.run([target]))
    assert report.imported == 1
    assert report.problems[0].line == 2


@given(st.text(min_size=1).filter(lambda text: text.strip() and "\x00" not in text))
def test_any_text_comes_back_from_markdown_word_for_word(text: str) -> None:
    entry = written_entry(held_at=NOON, text=text)
    assert entry_in(page(entry)).answers[0].text == text
