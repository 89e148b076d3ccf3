"""Rows of what was searched for: a quotation that is cut says so, and its marks are seen."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from app.ui.delegates.entry_rows import EntryDelegate
from app.ui.listmodels.hits import CardListModel
from models.records.entries import EntryCard
from models.records.ids import EntryId
from models.records.queries import Hit, Reason, ReasonKind, Span

BEFORE, MARKED = "He said it again. ", "I was powerless"
AFTER = " in the team meeting, and nobody in the room said anything for a very long while."
WIDE = 380


@pytest.fixture
def view(themes, qtbot):
    made = QListView()
    qtbot.addWidget(made)
    made.resize(WIDE, 400)
    made.setItemDelegate(EntryDelegate(themes, made))
    made.setModel(CardListModel(lambda card, number, total: card.title, made))
    return made


def show(view: QListView, *spans: Span, reason: ReasonKind = ReasonKind.WORDS) -> None:
    card = EntryCard(EntryId("one"), datetime(2025, 6, 2, 9, 0), "A title")
    view.model().show_hits([Hit(card, spans, 1.0, (Reason(reason, ("powerless",), 1),))], 1)


@pytest.mark.parametrize("width", [90, 160, 300, 4000])
@pytest.mark.parametrize("text", [BEFORE + MARKED + AFTER, "😀 " * 60 + "end", "x" * 300])
def test_a_quotation_that_is_cut_ends_with_dots(view, width: int, text: str):
    layout = view.itemDelegate()._snippet((Span(text[:20], found=True), Span(text[20:])), width)
    last = layout.lineAt(layout.lineCount() - 1)
    assert layout.lineCount() <= 2
    assert last.textStart() + last.textLength() == len(layout.text().encode("utf-16-le")) // 2
    said = layout.text()
    assert said == text or (said.endswith("…") and text.startswith(said[:-1]))
    assert (said == text) == (width == 4000)


def painted(view: QListView, state: QStyle.StateFlag) -> QImage:
    option = QStyleOptionViewItem()
    option.state = state
    index = view.model().index(0)
    option.rect = QRect(0, 0, WIDE, view.itemDelegate().sizeHint(option, index).height())
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    view.itemDelegate().paint(painter, option, index)
    painter.end()
    return image


def longest_run(image: QImage, colour: int) -> int:
    best = 0
    for y in range(image.height()):
        run = 0
        # The bar of a chosen row stands at its very edge.
        for x in range(10, image.width()):
            run = run + 1 if image.pixel(x, y) == colour else 0
            best = max(best, run)
    return best


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_in_a_chosen_row_what_was_found_is_underlined(view, themes, theme: str):
    themes.set_choice(theme)
    show(view, Span(BEFORE), Span(MARKED, found=True), Span(AFTER))
    accent = themes.color("accent").rgb()
    assert longest_run(painted(view, QStyle.StateFlag.State_Selected), accent) > 40
    assert longest_run(painted(view, QStyle.StateFlag.State_Enabled), accent) < 10


def test_a_reason_that_no_mark_shows_is_said_in_the_row(view):
    show(view, Span(BEFORE), Span(MARKED, found=True))
    assert view.model().row(view.model().index(0)).why == ""
    show(view, Span(BEFORE))
    assert view.model().row(view.model().index(0)).why == "Words: powerless"
    show(view, Span(BEFORE), Span(MARKED, found=True), reason=ReasonKind.NEAR_WORDS)
    assert view.model().row(view.model().index(0)).why == "Similar words: powerless"
