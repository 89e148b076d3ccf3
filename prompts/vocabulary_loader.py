"""Vocabularies from TOML files, with the same reporting as packs."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from prompts.grammar import NOT_VALUES
from prompts.reading import FileError, Report, Table, parse, read_bytes
from prompts.words import Group, Vocabulary, Word

MAX_GROUPS: Final = 40
MAX_WORDS: Final = 500

_TENDENCIES: Final = ("", "up", "down", "either")


@lru_cache(maxsize=32)
def load_shipped_vocabulary(data: bytes) -> Vocabulary:
    """The vocabulary in a file that comes with the program; the same bytes are read once.

    Raises:
        FileError: It is not a vocabulary; holds every problem found.
    """
    return load_vocabulary(data)


def load_vocabulary(source: Path | bytes) -> Vocabulary:
    """The vocabulary in a file or in the bytes of one.

    Raises:
        OSError: The file cannot be read.
        FileError: It is not a vocabulary; holds every problem found.
    """
    raw, lines = parse(read_bytes(source))
    report = Report(lines)
    vocabulary = _vocabulary(Table(raw, (), "", report))
    if problems := report.problems():
        raise FileError(problems)
    return vocabulary


def _vocabulary(table: Table) -> Vocabulary:
    name = table.id("name", "the vocabulary")
    title = table.text("title", 60, "the vocabulary has no title")
    groups: list[Group] = []
    words: list[Word] = []
    for each in table.tables("groups", MAX_GROUPS):
        group = _group(each)
        if any(other.id == group.id for other in groups):
            each.problem("id", f"there is another group “{group.id}”")
        groups.append(group)
        for inside in each.tables("words", MAX_WORDS):
            word = _word(inside, group.id)
            if any(other.id == word.id for other in words):
                inside.problem("id", f"there is another word “{word.id}”")
            words.append(word)
        each.finish()
    if not words:
        table.problem("", "the vocabulary has no words")
    table.finish()
    return Vocabulary(name, title, tuple(groups), tuple(words))


def _group(table: Table) -> Group:
    group_id = table.id(what="a group")
    tendency = table.text("tendency", 10)
    if tendency not in _TENDENCIES:
        table.problem("tendency", "“tendency” is up, down or either")
    return Group(group_id, table.text("title", 60, "a group has no title"), tendency)


def _word(table: Table, group: str) -> Word:
    word = Word(
        id=table.id(what="a word", reserved=NOT_VALUES),
        text=table.text("text", 60, "a word has no text"),
        group=group,
        valence=_mark(table, "valence", ("+", "0", "-")),
        energy=_mark(table, "energy", ("h", "l")),
        first=table.flag("first"),
    )
    table.finish()
    return word


def _mark(table: Table, key: str, marks: tuple[str, ...]) -> str:
    mark = table.text(key, 2)
    if mark and mark not in marks:
        table.problem(key, f"“{key}” is one of {', '.join(marks)}")
    return mark
