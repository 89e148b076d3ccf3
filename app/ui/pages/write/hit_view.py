"""A past reflection in the panel: who and when, its words, why it came, what can be done."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton, QuietLink
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.position_glyph import PositionGlyph
from app.ui.widgets.position_picker import position_word
from app.ui.widgets.quotation import Quotation
from app.ui.words import reason_words
from models.records.entries import EntryCard
from models.records.queries import Hit
from prompts.words import Vocabularies

_LINES = 3


class CardLine(QWidget):
    """Shape, word and code at the start, the day at the end."""

    def __init__(self, themes: ThemeHolder, card: EntryCard, today: date) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.px(7))
        said = []
        if card.position is not None:
            row.addWidget(PositionGlyph(themes, card.position.value, 16))
            said.append(position_word(card.position.value))
        if card.code:
            said.append(card.code)
        row.addWidget(Label(themes, "  ·  ".join(said), Type.SMALL, color="text2"), 1)
        row.addWidget(
            Label(themes, i18n.near_day(card.held_at.date(), today), Type.SMALL, color="text2")
        )


class HitView(QFrame):
    """One past reflection. Del anywhere in it says "Not this one", as the menu and the link do."""

    read_pressed = Signal(object)
    link_pressed = Signal(object)
    dismiss_pressed = Signal(object)

    def __init__(
        self, themes: ThemeHolder, hit: Hit, today: date, vocabularies: Vocabularies, linked: bool
    ) -> None:
        super().__init__()
        self.setObjectName(f"hit.{hit.card.id}")
        self.hit = hit
        self.entry_id = hit.card.id
        self._themes = themes
        self._is_linked = linked
        px = themes.px
        day = i18n.short_day(hit.card.held_at.date(), today)
        self._about = self.tr("{title}, {day}").format(title=hit.card.title, day=day)
        why = reason_words(hit.reasons, vocabularies, today, hit.snippet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(12), 0, px(12))
        column.setSpacing(px(3))
        column.addWidget(CardLine(themes, hit.card, today))
        column.addWidget(Quotation(themes, hit, Type.SNIPPET, _LINES))
        if why:
            reason = Label(themes, why, Type.SMALL, color="text2", wrap=True)
            reason.setObjectName("reason")
            column.addWidget(reason)
        self._read = LinkButton(themes, self.tr("Read beside"))
        self._read.setObjectName("read_beside")
        said = self.tr("Read beside: {title}, {day}").format(title=hit.card.title, day=day)
        self._read.setAccessibleName(said)
        self._read.setAccessibleDescription(reason_words(hit.reasons, vocabularies, today))
        self.link = LinkButton(themes, "")
        self.link.setObjectName("link")
        self.not_this = QuietLink(themes, self.tr("Not this one"))
        self.not_this.setObjectName("not_this")
        self.not_this.setAccessibleName(
            self.tr("Not this one: {title}, {day}").format(title=hit.card.title, day=day)
        )
        column.addWidget(self._ways())
        self.show_linked(linked)
        self._connect()

    def show_linked(self, linked: bool) -> None:
        """Shows whether the writer linked it; what is linked is not sent away."""
        self._is_linked = linked
        words = self.tr("Linked. Take the link away") if linked else self.tr("Link to this")
        self.link.set_words(words)
        self.link.setAccessibleName(f"{words}: {self._about}")
        if linked and self.not_this.hasFocus():
            self.link.setFocus(Qt.FocusReason.OtherFocusReason)
        self.not_this.setVisible(not linked)

    def focus_at(self, name: str) -> None:
        """Takes the keyboard to what has that name, else to the first there is."""
        there = self.findChild(QWidget, name) if name else None
        wanted = there if there is not None and not there.isHidden() else self._read
        wanted.setFocus(Qt.FocusReason.TabFocusReason)

    def focused(self) -> str:
        """What of it has the keyboard, by name; "" for nothing."""
        now = QApplication.focusWidget()
        return now.objectName() if now is not None and self.isAncestorOf(now) else ""

    def make_menu(self) -> QMenu:
        """What can be done with it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._read.text(), self._read.click)
        menu.addAction(self.link.text(), self.link.click)
        if not self._is_linked:
            key = QKeySequence(Qt.Key.Key_Delete).toString(QKeySequence.SequenceFormat.NativeText)
            menu.addAction(f"{self.not_this.text()}\t{key}", self.not_this.click)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.make_menu().popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and not event.modifiers() and not self._is_linked:
            self.dismiss_pressed.emit(self.entry_id)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._themes.color("line"))

    def _ways(self) -> QWidget:
        ways = Flow(self._themes, gap=16)
        for button in (self._read, self.link, self.not_this):
            ways.add(button)
        return ways

    def _connect(self) -> None:
        self._read.clicked.connect(partial(self.read_pressed.emit, self.hit))
        self.link.clicked.connect(partial(self.link_pressed.emit, self.entry_id))
        self.not_this.clicked.connect(partial(self.dismiss_pressed.emit, self.entry_id))
