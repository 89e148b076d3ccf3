"""Settling for a minute: a plain countdown to start and stop. Nothing waits for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout

from app.ui.context import Announces
from app.ui.forms.shown import ShownPart
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.label import Label

SECONDS = 60
_CALM_STEP = 15
"""With less motion the number changes only that often."""


class Grounding(ShownPart):
    """One button and the time left."""

    def __init__(self, themes: ThemeHolder, announce: Announces) -> None:
        super().__init__()
        self._themes = themes
        self._announce = announce
        self.setObjectName("grounding")
        self.button = SecondaryButton(themes, self.tr("Settle for a minute"), icon="play")
        self.button.setObjectName("grounding.start")
        self._said = Label(themes, "", Type.UI, color="text2")
        self._said.setObjectName("grounding.left")
        row = QHBoxLayout(self)
        row.setContentsMargins(themes.px(4), themes.px(4), 0, themes.px(4))
        row.setSpacing(themes.px(14))
        row.addWidget(self.button)
        row.addWidget(self._said, 1)
        self._spent = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._on_tick)
        self.button.clicked.connect(self._on_pressed)
        self.seconds: Callable[[], float] = self._seconds

    @property
    def is_running(self) -> bool:
        """Whether the minute is going on."""
        return self._tick.isActive()

    def hideEvent(self, event: QHideEvent) -> None:
        # Going on to another question ends it: nothing runs unseen.
        self._stop("")
        super().hideEvent(event)

    def _on_pressed(self) -> None:
        if self.is_running:
            self._stop("")
            return
        self._spent.start()
        self._tick.start()
        self.button.set_words(self.tr("Stop"), icon="pause")
        self._show()
        self._announce(self.tr("A minute, from now."))

    def _on_tick(self) -> None:
        if self.seconds() >= SECONDS:
            words = self.tr("The minute is over.")
            self._stop(words)
            self._announce(words)
        else:
            self._show()

    def _show(self) -> None:
        left = max(1, round(SECONDS - self.seconds()))
        if not self._themes.may_move:
            left = -(-left // _CALM_STEP) * _CALM_STEP
        minutes, seconds = divmod(left, 60)
        self._said.setText(self.tr("{time} left").format(time=f"{minutes}:{seconds:02d}"))

    def _stop(self, words: str) -> None:
        self._tick.stop()
        self._said.setText(words)
        self.button.set_words(self.tr("Settle for a minute"), icon="play")

    def _seconds(self) -> float:
        return self._spent.elapsed() / 1000
