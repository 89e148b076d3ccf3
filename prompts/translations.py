"""Packs and vocabularies in other languages: side files that replace texts by their keys.

``packs/<pack id>/<language>.toml`` and ``vocabularies/<language>/<name>.toml`` hold nothing
but texts under the keys of ``prompts.texts``, and what they translate; so does
``phrases/<language>.toml`` under those of ``prompts.phrases``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from prompts.dumping import quoted
from prompts.phrases import ENGLISH_PHRASES, NAME, Phrases, changed_phrases, phrase_texts
from prompts.pseudo import PLACEHOLDER
from prompts.reading import FileError, Problem, Report, Table, read_bytes
from prompts.reading import parse as parse_toml
from prompts.schema import Pack
from prompts.texts import changed, changed_vocabulary, texts_of, vocabulary_texts
from prompts.words import Vocabulary

_MAX_DEPTH: Final = 5
_LONGEST: Final = 2_000
_HEAD: Final = ("pack", "vocabulary", "version", "language")


@dataclass(frozen=True)
class Side:
    """A side file that was read.

    Attributes:
        of: The id of the pack or the name of the vocabulary it translates.
        version: The version of the pack it was made for; 0 for a vocabulary.
        texts: By key.
        lines: The line of each key, for problems.
    """

    of: str
    version: int
    language: str
    texts: Mapping[str, str]
    lines: Mapping[str, int | None]


def read_side(source: Path | bytes) -> Side:
    """The side file of a pack or of a vocabulary.

    Raises:
        OSError: The file cannot be read.
        FileError: It is not a side file; holds every problem found.
    """
    raw, lines = parse_toml(read_bytes(source))
    report = Report(lines)
    table = Table(raw, (), "", report)
    is_pack = "vocabulary" not in raw
    of = table.id("pack" if is_pack else "vocabulary", "the side file")
    version = table.number("version", 1, 1_000_000) if is_pack else 0
    language = table.text("language", 20, "the side file does not name its language")
    texts: dict[str, str] = {}
    places: dict[str, int | None] = {}
    for path, value in _leaves({key: raw[key] for key in raw if key not in _HEAD}, ()):
        key = ".".join(path)
        inside = Table({path[-1]: value}, path[:-1], key, report)
        texts[key] = inside.text(path[-1], _LONGEST, paragraphs=True)
        places[key] = lines.of(path)
    if problems := report.problems():
        raise FileError(problems)
    return Side(of, version, language, texts, places)


def translated(pack: Pack, side: Side) -> Pack:
    """The pack with the texts of the side file; what it leaves out stays as it was."""
    return changed(pack, lambda key, text: side.texts.get(key) or text)


def translated_vocabulary(vocabulary: Vocabulary, side: Side) -> Vocabulary:
    """The vocabulary with the texts of the side file."""
    return changed_vocabulary(vocabulary, lambda key, text: side.texts.get(key) or text)


def translated_phrases(phrases: Phrases, side: Side) -> Phrases:
    """The fixed words with the texts of the side file."""
    return changed_phrases(phrases, lambda key, text: side.texts.get(key) or text)


def lint_side(pack: Pack, source: Path | bytes) -> list[Problem]:
    """Everything that is wrong with the side file of a pack."""
    try:
        side = read_side(source)
    except FileError as refused:
        return list(refused.problems)
    problems = _held_against(texts_of(pack), side)
    if side.of != pack.id:
        problems.insert(0, Problem("pack", 1, f"this translates “{side.of}”, not “{pack.id}”"))
    elif side.version != pack.version:
        made_for = f"version {side.version}, the set is at version {pack.version}"
        problems.insert(0, Problem("version", 1, f"this was made for {made_for}"))
    return problems


def lint_vocabulary_side(vocabulary: Vocabulary, source: Path | bytes) -> list[Problem]:
    """Everything that is wrong with the side file of a vocabulary."""
    try:
        side = read_side(source)
    except FileError as refused:
        return list(refused.problems)
    return _held_against_words(vocabulary.name, vocabulary_texts(vocabulary), side)


def lint_phrases_side(source: Path | bytes) -> list[Problem]:
    """Everything that is wrong with a side file of the fixed words."""
    try:
        side = read_side(source)
    except FileError as refused:
        return list(refused.problems)
    return _held_against_words(NAME, phrase_texts(ENGLISH_PHRASES), side)


def empty_side(pack: Pack, language: str) -> str:
    """A side file for a translator to fill: every key, empty, with the text beside it."""
    head = [("pack", quoted(pack.id)), ("version", str(pack.version))]
    return _empty([*head, ("language", quoted(language))], texts_of(pack))


def empty_vocabulary_side(vocabulary: Vocabulary, language: str) -> str:
    """A side file of a vocabulary for a translator to fill."""
    head = [("vocabulary", quoted(vocabulary.name)), ("language", quoted(language))]
    return _empty(head, vocabulary_texts(vocabulary))


def _leaves(
    raw: Mapping[str, object], path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], object]]:
    for key, value in raw.items():
        if isinstance(value, dict) and len(path) < _MAX_DEPTH:
            yield from _leaves(value, (*path, key))
        else:
            yield (*path, key), value


def _held_against_words(name: str, texts: Mapping[str, str], side: Side) -> list[Problem]:
    problems = _held_against(texts, side)
    if side.of != name:
        problems.insert(0, Problem("vocabulary", 1, f"this translates “{side.of}”, not “{name}”"))
    return problems


def _held_against(texts: Mapping[str, str], side: Side) -> list[Problem]:
    problems = [
        Problem(key, side.lines[key], f"there is no text “{key[:80]}” in the original")
        for key in side.texts
        if key not in texts
    ]
    for key, text in texts.items():
        told = side.texts.get(key, "")
        line = side.lines.get(key)
        if not told:
            problems.append(Problem(key, line, f"“{key}” is not translated"))
        elif sorted(PLACEHOLDER.findall(told)) != sorted(PLACEHOLDER.findall(text)):
            kept = ", ".join(PLACEHOLDER.findall(text)) or "none"
            problems.append(Problem(key, line, f"“{key}” has to keep what is filled in: {kept}"))
    return problems


def _empty(head: list[tuple[str, str]], texts: Mapping[str, str]) -> str:
    lines = [f"{key} = {value}" for key, value in head]
    table = ""
    for key, text in texts.items():
        first, _, rest = key.partition(".")
        owner, _, name = rest.partition(".")
        wanted = f"{first}.{owner}" if name else first if rest else ""
        if wanted != table:
            table = wanted
            lines += ["", f"[{table}]"]
        beside = " ".join(text.split())
        lines.append(f'{key.removeprefix(f"{table}.") if table else key} = ""  # {beside}')
    return "\n".join(lines) + "\n"
