"""From your past: what was written before that is like this, and why it came."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.ui.pages.write.beside import BesideView
from app.ui.pages.write.hit_view import HitView
from app.ui.pages.write.step_view import focus_is_in
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton, IconButton
from app.ui.widgets.label import Label
from app.ui.widgets.quotation import are_alike
from app.ui.words import reason_words
from models.records.entries import EntryCard
from models.records.ids import EntryId
from models.records.queries import Found, Hit
from prompts.words import Vocabularies

WIDTH = 344


class RecallPanel(QWidget):
    """The pane at the end of the page; never changes under the pointer or the keyboard."""

    closed = Signal()
    read_wanted = Signal(object)
    link_toggled = Signal(object)
    dismissed = Signal(object)

    def __init__(
        self, themes: ThemeHolder, vocabularies: Vocabularies, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._vocabularies = vocabularies
        self._linked: tuple[EntryId, ...] = ()
        self._hits: list[HitView] = []
        self._kept: dict[EntryId, HitView] = {}
        """Cards that stay as they are, until their turn comes."""
        self._found: tuple[Hit, ...] = ()
        self._away: dict[EntryId, tuple[int, Hit]] = {}
        """What was sent away, and where it stood."""
        self._has_looked = False
        self._is_whole = True
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

    def show_found(
        self, found: Found, today: date, *, asked_for: bool = False, is_whole: bool = True
    ) -> None:
        """Shows what was found; when someone is busy in it, nothing changes unless asked for.

        Cards that stay the same are not touched. What was sent away meanwhile stays away. What
        is not whole yet does not say that there is nothing.
        """
        if self.is_busy() and not asked_for:
            return
        hits = tuple(hit for hit in found.hits if hit.card.id not in self._away)
        is_same = self._has_looked and (today, is_whole) == (self._today, self._is_whole)
        if is_same and are_alike(hits, self._found):
            return
        views = (*self._hits, *self._kept.values())
        old = {view.entry_id: view for view in views} if today == self._today else {}
        self._kept = {
            hit.card.id: old[hit.card.id]
            for hit in hits
            if hit.card.id in old and are_alike([hit], [old[hit.card.id].hit])
        }
        for view in views:
            if view is not self._kept.get(view.entry_id):
                self._drop(view)
        self._hits.clear()
        self._found, self._today, self._has_looked = hits, today, True
        self._is_whole = is_whole
        self._nothing.setText(self.tr("Nothing like this in your journal yet."))
        self._nothing.setVisible(is_whole and not hits)
        self._make_next()

    def complete(self, found: Found, today: date) -> None:
        """Shows what was found when more could be asked; for who is busy in it, all stays put.

        What is new then comes below.
        """
        if self.is_busy():
            there = {hit.card.id for hit in self._found}
            more = tuple(hit for hit in found.hits if hit.card.id not in there)
            found = replace(found, hits=(*self._found, *more))
        self.show_found(found, today, asked_for=True)

    def take_away(self, entry_id: EntryId) -> None:
        """Takes a card away; the keyboard, if it was there, goes to the next one."""
        if entry_id in self._away:
            return
        at = next((at for at, hit in enumerate(self._found) if hit.card.id == entry_id), None)
        if at is None:
            return
        self._away[entry_id] = (at, self._found[at])
        self._found = self._found[:at] + self._found[at + 1 :]
        view = next((view for view in self._hits if view.entry_id == entry_id), None)
        if view is None:
            return
        name = view.focused()
        self._hits.remove(view)
        if name:
            self._focus_near(at, name)
        self._drop(view)
        self._nothing.setText(self.tr("Nothing else like this."))
        self._nothing.setVisible(not self._found)

    def bring_back(self, entry_id: EntryId) -> bool:
        """Puts a card back where it was; returns whether it is there now."""
        if entry_id not in self._away:
            return any(hit.card.id == entry_id for hit in self._found)
        at, hit = self._away.pop(entry_id)
        at = min(at, len(self._found))
        self._found = (*self._found[:at], hit, *self._found[at:])
        self._nothing.hide()
        if at <= len(self._hits):
            self._put(self._made(hit), at)
        return True

    def _make_next(self) -> None:
        """Adds one hit, so that someone who types meanwhile is not held up by all of them."""
        while len(self._hits) < len(self._found):
            at = len(self._hits)
            hit = self._found[at]
            view = self._kept.pop(hit.card.id, None)
            self._put(view or self._made(hit), at)
            if view is None:
                self._next.start()
                return

    def _made(self, hit: Hit) -> HitView:
        linked = hit.card.id in self._linked
        view = HitView(self._themes, hit, self._today, self._vocabularies, linked)
        view.read_pressed.connect(self._on_read)
        view.link_pressed.connect(self.link_toggled)
        view.dismiss_pressed.connect(self.dismissed)
        return view

    def _put(self, view: HitView, at: int) -> None:
        """Below the line that says that there is nothing, in the order of what was found."""
        self._hits.insert(at, view)
        if self._list.indexOf(view) != at + 1:
            self._list.removeWidget(view)
            self._list.insertWidget(at + 1, view)

    def _drop(self, view: HitView) -> None:
        view.hide()
        self._list.removeWidget(view)
        view.deleteLater()

    def _focus_near(self, at: int, name: str) -> None:
        if self._hits:
            self._hits[min(at, len(self._hits) - 1)].focus_at(name)
        else:
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)

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
        for view in (*self._hits, *self._kept.values()):
            view.show_linked(view.entry_id in links)
        if self._reading is not None:
            self._beside.show_linked(self._reading.card.id in links)

    def forget(self) -> None:
        """Lets go of everything shown."""
        for view in {*self._hits, *self._kept.values()}:
            self._drop(view)
        self._hits.clear()
        self._kept.clear()
        self._away.clear()
        self._found = ()
        self._has_looked = False
        self._next.stop()
        self._to_list()
        self._nothing.hide()

    def focus_first(self) -> None:
        """Puts the keyboard on the first thing that can be pressed."""
        target: QWidget = self._close
        if self._reading is not None:
            target = self._back
        elif self._hits:
            self._hits[0].focus_at("")
            return
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
        self._nothing.setObjectName("nothing")
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
