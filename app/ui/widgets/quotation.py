"""What a past reflection says, in quotation marks, with what was found in it marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QTextCharFormat, QTextLayout

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.label import Label
from models.plain import plain_words
from models.records.queries import Hit

Marks = Sequence[tuple[int, int]]
"""From where to where something stands marked, counted as Qt does."""


def are_alike(some: Sequence[Hit], others: Sequence[Hit]) -> bool:
    """Whether the same is seen of both, in the same order: how near each comes is not seen."""
    return [replace(hit, score=0.0) for hit in some] == [replace(hit, score=0.0) for hit in others]


def quotation(hit: Hit) -> tuple[str, list[tuple[int, int]]]:
    """The words in quotation marks, and where the found ones stand."""
    if not hit.snippet:
        return f"“{plain_words(hit.card.title)}”", []
    text, marks = "“", []
    for span in hit.snippet:
        said = " ".join(span.text.split())
        if span.text[:1].isspace() and len(text) > 1 and text[-1] != " ":
            text += " "
        begin = paint.units(text)
        text += said
        if span.found and said:
            marks.append((begin, paint.units(text)))
        if span.text[-1:].isspace() and said:
            text += " "
    return text.rstrip() + "”", marks


def marked(
    themes: ThemeHolder, marks: Marks, length: int, *, on_selected: bool = False
) -> list[QTextLayout.FormatRange]:
    """How what is found stands out in the first `length` characters of a text.

    Where the tint can hardly be told from what it stands on, a line below says it.
    """
    look = QTextCharFormat()
    look.setBackground(themes.color("accent_tint"))
    look.setForeground(themes.color("text"))
    if on_selected or themes.theme.id == "high-contrast":
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setUnderlineColor(themes.color("accent"))
    ranges = []
    for begin, end in marks:
        if begin < min(end, length):
            piece = QTextLayout.FormatRange()
            piece.start, piece.length, piece.format = begin, min(end, length) - begin, look
            ranges.append(piece)
    return ranges


class Quotation(Label):
    """The words of a hit in lines that fold, the last one cut where there are too many."""

    def __init__(self, themes: ThemeHolder, hit: Hit, role: Type, most_lines: int) -> None:
        text, self._marks = quotation(hit)
        super().__init__(themes, text, role, wrap=True, most_lines=most_lines)
        self.setObjectName("quotation")

    def marked_words(self) -> list[str]:
        """The pieces that stand out."""
        units = self.text().encode("utf-16-le")
        return [units[2 * begin : 2 * end].decode("utf-16-le") for begin, end in self._marks]

    def _marked(self, length: int) -> list[QTextLayout.FormatRange]:
        return marked(self._themes, self._marks, length)
