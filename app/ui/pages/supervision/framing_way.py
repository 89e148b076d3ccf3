"""The way to the sheet of a question and back to the agenda."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.services.preparing import Bringable, Prepared
from app.ui.context import PageContext
from app.ui.pages.supervision.framing import FramingSheet
from app.ui.pages.supervision.framing_presenter import FramingPresenter
from app.ui.pages.supervision.passages import Passages
from app.ui.pages.supervision.words import short
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.focus import RING_ROOM
from models.records.ids import EntryId, ItemId
from models.records.supervision import AgendaItem, Session, SessionKind

_SHEET = 560
_GROUPS = (SessionKind.GROUP, SessionKind.PEER, SessionKind.TRIADIC)


class FramingFoot(QWidget):
    """Back to the agenda, and on to the next question."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self.back = SecondaryButton(themes, self.tr("Back to the agenda"), icon="arrow-left")
        self.back.setObjectName("framing_back")
        self.on = PrimaryButton(themes, "", key=self.tr("Ctrl Enter"))
        self.on.setObjectName("framing_on")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.back)
        self._row.addStretch(1)
        self._row.addWidget(self.on)

    def show_way(self, *, has_next: bool) -> None:
        """Says what comes after this sheet."""
        self.on.set_words(self.tr("Next question") if has_next else self.tr("Done"))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self._themes.color("line"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def set_margins(self, gutter: int, *, tight: bool) -> None:
        """Keeps to the margins of the page."""
        px = self._themes.px
        self._row.setContentsMargins(gutter, px(5 if tight else 13), gutter, px(6 if tight else 14))
        self._fit()

    def _fit(self) -> None:
        """The words of the way back go where both have no room on the line."""
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 2 * self._row.spacing()
        self.back.set_icon_alone(room < self.back.full_width() + self.on.full_width())


class FramingWay(QWidget):
    """One question after the other, each on its sheet, with what is shown beside it.

    Everything is kept as it is typed. Ctrl+Enter goes on to the next question, Esc back.

    Signals:
        left: back to the agenda, to the item of that id.
        shown: another question is in front: its number, and how many there are.
    """

    left = Signal(object)
    shown = Signal(int, int)

    def __init__(self, context: PageContext, foot: FramingFoot) -> None:
        super().__init__()
        self._context = context
        self._themes = context.theme
        self._presenter = FramingPresenter(context, self)
        self._foot = foot
        self._session: Session | None = None
        self._item: AgendaItem | None = None
        self._opened: Prepared | None = None
        self._wants_passages = False
        self._wants_mark = False
        self.sheet = FramingSheet(
            context.theme, context.catalogue, self._presenter.look_at_sheet, self._presenter.leave
        )
        self.passages = Passages(context.theme, self._presenter.look)
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._panes.addWidget(self.sheet, 1)
        self._panes.addWidget(self.passages, 1)
        self._panes.setAlignment(self.sheet, Qt.AlignmentFlag.AlignTop)
        self.sheet.edited.connect(self._on_edited)
        self.sheet.marked.connect(self._on_marked)
        self.passages.chosen.connect(self._on_chosen)
        self.passages.typed.connect(self._presenter.type_passage)
        self.passages.passed.connect(self._on_passed)
        self._presenter.sources_ready.connect(self._on_sources)
        self._presenter.refused.connect(self.passages.refuse)
        foot.back.clicked.connect(self.go_back)
        foot.on.clicked.connect(self.go_on)

    @property
    def item_id(self) -> ItemId | None:
        """The item whose sheet is open."""
        return self._item.id if self._item else None

    def open(self, session: Session, item_id: ItemId, *, at_passages: bool = False) -> None:
        """Opens the sheet of an item; `at_passages` where a passage waits to be looked through."""
        item = next((each for each in session.items if each.id == item_id), None)
        if item is None:
            return
        self._session, self._item = session, item
        self._opened = Prepared(item.question, item.minutes, item.framing)
        self._wants_passages = at_passages
        self._wants_mark = False
        self.passages.forget()
        self._show()
        self.sheet.fold()
        self._presenter.open(item_id)
        self.sheet.look()
        if not at_passages:
            self.sheet.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def follow(self, session: Session | None) -> None:
        """Something of the session has changed; without the item the sheet is left."""
        if self._item is None:
            return
        items = session.items if session is not None else ()
        item = next((each for each in items if each.id == self._item.id), None)
        if session is None or item is None:
            self.close()
            self.left.emit(None)
        elif not self._presenter.is_typing():
            self._session, self._item = session, item
            self._show()

    def close(self) -> bool:
        """Lets go of the sheet; everything typed is on its way."""
        self._presenter.close()
        self._item = None
        self.passages.forget()
        return True

    def flush(self) -> None:
        """Everything typed goes to the journal now."""
        self._presenter.flush()

    def hand_over(self) -> None:
        """The same at lock."""
        self._presenter.hand_over()

    def go_back(self) -> None:
        """Keeps the sheet, and goes back to the agenda."""
        item_id = self.item_id
        if self._keep():
            self.close()
            self.left.emit(item_id)

    def go_on(self) -> None:
        """Keeps the sheet, and goes on to the next question, or back after the last."""
        after = self._after()
        session = self._session
        if after is None or session is None:
            self.go_back()
        elif self._keep():
            self.open(session, after.id)

    def first_focus(self) -> QWidget:
        """Where one begins."""
        return self.sheet.first_focus()

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        cards = [first for card in self.passages.cards() if (first := card.first_focus())]
        return [self.sheet.first_focus(), *cards[:1], self._foot.on]

    def set_room(self, *, stacked: bool) -> None:
        """Sets the passages beside the sheet, or below it."""
        px = self._themes.px
        down, along = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._panes.setDirection(down if stacked else along)
        self._panes.setSpacing(px(28))
        self._panes.setContentsMargins(px(RING_ROOM), px(4), px(RING_ROOM), px(16))
        for pane in (self.sheet, self.passages):
            pane.setMaximumWidth(16_777_215 if stacked else px(_SHEET + 60))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and ctrl:
            self.go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> bool:
        """Keeps what stands on the sheet; without a question it says what is missing."""
        if self._item is None or self._opened is None:
            return True
        sheet = self.sheet.sheet()
        if not sheet.question:
            self._context.tell(self.tr("Write your question first, in a few words."))
            self.sheet.ask_for_question()
            return False
        self._presenter.flush_passages()
        if sheet != self._opened:
            words = self.tr("Prepared: {question}").format(question=short(sheet.question))
            self._presenter.finish(self._item.id, sheet, self._opened, words)
        return True

    def _after(self) -> AgendaItem | None:
        items = list(self._session.items) if self._session else []
        at = next((n for n, item in enumerate(items) if item.id == self.item_id), len(items))
        return items[at + 1] if at + 1 < len(items) else None

    def _show(self) -> None:
        if self._item is None or self._session is None:
            return
        self.sheet.show_item(self._item, is_group=self._session.plan.kind in _GROUPS)
        self._foot.show_way(has_next=self._after() is not None)
        ids = [item.id for item in self._session.items]
        self.shown.emit(ids.index(self._item.id) + 1, len(ids))

    def _on_edited(self) -> None:
        if self._item is not None:
            self._presenter.touch(self._item.id, self.sheet.sheet())

    def _on_sources(self, _item_id: ItemId, found: tuple[Bringable, ...]) -> None:
        self.passages.show_sources(found, self._context.clock.today())
        wanted, self._wants_passages = self._wants_passages, False
        if wanted and (self.passages.waits() or not self.sheet.go_to_mark()):
            self._wants_mark = not self.passages.waits()
            self.passages.go_to_waiting()

    def _on_marked(self) -> None:
        """The sheet was looked through later than its reflections were there."""
        wanted, self._wants_mark = self._wants_mark, False
        if wanted:
            self.sheet.go_to_mark()

    def _on_chosen(self, entry_id: EntryId, text: str) -> None:
        words = self.tr("A passage is chosen") if text else self.tr("No passage is chosen any more")
        self._presenter.choose(entry_id, text, words)

    def _on_passed(self, entry_id: EntryId, text: str) -> None:
        self._presenter.passed(entry_id, text, self.tr("The passage was looked through"))
