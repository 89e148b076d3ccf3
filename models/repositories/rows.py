"""Rows of an entry to and from records."""

from typing import Any

from sqlalchemy import Row

from models.records.entries import Answer, AnswerKey, Entry, Header, Hindsight, Privacy
from models.records.ids import EntryId, HindsightId
from models.records.positions import Placing, Position
from models.repositories.digest import Digest

Values = dict[str, Any]


def header_of(row: Row[Any], tags: tuple[str, ...]) -> Header:
    """The header in a row of `entry`."""
    return Header(
        held_at=row.held_at,
        kind=row.kind,
        my_role=row.my_role,
        other_role=row.other_role,
        code=row.code,
        format=row.format,
        voluntariness=row.voluntariness,
        minutes=row.minutes,
        placing=placing_of(row),
        certainty=row.certainty,
        preload=row.preload,
        preload_sources=tuple(row.preload_sources),
        privacy=Privacy(row.privacy),
        tags=tags,
    )


def placing_of(row: Row[Any]) -> Placing | None:
    """Where power was, if the row tells."""
    if row.position is None:
        return None
    began, ended = row.position_began, row.position_ended
    return Placing(
        Position(row.position),
        Position(began) if began else None,
        Position(ended) if ended else None,
    )


def answer_of(row: Row[Any]) -> Answer:
    """The answer in a row of `answer`."""
    return Answer(
        AnswerKey(row.pack, row.question),
        kind=row.kind,
        heading=row.heading,
        value=row.value_json,
        text=row.text,
        private=row.private,
        step=row.step,
    )


def hindsight_of(row: Row[Any]) -> Hindsight:
    """The note in a row of `hindsight`."""
    return Hindsight(HindsightId(row.uid), row.written_at, row.text, row.private)


def entry_columns(entry: Entry, derived: Digest) -> Values:
    """The columns of `entry`, but for its keys, its bin and its import."""
    header = entry.header
    placing = header.placing
    return {
        "held_at": header.held_at,
        "kind": header.kind,
        "my_role": header.my_role,
        "other_role": header.other_role,
        "code": header.code,
        "format": header.format,
        "voluntariness": header.voluntariness,
        "minutes": header.minutes,
        "position": placing.at.value if placing else None,
        "position_began": placing.began.value if placing and placing.began else None,
        "position_ended": placing.ended.value if placing and placing.ended else None,
        "position_private": derived.position_private,
        "certainty": header.certainty,
        "preload": header.preload,
        "preload_sources": list(header.preload_sources),
        "privacy": header.privacy.value,
        "title": entry.title,
        "snippet": derived.snippet,
        "bring": entry.bring.value,
        "bring_question": entry.bring_question,
        "source": entry.source,
        "content_hash": derived.content_hash,
        "created_at": entry.created_at,
        "changed_at": entry.changed_at,
    }


def answer_columns(entry: Entry, row_id: int) -> list[Values]:
    """The rows of `answer` for an entry."""
    versions = {use.pack: use.version for use in entry.packs}
    return [
        {
            "entry_id": row_id,
            "pack": answer.key.pack,
            "pack_version": versions.get(answer.key.pack, 0),
            "question": answer.key.question,
            "seq": seq,
            "step": answer.step,
            "kind": answer.kind,
            "heading": answer.heading,
            "value_json": answer.value,
            "text": answer.text,
            "private": answer.private,
        }
        for seq, answer in enumerate(entry.answers)
    ]


def links_of(rows: list[Row[Any]]) -> tuple[EntryId, ...]:
    """The links in rows of `link`."""
    return tuple(EntryId(row.target_uid) for row in rows)
