"""Shapes every control is drawn from: rounded boxes, rings, lines of text."""

import unicodedata

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPixmap,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle

_LINE_BREAK = "\u2028"
_CLOSING = "”’»"


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    edge: QColor | None = None,
    width: float = 1.0,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """A rounded box whose edge lies wholly inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if edge is not None else 0.0
    painter.setBrush(QBrush(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, width, style) if edge is not None else Qt.PenStyle.NoPen)
    inner = rect.adjusted(inset, inset, -inset, -inset)
    corner = max(0.0, min(radius - inset, inner.height() / 2))
    painter.drawRoundedRect(inner, corner, corner)
    painter.restore()


def line_of_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
) -> None:
    """One line, centred in height, cut with an ellipsis where it does not fit.

    Leading and trailing follow the painter's layout direction; the words run as their letters do.
    """
    painter.setFont(font)
    painter.setPen(color)
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
    # The line box of the design is lower than the font's own: place the baseline by hand.
    top = rect.top() + baseline(font, rect.height()) - metrics.ascent()
    line = QRectF(rect.left(), top, rect.width(), metrics.height())
    across = align & Qt.AlignmentFlag.AlignHorizontal_Mask
    flags = QStyle.visualAlignment(painter.layoutDirection(), across) | Qt.AlignmentFlag.AlignTop
    flat = Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip | _run(shown)
    painter.drawText(line, int(flags) | int(flat), shown)


def _run(text: str) -> Qt.TextFlag:
    """The way the first letter runs: by the way of the window a full stop would go astray."""
    for letter in text:
        way = unicodedata.bidirectional(letter)
        if way in ("R", "AL"):
            return Qt.TextFlag.TextForceRightToLeft
        if way == "L":
            break
    return Qt.TextFlag.TextForceLeftToRight


def baseline(font: QFont, height: float) -> float:
    """How far below the top of a line of that height its letters stand.

    Centred as style sheets do it, but never so low that a descender leaves the line.
    """
    metrics = QFontMetricsF(font)
    centred = (height + metrics.ascent() - metrics.descent()) / 2
    return min(centred, height - metrics.tightBoundingRect("gjy").bottom() - 1)


def text_width(font: QFont, text: str) -> int:
    """The whole pixels that text takes in one line."""
    return int(QFontMetricsF(font).horizontalAdvance(text) + 0.999)


def units(text: str) -> int:
    """The length as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2


def mirrored(rect: QRectF, within: QRectF, direction: Qt.LayoutDirection) -> QRectF:
    """The place of `rect` inside `within` for that reading direction."""
    if direction == Qt.LayoutDirection.LeftToRight:
        return rect
    left = within.right() - (rect.right() - within.left())
    return QRectF(left, rect.top(), rect.width(), rect.height())


def picture(painter: QPainter, rect: QRectF, pixmap: QPixmap) -> None:
    """A picture in its natural size in the middle of `rect`, on whole pixels."""
    size = pixmap.deviceIndependentSize()
    left = round(rect.center().x() - size.width() / 2)
    top = round(rect.center().y() - size.height() / 2)
    painter.drawPixmap(QPointF(left, top), pixmap)


def folded(
    text: str,
    font: QFont,
    width: float,
    pitch: int,
    align: Qt.AlignmentFlag,
    direction: Qt.LayoutDirection,
    most_lines: int = 0,
) -> QTextLayout:
    """Text folded into lines of that width, `pitch` apart; beyond `most_lines` it is cut.

    A cut text ends with an ellipsis, and with its closing quotation mark if it has one.
    """
    layout = _laid_out(text, font, width, pitch, align, direction)
    if not 0 < most_lines < layout.lineCount():
        return layout
    start = layout.lineAt(most_lines - 1).textStart()
    text = layout.text()
    closing = text[-1] if text[-1] in _CLOSING else ""
    metrics = QFontMetricsF(font)
    rest = text[start:].replace(_LINE_BREAK, " ")
    room = width - metrics.horizontalAdvance(closing)
    last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)
    cut = f"{text[:start]}{last.rstrip('… ')}…{closing}"
    return _laid_out(cut, font, width, pitch, align, direction)


def _laid_out(
    text: str,
    font: QFont,
    width: float,
    pitch: int,
    align: Qt.AlignmentFlag,
    direction: Qt.LayoutDirection,
) -> QTextLayout:
    lead = baseline(font, pitch) - QFontMetricsF(font).ascent()
    layout = QTextLayout(text.replace("\n", _LINE_BREAK), font)
    layout.setTextOption(text_option(align, direction))
    layout.beginLayout()
    row = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, row * pitch + lead))
        row += 1
    layout.endLayout()
    return layout


def text_option(align: Qt.AlignmentFlag, direction: Qt.LayoutDirection) -> QTextOption:
    """How folded text is laid out: leading and trailing turned for the reading direction.

    The words themselves run as their letters do.
    """
    across = align & Qt.AlignmentFlag.AlignHorizontal_Mask
    option = QTextOption(QStyle.visualAlignment(direction, across))
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
