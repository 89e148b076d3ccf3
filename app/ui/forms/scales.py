"""Editors for scales: 0 to 10, and between two ends."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from app.ui.forms.editor import AnswerEditor, Supplies
from app.ui.widgets.sliders import BipolarSlider, ScaleSlider
from models.records.entries import JsonValue
from prompts.kinds import Kind
from prompts.schema import Ends, Question

_NO_WORDS = Ends("", "")


class ScaleEditor(AnswerEditor):
    """A place on a scale; untouched it is no answer."""

    def __init__(self, question: Question, supplies: Supplies, name: str) -> None:
        super().__init__(question, supplies, name)
        ends = question.ends or _NO_WORDS
        kind = BipolarSlider if question.kind is Kind.BIPOLAR else ScaleSlider
        self.slider = kind(supplies.themes, name, ends.low, ends.high)
        self.slider.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.slider)

    def value(self) -> JsonValue:
        return self.slider.value()

    def set_value(self, value: JsonValue) -> None:
        is_place = isinstance(value, int) and not isinstance(value, bool)
        self.slider.set_value(value if is_place else None)  # type: ignore[arg-type]

    def focus_first(self) -> None:
        self.slider.first_focus().setFocus(Qt.FocusReason.TabFocusReason)
