"""Documents on the command line: written only once everything marked in them was settled."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.cli import say
from app.cli.opening import opened
from app.cli.refusal import Refused
from app.domain.clock import SystemClock
from app.services.documents.choosing import Choosing, MarkedWords, marked_words
from app.services.documents.document import Document, DocumentForm, own_texts, readable
from app.services.documents.docx import as_docx
from app.services.documents.markdown import as_markdown
from app.services.session import Unlocked
from app.ui.documents.action_list import action_list
from app.ui.documents.agreement_paper import agreement_document
from app.ui.documents.ledger_list import ledger_document
from app.ui.documents.session_papers import session_sheet, supervision_record
from app.ui.documents.year_review import year_review
from models.records.hours import ExportDetails, ExportedThing, ExportLine
from models.records.ids import AgreementId, SessionId
from models.records.supervision import SessionState, SupervisionSide
from models.vault.kdf import KdfPolicy

Asked = argparse.Namespace
_YEAR = timedelta(days=364)


@dataclass(frozen=True)
class _Kind:
    what: ExportedThing
    make: Callable[[Asked, Unlocked], Document]


def carry_out(asked: Asked, policy: KdfPolicy | None) -> int:
    """Lists what left, or writes the document that was asked for."""
    with opened(asked, policy) as unlocked:
        if asked.what is None:
            return _list(asked, unlocked)
        if asked.out is None:
            raise Refused("Name the file to write, as in: documents record record.docx")
        kind = KINDS[asked.what]
        form = _form(asked)
        chosen, marked = settled(asked, unlocked, kind.make(asked, unlocked), whole=asked.whole)
        details = ExportDetails(left_in=chosen.left_in(marked), recipient=asked.recipient)
        data = _written(chosen.made(), form)
        line, _ = unlocked.ledger.write(asked.out, data, kind.what, details)
    values = {"written": [str(asked.out)], **_values(line)}
    say.tell(asked, values, f"Written, in clear: {asked.out}\nSHA-256: {line.sha256}")
    return 0


def _list(asked: Asked, unlocked: Unlocked) -> int:
    lines = unlocked.ledger.lines()
    words = readable(ledger_document(lines))
    say.tell(asked, {"total": len(lines), "exports": [_values(line) for line in lines]}, words)
    return 0


def settled(
    asked: Asked, unlocked: Unlocked, document: Document, *, whole: bool = False
) -> tuple[Choosing, tuple[MarkedWords, ...]]:
    """The document with what was said about each mark in it.

    Raises:
        Refused: Something marked in it was not settled.
    """
    chosen = Choosing.of(document)
    if whole:
        chosen = Choosing(document)
    goes_in = chosen.unworded()
    marked = marked_words(goes_in, unlocked.guard.look(own_texts(goes_in)))
    for words, other in asked.put:
        chosen = chosen.putting(words, other)
    waiting = chosen.waiting(marked)
    if waiting and not asked.leave_in:
        listed = "\n".join(f"  {each.words}  ({each.kind.value})" for each in waiting)
        raise Refused(
            f"Nothing was written. This could tell who somebody is:\n{listed}\n"
            "Put other words with --put WORDS OTHER, or leave it all in with --leave-in."
        )
    for each in waiting:
        chosen = chosen.leaving(each.words)
    return chosen, marked


def _form(asked: Asked) -> str:
    """What was asked for, else what the ending of the file says."""
    form = asked.format or asked.out.suffix.removeprefix(".").lower()
    if form not in set(DocumentForm):
        raise Refused("Name the form with --format: pdf, docx or md.")
    return str(form)


def _written(document: Document, form: str) -> bytes:
    if form == DocumentForm.WORD.value:
        return as_docx(document)
    if form == DocumentForm.MARKDOWN.value:
        return as_markdown(document).encode()
    # Qt takes a while to read, and only pages need it.
    from app.ui.documents.off_screen import as_pdf

    return as_pdf(document)


# ------------------------------------------------------------- what there is


def _sheet(asked: Asked, unlocked: Unlocked) -> Document:
    session = unlocked.supervision.next_session()
    session_id = SessionId(asked.id) if asked.id else (session.id if session else None)
    if session_id is None:
        raise Refused("No session is planned. Name one with --id.")
    return session_sheet(unlocked.documents.sheet(session_id))


def _record(asked: Asked, unlocked: Unlocked) -> Document:
    over = (
        card.id for card in unlocked.supervision.sessions() if card.state is SessionState.FINISHED
    )
    session_id = SessionId(asked.id) if asked.id else next(over, None)
    if session_id is None:
        raise Refused("No session has been held yet.")
    return supervision_record(unlocked.documents.record(session_id))


def _actions(asked: Asked, unlocked: Unlocked) -> Document:
    return action_list(unlocked.documents.actions(since=asked.since))


def _agreement(asked: Asked, unlocked: Unlocked) -> Document:
    versions = (each.id for card in unlocked.agreements.people() for each in card.agreements)
    agreement_id = AgreementId(asked.id) if asked.id else next(versions, None)
    if agreement_id is None:
        raise Refused("There is no agreement yet.")
    return agreement_document(unlocked.documents.agreement(agreement_id))


def _year(asked: Asked, unlocked: Unlocked) -> Document:
    until: date = asked.until or SystemClock().today()
    since: date = asked.since or until - _YEAR
    hours = unlocked.hours.lines(since, until)
    had = tuple(line for line in hours if line.side is SupervisionSide.HAD)
    return year_review(unlocked.documents.year(since, until), had)


def _ledger(_asked: Asked, unlocked: Unlocked) -> Document:
    return ledger_document(unlocked.ledger.lines())


KINDS: Mapping[str, _Kind] = {
    "sheet": _Kind(ExportedThing.SESSION_SHEET, _sheet),
    "record": _Kind(ExportedThing.RECORD, _record),
    "actions": _Kind(ExportedThing.ACTIONS, _actions),
    "agreement": _Kind(ExportedThing.AGREEMENT, _agreement),
    "year": _Kind(ExportedThing.YEAR, _year),
    "ledger": _Kind(ExportedThing.OTHER, _ledger),
}
"""What can be written, by its name on the command line."""


def _values(line: ExportLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "made": line.made_at.isoformat(),
        "what": line.what.value,
        "form": line.form,
        "file": line.name,
        "size": line.size,
        "sha256": line.sha256,
        "left_in": line.details.left_in,
    }
