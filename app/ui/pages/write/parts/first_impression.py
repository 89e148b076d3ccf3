"""The older first impressions of the same person, kept back until today's is written or left."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.context import PageContext
from app.ui.forms.shown import ShownPart
from app.ui.forms.state import FormState, Screen
from app.ui.theme import Type
from app.ui.widgets.buttons import LinkButton, QuietLink
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.reading_view import ReadingView
from app.ui.work import Work
from models.records.patterns import EarlierAnswer

_NEW = "first_impression"


class FirstImpression(ShownPart):
    """Says that there is one; shows it once the new words are there and left, or when asked."""

    def __init__(self, context: PageContext, screen: Screen, form: FormState) -> None:
        super().__init__()
        self._context = context
        self._themes = context.theme
        self._form = form
        self._screen = screen
        self._code = ""
        self._found: tuple[EarlierAnswer, ...] = ()
        self._opened = False
        self._work = Work(context, self)
        # What is shown or not stands inside: the part itself has no parent yet when it asks.
        self._body = QWidget()
        self._body.setObjectName("first_impression")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._body)
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._themes.px(8))
        self._waiting = QWidget()
        row = QHBoxLayout(self._waiting)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._themes.px(14))
        self._said = Label(self._themes, "", Type.UI, color="text2", wrap=True)
        self._said.setObjectName("first_impression.waiting")
        self._show = LinkButton(self._themes, self.tr("Leave it, and show"))
        self._show.setObjectName("first_impression.show")
        self._show.clicked.connect(self._on_show)
        row.addWidget(self._said, 1)
        row.addWidget(self._show)
        self._column.addWidget(self._waiting)
        self._cards: list[QWidget] = []
        self._body.hide()
        self.refresh()

    def refresh(self) -> None:
        """Asks again when it is about another person."""
        code = self._form.header.code
        if code != self._code:
            self._code = code
            self._opened = False
            self._work.read(
                "write.first_impressions",
                partial(self._context.patterns.first_impressions, code),
                self._on_found,
            )
        else:
            self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        _app().focusChanged.connect(self._on_focus_changed)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        _app().focusChanged.disconnect(self._on_focus_changed)

    def _on_found(self, found: Sequence[EarlierAnswer]) -> None:
        mine = self._form.snapshot().entry_id
        self._found = tuple(each for each in found if each.entry_id != mine)
        self._settle()

    def _settle(self) -> None:
        """Shows what may be shown now; nothing where there is nothing."""
        may = bool(self._found) and (self._opened or self._may_show())
        if may and not self._cards:
            self._opened = True
            self._cards = [self._card(each) for each in self._found]
            for card in self._cards:
                self._column.addWidget(card)
                card.show()
        elif self._cards and not may:
            for card in self._cards:
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
            self._cards = []
        self._waiting.setVisible(bool(self._found) and not may)
        self._said.setText(
            self.tr(
                "There is an earlier first impression of {code}. It waits until you have written "
                "yours, so that it does not colour it."
            ).format(code=self._code)
        )
        self._body.setVisible(bool(self._found))

    def _may_show(self) -> bool:
        """Whether the new impression is written and left, or was passed over."""
        screen = next((each for each in self._form.screens if each.id == self._screen.id), None)
        asks_anew = any(each.yields == _NEW for each in self._screen.step.questions)
        if screen is None or not asks_anew:
            return True
        anew = [screen.key(each) for each in screen.questions if each.yields == _NEW]
        if not anew:
            return any(self._form.is_answered(key) for key in screen.answer_keys())
        return all(self._form.is_answered(key) for key in anew) and not self._is_writing()

    def _is_writing(self) -> bool:
        """Whether the keyboard is at a question of the same step."""
        focus, step = QApplication.focusWidget(), self.parentWidget()
        if focus is None or step is None or self.isAncestorOf(focus):
            return False
        return step.isAncestorOf(focus)

    def _card(self, answer: EarlierAnswer) -> Card:
        themes = self._themes
        card = Card(themes, padding=14, fill="surface")
        day = i18n.full_day(answer.held_at.date())
        card.column.setSpacing(themes.px(4))
        words = self.tr("First impression of {code}, {day}").format(code=self._code, day=day)
        card.column.addWidget(Label(themes, words, Type.SMALL, semibold=True, wrap=True))
        text = ReadingView(themes, words, role=Type.SNIPPET)
        text.setObjectName("first_impression.text")
        text.set_self_sizing(True)
        text.show_plain(answer.text)
        card.column.addWidget(text)
        go = QuietLink(themes, self.tr("Open this reflection"))
        go.setAccessibleName(self.tr("Open the reflection of {day}").format(day=day))
        go.clicked.connect(partial(self._on_open, answer))
        row = QHBoxLayout()
        row.addWidget(go)
        row.addStretch(1)
        card.column.addLayout(row)
        return card

    def _on_show(self) -> None:
        self._opened = True
        self._settle()
        self._context.announce(self.tr("The earlier first impression is shown."))
        if self._cards:
            view = self._cards[0].findChild(ReadingView)
            if view is not None:
                view.setFocus()

    def _on_open(self, answer: EarlierAnswer, _checked: bool = False) -> None:
        self._context.navigate.show("journal", entry_id=answer.entry_id)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._found and not self._cards:
            self._settle()


def _app() -> QApplication:
    app = QCoreApplication.instance()
    assert isinstance(app, QApplication)
    return app
