"""Records as the plain values that `--json` prints."""

from __future__ import annotations

from typing import Any

from models.records.entries import Answer, Entry, EntryCard
from models.records.queries import Hit, Reason
from models.records.supervision import AgendaItem, Proposal, Session
from models.records.transfer import ImportReport
from models.records.vault import Finding
from prompts.schema import Pack

Values = dict[str, Any]


def card(value: EntryCard) -> Values:
    """An entry in a list."""
    return {
        "id": value.id,
        "date": value.held_at.isoformat(),
        "title": value.title,
        "packs": list(value.packs),
        "position": value.position.value if value.position else None,
        "feelings": list(value.feelings),
        "triggers": list(value.triggers),
        "code": value.code,
    }


def entry(value: Entry) -> Values:
    """A whole entry."""
    header = value.header
    return {
        "id": value.id,
        "date": header.held_at.isoformat(),
        "title": value.title,
        "packs": [
            {"id": use.pack, "version": use.version, "title": use.title} for use in value.packs
        ],
        "position": header.placing.at.value if header.placing else None,
        "feelings": _words(value, "feelings"),
        "triggers": _words(value, "triggers"),
        "code": header.code,
        "kind": header.kind,
        "tags": list(header.tags),
        "privacy": header.privacy.value,
        "bring": value.bring.value,
        "bring_question": value.bring_question,
        "answers": [_answer(each) for each in value.answers],
        "hindsight": [
            {"date": note.written_at.isoformat(), "text": note.text, "private": note.private}
            for note in value.hindsight
        ],
        "outcomes": [
            {
                "date": each.held_at.isoformat(),
                "question": each.question,
                "outcome": each.outcome,
                "actions": [{"text": text, "done": done} for text, done in each.actions],
            }
            for each in value.outcomes
        ],
        "repairs": [
            {"id": each.id, "stage": each.stage.value, "result": each.result}
            for each in value.repairs
        ],
        "links": list(value.links),
        "revisions": value.revisions,
        "source": value.source,
    }


def _answer(value: Answer) -> Values:
    return {
        "id": f"{value.key.pack}/{value.key.question}",
        "question": value.heading,
        "kind": value.kind,
        "value": value.value,
        "text": value.text,
        "private": value.private,
    }


def _words(value: Entry, kind: str) -> list[str]:
    found = (answer.value for answer in value.answers if answer.kind == kind)
    return list(
        dict.fromkeys(
            str(word) for words in found if isinstance(words, list | dict) for word in words
        )
    )


def hit(value: Hit) -> Values:
    """A found or recalled entry."""
    return {
        **card(value.card),
        "snippet": "".join(span.text for span in value.snippet),
        "score": round(value.score, 6),
        "reasons": [reason(each) for each in value.reasons],
    }


def reason(value: Reason) -> Values:
    """Why something is shown."""
    told: Values = {"kind": value.kind.value, "words": list(value.words)}
    if value.count:
        told["count"] = value.count
    if value.day:
        told["day"] = value.day.isoformat()
    return told


def proposal(value: Proposal) -> Values:
    """Something that might be brought."""
    return {
        "key": value.key,
        "title": value.title,
        "question": value.question,
        "reasons": [reason(each) for each in value.reasons],
        "entries": list(value.entry_ids),
    }


def session(value: Session) -> Values:
    """A supervision session with its agenda."""
    return {
        "id": value.id,
        "date": value.plan.held_at.isoformat(),
        "person": value.plan.person,
        "minutes": value.plan.minutes,
        "state": value.state.value,
        "items": [_item(each) for each in value.items],
    }


def _item(value: AgendaItem) -> Values:
    return {
        "id": value.id,
        "question": value.question,
        "minutes": value.minutes,
        "state": value.state.value,
        "entries": [source.id for source in value.sources],
        "outcome": value.outcome,
        "actions": [
            {
                "text": each.text,
                "due": each.due.isoformat() if each.due else None,
                "done": each.done,
                "result": each.result,
            }
            for each in value.actions
        ],
    }


def report(value: ImportReport, wording: dict[str, str]) -> Values:
    """What an import did; `wording` says what each kind of problem is."""
    return {
        "imported": value.imported,
        "duplicates": value.duplicates,
        "skipped": value.skipped,
        "dry_run": value.is_dry_run,
        "problems": [
            {
                "where": f"{each.file}:{each.line}" if each.line else each.file,
                "what": wording[each.kind.value],
            }
            for each in value.problems
        ],
    }


def pack(value: Pack) -> Values:
    """A prompt set."""
    return {
        "id": value.id,
        "version": value.version,
        "title": value.title,
        "minutes": value.minutes,
        "source": value.source,
        "questions": len(list(value.questions())),
    }


def finding(value: Finding) -> Values:
    """One thing that a check found."""
    return {"kind": value.kind.value, "detail": value.detail}
