"""What the page has on paper: a sheet for a group, and key points."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.services.documents.document import Document
from app.ui.context import PageContext
from app.ui.documents.handing_over import HandOver, Leaving
from app.ui.pages.patterns.found import GroupPairs
from app.ui.pages.patterns.presenter import CONTINUUM, POINTS, PatternsPresenter
from app.ui.pages.patterns.sheets import digest_sheet, group_sheet
from models.records.follow_ups import KeyPoints
from models.records.hours import ExportedThing

_MARKS, _OWN = "marks", "own_pairs"
"""What more may be on the sheet for a group."""


class Printing(QObject):
    """Shows the pages first; from there they are saved or printed."""

    def __init__(self, context: PageContext, presenter: PatternsPresenter, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._presenter = presenter
        self._out = HandOver(context, host)
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

    def _on_group_pairs(self, pairs: GroupPairs) -> None:
        def made(wanted: frozenset[str]) -> Document:
            shown = (*pairs.shipped, *pairs.own) if _OWN in wanted else pairs.shipped
            return group_sheet(shown, with_marks=_MARKS in wanted)

        extras = [(_MARKS, self.tr("With my own marks"))]
        if pairs.own:
            extras.append((_OWN, self.tr("With my own pairs")))
        name = self.tr("Between two ends")
        what = ExportedThing.CONTINUUM
        self._out.show(Leaving(what, name, made, tuple(extras), self._group_words))

    def _group_words(self, wanted: frozenset[str]) -> str:
        """What is on the sheet, and who can read it."""
        return {
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
        }[_MARKS in wanted, _OWN in wanted]

    def _on_digest(self, points: tuple[KeyPoints, ...]) -> None:
        self._out.show_document(digest_sheet(points), ExportedThing.OTHER, self.tr("Key points"))
