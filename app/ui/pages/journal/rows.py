"""The rows beneath a reflection: its repairs, what is related, how it was changed."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.repair import Dash, dashes
from app.ui import i18n
from app.ui.repair_words import stage_name
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton, QuietLink
from app.ui.widgets.dashes import Stitches
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from app.ui.words import day_inside, reason_words
from models.records.entries import Entry
from models.records.queries import Hit
from models.records.repairs import RepairCard
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


class RepairRow(_Row):
    """A repair that the reflection tells of: how far it has come, and the way to it."""

    opened = Signal(object)

    def __init__(
        self, themes: ThemeHolder, card: RepairCard, entry: Entry, today: date, language: str
    ) -> None:
        super().__init__(themes, "")
        self._name.setText(self.tr("Repair"))
        self.setObjectName("row.repair")
        states = dashes(card)
        now = states.index(Dash.NOW) if Dash.NOW in states else None
        stage = stage_name(card, language)
        title = card.title if card.title != entry.title else ""
        words = self.tr("{stage}: “{title}”").format(stage=stage, title=title) if title else stage
        said = Label(themes, words, wrap=True)
        said.setObjectName("repair.stage")
        day = day_inside(card.noticed_at.date(), today)
        since = self.tr("Noticed {day}").format(day=day)
        stitches = Stitches(themes, states.count(Dash.DONE), now)
        self.row.addWidget(stitches, 0, Qt.AlignmentFlag.AlignLeading)
        self.row.addWidget(said, 1)
        self.row.addWidget(Label(themes, since, color="text2"))
        button = LinkButton(themes, self.tr("Open it"))
        button.setObjectName("repair.open")
        button.setAccessibleName(named(self.tr("Open the repair"), card.title or stage))
        button.clicked.connect(partial(self.opened.emit, card.id))
        self.row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)


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
