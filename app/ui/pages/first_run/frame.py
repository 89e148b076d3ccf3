"""What the three steps share: the steps above, two columns, the bar below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import PrimaryButton, QuietLink, SecondaryButton
from app.ui.widgets.card import Rule
from app.ui.widgets.dashes import StepIndicator
from app.ui.widgets.footed import Footed
from app.ui.widgets.label import Label

_LEFT = 508
_RIGHT = 460
_GAP = 80
_NARROW = _LEFT + _RIGHT + _GAP + 2 * 40


class StepFrame(QWidget):
    """One step: a heading, a sentence, what is to be done; beside it what is good to know.

    Signals:
        continue_wanted, back_wanted, aside_wanted: the buttons below.
    """

    continue_wanted = Signal()
    back_wanted = Signal()
    aside_wanted = Signal()

    def __init__(self, themes: ThemeHolder, at: int, *, drop: int = 0) -> None:
        super().__init__()
        self._drop = drop
        self._themes = themes
        self.left = QVBoxLayout()
        self.right = QVBoxLayout()
        self.go_on = PrimaryButton(themes, self.tr("Continue"))
        self.go_on.setObjectName("first_run.continue")
        self.back = SecondaryButton(themes, self.tr("Back"), icon="arrow-left")
        self.back.setObjectName("first_run.back")
        self.aside = QuietLink(themes, "")
        self.aside.setObjectName("first_run.aside")
        self.aside.hide()
        self.sample = QuietLink(themes, self.tr("Try a sample journal"))
        self.sample.setObjectName("first_run.sample")
        self.sample.hide()
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._steps = StepIndicator(
            themes, [self.tr("Passphrase"), self.tr("Recovery sheet"), self.tr("Ready")]
        )
        self._steps.set_current(at)
        self._title = Label(themes, "", Type.DISPLAY, wrap=True)
        self._text = Label(themes, "", color="text2", wrap=True)
        self._lay_out()
        self.go_on.clicked.connect(self.continue_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.aside.clicked.connect(self.aside_wanted)
        themes.changed.connect(self._fit)

    def set_heading(self, title: str, text: str) -> None:
        """What the step is about."""
        self._title.setText(title)
        self._text.setText(text)

    def set_aside(self, words: str) -> None:
        """A quieter way on, such as "Do this later"."""
        self.aside.set_words(words)
        self.aside.show()
        self._fit_bar()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < self._themes.px(_NARROW)
        self._columns.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        self._columns.setSpacing(self._themes.px(28 if narrow else _GAP))
        self.right.setContentsMargins(0, 0 if narrow else self._themes.px(self._drop), 0, 0)
        short = self.height() < self._themes.px(700)
        self._body.setContentsMargins(
            self._themes.px(24), self._themes.px(24 if short or narrow else 96),
            self._themes.px(24), self._themes.px(24),
        )  # fmt: skip
        room = self.width() - self._themes.px(2 * 24)
        self._start.setFixedWidth(min(self._themes.px(_LEFT), room))
        self._beside.setFixedWidth(min(self._themes.px(_RIGHT), room))
        self._fit_bar()

    def _lay_out(self) -> None:
        inner = QWidget()
        self._body = QHBoxLayout(inner)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(self._left_column(), 0, Qt.AlignmentFlag.AlignTop)
        self._columns.addWidget(self._right_column(), 0, Qt.AlignmentFlag.AlignTop)
        self._columns.addStretch(1)
        self._body.addStretch(1)
        self._body.addLayout(self._columns)
        self._body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Footed(self._themes, inner, self._foot()))

    def _left_column(self) -> QWidget:
        px = self._themes.px
        column = QWidget()
        self._start = column
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for at, widget in enumerate((self._steps, self._title, self._text)):
            if at != 1:
                widget.setContentsMargins(4, 0, 4, 0)
            else:
                widget.setContentsMargins(4, 0, 0, 0)
            rows.addWidget(widget)
            rows.addSpacing(px((28, 4, 24)[at]))
        self.left.setContentsMargins(0, 0, 0, 0)
        self.left.setSpacing(0)
        rows.addLayout(self.left)
        return column

    def _right_column(self) -> QWidget:
        column = QWidget()
        self._beside = column
        column.setLayout(self.right)
        return column

    def _foot(self) -> QWidget:
        px = self._themes.px
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule(self._themes))
        self._bar.setContentsMargins(px(32), px(14), px(32), px(14))
        self._bar.addWidget(self.back)
        self._bar.addStretch(1)
        for way in (self.sample, self.aside, self.go_on):
            self._bar.addWidget(way)
        column.addLayout(self._bar)
        return foot

    def _fit_bar(self) -> None:
        px = self._themes.px
        ways = (self.back, self.sample, self.aside, self.go_on)
        wide = sum(way.sizeHint().width() + px(20) for way in ways if not way.isHidden())
        stacked = self.width() < wide + px(2 * 32)
        self._bar.setSpacing(px(8 if stacked else 20))
        self._bar.setDirection(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )
