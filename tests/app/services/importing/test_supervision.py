"""The whole cycle of supervision travels: framing, agreements, hours, and what left the journal."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from app.services.exporting.exporter import ExportFormat
from app.services.supervision import Supervision
from models.records.hours import ExportDetails, HoursNotes
from models.records.supervision import (
    ActionDetails,
    ActionKind,
    Aftermath,
    Framing,
    Owner,
    PersonDetails,
    SessionDetails,
    SessionKind,
    SessionPlan,
    SupervisionSide,
    Terms,
)
from models.repositories.plain_records import values_of
from models.tables import (
    AgreementRow,
    EntryRow,
    ExportRow,
    HoursRow,
    PersonRow,
    SessionEntryRow,
    SessionRow,
)
from tests.app.services.importing.test_coming_back import bytes_of, exported, imported
from tests.support.journal import NOON, Journal, open_journal

FORMATS = pytest.mark.parametrize("form", list(ExportFormat))
GROUP = SessionPlan("Ruth", NOON, 90, "video", SessionKind.GROUP, SupervisionSide.GIVEN, 4)


def supervision_of(journal: Journal) -> Supervision:
    return Supervision(journal.store, journal.catalogue, journal.clock, journal.writing.history)


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Journal]:
    """An empty journal to import into."""
    with ExitStack() as stack:
        folder = tmp_path / "other"
        folder.mkdir()
        yield stack.enter_context(open_journal(folder))


@pytest.fixture
def filled(journal: Journal) -> Journal:
    """One of everything that the cycle keeps."""
    entry = journal.write("I hurried.", code="K4")
    supervision = supervision_of(journal)
    session, _ = supervision.plan(GROUP)
    item, _ = supervision.add_item(session.id, "What was I protecting?", entry_ids=[entry.id])
    action, _ = supervision.add_action(item.id, "Name the hurry")
    with journal.store.write() as unit:
        stored = unit.supervision.item(item.id)
        assert stored is not None
        framing = Framing(kind="myself", help=("listen",), eyes=(4, 6), safety=7, feared="That")
        (source,) = stored.sources
        excerpt = {**source.excerpt, "chosen": "I hurried.", "checked_at": "2025-11-22"}
        unit.supervision.put_item(
            replace(
                stored,
                framing=framing,
                aftermath=Aftermath(take="Wait", view=-2),
                sources=(replace(source, excerpt=excerpt),),
            )
        )
        kept = unit.supervision.session(session.id)
        assert kept is not None
        details = replace(kept.details, safety=7, ratings=(1, 2, 3), signed_on=date(2025, 11, 22))
        unit.supervision.put_session(replace(kept, details=details))
        done = unit.supervision.action(action.id)
        assert done is not None
        of_action = ActionDetails(ActionKind.LEARNING, Owner.BOTH, next_check=date(2026, 1, 1))
        unit.supervision.put_action(replace(done, details=of_action))
        _logs(unit.connection)
    return journal


def _logs(connection: Any) -> None:
    """What lies beside the agenda, as its repositories keep it."""
    person = connection.execute(select(PersonRow.id)).scalar_one()
    session = connection.execute(select(SessionRow.id)).scalar_one()
    entry = connection.execute(select(EntryRow.id)).scalar_one()
    details = values_of(PersonDetails(body="A body", since=date(2024, 1, 1)))
    connection.execute(PersonRow.__table__.update().values(details=details))
    made = {"made_at": NOON, "changed_at": NOON}
    terms = values_of(Terms(kinds=(SessionKind.GROUP,), goals=("Silence",), power="We say so"))
    agreement = {"version": 2, "starts": date(2025, 1, 1), "terms": terms, "side": "had"}
    connection.execute(
        insert(AgreementRow).values(uid="agreement", person_id=person, **agreement, **made)
    )
    hours = {"kind": "supervision", "minutes": 90, "side": "given", "format": "group", "mode": ""}
    notes = values_of(HoursNotes(subjects="Endings", by_hand=True))
    connection.execute(
        insert(HoursRow).values(
            uid="hours", day=NOON.date(), group_size=4, person="Ruth", site="", details=notes,
            session_id=session, **hours, **made,
        )
    )  # fmt: skip
    left = {"what": "hours", "form": "csv", "name": "Hours.csv", "size": 7, "sha256": "0" * 64}
    connection.execute(
        insert(ExportRow).values(
            uid="left", made_at=NOON, details=values_of(ExportDetails(purpose="Audit")), **left
        )
    )
    connection.execute(
        insert(SessionEntryRow).values(session_id=session, entry_id=entry, kind="after")
    )


@FORMATS
def test_there_and_back_again_is_the_same_to_the_byte(
    filled: Journal, other: Journal, tmp_path: Path, form: ExportFormat
) -> None:
    once = exported(filled, tmp_path / "once", form)
    assert imported(other, once).skipped == 0
    assert bytes_of(exported(other, tmp_path / "again", form)) == bytes_of(once)
    (card,) = supervision_of(other).sessions()
    session = supervision_of(other).session(card.id)
    assert session.plan == GROUP
    assert session.details.ratings == (1, 2, 3)
    assert session.items[0].framing.feared == "That"
    assert session.items[0].actions[0].details.owner is Owner.BOTH


def test_sessions_come_to_the_supervisor_of_that_name(
    filled: Journal, other: Journal, tmp_path: Path
) -> None:
    mine, _ = supervision_of(other).plan(replace(GROUP, minutes=60))
    report = imported(other, exported(filled, tmp_path / "once.json", ExportFormat.JSON))
    assert report.skipped == 0
    sessions = supervision_of(other).sessions()
    assert {card.person for card in sessions} == {"Ruth"}
    assert {card.minutes for card in sessions} == {60, 90}
    assert supervision_of(other).people() == ("Ruth",)
    assert mine.id in {card.id for card in sessions}


def test_an_export_of_the_version_before_has_none_of_it(
    filled: Journal, other: Journal, tmp_path: Path
) -> None:
    out = exported(filled, tmp_path / "out.json", ExportFormat.JSON)
    document = json.loads(out.read_text(encoding="utf-8"))
    rest = document["rest"]
    for name in ("agreements", "hours", "exports", "session_entries"):
        del rest[name]
    for table, names in {
        "people": ("details",),
        "sessions": ("side", "kind", "details"),
        "items": ("framing", "aftermath"),
        "actions": ("details",),
    }.items():
        for record in rest[table]:
            for name in names:
                del record[name]
    out.write_text(json.dumps(document), encoding="utf-8")
    assert imported(other, out).skipped == 0
    (card,) = supervision_of(other).sessions()
    session = supervision_of(other).session(card.id)
    assert session.details == SessionDetails()
    assert session.items[0].framing == Framing()


@pytest.mark.parametrize(
    ("table", "harm"),
    [
        ("people", {"details": 17}),
        ("people", {"details": {"since": "some day"}}),
        ("sessions", {"side": "zzz"}),
        ("sessions", {"kind": None}),
        ("sessions", {"details": {"ratings": [2**70]}}),
        ("sessions", {"details": {"safety": True}}),
        ("items", {"framing": {"eyes": "all"}}),
        ("items", {"framing": {"feared": 17}}),
        ("items", {"aftermath": {"view": "wider"}}),
        ("sources", {"excerpt": {"held_at": NOON.isoformat(), "answers": [], "chosen": 17}}),
        ("actions", {"details": {"kind": "zzz"}}),
        ("session_entries", {"kind": "zzz"}),
        ("session_entries", {"entry_id": "nobody"}),
        ("agreements", {"terms": {"kinds": ["zzz"]}}),
        ("agreements", {"terms": 17}),
        ("agreements", {"person_id": "nobody"}),
        ("agreements", {"version": 2**70}),
        ("hours", {"kind": "zzz"}),
        ("hours", {"minutes": -1}),
        ("hours", {"details": {"fields": "many"}}),
        ("exports", {"what": "zzz"}),
        ("exports", {"sha256": "\ud800"}),
    ],
)
def test_a_damaged_record_is_left_out_and_the_rest_comes(
    filled: Journal, other: Journal, tmp_path: Path, table: str, harm: dict[str, Any]
) -> None:
    out = exported(filled, tmp_path / "out.json", ExportFormat.JSON)
    document = copy.deepcopy(json.loads(out.read_text(encoding="utf-8")))
    document["rest"][table][0].update(harm)
    out.write_text(json.dumps(document), encoding="utf-8")
    report = imported(other, out)
    assert (report.imported, report.skipped >= 1) == (1, True)
    for card in supervision_of(other).sessions():
        supervision_of(other).session(card.id)
    supervision_of(other).proposals(None)
    exported(other, tmp_path / "again.json", ExportFormat.JSON)
