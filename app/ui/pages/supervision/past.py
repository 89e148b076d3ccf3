"""Past sessions: the list, and one agenda with what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.context import PageContext
from app.ui.delegates.rows import paint_row_ground
from app.ui.pages.supervision.past_about import AboutSession
from app.ui.pages.supervision.past_doing import PastPresenter
from app.ui.pages.supervision.past_earlier import SaidBefore
from app.ui.pages.supervision.past_held import HeldAs
from app.ui.pages.supervision.past_item import PastItem
from app.ui.pages.supervision.past_written import WrittenAbout
from app.ui.pages.supervision.words import meeting_title, past_line
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import FlatButton, QuietLink
from app.ui.widgets.card import Rule
from app.ui.widgets.in_sight import InSight
from app.ui.widgets.label import Label
from app.ui.words import meeting_line
from models.records.ids import ActionId, EntryId, SessionId
from models.records.supervision import (
    AgendaItem,
    Session,
    SessionCard,
    SessionEntryKind,
    SessionState,
)

LIST_WIDTH = 364
_CARD = Qt.ItemDataRole.UserRole


class _CardDelegate(QStyledItemDelegate):
    """Day and time, below it with whom and what was done."""

    def __init__(self, themes: ThemeHolder, view: QListWidget) -> None:
        super().__init__(view)
        self._themes = themes
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self._themes.px(64))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        themes, px = self._themes, self._themes.px
        rect = QRectF(option.rect)
        painter.save()
        painter.setLayoutDirection(self._view.layoutDirection())
        paint_row_ground(painter, rect, option, index, self._view, themes)
        inner = rect.adjusted(px(18), px(10), -px(18), -px(10))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        top = QRectF(inner.left(), inner.top(), inner.width(), px(22))
        low = QRectF(inner.left(), inner.top() + px(22), inner.width(), px(20))
        title, line = index.data(), index.data(Qt.ItemDataRole.ToolTipRole + 100)
        paint.line_of_text(painter, top, title, themes.font(semibold=chosen), themes.color("text"))
        small = themes.font(Type.SMALL)
        paint.line_of_text(painter, low, line, small, themes.color("text2"))
        painter.restore()


class PastSessions(QWidget):
    """List at the start, the chosen session beside it; one after the other where room lacks."""

    wanted = Signal(object)
    ticked = Signal(object, bool)
    record_wanted = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        themes = context.theme
        self._context = context
        self._themes = themes
        self._doing = PastPresenter(context, self)
        self._cards: tuple[SessionCard, ...] = ()
        self._session: Session | None = None
        self._wanted_id: SessionId | None = None
        self._points: tuple[str, ...] = ()
        self._today = date.min
        self._is_narrow = False
        self.list = QListWidget()
        self.list.setObjectName("past_list")
        self.list.setAccessibleName(self.tr("Past sessions"))
        self.list.setItemDelegate(_CardDelegate(themes, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = Label(
            themes, self.tr("No session is behind you yet."), color="text2", wrap=True
        )
        self.back = FlatButton(themes, self.tr("Past sessions"), icon="arrow-left")
        self.back.setObjectName("past_back")
        self._written = WrittenAbout(themes)
        self._held = HeldAs(context)
        self._about = AboutSession(context)
        self._before = SaidBefore(themes)
        self._top, self._items = QVBoxLayout(), QVBoxLayout()
        self._body = QVBoxLayout()
        self._body.addLayout(self._top)
        self._body.addWidget(self._written)
        self._body.addLayout(self._items)
        self._body.addWidget(self._held)
        self._body.addWidget(self._about)
        self._body.addWidget(self._before)
        self._body.addStretch(1)
        self._area = self._reading_area()
        detail = QWidget()
        column = QVBoxLayout(detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._area, 1)
        self._detail = detail
        listing = QWidget()
        left = QVBoxLayout(listing)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self._nothing)
        left.addWidget(self.list, 1)
        self._listing = listing
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(listing, 2)
        self._row.addWidget(detail, 3)
        self.list.currentItemChanged.connect(self._on_current)
        self.list.itemActivated.connect(self._on_current)
        self.back.clicked.connect(self._to_list)
        self._doing.known.connect(self._written.show_written)
        self._doing.said_before.connect(self._before.show_earlier)
        self._doing.changed.connect(self.wanted)
        self._written.begun.connect(self._on_begun)
        self._written.opened.connect(self._open_reflection)
        self._held.day_told.connect(self._doing.set_day)
        self._held.minutes_told.connect(self._doing.set_minutes)
        self._about.typed.connect(self._doing.touch)
        self._about.changed.connect(self._on_about)
        themes.follow(self._restyle)
        self._restyle()

    def show_cards(self, cards: Sequence[SessionCard], today: date) -> None:
        """Shows the sessions that are over, latest first; those of earlier days with them."""
        self._today = today
        over = (SessionState.FINISHED, SessionState.CANCELLED)
        shown = tuple(card for card in cards if card.state in over or card.held_at.date() < today)
        if shown == self._cards:
            return
        self._cards = shown
        chosen = self._wanted_id or (self._session.id if self._session else None)
        self.list.blockSignals(True)
        self.list.clear()
        for card in shown:
            row = QListWidgetItem(meeting_title(card.held_at, today))
            line = past_line(card)
            row.setData(_CARD, card.id)
            row.setData(Qt.ItemDataRole.ToolTipRole + 100, line)
            row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.text()}. {line}.")
            self.list.addItem(row)
            if card.id == chosen:
                self.list.setCurrentItem(row)
        self.list.blockSignals(False)
        self._nothing.setVisible(not shown)
        self.list.setVisible(bool(shown))
        if chosen is not None:
            self.wanted.emit(chosen)
        elif shown and not self._is_narrow:
            self.list.setCurrentRow(0)

    def want(self, session_id: SessionId) -> None:
        """Asks for a session; it is the one that is chosen in the list, then."""
        self._wanted_id = session_id
        self._choose(session_id)
        self.wanted.emit(session_id)

    def show_session(self, session: Session, points: Sequence[str] = ()) -> None:
        """Shows one session with its key points, its outcomes and actions.

        Another one than was asked for last comes too late, and is left.
        """
        if self._wanted_id not in (None, session.id):
            return
        is_other = self._session is None or self._session.id != session.id
        self._session = session
        self._points = tuple(points)
        self._fill()
        if is_other:
            self._written.forget()
            self._before.forget()
        self._about.setVisible(session.state is SessionState.FINISHED)
        if session.state is SessionState.FINISHED:
            self._held.show_session(session)
            self._about.show_session(session)
            self._doing.ask(session.id)
        else:
            self._written.forget()
            self._held.forget()
            self._about.forget()
            self._doing.forget()
        self._doing.ask_before(session.id)
        if self._is_narrow and self._detail.isHidden():
            self._listing.hide()
            self._detail.show()
            self.back.setFocus(Qt.FocusReason.TabFocusReason)

    def set_narrow(self, narrow: bool) -> None:
        """List, then reading, with a way back."""
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        self._listing.setVisible(True)
        self._detail.setVisible(not narrow)
        self._restyle()

    def forget(self) -> None:
        """Lets go of everything shown."""
        self._cards, self._session, self._points = (), None, ()
        self._wanted_id = None
        self.list.clear()
        self._clear()
        self._written.forget()
        self._held.forget()
        self._about.forget()
        self._before.forget()
        self._doing.forget_all()

    def flush(self) -> None:
        """What was typed is on its way to the journal."""
        self._held.flush()
        self._doing.texts.flush()

    def hand_over(self) -> None:
        """The same, at lock: else it is kept sealed."""
        self._held.flush()
        self._doing.hand_over()

    def _on_begun(self, kind: SessionEntryKind) -> None:
        if self._session is not None:
            self._doing.begin(self._session.id, kind)

    def _on_about(self, session_id: SessionId, name: str, value: object) -> None:
        self._doing.change(session_id, **{name: value})

    def _open_reflection(self, entry_id: EntryId) -> None:
        self._context.navigate.show("journal", entry_id=entry_id)

    def _open_action(self, action_id: ActionId) -> None:
        self._context.navigate.show("supervision", part="actions", action_id=action_id)

    def _on_current(self, row: QListWidgetItem | None, _before: object = None) -> None:
        if row is not None:
            self._wanted_id = SessionId(row.data(_CARD))
            self.wanted.emit(self._wanted_id)

    def _choose(self, session_id: SessionId) -> None:
        self.list.blockSignals(True)
        for at in range(self.list.count()):
            if self.list.item(at).data(_CARD) == session_id:
                self.list.setCurrentRow(at)
        self.list.blockSignals(False)
        self.list.viewport().update()

    def _to_list(self) -> None:
        self._detail.hide()
        self._listing.show()
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _reading_area(self) -> QScrollArea:
        page = QWidget()
        page.setLayout(self._body)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        InSight(self._themes, area)
        return area

    def _clear(self) -> None:
        for layout in (self._top, self._items):
            while (item := layout.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.setParent(None)
                    widget.deleteLater()

    def _fill(self) -> None:
        held = next((at for at, stop in enumerate(self._stops()) if stop.hasFocus()), -1)
        self._clear()
        if self._session is not None:
            self._write_out(self._session)
        stops = self._stops()
        if held >= 0 and stops:
            stops[min(held, len(stops) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _stops(self) -> list[QAbstractButton]:
        """What the keyboard comes to in the session that is read; what stays is not among it."""
        page = self._area.widget()
        found = page.findChildren(QAbstractButton) if page is not None else []
        stays = (self._written, self._held, self._about, self._before)
        return [each for each in found if not any(part.isAncestorOf(each) for part in stays)]

    def _write_out(self, session: Session) -> None:
        themes, top = self._themes, self._top
        title = meeting_title(session.plan.held_at, self._today)
        top.addWidget(Label(themes, title, Type.TITLE, wrap=True))
        top.addWidget(Label(themes, meeting_line(session.plan), color="text2", wrap=True))
        if session.need:
            top.addWidget(Label(themes, self.tr("What I most needed"), semibold=True))
            top.addWidget(Label(themes, session.need, Type.SNIPPET, wrap=True))
        if self._points:
            top.addWidget(Label(themes, self.tr("Key points"), semibold=True))
        for point in self._points:
            line = Label(themes, point, Type.SNIPPET, wrap=True)
            line.setObjectName("past_point")
            top.addWidget(line)
        if session.state is SessionState.FINISHED:
            top.addWidget(self._record_link(session), 0, Qt.AlignmentFlag.AlignLeading)
        if session.state is SessionState.HELD:
            top.addWidget(self._way_on(session), 0, Qt.AlignmentFlag.AlignLeading)
        for item in session.items:
            self._items.addWidget(Rule(themes))
            self._items.addWidget(self._item(item))
        if not session.items:
            self._items.addWidget(
                Label(themes, self.tr("Nothing was on the agenda."), color="text2", wrap=True)
            )
        self._items.addWidget(Rule(themes))

    def _record_link(self, session: Session) -> QuietLink:
        link = QuietLink(self._themes, self.tr("Supervision record…"))
        link.setObjectName("past_record")
        link.clicked.connect(lambda: self.record_wanted.emit(session.id))
        return link

    def _way_on(self, session: Session) -> QuietLink:
        """Back into a session that was begun and not finished."""
        link = QuietLink(self._themes, self.tr("Go on with the session"))
        link.setObjectName("past_go_on")
        link.clicked.connect(partial(self._go_on_with, session.id))
        return link

    def _go_on_with(self, session_id: SessionId, _checked: bool = False) -> None:
        self._context.navigate.show("in_session", session_id=session_id)

    def _item(self, item: AgendaItem) -> QWidget:
        part = PastItem(self._themes, item, self._today)
        part.ticked.connect(self.ticked)
        part.action_wanted.connect(self._open_action)
        return part

    def _restyle(self) -> None:
        px = self._themes.px
        wide = 16_777_215 if self._is_narrow else px(LIST_WIDTH)
        self._listing.setMaximumWidth(wide)
        self._listing.setMinimumWidth(0 if self._is_narrow else px(240))
        self._row.setSpacing(px(28))
        self._body.setContentsMargins(px(4), 0, px(12), px(16))
        for layout in (self._top, self._items, self._body):
            layout.setSpacing(px(8))
        self.back.setVisible(self._is_narrow)
        self._fill()
