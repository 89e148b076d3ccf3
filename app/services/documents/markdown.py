"""A document as Markdown: what a person wrote is never taken for markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.services.documents.document import (
    Block,
    Document,
    Fields,
    Heading,
    Lines,
    Paragraph,
    Room,
    Scale,
    Section,
    Table,
)

_MARKUP = re.compile(r"([\\`*_\[\]<>&~|])")
_OPENING = re.compile(r"^(\s*)([#+=-]|\d+(?=[.)]))", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def as_markdown(document: Document) -> str:
    """The document as CommonMark with tables; lines end with a line feed."""
    parts = [f"# {_inline(document.title)}"]
    if document.subtitle:
        parts.append(_text(document.subtitle))
    parts += _blocks(document.blocks, 2)
    return "\n\n".join(parts) + "\n"


def _blocks(blocks: tuple[Block, ...], level: int) -> Iterator[str]:
    for block in blocks:
        match block:
            case Section():
                if block.title:
                    yield f"{'#' * min(level, 6)} {_inline(block.title)}"
                yield from _blocks(block.blocks, level + bool(block.title))
            case Heading():
                yield f"{'#' * min(level, 6)} {_inline(block.text)}"
            case Paragraph():
                if block.text.strip():
                    yield _text(block.text)
            case Fields():
                yield from (f"**{_inline(name)}:** {_text(text)}" for name, text in block.pairs)
            case Lines():
                yield "\n".join(_points(block))
            case Table():
                yield "\n".join(_rows(block))
            case Scale():
                yield f"{_inline(block.low)} — {_inline(block.high)}"
                middle = f"| {' | '.join(':---:' for _ in block.numbers)} |"
                yield "\n".join((_row(block.signs), middle, _row(block.numbers)))
            case Room():
                pass


def _points(block: Lines) -> Iterator[str]:
    for at, line in enumerate(block.lines):
        tick = ("[x] " if block.ticks[at] else "[ ] ") if at < len(block.ticks) else ""
        yield f"- {tick}" + _text(line).replace("\n", "\n  ")


def _rows(block: Table) -> Iterator[str]:
    yield _row(block.head)
    figures = ["---:" if at in block.figures else "---" for at in range(len(block.head))]
    yield f"| {' | '.join(figures)} |"
    yield from (_row(row) for row in block.rows)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(_inline(cell) for cell in cells)} |"


def _inline(text: str) -> str:
    return " ".join(_escaped(text).split())


def _text(text: str) -> str:
    """Paragraphs stay paragraphs, and lines stay lines."""
    lines = _INDENT.sub("", _escaped(text.strip())).split("\n")
    told = "\n".join(line.rstrip() for line in lines)
    return re.sub(r"(?<!\n)\n(?!\n)", "  \n", re.sub(r"\n{2,}", "\n\n", told))


def _escaped(text: str) -> str:
    plain = _UNSEEN.sub("", _BREAKS.sub("\n", text))
    return _OPENING.sub(_opening, _MARKUP.sub(r"\\\1", plain))


def _opening(found: re.Match[str]) -> str:
    mark = found[2]
    return f"{found[1]}\\{mark}" if not mark.isdecimal() else f"{found[1]}{mark}\\"
