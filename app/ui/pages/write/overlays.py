"""What opens over the page for writing: menus, small panels, the list of prompt sets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.unsaid import is_unsaid
from app.services.library import ShelfPack
from app.ui.context import PageContext
from app.ui.forms.state import FormState
from app.ui.pages.write.about import WIDTH as ABOUT_WIDTH
from app.ui.pages.write.about import AboutPanel
from app.ui.pages.write.choose_set import WIDTH as CHOOSE_WIDTH
from app.ui.pages.write.choose_set import ChooseSet
from app.ui.pages.write.popover import Popover
from app.ui.pages.write.presenter import WritePresenter
from app.ui.pages.write.rail import Rail
from app.ui.pages.write.time_panel import WIDTH as TIME_WIDTH
from app.ui.pages.write.time_panel import TimePanel
from app.ui.pages.write.top_bar import TopBar
from app.ui.pages.write.words import screen_title
from app.ui.work import Work
from models.records.entries import Header


class Overlays(QObject):
    """Opens one thing at a time over `host`; what was chosen goes to the presenter or is told.

    Signals:
        step_wanted: the place of a step.
        mode_wanted, close_wanted, done_wanted: as from the keys and buttons of the same name.
        set_chosen: a prompt set to begin with, "" for just words.
        add_chosen: a prompt set to add.
    """

    step_wanted = Signal(int)
    mode_wanted = Signal()
    close_wanted = Signal()
    done_wanted = Signal()
    set_chosen = Signal(str)
    add_chosen = Signal(str)

    def __init__(
        self,
        context: PageContext,
        presenter: WritePresenter,
        rail: Rail,
        top: TopBar,
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._context = context
        self._themes = context.theme
        self._presenter = presenter
        self._rail = rail
        self._top = top
        self._host = host
        self._work = Work(context, self)
        self._popover: Popover | None = None
        self.extras: Sequence[tuple[str, Callable[[], None]]] = ()
        presenter.codes_known.connect(self._on_codes)

    @property
    def _form(self) -> FormState:
        form = self._presenter.form
        assert form is not None
        return form

    def _on_codes(self, codes: Sequence[str]) -> None:
        if self._presenter.form is None:
            return
        anchor = self._rail.code if self._rail.isVisible() else self._top.code
        menu = QMenu(self._host)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        now = self._form.header.code
        for code in codes:
            action = menu.addAction(self.tr("With {code}").format(code=code))
            action.setCheckable(True)
            action.setChecked(code == now)
            action.triggered.connect(partial(self._take_code, code))
        if codes:
            menu.addSeparator()
        menu.addAction(self.tr("New code")).triggered.connect(self._new_code)
        none = menu.addAction(self.tr("No code"))
        none.triggered.connect(partial(self._take_code, ""))
        self._pop_up(menu, anchor)

    def _take_code(self, code: str, _checked: bool = False) -> None:
        self._presenter.change_header(code=code)

    def _new_code(self, _checked: bool = False) -> None:
        self._presenter.take_new_code()

    def open_more(self, anchor: QWidget, *, is_page: bool) -> None:
        """What is seldom needed; in a narrow window also what has no room."""
        if self._presenter.form is None:
            return
        menu = QMenu(self._host)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries: list[tuple[str, Callable[[], None]]] = [
            (self.tr("About this reflection…"), partial(self._open_about, anchor)),
            (self.tr("Add questions…"), self.open_add),
            *self.extras,
        ]
        if not self._rail.isVisible():
            entries.append((self.tr("When it was…"), self.open_time))
            mode = self.tr("One at a time") if is_page else self.tr("All on a page")
            if len(self._form.screens) > 1:
                entries.append((mode, self.mode_wanted.emit))
            entries.append((self.tr("Done"), self.done_wanted.emit))
        entries.append((self.tr("Close, and keep the draft"), self.close_wanted.emit))
        entries.append((self.tr("Throw this draft away"), self._presenter.discard))
        for words, go in entries:
            menu.addAction(words).triggered.connect(partial(_call, go))
        self._pop_up(menu, anchor)

    def open_steps(self, current: int) -> None:
        """The steps as a menu, where there is no rail."""
        menu = QMenu(self._host)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for index, screen in enumerate(self._form.screens):
            words = self.tr("{n}  {title}").format(n=index + 1, title=screen_title(screen))
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(index == current)
            action.triggered.connect(partial(self._go_to_from_menu, index))
        self._pop_up(menu, self._top.steps)

    def _go_to_from_menu(self, index: int, _checked: bool = False) -> None:
        self.step_wanted.emit(index)

    def _pop_up(self, menu: QMenu, anchor: QWidget) -> None:
        menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))

    def _open_about(self, anchor: QWidget) -> None:
        asks_position = all(screen.is_free for screen in self._form.screens)
        phrases = self._context.catalogue.phrases
        draft = self._form.snapshot()
        panel = AboutPanel(
            self._themes,
            draft.header,
            phrases,
            asks_position=asks_position,
            is_unsaid=is_unsaid(draft),
        )
        panel.changed.connect(self._on_header_edited)
        self._open_popover(panel, ABOUT_WIDTH, anchor, panel.first_field())

    def _on_header_edited(self, header: Header) -> None:
        self._presenter.set_header(header)

    def open_time(self) -> None:
        """When it was."""
        anchor = self._rail.time if self._rail.isVisible() else self._top.more
        panel = TimePanel(self._themes, self._form.header.held_at, self._context.clock)
        panel.changed.connect(self._on_time)
        self._open_popover(panel, TIME_WIDTH, anchor, panel.first_field())

    def _on_time(self, moment: datetime) -> None:
        self._presenter.change_header(held_at=moment)

    def open_add(self) -> None:
        """The prompt sets that are not in this reflection yet."""
        self._work.read("write.shelf_add", self._context.library.shelf, self._on_shelf_to_add)

    def _on_shelf_to_add(self, shelf: Sequence[ShelfPack]) -> None:
        if self._presenter.form is None:
            return
        there = set(self._form.snapshot().packs)
        packs = [each for each in shelf if each.pack.id not in there]
        if not packs:
            self._context.tell(self.tr("Every set of questions is in this reflection already."))
            return
        moments = self._context.catalogue.moments
        title = self.tr("Add questions")
        sheet = ChooseSet(self._themes, packs, moments, title, just_write=False)
        sheet.chosen.connect(self._on_add_chosen)
        self._open_popover(sheet, CHOOSE_WIDTH, None, sheet.first(), dims=True)

    def _on_add_chosen(self, pack_id: str) -> None:
        self.close()
        self.add_chosen.emit(pack_id)

    def open_chooser(self) -> None:
        """Every prompt set, those in use first, and just writing."""
        self._work.read("write.shelf", self._context.library.shelf, self._on_shelf)

    def _on_shelf(self, packs: Sequence[ShelfPack]) -> None:
        title = self.tr("What would you like to write about?")
        moments = self._context.catalogue.moments
        sheet = ChooseSet(self._themes, packs, moments, title, just_write=True)
        sheet.chosen.connect(self._on_set_chosen)
        self._open_popover(sheet, CHOOSE_WIDTH, None, sheet.first(), dims=True)
        assert self._popover is not None
        self._popover.left.connect(self._on_chooser_left)

    def _on_chooser_left(self) -> None:
        if self._presenter.form is None:
            self._context.navigate.back()

    def _on_set_chosen(self, pack_id: str) -> None:
        self.close()
        self.set_chosen.emit(pack_id)

    def _open_popover(
        self,
        content: QWidget,
        width: int,
        anchor: QWidget | None,
        first: QWidget,
        *,
        dims: bool = False,
    ) -> None:
        self.close()
        self._popover = Popover(
            self._themes, self._host, content, width=width, anchor=anchor, dims=dims
        )
        self._popover.open_for(first)

    def close(self) -> None:
        """Closes what is open."""
        if self._popover is not None:
            popover, self._popover = self._popover, None
            popover.close_and_return()
            popover.deleteLater()


def _call(go: Callable[[], None], _checked: bool = False) -> None:
    go()
