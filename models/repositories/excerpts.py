"""What an entry openly said when it was brought, kept beside the agenda: what of it may stay there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, select, update

from models.records.entries import AnswerKey, Privacy
from models.records.supervision import Framing
from models.repositories.digest import own_words, rests_on
from models.repositories.plain_records import record_from, values_of
from models.tables import AgendaItemRow, AgendaSourceRow, AnswerRow, EntryRow, HindsightRow

Values = Mapping[str, Any]

_PASSAGE = ("chosen", "chosen_of", "checked_at", "given")
"""What is kept of the passage that was chosen to be shown: its words, the questions they answer,
when they were looked through, how they were given."""


_HEARD = ("title", "happened", "why_now", "moment", "tried", "guess")
"""What a sheet says to others in words."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """What of an entry is private now, and what it is called openly."""

    title: str = field(repr=False)
    code: str = field(repr=False)
    everything: bool
    position: bool
    keys: frozenset[AnswerKey]
    texts: tuple[str, ...] = field(repr=False)


def hidden_of(connection: Connection, row_ids: Sequence[int]) -> dict[int, Hidden]:
    """What is private of entries, whether in the bin or not."""
    keys: dict[int, set[AnswerKey]] = {row_id: set() for row_id in row_ids}
    texts: dict[int, list[str]] = {row_id: [] for row_id in row_ids}
    answers = select(AnswerRow.__table__).where(
        AnswerRow.entry_id.in_(row_ids), AnswerRow.private.is_(True)
    )
    for row in connection.execute(answers):
        keys[row.entry_id].add(AnswerKey(row.pack, row.question))
        texts[row.entry_id] += own_words(row.kind, row.text, row.value_json)
    notes = select(HindsightRow.entry_id, HindsightRow.text).where(
        HindsightRow.entry_id.in_(row_ids), HindsightRow.private.is_(True)
    )
    for row in connection.execute(notes):
        texts[row.entry_id].append(row.text)
    entries = select(
        EntryRow.id, EntryRow.title, EntryRow.code, EntryRow.privacy, EntryRow.position_private
    ).where(EntryRow.id.in_(row_ids))
    return {
        row.id: Hidden(
            title=row.title,
            code=row.code,
            everything=row.privacy == Privacy.PRIVATE.value,
            position=row.position_private,
            keys=frozenset(keys[row.id]),
            texts=tuple(texts[row.id]),
        )
        for row in connection.execute(entries)
    }


def open_part(excerpt: Values, hidden: Hidden) -> dict[str, Any]:
    """The excerpt without what is private now; empty when everything is.

    An answer is known by its question, so that one which was made private and reworded goes too.
    """
    if hidden.everything or not excerpt:
        return {}
    answers = list(excerpt.get("answers", ()))
    keys = _keys(excerpt, len(answers))
    left = [
        (key, pair)
        for key, pair in zip(keys, answers, strict=True)
        if key not in hidden.keys and not rests_on(pair[1], hidden.texts)
    ]
    is_cut = len(left) < len(answers)
    if _passage_is_hidden(excerpt, hidden):
        excerpt = {name: each for name, each in excerpt.items() if name not in _PASSAGE}
    told = {**excerpt, "answers": [list(pair) for _, pair in left]}
    if "keys" in excerpt:
        told["keys"] = [list(key) if key else [] for key, _ in left]
    if is_cut or rests_on(excerpt.get("title", ""), hidden.texts):
        told["title"] = hidden.title
    if hidden.position:
        told["position"] = None
    if not hidden.code:
        told["code"] = ""
    return told


def strip(connection: Connection, row_id: int) -> None:
    """Take what is private of an entry now out of all excerpts and sheets that were made of it."""
    kept = connection.execute(
        select(AgendaSourceRow.id, AgendaSourceRow.item_id, AgendaSourceRow.excerpt).where(
            AgendaSourceRow.entry_id == row_id
        )
    ).all()
    hidden = hidden_of(connection, [row_id]).get(row_id) if kept else None
    if hidden is None:
        return
    for row in kept:
        told = open_part(row.excerpt or {}, hidden)
        if told != (row.excerpt or {}):
            connection.execute(
                update(AgendaSourceRow).where(AgendaSourceRow.id == row.id).values(excerpt=told)
            )
            _strip_sheet(connection, row.item_id, taken_out(row.excerpt or {}, told))


def taken_out(before: Values, after: Values) -> tuple[str, ...]:
    """The answers that an excerpt had and has no more."""
    left = [text for _, text in after.get("answers", ())]
    return tuple(text for _, text in before.get("answers", ()) if text not in left)


def open_sheet(framing: Framing, question: str, hidden: Sequence[str]) -> Framing:
    """The sheet without the words that repeat what became private.

    A question is not taken away from whoever asks it; it is kept back from others.
    """
    told: dict[str, Any] = {name: "" for name in _HEARD if rests_on(getattr(framing, name), hidden)}
    if rests_on(question, hidden):
        told["kept_back"] = question
    return replace(framing, **told)


def _strip_sheet(connection: Connection, item_id: int, hidden: Sequence[str]) -> None:
    item = select(AgendaItemRow.question, AgendaItemRow.framing).where(AgendaItemRow.id == item_id)
    row = connection.execute(item).one()
    before = record_from(Framing, row.framing or {})
    after = open_sheet(before, row.question, hidden)
    if after != before:
        connection.execute(
            update(AgendaItemRow)
            .where(AgendaItemRow.id == item_id)
            .values(framing=values_of(after))
        )


def _passage_is_hidden(excerpt: Values, hidden: Hidden) -> bool:
    chosen = excerpt.get("chosen", "")
    if not chosen:
        return False
    questions = excerpt.get("chosen_of")
    known = questions if isinstance(questions, list) else []
    answered = {_key_of(each) for each in known}
    return not answered.isdisjoint(hidden.keys) or rests_on(chosen, hidden.texts)


def _key_of(told: object) -> AnswerKey | None:
    if isinstance(told, list) and len(told) == 2:
        return AnswerKey(str(told[0]), str(told[1]))
    return None


def _keys(excerpt: Values, count: int) -> list[AnswerKey | None]:
    """The question of each answer, where the excerpt tells."""
    told = excerpt.get("keys")
    if not isinstance(told, list) or len(told) != count:
        return [None] * count
    return [_key_of(each) for each in told]
