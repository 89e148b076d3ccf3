"""A relationship: what was told of it over time, with one code or one supervisor."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.pages.patterns.part_view import PartView
from app.ui.pages.patterns.relationship_found import FoundRelationship, Lines
from app.ui.pages.patterns.relationship_lines import LinesPlot
from app.ui.pages.patterns.relationship_plot import StepItem, StepsPlot
from app.ui.pages.patterns.relationship_words import known_words, who_words
from app.ui.pages.patterns.words import tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import QuietLink, SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.fields import ComboBox
from app.ui.widgets.figures.figure import Figure
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.label import Label
from models.records.ids import EntryId, RepairId, SessionId
from models.records.relationships import FirstImpression, Known, Who

LOOP = "loop"
"""The set in which a loop is recorded."""
_FIRST = 3
"""How many rows of a list are shown before all are asked for."""


class ShortFigure(Figure):
    """Rows of which the first few are shown, and all where they are asked for."""

    def __init__(self, themes: ThemeHolder, name: str, title: str, last: str) -> None:
        plot = StepsPlot(themes, title, thread=False)
        super().__init__(themes, name, title, plot, (tr("Day"), tr("What"), last), " ")
        self._every: tuple[StepItem, ...] = ()
        self._shows_all = False
        self.all = QuietLink(themes, "")
        self.all.setObjectName(f"{name}.all")
        self.all.clicked.connect(self._on_all)
        self.column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)

    def show_rows(self, items: tuple[StepItem, ...], *, is_other: bool) -> None:
        """Shows these; with `is_other` they are of another relationship, and folded again."""
        self._every = items
        self._shows_all = self._shows_all and not is_other
        self._show()

    def _on_all(self) -> None:
        self._shows_all = not self._shows_all
        self._show()

    def _show(self) -> None:
        count = len(self._every)
        self.show_items(self._every if self._shows_all else self._every[:_FIRST])
        self.setVisible(count > 0)
        words = tr("Show fewer") if self._shows_all else tr("Show all {n}").format(n=count)
        self.all.set_words(words)
        self.all.setAccessibleName(f"{self.table.accessibleName()}: {words}")
        self.all.setVisible(count > _FIRST)


class About(Card):
    """With whom, what can be counted, and the first impression.

    Signals:
        who_wanted: the course with someone else. loop_wanted: a loop is to be recorded.
        entry_wanted: the reflection of the first impression.
    """

    who_wanted = Signal(object)
    loop_wanted = Signal()
    entry_wanted = Signal(object)

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__(themes, padding=16)
        self.setObjectName("relationship.about")
        self._themes = themes
        self._known: tuple[Known, ...] = ()
        self._first: EntryId | None = None
        self.who = ComboBox(themes, tr("With whom"))
        self.who.setObjectName("relationship.who")
        self.who.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.record = SecondaryButton(themes, tr("Record a loop"), icon="arrow-down-up")
        self.record.setObjectName("relationship.record")
        self.facts = Label(themes, "", color="text2", wrap=True)
        self.facts.setObjectName("relationship.facts")
        self._said = Label(themes, "", Type.SNIPPET, wrap=True, most_lines=6)
        self._said.setObjectName("relationship.first_impression")
        self._open = QuietLink(themes, tr("Open this reflection"))
        self._open.setObjectName("relationship.open_first")
        self._when = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addWidget(self.who)
        self._top.addStretch(1)
        self._top.addWidget(self.record, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.setSpacing(themes.px(8))
        self.column.addLayout(self._top)
        self.column.addWidget(self.facts)
        self.column.addWidget(self._when)
        self.column.addWidget(self._said)
        self.column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeading)
        self.who.activated.connect(self._on_who)
        self.record.clicked.connect(self.loop_wanted)
        self._open.clicked.connect(self._on_open)

    def show_found(self, found: FoundRelationship, today: date) -> None:
        """Shows with whom, and what is known of it."""
        self._show_known(found.known, found.who)
        nothing = tr(
            "Nothing has a code yet. Give a reflection a code while you write it, and what is told "
            "over time is shown here."
        )
        unknown = tr("Nothing is written with {who}.")
        said = " ".join(found.facts)
        if not found.facts:
            said = unknown.format(who=who_words(found.who)) if found.who else nothing
        self.facts.setText(said)
        self.who.setVisible(bool(found.known))
        is_code = found.who is not None and bool(found.who.code)
        self.record.setVisible(is_code)
        self._show_first(found.first, today)

    def set_beside(self, wanted: bool) -> None:
        """Whether the button stands beside the list."""
        way = QBoxLayout.Direction
        self._top.setDirection(way.LeftToRight if wanted else way.TopToBottom)

    def _show_known(self, known: tuple[Known, ...], who: Who | None) -> None:
        shown = list(known)
        if who is not None and all(each.who.key != who.key for each in known):
            self.who.setPlaceholderText(who_words(who))
        if tuple(shown) != self._known or self.who.count() != len(shown):
            self._known = tuple(shown)
            self.who.clear()
            for each in shown:
                self.who.addItem(known_words(each), each.who.key)
        self.who.setCurrentIndex(self.who.findData(who.key) if who is not None else -1)
        self.who.updateGeometry()

    def _show_first(self, first: FirstImpression | None, today: date) -> None:
        self._first = first.entry_id if first is not None else None
        for part in (self._when, self._said, self._open):
            part.setVisible(first is not None)
        if first is not None:
            day = i18n.short_day(first.at.date(), today)
            words = tr("First impression, {day}. Private.") if first.private else tr(
                "First impression, {day}."
            )  # fmt: skip
            self._when.setText(words.format(day=day))
            self._said.setText(first.text)
            name = tr("First impression, {day}: open this reflection").format(day=day)
            self._open.setAccessibleName(name)

    def _on_who(self, at: int) -> None:
        self.who_wanted.emit(self._known[at].who)

    def _on_open(self) -> None:
        if self._first is not None:
            self.entry_wanted.emit(self._first)


class RelationshipView(PartView):
    """The course of one relationship.

    Signals:
        who_wanted: the course with someone else. loop_wanted: a loop is to be recorded with a code.
        entry_wanted, session_wanted, repair_wanted: something is to be opened.
    """

    who_wanted = Signal(object)
    loop_wanted = Signal(str)
    entry_wanted = Signal(object)
    session_wanted = Signal(object)
    repair_wanted = Signal(object)

    def __init__(self, themes: ThemeHolder, today: date) -> None:
        super().__init__()
        self._themes = themes
        self._today = today
        self._who: Who | None = None
        self.about = About(themes)
        self.hostility = self._made_lines("relationship.hostility")
        self.respect = self._made_lines("relationship.respect")
        stands = tr("How it stands")
        self.repairs = ShortFigure(themes, "relationship.repairs", tr("Slips and repairs"), stands)
        self.untried = ShortFigure(
            themes, "relationship.untried", tr("Slips without a try"), tr("What it is")
        )
        self.loops = ShortFigure(
            themes, "relationship.loops", tr("The loops between you"), tr("How often")
        )
        self.seen = ShortFigure(
            themes, "relationship.seen", tr("Turns seen before"), tr("What turned it")
        )
        self.course = self._made_course()
        self._lay_out()
        self.about.who_wanted.connect(self.who_wanted)
        self.about.loop_wanted.connect(self._on_loop)
        self.about.entry_wanted.connect(self.entry_wanted)
        for figure in self.figures():
            figure.chosen.connect(partial(self._on_chosen, figure))
            figure.pressed.connect(self.pressed)
            figure.opened.connect(self._on_opened)

    def figures(self) -> tuple[Figure, ...]:
        """The figures in reading order."""
        lists = (self.repairs, self.untried, self.loops, self.seen)
        return (self.hostility, self.respect, *lists, self.course)

    def marked(self) -> Mark | None:
        """The mark that is chosen in any of the figures."""
        found = [figure.marked() for figure in self.figures()]
        return next((mark for mark in found if mark is not None), None)

    def targets(self, key: str) -> list[QWidget]:
        """The list of people leads, unless a figure was used."""
        found = super().targets(key)
        return found if key or not self.about.who.isVisible() else [self.about.who, *found]

    def set_beside(self, wanted: bool) -> None:
        """Whether two figures stand beside each other."""
        way = QBoxLayout.Direction
        for pair in (self._lines, self._lists):
            pair.setDirection(way.LeftToRight if wanted else way.TopToBottom)
        self.about.set_beside(wanted)

    def show_found(self, found: FoundRelationship) -> None:
        """Shows what was read."""
        key = found.who.key if found.who is not None else ""
        is_other = self._who is None or self._who.key != key
        self._who = found.who
        self.about.show_found(found, self._today)
        is_supervision = found.who is not None and found.who.person is not None
        title = tr("How supervision was for you") if is_supervision else tr("Hostility and warmth")
        self._show_lines(self.hostility, title, found.hostility)
        self._show_lines(self.respect, tr("Recognised, respected, give and take"), found.respect)
        self.repairs.set_title(tr("Slips and repairs"), tr("Open ones first"))
        self.repairs.show_rows(found.repairs, is_other=is_other)
        self.untried.set_title(tr("Slips without a try"), tr("A plain list; nothing is late"))
        self.untried.show_rows(found.untried, is_other=is_other)
        self.loops.set_title(tr("The loops between you"), tr("Each with the day of the last one"))
        self.loops.show_rows(found.loops, is_other=is_other)
        note = tr("The same loop, here and with others, and what turned it")
        self.seen.set_title(tr("Turns seen before"), note)
        self.seen.show_rows(found.seen, is_other=is_other)
        self._share_room()
        self.course.show_items(found.steps)
        self.course.setVisible(bool(found.steps))

    # Building

    def _made_lines(self, name: str) -> Figure:
        title = tr("Hostility and warmth")
        plot = LinesPlot(self._themes, title)
        return Figure(self._themes, name, title, plot, (tr("When"), tr("Ratings")), " ")

    def _made_course(self) -> Figure:
        title = tr("The course, newest first")
        plot = StepsPlot(self._themes, title, thread=True)
        headings = (
            tr("Day"),
            tr("Since the contact before"),
            tr("Where your power was"),
            tr("Reflection"),
            tr("What stands out"),
        )
        note = tr("Filled dots are contacts. The shapes are your power at the start, in the middle "
                  "and at the end.")  # fmt: skip
        return Figure(self._themes, "relationship.course", title, plot, headings, note)

    def _lay_out(self) -> None:
        gap = self._themes.px(14)
        way = QBoxLayout.Direction.LeftToRight
        self._lines, self._lists = QBoxLayout(way), QBoxLayout(way)
        left, right = QVBoxLayout(), QVBoxLayout()
        for layout in (self._lines, self._lists, left, right):
            layout.setSpacing(gap)
        self._lines.addWidget(self.hostility, 1)
        self._lines.addWidget(self.respect, 1)
        left.addWidget(self.repairs)
        self._lists.addLayout(left, 1)
        right.addWidget(self.untried)
        right.addWidget(self.loops)
        right.addWidget(self.seen)
        self._lists.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self.about)
        column.addLayout(self._lines)
        column.addLayout(self._lists)
        column.addWidget(self.course)
        column.addStretch(1)

    # Inner workings

    def _share_room(self) -> None:
        """What shows nothing takes no room from what stands beside it."""
        for pair, sides in (
            (self._lines, ((self.hostility,), (self.respect,))),
            (self._lists, ((self.repairs,), (self.untried, self.loops, self.seen))),
        ):
            for at, side in enumerate(sides):
                pair.setStretch(at, int(any(not figure.isHidden() for figure in side)))

    def _show_lines(self, figure: Figure, title: str, lines: Lines) -> None:
        plot = figure.plot
        if isinstance(plot, LinesPlot):
            plot.set_ground(lines.names, lines.contacts, lines.turns, lines.days)
        figure.set_title(title, lines.note)
        figure.show_items(lines.items)
        figure.setVisible(bool(lines.items))

    def _on_chosen(self, figure: Figure, mark: Mark) -> None:
        for each in self.figures():
            if each is not figure:
                each.mark_current(None)
        self.chosen.emit(mark)

    def _on_opened(self, mark: Mark) -> None:
        """A reflection, or where none is behind it the session or the repair itself."""
        kind, _, rest = mark.key.partition("/")
        if mark.entries:
            self.opened.emit(mark)
        elif kind == "session":
            self.session_wanted.emit(SessionId(rest))
        elif kind == "outcome":
            self.session_wanted.emit(SessionId(rest.partition("/")[0]))
        elif kind in ("repair", "untried"):
            self.repair_wanted.emit(RepairId(rest.partition("/")[0]))

    def _on_loop(self) -> None:
        if self._who is not None:
            self.loop_wanted.emit(self._who.code)
