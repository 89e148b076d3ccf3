"""The quick note: a plain field in place of the passphrase, for a thought that cannot wait."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import PrimaryButton, QuietLink
from app.ui.widgets.editor import Editor
from app.ui.widgets.label import Label
from app.ui.widgets.notice import Notice

_TALL = 190
_LEAST_TALL = 92
_REST = 414
"""What stands above and below the field where the window is low."""


class QuickNote(QWidget):
    """Takes words down. What was kept is never shown here again.

    Args:
        most: how many characters a note may have.

    Signals:
        typed: the words changed, by the person.
        keep_wanted: the person is done with it.
    """

    typed = Signal()
    keep_wanted = Signal()

    def __init__(self, themes: ThemeHolder, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lock.note_form")
        self._themes = themes
        self._most = most
        self._heading = Label(themes, self.tr("Quick note"), semibold=True)
        self._says = Label(
            themes,
            self.tr(
                "Sealed as you type; it cannot be read back until you unlock. Then it is in your "
                "drafts."
            ),
            Type.SMALL,
            color="text2",
            wrap=True,
        )
        self._editor = Editor(
            themes, self.tr("Quick note"), role=Type.SNIPPET, with_bar=False, with_private=False
        )
        self._editor.area.setObjectName("lock.note_words")
        self._editor.area.setAccessibleDescription(self._says.text())
        self._heading.setBuddy(self._editor)
        self._notice = Notice(themes, "lock.note_notice")
        self._keep = PrimaryButton(themes, self.tr("Keep it"))
        self._keep.setObjectName("lock.note_keep")
        self._back = QuietLink(themes, self.tr("Back to unlocking"))
        self._back.setObjectName("lock.note_back")
        self._lay_out()
        self._editor.text_edited.connect(self._on_edited)
        self._keep.clicked.connect(self._on_keep)
        self._back.clicked.connect(self.keep_wanted)

    def text(self) -> str:
        """What is written."""
        return self._editor.text()

    def hand_over(self) -> str:
        """The same, with what an input method still holds back."""
        return self._editor.hand_over()

    def is_blank(self) -> bool:
        """Whether there is nothing in it."""
        return not self.text().strip()

    def begin(self) -> None:
        """Empty, and with the caret in it."""
        self.forget()
        self._notice.clear()
        self.focus_first()

    def forget(self) -> None:
        """Empties the field, its undo history with it."""
        self._editor.set_text("")

    def set_keeping(self, keeping: bool) -> None:
        """Takes no more words while what is there is being kept."""
        self._editor.area.setReadOnly(keeping)

    def show_fault(self, what: str, then: str) -> None:
        """Says why it was not kept. The words stay."""
        self._notice.say(what, then)

    def clear_fault(self) -> None:
        """It is kept after all."""
        self._notice.clear()

    def focus_first(self) -> None:
        """Puts the caret where typing goes on."""
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.keep_wanted.emit()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_keep()
        else:
            super().keyPressEvent(event)

    def _on_keep(self) -> None:
        if self.is_blank():
            self._notice.say(self.tr("Write something first, or go back to unlocking."))
            self.focus_first()
            return
        self.keep_wanted.emit()

    def _on_edited(self) -> None:
        if len(self.text()) > self._most:
            self._cut()
            return
        self._notice.clear()
        self.typed.emit()

    def _cut(self) -> None:
        """Leaves what there is room for, and says so: what was pasted is on the clipboard still."""
        area = self._editor.area
        at = area.textCursor().position()
        self._editor.set_text(self.text()[: self._most])
        self._editor.set_caret(at)
        said = self.tr("A quick note holds {0} characters. Keep it, and begin another.")
        self._notice.say(said.format(self._most))
        self.typed.emit()

    def _lay_out(self) -> None:
        px = self._themes.px
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._heading)
        rows.addSpacing(px(4))
        rows.addWidget(self._says)
        rows.addSpacing(px(7))
        rows.addWidget(self._editor)
        self._notice.setContentsMargins(0, px(4), 0, px(4))
        rows.addWidget(self._notice)
        rows.addSpacing(px(11))
        rows.addWidget(self._keep)
        rows.addSpacing(px(15))
        under = QHBoxLayout()
        under.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        under.addStretch(1)
        rows.addLayout(under)

    def set_room(self, tall: int) -> None:
        """How tall the page is: the field takes what the rest leaves, within reason."""
        px = self._themes.px
        self._editor.setFixedHeight(max(px(_LEAST_TALL), min(px(_TALL), tall - px(_REST))))
