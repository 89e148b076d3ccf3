"""One question at a time: a step in a column of reading width."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from app.ui.forms.editor import Supplies
from app.ui.forms.state import FormState
from app.ui.pages.write.making import Clearance, Maker
from app.ui.pages.write.step_view import StepView

MEASURE = 664
MEASURE_OF_TWO = 920
"""Where what was answered before stands beside a question."""


class OneView(QScrollArea):
    """Steps are made when they are first reached and kept, so that their undo history stays."""

    changed = Signal(object)
    private_changed = Signal(object, bool)
    fold_wanted = Signal(str, bool)
    depth_wanted = Signal(object, int)
    step_wanted = Signal(str)

    def __init__(self, supplies: Supplies, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._supplies = supplies
        self._form: FormState | None = None
        self._steps: dict[str, StepView] = {}
        self._current = 0
        self._current_id = ""
        self._folding = False
        self._gutter = 40
        self._narrow = False
        self._short = False
        self.setObjectName("one_at_a_time")
        self.setAccessibleName(self.tr("Questions and answers"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._holder = QWidget()
        self._holder.setObjectName("page")
        self._row = QHBoxLayout(self._holder)
        self._row.addStretch(1)
        self._row.addStretch(1)
        self.setWidget(self._holder)
        self._maker = Maker(self._make_next, self)
        self._gone = Clearance(self)
        supplies.themes.changed.connect(self._restyle)
        self._restyle()

    def show_form(self, form: FormState, current: int) -> None:
        """Begins with a draft."""
        self.put_away()
        self._form = form
        self._holder.hide()
        self.go(current)
        self._holder.show()

    def forget(self) -> None:
        """Lets go of every step and what stands in it."""
        self.put_away()
        self._gone.finish()

    def put_away(self) -> None:
        """The same, each step in a turn of its own: so many at once would be felt."""
        self._maker.stop()
        # Hiding moves the keyboard, and that asks for steps: there are none any more.
        steps, self._steps = self._steps, {}
        self._form = None
        self._holder.hide()
        for step in steps.values():
            step.hide()
            self._row.removeWidget(step)
        self._holder.show()
        self._gone.take(steps.values())

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

    def focus_first(self) -> None:
        """Puts the keyboard where answering the step begins."""
        step = self.current_step()
        if step is not None:
            step.focus_first()

    @property
    def current(self) -> int:
        """Which step is shown."""
        return self._current

    def current_step(self) -> StepView | None:
        """The step shown."""
        return self._steps.get(self._current_id)

    def steps(self) -> list[StepView]:
        """The steps asked now that were made, in order."""
        asked = self._form.screens if self._form is not None else ()
        return [self._steps[screen.id] for screen in asked if screen.id in self._steps]

    def made_steps(self) -> list[StepView]:
        """Every step that was made, also those not asked any more."""
        return list(self._steps.values())

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

    def set_narrow(self, narrow: bool) -> None:
        """Makes do with less width."""
        self._narrow = narrow
        for step in self._steps.values():
            step.set_narrow(narrow)

    def set_gutter(self, gutter: int) -> None:
        """Sets the smallest margin at the sides, in pixels."""
        self._gutter = gutter
        self._restyle()

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
            step = StepView(screen, self._form, self._supplies, parent=self._holder)
            step.set_narrow(self._narrow)
            step.set_short(self._short)
            step.changed.connect(self.changed)
            step.private_changed.connect(self.private_changed)
            step.fold_wanted.connect(self.fold_wanted)
            step.depth_wanted.connect(self.depth_wanted)
            step.step_wanted.connect(self.step_wanted)
            step.earlier_moved.connect(partial(self._set_measure, step))
            self._set_measure(step)
            self._steps[screen.id] = step
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
