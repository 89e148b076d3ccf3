"""The full-text index of what was written: how text is laid in it, so that any script is found.

An entry is one row or two of the index: what may be shown in share-safe view, and, when there is
any, what is private. They are rows of their own because the rank of a row depends on the length of
all its columns: a row that held both would sink in share-safe view by the length of what is hidden.

Text is kept only as an index (the answers hold the words). Scripts written without spaces are cut
into characters and sought as phrases of them. Every change that `prepare` makes replaces one
character by one, or adds a `CUT`: `restore` can therefore show the words as they were written.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection

from models.types import sound_text

TABLE = "entry_index"
OPEN_COLUMNS = ("title", "open", "words")
TOKENIZER = "porter unicode61 remove_diacritics 2 categories ''L* N* Co M* So''"
CREATE = (
    f"CREATE VIRTUAL TABLE {TABLE} USING fts5(title, open, private, words, "
    f"content='', contentless_delete=1, tokenize='{TOKENIZER}')"
)

CUT = "\u2063"
FOUND, LOST = "\x02", "\x03"
"""What `highlight()` puts before and after a found word."""

_MARK = re.compile(f"([{FOUND}{LOST}])")

_DROPPED_MARK = "\u0301"
"""A combining mark that the tokenizer drops: what is replaced by it stands in no one's way."""

_MARKS = (
    (0x00AD, 0x00AD),  # soft hyphen
    (0x0300, 0x036F),  # accents set apart from their letter
    (0x0591, 0x05BD),  # Hebrew points
    (0x05BF, 0x05BF),
    (0x05C1, 0x05C2),
    (0x05C4, 0x05C5),
    (0x05C7, 0x05C7),
    (0x0610, 0x061A),  # Arabic signs and vowels
    (0x0640, 0x0640),  # the stroke that only lengthens an Arabic word
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06DC),
    (0x06DF, 0x06E4),
    (0x06E7, 0x06E8),
    (0x06EA, 0x06ED),
    (0xFE00, 0xFE0F),  # variation selectors
)
_REPLACED = {code: _DROPPED_MARK for first, last in _MARKS for code in range(first, last + 1)}
_REPLACED |= {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}  # full-width letters
_REPLACED |= dict.fromkeys((0, 2, 3, ord(CUT), 12288), " ")

WIDE = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
"""Han, Hiragana, Katakana: two or three characters are a word."""
SYLLABLES = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"
"""Hangul: words with spaces, but with endings glued on."""
RUNNING = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\ua9e0-\ua9ff\uaa60-\uaa7f"
"""Thai, Lao, Myanmar, Khmer: letters without spaces between words."""
_PICTURES = "\u2190-\u21ff\u2300-\u23ff\u2500-\u27bf\u2b00-\u2bff\U0001f000-\U0001f3fa\U0001f400-\U0001faff\u00a9\u00ae\u00b0"
_APART = re.compile(f"[{WIDE}{SYLLABLES}{RUNNING}{_PICTURES}]")


@dataclass(frozen=True, slots=True)
class IndexText:
    """What of an entry can be searched.

    `words` are the words of its vocabularies, tags and code. All that is private, words included,
    belongs into `private` and nowhere else.
    """

    title: str = field(default="", repr=False)
    open: str = field(default="", repr=False)
    private: str = field(default="", repr=False)
    words: str = field(default="", repr=False)


def create(connection: Connection) -> None:
    """Make the index, empty."""
    connection.exec_driver_sql(CREATE)


def put(connection: Connection, entry: int, text: IndexText) -> None:
    """Index an entry under its row id, in place of what was indexed for it before."""
    drop(connection, entry)
    add(connection, [(entry, text)])


def add(connection: Connection, entries: Iterable[tuple[int, IndexText]]) -> None:
    """Index entries that are not in the index yet; quicker than `put` for many."""
    rows: list[tuple[int, str, str, str, str]] = []
    for entry, text in entries:
        rows.append(
            (open_row(entry), prepare(text.title), prepare(text.open), "", prepare(text.words))
        )
        if text.private:
            rows.append((private_row(entry), "", "", prepare(text.private), ""))
    if rows:
        connection.exec_driver_sql(
            f"INSERT INTO {TABLE}(rowid, title, open, private, words) VALUES (?, ?, ?, ?, ?)", rows
        )


def drop(connection: Connection, entry: int) -> None:
    """Take an entry out of the index; nothing happens when it is not in it."""
    connection.exec_driver_sql(
        f"DELETE FROM {TABLE} WHERE rowid IN (?, ?)", (open_row(entry), private_row(entry))
    )


def clear(connection: Connection) -> None:
    """Empty the index, to fill it anew."""
    connection.exec_driver_sql(f"DROP TABLE {TABLE}")
    create(connection)


def forget_dropped(connection: Connection) -> None:
    """Write the index anew without the words of entries that were taken out of it.

    Until then they stand in it still, though no search finds them.
    """
    connection.exec_driver_sql(f"INSERT INTO {TABLE}({TABLE}) VALUES ('optimize')")


def open_row(entry: int) -> int:
    """The row of the index with what may be shown."""
    return entry * 2


def private_row(entry: int) -> int:
    """The row of the index with what is private."""
    return entry * 2 + 1


def prepare(text: str) -> str:
    """The text as it is indexed, and as a query must be to find it."""
    if text.isascii():
        return text.translate(_REPLACED) if "\0" in text or FOUND in text or LOST in text else text
    replaced = sound_text(text).translate(_REPLACED)
    return _APART.sub(lambda found: f"{CUT}{found[0]}{CUT}", replaced)


def restore(marked: str, written: str) -> list[tuple[str, bool]]:
    """Lay the marks of a prepared text back on the text as it was written.

    Returns:
        Pieces of `written` in order, each with whether it was found; together they are all of it.
    """
    written = sound_text(written)
    pieces: list[tuple[str, bool]] = []
    at, found = 0, False
    for part in _MARK.split(marked):
        if part in (FOUND, LOST):
            found = part == FOUND
            continue
        end = at + len(part) - part.count(CUT)
        if end > at:
            pieces.append((written[at:end], found))
        at = end
    return pieces
