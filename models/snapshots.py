"""Entries and drafts as plain values, for drafts and revisions in the file, and for exports.

`entry_values` and `entry_from` are each other's inverse. What is read may come from an older
version: a value that is missing gets its default. What comes from outside the journal is to be
checked before it is kept: a page cannot show a record whose fields are not of their kind.
"""

from collections.abc import Iterable, Mapping
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
from models.records.ids import DraftId, EntryId, HindsightId, SessionId
from models.records.positions import Placing, Position
from models.records.supervision import SessionEntryKind
from models.types import wall_text

Values = dict[str, Any]

_LEAST, _MOST = -(2**63), 2**63 - 1
"""The whole numbers that a column holds."""


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
        "bring_at_begin": draft.bring_at_begin.value if draft.bring_at_begin else None,
        "bring_question": draft.bring_question,
        "links": list(draft.links),
        "entry_id": draft.entry_id,
        "step": draft.step,
        "question": draft.question,
        "caret": draft.caret,
        "page_mode": draft.page_mode,
        "private": [{"pack": key.pack, "question": key.question} for key in sorted(draft.private)],
        "depths": dict(draft.depths),
        "session": [draft.session_id, draft.session_kind] if draft.session_id else None,
    }


def draft_from(draft_id: DraftId, changed_at: datetime, values: Mapping[str, Any]) -> Draft:
    """The draft that `draft_values` told."""
    session_id, session_kind = values.get("session") or ("", "")
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
        bring_at_begin=Bring(values["bring_at_begin"]) if values.get("bring_at_begin") else None,
        depths=dict(values.get("depths", {})),
        session_id=SessionId(session_id) if session_id else None,
        session_kind=session_kind,
    )


def check_entry(entry: Entry) -> None:
    """Refuse an entry from outside that cannot be kept or shown.

    Raises:
        TypeError, ValueError: A field is not of its kind, or something is there twice.
    """
    _check_header(entry.header)
    ids = [entry.id, *(note.id for note in entry.hindsight), *entry.links]
    names = [use.pack for use in entry.packs]
    for answer in entry.answers:
        names += (*answer.key, answer.kind, answer.step)
        check_words(answer.heading, answer.text)
    check_names(*ids, *names)
    check_words(
        entry.title,
        entry.bring_question,
        entry.source,
        *(use.title for use in entry.packs),
        *(note.text for note in entry.hindsight),
    )
    check_plain([answer.value for answer in entry.answers])
    for use in entry.packs:
        check_number(use.version)
    if not all(ids):
        raise ValueError("an id is empty")
    _check_once(answer.key for answer in entry.answers)
    _check_once(use.pack for use in entry.packs)


def check_draft(draft: Draft) -> None:
    """Refuse a draft from outside that cannot be kept or shown.

    Raises:
        TypeError, ValueError: A field is not of its kind.
    """
    _check_header(draft.header)
    if draft.header.held_at.tzinfo is not None:
        raise ValueError("a time has a zone")
    check_names(draft.id, draft.step, draft.question, *draft.packs, *draft.links)
    check_names(draft.entry_id or "", *(each for key in draft.answers for each in key))
    check_names(*(each for key in draft.private for each in key))
    check_words(draft.bring_question)
    check_names(*draft.depths)
    for number in (draft.caret, *draft.depths.values()):
        check_number(number)
    check_plain([answer.value for answer in draft.answers.values()])
    if draft.session_id is not None:
        check_names(draft.session_id)
        SessionEntryKind(draft.session_kind)


def check_names(*names: object) -> None:
    """Refuse ids and names of choices that are no text, or none that a file can hold."""
    check_words(*names)
    for name in names:
        str(name).encode()


def check_words(*words: object) -> None:
    """Refuse what is no text."""
    if not all(isinstance(word, str) for word in words):
        raise TypeError("a word is no text")


def check_number(number: object) -> None:
    """Refuse what is no whole number of the database."""
    if not isinstance(number, int):
        raise TypeError("a number is none")
    if not _LEAST <= number <= _MOST:
        raise ValueError("a number is too large")


def check_plain(value: object) -> None:
    """Refuse what JSON cannot say, and numbers beyond those of the database, at any depth."""
    if isinstance(value, Mapping):
        check_words(*value)
        check_plain(list(value.values()))
    elif isinstance(value, list | tuple):
        for each in value:
            check_plain(each)
    elif isinstance(value, int):
        check_number(value)
    elif not isinstance(value, str | float | None):
        raise TypeError("a value is not plain")


def _check_header(header: Header) -> None:
    check_names(header.kind, header.my_role, header.other_role, header.format, header.voluntariness)
    check_words(header.code, *header.tags, *header.preload_sources)
    for number in (header.minutes, header.certainty, header.preload):
        if number is not None:
            check_number(number)


def _check_once(keys: Iterable[object]) -> None:
    seen = list(keys)
    if len(set(seen)) < len(seen):
        raise ValueError("something is there twice")
