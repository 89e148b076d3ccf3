"""Which bodies' rules one follows, with what each asks and where that is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.hours_standing import Following
from app.ui.pages.supervision.hours_words import checked_line
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, LinkButton, SecondaryButton
from app.ui.widgets.card import Rule
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.fields import SpinBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from prompts.hours import Rules
from prompts.schema import Source

_WIDTH = 684
_FULL = 100


class _Body(QWidget):
    """One body: a box, what it asks, since when one follows it, and where that is said.

    Signals:
        ticked: it is followed, or not. altered: how it is followed.
    """

    ticked = Signal(bool)
    altered = Signal(object)

    def __init__(self, themes: ThemeHolder, rules: Rules, today: date) -> None:
        super().__init__()
        self.rules = rules
        self._themes = themes
        self._told: Following | None = None
        self._make_terms(today)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(6))
        self._box = CheckBox(themes, rules.name, wrap=True)
        self._box.setObjectName(f"hours.follow.{rules.id}")
        column.addWidget(self._box)
        for words in (rules.summary, rules.advice):
            if words:
                column.addWidget(Label(themes, words, wrap=True))
        column.addWidget(self._terms)
        for line in (checked_line(rules), *(_source_line(source) for source in rules.sources)):
            label = Label(themes, line, Type.SMALL, color="text2", wrap=True)
            label.setObjectName(f"hours.source.{rules.id}")
            column.addWidget(label)
        words = self.tr("Change these") if rules.is_own else self.tr("Make your own of these")
        self.own = LinkButton(themes, words)
        self.own.setObjectName(f"hours.own.{rules.id}")
        self.own.setAccessibleName(f"{words}: {rules.name}")
        column.addWidget(self.own, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(Rule(themes))
        self._box.clicked.connect(lambda: self.ticked.emit(self._box.isChecked()))
        self._since.changed.connect(self._on_altered)
        self._share.editingFinished.connect(self._on_altered)

    def show_following(self, told: Following | None) -> None:
        """Shows whether and how it is followed, without telling anyone."""
        self._told = told
        self._box.setChecked(told is not None)
        self._terms.setVisible(told is not None)
        if told is None:
            return
        if self._since.value() != told.since:
            self._since.set_value(told.since)
        with QSignalBlocker(self._share):
            self._share.setValue(told.share)

    def _make_terms(self, today: date) -> None:
        themes, rules = self._themes, self.rules
        self._terms = Flow(themes, gap=10)
        name = self.tr("Since when you follow {body}").format(body=rules.name)
        since = Label(themes, self.tr("Since"), color="text2")
        self._since = DateEdit(
            themes, name, today, placeholder=self.tr("The first line"), compact=True
        )
        self._since.setObjectName(f"hours.since.{rules.id}")
        since.setBuddy(self._since)
        self._share = SpinBox(
            themes,
            self.tr("How much of a full week you work"),
            smallest=1,
            largest=_FULL,
            step=10,
            suffix=self.tr(" % of full time"),
            compact=True,
        )
        self._share.setObjectName(f"hours.share.{rules.id}")
        self._terms.add(since)
        self._terms.add(self._since)
        self._terms.add(self._share)
        self._share.setVisible(rules.is_by_share)

    def _on_altered(self) -> None:
        if self._told is None:
            return
        after = replace(self._told, since=self._since.value(), share=self._share.value())
        if after != self._told:
            self.altered.emit(after)


class RulesView(QWidget):
    """A box for each body, and what it asks; the one followed first counts the lines.

    Signals:
        followed: the `Following`s that are wanted now.
        own_wanted: the body to make one's own rules from; "" for plain ones.
        left: one goes back to the log.
    """

    followed = Signal(object)
    own_wanted = Signal(str)
    left = Signal()

    def __init__(self, themes: ThemeHolder, today: date) -> None:
        super().__init__()
        self._themes = themes
        self._today = today
        self._following: tuple[Following, ...] = ()
        self._rules: tuple[Rules, ...] = ()
        self._parts: list[_Body] = []
        self.back = FlatButton(themes, self.tr("Back to the log"), icon="arrow-left")
        self.back.setObjectName("hours.rules_back")
        self._own = SecondaryButton(themes, self.tr("Write rules of your own…"), compact=True)
        self._own.setObjectName("hours.own_plain")
        self._bodies = QVBoxLayout()
        self._bodies.setSpacing(themes.px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, themes.px(4), themes.px(16))
        column.setSpacing(themes.px(10))
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(Label(themes, self.tr("Which rules you follow"), Type.TITLE, wrap=True))
        for words in (
            self.tr("The first one you choose counts the lines of the log."),
            self.tr("These are notes on rules, not the rules: your body alone decides."),
        ):
            column.addWidget(Label(themes, words, color="text2", wrap=True))
        column.addLayout(self._bodies)
        column.addWidget(self._own, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        self.back.clicked.connect(self.left)
        self._own.clicked.connect(partial(self.own_wanted.emit, ""))
        themes.changed.connect(self._restyle)
        self._restyle()

    def show_rules(self, rules: Sequence[Rules], following: tuple[Following, ...]) -> None:
        """Shows all there are, with those that are followed."""
        self._following = following
        if self._rules != tuple(rules):
            self._rules = tuple(rules)
            self._make_parts()
        known = {each.body: each for each in following}
        for part in self._parts:
            part.show_following(known.get(part.rules.id))

    def first_focus(self) -> QWidget:
        """Where one begins."""
        return self.back

    def _make_parts(self) -> None:
        _empty(self._bodies)
        self._parts = []
        country = ""
        for rules in self._rules:
            told = self.tr("Your own") if rules.is_own else rules.country
            if told != country:
                country = told
                self._bodies.addWidget(Label(self._themes, country, Type.UI, semibold=True))
            part = _Body(self._themes, rules, self._today)
            part.ticked.connect(partial(self._on_ticked, rules.id))
            part.altered.connect(self._alter)
            part.own.clicked.connect(partial(self.own_wanted.emit, rules.id))
            self._parts.append(part)
            self._bodies.addWidget(part)

    def _on_ticked(self, body: str, wanted: bool) -> None:
        kept = tuple(each for each in self._following if each.body != body)
        self.followed.emit((*kept, Following(body)) if wanted else kept)

    def _alter(self, told: Following) -> None:
        after = tuple(told if each.body == told.body else each for each in self._following)
        if after != self._following:
            self.followed.emit(after)

    def _restyle(self) -> None:
        self.setMaximumWidth(self._themes.px(_WIDTH))


def _source_line(source: Source) -> str:
    return ", ".join(filter(None, (source.author, source.title, source.year, source.address)))


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
