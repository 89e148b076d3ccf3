"""The log of hours as a document to look at, and the sheets that go out beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from app.domain.hours_standing import Stand
from app.services.documents.document import (
    Block,
    Document,
    Lines,
    Paragraph,
    Section,
    Table,
    sections,
)
from app.services.documents.hours_sheet import (
    OWN_WORDS,
    Row,
    as_csv,
    as_texts,
    as_xlsx,
    columns,
    rows,
)
from app.ui import i18n
from app.ui.pages.supervision.hours_words import (
    SHEET,
    checked_line,
    notice_line,
    period_line,
    sheet_words,
    summary_line,
    tr,
)
from models.records.hours import HoursLine
from prompts.hours import Rules


def log_document(
    lines: Sequence[HoursLine], rules: Rules | None, stand: Stand | None, today: date
) -> Document:
    """The lines in the columns of a body, and where one stands, which can be left out."""
    words = sheet_words()
    head, made = rows(lines, rules, words)
    shown = columns(rules, words)
    own = tuple(at for at, column in enumerate(shown) if column.shows in OWN_WORDS or column.field)
    figures = tuple(
        at
        for at, column in enumerate(shown)
        if column.kinds or column.shows in ("minutes", "counted", "group_size")
    )
    told = tuple(tuple(row) for row in as_texts(made, lambda day: i18n.brief_day(day, date.min)))
    table: Block = Table(head, told, own_columns=own, figures=figures)
    if not made:
        table = Paragraph(tr("Nothing is in the log for this time."), own_words=False)
    blocks = [Section("lines", "", (table,), offered=False)]
    if stand is not None:
        blocks.append(_standing(stand, today))
    title = tr("Log of hours")
    name = rules.name if rules is not None else tr("The whole log")
    return Document(title, f"{name}. {_between(lines)}".strip(), tuple(blocks), wide=True)


def log_csv(
    lines: Sequence[HoursLine], rules: Rules | None, words: Mapping[str, str], document: Document
) -> bytes:
    """The lines as comma-separated values, in the words of the document.

    Args:
        words: `sheet_words`, made on the thread of the window: no other one translates.
    """
    head, made = rows(lines, rules, words)
    return as_csv(head, _in_its_words(made, document))


def log_xlsx(
    lines: Sequence[HoursLine], rules: Rules | None, words: Mapping[str, str], document: Document
) -> bytes:
    """The lines as a workbook, in the words of the document; `words` as for `log_csv`."""
    head, made = rows(lines, rules, words)
    return as_xlsx(head, _in_its_words(made, document), words[SHEET])


def _in_its_words(made: Sequence[Row], document: Document) -> list[Row]:
    """The rows with what was put in place of a word while the document was looked through."""
    tables = [
        block
        for _, section in sections(document)
        for block in section.blocks
        if isinstance(block, Table)
    ]
    if not tables:
        return list(made)
    return [
        tuple(
            said if at in tables[0].own_columns and isinstance(cell, str) else cell
            for at, (cell, said) in enumerate(zip(row, told, strict=True))
        )
        for row, told in zip(made, tables[0].rows, strict=True)
    ]


def _standing(stand: Stand, today: date) -> Section:
    blocks: list[Block] = [Paragraph(summary_line(stand), own_words=False)]
    for standing in stand.standings:
        lines = tuple(period_line(standing.ask, each, today) for each in standing.periods)
        blocks += [
            Paragraph(standing.ask.text, quiet=True, own_words=False),
            # The reason of a break is in it.
            Lines(lines),
        ]
    if stand.notices:
        told = tuple(notice_line(each, today) for each in stand.notices)
        blocks.append(Lines(told, own_words=False))
    checked = f"{checked_line(stand.rules)} {stand.rules.advice}".strip()
    blocks.append(Paragraph(checked, quiet=True, own_words=False))
    return Section("standing", tr("Where this stands"), tuple(blocks), chosen=False)


def _between(lines: Sequence[HoursLine]) -> str:
    if not lines:
        return ""
    days = sorted(line.day for line in lines)
    first, last = (i18n.brief_day(day, date.min) for day in (days[0], days[-1]))
    return tr("{first} to {last}").format(first=first, last=last)
