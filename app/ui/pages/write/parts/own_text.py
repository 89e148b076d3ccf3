"""The words in an editor, as a look at them needs them: read, underlined, replaced."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from app.ui.forms.editor import AnswerEditor
from app.ui.forms.lines import ShortEditor
from app.ui.forms.text import LongEditor

Span = tuple[int, int]
"""Start and length in characters of the text."""

_QUOTED: Final = re.compile("“([^“”]+)”")
_MOST: Final = 3


class OwnText:
    """One text of the person's own, in an editor for longer or for short words."""

    def __init__(self, editor: LongEditor | ShortEditor) -> None:
        self._editor = editor

    def text(self) -> str:
        """What stands there now."""
        if isinstance(self._editor, LongEditor):
            return self._editor.editor.text()
        return self._editor.line.text()

    def mark(self, spans: Sequence[Span]) -> None:
        """Underlines these places, where the editor can."""
        if isinstance(self._editor, LongEditor):
            self._editor.editor.set_marks(in_units(self.text(), spans))

    def select(self, span: Span) -> None:
        """Puts the keyboard on a place, chosen so that typing replaces it."""
        ((start, length),) = in_units(self.text(), [span])
        if isinstance(self._editor, LongEditor):
            area = self._editor.editor.area
            cursor = QTextCursor(area.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            area.setTextCursor(cursor)
            area.ensureCursorVisible()
            area.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._editor.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self._editor.line.setSelection(start, length)

    def replace(self, span: Span, words: str) -> None:
        """Puts other words there; Ctrl+Z in the editor brings the old ones back."""
        ((start, length),) = in_units(self.text(), [span])
        if isinstance(self._editor, LongEditor):
            cursor = QTextCursor(self._editor.editor.area.document())
            cursor.beginEditBlock()
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(words)
            cursor.endEditBlock()
            return
        line = self._editor.line
        line.setSelection(start, length)
        line.insert(words)
        # A line edit tells only of what is typed: this is as good as typed.
        line.textEdited.emit(line.text())


def text_of(editor: AnswerEditor) -> OwnText | None:
    """The text in an editor; None where it holds none of one's own words."""
    if isinstance(editor, LongEditor | ShortEditor):
        return OwnText(editor)
    return None


def in_units(text: str, spans: Iterable[Span]) -> list[Span]:
    """Spans in characters as Qt counts them: in UTF-16, where some signs count twice."""
    found: list[Span] = []
    at = units = 0
    for start, length in sorted(spans):
        units += _units(text[at:start])
        found.append((units, _units(text[start : start + length])))
        at = start
    return found


def replacements(instead: str, marked: str) -> tuple[str, ...]:
    """The words in what is suggested that can stand in the place of the marked ones.

    What is in quotation marks without a gap is meant literally; the rest is a hint how to begin.
    """
    found = [words.strip() for words in _QUOTED.findall(instead) if "…" not in words]
    if marked[:1].isupper():
        found = [words[:1].upper() + words[1:] for words in found]
    return tuple(dict.fromkeys(words for words in found if words != marked))[:_MOST]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
