"""Pages to print or to keep as a PDF: their size, and how they are drawn."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
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


def pdf(made: QTextDocument) -> bytes:
    """The document as a PDF, made in memory."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(_layout())
    writer.setResolution(_DPI)
    writer.setCreator("Afterword")
    painter = QPainter(writer)
    for page in range(made.pageCount()):
        if page:
            writer.newPage()
        _draw(painter, made, page)
    painter.end()
    buffer.close()
    return bytes(data.data())


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
    _draw(painter, made, page)
    painter.end()
    return image


def _draw(painter: QPainter, made: QTextDocument, page: int) -> None:
    size = made.pageSize()
    painter.save()
    painter.translate(0, -page * size.height())
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, page * size.height(), size.width(), size.height())
    context.palette.setColor(QPalette.ColorRole.Text, QColor("#22262B"))
    made.documentLayout().draw(painter, context)
    painter.restore()


def _layout() -> QPageLayout:
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    portrait = QPageLayout.Orientation.Portrait
    return QPageLayout(size, portrait, margins, QPageLayout.Unit.Millimeter)


def page_area() -> QSizeF:
    """How much of a page can be written on."""
    return QSizeF(_layout().paintRectPixels(_DPI).size())


def _mm(length: float) -> float:
    return length / 25.4 * _DPI
