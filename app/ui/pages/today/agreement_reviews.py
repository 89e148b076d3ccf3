"""Agreements that are to be looked at again, on a card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from app.services.agreements import ReviewDue
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import FlatButton, LinkButton
from app.ui.widgets.card import Card, Rule
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.words import day_inside
from models.records.supervision import SupervisionSide

_MOST = 3


class AgreementReviews(QWidget):
    """The agreements that wait longest.

    Signals:
        opened: a `ReviewDue` whose agreement is to be shown.
        put_off: one that is to come back in a month.
    """

    opened = Signal(object)
    put_off = Signal(object)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._shown: tuple[ReviewDue, ...] = ()
        self._today = date.min
        self._buttons: list[QAbstractButton] = []
        self._parts: list[QWidget] = []
        self._card = Card(themes, padding=16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        themes.changed.connect(self._restyle)
        self._restyle()

    def show_reviews(self, due: Sequence[ReviewDue], today: date) -> None:
        """Shows what is due."""
        shown = tuple(due)[:_MOST]
        if (shown, today) == (self._shown, self._today):
            return
        held = next((at for at, each in enumerate(self._buttons) if each.hasFocus()), None)
        self._shown, self._today = shown, today
        self._clear()
        for number, each in enumerate(shown):
            if number:
                self._add(Rule(self._themes))
            self._add_review(each)
        if held is not None and self._buttons:
            self._buttons[min(held, len(self._buttons) - 1)].setFocus()

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in order."""
        return list(self._buttons)

    def first_focus(self) -> QWidget | None:
        """Where the keyboard goes first; None where there is nothing."""
        return next(iter(self._buttons), None)

    def _add_review(self, each: ReviewDue) -> None:
        words = _words(each, self._today)
        said = Label(self._themes, words, wrap=True)
        said.setObjectName("agreement_review.words")
        self._add(said)
        acts = Flow(self._themes, gap=10)
        look = LinkButton(self._themes, self.tr("Look at it"))
        look.setObjectName("agreement_review.open")
        look.clicked.connect(partial(self._on_opened, each))
        later = FlatButton(self._themes, self.tr("In a month"), compact=True)
        later.setObjectName("agreement_review.later")
        later.clicked.connect(partial(self._on_put_off, each))
        for button in (look, later):
            button.setAccessibleName(f"{button.text()}. {words}")
            self._buttons.append(button)
            acts.add(button)
        self._add(acts)

    def _on_opened(self, each: ReviewDue, _checked: bool = False) -> None:
        self.opened.emit(each)

    def _on_put_off(self, each: ReviewDue, _checked: bool = False) -> None:
        self.put_off.emit(each)

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._card.column.addWidget(part)

    def _clear(self) -> None:
        for part in self._parts:
            self._card.column.removeWidget(part)
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self._parts, self._buttons = [], []

    def _restyle(self) -> None:
        px = self._themes.px
        self._card.column.setContentsMargins(px(16), px(13), px(16), px(9))
        self._card.column.setSpacing(px(6))


def _words(each: ReviewDue, today: date) -> str:
    tr = partial(QCoreApplication.translate, "AgreementReviews")
    given = each.side is SupervisionSide.GIVEN
    if each.due == today:
        words = tr("Today you review the agreement with {person}.")
        if given:
            words = tr("Today you review the agreement with {person}, whom you supervise.")
    else:
        words = tr("The agreement with {person} was to be reviewed {day}.")
        if given:
            words = tr("The agreement with {person}, whom you supervise, was to be reviewed {day}.")
    return words.format(person=each.person, day=day_inside(each.due, today))
