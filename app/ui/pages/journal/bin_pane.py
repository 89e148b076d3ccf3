"""The bin: what was deleted within the last thirty days, to bring back or to remove for good."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui.delegates.entry_rows import EntryDelegate
from app.ui.listmodels.hits import CardListModel
from app.ui.pages.journal.list_pane import EntryList
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, IconButton, SecondaryButton
from app.ui.widgets.label import Label
from app.ui.words import card_sentence
from models.records.entries import EntryCard


class BinPane(QWidget):
    """A list, "Bring back" for the row chosen, "Empty the bin…"."""

    restore_wanted = Signal(object)
    empty_wanted = Signal()
    left = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setObjectName("bin_pane")
        self._back = IconButton(themes, "arrow-left", self.tr("Back to the journal"))
        self._back.setObjectName("bin.back")
        self._title = Label(themes, self.tr("Bin"), Type.TITLE)
        self.is_held = False
        self._words = Label(themes, "", color="text2", wrap=True)
        self._words.setObjectName("bin.words")
        self.list = EntryList(themes)
        self.list.setObjectName("bin.list")
        self.list.setAccessibleName(self.tr("Bin"))
        self.model = CardListModel(card_sentence, self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(themes, self.list, dates_in_full=True))
        self._restore = SecondaryButton(themes, self.tr("Bring back"), compact=True)
        self._restore.setObjectName("bin.restore")
        self._empty = FlatButton(themes, self.tr("Empty the bin…"), compact=True)
        self._empty.setObjectName("bin.empty")
        self._nothing = Label(themes, self.tr("The bin is empty."), color="text2")
        self._nothing.setObjectName("bin.nothing")
        self._lay_out()
        self._restore.hide()
        self._empty.hide()
        self._back.clicked.connect(self.left)
        self._restore.clicked.connect(self._on_restore)
        self._empty.clicked.connect(self.empty_wanted)
        self.list.opened.connect(self._on_opened)
        themes.changed.connect(self._restyle)
        self._restyle()

    def show_cards(self, cards: Sequence[EntryCard], is_held: bool) -> None:
        """Shows what is in the bin; under a legal hold it stays there."""
        self.is_held = is_held
        self._words.setText(
            self.tr("Nothing is removed while the legal hold is on.")
            if is_held
            else self.tr("Reflections stay here for 30 days, then they are removed for good.")
        )
        row = max(0, self.list.currentIndex().row())
        self.model.show_cards(cards)
        index = self.model.index(min(row, len(cards) - 1)) if cards else self.model.index(-1)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(index, flag)
        self._stack.setCurrentIndex(0 if cards else 1)
        self._restore.setVisible(bool(cards))
        self._empty.setVisible(bool(cards))

    def forget(self) -> None:
        """Lets go of what is shown."""
        self.model.clear()
        self._restore.hide()
        self._empty.hide()

    def first_focus(self) -> QWidget:
        """Who takes the keyboard."""
        return self.list if self.model.rowCount() else self._back

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._themes.color("surface"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        head.addWidget(self._restore)
        head.addWidget(self._empty)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        nothing = QWidget()
        column = QVBoxLayout(nothing)
        column.addWidget(self._nothing)
        column.addStretch(1)
        self._nothing_lay = column
        self._stack.addWidget(nothing)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._words)
        self._column.addWidget(self._stack, 1)
        self._head = head

    def _on_restore(self) -> None:
        entry_id = self.list.entry_id()
        if entry_id is not None:
            self.restore_wanted.emit(entry_id)

    def _on_opened(self, _entry_id: object) -> None:
        self._restore.setFocus(Qt.FocusReason.TabFocusReason)

    def _restyle(self) -> None:
        px = self._themes.px
        self._head.setContentsMargins(px(16), 0, px(16), 0)
        self._head.setSpacing(px(8))
        self._words.setContentsMargins(px(24), 0, px(16), 0)
        self._column.setContentsMargins(0, px(8), 0, 0)
        self._column.setSpacing(px(8))
        self._nothing_lay.setContentsMargins(px(24), px(12), px(16), 0)
        self.update()
