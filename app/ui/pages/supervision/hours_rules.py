"""Which bodies' rules one follows, with what each asks and where that is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

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
        self._shown: tuple[tuple[Rules, ...], tuple[Following, ...]] | None = None
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
        wanted = (tuple(rules), following)
        if self._shown == wanted:
            return
        focus = QApplication.focusWidget()
        name = focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""
        self._shown, self._following = wanted, following
        _empty(self._bodies)
        for each in rules:
            told = next((known for known in following if known.body == each.id), None)
            self._bodies.addWidget(self._body(each, told))
        found = self.findChild(QWidget, name) if name else None
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_focus(self) -> QWidget:
        """Where one begins."""
        return self.back

    def _body(self, rules: Rules, told: Following | None) -> QWidget:
        px, themes = self._themes.px, self._themes
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        box = CheckBox(themes, rules.name, wrap=True)
        box.setObjectName(f"hours.follow.{rules.id}")
        box.setChecked(told is not None)
        box.clicked.connect(partial(self._on_ticked, rules.id))
        column.addWidget(box)
        for words in (rules.summary, rules.advice):
            if words:
                column.addWidget(Label(themes, words, wrap=True))
        if told is not None:
            column.addWidget(self._own_terms(rules, told))
        lines = [checked_line(rules), *(_source_line(source) for source in rules.sources)]
        for line in lines:
            label = Label(themes, line, Type.SMALL, color="text2", wrap=True)
            label.setObjectName(f"hours.source.{rules.id}")
            column.addWidget(label)
        words = self.tr("Change these") if rules.is_own else self.tr("Make your own of these")
        own = LinkButton(themes, words)
        own.setObjectName(f"hours.own.{rules.id}")
        own.setAccessibleName(f"{words}: {rules.name}")
        own.clicked.connect(partial(self.own_wanted.emit, rules.id))
        column.addWidget(own, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(Rule(themes))
        return part

    def _own_terms(self, rules: Rules, told: Following) -> QWidget:
        themes = self._themes
        terms = Flow(themes, gap=10)
        terms.add(Label(themes, self.tr("Since"), color="text2"))
        name = self.tr("Since when you follow {body}").format(body=rules.name)
        since = DateEdit(
            themes, name, self._today, placeholder=self.tr("The first line"), compact=True
        )
        since.setObjectName(f"hours.since.{rules.id}")
        since.setMinimumWidth(themes.px(280))
        since.set_value(told.since)
        since.changed.connect(lambda: self._alter(replace(told, since=since.value())))
        terms.add(since)
        if rules.is_by_share:
            share = SpinBox(
                themes,
                self.tr("How much of a full week you work"),
                smallest=1,
                largest=_FULL,
                step=10,
                suffix=self.tr(" % of full time"),
                compact=True,
            )
            share.setObjectName(f"hours.share.{rules.id}")
            share.setValue(told.share)
            share.editingFinished.connect(lambda: self._alter(replace(told, share=share.value())))
            terms.add(share)
        return terms

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
