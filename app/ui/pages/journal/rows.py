"""The rows beneath a reflection: its slip, what is related, how it was changed."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton, QuietLink
from app.ui.widgets.dashes import Stitches
from app.ui.widgets.label import Label
from app.ui.words import day_inside, reason_words, slip_stage, slip_stitches
from models.records.entries import SlipCard, SlipState
from models.records.queries import Hit
from prompts.words import Vocabularies

_NAME = 92
_NARROW = 420


class _Row(QWidget):
    """A hairline above, a name at the start, the rest beside it."""

    def __init__(self, themes: ThemeHolder, name: str) -> None:
        super().__init__()
        self._themes = themes
        self._name = Label(themes, name, color="text2")
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        themes.changed.connect(self._restyle)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name.text():
            QPainter(self).fillRect(0, 0, self.width(), 1, self._themes.color("line"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stack()

    def _stack(self) -> None:
        """One below the other where the row is narrow for its letters."""
        px = self._themes.px
        stacked = self.width() < px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self.row.setDirection(way)
        self.row.setSpacing(0 if stacked else px(8))
        self._name.setVisible(not stacked or bool(self._name.text()))

    def _restyle(self) -> None:
        px = self._themes.px
        self._name.setFixedHeight(px(26))
        self._name.setFixedWidth(px(_NAME))
        self.row.setContentsMargins(0, px(7), 0, px(7))
        self._stack()
        self.setMinimumHeight(px(41))
        self.update()


class WordsRow(_Row):
    """Words and one thing to press."""

    pressed = Signal()

    def __init__(self, themes: ThemeHolder, name: str, words: str, act: str) -> None:
        super().__init__(themes, name)
        button = LinkButton(themes, act)
        button.setObjectName("row.act")
        button.clicked.connect(self.pressed)
        self.row.addWidget(Label(themes, words, wrap=True), 1)
        self.row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)


class SlipRow(_Row):
    """How far a slip has come; an open one can be closed here."""

    closed = Signal(bool)  # whether it was no slip after all

    def __init__(self, themes: ThemeHolder, slip: SlipCard, today: date) -> None:
        super().__init__(themes, "")
        self._name.setText(self.tr("Slip"))
        self.setObjectName("row.slip")
        done, now = slip_stitches(slip.state)
        stage = Label(themes, slip_stage(slip.state))
        stage.setObjectName("slip.stage")
        day = day_inside(slip.noticed_at.date(), today)
        since = self.tr("Noticed {day}").format(day=day)
        self.row.addWidget(Stitches(themes, done, now), 0, Qt.AlignmentFlag.AlignLeading)
        self.row.addWidget(stage, 1)
        self.row.addWidget(Label(themes, since, color="text2"))
        if slip.state in (SlipState.NOTICED, SlipState.OWNED):
            self._close = LinkButton(themes, self.tr("Close it…"))
            self._close.setObjectName("slip.close")
            self._close.clicked.connect(self._open_menu)
            self.row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignLeading)

    def make_menu(self) -> QMenu:
        """The two ways a slip ends."""
        menu = QMenu(self)
        menu.addAction(self.tr("It is dealt with"), partial(self.closed.emit, False))
        menu.addAction(self.tr("It was not a slip after all"), partial(self.closed.emit, True))
        return menu

    def _open_menu(self) -> None:
        self.make_menu().popup(self._close.mapToGlobal(QPoint(0, self._close.height())))


class _TitleLink(QuietLink):
    """A title that is cut where room lacks."""

    def minimumSizeHint(self) -> QSize:
        return QSize(self._themes.px(80), self.sizeHint().height())

    def _text_role(self) -> str:
        return "text"


class RelatedRow(_Row):
    """A related reflection and why it is; pressing it opens it."""

    opened = Signal(object)

    def __init__(
        self, themes: ThemeHolder, name: str, hit: Hit, vocabularies: Vocabularies, today: date
    ) -> None:
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        super().__init__(themes, name)
        self.setObjectName("row.related")
        day = i18n.near_day(hit.card.held_at.date(), today)
        aside = f"{hit.card.code}, {day}" if hit.card.code else day
        title = _TitleLink(themes, self.tr("“{title}”").format(title=hit.card.title))
        title.setObjectName("related.title")
        title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        why = reason_words(hit.reasons, vocabularies, today)
        title.setAccessibleName(". ".join(part for part in (hit.card.title, aside, why) if part))
        title.clicked.connect(partial(self.opened.emit, hit.card.id))
        line = self._line
        line.addWidget(title, 1)
        beside = Label(themes, aside, color="text2")
        beside.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line.addWidget(beside)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(line)
        if why:
            column.addWidget(Label(themes, why, Type.SMALL, color="text2", wrap=True))
        self.row.addLayout(column, 1)
        self._stack()

    def _stack(self) -> None:
        super()._stack()
        self._line.setDirection(self.row.direction())
        self._line.setSpacing(self.row.spacing())
