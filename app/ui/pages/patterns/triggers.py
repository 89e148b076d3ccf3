"""The register of triggers, one of them in detail, and the map of buttons."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.pages.patterns.course_marks import course_items, small_line
from app.ui.pages.patterns.found import FoundTriggers
from app.ui.pages.patterns.more import More
from app.ui.pages.patterns.part_view import PartView
from app.ui.pages.patterns.words import listed, reflections, strength, tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton, QuietLink
from app.ui.widgets.card import Card
from app.ui.widgets.figures.counts import CountItem, CountsPlot
from app.ui.widgets.figures.course import CoursePlot
from app.ui.widgets.figures.figure import Figure
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.figures.paths import PathItem, PathsPlot
from app.ui.widgets.figures.register import RegisterItem, RegisterPlot
from app.ui.widgets.label import Label
from models.records.ids import EntryId
from models.records.patterns import ButtonPath, Counted, TriggerLine

_FIRST = 8


class CueRow(QWidget):
    """Something that helped, and whether it is on a cue card."""

    wanted = Signal()

    def __init__(self, themes: ThemeHolder, text: str, *, is_made: bool) -> None:
        super().__init__()
        self._themes = themes
        row = QHBoxLayout(self)
        row.setContentsMargins(0, themes.px(4), 0, themes.px(4))
        row.setSpacing(themes.px(12))
        row.addWidget(Label(themes, text, wrap=True), 1)
        self.button: LinkButton | None = None
        if is_made:
            row.addWidget(Label(themes, tr("On a cue card"), Type.SMALL, color="text2"))
            return
        button = LinkButton(themes, tr("Make a cue card"))
        button.setObjectName("make_cue")
        button.setAccessibleName(tr("Make a cue card: {text}").format(text=text))
        button.clicked.connect(self.wanted)
        row.addWidget(button)
        self.button = button


class Detail(QWidget):
    """One trigger: how strong over time, what went with it, what to keep on a card."""

    chosen = Signal(object)
    pressed = Signal(object)
    opened = Signal(object)
    cue_wanted = Signal(str, object)

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self._offered: list[tuple[str, EntryId, bool]] = []
        self._every: list[tuple[str, EntryId, bool]] = []
        self._word = ""
        self._count = _FIRST
        self.course = Figure(
            themes,
            "course",
            tr("How strong"),
            CoursePlot(themes, tr("How strong")),
            (tr("Day"), tr("Strength, 0 to 10")),
        )
        self.beside = Figure(
            themes,
            "beside",
            tr("What went with it"),
            CountsPlot(themes, tr("What went with it")),
            (tr("Kind"), tr("What"), tr("Reflections")),
        )
        self._cues = Card(themes, padding=16)
        self._cues.setObjectName("cue_suggestions")
        self._cues.column.addWidget(Label(themes, tr("To have at hand next time"), semibold=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._cues.column.addLayout(self._rows)
        self._more = More(themes, "cue_suggestions.more")
        self._more.wanted.connect(self._on_more)
        self._cues.column.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(14))
        for part in (self.course, self.beside, self._cues):
            column.addWidget(part)
        column.addStretch(1)
        for figure in self.figures():
            figure.chosen.connect(self.chosen)
            figure.pressed.connect(self.pressed)
            figure.opened.connect(self.opened)

    def figures(self) -> tuple[Figure, ...]:
        """Its figures."""
        return (self.course, self.beside)

    def show_line(self, line: TriggerLine, found: FoundTriggers, today: date) -> None:
        """Shows a trigger."""
        self.course.set_title(
            tr("{label}, how strong").format(label=line.label),
            tr("0 to 10, as you said it or as strong as the strongest feeling was"),
        )
        self.course.show_items(course_items(line, today))
        self.course.setVisible(bool(line.intensity))
        groups = (
            (tr("First in the body"), line.early_signs),
            (tr("Urges"), line.urges),
            (tr("What helped"), line.helped),
        )
        items = [
            _count(line, group, each, at)
            for at, (group, counted) in enumerate(groups)
            for each in counted
        ]
        self.beside.set_title(tr("{label}, what went with it").format(label=line.label))
        self.beside.show_items(items)
        self.beside.setVisible(bool(items))
        self._show_cues(line, found)

    def _show_cues(self, line: TriggerLine, found: FoundTriggers) -> None:
        behind = set(line.entries)
        said = [(each.label, each.entries[0]) for each in line.helped]
        said += [(each.text, each.entry_id) for each in found.next_time if each.entry_id in behind]
        # What is said twice is offered once, with the first reflection that said it.
        offered = [(text, entry_id, text in found.on_cards) for text, entry_id in said]
        offered = list({text: row for row in reversed(offered) for text in row[:1]}.values())[::-1]
        if line.word != self._word:
            self._word, self._count = line.word, _FIRST
        self._every = offered
        self._show_rows()

    def _on_more(self) -> None:
        self._count += _FIRST
        self._show_rows()

    def _show_rows(self) -> None:
        """As many as are looked at."""
        every, offered = self._every, self._every[: self._count]
        self._cues.setVisible(bool(every))
        self._more.show_counts(len(offered), len(every), self.beside.focus_target())
        if offered == self._offered:
            return
        self._offered = offered
        focus = QApplication.focusWidget()
        had_focus = focus is not self._more.link and self._cues.isAncestorOf(focus or self)
        while (old := self._rows.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        made = []
        for text, entry_id, is_made in offered:
            row = CueRow(self._themes, text, is_made=is_made)
            row.wanted.connect(partial(self.cue_wanted.emit, text, entry_id))
            self._rows.addWidget(row)
            made.append(row)
        if had_focus:
            left = [row.button for row in made if row.button is not None]
            target = left[0] if left else self.beside.focus_target()
            target.setFocus(Qt.FocusReason.OtherFocusReason)


class TriggersView(PartView):
    """The register leads; what is chosen in it is shown beside it, or below where room lacks.

    Signals:
        chosen, pressed, opened: a mark of any of the figures.
        cue_wanted: words for a cue card, and the reflection they are from.
    """

    cue_wanted = Signal(str, object)

    def __init__(self, themes: ThemeHolder, today: date) -> None:
        super().__init__()
        self._themes = themes
        self._today = today
        self._found = FoundTriggers(0, 0, ())
        self._shown: str = ""
        self._shows_all = False
        self._shows_all_ways = False
        self.register = Figure(
            themes,
            "register",
            tr("What sets you off"),
            RegisterPlot(themes, tr("What sets you off")),
            (
                tr("Trigger"),
                tr("Reflections"),
                tr("Strength, 0 to 10"),
                tr("First in the body"),
                tr("Urges"),
                tr("What helped"),
                tr("Last time"),
            ),
            tr("How often, and how strong over time from 0 to 10"),
        )
        self._all = QuietLink(themes, "")
        self._all.setObjectName("register.all")
        self.register.column.addWidget(self._all)
        self.detail = Detail(themes)
        headings = (tr("What they did"), tr("The button"), tr("The urge"), tr("What you did"))
        self.map = Figure(
            themes,
            "button_map",
            tr("Which button, and what came of it"),
            PathsPlot(themes, tr("Which button, and what came of it"), headings=headings),
            (*headings, tr("Reflections")),
            tr("From what they did to what you did; each way with the number of reflections"),
        )
        self._all_ways = QuietLink(themes, "")
        self._all_ways.setObjectName("button_map.all")
        self.map.column.addWidget(self._all_ways)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(themes.px(14))
        self._left = QVBoxLayout()
        self._left.addWidget(self.register)
        self._left.addStretch(1)
        self._pair.addLayout(self._left, 5)
        self._pair.addWidget(self.detail, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(14))
        column.addLayout(self._pair)
        column.addWidget(self.map)
        column.addStretch(1)
        self.register.chosen.connect(self._on_trigger)
        self._all.clicked.connect(self._on_all)
        self._all_ways.clicked.connect(self._on_all_ways)
        for figure in self.figures():
            figure.chosen.connect(partial(self._on_chosen, figure))
            figure.pressed.connect(self.pressed)
            figure.opened.connect(self.opened)
        self.detail.cue_wanted.connect(self.cue_wanted)

    def figures(self) -> tuple[Figure, ...]:
        """The figures in reading order."""
        return (self.register, *self.detail.figures(), self.map)

    def set_beside(self, wanted: bool) -> None:
        """Whether the detail stands beside the register."""
        way = QBoxLayout.Direction
        self._pair.setDirection(way.LeftToRight if wanted else way.TopToBottom)

    def show_found(self, found: FoundTriggers) -> None:
        """Shows what was read; the chosen trigger stays."""
        self._found = found
        self._show_register()
        self._show_map()
        line = self._line(self._shown) or (found.lines[0] if found.lines else None)
        self._shown = line.word if line is not None else ""
        self.detail.setVisible(line is not None)
        self.register.setVisible(line is not None)
        if line is not None:
            self._show_line(line)

    def current_mark(self) -> Mark | None:
        """The mark that is chosen in a figure, else that of the trigger that is shown."""
        for figure in self.figures():
            mark = figure.marked()
            if mark is not None and not figure.isHidden():
                return mark
        line = self._line(self._shown)
        if line is None:
            return None
        self.register.mark_current(line.word)
        return _register(line, self._today).mark

    def _show_register(self) -> None:
        lines = self._found.lines
        shown = lines if self._shows_all else lines[:_FIRST]
        self.register.show_items([_register(line, self._today) for line in shown])
        more = len(lines) - _FIRST
        words = tr("Show fewer") if self._shows_all else tr("Show all {n}").format(n=len(lines))
        self._all.set_words(words)
        self._all.setVisible(more > 0)

    def _show_map(self) -> None:
        """The ways gone most often lead, of these the ones told in full."""
        paths = sorted(self._found.paths, key=lambda path: (-len(path.entries), _untold(path)))
        shown = paths if self._shows_all_ways else paths[:_FIRST]
        self.map.show_items([_path(each) for each in shown])
        self.map.setVisible(bool(paths))
        words = tr("Show fewer") if self._shows_all_ways else tr("Show all {n}")
        self._all_ways.set_words(words.format(n=len(paths)))
        self._all_ways.setVisible(len(paths) > _FIRST)

    def _show_line(self, line: TriggerLine) -> None:
        self._shown = line.word
        self.detail.show_line(line, self._found, self._today)

    def _line(self, word: str) -> TriggerLine | None:
        return next((line for line in self._found.lines if line.word == word), None)

    def _on_trigger(self, mark: Mark) -> None:
        line = self._line(mark.key)
        if line is not None and line.word != self._shown:
            self._show_line(line)

    def _on_chosen(self, figure: Figure, mark: Mark) -> None:
        for each in self.figures():
            if each is not figure:
                each.mark_current(None)
        self.chosen.emit(mark)

    def _on_all_ways(self) -> None:
        self._shows_all_ways = not self._shows_all_ways
        self._show_map()

    def _on_all(self) -> None:
        self._shows_all = not self._shows_all
        self._show_register()


def _register(line: TriggerLine, today: date) -> RegisterItem:
    said = strength(line)
    parts = [line.label, reflections(line.count)]
    if said:
        parts.append(tr("strength {said}").format(said=said))
    last = i18n.near_day(line.last_on, today)
    mark = Mark(
        line.word,
        line.label,
        ", ".join(parts),
        (
            line.label,
            str(line.count),
            said,
            listed(line.early_signs),
            listed(line.urges),
            listed(line.helped),
            last,
        ),
        line.entries,
        (("trigger", line.word),),
    )
    return RegisterItem(mark, line.label, line.count, small_line(line.intensity), said)


def _count(line: TriggerLine, group: str, each: Counted, at: int) -> CountItem:
    mark = Mark(
        f"{line.word}/{at}/{each.word}",
        tr("{label}, and {other}").format(label=line.label, other=each.label),
        f"{group}: {each.label}, {reflections(each.count)}",
        (group, each.label, str(each.count)),
        each.entries,
    )
    return CountItem(mark, group, each.label, each.count)


def _path(path: ButtonPath) -> PathItem:
    steps = (path.behaviour_label, path.button_label, path.urge_label, path.act)
    told = [step for step in steps if step]
    count = len(path.entries)
    mark = Mark(
        "/".join((path.behaviour, path.button, path.urge, path.act)),
        tr(", then ").join(told),
        f"{tr(', then ').join(told)}. {reflections(count)}",
        (*steps, str(count)),
        path.entries,
    )
    return PathItem(mark, steps, count)


def _untold(path: ButtonPath) -> int:
    """How many of the four steps nothing is known of."""
    return sum(not step for step in (path.behaviour, path.button, path.urge, path.act))
