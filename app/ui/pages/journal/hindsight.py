"""A place to add a dated note to a reflection; what was written stays as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import FlatButton, PrimaryButton
from app.ui.widgets.editor import Editor
from app.ui.widgets.label import Label
from models.records.ids import EntryId


class HindsightBox(QWidget):
    """Hidden until unfolded. Words in it become a note when one goes elsewhere: nothing is lost."""

    folded = Signal()  # while the keyboard was in it
    given = Signal(object, str, bool)  # entry, words, whether private

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setObjectName("hindsight")
        name = self.tr("A note in hindsight")
        self._editor: Editor | None = None
        self._entry_id: EntryId | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, themes.px(16), 0, themes.px(8))
        self._column.setSpacing(themes.px(8))
        self._column.addWidget(Label(themes, name, semibold=True))
        self._add = PrimaryButton(themes, self.tr("Add note"), compact=True)
        self._add.setObjectName("hindsight.add")
        self._leave = FlatButton(themes, self.tr("Leave it"), compact=True)
        self._leave.setObjectName("hindsight.leave")
        row = QHBoxLayout()
        row.addWidget(self._add)
        row.addWidget(self._leave)
        row.addStretch(1)
        self._column.addLayout(row)
        self._add.clicked.connect(self._on_add)
        self._leave.clicked.connect(self.fold)
        self.hide()

    def unfold(self, entry_id: EntryId) -> None:
        """Shows the editor for a note on that entry and takes the keyboard."""
        if self._editor is None:
            name = self.tr("A note in hindsight")
            hint = self.tr("What do you see now that you did not see then?")
            self._editor = Editor(self._themes, name, placeholder=hint)
            self._editor.setObjectName("hindsight.editor")
            self._editor.setMinimumHeight(self._themes.px(150))
            self._column.insertWidget(1, self._editor)
        self._entry_id = entry_id
        self.show()
        self._editor.setFocus(Qt.FocusReason.TabFocusReason)

    def fold(self) -> None:
        """Hides it and forgets what was typed; the keyboard goes back to what is read."""
        holder = QApplication.focusWidget()
        if holder is not None and self.isAncestorOf(holder):
            self.folded.emit()
        if self._editor is not None:
            self._column.removeWidget(self._editor)
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None
        self._entry_id = None
        self.hide()

    def flush(self) -> None:
        """Hands over what was typed, if anything, and hides."""
        if self._editor is None:
            return
        text, private, entry_id = (
            self._editor.hand_over(),
            self._editor.is_private(),
            self._entry_id,
        )
        self.fold()
        if text.strip():
            self.given.emit(entry_id, text, private)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._on_add()
                return
        super().keyPressEvent(event)

    def _on_add(self) -> None:
        if self._editor is not None and not self._editor.text().strip():
            self._editor.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.flush()
