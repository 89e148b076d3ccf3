"""The overview: where power was, what was felt, what set off what, when it was written."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import partial

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from app.ui.pages.patterns.found import FEWEST
from app.ui.pages.patterns.found_overview import FoundOverview
from app.ui.pages.patterns.part_view import PartView
from app.ui.pages.patterns.power_marks import power_note
from app.ui.pages.patterns.words import inside, reflections, tr
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.figures.calendar import CalendarPlot
from app.ui.widgets.figures.crossed import CrossedPlot, PairItem
from app.ui.widgets.figures.feelings import FeelingItem, FeelingsPlot
from app.ui.widgets.figures.figure import Figure
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.figures.power import PowerPlot
from app.ui.widgets.position_picker import position_word
from models.records.patterns import FeelingLine, Overview, SetOff

_FIRST = 7
_ROWS, _COLUMNS = 6, 5


class OverviewView(PartView):
    """Four figures."""

    def __init__(self, themes: ThemeHolder, today: date) -> None:
        super().__init__()
        self._themes = themes
        self._today = today
        self._shown = Overview()
        self._shows_all = False
        self.power = self._made_power()
        self.feelings = self._made_feelings()
        self.set_off = self._made_set_off()
        self.wrote, self._calendar = self._made_wrote()
        self._all = QuietLink(themes, "")
        self._all.setObjectName("feelings.all")
        self._all.clicked.connect(self._on_all)
        self.feelings.column.addWidget(self._all)
        self.feelings.column.addStretch(1)
        self.set_off.column.addStretch(1)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(themes.px(14))
        self._pair.addWidget(self.feelings, 5)
        self._pair.addWidget(self.set_off, 7)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(14))
        column.addWidget(self.power)
        column.addLayout(self._pair)
        column.addWidget(self.wrote)
        column.addStretch(1)
        for figure in self.figures():
            figure.chosen.connect(partial(self._on_chosen, figure))
            figure.pressed.connect(self.pressed)
            figure.opened.connect(self.opened)

    def figures(self) -> tuple[Figure, ...]:
        """The figures in reading order."""
        return (self.power, self.feelings, self.set_off, self.wrote)

    def set_beside(self, wanted: bool) -> None:
        """Whether two figures stand beside each other."""
        way = QBoxLayout.Direction
        self._pair.setDirection(way.LeftToRight if wanted else way.TopToBottom)

    def show_found(self, found: FoundOverview) -> None:
        """Shows what was read; under five reflections nothing."""
        enough = found.total >= FEWEST
        self._shown = found.shown if enough else Overview()
        self.power.set_title(tr("Where your power was"), power_note(self._shown))
        self.power.show_items(found.power)
        self.power.setVisible(bool(self._shown.placed))
        self._show_feelings()
        pairs = _pairs(self._shown.set_off)
        self.set_off.show_items(pairs)
        self.set_off.setVisible(bool(pairs))
        grid = found.grid
        by_month = tr("Months without are left blank")
        note = by_month if grid.is_by_month else tr("Days without are left blank")
        self.wrote.set_title(tr("When you wrote"), note)
        self._calendar.set_grid(grid.rows, grid.columns, grid.count)
        self.wrote.show_items(grid.items)
        self.wrote.setVisible(bool(grid.items))

    def current_mark(self) -> Mark | None:
        """The mark that is chosen in a figure, else the pair or the feeling met most often."""
        for figure in self.figures():
            mark = figure.marked()
            if mark is not None and not figure.isHidden():
                return mark
        for figure in (self.set_off, self.feelings):
            if not figure.isHidden() and (best := _most(figure)) is not None:
                figure.mark_current(best.key)
                return best
        return None

    def _made_power(self) -> Figure:
        title = tr("Where your power was")
        names = tuple(position_word(each) for each in ("up", "both", "down", "moved", "unsure"))
        plot = PowerPlot(self._themes, title, names=names)  # type: ignore[arg-type]
        headings = (tr("When"), tr("Where it was"), tr("Switches that day"), tr("Reflections"))
        return Figure(self._themes, "power", title, plot, headings, " ")

    def _made_feelings(self) -> Figure:
        title = tr("Feelings you named")
        headings = (tr("Feeling"), tr("Reflections"))
        plot = FeelingsPlot(self._themes, title)
        return Figure(self._themes, "feelings", title, plot, headings, " ")

    def _made_set_off(self) -> Figure:
        title = tr("What sets off what")
        headings = (tr("Trigger"), tr("Feeling"), tr("Reflections"))
        plot = CrossedPlot(self._themes, title)
        note = tr("Trigger by feeling, those met most often")
        return Figure(self._themes, "set_off", title, plot, headings, note)

    def _made_wrote(self) -> tuple[Figure, CalendarPlot]:
        title = tr("When you wrote")
        plot = CalendarPlot(self._themes, title)
        headings = (tr("When"), tr("Reflections"))
        return Figure(self._themes, "wrote", title, plot, headings, " "), plot

    def _show_feelings(self) -> None:
        lines = self._shown.feelings
        shown = lines if self._shows_all else lines[:_FIRST]
        note = tr("{n} of {all}").format(n=len(shown), all=len(lines))
        self.feelings.set_title(tr("Feelings you named"), note)
        self.feelings.show_items([_feeling(line) for line in shown])
        self.feelings.setVisible(bool(lines))
        words = tr("Show fewer") if self._shows_all else tr("Show all {n}").format(n=len(lines))
        self._all.set_words(words)
        self._all.setVisible(len(lines) > _FIRST)

    def _on_all(self) -> None:
        self._shows_all = not self._shows_all
        self._show_feelings()

    def _on_chosen(self, figure: Figure, mark: Mark) -> None:
        for each in self.figures():
            if each is not figure:
                each.mark_current(None)
        self.chosen.emit(mark)


def _feeling(line: FeelingLine) -> FeelingItem:
    mark = Mark(
        f"feeling/{line.word}",
        line.label,
        f"{line.label}, {reflections(line.count)}",
        (line.label, str(line.count)),
        line.entries,
        (("feeling", line.word),),
    )
    return FeelingItem(mark, line.label, line.tone, line.count)


def _pairs(every: tuple[SetOff, ...]) -> list[PairItem]:
    """The feelings that are met with triggers most often, by the triggers met with these."""
    feelings: Counter[str] = Counter()
    for pair in every:
        feelings[pair.feeling.word] += len(pair.entries)
    columns = [word for word, _ in feelings.most_common(_COLUMNS)]
    near = [pair for pair in every if pair.feeling.word in columns]
    triggers: Counter[str] = Counter()
    for pair in near:
        triggers[pair.trigger.word] += len(pair.entries)
    rows = [word for word, _ in triggers.most_common(_ROWS)]
    shown = [pair for pair in near if pair.trigger.word in rows]
    items = [
        _pair(pair, rows.index(pair.trigger.word), columns.index(pair.feeling.word))
        for pair in shown
    ]
    return sorted(items, key=lambda item: (item.row, item.column))


def _pair(pair: SetOff, row: int, column: int) -> PairItem:
    trigger, feeling, count = pair.trigger, pair.feeling, len(pair.entries)
    mark = Mark(
        f"pair/{trigger.word}/{feeling.word}",
        tr("{trigger}, and {feeling}").format(trigger=trigger.label, feeling=inside(feeling.label)),
        f"{trigger.label}, {feeling.label}, {reflections(count)}",
        (trigger.label, feeling.label, str(count)),
        pair.entries,
        (("trigger", trigger.word), ("feeling", feeling.word)),
    )
    return PairItem(mark, row, column, trigger.label, feeling.label, count)


def _most(figure: Figure) -> Mark | None:
    model = figure.model
    marks = [mark for row in range(model.rowCount()) if (mark := model.mark(row)) is not None]
    return max(marks, key=lambda mark: len(mark.entries), default=None)
