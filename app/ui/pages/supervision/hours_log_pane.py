"""The log with where one stands beside it, and what can be done with it below."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.clock import Clock
from app.ui.pages.supervision.hours_doing import Log
from app.ui.pages.supervision.hours_list import HoursView
from app.ui.pages.supervision.hours_standing import StandingColumn
from app.ui.pages.supervision.hours_words import one_or_more, stretch, stretches
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from app.ui.widgets.fields import ComboBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.footed import Footed, move
from app.ui.widgets.in_sight import InSight
from app.ui.widgets.label import Label
from app.ui.widgets.reflow import Reflow, Room
from app.ui.widgets.undo_bar import FOOT
from models.records.hours import HoursKind, HoursLine
from models.records.ids import HoursId

_STANDING = 392
_STANDING_MEDIUM = 320


class LogPane(QWidget):
    """Side by side the list and where one stands scroll each by itself; else both as one.

    Signals:
        new_wanted: a line of that kind. opened, removed: the line. earlier_wanted: the lines of
        finished sessions. rules_wanted, out_wanted, year_wanted: another way was chosen.
    """

    new_wanted = Signal(object)
    opened = Signal(object)
    removed = Signal(object)
    earlier_wanted = Signal()
    rules_wanted = Signal()
    out_wanted = Signal()
    year_wanted = Signal()

    def __init__(self, themes: ThemeHolder, clock: Clock) -> None:
        super().__init__()
        self._themes = themes
        self._clock = clock
        self._log = Log()
        self._make_log()
        self._make_ways()
        self._lay_out()
        self._reflow = Reflow(self, themes)
        self._connect()
        self._restyle()

    def show_log(self, log: Log, wanted: HoursId | None) -> None:
        """Shows the log; the line that was just written has the keyboard."""
        self._log = log
        self.column.show_stands(log.stands, self._clock.today())
        leading = log.leading
        self.view.rows.rules = leading
        words = self.tr("Counted by the rules of {body}") if leading is not None else ""
        self._counted_by.setText(words.format(body=leading.name if leading is not None else ""))
        self._counted_by.setVisible(leading is not None)
        one = self.tr("Add the line of 1 finished session")
        more = self.tr("Add the lines of {n} finished sessions")
        self._earlier.set_words(one_or_more(log.unlogged, one, more))
        self._earlier.setVisible(log.unlogged > 0)
        self._show_lines(wanted)

    def lines(self) -> list[HoursLine]:
        """Those of the time that is shown, in order."""
        leading = self._log.leading
        starts = leading.year_starts if leading is not None else (1, 1)
        span = stretch(str(self._stretch.currentData()), self._clock.today(), starts)
        return [line for line in self._log.lines if span is None or line.day in span]

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.column.rules, self.view, self._add]

    def first_focus(self) -> QWidget:
        """Where one begins."""
        return self.view if self.view.rows.rowCount() else self._add

    # Building

    def _make_log(self) -> None:
        themes = self._themes
        self.column = StandingColumn(themes)
        self.view = HoursView(themes, self._today)
        self._stretch = ComboBox(themes, self.tr("Which time is shown"), compact=True)
        self._stretch.setObjectName("hours.stretch")
        for name, words in stretches().items():
            self._stretch.addItem(words, name)
        self._nothing = Label(
            themes,
            self.tr(
                "The log is empty for this time. A finished session writes its own line; "
                "what else counts you add by hand."
            ),
            color="text2",
            wrap=True,
        )
        self._nothing.setObjectName("hours.nothing")
        self._counted_by = Label(themes, "", color="text2", wrap=True)
        self._counted_by.setObjectName("hours.counted_by")

    def _make_ways(self) -> None:
        themes = self._themes
        self._earlier = LinkButton(themes, "")
        self._earlier.setObjectName("hours.earlier")
        self._change = SecondaryButton(themes, self.tr("Change it…"), compact=True)
        self._change.setObjectName("hours.change")
        self._take_out = SecondaryButton(themes, self.tr("Take it out"), compact=True)
        self._take_out.setObjectName("hours.take_out")
        self._add = PrimaryButton(themes, self.tr("Add a line"), icon="plus")
        self._add.setObjectName("hours.add")
        self._break = SecondaryButton(themes, self.tr("Months without clients…"))
        self._break.setObjectName("hours.break")
        self._save = SecondaryButton(themes, self.tr("Save or print…"), icon="file-down")
        self._save.setObjectName("hours.out")
        self._year = SecondaryButton(themes, self.tr("Yearly review…"), icon="file-down")
        self._year.setObjectName("hours.year")

    def _lay_out(self) -> None:
        px, themes = self._themes.px, self._themes
        body = QWidget()
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._beside = self._scrolling_column()
        self._panes.addWidget(self._beside)
        self._panes.addWidget(self._listing(), 1)
        foot = Flow(themes, gap=10)
        for button in (self._add, self._break, self._save, self._year):
            foot.add(button)
        foot.setContentsMargins(4, px(10), 0, px(14))
        self._foot = foot
        whole = Footed(themes, body, foot)
        self._in_sight = InSight(themes, whole.area)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(whole)

    def _scrolling_column(self) -> QScrollArea:
        page = QWidget()
        page.setObjectName("page")
        self._alone = QVBoxLayout(page)
        self._alone.setContentsMargins(0, 0, 0, 0)
        self._alone.addWidget(self.column)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        InSight(self._themes, area)
        return area

    def _listing(self) -> QWidget:
        px, themes = self._themes.px, self._themes
        top = Flow(themes, gap=12)
        top.add(Label(themes, self.tr("The log"), semibold=True))
        top.add(self._stretch)
        self._acts = Flow(themes, gap=10)
        for act in (self._change, self._take_out):
            self._acts.add(act)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(4, 0, px(4), px(8))
        column.setSpacing(px(8))
        column.addWidget(top)
        column.addWidget(self._counted_by)
        column.addWidget(self._nothing)
        column.addWidget(self._earlier, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.view, 100)
        column.addWidget(self._acts)
        column.addStretch(1)
        self._list_column = column
        return right

    def _connect(self) -> None:
        self._stretch.activated.connect(partial(self._show_lines, None))
        self.view.opened.connect(self.opened)
        self.view.removed.connect(self.removed)
        self.view.chosen.connect(self._on_chosen)
        self.column.rules_wanted.connect(self.rules_wanted)
        self._add.clicked.connect(partial(self.new_wanted.emit, HoursKind.SUPERVISION))
        self._break.clicked.connect(partial(self.new_wanted.emit, HoursKind.BREAK))
        self._change.clicked.connect(self._on_change)
        self._take_out.clicked.connect(self._on_take_out)
        self._earlier.clicked.connect(self._on_earlier)
        self._save.clicked.connect(self.out_wanted)
        self._year.clicked.connect(self.year_wanted)
        self._reflow.changed.connect(self._restyle)
        self._reflow.tight_changed.connect(self._restyle)
        self._themes.changed.connect(self._restyle)

    # Showing

    def _today(self) -> date:
        return self._clock.today()

    def _show_lines(self, wanted: HoursId | None, _at: int = 0) -> None:
        before = self.view.line()
        lines = self.lines()
        self.view.rows.show_rows(list(reversed(lines)))
        self._nothing.setVisible(not lines)
        self.view.setVisible(bool(lines))
        self.view.fit()
        chosen = wanted or (before.id if before is not None else None)
        if chosen is None or not self.view.select(chosen):
            self.view.choose(self.view.rows.index(0))
        elif wanted is not None:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_chosen(self.view.line())

    def _on_chosen(self, line: HoursLine | None) -> None:
        for button in (self._change, self._take_out):
            button.setVisible(line is not None)
        if self.view.hasFocus():
            self._in_sight.show_focus()

    # What is done

    def _on_change(self) -> None:
        line = self.view.line()
        if line is not None:
            self.opened.emit(line)

    def _on_take_out(self) -> None:
        line = self.view.line()
        if line is not None:
            self.removed.emit(line)

    def _on_earlier(self) -> None:
        # The link goes away with what it does.
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.earlier_wanted.emit()

    # Looks

    def _restyle(self) -> None:
        px, room = self._themes.px, self._reflow.room
        narrow, tight = room is Room.NARROW, self._reflow.is_tight
        direction = QBoxLayout.Direction
        self._panes.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._panes.setSpacing(px(28))
        # In a tight window the foot scrolls along: nothing can stand on it.
        self._foot.setObjectName("" if tight else FOOT)
        as_one = narrow or tight
        self.view.set_grows(as_one)
        # Below all rows they would be far away.
        self._list_column.removeWidget(self._acts)
        at = self._list_column.indexOf(self.view)
        self._list_column.insertWidget(at if as_one else at + 1, self._acts)
        move(self.column, self._panes if as_one else self._alone, 0)
        self._beside.setVisible(not as_one)
        wide = px(_STANDING if room is Room.WIDE else _STANDING_MEDIUM)
        for part in (self.column, self._beside):
            part.setMaximumWidth(16_777_215 if narrow else wide)
        self._beside.setMinimumWidth(wide)
        self.column.setMinimumWidth(wide if as_one and not narrow else 0)
