"""Where in a text the sought words stand, told by the same tokenizer as the index uses."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, select

from models import search
from models.plain import plain_words
from models.repositories.search_terms import Expression
from models.tables import AnswerRow, HindsightRow

Pieces = list[tuple[str, bool]]
"""A text in pieces, each with whether it is a found word."""

_LONGEST = 20_000
_STRETCH = re.compile(r".{1,3000}(?:\s|$)|.{1,3000}", re.S)
_OWN_WORDS = ("long", "short")
_PROBE = "probe"


def texts_of(
    connection: Connection, entries: Sequence[int], share_safe: bool, *, only_own: bool = False
) -> dict[int, list[str]]:
    """What was written in entries, own words first; without what is private when share-safe.

    With `only_own` without what was chosen from lists.
    """
    answers = select(AnswerRow.entry_id, AnswerRow.text, AnswerRow.kind).where(
        AnswerRow.entry_id.in_(entries), AnswerRow.text != ""
    )
    notes = select(HindsightRow.entry_id, HindsightRow.text).where(
        HindsightRow.entry_id.in_(entries)
    )
    if share_safe:
        answers = answers.where(AnswerRow.private.is_(False))
        notes = notes.where(HindsightRow.private.is_(False))
    if only_own:
        answers = answers.where(AnswerRow.kind.in_((*_OWN_WORDS, "rows")))
    rows = connection.execute(answers.order_by(AnswerRow.entry_id, AnswerRow.seq)).all()
    found: dict[int, list[str]] = {entry: [] for entry in entries}
    for row in sorted(rows, key=lambda row: row.kind not in _OWN_WORDS):
        found[row.entry_id].append(row.text)
    for note in connection.execute(notes.order_by(HindsightRow.id)):
        found[note.entry_id].append(note.text)
    return {entry: [_plain(text) for text in texts] for entry, texts in found.items()}


def _plain(text: str) -> str:
    """Without Markdown marks, which are taken away a stretch at a time."""
    stretches = _STRETCH.findall(text[:_LONGEST])
    return " ".join(plain_words(stretch) for stretch in stretches)


def marked(
    connection: Connection, texts: Mapping[int, Sequence[str]], sought: Expression
) -> dict[int, list[Pieces]]:
    """The same texts with the sought words told apart; texts without any are left out."""
    rows = [(entry, text) for entry, several in texts.items() for text in several]
    found: dict[int, list[Pieces]] = {entry: [] for entry in texts}
    with _probe(connection, [text for _, text in rows]):
        sql = (
            f"SELECT rowid, highlight({_PROBE}, 0, '{search.FOUND}', '{search.LOST}') "
            f"FROM {_PROBE} WHERE {_PROBE} MATCH ? ORDER BY rowid"
        )
        for row_id, text in connection.exec_driver_sql(sql, (sought.body,)).all():
            entry, written = rows[row_id - 1]
            found[entry].append(search.restore(text, written))
    return found


def holding(
    connection: Connection, texts: Mapping[int, Sequence[str]], sought: Sequence[Expression]
) -> list[frozenset[int]]:
    """For each of what is sought the entries whose texts hold it."""
    rows = [(entry, text) for entry, several in texts.items() for text in several]
    sql = f"SELECT rowid FROM {_PROBE} WHERE {_PROBE} MATCH ?"
    with _probe(connection, [text for _, text in rows]):
        return [
            frozenset(
                rows[row_id - 1][0]
                for row_id in connection.exec_driver_sql(sql, (one.body,)).scalars()
            )
            for one in sought
        ]


def stems(connection: Connection, words: Sequence[str]) -> list[tuple[str, ...]]:
    """How the index knows each word: inflected forms of one word are the same."""
    found: list[list[str]] = [[] for _ in words]
    vocabulary = f"{_PROBE}_word"
    with _probe(connection, words):
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE temp.{vocabulary} USING fts5vocab(temp, {_PROBE}, instance)"
        )
        sql = f"SELECT doc, term FROM temp.{vocabulary} ORDER BY doc, offset"
        for row_id, term in connection.exec_driver_sql(sql).all():
            found[row_id - 1].append(term)
        connection.exec_driver_sql(f"DROP TABLE temp.{vocabulary}")
    return [tuple(terms) for terms in found]


@contextmanager
def _probe(connection: Connection, texts: Sequence[str]) -> Iterator[None]:
    """A full-text table in memory, numbered from 1 in the order given."""
    connection.exec_driver_sql(
        f"CREATE VIRTUAL TABLE temp.{_PROBE} USING fts5(body, tokenize='{search.TOKENIZER}')"
    )
    try:
        rows = [(number, search.prepare(text)) for number, text in enumerate(texts, 1)]
        if rows:
            connection.exec_driver_sql(f"INSERT INTO {_PROBE}(rowid, body) VALUES (?, ?)", rows)
        yield
    finally:
        connection.exec_driver_sql(f"DROP TABLE temp.{_PROBE}")
