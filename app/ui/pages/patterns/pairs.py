"""Between two ends: every pair that was marked, over time, and the sheet for a group."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from app.ui import i18n
from app.ui.pages.patterns.more import More
from app.ui.pages.patterns.part_view import PartView
from app.ui.pages.patterns.words import began, signed, tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.figures.between import BetweenPlot, PlaceItem
from app.ui.widgets.figures.figure import Figure
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.label import Label
from models.records.patterns import Mark as Placing
from models.records.patterns import PairHistory

_FIRST, _MORE = 24, 48
"""How many marks of a pair are shown, and how many more at a time."""


class PairsView(PartView):
    """A figure a pair.

    Signals:
        sheet_wanted: the sheet for a group is to be shown.
    """

    sheet_wanted = Signal()

    def __init__(self, themes: ThemeHolder, today: date) -> None:
        super().__init__()
        self._themes = themes
        self._today = today
        self._figures: dict[tuple[str, str, str], Figure] = {}
        self._more: dict[tuple[str, str, str], More] = {}
        self._counts: dict[tuple[str, str, str], int] = {}
        self._pairs: tuple[PairHistory, ...] = ()
        words = tr(
            "Time goes down. A filled dot is where you were, a diamond where stress takes you."
        )
        self._legend = Label(themes, words, Type.SMALL, color="text2", wrap=True)
        self._nothing = Label(
            themes,
            tr("No pair is marked yet. “Between two ends” among the prompts asks for them."),
            color="text2",
            wrap=True,
        )
        self._nothing.setObjectName("no_pairs")
        self.sheet = SecondaryButton(themes, tr("Sheet for a group…"), icon="printer")
        self.sheet.setObjectName("group_sheet")
        self.sheet.clicked.connect(self.sheet_wanted)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(themes.px(8))
        self._top.addWidget(self._legend, 1)
        self._top.addWidget(self._nothing, 1)
        self._top.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignLeading)
        self._column = QVBoxLayout()
        self._column.setSpacing(themes.px(14))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(14))
        column.addLayout(self._top)
        column.addLayout(self._column)
        column.addStretch(1)

    def figures(self) -> tuple[Figure, ...]:
        """The figures in reading order."""
        return tuple(self._figures.values())

    def set_beside(self, wanted: bool) -> None:
        way = QBoxLayout.Direction
        self._top.setDirection(way.LeftToRight if wanted else way.TopToBottom)

    def show_found(self, pairs: tuple[PairHistory, ...]) -> None:
        """Shows what was read; figures of pairs that are still there stay."""
        self._pairs = pairs
        kept = {_key(pair) for pair in pairs}
        for key in [key for key in self._figures if key not in kept]:
            gone = self._figures.pop(key)
            del self._more[key], self._counts[key]
            gone.hide()
            gone.deleteLater()
        for pair in pairs:
            if _key(pair) not in self._figures:
                self._figures[_key(pair)] = self._made(pair)
            self._show_pair(pair)
        self._legend.setVisible(bool(pairs))
        self._nothing.setVisible(not pairs)

    def _made(self, pair: PairHistory) -> Figure:
        title = _title(pair)
        plot = BetweenPlot(self._themes, title, low=pair.low, high=pair.high)
        headings = (tr("Day"), tr("Where"), tr("Under stress"))
        figure = Figure(self._themes, f"pair.{len(self._figures)}", title, plot, headings)
        figure.chosen.connect(partial(self._on_chosen, figure))
        figure.pressed.connect(self.pressed)
        figure.opened.connect(self.opened)
        more = More(self._themes, f"pair.{len(self._figures)}.more")
        more.wanted.connect(partial(self._on_more, _key(pair)))
        figure.column.addWidget(more)
        self._more[_key(pair)], self._counts[_key(pair)] = more, _FIRST
        self._column.addWidget(figure)
        return figure

    def _show_pair(self, pair: PairHistory) -> None:
        """The newest of its marks, the oldest of these at the top."""
        key = _key(pair)
        figure, marks = self._figures[key], pair.marks[-self._counts[key] :]
        figure.show_items([_item(pair, mark, self._today) for mark in marks])
        self._more[key].show_counts(len(marks), len(pair.marks), figure.focus_target())

    def _on_more(self, key: tuple[str, str, str]) -> None:
        self._counts[key] += _MORE
        for pair in self._pairs:
            if _key(pair) == key:
                self._show_pair(pair)

    def _on_chosen(self, figure: Figure, mark: Mark) -> None:
        for each in self.figures():
            if each is not figure:
                each.mark_current(None)
        self.chosen.emit(mark)


def _key(pair: PairHistory) -> tuple[str, str, str]:
    return pair.key, pair.low, pair.high


def _title(pair: PairHistory) -> str:
    return began(tr("{low}, or {high}").format(low=pair.low, high=pair.high))


def _item(pair: PairHistory, placing: Placing, today: date) -> PlaceItem:
    day = i18n.short_day(placing.held_at.date(), today)
    where = signed(placing.at)
    stress = "" if placing.stress is None else signed(placing.stress)
    said = tr("{day}: at {where}").format(day=day, where=where)
    if stress:
        said = tr("{day}: at {where}, under stress at {stress}").format(
            day=day, where=where, stress=stress
        )
    mark = Mark(
        f"{pair.key}/{placing.entry_id}",
        tr("{pair}: {day}").format(pair=_title(pair), day=day),
        said,
        (day, where, stress),
        (placing.entry_id,),
    )
    return PlaceItem(mark, day, placing.at, placing.stress)
