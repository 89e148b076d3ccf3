"""How a journal is encrypted, in plain words, in place of the section of security."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from app.ui.context import PageContext
from app.ui.pages.settings.rows import Section, inset
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label


class EncryptionSection(Section):
    """Words only; `left` goes back."""

    left = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, "encryption")
        self._context = context
        self.set_title(self.tr("How it is encrypted"))
        for name, words in self._told():
            label = Label(context.theme, words, wrap=True)
            label.setContentsMargins(4, 0, 4, 0)
            self.add_row(name, label)
        self._back = SecondaryButton(context.theme, self.tr("Back to security"), icon="arrow-left")
        self._back.setObjectName("settings.encryption_back")
        self._back.clicked.connect(self.left)
        ways = Flow(context.theme, gap=10)
        ways.add(self._back)
        row = inset(ways)
        row.setContentsMargins(4, 4, 4, 4)
        self.add_row("", row)

    def focus_first(self) -> None:
        """Puts the keyboard on the way back, and the first words in sight."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(0)

    def _told(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("What is encrypted"),
                self.tr(
                    "Everything you write, the index for searching, drafts, codes and backups, in "
                    "one file (SQLCipher, AES with 256 bits). Without the passphrase or the "
                    "recovery code nothing of it can be read. Its size and the days its files "
                    "were changed can be seen."
                ),
            ),
            (
                self.tr("The key"),
                self.tr(
                    "The file has a random key. That key lies beside it, wrapped twice: once under "
                    "your passphrase and once under the code of the recovery sheet (AES-GCM). "
                    "Changing the passphrase wraps it anew, which is why it takes a moment only."
                ),
            ),
            (
                self.tr("The passphrase"),
                self.tr(
                    "It is not kept anywhere. Trying one takes much memory and about a second "
                    "(Argon2id), so that guessing is slow. A weak passphrase can still be guessed: "
                    "several words that have nothing to do with you are best."
                ),
            ),
            (
                self.tr("When it locks"),
                self.tr(
                    "The draft is saved, the key is overwritten, and a fresh program takes the "
                    "place of this one, so that what you read is no longer in its memory."
                ),
            ),
            (
                self.tr("What it cannot do"),
                self.tr(
                    "It does not protect from someone who sits at the unlocked computer, or from "
                    "a program that spies on you while it is open. What you export or print is in "
                    "clear. If both the passphrase and the recovery sheet are lost, nobody can "
                    "open the journal again."
                ),
            ),
            (
                self.tr("The network"),
                self.tr(
                    "Afterword has no code that uses a network: no account, no telemetry, no "
                    "looking for updates."
                ),
            ),
        )
