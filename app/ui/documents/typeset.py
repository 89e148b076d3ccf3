"""A document set on pages: the preview, the PDF and the printer have the same ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from itertools import pairwise

from PySide6.QtGui import QFont, QTextBlock, QTextCursor, QTextDocument, QTextFormat

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
from app.ui.paper import page_area, paper_font
from app.ui.theme import ThemeHolder, Type

_LARGEST, _SMALLEST = 12.0, 6.0
_ORDINARY, _WIDE = 11.0, 9.0
_SHORT = 14
"""A column whose longest cell is no longer than this is set without breaks."""

_HEAVY = QFont.Weight.DemiBold.value
_DONE, _OPEN, _POINT = "\u2611", "\u2610", "\u2022"
_INK, _SOFT, _EDGE = "#22262B", "#4C5157", "#8A8F94"
_BREAKS = re.compile(r"\r\n?|\n|[\u2028\u2029\x0b\x0c\x85]")


def typeset(document: Document, themes: ThemeHolder) -> QTextDocument:
    """The document on its pages.

    One that is meant for one page is set as large as that allows; with very much on it, it goes on
    to a second page rather than becoming too small to read.
    """
    is_small = document.wide and not document.full_size
    points = _LARGEST if document.one_page else (_WIDE if is_small else _ORDINARY)
    html = _html(document)
    while True:
        made = _set(html, points, themes, wide=document.wide)
        if not document.one_page or made.pageCount() == 1 or points <= _SMALLEST:
            return made
        points -= 0.5


def _set(html: str, points: float, themes: ThemeHolder, *, wide: bool) -> QTextDocument:
    made = QTextDocument()
    made.setDocumentMargin(0)
    made.setDefaultFont(paper_font(themes.font(Type.SNIPPET)))
    made.setDefaultStyleSheet(_style(points))
    made.setHtml(html)
    made.setPageSize(page_area(wide=wide))
    _keep_headings(made)
    return made


def _keep_headings(made: QTextDocument) -> None:
    """Moves headings that would stand alone at the foot of a page to the next one."""
    blocks = []
    block = made.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    first: QTextBlock | None = None
    for block, after in pairwise(blocks):
        if not _is_heading(block):
            first = None
            continue
        # Several in a row go on together.
        first = first or block
        if not _is_heading(after) and _page_of(made, first) < _page_of(made, after):
            format = first.blockFormat()
            format.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(first).setBlockFormat(format)


def _is_heading(block: QTextBlock) -> bool:
    """Whether it is one, as `_style` sets them: all of it heavy, and not in a table."""
    if QTextCursor(block).currentTable() is not None or not block.text().strip():
        return False
    return all(part.format.fontWeight() >= _HEAVY for part in block.textFormats())


def _page_of(made: QTextDocument, block: QTextBlock) -> int:
    """The page its first line stands on."""
    top = made.documentLayout().blockBoundingRect(block).top()
    lines = block.layout()
    if lines.lineCount():
        top += lines.lineAt(0).y()
    return int(top // made.pageSize().height())


def _html(document: Document) -> str:
    parts = [f"<p class='title'>{_text(document.title)}</p>"]
    if document.subtitle:
        parts.append(f"<p class='below'>{_text(document.subtitle)}</p>")
    return "".join([*parts, *_blocks(document.blocks, 1)])


def _blocks(blocks: tuple[Block, ...], level: int) -> Iterator[str]:
    for block in blocks:
        match block:
            case Section():
                if block.title:
                    yield _heading(block.title, level)
                yield from _blocks(block.blocks, level + bool(block.title))
            case Heading():
                yield _heading(block.text, level)
            case Paragraph():
                yield f"<p class='{'quiet' if block.quiet else 'plain'}'>{_text(block.text)}</p>"
            case Fields():
                for name, text in block.pairs:
                    yield f"<p class='field'><b>{_text(name)}:</b> {_text(text)}</p>"
            case Lines():
                yield from _lines(block)
            case Table():
                yield _table(block)
            case Scale():
                yield _scale(block)
            case Room():
                yield "<p class='room'>&nbsp;</p>" * block.lines


def _heading(text: str, level: int) -> str:
    return f"<p class='{'first' if level == 1 else 'second'}'>{_text(text)}</p>"


def _lines(block: Lines) -> Iterator[str]:
    for at, line in enumerate(block.lines):
        mark = _POINT
        if at < len(block.ticks):
            mark = _DONE if block.ticks[at] else _OPEN
        yield f"<p class='line'>{mark}&nbsp;{_text(line)}</p>"


def _table(block: Table) -> str:
    whole = (block.head, *block.rows)
    longest = [max(map(len, column)) for column in zip(*whole, strict=True)]
    short = frozenset(at for at, length in enumerate(longest) if length <= _SHORT)
    rows = [_row(block, row, "td" if number else "th", short) for number, row in enumerate(whole)]
    # The head comes again on each page; a table swallows the space a paragraph leaves below.
    return (
        f"<table width='100%' cellspacing='0' cellpadding='3' border='1'"
        f" style='border-collapse: collapse; border-color: {_EDGE}'>"
        f"<thead>{rows[0]}</thead>{''.join(rows[1:])}</table><p class='after'>&nbsp;</p>"
    )


def _scale(block: Scale) -> str:
    wide = 100 // len(block.numbers)
    half = (len(block.numbers) + 1) // 2
    above = "".join(
        f"<td width='{wide}%' align='center'>{_text(sign) or '&nbsp;'}</td>" for sign in block.signs
    )
    below = "".join(
        f"<td width='{wide}%' align='center' style='border-top: 1px solid {_INK}'>{number}</td>"
        for number in block.numbers
    )
    ends = (
        f"<tr><td colspan='{half}'>{_text(block.low)}</td>"
        f"<td colspan='{len(block.numbers) - half}' align='right'>{_text(block.high)}</td></tr>"
    )
    return (
        "<table width='100%' cellspacing='0' cellpadding='1' style='margin-bottom: 16px'>"
        f"{ends}<tr>{above}</tr><tr>{below}</tr></table>"
    )


def _row(block: Table, cells: tuple[str, ...], tag: str, short: frozenset[int]) -> str:
    told = []
    for at, cell in enumerate(cells):
        side = "right" if at in block.figures else "left"
        # Words of a narrow column would be parted anywhere.
        kept = " style='white-space: nowrap'" if at in short else ""
        told.append(f"<{tag} align='{side}'{kept}>{_text(cell) or '&nbsp;'}</{tag}>")
    return f"<tr>{''.join(told)}</tr>"


def _text(text: str) -> str:
    return "<br/>".join(escape(line) for line in _BREAKS.split(text))


def _style(points: float) -> str:
    return (
        f"body, p, td, th {{ font-size: {points:.1f}pt; color: {_INK}; }}"
        f".title {{ font-size: {points * 1.6:.1f}pt; font-weight: 600; margin: 0 0 2px 0; }}"
        f".below {{ color: {_SOFT}; margin: 0 0 12px 0; }}"
        f".first {{ font-size: {points * 1.2:.1f}pt; font-weight: 600; margin: 12px 0 2px 0; }}"
        ".second { font-weight: 600; margin: 8px 0 2px 0; }"
        ".plain { margin: 0 0 4px 0; }"
        f".quiet {{ font-size: {points * 0.9:.1f}pt; color: {_SOFT}; margin: 0 0 4px 0; }}"
        ".field { margin: 0 0 3px 0; }"
        ".line { margin: 0 0 3px 12px; }"
        f"td, th {{ font-size: {points * 0.9:.1f}pt; }}"
        "th { font-weight: 600; }"
        f".after {{ font-size: {points * 0.5:.1f}pt; margin: 0; }}"
        f".room {{ font-size: {points * 1.2:.1f}pt; margin: 0; }}"
    )
