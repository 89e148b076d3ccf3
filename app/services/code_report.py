"""Everything that concerns one code in one document: to answer a request for access, with advice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from app.domain.clock import Clock
from app.domain.composing import entry_of
from app.services.clear_files import write_clear
from app.services.code_report_pages import (
    brought_lines,
    code_lines,
    draft_lines,
    entry_lines,
    first_page,
    follow_up_lines,
    mention_lines,
    repair_lines,
)
from app.services.earlier import earlier_of
from app.services.faults import NoSuchCode
from app.services.guard import Looker
from app.services.ledger import note_file
from models.records.entries import Entry
from models.records.hours import ExportDetails, ExportedThing
from models.records.ids import DraftId, EntryId, FollowUpId, RepairId
from models.records.keeping import BroughtItem, CodeCard
from models.records.transfer import ExportReport
from models.repositories.concerning import ConcerningRepository
from models.store import Store, UnitOfWork
from models.vault import files
from prompts.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report as Markdown. `code` is what the code asked for is called now."""

    code: str = field(repr=False)
    text: str = field(repr=False)
    entries: int
    private: int
    """How many of its reflections hold something private."""


class CodeReport:
    """Finds everything by a code. It only reads; `write` and `save` make a file in clear."""

    def __init__(self, store: Store, catalogue: Catalogue, clock: Clock) -> None:
        self._store = store
        self._catalogue = catalogue
        self._clock = clock

    def read(self, code: str) -> Report:
        """The report about a code, with the codes that became part of it.

        Raises:
            NoSuchCode: It is not in the journal, and nothing carries it.
        """
        with self._store.read() as unit:
            return _Gathering(unit, self._catalogue, self._clock.now()).report(code)

    def write(self, code: str, target: Path, *, replacing: bool = False) -> ExportReport:
        """Write the report to a file for its owner alone, in clear.

        Args:
            replacing: What stands there was asked about and may go.

        Raises:
            NoSuchCode: It is not in the journal, and nothing carries it.
            JournalExists: Something is there already.
            DiskFull, NotWritable: The place cannot be written.
        """
        return self.save(self.read(code), target, replacing=replacing)

    def save(
        self, report: Report, target: Path, *, replacing: bool = False, left_in: int = 0
    ) -> ExportReport:
        """Write the very report that was read; see `write`.

        Args:
            left_in: how many places in it could tell who somebody is.
        """
        if not replacing:
            with files.os_faults():
                files.refuse_existing(target)
        data = report.text.encode()
        details = ExportDetails(left_in=left_in)
        with self._store.write() as unit:
            note_file(unit, target, data, ExportedThing.CODE_REPORT, details)
            write_clear(target, data)
        return ExportReport((target,), report.entries)


class _Gathering:
    """One report in one unit of work."""

    def __init__(self, unit: UnitOfWork, catalogue: Catalogue, now: datetime) -> None:
        self._unit = unit
        self._catalogue = catalogue
        self._now = now
        self._reading = ConcerningRepository(unit.connection)

    def report(self, asked: str) -> Report:
        codes = self._unit.codes
        code = codes.now_called(asked)
        if code not in codes.every():
            raise NoSuchCode()
        parts = codes.merged_here(code)
        every = (code, *parts)
        entries = self._entries(every)
        told = list(self._sections(code, every, entries))
        page = first_page(code, parts, asked, self._now.date(), [title for title, _ in told])
        body = "".join(f"\n## {title}\n\n" + "\n".join(lines) + "\n" for title, lines in told)
        private = sum(_has_private(entry) for entry, _ in entries)
        return Report(code, f"{page}{body}", len(entries), private)

    def _sections(
        self, code: str, every: tuple[str, ...], entries: list[tuple[Entry, bool]]
    ) -> Iterator[tuple[str, list[str]]]:
        unit = self._unit
        cards = {card.code: card for card in unit.codes.cards()}
        known = [cards[each] for each in every if each in cards]
        yield "At a glance", self._at_a_glance(known, every, entries)
        yield "Reflections", list(self._of_entries(entries)) or ["None."]
        carried = [unit.codes.carrying(each) for each in every]
        found = [
            unit.follow_ups.get(FollowUpId(uid)) for each in carried for uid in each.follow_ups
        ]
        follow_ups = [each for each in found if each is not None]
        yield "What was to be followed up", follow_up_lines(follow_ups) or ["None."]
        repairs = [
            (kept, unit.repairs.entries(RepairId(uid)))
            for each in carried
            for uid in each.repairs
            if (kept := unit.repairs.kept(RepairId(uid))) is not None
        ]
        yield "Repairs", repair_lines(repairs) or ["None."]
        brought = self._reading.brought(every)
        earlier = {item.id: self._reworded(item) for item in brought}
        yield "Brought to supervision", brought_lines(brought, earlier) or ["None."]
        drafts = [uid for each in carried for uid in each.drafts]
        yield "Not finished yet", list(self._of_drafts(drafts)) or ["None."]
        mentions = self._reading.mentions(every)
        yield "Named in other reflections", mention_lines(mentions) or ["None."]

    def _reworded(self, item: BroughtItem) -> int:
        """How many states of its words, and of what was promised, are kept from before."""
        supervision = self._unit.supervision
        things = (supervision.item(item.id), *(supervision.action(a.id) for a in item.actions))
        return sum(len(earlier_of(self._unit, each)) for each in things if each is not None)

    def _entries(self, codes: tuple[str, ...]) -> list[tuple[Entry, bool]]:
        found = []
        for entry_id, is_binned in self._reading.entries(codes):
            entry = self._unit.entries.get(entry_id, binned=True)
            if entry is not None:
                found.append((entry, is_binned))
        return found

    def _at_a_glance(
        self, cards: list[CodeCard], codes: tuple[str, ...], entries: list[tuple[Entry, bool]]
    ) -> list[str]:
        held = self._reading.held(codes)
        return code_lines(cards, held, [entry for entry, _ in entries])

    def _of_entries(self, entries: list[tuple[Entry, bool]]) -> Iterator[str]:
        for entry, is_binned in entries:
            cues = [each for each in self._unit.follow_ups.cues_of_entry(entry.id) if each.cue.text]
            yield from entry_lines(entry, cues, is_binned=is_binned)

    def _of_drafts(self, uids: list[str]) -> Iterator[str]:
        for uid in uids:
            draft = self._unit.drafts.get(DraftId(uid))
            if draft is None:
                continue
            before = self._unit.entries.get(draft.entry_id, binned=True) if draft.entry_id else None
            entry = entry_of(draft, before, self._catalogue, EntryId(uid), self._now)
            yield from draft_lines(entry, draft)


def _has_private(entry: Entry) -> bool:
    notes = any(note.private for note in entry.hindsight)
    return notes or any(answer.private for answer in entry.answers)


def file_name(code: str, today: date) -> str:
    """What the file is called unless another name is given: it says nothing but the code."""
    return f"Report {code} {today.isoformat()}.md"


def telling(looker: Looker, report: Report) -> int:
    """How many places in a report could tell who somebody is; its many days are not among them."""
    return sum(mark.sure for marks in looker.look(report.text.splitlines()) for mark in marks)
