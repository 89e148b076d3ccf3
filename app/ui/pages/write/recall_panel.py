"""From your past: what was written before that is like this, and why it came."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui import i18n
from app.ui.pages.write.beside import BesideView
from app.ui.pages.write.step_view import focus_is_in
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, IconButton, LinkButton
from app.ui.widgets.label import Label
from app.ui.widgets.position_glyph import PositionGlyph
from app.ui.widgets.position_picker import position_word
from app.ui.words import reason_words
from models.records.entries import EntryCard
from models.records.ids import EntryId
from models.records.queries import Found, Hit
from prompts.words import Vocabularies

WIDTH = 344


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
    """One past reflection: who and when, its words, why it came, what can be done."""

    read_pressed = Signal(object)
    link_pressed = Signal(object)

    def __init__(
        self, themes: ThemeHolder, hit: Hit, today: date, vocabularies: Vocabularies, linked: bool
    ) -> None:
        super().__init__()
        self.setObjectName(f"hit.{hit.card.id}")
        self.entry_id = hit.card.id
        px = themes.px
        quoted = "".join(span.text for span in hit.snippet) or hit.card.title
        quote = self.tr("“{words}”").format(words=" ".join(quoted.split()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(12), 0, px(12))
        column.setSpacing(px(3))
        column.addWidget(CardLine(themes, hit.card, today))
        column.addWidget(Label(themes, quote, Type.SNIPPET, wrap=True, most_lines=3))
        why = reason_words(hit.reasons, vocabularies, today)
        if why:
            reason = Label(themes, why, Type.SMALL, color="text2", wrap=True)
            reason.setObjectName("reason")
            column.addWidget(reason)
        day = i18n.short_day(hit.card.held_at.date(), today)
        read = LinkButton(themes, self.tr("Read beside"))
        read.setObjectName("read_beside")
        read.setAccessibleName(
            self.tr("Read beside: {title}, {day}").format(title=hit.card.title, day=day)
        )
        self.link = LinkButton(themes, "")
        self.link.setObjectName("link")
        self._about = self.tr("{title}, {day}").format(title=hit.card.title, day=day)
        self.show_linked(linked)
        read.clicked.connect(partial(self.read_pressed.emit, hit))
        self.link.clicked.connect(partial(self.link_pressed.emit, hit.card.id))
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(read)
        row.addWidget(self.link)
        row.addStretch(1)
        column.addLayout(row)
        self._themes = themes

    def show_linked(self, linked: bool) -> None:
        """Shows whether the writer linked it."""
        words = self.tr("Linked. Take the link away") if linked else self.tr("Link to this")
        self.link.set_words(words)
        self.link.setAccessibleName(f"{words}: {self._about}")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._themes.color("line"))


class RecallPanel(QWidget):
    """The pane at the end of the page; never changes under the pointer or the keyboard."""

    closed = Signal()
    read_wanted = Signal(object)
    link_toggled = Signal(object)

    def __init__(
        self, themes: ThemeHolder, vocabularies: Vocabularies, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._vocabularies = vocabularies
        self._linked: tuple[EntryId, ...] = ()
        self._hits: list[HitView] = []
        self._found: tuple[Hit, ...] = ()
        self._today = date.min
        self._reading: Hit | None = None
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._make_next)
        self.setObjectName("recall_panel")
        self.setAccessibleName(self.tr("From your past"))
        self._build()
        themes.changed.connect(self._restyle)
        self._restyle()

    def is_busy(self) -> bool:
        """Whether someone has the pointer or the keyboard in it, or reads something."""
        inside = self.rect().contains(self.mapFromGlobal(QCursor.pos()))
        return self._reading is not None or focus_is_in(self) or (inside and self.underMouse())

    def show_found(self, found: Found, today: date) -> None:
        """Shows what was found; when someone is busy in it, nothing changes."""
        if self.is_busy():
            return
        if found.hits and found.hits == self._found and today == self._today:
            return
        self.forget()
        self._found, self._today = found.hits, today
        self._nothing.setVisible(not found.hits)
        self._make_next()

    def _make_next(self) -> None:
        """Adds one hit, so that someone who types meanwhile is not held up by all of them."""
        if len(self._hits) >= len(self._found):
            return
        hit = self._found[len(self._hits)]
        linked = hit.card.id in self._linked
        view = HitView(self._themes, hit, self._today, self._vocabularies, linked)
        view.read_pressed.connect(self._on_read)
        view.link_pressed.connect(self.link_toggled)
        self._hits.append(view)
        self._list.insertWidget(self._list.count() - 1, view)
        self._next.start()

    def show_reread(self, card: EntryCard, html: tuple[tuple[str, str], ...], today: date) -> None:
        """Shows the whole of a reflection that is read again."""
        self._reading = Hit(card)
        self.show_beside(html, today)

    def show_beside(self, html: tuple[tuple[str, str], ...], today: date) -> None:
        """Shows the whole of the reflection whose "Read beside" was pressed."""
        if self._reading is None:
            return
        linked = self._reading.card.id in self._linked
        self._beside.show_entry(self._reading.card, html, today, linked)
        self._stack.setCurrentWidget(self._beside)
        self._back.show()
        self._title.hide()
        why = reason_words(self._reading.reasons, self._vocabularies, today)
        self._foot.setText(self.tr("Why this one: {reason}").format(reason=why) if why else "")

    def set_linked(self, links: tuple[EntryId, ...]) -> None:
        """Shows which reflections are linked."""
        self._linked = links
        for view in self._hits:
            view.show_linked(view.entry_id in links)
        if self._reading is not None:
            self._beside.show_linked(self._reading.card.id in links)

    def forget(self) -> None:
        """Lets go of everything shown."""
        for view in self._hits:
            view.hide()
            self._list.removeWidget(view)
            view.deleteLater()
        self._hits.clear()
        self._found = ()
        self._next.stop()
        self._to_list()
        self._nothing.hide()

    def focus_first(self) -> None:
        """Puts the keyboard on the first thing that can be pressed."""
        target: QWidget = self._close
        if self._reading is not None:
            target = self._back
        elif self._hits:
            target = self._hits[0].findChild(LinkButton, "read_beside") or self._close
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_back(self) -> bool:
        """Closes what is read beside; returns whether anything was."""
        if self._reading is None:
            return False
        self._to_list()
        self.focus_first()
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_first()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._themes.color("surface"))
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = self.width() - 1 if right_to_left else 0
        painter.fillRect(edge, 0, 1, self.height(), self._themes.color("line"))

    def _build(self) -> None:
        themes = self._themes
        self._title = Label(themes, self.tr("From your past"), Type.UI, semibold=True)
        self._back = FlatButton(themes, self.tr("From your past"), icon="arrow-left")
        self._back.hide()
        self._back.clicked.connect(self._on_back)
        self._close = IconButton(themes, "panel-right-close", self.tr("Close From your past"))
        self._close.setObjectName("close_panel")
        self._close.clicked.connect(self.closed)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._back)
        self._head.addStretch(0)
        self._head.addWidget(self._close)
        self._nothing = Label(
            themes, self.tr("Nothing like this in your journal yet."), color="text2", wrap=True
        )
        self._nothing.hide()
        page = QWidget()
        page.setObjectName("page")
        self._list = QVBoxLayout(page)
        self._list.setSpacing(0)
        self._list.addWidget(self._nothing)
        self._list.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        self._beside = BesideView(themes)
        self._beside.link_pressed.connect(self._on_beside_link)
        self._stack = QStackedWidget()
        self._stack.addWidget(area)
        self._stack.addWidget(self._beside)
        self._foot = Label(themes, "", Type.SMALL, color="text3", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self._foot)
        self._to_list()

    def _to_list(self) -> None:
        self._reading = None
        self._beside.forget()
        self._stack.setCurrentIndex(0)
        self._back.hide()
        self._title.show()
        words = QCoreApplication.translate(
            "RecallPanel", "Looks again when you pause. It never leaves this computer."
        )
        self._foot.setText(words)

    def _on_read(self, hit: Hit) -> None:
        self._reading = hit
        self.read_wanted.emit(hit.card.id)

    def _on_back(self) -> None:
        self.step_back()

    def _on_beside_link(self) -> None:
        if self._reading is not None:
            self.link_toggled.emit(self._reading.card.id)

    def _restyle(self) -> None:
        px = self._themes.px
        self.setFixedWidth(px(WIDTH))
        self._column.setContentsMargins(px(24), 0, px(24), px(16))
        self._column.setSpacing(0)
        self._head.setContentsMargins(0, px(12), 0, px(2))
        self._title.setFixedHeight(px(36))
        self._back.setFixedHeight(px(36))
        self._list.setContentsMargins(0, 0, px(8), 0)
        self.update()
