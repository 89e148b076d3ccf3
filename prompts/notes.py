"""You are not alone with this: notes on feelings and triggers that are hard to own."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from prompts.reading import FileError, Report, Table, parse, read_bytes
from prompts.schema import Source
from prompts.source_loader import source_in

_VOCABULARIES: Final = ("feelings", "triggers")
_MAX_NOTES: Final = 300


@dataclass(frozen=True)
class Note:
    """One note.

    Attributes:
        words: The ids of the words it stands beside.
        vocabulary: The vocabulary these words are of.
    """

    words: tuple[str, ...]
    text: str
    source: Source
    vocabulary: str = "feelings"


class Notes:
    """All notes, found by the word they stand beside."""

    def __init__(self, notes: Iterable[Note]) -> None:
        self.notes = tuple(notes)
        self._by_word = {
            (note.vocabulary, word): note for note in self.notes for word in note.words
        }

    def of(self, word_id: str, vocabulary: str = "feelings") -> Note | None:
        """The note beside that word, if there is one."""
        return self._by_word.get((vocabulary, word_id))

    def among(self, word_ids: Iterable[str], vocabulary: str = "feelings") -> tuple[Note, ...]:
        """The notes beside any of these words, each once, in the order of the words."""
        found = (self.of(word_id, vocabulary) for word_id in word_ids)
        return tuple(dict.fromkeys(note for note in found if note))


@cache
def shipped_notes() -> Notes:
    """The notes that come with the program."""
    return load_notes((files("prompts") / "notes" / "not_alone.toml").read_bytes())


def load_notes(source: Path | bytes) -> Notes:
    """The notes of a file.

    Raises:
        OSError: The file cannot be read.
        FileError: It is not a file of notes; holds every problem found.
    """
    raw, lines = parse(read_bytes(source))
    report = Report(lines)
    table = Table(raw, (), "", report)
    table.text("language", 20, "the notes do not name their language")
    sources: dict[str, Source] = {}
    for each in table.tables("sources", _MAX_NOTES):
        source_id = each.id(what="a source")
        sources[source_id] = source_in(each)
    taken: set[tuple[str, str]] = set()
    notes = [_note(each, sources, taken) for each in table.tables("notes", _MAX_NOTES)]
    table.finish()
    if problems := report.problems():
        raise FileError(problems)
    return Notes(notes)


def _note(table: Table, sources: dict[str, Source], taken: set[tuple[str, str]]) -> Note:
    vocabulary = table.choice("vocabulary", _VOCABULARIES) or _VOCABULARIES[0]
    words = table.texts("words", 40, 48)
    if not words:
        table.problem("", "a note stands beside no word")
    for word in words:
        if (vocabulary, word) in taken:
            table.problem("words", f"there is another note beside “{word}”")
        taken.add((vocabulary, word))
    text = table.text("text", 300, "a note has no text")
    given = table.id("source", "the source of a note")
    if given and given not in sources:
        table.problem("source", f"there is no source “{given}”")
    table.finish()
    return Note(words, text, sources.get(given, Source("", "")), vocabulary)
