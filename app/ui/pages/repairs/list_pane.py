"""The list of repairs: open ones, closed ones, those that worked, and those in the bin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain import repair as loop
from app.ui.delegates.repair_rows import AnyRow, GroupRow, RepairDelegate, RepairModel, RepairRow
from app.ui.pages.repairs.filters import Filters
from app.ui.pages.repairs.lists import CLOSED, OPEN, REMOVED, WORKED, Lists
from app.ui.pages.repairs.words import row_sentence, row_stage, row_when, slip_kinds, tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, IconButton, QuietLink, SecondaryButton
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.footed import move
from app.ui.widgets.label import Label
from app.ui.widgets.row_list import ENTER, RowList, held_with
from app.ui.widgets.segmented import Segmented
from app.ui.widgets.under_head import UnderHead
from models.records.ids import RepairId
from models.records.repairs import RepairCard
from prompts.schema import Pack

_LEAST = 300


class RepairList(RowList):
    """Rows of repairs; Enter opens one, F2 rewords it, Del moves it to the bin."""

    opened = Signal(object)
    chosen = Signal(object)
    rename_wanted = Signal(object)
    remove_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__(themes, "repairs", tr("Repairs"))
        self.rows = RepairModel(self)
        self.setModel(self.rows)
        self.delegate = RepairDelegate(themes, self)
        self.setItemDelegate(self.delegate)
        self.setProperty("bare", True)
        self.viewport().setAutoFillBackground(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.clicked.connect(self._on_clicked)
        self._is_quiet = False

    def repair_id(self) -> RepairId | None:
        """The repair of the current row."""
        return RepairId(found) if (found := self.rows.repair_id(self.currentIndex())) else None

    def show_rows(self, rows: Sequence[AnyRow], wanted: RepairId | None) -> None:
        """Shows other rows; the wanted one is the current one, else the nearest to it was."""
        before = self.currentIndex().row()
        self._is_quiet = True
        self.rows.show_rows(rows)
        there = self.rows.index_of(wanted) if wanted else QModelIndex()
        if not there.isValid() and before > 0:
            near = (self.rows.index(at) for at in range(min(before, len(rows) - 1), -1, -1))
            there = next((each for each in near if self.rows.repair_id(each)), QModelIndex())
        self.choose(there if there.isValid() else self.rows.first())
        self._is_quiet = False

    def currentChanged(  # noqa: N802 (Qt override)
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        repair_id = self.rows.repair_id(current)
        if repair_id and not self._is_quiet:
            self.chosen.emit(RepairId(repair_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        repair_id = self.repair_id()
        if repair_id is not None and not held_with(event):
            if event.key() in ENTER:
                self.opened.emit(repair_id)
                return
            if event.key() == Qt.Key.Key_F2:
                self.rename_wanted.emit(repair_id)
                return
            if event.key() == Qt.Key.Key_Delete:
                self.remove_wanted.emit(repair_id)
                return
        super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if repair_id := self.rows.repair_id(index):
            self.opened.emit(RepairId(repair_id))

    def _on_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        found = self.rows.repair_id(index if index.isValid() else self.currentIndex())
        if found:
            self.menu_wanted.emit(RepairId(found), self.viewport().mapToGlobal(at))


class ListPane(QWidget):
    """Head, filters, rows, and the ways to what is not listed with them.

    Signals:
        place_changed: another place is listed.
        begin_wanted: what slipped, in a line.
        line_typed: as much of that line as is typed.
        sets_wanted: it is to be written about at more length.
        kinds_wanted: the filters are opened; `show_kinds` gives the kinds of slip.
    """

    place_changed = Signal(str)
    kinds_wanted = Signal()
    begin_wanted = Signal(str)
    line_typed = Signal(str)
    sets_wanted = Signal()

    def __init__(self, themes: ThemeHolder, pack: Pack) -> None:
        super().__init__()
        self.setObjectName("page")
        self._themes = themes
        self._pack = pack
        self._lists = Lists()
        self._place = OPEN
        self._start = 40
        self._is_tight = False
        self._today = date.min
        self._wanted: RepairId | None = None
        self.list = RepairList(themes)
        self.filters = Filters(themes)
        self.filters.offer_kinds(slip_kinds(pack))
        self._make_head()
        self._make_foot()
        self._lay_out()
        self.filters.changed.connect(self._fill)
        themes.changed.connect(self._restyle)
        self._show_place()
        self._restyle()

    @property
    def place(self) -> str:
        """Which repairs are listed."""
        return self._place

    def show_lists(
        self, lists: Lists, today: date, wanted: RepairId | None, place: str = ""
    ) -> None:
        """Shows what there is now, with one of them as the current row; with `place`, there."""
        self._lists, self._today, self._wanted = lists, today, wanted
        is_elsewhere = place not in ("", self._place)
        self._place = place or self._place
        if not lists.of(self._place) and self._place in (WORKED, REMOVED):
            self._place = OPEN
        self.filters.show_choices(lists.cards)
        self._show_place()
        self._fill()
        if is_elsewhere:
            self.place_changed.emit(self._place)

    def show_place(self, place: str) -> None:
        """Lists another place."""
        if place != self._place:
            self._place = place
            self._show_place()
            self._fill()
            self.place_changed.emit(place)

    def show_kinds(self, kinds: Mapping[RepairId, frozenset[str]]) -> None:
        """Takes the kinds of slip of each repair, to list those of one."""
        self.filters.show_kinds(kinds)
        self.filters.show_choices(self._lists.cards)
        self._fill()

    def put_back(self, line: str) -> None:
        """Has what slipped, half typed or not taken, in its field again, and in sight."""
        if line.strip() and not self._line.text():
            self._line.setText(line)
            with QSignalBlocker(self._begin):
                self._begin.setChecked(True)
            self._new.show()

    def take_keyboard(self) -> None:
        """Puts the keyboard on the rows; where there are none, on what begins one or leads back."""
        ways: tuple[QWidget, ...] = (self.list, self._begin, self._back)
        target = next((way for way in ways if way.isVisibleTo(self)), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_filters(self) -> None:
        """Lists everything of the place."""
        self.filters.clear()
        self._fill()

    def fit(self, start: int, *, tight: bool) -> None:
        """How far from the edge the words begin, at 100 %; in a tight window the foot scrolls."""
        self._start = start
        self._is_tight = tight
        move(self._foot_part, self._above if tight else self._column)
        self.list.delegate.set_start(start)
        self._hint.setVisible(not tight)
        self._foot_part.setVisible(not tight or not self._ways.isHidden())
        self._restyle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._restyle()

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(420), self._themes.px(400))

    # Building

    def _make_head(self) -> None:
        themes = self._themes
        self._title = Label(themes, tr("Repairs"), Type.TITLE)
        self._title.setObjectName("repairs.title")
        names = {OPEN: tr("Open"), CLOSED: tr("Closed")}
        self._tabs = Segmented(themes, tr("Which repairs"), names)
        self._tabs.setObjectName("repairs.places")
        self._tabs.changed.connect(self.show_place)
        self._filter = IconButton(themes, "list", tr("Filters"), checkable=True)
        self._filter.setObjectName("repairs.filters")
        self._filter.toggled.connect(self._on_filter)
        self._begin = IconButton(themes, "plus", tr("Begin a repair"), checkable=True)
        self._begin.setObjectName("repairs.begin")
        self._begin.toggled.connect(self._on_begin)
        self._line = LineEdit(themes, tr("What slipped, in a line"))
        self._line.setObjectName("repairs.new_title")
        self._line.setPlaceholderText(tr("What slipped, in a line"))
        self._line.returnPressed.connect(self._on_begun)
        self._line.textEdited.connect(self.line_typed)
        self._do = SecondaryButton(themes, tr("Begin"))
        self._do.setObjectName("repairs.new")
        self._do.setAccessibleName(tr("Begin the repair"))
        self._do.clicked.connect(self._on_begun)
        self._sets = QuietLink(themes, tr("Or write about it with questions"))
        self._sets.setObjectName("repairs.write")
        self._sets.clicked.connect(self.sets_wanted)
        self._back = FlatButton(
            themes, tr("Back to the open ones"), icon="arrow-left", compact=True
        )
        self._back.setObjectName("repairs.to_open")
        self._back.clicked.connect(self._to_open)

    def _make_foot(self) -> None:
        themes = self._themes
        self._hint = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._hint.setObjectName("repairs.hint")
        self._ways = Flow(themes, gap=18)
        self._links: dict[str, QuietLink] = {}
        for place in (WORKED, REMOVED):
            link = QuietLink(themes, "")
            link.setObjectName(f"repairs.{place}")
            link.clicked.connect(partial(self._go, place))
            self._links[place] = link
            self._ways.add(link)
        self._nothing = Label(themes, "", color="text2", wrap=True)
        self._nothing.setObjectName("repairs.nothing")
        self._all = QuietLink(themes, tr("Show all of them"))
        self._all.setObjectName("repairs.clear_filters")
        self._all.clicked.connect(self._on_clear)

    def _lay_out(self) -> None:
        self._head = Flow(self._themes, gap=8)
        self._head.flow.set_spread(True)
        self._head.add(self._title)
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._themes.px(6))
        for widget in (self._begin, self._filter, self._tabs, self._back):
            row.addWidget(widget)
        self._head.add(tools)
        empty = QWidget()
        self._empty = QVBoxLayout(empty)
        self._empty.addWidget(self._nothing)
        self._empty.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeading)
        self._empty.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(empty)
        self._foot_part = QWidget()
        self._foot = QVBoxLayout(self._foot_part)
        self._foot.addWidget(self._ways)
        self._foot.addWidget(self._hint)
        above = QWidget()
        self._above = QVBoxLayout(above)
        self._above.setContentsMargins(0, 0, 0, 0)
        self._above.setSpacing(0)
        self._top = QVBoxLayout()
        self._above.addLayout(self._top)
        self._new = QWidget()
        new, line = QVBoxLayout(self._new), QHBoxLayout()
        new.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._themes.px(8))
        line.addWidget(self._line, 1)
        line.addWidget(self._do)
        new.addLayout(line)
        new.addWidget(self._sets, 0, Qt.AlignmentFlag.AlignLeading)
        self._new.hide()
        self._top.addWidget(self._head)
        self._top.addWidget(self._new)
        self._top.addWidget(self.filters)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(UnderHead(self._themes, above, self._stack), 1)
        self._column.addWidget(self._foot_part)

    # Showing

    def _show_place(self) -> None:
        lists, aside = self._lists, self._place in (WORKED, REMOVED)
        titles = {WORKED: tr("Repairs that worked"), REMOVED: tr("Removed")}
        self._title.setText(titles.get(self._place, tr("Repairs")))
        if not aside:
            self._tabs.set_value(self._place)
        for place, words in ((OPEN, tr("Open {n}")), (CLOSED, tr("Closed {n}"))):
            self._tabs.set_words(place, words.format(n=len(lists.of(place))))
        self._tabs.setVisible(not aside)
        self._filter.setVisible(not aside)
        self._begin.setVisible(not aside)
        if aside:
            self._begin.setChecked(False)
        self._back.setVisible(aside)
        self.filters.setVisible(self._filter.isChecked() and not aside)
        names = {WORKED: tr("Repairs that worked, {n}"), REMOVED: tr("Removed, {n}")}
        for place, link in self._links.items():
            count = len(lists.of(place))
            link.set_words(names[place].format(n=count))
            link.setVisible(bool(count) and not aside)
        self._ways.setVisible(any(not link.isHidden() for link in self._links.values()))
        self._hint.setText(self._hint_words())
        self._hint.setVisible(not self._is_tight)
        self._head.flow.invalidate()
        self._ways.flow.invalidate()
        self._head.updateGeometry()

    def _hint_words(self) -> str:
        return {
            OPEN: tr(
                "A repair can stay open as long as it needs. You can also close one without trying"
                " it, and say why."
            ),
            CLOSED: tr("A closed repair can be opened again at any time."),
            WORKED: tr("Kept by you, to look at when something slips again."),
            REMOVED: tr("They rest here for 30 days and can be put back."),
        }[self._place]

    def _fill(self) -> None:
        of_place = self._lists.of(self._place)
        found = [card for card in of_place if self._passes(card)]
        self.list.show_rows(self._rows(found), self._wanted)
        held = self.list.hasFocus()
        self._stack.setCurrentIndex(0 if found else 1)
        if held and not found:
            self.take_keyboard()
        sifted = bool(of_place) and not found
        self._nothing.setText(
            tr("Nothing matches these filters.") if sifted else self._empty_words()
        )
        self._all.setVisible(sifted)
        if not found:
            self.list.chosen.emit(None)
        elif self.list.repair_id() != self._wanted:
            self.list.chosen.emit(self.list.repair_id())

    def _passes(self, card: RepairCard) -> bool:
        if self._place in (WORKED, REMOVED) or not self._filter.isChecked():
            return True
        return self.filters.passes(card)

    def _empty_words(self) -> str:
        if self._place == CLOSED:
            return tr("No repair is closed yet.")
        if self._lists.of(CLOSED):
            return tr("No repair is open.")
        return tr("No repairs. When something slips, you can start one here or from Today.")

    def _rows(self, cards: Sequence[RepairCard]) -> list[AnyRow]:
        if self._place != OPEN:
            return [self._row(card) for card in cards]
        due, without, _closed = loop.groups(tuple(cards), self._today)
        rows: list[AnyRow] = []
        for words, group in ((tr("To follow up"), due), (tr("Open, no date"), without)):
            if group:
                rows += [GroupRow(words), *(self._row(card) for card in group)]
        return rows

    def _row(self, card: RepairCard) -> RepairRow:
        return RepairRow(
            card.id,
            card.title,
            row_stage(card, self._pack),
            row_when(card, self._today),
            row_sentence(card, self._pack, self._today),
            tuple(str(state) for state in loop.dashes(card)),
        )

    # Doing

    def _go(self, place: str, _checked: bool = False) -> None:
        self.show_place(place)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_open(self) -> None:
        self.show_place(OPEN)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_begin(self, wanted: bool) -> None:
        self._new.setVisible(wanted)
        if wanted:
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_begun(self) -> None:
        title = self._line.text().strip()
        if not title:
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._line.clear()
        self._begin.setChecked(False)
        self.begin_wanted.emit(title)

    def _on_filter(self, wanted: bool) -> None:
        self.filters.setVisible(wanted)
        if wanted:
            self.kinds_wanted.emit()
        self._fill()

    def _on_clear(self) -> None:
        self.clear_filters()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restyle(self) -> None:
        px, start = self._themes.px, self._start
        for lay, top, end, below in (
            (self._top, 13, 20, 10),
            (self._empty, 20, 20, 12),
            (self._foot, 8, 28, 24),
        ):
            left, right = (end, start) if self.isRightToLeft() else (start, end)
            lay.setContentsMargins(px(left), px(top), px(right), px(below))
        self._top.setSpacing(px(10))
        self._empty.setSpacing(px(8))
        self._foot.setSpacing(px(6))
        self.setMinimumWidth(px(_LEAST))
