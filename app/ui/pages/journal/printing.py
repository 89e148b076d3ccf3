"""A reflection as a page to hand over: shown first, without what is private unless it is ticked."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app.services.documents.document import Block, Document, Heading, Paragraph, Section, Table
from app.ui import i18n
from app.ui.context import PageContext
from app.ui.documents.handing_over import HandOver, Leaving
from app.ui.documents.words import day, said
from app.ui.pages.journal import compose
from models.plain import plain_words
from models.records.entries import Entry, Privacy
from models.records.hours import ExportedThing
from prompts.catalogue import Catalogue


class Printing(QObject):
    """Shows the page first; from there it is saved or printed, and noted."""

    def __init__(self, context: PageContext, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._out = HandOver(context, host)

    def show_reflection(self, entry: Entry) -> None:
        """What is on the screen of a reflection."""
        made = reflection_page(entry, self._context.clock.today(), self._context.catalogue)
        note = self.tr("What is private is left out unless you tick it.")
        name = self.tr("Reflection")
        self._out.show(
            Leaving(ExportedThing.ENTRY, name, lambda _extras: made, note=lambda _extras: note)
        )


def reflection_page(entry: Entry, today: date, catalogue: Catalogue) -> Document:
    """Its questions with their answers, each a part that can be left out.

    Parts that are private are out from the start, as is a title that repeats one of them; of a
    reflection that is private as a whole, everything is.
    """
    is_private = entry.header.privacy is Privacy.PRIVATE
    head = compose.head_answers(entry, catalogue).values()
    parts = [compose.Section(each.heading, each.text) for each in head]
    parts += compose.sections_of(entry, today, catalogue)
    hidden = [answer.text for answer in entry.answers if answer.private]
    hidden += [note.text for note in entry.hindsight if note.private]
    blocks = [
        _section(f"part.{at}", part, is_out=is_private or part.private)
        for at, part in enumerate(parts)
    ]
    if entry.title:
        is_out = is_private or _repeats(entry.title, hidden)
        blocks.insert(0, _title(entry.title, is_out=is_out))
    held_at = entry.header.held_at
    when = f"{day(held_at.date())}, {i18n.clock_time(held_at)}"
    return Document(_tr("A reflection"), when, tuple(blocks))


def _title(title: str, *, is_out: bool) -> Section:
    text = plain_words(title)
    return Section("title", "", (Heading(text, own_words=True),), _tr("Title"), chosen=not is_out)


def _section(key: str, part: compose.Section, *, is_out: bool) -> Section:
    blocks = list(_blocks(part))
    if part.beside is not None:
        blocks += [Heading(part.beside.heading, own_words=True), *_blocks(part.beside)]
    name = part.heading or _tr("Text")
    if is_out:
        name = _tr("{part} (private)").format(part=name)
    return Section(key, part.heading, tuple(blocks), name, chosen=not is_out, own_words=True)


def _blocks(part: compose.Section) -> tuple[Block, ...]:
    aside = tuple(
        Paragraph(each, quiet=True, own_words=False) for each in (part.aside, part.columns) if each
    )
    if part.rows:
        head, *rows = part.rows
        return (*aside, Table(head, tuple(rows), own_columns=tuple(range(len(head)))))
    return (*aside, Paragraph(said(part.text)))


def _repeats(title: str, hidden: list[str]) -> bool:
    words = plain_words(title).strip(" .…").casefold()
    return any(words and words in plain_words(text).casefold() for text in hidden)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reading", text)
