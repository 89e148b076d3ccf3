"""Pages of a document where there is no window, as on the command line."""

from __future__ import annotations

import os
import sys

from PySide6.QtWidgets import QApplication

from app.services.documents.document import Document
from app.ui import fonts
from app.ui.documents.typeset import typeset
from app.ui.paper import pdf
from app.ui.theme import ThemeHolder


def as_pdf(document: Document) -> bytes:
    """The document as a PDF; Qt sets the pages and needs no screen for it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    fonts.load()
    return pdf(typeset(document, ThemeHolder(app, "light")))
