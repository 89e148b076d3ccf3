"""A figure on its card, with the same as a table a press away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton
from app.ui.widgets.card import Card
from app.ui.widgets.figures.marks import Mark, MarkTable
from app.ui.widgets.figures.plot import Item, Plot
from app.ui.widgets.label import Label

_MOST_ROWS = 12
_MEASURED = 60


class TableView(QTableView):
    """The marks as rows; Enter opens one."""

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(self, themes: ThemeHolder, name: str) -> None:
        super().__init__()
        self._themes = themes
        self._is_quiet = False
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setHighlightSections(False)
        head.setResizeContentsPrecision(_MEASURED)
        self.doubleClicked.connect(self._on_pressed_twice)
        self.verticalScrollBar().valueChanged.connect(self._fit_shown)
        themes.changed.connect(self._restyle)
        self._restyle()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]  # noqa: N802
        super().currentChanged(current, previous)
        mark = self._mark(current)
        if mark is not None and not self._is_quiet and current.row() != previous.row():
            self.chosen.emit(mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        mark = self._mark(self.currentIndex())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and mark is not None:
            self.opened.emit(mark)
            return
        super().keyPressEvent(event)

    def stand_at(self, row: int) -> None:
        """Goes to a row without telling anyone."""
        self._is_quiet = True
        model = self.model()
        if row >= 0:
            self.setCurrentIndex(model.index(row, max(0, self.currentIndex().column())))
        self._is_quiet = False

    def fit(self) -> None:
        """As high as its rows, up to a dozen; the ones below fit as they come into view."""
        rows = self.model().rowCount()
        first = range(min(rows, _MOST_ROWS))
        for row in first:
            self.resizeRowToContents(row)
        if first:
            # What is not in view yet is taken to be of one line, so that little moves later.
            self.verticalHeader().setDefaultSectionSize(min(map(self.rowHeight, first)))
        high = sum(map(self.rowHeight, first))
        bar = self._themes.px(14)
        self.setFixedHeight(high + self.horizontalHeader().sizeHint().height() + bar)

    def _fit_shown(self) -> None:
        """The rows in view become as high as their words need."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        rows = self.model().rowCount()
        for row in range(max(0, first), (rows - 1 if last < 0 else last) + 1):
            self.resizeRowToContents(row)

    def _mark(self, index: QModelIndex) -> Mark | None:
        model = self.model()
        if isinstance(model, MarkTable) and index.isValid():
            return model.mark(index.row())
        return None

    def _on_pressed_twice(self, index: QModelIndex) -> None:
        mark = self._mark(index)
        if mark is not None:
            self.opened.emit(mark)

    def _restyle(self) -> None:
        self.setFont(self._themes.font())
        self.horizontalHeader().setFont(self._themes.font(Type.SMALL, semibold=True))


class Figure(Card):
    """A title, a plot, and "Show as a table".

    Where assistive technology listens the table comes first.

    Signals:
        chosen, opened: a mark, by plot or by table.
        pressed: a mark of the plot, by the pointer.
    """

    chosen = Signal(object)
    pressed = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        title: str,
        plot: Plot,
        headings: Sequence[str],
        note: str = "",
    ) -> None:
        super().__init__(themes, padding=16)
        self.setObjectName(name)
        self.plot = plot
        plot.setObjectName(f"{name}.plot")
        self._title = Label(themes, title, semibold=True, wrap=True)
        self._note = Label(themes, note, Type.SMALL, color="text2", wrap=True)
        self.switch = FlatButton(
            themes, self.tr("Show as a table"), icon="list", compact=True, checkable=True
        )
        self.switch.setObjectName(f"{name}.as_table")
        self.model = MarkTable(headings, self)
        self.table = TableView(themes, title)
        self.table.setObjectName(f"{name}.table")
        self.table.setModel(self.model)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(self._head)
        self.column.addWidget(self._note)
        self._note.setVisible(bool(note))
        self.column.addSpacing(themes.px(8))
        self.column.addWidget(plot)
        self.column.addWidget(self.table)
        self._name_switch()
        self.switch.toggled.connect(self._on_switched)
        for part in (plot, self.table):
            part.chosen.connect(self._on_chosen)
            part.opened.connect(self.opened)
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            part.customContextMenuRequested.connect(partial(self._on_menu, part))
        plot.pressed.connect(self.pressed)
        self.table.hide()
        self.switch.setChecked(QAccessible.isActive())

    def show_items(self, items: Sequence[Item]) -> None:
        """Shows other items."""
        self.plot.show_items(items)
        self.model.show_marks([item.mark for item in items])
        if not self.table.isHidden():
            self.table.fit()

    def set_title(self, title: str, note: str = "") -> None:
        """Says what is shown."""
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.plot.set_name(title)
        self.table.setAccessibleName(title)
        self._name_switch()

    def mark_current(self, key: str | None) -> None:
        """Shows a mark as chosen, or none."""
        self.plot.mark_current(key)
        if key is None:
            self.table.clearSelection()
        else:
            self.table.stand_at(self.model.row_of(key))

    def marked(self) -> Mark | None:
        """The mark that is chosen, if one is."""
        return self.plot.marked()

    def focus_target(self) -> QWidget:
        """Who takes the keyboard."""
        return self.table if self.switch.isChecked() else self.plot

    def make_menu(self) -> QMenu:
        """What can be done with the figure and the mark one stands at."""
        menu = QMenu(self)
        mark = self.plot.current()
        if mark is not None and mark.entries:
            menu.addAction(self.tr("Open what is behind it"), partial(self.opened.emit, mark))
        words = self.tr("Show as a figure") if self.switch.isChecked() else self.switch.text()
        menu.addAction(words, self.switch.toggle)
        return menu

    def _on_chosen(self, mark: Mark) -> None:
        if self.sender() is self.table:
            self.plot.mark_current(mark.key)
        else:
            self.table.stand_at(self.model.row_of(mark.key))
        self.chosen.emit(mark)

    def _on_switched(self, as_table: bool) -> None:
        had_focus = self.plot.hasFocus() or self.table.hasFocus()
        mark = self.plot.current()
        # Its words are wider while it is pressed.
        self.switch.updateGeometry()
        self.plot.setVisible(not as_table)
        self.table.setVisible(as_table)
        if as_table:
            self.table.fit()
        if as_table and mark is not None:
            self.table.stand_at(self.model.row_of(mark.key))
        if had_focus:
            self.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_menu(self, part: QWidget, at: QPoint) -> None:
        self.make_menu().popup(part.mapToGlobal(at))

    def _name_switch(self) -> None:
        name = self.tr("{title}: show as a table").format(title=self._title.text())
        self.switch.setAccessibleName(name)
