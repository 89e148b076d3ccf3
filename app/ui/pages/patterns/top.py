"""What stands above a part: the head, what is being read, and why nothing is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.pages.patterns.found import FEWEST
from app.ui.pages.patterns.head import Head
from app.ui.pages.patterns.words import reflections
from app.ui.theme import ThemeHolder
from app.ui.widgets.bars import Waiting
from app.ui.widgets.label import Label

_WAIT_MS = 400


class Top(QWidget):
    """The head, and below it a word where there is no part to look at yet."""

    def __init__(self, themes: ThemeHolder, names: Mapping[str, str], today: date) -> None:
        super().__init__()
        self._today = today
        self.head = Head(themes, names)
        self._waiting = Waiting(themes, self.tr("Reading your reflections…"))
        self._waiting.setObjectName("patterns.waiting")
        self._waiting.hide()
        self._too_few = Label(themes, "", color="text2", wrap=True)
        self._too_few.setObjectName("too_few")
        self._too_few.hide()
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._wait.timeout.connect(self._waiting.show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self._waiting, self._too_few):
            column.addWidget(part)

    def wait(self) -> None:
        """Says that something is being read, unless it comes at once."""
        self._wait.start()

    def wait_no_more(self) -> None:
        """It came, or is not waited for."""
        self._wait.stop()
        self._waiting.hide()

    def say_nothing(self) -> None:
        """Nothing is known of a part yet."""
        self.head.set_line("")
        self._too_few.hide()

    def show_counts(
        self,
        codes: Sequence[str],
        total: int,
        matching: int,
        *,
        since: date | None,
        nothing: str,
    ) -> None:
        """Who can be chosen, how many reflections there are, and why nothing is shown."""
        self.head.set_people(codes)
        enough = total >= FEWEST
        few = self.tr("A pattern needs {few} reflections. You have {n}.")
        words = nothing if enough else few.format(few=FEWEST, n=total)
        self._too_few.setText(words)
        self._too_few.setVisible(bool(words))
        self.head.set_line(self._line(matching, since) if enough and matching else "")

    def _line(self, matching: int, since: date | None) -> str:
        said = reflections(matching)
        if since is not None:
            said = self.tr("{n} since {day}").format(n=said, day=i18n.short_day(since, self._today))
        return self.tr("{n}. Choose any mark to read what is behind it.").format(n=said)
