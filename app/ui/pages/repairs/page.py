"""Repairs: what slipped, in a list, and one of them with its stages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QSplitter, QVBoxLayout, QWidget

from app.ui.actions import Layer
from app.ui.context import PageContext
from app.ui.navigation import Handler, Page
from app.ui.pages.repairs.detail import RepairDetail
from app.ui.pages.repairs.list_pane import ListPane
from app.ui.pages.repairs.lists import CLOSED, OPEN, REMOVED, WORKED, Lists
from app.ui.pages.repairs.presenter import RepairsPresenter
from app.ui.pages.repairs.words import tr
from app.ui.repair_words import titled
from app.ui.widgets.date_edit import stay_for_date
from app.ui.widgets.reading_order import go_on, reading_order
from app.ui.widgets.reflow import Reflow, Room
from models.records.ids import RepairId
from models.records.repairs import Repair, RepairCard

_LIST, _LEAST = 420, 320
_PANES = "repairs"
"""Under which name the width of the list is kept."""


class RepairsPage(Page):
    """A list and one repair; under 900 px one after the other, with Back."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._themes = context.theme
        self._presenter = RepairsPresenter(context, self)
        self._lists = Lists()
        self._wanted: RepairId | None = None
        self._come_back: dict[str, str] = {}
        self._is_reading = False
        self._takes_keyboard = False
        self._came_back = False
        kept = context.settings.now.panes.get(_PANES, ())
        self._width = kept[0] if len(kept) == 1 else 0
        self._list = ListPane(context.theme, self._presenter.pack)
        self._detail = RepairDetail(context, self._presenter)
        self._lay_out()
        self._reflow = Reflow(self, context.theme)
        self._connect()
        self._fit()

    # What the shell calls

    def enter(self, **args: Any) -> None:
        """Shows the repairs there are.

        Args:
            args: `repair_id` of one to show; `stage`, `round`, `field` and `caret` for where in it;
                `place` to list the closed ones, those that worked or those in the bin.
        """
        if args.get("repair_id") is not None:
            self._want(RepairId(str(args["repair_id"])))
            self._is_reading = True
            self._come_back = {key: str(value) for key, value in args.items()}
        if args.get("place"):
            self._list.show_place(str(args["place"]))
        self._presenter.show()
        self._fit()

    def holds(self, go: Callable[[], None]) -> bool:
        """Words that are no date yet would be lost: one stays with them."""
        return self.isVisible() and stay_for_date(self)

    def leave(self) -> None:
        self._keep_sizes()
        self._detail.commit()
        self._presenter.hide()

    def hand_over(self) -> None:
        """Everything typed is on its way to the journal, or kept sealed; at lock."""
        self._detail.commit()
        self._presenter.hand_over()

    def resume_args(self) -> dict[str, str] | None:
        """The repair at hand and the place in it, to come back to after a lock."""
        return self._detail.place()

    def handlers(self) -> Mapping[str, Handler]:
        found: dict[str, Handler] = {}
        if self._detail.repair is not None:
            found["next_stage"] = self._go_on
            found["previous_stage"] = self._detail.go_back
            found["private"] = self._detail.toggle_private
            found["bring"] = self._bring
        return found

    def panes(self) -> list[QWidget]:
        first = self._detail.first_stop()
        foot = self._detail.foot.go_button
        panes: list[QWidget] = [self._list.list] if self._list.isVisible() else []
        if first is not None and self._detail.isVisible():
            panes += [first, *([foot] if foot.isVisible() else [])]
        return panes

    def first_focus(self) -> QWidget | None:
        came_back, self._came_back = self._came_back, False
        form = self._detail.stages.form
        if came_back and form is not None and form.focusWidget() is not None:
            return form.focusWidget()
        return self._list.list if self._list.isVisible() else self._detail.first_stop()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Goes on as one reads: forms are made when their stage is opened, anywhere on the page."""
        return go_on(self, reading_order(self), next) or super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_narrow and self._is_reading:
            self._to_list()
            return
        super().keyPressEvent(event)

    # Building

    def _lay_out(self) -> None:
        self._splitter = QSplitter()
        self._splitter.setObjectName("repairs.panes")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self._list)
        self._splitter.addWidget(self._detail)
        self._splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._splitter)

    def _connect(self) -> None:
        presenter, rows = self._presenter, self._list.list
        presenter.collect = self._detail.stages.answer
        presenter.listed.connect(self._on_listed)
        presenter.kinds_known.connect(self._list.show_kinds)
        presenter.opened.connect(self._on_opened)
        presenter.gone.connect(self._on_gone)
        presenter.begun.connect(self._on_begun)
        presenter.closed.connect(self._on_closed)
        rows.chosen.connect(self._on_chosen)
        rows.opened.connect(self._on_open)
        rows.rename_wanted.connect(self._on_rename)
        rows.remove_wanted.connect(presenter.remove)
        rows.menu_wanted.connect(self._on_menu)
        self._list.kinds_wanted.connect(presenter.ask_kinds)
        self._list.begin_wanted.connect(presenter.begin)
        self._list.line_typed.connect(presenter.touch_line)
        presenter.line_begun.connect(self._list.put_back)
        self._list.sets_wanted.connect(self._on_sets)
        self._detail.left.connect(self._to_list)
        self._detail.turned.connect(self._bind)
        self._reflow.changed.connect(self._fit)
        self._reflow.tight_changed.connect(self._fit)
        self._themes.changed.connect(self._fit)
        self._splitter.splitterMoved.connect(self._on_dragged)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    # Showing

    def _on_listed(self, lists: Lists) -> None:
        cards, removed = (tuple(map(self._titled, each)) for each in (lists.cards, lists.removed))
        lists = self._lists = replace(lists, cards=cards, removed=removed)
        place = lists.place_of(self._wanted)
        goes = place in (OPEN, CLOSED) and self._list.place not in (place, WORKED)
        # In one step: in between, the repair at hand would be in neither of both.
        to = place if goes and place is not None else ""
        self._list.show_lists(lists, self._presenter.today(), self._wanted, to)

    def _titled(self, card: RepairCard) -> RepairCard:
        names = {pack.title for pack in self._context.catalogue.packs()}
        return titled(card, names, self._presenter.today())

    def _on_chosen(self, repair_id: RepairId | None) -> None:
        self._detail.commit()
        self._wanted = repair_id
        if repair_id is None:
            self._presenter.open(None)
            self._detail.clear()
            self._is_reading = False
            self._fit()
        elif self._list.place == REMOVED:
            self._show_removed(repair_id)
        else:
            self._presenter.open(repair_id)

    def _show_removed(self, repair_id: RepairId) -> None:
        """What rests in the bin is told by its row alone."""
        self._presenter.open(None)
        card = next((each for each in self._lists.removed if each.id == repair_id), None)
        if card is not None:
            self._detail.show_repair(Repair(card), is_removed=True)

    def _want(self, repair_id: RepairId) -> None:
        self._wanted = repair_id
        self._presenter.open(repair_id)

    def _on_open(self, repair_id: RepairId) -> None:
        self._is_reading = True
        self._takes_keyboard = True
        self._on_chosen(repair_id)
        self._fit()
        repair = self._detail.repair
        if repair is not None and repair.card.id == repair_id:
            self._take_keyboard()

    def _on_opened(self, repair: Repair) -> None:
        self._detail.show_repair(replace(repair, card=self._titled(repair.card)))
        if self._come_back.get("repair_id") == repair.card.id:
            args, self._come_back = self._come_back, {}
            if args.get("stage"):
                with suppress(ValueError):
                    number, caret = int(args.get("round", "0")), int(args.get("caret", "0"))
                    self._detail.come_back(args["stage"], number, args.get("field", ""), caret)
                    self._came_back = True
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        if self._takes_keyboard:
            self._takes_keyboard = False
            self._detail.focus_first()

    def _on_gone(self, repair_id: RepairId) -> None:
        if self._wanted == repair_id:
            self._wanted = None
        self._detail.clear()
        self._presenter.refresh()

    def _on_begun(self, repair_id: RepairId) -> None:
        self._list.show_place(OPEN)
        self._takes_keyboard = True
        self._is_reading = True
        self._want(repair_id)
        self._presenter.refresh()
        self._fit()

    def _on_closed(self, repair_id: RepairId) -> None:
        self._context.announce(tr("Repair closed"))

    # Doing

    def _go_on(self) -> None:
        """Goes on from where one writes; from anywhere else it goes there first."""
        if self._is_narrow and not self._is_reading and self._wanted is not None:
            self._on_open(self._wanted)
        elif self._detail.is_written_in:
            self._detail.go_on()
        else:
            self._detail.focus_first()

    def _bring(self) -> None:
        if self._detail.repair is not None:
            self._presenter.bring(self._detail.repair.card.id)

    def _bind(self) -> None:
        if self.isVisible():
            self._context.actions.drop(Layer.PAGE)
            self._context.actions.bind(Layer.PAGE, self.handlers())

    def _on_sets(self) -> None:
        self._context.navigate.show("write", packs=["something_slipped"])

    def _on_rename(self, repair_id: RepairId) -> None:
        if self._detail.repair is not None and self._detail.repair.card.id == repair_id:
            self._is_reading = True
            self._fit()
            self._detail.begin_rename()

    def _on_menu(self, repair_id: RepairId, at: QPoint) -> None:
        if self._detail.repair is not None and self._detail.repair.card.id == repair_id:
            self._detail.open_menu(at)
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Open"), lambda: self._on_open(repair_id))
        menu.popup(at)

    def _to_list(self) -> None:
        self._detail.commit()
        self._presenter.flush()
        self._is_reading = False
        self._fit()
        self._list.take_keyboard()

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if not self.isVisible():
            return
        self._detail.stages.refresh_focus()
        if now is not None and not self._is_narrow:
            # In a window that gets narrow, what one was at is what is shown.
            if self._detail.isAncestorOf(now):
                self._is_reading = True
            elif self._list.isAncestorOf(now):
                self._is_reading = False

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_sizes()

    def _set_sizes(self) -> None:
        """The list as wide as drawn, or as it was left; the repair takes the rest."""
        if self._is_narrow:
            return
        is_wide = self._reflow.room is Room.WIDE
        list_ = (
            self._width if is_wide and self._width else self._themes.px(_LIST if is_wide else 320)
        )
        # Sizes are shared out by what the splitter measures now, not by what it is given later.
        self._splitter.resize(self.size())
        self._splitter.setSizes([list_, max(self._themes.px(_LEAST), self.width() - list_)])

    def _on_dragged(self, place: int, _handle: int) -> None:
        if self._reflow.room is Room.WIDE:
            self._width = place

    def _keep_sizes(self) -> None:
        panes = dict(self._context.settings.now.panes)
        if self._width and panes.get(_PANES) != (self._width,):
            panes[_PANES] = (self._width,)
            self._context.settings.change(panes=panes)

    @property
    def _is_narrow(self) -> bool:
        return self._reflow.room is Room.NARROW

    def _fit(self, _room: object = None) -> None:
        narrow = self._is_narrow
        reading = self._is_reading and self._wanted is not None
        held = QApplication.focusWidget()
        self._list.setVisible(not narrow or not reading)
        self._detail.setVisible(not narrow or reading)
        wide = self._reflow.room is Room.WIDE
        start = 40 if wide else (16 if narrow else 24)
        self._list.fit(start, tight=self._reflow.is_tight)
        self._set_sizes()
        self._detail.fit(self._reflow, alone=narrow)
        if held is not None and self.isAncestorOf(held) and not held.isVisible():
            target = self.first_focus()
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
