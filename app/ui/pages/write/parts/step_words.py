"""In a step about words: a look at those written there, when it is asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout

from app.ui.forms.shown import ShownPart
from app.ui.forms.state import FormState, Screen
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.label import Label
from models.records.entries import AnswerKey
from prompts.kinds import Kind

LookAt = Callable[[tuple[AnswerKey, ...]], None]


class StepWords(ShownPart):
    """A button and what it does."""

    def __init__(
        self, themes: ThemeHolder, screen: Screen, form: FormState, look_at: LookAt
    ) -> None:
        super().__init__()
        self._screen = screen
        self._form = form
        self._look_at = look_at
        self.setObjectName("step_words")
        button = SecondaryButton(themes, self.tr("Look at my words"), icon="search")
        button.setObjectName("step_words.look")
        button.clicked.connect(self._on_pressed)
        said = self.tr("A second look at words that may say more than you meant.")
        row = QHBoxLayout(self)
        row.setContentsMargins(themes.px(4), themes.px(4), 0, themes.px(4))
        row.setSpacing(themes.px(14))
        row.addWidget(button)
        row.addWidget(Label(themes, said, Type.UI, color="text2", wrap=True), 1)

    def _on_pressed(self) -> None:
        asked = next((each for each in self._form.screens if each.id == self._screen.id), None)
        if asked is not None:
            words = (Kind.LONG, Kind.SHORT, Kind.ROWS, Kind.GRID)
            self._look_at(tuple(asked.key(each) for each in asked.questions if each.kind in words))
