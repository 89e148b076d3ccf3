"""An own export that was damaged or made to harm: what is sound comes in, and every page works."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.services.codes import Codes
from app.services.exporting.exporter import ExportFormat, Exporting
from app.services.importing import importer
from app.services.importing.importer import Importing
from app.services.recall import Recall
from app.services.repairs import Repairs
from app.services.supervision import Supervision
from models.records.entries import DraftAnswer
from models.records.ids import EntryId
from models.records.queries import Filter
from models.records.repairs import Stage
from models.records.supervision import SessionPlan
from models.records.transfer import ImportReport, ProblemKind
from models.repositories.portable import DamagedRecord
from tests.app.services.importing.test_importing import carried_out, every, importing
from tests.support.journal import Journal, open_journal

Document = dict[str, Any]
Harm = Callable[[Document], object]

HUGE = 2**70


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Document:
    """An export with something of every kind, its sound entry last."""
    folder = tmp_path_factory.mktemp("sound")
    with open_journal(folder) as journal:
        entry = journal.write("Hello world.", packs=("quick_capture",), code="K4")
        journal.writing.add_hindsight(entry.id, "Seen later.")
        draft = journal.writing.begin((), entry_id=entry.id)
        answers = {key: DraftAnswer(f"{each.value} More.") for key, each in draft.answers.items()}
        journal.writing.finish(replace(draft, answers=answers))
        supervision = supervision_of(journal)
        session, _ = supervision.plan(SessionPlan("Ruth", journal.clock.now(), 60, ""))
        item, _ = supervision.add_item(session.id, "What now?", entry_ids=[entry.id])
        supervision.add_action(item.id, "Ask her")
        journal.writing.save_draft(journal.draft("Begun words."))
        repairs = Repairs(journal.store, journal.clock, journal.catalogue)
        repair, _ = repairs.begin(entry.id, title="What slipped")
        repairs.go_to(repair.card.id, Stage.OWNED)
        repairs.write(repair.card.id, {("owned.my_part", 0): DraftAnswer("Mine.")}, "s")
        file = folder / "out.json"
        for _ in Exporting(journal.store).run(file, ExportFormat.JSON):
            pass
    document: Document = json.loads(file.read_text(encoding="utf-8"))
    other = copy.deepcopy(document["entries"][0])
    other |= {"id": "another", "title": "Another", "hindsight": []}
    other["answers"][0] |= {"value": "Another.", "text": "Another."}
    document["entries"].append(other)
    return document


def supervision_of(journal: Journal) -> Supervision:
    return Supervision(journal.store, journal.catalogue, journal.clock, journal.writing.history)


def brought_in(journal: Journal, folder: Path, document: Document) -> ImportReport:
    file = folder / "harmed.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return carried_out(importing(journal).run([file]))


def look_everywhere(journal: Journal, folder: Path) -> None:
    """Reads all that the pages read."""
    for card in journal.timeline.page(Filter(), None, 9).cards:
        journal.timeline.entry(card.id)
        journal.timeline.revisions(card.id)
        journal.writing.begin((), entry_id=card.id)
    journal.timeline.facets(Filter())
    repairs = Repairs(journal.store, journal.clock, journal.catalogue)
    for repair in repairs.cards():
        repairs.get(repair.id)
    for draft in journal.writing.drafts():
        journal.writing.draft(draft.id)
    Codes(journal.store).offered()
    supervision = supervision_of(journal)
    for session in supervision.sessions():
        supervision.session(session.id)
    supervision.next_session()
    supervision.proposals(None)
    Recall(journal.store, journal.catalogue).search("hello")
    for _ in Exporting(journal.store).run(folder / "again.json", ExportFormat.JSON):
        pass


def in_rest(table: str, **values: Any) -> Harm:
    return lambda document: document["rest"][table][0].update(values)


def in_entry(change: Callable[[Document], object]) -> Harm:
    return lambda document: change(document["entries"][0])


def feeling(entry: Document) -> None:
    value = {"sad": HUGE}
    place = {"pack": "quick_capture", "question": "feelings", "kind": "feelings"}
    entry["answers"].append({**place, "value": value, "text": "sad"})


@pytest.mark.parametrize(
    "harm",
    [
        in_rest("sessions", state="zzz"),
        in_rest("sessions", minutes=HUGE),
        in_rest("items", state="zzz"),
        in_rest("items", reasons=17),
        in_rest("items", reasons=[{"kind": "zzz"}]),
        in_rest("items", place=HUGE),
        in_rest("sources", excerpt={"held_at": "x"}),
        in_rest("sources", excerpt=[17]),
        in_rest("drafts", payload=17),
        in_rest("drafts", payload={}),
        in_rest("drafts", packs=17),
        in_rest("drafts", step="\ud800"),
        in_rest("revisions", snapshot={"a": 1}),
        in_rest("repairs", stage="zzz"),
        in_rest("repairs", side=None),
        in_rest("repairs", standing=17),
        in_rest("repairs", rule="date", due=None),
        in_rest("repairs", tries=HUGE),
        in_rest("repairs", noticed_at="some day"),
        in_rest("repair_entries", entry_id="nobody"),
        in_rest("repair_entries", seq=HUGE),
        in_rest("repair_moves", kind="zzz"),
        in_rest("repair_moves", stage="zzz"),
        in_rest("repair_moves", kind="field", name="zzz.zzz"),
        in_rest("repair_moves", kind="stage", value_json="zzz"),
        in_rest("repair_moves", kind="title", value_json=[17]),
        in_rest("repair_moves", repair_id=["nobody"]),
    ],
)
def test_a_record_of_which_no_page_could_be_made_is_left_out(
    journal: Journal, tmp_path: Path, sound: Document, harm: Harm
) -> None:
    document = copy.deepcopy(sound)
    harm(document)
    report = brought_in(journal, tmp_path, document)
    assert report.imported == 2
    assert report.skipped >= 1
    look_everywhere(journal, tmp_path)


@pytest.mark.parametrize(
    "harm",
    [
        in_entry(lambda entry: entry["header"].update(minutes=HUGE)),
        in_entry(lambda entry: entry["packs"][0].update(version=HUGE)),
        in_entry(feeling),
        in_entry(lambda entry: entry["answers"].append(entry["answers"][0])),
        in_entry(lambda entry: entry["packs"].append(entry["packs"][0])),
        in_entry(lambda entry: entry.update(id="\ud800")),
        in_entry(lambda entry: entry["header"].update(kind="\ud800")),
    ],
)
def test_a_bad_entry_is_named_and_the_others_come_in(
    journal: Journal, tmp_path: Path, sound: Document, harm: Harm
) -> None:
    document = copy.deepcopy(sound)
    harm(document)
    report = brought_in(journal, tmp_path, document)
    assert ProblemKind.DAMAGED_RECORD in {problem.kind for problem in report.problems}
    assert [entry.title for entry in every(journal)] == ["Another"]
    look_everywhere(journal, tmp_path)


def test_an_entry_that_the_journal_refuses_leaves_nothing_of_it(journal: Journal) -> None:
    entry = journal.write("Hello world.")
    refused = replace(entry, id=EntryId("refused"), answers=entry.answers * 2)
    with journal.store.write() as unit:
        with pytest.raises(DamagedRecord), unit.portable.one():
            unit.entries.put(refused)
        with unit.portable.one():
            unit.entries.put(replace(refused, id=EntryId("sound"), answers=entry.answers))
    assert {each.id for each in every(journal)} == {entry.id, "sound"}


def test_a_later_note_whose_id_is_in_use_gets_its_own(
    journal: Journal, tmp_path: Path, sound: Document
) -> None:
    document = copy.deepcopy(sound)
    note = document["entries"][0]["hindsight"][0]
    document["entries"][1]["hindsight"] = [{**note, "text": "Other."}, {**note, "text": "Third."}]
    assert brought_in(journal, tmp_path, document).imported == 2
    notes = {each.id: each.text for entry in every(journal) for each in entry.hindsight}
    assert sorted(notes.values()) == ["Other.", "Seen later.", "Third."]


def test_an_import_stopped_before_its_end_leaves_nothing_of_the_rest(
    journal: Journal, tmp_path: Path, sound: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importer, "_SLICE_SECONDS", 0.0)
    file = tmp_path / "whole.json"
    file.write_text(json.dumps(sound), encoding="utf-8")
    journal.write("What was there.")
    history = journal.writing.history
    work = Importing(journal.store, journal.clock, history, journal.catalogue).run([file, file])
    for _ in range(4):  # two entries, the rest, and the first entry again
        next(work)
    work.close()
    assert [entry.title for entry in every(journal)] == ["What was there."]
    assert not journal.writing.drafts()
    assert not Codes(journal.store).offered()
    assert not supervision_of(journal).sessions()
