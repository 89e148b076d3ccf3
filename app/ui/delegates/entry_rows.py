"""Rows of the journal: day and code, title, shape and word of the position, marks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from app.ui import i18n
from app.ui.delegates.rows import Index, RowDelegate
from app.ui.listmodels.paged import PagedListModel
from app.ui.listmodels.rows import ROW, CardRow, MonthRow, Row
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.position_glyph import paint_position
from app.ui.widgets.position_picker import position_word
from models.records.entries import Bring, EntryCard
from models.records.queries import Span

_SIDE = 18
_TOP = 10
_LINES = 2


class EntryDelegate(RowDelegate):
    """Paints `CardRow` and `MonthRow`; titles fold into two lines at most.

    Args:
        dates_in_full: for lists without months: the whole date on each row.
    """

    def __init__(
        self, themes: ThemeHolder, view: QAbstractItemView, *, dates_in_full: bool = False
    ) -> None:
        super().__init__(themes, view)
        self._dates_in_full = dates_in_full
        self._heights: dict[tuple[str, str, str, bool], int] = {}
        self._measured_for = 0
        self._on_selected = False
        themes.changed.connect(self._heights.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._row(index)
        if isinstance(row, MonthRow):
            return QSize(0, self._themes.px(42))
        wide = self._view.viewport().width()
        if wide != self._measured_for:
            self._heights.clear()
            self._measured_for = wide
        found = "".join(span.text for span in row.snippet) if row.snippet else ""
        key = (row.card.title, found, row.why, _has_foot(row.card))
        if key not in self._heights:
            self._heights[key] = self._measure(row, wide)
        return QSize(0, self._heights[key])

    def _row(self, index: Index) -> Row:
        # A list asks every row for its height: going round through Qt would take three times as long.
        model = self._view.model()
        if isinstance(model, PagedListModel):
            return model.row(index.row())
        found: Row = index.data(ROW)
        return found

    def paint_ground(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index
    ) -> None:
        self._on_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if isinstance(index.data(ROW), CardRow):
            super().paint_ground(painter, rect, option, index)

    def paint_row(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        if isinstance(row, MonthRow):
            self._paint_month(painter, rect, row)
        else:
            self._paint_card(painter, rect, row)

    def _paint_month(self, painter: QPainter, rect: QRectF, row: MonthRow) -> None:
        px = self._themes.px
        place = rect.adjusted(px(_SIDE), px(6), -px(_SIDE), 0)
        font = self._themes.font(Type.SMALL, semibold=True)
        color = self._themes.color("text2")
        paint.line_of_text(painter, place, i18n.month(row.month), font, color)

    def _paint_card(self, painter: QPainter, rect: QRectF, row: CardRow) -> None:
        px, color = self._themes.px, self._themes.color
        direction = self._view.layoutDirection()
        inner = rect.adjusted(px(_SIDE), px(_TOP), -px(_SIDE), 0)
        small = self._themes.font(Type.SMALL)
        line = QRectF(inner.left(), inner.top(), inner.width(), self._themes.pitch(Type.SMALL))
        icons = self._paint_marks(painter, line, row.card)
        words = QRectF(line.left(), line.top(), line.width() - icons, line.height())
        words = paint.mirrored(words, line, direction)
        paint.line_of_text(painter, words, self._when(row.card), small, color("text2"))
        painter.setPen(color("text"))
        title = self._folded(row.card.title, inner.width(), Type.SNIPPET, _LINES)
        top = line.bottom() + px(2)
        title.draw(painter, QPointF(inner.left(), top))
        top += title.lineCount() * self._themes.pitch(Type.SNIPPET)
        if row.snippet:
            painter.setPen(color("text2"))
            found = self._snippet(row.snippet, inner.width())
            found.draw(painter, QPointF(inner.left(), top))
            top += found.lineCount() * self._themes.pitch(Type.SMALL)
        if row.why:
            painter.setPen(color("text2"))
            why = self._folded(row.why, inner.width(), Type.SMALL, _LINES)
            why.draw(painter, QPointF(inner.left(), top))
            top += why.lineCount() * self._themes.pitch(Type.SMALL)
        foot = QRectF(inner.left(), top + px(1), inner.width(), self._themes.pitch(Type.SMALL))
        self._paint_foot(painter, foot, row.card)

    def _paint_marks(self, painter: QPainter, line: QRectF, card: EntryCard) -> float:
        """Flag and slip at the end of the first line; returns the room they take."""
        px = self._themes.px
        names = [*(["flag"] if card.bring is not Bring.NO else [])]
        names += ["spool"] if card.has_slip else []
        taken = 0
        for name in reversed(names):
            place = QRectF(line.right() - taken - px(16), line.top(), px(16), line.height())
            place = paint.mirrored(place, line, self._view.layoutDirection())
            paint.picture(painter, place, self._themes.pixmap(name, "text2", 16))
            taken += px(22)
        return taken

    def _paint_foot(self, painter: QPainter, foot: QRectF, card: EntryCard) -> None:
        px, direction = self._themes.px, self._view.layoutDirection()
        parts = []
        left = foot.left()
        if card.position is not None:
            glyph = QRectF(left, foot.top(), px(17), foot.height())
            glyph = paint.mirrored(glyph, foot, direction)
            paint_position(painter, glyph, card.position.value, self._themes)
            left += px(23)
            parts.append(position_word(card.position.value))
        parts += card.packs
        words = QRectF(left, foot.top(), foot.right() - left, foot.height())
        words = paint.mirrored(words, foot, direction)
        font = self._themes.font(Type.SMALL)
        text = "  ·  ".join(parts)
        paint.line_of_text(painter, words, text, font, self._themes.color("text2"))

    def _when(self, card: EntryCard) -> str:
        day = card.held_at.date()
        said = i18n.short_day(day, date.min) if self._dates_in_full else i18n.row_day(day)
        return f"{said}  ·  {card.code}" if card.code else said

    def _measure(self, row: CardRow, wide: int) -> int:
        px, pitch = self._themes.px, self._themes.pitch
        room = wide - 2 * px(_SIDE)
        tall = px(_TOP) + pitch(Type.SMALL) + px(2)
        lines = self._folded(row.card.title, room, Type.SNIPPET, _LINES).lineCount()
        tall += lines * pitch(Type.SNIPPET)
        if row.snippet:
            tall += self._snippet(row.snippet, room).lineCount() * pitch(Type.SMALL)
        if row.why:
            tall += self._folded(row.why, room, Type.SMALL, _LINES).lineCount() * pitch(Type.SMALL)
        foot = px(1) + pitch(Type.SMALL) if _has_foot(row.card) else 0
        return tall + foot + px(11)

    def _folded(self, text: str, width: float, role: Type, most: int) -> QTextLayout:
        """A text in at most so many lines, the last one cut with an ellipsis."""
        font, pitch = self._themes.font(role), self._themes.pitch(role)
        layout = _lines(text, font, width, pitch, self._view.layoutDirection(), most)
        if layout.lineCount() < most:
            return layout
        last = layout.lineAt(most - 1)
        if last.textStart() + last.textLength() >= len(text):
            return layout
        rest = QFontMetricsF(font).elidedText(
            text[last.textStart() :], Qt.TextElideMode.ElideRight, width
        )
        shown = text[: last.textStart()] + rest
        return _lines(shown, font, width, pitch, self._view.layoutDirection(), most)

    def _snippet(self, spans: Sequence[Span], width: float) -> QTextLayout:
        """The quotation in two lines at most, what was found in it marked."""
        text = " ".join("".join(span.text for span in spans).split("\n"))
        font, pitch = self._themes.font(Type.SMALL), self._themes.pitch(Type.SMALL)
        formats = self._marks(spans)
        direction = self._view.layoutDirection()
        # What is found is semibold and takes more room: shorter until the dots have theirs, too.
        shown = text
        while True:
            layout = _lines(shown, font, width, pitch, direction, _LINES, formats)
            last = layout.lineAt(layout.lineCount() - 1)
            end = last.textStart() + last.textLength()
            if end >= paint.units(shown):
                return layout
            kept = shown.encode("utf-16-le")[: 2 * end].decode("utf-16-le", "ignore")
            if kept.rstrip() + "…" == shown:
                kept = kept[:-1]
            shown = kept.rstrip("… ") + "…"

    def _marks(self, spans: Sequence[Span]) -> list[QTextLayout.FormatRange]:
        found = QTextCharFormat()
        found.setBackground(self._themes.color("accent_tint"))
        found.setForeground(self._themes.color("text"))
        found.setFontWeight(600)
        if self._on_selected or self._themes.theme.id == "high-contrast":
            # The tint can hardly be told from the ground there.
            found.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            found.setUnderlineColor(self._themes.color("accent"))
        formats: list[QTextLayout.FormatRange] = []
        at = 0
        for span in spans:
            if span.found:
                piece = QTextLayout.FormatRange()
                piece.start, piece.length, piece.format = at, paint.units(span.text), found
                formats.append(piece)
            at += paint.units(span.text)
        return formats


def _has_foot(card: EntryCard) -> bool:
    return card.position is not None or bool(card.packs)


def _lines(
    text: str,
    font: QFont,
    width: float,
    pitch: int,
    direction: Qt.LayoutDirection,
    most: int,
    formats: Sequence[QTextLayout.FormatRange] = (),
) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setTextOption(paint.text_option(Qt.AlignmentFlag.AlignLeading, direction))
    if formats:
        layout.setFormats(list(formats))
    lead = paint.baseline(font, pitch) - QFontMetricsF(font).ascent()
    layout.beginLayout()
    for row in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, row * pitch + lead))
    layout.endLayout()
    return layout
