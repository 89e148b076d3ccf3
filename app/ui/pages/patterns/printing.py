"""What the page has on paper: a sheet for a group, and key points."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from app.ui.context import PageContext
from app.ui.pages.patterns.found import GroupPairs
from app.ui.pages.patterns.presenter import CONTINUUM, POINTS, PatternsPresenter
from app.ui.pages.patterns.preview import Preview
from app.ui.pages.patterns.sheets import digest_document, group_document
from app.ui.paper import pdf
from models.records.follow_ups import KeyPoints


class Printing(QObject):
    """Shows the pages first; from there they are saved or printed."""

    def __init__(self, context: PageContext, presenter: PatternsPresenter, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._themes = context.theme
        self._presenter = presenter
        self._host = host
        self._preview: Preview | None = None
        presenter.group_pairs_found.connect(self._on_group_pairs)
        presenter.digest_found.connect(self._on_digest)

    def show_part(self) -> None:
        """The part in front, as far as it has pages."""
        if self._presenter.part == CONTINUUM:
            self.show_group_sheet()
        elif self._presenter.part == POINTS:
            self.show_digest()
        else:
            self._context.tell(self.tr("“Between two ends” and key points have pages to print."))

    def show_group_sheet(self) -> None:
        """Every pair of ends, with room to mark them."""
        self._presenter.ask_group_pairs()

    def show_digest(self) -> None:
        """The key points of the time that is chosen."""
        self._presenter.ask_digest(self._presenter.period.since)

    def _made_preview(self) -> Preview:
        if self._preview is None:
            self._preview = Preview(self._themes, self._host)
            self._preview.save_wanted.connect(self._on_save)
            self._preview.print_wanted.connect(self._on_print)
        return self._preview

    def _on_group_pairs(self, pairs: GroupPairs) -> None:
        def made(with_marks: bool, with_own: bool) -> QTextDocument:
            shown = (*pairs.shipped, *pairs.own) if with_own else pairs.shipped
            return group_document(shown, self._themes, with_marks=with_marks)

        self._made_preview().show_pages(
            self.tr("A sheet for a group"),
            self._group_words,
            made,
            self.tr("With my own marks"),
            self.tr("With my own pairs") if pairs.own else "",
        )

    def _group_words(self, with_marks: bool, with_own: bool) -> str:
        """What is on the sheet, and who can read it."""
        says = {
            (False, False): self.tr("Every pair that comes with Afterword, with an empty line."),
            (True, False): self.tr(
                "Your own marks are on it: whoever has the sheet can read them."
            ),
            (False, True): self.tr(
                "Your own pairs are on it: whoever has the sheet can read them."
            ),
            (True, True): self.tr(
                "Your own pairs and your own marks are on it: whoever has the sheet can read them."
            ),
        }[with_marks, with_own]
        return f"{says} {self.tr('Saved as a PDF, the file is in clear.')}"

    def _on_digest(self, points: tuple[KeyPoints, ...]) -> None:
        today = self._context.clock.today()
        words = self.tr(
            "Private answers are not on it. The file is in clear: whoever has it can read it."
        )
        self._made_preview().show_pages(
            self.tr("Key points"),
            lambda _marks, _own: words,
            lambda _marks, _own: digest_document(points, self._themes, today),
        )

    def _on_save(self, made: QTextDocument) -> None:
        name = f"afterword-{self._presenter.part.replace('_', '-')}.pdf"
        self._context.dialogs.save_file(
            self.tr("Save the PDF"), name, [self.tr("PDF (*.pdf)")], partial(self._save, made)
        )

    def _save(self, made: QTextDocument, path: Path | None) -> None:
        if path is not None:
            self._presenter.save(path, pdf(made))
            self._made_preview().forget()

    def _on_print(self, made: QTextDocument) -> None:
        self._context.dialogs.print_document(made, self._on_printed)

    def _on_printed(self, done: bool) -> None:
        if done:
            self._made_preview().forget()
