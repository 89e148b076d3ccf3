"""A new passphrase: typed, measured, suggested, typed again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import IconButton, LinkButton
from app.ui.widgets.dashes import StrengthBar
from app.ui.widgets.fields import PassphraseEdit
from app.ui.widgets.label import Label
from app.ui.widgets.notice import Notice

WEAK = 2
"""Below this many segments a passphrase is taken only when it is asked for twice."""


class NewPassphrase(QWidget):
    """Two fields with a strength in words.

    Args:
        measure: asked for the strength of what is typed; answers by `show_strength`.
        suggest: gives a passphrase.

    Signals:
        entered: Return was pressed in the second field.
    """

    entered = Signal()

    def __init__(
        self,
        themes: ThemeHolder,
        measure: Callable[[str], None],
        suggest: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._measure = measure
        self._suggest = suggest
        self._strength = -1
        self._insisted = ""
        self._first = PassphraseEdit(themes, self.tr("Passphrase"))
        self._first.setObjectName("new.passphrase")
        self._again = PassphraseEdit(themes, self.tr("Type it again"))
        self._again.setObjectName("new.again")
        self._bar = StrengthBar(themes)
        self._bar.setObjectName("new.strength")
        self._bar.set_strength(0, "")
        self._notice = Notice(themes, "new.notice")
        self._lay_out()
        self._first.textChanged.connect(self._on_typed)
        self._again.textEdited.connect(self._on_typed_again)
        self._first.returnPressed.connect(self._go_to_second)
        self._again.returnPressed.connect(self.entered)

    def accepted(self) -> str:
        """The passphrase when both fields hold it; else says what is missing and gives ""."""
        typed = self._first.text()
        if not typed.strip():
            return self._say(self._first, self.tr("Type a passphrase first."))
        if 0 <= self._strength < WEAK and self._insisted != typed:
            self._insisted = typed
            return self._say(
                self._first,
                self.tr("That one is easy to guess."),
                self.tr("A few more words make it strong. Press again to keep it as it is."),
            )
        if not self._again.text():
            return self._say(self._again, self.tr("Type it again, to be sure."))
        if self._again.text() != typed:
            return self._say(
                self._again,
                self.tr("The two are not the same."),
                self.tr("Show them with the eye if that helps."),
            )
        return typed

    def show_strength(self, filled: int, words: str) -> None:
        """What `measure` found: 0 to 4 segments, and what they mean; -1 for nothing typed."""
        self._strength = filled
        self._bar.set_strength(max(0, filled), words)

    def forget(self) -> None:
        """Empties both fields."""
        self._first.forget()
        self._again.forget()

    def focus_first(self) -> None:
        """Puts the caret into the first field."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        px, themes = self._themes.px, self._themes
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 4)
        column.setSpacing(0)
        head = QHBoxLayout()
        title = Label(themes, self.tr("Passphrase"), semibold=True)
        title.setBuddy(self._first)
        head.addWidget(title, 1)
        suggest = LinkButton(themes, self.tr("Suggest one"))
        suggest.setObjectName("new.suggest")
        suggest.clicked.connect(self._on_suggest)
        head.addWidget(suggest)
        column.addLayout(head)
        column.addSpacing(px(5))
        column.addWidget(self._first)
        column.addSpacing(px(12))
        column.addWidget(self._bar)
        column.addSpacing(px(20))
        again = Label(themes, self.tr("Type it again"), semibold=True)
        again.setBuddy(self._again)
        column.addWidget(again)
        column.addSpacing(px(7))
        column.addWidget(self._again)
        column.addSpacing(px(6))
        column.addWidget(self._notice)
        QWidget.setTabOrder(self._first, self._again)
        QWidget.setTabOrder(self._again, suggest)

    def _say(self, field: PassphraseEdit, what: str, then: str = "") -> str:
        field.set_notice(True)
        self._notice.say(what, then)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()
        return ""

    def _on_typed(self, text: str) -> None:
        self._first.set_notice(False)
        self._notice.clear()
        self._measure(text)

    def _on_typed_again(self) -> None:
        self._again.set_notice(False)
        self._notice.clear()

    def _on_suggest(self) -> None:
        self._first.forget()
        self._again.forget()
        self._first.setText(self._suggest())
        eye = self._first.findChild(IconButton)
        if eye is not None:
            eye.setChecked(True)
        self.focus_first()
        self._first.selectAll()

    def _go_to_second(self) -> None:
        self._again.setFocus(Qt.FocusReason.TabFocusReason)
