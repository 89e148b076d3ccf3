"""The agenda: questions in their order, each with its minutes, edited and moved in place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.ui.framing_words import framed_line
from app.ui.pages.supervision.words import item_source, short
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import IconButton, QuietLink
from app.ui.widgets.fields import SpinBox
from app.ui.widgets.label import Label
from app.ui.widgets.plain_text import PlainText
from models.records.supervision import AgendaItem
from prompts.catalogue import Catalogue
from prompts.words import Vocabularies

_MINUTES_WAIT_MS = 400


class QuestionField(PlainText):
    """A question that wraps; Enter ends editing, Esc brings back what stood there."""

    ended = Signal()

    def __init__(self, themes: ThemeHolder, name: str, role: Type) -> None:
        super().__init__(themes, name, role)
        self._before = ""
        self.set_grows(True)

    def keep(self, text: str) -> None:
        """Shows a text that is saved, unless something else is being typed."""
        self._before = text
        if self.text() != text:
            self.set_text(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.ended.emit()
            return
        if event.key() == Qt.Key.Key_Escape and self.text() != self._before:
            self.set_text(self._before)
            self.text_edited.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QEvent) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        if not self.text().strip():
            self.set_text(self._before)
        self.ended.emit()


class Grip(IconButton):
    """What an item is dragged by."""

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__(themes, "grip-vertical", "", size=18)
        self._is_dragging = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._is_dragging = True
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._is_dragging:
            self._is_dragging = False
            self.dropped.emit(event.globalPosition().toPoint())


class AgendaRow(QWidget):
    """One item: grip, number, question with its source below, minutes, remove."""

    def __init__(self, themes: ThemeHolder, item: AgendaItem) -> None:
        super().__init__()
        self.item = item
        self._themes = themes
        self.setObjectName("agenda_row")
        self.grip = Grip(themes)
        self.grip.setObjectName("grip")
        self.number = Label(themes, "", Type.DOOR, color="text2")
        self.question = QuestionField(themes, self.tr("Question"), Type.SNIPPET)
        self.question.setObjectName("question")
        self._icon = QLabel()
        self._source = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._source.setObjectName("source")
        self._framed = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self._framed.setObjectName("framed")
        self.prepare = QuietLink(themes, self.tr("Prepare…"))
        self.prepare.setObjectName("prepare_item")
        self.minutes = SpinBox(
            themes, self.tr("Minutes"), largest=240, step=5, suffix=self.tr(" min"), compact=True
        )
        self.minutes.setObjectName("minutes")
        self.remove = IconButton(themes, "x", "")
        self.remove.setObjectName("remove_item")
        self.wait = QTimer(self, singleShot=True, interval=_MINUTES_WAIT_MS)
        self.minutes.edited.connect(lambda _value: self.wait.start())
        self._drawn = ""
        self._start, self._said, self._below = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._words, self._side = QVBoxLayout(), QHBoxLayout()
        self._lay_out()
        self._restyle()
        themes.changed.connect(self._restyle)

    def show_item(
        self, item: AgendaItem, number: int, total: int, vocabularies: Vocabularies, today: date
    ) -> None:
        """Shows what is saved; what is being typed stays."""
        question = item.question
        self.item = item
        self.number.setText(str(number))
        if not self.question.hasFocus():
            self.question.keep(question)
        if not self.wait.isActive():
            self.minutes.setValue(item.minutes)
        self._drawn, source = item_source(item, vocabularies, today)
        self._show_icon()
        self._source.setText(source)
        self._source.setVisible(bool(source))
        framed = framed_line(item)
        self._framed.setText(framed)
        self._framed.setVisible(bool(framed))
        self.prepare.setAccessibleName(self.tr("Prepare: {q}").format(q=short(question)))
        self.grip.set_name(
            self.tr(
                "Item {n} of {total}: {question}. Enter prepares it, Alt with up or down moves it"
            ).format(n=number, total=total, question=short(question))
        )
        self.question.setAccessibleName(self.tr("Question {n}").format(n=number))
        self.minutes.setAccessibleName(self.tr("Minutes for {q}").format(q=short(question)))
        self.remove.set_name(self.tr("Take off the agenda: {q}").format(q=short(question)))

    def set_narrow(self, narrow: bool, *, tight: bool) -> None:
        """Puts what stands at the end one below the other, or all of it below the question."""
        down, along = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._side.setDirection(down if narrow else along)
        self._row.setDirection(down if tight else along)
        end, top = Qt.AlignmentFlag.AlignTrailing, Qt.AlignmentFlag.AlignTop
        self._row.setAlignment(self._side, end if tight else top)

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(self._said, 1)
        self._row.addLayout(self._side)
        self._said.addLayout(self._start)
        self._said.addLayout(self._words, 1)
        self._words.addWidget(self.question)
        self._words.addLayout(self._below)
        self._words.addWidget(self._framed)
        self._words.addStretch(1)
        self._below.addWidget(self._icon, 0, top)
        self._below.addWidget(self._source, 1, top)
        self._below.addStretch()
        self._below.addWidget(self.prepare, 0, top)
        self._side.addWidget(self.minutes)
        self._side.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTrailing)
        self._start.addWidget(self.grip, 0, top)
        self._start.addWidget(self.number, 0, top)

    def _restyle(self) -> None:
        """In place: what is being typed or counted here stays, and so does the keyboard."""
        px = self._themes.px
        self._row.setContentsMargins(px(4), px(12), px(12), px(11))
        for layout, gap in (
            (self._row, 8),
            (self._start, 8),
            (self._said, 12),
            (self._words, 2),
            (self._below, 7),
            (self._side, 12),
        ):
            layout.setSpacing(px(gap))
        # Beside a link, which is taller than a line of small letters.
        self._icon.setContentsMargins(0, px(3), 0, 0)
        self._source.setContentsMargins(0, px(3), 0, 0)
        # Questions begin below one another, whatever their number.
        digits = self._themes.font(Type.DOOR)
        self.number.setMinimumWidth(max(paint.text_width(digits, each) for each in "0123456789"))
        self._show_icon()

    def _show_icon(self) -> None:
        self._icon.setVisible(bool(self._drawn))
        if self._drawn:
            self._icon.setPixmap(self._themes.pixmap(self._drawn, "text2", 16))


class AgendaList(QFrame):
    """The rows on paper. Rows stay the same widgets while their item is there."""

    moved = Signal(object, int)
    removed = Signal(object)
    minutes_set = Signal(object, int)
    question_edited = Signal(object)
    question_ended = Signal()
    prepare_wanted = Signal(object)

    def __init__(
        self, themes: ThemeHolder, catalogue: Catalogue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._catalogue = catalogue
        self._rows: list[AgendaRow] = []
        self._target = -1
        self._is_narrow = False
        self._is_tight = False
        self.setObjectName("agenda")
        self.setAccessibleName(self.tr("Agenda"))
        self._nothing = Label(
            themes,
            self.tr("Nothing is on the agenda yet. Add what you want to talk about."),
            color="text2",
            wrap=True,
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addWidget(self._nothing)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        themes.changed.connect(self._restyle)
        self._restyle()

    def show_items(self, items: Sequence[AgendaItem], today: date) -> None:
        """Shows the agenda as it is saved."""
        by_id = {row.item.id: row for row in self._rows}
        wanted = [by_id[i.id] if i.id in by_id else self._new_row(i) for i in items]
        kept = {item.id for item in items}
        for gone in (row for row in self._rows if row.item.id not in kept):
            gone.hide()
            self._column.removeWidget(gone)
            gone.deleteLater()
        self._rows = wanted
        for at, (row, item) in enumerate(zip(wanted, items, strict=True)):
            row.show_item(item, at + 1, len(items), self._catalogue.vocabularies, today)
            row.set_narrow(self._is_narrow, tight=self._is_tight)
            if self._column.indexOf(row) != at:
                self._column.removeWidget(row)
                self._column.insertWidget(at, row)
            row.show()
        self._nothing.setVisible(not items)
        self.update()

    def rows(self) -> list[AgendaRow]:
        """The rows in their order."""
        return list(self._rows)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in the order of the rows."""
        return [control for row in self._rows for control in _controls(row)]

    def set_narrow(self, narrow: bool, *, tight: bool) -> None:
        """For a window with little width, or one small for its letters."""
        self._is_narrow, self._is_tight = narrow, tight
        for row in self._rows:
            row.set_narrow(narrow, tight=tight)

    def forget(self) -> None:
        """Lets go of everything shown."""
        self.show_items((), date.min)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        row = next((row for row in self._rows if watched in _controls(row)), None)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if row is not None and step is not None and alt:
            self._step(row, step)
            return True
        if row is not None and step is not None and watched is row.grip:
            self._go(row, step)
            return True
        if row is not None and event.key() == Qt.Key.Key_Delete and watched is row.grip:
            self.removed.emit(row.item)
            return True
        if row is not None and _prepares(event, row, watched):
            self.prepare_wanted.emit(row.item.id)
            return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        color, px = self._themes.color, self._themes.px
        painter = QPainter(self)
        paint.box(painter, QRectF(self.rect()), px(10), color("paper"), color("line"))
        current = self._current()
        for at, row in enumerate(self._rows):
            place = row.geometry()
            if row is current:
                painter.save()
                painter.setClipRect(place)
                whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
                paint.box(painter, whole, px(9), color("selected"))
                painter.restore()
            if at:
                painter.fillRect(1, place.top(), self.width() - 2, 1, color("line"))
        if self._target >= 0:
            painter.fillRect(1, self._edge(self._target) - 1, self.width() - 2, 3, color("accent"))

    def _new_row(self, item: AgendaItem) -> AgendaRow:
        row = AgendaRow(self._themes, item)
        row.question.text_edited.connect(partial(self.question_edited.emit, row))
        row.question.ended.connect(self.question_ended)
        row.wait.timeout.connect(partial(self._on_minutes, row))
        row.remove.clicked.connect(partial(self._on_remove, row))
        row.prepare.clicked.connect(partial(self._on_prepare, row))
        row.grip.dragged.connect(self._on_dragged)
        row.grip.dropped.connect(partial(self._on_dropped, row))
        for control in _controls(row):
            control.installEventFilter(self)
        return row

    def _restyle(self) -> None:
        px = self._themes.px
        self._nothing.setContentsMargins(px(20), px(18), px(20), px(18))
        self.update()

    def _step(self, row: AgendaRow, step: int) -> None:
        at = self._rows.index(row) + step
        if 0 <= at < len(self._rows):
            self.moved.emit(row.item, at)

    def _go(self, row: AgendaRow, step: int) -> None:
        """The keyboard goes from grip to grip."""
        at = self._rows.index(row) + step
        if 0 <= at < len(self._rows):
            self._rows[at].grip.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_minutes(self, row: AgendaRow) -> None:
        if row in self._rows and row.minutes.value() != row.item.minutes:
            self.minutes_set.emit(row.item.id, row.minutes.value())

    def _on_remove(self, row: AgendaRow) -> None:
        self.removed.emit(row.item)

    def _on_prepare(self, row: AgendaRow) -> None:
        self.prepare_wanted.emit(row.item.id)

    def _on_dragged(self, at: QPoint) -> None:
        self._target = self._place_at(at)
        self.update()

    def _on_dropped(self, row: AgendaRow, at: QPoint) -> None:
        self._target = -1
        self.update()
        before, gap = self._rows.index(row), self._place_at(at)
        after = gap - 1 if gap > before else gap
        if after != before:
            self.moved.emit(row.item, after)

    def _place_at(self, at: QPoint) -> int:
        y = self.mapFromGlobal(at).y()
        return sum(1 for row in self._rows if y > row.geometry().center().y())

    def _edge(self, gap: int) -> int:
        if gap < len(self._rows):
            return self._rows[gap].geometry().top()
        return self._rows[-1].geometry().bottom()

    def _current(self) -> AgendaRow | None:
        now = QApplication.focusWidget()
        return next((row for row in self._rows if now is not None and row.isAncestorOf(now)), None)

    def _on_focus_changed(self, _old: QWidget | None, _now: QWidget | None) -> None:
        self.update()


def _controls(row: AgendaRow) -> list[QWidget]:
    return [row.grip, row.question, row.prepare, row.minutes, row.remove]


def _prepares(event: QKeyEvent, row: AgendaRow, watched: QObject) -> bool:
    """Enter on the grip, or with Ctrl wherever one is in the row."""
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return is_enter and (bool(ctrl) or watched is row.grip)
