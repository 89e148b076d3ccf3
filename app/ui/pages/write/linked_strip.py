"""The reflections linked to this one: a quiet line, in sight at every step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import i18n
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from models.records.entries import EntryCard
from models.records.ids import EntryId

Linked = tuple[EntryId, EntryCard | None]
"""A linked reflection; without a card when it is not in the journal any more."""

_WIDEST = 300


class LinkedStrip(QWidget):
    """Titles with a way to take each link away; hidden when nothing is linked."""

    removed = Signal(object)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._ids: tuple[EntryId, ...] = ()
        self._buttons: list[IconButton] = []
        self._parts: list[QWidget] = []
        self.setObjectName("linked")
        self._flow = Flow(themes, gap=14)
        self._flow.setAccessibleName(self.tr("Linked to"))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._flow)
        themes.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def ids(self) -> tuple[EntryId, ...]:
        """What is shown."""
        return self._ids

    def show_linked(self, linked: Sequence[Linked], today: date) -> None:
        """Shows the links in their order."""
        self._ids = tuple(entry_id for entry_id, _ in linked)
        for part in self._parts:
            self._flow.flow.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._buttons, self._parts = [], []
        if linked:
            heading = Label(self._themes, self.tr("Linked to"), Type.SMALL, color="text2")
            heading.setMinimumHeight(self._themes.px(30))
            self._add(heading)
        for entry_id, card in linked:
            self._add(self._made(entry_id, card, today))
        self.setVisible(bool(linked))
        self._flow.flow.invalidate()
        self._flow.updateGeometry()

    def focus_near(self, place: int) -> bool:
        """Puts the keyboard on the button at a place, or the last; False when there is none."""
        if not self._buttons:
            return False
        button = self._buttons[min(place, len(self._buttons) - 1)]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self._themes.color("line"))

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._flow.add(part)
        part.show()

    def _made(self, entry_id: EntryId, card: EntryCard | None, today: date) -> QWidget:
        themes = self._themes
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.px(6))
        title, day = self.tr("A reflection that is not in the journal any more"), ""
        if card is not None:
            title, day = card.title, i18n.short_day(card.held_at.date(), today)
        name = Label(themes, title, Type.SMALL)
        name.setMaximumWidth(themes.px(_WIDEST))
        row.addWidget(name)
        if day:
            row.addWidget(Label(themes, day, Type.SMALL, color="text2"))
        button = IconButton(themes, "x", self.tr("Take the link away"), size=15)
        button.setObjectName(f"unlink.{entry_id}")
        button.setAccessibleName(
            self.tr("Take the link away: {title}").format(
                title=", ".join((title, day)).rstrip(", ")
            )
        )
        button.clicked.connect(partial(self.removed.emit, entry_id))
        self._buttons.append(button)
        row.addWidget(button)
        return whole

    def _restyle(self) -> None:
        px = self._themes.px
        self._row.setContentsMargins(px(24), px(5), px(24), px(5))
        self.update()
