"""Pages to print or to keep as a PDF: their size, and how they are drawn."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

_DPI = 96
_MARGIN_MM = 18.0
_DATE = re.compile(rb"(/(?:Creation|Mod)Date \(D:)\d{14}(?:Z|([+-])\d\d'\d\d')")
_FORMS = ("liga", "clig", "dlig", "calt", "locl")
_NO_METADATA = b"""<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>\
<x:xmpmeta xmlns:x="adobe:ns:meta/">\
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>\
<?xpacket end='w'?>"""


def paper_font(font: QFont) -> QFont:
    """The font without letters drawn as one and other forms of letters.

    Qt tells a reader of the PDF nothing about those, so that they could not be found or copied.
    """
    plain = QFont(font)
    for feature in _FORMS:
        plain.setFeature(QFont.Tag(feature), 0)
    return plain


def pdf(made: QTextDocument) -> bytes:
    """The document as a PDF, made in memory. It does not say who made it, where or when."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(_layout(wide=_is_wide(made)))
    writer.setResolution(_DPI)
    writer.setCreator("Afterword")
    writer.setDocumentXmpMetadata(QByteArray(_NO_METADATA))
    painter = QPainter(writer)
    for page in range(made.pageCount()):
        if page:
            writer.newPage()
        draw(painter, made, page)
    painter.end()
    buffer.close()
    # Qt writes the moment and the time zone; what stands there keeps its length.
    return _DATE.sub(_neutral, bytes(data.data()))


def picture(made: QTextDocument, page: int = 0) -> QImage:
    """A page as it will be."""
    margin = _mm(_MARGIN_MM)
    size = made.pageSize()
    image = QImage(
        int(size.width() + 2 * margin) * 2,
        int(size.height() + 2 * margin) * 2,
        QImage.Format.Format_RGB32,
    )
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(2, 2)
    painter.translate(margin, margin)
    draw(painter, made, page)
    painter.end()
    return image


def whole_page(made: QTextDocument) -> QSizeF:
    """How large a page is with its margins, in the document's own units."""
    margin, size = _mm(_MARGIN_MM), made.pageSize()
    return QSizeF(size.width() + 2 * margin, size.height() + 2 * margin)


def draw_page(painter: QPainter, made: QTextDocument, page: int, into: QRectF) -> None:
    """Draws a page with its margins, as large as there is room."""
    margin = _mm(_MARGIN_MM)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(into, QColor("white"))
    painter.translate(into.topLeft())
    scale = into.width() / whole_page(made).width()
    painter.scale(scale, scale)
    painter.translate(margin, margin)
    draw(painter, made, page)
    painter.restore()


def draw(painter: QPainter, made: QTextDocument, page: int) -> None:
    """Draws what is written on a page, without its margins."""
    size = made.pageSize()
    painter.save()
    painter.translate(0, -page * size.height())
    # Of a paragraph that goes on, Qt draws the last line of the page before into the margin.
    painter.setClipRect(QRectF(0, page * size.height(), size.width(), size.height()))
    context = QAbstractTextDocumentLayout.PaintContext()
    # Within the page's edges: what only touches them belongs to the page before, or the next.
    context.clip = QRectF(0, page * size.height() + 1, size.width(), size.height() - 2)
    context.palette.setColor(QPalette.ColorRole.Text, QColor("#22262B"))
    made.documentLayout().draw(painter, context)
    painter.restore()


def page_area(*, wide: bool = False) -> QSizeF:
    """How much of a page can be written on; a wide one lies on its side."""
    return QSizeF(_layout(wide=wide).paintRectPixels(_DPI).size())


def _is_wide(made: QTextDocument) -> bool:
    return made.pageSize().width() > made.pageSize().height()


def _layout(*, wide: bool = False) -> QPageLayout:
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    lying = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    return QPageLayout(size, lying, margins, QPageLayout.Unit.Millimeter)


def _neutral(found: re.Match[bytes]) -> bytes:
    zone = b"%s00'00'" % found[2] if found[2] else b"Z"
    return b"%s20000101000000%s" % (found[1], zone)


def _mm(length: float) -> float:
    return length / 25.4 * _DPI
