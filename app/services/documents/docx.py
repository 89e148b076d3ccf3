"""A document for Word: made in memory, and with nothing in it of who or which machine made it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

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

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_NEUTRAL = datetime(2000, 1, 1)
_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip archive can say."""

_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_UNSEEN = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DONE, _OPEN = "\u2611 ", "\u2610 "


def as_docx(document: Document) -> bytes:
    """The document as a .docx file. The same document gives the same bytes."""
    import docx

    made = docx.Document()
    _lay_out(made, wide=document.wide)
    made.add_heading(_clean(document.title), 0)
    if document.subtitle:
        made.add_paragraph(_clean(document.subtitle))
    _add(made, document.blocks, 1)
    _make_neutral(made)
    data = BytesIO()
    made.save(data)
    return _without_times(data.getvalue())


def _lay_out(made: WordDocument, *, wide: bool) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm, Pt

    page = made.sections[0]
    page.page_width, page.page_height = (Mm(297), Mm(210)) if wide else (Mm(210), Mm(297))
    page.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(18)
    style: Any = made.styles["Normal"]
    style.font.size = Pt(11)


def _add(made: WordDocument, blocks: Sequence[Block], level: int) -> None:
    for block in blocks:
        match block:
            case Section():
                if block.title:
                    made.add_heading(_clean(block.title), min(level, 9))
                _add(made, block.blocks, level + bool(block.title))
            case Heading():
                made.add_heading(_clean(block.text), min(level, 9))
            case Paragraph():
                for part in re.split(r"\n{2,}", _clean(block.text).strip()):
                    made.add_paragraph().add_run(part).italic = block.quiet
            case Fields():
                for name, text in block.pairs:
                    line = made.add_paragraph()
                    line.add_run(f"{_clean(name)}: ").bold = True
                    line.add_run(_clean(text).strip())
            case Lines():
                _add_lines(made, block)
            case Table():
                _add_table(made, block)
            case Scale():
                _add_scale(made, block)
            case Room():
                for _ in range(block.lines):
                    made.add_paragraph()


def _add_lines(made: WordDocument, block: Lines) -> None:
    for at, line in enumerate(block.lines):
        if at < len(block.ticks):
            made.add_paragraph((_DONE if block.ticks[at] else _OPEN) + _clean(line))
        else:
            made.add_paragraph(_clean(line), style="List Bullet")


def _add_table(made: WordDocument, block: Table) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    table = made.add_table(rows=0, cols=len(block.head), style="Table Grid")
    for number, row in enumerate((block.head, *block.rows)):
        for at, (cell, text) in enumerate(zip(table.add_row().cells, row, strict=True)):
            line = cell.paragraphs[0]
            run = line.add_run(_clean(text))
            run.font.size = Pt(9)
            run.bold = number == 0
            if at in block.figures:
                line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    made.add_paragraph()


def _add_scale(made: WordDocument, block: Scale) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    made.add_paragraph(f"{_clean(block.low)} — {_clean(block.high)}")
    table = made.add_table(rows=0, cols=len(block.numbers), style="Table Grid")
    for row in (block.signs, block.numbers):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            line = cell.paragraphs[0]
            line.add_run(_clean(text))
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    made.add_paragraph()


def _make_neutral(made: WordDocument) -> None:
    told = made.core_properties
    told.author = told.last_modified_by = told.title = told.comments = told.subject = ""
    told.keywords = told.category = ""
    told.created = told.modified = _NEUTRAL
    told.revision = 1
    package = made.part.package
    for key, link in list(package.rels.items()):
        # The picture of the empty page that the writer's own pattern brings along.
        if link.reltype.endswith("/thumbnail"):
            del package.rels[key]


def _without_times(data: bytes) -> bytes:
    """The same archive, but not when its parts were written."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as parts, ZipFile(made, "w", ZIP_DEFLATED) as out:
        for part in parts.infolist():
            named = ZipInfo(part.filename, _OLDEST)
            named.compress_type = ZIP_DEFLATED
            out.writestr(named, parts.read(part))
    return made.getvalue()


def _clean(text: str) -> str:
    return _UNSEEN.sub("", _BREAKS.sub("\n", text))
