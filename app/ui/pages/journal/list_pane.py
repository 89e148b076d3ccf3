"""The list of reflections: how many, of which time, what is searched for, and the rows."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.clock import Clock
from app.ui.delegates.entry_rows import EntryDelegate
from app.ui.listmodels.hits import CardListModel
from app.ui.listmodels.paged import Fetch, PagedListModel
from app.ui.pages.journal.period import PeriodMenu, SpanRow
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import FlatButton, IconButton, LinkButton
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.label import Label
from app.ui.widgets.row_list import ENTER, RowList, held_with
from app.ui.words import card_sentence
from models.records.ids import EntryId
from models.records.queries import Found

WIDTH = 364
_TYPING_MS = 200
_SETTLE_MS = 60


class EntryList(RowList):
    """Rows of reflections; Enter opens, Del bins, F2 edits."""

    opened = Signal(object)
    deleted = Signal(object)
    edit_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)
    settled = Signal(object)  # the current row stayed the same for a moment

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__(themes, "entries", self.tr("Reflections"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.clicked.connect(self._on_clicked)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._on_settled)

    def entry_id(self) -> EntryId | None:
        """The entry of the current row."""
        return self._id_of(self.currentIndex())

    def select(self, index: QModelIndex) -> None:
        """Makes a row the current one without opening it."""
        self._settle.stop()
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        self._settle.stop()

    def currentChanged(  # noqa: N802 (Qt override)
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._settle.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry_id = self.entry_id()
        if entry_id is not None and not held_with(event):
            if event.key() in ENTER:
                self.opened.emit(entry_id)
                return
            if event.key() == Qt.Key.Key_Delete:
                self.deleted.emit(entry_id)
                return
            if event.key() == Qt.Key.Key_F2:
                self.edit_wanted.emit(entry_id)
                return
        super().keyPressEvent(event)

    def _id_of(self, index: QModelIndex) -> EntryId | None:
        model = self.model()
        if isinstance(model, PagedListModel | CardListModel):
            card = model.card(index)
            return card.id if card is not None else None
        return None

    def _on_clicked(self, index: QModelIndex) -> None:
        entry_id = self._id_of(index)
        if entry_id is not None:
            self._settle.stop()
            self.opened.emit(entry_id)

    def _on_settled(self) -> None:
        entry_id = self.entry_id()
        if entry_id is not None:
            self.settled.emit(entry_id)

    def _on_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        entry_id = self._id_of(index if index.isValid() else self.currentIndex())
        if entry_id is not None:
            self.menu_wanted.emit(entry_id, self.viewport().mapToGlobal(at))


class ListPane(QWidget):
    """Head, search field, dates, rows. It keeps two models: the whole list, and what was found."""

    filters_wanted = Signal()
    clear_wanted = Signal()
    period_chosen = Signal(object, object)
    search_changed = Signal(str)

    def __init__(
        self, themes: ThemeHolder, clock: Clock, fetch: Fetch, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self.list = EntryList(themes)
        self.model = PagedListModel(fetch, card_sentence, self)
        self.hits = CardListModel(card_sentence, self)
        self.list.setModel(self.model)
        self._delegates = {
            False: EntryDelegate(themes, self.list),
            True: EntryDelegate(themes, self.list, dates_in_full=True),
        }
        self.list.setItemDelegate(self._delegates[False])
        self.period = PeriodMenu(themes, clock)
        self._span = SpanRow(themes, clock)
        self._since_until: tuple[object, object] = (None, None)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self._on_typed)
        self._make_parts()
        self._lay_out()
        self._connect()
        self._restyle()

    # What is shown

    @property
    def is_searching(self) -> bool:
        """Whether the rows are what was searched for."""
        return self.list.model() is self.hits

    def show_count(self, matching: int, total: int, *, is_filtered: bool) -> None:
        """ "15 of 41", with a way to clear the filters when there are any."""
        words = self.tr("{n} of {total}").format(n=matching, total=total)
        self._number.setText(words if is_filtered else self.tr("{n} in all").format(n=total))
        self._clear.setVisible(is_filtered)

    def show_list(self) -> None:
        """Shows the whole list again."""
        if self.is_searching:
            self._put(self.model)
        self.hits.clear()

    def show_found(self, found: Found) -> None:
        """Shows what was searched for."""
        before = self.list.entry_id()
        if not self.is_searching:
            self._put(self.hits)
        self.hits.show_hits(found.hits, found.total)
        there = self.hits.index_of(before) if before is not None else QModelIndex()
        self.list.select(there if there.isValid() else self.hits.first())
        count = self.tr("{n} found").format(n=found.total)
        if found.at_least:
            count = self.tr("{n} or more found").format(n=found.total)
        self._number.setText(count)
        self.update_nothing(is_searching=True)

    def update_nothing(self, *, is_searching: bool = False) -> None:
        """Says that nothing matches when nothing does."""
        empty = self.list.model().rowCount() == 0
        words = (
            self.tr("No reflections like that. Try another word.")
            if is_searching
            else self.tr("Nothing matches these filters.")
        )
        self._nothing_words.setText(words)
        self._stack.setCurrentIndex(1 if empty else 0)

    def select(self, entry_id: EntryId) -> bool:
        """Makes the row of an entry the current one; returns whether it is loaded."""
        model = self.hits if self.is_searching else self.model
        index = model.index_of(entry_id)
        if index.isValid():
            self.list.select(index)
            self.list.scrollTo(index)
        return index.isValid()

    def open_search(self) -> None:
        """Shows the search field and takes the keyboard there."""
        self._search_row.show()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def find_next(self) -> None:
        """Goes to the next of what was found, round and round; or begins to search."""
        found = self.hits.rowCount() if self.is_searching else 0
        if not found:
            self.open_search()
            return
        self.list.setCurrentIndex(self.hits.index((self.list.currentIndex().row() + 1) % found))

    def set_search(self, words: str) -> None:
        """Searches for words as if they were typed."""
        self._search_row.show()
        self.search.setText(words)
        self._typing.stop()
        self._on_typed()

    def close_search(self) -> None:
        """Shows everything again."""
        self._typing.stop()
        self.search.clear()
        self._search_row.hide()
        self.search_changed.emit("")
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_period(self, since: object, until: object) -> None:
        """Shows that all time is listed again."""
        self._since_until = (since, until)
        if since is None and until is None:
            self.period.show_all()
            self._span.hide()

    def set_filters_button(self, wanted: bool) -> None:
        """Whether the filters are behind a button."""
        self.filters_button.setVisible(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._search_row.isHidden():
            self.close_search()
            return
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        line = self._themes.color("line")
        QPainter(self).fillRect(0, self._themes.px(44), self.width(), 1, line)

    # Inner workings

    def _make_parts(self) -> None:
        themes = self._themes
        self._number = Label(themes, "")
        self._number.setObjectName("count")
        self._clear = FlatButton(themes, self.tr("Clear filters"), compact=True)
        self._clear.setObjectName("clear_filters")
        self._clear.hide()
        self.filters_button = IconButton(themes, "list", self.tr("Filters"))
        self.filters_button.setObjectName("open_filters")
        self.filters_button.hide()
        self._find = IconButton(themes, "search", self.tr("Find in the list"))
        self._find.setObjectName("find")
        self.search = LineEdit(
            themes,
            self.tr("Find in these reflections"),
            placeholder=self.tr("Find in these reflections"),
            icon="search",
            compact=True,
        )
        self.search.setObjectName("search")
        self._end = IconButton(themes, "x", self.tr("Stop searching"))
        self._end.setObjectName("end_search")
        self._nothing_words = Label(themes, "", color="text2", wrap=True)
        self._nothing_words.setObjectName("nothing")
        self._nothing_clear = LinkButton(themes, self.tr("Clear filters"))
        self._nothing_clear.setObjectName("nothing_clear")

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        for widget in (self.filters_button, self._number, self._clear):
            self._head.addWidget(widget)
        self._head.addStretch(1)
        self._head.addWidget(self._find)
        self._head.addWidget(self.period)
        self._search_row = QWidget()
        self._search_lay = QHBoxLayout(self._search_row)
        self._search_lay.addWidget(self.search, 1)
        self._search_lay.addWidget(self._end)
        self._search_row.hide()
        self._span.hide()
        nothing = QWidget()
        self._nothing_lay = QVBoxLayout(nothing)
        self._nothing_lay.addWidget(self._nothing_words)
        self._nothing_lay.addWidget(self._nothing_clear, 0, Qt.AlignmentFlag.AlignLeft)
        self._nothing_lay.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(nothing)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(self._search_row)
        self._column.addWidget(self._span)
        self._column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.filters_button.clicked.connect(self.filters_wanted)
        self._clear.clicked.connect(self.clear_wanted)
        self._nothing_clear.clicked.connect(self.clear_wanted)
        self._find.clicked.connect(self.open_search)
        self._end.clicked.connect(self.close_search)
        self.search.textEdited.connect(self._typing.start)
        self.search.returnPressed.connect(self._on_search_entered)
        self.period.chosen.connect(self._on_period)
        self.period.other_wanted.connect(self._on_other)
        self._span.changed.connect(self._on_span)
        self._themes.changed.connect(self._restyle)

    def _put(self, model: PagedListModel | CardListModel) -> None:
        self.list.setModel(model)
        self.list.setItemDelegate(self._delegates[model is self.hits])

    def _on_typed(self) -> None:
        self.search_changed.emit(self.search.text().strip())

    def _on_search_entered(self) -> None:
        self._typing.stop()
        self._on_typed()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_period(self, since: object, until: object) -> None:
        self._span.hide()
        self._since_until = (since, until)
        self.period_chosen.emit(since, until)

    def _on_other(self) -> None:
        since, until = self._since_until
        self._span.open_for(since, until)  # type: ignore[arg-type]

    def _on_span(self, since: object, until: object) -> None:
        self._since_until = (since, until)
        self.period.show_span(since, until)  # type: ignore[arg-type]
        self.period_chosen.emit(since, until)

    def _restyle(self) -> None:
        px = self._themes.px
        self._head.setContentsMargins(px(18), px(7), px(8), px(8))
        self._head.setSpacing(px(4))
        self._search_lay.setContentsMargins(px(12), px(8), px(8), px(8))
        self._search_lay.setSpacing(px(4))
        self._nothing_lay.setContentsMargins(px(18), px(20), px(18), px(18))
        self._nothing_lay.setSpacing(px(8))
        self.setMinimumWidth(px(260))
        self.update()
