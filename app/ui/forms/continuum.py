"""The editor for places between two ends."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from app.ui.forms.editor import ABSENT, AnswerEditor, Supplies
from app.ui.widgets.continuum import FURTHEST, ContinuumPicker, Marks, PairWords
from models.records.entries import JsonValue
from prompts.schema import Question


class ContinuumEditor(AnswerEditor):
    """Where one stands between the ends of each pair, usually and under stress."""

    def __init__(self, question: Question, supplies: Supplies, name: str) -> None:
        super().__init__(question, supplies, name)
        pairs = [PairWords(pair.id, pair.low, pair.high) for pair in question.pairs]
        self.picker = ContinuumPicker(supplies.themes, name, pairs)
        self.picker.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.picker)

    def value(self) -> JsonValue:
        placed: dict[str, JsonValue] = {
            pair: dict(marks) for pair, marks in self.picker.value().items()
        }
        return placed or ABSENT

    def set_value(self, value: JsonValue) -> None:
        said = value if isinstance(value, dict) else {}
        marks = {pair: _marks(placed) for pair, placed in said.items()}
        self.picker.set_value({pair: each for pair, each in marks.items() if each})

    def focus_first(self) -> None:
        self.picker.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def hint(self) -> str:
        return self.tr("Arrows move the marker")


def _marks(placed: JsonValue) -> Marks:
    if not isinstance(placed, dict):
        return {}
    found = {
        which: place
        for which in ("at", "stress")
        if isinstance(place := placed.get(which), int) and not isinstance(place, bool)
    }
    held = {which: max(-FURTHEST, min(FURTHEST, place)) for which, place in found.items()}
    return held if "at" in held else {}
