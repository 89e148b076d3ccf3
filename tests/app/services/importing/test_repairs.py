"""Repairs go out with an export and come back in; the slips of the first version become repairs."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.services.exporting.exporter import ExportFormat, Exporting
from app.services.repairs import Repairs
from app.services.supervision import Supervision
from models.records.changes import Thing
from models.records.entries import DraftAnswer
from models.records.repairs import NO_SLIP, MoveKind, RepairCard, Side, Stage, Standing
from models.records.supervision import SessionPlan
from models.records.values import DueRule
from models.repositories.repairs import KeptRepair
from tests.app.services.importing.test_importing import carried_out, importing
from tests.support.journal import NOON, Journal, open_journal

Document = dict[str, Any]


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Journal]:
    (tmp_path / "other").mkdir()
    with open_journal(tmp_path / "other") as opened:
        yield opened


def repairs_of(journal: Journal) -> Repairs:
    return Repairs(journal.store, journal.clock, journal.catalogue, journal.writing.history)


def cards(journal: Journal) -> tuple[RepairCard, ...]:
    return repairs_of(journal).cards()


def kept(journal: Journal) -> list[KeptRepair | None]:
    with journal.store.read() as unit:
        return [unit.repairs.kept(card.id) for card in unit.repairs.cards()]


def exported(journal: Journal, folder: Path) -> Document:
    file = folder / "out.json"
    file.unlink(missing_ok=True)
    carried_out(Exporting(journal.store).run(file, ExportFormat.JSON))  # type: ignore[arg-type]
    document: Document = json.loads(file.read_text(encoding="utf-8"))
    return document


def bring_in(journal: Journal, folder: Path, document: Document):
    file = folder / "in.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return carried_out(importing(journal).run([file]))


@pytest.fixture
def lived_in(journal: Journal) -> Journal:
    """A repair with a try written by hand, one in the bin, one whose reflection is in the bin."""
    first = journal.write(packs=("something_slipped",), answers={"what": "I cut her off."})
    repairs = repairs_of(journal)
    repair_id = cards(journal)[0].id
    repairs.rename(repair_id, "The door")
    repairs.put_aside(repair_id, Side.PARKED, "Not this week.")
    repairs.set_due(repair_id, DueRule.DATE, (NOON + timedelta(days=3)).date())
    repairs.add_try(repair_id)
    repairs.write(repair_id, {("tried.did", 1): DraftAnswer("I said it.", private=True)}, "s")
    repairs.link(repair_id, journal.write("Another.").id)
    removed, _ = repairs.begin(journal.write("A third.").id, title="Removed")
    repairs.remove(removed.card.id)
    gone = journal.write(packs=("something_slipped",), answers={"what": "In the bin."})
    journal.writing.delete([gone.id])
    assert len(first.repairs) == len(cards(journal)) == 1
    return journal


def test_all_of_a_repair_comes_back(lived_in: Journal, other: Journal, tmp_path: Path) -> None:
    before = exported(lived_in, tmp_path)

    report = bring_in(other, tmp_path, before)

    assert (report.imported, report.skipped) == (3, 0)
    assert kept(other) == kept(lived_in)
    assert cards(other) == cards(lived_in)
    again = bring_in(other, tmp_path, before)
    assert (again.imported, again.skipped) == (0, 0)
    assert kept(other) == kept(lived_in)


def test_a_second_export_is_the_first_to_the_letter(
    lived_in: Journal, other: Journal, tmp_path: Path
) -> None:
    for number in range(9):
        entry = lived_in.write(f"Words {number}", held_at=NOON - timedelta(days=number % 4))
        repairs_of(lived_in).begin(entry.id, title=f"Title {number}")
        repairs_of(lived_in).link(cards(lived_in)[0].id, entry.id)
    first = exported(lived_in, tmp_path)
    bring_in(other, tmp_path, first)
    assert json.dumps(exported(other, tmp_path)) == json.dumps(first)


def test_what_is_there_keeps_its_own_way(lived_in: Journal, other: Journal, tmp_path: Path) -> None:
    document = exported(lived_in, tmp_path)
    bring_in(other, tmp_path, document)
    repairs_of(other).go_to(cards(other)[0].id, Stage.OWNED)
    before = kept(other)
    repairs_of(lived_in).close(cards(lived_in)[0].id, "partly", "Enough.")

    bring_in(other, tmp_path, exported(lived_in, tmp_path))

    assert kept(other) == before


def test_a_repair_of_an_import_is_taken_back_with_it(
    lived_in: Journal, other: Journal, tmp_path: Path
) -> None:
    report = bring_in(other, tmp_path, exported(lived_in, tmp_path))
    before = cards(other)
    other.writing.history.undo(report.undo)
    assert cards(other) == ()
    other.writing.history.redo(report.undo)
    assert cards(other) == before


def of_the_first_version(journal: Journal, folder: Path) -> Document:
    """An export as the first version wrote it: slips in each state, one of them on an agenda."""
    for number in range(4):
        journal.write(
            packs=("quick_capture",),
            answers={"stays": f"Slip {number}.", "position": {"at": "down"}},
            code=f"K{number}",
        )
    supervision = Supervision(journal.store, journal.catalogue, journal.clock)
    session, _ = supervision.plan(SessionPlan("Ruth", NOON, 60, ""))
    supervision.add_item(session.id, "What now?")
    document = copy.deepcopy(exported(journal, folder))
    document["version"] = 1
    rest = document["rest"]
    for name in ("repairs", "repair_entries", "repair_moves"):
        del rest[name]
    for code in rest["codes"]:
        for later in ("ended_on", "merged_into", "review_on", "retention"):
            del code[later]
    times = {"noticed_at": "2025-11-10T09:00:00", "owned_at": None, "closed_at": None}
    owned = {"owned_at": "2025-11-11T09:00:00"}
    closed = {"closed_at": "2025-11-12T09:00:00"}
    states = [("noticed", {}), ("owned", owned), ("closed", owned | closed), ("not_a_slip", closed)]
    rest["slips"] = [
        {"uid": f"slip{number}", "entry_id": entry["id"], "state": state, "private": False}
        | times
        | more
        for number, (entry, (state, more)) in enumerate(
            zip(sorted(document["entries"], key=lambda e: e["header"]["code"]), states, strict=True)
        )
    ]
    for item in rest["items"]:
        del item["repair_id"]
        item["slip_id"] = "slip1"
    for action in rest["actions"]:
        del action["result"]
    return document


def test_slips_of_the_first_version_come_in_as_repairs(
    journal: Journal, other: Journal, tmp_path: Path
) -> None:
    report = bring_in(other, tmp_path, of_the_first_version(journal, tmp_path))

    assert (report.imported, report.skipped) == (4, 0)
    found = {card.code: card for card in cards(other)}
    assert {code: (card.stage, card.result) for code, card in found.items()} == {
        "K0": (Stage.NOTICED, ""),
        "K1": (Stage.OWNED, ""),
        "K2": (Stage.CLOSED, ""),
        "K3": (Stage.CLOSED, NO_SLIP),
    }
    assert {card.standing for card in found.values()} == {Standing.DOWN}
    with other.store.read() as unit:
        moves = unit.repairs.moves(found["K2"].id)
    assert [move.kind for move in moves] == [MoveKind.BEGAN, MoveKind.STAGE, MoveKind.CLOSED]
    session = Supervision(other.store, other.catalogue, other.clock).next_session()
    assert session is not None
    assert [item.repair_id for item in session.items] == ["slip1"]
    with other.store.read() as unit:
        assert sorted(unit.codes.by_use()) == ["K0", "K1", "K2", "K3"]


@pytest.mark.parametrize(
    "harm",
    [{"state": "zzz"}, {"entry_id": "nobody"}, {"entry_id": []}, {"noticed_at": 17}, {"uid": None}],
)
def test_a_damaged_slip_is_left_out(
    journal: Journal, other: Journal, tmp_path: Path, harm: dict[str, Any]
) -> None:
    document = of_the_first_version(journal, tmp_path)
    document["rest"]["slips"][0] |= harm
    report = bring_in(other, tmp_path, document)
    assert report.skipped >= 1
    assert {card.code for card in cards(other)} == {"K1", "K2", "K3"}


def test_what_an_import_brings_back_is_told_and_taken_back_is_not(
    journal: Journal, tmp_path: Path
) -> None:
    journal.write(packs=("something_slipped",), answers={"what": "I cut her off."}, code="K4")
    repairs = repairs_of(journal)
    repair_id = cards(journal)[0].id
    telling = journal.write(
        packs=("repair_tried",), answers={"response": "polite", "did": "I said it."}
    )
    document = exported(journal, tmp_path)
    repairs.link(repair_id, telling.id)
    assert (cards(journal)[0].tries, cards(journal)[0].is_deferential) == (1, True)
    journal.writing.delete([telling.id])
    assert (cards(journal)[0].tries, cards(journal)[0].is_deferential) == (0, False)

    report = bring_in(journal, tmp_path, document)

    assert (Thing.REPAIR, repair_id) in report.changes.altered
    assert (cards(journal)[0].tries, cards(journal)[0].is_deferential) == (1, True)
    taken_back = journal.writing.history.undo(report.undo)
    assert (Thing.REPAIR, repair_id) in taken_back.altered
    assert (cards(journal)[0].tries, cards(journal)[0].is_deferential) == (0, False)
    journal.writing.history.redo(report.undo)
    assert (cards(journal)[0].tries, cards(journal)[0].is_deferential) == (1, True)


def test_lists_show_what_is_told_whatever_the_file_says(
    journal: Journal, other: Journal, tmp_path: Path
) -> None:
    journal.write(packs=("something_slipped",), answers={"what": "I cut her off."}, code="K4")
    document = exported(journal, tmp_path)
    document["rest"]["repairs"][0] |= {
        "stage": "closed",
        "closed_at": "2025-11-12T09:00:00",
        "result": "mended",
        "code": "K9",
        "tries": 7,
        "deferential": True,
    }
    bring_in(other, tmp_path, document)
    assert cards(other) == cards(journal)
