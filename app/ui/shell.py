"""The unlocked window: header, sidebar and the pages, made on first showing."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui.actions import ActionRegistry, Layer
from app.ui.announcing import announce
from app.ui.chrome import Header, Sidebar
from app.ui.context import SharesScreen
from app.ui.navigation import Handler, History, Page, PageSpec, Visit
from app.ui.palette import Palette, Search
from app.ui.palette_rows import PaletteRow
from app.ui.places import Place, places
from app.ui.shortcuts import ShortcutSheet
from app.ui.theme import ThemeHolder
from app.ui.undo import Undoable, UndoLedger
from app.ui.widgets.reflow import Room, is_tight, room_of
from app.ui.widgets.undo_bar import UndoBar


class Shell(QWidget):
    """Holds the pages of an open journal; at lock it is destroyed with all of them.

    Args:
        search: asks for reflections; the palette shows what is delivered.
        open_hit: opens the reflection chosen in the palette, by its id.
        sets: the prompt sets that the palette finds now.
        open_set: begins to write with the set chosen in the palette, by its id.

    Signals:
        page_shown: the id of the page that is in front now.
    """

    page_shown = Signal(str)

    def __init__(
        self,
        themes: ThemeHolder,
        actions: ActionRegistry,
        *,
        search: Search | None = None,
        open_hit: Callable[[str], None] | None = None,
        sets: Callable[[], list[PaletteRow]] | None = None,
        open_set: Callable[[str], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._actions = actions
        self._specs: dict[str, PageSpec] = {}
        self._pages: dict[str, Page] = {}
        self._current = ""
        self._history = History()
        self._ledger = UndoLedger()
        self._sidebar_wanted = True
        self.header = Header(themes, actions)
        self.sidebar = Sidebar(themes, actions)
        self._stack = QStackedWidget()
        self._stack.setObjectName("pages")
        self._lay_out()
        self.undo_bar = UndoBar(themes, self)
        self.palette_sheet = Palette(themes, self, search)
        self._open_hit = open_hit
        self._sets = sets
        self._open_set = open_set
        self._notice: QWidget | None = None
        self.shortcut_sheet = ShortcutSheet(themes, actions, self)
        self._connect()

    # Pages

    def add_page(self, spec: PageSpec) -> None:
        """Offers a page; it is made when first shown."""
        self._specs[spec.id] = spec
        if spec.nav:
            self.sidebar.add_item(spec, partial(self.show_page, spec.id))
        if any(spec.id == action.id for action in self._actions.specs()):
            self._actions.bind(Layer.SHELL, {spec.id: partial(self.show_page, spec.id)})

    def show_page(self, page_id: str, **args: Any) -> None:
        """Brings a page to the front and notes the visit; the one in front may ask first."""
        self._leave_for(page_id, partial(self._go, Visit(page_id, args)))

    def page(self, page_id: str) -> Page:
        """The page of that id, made now if it was never shown."""
        if page_id not in self._pages:
            page = self._specs[page_id].factory()
            page.setObjectName(f"page.{page_id}")
            self._pages[page_id] = page
            self._stack.addWidget(page)
        return self._pages[page_id]

    def current_page_id(self) -> str:
        """Which page is in front."""
        return self._current

    def pages_made(self) -> list[Page]:
        """The pages that were shown at least once, to hand over what is unsaved."""
        return list(self._pages.values())

    def refresh_handlers(self) -> None:
        """Asks the page in front again what it does; call when that changes."""
        self._actions.drop(Layer.PAGE)
        if self._current:
            self._actions.bind(Layer.PAGE, self._pages[self._current].handlers())

    def back(self) -> None:
        """Goes to where one was before."""
        if self._history.may_go_back:
            self._leave_for("", partial(self._follow, self._history.back))
        else:
            self.say(self.tr("There is nothing to go back to."))

    def forward(self) -> None:
        """Goes forth again after going back."""
        if self._history.may_go_forward:
            self._leave_for("", partial(self._follow, self._history.forward))
        else:
            self.say(self.tr("There is nothing to go forward to."))

    # Saying and undoing

    def announce(self, text: str, assertive: bool = False) -> None:
        """Has assistive technology speak `text`; `assertive` at once."""
        announce(self, text, assertive)

    def say(self, text: str, *, stays_ms: int = 0) -> None:
        """Shows a short line at the bottom, as long as `stays_ms` says, and has it spoken."""
        self.undo_bar.offer(text, stays_ms=stays_ms)
        self.announce(text)

    def offer_undo(
        self, words: str, undo: Callable[[], None], redo: Callable[[], None] | None = None
    ) -> None:
        """Says what happened and offers to take it back, by button and by Ctrl+Z."""
        action = self.note_undo(words, undo, redo)
        self.undo_bar.offer(words, partial(self._undo, action))
        self.announce(self.tr("{0}. Undo is offered.").format(words.rstrip(".")))

    def note_undo(
        self, words: str, undo: Callable[[], None], redo: Callable[[], None] | None = None
    ) -> Undoable:
        """The same without a word: the Edit menu names it, and Ctrl+Z takes it back."""
        action = Undoable(words, undo, redo)
        self._ledger.add(action)
        self._name_steps()
        return action

    def show_notice(self, notice: QWidget) -> None:
        """Puts something over the pages that stays until `drop_notice`; not over one that fills
        the window."""
        self._notice = notice
        self._column.insertWidget(self._column.indexOf(self._stack), notice)
        self._reflow()

    def drop_notice(self) -> None:
        """Takes it away; the keyboard goes to the page if it was there."""
        if self._notice is None:
            return
        notice, self._notice = self._notice, None
        focus = QApplication.focusWidget()
        if focus is not None and notice.isAncestorOf(focus) and self._current:
            page = self._pages[self._current]
            (page.first_focus() or self.sidebar.first_item()).setFocus(
                Qt.FocusReason.OtherFocusReason
            )
        notice.hide()
        notice.deleteLater()

    # The end

    def close_down(self) -> None:
        """Lets go of actions and pages before the shell is destroyed at lock."""
        self._actions.drop(Layer.PAGE)
        self._actions.drop(Layer.SHELL)
        self._ledger.forget()
        self._name_steps()
        self.undo_bar.dismiss()
        self.palette_sheet.forget()
        for page in self._pages.values():
            page.leave()

    # Inner workings

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._reflow()

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(column, 1)

    def _connect(self) -> None:
        self._themes.changed.connect(self._reflow)
        self._actions.pressed.connect(self._close_sheets)
        self._actions.unavailable.connect(self.say)
        self.palette_sheet.chosen.connect(self._on_chosen)
        own: dict[str, Handler] = {
            "search": self._open_palette,
            "back": self.back,
            "forward": self.forward,
            "sidebar": self._toggle_sidebar,
            "next_pane": partial(self._step_pane, 1),
            "previous_pane": partial(self._step_pane, -1),
            "undo": self._undo_last,
            "redo": self._redo_last,
            "save": partial(self.say, self.tr("Everything is saved as you go.")),
            "shortcuts": self.shortcut_sheet.open_sheet,
        }
        self._actions.bind(Layer.SHELL, own)

    def _leave_for(self, page_id: str, go: Callable[[], None]) -> None:
        front = self._pages.get(self._current)
        if front is None or page_id == self._current or not front.holds(go):
            go()

    def _go(self, visit: Visit) -> None:
        self._history.go(visit)
        self._show(visit)

    def _follow(self, step: Callable[[], Visit | None]) -> None:
        visit = step()
        if visit is not None:
            self._show(visit)

    def _close_sheets(self) -> None:
        """What lies above the pages goes before anything is done below it."""
        self.palette_sheet.leave()
        if self.shortcut_sheet.isVisible():
            self.shortcut_sheet.close_and_return()

    def _show(self, visit: Visit) -> None:
        self._close_sheets()
        if self._current and self._current != visit.page_id:
            self._pages[self._current].leave()
        spec = self._specs[visit.page_id]
        page = self.page(visit.page_id)
        self._current = visit.page_id
        self._stack.setCurrentWidget(page)
        self.sidebar.set_current(visit.page_id)
        self.header.set_ruled(spec.ruled)
        self._reflow()
        page.enter(**visit.args)
        self.refresh_handlers()
        focus = page.first_focus() or self.sidebar.item(visit.page_id)
        if focus is not None:
            # Left alone it can fall to whatever comes next, such as Lock.
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name_steps()
        self.page_shown.emit(visit.page_id)

    def _reflow(self) -> None:
        full = bool(self._current) and self._specs[self._current].full_window
        room = room_of(self.width(), self._themes.factor)
        self.header.setVisible(not full)
        self.sidebar.setVisible(not full and self._sidebar_wanted)
        if self._notice is not None:
            self._notice.setVisible(not full)
        self.sidebar.set_narrow(room is Room.NARROW)
        tight = is_tight(self, self._themes.factor)
        self.sidebar.set_tight(tight)
        self.header.set_tight(tight)

    def _toggle_sidebar(self) -> None:
        if self._specs[self._current].full_window:
            self.say(self.tr("There is no sidebar on this screen."))
            return
        self._sidebar_wanted = not self._sidebar_wanted
        self._reflow()

    def _step_pane(self, step: int) -> None:
        page = self._pages.get(self._current)
        panes = [*(page.panes() if page else [])] or [*([page] if page else [])]
        full = bool(self._current) and self._specs[self._current].full_window
        stops = [*panes] if full else [self.sidebar.first_item(), self.header.search, *panes]
        stops = [stop for stop in stops if stop.isVisible()]
        if not stops:
            return
        now = QApplication.focusWidget()
        owners = [i for i, stop in enumerate(stops) if _is_in(now, stop, self.sidebar)]
        at = owners[-1] if owners else (-1 if step > 0 else 0)
        stops[(at + step) % len(stops)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_palette(self) -> None:
        self.palette_sheet.open_with(
            [
                PaletteRow(
                    spec.id, spec.text, spec.icon, spec.going, self._actions.key_text(spec.id)
                )
                for spec in self._actions.available()
            ],
            self._sets() if self._sets is not None else [],
            [
                PaletteRow(place.id, place.text, place.icon, going=True, also=place.also)
                for place in self._places()
            ],
        )

    def _places(self) -> list[Place]:
        """Where one can go from here; a page that fills the window is left by its own way first."""
        if self._specs[self._current].full_window:
            return []
        return [place for place in places() if place.page_id in self._specs]

    def _on_chosen(self, kind: str, chosen_id: str) -> None:
        if kind == "action":
            self._actions.trigger(chosen_id)
        elif kind == "place":
            place = next(each for each in places() if each.id == chosen_id)
            self.show_page(place.page_id, **place.args)
        elif kind == "set" and self._open_set is not None:
            self._open_set(chosen_id)
        elif kind == "hit" and self._open_hit is not None:
            self._open_hit(chosen_id)

    def _undo(self, action: Undoable) -> None:
        self._ledger.undo(action)
        self._name_steps()

    def _undo_last(self) -> None:
        undone = self._ledger.undo()
        self._name_steps()
        if undone is None:
            self.say(self.tr("There is nothing to undo."))
            return
        self.say(self.tr("Undone: {0}").format(undone.words))

    def _redo_last(self) -> None:
        again = self._ledger.redo()
        self._name_steps()
        if again is None:
            self.say(self.tr("There is nothing to redo."))
            return
        self.say(again.words)

    def _name_steps(self) -> None:
        """The Edit menu says what it takes back, but for a page that others look at."""
        if isinstance(self._pages.get(self._current), SharesScreen):
            self._actions.say_more("undo", "")
            self._actions.say_more("redo", "")
            return
        self._actions.say_more("undo", self._ledger.last_done())
        self._actions.say_more("redo", self._ledger.last_undone())


def _is_in(widget: QWidget | None, stop: QWidget, sidebar: Sidebar) -> bool:
    if widget is None:
        return False
    if stop is widget or stop.isAncestorOf(widget):
        return True
    return sidebar.isAncestorOf(widget) and sidebar.isAncestorOf(stop)
