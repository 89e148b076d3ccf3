"""The side for the past: beside the questions, drawn over them, or away; and the way there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.context import PageContext
from app.ui.pages.write.looking import Beside, card_of_entry
from app.ui.pages.write.presenter import WritePresenter
from app.ui.pages.write.recall_panel import RecallPanel
from app.ui.pages.write.step_view import focus_is_in
from app.ui.widgets.reflow import Reflow, Room
from models.records.queries import Found


class PastSide(QObject):
    """Where the panel stands in `page`, whose columns are in `row`.

    Signals:
        moved: the panel came or went; the page has other room.
        left: the keyboard wants back to the question.
    """

    moved = Signal()
    left = Signal()

    def __init__(
        self,
        context: PageContext,
        presenter: WritePresenter,
        panel: RecallPanel,
        reflow: Reflow,
        page: QWidget,
        row: QHBoxLayout,
    ) -> None:
        super().__init__(page)
        self._context = context
        self._presenter = presenter
        self._panel = panel
        self._reflow = reflow
        self._page = page
        self._row = row
        self._panel_wanted = True
        self._drawer_open = False
        presenter.may_look = self._may_look
        presenter.recalled.connect(self._on_recalled)
        presenter.completed.connect(self._on_completed)
        if context.reader is not None:
            context.reader.settled.connect(self._on_settled)
        presenter.beside_ready.connect(self._on_beside)
        presenter.reread_ready.connect(self._on_reread)
        panel.closed.connect(self.close)
        panel.read_wanted.connect(presenter.read_beside)

    @property
    def is_shown(self) -> bool:
        """Whether the panel is to be seen at this width."""
        return self._panel_wanted if self._is_beside else self._drawer_open

    def open(self) -> None:
        """Shows the panel and looks again."""
        self._panel_wanted = True
        self._drawer_open = True
        self.moved.emit()
        self._presenter.look_back()

    def close(self) -> None:
        """Puts the panel away."""
        had_focus = focus_is_in(self._panel)
        if self._is_beside:
            self._panel_wanted = False
        self._drawer_open = False
        self.moved.emit()
        if had_focus:
            self.left.emit()

    def toggle_focus(self) -> None:
        """Takes the keyboard to the panel, or back to the question."""
        if self._panel.isVisible() and focus_is_in(self._panel):
            if not self._is_beside:
                self.close()
            self.left.emit()
            return
        if not self._panel.isVisible():
            self.open()
        self._panel.focus_first()

    def on_escape(self) -> bool:
        """Leaves what is read, the panel, or the drawer; returns whether there was any."""
        if focus_is_in(self._panel):
            if not self._panel.step_back():
                self.toggle_focus()
            return True
        if self._drawer_open and not self._is_beside:
            self.close()
            return True
        return False

    def lay_out(self) -> None:
        """Puts the panel beside the questions where there is room, else over them."""
        self._panel.setVisible(self.is_shown)
        is_in_row = self._row.indexOf(self._panel) >= 0
        if self._is_beside and not is_in_row:
            self._row.addWidget(self._panel)
        elif not self._is_beside and is_in_row:
            self._row.removeWidget(self._panel)
        self.place_drawer()

    def place_drawer(self) -> None:
        """Keeps the drawer at the end of the page."""
        if self._is_beside or not self._panel.isVisible():
            return
        page, wide = self._page, self._panel.width()
        right_to_left = page.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 0 if right_to_left else page.width() - wide
        self._panel.setGeometry(QRect(left, 0, wide, page.height()))
        self._panel.raise_()

    @property
    def _is_beside(self) -> bool:
        return self._reflow.room is Room.WIDE

    def _may_look(self) -> bool:
        return self._panel.isVisible() and not self._panel.is_busy()

    def _on_recalled(self, found: Found) -> None:
        if self._presenter.form is None:
            return
        if self._panel.is_busy():
            self._presenter.look_back_soon()
            return
        is_whole = not self._presenter.is_incomplete
        self._panel.show_found(found, self._context.clock.today(), is_whole=is_whole)

    def _on_settled(self) -> None:
        if self._panel.isVisible():
            self._presenter.complete()

    def _on_completed(self, found: Found) -> None:
        if self._presenter.form is not None:
            self._panel.complete(found, self._context.clock.today())

    def _on_beside(self, beside: Beside) -> None:
        self._panel.show_beside(beside.html, self._context.clock.today())

    def _on_reread(self, beside: Beside) -> None:
        today = self._context.clock.today()
        self._panel.show_reread(card_of_entry(beside.entry), beside.html, today)
