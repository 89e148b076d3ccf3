"""The editor for longer words: Markdown signs, formatting bar, "Keep private"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QVBoxLayout

from app.ui.forms.editor import ABSENT, AnswerEditor, Supplies
from app.ui.widgets.editor import Editor
from models.records.entries import JsonValue
from prompts.schema import Question

_TALL = 170
_TALL_COMPACT = 110


class LongEditor(AnswerEditor):
    """Its value is read when it is saved, not on each key: a long text takes time to read."""

    settles = False
    keeps_private_itself = True

    def __init__(
        self, question: Question, supplies: Supplies, name: str, *, bare: bool = False
    ) -> None:
        super().__init__(question, supplies, name)
        self._bare = bare
        self._compact = False
        self.keeps_private_itself = not bare
        hint = question.hint or self.tr("Write here, or leave it")
        self.editor = Editor(supplies.themes, name, placeholder=hint)
        self.editor.set_self_sizing(bare)
        self.editor.text_edited.connect(self.changed)
        self.editor.private_toggled.connect(self.private_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)

    def sizeHint(self) -> QSize:
        if self._bare:
            return super().sizeHint()
        wanted = _TALL_COMPACT if self._compact else _TALL
        return QSize(self.editor.sizeHint().width(), self.themes.px(wanted))

    def set_compact(self, compact: bool) -> None:
        """Asks for less height; it still takes what there is."""
        self._compact = compact
        self.updateGeometry()

    def value(self) -> JsonValue:
        text = self.editor.text()
        return text if text.strip() else ABSENT

    def set_value(self, value: JsonValue) -> None:
        self.editor.set_text(value if isinstance(value, str) else "")

    def show_private(self, private: bool) -> None:
        self.editor.set_private(private)

    def offer_private(self, wanted: bool) -> None:
        self.editor.offer_private(wanted)

    def commit(self) -> None:
        area = self.editor.area
        self.editor.hand_over()
        cursor = area.textCursor()
        composed = cursor.block().layout().preeditAreaText()
        if composed:
            # The input method kept it to itself: take it in as if it had been chosen.
            taken = QInputMethodEvent("", [])
            taken.setCommitString(composed)
            QCoreApplication.sendEvent(area, taken)

    def focus_first(self) -> None:
        self.editor.setFocus(Qt.FocusReason.TabFocusReason)

    def caret(self) -> int:
        return self.editor.caret()

    def set_caret(self, place: int) -> None:
        self.editor.set_caret(place)

    def format_words(self, what: str) -> None:
        if what == "bold":
            self.editor.toggle_bold()
        else:
            self.editor.toggle_italic()

    def has_keyboard(self) -> bool:
        return self.editor.area.hasFocus()
