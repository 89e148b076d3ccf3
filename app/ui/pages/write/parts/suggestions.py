"""A quiet strip below the questions: something to open from here, or to leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QWidget

from app.ui.pages.write.menu_button import MenuButton
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import IconButton, LinkButton
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named

_BESIDE = 640
"""From this width on, the words and what can be done about them share a line."""


@dataclass(frozen=True)
class Suggestion:
    """One thing to open: why, in a line, and the words of its button."""

    id: str
    text: str = field(repr=False)
    act: str = field(repr=False)


class SuggestionStrip(QWidget):
    """Shows the first suggestion, and the others in a menu; hidden when there is none.

    Signals:
        accepted, left: the id of a suggestion.
        emptied: the keyboard was here, and nothing is left to have it.
    """

    accepted = Signal(str)
    left = Signal(str)
    emptied = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._shown: tuple[Suggestion, ...] = ()
        self._short = False
        self.setObjectName("suggestions")
        self._text = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._text.setObjectName("suggestion.text")
        self.act = LinkButton(themes, "")
        self.act.setObjectName("suggestion.open")
        self.others = MenuButton(themes, "")
        self.others.setObjectName("suggestion.others")
        self.leave = IconButton(themes, "x", self.tr("Leave it"), size=15)
        self.leave.setObjectName("suggestion.leave")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(self._text, 1)
        self._acts = QHBoxLayout()
        self._acts.addWidget(self.act)
        self._acts.addWidget(self.others)
        self._acts.addWidget(self.leave)
        self._acts.addStretch(0)
        self._row.addLayout(self._acts)
        self.act.clicked.connect(self._on_act)
        self.others.clicked.connect(self._on_others)
        self.leave.clicked.connect(self._on_leave)
        themes.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def shown(self) -> tuple[Suggestion, ...]:
        """What is offered now, the one in sight leading."""
        return self._shown

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> bool:
        """Shows them in their order; returns whether another one is in sight than before."""
        fresh = tuple(suggestions)
        if fresh == self._shown:
            return False
        before = self._shown[:1]
        held = self._holds_keyboard()
        self._shown = fresh
        if fresh:
            self._fill(fresh[0], len(fresh) - 1)
        self.setVisible(bool(fresh))
        if held and not fresh:
            self.emptied.emit()
        return bool(fresh) and fresh[:1] != before

    def set_short(self, short: bool) -> None:
        """Leaves the reason away where there is little height; the button still has it."""
        self._short = short
        self._text.setVisible(not short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self._themes.color("line"))

    def _fill(self, first: Suggestion, others: int) -> None:
        self._text.setText(first.text)
        self.act.set_words(first.act)
        self.act.setAccessibleName(named(first.text, first.act))
        self.leave.setAccessibleName(self.tr("Leave it: {words}").format(words=first.act))
        words = self.tr("1 more") if others == 1 else self.tr("{n} more").format(n=others)
        self.others.set_words(words)
        self.others.setAccessibleName(self.tr("{words} to open from here").format(words=words))
        self.others.setVisible(others > 0)
        self.updateGeometry()

    def _holds_keyboard(self) -> bool:
        return any(each.hasFocus() for each in (self.act, self.others, self.leave))

    def _on_act(self) -> None:
        if self._shown:
            self.accepted.emit(self._shown[0].id)

    def _on_leave(self) -> None:
        if self._shown:
            self.left.emit(self._shown[0].id)

    def _on_others(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("suggestion.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in self._shown[1:]:
            menu.addAction(each.act).triggered.connect(partial(self._on_other, each.id))
        menu.popup(self.others.mapToGlobal(self.others.rect().bottomLeft()))

    def _on_other(self, suggestion_id: str, _checked: bool = False) -> None:
        self.accepted.emit(suggestion_id)

    def _place(self) -> None:
        beside = self._short or self.width() >= self._themes.px(_BESIDE)
        flow = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != flow:
            self._row.setDirection(flow)

    def _restyle(self) -> None:
        px = self._themes.px
        self._row.setContentsMargins(px(24), px(5), px(24), px(5))
        self._row.setSpacing(px(4))
        self._acts.setSpacing(px(10))
        self._place()
        self.update()
