"""The journal: filters, list and reading side by side, or one after the other where room lacks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from app.ui.context import PageContext
from app.ui.dialogs import Answer, Question
from app.ui.navigation import Handler, Page
from app.ui.pages.journal.bin_pane import BinPane
from app.ui.pages.journal.drawer import Drawer
from app.ui.pages.journal.filters import WIDTH as FILTERS_WIDTH
from app.ui.pages.journal.filters import FilterPane
from app.ui.pages.journal.list_pane import WIDTH as LIST_WIDTH
from app.ui.pages.journal.list_pane import ListPane
from app.ui.pages.journal.presenter import JournalPresenter, Reading
from app.ui.pages.journal.printing import Printing
from app.ui.pages.journal.reading import ReadingPane
from app.ui.widgets.bars import EmptyState
from app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from app.ui.widgets.reflow import Reflow, Room
from models.records.entries import Entry
from models.records.ids import EntryId, RepairId, SessionId
from models.records.queries import Facets, Filter, Found

_PANES = "journal"


class JournalPage(Page):
    """Finds and reads what was written."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._themes = context.theme
        self._presenter = JournalPresenter(context, self)
        self._printing = Printing(context, self)
        self._is_asked = False
        self._wants_counts = False
        self._takes_first = False
        self._sizes = list(context.settings.now.panes.get(_PANES, ()))
        self._wanted: EntryId | None = None
        self._build()
        self._reflow = Reflow(self, context.theme)
        self._connect()
        self._fit()

    # What the shell calls

    def enter(self, **args: Any) -> None:
        """Shows the journal as it was left.

        Args:
            args: `entry_id` to open one reflection, `search` to look for words, `bin` for the bin.
        """
        if args.get("bin"):
            self._show_bin()
        if args.get("entry_id") is not None:
            self._leave_bin()
            self._wanted = EntryId(args["entry_id"])
            self._presenter.open(self._wanted)
            self._list.select(self._wanted)
            self._show_reading_first()
        if args.get("search"):
            self._leave_bin()
            self._list.set_search(str(args["search"]))
        if not self._is_asked:
            self._is_asked = True
            self._reload()
        self._presenter.come()

    def leave(self) -> None:
        """Hands over what was typed beside a reflection."""
        self._drawer.shut()
        self._reading.flush()
        self._reading.related.let_change()
        self._keep_sizes()
        self._presenter.go()

    def resume_args(self) -> dict[str, str] | None:
        """The open reflection, to come back to after a lock."""
        entry = self._presenter.entry
        return {"entry_id": entry.id} if entry is not None else {}

    def handlers(self) -> Mapping[str, Handler]:
        return {
            "find": self._list.open_search,
            "find_next": self._list.find_next,
            "bring": self._reading.toggle_bring,
            "repair": self._repair_here,
            "read_again": self._read_again_here,
            "print": self._print,
            "close_entry": self._close_entry,
        }

    def panes(self) -> list[QWidget]:
        if self._stack.currentWidget() is self._bin:
            return [self._bin.first_focus()]
        if self._stack.currentWidget() is self._nothing:
            return [self._first_button]
        shown = [
            (self._filters, self._filters.tree),
            (self._list, self._list.list),
            (self._reading, self._reading.first_focus()),
        ]
        return [target for pane, target in shown if pane.isVisible()]

    def first_focus(self) -> QWidget | None:
        if self._stack.currentWidget() is self._nothing:
            return self._first_button
        if self._wanted is not None and self._reading.isVisible():
            return self._reading.first_focus()
        return self._list.list

    # Building

    def _build(self) -> None:
        themes = self._themes
        self._filters = FilterPane(themes, self._context.catalogue)
        self._list = ListPane(themes, self._context.clock, self._presenter.fetch)
        self._reading = ReadingPane(themes, self._context.catalogue)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for pane in (self._filters, self._list, self._reading):
            self._splitter.addWidget(pane)
        for at, stretch in enumerate((0, 0, 1)):
            self._splitter.setStretchFactor(at, stretch)
        self._first_button = PrimaryButton(themes, self._door_title("after_session"))
        self._first_button.setObjectName("empty.after_session")
        slipped = SecondaryButton(themes, self._door_title("something_slipped"))
        slipped.setObjectName("empty.something_slipped")
        self._first_button.clicked.connect(partial(self._begin, "after_session"))
        slipped.clicked.connect(partial(self._begin, "something_slipped"))
        self._empty = EmptyState(
            themes,
            "folded",
            self.tr("Nothing written yet"),
            self.tr(
                "Your reflections will gather here, newest first, with ways to find them"
                " by person, feeling and power. The first one can be two sentences."
            ),
            [self._first_button, slipped],
            self._sample_link(),
        )
        self._bin = BinPane(themes)
        self._blank = QWidget()
        self._stack = QStackedWidget()
        self._nothing = _scrolling(self._empty)
        for page in (self._blank, self._splitter, self._nothing, self._bin):
            self._stack.addWidget(page)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._stack)
        self._drawer = Drawer(themes, self)

    def _sample_link(self) -> LinkButton | None:
        if self._context.try_sample is None:
            return None
        link = LinkButton(self._themes, self.tr("Look around a sample journal"))
        link.setObjectName("empty.sample")
        link.clicked.connect(self._context.try_sample)
        return link

    def _connect(self) -> None:
        presenter, reading = self._presenter, self._reading
        self._connect_list()
        reading.edit_wanted.connect(self._edit)
        reading.sets_wanted.connect(presenter.ask_sets)
        presenter.sets_known.connect(reading.show_sets)
        reading.questions_wanted.connect(self._add_questions)
        reading.bring_changed.connect(presenter.bring)
        reading.delete_wanted.connect(self._delete)
        reading.history_wanted.connect(presenter.ask_history)
        reading.hindsight_given.connect(presenter.add_hindsight)
        reading.repair_wanted.connect(self._begin_repair)
        reading.repair_opened.connect(self._open_repair)
        reading.session_opened.connect(self._open_session)
        reading.reread_wanted.connect(self._read_again)
        reading.course_wanted.connect(self._show_course)
        presenter.repair_begun.connect(self._open_repair)
        reading.open_wanted.connect(self._open_related)
        reading.related.dismissed.connect(presenter.dismiss)
        presenter.dismissed.connect(reading.related.take_away)
        presenter.brought_back.connect(reading.related.bring_back)
        presenter.others_changed.connect(reading.related.let_change)
        reading.link_pressed.connect(self._context.dialogs.open_link)
        reading.print_wanted.connect(self._print)
        reading.back.connect(self._show_list_first)
        presenter.facets_known.connect(self._on_facets)
        presenter.found.connect(self._on_found)
        presenter.entry_ready.connect(self._on_entry)
        presenter.related_ready.connect(self._on_related)
        presenter.entry_gone.connect(self._on_gone)
        presenter.history_ready.connect(self._on_history)
        presenter.bin_known.connect(self._bin.show_cards)
        presenter.list_stale.connect(self._refresh)
        self._reflow.changed.connect(self._fit)
        self._splitter.splitterMoved.connect(self._on_dragged)
        self._themes.changed.connect(self._set_sizes)

    def _connect_list(self) -> None:
        presenter, rows = self._presenter, self._list.list
        self._filters.model.chosen.connect(self._on_filter)
        self._filters.tree.left.connect(self._to_list)
        self._filters.bin_wanted.connect(self._show_bin)
        self._list.clear_wanted.connect(self._clear_filters)
        self._list.period_chosen.connect(self._on_period)
        self._list.search_changed.connect(self._on_search)
        self._list.filters_wanted.connect(self._open_drawer)
        self._list.model.arrived.connect(self._on_arrived)
        rows.opened.connect(self._open)
        rows.settled.connect(self._on_settled)
        rows.deleted.connect(self._delete)
        rows.edit_wanted.connect(self._edit)
        rows.menu_wanted.connect(self._row_menu)
        self._bin.left.connect(self._leave_bin)
        self._bin.restore_wanted.connect(presenter.restore)
        self._bin.empty_wanted.connect(self._ask_empty)

    # The list

    def _reload(self) -> None:
        """Fetches the list anew, then its counts: something else is asked for."""
        self._wants_counts = True
        self._list.model.reload()
        if self._presenter.words:
            self._presenter.search()

    def _refresh(self) -> None:
        """Fetches what is shown again: something in it changed."""
        self._presenter.ask_facets()
        self._list.model.refresh()
        if self._presenter.words:
            self._presenter.search()
        if self._stack.currentWidget() is self._bin:
            self._presenter.ask_bin()

    def _on_filter(self, ticked: Filter) -> None:
        self._presenter.set_filter(ticked)
        self._narrowed()

    def _on_period(self, since: object, until: object) -> None:
        self._presenter.set_period(since, until)  # type: ignore[arg-type]
        self._narrowed()

    def _narrowed(self) -> None:
        self._wanted = None
        self._takes_first = True
        self._reload()

    def _clear_filters(self) -> None:
        self._presenter.filter = Filter()
        self._list.show_period(None, None)
        self._reload()
        self._to_list()

    def _on_facets(self, facets: Facets) -> None:
        wanted = self._presenter.filter
        self._filters.model.show_facets(facets, wanted)
        self._list.model.set_total(facets.matching)
        if not self._presenter.words:
            self._list.show_count(facets.matching, facets.total, is_filtered=wanted != Filter())
        if self._stack.currentWidget() is not self._bin:
            is_empty = facets.total == 0 and wanted == Filter()
            self._put(self._nothing if is_empty else self._splitter)

    def _put(self, face: QWidget) -> None:
        if self._stack.currentWidget() is face:
            return
        had_focus = self._stack.currentWidget() is self._blank or _holds_focus(self)
        self._stack.setCurrentWidget(face)
        if face is self._splitter:
            self._fit()
        target = self.first_focus()
        if had_focus and self.isVisible() and target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_arrived(self) -> None:
        if not self._list.is_searching:
            self._show_arrived()
        # The worker takes turns: the list and the first reflection come before the counts.
        if self._wants_counts:
            self._wants_counts = False
            self._presenter.ask_facets()

    def _show_arrived(self) -> None:
        self._list.update_nothing()
        if self._stack.currentWidget() is self._blank and self._list.model.first().isValid():
            self._put(self._splitter)
        takes_first, self._takes_first = self._takes_first, False
        shown = self._presenter.entry
        wanted = self._wanted or (shown.id if shown is not None else None)
        if wanted is not None and (
            self._list.list.entry_id() == wanted or self._list.select(wanted)
        ):
            return
        # What is read may stand further down; only other filters lead away from it.
        if wanted is not None and not takes_first:
            return
        if self._list.model.first().isValid():
            self._list.list.select(self._list.model.first())
            if self._reflow.room is not Room.NARROW:
                self._open_current()

    def _on_search(self, words: str) -> None:
        self._presenter.words = words
        if words:
            self._presenter.search()
            return
        self._list.show_list()
        self._list.update_nothing()
        self._presenter.ask_facets()
        if self._presenter.entry is not None:
            self._list.select(self._presenter.entry.id)

    def _on_found(self, found: Found) -> None:
        if not self._presenter.words:
            return
        self._list.show_found(found)
        if found.hits and self._reflow.room is not Room.NARROW:
            self._open_current()

    # Reading

    def _open(self, entry_id: EntryId) -> None:
        self._wanted = None
        if self._reading.entry is None or self._reading.entry.id != entry_id:
            self._presenter.open(entry_id)
        self._show_reading_first()
        if self._reflow.room is Room.NARROW:
            self._reading.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def _open_current(self) -> None:
        entry_id = self._list.list.entry_id()
        if entry_id is not None:
            self._presenter.open(entry_id)

    def _on_settled(self, entry_id: EntryId) -> None:
        self._wanted = None
        if self._reading.isVisible() and self._reflow.room is not Room.NARROW:
            self._presenter.open(entry_id)

    def _open_related(self, entry_id: EntryId) -> None:
        """Goes to another reflection so that "back" returns."""
        self._context.navigate.show("journal", entry_id=entry_id)

    def _on_entry(self, reading: Reading) -> None:
        had_focus = self._wanted == reading.entry.id and self._reading.isVisible()
        is_new = self._reading.entry is None or self._reading.entry.id != reading.entry.id
        self._reading.show_reading(reading, self._context.clock.today())
        if had_focus and is_new:
            self._reading.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_related(self, entry_id: EntryId, found: Found) -> None:
        shown = self._reading.entry
        if shown is not None and shown.id == entry_id:
            self._reading.show_related(found.hits, self._context.clock.today())

    def _on_history(self, _entry: Entry, html: str) -> None:
        self._reading.show_history(html)

    def _on_gone(self) -> None:
        self._wanted = None
        self._reading.forget()
        self._show_list_first()

    def _close_entry(self) -> None:
        self._presenter.close()
        self._reading.forget()
        self._show_list_first()

    def _print(self) -> None:
        if self._reading.entry is None:
            self._context.tell(self.tr("Choose a reflection to print."))
            return
        self._printing.show_reflection(self._reading.entry)

    # Doing

    def _begin(self, door: str) -> None:
        pack = self._context.catalogue.door(door)
        self._context.navigate.show("write", packs=[pack.id], back="journal")

    def _edit(self, entry_id: EntryId) -> None:
        self._reading.flush()
        self._context.navigate.show("write", entry_id=entry_id)

    def _add_questions(self, entry_id: EntryId, pack_id: str) -> None:
        self._reading.flush()
        self._context.navigate.show("write", entry_id=entry_id, packs=[pack_id])

    def _read_again(self, entry_id: EntryId) -> None:
        self._reading.flush()
        self._context.navigate.show("write", reread=entry_id)

    def _begin_repair(self, entry_id: EntryId) -> None:
        self._reading.flush()
        self._presenter.begin_repair(entry_id)

    def _open_session(self, session_id: SessionId) -> None:
        self._context.navigate.show("supervision", session_id=session_id)

    def _open_repair(self, repair_id: RepairId) -> None:
        self._context.navigate.show("repairs", repair_id=repair_id)

    def _show_course(self, code: str) -> None:
        self._context.navigate.show("patterns", tab="relationship", code=code)

    def _here(self) -> EntryId | None:
        """The reflection one is at: that of the row, while the keyboard is in the list."""
        if _holds_focus(self._list):
            return self._list.list.entry_id()
        return self._reading.entry.id if self._reading.entry is not None else None

    def _repair_here(self) -> None:
        self._with_here(self._begin_repair)

    def _read_again_here(self) -> None:
        self._with_here(self._read_again)

    def _with_here(self, go: Callable[[EntryId], None]) -> None:
        entry_id = self._here()
        if entry_id is None:
            self._context.tell(self.tr("Choose a reflection first."))
        else:
            go(entry_id)

    def _delete(self, entry_id: EntryId) -> None:
        self._wanted = None
        self._select_beside(entry_id)
        self._presenter.delete(entry_id)

    def _select_beside(self, entry_id: EntryId) -> None:
        """Goes to the row that takes the place of one that leaves."""
        model = self._list.hits if self._list.is_searching else self._list.model
        index = model.index_of(entry_id)
        if not index.isValid():
            return
        rows = [*range(index.row() + 1, model.rowCount()), *range(index.row() - 1, -1, -1)]
        near = next((row for row in rows if model.card(model.index(row)) is not None), None)
        self._list.list.select(model.index(near) if near is not None else QModelIndex())
        if self._presenter.entry is not None and self._presenter.entry.id == entry_id:
            self._presenter.close()
            self._reading.forget()
            self._show_list_first()
            if near is not None and self._reflow.room is not Room.NARROW:
                self._open_current()

    def _row_menu(self, entry_id: EntryId, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), partial(self._open, entry_id))
        menu.addAction(self.tr("Edit"), partial(self._edit, entry_id))
        menu.addAction(self.tr("Begin a repair"), partial(self._begin_repair, entry_id))
        menu.addAction(self.tr("Read it again…"), partial(self._read_again, entry_id))
        menu.addSeparator()
        menu.addAction(self.tr("Move to the bin"), partial(self._delete, entry_id))
        menu.popup(at)

    # The bin

    def _show_bin(self) -> None:
        self._drawer.shut()
        self._reading.flush()
        self._stack.setCurrentWidget(self._bin)
        self._presenter.ask_bin()
        self._bin.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_bin(self) -> None:
        if self._stack.currentWidget() is self._bin:
            self._stack.setCurrentWidget(self._splitter)
            self._bin.forget()
            self._fit()
            self._presenter.ask_facets()
            self._to_list()

    def _ask_empty(self) -> None:
        if self._bin.is_held:
            self._presenter.refuse_to_empty()
            return
        question = Question(
            self.tr("Empty the bin?"),
            self.tr("What is in it is removed for good. This cannot be undone."),
            self.tr("Empty the bin"),
            self.tr("Keep everything"),
        )
        self._context.dialogs.ask(question, self._on_empty_answered)

    def _on_empty_answered(self, answer: Answer) -> None:
        if answer.is_act:
            self._presenter.empty_bin()

    # Room

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._step_back():
            return
        super().keyPressEvent(event)

    def _step_back(self) -> bool:
        in_reading = _holds_focus(self._reading)
        if in_reading:
            self._show_list_first()
            self._to_list()
        return in_reading

    def _to_list(self) -> None:
        self._drawer.shut()
        if self._list.isVisible():
            self._list.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_reading_first(self) -> None:
        if self._reflow.room is Room.NARROW:
            self._list.hide()
            self._reading.show()

    def _show_list_first(self) -> None:
        if self._reflow.room is Room.NARROW:
            had_focus = _holds_focus(self._reading)
            self._reading.hide()
            self._list.show()
            if had_focus:
                self._to_list()

    def _open_drawer(self) -> None:
        self._drawer.open_with(self._filters, self._filters.tree, FILTERS_WIDTH + 48)

    def _fit(self, _room: object = None) -> None:
        """Three panes, two, or one."""
        self._drawer.shut()
        room = self._reflow.room
        wide = room is Room.WIDE
        if wide and self._splitter.indexOf(self._filters) < 0:
            self._splitter.insertWidget(0, self._filters)
            self._splitter.setStretchFactor(0, 0)
        elif not wide and self._splitter.indexOf(self._filters) >= 0:
            self._filters.setParent(self)
        self._filters.setVisible(wide)
        self._list.set_filters_button(not wide)
        narrow = room is Room.NARROW
        self._reading.set_narrow(narrow)
        reads = self._reading.entry is not None and self._wanted is not None
        self._list.setVisible(not narrow or not reads)
        self._reading.setVisible(not narrow or reads)
        self._set_sizes()

    def _set_sizes(self) -> None:
        """The panes as wide as drawn, or as they were left; the reading pane takes the rest."""
        px = self._themes.px
        sizes = self._sizes if len(self._sizes) == 2 else [px(FILTERS_WIDTH), px(LIST_WIDTH)]
        sizes = sizes if self._reflow.room is Room.WIDE else sizes[1:]
        # Sizes are shared out by what the splitter measures now, not by what it is given later.
        self._splitter.resize(self.size())
        rest = max(px(240), self.width() - sum(sizes))
        self._splitter.setSizes([*sizes, rest])

    def _on_dragged(self, _place: int, _handle: int) -> None:
        sizes = self._splitter.sizes()
        if self._reflow.room is Room.WIDE and len(sizes) == 3:
            self._sizes = sizes[:2]

    def _keep_sizes(self) -> None:
        panes = dict(self._context.settings.now.panes)
        if len(self._sizes) == 2 and panes.get(_PANES) != tuple(self._sizes):
            panes[_PANES] = tuple(self._sizes)
            self._context.settings.change(panes=panes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_sizes()

    def _door_title(self, door: str) -> str:
        return self._context.catalogue.door(door).title


def _scrolling(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inner.setObjectName("page")
    area.setWidget(inner)
    return area


def _holds_focus(widget: QWidget) -> bool:
    now = QApplication.focusWidget()
    return now is not None and (now is widget or widget.isAncestorOf(now))
