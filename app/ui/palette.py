"""Search and commands in one field (Ctrl+K). What is typed is never kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import partial

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.label import Label, paint_key_cap
from app.ui.widgets.position_glyph import paint_position
from app.ui.widgets.scrim import Scrim

ROW = Qt.ItemDataRole.UserRole + 1
_PAUSE_MS = 120


@dataclass(frozen=True)
class PaletteRow:
    """An action as the palette lists it; `going` puts it under "Go to"."""

    id: str
    text: str
    icon: str = ""
    going: bool = False
    key: str = ""


@dataclass(frozen=True)
class PaletteHit:
    """A reflection as the palette lists it; `aside` says where it is from, `position` its glyph."""

    id: str
    title: str = field(repr=False)
    aside: str = field(default="", repr=False)
    position: str = ""


Deliver = Callable[[Sequence[PaletteHit]], None]
Search = Callable[[str, Deliver], None]


class _Kind(IntEnum):
    HEADING = 0
    ACTION = 1
    HIT = 2


@dataclass(frozen=True)
class _Line:
    kind: _Kind
    text: str = field(repr=False)
    id: str = ""
    icon: str = ""
    aside: str = field(default="", repr=False)
    key: str = ""
    position: str = ""


class _Lines(QAbstractListModel):
    """The rows as shown; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []

    def set_lines(self, lines: list[_Line]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> _Line:
        return self._lines[row]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (line.text, line.aside, line.key) if part)
        return line if role == ROW else None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self._lines[index.row()].kind is _Kind.HEADING:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _LineDelegate(QStyledItemDelegate):
    def __init__(self, themes: ThemeHolder, parent: QObject) -> None:
        super().__init__(parent)
        self._themes = themes
        self.words: tuple[str, ...] = ()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line: _Line = index.data(ROW)
        return QSize(0, self._themes.px(38 if line.kind is _Kind.HEADING else 40))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: _Line = index.data(ROW)
        view = self.parent()
        assert isinstance(view, QListView)
        rect = QRectF(option.rect)
        painter.save()
        if line.kind is _Kind.HEADING:
            font = self._themes.font(Type.SMALL, semibold=True)
            place = rect.adjusted(self._themes.px(18), self._themes.px(6), -self._themes.px(18), 0)
            align = Qt.AlignmentFlag.AlignLeading
            color = self._themes.color("text2")
            paint.line_of_text(painter, place, line.text, font, color, align)
        else:
            self._paint_line(painter, rect, line, view.currentIndex() == index, view)
        painter.restore()

    def _paint_line(
        self, painter: QPainter, rect: QRectF, line: _Line, chosen: bool, view: QListView
    ) -> None:
        px, color = self._themes.px, self._themes.color
        direction = view.layoutDirection()
        painter.setLayoutDirection(direction)
        if chosen:
            painter.fillRect(rect, color("selected"))
            bar = QRectF(rect.left(), rect.top(), px(3), rect.height())
            painter.fillRect(paint.mirrored(bar, rect, direction), color("accent"))
        place = QRectF(rect.left() + px(18), rect.top(), px(18), rect.height())
        place = paint.mirrored(place, rect, direction)
        if line.position:
            glyph = QRectF(place.left(), place.center().y() - px(9), px(18), px(18))
            paint_position(painter, glyph, line.position, self._themes)
        elif line.icon:
            paint.picture(painter, place, self._themes.pixmap(line.icon, "text2", 17))
        tail = self._paint_tail(painter, rect, line, direction)
        words = QRectF(
            rect.left() + px(48), rect.top(), rect.width() - px(48 + 30) - tail, rect.height()
        )
        self._paint_words(painter, paint.mirrored(words, rect, direction), line.text)

    def _paint_tail(
        self, painter: QPainter, rect: QRectF, line: _Line, direction: Qt.LayoutDirection
    ) -> float:
        px = self._themes.px
        if line.key:
            wide = paint.text_width(self._themes.font(Type.KEY), line.key) + px(14)
            cap = QRectF(rect.right() - px(18) - wide, rect.center().y() - px(10.5), wide, px(21))
            paint_key_cap(painter, paint.mirrored(cap, rect, direction), line.key, self._themes)
            return wide
        if not line.aside:
            return 0
        font = self._themes.font(Type.SMALL)
        wide = min(paint.text_width(font, line.aside), int(rect.width() * 0.45))
        place = QRectF(rect.right() - px(18) - wide, rect.top(), wide, rect.height())
        place = paint.mirrored(place, rect, direction)
        end = Qt.AlignmentFlag.AlignTrailing
        paint.line_of_text(painter, place, line.aside, font, self._themes.color("text2"), end)
        return wide

    def _paint_words(self, painter: QPainter, rect: QRectF, text: str) -> None:
        """The text with what was typed in semibold."""
        plain, strong = self._themes.font(), self._themes.font(semibold=True)
        color = self._themes.color("text")
        left = rect.left()
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            paint.line_of_text(painter, rect, text, plain, color)
            return
        for part, is_match in split_matches(text, self.words):
            font = strong if is_match else plain
            place = QRectF(left, rect.top(), max(0.0, rect.right() - left), rect.height())
            if place.width() <= 0:
                return
            paint.line_of_text(painter, place, part, font, color)
            painter.setFont(font)
            left += painter.fontMetrics().horizontalAdvance(part)


def split_matches(text: str, words: Sequence[str]) -> list[tuple[str, bool]]:
    """Cuts `text` where one of the words stands in it: pieces and whether each is a match."""
    low = text.casefold()
    if len(low) != len(text):
        return [(text, False)]
    marked = [False] * len(text)
    for word in words:
        start = low.find(word) if word else -1
        if start >= 0:
            marked[start : start + len(word)] = [True] * len(word)
    pieces: list[tuple[str, bool]] = []
    for character, is_match in zip(text, marked, strict=True):
        if pieces and pieces[-1][1] is is_match:
            pieces[-1] = (pieces[-1][0] + character, is_match)
        else:
            pieces.append((character, is_match))
    return pieces


class _Box(QFrame):
    """The palette's own sheet of paper, with the app's only shadow."""

    def __init__(self, themes: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 8)
        color = themes.color("scrim")
        color.setAlphaF(0.18)
        shadow.setColor(color)
        self.setGraphicsEffect(shadow)

    def paintEvent(self, event: QPaintEvent) -> None:
        px, color = self._themes.px, self._themes.color
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint.box(painter, rect, px(10), color("paper"), color("control"))
        painter.fillRect(QRectF(1, px(56), rect.width() - 2, 1), color("line"))
        foot = rect.height() - px(41)
        painter.fillRect(QRectF(1, foot, rect.width() - 2, 1), color("line"))


class Palette(Scrim):
    """The palette over its host. `chosen` says ("action", id) or ("hit", id)."""

    chosen = Signal(str, str)

    def __init__(self, themes: ThemeHolder, host: QWidget, search: Search | None) -> None:
        super().__init__(themes, host)
        self._search = search
        self._rows: list[PaletteRow] = []
        self._hits: list[PaletteHit] = []
        self._asked = 0
        self._box = _Box(themes, self)
        self._field = QLineEdit()
        self._glass = QLabel()
        self._model = _Lines(self)
        self._view = QListView()
        self._delegate = _LineDelegate(themes, self._view)
        self._none = Label(themes, self.tr("Nothing found. Try another word."), color="text2")
        self._hints = [
            Label(themes, words, Type.SMALL, color="text2")
            for words in (
                self.tr("Up and down to choose"),
                self.tr("Enter to open"),
                self.tr("Esc to close"),
                self.tr("Nothing you type here is kept"),
            )
        ]
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._name_parts()
        self._lay_out()
        self._connect()
        self._restyle()

    def open_with(self, rows: list[PaletteRow]) -> None:
        """Opens empty, listing what can be done now."""
        self._rows = rows
        self.forget()
        self.open()
        self._place()
        self._refill()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Drops what was typed and found."""
        self._pause.stop()
        self._asked += 1
        self._hits = []
        # Unlike clear(), this empties the field's undo history with it.
        self._field.setText("")
        self._model.set_lines([])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._key(event)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _name_parts(self) -> None:
        self.setObjectName("palette")
        self._field.setObjectName("palette.field")
        self._field.setProperty("bare", True)
        self._field.setAccessibleName(self.tr("Search, or go to"))
        self._field.setPlaceholderText(self.tr("Search, or go to…"))
        self._view.setObjectName("palette.list")
        self._view.setAccessibleName(self.tr("What was found"))
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._delegate)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setMouseTracking(True)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.viewport().setAutoFillBackground(False)
        self._view.setStyleSheet("QListView { background: transparent; }")

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self._glass)
        self._top.addWidget(self._field, 1)
        self._foot = QHBoxLayout()
        for hint in self._hints[:3]:
            self._foot.addWidget(hint)
        self._foot.addStretch(1)
        self._foot.addWidget(self._hints[3])
        self._column = QVBoxLayout(self._box)
        self._column.addLayout(self._top)
        self._column.addWidget(self._none)
        self._column.addWidget(self._view, 1)
        self._column.addLayout(self._foot)

    def _connect(self) -> None:
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._on_typed)
        self._pause.timeout.connect(self._ask)
        self._view.clicked.connect(self._on_clicked)
        self.left.connect(self._leave)
        self._themes.changed.connect(self._restyle)

    def _restyle(self) -> None:
        px = self._themes.px
        self._field.setFont(self._themes.font())
        self._glass.setPixmap(self._themes.pixmap("search", "text2", 18))
        self._top.setContentsMargins(px(18), 0, px(18), 0)
        self._top.setSpacing(px(12))
        self._field.setFixedHeight(px(56))
        self._column.setContentsMargins(1, 0, 1, 0)
        self._column.setSpacing(0)
        self._none.setContentsMargins(px(18), px(12), px(18), px(12))
        self._foot.setContentsMargins(px(18), px(9), px(18), px(10))
        self._foot.setSpacing(px(18))
        self._place()

    def _place(self) -> None:
        px = self._themes.px
        width = min(px(680), self.width() - px(32))
        wanted = px(56 + 41 + 12) + sum(
            self._view.sizeHintForRow(row) for row in range(self._model.rowCount())
        )
        if not self._model.rowCount():
            wanted += px(48)
        top = min(px(86), max(px(12), (self.height() - wanted) // 2))
        height = min(wanted, self.height() - top - px(24))
        self._box.setGeometry((self.width() - width) // 2, top, width, height)
        for hint in self._hints[:3]:
            hint.setVisible(width > px(560))

    def _words(self) -> tuple[str, ...]:
        return tuple(self._field.text().casefold().split())

    def _on_typed(self) -> None:
        self._asked += 1
        if not self._words():
            self._hits = []
        self._refill()
        if self._words() and self._search is not None:
            self._pause.start()

    def _ask(self) -> None:
        if self._search is not None and self._words():
            self._search(self._field.text(), partial(self._take, self._asked))

    def _take(self, asked: int, hits: Sequence[PaletteHit]) -> None:
        # An answer to what is no longer typed is late: it is not shown.
        if asked == self._asked and self.isVisible():
            self._hits = list(hits)
            self._refill()

    def _refill(self) -> None:
        words = self._words()
        self._delegate.words = words
        found = [row for row in self._rows if all(w in row.text.casefold() for w in words)]
        groups = [
            (self.tr("Do"), [_line_of(row) for row in found if not row.going]),
            (self.tr("Go to"), [_line_of(row) for row in found if row.going]),
            (self.tr("Reflections"), [_line_of_hit(hit) for hit in self._hits]),
        ]
        lines: list[_Line] = []
        for title, members in groups:
            if members:
                lines += [_Line(_Kind.HEADING, title), *members]
        self._model.set_lines(lines)
        self._none.setVisible(not lines)
        self._view.setVisible(bool(lines))
        if lines:
            self._view.setCurrentIndex(self._model.index(1))
        self._place()
        self._view.scrollToTop()

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_clicked(self._view.currentIndex())
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._move(1 if key == Qt.Key.Key_Tab else -1)
            return True
        return False

    def _move(self, step: int) -> None:
        count = self._model.rowCount()
        row = self._view.currentIndex().row()
        for _ in range(count):
            row = (row + step) % count
            if self._model.line(row).kind is not _Kind.HEADING:
                break
        if count:
            self._view.setCurrentIndex(self._model.index(row))
            if row == 1:
                self._view.scrollToTop()

    def _on_clicked(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if not index.isValid() or self._model.line(index.row()).kind is _Kind.HEADING:
            return
        line = self._model.line(index.row())
        self._leave()
        self.chosen.emit("hit" if line.kind is _Kind.HIT else "action", line.id)

    def _leave(self) -> None:
        self.forget()
        self.close_and_return()


def _line_of(row: PaletteRow) -> _Line:
    return _Line(_Kind.ACTION, row.text, row.id, row.icon, key=row.key)


def _line_of_hit(hit: PaletteHit) -> _Line:
    return _Line(_Kind.HIT, hit.title, hit.id, "book-open", aside=hit.aside, position=hit.position)
