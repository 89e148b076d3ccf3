"""The rows of the palette: what can be done, where one can go, what was found."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.label import paint_key_cap
from app.ui.widgets.position_glyph import paint_position

ROW = Qt.ItemDataRole.UserRole + 1


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


class LineKind(IntEnum):
    """What a line is."""

    HEADING = 0
    ACTION = 1
    HIT = 2


@dataclass(frozen=True)
class Line:
    """A line as it is painted."""

    kind: LineKind
    text: str = field(repr=False)
    id: str = ""
    icon: str = ""
    aside: str = field(default="", repr=False)
    key: str = ""
    position: str = ""


class Lines(QAbstractListModel):
    """The rows as shown; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def set_lines(self, lines: list[Line]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> Line:
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
        if self._lines[index.row()].kind is LineKind.HEADING:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class LineDelegate(QStyledItemDelegate):
    """Paints a heading, an action with its key, a reflection with its glyph."""

    def __init__(self, themes: ThemeHolder, parent: QObject) -> None:
        super().__init__(parent)
        self._themes = themes
        self.words: tuple[str, ...] = ()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line: Line = index.data(ROW)
        return QSize(0, self._themes.px(38 if line.kind is LineKind.HEADING else 40))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: Line = index.data(ROW)
        view = self.parent()
        assert isinstance(view, QListView)
        rect = QRectF(option.rect)
        painter.save()
        if line.kind is LineKind.HEADING:
            font = self._themes.font(Type.SMALL, semibold=True)
            place = rect.adjusted(self._themes.px(18), self._themes.px(6), -self._themes.px(18), 0)
            align = Qt.AlignmentFlag.AlignLeading
            color = self._themes.color("text2")
            paint.line_of_text(painter, place, line.text, font, color, align)
        else:
            self._paint_line(painter, rect, line, view.currentIndex() == index, view)
        painter.restore()

    def _paint_line(
        self, painter: QPainter, rect: QRectF, line: Line, chosen: bool, view: QListView
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
        self, painter: QPainter, rect: QRectF, line: Line, direction: Qt.LayoutDirection
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


def line_of(row: PaletteRow) -> Line:
    """An action as a line."""
    return Line(LineKind.ACTION, row.text, row.id, row.icon, key=row.key)


def line_of_hit(hit: PaletteHit) -> Line:
    """A reflection as a line."""
    return Line(
        LineKind.HIT, hit.title, hit.id, "book-open", aside=hit.aside, position=hit.position
    )
