"""The way out for documents: previewed, looked through, written or printed, and noted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from app.domain.identifier_marks import Mark
from app.services.documents.choosing import Choosing, MarkedWords, marked_words
from app.services.documents.document import Document, DocumentForm, own_texts, readable
from app.services.documents.docx import as_docx
from app.services.documents.markdown import as_markdown
from app.services.guard import Looker
from app.ui.context import PageContext
from app.ui.documents.sheet import DocumentSheet
from app.ui.documents.typeset import typeset
from app.ui.navigation import Page
from app.ui.paper import pdf
from app.ui.work import Work
from models.records.changes import Changes
from models.records.hours import ExportDetails, ExportedThing, ExportLine

Extras = frozenset[str]


@dataclass(frozen=True)
class OtherForm:
    """A form of file that a document does not have by itself, such as a sheet of figures.

    `write` is called on the thread of the journal, while that takes nothing else.
    """

    ending: str
    name: str
    write: Callable[[Document], bytes]


@dataclass(frozen=True)
class Leaving:
    """Something to hand over.

    Attributes:
        name: of the file, without an ending; it says nothing of what is inside.
        make: gives the document, with what the boxes ask for; boxes are those of `extras`, by key
            and words, unticked from the start.
        note: what is said about it, above the sentence that a file is in clear.
        others: more forms of file, after the three that every document has.
    """

    what: ExportedThing
    name: str
    make: Callable[[Extras], Document] = field(repr=False)
    extras: tuple[tuple[str, str], ...] = ()
    note: Callable[[Extras], str] | None = None
    others: tuple[OtherForm, ...] = ()


class _Next(Enum):
    """What waits until the document was looked through."""

    NOTHING = auto()
    SAVE = auto()
    PRINT = auto()


class HandOver(QObject):
    """Shows a document over `host`, and lets it leave once each mark in it was settled.

    Signals:
        left: a file was written, or pages were printed, and it is noted.
    """

    left = Signal(object)

    def __init__(self, context: PageContext, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._host = host
        self._work = Work(context, self)
        self._sheet: DocumentSheet | None = None
        self._leaving: Leaving | None = None
        self._extras: Extras = frozenset()
        self._chosen: Choosing | None = None
        self._made = QTextDocument(self)
        self._marked: tuple[MarkedWords, ...] | None = None
        self._next = _Next.NOTHING
        self._begun: Document | None = None
        self._answered: tuple[Document, Choosing] | None = None
        """The document that left last, as it was opened, and what was answered about its marks."""

    def show(self, leaving: Leaving) -> None:
        """Opens the preview.

        For another form of the very document that left last, what was answered about its marks
        stands.
        """
        answered = self._answered
        self.forget()
        self._leaving = leaving
        sheet = self._made_sheet(leaving)
        document = self._begun = leaving.make(self._extras)
        sheet.show_title(document.title, self._note(), leaving.extras)
        chosen = Choosing.of(document)
        if answered is not None and answered[0] == document:
            chosen = chosen.answered_as(answered[1])
        self._choose(chosen)

    def show_document(self, document: Document, what: ExportedThing, name: str) -> None:
        """Opens the preview of a document that is as it is."""
        self.show(Leaving(what, name, lambda _extras: document))

    def forget(self) -> None:
        """Closes the preview, and lets go of what was in it."""
        self._leaving = self._chosen = self._marked = None
        self._begun = self._answered = None
        self._extras, self._next = frozenset(), _Next.NOTHING
        if self._sheet is not None:
            sheet, self._sheet = self._sheet, None
            sheet.forget()
            sheet.deleteLater()
        self._hold(QTextDocument())

    # What is chosen

    def _made_sheet(self, leaving: Leaving) -> DocumentSheet:
        forms = {
            DocumentForm.PDF.value: self.tr("PDF"),
            DocumentForm.WORD.value: self.tr("Word"),
            DocumentForm.MARKDOWN.value: self.tr("Markdown"),
            **{other.ending: other.name for other in leaving.others},
        }
        sheet = DocumentSheet(self._context.theme, _page_around(self._host), forms)
        sheet.section_ticked.connect(self._on_section)
        sheet.extra_ticked.connect(self._on_extra)
        sheet.marks.left.connect(lambda words: self._settle(Choosing.leaving, words))
        sheet.marks.put.connect(lambda words, other: self._settle(Choosing.putting, words, other))
        sheet.marks.asked_again.connect(lambda words: self._settle(Choosing.asking, words))
        sheet.save_wanted.connect(partial(self._on_wanted, _Next.SAVE))
        sheet.print_wanted.connect(partial(self._on_wanted, _Next.PRINT))
        sheet.closed.connect(self.forget)
        self._sheet = sheet
        return sheet

    def _note(self) -> str:
        in_clear = self.tr(
            "The file is in clear: whoever has it can read it. So are paper and what the printer "
            "keeps."
        )
        leaving = self._leaving
        said = leaving.note(self._extras) if leaving is not None and leaving.note else ""
        return f"{said or self.tr('Private answers are not on it.')} {in_clear}"

    def _on_extra(self, key: str, wanted: bool) -> None:
        if self._leaving is None or self._sheet is None:
            return
        self._extras = self._extras | {key} if wanted else self._extras - {key}
        self._sheet.show_note(self._note())
        self._choose(Choosing.of(self._leaving.make(self._extras), self._chosen))

    def _on_section(self, key: str, wanted: bool) -> None:
        if self._chosen is not None:
            self._choose(self._chosen.with_section(key, wanted=wanted))

    def _choose(self, chosen: Choosing) -> None:
        """Shows what would leave now, and has it looked through."""
        if self._sheet is None:
            return
        self._chosen, self._marked = chosen, None
        self._sheet.show_choices(chosen)
        self._draw()
        self._sheet.marks.say_looking()
        document = chosen.unworded()
        on_looker = partial(self._on_looker, document)
        self._work.read("documents.looker", self._context.guard.looker, on_looker)

    def _draw(self) -> None:
        if self._chosen is not None and self._sheet is not None:
            document = self._chosen.made()
            made = typeset(document, self._context.theme)
            self._sheet.show_pages(made, readable(document))
            self._hold(made)

    def _hold(self, made: QTextDocument) -> None:
        """What is nobody's ends when Python looks for garbage, on whatever thread that is."""
        before, self._made = self._made, made
        made.setParent(self)
        before.deleteLater()

    # What could tell who somebody is

    def _on_looker(self, document: Document, looker: Looker) -> None:
        work = partial(looker.look, own_texts(document))
        self._work.think("documents.look", work, partial(self._on_looked, document))

    def _on_looked(self, document: Document, marks: tuple[tuple[Mark, ...], ...]) -> None:
        if self._chosen is None or self._sheet is None:
            return
        self._marked = marked_words(document, marks)
        self._sheet.marks.show_marks(self._marked, self._chosen)
        if self._next is not _Next.NOTHING:
            self._on_wanted(self._next)

    def _settle(self, how: Callable[..., Choosing], *words: str) -> None:
        if self._chosen is None or self._sheet is None or self._marked is None:
            return
        self._chosen = how(self._chosen, *words)
        self._draw()
        self._sheet.marks.show_marks(self._marked, self._chosen)
        self._sheet.marks.focus_after(words[0], self._sheet.save)

    # The ways out

    def _on_wanted(self, wanted: _Next) -> None:
        if self._chosen is None or self._sheet is None:
            return
        self._next = wanted
        if self._marked is None:
            return
        self._next = _Next.NOTHING
        if self._chosen.waiting(self._marked):
            self._sheet.marks.focus_first()
            self._context.tell(self.tr("Look at what is marked first."))
        elif wanted is _Next.SAVE:
            self._ask_where()
        else:
            self._context.dialogs.print_document(self._made, self._on_printed)

    def _ask_where(self) -> None:
        if self._leaving is None or self._sheet is None:
            return
        ending = self._sheet.form.value()
        patterns = {
            DocumentForm.PDF.value: self.tr("PDF (*.pdf)"),
            DocumentForm.WORD.value: self.tr("Word documents (*.docx)"),
            DocumentForm.MARKDOWN.value: self.tr("Markdown (*.md)"),
        }
        pattern = patterns.get(ending, f"*.{ending}")
        self._context.dialogs.save_file(
            self.tr("Save the file, in clear"),
            f"{self._leaving.name}.{ending}",
            [pattern],
            partial(self._on_place, ending),
        )

    def _on_place(self, ending: str, path: Path | None) -> None:
        if path is None or self._leaving is None or self._chosen is None:
            return
        target = path if path.suffix else path.with_name(f"{path.name}.{ending}")
        write = self._writer(ending)
        work = partial(self._write, write, target, self._leaving.what, self._details())
        self._work.write("documents.save", work, self._on_saved)

    def _writer(self, ending: str) -> Callable[[], bytes]:
        """What gives the file; Qt's part of it is done here, on the thread of the window."""
        assert self._chosen is not None
        assert self._leaving is not None
        document = self._chosen.made()
        other = next((each for each in self._leaving.others if each.ending == ending), None)
        if other is not None:
            return partial(other.write, document)
        if ending == DocumentForm.WORD.value:
            return partial(as_docx, document)
        if ending == DocumentForm.MARKDOWN.value:
            return as_markdown(document).encode
        data = pdf(self._made)
        return lambda: data

    def _write(
        self,
        write: Callable[[], bytes],
        target: Path,
        what: ExportedThing,
        details: ExportDetails,
    ) -> tuple[ExportLine, Changes]:
        return self._context.ledger.write(target, write(), what, details)

    def _details(self) -> ExportDetails:
        assert self._chosen is not None
        assert self._sheet is not None
        return ExportDetails(
            left_in=self._chosen.left_in(self._marked or ()),
            recipient=self._sheet.recipient.text().strip(),
            pages=self._made.pageCount(),
        )

    def _on_printed(self, done: bool) -> None:
        if not done or self._leaving is None:
            return
        ledger, what, details = self._context.ledger, self._leaving.what, self._details()
        work = partial(ledger.note_printed, pdf(self._made), what, details)
        self._work.write("documents.printed", work, self._on_noted)

    def _on_saved(self, noted: tuple[ExportLine, Changes]) -> None:
        self._context.tell(self.tr("The file is saved, in clear. It is noted in your list."))
        self._on_noted(noted)

    def _on_noted(self, noted: tuple[ExportLine, Changes]) -> None:
        line, changes = noted
        self._work.publish(changes)
        begun, chosen = self._begun, self._chosen
        self.forget()
        if begun is not None and chosen is not None:
            self._answered = (begun, chosen)
        self.left.emit(line)


def _page_around(host: QWidget) -> QWidget:
    """The whole page that a part is in: the preview needs all the room there is."""
    around, above = host, host.parentWidget()
    while above is not None:
        if isinstance(above, Page):
            around = above
        above = above.parentWidget()
    return around
