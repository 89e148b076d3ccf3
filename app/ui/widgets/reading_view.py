"""A reflection to read: rendered Markdown that loads nothing and follows no link by itself."""

from PySide6.QtCore import QByteArray, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.plain_text import set_line_height
from app.ui.widgets.selected import KeepsSelection

MEASURE = 568


class ReadingView(KeepsSelection, QTextBrowser):
    """Shows HTML made by the Markdown service; `link_pressed` gives the full address pressed.

    Whoever hears `link_pressed` shows the address and asks before anything is opened.
    """

    link_pressed = Signal(str)

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        *,
        role: Type = Type.WRITE,
        measure: int = MEASURE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._role = role
        self._measure = measure
        self._html = ""
        self._grows = False
        self.setAccessibleName(name)
        self.setProperty("bare", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._on_anchor)
        self.document().documentLayout().documentSizeChanged.connect(self._on_grown)
        themes.changed.connect(self._restyle)
        self._restyle()

    def show_html(self, html: str) -> None:
        """Shows rendered Markdown, from its beginning."""
        self._html = html
        self._fill()

    def show_plain(self, text: str) -> None:
        """Shows a text as it is, paragraphs kept."""
        self._html = ""
        self.setPlainText(text)
        self._space()

    def set_self_sizing(self, wanted: bool) -> None:
        """As tall as its text, without a scroll bar of its own."""
        self._grows = wanted
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(off if wanted else Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        down = QSizePolicy.Policy.Fixed if wanted else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, down)
        self._on_grown()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return nothing_loaded(kind)

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(self._measure), self._themes.px(120))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._themes.px(160), self._themes.px(30))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_measure()
        # Qt lays out before the margins are known: lay out for the width there is now.
        if self.document().textWidth() != self.viewport().width():
            self.document().setTextWidth(self.viewport().width())

    def _on_anchor(self, url: QUrl) -> None:
        self.link_pressed.emit(url.toString())

    def _fill(self) -> None:
        self.document().setDefaultStyleSheet(self._style())
        self.setHtml(self._html)
        self._space()

    def _space(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        set_line_height(cursor, self._themes.pitch(self._role), self.font())

    def _style(self) -> str:
        color, px = self._themes.theme.colors, self._themes.px
        small = self._themes.font(Type.SMALL)
        return (
            f"a {{ color: {color['accent']}; }}"
            f"p {{ margin: 0 0 {px(8)}px 0; }}"
            f"h1, h2, h3, h4 {{ font-size: {self._themes.font(self._role).pointSizeF():.1f}pt;"
            f" font-weight: 600; margin: {px(8)}px 0 {px(4)}px 0; }}"
            f"blockquote {{ color: {color['text2']}; margin: 0 {px(24)}px {px(8)}px {px(24)}px; }}"
            f"code, pre {{ font-size: {small.pointSizeF():.1f}pt; }}"
            f".question {{ font-family: '{small.family()}'; font-size: {small.pointSizeF():.1f}pt;"
            f" font-weight: 600; color: {color['text2']}; margin: {px(18)}px 0 {px(2)}px 0; }}"
            f".columns {{ font-family: '{small.family()}'; font-size: {small.pointSizeF():.1f}pt;"
            f" color: {color['text3']}; margin: 0 0 {px(2)}px 0; }}"
        )

    def _restyle(self) -> None:
        self.setFont(self._themes.font(self._role))
        if self._html:
            self._fill()
        self._set_measure()
        self._on_grown()

    def _set_measure(self) -> None:
        spare = max(0, self.width() - self._themes.px(self._measure))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setViewportMargins(spare if rtl else 0, 0, 0 if rtl else spare, 0)

    def _on_grown(self) -> None:
        if self._grows:
            tall = self.document().documentLayout().documentSize().height()
            self.setFixedHeight(int(tall + 0.99) + 2)
        else:
            self.setMinimumHeight(0)
            self.setMaximumHeight(16_777_215)


def nothing_loaded(kind: int) -> object:
    """What a text is given in place of a file that it names."""
    # Returning nothing would let Qt look for the file itself, on this computer or a share.
    if kind == QTextDocument.ResourceType.ImageResource.value:
        blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        blank.fill(Qt.GlobalColor.transparent)
        return blank
    return QByteArray()
