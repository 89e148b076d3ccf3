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

from app.ui import i18n
from app.ui.delegates.rows import paint_row_ground
from app.ui.pages.supervision.words import meeting_title, past_line, short
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import FlatButton, QuietLink
from app.ui.widgets.card import Rule
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.label import Label
from app.ui.words import meeting_line
from models.records.ids import SessionId
from models.records.supervision import (
    AgendaItem,
    ItemState,
    Session,
    SessionCard,
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
    write_wanted = Signal()
    record_wanted = Signal(object)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._cards: tuple[SessionCard, ...] = ()
        self._session: Session | None = None
        self._points: tuple[str, ...] = ()
        self._set_title = ""
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
        self._body = QVBoxLayout()
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
        self._row.addWidget(listing)
        self._row.addWidget(detail, 1)
        self.list.currentItemChanged.connect(self._on_current)
        self.list.itemActivated.connect(self._on_current)
        self.back.clicked.connect(self._to_list)
        themes.follow(self._restyle)
        self._restyle()

    def show_cards(self, cards: Sequence[SessionCard], today: date) -> None:
        """Shows the sessions that are over, latest first."""
        self._today = today
        over = (SessionState.FINISHED, SessionState.CANCELLED)
        shown = tuple(
            card
            for card in cards
            if card.state in over
            or (card.state is SessionState.PLANNED and card.held_at.date() < today)
        )
        if shown == self._cards:
            return
        self._cards = shown
        chosen = self._session.id if self._session else None
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

    def offer_set(self, title: str) -> None:
        """Offers to write after a session with the set of that title; "" offers nothing."""
        if title != self._set_title:
            self._set_title = title
            self._fill()

    def show_session(self, session: Session, points: Sequence[str] = ()) -> None:
        """Shows one session with its key points, its outcomes and actions."""
        self._session = session
        self._points = tuple(points)
        self._fill()
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
        self.list.clear()
        self._clear()

    def _on_current(self, row: QListWidgetItem | None, _before: object = None) -> None:
        if row is not None:
            self.wanted.emit(SessionId(row.data(_CARD)))

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
        return area

    def _clear(self) -> None:
        while (item := self._body.takeAt(0)) is not None:
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
        """What the keyboard comes to in the session that is read."""
        page = self._area.widget()
        return page.findChildren(QAbstractButton) if page is not None else []

    def _write_out(self, session: Session) -> None:
        themes = self._themes
        title = meeting_title(session.plan.held_at, self._today)
        self._body.addWidget(Label(themes, title, Type.TITLE, wrap=True))
        self._body.addWidget(Label(themes, meeting_line(session.plan), color="text2", wrap=True))
        if session.need:
            self._body.addWidget(Label(themes, self.tr("What I most needed"), semibold=True))
            self._body.addWidget(Label(themes, session.need, Type.SNIPPET, wrap=True))
        if self._points:
            self._body.addWidget(Label(themes, self.tr("Key points"), semibold=True))
        for point in self._points:
            line = Label(themes, point, Type.SNIPPET, wrap=True)
            line.setObjectName("past_point")
            self._body.addWidget(line)
        if session.state is SessionState.FINISHED:
            self._body.addWidget(self._record_link(session), 0, Qt.AlignmentFlag.AlignLeading)
        if self._set_title and session.state is SessionState.FINISHED:
            self._body.addWidget(self._write_link(), 0, Qt.AlignmentFlag.AlignLeading)
        for item in session.items:
            self._body.addWidget(Rule(themes))
            self._body.addWidget(self._item(item))
        if not session.items:
            self._body.addWidget(
                Label(themes, self.tr("Nothing was on the agenda."), color="text2", wrap=True)
            )
        self._body.addStretch(1)

    def _record_link(self, session: Session) -> QuietLink:
        link = QuietLink(self._themes, self.tr("Supervision record…"))
        link.setObjectName("past_record")
        link.clicked.connect(lambda: self.record_wanted.emit(session.id))
        return link

    def _write_link(self) -> QuietLink:
        words = self.tr("Write: {title}").format(title=self._set_title)
        link = QuietLink(self._themes, words)
        link.setObjectName("write_after")
        link.clicked.connect(self.write_wanted)
        return link

    def _item(self, item: AgendaItem) -> QWidget:
        themes, px = self._themes, self._themes.px
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, px(6), 0, px(6))
        column.setSpacing(px(4))
        column.addWidget(Label(themes, item.question, Type.DOOR, wrap=True))
        state = self._state_words(item)
        if state:
            column.addWidget(Label(themes, state, Type.SMALL, color="text2", wrap=True))
        if item.outcome:
            outcome = Label(themes, item.outcome, Type.SNIPPET, wrap=True)
            outcome.setObjectName("past_outcome")
            column.addWidget(outcome)
        for action in item.actions:
            line = QHBoxLayout()
            tick = CheckBox(themes, action.text, wrap=True)
            tick.setObjectName("past_action")
            tick.setChecked(action.done)
            tick.toggled.connect(partial(self.ticked.emit, action.id))
            line.addWidget(tick, 1)
            if action.due is not None:
                due = self.tr("by {day}").format(day=i18n.short_day(action.due, self._today))
                line.addWidget(Label(themes, due, Type.SMALL, color="text2"))
            column.addLayout(line)
            if action.result:
                words = self.tr("What came of it: {words}").format(words=action.result)
                came = Label(themes, words, Type.SMALL, color="text2", wrap=True)
                came.setObjectName("past_result")
                came.setContentsMargins(px(28), 0, 0, 0)
                column.addWidget(came)
        box.setAccessibleName(short(item.question))
        return box

    def _state_words(self, item: AgendaItem) -> str:
        words = {
            ItemState.CARRIED: self.tr("Carried to the next session"),
            ItemState.DROPPED: self.tr("Left out"),
            ItemState.PLANNED: self.tr("Not come to yet"),
        }
        return words.get(item.state, "")

    def _restyle(self) -> None:
        px = self._themes.px
        wide = 16_777_215 if self._is_narrow else px(LIST_WIDTH)
        self._listing.setMaximumWidth(wide)
        self._listing.setMinimumWidth(0 if self._is_narrow else px(240))
        self._row.setSpacing(px(28))
        self._body.setContentsMargins(px(4), 0, px(12), px(16))
        self._body.setSpacing(px(8))
        self.back.setVisible(self._is_narrow)
        self._fill()
