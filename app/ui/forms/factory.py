"""Which editor takes which kind of answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from app.ui.forms.choices import ChecksEditor, YesNoEditor, one_choice
from app.ui.forms.continuum import ContinuumEditor
from app.ui.forms.editor import AnswerEditor, Supplies
from app.ui.forms.grid import GridEditor
from app.ui.forms.lines import DateEditor, NumberEditor, ShortEditor
from app.ui.forms.link import LinkEditor
from app.ui.forms.pickers import FeelingsEditor, PositionEditor, WordsEditor
from app.ui.forms.rows import RowsEditor
from app.ui.forms.scales import ScaleEditor
from app.ui.forms.text import LongEditor
from prompts.kinds import Kind
from prompts.schema import Question

Maker = Callable[[Question, Supplies, str], AnswerEditor]

EDITORS: Final[Mapping[Kind, Maker]] = MappingProxyType(
    {
        Kind.LONG: LongEditor,
        Kind.SHORT: ShortEditor,
        Kind.ONE: one_choice,
        Kind.MANY: ChecksEditor,
        Kind.SCALE: ScaleEditor,
        Kind.BIPOLAR: ScaleEditor,
        Kind.YESNO: YesNoEditor,
        Kind.DATE: DateEditor,
        Kind.NUMBER: NumberEditor,
        Kind.ROWS: RowsEditor,
        Kind.POSITION: PositionEditor,
        Kind.FEELINGS: FeelingsEditor,
        Kind.BODY: WordsEditor,
        Kind.TRIGGERS: WordsEditor,
        Kind.URGES: WordsEditor,
        Kind.HELPED: WordsEditor,
        Kind.THOUGHTS: WordsEditor,
        Kind.GRID: GridEditor,
        Kind.CONTINUUM: ContinuumEditor,
        Kind.LINK: LinkEditor,
    }
)
"""One per kind, never per prompt set."""


def make_editor(
    question: Question, supplies: Supplies, name: str, *, bare: bool = False
) -> AnswerEditor:
    """The editor for a question; `bare` is as tall as its words, for many on one page."""
    if question.kind is Kind.LONG:
        return LongEditor(question, supplies, name, bare=bare)
    return EDITORS[question.kind](question, supplies, name)
