"""One function a command: asks the services, prints what they give."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Generator, Mapping
from dataclasses import replace
from typing import Any

from app.cli import codes, documents, hours, packs, repairs, safekeeping, say, shapes
from app.cli.answers import read_answers
from app.cli.opening import a_file, a_folder, folder_of, opened, passphrase_of
from app.cli.refusal import Refused
from app.domain.clock import SystemClock
from app.services.exporting.exporter import ExportFormat
from app.services.importing.material import LeftOut, moment_of
from app.services.session import Journals
from app.ui.transfer_words import problem_words
from models.records.entries import Header
from models.records.ids import EntryId
from models.records.positions import Position
from models.records.queries import Filter, Found
from models.records.transfer import ImportReport, ProblemKind
from models.vault.kdf import KdfPolicy

Asked = argparse.Namespace
Policy = KdfPolicy | None


def _create(asked: Asked, policy: Policy) -> int:
    folder = folder_of(asked)
    a_folder(folder.parent)
    made = Journals(SystemClock(), policy).create(folder, passphrase_of(asked, is_new=True))
    made.key.wipe()
    say.tell(
        asked,
        {"journal": str(folder), "recovery_code": made.recovery_code},
        f"Journal: {folder}\nRecovery code: {made.recovery_code}\n"
        "Keep the code on paper, apart from the computer. It is shown this once.",
    )
    return 0


def _import(asked: Asked, policy: Policy) -> int:
    with opened(asked, policy) as unlocked:
        importing = unlocked.importing
        report: ImportReport = _ended(
            importing.look(asked.paths) if asked.dry_run else importing.run(asked.paths)
        )
    wording = {kind.value: problem_words(kind) for kind in ProblemKind}
    say.tell(asked, shapes.report(report, wording), say.report(report, wording))
    return 1 if report.problems and not (report.imported or report.duplicates) else 0


def _add(asked: Asked, policy: Policy) -> int:
    with opened(asked, policy) as unlocked:
        answers = read_answers(a_file(asked.answers), asked.pack, unlocked.catalogue)
        draft = unlocked.writing.begin([asked.pack])
        draft = replace(draft, answers=answers, header=_header(asked, draft.header))
        entry, _ = unlocked.writing.finish(draft)
    say.tell(asked, shapes.entry(entry), f"Written: {entry.title} ({entry.id})")
    return 0


def _header(asked: Asked, header: Header) -> Header:
    if asked.date:
        try:
            header = replace(header, held_at=moment_of(asked.date))
        except LeftOut:
            raise Refused(f"{asked.date} is no day such as 2025-11-12.") from None
    if asked.code and not (asked.code[0].isalpha() and asked.code[1:].isdecimal()):
        raise Refused("A code is a letter with digits, such as K4: never a name or initials.")
    return replace(header, code=asked.code.upper())


def _list(asked: Asked, policy: Policy) -> int:
    wanted = Filter(
        positions=tuple(Position(each) for each in asked.position),
        codes=tuple(asked.code),
        feelings=tuple(asked.feeling),
        triggers=tuple(asked.trigger),
        packs=tuple(asked.pack),
        tags=tuple(asked.tag),
        since=asked.since,
        until=asked.until,
    )
    with opened(asked, policy) as unlocked:
        cards = unlocked.timeline.page(wanted, None, asked.limit).cards
        total = unlocked.timeline.facets(wanted).matching
    say.tell(
        asked,
        {"total": total, "entries": [shapes.card(card) for card in cards]},
        say.cards(cards, total),
    )
    return 0


def _show(asked: Asked, policy: Policy) -> int:
    with opened(asked, policy) as unlocked:
        entry = unlocked.timeline.entry(EntryId(asked.id))
    say.tell(asked, shapes.entry(entry), say.entry(entry))
    return 0


def _delete(asked: Asked, policy: Policy) -> int:
    with opened(asked, policy) as unlocked:
        cards = unlocked.repairs.cards()
        repair = next((card for card in cards if card.id == asked.id), None)
        if repair is not None:
            unlocked.repairs.remove(repair.id)
        else:
            entry = unlocked.timeline.entry(EntryId(asked.id))
            unlocked.writing.delete([entry.id])
    say.tell(asked, {"binned": asked.id}, "Moved to the bin. It rests there for 30 days.")
    return 0


def _search(asked: Asked, policy: Policy) -> int:
    with opened(asked, policy, by_meaning=True) as unlocked:
        found = unlocked.recall.search(" ".join(asked.text), limit=asked.limit)
        return _tell_found(asked, found, say.sought(found))


def _recall(asked: Asked, policy: Policy) -> int:
    if bool(asked.text) == bool(asked.entry):
        raise Refused("Give a text, or --entry with an id: one of the two.")
    with opened(asked, policy, by_meaning=True) as unlocked:
        recall = unlocked.recall
        if asked.entry:
            found = recall.for_entry(EntryId(asked.entry), limit=asked.limit)
        else:
            found = recall.for_text(" ".join(asked.text), limit=asked.limit)
        return _tell_found(asked, found, say.recalled(found, unlocked.catalogue))


def _tell_found(asked: Asked, found: Found, words: str) -> int:
    values = {"total": found.total, "hits": [shapes.hit(hit) for hit in found.hits]}
    say.tell(asked, values, words)
    return 0


def _agenda(asked: Asked, policy: Policy) -> int:
    with opened(asked, policy) as unlocked:
        session = unlocked.supervision.next_session()
        if asked.propose:
            found = unlocked.supervision.proposals(session.id if session else None)
            proposed = {"proposals": [shapes.proposal(each) for each in found]}
            say.tell(asked, proposed, say.proposals(found, unlocked.catalogue))
            return 0
    values = {"session": shapes.session(session) if session else None}
    say.tell(asked, values, say.agenda(session))
    return 0


def _export(asked: Asked, policy: Policy) -> int:
    with opened(asked, policy) as unlocked:
        report = _ended(unlocked.exporting.run(asked.out, ExportFormat(asked.format)))
    say.tell(
        asked,
        {"written": [str(path) for path in report.written], "entries": report.entries},
        f"Written: {report.entries} reflections, in clear, to {asked.out}. "
        "Anyone who has these files can read them.",
    )
    return 0


def _tour(asked: Asked, policy: Policy) -> int:
    from app import tour

    written = tour.run(
        asked.out,
        tuple(asked.theme or tour.THEMES),
        language=asked.language,
        direction=asked.direction,
    )
    say.tell(asked, {"written": [str(path) for path in written]}, "\n".join(map(str, written)))
    return 0


def _ended(work: Generator[Any, None, Any]) -> Any:
    """What sliced work gives in the end."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


COMMANDS: Mapping[str, Callable[[Asked, Policy], int]] = {
    "create": _create,
    "import": _import,
    "add": _add,
    "list": _list,
    "show": _show,
    "delete": _delete,
    "search": _search,
    "recall": _recall,
    "agenda": _agenda,
    "hours": hours.carry_out,
    "documents": documents.carry_out,
    "repairs": repairs.carry_out,
    "codes": codes.carry_out,
    "report": codes.report,
    "review": codes.review,
    "hold": codes.hold,
    "export": _export,
    "backup": safekeeping.back_up,
    "restore": safekeeping.restore,
    "check": safekeeping.check,
    "drill": safekeeping.drill,
    "salvage": safekeeping.salvage,
    "erase": safekeeping.erase,
    "packs": packs.carry_out,
    "tour": _tour,
}
