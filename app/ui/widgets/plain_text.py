"""The text area inside an editor: plain text with Markdown signs, and quiet about what it holds."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.fields import is_palette_key
from app.ui.widgets.large_paste import LargePaste
from app.ui.widgets.markdown_highlighter import MarkdownHighlighter
from app.ui.widgets.selected import KeepsSelection

MEASURE = 616
_LIST_SIGN = "- "
_QUOTE_SIGN = "> "


def set_line_height(cursor: QTextCursor, pitch: float, font: QFont) -> None:
    """Gives what `cursor` selects the line pitch of the design, whatever the face's own is."""
    block = QTextBlockFormat()
    kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
    # What Qt takes as 100 % is the height of a line as it lays it out, not the font's metrics.
    sample = QTextLayout("x", font)
    sample.beginLayout()
    line = sample.createLine()
    line.setLineWidth(1000)
    natural = line.height()
    sample.endLayout()
    block.setLineHeight(100 * pitch / natural, kind.value)
    cursor.mergeBlockFormat(block)


class PlainText(KeepsSelection, QTextEdit):
    """`text_edited` is the person's typing only, never `set_text`."""

    text_edited = Signal()
    focused = Signal(bool)

    def __init__(
        self, themes: ThemeHolder, name: str, role: Type, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._role = role
        self._is_setting = False
        self._grows = False
        self._fewest_lines = 1
        self._words_marked: list[QTextEdit.ExtraSelection] = []
        self._identifiers: list[QTextEdit.ExtraSelection] = []
        self.setAccessibleName(name)
        self.setProperty("bare", True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self.setCursorWidth(2)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhMultiLine
        )
        self.document().setDocumentMargin(0)
        self._large = LargePaste(self)
        self._large.ended.connect(self._on_text_changed)
        self._highlighter = MarkdownHighlighter(self.document(), themes)
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._on_grown)
        themes.changed.connect(self.restyle)
        self.restyle()
        self._space(self.textCursor())
        self.document().clearUndoRedoStacks()

    def text(self) -> str:
        """What is written, with the line breaks of the paragraphs and every space as it is."""
        # `toPlainText` would make common spaces of those that do not break.
        raw = self._large.with_rest(self.document().toRawText())
        return raw.replace("\N{PARAGRAPH SEPARATOR}", "\n").replace("\N{LINE SEPARATOR}", "\n")

    def set_text(self, text: str) -> None:
        """Shows a text without telling anyone; undo begins anew."""
        self._large.drop()
        self._is_setting = True
        self.setPlainText(text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        self._space(cursor)
        self.document().clearUndoRedoStacks()
        self._is_setting = False

    def set_marks(self, spans: Sequence[tuple[int, int]]) -> None:
        """Underlines (start, length) spans with plum dots: words to look at again."""
        self._words_marked = self._dotted(spans)
        self.setExtraSelections([*self._words_marked, *self._identifiers])

    def set_identifiers(self, spans: Sequence[tuple[int, int]]) -> None:
        """The same for what could tell who a person is; the two do not disturb each other."""
        self._identifiers = self._dotted(spans)
        self.setExtraSelections([*self._words_marked, *self._identifiers])

    def _dotted(self, spans: Sequence[tuple[int, int]]) -> list[QTextEdit.ExtraSelection]:
        marks: list[QTextEdit.ExtraSelection] = []
        self._large.finish()
        for start, length in spans:
            mark = QTextEdit.ExtraSelection()
            style = QTextCharFormat()
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            style.setUnderlineColor(self._themes.color("notice"))
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            mark.format = style
            marks.append(mark)
        return marks

    def hand_over(self) -> str:
        """The text with what an input method has not committed yet."""
        QGuiApplication.inputMethod().commit()
        return self.text()

    def wrap_selection(self, sign: str) -> None:
        """Puts a Markdown sign around the selection or the caret, or takes it away again."""
        self._large.finish()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        inside = cursor.selectedText()
        size = len(sign)
        if inside.startswith(sign) and inside.endswith(sign) and len(inside) >= 2 * size:
            cursor.insertText(inside[size:-size])
        else:
            start = cursor.selectionStart()
            cursor.insertText(f"{sign}{inside}{sign}")
            cursor.setPosition(start + size)
            cursor.setPosition(start + size + len(inside), QTextCursor.MoveMode.KeepAnchor)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_list(self) -> None:
        """Makes the chosen lines items of a list, or plain again."""
        self._toggle_prefix(_LIST_SIGN)

    def toggle_quote(self) -> None:
        """Makes the chosen lines a quotation, or plain again."""
        self._toggle_prefix(_QUOTE_SIGN)

    def set_grows(self, grows: bool) -> None:
        """As tall as its text, without a scroll bar of its own."""
        self._grows = grows
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if grows else needed)
        down = QSizePolicy.Policy.Fixed if grows else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, down)
        self.restyle()
        self._on_grown()

    def set_fewest_lines(self, lines: int) -> None:
        """The least height, in lines."""
        self._fewest_lines = lines
        self.restyle()
        self.updateGeometry()

    def restyle(self) -> None:
        """Takes fonts, margins and the colour of marks from the theme again."""
        for mark in (*self._words_marked, *self._identifiers):
            mark.format.setUnderlineColor(self._themes.color("notice"))
        if self._words_marked or self._identifiers:
            self.setExtraSelections([*self._words_marked, *self._identifiers])
        font = self._themes.font(self._role)
        self.setFont(font)
        # Qt draws the words of an empty field with this one, and it does not follow by itself.
        self.viewport().setFont(font)
        self._set_margins()
        self._on_grown()

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(MEASURE), max(self._tall(), self.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        pitch = self._themes.pitch(self._role)
        margins = self.viewportMargins()
        tall = self._fewest_lines * pitch + margins.top() + margins.bottom()
        return QSize(self._themes.px(160), tall)

    def event(self, event: QEvent) -> bool:
        if is_palette_key(event):
            event.ignore()
            return False
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._sign_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._large.finish()
        sign = self._sign_of(event)
        if sign:
            self.wrap_selection(sign)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
                return
            if not event.modifiers() and self._goes_on_with_list():
                return
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator):
            self._begin_paragraph()
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._large.finish()
        super().inputMethodEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._large.finish()
        super().contextMenuEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._large.finish()
        text = source.text()
        if self._large.takes(text):
            self._large.begin(text)
        else:
            super().insertFromMimeData(source)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()
        # Qt lays out before the margins are known: lay out for the width there is now.
        self.document().setTextWidth(self.viewport().width())

    def _sign_of(self, event: QKeyEvent) -> str:
        if event.matches(QKeySequence.StandardKey.Bold):
            return "**"
        return "*" if event.matches(QKeySequence.StandardKey.Italic) else ""

    def _begin_paragraph(self) -> None:
        """Enter. In an empty paragraph Qt would take its line height away and add none."""
        cursor = self.textCursor()
        cursor.insertBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _goes_on_with_list(self) -> bool:
        """Enter in a list begins the next item; on an empty item it leaves the list."""
        cursor = self.textCursor()
        line = cursor.block().text()
        for sign in (_LIST_SIGN, _QUOTE_SIGN):
            if not line.startswith(sign) or cursor.hasSelection():
                continue
            if cursor.positionInBlock() < len(sign):
                return False
            if line.strip() == sign.strip():
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                start = cursor.block().position()
                cursor.setPosition(start)
                cursor.movePosition(
                    QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
                )
                cursor.removeSelectedText()
            else:
                cursor.insertText(f"\n{sign}")
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            return True
        return False

    def _toggle_prefix(self, sign: str) -> None:
        self._large.finish()
        cursor = self.textCursor()
        document = self.document()
        first = document.findBlock(cursor.selectionStart())
        last = document.findBlock(cursor.selectionEnd())
        blocks = []
        block = first
        while block.isValid():
            blocks.append(block)
            if block == last:
                break
            block = block.next()
        every = all(block.text().startswith(sign) for block in blocks)
        cursor.beginEditBlock()
        for block in blocks:
            at = QTextCursor(block)
            if every:
                forward = QTextCursor.MoveOperation.NextCharacter
                at.movePosition(forward, QTextCursor.MoveMode.KeepAnchor, len(sign))
                at.removeSelectedText()
            elif not block.text().startswith(sign):
                at.insertText(sign)
        cursor.endEditBlock()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_margins(self) -> None:
        if self._grows:
            self.setViewportMargins(0, 0, 0, 0)
            return
        side, top = self._themes.px(30), self._themes.px(17)
        measure = self._themes.px(MEASURE)
        narrow = self.width() < measure * 0.7
        side = self._themes.px(15) if narrow else side
        end = max(side, self.width() - side - measure)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setViewportMargins(end if rtl else side, top, side if rtl else end, 0)

    def _space(self, cursor: QTextCursor) -> None:
        set_line_height(cursor, self._themes.pitch(self._role), self.font())

    def _tall(self) -> int:
        margins = self.viewportMargins()
        inside = self.document().documentLayout().documentSize().height()
        return int(inside + 0.99) + margins.top() + margins.bottom()

    def _on_text_changed(self) -> None:
        # Qt tells of new colours in the same way, such as another theme brings.
        is_typed = not (self._is_setting or self._highlighter.is_colouring)
        if is_typed and not self._large.is_going_on:
            self.text_edited.emit()

    def _on_grown(self) -> None:
        if self._grows:
            self.setFixedHeight(max(self._tall() + 2, self.minimumSizeHint().height()))
        else:
            self.setMinimumHeight(0)
            self.setMaximumHeight(16_777_215)
