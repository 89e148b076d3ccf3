"""The reflections behind the chosen mark."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from app.ui.delegates.entry_rows import EntryDelegate
from app.ui.listmodels.hits import CardListModel
from app.ui.pages.patterns.margins import set_margins
from app.ui.pages.patterns.more import More
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import FlatButton, IconButton, SecondaryButton
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.label import Label
from app.ui.widgets.row_list import ENTER, RowList
from app.ui.words import card_sentence
from models.records.entries import EntryCard
from models.records.ids import EntryId

WIDTH = 336
_A_TIME = 100
"""How many reflections are listed, and how many more at a time."""


class CardList(RowList):
    """Rows of reflections; Enter or a press opens one."""

    opened = Signal(object)

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__(themes, "behind.entries", self.tr("Reflections"))
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        model = self.model()
        card = model.card(index) if isinstance(model, CardListModel) else None
        if card is not None:
            self.opened.emit(card.id)


class BehindPane(QWidget):
    """Title, how many, and the rows.

    Signals:
        opened: a reflection was chosen, by its id.
        left: the way back to the figures.
        bring_wanted: the pattern is to come to supervision.
        cards_wanted: the rows of these reflections are to be read, for `show_cards`.
    """

    opened = Signal(object)
    left = Signal()
    bring_wanted = Signal()
    cards_wanted = Signal(object)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._ids: tuple[EntryId, ...] = ()
        self._asked: tuple[EntryId, ...] = ()
        self._cards: list[EntryCard] = []
        self._at = 0
        self._back = FlatButton(themes, self.tr("Back"), icon="arrow-left", compact=True)
        self._back.setObjectName("behind.back")
        self._title = Label(themes, "", semibold=True, wrap=True)
        self._title.setObjectName("behind.title")
        self._close = IconButton(themes, "x", self.tr("Hide these reflections"))
        self._close.setObjectName("behind.close")
        self._count = Label(themes, "", color="text2", wrap=True)
        self._count.setObjectName("behind.count")
        self.model = CardListModel(card_sentence, self)
        self.list = CardList(themes)
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(themes, self.list, dates_in_full=True))
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._top = QVBoxLayout()
        self._top.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        self._top.addLayout(self._head)
        self._top.addWidget(self._count)
        words = self.tr("Bring this pattern to supervision")
        self._bring = SecondaryButton(themes, words, icon="flag")
        self._bring.setObjectName("behind.bring")
        self._more = More(themes, "behind.more")
        self._foot = QVBoxLayout()
        self._foot.addWidget(self._more)
        self._foot.addWidget(self._bring)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self.list, 1)
        column.addLayout(self._foot)
        self.list.opened.connect(self.opened)
        self._close.clicked.connect(self.left)
        self._bring.clicked.connect(self.bring_wanted)
        self._more.wanted.connect(self._ask)
        self._back.clicked.connect(self.left)
        themes.changed.connect(self._restyle)
        self.set_alone(False)
        self.show_mark(None)
        self._restyle()

    def set_alone(self, wanted: bool) -> None:
        """Whether it has the page for itself, with a way back."""
        self._back.setVisible(wanted)
        self._close.setVisible(not wanted)

    def show_mark(self, mark: Mark | None) -> None:
        """Says what is chosen; the rows come after, the first of them unasked."""
        self._title.setText(mark.title if mark else self.tr("What is behind a mark"))
        self._ids = tuple(dict.fromkeys(mark.entries)) if mark else ()
        count = len(self._ids)
        words = {
            0: self.tr("Choose any mark to read what is behind it."),
            1: self.tr("1 reflection"),
        }.get(count, self.tr("{n} reflections").format(n=count))
        self._count.setText(words)
        self._bring.setVisible(bool(mark and mark.words and mark.entries))
        self.list.setAccessibleName(f"{self._title.text()}. {words}")
        self.model.clear()
        self._asked, self._cards, self._at = (), [], 0
        self._more.show_counts(0, 0)
        if self._ids:
            self._ask()

    def show_cards(self, cards: Sequence[EntryCard]) -> None:
        """Adds the rows that were asked for, the first one chosen; those of another mark do not."""
        if not self._asked or not {card.id for card in cards} <= set(self._asked):
            return
        self._asked = ()
        at = self.list.currentIndex().row()
        self._cards += cards
        self.model.show_cards(self._cards)
        if self._cards:
            self.list.setCurrentIndex(self.model.index(max(0, at)))
        self._more.show_counts(self._at, len(self._ids), self.list)

    def focus_target(self) -> QWidget:
        """Who takes the keyboard."""
        return self.list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._word_bring()

    def _ask(self) -> None:
        self._asked = self._ids[self._at : self._at + _A_TIME]
        self._at += len(self._asked)
        self.cards_wanted.emit(self._asked)

    def _word_bring(self) -> None:
        """In fewer words where they do not fit."""
        margins = self._foot.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        words = self.tr("Bring this pattern to supervision")
        self._bring.set_words(words)
        if self._bring.sizeHint().width() > room:
            self._bring.set_words(self.tr("Bring to supervision"))
            self._bring.setAccessibleName(words)

    def _restyle(self) -> None:
        px = self._themes.px
        set_margins(self._top, self, px(18), px(14), px(12), px(10))
        self._top.setSpacing(px(2))
        self._foot.setContentsMargins(px(18), px(8), px(18), px(16))
        self._word_bring()
        self.setMinimumWidth(px(260))
