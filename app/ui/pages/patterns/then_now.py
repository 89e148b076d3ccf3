"""Then and now: answers to one question side by side, two walks, and where one wrote."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.pages.patterns.found import Asked, FoundThen, Walk
from app.ui.pages.patterns.part_view import PartView
from app.ui.pages.patterns.words import reflections, tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, QuietLink
from app.ui.widgets.card import Card
from app.ui.widgets.fields import ComboBox
from app.ui.widgets.figures.counts import CountItem, CountsPlot
from app.ui.widgets.figures.figure import Figure
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.label import Label
from app.ui.widgets.reading_view import ReadingView
from models.records.entries import AnswerKey
from models.records.patterns import Counted, EarlierAnswer


class Stepper(QWidget):
    """Earlier and later, with the day between them.

    Signals:
        stepped: another place in the row was chosen.
    """

    stepped = Signal()

    def __init__(self, themes: ThemeHolder, name: str, what: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._days: tuple[str, ...] = ()
        self._what = what
        self.at = 0
        self._day = Label(themes, "", semibold=True)
        self._day.setObjectName(f"{name}.day")
        self._place = Label(themes, "", Type.SMALL, color="text2")
        self._earlier = FlatButton(themes, tr("Earlier"), compact=True)
        self._earlier.setObjectName(f"{name}.earlier")
        self._later = FlatButton(themes, tr("Later"), compact=True)
        self._later.setObjectName(f"{name}.later")
        said, buttons = QHBoxLayout(), QHBoxLayout()
        said.addWidget(self._day)
        said.addWidget(self._place)
        said.addStretch(1)
        buttons.addWidget(self._earlier)
        buttons.addWidget(self._later)
        buttons.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(said, 1)
        self._row.addLayout(buttons)
        for layout in (said, buttons, self._row):
            layout.setSpacing(themes.px(6))
        self._earlier.clicked.connect(partial(self._step, -1))
        self._later.clicked.connect(partial(self._step, 1))

    def show_days(self, days: Sequence[str], at: int) -> None:
        """Shows other days, standing at one of them."""
        self._days = tuple(days)
        self.at = max(0, min(at, len(self._days) - 1))
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The buttons stand below the day where they do not fit beside it."""
        parts = (self._day, self._place, self._earlier, self._later)
        gap = self._row.spacing()
        need = sum(part.sizeHint().width() + gap for part in parts if not part.isHidden())
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if need <= self.width() else way.TopToBottom)

    def _step(self, by: int, _checked: bool = False) -> None:
        self.at = max(0, min(self.at + by, len(self._days) - 1))
        self._show()
        self.stepped.emit()

    def _show(self) -> None:
        if not self._days:
            return
        self._day.setText(self._days[self.at])
        place = tr("{n} of {total}").format(n=self.at + 1, total=len(self._days))
        self._place.setText(place)
        ends = {self._earlier: self.at == 0, self._later: self.at == len(self._days) - 1}
        for button, is_end in ends.items():
            other = self._later if button is self._earlier else self._earlier
            button.setVisible(len(self._days) > 1)
            if is_end and button.hasFocus():
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.TabFocusReason)
            button.setEnabled(not is_end)
            said = f"{self._what}, {self._days[self.at]}, {place}"
            button.setAccessibleName(f"{button.text()}: {said}")
        self._fit()


class AnswerSide(QWidget):
    """One answer: its day, how it was asked then, what was written."""

    opened = Signal(object)

    def __init__(self, themes: ThemeHolder, name: str, what: str) -> None:
        super().__init__()
        self._answers: tuple[EarlierAnswer, ...] = ()
        self.stepper = Stepper(themes, name, what)
        self._asked = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._asked.setObjectName(f"{name}.asked")
        self._text = ReadingView(themes, what, role=Type.SNIPPET)
        self._text.setObjectName(f"{name}.text")
        self._text.set_self_sizing(True)
        self._private = Label(themes, tr("Private"), Type.SMALL, color="text2")
        self._open = QuietLink(themes, tr("Open this reflection"))
        self._open.setObjectName(f"{name}.open")
        self._what = what
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(4))
        foot = QHBoxLayout()
        foot.addWidget(self._open)
        foot.addStretch(1)
        foot.addWidget(self._private)
        for part in (self.stepper, self._asked, self._text):
            column.addWidget(part)
        column.addLayout(foot)
        column.addStretch(1)
        self.stepper.stepped.connect(self._show)
        self._open.clicked.connect(self._on_open)

    def show_answers(self, answers: tuple[EarlierAnswer, ...], at: int) -> None:
        """Shows one of the answers, the oldest being the first."""
        self._answers = answers
        self.stepper.show_days([i18n.full_day(each.held_at.date()) for each in answers], at)
        self._show()

    def _show(self) -> None:
        if not self._answers:
            return
        now = self._answers[self.stepper.at]
        self._asked.setText(now.heading)
        self._text.show_plain(now.text)
        day = i18n.full_day(now.held_at.date())
        self._text.setAccessibleName(f"{self._what}, {day}. {now.heading}")
        self._private.setVisible(now.private)
        self._open.setAccessibleName(tr("Open the reflection of {day}").format(day=day))

    def _on_open(self) -> None:
        self.opened.emit(self._answers[self.stepper.at].entry_id)


class SameQuestion(Card):
    """A question that was answered at least twice: the oldest and the newest answer at first."""

    question_wanted = Signal(object)
    opened = Signal(object)

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__(themes, padding=16)
        self.setObjectName("same_question")
        self._asked: tuple[Asked, ...] = ()
        self._list = ComboBox(themes, tr("Question"))
        self._list.setObjectName("question")
        self._list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._nothing = Label(
            themes,
            tr("No question is answered twice yet. When one is, both answers stand here."),
            color="text2",
            wrap=True,
        )
        self._nothing.setObjectName("nothing_twice")
        self.left = AnswerSide(themes, "then", tr("Then"))
        self.right = AnswerSide(themes, "now", tr("Now"))
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(themes.px(28))
        for side in (self.left, self.right):
            self._sides.addWidget(side, 1)
            side.opened.connect(self.opened)
        column = self.column
        column.setSpacing(themes.px(10))
        column.addWidget(Label(themes, tr("The same question, then and now"), semibold=True))
        column.addWidget(self._nothing)
        column.addWidget(self._list)
        column.addLayout(self._sides)
        self._list.activated.connect(self._on_chosen)

    def set_beside(self, wanted: bool) -> None:
        """Whether the two answers stand beside each other."""
        way = QBoxLayout.Direction
        self._sides.setDirection(way.LeftToRight if wanted else way.TopToBottom)

    def show_asked(self, asked: tuple[Asked, ...]) -> None:
        """Which questions can be chosen; the one that is stays, and is read again."""
        before = self.key()
        self._asked = asked
        self._list.clear()
        for each in asked:
            count = tr("{n} answers").format(n=each.count)
            self._list.addItem(f"{each.pack}: {each.heading} ({count})")
        keys = [each.key for each in asked]
        at = keys.index(before) if before in keys else 0
        for part in (self._list, self.left, self.right):
            part.setVisible(bool(asked))
        self._nothing.setVisible(not asked)
        if asked:
            self._list.setCurrentIndex(at)
            self.question_wanted.emit(keys[at])

    def key(self) -> AnswerKey | None:
        """The question that is chosen."""
        at = self._list.currentIndex()
        return self._asked[at].key if 0 <= at < len(self._asked) else None

    def show_answers(self, key: AnswerKey, answers: tuple[EarlierAnswer, ...]) -> None:
        """Shows the oldest answer at the left, the newest at the right."""
        if key == self.key() and answers:
            self.left.show_answers(answers, 0)
            self.right.show_answers(answers, len(answers) - 1)

    def _on_chosen(self) -> None:
        key = self.key()
        if key is not None:
            self.question_wanted.emit(key)


class Walks(Card):
    """The two walks of one day, side by side."""

    opened = Signal(object)

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__(themes, padding=16)
        self.setObjectName("walks")
        self._themes = themes
        self._walks: tuple[Walk, ...] = ()
        self._stepper = Stepper(themes, "walk", tr("Two walks"))
        self._open = QuietLink(themes, tr("Open this reflection"))
        self._open.setObjectName("walk.open")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(themes.px(8))
        self.column.setSpacing(themes.px(8))
        self.column.addWidget(Label(themes, tr("Two walks"), semibold=True))
        self.column.addWidget(self._stepper)
        self.column.addLayout(self._rows)
        self.column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeading)
        self._stepper.stepped.connect(self._show)
        self._open.clicked.connect(self._on_open)

    def show_walks(self, walks: tuple[Walk, ...]) -> None:
        """Shows the newest; the older ones are a step away."""
        self._walks = walks
        self.setVisible(bool(walks))
        if walks:
            days = [i18n.full_day(each.held_at.date()) for each in walks]
            self._stepper.show_days(days, len(days) - 1)
            self._show()

    def _show(self) -> None:
        while (old := self._rows.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        walk = self._walks[self._stepper.at]
        first, second = tr("They depend on you"), tr("You depend on them")
        self._rows.addWidget(self._row("", first, second, semibold=True))
        for asked, up, down in walk.rows:
            self._rows.addWidget(self._row(asked, up, down))
        day = i18n.full_day(walk.held_at.date())
        self._open.setAccessibleName(tr("Open the reflection of {day}").format(day=day))

    def _row(self, asked: str, up: str, down: str, *, semibold: bool = False) -> QWidget:
        themes, row = self._themes, QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if asked:
            column.addWidget(Label(themes, asked, Type.SMALL, color="text2", wrap=True))
        sides = QHBoxLayout()
        sides.setSpacing(themes.px(28))
        for text in (up, down):
            label = Label(themes, text or "–", semibold=semibold, wrap=True)
            label.setAccessibleName(f"{asked} {text}".strip())
            sides.addWidget(label, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(sides)
        return row

    def _on_open(self) -> None:
        self.opened.emit(self._walks[self._stepper.at].entry_id)


class ThenView(PartView):
    """The three of them, one below the other.

    Signals:
        question_wanted: the answers to a question are to be read.
        entry_wanted: a reflection is to be opened.
    """

    question_wanted = Signal(object)
    entry_wanted = Signal(object)

    def __init__(self, themes: ThemeHolder, today: date) -> None:
        super().__init__()
        self._today = today
        self.same = SameQuestion(themes)
        self.walks = Walks(themes)
        title = tr("Seven places to look from")
        self.eyes = Figure(
            themes,
            "eyes",
            title,
            CountsPlot(themes, title),
            (tr("Place"), tr("Reflections")),
            tr("How often you wrote in each of the seven eyes"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(14))
        for part in (self.same, self.walks, self.eyes):
            column.addWidget(part)
        column.addStretch(1)
        self.same.question_wanted.connect(self.question_wanted)
        self.same.opened.connect(self.entry_wanted)
        self.walks.opened.connect(self.entry_wanted)
        self.eyes.chosen.connect(self.chosen)
        self.eyes.pressed.connect(self.pressed)
        self.eyes.opened.connect(self.opened)

    def figures(self) -> tuple[Figure, ...]:
        """The figures in reading order."""
        return (self.eyes,)

    def set_beside(self, wanted: bool) -> None:
        """Whether answers stand beside each other."""
        self.same.set_beside(wanted)

    def show_found(self, found: FoundThen) -> None:
        """Shows what was read."""
        self.same.show_asked(found.asked)
        self.walks.show_walks(found.walks)
        self.eyes.setVisible(any(each.entries for each in found.eyes))
        self.eyes.show_items([_eye(each) for each in found.eyes])


def _eye(each: Counted) -> CountItem:
    mark = Mark(
        each.word,
        each.label,
        f"{each.label}, {reflections(each.count)}",
        (each.label, str(each.count)),
        each.entries,
    )
    return CountItem(mark, "", each.label, each.count)
