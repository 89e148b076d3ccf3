"""Follow-ups, cue cards and key points travel in exports, and leave with an import taken back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.services.exporting.exporter import ExportFormat, Exporting
from app.services.follow_ups import FollowUps
from app.services.supervision import Supervision
from models.records.follow_ups import DueRule, FollowUpKind, FollowUpState
from models.records.supervision import SessionPlan
from models.records.transfer import ImportReport
from tests.app.services.importing.test_importing import carried_out, importing
from tests.support.journal import NOON, Journal, open_journal
from tests.support.kept_pack import KEPT, shelve

FORMATS = pytest.mark.parametrize("form", list(ExportFormat))


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Journal]:
    """An empty journal to import into."""
    with ExitStack() as stack:
        folder = tmp_path / "other"
        folder.mkdir()
        opened = stack.enter_context(open_journal(folder))
        shelve(opened.catalogue)
        yield opened


@pytest.fixture
def filled(journal: Journal) -> Journal:
    """Something of every kind, some of it answered, some of it in the bin."""
    shelve(journal.catalogue)
    journal.write(
        packs=(KEPT,),
        answers={
            "said": "It went well.",
            "assumptions": [{"what": "He is cross", "again_on": "2025-12-01"}, {"what": "Late"}],
            "card": "Breathe",
        },
        code="K4",
    )
    binned = journal.write(packs=(KEPT,), answers={"practise": "Wait", "card": "Not to be seen"})
    journal.writing.delete([binned.id])
    coming_back = coming_back_of(journal)
    (late, _) = coming_back.all()
    coming_back.answer(late.id, FollowUpState.DONE, "Once", again_on=date(2026, 1, 5))
    coming_back.add(FollowUpKind.LEARNING, "Read it", rule=DueRule.NOW)
    coming_back.add_cue("Ask")
    coming_back.set_three([cue.id for cue in coming_back.cues()])
    session, _ = supervision_of(journal).plan(SessionPlan("Ruth", NOON, 60))
    coming_back.set_session_points(session.id, ["Slower", "Kinder"])
    return journal


def coming_back_of(journal: Journal) -> FollowUps:
    return FollowUps(journal.store, journal.clock, journal.writing.history)


def supervision_of(journal: Journal) -> Supervision:
    return Supervision(journal.store, journal.catalogue, journal.clock)


def all_of(journal: Journal) -> Any:
    coming_back = coming_back_of(journal)
    points = [each.points for each in coming_back.key_points()]
    return coming_back.all(), coming_back.cues(), points


def exported(journal: Journal, file: Path, form: ExportFormat) -> Path:
    for _ in Exporting(journal.store).run(file, form):
        pass
    return file


def imported(journal: Journal, path: Path) -> ImportReport:
    report = carried_out(importing(journal).run([path]))
    assert isinstance(report, ImportReport)
    return report


def bytes_of(path: Path) -> dict[str, bytes]:
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    return {
        "" if file == path else str(file.relative_to(path)): file.read_bytes()
        for file in files
        if file.is_file()
    }


@FORMATS
def test_there_and_back_again_is_the_same_to_the_byte(
    filled: Journal, other: Journal, tmp_path: Path, form: ExportFormat
):
    once = exported(filled, tmp_path / "once", form)
    report = imported(other, once)
    assert report.skipped == 0
    assert all_of(other) == all_of(filled)
    again = exported(other, tmp_path / "again", form)
    assert bytes_of(again) == bytes_of(once)


def test_what_hangs_on_the_bin_stays_behind(filled: Journal, tmp_path: Path):
    out = exported(filled, tmp_path / "out.json", ExportFormat.JSON)
    assert "Not to be seen" not in out.read_text(encoding="utf-8")


def test_an_import_taken_back_takes_them_out(filled: Journal, other: Journal, tmp_path: Path):
    out = exported(filled, tmp_path / "out.json", ExportFormat.JSON)
    report = imported(other, out)
    before = all_of(other)[:2]
    assert all(before)
    other.writing.history.undo(report.undo)
    assert all_of(other)[:2] == ((), ())
    other.writing.history.redo(report.undo)
    assert all_of(other)[:2] == before


def test_what_was_here_before_stays_as_it_is(filled: Journal, tmp_path: Path):
    out = exported(filled, tmp_path / "out.json", ExportFormat.JSON)
    coming_back = coming_back_of(filled)
    read_it = next(each for each in coming_back.all() if each.text == "Read it")
    coming_back.change(read_it.id, text="Read it slowly")
    ask = next(cue for cue in coming_back.cues() if cue.text == "Ask")
    coming_back.remove_cue(ask.id)
    before = all_of(filled)

    report = imported(filled, out)
    assert report.imported == 0
    assert [cue.text for cue in coming_back.cues()].count("Ask") == 1
    assert "Read it slowly" in [each.text for each in coming_back.all()]
    filled.writing.history.undo(report.undo)
    assert all_of(filled) == before


def test_reminders_that_come_do_not_push_those_that_are_there(
    filled: Journal, other: Journal, tmp_path: Path
):
    out = exported(filled, tmp_path / "out.json", ExportFormat.JSON)
    coming_back = coming_back_of(other)
    mine, _ = coming_back.add_cue("Mine")
    coming_back.set_three([mine.id])
    imported(other, out)
    assert [cue.place for cue in coming_back.three()] == [0, 1]
    assert coming_back.three()[0].text == "Mine"
    assert len(coming_back.cues()) == 3


def test_an_export_of_the_first_version_has_none_of_it(
    filled: Journal, other: Journal, tmp_path: Path
):
    out = exported(filled, tmp_path / "out.json", ExportFormat.JSON)
    document = json.loads(out.read_text(encoding="utf-8"))
    for name in ("follow_ups", "cues", "own_packs"):
        del document["rest"][name]
    for session in document["rest"]["sessions"]:
        del session["key_points"]
    out.write_text(json.dumps(document), encoding="utf-8")
    report = imported(other, out)
    assert (report.imported, report.skipped) == (1, 0)
    assert len(supervision_of(other).sessions()) == 1
    assert all_of(other) == ((), (), [])


@pytest.mark.parametrize(
    ("table", "harm"),
    [
        ("follow_ups", {"kind": "weapon"}),
        ("follow_ups", {"state": None}),
        ("follow_ups", {"rule": "date", "due": None}),
        ("follow_ups", {"due": "2025-13-45"}),
        ("follow_ups", {"entry_id": "nobody"}),
        ("follow_ups", {"pack": "\ud800"}),
        ("follow_ups", {"place": 2**70}),
        ("cues", {"place": 7}),
        ("cues", {"entry_id": "nobody"}),
        ("cues", {"text": 3}),
        ("sessions", {"key_points": "many"}),
        ("sessions", {"key_points": [1]}),
    ],
)
def test_a_damaged_record_is_left_out_and_the_rest_comes(
    filled: Journal, other: Journal, tmp_path: Path, table: str, harm: dict[str, Any]
):
    out = exported(filled, tmp_path / "out.json", ExportFormat.JSON)
    document = json.loads(out.read_text(encoding="utf-8"))
    document["rest"][table][0] |= harm
    out.write_text(json.dumps(document), encoding="utf-8")
    report = imported(other, out)
    assert report.skipped == 1
    follow_ups, cues, points = all_of(other)
    assert len(follow_ups) == 4 - (table == "follow_ups")
    assert len(cues) == 2 - (table == "cues")
    assert len(points) == 1 - (table == "sessions")
