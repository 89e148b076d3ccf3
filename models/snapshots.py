"""Entries and drafts as plain values, for drafts and revisions in the file, and for exports.

`entry_values` and `entry_from` are each other's inverse. What is read may come from an older
version: a value that is missing gets its default.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from models.records.entries import (
    Answer,
    AnswerKey,
    Bring,
    Draft,
    DraftAnswer,
    Entry,
    Header,
    Hindsight,
    PackUse,
    Privacy,
)
from models.records.ids import DraftId, EntryId, HindsightId
from models.records.positions import Placing, Position
from models.types import wall_text

Values = dict[str, Any]


def header_values(header: Header) -> Values:
    """The header as plain values."""
    return {
        "held_at": wall_text(header.held_at),
        "kind": header.kind,
        "my_role": header.my_role,
        "other_role": header.other_role,
        "code": header.code,
        "format": header.format,
        "voluntariness": header.voluntariness,
        "minutes": header.minutes,
        "placing": placing_values(header.placing),
        "certainty": header.certainty,
        "preload": header.preload,
        "preload_sources": list(header.preload_sources),
        "privacy": header.privacy.value,
        "tags": list(header.tags),
    }


def header_from(values: Mapping[str, Any]) -> Header:
    """The header that `header_values` told."""
    return Header(
        held_at=datetime.fromisoformat(values["held_at"]),
        kind=values.get("kind", "session"),
        my_role=values.get("my_role", "clinician"),
        other_role=values.get("other_role", ""),
        code=values.get("code", ""),
        format=values.get("format", ""),
        voluntariness=values.get("voluntariness", ""),
        minutes=values.get("minutes"),
        placing=placing_from(values.get("placing")),
        certainty=values.get("certainty"),
        preload=values.get("preload"),
        preload_sources=tuple(values.get("preload_sources", ())),
        privacy=Privacy(values.get("privacy", Privacy.MAY_BRING)),
        tags=tuple(values.get("tags", ())),
    )


def placing_values(placing: Placing | None) -> Values | None:
    """A placing in the form of the answer to a position question."""
    if placing is None:
        return None
    values: Values = {"at": placing.at.value}
    if placing.began:
        values["from"] = placing.began.value
    if placing.ended:
        values["to"] = placing.ended.value
    return values


def placing_from(values: object) -> Placing | None:
    """The placing that the answer to a position question tells; None when it tells none."""
    if not isinstance(values, Mapping) or values.get("at") not in set(Position):
        return None
    ends = [Position(end) if end in set(Position) else None for end in _ends(values)]
    return Placing(Position(values["at"]), *ends)


def _ends(values: Mapping[str, Any]) -> tuple[Any, Any]:
    return values.get("from"), values.get("to")


def answer_values(answer: Answer) -> Values:
    """An answer as plain values."""
    return {
        "pack": answer.key.pack,
        "question": answer.key.question,
        "kind": answer.kind,
        "heading": answer.heading,
        "value": answer.value,
        "text": answer.text,
        "private": answer.private,
        "step": answer.step,
    }


def answer_from(values: Mapping[str, Any]) -> Answer:
    """The answer that `answer_values` told."""
    return Answer(
        AnswerKey(values["pack"], values["question"]),
        kind=values["kind"],
        heading=values.get("heading", ""),
        value=values["value"],
        text=values.get("text", ""),
        private=bool(values.get("private", False)),
        step=values.get("step", ""),
    )


def entry_values(entry: Entry) -> Values:
    """Everything written in an entry; not its slip, its outcomes or its earlier states."""
    return {
        "id": entry.id,
        "header": header_values(entry.header),
        "title": entry.title,
        "packs": [{"pack": p.pack, "version": p.version, "title": p.title} for p in entry.packs],
        "answers": [answer_values(answer) for answer in entry.answers],
        "bring": entry.bring.value,
        "bring_question": entry.bring_question,
        "links": list(entry.links),
        "hindsight": [
            {
                "id": note.id,
                "written_at": wall_text(note.written_at),
                "text": note.text,
                "private": note.private,
            }
            for note in entry.hindsight
        ],
        "created_at": wall_text(entry.created_at),
        "changed_at": wall_text(entry.changed_at),
        "source": entry.source,
    }


def entry_from(values: Mapping[str, Any]) -> Entry:
    """The entry that `entry_values` told."""
    return Entry(
        id=EntryId(values["id"]),
        header=header_from(values["header"]),
        title=values["title"],
        packs=tuple(PackUse(p["pack"], p["version"], p["title"]) for p in values.get("packs", ())),
        answers=tuple(answer_from(each) for each in values.get("answers", ())),
        bring=Bring(values.get("bring", Bring.NO)),
        bring_question=values.get("bring_question", ""),
        links=tuple(EntryId(link) for link in values.get("links", ())),
        hindsight=tuple(
            Hindsight(
                HindsightId(note["id"]),
                datetime.fromisoformat(note["written_at"]),
                note["text"],
                bool(note.get("private", False)),
            )
            for note in values.get("hindsight", ())
        ),
        created_at=datetime.fromisoformat(values["created_at"]),
        changed_at=datetime.fromisoformat(values["changed_at"]),
        source=values.get("source", ""),
    )


def draft_values(draft: Draft) -> Values:
    """The whole draft as plain values."""
    return {
        "header": header_values(draft.header),
        "packs": list(draft.packs),
        "answers": [
            {
                "pack": key.pack,
                "question": key.question,
                "value": answer.value,
                "private": answer.private,
            }
            for key, answer in draft.answers.items()
        ],
        "bring": draft.bring.value,
        "bring_question": draft.bring_question,
        "links": list(draft.links),
        "entry_id": draft.entry_id,
        "step": draft.step,
        "question": draft.question,
        "caret": draft.caret,
        "page_mode": draft.page_mode,
        "private": [{"pack": key.pack, "question": key.question} for key in sorted(draft.private)],
    }


def draft_from(draft_id: DraftId, changed_at: datetime, values: Mapping[str, Any]) -> Draft:
    """The draft that `draft_values` told."""
    return Draft(
        id=draft_id,
        header=header_from(values["header"]),
        packs=tuple(values.get("packs", ())),
        answers={
            AnswerKey(each["pack"], each["question"]): DraftAnswer(
                each["value"], bool(each.get("private", False))
            )
            for each in values.get("answers", ())
        },
        bring=Bring(values.get("bring", Bring.NO)),
        bring_question=values.get("bring_question", ""),
        links=tuple(EntryId(link) for link in values.get("links", ())),
        entry_id=EntryId(values["entry_id"]) if values.get("entry_id") else None,
        step=values.get("step", ""),
        question=values.get("question", ""),
        caret=values.get("caret", 0),
        page_mode=bool(values.get("page_mode", False)),
        changed_at=changed_at,
        private=frozenset(
            AnswerKey(each["pack"], each["question"]) for each in values.get("private", ())
        ),
    )
