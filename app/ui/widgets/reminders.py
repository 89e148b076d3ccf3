"""One's three reminders, to be seen before a session."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import FlatButton
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label


class Reminders(Card):
    """The reminders on a card, in their order; says how one comes by them where there are none."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(themes, padding=16, parent=parent)
        self.setObjectName("reminders")
        self.column.setSpacing(themes.px(6))
        self._title = Label(themes, self.tr("My three reminders"), Type.SMALL, color="text2")
        self.column.addWidget(self._title)
        self._lines: list[Label] = []
        self._put([], waits=True)

    def show_reminders(self, texts: Sequence[str]) -> None:
        """Shows them; an empty list says that there are none yet."""
        self._put(texts, waits=False)

    def words(self) -> str:
        """All that is shown, for those who hear it."""
        return ". ".join(line.text().rstrip(".") for line in self._lines)

    def _put(self, texts: Sequence[str], *, waits: bool) -> None:
        for line in self._lines:
            self.column.removeWidget(line)
            line.hide()
            line.deleteLater()
        if texts:
            self._lines = [Label(self._themes, text, Type.DOOR, wrap=True) for text in texts]
        elif waits:
            self._lines = []
        else:
            words = self.tr(
                "You have none yet. A cue card that you write in a reflection can become one."
            )
            self._lines = [Label(self._themes, words, Type.UI, color="text2", wrap=True)]
        for number, line in enumerate(self._lines):
            line.setObjectName(f"reminder.{number}")
            self.column.addWidget(line)
        self.setAccessibleName(f"{self._title.text()}. {self.words()}")


class RemindersFold(QWidget):
    """A button that shows the reminders below it, and puts them away again.

    Signals:
        wanted: they are about to be shown: look them up and call `show_reminders`.
    """

    wanted = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reminders_fold")
        self.button = FlatButton(
            themes, self.tr("Before a session: my reminders"), icon="hand", checkable=True
        )
        self.button.setObjectName("reminders.show")
        self.card = Reminders(themes)
        self.card.hide()
        head = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(8))
        # Empty yet: a page may give the button another place, and what Python was handed of a
        # filled layout would then be an item that is gone.
        column.addLayout(head)
        head.addWidget(self.button)
        head.addStretch(1)
        column.addWidget(self.card)
        self.button.toggled.connect(self._on_toggled)

    def show_reminders(self, texts: Sequence[str]) -> None:
        """Shows what was looked up."""
        self.card.show_reminders(texts)
        self.button.setAccessibleDescription(self.card.words())

    def _on_toggled(self, opened: bool) -> None:
        self.card.setVisible(opened)
        if opened:
            self.wanted.emit()
