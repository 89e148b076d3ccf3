"""Asks which set on Today another one shall stand in place of, where Today is full."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.library import ShelfPack
from app.ui.pages.prompts.words import short
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import QuietLink, SecondaryButton
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label

_LONGEST = 30


class SwapOffer(QWidget):
    """A sentence and a button for each set on Today; hidden until it asks.

    Signals:
        chosen: the id of the set whose place it shall have.
        closed: nothing shall change.
    """

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self._titles: dict[SecondaryButton, str] = {}
        self.setObjectName("swap")
        self._asks = Label(themes, "", semibold=True, wrap=True)
        self._asks.setObjectName("swap.words")
        self._acts = Flow(themes)
        self._leave = QuietLink(themes, self.tr("Leave Today as it is"))
        self._leave.setObjectName("swap.leave")
        self._leave.clicked.connect(self.closed)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._asks)
        self._column.addWidget(self._acts)
        self._column.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignLeft)
        themes.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def ask(self, pinned: Sequence[ShelfPack]) -> str:
        """Asks about the sets that are on Today; returns what is said."""
        said = self.tr("Today has its three sets. Which one should this one replace?")
        self._asks.setText(said)
        for button in self._titles:
            button.hide()
            button.deleteLater()
        self._titles = {}
        for each in pinned:
            button = SecondaryButton(self._themes, "", compact=True)
            button.setObjectName(f"swap.{each.pack.id}")
            button.clicked.connect(partial(self._on_chosen, each.pack.id))
            self._titles[button] = each.pack.title
            self._acts.add(button)
        self._word()
        self.show()
        return said

    def first_focus(self) -> QWidget:
        """Where the keyboard goes when it asks."""
        return next(iter(self._titles), self._leave)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._word()

    # Inner workings

    def _word(self) -> None:
        """In a sentence where there is room for it, else by title."""
        whole = self.tr("Put it in place of “{title}”")
        for button, title in self._titles.items():
            words = whole.format(title=short(title, _LONGEST))
            button.set_words(words)
            if button.sizeHint().width() > self._acts.width():
                button.set_words(short(title, _LONGEST))
            button.setAccessibleName(whole.format(title=title))

    def _on_chosen(self, pack_id: str, _checked: bool = False) -> None:
        self.chosen.emit(pack_id)

    def _restyle(self) -> None:
        px = self._themes.px
        self._column.setContentsMargins(0, px(13), 0, 0)
        self._column.setSpacing(px(8))
        self._word()
