"""What leaves is noted: which file, when, how large, with which hash; nothing takes it back."""

from hashlib import sha256
from pathlib import Path

import pytest

from app.services.documents.document import Document, Paragraph
from app.services.documents.docx import as_docx
from app.services.ledger import FOLDER, PRINTED, ExportLedger, hashed, note_folder
from models.records.changes import Thing
from models.records.faults import Fault
from models.records.hours import ExportDetails, ExportedThing
from tests.support.journal import NOON, Journal

WHAT = ExportedThing.RECORD


@pytest.fixture
def ledger(journal: Journal) -> ExportLedger:
    return ExportLedger(journal.store, journal.clock)


def test_a_file_is_noted_with_its_own_hash(ledger: ExportLedger, tmp_path: Path):
    target = tmp_path / "Record.docx"
    data = as_docx(Document("T", "", (Paragraph("words"),)))
    details = ExportDetails(left_in=2, recipient="D.", pages=1)

    line, changes = ledger.write(target, data, WHAT, details)

    written = target.read_bytes()
    assert written == data
    assert line.sha256 == sha256(written).hexdigest()
    assert (line.size, line.form, line.name) == (len(written), "docx", "Record.docx")
    assert (line.what, line.made_at, line.details) == (WHAT, NOON, details)
    assert target.stat().st_mode & 0o777 == 0o600
    assert ledger.lines() == (line,)
    assert changes.touches(Thing.EXPORT)
    assert str(tmp_path) not in repr(line)


def test_what_cannot_be_written_is_not_noted(ledger: ExportLedger, tmp_path: Path):
    (tmp_path / "taken").mkdir()
    with pytest.raises(Fault):
        ledger.write(tmp_path / "taken", b"words", WHAT)
    with pytest.raises(Fault):
        ledger.write(tmp_path / "nowhere" / "at" / "all.pdf", b"words", WHAT)
    assert ledger.lines() == ()


def test_a_file_that_is_written_already_is_noted_by_what_is_in_it(
    ledger: ExportLedger, tmp_path: Path
):
    target = tmp_path / "all.json"
    target.write_bytes(b"[1, 2]")
    line, _ = ledger.note(target, ExportedThing.JOURNAL)
    assert line.sha256 == sha256(b"[1, 2]").hexdigest()
    with pytest.raises(Fault):
        ledger.note(tmp_path / "none.json", ExportedThing.JOURNAL)
    assert ledger.lines() == (line,)


def test_pages_that_were_printed_are_noted_without_a_file(ledger: ExportLedger):
    line, _ = ledger.note_printed(b"%PDF pages", WHAT)
    assert (line.form, line.name) == (PRINTED, "")
    assert line.sha256 == sha256(b"%PDF pages").hexdigest()


def test_the_list_only_grows(journal: Journal, ledger: ExportLedger, tmp_path: Path):
    written = []
    for n in range(5):
        journal.clock.set(NOON.replace(minute=n))
        line, changes = ledger.write(tmp_path / "same.md", f"{n}".encode(), WHAT)
        assert changes.undo == ""
        written.append(line)
        # Each file that was written over is still told of, as it was.
        assert ledger.lines() == tuple(reversed(written))
    (tmp_path / "same.md").unlink()
    assert len({line.sha256 for line in ledger.lines()}) == 5


def test_a_folder_has_the_hash_of_its_list_of_hashes(journal: Journal, ledger: ExportLedger):
    told = {"index.json": hashed(b"{}"), "2025/a.md": hashed(b"words")}
    with journal.store.write() as unit:
        line = note_folder(unit, Path("somewhere/out"), told, ExportedThing.JOURNAL)
    listed = f"{sha256(b'words').hexdigest()}  2025/a.md\n{sha256(b'{}').hexdigest()}  index.json\n"
    assert line.sha256 == sha256(listed.encode()).hexdigest()
    assert (line.form, line.name, line.size) == (FOLDER, "out", 7)
    assert ledger.lines() == (line,)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM export_line",
        "UPDATE export_line SET name = 'Other.docx'",
        "UPDATE export_line SET sha256 = ''",
    ],
)
def test_no_statement_changes_a_line_or_takes_one_away(
    journal: Journal, ledger: ExportLedger, tmp_path: Path, statement: str
):
    ledger.write(tmp_path / "Record.docx", b"words", WHAT)
    before = ledger.lines()
    with pytest.raises(Exception, match="only grows"), journal.store.write() as unit:
        unit.connection.exec_driver_sql(statement)
    assert ledger.lines() == before
