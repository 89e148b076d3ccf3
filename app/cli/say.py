"""What is printed for people: plain lines, nothing that a terminal would obey."""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.domain.clock import SystemClock
from app.ui.pages.supervision.words import proposal_title, reasons_said
from app.ui.words import found_by, reason_words
from models.records.entries import Entry, EntryCard
from models.records.queries import Found, Hit
from models.records.supervision import Proposal, Session
from models.records.transfer import ImportReport
from models.records.vault import Finding
from prompts.catalogue import Catalogue
from prompts.schema import Pack

_KEPT = "\n\t"


def tell(asked: argparse.Namespace, values: Mapping[str, Any], words: str) -> None:
    """Prints the values as one JSON line, or the words."""
    print(json.dumps(values, ensure_ascii=False) if asked.json else plain(words))


def plain(text: str) -> str:
    """The text without control characters: what was written may come from anywhere."""
    return "".join(
        c if c in _KEPT or unicodedata.category(c) not in ("Cc", "Cf") else " "
        for c in re.sub(r"\r\n?", "\n", text)
    )


def cards(found: Sequence[EntryCard], total: int) -> str:
    """Entries, a line each."""
    lines = [_card(card) for card in found]
    return "\n".join([*lines, f"{len(found)} of {total}"])


def _card(card: EntryCard) -> str:
    aside = " · ".join(filter(None, (card.code, card.position or "", *card.packs)))
    return f"{card.id}  {card.held_at:%Y-%m-%d}  {card.title}" + (f"  [{aside}]" if aside else "")


def entry(value: Entry) -> str:
    """A whole entry, questions above answers."""
    lines = [value.title, f"{value.header.held_at:%Y-%m-%d %H:%M}  {value.header.code}".rstrip()]
    for answer in value.answers:
        private = " (private)" if answer.private else ""
        lines += ["", f"{answer.heading}{private}".strip(), answer.text]
    for note in value.hindsight:
        lines += ["", f"Hindsight, {note.written_at:%Y-%m-%d}", note.text]
    for outcome in value.outcomes:
        lines += ["", f"Supervision, {outcome.held_at:%Y-%m-%d}: {outcome.question}"]
        lines += [outcome.outcome, *(f"- {text}" for text, _ in outcome.actions)]
    return "\n".join(lines)


def sought(found: Found) -> str:
    """What a search found, each with its snippet and the words or the meaning it was found by."""
    return _hits(found, found_by)


def recalled(found: Found, catalogue: Catalogue) -> str:
    """Past entries, each with its snippet and what it shares."""
    words, today = catalogue.vocabularies, SystemClock().today()
    return _hits(found, lambda hit: reason_words(hit.reasons, words, today, hit.snippet))


def _hits(found: Found, why: Callable[[Hit], str]) -> str:
    lines: list[str] = []
    for hit in found.hits:
        quoted = "".join(f"[{s.text}]" if s.found else s.text for s in hit.snippet)
        below = " ".join(quoted.split()), why(hit)
        lines += [_card(hit.card), *(f"    {said}" for said in below if said), ""]
    more = "at least " if found.at_least else ""
    return "\n".join([*lines, f"{more}{found.total} found"])


def proposals(found: Sequence[Proposal], catalogue: Catalogue) -> str:
    """What might be brought, each with its reasons."""
    today = SystemClock().today()
    lines = []
    for each in found:
        words = catalogue.vocabularies
        lines += [proposal_title(each, words), f"    {reasons_said(each.reasons, words, today)}"]
    return "\n".join(lines) or "Nothing to propose yet."


def agenda(session: Session | None) -> str:
    """The next supervision."""
    if session is None:
        return "No supervision is planned."
    plan = session.plan
    lines = [f"{plan.held_at:%Y-%m-%d %H:%M}, with {plan.person}, {plan.minutes} minutes"]
    lines += [
        f"{number}. {item.question} ({item.minutes} min)"
        for number, item in enumerate(session.items, start=1)
    ]
    return "\n".join(lines)


def report(value: ImportReport, wording: Mapping[str, str]) -> str:
    """What an import did, or would do."""
    verb = "To add" if value.is_dry_run else "Added"
    lines = [
        f"{verb}: {value.imported}. Already here: {value.duplicates}. Left out: {value.skipped}."
    ]
    for each in value.problems:
        where = f"{each.file}, line {each.line}" if each.line else each.file
        lines.append(f"{where}: {wording[each.kind.value]}")
    return "\n".join(lines)


def packs(found: Sequence[Pack]) -> str:
    """The prompt library."""
    return "\n".join(f"{each.id}  {each.title}, about {each.minutes} minutes" for each in found)


def findings(found: Sequence[Finding]) -> str:
    """What a check found."""
    if not found:
        return "No damage found."
    lines = [f"{each.kind.value}: {each.detail}" for each in found]
    return "\n".join(["Damage was found. Restore a backup beside it.", *lines])
