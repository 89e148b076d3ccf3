"""Import and export: reflections from elsewhere come in, everything can go out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.context import PageContext
from app.ui.navigation import Page
from app.ui.pages.transfer.export_part import ExportPart
from app.ui.pages.transfer.import_part import ImportPart
from app.ui.pages.transfer.left_part import LeftPart
from app.ui.pages.transfer.presenter import TransferPresenter
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.card import Rule
from app.ui.widgets.label import Label
from app.ui.widgets.reflow import Reflow, Room

_WIDTH = 684
_NAMES = 176
# What is last can be scrolled clear of the bar that offers to undo.
_FOOT = 80


class TransferPage(Page):
    """Files may be dropped anywhere on it."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._themes = context.theme
        presenter = TransferPresenter(context, self)
        self._import = ImportPart(context, presenter)
        self._export = ExportPart(context, presenter)
        self._left = LeftPart(context, self)
        self._reflow = Reflow(self, self._themes)
        self._next: QWidget = self._import
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._rows = [
            _Row(self._themes, self.tr("Import"), self._import),
            _Row(self._themes, self.tr("Export"), self._export),
            _Row(self._themes, self.tr("What left the journal"), self._left),
        ]
        self._lay_out()
        self.setAcceptDrops(True)
        self._import.journal_wanted.connect(self._go_to_journal)
        for part in (self._import, self._export):
            part.moved_on.connect(self._on_moved_on)
        presenter.exported.connect(self._left.refresh)
        self._settling.timeout.connect(self._show_next)
        self._reflow.changed.connect(self._on_room)
        self._themes.changed.connect(self._restyle)
        self._restyle()

    def enter(self, **args: Any) -> None:
        """Shows what left until now."""
        self._left.refresh()

    def panes(self) -> list[QWidget]:
        return [self._import.first_focus(), self._export.first_focus(), self._left.whole]

    def first_focus(self) -> QWidget | None:
        return self._import.first_focus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._import.look(_dropped(event))

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("page")
        self._column = QVBoxLayout(inner)
        self._column.setSpacing(0)
        settings = QuietLink(self._themes, self.tr("Settings"), icon="arrow-left")
        settings.setObjectName("transfer.settings")
        settings.clicked.connect(self._go_to_settings)
        self._column.addWidget(settings, 0, Qt.AlignmentFlag.AlignLeading)
        self._title = Label(self._themes, self.tr("Import and export"), Type.TITLE)
        self._column.addWidget(self._title)
        self._rules = [Rule(self._themes) for _ in self._rows]
        for rule, row in zip(self._rules, self._rows, strict=True):
            self._column.addWidget(rule)
            self._column.addWidget(row)
        self._column.addStretch(1)
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def _restyle(self) -> None:
        px = self._themes.px
        self._column.setContentsMargins(self._reflow.gutter, px(18), self._reflow.gutter, px(_FOOT))
        self._title.setContentsMargins(0, px(2), 0, px(14))
        for part in (*self._rules, *self._rows):
            part.setMaximumWidth(px(_WIDTH))
        self._on_room(self._reflow.room)

    def _on_room(self, room: Room) -> None:
        gutter = self._reflow.gutter
        margins = self._column.contentsMargins()
        self._column.setContentsMargins(gutter, margins.top(), gutter, margins.bottom())
        for row in self._rows:
            row.set_stacked(room is Room.NARROW)

    def _on_moved_on(self, widget: QWidget) -> None:
        # It was hidden until now, and has its place once the layout has settled.
        self._next = widget
        self._settling.start()

    def _show_next(self) -> None:
        self._area.ensureWidgetVisible(self._next, 0, self._themes.px(_FOOT))

    def _go_to_settings(self) -> None:
        self._context.navigate.show("settings")

    def _go_to_journal(self) -> None:
        self._context.navigate.show("journal")


class _Row(QWidget):
    """A name at the side, or above where there is little room, and what belongs to it."""

    def __init__(self, themes: ThemeHolder, name: str, part: QWidget) -> None:
        super().__init__()
        self._themes = themes
        self._title = Label(themes, name, semibold=True)
        part.setAccessibleName(name)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.addWidget(self._title, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(part, 1)
        themes.changed.connect(self._restyle)
        self._is_stacked = False
        self._restyle()

    def set_stacked(self, wanted: bool) -> None:
        """The name above instead of at the side."""
        self._is_stacked = wanted
        self._restyle()

    def _restyle(self) -> None:
        px, way = self._themes.px, QBoxLayout.Direction
        self._line.setDirection(way.TopToBottom if self._is_stacked else way.LeftToRight)
        self._line.setContentsMargins(0, px(16), 0, px(18))
        self._line.setSpacing(px(6))
        self._title.setMinimumWidth(0 if self._is_stacked else px(_NAMES))


def _dropped(event: Any) -> list[Path]:
    """The files and folders of this computer that are dropped."""
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
