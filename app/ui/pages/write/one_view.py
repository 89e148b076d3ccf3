"""One question at a time: a step in a column of reading width."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.ui.forms.editor import Supplies
from app.ui.pages.write.step_view import StepView
from app.ui.pages.write.steps_area import StepsArea

MEASURE = 664
MEASURE_OF_TWO = 920
"""Where what was answered before stands beside a question."""


class OneView(StepsArea):
    """Shows the step where the writer is, alone."""

    def __init__(self, supplies: Supplies, parent: QWidget | None = None) -> None:
        super().__init__(supplies, "one_at_a_time", self.tr("Questions and answers"), parent)
        self._folding = False
        self._short = False
        self._row.addStretch(1)
        self._row.addStretch(1)
        self.setWidget(self._holder)
        supplies.themes.changed.connect(self._restyle)
        self._restyle()

    def go(self, index: int) -> None:
        """Shows a step."""
        if self._form is None:
            return
        self._current = max(0, min(index, len(self._form.screens) - 1))
        wanted = self._step(self._current)
        self._current_id = wanted.asked.id
        for step in self._steps.values():
            if step is not wanted and not step.isHidden():
                step.leave_step()
            step.setVisible(step is wanted)
        wanted.set_folding(self._folding)
        wanted.enter_step()
        self.verticalScrollBar().setValue(0)
        self._maker.start()

    def stay(self, index: int) -> None:
        """The step shown has another place among the steps now."""
        self._current = index

    def sync(self) -> None:
        """Other questions are asked now."""
        if self._form is None:
            return
        asked = {screen.id: screen for screen in self._form.screens}
        for step_id, step in self._steps.items():
            if step_id in asked:
                step.sync(asked[step_id])
        self._maker.start()

    def set_folding(self, folding: bool) -> None:
        """Folds the pickers of the step shown, or shows them."""
        self._folding = folding
        step = self.current_step()
        if step is not None:
            step.set_folding(folding)

    def set_short(self, short: bool) -> None:
        """Makes do with less height."""
        self._short = short
        for step in self._steps.values():
            step.set_short(short)

    def make_all(self) -> None:
        """Makes what is still to be made of the step shown."""
        step = self.current_step()
        if step is not None:
            step.made_all()

    def _make_next(self) -> bool:
        step = self.current_step()
        return step is not None and step.make_next()

    def _step(self, index: int) -> StepView:
        assert self._form is not None
        screen = self._form.screens[index]
        if screen.id not in self._steps:
            step = self._made(screen, self._holder)
            step.set_short(self._short)
            step.earlier_moved.connect(partial(self._set_measure, step))
            self._set_measure(step)
            self._row.insertWidget(self._row.count() - 1, step, 1000)
        return self._steps[screen.id]

    def _restyle(self) -> None:
        px = self._supplies.themes.px
        self._row.setContentsMargins(self._gutter, px(10), self._gutter, px(24))
        for step in self._steps.values():
            self._set_measure(step)

    def _set_measure(self, step: StepView) -> None:
        measure = MEASURE_OF_TWO if step.shows_earlier else MEASURE
        step.setMaximumWidth(self._supplies.themes.px(measure))
