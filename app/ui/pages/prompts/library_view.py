"""The library: list and preview side by side, one after the other where room lacks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QWidget

from app.services.library import ShelfPack
from app.services.library_files import Reading
from app.services.library_shelf import MOST_PINS
from app.ui.context import PageContext
from app.ui.dialogs import Answer, Question
from app.ui.navigation import Handler
from app.ui.pages.prompts.import_pane import ImportPane
from app.ui.pages.prompts.list_pane import ListPane
from app.ui.pages.prompts.presenter import PromptsPresenter, Shelf
from app.ui.pages.prompts.preview import Preview, open_menu
from app.ui.widgets.reflow import Room
from prompts.schema import Pack

_LIST = 620


class LibraryView(QWidget):
    """Finds, ticks, pins, takes in and hands out sets.

    Signals:
        edit_wanted: the id of a set, and whether a copy of it shall be edited.
        new_wanted: a set from nothing.
        turned: list and preview took turns, or stand side by side again.
    """

    edit_wanted = Signal(str, bool)
    new_wanted = Signal()
    turned = Signal()

    def __init__(self, context: PageContext, presenter: PromptsPresenter) -> None:
        super().__init__()
        self._context = context
        self._presenter = presenter
        self._room = Room.WIDE
        self._is_dragged = False
        self._wants_preview = False
        themes, catalogue = context.theme, context.catalogue
        self.list = ListPane(themes, catalogue)
        self.preview = Preview(themes, catalogue)
        self.import_pane = ImportPane(themes, catalogue)
        self._aside = QStackedWidget()
        self._aside.addWidget(self.preview)
        self._aside.addWidget(self.import_pane)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self._aside)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        self._connect()

    # What the page calls

    def show_shelf(self, shelf: Shelf) -> None:
        """Shows every set there is."""
        self.list.show_shelf(shelf)
        if len(self._pinned()) < MOST_PINS:
            self.preview.close_swap()

    def select(self, pack_id: str) -> None:
        """Shows a set."""
        self._aside.setCurrentWidget(self.preview)
        self.list.select(pack_id)
        # Before it is on screen nobody knows how much room there is.
        self._wants_preview = not self.isVisible()
        if self._room is Room.NARROW and self.isVisible():
            self._show_panes(self._aside)

    def show_file(self, name: str, read: Reading) -> None:
        """Shows what was read in a file."""
        is_there = read.pack is not None and bool(self._presenter.same_as(read.pack))
        is_taken = read.pack is not None and read.pack.id in self._context.catalogue
        self.import_pane.show_file(name, read, is_there=is_there, is_taken=is_taken)
        self._aside.setCurrentWidget(self.import_pane)
        if self._room is Room.NARROW:
            self._show_panes(self._aside)
        self.import_pane.first_focus().setFocus(Qt.FocusReason.TabFocusReason)
        self._context.announce(self.import_pane.summary())

    def on_added(self, pack_id: str) -> None:
        """Shows a set that was added just now."""
        self.select(pack_id)
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def handlers(self) -> Mapping[str, Handler]:
        """What this does for actions while it is in front."""
        back: dict[str, Handler] = {"back": self._back} if self.list.isHidden() else {}
        return {"find": self.list.open_search} | back

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        reading = (
            self.preview.reading
            if self._aside.currentWidget() is self.preview
            else self.import_pane.reading
        )
        return [pane for pane in (self.list.view, reading) if pane.isVisible()]

    def first_focus(self) -> QWidget:
        """Where the keyboard goes when the page is entered."""
        return self.preview.reading if self.list.isHidden() else self.list.view

    def fit(self, room: Room) -> None:
        """Lays out for another width."""
        self._room = room
        narrow = room is Room.NARROW
        self.list.set_narrow(narrow)
        self.preview.set_back(narrow)
        if narrow:
            self._fit_narrow()
            return
        self._show_panes(self.list, self._aside)
        self._share_width()

    def _refit(self) -> None:
        self.fit(self._room)

    def _fit_narrow(self) -> None:
        aside = self._aside.currentWidget()
        held = self.list.view.hasFocus()
        wants_aside = aside is self.import_pane or (self._wants_preview and self.isVisible())
        self._show_panes(self._aside if wants_aside else self.list)
        if wants_aside and held:
            self.preview.reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._room is not Room.NARROW and not self._is_dragged:
            self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.list.isHidden():
            self._back()
            return
        super().keyPressEvent(event)

    # Inner workings

    def _share_width(self) -> None:
        whole = max(1, self.width())
        left = min(self._context.theme.px(_LIST), round(whole * 0.52))
        self._splitter.setSizes([left, whole - left])

    def _on_dragged(self, _at: int, _which: int) -> None:
        self._is_dragged = True

    def _connect(self) -> None:
        view, preview, presenter = self.list.view, self.preview, self._presenter
        self._splitter.splitterMoved.connect(self._on_dragged)
        view.current_changed.connect(self._on_current)
        view.ticked.connect(presenter.tick)
        view.opened.connect(self._on_opened)
        view.pressed_on.connect(self._on_pressed)
        view.menu_wanted.connect(self._open_menu)
        view.removed.connect(self._on_remove)
        self.list.import_wanted.connect(self._ask_file)
        self.list.new_wanted.connect(self.new_wanted)
        preview.left.connect(self._back)
        preview.write_wanted.connect(self._write)
        preview.copy_wanted.connect(partial(self._edit, copy=True))
        preview.edit_wanted.connect(partial(self._edit, copy=False))
        preview.pin_wanted.connect(self._pin)
        preview.swap_wanted.connect(presenter.swap_pin)
        preview.menu_wanted.connect(self._open_menu)
        self.import_pane.add_wanted.connect(presenter.take_in)
        self.import_pane.left.connect(self._leave_import)
        copied = self.tr("The list is on the clipboard.")
        self.import_pane.copied.connect(partial(self._context.tell, copied))
        self._context.theme.changed.connect(self._refit)

    def _on_current(self, shelved: ShelfPack | None) -> None:
        self.preview.show_set(shelved, self._context.clock.today())

    def _on_pressed(self, _pack_id: str) -> None:
        self._aside.setCurrentWidget(self.preview)
        if self._room is Room.NARROW:
            self._show_preview()

    def _on_opened(self, pack_id: str) -> None:
        """Enter looks first, where the preview is not beside the list; else it writes."""
        if self._room is Room.NARROW:
            self._show_preview()
        else:
            self._write(pack_id)

    def _show_beside(self) -> None:
        """Brings the preview to the front where it is not beside the list."""
        self._aside.setCurrentWidget(self.preview)
        if self._room is Room.NARROW:
            self._wants_preview = True
            self._show_panes(self._aside)

    def _show_preview(self) -> None:
        self._show_beside()
        self.preview.reading.setFocus(Qt.FocusReason.TabFocusReason)

    def _back(self) -> None:
        if self._aside.currentWidget() is self.import_pane:
            self._leave_import()
            return
        self._wants_preview = False
        self._show_panes(self.list)
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_panes(self, *panes: QWidget) -> None:
        was_hidden = self.list.isHidden()
        for each in (self.list, self._aside):
            each.setVisible(each in panes)
        if self.list.isHidden() != was_hidden:
            self.turned.emit()

    def _leave_import(self) -> None:
        self._aside.setCurrentWidget(self.preview)
        if self._room is Room.NARROW:
            self._show_panes(self.list)
        self.list.import_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self, pack_id: str) -> None:
        self._context.navigate.show("write", packs=[pack_id], back="prompts")

    def _pinned(self) -> list[ShelfPack]:
        """The sets on Today, in their order there."""
        return [each for each in self.list.shelf if each.pin is not None]

    def _pin(self, pack_id: str, wanted: bool) -> None:
        """Puts a set on Today or takes it off; where Today is full, it asks for a place there."""
        pinned = self._pinned()
        if not wanted or len(pinned) < MOST_PINS:
            self._presenter.pin(pack_id, wanted)
            return
        self._show_beside()
        self._context.announce(self.preview.ask_swap(pinned))

    def _edit(self, pack_id: str, *, copy: bool) -> None:
        self.edit_wanted.emit(pack_id, copy)

    def _on_remove(self, pack_id: str) -> None:
        shelved = self.preview.shown
        if shelved is None or shelved.pack.id != pack_id:
            return
        if shelved.is_own:
            self._presenter.remove(pack_id)
        else:
            self._context.tell(
                self.tr("Sets that come with Afterword stay. Untick it to have it out of the way.")
            )

    def _ask_file(self) -> None:
        self._context.dialogs.choose_files(
            self.tr("Choose a prompt set"), [self.tr("Prompt sets (*.toml)")], self._on_files
        )

    def _on_files(self, files: list[Path]) -> None:
        if files:
            self._presenter.read_file(files[0])

    def _ask_export(self, pack: Pack) -> None:
        """Of one's own words, what could tell who somebody is is said first."""
        shelved = self.preview.shown
        if shelved is not None and shelved.pack.id == pack.id and shelved.is_own:
            self._presenter.look_through(pack, partial(self._on_looked, pack))
        else:
            self._ask_where(pack)

    def _on_looked(self, pack: Pack, count: int) -> None:
        if not count:
            self._ask_where(pack)
            return
        if count == 1:
            found = self.tr("One place in it could tell who somebody is.")
        else:
            found = self.tr("{n} places in it could tell who somebody is.").format(n=count)
        question = Question(
            found,
            self.tr("Whoever has the file can read its questions. Look at them once more."),
            self.tr("Export it as it is…"),
            self.tr("Not now"),
        )
        self._context.dialogs.ask(question, partial(self._on_answered, pack))

    def _on_answered(self, pack: Pack, answer: Answer) -> None:
        if answer.is_act:
            self._ask_where(pack)

    def _ask_where(self, pack: Pack) -> None:
        self._context.dialogs.save_file(
            self.tr("Export this set"),
            f"{pack.id.removeprefix('own_')}.toml",
            [self.tr("Prompt sets (*.toml)")],
            partial(self._on_export, pack.id),
        )

    def _on_export(self, pack_id: str, path: Path | None) -> None:
        if path is not None:
            self._presenter.write_file(pack_id, path)

    def _open_menu(self, pack_id: str, at: QPoint) -> None:
        shelved = self.preview.shown
        if shelved is not None and shelved.pack.id == pack_id:
            open_menu(self._menu(shelved), at)

    def _menu(self, shelved: ShelfPack) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("set_menu")
        pack, presenter = shelved.pack, self._presenter
        menu.addAction(self.tr("Write with this set"), partial(self._write, pack.id))
        tick = self.tr("Do not offer it") if shelved.is_on else self.tr("Offer it")
        menu.addAction(tick, partial(presenter.tick, pack.id, not shelved.is_on))
        menu.addSeparator()
        self._add_pins(menu, shelved)
        menu.addSeparator()
        menu.addAction(self.tr("Copy and edit"), partial(self._edit, pack.id, copy=True))
        if shelved.is_own:
            menu.addAction(self.tr("Edit"), partial(self._edit, pack.id, copy=False))
        menu.addAction(self.tr("Export…"), partial(self._ask_export, pack))
        if shelved.is_own:
            menu.addSeparator()
            menu.addAction(self.tr("Remove"), partial(presenter.remove, pack.id))
        return menu

    def _add_pins(self, menu: QMenu, shelved: ShelfPack) -> None:
        pack, presenter = shelved.pack, self._presenter
        if shelved.pin is None:
            menu.addAction(self.tr("Pin to Today"), partial(self._pin, pack.id, True))
            return
        menu.addAction(self.tr("Take it off Today"), partial(presenter.pin, pack.id, False))
        doors = (
            self.tr("Make it the first door"),
            self.tr("Make it the second door"),
            self.tr("Make it the third door"),
        )
        for place, words in enumerate(doors[: len(self._pinned())]):
            if place != shelved.pin:
                menu.addAction(words, partial(presenter.move_pin, pack.id, place))
