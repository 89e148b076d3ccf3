"""How one stands by the rules one follows, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.hours_standing import Stand, Standing
from app.ui.pages.supervision.hours_words import (
    case_lines,
    checked_line,
    notice_line,
    one_or_more,
    period_line,
    shown_periods,
)
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Rule
from app.ui.widgets.label import Label


class StandingColumn(QWidget):
    """A part for each body; in ordinary ink, whatever lacks.

    Signals:
        rules_wanted: which rules one follows is to be chosen.
    """

    rules_wanted = Signal()

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self.rules = LinkButton(themes, self.tr("Which rules you follow"))
        self.rules.setObjectName("hours.rules")
        self._bodies = QVBoxLayout()
        self._bodies.setSpacing(themes.px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, themes.px(4), 0)
        column.setSpacing(themes.px(8))
        column.addWidget(Label(themes, self.tr("Where you stand"), semibold=True))
        column.addWidget(Rule(themes))
        column.addLayout(self._bodies)
        column.addWidget(self.rules)
        column.addStretch(1)
        self.rules.clicked.connect(self.rules_wanted)

    def show_stands(self, stands: Sequence[Stand], today: date) -> None:
        """Shows where one stands today."""
        _empty(self._bodies)
        if not stands:
            words = self.tr(
                "Choose the rules of your body, and what each month has and lacks is told here."
            )
            self._say(words, color="text2", name="hours.none_followed")
        for stand in stands:
            self._show(stand, today)

    def _show(self, stand: Stand, today: date) -> None:
        self._say(stand.rules.name, Type.UI, semibold=True, name="hours.body")
        for standing in stand.standings:
            self._show_standing(standing, today)
        for notice in stand.notices:
            self._say(notice_line(notice, today), name="hours.notice")
        checked = f"{checked_line(stand.rules)} {stand.rules.advice}".strip()
        self._say(checked, Type.SMALL, color="text2", name="hours.advice")
        self._bodies.addWidget(Rule(self._themes))

    def _show_standing(self, standing: Standing, today: date) -> None:
        self._say(standing.ask.text, Type.SMALL, color="text2", name="hours.ask")
        shown, others = shown_periods(standing.periods)
        for period in shown:
            line = f"{period_line(standing.ask, period, today)}."
            self._say(line, semibold=period.is_short and period.is_over, name="hours.period")
            for case in case_lines(standing.ask, period):
                self._say(f"{case}.", Type.SMALL, name="hours.case")
        if others:
            words = one_or_more(
                others,
                self.tr("1 other period has what it needs."),
                self.tr("{n} other periods have what they need."),
            )
            self._say(words, Type.SMALL, color="text2", name="hours.others")

    def _say(
        self,
        words: str,
        role: Type = Type.UI,
        *,
        color: str = "text",
        semibold: bool = False,
        name: str = "",
    ) -> None:
        label = Label(self._themes, words, role, color=color, semibold=semibold, wrap=True)
        label.setObjectName(name)
        self._bodies.addWidget(label)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
