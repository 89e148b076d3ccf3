"""The rows of the palette: what can be done, where one can go, what was found."""

import re
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
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.label import paint_key_cap
from app.ui.widgets.position_glyph import paint_position

ROW = Qt.ItemDataRole.UserRole + 1
_LEAD = 36
"""How many letters stand before a found word at most."""
_TELLING = 3
"""Shorter words of what is sought tell nothing in a title."""


@dataclass(frozen=True)
class PaletteRow:
    """An action or a place as the palette lists it; `going` puts it under "Go to".

    `also` holds other words it is found by.
    """

    id: str
    text: str
    icon: str = ""
    going: bool = False
    key: str = ""
    also: str = ""


@dataclass(frozen=True)
class PaletteHit:
    """A reflection as the palette lists it; `aside` says where it is from, `position` its glyph.

    `snippet` is where the words stand, each piece with whether it is one of them.
    """

    id: str
    title: str = field(repr=False)
    aside: str = field(default="", repr=False)
    position: str = ""
    snippet: tuple[tuple[str, bool], ...] = field(default=(), repr=False)


class LineKind(IntEnum):
    """What a line is."""

    HEADING = 0
    ACTION = 1
    HIT = 2
    SET = 3
    PLACE = 4


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
    below: tuple[tuple[str, bool], ...] = field(default=(), repr=False)


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
            below = "".join(words for words, _ in line.below)
            return ", ".join(part for part in (line.text, below, line.aside, line.key) if part)
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
        if line.kind is LineKind.HEADING:
            return QSize(0, self._themes.px(38))
        return QSize(0, self._themes.px(58 if line.below else 40))

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
        sought = self.words
        if line.kind is LineKind.HIT:
            sought = tuple(word for word in sought if len(word) >= _TELLING)
        pieces = split_matches(line.text, sought)
        if not line.below:
            self._paint_words(painter, paint.mirrored(words, rect, direction), pieces)
            return
        title = words.adjusted(0, px(7), 0, -px(29))
        self._paint_words(painter, paint.mirrored(title, rect, direction), pieces)
        below = words.adjusted(0, px(30), 0, -px(7))
        below = paint.mirrored(below, rect, direction)
        self._paint_words(painter, below, line.below, Type.SMALL, "text2")

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

    def _paint_words(
        self,
        painter: QPainter,
        rect: QRectF,
        pieces: Sequence[tuple[str, bool]],
        role: Type = Type.UI,
        ink: str = "text",
    ) -> None:
        """The text with what was looked for in semibold."""
        plain, strong = self._themes.font(role), self._themes.font(role, semibold=True)
        color = self._themes.color(ink)
        left = rect.left()
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            text = "".join(part for part, _ in pieces)
            paint.line_of_text(painter, rect, text, plain, color)
            return
        for part, is_match in fitting(pieces, plain, strong, rect.width()):
            font = strong if is_match else plain
            wide = QFontMetricsF(font).horizontalAdvance(part)
            place = QRectF(left, rect.top(), wide, rect.height())
            paint.line_of_text(painter, place, part, font, color)
            left += wide


def fitting(
    pieces: Sequence[tuple[str, bool]], plain: QFont, strong: QFont, room: float
) -> list[tuple[str, bool]]:
    """The pieces that go into one line, matches in the strong font; what is cut ends with "…"."""
    metrics = {False: QFontMetricsF(plain), True: QFontMetricsF(strong)}
    wide = [metrics[is_match].horizontalAdvance(part) for part, is_match in pieces]
    if sum(wide) <= room + 0.5:
        return list(pieces)
    shown: list[tuple[str, bool]] = []
    dots = metrics[True].horizontalAdvance("…")
    for (part, is_match), width in zip(pieces, wide, strict=True):
        if width + dots > room:
            # The last piece may fit without the dots, and is whole then.
            is_last = len(shown) == len(pieces) - 1
            text = part if is_last else f"{part} …"
            cut = metrics[is_match].elidedText(text, Qt.TextElideMode.ElideRight, room)
            shown.append((cut, is_match))
            break
        shown.append((part, is_match))
        room -= width
    return shown


def split_matches(text: str, words: Sequence[str]) -> list[tuple[str, bool]]:
    """Cuts `text` where a word of it begins with one of `words`: pieces, and whether one matches."""
    low = text.casefold()
    if len(low) != len(text):
        return [(text, False)]
    marked = [False] * len(text)
    for word in words:
        for found in re.finditer(rf"(?<!\w){re.escape(word)}", low) if word else ():
            marked[found.start() : found.end()] = [True] * len(word)
    pieces: list[tuple[str, bool]] = []
    for character, is_match in zip(text, marked, strict=True):
        if pieces and pieces[-1][1] is is_match:
            pieces[-1] = (pieces[-1][0] + character, is_match)
        else:
            pieces.append((character, is_match))
    return pieces


def line_of(row: PaletteRow, kind: LineKind = LineKind.ACTION) -> Line:
    """An action, or a prompt set, as a line."""
    return Line(kind, row.text, row.id, row.icon, key=row.key)


def line_of_hit(hit: PaletteHit) -> Line:
    """A reflection as a line."""
    said = "".join(words for words, _ in hit.snippet).strip("… ")
    # A snippet that says no more than the title is left away.
    below = () if said in hit.title else _from_near_the_find(hit.snippet)
    return Line(
        LineKind.HIT,
        hit.title,
        hit.id,
        "book-open",
        aside=hit.aside,
        position=hit.position,
        below=below,
    )


def _from_near_the_find(snippet: Sequence[tuple[str, bool]]) -> tuple[tuple[str, bool], ...]:
    """The snippet without what would push the first found word out of the line."""
    at = next((i for i, (_, is_found) in enumerate(snippet) if is_found), 0)
    before = "".join(words for words, _ in snippet[:at])
    if len(before) > _LEAD:
        before = "…" + before[-_LEAD:].partition(" ")[2]
    return ((before, False), *snippet[at:])
