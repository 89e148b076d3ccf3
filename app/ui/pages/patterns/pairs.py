"""Between two ends: every pair that was marked, over time, and the sheet for a group."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.pages.patterns.words import began, signed, tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.figures.between import BetweenPlot, PlaceItem
from app.ui.widgets.figures.figure import Figure
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.label import Label
from models.records.patterns import Mark as Placing
from models.records.patterns import PairHistory


class PairsView(QWidget):
    """A figure a pair.

    Signals:
        chosen, pressed, opened: a mark of any of them.
        sheet_wanted: the sheet for a group is to be shown.
    """

    chosen = Signal(object)
    pressed = Signal(object)
    opened = Signal(object)
    sheet_wanted = Signal()

    def __init__(self, themes: ThemeHolder, today: date) -> None:
        super().__init__()
        self._themes = themes
        self._today = today
        self._figures: dict[tuple[str, str, str], Figure] = {}
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
        top = QHBoxLayout()
        top.setSpacing(themes.px(16))
        top.addWidget(self._legend, 1)
        top.addWidget(self._nothing, 1)
        top.addWidget(self.sheet)
        self._column = QVBoxLayout()
        self._column.setSpacing(themes.px(14))
        column = QVBoxLayout(self)
        column.setContentsMargins(themes.px(4), themes.px(4), themes.px(4), themes.px(16))
        column.setSpacing(themes.px(14))
        column.addLayout(top)
        column.addLayout(self._column)
        column.addStretch(1)

    def figures(self) -> tuple[Figure, ...]:
        """The figures in reading order."""
        return tuple(self._figures.values())

    def show_found(self, pairs: tuple[PairHistory, ...]) -> None:
        """Shows what was read; figures of pairs that are still there stay."""
        kept = {_key(pair) for pair in pairs}
        for key in [key for key in self._figures if key not in kept]:
            gone = self._figures.pop(key)
            gone.hide()
            gone.deleteLater()
        for pair in pairs:
            if _key(pair) not in self._figures:
                self._figures[_key(pair)] = self._made(pair)
            items = [_item(pair, mark, self._today) for mark in pair.marks]
            self._figures[_key(pair)].show_items(items)
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
        self._column.addWidget(figure)
        return figure

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
