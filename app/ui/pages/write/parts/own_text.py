"""The words in an editor, as a look at them needs them: read, marked, replaced."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from app.ui.forms.editor import AnswerEditor
from app.ui.forms.text import LongEditor
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.in_units import in_characters, in_units
from prompts.language_check import Found

Span = tuple[int, int]
"""Start and length in characters of the text."""

_BETWEEN: Final = "\n"
"""Stands between the fields of an answer; none of them holds one."""

_QUOTED: Final = re.compile("“([^“”]+)”")
_MOST: Final = 3


class OwnText(Protocol):
    """What a person wrote to one question, all of it, whatever it is written in."""

    def text(self) -> str:
        """What stands there now; several fields one below the other."""

    def caret(self) -> int:
        """The place in it, in characters, where the keyboard is; 0 where it is elsewhere."""

    def where(self, span: Span) -> str:
        """What the field of that place is called, where there are several."""

    def mark(self, spans: Sequence[Span]) -> None:
        """Marks these places, and no others."""

    def mark_identifiers(self, spans: Sequence[Span]) -> None:
        """Marks what could tell who a person is there; words to look at stay marked."""

    def has_keyboard(self) -> bool:
        """Whether the keyboard is in it."""

    def areas(self) -> Sequence[QWidget]:
        """The widgets it is written in; each tells by `cursorPositionChanged` of its caret."""

    def select(self, span: Span) -> None:
        """Puts the keyboard on a place, chosen so that typing replaces it."""

    def replace(self, span: Span, words: str) -> None:
        """Puts other words there; Ctrl+Z in the editor brings the old ones back."""


class LongText:
    """Longer words; their places are underlined."""

    def __init__(self, editor: LongEditor) -> None:
        self._editor = editor

    def text(self) -> str:
        return self._editor.editor.text()

    def caret(self) -> int:
        return in_characters(self.text(), self._editor.caret())

    def where(self, span: Span) -> str:
        return ""

    def mark(self, spans: Sequence[Span]) -> None:
        self._editor.editor.set_marks(in_units(self.text(), spans))

    def mark_identifiers(self, spans: Sequence[Span]) -> None:
        self._editor.editor.area.set_identifiers(in_units(self.text(), spans))

    def has_keyboard(self) -> bool:
        return self._editor.has_keyboard()

    def areas(self) -> Sequence[QWidget]:
        return (self._editor.editor.area,)

    def select(self, span: Span) -> None:
        area = self._editor.editor.area
        area.setTextCursor(self._cursor(span))
        area.ensureCursorVisible()
        area.setFocus(Qt.FocusReason.OtherFocusReason)

    def replace(self, span: Span, words: str) -> None:
        cursor = self._cursor(span)
        cursor.beginEditBlock()
        cursor.insertText(words)
        cursor.endEditBlock()

    def _cursor(self, span: Span) -> QTextCursor:
        ((start, length),) = in_units(self.text(), [span])
        cursor = QTextCursor(self._editor.editor.area.document())
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        return cursor


class LineTexts:
    """Words in fields of one line, one or many: a field with a place to look at has its edge."""

    def __init__(self, lines: Sequence[LineEdit]) -> None:
        self._lines = lines

    def text(self) -> str:
        return _BETWEEN.join(line.text() for line in self._lines)

    def caret(self) -> int:
        for begin, line in self._begun():
            if line.hasFocus():
                return begin + in_characters(line.text(), line.cursorPosition())
        return 0

    def where(self, span: Span) -> str:
        return self._at(span)[1].accessibleName() if len(self._lines) > 1 else ""

    def mark(self, spans: Sequence[Span]) -> None:
        self._mark(spans, "words_marked")

    def mark_identifiers(self, spans: Sequence[Span]) -> None:
        self._mark(spans, "identifier_marked")

    def has_keyboard(self) -> bool:
        return any(line.hasFocus() for line in self._lines)

    def areas(self) -> Sequence[QWidget]:
        return self._lines

    def _mark(self, spans: Sequence[Span], why: str) -> None:
        marked = [self._at(span)[1] for span in spans]
        for line in self._lines:
            line.setProperty(why, line in marked)
            wanted = bool(line.property("words_marked") or line.property("identifier_marked"))
            if bool(line.property("notice")) != wanted:
                line.set_notice(wanted)

    def select(self, span: Span) -> None:
        _, line = self._at(span)
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose(span)

    def replace(self, span: Span, words: str) -> None:
        line = self._choose(span)
        line.insert(words)
        # A line edit tells only of what is typed: this is as good as typed.
        line.textEdited.emit(line.text())

    def _choose(self, span: Span) -> LineEdit:
        begin, line = self._at(span)
        ((start, length),) = in_units(line.text(), [(span[0] - begin, span[1])])
        line.setSelection(start, length)
        return line

    def _at(self, span: Span) -> tuple[int, LineEdit]:
        return next(each for each in reversed(self._begun()) if each[0] <= span[0])

    def _begun(self) -> list[tuple[int, LineEdit]]:
        """Each field with the place in the whole text where its own begins."""
        found, begin = [], 0
        for line in self._lines:
            found.append((begin, line))
            begin += len(line.text()) + len(_BETWEEN)
        return found


def text_of(editor: AnswerEditor) -> OwnText | None:
    """The text in an editor; None where it holds none of one's own words."""
    if isinstance(editor, LongEditor):
        return LongText(editor)
    lines = editor.lines()
    return LineTexts(lines) if lines else None


def is_of_lines(editor: AnswerEditor) -> bool:
    """Whether its words stand in fields that have nothing to do with each other's sentences."""
    return not isinstance(editor, LongEditor)


def look_at_each(
    look: Callable[[str, bool], Sequence[Found]], written: str, for_them: bool
) -> tuple[Found, ...]:
    """What is found in each field alone, at its place in the whole: no sentence spans two."""
    found: list[Found] = []
    begin = 0
    for words in written.split(_BETWEEN):
        found += (replace(each, start=begin + each.start) for each in look(words, for_them))
        begin += len(words) + len(_BETWEEN)
    return tuple(found)


def replacements(instead: str, marked: str) -> tuple[str, ...]:
    """The words in what is suggested that can stand in the place of the marked ones.

    What is in quotation marks without a gap is meant literally; the rest is a hint how to begin.
    """
    found = [words.strip() for words in _QUOTED.findall(instead) if "…" not in words]
    if marked[:1].isupper():
        found = [words[:1].upper() + words[1:] for words in found]
    return tuple(dict.fromkeys(words for words in found if words != marked))[:_MOST]
