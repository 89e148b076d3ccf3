"""Shows Markdown as it is typed: strong, emphasis, headings, lists, quotes."""

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from app.ui.theme import ThemeHolder

# A paragraph longer than this is left plain, so that each key in it stays fast.
LONGEST = 20_000

_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![*_\w])([*_])(?![\s*_])(.+?)(?<![\s*_])\1(?![*_\w])")
_HEADING = re.compile(r"(#{1,6}) +\S.*")
_LIST = re.compile(r" {0,8}([-*+]|\d{1,3}[.)]) +")
_QUOTE = re.compile(r" {0,3}>+ ?")


class MarkdownHighlighter(QSyntaxHighlighter):
    """Looks at one paragraph at a time and remembers nothing between them.

    Attributes:
        is_colouring: all of it takes other colours; the words stay as they are.
    """

    def __init__(self, document: QTextDocument, themes: ThemeHolder) -> None:
        super().__init__(document)
        self._themes = themes
        self.is_colouring = False
        self._make_formats()
        themes.changed.connect(self._on_theme_changed)

    def highlightBlock(self, text: str) -> None:
        if len(text) > LONGEST:
            return
        if heading := _HEADING.match(text):
            self.setFormat(0, len(text), self._strong)
            self.setFormat(0, len(heading[1]), self._sign)
        elif quote := _QUOTE.match(text):
            self.setFormat(0, len(text), self._quote)
            self.setFormat(0, quote.end(), self._sign)
        elif item := _LIST.match(text):
            self.setFormat(item.start(1), len(item[1]), self._sign)
        for match in _STRONG.finditer(text):
            self._mark(match, self._strong)
        for match in _EMPHASIS.finditer(text):
            self._mark(match, self._emphasis)

    def _mark(self, match: re.Match[str], wanted: QTextCharFormat) -> None:
        sign = len(match[1])
        for place in range(match.start(2), match.end(2)):
            both = QTextCharFormat(self.format(place))
            both.merge(wanted)
            self.setFormat(place, 1, both)
        self.setFormat(match.start(), sign, self._sign)
        self.setFormat(match.end() - sign, sign, self._sign)

    def _make_formats(self) -> None:
        color = self._themes.color
        self._sign = QTextCharFormat()
        self._sign.setForeground(color("text3"))
        self._strong = QTextCharFormat()
        self._strong.setFontWeight(QFont.Weight.DemiBold)
        self._emphasis = QTextCharFormat()
        self._emphasis.setFontItalic(True)
        self._quote = QTextCharFormat()
        self._quote.setForeground(color("text2"))

    def _on_theme_changed(self) -> None:
        self._make_formats()
        self.is_colouring = True
        self.rehighlight()
        self.is_colouring = False
