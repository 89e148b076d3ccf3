"""Own sets and words travel with an export, join what is there, and are taken back with it."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.services.exporting.exporter import ExportFormat, Exporting
from app.services.importing.importer import Importing
from app.services.library import Library
from models.records.changes import Thing
from models.records.transfer import ImportReport
from prompts.words import own_word
from tests.support.journal import Journal, open_journal
from tests.support.own_packs import handover, library_of


def carried_out(work: Generator[Any, None, Any]) -> Any:
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


@pytest.fixture
def export(journal: Journal, tmp_path: Path) -> Path:
    """The export of a journal with an own set, own words and choices."""
    library = library_of(journal)
    library.save(handover())
    library.add_word("feelings", "flinty", "up")
    library.rename_word("feelings", "impatient", "Itching")
    library.set_on("own_handover", False)
    journal.write(packs=("own_handover",), answers={"words": "Late again."})
    file = tmp_path / "out.json"
    carried_out(Exporting(journal.store).run(file, ExportFormat.JSON))
    return file


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Journal]:
    (tmp_path / "other").mkdir()
    with open_journal(tmp_path / "other") as opened:
        yield opened


def taken(journal: Journal, library: Library, file: Path) -> ImportReport:
    work = Importing(
        journal.store,
        journal.clock,
        journal.writing.history,
        journal.catalogue,
        after=library.load,
    )
    report: ImportReport = carried_out(work.run([file]))
    return report


def test_another_journal_gets_sets_words_and_choices_at_once(export: Path, other: Journal) -> None:
    library = library_of(other)
    report = taken(other, library, export)
    assert (report.imported, report.skipped) == (1, 0)
    assert report.changes.touches(Thing.PACK, Thing.WORD)
    assert other.catalogue.get("own_handover").title == "Handover"
    feelings = other.catalogue.vocabularies.feelings
    assert feelings.search("flin")
    assert feelings.label("impatient") == "Itching"
    assert "own_handover" not in {pack.id for pack in library.enabled()}


def test_all_of_it_is_taken_back_and_brought_again(export: Path, other: Journal) -> None:
    library = library_of(other)
    plain = other.catalogue.vocabularies.feelings.label("impatient")
    report = taken(other, library, export)
    changes = other.writing.history.undo(report.undo)
    assert changes.touches(Thing.ENTRY)
    assert (Thing.PACK, "own_handover") in changes.removed
    assert "own_handover" not in other.catalogue
    assert other.catalogue.vocabularies.feelings.search("flin") == ()
    assert other.catalogue.vocabularies.feelings.label("impatient") == plain
    other.writing.history.redo(report.undo)
    assert "own_handover" in other.catalogue
    assert other.catalogue.vocabularies.feelings.search("flin")


def test_where_journals_differ_what_is_there_stands(export: Path, other: Journal) -> None:
    library = library_of(other)
    taken(other, library, export)
    library.save(replace(other.catalogue.get("own_handover"), title="My handover"))
    gritty, _ = library.add_word("feelings", "gritty")
    library.remove_word("feelings", own_word("flinty"))
    library.rename_word("feelings", "impatient", "Hurrying")
    library.unpin("after_session")
    report = taken(other, library, export)
    feelings = other.catalogue.vocabularies.feelings
    assert feelings.label("impatient") == "Hurrying"
    assert gritty in feelings
    assert feelings.search("flin")
    assert other.catalogue.get("own_handover").title == "My handover"
    assert "after_session" not in {pack.id for pack in library.doors()}
    other.writing.history.undo(report.undo)
    feelings = other.catalogue.vocabularies.feelings
    assert gritty in feelings
    assert feelings.search("flin") == ()
    assert other.catalogue.get("own_handover").title == "My handover"


def test_another_set_under_the_same_id_comes_in_beside_it(export: Path, other: Journal) -> None:
    library = library_of(other)
    other.clock.advance(timedelta(hours=1))
    library.save(replace(handover(), title="My handover"))
    taken(other, library, export)
    assert other.catalogue.get("own_handover").title == "My handover"
    assert other.catalogue.get("own_handover_2").title == "Handover"


def test_a_second_import_adds_nothing(export: Path, other: Journal) -> None:
    library = library_of(other)
    taken(other, library, export)
    again = taken(other, library, export)
    assert (again.imported, again.duplicates, again.undo) == (0, 1, "")
    assert [pack_id for pack_id in other.catalogue.ids() if pack_id.startswith("own_")] == [
        "own_handover"
    ]


def test_an_import_of_sets_and_words_alone_can_be_taken_back(export: Path, other: Journal) -> None:
    library = library_of(other)
    document = json.loads(export.read_text(encoding="utf-8"))
    document["entries"] = []
    export.write_text(json.dumps(document), encoding="utf-8")
    report = taken(other, library, export)
    assert "own_handover" in other.catalogue
    other.writing.history.undo(report.undo)
    assert "own_handover" not in other.catalogue


@pytest.mark.parametrize(
    "damage",
    [
        {"toml": "id = nonsense"},
        {"toml": 7},
        {"uid": "own_other"},
        {"version": 2},
        {"version": None},
        {"made_at": "yesterday"},
        {"made_at": "2025-01-01T10:00:00+02:00"},
        {"changed_at": None},
    ],
)
def test_a_damaged_set_is_left_out_and_counted(
    export: Path, other: Journal, damage: dict[str, Any]
) -> None:
    library = library_of(other)
    document = json.loads(export.read_text(encoding="utf-8"))
    document["rest"]["own_packs"][0].update(damage)
    export.write_text(json.dumps(document), encoding="utf-8")
    report = taken(other, library, export)
    assert (report.imported, report.skipped) == (1, 1)
    assert not any(pack_id.startswith("own_") for pack_id in other.catalogue.ids())


@pytest.mark.parametrize("records", [None, 3, "x", {"a": 1}, [None, 4, "x", []]])
def test_a_damaged_list_of_sets_or_settings_harms_nothing(
    export: Path, other: Journal, records: object
) -> None:
    library = library_of(other)
    document = json.loads(export.read_text(encoding="utf-8"))
    document["rest"]["own_packs"] = records
    document["rest"]["settings"] = records
    export.write_text(json.dumps(document), encoding="utf-8")
    report = taken(other, library, export)
    assert report.imported == 1
    assert report.skipped
    assert library.shelf()
    assert library.words("feelings")
