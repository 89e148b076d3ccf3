"""What a document says, apart from how it is written: every format and the preview read this."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum


class DocumentForm(StrEnum):
    """As what a document may leave."""

    PDF = "pdf"
    WORD = "docx"
    MARKDOWN = "md"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a section; sections have their own."""

    text: str = field(repr=False)
    own_words: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text of one or more lines. `quiet` is set smaller and softer.

    `own_words`, here and elsewhere, is whether a person wrote it: only that is looked through for
    what could tell who somebody is.
    """

    text: str = field(repr=False)
    quiet: bool = False
    own_words: bool = True


@dataclass(frozen=True, slots=True)
class Fields:
    """What is said under short labels: label and value in pairs."""

    pairs: tuple[tuple[str, str], ...] = field(repr=False)
    own_words: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head. `own_columns` are those that a person wrote, `figures` are set right."""

    head: tuple[str, ...] = field(repr=False)
    rows: tuple[tuple[str, ...], ...] = field(repr=False)
    own_columns: tuple[int, ...] = ()
    figures: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """A list, a line each. `ticks` says which are done; without it they are plain points."""

    lines: tuple[str, ...] = field(repr=False)
    ticks: tuple[bool, ...] = ()
    own_words: bool = True


@dataclass(frozen=True, slots=True)
class Room:
    """Empty lines to write on, on paper."""

    lines: int = 2


@dataclass(frozen=True, slots=True)
class Scale:
    """A line between two ends: what stands at each of its numbers, "" for nothing."""

    low: str = field(repr=False)
    high: str = field(repr=False)
    signs: tuple[str, ...] = field(repr=False)
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part that may be left out: `key` names it, and is unique in the document.

    `offered` says whether it can be left out at all, `chosen` whether it is in from the start. One
    without a title has no heading; `name` is then what it is called where it is chosen.
    """

    key: str
    title: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    name: str = field(default="", repr=False)
    offered: bool = True
    chosen: bool = True
    own_words: bool = False


Block = Heading | Paragraph | Fields | Table | Lines | Room | Scale | Section


@dataclass(frozen=True, slots=True)
class Document:
    """A title, a line below it, and what follows. `wide` pages lie on their side.

    `one_page` documents are set smaller, within reason, so that a page is enough; wide ones are
    too, unless they are `full_size`. `names` are those that the document says by itself, such as
    whom a session was with: nobody is asked about them again.
    """

    title: str = field(repr=False)
    subtitle: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    wide: bool = False
    one_page: bool = False
    full_size: bool = False
    names: tuple[str, ...] = field(default=(), repr=False)


def sections(document: Document) -> Iterator[tuple[int, Section]]:
    """Every section with how deep it lies (0 is the outermost), in the order they are read."""

    def within(blocks: tuple[Block, ...], depth: int) -> Iterator[tuple[int, Section]]:
        for block in blocks:
            if isinstance(block, Section):
                yield depth, block
                yield from within(block.blocks, depth + 1)

    return within(document.blocks, 0)


def without(document: Document, keys: Collection[str]) -> Document:
    """The document without the sections of these keys."""

    def kept(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(
            replace(block, blocks=kept(block.blocks)) if isinstance(block, Section) else block
            for block in blocks
            if not (isinstance(block, Section) and block.key in keys)
        )

    return replace(document, blocks=kept(document.blocks))


def own_texts(document: Document) -> tuple[str, ...]:
    """What a person wrote in it, in the order it is read: what is to be looked through."""
    found: list[str] = []

    def keep(text: str) -> str:
        found.append(text)
        return text

    reworded(document, keep)
    return tuple(found)


def reworded(document: Document, word: Callable[[str], str]) -> Document:
    """The document with each text that a person wrote put through `word`, in reading order."""
    return replace(document, blocks=tuple(_reworded(block, word) for block in document.blocks))


def _reworded(block: Block, word: Callable[[str], str]) -> Block:
    match block:
        case Section():
            title = word(block.title) if block.own_words else block.title
            inner = tuple(_reworded(each, word) for each in block.blocks)
            return replace(block, title=title, blocks=inner)
        case Table():
            rows = tuple(
                tuple(
                    word(cell) if at in block.own_columns else cell for at, cell in enumerate(row)
                )
                for row in block.rows
            )
            return replace(block, rows=rows)
        case Scale():
            return replace(block, low=word(block.low), high=word(block.high))
        case Fields() if block.own_words:
            return replace(block, pairs=tuple((name, word(text)) for name, text in block.pairs))
        case Lines() if block.own_words:
            return replace(block, lines=tuple(word(line) for line in block.lines))
        case Heading() | Paragraph() if block.own_words:
            return replace(block, text=word(block.text))
    return block


def readable(document: Document) -> str:
    """All its words as plain lines, for assistive technology."""
    lines = [document.title, document.subtitle, *_read(document.blocks)]
    return "\n".join(line for line in lines if line)


def _read(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Section():
                yield block.title
                yield from _read(block.blocks)
            case Heading() | Paragraph():
                yield block.text
            case Fields():
                yield from (f"{name}: {text}" for name, text in block.pairs)
            case Lines():
                yield from block.lines
            case Table():
                yield from (", ".join(filter(None, row)) for row in (block.head, *block.rows))
            case Scale():
                yield f"{block.low}, {block.high}"
                yield " ".join(filter(None, block.signs))
                yield " ".join(block.numbers)
            case Room():
                pass
