"""What opened a backup, typed where the keys of the journal itself are damaged."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets.fields import PassphraseEdit
from app.ui.widgets.label import Label


class SecretField(QWidget):
    """One field for the passphrase or the recovery code.

    Signals:
        entered: it is to be tried. edited: something else stands in it.
    """

    entered = Signal()
    edited = Signal()

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        name = self.tr("Passphrase, or the code of the recovery sheet")
        self.field = PassphraseEdit(themes, name)
        self.field.setObjectName("cannot_open.secret")
        title = Label(themes, name, semibold=True, wrap=True)
        title.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, themes.px(12), 0, 0)
        column.setSpacing(themes.px(8))
        column.addWidget(title)
        column.addWidget(self.field)
        self.field.returnPressed.connect(self.entered)
        self.field.textEdited.connect(self._on_edited)

    def text(self) -> str:
        """What stands in it."""
        return self.field.text()

    def point_out(self) -> None:
        """Shows that it is what to look at again."""
        self.field.set_notice(True)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def forget(self) -> None:
        """Holds nothing any more."""
        self.field.forget()

    def _on_edited(self) -> None:
        self.field.set_notice(False)
        self.edited.emit()
